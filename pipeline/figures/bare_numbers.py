"""Which numbers without a unit count something: no date, time, type name, ordinal, age, telephone or reference."""

from __future__ import annotations

import re
from typing import Final

from pipeline.figures.atoms import Atom
from pipeline.figures.lexicon import vocabulary

_WORDS: Final[dict[str, list[str]]] = vocabulary("scales")["references"]
_MONTHS: Final = "|".join(_WORDS["months"])
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_OLD_YEAR: Final = re.compile(r"1[5-8]\d\d")
_SINCE: Final = re.compile(r"\b(?:in|since|until)\s$")
_LEADING_ZERO: Final = re.compile(r"0\d")
_WORD_BEHIND: Final = re.compile(r" [a-z]")
_TEMPORAL: Final = re.compile(r"\b(?:in|since|until|by|of|from|the)\s$")
_REFERENCE_BEFORE: Final = re.compile(
    rf"(?:[A-Za-z]-?|[A-Za-z]\.|[+#/:]|\d[.,:/-]|\d through |\b(?:{_MONTHS})\.? |\b(?:{'|'.join(_WORDS['before'])}) )$"
)
_REFERENCE_BEHIND: Final = re.compile(
    r"[A-Za-z]|[:/]\d|-?(?:st|nd|rd|th)\b|'s\b|-\d|[.,]\d|-(?:year|month|day)-old"
    rf"| ?(?:{'|'.join(_WORDS['times'])})| (?:{_MONTHS})\b"
)
_REACH: Final = 14


def is_count(plain: str, atom: Atom) -> bool:
    """Whether the number at ``atom`` counts something."""
    year = not atom.scaled and _YEAR.fullmatch(atom.printed)
    if _LEADING_ZERO.match(atom.printed) or (year and not atom.printed.endswith("00")):
        return False
    before, behind = plain[max(0, atom.start - _REACH) : atom.start], plain[atom.end : atom.end + _REACH]
    if not atom.scaled and _OLD_YEAR.fullmatch(atom.printed) and _SINCE.search(before):
        return False
    if year and (not _WORD_BEHIND.match(behind) or _TEMPORAL.search(before)):
        return False
    return not (_REFERENCE_BEFORE.search(before) or _REFERENCE_BEHIND.match(behind))
