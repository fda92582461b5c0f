"""Words as signs: what the weights know of a sentence.

A sign is a pair: where it stands, and what it is, such as ``("before", "pledge")``. The name of a state is a sign by
what it usually is, a giver or somebody who is helped, so that what was learnt of one state holds for all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.figures.cues import usual_recipients
from pipeline.figures.lexicon import vocabulary
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import GROUPS, Party, parties
from pipeline.figures.sentences import Sentence, Tag

Sign = tuple[str, str]

AUXILIARIES = frozenset(vocabulary("evidence")["auxiliaries"])
NEAR = 10  # words on either side of the amount whose order does not matter
VERB_ENDINGS = ("ing", "ed", "s")


@dataclass(slots=True)
class Words:
    """The words of a sentence as signs: `forms` as they are, `stems` without endings; names by their kind."""

    forms: list[str]
    stems: list[str]
    bag: frozenset[str]


def words_of(sentence: Sentence, mention: Mention) -> Words:
    """The words of a sentence as signs, kept with the sentence."""
    if sentence.signs is None:
        published = mention.passage.published
        now = published.year if published else None
        forms = [shape(word, now) if word[:1].isdigit() else word for word in sentence.lower]
        for party in parties(sentence, mention.passage):
            forms[party.first : party.end] = [kind_of(party)] * (party.end - party.first)
        stems = [*map(stem, forms)]
        sentence.signs = Words(forms, stems, frozenset(stems))
    return sentence.signs


def shape(word: str, now: int | None) -> str:
    """A number in which digits do not matter; a year is past, last, this or to come, as seen from year `now`."""
    if len(word) != 4 or not word.isdecimal() or word[:2] not in {"19", "20"}:
        return "@0"
    away = int(word) - now if now else None
    return "@year" if away is None else f"@year{max(-2, min(1, away)):+}"


def where_of(sentence: Sentence, mention: Mention) -> str:
    """Where a sentence stands, as seen from the amount."""
    if sentence.number < 0:
        return "title"
    return {-1: "last", 1: "next"}.get(sentence.number - mention.sentence.number, "far")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its ending, so that its forms are one."""
    known = irregular().get(word)
    if known:
        return known
    if len(word) > 4 and not word.endswith("ss"):
        ending = next((each for each in ("ing", "ed", "es", "s") if word.endswith(each)), "")
        if len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


@cache
def irregular() -> dict[str, str]:
    """Forms that no ending tells, with the plain form of their word."""
    return {form: plain for plain, forms in vocabulary("irregular").items() for form in forms}


@cache
def kind_of_codes(codes: frozenset[str]) -> str:
    """What the states or groups of a name usually are."""
    if codes == {"RUS"}:
        return "@russia"
    if codes & usual_recipients():
        return "@helped"
    return "@group" if codes & GROUPS else "@state"


def kind_of(party: Party) -> str:
    """What a party usually is, or that a body speaks of itself."""
    return "@we" if party.form == "we" else kind_of_codes(party.codes)


def bucket(value: float, *limits: float) -> str:
    """Between which of the limits a number lies."""
    return str(bisect_right(limits, value))


def ending_of(word: str) -> str:
    """The ending of a verb, as far as it tells its tense."""
    return next((each for each in VERB_ENDINGS if word.endswith(each)), "")


def helpers_of(forms: list[str], tag: Tag) -> str:
    """The helping verbs directly before a word: "will have"."""
    return " ".join(each for each in forms[max(0, tag.first - 3) : tag.first] if each in AUXILIARIES)


def words_around(mention: Mention) -> list[Sign]:
    """The words directly around the amount, by their place; kept with the mention."""
    if mention.around is None:
        mention.around = [*placed_words(mention)]
    return mention.around


def placed_words(mention: Mention) -> Iterator[Sign]:
    """The words directly around the amount, by their place."""
    words = words_of(mention.sentence, mention)
    forms, at = words.forms, mention.at
    before, after = forms[max(0, at - 3) : at], forms[at + 1 : at + 4]
    for place, word in enumerate(reversed(before), start=1):
        yield f"-{place}", word
    for place, word in enumerate(after, start=1):
        yield f"+{place}", word
    if len(before) > 1:
        yield "-21", f"{before[-2]} {before[-1]}"
    if len(after) > 1:
        yield "+12", f"{after[0]} {after[1]}"
    yield "around", f"{before[-1] if before else '^'} {after[0] if after else '$'}"


def words_near(mention: Mention) -> dict[str, Set[str]]:
    """Words whose order does not matter, on either side of the amount and in its sentence; kept with the mention."""
    if mention.near is None:
        words, at = words_of(mention.sentence, mention), mention.at
        before, after = words.stems[max(0, at - NEAR) : at], words.stems[at + 1 : at + 1 + NEAR]
        mention.near = {"before": set(before), "after": set(after), "here": words.bag}
    return mention.near


def words_beside(mention: Mention, neighbours: list[Sentence]) -> Set[str]:
    """The words of the sentences around the amount's that its own does not have."""
    here = words_of(mention.sentence, mention).bag
    around: set[str] = set()
    for sentence in neighbours:
        around |= words_of(sentence, mention).bag
    return around - here
