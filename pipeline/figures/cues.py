"""What the words around a name say of its part: whose verb it is, before which topic it stands, how near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from pipeline.figures.lexicon import vocabulary, word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import PREPOSITIONS, Party, codes_of, guest_state, official_state, outlet_state, parties
from pipeline.figures.sentences import MAX_SENTENCE, Sentence, read_sentence
from pipeline.figures.words import HEDGES
from pipeline.model import Passage, QuantityKind

DECAY = 20.0  # words at which a party's claim to a role is halved
EARLIER = 0.15  # of a party in the sentence before or in the title
CLOSE = 14.0  # words
AT_HOME = 0.07  # of the state in which the outlet is read
AT_HOME_SUBJECT = 2.0  # of that state, where such a body is the subject of a headline: "Army orders"
OFFICIAL = 0.3  # of the state whose own publication it is
OWN_MONEY = 0.3  # of the state in whose currency it is
AT_HOME_ONLY = "payer-home"  # the rule by which nothing but the outlet tells who pays
MONEY_ONLY = "payer-own-money"  # the rule by which nothing but the currency tells who pays
FAINT = 0.03  # a state at war named anywhere near is enough
BETWEEN = frozenset({","})  # what parts a name from a topic
ASIDES = (["which"], ["who"], ["whose"])
OWN_ASIDES = (*ASIDES, ["for"], ["like"], ["unlike"])  # "Latvia, for its part, will"
LANDS = word_set("parties", "lands")
LAND_ARTICLES = word_set("parties", "land_articles")
STATES = frozenset({"names", "seats", "people", "leader"})  # forms in which one state is named
TAKEN_WITHIN = 2  # sentences
BEFORE_OBJECT = word_set("payers", "before_object")  # and behind its verb
ASIDE = 8  # words
PARTED = frozenset({";", ":", "#"})  # from its verb
PARTED_OWNER = PARTED | {","}  # "which borders Russia's north, will buy"
BRACKETS = frozenset({"(", "["})
ANYBODY = word_set("payers", "anybody")
UNNAMED_SINCE = vocabulary("evidence")["unnamed"]["since"]  # the year from which who is given most need not be named
HOMES = {"US": "USA", "GB": "GBR", "AU": "AUS", "CA": "CAN", "DE": "DEU", "FR": "FRA", "PL": "POL"}  # of outlets


@dataclass(slots=True)
class Role:
    """Who plays a part, how surely, and by which rule."""

    code: str | None
    score: float
    rule: str
    codes: frozenset[str] = frozenset()


NOBODY = Role(None, 0.0, "nobody")


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


@cache
def called() -> dict[str, str]:
    """The noun that takes up a state, where it takes up few: "island" for Taiwan."""
    return {code: row["called"] for code, row in vocabulary("countries").items() if "called" in row}


def near(mention: Mention, party: Party) -> float:
    """How near a party stands to the amount, from 1 down to 0."""
    return 1 / (1 + mention.distance(party) / DECAY)


def follows(sentence: Sentence, party: Party, family: str, reach: int = 5) -> bool:
    """Whether a verb of the family follows the party as its subject would be followed."""
    words, verbs = sentence.lower, sentence.tags(family)
    if not verbs:
        return False
    aside = behind_aside(words, party) if family != "selling" else party.end
    begin = aside if aside == len(words) else party.end
    for tag in verbs:
        if begin <= tag.first <= begin + reach or aside <= tag.first <= aside + reach:
            parted = PARTED_OWNER if party.role == "possessive" else PARTED
            start = aside if tag.first > begin + reach else begin - 1
            between = parted.isdisjoint(words[start : tag.first])
            return between and not is_another(sentence, party, tag.first)
    return False


def behind_aside(words: list[str], party: Party) -> int:
    """Where the clause goes on behind a party, which may be "Latvia, which borders Russia," or end such an aside."""
    end = party.end
    if words[end : end + 1] != [","]:
        return end
    if words[end + 1 : end + 2] in OWN_ASIDES:
        return next((at + 1 for at in range(end + 2, len(words)) if words[at] == ","), end)
    for at in range(party.first - 1, max(0, party.first - ASIDE), -1):
        if words[at] == ",":
            return len(words) if words[at + 1 : at + 2] in ASIDES else end
    return end


def is_another(sentence: Sentence, party: Party, verb: int) -> bool:
    """Whether another party stands between one and the verb as its subject: "Washington lets Israel buy"."""
    return any(
        party.end + 1 < other.first < verb <= other.end + 1 and other.role == "plain" and other.code != party.code
        for other in sentence.parties or ()
    )


def precedes(sentence: Sentence, party: Party, family: str) -> bool:
    """Whether a verb of the family stands directly before the party, as before its object."""
    if not sentence.has(family):
        return False
    before = party.first - 1
    while before >= 0 and sentence.lower[before] in BEFORE_OBJECT:
        before -= 1
    return any(tag.first <= before < tag.end for tag in sentence.tags(family))


def topic_follows(sentence: Sentence, party: Party, topic: str) -> bool:
    """Whether the name stands before a word of the topic as in "Ukraine aid"."""
    apart = BETWEEN if topic == "aid" else BETWEEN | {"#"}
    return any(
        tag.label.value == topic
        and party.end <= tag.first <= party.end + 3
        and apart.isdisjoint(sentence.lower[party.end : tag.first])
        for tag in sentence.tags("topic")
    )


@cache
def foremost() -> frozenset[str]:
    """States for whom most aid is given."""
    return frozenset(vocabulary("war")["foremost"])


@cache
def foremost_names() -> dict[str, frozenset[str]]:
    """The names by which those are known for whom most aid is given."""
    return {code: frozenset(names) for code, names in vocabulary("war")["foremost_names"].items()}


def is_foremost(party: Party) -> bool:
    """Whether the party is one for whom most aid is given: naming its leader tells whom it is for."""
    return bool(party.codes & foremost())


def own_part(mention: Mention) -> tuple[int, int]:
    """The words that speak of this amount alone: from it to the next one in its sentence, conversions left out."""
    words = mention.sentence.lower
    for at in range(mention.at + 1, len(words)):
        if words[at] == "#" and words[at - 1] not in BRACKETS:
            return mention.at + 1, at
    return mention.at + 1, len(words)


def home_claims(mention: Mention) -> Iterator[Role]:
    """What speaks for the state that publishes, or in which the outlet is read, and whose money it is."""
    publisher = mention.passage.publisher or ""
    official = official_state(publisher)
    if official:
        abroad = is_foreign_money(mention.quantity.unit, official)
        yield Role(official, AT_HOME if abroad else OFFICIAL, "payer-outlet")
        if abroad and mention.quantity.unit in money_owners():
            yield Role(money_owners()[mention.quantity.unit], OWN_MONEY, MONEY_ONLY)
        return
    home = outlet_state(publisher) or HOMES.get(mention.passage.country or "")
    owner = money_owners().get(money_told(mention), home)
    if owner and owner != home:
        yield Role(owner, OWN_MONEY, MONEY_ONLY)
    elif home:
        begins = begins_with_body(mention.sentence)
        yield Role(home, AT_HOME_SUBJECT, "payer-own-body") if begins else Role(home, AT_HOME, AT_HOME_ONLY)


def money_told(mention: Mention) -> str:
    """The money of an amount, or of what a share or a count stands beside: "9 trillion won, up 3%"."""
    if mention.quantity.kind is QuantityKind.MONEY:
        return mention.quantity.unit
    return next((q.unit for q in mention.sentence_mentions() if q.kind is QuantityKind.MONEY), mention.quantity.unit)


def begins_with_body(sentence: Sentence) -> bool:
    """Whether a headline begins with a body that names no state and buys: "Navy orders two ships"."""
    body = next(iter(sentence.tags("body")), None)
    if body is None or body.first > 0 or sentence.lower[0] in ANYBODY:
        return False
    verbs = (tag for tag in sentence.tags("buying") if sentence.lower[tag.first] != "spending")  # "Military spending"
    return any(body.end <= tag.first <= body.end + 2 for tag in verbs)


def is_gapped(mention: Mention, party: Party) -> bool:
    """Whether the verb is left out between the party and its amount: "Riyadh spends 3bn; Doha, 2bn"."""
    words = mention.sentence.lower
    if party.role != "plain" or [word for word in words[party.end : mention.at] if word not in HEDGES] != [","]:
        return False
    begin = party.first - (words[party.first - 1] == "the")
    return "#" in words[:begin] and words[begin - 1] in {";", "and"}


def guest_speaks(mention: Mention, speaker: Party) -> bool:
    """Whether "we" is a guest: it is another state's money, or another state is the subject of what is said."""
    if is_foreign_money(mention.quantity.unit, speaker.code):
        return True
    title = mention.passage.title or ""
    return any(
        party.end <= speaker.first and is_subject(party) and party.code != speaker.code and is_named(party, title)
        for party in parties(mention.sentence, mention.passage)
    )  # "the United Kingdom will raise our budget"


def named_here(mention: Mention) -> list[Party]:
    """The parties of the sentence; in a transcript, "we" may be a guest."""
    named = [as_guest(mention, party) for party in parties(mention.sentence, mention.passage)]
    taken = they_before(mention) or land_before(mention)
    return sorted([taken, *named], key=lambda party: party.first) if taken else named


def they_before(mention: Mention) -> Party | None:
    """Who "they" are before the amount: the state or group that does something in the sentence before."""
    words = mention.sentence.lower
    if "they" not in words[: mention.at]:
        return None
    at = words.index("they")
    before = next(mention.text.before(mention.sentence.number, 1), None)
    named = parties(mention.sentence, mention.passage)
    if before is None or any(party.end <= at and party.form != "we" for party in named):
        return None
    told = (p for p in parties(before, mention.passage) if p.role == "plain" and p.form in {"names", "group"})
    subject = next(told, None)
    return replace(subject, first=at, end=at + 1, form="they") if subject else None


def land_before(mention: Mention) -> Party | None:
    """The state that "the country" or "the island" takes up: "Riga spends 3%. The country plans 4%"."""
    words = mention.sentence.lower
    if LANDS.isdisjoint(words):
        return None
    at = next((at for at in range(1, len(words)) if words[at] in LANDS and words[at - 1] in LAND_ARTICLES), None)
    here = parties(mention.sentence, mention.passage)
    if at is None or any(p.end <= at and p.form in STATES for p in here):
        return None
    others = {*codes_of(here), official_state(mention.passage.publisher), "RUS"}
    near = [*mention.text.before(mention.sentence.number, TAKEN_WITHIN)]
    for sentence in (*near, *title_of(mention.passage)):
        state = land_of(parties(sentence, mention.passage), words[at], others)
        if state:
            role = "possessive" if words[at + 1 : at + 2] == ["'s"] else words[at - 2] if at > 1 else ""
            role = role if role in PREPOSITIONS or role == "possessive" else "plain"
            return replace(state, first=at - 1, end=at + 1, role=role, form="names")
    return None


def title_of(passage: Passage) -> list[Sentence]:
    """The title as a sentence, if there is one."""
    title = passage.title or ""
    return [read_sentence(title, -1, 0, min(len(title), MAX_SENTENCE), [])] if title else []


def land_of(named: list[Party], noun: str, others: set[str | None]) -> Party | None:
    """The state among some parties that a noun takes up: who does something there, or is called so."""
    states = [p for p in named if p.form in STATES and p.code is not None and len(p.codes) == 1]
    known = called()
    if noun in known.values():
        states = [p for p in states if known.get(p.code or "") == noun]
    states = [p for p in states if p.code not in others]
    return next((p for p in states if p.role == "plain"), next(iter(states), None))


def as_guest(mention: Mention, speaker: Party) -> Party:
    """The "we" of a transcript as the guest's, where the sentence before speaks of the guest's state."""
    title = mention.passage.title or ""
    if speaker.form != "we" or not title.startswith("Remarks"):
        return speaker
    if is_foreign_money(mention.quantity.unit, speaker.code):
        guest = guest_state(mention.passage, speaker.code or "")
        return replace(speaker, code=guest, codes=frozenset({guest})) if guest else speaker
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


def at_peace(passage: Passage) -> frozenset[str]:
    """States that are helped and not at war when it is told: what they get that is not for arms is none of ours."""
    day = passage.published.date() if passage.published else date.max
    over = {code for code, end in vocabulary("war")["over"].items() if day > end}
    return frozenset(vocabulary("war")["at_peace"]) | over


@cache
def needy() -> frozenset[str]:
    """States that give nobody aid."""
    return frozenset(vocabulary("war")["needy"])


@cache
def at_war() -> frozenset[str]:
    """States that are given arms rather than sold."""
    return frozenset(vocabulary("war")["at_war"])
