"""Printed digits to a number, or the reason why they cannot be one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

MAX_DIGITS: Final = 24

_GROUPED = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:([.,])(\d+))?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?|\d+,\d{1,2}|0,\d+|\.\d+")
_HALF_GROUPED = re.compile(r"([1-9]\d{0,2})([.,])(\d{3})")

MALFORMED: Final = "malformed number"
TOO_LONG: Final = "number too long"
AMBIGUOUS: Final = "decimal point or thousands"


def read_digits(printed: str, mark: str, *, scaled: bool, percent: bool) -> Decimal | str:
    """The number that ``printed`` stands for, or why it stands for none.

    Args:
        printed: ASCII digits with ``.``, ``,``, ``'`` or blanks between them.
        mark: The decimal mark of the words beside it or of the text: ``"."``, ``","`` or ``""`` where nothing tells.
        scaled: A scale word follows ("million").
        percent: The number counts percent.
    """
    if len(printed) > MAX_DIGITS:
        return TOO_LONG
    if half := _HALF_GROUPED.fullmatch(printed):
        return _read_three_behind(half[1], half[2], half[3], mark, scaled=scaled, percent=percent)
    if _PLAIN.fullmatch(printed):
        return Decimal(printed.replace(",", "."))
    if grouped := _GROUPED.fullmatch(printed):
        return _read_grouped(printed, grouped)
    if _INDIAN.fullmatch(printed):
        return Decimal(printed.replace(",", ""))
    return MALFORMED


def needs_mark(printed: str) -> bool:
    """Whether only the language tells what the digits mean: "1.129"."""
    return _HALF_GROUPED.fullmatch(printed) is not None


def _read_grouped(printed: str, grouped: re.Match[str]) -> Decimal | str:
    """Groups of three, and behind the last other mark the decimals."""
    group_mark, decimal_mark, decimals = grouped[1], grouped[2], grouped[3]
    if decimal_mark == group_mark:
        return MALFORMED
    whole = printed[: grouped.start(2)] if decimal_mark else printed
    return Decimal(whole.replace(group_mark, "") + ("." + decimals if decimals else ""))


def _read_three_behind(whole: str, sign: str, three: str, mark: str, *, scaled: bool, percent: bool) -> Decimal | str:
    """One mark with three digits behind it: "1.129" and "1,129" are the same digits with two meanings."""
    decimal, grouped = Decimal(f"{whole}.{three}"), Decimal(whole + three)
    if mark == ",":
        fraction = sign == "," and (scaled or percent)
        return decimal if fraction or (sign == "." and percent) else grouped
    if sign == ",":
        return grouped
    if percent:
        return decimal
    if not (mark or scaled) and three.endswith("0"):
        return grouped  # no price is printed with three decimals: "60.000 Euro"
    # Nobody writes idle zeros behind an English point: it may be a point for thousands, left as it stood.
    return AMBIGUOUS if three.endswith("0") else decimal
