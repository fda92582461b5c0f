"""Who gets the aid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pipeline.figures.cues import (
    CLOSE,
    EARLIER,
    FAINT,
    NOBODY,
    Role,
    follows,
    foremost_names,
    is_foremost,
    named_here,
    near,
    own_part,
    precedes,
    topic_follows,
    usual_recipients,
)
from pipeline.figures.lexicon import vocabulary, word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import HELPED, Party, codes_of, parties
from pipeline.figures.requests import asked_for
from pipeline.figures.sentences import Sentence
from pipeline.figures.words import ACROSS, COUNTRIES, GETTING, STOPS, place_of
from pipeline.model import QuantityKind

NO_RECIPIENTS = word_set("payers", "no_recipients")
ANOTHERS = 0.4  # of who stands behind the next amount
ROUNDED = Decimal("0.02")  # of the whole, by which its parts may miss it
THROUGH_UN = 0.5  # an agency hands on what it gets to those that are named beside it
OF_PART = 4.0  # who stands behind one of several amounts
OF_ITS_OWN = 4.0  # of who stands behind "to" right after the amount
OF_SHARE = 3.8  # of whose the amount is said to be
OWN_PARTS: tuple[list[str], ...] = ([], ["share", "is"], ["part", "is"])
OWN_REACH = 6  # words
AIMS = word_set("payers", "aims")
SEVERAL = COUNTRIES | {"partners", "allies", "others", "regions", "places"}
PARTS_OF_WORLD = frozenset({("middle", "east"), ("eastern", "europe")})
PURPOSE_WITHIN = 4  # words behind the amount
REGION_WITHIN = 7  # words behind the amount
INDUSTRY = word_set("payers", "industry")
POOLS = frozenset({"pool", "fund"})
INDUSTRY_WITHIN = 10  # words behind the amount
TOWARD = frozenset({"to", "for", "across", "throughout"})
SPREAD = 24  # words
CLAUSES = frozenset({",", ";", "and", "to", "for"})
COUNTED_WITHIN = 5  # words from how many to "countries"
ACROSS_WITHIN = 3  # words from "in" to how many
WORLDWIDE = frozenset({"global", "worldwide"})
NEEDS = word_set("payers", "needs")
IN_NEED = word_set("payers", "in_need")
PARTED = word_set("payers", "parted")
PARTING = PARTED | {":", "(", "—", "–", "-"}
ENABLING = word_set("payers", "enabling")
BILLS = word_set("payers", "bills")
SPENDING_BILLS = BILLS | {"package"}
FIGHTING = frozenset({"army", "navy", "forces", "military"})
LAWS = frozenset({"act", "appropriation", "appropriations", "supplemental"})
LAW_WITHIN = 5  # words of the name of a law: "the Indo-Pacific Security Supplemental"
BILL_WITHIN = 5  # words
FOR_SEVERAL = frozenset(
    {("foreign", "aid"), ("foreign", "assistance"), ("foreign", "military"), ("national", "security")}
)
NAMED_WITHIN = 8  # words from the amount to the end of a bill's name
NAME_ENDS = STOPS - {"and"}  # "a national security and border bill"
PART_OF = 4  # words before the amount
BILL_FOR = 4  # words from a bill to whom it is for


def recipient_claims(mention: Mention, sentence: Sentence, here: bool) -> Iterator[Role]:
    """Every party with what speaks for it as the recipient."""
    listed = here and mention.quantity.kind is QuantityKind.MONEY
    end = own_part(mention)[1] if here else 0
    for named in named_here(mention) if here else parties(sentence, mention.passage):
        party = taking_side(sentence, named)
        worth, rule = recipient_worth(sentence, party)
        if here:
            worth, rule = worth_beside(mention, party, end, worth, rule)
        scale = near(mention, party) if here else EARLIER
        scale *= ANOTHERS if listed and party.first >= end else 1.0
        aside = party.form == "leader" or party.role in {"adjective", "possessive"}
        if aside and not here and not is_foremost(party):
            scale = 0.0
        if party.codes == {"RUS"} and (not here or mention.distance(party) > CLOSE):
            scale *= 0.03  # who is armed against Ukraine is named in every second text
        yield Role(party.code, worth * scale, rule, party.codes)
        helped = backed(sentence, party)
        if helped:
            yield Role(helped, 2.0 * scale, "recipient-of-allies", frozenset({helped}))


def worth_beside(mention: Mention, party: Party, end: int, worth: float, rule: str) -> tuple[float, str]:
    """What a claim comes to by where the party stands to the amount, of which the words up to an end speak alone."""
    listed, behind = mention.quantity.kind is QuantityKind.MONEY, mention.at < party.first < end
    if listed and owns_amount(mention, party):
        return OF_SHARE, "recipient-own"
    if rule == "recipient-to" and party.first < mention.at:
        worth *= 0.8
    elif rule == "recipient-to" and behind and is_right_behind(mention, party):
        worth = max(worth, OF_ITS_OWN)
    if listed and is_bracketed(mention, party) and given_by_list(mention.sentence, party):
        return OF_ITS_OWN, "recipient-to"
    parted = listed and rule == "recipient-in" and behind and len(mention.sentence_mentions()) > 1
    return (OF_PART if parted else worth), rule  # "45m for projects in Ukraine and 5m for"


def owns_amount(mention: Mention, party: Party) -> bool:
    """Whether nothing stands between who is helped and the amount: "Israel's $3bn", "and Taiwan 8bn", "Kyiv's part"."""
    words = mention.sentence.lower[party.end : mention.at]
    if not party.codes <= usual_recipients() or party.end > mention.at or party.role not in {"plain", "possessive"}:
        return False
    return not words if party.role == "plain" else words[:1] == ["'s"] and words[1:] in OWN_PARTS


def is_right_behind(mention: Mention, party: Party) -> bool:
    """Whether "to" stands close behind the amount: "$90m for Kyiv and $80m for its neighbours", "36 jets to Doha"."""
    if mention.quantity.kind is QuantityKind.COUNT:
        return party.role == "to"
    money = mention.quantity.kind is QuantityKind.MONEY
    return money and party.code != "UN" and party.first - mention.at <= OWN_REACH


def backed(sentence: Sentence, allies: Party) -> str | None:
    """Whose allies they are, where they are named after him: "Kyiv's allies pledge"."""
    names = foremost_names().items() if allies.code == "ALLIES" else ()
    return next((code for code, known in names if sentence.words[allies.first] in known), None)


def is_bracketed(mention: Mention, party: Party) -> bool:
    """Whether the amount stands in brackets behind one of a list: "for Israel ($3bn), Egypt ($1bn)"."""
    words = mention.sentence.lower
    return words[party.end : mention.at] == ["("] and words[mention.at + 1 : mention.at + 2] == [")"]


def given_by_list(sentence: Sentence, party: Party) -> bool:
    """Whether the first of the list that the party stands in is who gets what follows its name."""
    listed = (p for p in sentence.parties or () if sentence.lower[p.end : p.end + 1] == ["("])
    first = next(listed, party)
    return first.first <= party.first and first.role in {"to", "for"}


def recipient_worth(sentence: Sentence, party: Party) -> tuple[float, str]:  # noqa: PLR0911  (ordered rules)
    """What the words around a party say for its getting something."""
    usual = bool(party.codes & usual_recipients())
    if party.codes <= NO_RECIPIENTS:
        return 0.0, "recipient-none"
    if party.role in {"to", "for"} and party.codes == {"UN"}:
        return THROUGH_UN, "recipient-to"  # "to UNDP for demining in Ukraine"
    if party.role in {"to", "for"}:
        return (4.0 if usual else 1.5), "recipient-to"
    if usual and is_gotten_for(sentence, party):
        return 4.0, "recipient-object"
    if party.role in {"adjective", "possessive"} and not usual:
        return (3.0, "recipient-object") if has_forces_helped(sentence, party) else (0.0, "recipient-none")
    if party.form in {"names", "people"} and usual and topic_follows(sentence, party, "aid"):
        return 3.0, "recipient-compound"
    if not usual and sentence.lower[party.first - 1] in ENABLING and follows(sentence, party, "gift", 3):
        return 0.0, "recipient-none"  # "to help Poland send guns to Kyiv"
    if precedes(sentence, party, "gift") or precedes(sentence, party, "helping"):
        return (3.5 if usual else 3.0 if precedes(sentence, party, "gift") else 1.5), "recipient-object"
    if usual and is_reached(sentence, party):
        return 3.0, "recipient-reached"
    if follows(sentence, party, "receiving", 4):
        return 3.0, "recipient-subject"
    if usual and party.role == "in":
        return 1.0, "recipient-in"
    return (0.6 if usual else 0.0), "recipient-near"


def is_gotten_for(sentence: Sentence, party: Party) -> bool:
    """Whether somebody else gets it for the party: "got Kyiv 40 guns", "got 40 guns into Ukraine"."""
    before = sentence.lower[: party.first]
    if before[-1:] == ["the"]:
        before.pop()
    into = party.role == "into" and "#" in before
    return not GETTING.isdisjoint(before if into else before[-1:])


def has_forces_helped(sentence: Sentence, party: Party) -> bool:
    """Whether it is the party's forces that are helped: "to help modernise the Kenyan armed forces"."""
    forces = sentence.lower[party.end : party.end + 2]
    return not FIGHTING.isdisjoint(forces) and precedes(sentence, party, "helping")


def is_reached(sentence: Sentence, party: Party) -> bool:
    """Whether arms of another state are said to reach the party: "German guns reach Kyiv", "arrived in Ukraine"."""
    within = party.role == "in"
    ends = {party.end, party.first, party.first - 1} if within else {party.end}  # "land in" holds the preposition
    arrived = any(tag.end in ends for tag in sentence.tags("arriving"))
    return arrived and any(not p.codes & (party.codes | {"RUS"}) for p in sentence.parties or ())


def without_receiver(mention: Mention) -> str:  # noqa: PLR0911  (ordered rules)
    """By which rule nobody in particular gets it: it is for a region, or the whole of what several get."""
    if mention.quantity.kind is not QuantityKind.MONEY:
        return ""
    start, end = own_part(mention)
    words = mention.sentence.lower
    end = next((at for at in range(start, end) if words[at : at + 3] == ["as", "well", "as"]), end)
    named = [p for p in parties(mention.sentence, mention.passage) if p.codes & usual_recipients()]
    spread = spread_place(mention)
    if is_worldwide(words[start:end]) or (spread and not any(start <= p.first < spread for p in named)):
        return "recipient-region"
    if is_split(mention, named, end):
        return "recipient-parts"
    if goes_to_industry(mention, named):
        return "recipient-industry"
    own = [p for p in named if start <= p.first < end]
    examples = bool(own) and all(p.role == "including" for p in own)
    if own and not examples:
        return ""
    within = words[start:end]
    if examples and not SEVERAL.isdisjoint(within):
        return "recipient-several"  # "for partners including Taiwan"
    if names_region(within) or is_for_region(mention, within):
        return "recipient-region"
    return "recipient-parts" if is_for_several(mention, named, within) else ""


def is_bill_for_several(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether it is the whole of a bill that is told of beside several: "his $95bn request", for Kyiv and Israel."""
    if is_named_for_several(mention):
        return True
    near = [*mention.last_words(BILL_WITHIN), *mention.next_words(BILL_WITHIN)]
    if mention.quantity.kind is not QuantityKind.MONEY or SPENDING_BILLS.isdisjoint(near):
        return False
    end = own_part(mention)[1]
    here = parties(mention.sentence, mention.passage)
    if any(mention.at - BILL_WITHIN <= p.first < end and p.codes & usual_recipients() for p in here):
        return False
    told = (codes_of(parties(sentence, mention.passage)) for sentence in (mention.sentence, *neighbours))
    return len({code for codes in told for code in codes & HELPED}) > 1


def is_named_for_several(mention: Mention) -> bool:
    """Whether a bill's name tells that it helps several: "a $95bn foreign aid package", but not one "for Kyiv"."""
    words = mention.next_words(NAMED_WITHIN)
    words = words[: place_of(words, NAME_ENDS)]
    bill = place_of(words, SPENDING_BILLS)
    if bill is None or FOR_SEVERAL.isdisjoint(pairwise(words[:bill])):
        return False
    end = mention.at + mention.bracket + 1 + bill + BILL_FOR
    here = parties(mention.sentence, mention.passage)
    return not any(mention.at < p.first <= end and p.codes & usual_recipients() for p in here)


def is_for_region(mention: Mention, within: list[str]) -> bool:
    """Whether it is for a part of the world, by the words that speak of it alone: "9bn for the Indo-Pacific"."""
    abroad = any(
        word in regions() and LAWS.isdisjoint(within[at + 1 : at + LAW_WITHIN]) for at, word in enumerate(within)
    ) or not PARTS_OF_WORLD.isdisjoint(pairwise(within))
    start = mention.at + 1
    return abroad and not AIMS.isdisjoint(mention.sentence.lower[start : start + REGION_WITHIN])


def is_for_several(mention: Mention, named: list[Party], within: list[str]) -> bool:
    """Whether others than those named before get it, or those named behind get parts of it."""
    before = [p for p in named if p.role in {"to", "for"} and p.end <= mention.at]
    part = mention.unhedged(PART_OF)[-1:] == ["including"]  # of what the last one gets
    told = codes_of(before[-1:] if part else before)
    if len(told) > 1 and "for" in within[:PURPOSE_WITHIN]:
        return True  # "60bn for Kyiv, 14bn for Israel and 10bn for relief"
    if not named or PARTED.isdisjoint(within) or any(p.end <= mention.at for p in named):
        return False
    whole = mention.quantity.low or mention.quantity.high or 0
    parts = [q.high or q.low or 0 for q in mention.sentence_mentions() if q.unit == mention.quantity.unit]
    bill = not BILLS.isdisjoint(within) or ("foreign", "aid") in pairwise(within)
    several = len(codes_of(named) & usual_recipients()) > 1  # its neighbours are nobody in particular
    return (bill or several) and len(parts) > 1 and whole == max(parts)


def goes_to_industry(mention: Mention, named: list[Party]) -> bool:
    """Whether makers of arms elsewhere get it, to make more: "500m in awards to European companies"."""
    after = mention.next_words(INDUSTRY_WITHIN)
    to = next((at for at, word in enumerate(after) if word == "to" and after[at - 1] != "according"), len(after))
    named_so = any(word in INDUSTRY and then in POOLS for word, then in pairwise(after))  # "to the industry pool"
    if INDUSTRY.isdisjoint(after[to + 1 : to + 5]) or named_so:
        return False
    return not any(0 < p.first - mention.at <= to + 5 for p in named)


def names_region(words: list[str]) -> bool:
    """Whether it goes to a region that is not named: "security assistance to the region"."""
    return any(words[at] == "region" and not TOWARD.isdisjoint(words[max(0, at - 2) : at]) for at in range(len(words)))


def is_worldwide(words: list[str]) -> bool:
    """Whether it is for a need of the world: "to address global humanitarian needs", "in countries hit by drought"."""
    return any(
        (word in WORLDWIDE and then in NEEDS) or (word == "countries" and led in ACROSS and then in IN_NEED)
        for led, word, then in zip(["", *words], words, [*words[1:], ""], strict=False)
    )


def spread_place(mention: Mention) -> int | None:
    """Where many countries are only counted that get it: "in more than 40 countries", "in 9 of the poorest states"."""
    words = mention.sentence.lower
    for at in range(mention.at + 2, min(len(words), mention.at + SPREAD)):
        if words[at] in COUNTRIES:
            begin = max(mention.at + 1, at - COUNTED_WITHIN)
            number = next((n for n in range(at - 1, begin - 1, -1) if words[n] == "#" or words[n].isdigit()), None)
            if number is not None and CLAUSES.isdisjoint(words[number:at]):
                across = words[max(mention.at + 1, number - ACROSS_WITHIN) : number]
                return None if ACROSS.isdisjoint(across) else at
    return None


def is_split(mention: Mention, named: list[Party], end: int) -> bool:
    """Whether the amounts behind are its parts, and go to several: "50m, with 45m for Ukraine and 5m for Sudan"."""
    whole = mention.quantity.low
    if PARTING.isdisjoint(mention.sentence.lower[mention.at + 1 : end]):
        return False
    parts = [
        q.low or 0
        for q in mention.sentence_mentions()
        if q.start > mention.quantity.end and q.unit == mention.quantity.unit
    ]
    if not whole or len(parts) < 2 or abs(sum(parts) - whole) > whole * ROUNDED:
        return False
    return len(codes_of(p for p in named if p.first > end)) > 1


@cache
def regions() -> frozenset[str]:
    """Words for parts of the world that are no state."""
    return frozenset(vocabulary("war")["regions"])


def find_recipient(mention: Mention, neighbours: list[Sentence]) -> Role:
    """Who gets the aid."""
    if rule := without_receiver(mention):
        return Role(None, 1.0, rule)
    if is_bill_for_several(mention, neighbours):
        return Role(None, 1.0, "recipient-several")
    asking = asked_for(mention)
    if asking is not None:
        return Role(asking[0].code, 3.0, "recipient-asks", asking[0].codes)
    claims = [*recipient_claims(mention, mention.sentence, here=True)]
    for sentence in neighbours:
        claims += recipient_claims(mention, sentence, here=False)
    best = max(claims, key=lambda role: role.score, default=NOBODY)
    return best if best.score >= FAINT else NOBODY


def is_given(party: Party) -> bool:
    """Whether the party is one of those that are helped, named behind "to" or "for": it gets, and does not give."""
    return party.role in {"to", "for"} and (party.code == "ALLIES" or party.codes <= usual_recipients())


def is_helped(sentence: Sentence, party: Party) -> bool:
    """Whether the party is helped, as the object of the verb: "5bn to support Ukraine", "to fund Israel's war"."""
    helped = party.role in {"plain", "possessive"} and party.codes <= usual_recipients()
    return helped and precedes(sentence, party, "helping") and not follows(sentence, party, "giving", 3)


def taking_side(sentence: Sentence, party: Party) -> Party:
    """The one of a pair that is helped by the other: "Norway and Ukraine signed" an agreement on aid."""
    helped = party.codes & usual_recipients()
    if party.role != "plain" or len(party.codes) != 2 or len(helped) != 1 or "RUS" in party.codes:
        return party
    if precedes(sentence, party, "gift") or precedes(sentence, party, "helping"):
        return party  # "to help Ukraine and the Baltic states"
    return replace(party, code=next(iter(helped)), codes=helped)
