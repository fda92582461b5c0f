"""The judgements on what the reader emits are sound in themselves, and still fit the texts they were made on."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from evaluation.checked import CHECKED, SLOTS, agrees, place, read_again, truth, wilson
from evaluation.own_passages import OWN, gold_lines
from evaluation.recorded import PassageError, read_lines
from pipeline.model import Certainty, Measure, PeriodKind, Stage

ROWS = read_lines(CHECKED)
FIGURES = [row for row in ROWS if row["kind"] == "figure"]
SET_ASIDES = [row for row in ROWS if row["kind"] == "set_aside"]
FIELDS = [name for names in SLOTS.values() for name in names]
RUN_WORDS = 8


def test_enough_was_checked_of_each_kind() -> None:
    certainties = [row["certainty"] for row in FIGURES]
    assert certainties.count(Certainty.SURE) == 70
    assert certainties.count(Certainty.UNSURE) == 60
    assert len(SET_ASIDES) == 60
    assert len(FIGURES) + len(SET_ASIDES) == len(ROWS)


def test_a_text_gives_two_mentions_of_a_kind_at_most_and_they_stand_apart() -> None:
    for rows in (FIGURES, SET_ASIDES):
        spans = sorted((*place(row), row["start"], row["end"]) for row in rows)
        assert all(len(list(group)) <= 2 for _, group in itertools.groupby(spans, lambda span: span[:2]))
        assert all(one[:2] != two[:2] or one[3] <= two[2] for one, two in itertools.pairwise(spans))


def test_nothing_of_a_text_is_kept_but_the_amount() -> None:
    for row in ROWS:
        assert row["end"] - row["start"] == len(row["printed"]) <= 30, row["printed"]


def test_a_slot_is_wrong_where_there_is_a_correction_and_only_there() -> None:
    for row in FIGURES:
        verdict, right = row["verdict"], row["right"]
        assert list(verdict) == ["ours", *SLOTS], row["corpus_id"]
        if not verdict["ours"]:
            assert not any(verdict.values()), row["corpus_id"]
            assert not right, row["corpus_id"]
            continue
        for slot, names in SLOTS.items():
            assert verdict[slot] == (not right.keys() & set(names)), (row["corpus_id"], slot)
        assert all(row["read"][name] != value for name, value in right.items()), row["corpus_id"]


def test_every_record_that_is_right_has_all_slots_with_values_of_the_record() -> None:
    ours = [row for row in FIGURES if row["verdict"]["ours"]] + [row for row in SET_ASIDES if row["ours"]]
    for true in map(truth, ours):
        assert list(true) == FIELDS
        assert true["measure"] in set(Measure)
        assert true["stage"] in set(Stage)
        assert true["period_kind"] in set(PeriodKind)


def test_whoever_judged_a_figure_wrong_said_why() -> None:
    assert all(row["note"] for row in FIGURES if not all(row["verdict"].values()))


@pytest.mark.parametrize(
    ("slot", "read", "true", "same"),
    [
        ("stage", "committed", "allocated", True),
        ("stage", "proposed", "allocated", False),
        ("stage", "proposed", "unknown", True),
        ("stage", "unknown", "proposed", False),
        ("payer", None, "USA", False),
    ],
)
def test_firm_stages_are_one_and_the_unknown_agrees_with_all(slot: str, read: str, true: str, same: bool) -> None:
    assert agrees({slot: read}, {slot: true}, slot) is same


def test_the_interval_is_wilsons() -> None:
    assert wilson(10, 20) == pytest.approx((0.2993, 0.7007), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.corpus
def test_every_judged_amount_stands_in_its_text(corpus: Path) -> None:
    assert read_again(ROWS, corpus / "corpus" / "texts").keys() == {place(row) for row in ROWS}


@pytest.mark.corpus
def test_a_text_that_differs_from_the_judged_one_is_named(corpus: Path) -> None:
    moved = {**ROWS[0], "printed": "$1"}
    with pytest.raises(PassageError, match=r"is not the text that was judged"):
        read_again([moved], corpus / "corpus" / "texts")


@pytest.mark.corpus
def test_no_judged_text_shares_a_passage_with_the_sets_that_were_annotated_before(corpus: Path) -> None:
    folder = corpus / "corpus" / "texts"
    annotated = read_lines(corpus / "eval" / "figures.dev.jsonl")
    own = [line for line in read_lines(OWN) if line["language"] == "en" and not line["split"].endswith("4")]
    annotated += gold_lines(own, folder)
    known = {run for line in annotated for run in _runs(line["text"])}
    wanted = {place(row) for row in ROWS}
    shared = [
        line["id"]
        for name in {name for name, _ in wanted}
        for line in read_lines(folder / name)
        if (name, line["id"]) in wanted and known & _runs(line["text"])
    ]
    assert known
    assert shared == []


def _runs(text: str) -> set[str]:
    """Every run of eight words of a text."""
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + RUN_WORDS]) for at in range(len(words) - RUN_WORDS + 1)}
