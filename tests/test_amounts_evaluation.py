"""The annotated amounts are sound in themselves, and the grammar reads as many of them as it has to."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from evaluation.amounts import PASSAGES, count, gold_lines, outlay, quantulum, score
from evaluation.recorded import Line, read_lines

LINES = read_lines(PASSAGES)
FLOORS = tomllib.loads(PASSAGES.parents[1].joinpath("floors.toml").read_text(encoding="utf-8"))["amounts"]


def test_there_are_enough_passages_and_one_in_six_or_more_has_no_amount() -> None:
    empty = sum(not line["quantities"] for line in LINES)
    assert len(LINES) >= 220
    assert 0.16 <= empty / len(LINES) <= 0.25


def test_the_passages_of_an_article_are_in_one_half_and_the_halves_are_equal() -> None:
    halves: dict[tuple[str, str], set[str]] = {}
    for line in LINES:
        halves.setdefault((line["corpus_file"], line["corpus_id"]), set()).add(line["split"])
    assert all(len(splits) == 1 for splits in halves.values())
    articles = Counter(split for splits in halves.values() for split in splits)
    assert abs(articles["tune"] - articles["held"]) <= 1


def test_every_amount_has_a_value_and_the_unit_of_its_kind() -> None:
    for line in LINES:
        for quantity in line["quantities"]:
            assert (quantity["unit"] == "%") == (quantity["kind"] == "percent"), line["id"]
            assert quantity["modifier"] in tuple("=~<>")
            low_first = not isinstance(quantity["value"], list) or quantity["value"][0] < quantity["value"][1]
            assert low_first, line["id"]


def amount(start: int, end: int, value: object, unit: str) -> Line:
    return {"start": start, "end": end, "value": value, "unit": unit, "modifier": "="}


def test_a_pair_overlaps_and_each_amount_is_paired_once() -> None:
    counts = count([amount(0, 5, 1, "USD"), amount(6, 9, 2, "%")], [amount(3, 8, 1, "EUR")])
    assert (counts.true, counts.read) == (2, 1)
    assert counts.right == {"value": 1, "unit": 0, "modifier": 1}


def test_a_range_is_right_only_with_both_ends() -> None:
    true = [amount(0, 5, [1, 2], "USD")]
    assert count(true, [amount(0, 5, [1.0, 2.0], "USD")]).right["value"] == 1
    assert count(true, [amount(0, 5, 2, "USD")]).right["value"] == 0


def test_what_was_missed_and_what_was_made_up_both_lower_the_score() -> None:
    lines: list[Line] = [
        {"text": "It cost $5.", "quantities": [amount(8, 10, 5, "USD")]},
        {"text": "five bucks", "quantities": [amount(0, 10, 5, "USD")]},
        {"text": "none", "quantities": []},
    ]
    value = score(lines, lambda text: [amount(8, 10, 5, "USD")] if len(text) != 10 else [])["value"]
    assert (value.precision, value.recall, value.f1) == (0.5, 0.5, 0.5)


def test_the_other_reader_gets_its_units_in_our_codes() -> None:
    read = quantulum("It cost 3 million euros and 40 cents, or 5 percent of 6 meters.")
    assert [(each["value"], each["unit"]) for each in read] == [(3e6, "EUR"), (0.4, "USD"), (5, "%")]


@pytest.mark.corpus
def test_every_amount_is_printed_where_its_annotation_says(corpus: Path) -> None:
    for line in gold_lines(corpus):
        for quantity in line["quantities"]:
            assert line["text"][quantity["start"] : quantity["end"]] == quantity["text"], line["id"]


@pytest.mark.corpus
@pytest.mark.parametrize("split", ["tune", "held"])
def test_the_grammar_stays_above_its_floors(corpus: Path, split: str) -> None:
    rates = score([line for line in gold_lines(corpus) if line["split"] == split], outlay)
    low = {slot: rates[slot].f1 for slot, floor in FLOORS[split].items() if 100 * rates[slot].f1 < floor}
    assert low == {}
