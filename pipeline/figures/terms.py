"""The words and signs of amounts, loaded from the vocabulary: what each may stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import IntEnum
from typing import Any, Final, NamedTuple

from pipeline.figures.lexicon import vocabulary

WORD_BEGINS: Final = r"(?<!\w)(?=\w)"
"""As ``\\b`` before a word, but not where a word ends: a pattern of many words is not tried there in vain."""


class Role(IntEnum):
    """What a token does in an amount."""

    DIGITS = 1
    NUMBER = 2  # "three"
    FRACTION = 3  # "half"
    SCALE = 4  # "million"
    LETTER = 5  # the "m" of "5m"
    SIGN = 6  # a currency sign or code: before the number or after it
    WORD = 7  # a currency word: after the number
    SUBUNIT = 8  # "cents"
    PERCENT = 9


class Term(NamedTuple):
    """One meaning in the vocabulary.

    Attributes:
        value: Of a number word, fraction or scale.
        unit: ISO 4217 code, ``"%"`` or the name of a family of currencies ("dollar").
        mark: Decimal mark of the word's language, ``""`` where it tells nothing.
        glued: Stands right behind the digits only.
        cautious: A word of its own elsewhere: counts only beside a scale word or a grouped number.
        worded: A sign that is a word of the currency too, so that it may stand behind any number: "500 Euro".
        country: Of a scale word that only one country has ("crore").
    """

    role: Role
    value: Decimal = Decimal(1)
    unit: str = ""
    mark: str = ""
    glued: bool = False
    cautious: bool = False
    worded: bool = False
    country: str = ""


def _cased(words: Iterable[str]) -> Iterator[str]:
    """Each word in lower case, Capitalised and UPPER case."""
    for word in words:
        yield from {word, word.capitalize(), word.upper()}


_CURRENCIES = dict(vocabulary("currencies"))
_SCALES = dict(vocabulary("scales"))
_FAMILIES: dict[str, Any] = _CURRENCIES.pop("families")
_SUBUNITS: dict[str, Any] = _CURRENCIES.pop("subunits")
_LETTERS: dict[str, dict[str, str]] = _CURRENCIES.pop("letters")
_CAUTIOUS = frozenset(_CURRENCIES.pop("cautious")["need_scale"])
WEIGHT: Final[dict[str, list[str]]] = _CURRENCIES.pop("weight")
SMALL_WORDS: Final[dict[str, list[str]]] = _SCALES.pop("small_words")
_SCALES.pop("references")
DOTTED: Final[dict[str, Decimal]] = {word: Decimal(factor) for word, factor in _SCALES.pop("dotted").items()}
"""Short forms of scale words that need their point ("mil. Kč"), and their factor."""
_PERCENT: dict[str, Any] = _SCALES.pop("percent")
_FRACTIONS: dict[str, list[int]] = _SCALES.pop("fractions")

COUNTRY_NAMES: Final[dict[str, str]] = {
    name: country for country, names in _CURRENCIES.pop("countries").items() for name in names
}
MEMBERS: Final[dict[str, dict[str, str]]] = {
    family: {row["country"]: code for code, row in _CURRENCIES.items() if row.get("family") == family}
    for family in _FAMILIES
}
MEMBERS.update(_LETTERS)
CURRENCY_OF: Final[dict[str, str]] = {row["country"]: code for code, row in _CURRENCIES.items() if "country" in row}
"""The currency of a country (ISO 3166-1 alpha-2)."""
NEVER_OF: Final[dict[str, list[str]]] = _CURRENCIES.pop("never_of")
DEFAULTS: Final[dict[str, str]] = {name: row["default"] for name, row in _FAMILIES.items()}
SECOND_WORDS: Final[dict[str, tuple[str, ...]]] = {
    form: tuple(f"{first} " for first in _cased(firsts))
    for word, firsts in _PERCENT["after"].items()
    for form in _cased([word])
}
POINTS: Final = tuple(_PERCENT["points"])


def _signs() -> Iterator[tuple[str, Term]]:
    for unit, row in (*_CURRENCIES.items(), *_FAMILIES.items()):
        printed = [*row.get("signs", []), *([unit] if unit in _CURRENCIES else [])]
        for sign in printed:
            yield (
                sign.rstrip("."),
                Term(
                    Role.SIGN,
                    unit=unit,
                    cautious=sign in _CAUTIOUS,
                    worded=sign.lower() in row.get("words", []),
                    glued=row.get("glued", False),
                ),
            )


def _words() -> Iterator[tuple[str, Term]]:
    for unit, row in (*_CURRENCIES.items(), *_FAMILIES.items()):
        for word in row.get("words", []):
            term = Term(Role.WORD, unit=unit, mark=row.get("decimal", ""), cautious=word in _CAUTIOUS)
            yield from ((form, term) for form in _cased([word]))
    for row in _SUBUNITS.values():
        term = Term(Role.SUBUNIT, Decimal(str(row.get("value", "0.01"))), row["of"], glued=row.get("glued", False))
        forms = row["words"] if term.glued else _cased(row["words"])
        yield from ((form, term) for form in forms)


def _numbers() -> Iterator[tuple[str, Term]]:
    for name, language in _SCALES.items():
        mark, country = language["decimal"], language.get("country", "")
        for word, value in language.get("numbers", {}).items():
            term = Term(Role.NUMBER, Decimal(value), mark=mark)
            yield from ((form, term) for form in _cased([word]))
        for factor, words in language.get("scales", {}).items():
            letter = name == "letters"
            term = Term(
                Role.LETTER if letter else Role.SCALE, Decimal(factor), mark=mark, glued=letter, country=country
            )
            yield from ((form, term) for form in (words if letter else _cased(words)))
    for word, (top, bottom) in _FRACTIONS.items():
        term = Term(Role.FRACTION, Decimal(top) / Decimal(bottom))
        yield from ((form, term) for form in _cased([word]))


def _percents() -> Iterator[tuple[str, Term]]:
    for mark, words in (("", _PERCENT["signs"]), (".", _PERCENT["english"]), (",", _PERCENT["other"])):
        cased = (form for word in words for form in (_cased([word]) if len(word) > 3 else [word]))  # "PP" is a party
        yield from ((form, Term(Role.PERCENT, unit="%", mark=mark)) for form in cased)


TERMS: Final[dict[str, Term]] = dict((*_words(), *_percents(), *_numbers(), *_signs()))
PERCENT: Final = Term(Role.PERCENT, unit="%", mark=".")
"""``%`` in two English words: "per cent", "percentage points"."""
UNKNOWN_DOLLAR: Final = Term(Role.SIGN, unit="unknown_dollar")
"""A dollar sign with letters before it that name no dollar we know."""
SIGN_CHARACTERS: Final = "".join(sorted({sign[-1] for sign in TERMS if not sign[-1].isalpha()} - {".", "/"}))
LONGEST_SIGN: Final = max(len(sign) for sign, term in TERMS.items() if term.role is Role.SIGN)
