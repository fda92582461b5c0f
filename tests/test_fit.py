"""The weights are found as they should be, and are worth what the floors say on passages that they did not see."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from evaluation.figures import PASSAGES, STORED
from evaluation.fit import BLANKED, MADE, TIMES, Case, blanked, cases_of, fit_table, fold_of, label_of, threshold
from evaluation.recorded import read_lines
from pipeline.figures.weights import Weights, certain, likeliest, together
from pipeline.model import AidType, Measure, PeriodKind, Qualifier, Stage
from pipeline.settings import PROJECT

WRITTEN = read_lines(MADE)
LINES = [*WRITTEN, *(line for name in STORED for line in read_lines(PASSAGES / f"{name}.jsonl"))]
LINE = {
    "id": "m1",
    "text": "Germany pledged €500 million to Ukraine.",
    "published": "2024-06-01",
    "figures": [
        {
            "start": 16, "end": 28, "text": "€500 million", "value_low": 500000000, "value_high": 500000000,
            "qualifier": "exact", "unit": "EUR", "item": None, "measure": "aid", "aid_type": "mixed", "payer": "DEU",
            "recipient": "UKR", "stage": "committed", "period_kind": "one_off", "period_start": None,
            "period_end": None, "claimant": None,
        }
    ],
}  # fmt: skip


def cases(word: str, right: int, count: int) -> list[Case]:
    return [Case("stage", ["committed", "disbursed"], [[("before", word)]], right, 1.0)] * count


def test_what_a_sign_stood_beside_is_what_it_speaks_for() -> None:
    weights = Weights({"stage": fit_table([*cases("pledge", 0, 30), *cases("send", 1, 30)])})
    options = ["committed", "disbursed"]
    pledged = weights.classify("stage", 0, options, [("before", "pledge")])
    sent = weights.classify("stage", 0, options, [("before", "send")])
    assert (pledged.option, sent.option) == ("committed", "disbursed")
    assert pledged.probability > 0.6
    assert pledged.sign == "before pledge"


def test_a_sign_that_was_seen_once_weighs_nothing() -> None:
    table = fit_table([*cases("pledge", 0, 30), *cases("bestow", 1, 1)])
    assert ("before", "bestow") not in table


def test_each_time_other_signs_are_hidden_but_never_what_the_grammar_has_read() -> None:
    index = [("grammar", "committed aid"), ("apart: ruled rule", "committed stage-committed"), ("before", "pledge")]
    shown = blanked(csr_matrix(np.ones((200, len(index)))), index).toarray()
    assert shown.shape == (200 * TIMES, len(index))
    assert (shown[:, :2] == 1).all()
    words = shown[:, 2].reshape(TIMES, 200)
    assert set(words.ravel()) == {0, 1 / (1 - BLANKED)}
    assert abs(words.mean() - 1) < 0.1, "hidden as often as those that are left are louder"
    assert len({tuple(each) for each in words}) == TIMES


def test_options_that_are_alike_are_weighed_as_one_against_the_others() -> None:
    shares = {"proposed": 0.4, "committed": 0.35, "contracted": 0.25}
    assert likeliest(shares) == "proposed"
    assert likeliest(shares, frozenset({"committed", "contracted"})) == "committed"
    assert likeliest({"proposed": 0.7, "committed": 0.3}, frozenset({"committed", "contracted"})) == "proposed"


def test_the_order_of_the_signs_changes_nothing() -> None:
    table = {("x", str(n)): {"a": 0.1 * n, "b": 0.7 - 0.1 * n} for n in range(8)}
    signs = list(table)
    one, two = (Weights({"stage": table}).classify("stage", 0, ["a", "b"], each) for each in (signs, signs[::-1]))
    assert (one, one.sign) == (two, two.sign)
    assert one.probability == 0.5


def test_two_places_decide_together() -> None:
    unsure = certain("a").shares
    joint = together([certain("a"), type(certain("a"))("b", 0.6, (), {"a": 0.4, "b": 0.6})])
    assert unsure == {"a": 1.0}
    assert joint.option == "a"
    assert 0.9 < joint.probability < 1.0


def test_a_passage_asks_for_one_decision_of_each_kind_for_its_figure() -> None:
    asked = cases_of(LINE, 1.0)
    assert sorted(case.slot for case in asked) == ["measure", "payer", "period", "recipient", "stage"]
    right = {case.slot: case.options[case.right] for case in asked}
    assert right == {
        "measure": "aid/money", "payer": "DEU", "period": "one_off", "recipient": "UKR", "stage": "committed"
    }  # fmt: skip


def test_a_figure_that_can_be_argued_about_teaches_nothing() -> None:
    optional = {**LINE, "figures": [{**LINE["figures"][0], "optional": True}]}  # type: ignore[dict-item,index]
    assert cases_of(optional, 1.0) == []


def test_passages_of_one_article_are_dealt_to_one_part() -> None:
    assert fold_of({"id": "o1", "article": "a b"}) == fold_of({"id": "o2", "article": "a b"})


def test_figures_are_sure_from_where_enough_are_right() -> None:
    judged = [(0.9, True)] * 23 + [(0.8, False), (0.8, True)] * 3
    assert threshold(judged) == 0.9
    assert threshold([(0.9, False)]) == 1.0


def test_every_annotated_figure_is_printed_where_it_says_and_has_values_of_the_record() -> None:
    assert len(WRITTEN) >= 5000
    assert len(LINES) - len(WRITTEN) >= 300
    for line in LINES:
        for figure in line["figures"]:
            assert line["text"][figure["start"] : figure["end"]] == figure["text"], line["id"]
            assert label_of(figure).partition("/")[0] in set(Measure), line["id"]
            assert figure["stage"] in set(Stage), line["id"]
            assert figure["period_kind"] in set(PeriodKind), line["id"]
            assert figure["qualifier"] in set(Qualifier), line["id"]
            assert figure["aid_type"] in {None, *AidType}, line["id"]


@pytest.mark.corpus
def test_no_written_passage_is_a_recorded_one(corpus: Path) -> None:
    known = {run for line in read_lines(corpus / "eval" / "figures.dev.jsonl") for run in runs(line["text"])}
    assert known
    assert [line["id"] for line in LINES if known & runs(line["text"])] == []


@pytest.mark.corpus
@pytest.mark.timeout(1500)
def test_the_reader_is_as_good_as_its_floors_say(corpus: Path) -> None:
    command = [sys.executable, "-m", "evaluation.fit", "--check", "--corpus", str(corpus)]
    answer = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def runs(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + 12]) for at in range(len(words) - 11)}
