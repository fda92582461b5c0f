"""From a passage to its findings: every mention becomes a figure or a set-aside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from pipeline.figures.amounts import Number, Refused, scan_text
from pipeline.figures.counts import ALLIES, Counted, carried_on, counted
from pipeline.figures.grammar import MOST_ALLIES, OWN_DOLLARS, FirstReading
from pipeline.figures.judging import Judging
from pipeline.figures.language import language_of
from pipeline.figures.lexicon import vocabulary
from pipeline.figures.measures import CHANGES
from pipeline.figures.parties import outlet_state
from pipeline.figures.sentences import Text
from pipeline.figures.terms import CURRENCY_OF
from pipeline.figures.weights import Weigher, fitted
from pipeline.model import Findings, Passage, Quantity, SetAside
from pipeline.model import Reading as Extent

SHARED = re.compile(
    r" (?:reaching|meeting|exceeding|spending|meet|met|now meet|now spend|spend|hit|hitting|are|is|will be|was|were"
    r"|of (?!it\b|that\b)(?:[\w'’-]+ ){0,3}?"
    r"(?:allies|members|countries|aid|package|spending|budget|money|funds|loan|alliance|arms|expenditure|country['’]s)"
    r"|(?:more|higher|lower|less|above)\b)(?!\w)",
    re.IGNORECASE,
)
CHANGED = re.compile(
    rf"\b(?:by|up|down|(?:{'|'.join(sorted(CHANGES))}) of)"
    r"(?: (?:almost|nearly|about|around|roughly|some|over|just over|more than|close to|at least|up to))?"
    r"(?: an?| one)?\s?\Z"
)
GOES_ON = re.compile(r"(?:[.,;]|[\s—–-]+(?:spending|meeting|are|have|that|who|will|spend|do))")
NOW = re.compile(
    r"(?:\bto|\bonly|\bjust|\bthan|\bwere|\bwas|\bbe|’s|'s|\bis|\bnow|\bremaining|\bother|\band|\babout|\bup to)\s+\Z"
)
# Before how many members an alliance has: "Of NATO's 32 members", "the alliance's 31 allies"; not "all of the 32"
WHOLE_ALLIANCE = re.compile(
    r"(?:(?<!all )\bof (?:the |its |(?:NATO|the alliance)['’]s )?"
    r"|(?<!all of )(?<!of the )\b(?:NATO|EU|alliance)['’]s )\Z",
    re.IGNORECASE,
)
OF_WHOLE = re.compile(r"(?: (?:in|of) (?:NATO|the alliance))?, (?:only |just |some |about |at least )?")
READER_VERSION = "11"
READ_IN_FULL = frozenset({None, "en"})  # None: too short to tell

DOLLARS = OWN_DOLLARS | {"SGP": "SGD"}  # in which the outlets of a state tell amounts
MAX_MENTIONS = 3_000  # amounts that are read in one text


@dataclass(frozen=True, slots=True)
class Counting:
    """A number and what it counts."""

    number: Quantity
    counted: Counted


def read_figures(passage: Passage, weigher: Weigher | None = None) -> Findings:
    """All figures of defence spending and aid in a passage, and all amounts that are none, with the reason.

    Args:
        passage: The text, and what is known of it.
        weigher: Who decides what the grammar has read; the fitted weights, where nobody else is named.
    """
    first, unread = first_reading(passage)
    if first.passage.language in READ_IN_FULL:
        judging = Judging(first, weigher or fitted())
        figures, asides = judging.figures, judging.asides
    else:
        figures = {place: replace(figure, reading=Extent.PARTIAL) for place, figure in first.figures.items()}
        asides = first.asides
    in_order = tuple(figure for _, figure in sorted(figures.items()))
    set_asides = tuple(sorted([*asides.values(), *unread], key=lambda aside: aside.start))
    return Findings(in_order, set_asides, first.passage.language, subject_words_in(passage.text))


def first_reading(passage: Passage) -> tuple[FirstReading, list[SetAside]]:
    """What the grammar reads in a passage, and the amounts that it refuses or does not come to."""
    text = passage.text
    scanned, numbers = scan_text(text, dollar=dollar_of(passage), own=own_currency(passage))
    amounts = [each for each in scanned if isinstance(each, Quantity)]
    countings = read_countings(text, numbers, amounts)
    every = sorted([*amounts, *(c.number for c in countings.values())], key=lambda q: q.start)
    read = Text(text, tuple(every[:MAX_MENTIONS]))
    unread = [set_aside_refused(read, each) for each in scanned if isinstance(each, Refused)]
    unread += [set_aside_unread(read, each) for each in every[MAX_MENTIONS:]]
    known = replace(passage, language=passage.language or language_of(text))
    return FirstReading(known, read, {c.number.start: c.counted for c in countings.values()}), unread


def dollar_of(passage: Passage) -> str:
    """The currency that a bare dollar sign means here."""
    if passage.country:
        return {"AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD"}.get(passage.country, "USD")
    return DOLLARS.get(outlet_state(passage.publisher) or "", "USD")


def own_currency(passage: Passage) -> str:
    """The currency of the state in which the outlet is read; ``""`` where that is not known."""
    if passage.country:
        return CURRENCY_OF.get(passage.country, "")
    state = vocabulary("countries").get(outlet_state(passage.publisher) or "", {})
    return str(state.get("money", ""))


def read_countings(text: str, numbers: Iterable[Number], amounts: list[Quantity]) -> dict[int, Counting]:
    """Numbers that count equipment or states, by where they begin; those within an amount are left out."""
    ends = [amount.end for amount in amounts]
    whole = 0  # where "23 of 32 allies" ends: the 32 is no count of its own
    of_whole = 0  # where the members of an alliance are counted before those who comply
    found: dict[int, Counting] = {}
    for number in numbers:
        after = bisect_right(ends, number.start)
        if number.start < whole or (after < len(amounts) and amounts[after].start < number.end):
            continue
        what = counted(text, number)
        if what is not None and what.members and is_whole_alliance(text, number):
            of_whole = what.end  # "Of NATO's 32 members, 18 spent": no count of those who comply
        elif what is not None:
            found[number.start] = Counting(number.quantity(), what)
            whole = what.end if what.out_of else whole
        elif counts_on(text, number, found) or (of_whole and counts_of_whole(text, number, of_whole)):
            found[number.start] = Counting(number.quantity(), Counted("ally", True, False, number.end))
        elif number.unit == "fraction" and is_shared(text, number):
            found[number.start] = Counting(number.quantity(), Counted("", True, False, number.end))
        elif (same := carried_on(text, number)) is not None:
            found[number.start] = Counting(number.quantity(), same)
            whole = same.end if same.out_of else whole
    return found


def is_shared(text: str, number: Number) -> bool:
    """Whether a fraction is of states or of money, or a change: "a third of allies", "up by a fifth"."""
    return bool(SHARED.match(text, number.end) or CHANGED.search(text, max(0, number.start - 24), number.start))


def counts_on(text: str, number: Number, found: dict[int, Counting]) -> bool:
    """Whether a bare number goes on counting states: "from nine allies to 23 spending 2 percent"."""
    if number.unit or number.low > MOST_ALLIES or not GOES_ON.match(text, number.end):
        return False
    near = [c for c in list(found.values())[-3:] if c.number.start > number.start - 140]
    if not any(c.counted.members for c in near) or not NOW.search(text, max(0, number.start - 14), number.start):
        return False
    return number.quantity().low is not None


def is_whole_alliance(text: str, number: Number) -> bool:
    """Whether a number only tells how many members there are: "of the 32 NATO members", "NATO's 32 members agree"."""
    if text[number.start : number.end] not in ALLIES:
        return False
    return WHOLE_ALLIANCE.search(text, max(0, number.start - 24), number.start) is not None


def counts_of_whole(text: str, number: Number, whole: int) -> bool:
    """Whether a bare number counts some of the members told before: "Of the 32 members, only 18 spent"."""
    near = not number.unit and text.startswith(" ", number.end) and text[number.end + 1 : number.end + 2].islower()
    return near and OF_WHOLE.fullmatch(text, whole, number.start) is not None


def set_aside_refused(text: Text, refused: Refused) -> SetAside:
    """An amount that the grammar refused, with its sentence."""
    quote = text.quote(text.number_at(refused.start))
    return SetAside(refused.start, refused.end, quote, refused.kind, refused.reason, refused.rule)


def set_aside_unread(text: Text, quantity: Quantity) -> SetAside:
    """An amount behind the last one that is read in one text: no article has so many."""
    quote = text.quote(text.number_at(quantity.start))
    return SetAside(quantity.start, quantity.end, quote, quantity.kind, "too many amounts in one text", "beyond-limit")


@cache
def subject_lexicon() -> tuple[str, ...]:
    """Single words that show that a text may be on our subject, the commonest first."""
    return tuple(vocabulary("subject")["words"])


def subject_words_in(text: str) -> bool:
    """Whether the text has any word of defence, arms or aid."""
    lower = text.lower()
    return any(word in lower for word in subject_lexicon())
