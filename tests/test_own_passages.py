"""Our own gold is sound in itself, and still fits the recorded texts that it was annotated on."""

from __future__ import annotations

import hashlib
import itertools
import re
from pathlib import Path

import pytest

from evaluation.own_passages import OWN, SPLITS, gold_line, gold_lines
from evaluation.recorded import Line, PassageError, read_lines
from pipeline.model import AidType, Measure, PeriodKind, Qualifier, Reading, Stage

PASSAGES = read_lines(OWN)
FIGURES = [(passage, figure) for passage in PASSAGES for figure in passage["figures"]]
UNIT = re.compile(r"[A-Z]{3}|pct_gdp|pct_change|pct|count")
RUN_WORDS = 12


def test_there_are_enough_passages_and_a_third_of_the_first_rounds_hold_no_figure() -> None:
    empty = [not passage["figures"] for passage in PASSAGES if not passage["split"].endswith(("3", "4"))]
    assert len(empty) >= 300
    assert 0.33 <= sum(empty) / len(empty) <= 0.42


def test_the_third_round_is_mostly_of_what_only_looks_like_ours() -> None:
    empty = [not passage["figures"] for passage in PASSAGES if passage["split"].endswith("3")]
    assert len(empty) >= 500
    assert sum(empty) / len(empty) >= 0.75


@pytest.mark.parametrize(("tune", "held"), [("tune", "held"), ("tune2", "held2")])
def test_each_round_keeps_a_part_from_the_writers_of_rules(tune: str, held: str) -> None:
    splits = [passage["split"] for passage in PASSAGES]
    assert splits.count(tune) + splits.count(held) >= 150
    assert 0.35 <= splits.count(held) / (splits.count(tune) + splits.count(held)) <= 0.45


def test_every_passage_has_an_id_of_its_own() -> None:
    assert len({passage["id"] for passage in PASSAGES}) == len(PASSAGES)


def test_an_article_is_never_both_looked_at_and_held_out() -> None:
    by_article: dict[tuple[str, str], set[str]] = {}
    for passage in PASSAGES:
        by_article.setdefault(_article(passage), set()).add(passage["split"])
    assert set().union(*by_article.values()) == set(SPLITS)
    held = [splits for splits in by_article.values() if any(split.startswith("held") for split in splits)]
    assert held
    assert all(split.startswith("held") for splits in held for split in splits)


def test_passages_of_one_article_do_not_overlap() -> None:
    spans = sorted((_article(passage), passage["start"], passage["end"]) for passage in PASSAGES)
    assert all(one[0] != two[0] or one[2] <= two[1] for one, two in itertools.pairwise(spans))


def test_every_figure_stands_inside_its_passage_and_beside_the_others() -> None:
    for passage in PASSAGES:
        spans = [(figure["start"], figure["end"]) for figure in passage["figures"]]
        ends = [0, *(end for _, end in spans)]
        assert all(end <= start for end, (start, _) in zip(ends, spans, strict=False)), passage["id"]
        assert ends[-1] <= passage["end"] - passage["start"], passage["id"]
        assert all(f["end"] - f["start"] == len(f["text"]) > 0 for f in passage["figures"]), passage["id"]


def test_every_field_has_a_value_of_the_record() -> None:
    for passage, figure in FIGURES:
        partial = figure.get("reading") == Reading.PARTIAL
        assert partial == (passage["language"] != "en"), passage["id"]
        assert figure["measure"] in ({None} if partial else set(Measure)), passage["id"]
        assert figure["aid_type"] in {None, *AidType}
        assert figure["stage"] in set(Stage)
        assert figure["period_kind"] in set(PeriodKind)
        assert figure["qualifier"] in set(Qualifier)
        assert UNIT.fullmatch(figure["unit"]), passage["id"]


def test_values_have_the_ends_that_their_qualifier_leaves() -> None:
    for passage, figure in FIGURES:
        low, high, qualifier = figure["value_low"], figure["value_high"], figure["qualifier"]
        assert (high is None) == (qualifier == Qualifier.AT_LEAST), passage["id"]
        assert (low is None) == (qualifier == Qualifier.AT_MOST), passage["id"]
        assert qualifier not in {Qualifier.EXACT, Qualifier.ABOUT} or low == high, passage["id"]
        assert qualifier != Qualifier.RANGE or low < high, passage["id"]


def test_kinds_of_aid_items_and_recipients_stand_where_the_record_has_them() -> None:
    for passage, figure in FIGURES:
        if figure.get("reading") == Reading.PARTIAL:
            continue
        given = figure["measure"] in {Measure.AID, Measure.EQUIPMENT}
        assert given or (figure["aid_type"] is None and figure["recipient"] is None), passage["id"]
        assert figure["measure"] != Measure.AID or figure["aid_type"], passage["id"]
        assert (figure["unit"] == "count") == (figure["item"] is not None), passage["id"]


def test_few_figures_are_open_to_dispute() -> None:
    assert sum(figure.get("optional", False) for _, figure in FIGURES) / len(FIGURES) < 0.11


def test_a_text_that_has_changed_is_named() -> None:
    with pytest.raises(PassageError, match=r"o1: t1 is not the text that was annotated"):
        gold_line(_passage("a grant of €5m"), {("made.jsonl", "t1"): "a grant of €6m"})


def test_a_text_that_is_missing_is_named() -> None:
    with pytest.raises(PassageError, match=r"o1: no text t1 in made\.jsonl"):
        gold_line(_passage("a grant of €5m"), {})


def test_a_folder_without_the_texts_is_named(tmp_path: Path) -> None:
    with pytest.raises(PassageError, match=r"made\.jsonl is not there"):
        gold_lines([_passage("a grant of €5m")], tmp_path)


@pytest.mark.corpus
def test_every_amount_is_printed_where_its_figure_says(corpus: Path) -> None:
    for line in gold_lines(PASSAGES, corpus / "corpus" / "texts"):
        for figure in line["figures"]:
            assert line["text"][figure["start"] : figure["end"]] == figure["text"], line["id"]


@pytest.mark.corpus
def test_no_passage_repeats_the_development_set(corpus: Path) -> None:
    known = {run for line in read_lines(corpus / "eval" / "figures.dev.jsonl") for run in _runs(line["text"])}
    assert known
    repeated = [line["id"] for line in gold_lines(PASSAGES, corpus / "corpus" / "texts") if known & _runs(line["text"])]
    assert repeated == []


def _article(passage: Line) -> tuple[str, str]:
    return passage["corpus_file"], passage["corpus_id"]


def _runs(text: str) -> set[str]:
    """Every run of twelve words of a text, or the whole text where it is shorter."""
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + RUN_WORDS]) for at in range(max(1, len(words) - RUN_WORDS + 1))}


def _passage(text: str) -> Line:
    return {
        "id": "o1", "split": "tune", "language": "en", "corpus_file": "made.jsonl", "corpus_id": "t1",
        "start": 0, "end": len(text), "sha256": hashlib.sha256(text.encode()).hexdigest()[:16],
        "published": "2025-02-13", "publisher": "Made", "title": "Made", "figures": [],
    }  # fmt: skip
