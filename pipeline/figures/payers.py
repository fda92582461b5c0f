"""Who gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise, product

from pipeline.figures.buyers import says_whose_arms
from pipeline.figures.cues import (
    AT_HOME_ONLY,
    MONEY_ONLY,
    NOBODY,
    Role,
    enemies,
    follows,
    foremost,
    guest_speaks,
    home_claims,
    is_foremost,
    money_owners,
    named_here,
    near,
    needy,
    own_part,
    precedes,
    topic_follows,
    usual_recipients,
)
from pipeline.figures.lexicon import split_words, word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import ALONG, VENUES, Party, is_along, official_state, parties
from pipeline.figures.recipients import ENABLING, given_by_list, is_bracketed, is_given, is_helped
from pipeline.figures.requests import asked_for, is_needed, is_vetoed
from pipeline.figures.sentences import Sentence
from pipeline.figures.words import (
    ACROSS,
    DEMONSTRATIVES,
    FRIENDS,
    HEDGES,
    HOARDS,
    MAKERS,
    MERE_ARTICLES,
    NO_CLAUSE,
    PAST,
    PERFECT,
    SHARES,
    STANDING,
    place_of,
)
from pipeline.model import QuantityKind

THIS_GROUP = frozenset((this, what) for this in DEMONSTRATIVES | {"the"} for what in ("group", "coalition"))
COALITION = "COALITION:"
HOME_OFFICES = word_set("payers", "home_offices")
GIVERS = {"USD": "USA", "EUR": "EU"}  # who gives most of it
OF_GUEST = 0.3  # of the state whose own publication it is, where "we" is somebody else
ANOTHER_CLAUSE = 0.15  # of who does something else with another amount
FROM_WITHIN = 4  # words behind the amount
MEANS_WITHIN = 4  # words behind a party
OTHERS_WITHIN = 7  # words from "they" to what they give
SPOKEN = word_set("payers", "spoken")
JOINTLY = "payer-joint"  # the rule by which many pay, and nobody by himself
PACKAGES = word_set("payers", "packages")
SCHEMES = word_set("payers", "schemes")
SUCH = word_set("payers", "such")
INTO_SCHEME = word_set("payers", "into_scheme")
UNNAMED = word_set("payers", "unnamed")
JOINT = word_set("payers", "joint")
WIDER = word_set("payers", "wider")
OBLIQUE = word_set("payers", "oblique")  # prepositions
THREATS = word_set("payers", "threats")
COUNTING = word_set("payers", "counting")
TELLING = word_set("payers", "telling")  # of oneself too: "told NATO it would spend 4%"
HOSTING = word_set("payers", "hosting")
HOSTED_BY = 3  # words before a state
COUNTED_BY = 3  # words from a state to its institute
SUMS = word_set("payers", "sums")
SUM_REACH = 4  # words
EUROPEAN = frozenset({"european", "eu"})
OUTDONE = word_set("payers", "outdone")
RELATIVE = frozenset({(",", "whose"), (",", "which"), (",", "having")})
LOOSE = word_set("payers", "loose")
APPEALS = word_set("payers", "appeals")
APPEAL_REACH = 4  # words
OWNED_WITHIN = 4  # words from whose it is to the amount
UNTOLD = frozenset({"payer-blocks", "payer-appeals"})  # rules by which somebody else pays
FRIENDS_REACH = 9  # words
SEVEN = frozenset({"G7", "G"})
OWN_OFFICES = word_set("payers", "own_offices")  # of the United States
OF_MEETING = 1.5  # more than whoever is named in another sentence
TOGETHER = frozenset({"together", "alongside"})
SPEAKERS = frozenset({"names", "seats", "leader"})
OF_SPEAKER = 5.0  # of who says something and gives
SPOKE_WITHIN = 2  # words behind a name
MEETS = word_set("payers", "meets")
NOT_YET = frozenset({"to", "must", "should", "would", "will", "could", "may"})  # before deeds that are not done
ALONG_WORDS = frozenset(along[0] for along in ALONG)
LENDERS = frozenset({"IMF", "WB"})
PACKED_WITHIN = 3  # words before the amount and behind it
PLANS = word_set("payers", "plans")
MAKER_WITHIN = 2  # words
NEXT_TO = 2  # words
WHERE = frozenset({",", "where"})
BID = frozenset({"on", "with"})
AGREEING = word_set("payers", "agreeing")
SUBJECT_WITHIN = 2  # words from the beginning of a sentence, where "five countries" are its subject
COUNTED_REACH = 14  # words from "50 nations" to what they do
LABEL = 6  # words of who speaks in a transcript
BETWEEN = LOOSE | {"#"}
CLAUSE_RULES = frozenset({"payer-subject", "payer-plain"})
CLAUSE_REACH = 6  # words from an amount to the subject of a clause that hangs on it
CLAUSE_ENDS = NO_CLAUSE - PERFECT - {"with"}
OF_PART = frozenset({"payer-by", "payer-from"})  # rules for who stands behind an amount that it gives
NEXT_AMOUNT = frozenset({",", ";", "and"})
OF_OTHER_AMOUNT = 0.5  # of who stands so behind another amount
FIRM_BEHIND = frozenset({"payer-by", "payer-from", "payer-compound", "payer-programme"})  # rules for who stands there
DONE = PAST | PERFECT
BEFORE = 0.24  # of a party in a sentence before, or in the title
BEHIND = 0.09  # of one in the next sentence, which goes on to others
CLAUSE_LINKS = frozenset({",", ";", "and", "while", "but", "whereas"})  # before the subject of a clause of its own
OF_OTHER_CLAUSE = 0.3  # of who gives another amount in a clause before
AMONG = ACROSS | {"of"}  # words before nations that give nothing by themselves
RECEIVED = frozenset({"payer-oblique", "payer-possessive"})  # rules by which who is helped only gets it
JOINT_LENDERS = {"EUR": "EU", "USD": "G7"}  # who lends together what no member lends by itself
JOINT_LOAN = 30_000_000_000  # euros or dollars
LENDING = word_set("payers", "lending")
LENT_WITHIN = 6  # words between an amount and a word of lending
FIRM = 1.0  # of several who are named in the sentence itself
FROM_OUTSIDE = frozenset(product(("external", "outside", "foreign"), ("financing", "funding")))
DOLLARS = "payer-dollars"  # the rule by which nothing but the dollars tells who pays
UNNAMED_GIVERS = frozenset({"payer-outlet", AT_HOME_ONLY, MONEY_ONLY})  # they tell only who prints it


def tells_origin(sentence: Sentence, party: Party) -> bool:
    """Whether the name only tells whose make it is: "American weapons", but not "a US weapons package"."""
    return says_whose_arms(sentence, party) and PACKAGES.isdisjoint(sentence.lower[party.end + 1 : party.end + 2])


def payer_worth(mention: Mention, sentence: Sentence, party: Party, here: bool) -> tuple[float, str]:
    """What the words around a party say for its paying."""
    if here and describes_amount(mention, party):
        return 4.0, "payer-possessive"
    told = bystander_worth(mention, sentence, party, here) or placed_worth(mention, sentence, party, here)
    if told is not None:
        return told
    owns = party.role == "possessive" and 0 <= mention.at - party.end <= OWNED_WITHIN
    if here and (owns or stands_before(mention, party)):
        return 4.0, "payer-possessive"
    if follows(sentence, party, "giving") or follows(sentence, party, "buying"):
        return 3.5, "payer-subject"
    if party.role == "of":
        return 1.0, "payer-of"
    return (2.0, "payer-adjective") if party.role in {"adjective", "possessive"} else (2.2, "payer-plain")


def bystander_worth(  # noqa: PLR0911  (ordered rules)
    mention: Mention, sentence: Sentence, party: Party, here: bool
) -> tuple[float, str] | None:
    """What is left to a party beside which another gives; None for all others."""
    if party.code != "USA" and follows(sentence, party, "blocking"):
        return 0.2, "payer-blocks"  # who stands in the way is another than who gives
    if party.code == "UN" and party.role not in {"to", "for"} and appeals(sentence, party):
        return 2.0, "payer-appeals"  # to those who give
    if party.code == "UN" and party.role != "by" and not follows(sentence, party, "giving"):
        return 0.4, "payer-hands-on"  # its agencies spend what others give
    if is_stood_by(sentence, party):
        return 0.3, "payer-stood-by"
    if is_of_scheme(sentence, party):
        return 0.3, "payer-of-scheme"
    if (party.form == "body" or here) and is_told(sentence, party):
        return 0.3, "payer-told"  # "informed the House of Representatives"
    if here and party.first > mention.at and sentence.lower[party.first - 1] in ENABLING:
        return 0.3, "payer-helped"  # "gives 30m to help Sweden send guns"
    return (0.3, "payer-outdone") if is_outdone(sentence, party) else None


def placed_worth(  # noqa: PLR0911  (ordered rules)
    mention: Mention, sentence: Sentence, party: Party, here: bool
) -> tuple[float, str] | None:
    """What the preposition before a party says for its paying; None where there is none."""
    if party.role == "by":
        return (0.2 if only_counts_or_hosts(sentence, party) else 3.5), "payer-by"
    if here and names_its_aid(mention, party):
        return 5.0, "payer-compound"
    if party.role == "from" and not THREATS.isdisjoint(sentence.words_before(party.first, 2)):
        return 0.2, "payer-threatens"
    if party.role == "from":
        beside = here and 0 < party.first - mention.at <= FROM_WITHIN
        return (5.0 if beside else 2.5), "payer-from"  # "against 65bn from Washington"
    if (party.role == "with" and follows(sentence, party, "giving", 1)) or (
        here and party.role in OBLIQUE and is_to_give(sentence, party)
    ):
        return 3.5, "payer-subject"  # "..., with Berlin pledging another 5bn", "called on Berlin to provide"
    if party.role == "with" and party.codes <= LENDERS and not AGREEING.isdisjoint(sentence.lower[: party.first]):
        return 2.5, "payer-lender"  # "a deal with the IMF"
    if party.form == "programme":
        return 2.5, "payer-programme"
    if here and party.role in OBLIQUE and owns_sum(mention, party):
        return 4.0, "payer-possessive"  # "equal to the US allocation of 43bn"
    if party.role in OBLIQUE or is_protected(sentence, party):
        return 0.3, "payer-oblique"  # "in Europe", "troops who defend NATO"
    if party.role in {"through", "via"}:
        return (1.0 if party.form == "group" else 0.3), "payer-through"  # "shipped via Poland"
    if party.role == "of" and WHERE.issubset(sentence.lower[party.end : party.end + 2]):
        return 1.0, "payer-of"  # "at the talks of the group, where they pledged"
    return None


def appeals(sentence: Sentence, party: Party) -> bool:
    """Whether the party asks others to give: "the UN appealed for"."""
    return not APPEALS.isdisjoint(sentence.lower[party.end : party.end + APPEAL_REACH])


def only_counts_or_hosts(sentence: Sentence, party: Party) -> bool:
    """Whether "by" the party is counted or hosted what others give: "a tally by the Danish institute"."""
    counts = not COUNTING.isdisjoint(sentence.lower[party.end : party.end + COUNTED_BY])
    return counts or not HOSTING.isdisjoint(sentence.words_before(party.first, HOSTED_BY))


def is_stood_by(sentence: Sentence, party: Party) -> bool:
    """Whether another does something for the party by what it gives: "stands by its allies by sending 5bn"."""
    if party.role == "by" and STANDING.isdisjoint(sentence.lower[: party.first]):
        return False
    behind = sentence.lower[party.end : party.end + MEANS_WITHIN]
    return any(word == "by" and following.endswith("ing") for word, following in pairwise(behind))


def describes_amount(mention: Mention, party: Party) -> bool:
    """Whether the amount is by an adjective that of a party: "besides a German 2bn loan", whatever stands before."""
    return party.form == "people" and party.end == mention.at and not party.codes & usual_recipients()


def stands_before(mention: Mention, party: Party) -> bool:
    """Whether nothing but hedges stands between a party and the amount: "Oslo 5bn", "and Oslo more than 5bn"."""
    if party.end >= mention.at or party.role != "plain":
        return party.end == mention.at
    return HEDGES.issuperset(mention.sentence.lower[party.end : mention.at])


def names_its_aid(mention: Mention, party: Party) -> bool:
    """Whether the amount is by name the aid of a party behind it: "5bn in US military aid"."""
    sentence = mention.sentence
    return (
        0 < party.first - mention.at <= 4
        and party.role in {"plain", "adjective", "in", "of"}
        and party.form != "we"
        and party.code != "WB"
        and SHARES.isdisjoint(sentence.lower[mention.at + 1 : party.first])  # "its 5bn share of the G7 loan"
        and not BETWEEN & set(sentence.lower[mention.at + 1 : party.first])
        and sentence.lower[party.end : party.end + 1] != ["to"]
        and topic_follows(sentence, party, "aid")
        and not tells_origin(sentence, party)
    )


def is_of_scheme(sentence: Sentence, party: Party) -> bool:
    """Whether another pays into what the party has begun: "gives 20m to a Czech plan", "joins Germany's initiative"."""
    if party.role not in {"adjective", "possessive"}:
        return False
    before = [word for word in sentence.words_before(party.first, 3) if word not in SUCH]
    return not INTO_SCHEME.isdisjoint(before[-1:]) and not SCHEMES.isdisjoint(sentence.lower[party.end : party.end + 4])


def is_told(sentence: Sentence, party: Party) -> bool:
    """Whether somebody tells the party something: "informed the Senate", "told Parliament"."""
    before = [word for word in sentence.words_before(party.first, 2) if word != "the"]
    return not TELLING.isdisjoint(before[-1:])


def is_maker(sentence: Sentence, party: Party) -> bool:
    """Whether the name only tells where a company is at home: "the German arms maker won", "by the German firm"."""
    named = party.form == "people" and party.role in {"adjective", "plain", "by"}
    return named and not MAKERS.isdisjoint(sentence.lower[party.end : party.end + MAKER_WITHIN])


def is_to_give(sentence: Sentence, party: Party) -> bool:
    """Whether the party is to give, or it is its plan: "called on Berlin to lend", "joined the G7 plan to lend"."""
    words = sentence.lower
    at = party.end + (words[party.end : party.end + 1] == ["'s"])
    planned = not PLANS.isdisjoint(words[at : at + 1])
    verb = at + planned + 1
    bid = party.role != "on" if planned else party.role in BID
    return bid and words[verb - 1 : verb] == ["to"] and any(tag.first == verb for tag in sentence.tags("giving"))


def is_protected(sentence: Sentence, party: Party) -> bool:
    """Whether the party is what something else is done for: "troops who defend NATO"."""
    return party.role == "plain" and precedes(sentence, party, "helping") and not follows(sentence, party, "giving")


def owns_sum(mention: Mention, party: Party) -> bool:
    """Whether what the party gave stands between its name and the amount: "the US allocation of 43bn"."""
    between = mention.sentence.lower[party.end : mention.at]
    return 0 < len(between) <= SUM_REACH and between[0] in SUMS and not party.codes & usual_recipients()


def is_outdone(sentence: Sentence, party: Party) -> bool:
    """Whether another gives more than the party: "Europe has overtaken the US", "unlike Berlin"."""
    before = sentence.words_before(party.first, 2)
    if party.role == "possessive" or tuple(sentence.lower[party.end : party.end + 2]) in RELATIVE:
        return False  # "more than Berlin's 9bn", "more than Berlin, which gave 9bn"
    return not OUTDONE.isdisjoint(before[-1:] if before[-1:] != ["the"] else before[:1])


def begins_clause(mention: Mention, party: Party) -> bool:
    """Whether a clause of its own begins behind the amount with the party: "..., and Europe spent $100bn"."""
    between = mention.sentence.lower[mention.at + 1 : party.first]
    says = follows(mention.sentence, party, "saying", 2)
    return (
        not says
        and between[-1:] not in (["that"], ["which"])
        and any(sign in between for sign in (",", ";", ":", "–", "—"))
    )


def giving_side(party: Party, without: frozenset[str]) -> Party | None:
    """The party without those that receive: of "Norway and Ukraine signed", Norway gives."""
    if not party.codes & without:
        return party
    rest = party.codes - without
    return replace(party, code=next(iter(rest)), codes=rest) if len(rest) == 1 else None


def payer_claims(mention: Mention, sentence: Sentence, here: bool, without: frozenset[str]) -> Iterator[Role]:
    """Every party with what speaks for it as the payer."""
    begins = clause_begins(mention, without) if here else 0
    speaker = who_goes_on(mention) if here else None
    for named in named_here(mention) if here else parties(sentence, mention.passage):
        party = giving_side(named, without)
        if party is None or party.codes == {"OTHERS"} or party.codes <= needy():
            continue
        if is_maker(sentence, party):
            continue
        bracketed = here and is_bracketed(mention, party) and given_by_list(sentence, party)
        if party.role == "against" or bracketed or is_given(party) or is_helped(sentence, party):
            continue
        worth, rule = payer_worth(mention, sentence, party, here)
        if speaker is not None and party.end <= mention.at:
            worth, rule = (
                (OF_SPEAKER, "payer-subject") if party.first == speaker.first else (worth * OF_OTHER_CLAUSE, rule)
            )
        if party.codes <= usual_recipients() and (rule == "payer-adjective" or (here and rule in RECEIVED)):
            continue  # "to bolster Kyiv's forces", "against threats in Taiwan", "keeps Israel's 3bn whole"
        if party.codes & usual_recipients():
            worth *= 0.4 if here or not is_foremost(party) else 0.0  # who gets most aid gives none of it to others
        if here and party.form == "we" and guest_speaks(mention, party):
            worth *= OF_GUEST
        if here and party.first > mention.at and rule not in FIRM_BEHIND:
            worth *= way_back(mention, party, rule)
        elif here and rule in OF_PART and stands_at_another_amount(mention, party):
            worth *= OF_OTHER_AMOUNT
        elif party.first < begins:
            worth *= OF_OTHER_CLAUSE
        yield Role(party.code, worth * (near(mention, party) if here else nearness(mention, sentence)), rule)


def who_goes_on(mention: Mention) -> Party | None:
    """Who first says something of others and then gives: Scholz in "Scholz said Europe is awake and pledged 5bn"."""
    words = mention.sentence.lower
    verb = next(iter(mention.before("giving")), None)
    if verb is None or words[verb.first - 1] != "and" or not words[verb.first].endswith(("ed", "s")):
        return None
    named = [p for p in parties(mention.sentence, mention.passage) if p.end < verb.first]
    while len(named) > 1 and named[0].code == named[1].code:
        named.pop(0)  # "the German chancellor Olaf Scholz said"
    if len(named) < 2 or named[0].codes & usual_recipients() or named[0].form not in SPEAKERS:
        return None
    first, second = named[:2]
    spoke = not MEETS.isdisjoint(words[first.end : first.end + SPOKE_WITHIN])
    spoke = first.role == "plain" and (spoke or follows(mention.sentence, first, "saying", SPOKE_WITHIN))
    deeds = (tag.first for tag in mention.sentence.tags("giving") if second.first < tag.first < verb.first)
    return first if spoke and all(words[at - 1] in NOT_YET for at in deeds) else None


def clause_begins(mention: Mention, without: frozenset[str]) -> int:
    """Where a clause on the amount begins with a giver of its own: at Oslo in "Riga sent 5 guns, Oslo listed 20"."""
    words = mention.sentence.lower
    before = place_of(words[: mention.at], {"#"})
    if before is None:
        return 0
    for party in reversed(parties(mention.sentence, mention.passage)):
        if before < party.first < mention.at and party.role == "plain":
            linked = words[party.first - 1 - (words[party.first - 1] in MERE_ARTICLES)] in CLAUSE_LINKS
            if linked and not party.codes & (without | usual_recipients()):
                return party.first
    return 0


def nearness(mention: Mention, sentence: Sentence) -> float:
    """What another sentence says of who gives: one behind goes on to others more often than one before."""
    return BEHIND if sentence.number > mention.sentence.number else BEFORE


def stands_at_another_amount(mention: Mention, party: Party) -> bool:
    """Whether who gives stands behind another amount: "5bn, with 2bn in loans by Berlin", "1bn by Oslo, 2bn"."""
    if party.first > mention.at:
        return party.first >= own_part(mention)[1]
    words = mention.sentence.lower
    return "#" in words[: party.first] and not NEXT_AMOUNT.isdisjoint(words[party.end : party.end + 1])


def way_back(mention: Mention, party: Party, rule: str) -> float:
    """What is left of the claim of a party that stands behind the amount."""
    if rule in CLAUSE_RULES and gives_it(mention, party):
        return 1.3
    return ANOTHER_CLAUSE if rule in CLAUSE_RULES and begins_clause(mention, party) else 0.5


def gives_it(mention: Mention, party: Party) -> bool:
    """Whether the party is the subject of a clause on the amount: "the $9bn in aid that our allies have pledged"."""
    words = mention.sentence.lower
    between = words[mention.at + 1 : party.first]
    verb = words[party.end : party.end + 3]
    done = any(word in DONE or word.endswith("ed") for word in verb) and CLAUSE_ENDS.isdisjoint(verb)
    near = len(between) <= CLAUSE_REACH and CLAUSE_ENDS.isdisjoint(between)
    return near and done and party.role == "plain"


def whose_money(mention: Mention, home: Role) -> Role:
    """Who gives dollars or euros of which an outlet tells in whose state they are not spent."""
    giver = GIVERS.get(mention.quantity.unit)
    if not HOME_OFFICES.isdisjoint(mention.sentence.lower):
        return home  # "the defence secretary announces $9m"
    if home.rule == AT_HOME_ONLY and home.code != "USA" and mention.quantity.kind is QuantityKind.COUNT:
        return replace(home, code=None)  # "Kyiv has 12 launchers with four more on their way"
    if home.rule == AT_HOME_ONLY and is_from_meeting(mention):
        return replace(home, code=None)
    if giver is None or home.rule != AT_HOME_ONLY or home.code not in money_owners().values():
        return home
    return replace(home, code=giver, rule=f"{AT_HOME_ONLY}-money")


def find_payer(mention: Mention, neighbours: list[Sentence], recipient: Role) -> Role:
    """Who gives or spends."""
    if is_joint(mention):
        return Role(None, 1.0, JOINTLY)
    lender = joint_lender(mention, neighbours) if recipient.codes & foremost() else None
    if lender:
        return Role(lender, 3.0, "payer-joint-loan")
    asking = asked_for(mention)
    if asking is not None:
        code = asking[1].code
        return Role("ALLIES" if code == "NATO" else code, 3.0, "payer-asked")
    without = recipient.codes | enemies().get(recipient.code or "", frozenset())
    claims = [*payer_claims(mention, mention.sentence, here=True, without=without)]
    for rank, sentence in enumerate(neighbours):
        earlier = payer_claims(mention, sentence, here=False, without=without)
        claims += [Role(role.code, role.score / (1 + rank / 4), role.rule, role.codes) for role in earlier]
    official = official_state(mention.passage.publisher)
    if not (official and done_by_others(mention)):
        home = map(partial(whose_money, mention), home_claims(mention))
        claims += [claim for claim in home if claim.code not in without]
    if recipient.codes & foremost() and is_of_meeting(mention):
        claims.append(Role("G7", OF_MEETING, "payer-of-meeting"))
    if official and is_together(mention.sentence):
        claims += together_with(mention)
    if mention.sentence.has("blocking"):
        vetoed = is_vetoed(mention)
        if vetoed or not EUROPEAN.isdisjoint(mention.sentence.lower):
            claims.append(Role("EU", 3.0 if vetoed else 0.5, "payer-blocked"))
        if any(role.code == "EU" for role in claims):
            # "he blocked it": a member stands in the way
            claims = [role for role in claims if role.code in {"EU", "USA"}]
    best = max(claims, key=lambda role: role.score, default=NOBODY)
    if best.code is None and best.score < FIRM:  # "Denmark, Norway and Sweden", but Danish money
        best = next((claim for claim in claims if claim.rule == MONEY_ONLY), best)
    return unnamed_payer(mention, along_with(mention, best))


def along_with(mention: Mention, payer: Role) -> Role:
    """The payer, or nobody by himself: "sends Kyiv 9 tanks along with Oslo", "together with Oslo, Berlin sends"."""
    if payer.rule not in CLAUSE_RULES or ALONG_WORDS.isdisjoint(mention.sentence.lower):
        return payer
    named = parties(mention.sentence, mention.passage)
    giver = next((p for p in reversed(named) if p.code == payer.code and p.end <= mention.at), None)
    for party in named:
        beside = party.first > mention.at or (giver is not None and 0 < giver.first - party.end <= NEXT_TO)
        fellow = party.role == "with" and party.form in {"names", "seats"} and not party.codes & usual_recipients()
        if beside and fellow and payer.code not in party.codes and is_along(mention.sentence, party):
            return replace(payer, code=None, rule="payer-along")
    return payer


def unnamed_payer(mention: Mention, best: Role) -> Role:
    """Who gives where no name tells: all who help where the money is needed, or the state whose dollars they are."""
    if (best is NOBODY or best.rule in UNNAMED_GIVERS) and is_needed(mention):
        return replace(best, code="ALLIES", rule="payer-needed")
    if best is NOBODY and not FROM_OUTSIDE.isdisjoint(pairwise(mention.sentence.lower)):
        return replace(best, code="ALLIES", rule="payer-outside")
    if best is NOBODY and is_american(mention):
        return replace(NOBODY, code=GIVERS["USD"], rule=DOLLARS)
    return replace(best, code=None) if best.rule in UNTOLD else best


def is_from_meeting(mention: Mention) -> bool:
    """Whether those who came to a conference give, each in the money that it is counted in: "pledged in Lugano"."""
    return not VENUES.isdisjoint(mention.sentence.lower)


def is_american(mention: Mention) -> bool:
    """Whether the dollars tell who gives where nobody else does: not "they", and not who has left office."""
    if mention.quantity.unit != "USD" or done_by_others(mention) or is_from_meeting(mention):
        return False
    in_office = {party.first for party in parties(mention.sentence, mention.passage)}
    return all(tag.label.form != "leader" or tag.first in in_office for tag in mention.sentence.tags("party"))


def joint_lender(mention: Mention, neighbours: list[Sentence]) -> str | None:
    """The group that lends a sum too large for a member: "Paris backs a €140bn loan", "$50bn against frozen assets"."""
    lender = JOINT_LENDERS.get(mention.quantity.unit)
    if lender is None or not mention.reaches(JOINT_LOAN):
        return None
    here = {p.code for p in parties(mention.sentence, mention.passage) if p.form != "we"} & {*JOINT_LENDERS.values()}
    lent = not LENDING.isdisjoint(mention.next_words(LENT_WITHIN))
    lent = lent or (lender == "EU" and not LENDING.isdisjoint(mention.last_words(LENT_WITHIN)))
    named = lender in here or (lender == "G7" and ("g", "7") in pairwise(mention.sentence.lower))
    if named and not LENDING.isdisjoint(mention.said):
        return lender  # "loans agreed on at the G7 summit are to bring"
    secured = not HOARDS.isdisjoint(mention.sentence.lower)
    if not lent and (lender == "EU" or not secured):
        return None
    if len(here) == 1:
        return here.pop()
    if lender == "EU" or (lent and secured):
        return lender
    near = (p.code for sentence in neighbours for p in parties(sentence, mention.passage))
    return lender if lender in near or any(not HOARDS.isdisjoint(s.lower) for s in neighbours) else None


def done_by_others(mention: Mention) -> bool:
    """Whether a speaker tells what others do: "they gave 2bn", "they're going to buy 40 jets"."""
    before = mention.last_words(OTHERS_WITHIN)
    return next((word for word in reversed(before) if word in SPOKEN), None) == "they"


def together_with(mention: Mention) -> Iterator[Role]:
    """The group that gives together with a speaker: "together with our allies, we", "with our G7 partners, we"."""
    words = mention.sentence.lower
    seven = [p.first for p in parties(mention.sentence, mention.passage) if p.code == "G7"]
    if any("with" in words[max(0, at - NEXT_TO) : at] for at in seven):
        yield Role("G7", 9.0, "payer-together")
    elif not names_group(mention):
        yield Role(None if are_named(mention) else group_before(mention) or "ALLIES", 9.0, "payer-together")


def are_named(mention: Mention) -> bool:
    """Whether all who give together are named: "Together, the United States and Norway are sending"."""
    words = mention.sentence.lower
    at = words.index("together") + 1 if "together" in words else len(words)
    return words[at : at + 1] == [","] and any(
        p.first <= at + NEXT_TO and p.code is None and len(p.codes) > 1 and "ALLIES" not in p.codes
        for p in parties(mention.sentence, mention.passage)
        if p.first > at
    )


def group_before(mention: Mention) -> str | None:
    """The coalition of the sentence before that is taken up: "Together, members of this group have sent 9bn"."""
    if THIS_GROUP.isdisjoint(pairwise(mention.said)):
        return None
    named = (p for s in mention.text.before(mention.sentence.number, 1) for p in parties(s, mention.passage))
    return next((p.code for p in named if p.code and p.code.startswith(COALITION)), None)


def is_of_meeting(mention: Mention) -> bool:
    """Whether the title tells of the Seven, and nobody is named who gives: "Background Press Call on the G7"."""
    if SEVEN.isdisjoint(split_words(mention.passage.title or "")):
        return False
    if not OWN_OFFICES.isdisjoint(mention.sentence.lower):
        return False
    here = parties(mention.sentence, mention.passage)
    return all(party.form in {"we", "leader"} or party.codes & usual_recipients() for party in here)


def is_together(sentence: Sentence) -> bool:
    """Whether we give with our friends: "Together with our allies, we", "we, alongside our partners, have"."""
    words = sentence.lower
    label = words.index(":") + 1 if ":" in words[:LABEL] else 0
    if words[label : label + 1] == ["together"] and words[label + 1 : label + 2] != ["with"]:
        return True
    for at in range(label, len(words)):
        along = words[at : at + 2] == ["along", "with"]
        if (words[at] in TOGETHER or along) and (at == label or words[at - 1] == ","):
            begins = at == label or words[at - 2] in {"we", "states"}
            return begins and not FRIENDS.isdisjoint(words[at + 1 : at + FRIENDS_REACH])
    return False


def names_group(mention: Mention) -> bool:
    """Whether the sentence names the group that gives."""
    return any(party.codes & {"G7", "EU"} for party in parties(mention.sentence, mention.passage))


def many_states(mention: Mention) -> bool:
    """Whether states that are not named give it: "more than 50 nations have committed"."""
    words = mention.sentence.lower
    if ("international", "community") in pairwise(words[: mention.at]):
        return not names_group(mention)
    for at in range(mention.at):
        if words[at] not in {"nations", "countries"} or not AMONG.isdisjoint(words[max(0, at - 4) : at]):
            continue  # "trains troops in 40 countries and sent", "a group of 50 nations which"
        counted = at > 0 and (words[at - 1].isdigit() or words[at - 1] == "#" or words[at - 1] in UNNAMED)
        if any(p.first < at < p.end for p in parties(mention.sentence, mention.passage)):
            continue  # "G7 countries"
        if counted or "world" in words[at + 1 : at + 5]:
            deeds = [tag.first for tag in mention.sentence.tags("giving") if at < tag.first < mention.at]
            another = another_between(mention, at, mention.at)
            told = at <= SUBJECT_WITHIN and not another
            if another and "that" in words[at : mention.at]:
                return False  # "five countries agreed that Berlin would give"
            return told or (
                bool(deeds) and deeds[0] <= at + COUNTED_REACH and not another_between(mention, at, deeds[0])
            )
    return False


def another_between(mention: Mention, start: int, end: int) -> bool:
    """Whether a state or group is named there as a subject is: "40 nations met, and Sweden pledged"."""
    return any(
        start < party.first < end and party.role == "plain" and not party.codes & usual_recipients()
        for party in parties(mention.sentence, mention.passage)
    )


def is_joint(mention: Mention) -> bool:
    """Whether many give it together: "a broader $115bn international package"."""
    if many_states(mention):
        return True
    part = "part" in mention.last_words(6) and not is_owned(mention)
    part = part and (bool(WIDER & set(mention.last_words(2))) or takes_in_loan(mention))
    after = mention.sentence.words[mention.at + 1 : mention.at + 4]
    return part or (after[:1] != ["for"] and not JOINT.isdisjoint(after))


def takes_in_loan(mention: Mention) -> bool:
    """Whether what a bank lends is only a part of the package: "3bn was lent by the IMF as part of a 9bn package"."""
    packed = not PACKAGES.isdisjoint(mention.next_words(PACKED_WITHIN)) and "#" in mention.said
    packed = packed and "its" not in mention.last_words(PACKED_WITHIN)
    return packed and any(party.codes <= LENDERS for party in parties(mention.sentence, mention.passage))


def is_owned(mention: Mention) -> bool:
    """Whether it is told right before whose it is: "part of London's broader 5bn pledge"."""
    named = parties(mention.sentence, mention.passage)
    return any(party.role == "possessive" and 0 <= mention.at - party.end <= OWNED_WITHIN for party in named)
