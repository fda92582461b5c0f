"""How firmly a text states an amount: the words before it and behind it."""

from __future__ import annotations

import re
from typing import Final

from pipeline.figures.lexicon import vocabulary
from pipeline.model import Qualifier

_WORDS: Final = vocabulary("qualifiers")
_BEFORE: Final = {
    phrase: Qualifier(name)
    for name, phrases in _WORDS["before"].items()
    if name in ("about", "at_least", "at_most")
    for phrase in phrases
}
_AFTER: Final = {
    (phrase if phrase[0] in " -+" else " " + phrase): Qualifier(name)
    for name, phrases in _WORDS["after"].items()
    for phrase in phrases
}
_ANY_AFTER: Final = tuple(_AFTER)
_SKIPPED: Final = frozenset(_WORDS["before"]["skipped"])
_PREPOSITIONS: Final = frozenset(_WORDS["before"]["prepositions"])
_TOPICS: Final = frozenset(_WORDS["before"]["topics"])
_RISING: Final = frozenset(_WORDS["before"]["rising"])
_LONGEST: Final = max(phrase.count(" ") + 1 for phrase in _BEFORE)
_REACH: Final = 60
_CLAUSE_END: Final = re.compile(r"(?<!\bca)(?<!\bapprox)[.;:,](?: |(?=[A-Z]))|\n\n|[)—]")
_OPENING: Final = re.compile(r"[*(\[\"“„«]")
_SHARE: Final = re.compile(r" of (?:its |their )?(?:GDP|gross domestic product)")
_SIGNS: Final = ("<=", ">=", "<", ">", "~", "≈", "≤", "≥")
_ANY_SIGN: Final = (*_SIGNS, *(sign + " " for sign in _SIGNS))


def read_qualifier(plain: str, start: int, end: int) -> Qualifier:
    """The qualifier of the amount at ``plain[start:end]``; ``exact`` where no word says otherwise."""
    return _before(plain, start) or _after(plain, end) or Qualifier.EXACT


def words_before(plain: str, start: int) -> list[str]:
    """The words before an amount, within its clause, in lower case, at most those of the longest phrase and two."""
    clause = _CLAUSE_END.split(plain[max(0, start - _REACH) : start])[-1]
    if clause.endswith("-"):
        clause = clause.replace("-", " ")  # "an up-to-$5bn plan"
    return _OPENING.sub(" ", clause.lower()).split()[-_LONGEST - 2 :]


def _before(plain: str, start: int) -> Qualifier | None:
    if plain.endswith(_ANY_SIGN, 0, start):
        return next(_BEFORE[sign] for sign in _SIGNS if plain.endswith((sign, sign + " "), 0, start))
    words = words_before(plain, start)
    while words:
        for length in range(min(_LONGEST, len(words)), 0, -1):
            qualifier = _BEFORE.get(" ".join(words[-length:]))
            if qualifier is not None:
                return None if _is_preposition(words, length) else qualifier
        if words[-1] not in _SKIPPED or len(words) < 2 or words[-2] in _PREPOSITIONS:
            return None
        words.pop()
    return None


def _is_preposition(words: list[str], length: int) -> bool:
    """Whether "over" and its like only link words: "a dispute over $5bn", "ticks up to $29bn"."""
    if len(words) <= length:
        return False
    if words[-2:] == ["up", "to"]:
        return words[-3] in _RISING
    return length == 1 and words[-1] in _PREPOSITIONS and words[-2] in _TOPICS


def _after(plain: str, end: int) -> Qualifier | None:
    share = _SHARE.match(plain, end)
    end = share.end() if share else end
    rest = plain[end : end + 20].lower()
    if not rest.startswith(_ANY_AFTER):
        return None  # as mostly
    for printed, qualifier in _AFTER.items():
        if rest.startswith(printed) and not rest[len(printed) : len(printed) + 1].isalnum():
            return qualifier
    return None
