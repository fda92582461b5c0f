"""Neighbouring atoms: ranges, shared scales and units, and numbers whose unit stands in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from pipeline.figures.atoms import Atom
from pipeline.figures.lexicon import vocabulary
from pipeline.figures.numerals import needs_mark
from pipeline.figures.qualifiers import words_before
from pipeline.model import Qualifier

_WORDS: Final[dict[str, list[str]]] = vocabulary("qualifiers")["ranges"]
_LINKING: Final = frozenset(vocabulary("qualifiers")["linking"]["words"])
_DASHES: Final = frozenset({"-", " - ", " -", "- ", "-to-"})
_TO: Final = frozenset(_WORDS["to"])
_OR: Final = frozenset(_WORDS["or"])
_AND: Final = frozenset(_WORDS["and"])
_BETWEEN: Final = frozenset(_WORDS["between"])
_FROM: Final = frozenset(_WORDS["from"])
_PASSED: Final = frozenset(_WORDS["passed"])
_RANGING: Final = frozenset(_WORDS["ranging"])
_LEVEL: Final = frozenset(_WORDS["level"])
_CHANGE: Final = tuple(_WORDS["change"])
_AND_CENTS: Final = frozenset({" ", " and ", " und "})
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_COMPARABLE: Final = re.compile(r"\d{1,18}(?:\.\d{1,9})?")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_NEXT_WORD: Final = re.compile(r"(?:\.(?= [^\W\d_A-Z]))?[ \n]?([^\W\d_]+|[^\w\s])")  # "90 tys. sztuk" goes on
_PER: Final = re.compile(r"^(?: an?| per|-a)[ -](?:year|month|week|day|hour|barrel|head|person|share|night)(?= )")
_SENTENCE_END: Final = re.compile(r"[.!?][\"')]?\s+[A-Z\"“]|\n")
_FOR_AID: Final = re.compile(
    rf" (?:(?:more|extra) )?(?:in|worth of) (?:[a-z]+ )?(?:{'|'.join(vocabulary('qualifiers')['money']['given_in'])})\b"
)
_SHARE: Final = re.compile(r"\d\.\d\d?")
_LEVEL_BEFORE: Final = frozenset(_WORDS["before_level"])
_BREAKS: Final = frozenset({" — ", " – ", " -- ", "—", "–"})  # where a sentence breaks off, in a transcript
_NEAR: Final = 20
_SENTENCE: Final = 200
_PARAGRAPHS: Final = 500
_COUNTED_IN_MONEY: Final = 10**9  # so many of anything else are named

MISSPOKEN: Final = "corrected at once"


def join_atoms(plain: str, atoms: Sequence[Atom]) -> list[Atom]:
    """Ranges put into one atom, units and scales given to the neighbours that share them."""
    joined: list[Atom] = []
    for atom in atoms:
        if joined and atom.start - joined[-1].end <= _NEAR:
            whole = _sum(plain, joined[-1], atom) or _with_cents(plain, joined[-1], atom) or _join(plain, joined, atom)
            if whole is not None:
                joined[-1] = whole
                continue
        joined.append(atom)
    _share_in_sentence(plain, joined)
    _correct(plain, joined)
    _share_percent(plain, joined)
    return joined


def join_counts(plain: str, atoms: Sequence[Atom]) -> list[Atom]:
    """As `join_atoms`, for numbers without a unit: "10-15 tanks"."""
    joined: list[Atom] = []
    for atom in atoms:
        if joined and _is_count_range(plain, joined[-1], atom):
            _share(joined[-1], atom)
            atom.low, atom.start, atom.rule = joined[-1], joined[-1].start, "range"
            joined.pop()
        joined.append(atom)
    return joined


def _is_count_range(plain: str, left: Atom, right: Atom) -> bool:
    gap = plain[left.end : right.start]
    spelt = gap.strip() == "and"
    if not (spelt or gap in ("-", " to ")) or left.unit or right.unit or not _are_alike(left, right):
        return False
    if _is_year(left):
        return False
    low, high = _plain_size(left), _plain_size(right)
    if low is None or high is None or low >= high:
        return False
    if gap == "-":
        return True
    before = words_before(plain, left.start)[-1:]
    return before == ["between"] if spelt else before != ["from"]


def _sum(plain: str, left: Atom, right: Atom) -> Atom | None:
    """As in "$11 billion 700 million": one amount in two scales."""
    gap = plain[left.end : right.start]
    if gap == "" and plain[left.end - 1] >= "\u3040":
        right.scaled = True  # "2万5000円"
    if gap not in (" ", "") or not (left.scaled and right.scaled) or right.scale >= left.scale:
        return None
    if left.low or right.low or left.refused or (left.unit and right.unit and left.unit != right.unit):
        return None
    large, small = _plain_size(left), _plain_size(right)
    if large is None or small is None or small * right.scale >= left.scale:
        return None
    right.number, right.scale = large + small * right.scale / left.scale, left.scale
    right.start, right.unit, right.before = left.start, right.unit or left.unit, left.before
    right.unit_word = right.unit_word or left.unit_word
    return right


def _with_cents(plain: str, left: Atom, right: Atom) -> Atom | None:
    """As in "two dollars and fifty cents", "3 pounds 50 pence": one amount."""
    same = left.unit == right.unit or (left.unit, right.unit) in (("EUR", "dollar"), ("pound", "GBP"))
    if right.rule != "number-subunit" or left.rule == "number-subunit" or left.scaled or left.low or not same:
        return None
    whole = Decimal(re.sub(r"\D", "", left.printed)) if needs_mark(left.printed) else _plain_size(left)
    cents = _plain_size(right)
    if whole is None or cents is None or cents >= 100 or plain[left.end : right.start] not in _AND_CENTS:
        return None
    right.number, right.scale, right.start = whole + cents * right.scale, Decimal(1), left.start
    right.unit = right.unit if left.unit == "pound" else left.unit
    return right


def _join(plain: str, joined: Sequence[Atom], right: Atom) -> Atom | None:
    """The range of two neighbours, or None; a unit or scale that they share is handed over either way."""
    left = joined[-1]
    if not _are_alike(left, right):
        return None
    gap = _PER.sub("", plain[left.end : right.start])
    gap = gap.removeprefix("-") if gap.startswith("- ") and len(gap) > 2 else gap  # "a 10- to 15-percent rise"
    gap = gap.removeprefix(",") if _ends_list(plain, joined) else gap  # "2.3, 2.1, and 2.4 percent"
    if gap in _DASHES:
        return _dash_range(gap, left, right)
    if gap[:1] not in (" ", "\n") or gap[-1] not in (" ", "\n"):
        return None
    word, before = gap.strip(), words_before(plain, left.start)[-1:]
    if word in _TO or (word in _LEVEL and before and before[0] in _FROM):
        return _to_range(plain, left, right)
    if word in _AND:
        return _and_range(plain, joined, right)
    either = word in _OR and not left.unit and not right.before and before != ["in"]  # "one in 10 or 10 percent"
    return _merge(left, right) if either else None


def _ends_list(plain: str, joined: Sequence[Atom]) -> bool:
    """Whether the last number stands behind another, with a mere comma between them."""
    return len(joined) > 1 and plain[joined[-2].end : joined[-1].start] == ", "


def _are_alike(left: Atom, right: Atom) -> bool:
    """Whether two atoms may be ends of one range: plain numbers of the same unit, as far as both have one."""
    odd = any(atom.low or atom.refused or atom.fraction for atom in (left, right))
    return not odd and (left.unit == right.unit or not left.unit or not right.unit)


def _dash_range(gap: str, left: Atom, right: Atom) -> Atom | None:
    if right.before and not left.unit:
        return None
    if not right.unit and not (left.before and right.printed and gap == "-"):
        return None
    whole = _merge(left, right)
    if whole is None and right.unit == "%" and gap == "-" and not left.scaled and not _is_year(left):
        _share(left, right)  # "won by 52-48%"
    return whole


def _to_range(plain: str, left: Atom, right: Atom) -> Atom | None:
    if not right.unit and not (left.before and right.scaled):
        return None
    if right.before and not left.unit:
        return None
    words = words_before(plain, left.start)
    while words and words[-1] in _PASSED:
        words.pop()
    words = words[-3:]
    complete = bool(left.unit) and (left.scaled or not right.scaled)
    if words[-1:] and words[-1] in _FROM and _RANGING.isdisjoint(words):
        _share(left, right)
        if plain[left.end : right.start].split() == ["до"]:
            right.open = Qualifier.EXACT  # Ukrainian: "to" here, "up to" elsewhere
        return None
    return None if complete and any(word.startswith(_CHANGE) for word in words) else _merge(left, right)


def _and_range(plain: str, joined: Sequence[Atom], right: Atom) -> Atom | None:
    left = joined[-1]
    if not _BETWEEN.isdisjoint(words_before(plain, left.start)[-2:]):
        return _merge(left, right)
    gap = plain[joined[-2].end : left.start] if len(joined) > 1 and not joined[-2].unit else ""
    counted = gap.strip() in _TO or gap in _DASHES  # "aged 40 to 64 and 47%"
    if right.unit == "%" and not left.unit and not left.scaled and not _is_year(left) and not counted:
        _share(left, right)
        for earlier, later in zip(joined[-2:-5:-1], joined[:-5:-1], strict=False):  # "5, 10 and 15 percent"
            if plain[earlier.end : later.start] != ", " or earlier.unit or earlier.scaled or _is_year(earlier):
                break
            _share(earlier, later)
    return None


def _is_year(atom: Atom) -> bool:
    return bool(_YEAR.fullmatch(atom.printed)) and not atom.scaled


def _merge(left: Atom, right: Atom) -> Atom | None:
    """One atom for both, or None where the left one is a year or the range runs down."""
    if _is_year(left) and not left.unit:
        return None
    if not (left.unit or right.unit):
        return None
    before = replace(left), replace(right)
    _share(left, right)
    low, high = _size(left), _size(right)
    if low is None or high is None or low >= high:
        for atom, old in zip((left, right), before, strict=True):
            atom.scale, atom.scaled, atom.unit, atom.rule, atom.mark = (
                old.scale,
                old.scaled,
                old.unit,
                old.rule,
                old.mark,
            )
        return None
    right.low = left
    right.start = left.start
    right.before = left.before or right.before
    right.country = right.country or left.country
    right.rule = "range"
    return right


def _share(left: Atom, right: Atom) -> None:
    """The left one takes the scale of the right one where it has none and is smaller; either gives its unit."""
    if right.scaled and not left.scaled and not (left.unit and not left.before):
        low, high = _plain_size(left), _plain_size(right)
        if low is not None and high is not None and low < high:
            left.scale, left.scaled = right.scale, True
    if right.scale < 1 and not left.unit:
        left.scale = right.scale
    for giver, taker in ((left, right), (right, left)):
        if giver.unit and not taker.unit:
            taker.unit, taker.unit_word, taker.country = giver.unit, giver.unit_word, giver.country
            taker.cautious, taker.rule = giver.cautious, "shared-unit"
            taker.mark = taker.mark or giver.mark


def _plain_size(atom: Atom) -> Decimal | None:
    """The number as far as it can be compared before its digits are read for good."""
    if atom.number is not None:
        return atom.number
    thousands = _THOUSANDS.fullmatch(atom.printed)
    digits = atom.printed.replace(",", "" if thousands else ".")
    return Decimal(digits) if _COMPARABLE.fullmatch(digits) else None


def _size(atom: Atom) -> Decimal | None:
    number = _plain_size(atom)
    return None if number is None else number * atom.scale


def _share_in_sentence(plain: str, atoms: Sequence[Atom]) -> None:
    """As in "267 billion euros, of which 130 billion": no noun follows, so the currency named before is meant."""
    giver: Atom | None = None
    for at, atom in enumerate(atoms):
        if atom.unit and atom.unit != "%":
            giver = atom
            continue
        if atom.unit or not atom.scaled or atom.scale < 1000 or atom.refused or atom.fraction:
            continue
        if atom.start and plain[atom.start - 1] not in ' (\n"“—':
            continue
        near = giver if giver is not None and _is_meant(plain, giver, atom) else None
        near = near or _giver_ahead(plain, atoms, at)
        if near is not None and (near.letter or not atom.letter) and _stands_alone(plain, atom):
            atom.unit, atom.unit_word, atom.country, atom.rule = near.unit, near.unit_word, near.country, "ellipsis"


def _correct(plain: str, atoms: Sequence[Atom]) -> None:
    """As in "another $800 billion — $800 million", "107 billion — $107 billion": the speaker corrects himself."""
    for said, meant in pairwise(atoms):
        if not meant.before or said.printed != meant.printed or plain[said.end : meant.start] not in _BREAKS:
            continue
        if said.scaled and not said.unit and said.scale == meant.scale:
            said.unit, said.unit_word, said.country, said.rule = meant.unit, meant.unit_word, meant.country, "ellipsis"
        elif said.unit == meant.unit and said.scaled and meant.scaled and said.scale != meant.scale:
            said.refused = MISSPOKEN


def _share_percent(plain: str, atoms: Sequence[Atom]) -> None:
    """As in "spends 2.4% of GDP now and is on its way to 2.6": no noun follows, so percent are meant."""
    percent_ends = None
    for atom in atoms:
        if atom.unit == "%":
            percent_ends = atom.end
        if percent_ends is None or atom.unit or atom.scaled or atom.refused or not _SHARE.fullmatch(atom.printed):
            continue
        leads = not _LEVEL_BEFORE.isdisjoint(words_before(plain, atom.start)[-1:])
        if leads and atom.start - percent_ends <= _SENTENCE and _stands_alone(plain, atom):
            atom.unit, atom.rule, percent_ends = "%", "ellipsis", atom.end


def _is_meant(plain: str, left: Atom, right: Atom) -> bool:
    """Whether the currency of the left one goes on: in its sentence; for billions and aid, in those that follow."""
    only_money = right.scale >= _COUNTED_IN_MONEY or _FOR_AID.match(plain, right.end)
    if only_money and right.start - left.end <= _PARAGRAPHS:
        return True
    return _same_sentence(plain, left, right)


def _same_sentence(plain: str, left: Atom, right: Atom) -> bool:
    between = right.start - left.end
    return 0 <= between <= _SENTENCE and not _SENTENCE_END.search(plain[left.end : right.start + 1])


def _giver_ahead(plain: str, atoms: Sequence[Atom], at: int) -> Atom | None:
    """The money that "from 2.5 billion in 2021 to 3.1 billion euros" ends in."""
    words = words_before(plain, atoms[at].start)[-1:]
    if not words or words[0] not in _FROM:
        return None
    for ahead in atoms[at + 1 : at + 4]:
        if ahead.start - atoms[at].end > 80:
            return None
        if ahead.unit and ahead.unit != "%":
            return ahead if words_before(plain, ahead.start)[-1:] == ["to"] else None
    return None


def _stands_alone(plain: str, atom: Atom) -> bool:
    """No noun follows that the number could count."""
    following = _NEXT_WORD.match(plain, atom.end)
    return following is None or not following[1][0].isalpha() or following[1].lower() in _LINKING
