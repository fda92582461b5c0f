"""Phrases of time around an amount, and the years that they tell."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pipeline.figures.lexicon import vocabulary, word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.sentences import Sentence
from pipeline.figures.terms import WORD_BEGINS
from pipeline.figures.words import RANKS
from pipeline.model import PeriodKind

# How phrases begin that may only tell since when, or in how long, something is the first or the largest.
RANKED_OVER = {
    PeriodKind.CUMULATIVE: ("since", "so far", "to date", "thus far"),
    PeriodKind.MULTI_YEAR: ("in ", "for "),
}
RANK_ENDINGS = ("st", "nd", "rd", "th")
ORDINAL_ENDINGS = ("teenth", "tieth", "ty-first", "ty-second", "ty-third")
RANK_REACH = 90  # characters from the word that ranks to the phrase of time
CONVERSION = re.compile(r" ?[(\[][^)\]]*\d[^)\]]*[)\]]")
CLAUSE_END = re.compile(r"[,;:—–]")
MONTHS = frozenset(name.lower() for name in month_name[1:])
REACH = 150  # characters from the amount within which a phrase of time is looked for
POINTS = ("- ", "• ", "* ", "– ")  # of a list
# What may stand before a phrase that opens the sentence.
OPENERS = frozenset({"for ", "in ", "so far ", "and ", "but ", "and for ", "already ", "“", '"', *POINTS})
OPENING = 40  # characters that a phrase is held to stand off that opens the sentence
NEXT_AMOUNT = frozenset({" ", ", "})  # between years and the amount that they are those of
OTHER_AMOUNT = 45  # characters that another amount in between is worth
OTHER_CLAUSE = 25  # the same of another clause
RAISING = word_set("periods", "raising")
LIFTING = RAISING | {"raising"}  # another amount than the one before
SET_AGAINST = word_set("periods", "set_against")
COMPARING = word_set("periods", "comparing")
DELIVERY = word_set("periods", "delivery")
OTHERS = {
    PeriodKind.MULTI_YEAR: DELIVERY,
    PeriodKind.CUMULATIVE: LIFTING | COMPARING,
    PeriodKind.ANNUAL: LIFTING | {"compared"},
}  # they tell of another amount
SUPPLEMENTS = word_set("periods", "supplements")
NAMING = 45  # characters from a year to the law that it only names


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of time in the sentence; ``way`` is its distance from the amount in characters."""

    kind: PeriodKind
    way: int
    years: dict[str, str]
    words: str
    behind: bool
    opens: bool  # the sentence


def phrases_for(text: str) -> list[tuple[PeriodKind, re.Pattern[str]]]:
    """The kinds of period that a text may tell, each with the pattern of its phrases."""
    return [(kind, pattern) for kind, needs, pattern in phrases() if any(map(text.__contains__, needs))]


@cache
def phrases() -> tuple[tuple[PeriodKind, tuple[str, ...], re.Pattern[str]], ...]:
    """Each kind of period with letters of which every phrase holds some, and one pattern for its phrases."""
    table = vocabulary("periods")
    made = []
    for kind in (PeriodKind.CUMULATIVE, PeriodKind.MULTI_YEAR, PeriodKind.BY_DEADLINE, PeriodKind.ANNUAL):
        alternatives = "|".join(f"(?:{phrase})" for phrase in table[kind]["phrases"])
        written = alternatives.replace("YEAR", table["year"]).replace("COUNT", table["count"])
        written = written.replace("MONTH", table["month"])
        needs = tuple(table[kind].get("needs", [""]))
        made.append((kind, needs, re.compile(rf"{WORD_BEGINS}(?:{written})\b")))
    return tuple(made)


def kinds_in(sentence: Sentence, mention: Mention) -> tuple[PeriodKind, ...]:
    """The kinds of period that a sentence around an amount has phrases of; kept with the sentence."""
    if sentence.periods is None:
        text = mention.text.text if sentence.number >= 0 else mention.passage.title or ""
        told = text[sentence.start : sentence.end].lower()
        sentence.periods = tuple(kind for kind, pattern in phrases_for(told) if pattern.search(told))
    return sentence.periods


def find_phrases(mention: Mention) -> list[Phrase]:
    """The phrases of time around an amount, the nearest first; kept with the mention."""
    if mention.phrases is None:
        mention.phrases = look_for_phrases(mention)
    return mention.phrases


def look_for_phrases(mention: Mention) -> list[Phrase]:
    """The phrases of time around an amount, the nearest first."""
    here = min(max(mention.quantity.start, mention.sentence.start), mention.sentence.end)
    there = min(max(mention.quantity.end, here), mention.sentence.end)
    start = mention.sentence.start if is_opened(mention) else max(mention.sentence.start, here - REACH)
    end = min(mention.sentence.end, there + REACH)
    window = mention.text.text[start:end].lower()
    if len(window) != end - start:  # a letter whose small form is longer than itself
        window = mention.text.text[start:end]
    amounts = [(o.start - start, o.end - start) for o in mention.sentence_mentions() if o is not mention.quantity]
    here, there = here - start, there - start
    found: list[Phrase] = []
    for kind, pattern in phrases_for(window):
        for match in pattern.finditer(window):
            first, last = match.span()
            low, high = (there, first) if first >= there else (last, here)
            bracketed = CONVERSION.match(window, low) if low == there else None
            low = bracketed.end() if bracketed else low  # "10bn ($1.5bn) in 2025"
            way = way_between(window, low, high, amounts)
            if kind is PeriodKind.BY_DEADLINE and first >= there:
                way = max(0, way - 30)  # a date to be reached outweighs "annually"
            way += 25 if last <= here and "," in window[last:here] else 0
            opens = start + first == mention.sentence.start or (
                start == mention.sentence.start and window[:first] in OPENERS
            )
            if opens and ";" not in window[last:here]:
                way = min(way, OPENING)  # what opens a sentence holds for all of it
            if kind in RANKED_OVER and match.group().startswith(RANKED_OVER[kind]) and is_ranked(window[:first]):
                continue
            another = OTHERS.get(kind, LIFTING)
            if first >= there and not another.isdisjoint(window[there:first].split()):
                continue  # "gives 20m, bringing its total since May to 90m", "for 3bn, with delivery from 2028 to 2031"
            following = (window[last:a] for a, _ in amounts if first >= there)
            if not opens and is_anothers(kind, window[last:here], following):
                continue
            if kind is PeriodKind.ANNUAL and (names_supplement(window[last:]) or is_dated(match, window[:first])):
                continue
            ahead = first >= there and any(
                name.startswith("ahead") and value for name, value in match.groupdict().items()
            )
            if not ahead and not any(a <= first < b for a, b in amounts):
                named = {k: v for k, v in match.groupdict().items() if v}
                way += 20 if kind is PeriodKind.CUMULATIVE and first < here and match.group().startswith("since") else 0
                found.append(Phrase(kind, way, named, match.group(), first >= there, opens))
    return sorted(found, key=lambda phrase: phrase.way)


def is_anothers(kind: PeriodKind, between: str, following: Iterable[str]) -> bool:
    """Whether a phrase goes with another amount: "a five-year, 40bn plan", "to 3% by 2026, above the 2% of others".

    Args:
        kind: The kind of period that the phrase tells.
        between: What stands between the phrase and an amount behind it.
        following: What stands between the phrase behind an amount and each other amount.
    """
    if kind is PeriodKind.MULTI_YEAR:
        return any(text in NEXT_AMOUNT for text in following)
    level = kind in {PeriodKind.BY_DEADLINE, PeriodKind.ANNUAL} and "," in between
    return level and not SET_AGAINST.isdisjoint(between.split())


def is_opened(mention: Mention) -> bool:
    """Whether "since" opens the sentence, and this is its first amount: the phrase holds for it, however far it is."""
    if mention.sentence.lower[:1] != ["since"]:
        return False
    return not any(other.start < mention.quantity.start for other in mention.sentence_mentions())


def way_between(window: str, low: int, high: int, amounts: list[tuple[int, int]]) -> int:
    """How far it is from one place to another: in characters, and more over other amounts and clauses."""
    others = sum(1 for a, b in amounts if low <= a and b <= high and window[a - 1] not in "([")
    clauses = window.count(";", low, high) + window.count(", while ", low, high)
    return max(0, high - low) + OTHER_AMOUNT * others + OTHER_CLAUSE * clauses


def names_supplement(after: str) -> bool:
    """Whether a year only names a law from which money comes: "from the FY 2024 supplemental"."""
    return any(word in after[:NAMING] for word in SUPPLEMENTS)


def is_dated(match: re.Match[str], before: str) -> bool:
    """Whether a year only goes with the month of a deed: "was announced in June this year"."""
    return match.group().startswith(("this ", "last ")) and not MONTHS.isdisjoint(before.split()[-1:])


def is_ranked(before: str) -> bool:
    """Whether a phrase of time only ranks what it stands behind: "the biggest package so far", "the 36th since May"."""
    clause = CLAUSE_END.split(before[-RANK_REACH:])[-1].split()
    return "total" not in clause and any(
        word in RANKS or word.endswith(ORDINAL_ENDINGS) or (word[0].isdigit() and word.endswith(RANK_ENDINGS))
        for word in clause
    )


def read_years(found: list[Phrase], kind: PeriodKind, mention: Mention) -> tuple[int | None, int | None]:  # noqa: PLR0911  (ordered rules)
    """First and last year, as far as the phrases tell."""
    years = {name: value for phrase in reversed(found) for name, value in phrase.years.items()}
    published = mention.passage.published
    now = published.year if published else None
    if kind is PeriodKind.CUMULATIVE:
        if "start" in years:
            return int(years["start"]), now
        if {"war", "war2"} & set(years):
            return war_year(now), now
        return (now if "month" in years else None), now
    if kind is PeriodKind.BY_DEADLINE:
        return None, first_of(years, "by", "by2")
    if kind is PeriodKind.MULTI_YEAR:
        start = first_of(years, "from", "first", "first2")
        return start, first_of(years, "to", "second", "second2", "until", "until2", "until3")
    if kind is PeriodKind.ANNUAL:
        return annual_years(years, now)
    return None, None


def war_year(now: int | None) -> int | None:
    """The year since which a total counts that runs "since the invasion"."""
    began: int = vocabulary("periods")["war"]["began"]
    return began if now is None or now >= began else None


def first_of(years: dict[str, str], *names: str) -> int | None:
    """The first of the named years that is there."""
    return next((int(years[name]) for name in names if name in years), None)


def annual_years(years: dict[str, str], now: int | None) -> tuple[int | None, int | None]:
    """The year of a yearly amount; a split fiscal year has two."""
    if "in" in years:
        year = int(years["in"])
        split = years.get("split")
        return year, (int(str(year)[: 4 - len(split)] + split) if split and len(split) in {2, 4} else year)
    named = first_of(years, "fiscal", "fiscal2")
    if named is None and "fy" in years:
        named = int(years["fy"]) + (2000 if len(years["fy"]) == 2 else 0)
    if named is None and now is not None:
        named = now if "this" in years else now + 1 if "next" in years else now - 1 if "last" in years else None
    return named, named
