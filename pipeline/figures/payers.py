"""Who pays, and who gets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from pipeline.figures.lexicon import vocabulary, word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import Party, official_state, outlet_state, parties
from pipeline.figures.sentences import Sentence, is_of_maker, is_supplier_subject
from pipeline.model import Measure, QuantityKind

DECAY = 20.0  # words at which a party's claim to a role is halved
ELSEWHERE = 0.3  # of who only stands behind "for" in another sentence
EARLIER = 0.15  # of a party in the sentence before or in the title
AT_HOME = 0.07  # of the state in which the outlet is read
AT_HOME_SUBJECT = 2.0  # of that state, where such a body is the subject of a headline: "Army orders"
OF_GUEST = 0.3  # of the state whose own publication it is, where "we" is somebody else
OFFICIAL = 0.3  # of the state whose own publication it is
OWN_MONEY = 0.3  # of the state in whose currency it is
OF_ALLIANCE = 7.0  # of NATO, in the sentence before a target, which is mostly its own
OF_SPEAKER = 0.5  # of who speaks of a target
ANOTHER_CLAUSE = 0.15  # of who does something else with another amount
AT_HOME_ONLY = "payer-home"  # the rule by which nothing but the outlet tells who pays


@dataclass(frozen=True, slots=True)
class Role:
    """Who plays a part, how surely, and by which rule."""

    code: str | None
    score: float
    rule: str
    codes: frozenset[str] = frozenset()


NO_RECIPIENTS = word_set("payers", "no_recipients")
NO_SPENDERS = word_set("payers", "no_spenders") | {"OTHERS"}
ANOTHERS = 0.4  # of who stands behind the next amount
FAINT = 0.03  # a state at war named anywhere near is enough
CLOSE = 14.0  # words
FROM_WITHIN = 3  # words behind the amount
NOBODY = Role(None, 0.0, "nobody")
JOINTLY = "payer-joint"  # the rule by which many pay, and nobody by himself


@cache
def enemies() -> dict[str, frozenset[str]]:
    """Who does not give to whom."""
    return {code: frozenset(others) for code, others in vocabulary("war")["enemies"].items()}


@cache
def usual_recipients() -> frozenset[str]:
    """States whose name before "aid" is the recipient's."""
    return frozenset(vocabulary("war")["recipients"])


@cache
def money_owners() -> dict[str, str]:
    """The states by their currencies."""
    return {row["money"]: code for code, row in vocabulary("countries").items() if "money" in row}


def near(mention: Mention, party: Party) -> float:
    """How near a party stands to the amount, from 1 down to 0."""
    return 1 / (1 + mention.distance(party) / DECAY)


def follows(sentence: Sentence, party: Party, family: str, reach: int = 5) -> bool:
    """Whether a verb of the family follows the party as its subject would be followed."""
    for tag in sentence.tags(family):
        if party.end <= tag.first <= party.end + reach:
            between = not {";", ":", "#"} & set(sentence.lower[party.end - 1 : tag.first])
            return between and not is_another(sentence, party, tag.first)
    return False


def is_another(sentence: Sentence, party: Party, verb: int) -> bool:
    """Whether another party stands between one and the verb as its subject: "Washington lets Israel buy"."""
    return any(
        party.end + 1 < other.first < verb <= other.end + 1 and other.role == "plain" and other.code != party.code
        for other in sentence.parties or ()
    )


def precedes(sentence: Sentence, party: Party, family: str) -> bool:
    """Whether a verb of the family stands directly before the party, as before its object."""
    before = party.first - 1
    while before >= 0 and sentence.lower[before] in {"the", "its", "to", "ally", "a", "war-torn"}:
        before -= 1
    return any(tag.first <= before < tag.end for tag in sentence.tags(family))


def topic_follows(sentence: Sentence, party: Party, topic: str) -> bool:
    """Whether the name stands before a word of the topic as in "Ukraine aid"."""
    return any(tag.label.value == topic and party.end <= tag.first <= party.end + 3 for tag in sentence.tags("topic"))


def recipient_claims(mention: Mention, sentence: Sentence, here: bool) -> Iterator[Role]:
    """Every party with what speaks for it as the recipient."""
    listed = here and mention.quantity.kind is QuantityKind.MONEY
    beyond = own_part(mention)[1] if listed else len(mention.sentence.lower)
    for named in parties(sentence, mention.passage):
        party = taking_side(sentence, named)
        worth, rule = recipient_worth(sentence, party)
        if here and party.first < mention.at and rule == "recipient-to":
            worth *= 0.8
        scale = near(mention, party) if here else EARLIER
        scale *= ANOTHERS if here and party.first >= beyond else 1.0
        aside = party.form == "leader" or party.role in {"adjective", "possessive"}
        if aside and not here and not is_foremost(party):
            scale = 0.0
        if party.codes == {"RUS"} and (not here or mention.distance(party) > CLOSE):
            scale *= 0.03  # who is armed against Ukraine is named in every second text
        yield Role(party.code, worth * scale, rule, party.codes)
        helped = backed(sentence, party)
        if helped:
            yield Role(helped, 2.0 * scale, "recipient-of-allies", frozenset({helped}))


def backed(sentence: Sentence, allies: Party) -> str | None:
    """Whose allies they are, where they are named after him: "Kyiv's allies pledge"."""
    names = vocabulary("war")["foremost_names"].items() if allies.code == "ALLIES" else ()
    return next((code for code, known in names if sentence.words[allies.first] in known), None)


@cache
def foremost() -> frozenset[str]:
    """States for whom most aid is given."""
    return frozenset(vocabulary("war")["foremost"])


def is_foremost(party: Party) -> bool:
    """Whether the party is one for whom most aid is given: naming its leader tells whom it is for."""
    return bool(party.codes & foremost())


def recipient_worth(sentence: Sentence, party: Party) -> tuple[float, str]:  # noqa: PLR0911  (ordered rules)
    """What the words around a party say for its getting something."""
    usual = bool(party.codes & usual_recipients())
    if party.codes <= NO_RECIPIENTS:
        return 0.0, "recipient-none"
    if party.role in {"to", "for"}:
        return (4.0 if usual else 1.5), "recipient-to"
    if party.role in {"adjective", "possessive"} and not usual:
        return 0.0, "recipient-none"
    if party.form in {"names", "people"} and usual and topic_follows(sentence, party, "aid"):
        return 3.0, "recipient-compound"
    if precedes(sentence, party, "gift") or precedes(sentence, party, "helping"):
        return (3.5 if usual else 3.0 if precedes(sentence, party, "gift") else 1.5), "recipient-object"
    if follows(sentence, party, "receiving", 4):
        return 3.0, "recipient-subject"
    if usual and party.role == "in":
        return 1.0, "recipient-in"
    return (0.6 if usual else 0.0), "recipient-near"


def own_part(mention: Mention) -> tuple[int, int]:
    """The words that speak of this amount alone: from it to the next one in its sentence, conversions left out."""
    words = mention.sentence.lower
    for at in range(mention.at + 1, len(words)):
        if words[at] == "#" and words[at - 1] not in BRACKETS:
            return mention.at + 1, at
    return mention.at + 1, len(words)


def without_receiver(mention: Mention) -> str:
    """By which rule nobody in particular gets it: it is for a region, or the whole of what several get."""
    if mention.quantity.kind is not QuantityKind.MONEY:
        return ""
    start, end = own_part(mention)
    words = mention.sentence.lower
    named = [p for p in parties(mention.sentence, mention.passage) if p.codes & usual_recipients()]
    if any(start <= p.first < end for p in named):
        return ""
    if not regions().isdisjoint(words[start:end]) and not AIMS.isdisjoint(words[start : start + 4]):
        return "recipient-region"
    if any(p.end <= mention.at for p in named):
        return ""
    whole = mention.quantity.low or mention.quantity.high or 0
    parts = [q.high or q.low or 0 for q in mention.sentence_mentions() if q.unit == mention.quantity.unit]
    bill = not BILLS.isdisjoint(words[start:end]) or ("foreign", "aid") in pairwise(words[start:end])
    several = bill or len({code for p in named for code in p.codes}) > 1
    if named and several and whole == max(parts) and len(parts) > 1 and not PARTED.isdisjoint(words[start:end]):
        return "recipient-parts"
    return ""


BRACKETS = frozenset({"(", "["})
AIMS = frozenset({"for", "to", "in", "across"})
PARTED = word_set("payers", "parted")
BILLS = word_set("payers", "bills")


@cache
def regions() -> frozenset[str]:
    """Words for parts of the world that are no state."""
    return frozenset(vocabulary("war")["regions"])


def find_recipient(mention: Mention, neighbours: list[Sentence]) -> Role:
    """Who gets the aid."""
    if rule := without_receiver(mention):
        return Role(None, 1.0, rule)
    claims = [*recipient_claims(mention, mention.sentence, here=True)]
    for sentence in neighbours:
        claims += recipient_claims(mention, sentence, here=False)
    best = max(claims, key=lambda role: role.score, default=NOBODY)
    return best if best.score >= FAINT else NOBODY


def bought_for_another(mention: Mention) -> bool:
    """Whether one state buys for another that is helped: "buys Ukraine 16 guns", "ordered by Berlin for Kyiv"."""
    sentence = mention.sentence
    if not sentence.has("buying"):
        return False
    named = parties(sentence, mention.passage)
    for party in named:
        if is_foremost(party) and (party.role == "for" or precedes(sentence, party, "buying")):
            others = [p for p in named if not p.codes & party.codes and p.code != "RUS"]
            return any(p.role == "by" or follows(sentence, p, "buying", 8) for p in others)
    return False


def tells_origin(sentence: Sentence, party: Party) -> bool:
    """Whether the name only tells whose make it is: "American weapons", but not "a US weapons package"."""
    after = sentence.lower[party.end : party.end + 2]
    return not ARMS.isdisjoint(after[:1]) and PACKAGES.isdisjoint(after[1:])


def payer_worth(mention: Mention, sentence: Sentence, party: Party, here: bool) -> tuple[float, str]:  # noqa: PLR0911  (ordered rules)
    """What the words around a party say for its paying."""
    if party.code != "USA" and follows(sentence, party, "blocking"):
        return 0.2, "payer-blocks"  # who stands in the way is another than who gives
    if party.role == "by":
        return 3.5, "payer-by"
    if (
        here
        and 0 < party.first - mention.at <= 4
        and party.role in {"plain", "adjective", "in", "of"}
        and party.form != "we"
        and party.code != "WB"
        and not BETWEEN & set(sentence.lower[mention.at + 1 : party.first])
        and topic_follows(sentence, party, "aid")
        and not tells_origin(sentence, party)
    ):
        return 5.0, "payer-compound"
    if party.role == "from":
        beside = here and 0 < party.first - mention.at <= FROM_WITHIN
        return (5.0 if beside else 2.5), "payer-from"  # "against 65bn from Washington"
    if party.role in {"to", "for", "against", "near", "with", "in", "on", "at", "into", "toward", "towards", "between"}:
        return 0.3, "payer-oblique"
    if party.role in {"through", "via"} and party.form in {"group", "programme"}:
        return 1.0, "payer-through"
    if (here and party.end == mention.at) or (party.role == "possessive" and here and 0 <= mention.at - party.end <= 4):
        return 4.0, "payer-possessive"
    if follows(sentence, party, "giving") or follows(sentence, party, "buying"):
        return 3.5, "payer-subject"
    if party.role == "of":
        return 1.0, "payer-of"
    if party.role in {"adjective", "possessive"}:
        return 2.0, "payer-adjective"
    return 2.2, "payer-plain"


def begins_clause(mention: Mention, party: Party) -> bool:
    """Whether a clause of its own begins behind the amount with the party: "..., and Europe spent $100bn"."""
    between = mention.sentence.lower[mention.at + 1 : party.first]
    says = follows(mention.sentence, party, "saying", 2)
    return (
        not says
        and between[-1:] not in (["that"], ["which"])
        and any(sign in between for sign in (",", ";", ":", "–", "—"))
    )


def is_given(party: Party) -> bool:
    """Whether the party is one of those that are helped, named behind "to" or "for": it gets, and does not give."""
    return party.role in {"to", "for"} and party.codes <= usual_recipients()


def taking_side(sentence: Sentence, party: Party) -> Party:
    """The one of a pair that is helped by the other: "Norway and Ukraine signed" an agreement on aid."""
    helped = party.codes & usual_recipients()
    if party.role != "plain" or len(party.codes) != 2 or len(helped) != 1 or "RUS" in party.codes:
        return party
    if precedes(sentence, party, "gift") or precedes(sentence, party, "helping"):
        return party  # "to help Ukraine and the Baltic states"
    return replace(party, code=next(iter(helped)), codes=helped)


def giving_side(party: Party, without: frozenset[str]) -> Party | None:
    """The party without those that receive: of "Norway and Ukraine signed", Norway gives."""
    if not party.codes & without:
        return party
    rest = party.codes - without
    return replace(party, code=next(iter(rest)), codes=rest) if len(rest) == 1 else None


def payer_claims(mention: Mention, sentence: Sentence, here: bool, without: frozenset[str]) -> Iterator[Role]:
    """Every party with what speaks for it as the payer."""
    for named in named_here(mention) if here else parties(sentence, mention.passage):
        party = giving_side(named, without)
        if party is None or party.codes == {"OTHERS"} or is_given(party):
            continue
        worth, rule = payer_worth(mention, sentence, party, here)
        if party.codes & usual_recipients():
            worth *= 0.4
        if here and party.form == "we" and guest_speaks(mention, party):
            worth *= OF_GUEST
        if here and party.first > mention.at and rule not in {"payer-by", "payer-from", "payer-compound"}:
            worth *= way_back(mention, party, rule)
        yield Role(party.code, worth * (near(mention, party) if here else EARLIER), rule)


def way_back(mention: Mention, party: Party, rule: str) -> float:
    """What is left of the claim of a party that stands behind the amount."""
    if rule in CLAUSE_RULES and gives_it(mention, party):
        return 1.3
    return ANOTHER_CLAUSE if rule == "payer-subject" and begins_clause(mention, party) else 0.5


def gives_it(mention: Mention, party: Party) -> bool:
    """Whether the party is the subject of a clause on the amount: "the $9bn in aid that our allies have pledged"."""
    words = mention.sentence.lower
    between = words[mention.at + 1 : party.first]
    verb = words[party.end : party.end + 3]
    done = any(word in DONE or word.endswith("ed") for word in verb) and CLAUSE_ENDS.isdisjoint(verb)
    near = len(between) <= CLAUSE_REACH and CLAUSE_ENDS.isdisjoint(between)
    return near and done and party.role == "plain"


def find_payer(mention: Mention, neighbours: list[Sentence], recipient: Role) -> Role:
    """Who gives or spends."""
    if is_joint(mention):
        return Role(None, 1.0, JOINTLY)
    without = recipient.codes | enemies().get(recipient.code or "", frozenset())
    claims = [*payer_claims(mention, mention.sentence, here=True, without=without)]
    for rank, sentence in enumerate(neighbours):
        earlier = payer_claims(mention, sentence, here=False, without=without)
        claims += [replace(role, score=role.score / (1 + rank / 4)) for role in earlier]
    official = official_state(mention.passage.publisher or "")
    claims += [claim for claim in home_claims(mention) if claim.code not in without]
    if mention.sentence.lower[:1] == ["together"] and official and not names_group(mention):
        claims.append(Role("ALLIES", 9.0, "payer-together"))  # "together with our allies, we have sent"
    if mention.sentence.has("blocking"):
        vetoed = is_vetoed(mention)
        if vetoed or "european" in mention.sentence.lower:
            claims.append(Role("EU", 3.0 if vetoed else 0.5, "payer-blocked"))
        if any(role.code == "EU" for role in claims):
            # "he blocked it": a member stands in the way
            claims = [role for role in claims if role.code in {"EU", "USA"}]
    best = max(claims, key=lambda role: role.score, default=NOBODY)
    return replace(best, code=None) if best.rule == "payer-blocks" else best


def is_vetoed(mention: Mention) -> bool:
    """Whether a member of the Union is named that is known to stand in the way of its aid."""
    vetoing = set(vocabulary("war")["vetoing"])
    return any(party.codes <= vetoing for party in parties(mention.sentence, mention.passage))


def home_claims(mention: Mention) -> Iterator[Role]:
    """What speaks for the state that publishes, or in which the outlet is read, and whose money it is."""
    publisher = mention.passage.publisher or ""
    official = official_state(publisher)
    if official:
        abroad = is_foreign_money(mention.quantity.unit, official)
        yield Role(official, AT_HOME if abroad else OFFICIAL, "payer-outlet")
        return
    home = outlet_state(publisher) or HOMES.get(mention.passage.country or "")
    owner = money_owners().get(mention.quantity.unit, home)
    if owner and owner != home:
        yield Role(owner, OWN_MONEY, "payer-own-money")
    elif home:
        begins = begins_with_body(mention.sentence)
        yield Role(home, AT_HOME_SUBJECT, "payer-own-body") if begins else Role(home, AT_HOME, AT_HOME_ONLY)


def begins_with_body(sentence: Sentence) -> bool:
    """Whether a headline begins with a body that names no state and buys: "Navy orders two ships"."""
    body = next(iter(sentence.tags("body")), None)
    if body is None or body.first > 0 or sentence.lower[0] in ANYBODY:
        return False
    return any(body.end <= tag.first <= body.end + 2 for tag in sentence.tags("buying"))


ANYBODY = word_set("payers", "anybody")


def names_group(mention: Mention) -> bool:
    """Whether the sentence names the group that gives."""
    return any(party.codes & {"G7", "EU"} for party in parties(mention.sentence, mention.passage))


def many_states(mention: Mention) -> bool:
    """Whether states that are not named give it: "more than 50 nations have committed"."""
    words = mention.sentence.lower
    if ("international", "community") in pairwise(words[: mention.at]):
        return not names_group(mention)
    for at in range(mention.at):
        counted = at > 0 and (words[at - 1].isdigit() or words[at - 1] == "#" or words[at - 1] in UNNAMED)
        if words[at] in {"nations", "countries"} and (counted or "world" in words[at + 1 : at + 5]):
            return any(at < tag.first <= at + 6 and tag.first < mention.at for tag in mention.sentence.tags("giving"))
    return False


def is_joint(mention: Mention) -> bool:
    """Whether many give it together: "a broader $115bn international package"."""
    if many_states(mention):
        return True
    part = "part" in mention.last_words(6) and bool(WIDER & set(mention.last_words(2)))
    after = mention.sentence.words[mention.at + 1 : mention.at + 4]
    return part or (after[:1] != ["for"] and not JOINT.isdisjoint(after))


def buyer_worth(sentence: Sentence, party: Party, others: list[Party]) -> tuple[float, str]:  # noqa: PLR0911, PLR0912  (ordered rules)
    """What the words around a party say for its buying."""
    if party.codes & NO_SPENDERS:
        return 0.0, "buyer-none"
    if party.role == "with":
        selling = any(other is not party and follows(sentence, other, "selling", 4) for other in others)
        selling = selling or sentence.has("company")
        return (3.0 if selling or sells_to(others, party) else 0.3), "buyer-with"
    supplied = is_supplier_subject(sentence)
    sale = tells_sale(sentence) or clears_sale(sentence, others)
    if supplied and precedes(sentence, party, "gift"):
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
    if sells(sentence, party, others):
        return 0.2, "buyer-seller"
    if sale and follows(sentence, party, "giving", 2) and not asks(sentence, party):
        return 0.3, "buyer-approver"
    if names_maker(sentence, party):
        return 0.3, "buyer-stranger"  # "South Korea's shipbuilder"
    if names_make(sentence, party, others):
        return 0.3, "buyer-maker"  # "approves an Israeli missile purchase"
    if follows(sentence, party, "buying") or follows(sentence, party, "receiving"):
        return 3.5, "buyer-subject"
    if party.role == "possessive":
        return 2.5, "buyer-possessive"
    if party.role in {"against", "in", "on", "at", "into", "between", "like"}:
        return 0.3, "buyer-oblique"
    return 1.5, "buyer-plain"


def names_deal(sentence: Sentence, party: Party) -> bool:
    """Whether the party stands between an amount and a deal, as its buyer."""
    if party.first == 0 or sentence.lower[party.first - 1] != "#" or party.role not in {"plain", "adjective"}:
        return False
    return not DEAL_NOUNS.isdisjoint(sentence.lower[party.end : party.end + 3])


DEAL_NOUNS = frozenset({"deal", "contract", "order", "sale"})


def names_maker(sentence: Sentence, party: Party) -> bool:
    """Whether the party only says whose company or counterpart it is."""
    if party.role == "adjective" and not STRANGERS.isdisjoint(sentence.lower[party.end : party.end + 1]):
        return True
    begin = party.end + (party.role == "possessive")
    owns = party.role in {"adjective", "possessive"}
    if party.role == "possessive" and any(is_of_maker(sentence, tag) for tag in sentence.tags("gift")):
        return True
    return owns and any(tag.first == begin for tag in sentence.tags("company"))


def names_make(sentence: Sentence, party: Party, others: list[Party]) -> bool:
    """Whether the party only says whose make the arms are that another state buys: "Greece buys Israeli rockets"."""
    subject = others[0]
    if party.role not in {"adjective", "possessive"} or subject is party or subject.role != "plain":
        return False
    begin = party.end + (party.role == "possessive")
    made = any(begin <= tag.first <= begin + 1 for tag in (*sentence.tags("goods"), *sentence.tags("military")))
    return made and subject.code not in {SELLER, party.code} and not follows(sentence, subject, "selling")


def asks(sentence: Sentence, party: Party) -> bool:
    """Whether the party asks for what is sold: "Egypt requests a 2bn sale"."""
    return not ASKS.isdisjoint(sentence.lower[party.end : party.end + 3])


def arrives(sentence: Sentence, party: Party) -> bool:
    """Whether something is said to arrive where the party is."""
    return any(0 <= party.first - tag.end < FEW for tag in sentence.tags("arriving"))


def sells(sentence: Sentence, party: Party, others: list[Party]) -> bool:
    """Whether the party is the one that sells or builds."""
    if party.role in {"from", "by"} or (party.code == SELLER and sells_abroad(sentence, others)):
        return True
    if party is others[0] and any(other.role == "with" and sells_to(others, other) for other in others):
        return True
    pair = party.first <= 1 and len(party.codes) > 1
    return not pair and follows(sentence, party, "selling", 7) and not hires(sentence, party)


def tells_sale(sentence: Sentence) -> bool:
    """Whether the sentence tells of arms that are sold."""
    return not SALES.isdisjoint(sentence.lower) or any(pair in ARMS_PACKAGES for pair in pairs_of(sentence))


def sells_abroad(sentence: Sentence, others: list[Party]) -> bool:
    """Whether the United States sells arms here, or lets another state buy: "clears a missile deal for Japan"."""
    words = sentence.lower
    if not AWARDS.isdisjoint(words):
        return False
    if tells_sale(sentence):
        return True
    buyer = any(other.role in {"to", "for"} and other.code not in {SELLER, None} for other in others)
    return buyer and not CLEARS.isdisjoint(words) and not DEALS.isdisjoint(words)


def has_ordered(sentence: Sentence, party: Party, others: list[Party]) -> bool:
    """Whether it is an order that comes "from" the party or was placed "by" it, and no sale."""
    start = max(0, party.first - ORDER_REACH)
    if party.role == "by":
        return bool(ORDERED & set(sentence.lower[start : party.first]))
    states = {other.end for other in others}  # what follows a state is what it does: "Poland orders tanks from Korea"
    for at in range(party.first):
        word = sentence.lower[at]
        if ((word in ORDERS and at >= start) or word in WINS) and not states & {at, at - 1}:
            return True
    return False


ORDER_REACH = 8  # words


def clears_sale(sentence: Sentence, named: list[Party]) -> bool:
    """Whether Washington lets arms go to a state that pays for them: "US approves $700m in bombs for Israel"."""
    words = set(sentence.lower)
    if not CLEARS & words or GRATIS & words or not sentence.has("goods"):
        return False
    buyers = [
        p
        for p in named
        if p.role in {"to", "for"} and p.form in {"names", "seats"} and p.code != SELLER and not is_foremost(p)
    ]
    return bool(buyers) and any(p.code == SELLER and p not in buyers and p.first < buyers[0].first for p in named)


GRATIS = word_set("payers", "gratis")
ARMS = word_set("payers", "arms")
PACKAGES = word_set("payers", "packages")
UNNAMED = word_set("payers", "unnamed")
JOINT = word_set("payers", "joint")
WIDER = word_set("payers", "wider")
ORDERS = word_set("payers", "orders")


def hires(sentence: Sentence, party: Party) -> bool:
    """Whether the party has others build: "taps two shipyards to build", "picks Saab to supply"."""
    return not HIRES.isdisjoint(sentence.lower[party.end : party.end + 3])


HIRES = word_set("payers", "hires")
SELLER = "USA"  # whose sales need its government's consent, and so are news of it
AWARDS = word_set("payers", "awards")
CLEARS = word_set("payers", "clears")
DEALS = word_set("payers", "deals")
ORDERED = word_set("payers", "ordered")
WINS = word_set("payers", "wins")
SALES = frozenset({"sale", "sales", "sell", "selling", "sold", "export", "exports"})
ARMS_PACKAGES = frozenset({("arms", "package"), ("weapons", "package"), ("arms", "packages"), ("weapons", "packages")})


def pairs_of(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Every word with the one after it."""
    return pairwise(sentence.lower)


HOMES = {"US": "USA", "GB": "GBR", "AU": "AUS", "CA": "CAN", "DE": "DEU", "FR": "FRA", "PL": "POL"}  # of outlets
STRANGERS = word_set("payers", "strangers")


LOOSE = word_set("payers", "loose")
BETWEEN = LOOSE | {"#"}
EACH = word_set("payers", "each")
MEMBERS = word_set("payers", "members")
REFILLING = word_set("money", "refilling")
FOR = frozenset({"to", "for", "on", "in"})
EXPORTERS = word_set("payers", "exporters")


def sells_to(others: list[Party], party: Party) -> bool:
    """Whether a deal of one state "with" another is a sale to it: it is, where only the first one exports arms."""
    subject = others[0]
    known = subject is not party and (subject.codes <= EXPORTERS or subject.code == "AUS")
    return known and (subject.code == "USA" or not party.codes <= EXPORTERS)


def refills(mention: Mention) -> bool:
    """Whether the amount fills one's own stores again: "$5bn to restock depots", "$1bn to replace what was sent"."""
    after = mention.next_words(5)
    if not any(link in FOR and word in REFILLING for link, word in pairwise(after)):
        return False
    owned = [p for p in parties(mention.sentence, mention.passage) if p.role in {"possessive", "adjective"}]
    return not any(0 < p.first - mention.at <= CLOSE and p.codes & usual_recipients() for p in owned)


def buyer_of_pair(mention: Mention, pair: Party) -> str | None:
    """Which of two states that sign a deal together buys: the one that sells no arms, where the other does."""
    buyers = pair.codes - SELLERS
    words = mention.sentence.lower
    if pair.first > 1 or len(pair.codes) != 2 or len(buyers) != 1 or SIGNING.isdisjoint(words[pair.end : pair.end + 1]):
        return None
    signed = not SIGNED.isdisjoint(words) and TOGETHER_BUYING.isdisjoint(words)
    return next(iter(buyers)) if signed else None


SELLERS = frozenset({"USA", "KOR", "FRA", "RUS"})  # who mostly sells where two sign
SIGNING = word_set("payers", "signing")
SIGNED = word_set("payers", "signed")
TOGETHER_BUYING = word_set("payers", "together_buying")


def find_buyer(mention: Mention, neighbours: list[Sentence]) -> Role:
    """Who buys."""
    if sells_to_several(mention) or several_buy(mention.sentence):
        return Role(None, 3.0, "buyer-several")
    if is_undisclosed(mention.sentence):
        return Role(None, 3.0, "buyer-undisclosed")
    claims = []
    named = named_here(mention)
    helped = usual_recipients() if refills(mention) else frozenset()
    for party in named:
        worth, rule = buyer_worth(mention.sentence, party, named)
        worth *= 0.1 if party.codes & helped else 1.0
        if party.first <= 1 and rule in {"buyer-plain", "buyer-subject"}:
            worth += 1.0  # the subject of a headline
        claims.append(Role(party.code or buyer_of_pair(mention, party), worth * near(mention, party), rule))
    for rank, sentence in enumerate(neighbours):
        named = parties(sentence, mention.passage)
        for party in named:
            worth, rule = buyer_worth(sentence, party, named)
            worth *= ELSEWHERE if party.role in {"for", "to", "against"} else 1.0
            worth *= 0.1 if party.codes & helped else 1.0
            claims.append(Role(party.code, worth * EARLIER / (1 + rank / 4), rule))
    sold = any(tells_sale(sentence) for sentence in (mention.sentence, *neighbours[:2]))
    claims += [claim for claim in home_claims(mention) if not (sold and claim.code == SELLER)]
    best = max(claims, key=lambda role: role.score, default=NOBODY)
    if best.rule not in NO_BUYER_RULES:
        return best
    told = (claim for claim in claims if claim.rule in BUYER_RULES and claim.score > AT_HOME)
    return max(told, key=lambda role: role.score, default=replace(best, code=None))


NO_BUYER_RULES = frozenset({"buyer-seller", "buyer-approver", "buyer-told", "buyer-maker", "buyer-stranger"})
BUYER_RULES = frozenset({"buyer-compound", "buyer-to", "buyer-object", "buyer-with", "buyer-orders", "buyer-subject"})


def sells_to_several(mention: Mention) -> bool:
    """Whether a sale goes to states that are not named: "sales to Middle East allies"."""
    after = mention.sentence.lower[mention.at + 1 :]
    sale = {"sale", "sales", "sell", "sells"} & set(mention.sentence.lower)
    for at, word in enumerate(after[:10]):
        if sale and word == "to":
            return any(
                name in {"allies", "partners", "countries", "nations", "states"} for name in after[at + 1 : at + 5]
            )
    return False


def several_buy(sentence: Sentence) -> bool:
    """Whether states that are not named buy: "Four nations order 90 launchers"."""
    words = sentence.lower
    starts = (at for at, word in enumerate(words[:4]) if word in {"nations", "countries", "states"})
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
        words[at] in CUSTOMERS and words[at - 1] in UNDISCLOSED and words[at - 2] in BEFORE_CUSTOMER
        for at in range(2, len(words))
    )


CUSTOMERS = word_set("payers", "customers")
BEFORE_CUSTOMER = frozenset({"a", "an", "by", "from", "for", "to", "with", "in", "undisclosed", "unnamed"})
UNDISCLOSED = word_set("payers", "undisclosed")


def spender_worth(sentence: Sentence, party: Party, target: bool) -> tuple[float, str]:  # noqa: PLR0911  (ordered rules)
    """What the words around a party say for its own spending."""
    if party.codes & NO_SPENDERS:
        return 0.0, "spender-none"
    if sentence.lower[party.first - 1] in {"its", "their"} or (party.role in {"in", "at"} and party.form == "group"):
        return 0.3, "spender-owned"
    if party.code == "NATO" and target and dated(sentence):
        return 0.5, "spender-owner-of-target"
    if party.code == "NATO" and target:
        return 4.0, "spender-target-of"
    if party.role == "by" and not spent_by(sentence, party):
        return 0.4, "spender-oblique"  # "the risks posed by Russia"
    if topic_follows(sentence, party, "defence_spending"):
        return 3.5, "spender-owner"
    if sentence.lower[party.end : party.end + 1] == ["war"]:
        return 0.05, "spender-war"  # "the Iran war cost 30bn"
    if party.role == "in" and party.form == "seats":
        return 0.05, "spender-place"  # "leaders in The Hague agreed"
    if party.role in {"to", "against", "with", "in", "on", "at", "into", "like", "toward", "towards"}:
        return 0.4, "spender-oblique"
    if follows(sentence, party, "spending", 6):
        return 3.5, "spender-subject"
    around = sentence.lower[max(0, party.first - FEW) : party.end + FEW]
    if sentence.lower[party.end - 1] in ALLIANCES and MEMBERS.isdisjoint(around) and not owns_amount(sentence, party):
        return 0.5, "spender-alliance-named"  # "by NATO's count": not its members, who are named as such
    if party.form == "leader":
        return 1.5, "spender-leader"
    return 2.0, "spender-plain"


def owns_amount(sentence: Sentence, party: Party) -> bool:
    """Whether an amount stands behind the party's name as its own: "NATO's 2 %"."""
    return sentence.lower[party.end : party.end + 2] == ["'s", "#"]


ALLIANCES = frozenset({"nato", "alliance"})


def spent_by(sentence: Sentence, party: Party) -> bool:
    """Whether it is spending that is done "by" the party: "the two percent spent by Spain"."""
    near = range(party.first - FEW, party.first)
    return any(tag.first in near for tag in (*sentence.tags("spending"), *sentence.tags("topic")))


CLAUSE_RULES = frozenset({"payer-subject", "payer-plain"})
CLAUSE_REACH = 6  # words from an amount to the subject of a clause that hangs on it
CLAUSE_ENDS = word_set("stages", "no_clause") - word_set("stages", "perfect") - {"with"}
DONE = word_set("stages", "past") | word_set("stages", "perfect")
SPENDING_FORMS = word_set("payers", "spending_forms")
OWN_BUDGET = frozenset({"budget", "spending", "expenditure", "military"})
FEW = 4  # words
BESIDE = frozenset(
    {(), ("at",), ("first", "at"), ("second", "at"), ("third", "at"), ("(",), ("with",), ("on",)}
)  # between a name and what it spends
OF_GDP = frozenset({"of", "gdp", "in", "the", "(", ")"})


def stands_beside(mention: Mention, party: Party) -> bool:
    """Whether a share is told of the state beside it: "Latvia 4.9%", "the US at 3.4%", "4.1% in Poland"."""
    sentence = mention.sentence
    if mention.quantity.kind is not QuantityKind.PERCENT or party.form == "group" or sentence.has("topic", "aid"):
        return False
    if party.end <= mention.at:
        between = sentence.lower[party.end : mention.at]
        return party.role == "plain" and tuple(between) in BESIDE and not precedes(sentence, party, "gift")
    compared = sum(quantity.kind is QuantityKind.PERCENT for quantity in mention.sentence_mentions()) > 1
    between = sentence.lower[mention.at + 1 : party.first]
    return compared and party.role == "in" and len(between) <= FEW and OF_GDP.issuperset(between)


def dated(sentence: Sentence) -> bool:
    """Whether the sentence sets a year: "to reach NATO's target by 2026" is one state's plan."""
    return any(word == "by" and after.isdigit() for word, after in pairs_of(sentence))


def find_spender(mention: Mention, neighbours: list[Sentence], target: bool, share: bool = False) -> Role:
    """Whose own spending it is."""
    words = set(mention.sentence.lower)
    worldwide = measured_worldwide(mention)
    members = "nato" in words and MEMBERS & words
    if (members and (worldwide or EACH & words)) or each_ally(mention.sentence):
        return Role("NATO", 1.0, "spender-each-member")
    if worldwide:
        return Role(None, 1.0, "spender-world")
    claims = []
    official = official_state(mention.passage.publisher or "")
    abroad = share and official == "USA"  # the White House tells others' shares of GDP, hardly ever its own
    here = named_here(mention)
    shared = target and mention.quantity.kind is QuantityKind.PERCENT and not any(is_subject(party) for party in here)
    for party in here:
        worth, rule = spender_worth(mention.sentence, party, target)
        worth *= FAINT if abroad and party.code == "USA" and not spends_share(mention.sentence, party) else 1.0
        if party.form == "we" and guest_speaks(mention, party):
            worth *= OF_GUEST
        if shared and party.form in {"we", "leader"}:
            worth *= OF_SPEAKER
        if worth and stands_beside(mention, party):
            worth, rule = 9.0, "spender-beside"
        elif party.first > mention.at and rule != "spender-target-of":
            worth *= 0.2
        claims.append(Role(party.code, worth * near(mention, party), rule))
    for rank, sentence in enumerate(neighbours):
        for party in parties(sentence, mention.passage):
            worth, rule = spender_worth(sentence, party, target=False)
            worth *= FAINT if abroad and party.code == "USA" else 1.0
            if shared and party.code == "NATO":
                worth = OF_ALLIANCE
            claims.append(Role(party.code, worth * EARLIER / (1 + rank / 4), rule))
    if all(party.first > mention.at for party in here) and any(spends_worldwide(s, GLOBE) for s in neighbours):
        return Role(None, 1.0, "spender-world")  # the headline tells of the world, and nobody is named before
    allies = abroad and tells_of_allies(mention)
    claims += [Role("NATO", 0.2, "spender-allies")] if allies else home_claims(mention)
    best = max(claims, key=lambda role: role.score, default=NOBODY)
    return replace(best, code="NATO") if best.code == "ALLIES" else best


def tells_of_allies(mention: Mention) -> bool:
    """Whether the passage names the alliance."""
    return any(
        name in told
        for told in (mention.text.text, mention.passage.title or "")
        for name in ("NATO", "llies", "lliance")
    )


def spends_share(sentence: Sentence, party: Party) -> bool:
    """Whether the party itself is said to spend: "we spend 3.5%", "the United States is paying", "our budget"."""
    owned = party.role == "possessive" and not OWN_BUDGET.isdisjoint(sentence.lower[party.end : party.end + 3])
    return owned or not SPENDING_FORMS.isdisjoint(sentence.lower[party.end : party.end + 4])


def guest_speaks(mention: Mention, speaker: Party) -> bool:
    """Whether "we" is a guest: it is another state's money, or another state is the subject of what is said."""
    if is_foreign_money(mention.quantity.unit, speaker.code):
        return True
    return any(
        party.end <= speaker.first and is_subject(party) and party.code != speaker.code
        for party in parties(mention.sentence, mention.passage)
    )  # "the United Kingdom will raise our budget"


def named_here(mention: Mention) -> list[Party]:
    """The parties of the sentence; in a transcript, "we" may be a guest."""
    return [as_guest(mention, party) for party in parties(mention.sentence, mention.passage)]


def as_guest(mention: Mention, speaker: Party) -> Party:
    """The "we" of a transcript as the guest's, where the sentence before speaks of the guest's state."""
    title = mention.passage.title or ""
    if speaker.form != "we" or not title.startswith("Remarks"):
        return speaker
    before = next(mention.text.before(mention.sentence.number, 1), None)
    first = next(iter(parties(before, mention.passage)), None) if before else None
    if first is None or not is_subject(first) or not is_named(first, title):
        return speaker
    return replace(speaker, code=first.code, codes=first.codes)


def is_subject(party: Party) -> bool:
    """Whether the party stands by its name as a subject does."""
    return party.form == "names" and party.role == "plain"


def is_named(party: Party, title: str) -> bool:
    """Whether the title names the state: "Remarks by the President and the Prime Minister of Canada"."""
    return any(name in title for name in vocabulary("countries").get(party.code or "", {}).get("names", ()))


def is_foreign_money(unit: str, state: str | None) -> bool:
    """Whether no body of the state would count in that money; all do in dollars."""
    owner = money_owners().get(unit)
    if unit == "EUR":
        return state == "USA" or state in money_owners().values()
    return owner is not None and owner != state


def each_ally(sentence: Sentence) -> bool:
    """Whether the sentence speaks of the allies one by one: "every ally should"."""
    return any(pair in {("every", "ally"), ("each", "ally")} for pair in pairs_of(sentence))


GLOBE = word_set("payers", "globe")
WORLD = GLOBE | word_set("payers", "world")
RANKED = word_set("periods", "ranks") - {"last", "latest", "first", "only"}


def measured_worldwide(mention: Mention) -> bool:
    """Whether it is the spending of the world, or of countries that are not named."""
    return spends_worldwide(mention.sentence, WORLD)


def spends_worldwide(sentence: Sentence, world: frozenset[str]) -> bool:
    """Whether a sentence tells of the spending of the world, or of countries that are not named."""
    for tag in sentence.tags("topic"):
        if tag.label.value == "defence_spending" and tag.label.weight > 1:
            before = set(sentence.lower[max(0, tag.first - 4) : tag.first])
            return bool(world & before) and RANKED.isdisjoint(before)  # "the world's largest spender" is one
    return False


def find_roles(
    mention: Mention, neighbours: list[Sentence], measure: Measure, given: bool, target: bool, packed: bool = False
) -> tuple[Role, Role]:
    """Payer and recipient of an amount; what is packed is part of a package, and given if anybody is who is helped."""
    if measure is Measure.AID or (measure is Measure.EQUIPMENT and given):
        recipient = find_recipient(mention, neighbours)
        if measure is Measure.EQUIPMENT and gets_its_own(mention, recipient):
            return find_buyer(mention, neighbours), NOBODY
        gift = any(abs(tag.first - mention.at) < FAR for tag in mention.sentence.tags("gift"))
        named = recipient.score > 0.5 and recipient.rule in {"recipient-to", "recipient-object", "recipient-subject"}
        usual = recipient.code in usual_recipients()
        if measure is Measure.AID or (named and gift) or recipient.score > 1.0 or ((gift or packed) and usual):
            payer = find_payer(mention, neighbours, recipient)
            if measure is Measure.EQUIPMENT and comes_from_nobody(mention, payer, recipient):
                return replace(recipient, rule="buyer-receives"), NOBODY
            return payer, recipient
    if measure is Measure.COMPLIANCE:
        return Role("NATO", 1.0, "members-of-alliance"), NOBODY
    if measure in {Measure.PROCUREMENT, Measure.EQUIPMENT}:
        return find_buyer(mention, neighbours), NOBODY
    return find_spender(mention, neighbours, target, mention.is_spending_level(measure)), NOBODY


def comes_from_nobody(mention: Mention, payer: Role, recipient: Role) -> bool:
    """Whether no state is named that gives what a state gets that is not helped: then it has bought it."""
    unnamed = payer.rule in {"nobody", AT_HOME_ONLY, "payer-own-body"} or payer.code is None
    paid = unnamed and recipient.score > 0.5 and FOR_NOTHING.isdisjoint(mention.sentence.lower)
    return paid and not recipient.codes & (usual_recipients() | at_war())


def gets_its_own(mention: Mention, recipient: Role) -> bool:
    """Whether who receives equipment has bought it: it is not helped, and no word says that it is given."""
    if recipient.rule != "recipient-subject" or official_state(mention.passage.publisher or ""):
        return False  # a donor's own paper tells of what it gives
    words = mention.sentence.lower
    helped = (usual_recipients() - BUYING_FRIENDS) | at_war()
    if recipient.codes & helped and ORDERED_GOODS.isdisjoint(words):
        return False
    return DONATED.isdisjoint(words) and not recipient.codes & foremost()


@cache
def at_war() -> frozenset[str]:
    """States that are given arms rather than sold."""
    return frozenset(vocabulary("war")["at_war"])


BUYING_FRIENDS = frozenset({"TWN"})  # helped, but by sales
ASKS = word_set("payers", "asks")
ORDERED_GOODS = word_set("money", "dealt")
FOR_NOTHING = word_set("payers", "donated") | {"donate", "donates", "donated", "gift", "gifts"}
DONATED = word_set("goods", "given_away") | word_set("payers", "donated")
FAR = 40  # words; lists of gifts are long
