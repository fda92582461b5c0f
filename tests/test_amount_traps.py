"""The recorded number traps: a row with a value gets no wrong one, a row without a readable amount gets none."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.figures.amounts import read_amounts

OPINION = frozenset({"N078"})
"""Which of two amounts is right depends on who is believed: no question of grammar."""

OUT_OF_SCOPE = frozenset({"N027", "N028", "N079", "N081", "N083", "N084"})
"""An amount is plainly printed; that it is denied, or no aid, is for the reader of figures to say."""

Amount = tuple[Decimal | None, Decimal | None, str]


def rows(corpus: Path) -> dict[str, tuple[str, list[Amount]]]:
    """Text and expected amounts (low, high, currency) of every trap."""
    traps = {}
    with (corpus / "hostile" / "figures.tsv").open(encoding="utf-8", newline="") as file:
        for name, text, expected, _note in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            wanted = [
                (
                    Decimal(str(row.get("low", row["value"]))),
                    Decimal(str(row.get("high", row["value"]))),
                    row["currency"],
                )
                for row in json.loads(expected)
            ]
            traps[name] = (text.replace("\\n", "\n"), wanted)
    return traps


def read(text: str) -> list[Amount]:
    amounts = []
    for quantity in read_amounts(text):
        low = quantity.low if quantity.low is not None else quantity.high
        amounts.append((low, quantity.high if quantity.high is not None else low, quantity.unit))
    return amounts


@pytest.mark.corpus
def test_traps_with_a_value_are_read_right(corpus: Path) -> None:
    for name, (text, wanted) in rows(corpus).items():
        if wanted and name not in OPINION:
            amounts = read(text)
            twins = [amount for amount in amounts if amount not in wanted]
            assert [amount for amount in amounts if amount in wanted] == wanted, name
            assert all(any(twin[2] != each[2] for each in wanted) and "(" in text for twin in twins), name


@pytest.mark.corpus
def test_traps_without_a_readable_amount_yield_none(corpus: Path) -> None:
    silent = {name: text for name, (text, wanted) in rows(corpus).items() if not wanted and name not in OUT_OF_SCOPE}
    assert len(silent) >= 8
    assert {name: read(text) for name, text in silent.items() if read(text)} == {}
