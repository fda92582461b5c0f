"""The grammar of amounts: every money and percent amount of a text, and what was seen and refused.

    text -> plain text -> tokens -> atoms -> joined atoms -> Quantity | Refused

Each step looks a bounded distance ahead and back, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Final

from pipeline.figures.atoms import Atom, AtomReader, resolve_unit
from pipeline.figures.joining import join_atoms
from pipeline.figures.numerals import needs_mark, read_digits
from pipeline.figures.qualifiers import read_qualifier, words_before
from pipeline.figures.terms import COUNTRY_NAMES, MEMBERS
from pipeline.figures.tokens import make_plain, read_tokens
from pipeline.model import Qualifier, Quantity, QuantityKind

MAX_VALUE: Final = Decimal("1e16")
"""Ten quadrillion whole units: nothing in the news is larger."""

_POINT_WORDS: Final = re.compile(r"\b(?:the|of|and|to|for|with|is|was|by|said)\b")
_COMMA_WORDS: Final = re.compile(
    r"\b(?:der|die|das|und|für|mit|les|des|et|pour|dans|el|los|las|del|que|para|gli|che|per|il|och|av|till|som|het|een|"
    r"voor|van|w|na|z|i|je|se|at|og|ja|в|на|и|та|для|що|у)\b"
)
_COUNTRY: Final = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, COUNTRY_NAMES), key=len, reverse=True)) + r")\b")
_MINUS_WORDS: Final = (" minus ", " negative ")
_LANGUAGE_SAMPLE: Final = 4000
_COUNTRY_SAMPLE: Final = 20_000


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


def read_amounts(text: str, *, dollar: str = "USD", krone: str = "") -> tuple[Quantity, ...]:
    """All money and percent amounts of a text, whatever their subject, in order.

    Args:
        text: Any text; offsets count its code points.
        dollar: ISO 4217 code that a bare ``$`` or "dollars" means.
        krone: The same for "kr", "krone" and "kroner"; ``""`` where the text must tell.
    """
    found = scan_amounts(text, dollar=dollar, krone=krone)
    return tuple(each for each in found if isinstance(each, Quantity))


def scan_amounts(text: str, *, dollar: str = "USD", krone: str = "") -> tuple[Quantity | Refused, ...]:
    """As `read_amounts`, with everything beside that looked like an amount and was refused."""
    reader = _Reader(text, dollar, krone)
    return tuple(reader.amounts())


def read_numbers(text: str) -> tuple[Quantity, ...]:
    """Numbers that are part of no amount: counts, number words, and fractions (unit ``"fraction"``).

    Dates, years, times, type names, references and ordinals are left out where they can be told.
    """
    reader = _Reader(text, "USD", "")
    counts = (reader.count(atom) for atom in reader.atoms if not atom.unit and not atom.refused)
    return tuple(count for count in counts if count is not None)


class _Reader:
    """One text while it is read."""

    def __init__(self, text: str, dollar: str, krone: str) -> None:
        self._text = text
        self._plain = make_plain(text)
        self._chosen = {"dollar": dollar} | ({"krone": krone} if krone else {})
        tokens = read_tokens(self._plain.text)
        self.atoms = join_atoms(self._plain.text, AtomReader(self._plain.text, tokens).read())

    @cached_property
    def _mark(self) -> str:
        """The decimal mark of the text's language, as far as its small words tell."""
        sample = self._plain.text[:_LANGUAGE_SAMPLE]
        points, commas = len(_POINT_WORDS.findall(sample)), len(_COMMA_WORDS.findall(sample))
        return "." if points > commas else "," if commas > points else ""

    @cached_property
    def _countries(self) -> frozenset[str]:
        sample = self._plain.text[:_COUNTRY_SAMPLE]
        return frozenset(COUNTRY_NAMES[name] for name in _COUNTRY.findall(sample))

    def amounts(self) -> Iterator[Quantity | Refused]:
        """All atoms with a unit; a conversion in brackets takes the qualifier of what it converts."""
        last: Quantity | Refused | None = None
        for atom in self.atoms:
            if not atom.unit:
                continue
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

    def amount(self, atom: Atom) -> Quantity | Refused:
        """The quantity that an atom with a unit is, or why it is none."""
        start, end = self._plain.original(atom.start, atom.end)
        percent = atom.unit == "%"
        kind = QuantityKind.PERCENT if percent else QuantityKind.MONEY
        unit = atom.unit
        if atom.unit in MEMBERS:
            unit = resolve_unit(atom, lambda: self._countries, self._chosen)
        reason = atom.refused or self._doubt(atom, unit)
        high = self._value(atom) if not reason else ""
        low = self._value(atom.low) if atom.low is not None and not reason else high
        reason = reason or next((value for value in (low, high) if isinstance(value, str)), "")
        if reason or isinstance(low, str) or isinstance(high, str):
            return Refused(start, end, kind, reason, atom.rule)
        if atom.low is not None:
            return Quantity(start, end, low, high, unit, kind, Qualifier.RANGE, atom.rule)
        qualifier = read_qualifier(self._plain.text, atom.start, atom.end)
        return Quantity(
            start,
            end,
            None if qualifier is Qualifier.AT_MOST else low,
            None if qualifier is Qualifier.AT_LEAST else high,
            unit,
            kind,
            qualifier,
            atom.rule,
        )

    def _doubt(self, atom: Atom, unit: str) -> str:
        """Why the unit of an atom is in doubt, or ``""``."""
        if not unit:
            return "which currency is not told"
        if atom.cautious and not atom.scaled and not re.search(r"\d[, .]\d{3}", atom.printed):
            return "may be a word"
        if unit == "GBP" and atom.unit_word.lower() in ("pound", "pounds") and self._is_weight(atom):
            return "may be weight"
        return ""

    def _is_weight(self, atom: Atom) -> bool:
        following = self._plain.text[atom.end : atom.end + 30].lower()
        if re.match(r" (?:a|per|every) (?:year|month|week|day|hour|person)| sterling", following):
            return False
        if re.match(
            r"[ -]of (?!aid|fund|support|invest|money|debt|tax|spend|public|extra|new|gov|loan|cash|sav|help|assist|mil|def)",
            following,
        ):
            return True
        if atom.scaled:
            return False
        if re.match(r" \([$€]", following) or ("GB" in self._countries and "," in atom.printed):
            return False
        before = " ".join(words_before(self._plain.text, atom.start))
        return not re.search(
            r"\b(?:cost\w*|pa(?:y|id|ys|ying)|fine[ds]?|worth|pric\w+|spen[dt]\w*|earn\w*|sold|rais\w+|donat\w+|salary|fees?|bonus|charg\w+|owe[ds]?|won|debts?)\b",
            before,
        )

    def _value(self, atom: Atom) -> Decimal | str:
        """The value in whole units, or why there is none."""
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
        return -value if atom.negative or self._plain.text.endswith(_MINUS_WORDS, 0, atom.start) else value

    def _scale(self, atom: Atom) -> Decimal:
        """German "Billion" is a million millions."""
        word = self._plain.text[atom.start : atom.end]
        if atom.scale == Decimal("1e9") and re.search(r"\bBillion\b", word) and (atom.mark == "," or self._mark == ","):
            return Decimal("1e12")
        return atom.scale

    def count(self, atom: Atom) -> Quantity | None:
        """The count that an atom without a unit is, or None where it counts nothing."""
        value = self._value(atom)
        if isinstance(value, str) or not self._counts(atom):
            return None
        start, end = self._plain.original(atom.start, atom.end)
        qualifier = read_qualifier(self._plain.text, atom.start, atom.end)
        if atom.scale == 12 and qualifier is Qualifier.EXACT:
            qualifier = Qualifier.ABOUT
        return Quantity(
            start,
            end,
            None if qualifier is Qualifier.AT_MOST else value,
            None if qualifier is Qualifier.AT_LEAST else value,
            "fraction" if atom.fraction else "",
            QuantityKind.COUNT,
            qualifier,
            atom.rule,
        )

    def _counts(self, atom: Atom) -> bool:
        text = self._plain.text
        before, after = text[max(0, atom.start - 12) : atom.start], text[atom.end : atom.end + 12]
        if _NO_COUNT_BEFORE.search(before) or _NO_COUNT_AFTER.match(after):
            return False
        if atom.printed and not atom.scaled:
            if len(atom.printed) > 1 and atom.printed[0] == "0" and atom.printed[1].isdigit():
                return False
            if _YEAR.fullmatch(atom.printed):
                return (
                    atom.printed.endswith("00")
                    and bool(re.match(r" [a-z]", after))
                    and not re.search(r"\b(?:in|since|until|by|of|from|the)\s$", before)
                )
        return True


_MONTHS: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)"
_LONG_MONTHS: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NO_COUNT_BEFORE: Final = re.compile(
    rf"(?:[A-Za-z]-?|[A-Za-z]\.|\+|[#/:]|\d[.,:/-]|\b{_MONTHS}\.? |\b{_LONG_MONTHS} |\b(?:No|Nos|Art|Sec)\. |"
    r"\b(?:Article|Section|Chapter|Page|Route|Highway|Flight|Leopard|Boeing|Airbus|Type|Mark|Mk|Block|Phase|Resolution|Title|Day|Group of|age|aged) )$"
)
_NO_COUNT_AFTER: Final = re.compile(
    rf"[A-Za-z]|[:/]\d|-?(?:st|nd|rd|th)\b| ?(?:a\.m|p\.m|am\b|pm\b|GMT|o'clock|BST|EST|EDT|CET)| {_MONTHS}[a-z]*\b|['’]s\b|-\d|[.,]\d|-(?:year|month|day)-old"
)
