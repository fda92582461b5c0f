"""Who buys arms, and who only sells, makes or clears them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pipeline.figures.cues import (
    AT_HOME,
    CLOSE,
    EARLIER,
    NOBODY,
    Role,
    follows,
    home_claims,
    is_foremost,
    is_gapped,
    named_here,
    near,
    precedes,
    usual_recipients,
)
from pipeline.figures.lexicon import word_set
from pipeline.figures.makers import is_delivered, makers
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import FOES, SIGNING, Party, official_state, parties
from pipeline.figures.recipients import SEVERAL
from pipeline.figures.sentences import Sentence, is_of_maker, is_supplier_subject
from pipeline.figures.words import COUNTRIES, RANKS, REFILLING, SERVICES, STRANGERS, place_of
from pipeline.model import QuantityKind

ANOTHERS = 0.3  # of who gets what another amount tells
MAKES = 0.05  # of who makes the arms, where who buys them is not named
ELSEWHERE = 0.3  # of who only stands behind "for" in another sentence
NO_SPENDERS = word_set("payers", "no_spenders") | {"OTHERS"}
DEAL_NOUNS = word_set("payers", "deal_nouns")
TO_SUPPLY = frozenset((deal, "to") for deal in DEAL_NOUNS - {"sale"} | {"agreement"})
NOT_BUYING = word_set("payers", "not_buying")  # prepositions
ORDER_REACH = 8  # words
GRATIS = word_set("payers", "gratis")
SUPPORT = frozenset({"support"})
ORDERS = word_set("payers", "orders")
HIRES = word_set("payers", "hires")
ARMS = word_set("payers", "arms")
MAKE_WITHIN = 2  # words from whose make it is to the arms
SELLER = "USA"  # whose sales need its government's consent, and so are news of it
AWARDS = word_set("payers", "awards")
CLEARS = word_set("payers", "clears")
DEALS = word_set("payers", "deals")
ORDERED = word_set("payers", "ordered")
AGREEING = frozenset({"agree", "agrees", "agreed"})
WINS = word_set("payers", "wins")
EXPORTS = word_set("payers", "exports")
SALES = word_set("payers", "sales")
SALE_WORDS = word_set("payers", "sale_words")
ARMS_DEALS = frozenset({("arms", "deal"), ("arms", "deals"), ("weapons", "deal"), ("weapons", "deals")})
ARMS_PACKAGES = frozenset({("arms", "package"), ("weapons", "package"), ("arms", "packages"), ("weapons", "packages")})
FOR = frozenset({"to", "for", "on", "in"})
EXPORTERS = word_set("payers", "exporters")
SELLERS = word_set("payers", "sellers")  # who mostly sells where two sign
SIGNED = word_set("payers", "signed")
TOGETHER_BUYING = word_set("payers", "together_buying")
OWN_MAKERS = "buyer-own-makers"  # the rule for whose makers sell or build
NO_BUYER_RULES = frozenset(
    {OWN_MAKERS, "buyer-seller", "buyer-approver", "buyer-told", "buyer-maker", "buyer-stranger"}
)
BUYER_RULES = frozenset({"buyer-compound", "buyer-to", "buyer-object", "buyer-with", "buyer-orders", "buyer-subject"})
FAINT_RULES = frozenset({"buyer-plain", "buyer-possessive", "buyer-oblique"})
OF_SELLER = 0.1  # of who sells most, where a sale is told of
CUSTOMERS = word_set("payers", "customers")
RANK_REACH = 6  # words
STRANGER_WITHIN = 6  # words
BEFORE_STRANGER = word_set("payers", "before_stranger")
PARTS_OF_LAND = word_set("payers", "parts_of_land")
REFILLED_WITHIN = 14  # words
REFILLING_ENDS = word_set("payers", "refilling_ends")
RESTOCKING = word_set("money", "restocking")
SUPPLIED_TO = word_set("payers", "supplied_to")
BEFORE_CUSTOMER = SUPPLIED_TO | word_set("payers", "before_customer")
UNDISCLOSED = word_set("payers", "undisclosed")
FEW = 4  # words
OF_FORCES = word_set("payers", "of_forces")
US_SERVICES = frozenset({"Navy", "Army", "USS"})  # in English papers, where no state is named
BRANCHES = SERVICES | word_set("payers", "branches")
WON = word_set("payers", "won")
ASKS = word_set("payers", "asks")


def buyer_worth(sentence: Sentence, party: Party, others: list[Party]) -> tuple[float, str]:
    """What the words around a party say for its buying."""
    if party.codes & NO_SPENDERS:
        return 0.0, "buyer-none"
    if party.role == "under" and party.form != "leader":
        return 0.3, "buyer-oblique"  # "under US pressure to spend more"
    if party.role not in {"from", "by"} and names_stranger(sentence, party):
        return 0.3, "buyer-stranger"  # "to the Spanish shipbuilder"
    if party.role in {"for", "of", "on"} and says_whose_arms(sentence, party):
        return 0.3, "buyer-maker"  # "11bn for US weapons purchases"
    if party.role == "with":
        return worth_with(sentence, party, others)
    sale = tells_sale(sentence) or clears_sale(sentence, others) or is_delivered(sentence, others, party)
    told = customer_worth(sentence, party, others, sale) or seller_worth(sentence, party, others, sale)
    return told or subject_worth(sentence, party)


def customer_worth(  # noqa: PLR0911  (ordered rules)
    sentence: Sentence, party: Party, others: list[Party], sale: bool
) -> tuple[float, str] | None:
    """What a deal or a sale says for its being the party's; None where it says nothing."""
    supplied = is_supplier_subject(sentence)
    if (supplied or tells_contract(sentence, party)) and precedes(sentence, party, "gift"):
        return 4.0, "buyer-object"  # "a maker to deliver Berlin 20 guns"
    if sale and party.role == "to" and sentence.lower[party.end - 1] == "congress":
        return 0.2, "buyer-told"  # "announced the sale to Congress"
    if sale and precedes(sentence, party, "selling") and party.code != SELLER:
        return 4.0, "buyer-object"  # "agreed to sell Tokyo missiles"
    if party.role in {"to", "for"} and party.form != "leader":
        return (4.0 if sale or supplied else 2.0 if party.role == "for" else 0.3), "buyer-to"
    if names_deal(sentence, party):
        return 3.5, "buyer-compound"  # "wins 3bn Iraq deal"
    if party.role in {"in", "at"} and arrives(sentence, party):
        return 3.5, "buyer-arrival"  # "three jets arrive in Romania"
    if party.role in {"from", "by"} and has_ordered(sentence, party, others):
        return 3.5, "buyer-orders"  # "an order from Thailand", "awarded by the German army"
    return (3.5, "buyer-subject") if gets(sentence, party, others) else None  # "Warsaw secures 32 F-35 jets"


def seller_worth(sentence: Sentence, party: Party, others: list[Party], sale: bool) -> tuple[float, str] | None:
    """What is left to a party that sells, clears or makes the arms; None for all others."""
    if sells(sentence, party, others):
        return 0.2, OWN_MAKERS if may_be_own(sentence, party) else "buyer-seller"
    if sale and follows(sentence, party, "giving", 2) and not asks(sentence, party) and not agrees(sentence, party):
        return 0.3, "buyer-approver"
    if names_maker(sentence, party):
        return 0.3, "buyer-stranger"  # "South Korea's shipbuilder"
    if names_make(sentence, party, others):
        return 0.3, "buyer-maker"  # "approves an Israeli missile purchase"
    return None


def subject_worth(sentence: Sentence, party: Party) -> tuple[float, str]:
    """What its verb or its place says for a party's buying."""
    if follows(sentence, party, "buying") or follows(sentence, party, "receiving"):
        return 3.5, "buyer-subject"
    if party.role == "possessive" and precedes(sentence, party, "buying"):
        return 0.3, "buyer-maker"  # "pays 9bn to buy Israel's interceptors"
    if party.role == "possessive" and not PARTS_OF_LAND.isdisjoint(sentence.lower[party.end : party.end + FEW]):
        return 0.3, "buyer-oblique"  # "on NATO's eastern flank"
    if party.role == "possessive":
        return 2.5, "buyer-possessive"
    return (0.3, "buyer-oblique") if party.role in NOT_BUYING else (1.5, "buyer-plain")


def worth_with(sentence: Sentence, party: Party, others: list[Party]) -> tuple[float, str]:
    """What a deal "with" the party says for its buying: nothing where it makes them, "with Paris for Rafale jets"."""
    if party.codes & makers(sentence, others):
        return MAKES, "buyer-maker"
    return (3.0 if is_sold_with(sentence, party, others) else 0.3), "buyer-with"


def is_sold_with(sentence: Sentence, party: Party, others: list[Party]) -> bool:
    """Whether a deal "with" the party is one by which it is sold arms: a maker's, or that of a state that sells."""
    if sentence.has("company") or sells_to(sentence, others, party):
        return True
    if any(other is not party and follows(sentence, other, "selling", 4) for other in others):
        return True
    return sells_with(sentence, party) and any(other.code == SELLER for other in others)


def tells_contract(sentence: Sentence, party: Party) -> bool:
    """Whether a contract to supply the party is told: "won a 9bn contract to supply Oslo with frigates"."""
    before = sentence.words_before(party.first, FEW)
    return not party.codes & usual_recipients() and not TO_SUPPLY.isdisjoint(pairwise(before))


def names_deal(sentence: Sentence, party: Party) -> bool:
    """Whether the party stands between an amount and a deal, as its buyer."""
    if party.first == 0 or sentence.lower[party.first - 1] != "#" or party.role not in {"plain", "adjective"}:
        return False
    if party.code == SELLER and says_whose_arms(sentence, party):
        return False  # "a 9bn US weapons deal"
    return not DEAL_NOUNS.isdisjoint(sentence.lower[party.end : party.end + 3])


def names_stranger(sentence: Sentence, party: Party) -> bool:
    """Whether the party only says whose company or counterpart it is: "the Spanish shipbuilder", "US defence firms"."""
    following = sentence.lower[party.end : party.end + STRANGER_WITHIN]
    trade = next((word for word in following if word not in RANKS and word not in BEFORE_STRANGER), "")
    if party.form not in {"people", "names"}:
        return False
    begin = party.end + (following[:1] == ["'s"])
    if party.role == "with" and any(tag.first == begin for tag in sentence.tags("company")):
        return True  # "a contract with the German KMW"
    if trade not in STRANGERS:
        return False
    return not any(0 < tag.first - party.end <= 2 for tag in sentence.tags("buying"))  # "Russian firms import"


def names_maker(sentence: Sentence, party: Party) -> bool:
    """Whether the party only says whose maker it is."""
    if party.role == "of" and any(0 <= party.first - 1 - tag.end < FEW for tag in sentence.tags("company")):
        return True  # "Hanwha Aerospace Co. of South Korea signed"
    begin = party.end + (party.role == "possessive")
    owns = party.role in {"adjective", "possessive"}
    if party.role == "possessive" and any(is_of_maker(sentence, tag) for tag in sentence.tags("gift")):
        return True
    return owns and any(tag.first == begin for tag in sentence.tags("company"))


def names_make(sentence: Sentence, party: Party, others: list[Party]) -> bool:
    """Whether the party only says whose make the arms are: "Greece buys Israeli rockets", "for 400 French shells"."""
    of_make = party.role in {"adjective", "possessive"} or (party.role == "of" and party.form == "people")
    if not of_make:
        return False
    begin = party.end + (party.role == "possessive")
    reach = range(begin, begin + MAKE_WITHIN)
    if party.role == "adjective" and party.codes <= EXPORTERS | SELLERS:
        return any(tag.first in reach for tag in sentence.tags("goods"))
    subject = others[0]
    if subject is party or subject.role != "plain":
        return False
    made = any(tag.first in reach for tag in (*sentence.tags("goods"), *sentence.tags("military")))
    return made and subject.code not in {SELLER, party.code} and not follows(sentence, subject, "selling")


def says_whose_arms(sentence: Sentence, party: Party) -> bool:
    """Whether the party only says whose arms they are: "US weapons purchases", "American arms"."""
    return not ARMS.isdisjoint(sentence.lower[party.end : party.end + 1])


def asks(sentence: Sentence, party: Party) -> bool:
    """Whether the party asks for what is sold: "Egypt requests a 2bn sale"."""
    return not ASKS.isdisjoint(sentence.lower[party.end : party.end + 3])


def agrees(sentence: Sentence, party: Party) -> bool:
    """Whether the party agrees itself on what is sold: "Iraq agrees a 3bn arms package with Paris"."""
    return not AGREEING.isdisjoint(sentence.lower[party.end : party.end + 2])


def arrives(sentence: Sentence, party: Party) -> bool:
    """Whether something is said to arrive where the party is."""
    return any(0 <= party.first - tag.end < FEW for tag in sentence.tags("arriving"))


def sells(sentence: Sentence, party: Party, others: list[Party]) -> bool:
    """Whether the party is the one that sells or builds."""
    if party.role in {"from", "by"} or (party.code == SELLER and sells_abroad(sentence, others)):
        return True
    if party.code == others[0].code and any(
        other.role == "with" and sells_to(sentence, others, other) for other in others
    ):
        return True
    if any(other.role == "to" and exports(sentence, party, other) for other in others):
        return True
    pair = party.first <= 1 and len(party.codes) > 1
    return not pair and follows(sentence, party, "selling", 7) and not hires(sentence, party)


def gets(sentence: Sentence, party: Party, others: list[Party]) -> bool:
    """Whether the party is said to land or secure arms that others make: "Bratislava clinches a deal for CV90s"."""
    wins = not WINS.isdisjoint(sentence.lower[party.end : party.end + FEW])
    if not wins or party.role != "plain" or party.codes & usual_recipients():
        return False
    made_by = makers(sentence, others)
    return bool(made_by) and made_by.isdisjoint(party.codes)


def tells_sale(sentence: Sentence) -> bool:
    """Whether the sentence tells of arms that are sold."""
    return not SALES.isdisjoint(sentence.lower) or not ARMS_PACKAGES.isdisjoint(pairwise(sentence.lower))


def sells_abroad(sentence: Sentence, others: list[Party]) -> bool:
    """Whether the United States sells arms here, or lets another state buy: "clears a missile deal for Japan"."""
    words = sentence.lower
    if not AWARDS.isdisjoint(words):
        return False
    if tells_sale(sentence):
        return True
    buyer = any(other.role in {"to", "for"} and other.code not in {SELLER, None} for other in others)
    clears = not CLEARS.isdisjoint(words) or ("signed", "off") in pairwise(words)
    return buyer and clears and not DEALS.isdisjoint(words)


def has_ordered(sentence: Sentence, party: Party, others: list[Party]) -> bool:
    """Whether it is an order that comes "from" the party or was placed "by" it, and no sale."""
    start = max(0, party.first - ORDER_REACH)
    if party.role == "by":
        return bool(ORDERED & set(sentence.lower[start : party.first]))
    # What follows a state or its forces is what it does: "Poland orders tanks from Korea", "the Egyptian Navy gets"
    states = {end_of_forces(sentence, other) for other in others}
    for at in range(party.first):
        word = sentence.lower[at]
        if ((word in ORDERS and at >= start) or word in WINS) and not states & {at, at - 1}:
            return True
    return False


def end_of_forces(sentence: Sentence, party: Party) -> int:
    """Where a state's name ends, with the forces or the ministry that are named after it: "the Egyptian Air Force"."""
    end = party.end
    while end < len(sentence.lower) and sentence.lower[end] in OF_FORCES:
        end += 1
    return end


def clears_sale(sentence: Sentence, named: list[Party]) -> bool:
    """Whether Washington lets arms go to a state that pays for them: "US approves $700m in bombs for Israel"."""
    words = set(sentence.lower)
    if not CLEARS & words or (GRATIS - SUPPORT) & words or not sentence.has("goods"):
        return False
    buyers = [
        p
        for p in named
        if p.role in {"to", "for"} and p.form in {"names", "seats"} and p.code != SELLER and not is_foremost(p)
    ]
    if SUPPORT & words:
        buyers = [
            p for p in buyers if not p.codes & usual_recipients()
        ]  # others pay for the upkeep of what they bought
    return bool(buyers) and any(p.code == SELLER and p not in buyers and p.first < buyers[0].first for p in named)


def hires(sentence: Sentence, party: Party) -> bool:
    """Whether the party has others build: "taps two shipyards to build", "picks Saab to supply"."""
    return not HIRES.isdisjoint(sentence.lower[party.end : party.end + 3])


def sells_with(sentence: Sentence, party: Party) -> bool:
    """Whether it is a deal "with" the party that another state lets go: "the deal with Doha would include 20 jets"."""
    return party.code != SELLER and not DEAL_NOUNS.isdisjoint(sentence.words_before(party.first, 2))


def exports(sentence: Sentence, seller: Party, buyer: Party) -> bool:
    """Whether an export is told between two states: "Seoul signs an export deal with Warsaw"."""
    between = sentence.lower[seller.end : buyer.first]
    return not EXPORTS.isdisjoint(between) and seller.role in {"plain", "possessive"}


def sells_to(sentence: Sentence, others: list[Party], party: Party) -> bool:
    """Whether a deal of one state "with" another is a sale to it: it is, where only the first one exports arms."""
    subject = others[0]
    if exports(sentence, subject, party):
        return True
    known = subject is not party and (subject.codes <= EXPORTERS or subject.code == "AUS")
    return known and (not party.codes & FOES if subject.code == SELLER else not party.codes <= EXPORTERS)


def refills(mention: Mention) -> bool:
    """Whether the amount fills one's own stores again: "$5bn to restock depots", "spent $1bn restocking"."""
    named = parties(mention.sentence, mention.passage)
    helped = [p for p in named if p.codes & usual_recipients()]
    behind = [p for p in helped if p.first > mention.at]
    if any(p.role in {"possessive", "adjective"} and p.first - mention.at <= CLOSE for p in behind):
        return False
    if refilling_at(mention) is not None:
        return True
    if any(p.role in {"to", "for"} and p.end <= mention.at for p in helped):
        return False
    end = min([mention.at + REFILLED_WITHIN, *(p.first for p in behind)])
    words = mention.sentence.lower[mention.at + 1 : end]
    stop = next((at for at, word in enumerate(words) if word in REFILLING_ENDS), len(words))
    fills = place_of(words[:stop], RESTOCKING)
    return fills is not None and "and" not in words[max(0, fills - 2) : fills]  # "to buy arms and to refill"


def refills_for_another(mention: Mention) -> bool:
    """Whether one state fills the stores of another that is helped: "$1bn to replenish Israel's Iron Dome"."""
    fills = refilling_at(mention)
    if fills is None:
        return False
    named = parties(mention.sentence, mention.passage)
    behind = mention.at + fills + 3
    owned = [p for p in named if behind <= p.first <= behind + 1 and p.role in {"possessive", "adjective"}]
    return any(p.codes & usual_recipients() for p in owned) and any(p.end <= mention.at for p in named)


def refilling_at(mention: Mention) -> int | None:
    """How many words behind the amount it is told that stores are filled again: "$5bn to restock depots"."""
    pairs = pairwise(mention.next_words(5))
    return next((at for at, (link, word) in enumerate(pairs) if link in FOR and word in REFILLING), None)


def buyer_of_pair(mention: Mention, pair: Party) -> str | None:
    """Which of two states that sign a deal together buys: the one that does not make the arms, or sells none."""
    made_by = makers(mention.sentence, parties(mention.sentence, mention.passage)) & pair.codes
    buyers = pair.codes - (made_by or SELLERS)
    words, end = mention.sentence.lower, end_of_forces(mention.sentence, pair)
    if len(buyers) != 1 and not EXPORTS.isdisjoint(words):
        buyers = pair.codes - EXPORTERS
    if pair.first > 1 or len(pair.codes) != 2 or len(buyers) != 1 or SIGNING.isdisjoint(words[end : end + 1]):
        return None
    signed = not SIGNED.isdisjoint(words) and TOGETHER_BUYING.isdisjoint(words)
    return next(iter(buyers)) if signed else None


def find_buyer(mention: Mention, neighbours: list[Sentence]) -> Role:
    """Who buys."""
    if sells_to_several(mention) or several_buy(mention.sentence):
        return Role(None, 3.0, "buyer-several")
    if is_undisclosed(mention.sentence):
        return Role(None, 3.0, "buyer-undisclosed")
    claims = []
    named = named_here(mention)
    helped = usual_recipients() if refills(mention) else frozenset()
    sold = any(tells_sale(sentence) for sentence in (mention.sentence, *neighbours[:2]))
    traded = sold and any(not SALES.isdisjoint(sentence.lower) for sentence in (mention.sentence, *neighbours))
    for party in named:
        worth, rule = buyer_worth(mention.sentence, party, named)
        worth *= 0.1 if party.codes & helped else 1.0
        worth *= ANOTHERS if gets_another_amount(mention, party) else 1.0
        worth *= OF_SELLER if traded and only_lets_go(mention.sentence, party, rule) else 1.0
        if is_gapped(mention, party):
            worth, rule = 6.0, "buyer-gapped"
        if party.first <= 1 and rule in {"buyer-plain", "buyer-subject"}:
            worth += 1.0  # the subject of a headline
        signer = buyer_of_pair(mention, party)
        if signer and rule in NO_BUYER_RULES:
            worth, rule = 3.5, "buyer-subject"
        claims.append(Role(party.code or signer, worth * near(mention, party), rule))
    for rank, sentence in enumerate(neighbours):
        named = parties(sentence, mention.passage)
        for party in named:
            worth, rule = buyer_worth(sentence, party, named)
            worth *= ELSEWHERE if party.role in {"for", "to", "against"} and not is_customer(sentence, party) else 1.0
            worth *= OF_SELLER if traded and only_lets_go(sentence, party, rule) else 1.0
            worth *= 0.1 if party.codes & helped else 1.0
            claims.append(Role(party.code, worth * EARLIER / (1 + rank / 4), rule))
    if not sells_to_unnamed(mention, neighbours):
        claims += [claim for claim in home_claims(mention) if not (sold and claim.code == SELLER)]
    best = max(claims, key=lambda role: role.score, default=NOBODY)
    in_dollars = mention.quantity.unit == "USD" or mention.quantity.kind is QuantityKind.COUNT
    if best is NOBODY and in_dollars and not US_SERVICES.isdisjoint(mention.sentence.words):
        return Role(SELLER, 1.0, "buyer-service")
    if best.rule not in NO_BUYER_RULES:
        return best
    told = (claim for claim in claims if claim.rule in BUYER_RULES and claim.score > AT_HOME)
    at_home = best.rule == OWN_MAKERS and not (sold and best.code == SELLER) and not tells_exports(mention, neighbours)
    return max(told, key=lambda role: role.score, default=best if at_home else replace(best, code=None))


def may_be_own(sentence: Sentence, party: Party) -> bool:
    """Whether makers may build for their own state: "its yards build", not "Berlin wins an order for Leopards"."""
    if party.form == "people" or party.role == "possessive":
        return True
    wins = not WINS.isdisjoint(sentence.lower[party.end : party.end + FEW])
    return party.role not in {"from", "by"} and not (wins and party.codes & makers(sentence, []))


def tells_exports(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether arms are told to be exported: whose makers sell at home else, "Indian industry will supply", buys."""
    return any(not EXPORTS.isdisjoint(sentence.lower) for sentence in (mention.sentence, *neighbours))


def only_lets_go(sentence: Sentence, party: Party, rule: str) -> bool:
    """Whether Washington is only named beside a sale, which it has to let go: "Lawmakers were told", not "awarded"."""
    return party.code == SELLER and rule in FAINT_RULES and AWARDS.isdisjoint(sentence.lower)


def is_customer(sentence: Sentence, party: Party) -> bool:
    """Whether arms are said to be sold to the party: "the sale of jets to Doha", but not "arms for Kyiv"."""
    return not SALES.isdisjoint(sentence.lower) and not is_foremost(party)


def gets_another_amount(mention: Mention, party: Party) -> bool:
    """Whether the party is who gets what another amount before it tells: "a $2bn sale to Oman, $3bn to Qatar"."""
    if party.role not in {"to", "for"} or party.end > mention.at:
        return False
    return any(
        p.role == party.role and 0 < p.first - mention.at <= 3 for p in parties(mention.sentence, mention.passage)
    )


def sells_to_unnamed(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether a headline alone tells of a company's order and names nobody who places it: "Saab bags 2bn deal"."""
    sentence = mention.sentence
    companies = sentence.tags("company")
    if not companies or companies[0].first > 1 or sentence.parties or official_state(mention.passage.publisher):
        return False
    if neighbours or (WINS.isdisjoint(sentence.lower) and WON.isdisjoint(sentence.lower)):
        return False
    return BRANCHES.isdisjoint(sentence.words) and not sentence.has("body")


def sells_to_several(mention: Mention) -> bool:
    """Whether a sale goes to states that are not named: "sales to Middle East allies"."""
    words = mention.sentence.lower
    sold = place_of(words, SALE_WORDS)
    sale = sold is not None or not ARMS_DEALS.isdisjoint(pairwise(words))
    after = words[min(mention.at, sold if sold is not None else mention.at) + 1 :] if sale else []
    for at, word in enumerate(after[:10]):
        if word == "to":
            return not SEVERAL.isdisjoint(after[at + 1 : at + 7])
    return False


def several_buy(sentence: Sentence) -> bool:
    """Whether states that are not named buy: "Four nations order 90 launchers"."""
    words = sentence.lower
    starts = (at for at, word in enumerate(words[:4]) if word in COUNTRIES)
    subject = next(starts, None)
    if subject is None or any(party.first < subject for party in sentence.parties or ()):
        return False
    return any(subject < tag.first <= subject + 3 for tag in sentence.tags("buying"))


def is_undisclosed(sentence: Sentence) -> bool:
    """Whether a company tells of a customer that it does not name: "from a NATO member"."""
    if not sentence.has("company"):
        return False
    words = sentence.lower
    return any(
        words[at] in CUSTOMERS
        and (
            (words[at - 1] in UNDISCLOSED and words[at - 2] in BEFORE_CUSTOMER)
            or (
                words[at - 1] in {"a", "an"}
                and words[at - 2] in SUPPLIED_TO
                and RANKS.isdisjoint(words[max(0, at - RANK_REACH) : at])  # "its first sale to a country in Asia"
            )
        )
        for at in range(2, len(words))
    )
