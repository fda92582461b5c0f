"""The grammar of amounts: every money and percent amount of a text, and what was seen and refused.

    text -> plain text -> tokens -> atoms -> joined atoms -> Quantity | Refused

Each step looks a bounded distance ahead and back, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, partial
from typing import Final

from pipeline.figures.atoms import Atom, AtomReader, resolve_unit
from pipeline.figures.bare_numbers import is_count
from pipeline.figures.joining import join_atoms, join_counts
from pipeline.figures.numerals import needs_mark, read_digits
from pipeline.figures.qualifiers import read_qualifier, words_before
from pipeline.figures.terms import COUNTRY_NAMES, SMALL_WORDS, WEIGHT, WORD_BEGINS
from pipeline.figures.tokens import make_plain, read_tokens
from pipeline.model import Qualifier, Quantity, QuantityKind

MAX_VALUE: Final = Decimal("1e16")
"""Ten quadrillion whole units: nothing in the news is larger."""

_SMALL_WORDS: Final = {word: mark for mark, words in ((".", "point"), (",", "comma")) for word in SMALL_WORDS[words]}
_ANY_WORD: Final = re.compile(r"\w+")
_COUNTRY: Final = re.compile(
    WORD_BEGINS + "(?:" + "|".join(sorted(map(re.escape, COUNTRY_NAMES), key=len, reverse=True)) + r")\b"
)
_GROUPED: Final = re.compile(r"\d[, .]\d{3}")
_MONEY_BEHIND: Final = re.compile("|".join(WEIGHT["money_behind"]))
_MONEY_BEFORE: Final = re.compile(rf"\b(?:{'|'.join(WEIGHT['money_before'])})\b")
_SUBSTANCE_BEHIND: Final = re.compile(rf"[ -]of (?!{'|'.join(WEIGHT['money_of'])})")
_FRENCH_BILLION: Final = re.compile(r"\bbillions? d(?:e |')")
_LONG_BILLION: Final = re.compile(r"Billion\b|\bbln\b")
_MIL: Final = re.compile(r"\bmil\b(?!\.)")
_DECIMAL_COMMA: Final = re.compile(r",\d\d?$")
_DOZEN: Final = Decimal(12)
_THOUSAND: Final = Decimal(1000)
_BILLION: Final = Decimal("1e9")
_MINUS_WORD: Final = re.compile(r"(?<!\bor) (?:minus|negative) $")
_LANGUAGE_SAMPLE: Final = 4000
_COUNTRY_SAMPLE: Final = 20_000
_NEAR_BEFORE: Final = 200
_NEAR_BEHIND: Final = 60


@dataclass(frozen=True, slots=True)
class Refused:
    """An amount that was seen and not read.

    Attributes:
        start, end: Code points, as in `Quantity`.
        reason: Why, in words: "malformed number", "no number", "which currency is not told".
        rule: The rule of the grammar that met it.
    """

    start: int
    end: int
    kind: QuantityKind
    reason: str
    rule: str


@dataclass(slots=True)
class Number:
    """A number that is part of no amount.

    Attributes:
        start, end: Code points, as in `Quantity`.
        unit: ``"fraction"`` or ``""``.
        quantity: Reads how firmly it is stated; not asked for before it is known to count something of ours.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str
    quantity: Callable[[], Quantity]


def read_amounts(text: str, *, dollar: str = "USD", own: str = "") -> tuple[Quantity, ...]:
    """All money and percent amounts of a text, whatever their subject, in order.

    Args:
        text: Any text; offsets count its code points.
        dollar: ISO 4217 code that a bare ``$`` or "dollars" means.
        own: The same of the state in which the outlet is read: "crowns" are its own where the text names no country.
    """
    found = scan_amounts(text, dollar=dollar, own=own)
    return tuple(each for each in found if isinstance(each, Quantity))


def scan_amounts(text: str, *, dollar: str = "USD", own: str = "") -> tuple[Quantity | Refused, ...]:
    """As `read_amounts`, with everything beside that looked like an amount and was refused."""
    reader = _Reader(text, dollar, own)
    return tuple(reader.amounts())


def scan_text(
    text: str, *, dollar: str = "USD", own: str = ""
) -> tuple[tuple[Quantity | Refused, ...], tuple[Number, ...]]:
    """What `scan_amounts` and `read_numbers` find, from one reading of the text."""
    reader = _Reader(text, dollar, own)
    return tuple(reader.amounts()), tuple(reader.counts())


def read_numbers(text: str) -> tuple[Quantity, ...]:
    """Numbers that are part of no amount: counts, number words, and fractions (unit ``"fraction"``).

    Dates, years, times, type names, references and ordinals are left out where they can be told.
    """
    reader = _Reader(text)
    return tuple(number.quantity() for number in reader.counts())


def _countries_in(text: str) -> frozenset[str]:
    return frozenset(COUNTRY_NAMES[name] for name in _COUNTRY.findall(text))


class _Reader:
    """One text while it is read."""

    def __init__(self, text: str, dollar: str = "USD", own: str = "") -> None:
        self._text = text
        self._plain = make_plain(text)
        self._dollar = dollar
        self._own = own
        tokens = read_tokens(self._plain.text)
        self.atoms = join_atoms(self._plain.text, AtomReader(self._plain.text, tokens).read())

    @cached_property
    def _mark(self) -> str:
        """The decimal mark of the text's language, as far as its small words tell."""
        words = _ANY_WORD.findall(self._plain.text[:_LANGUAGE_SAMPLE])
        marks = [_SMALL_WORDS[word] for word in words if word in _SMALL_WORDS]
        points, commas = marks.count("."), marks.count(",")
        return "." if points > commas else "," if commas > points else ""

    @cached_property
    def _countries(self) -> frozenset[str]:
        return _countries_in(self._plain.text[:_COUNTRY_SAMPLE])

    def _countries_around(self, atom: Atom) -> Iterator[frozenset[str]]:
        """The countries named in the sentence or two around an atom, then those of the whole text."""
        yield _countries_in(self._plain.text[max(0, atom.start - _NEAR_BEFORE) : atom.end + _NEAR_BEHIND])
        yield self._countries

    def amounts(self) -> Iterator[Quantity | Refused]:
        """All atoms with a unit; a conversion in brackets takes the qualifier of what it converts."""
        last: Quantity | Refused | None = None
        for atom in self.atoms:
            if not atom.unit:
                continue
            if atom.unit == "dollar" and atom.unit_word in ("Cent", "cent", "cents") and self._mark == ",":
                atom.unit = "EUR"
            last = self._twin(last, self.amount(atom))
            yield last

    def _twin(self, last: Quantity | Refused | None, amount: Quantity | Refused) -> Quantity | Refused:
        """As in "More than $9bn (£7.28bn)": both are more than."""
        if not isinstance(last, Quantity) or not isinstance(amount, Quantity) or last.unit == amount.unit:
            return amount
        if amount.qualifier is not Qualifier.EXACT or last.qualifier is Qualifier.RANGE or last.kind is not amount.kind:
            return amount
        if not re.fullmatch(r" ?[(\[](?:or )?", self._text[last.end : amount.start]):
            return amount
        low = None if last.low is None else amount.low
        high = None if last.high is None else amount.high
        return replace(amount, low=low, high=high, qualifier=last.qualifier)

    def counts(self) -> Iterator[Number]:
        """All atoms without a unit that count something."""
        for atom in join_counts(self._plain.text, self.atoms):
            count = self.count(atom) if not atom.unit and not atom.refused else None
            if count is not None:
                yield count

    def amount(self, atom: Atom) -> Quantity | Refused:
        """The quantity that an atom with a unit is, or why it is none."""
        kind = QuantityKind.PERCENT if atom.unit == "%" else QuantityKind.MONEY
        unit = resolve_unit(atom, self._countries_around(atom), self._dollar, self._own)
        values = self._values(atom) if not (reason := atom.refused or self._doubt(atom, unit)) else reason
        if isinstance(values, str):
            return Refused(*self._plain.original(atom.start, atom.end), kind, values, atom.rule)
        return self._quantity(atom, values, unit, kind)

    def count(self, atom: Atom) -> Number | None:
        """The count that an atom without a unit is, or None where it counts nothing."""
        values = self._values(atom) if is_count(self._plain.text, atom) else ""
        if isinstance(values, str):
            return None
        unit = "fraction" if atom.fraction else ""
        return Number(
            *self._plain.original(atom.start, atom.end), *values, unit, partial(self._counted, atom, values, unit)
        )

    def _counted(self, atom: Atom, values: tuple[Decimal, Decimal], unit: str) -> Quantity:
        count = self._quantity(atom, values, unit, QuantityKind.COUNT)
        dozens = atom.scale == _DOZEN and count.qualifier is Qualifier.EXACT
        return replace(count, qualifier=Qualifier.ABOUT) if dozens else count

    def _quantity(self, atom: Atom, values: tuple[Decimal, Decimal], unit: str, kind: QuantityKind) -> Quantity:
        low, high = values
        qualifier = Qualifier.RANGE if atom.low is not None else self._qualifier(atom)
        return Quantity(
            *self._plain.original(atom.start, atom.end),
            None if qualifier is Qualifier.AT_MOST else low,
            None if qualifier is Qualifier.AT_LEAST else high,
            unit,
            kind,
            qualifier,
            atom.rule,
        )

    def _printed(self, atom: Atom) -> str:
        return self._plain.text[atom.start : atom.end]

    def _qualifier(self, atom: Atom) -> Qualifier:
        return atom.open or read_qualifier(self._plain.text, atom.start, atom.end)

    def _doubt(self, atom: Atom, unit: str) -> str:
        """Why the unit of an atom is in doubt, or ``""``."""
        if not unit:
            return "which currency is not told"
        rapper = self._printed(atom) == "50 Cent" and self._mark != ","
        if rapper or (atom.cautious and not atom.scaled and not _GROUPED.search(atom.printed)):
            return "may be a word"
        if atom.scale == _THOUSAND and unit != "BRL" and not self._mark and _MIL.search(self._printed(atom)):
            return "thousand or million"
        if _FRENCH_BILLION.search(self._printed(atom)):
            return "billion of 9 or 12 zeros"
        if unit == "GBP" and atom.unit_word.lower() in ("pound", "pounds") and self._is_weight(atom):
            return "may be weight"
        return ""

    def _is_weight(self, atom: Atom) -> bool:
        """Whether so many pounds are rather heavy than dear."""
        behind = self._plain.text[atom.end : atom.end + 30].lower()
        if _MONEY_BEHIND.match(behind):
            return False
        if _SUBSTANCE_BEHIND.match(behind):
            return True
        if atom.scaled or ("GB" in self._countries and "," in atom.printed):
            return False
        return not _MONEY_BEFORE.search(" ".join(words_before(self._plain.text, atom.start)))

    def _values(self, atom: Atom) -> tuple[Decimal, Decimal] | str:
        """Low and high in whole units, or why there are none."""
        high = self._value(atom)
        low = high if atom.low is None else self._value(atom.low)
        if isinstance(low, str):
            return low
        return high if isinstance(high, str) else (low, high)

    def _value(self, atom: Atom) -> Decimal | str:
        """The value of one number in whole units, or why there is none."""
        number: Decimal | str | None = atom.number
        if number is None:
            mark = atom.mark or (self._mark if needs_mark(atom.printed) else "")
            number = read_digits(atom.printed, mark, scaled=atom.scaled, percent=atom.unit == "%")
        if isinstance(number, str):
            return number
        value = number * self._scale(atom)
        if value == 0 and atom.unit != "%":
            return "zero"
        if abs(value) > MAX_VALUE:
            return "too large"
        minus = atom.negative or _MINUS_WORD.search(self._plain.text[max(0, atom.start - 12) : atom.start])
        return -value if minus else value

    def _scale(self, atom: Atom) -> Decimal:
        """The factor of the scale words; German "Billion" and Polish "bln" have twelve zeros, English "mil" six."""
        if atom.scale == _BILLION and _LONG_BILLION.search(self._printed(atom)):
            comma = "," in (atom.mark, self._mark) or _DECIMAL_COMMA.search(atom.printed)
            return _BILLION * 1000 if comma else _BILLION
        if atom.scale == _THOUSAND and self._mark == "." and _MIL.search(self._printed(atom)):
            return _THOUSAND * 1000
        return atom.scale
