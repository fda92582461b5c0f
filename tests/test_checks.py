"""Checks: what they write, and that nothing passes for good because it was not looked at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pipeline import batches, checks, warehouse
from pipeline.errors import WarehouseError
from tests.made_batches import make_batch


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, checks.CheckReport]:
    """A good batch, one with a bad and an odd figure, an empty one and a damaged one, checked in one run."""
    data = tmp_path_factory.mktemp("data")
    batches.write_batch(data, "good", make_batch(1, 2))
    tables = make_batch(3, 4)
    tables["figures"][0] |= {"value_low": None, "value_high": None}
    tables["figures"][1] |= {"aid_type": None}
    batches.write_batch(data, "mixed", tables)
    empty = make_batch()
    empty["polls"][0]["entries"] = 0
    batches.write_batch(data, "empty", empty)
    folder = batches.write_batch(data, "damaged", make_batch(5))
    (folder / "articles.parquet").write_bytes(b"no parquet")
    with pytest.raises(WarehouseError, match=r"damaged/articles\.parquet"):
        checks.check(data, ["damaged", "empty", "good", "mixed"])
    return data, checks.check(data, ["empty", "good", "mixed"])


def _rows(data: Path, batch_id: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = batches.read_table(data, batch_id, "checks").to_pylist()
    return rows


def test_every_batch_gets_its_own_verdict(checked: tuple[Path, checks.CheckReport]) -> None:
    data, _ = checked
    assert _rows(data, "good") == []
    assert [(row["table_name"], row["rule"], row["severity"]) for row in _rows(data, "mixed")] == [
        ("figures", "aid_without_type", "warning"),
        ("figures", "no_value", "critical"),
    ]
    keys = batches.read_table(data, "mixed", "figures")["figure_id"].to_pylist()
    assert [row["row_key"] for row in _rows(data, "mixed")] == [keys[1], keys[0]]


def test_a_damaged_batch_has_no_verdict_and_the_others_have_theirs(checked: tuple[Path, checks.CheckReport]) -> None:
    data, _ = checked
    assert batches.unchecked(data) == ["damaged"]


def test_an_empty_batch_does_not_pass_in_silence(checked: tuple[Path, checks.CheckReport]) -> None:
    data, _ = checked
    (row,) = _rows(data, "empty")
    assert (row["table_name"], row["rule"], row["severity"]) == ("entries", "no_entries", "warning")
    assert row["row_key"] == batches.read_table(data, "empty", "polls")["poll_id"][0].as_py()


def test_the_report_counts_what_was_looked_at(checked: tuple[Path, checks.CheckReport]) -> None:
    _, report = checked
    assert report.counts == {
        "batches": 3,
        "rows": 19,
        "rules": sum(len(checks.rule_names(table)) for table in checks.TABLES if table != "set_aside_counts"),
        "rules_passed": report.rules - 3,
        "critical": 1,
        "warning": 2,
    }


def test_the_pages_of_the_run_can_be_opened(checked: tuple[Path, checks.CheckReport]) -> None:
    _, report = checked
    assert report.data_docs is not None
    assert "<html" in report.data_docs.read_text("utf-8")
    assert len(list(report.data_docs.parent.rglob("validations/figures/**/*.html"))) == 1


def test_checking_no_batch_is_no_work(tmp_path: Path) -> None:
    report = checks.check(tmp_path, [])
    assert (report.rows, report.rules, report.findings, report.data_docs) == (0, 0, (), None)


def test_a_payers_usual_figures_are_known_from_the_last_copy(tmp_path: Path) -> None:
    batches.write_batch(tmp_path, "past", make_batch(1, 2, 3, 4, 5))
    batches.write_checks(tmp_path, "past", [])
    warehouse.load(tmp_path)
    warehouse.publish(tmp_path)
    batches.write_batch(tmp_path, "new", make_batch(299, 301))
    report = checks.check(tmp_path, ["new"])
    (found,) = report.findings
    new_figures = batches.read_table(tmp_path, "new", "figures").to_pylist()
    assert (found.rule, found.row_key) == ("hundredfold", new_figures[1]["figure_id"])


def test_what_the_checks_found_is_held_back_at_load(checked: tuple[Path, checks.CheckReport]) -> None:
    data, _ = checked
    counts = warehouse.load(data)
    assert (counts["batches"], counts["figures"], counts["held_back"]) == (3, 4, 1)
    copy = warehouse.publish(data)
    assert copy is not None
    held = warehouse.query(copy, "SELECT rule, printed FROM out.quarantine").to_pylist()
    assert held == [{"rule": "no_value", "printed": "£3 billion"}]
    warned = warehouse.query(copy, "SELECT rule FROM out.findings WHERE severity = 'warning' ORDER BY rule").to_pylist()
    assert warned == [{"rule": "aid_without_type"}, {"rule": "no_entries"}]


def test_an_expectation_that_breaks_is_no_pass(tmp_path: Path) -> None:
    class Result:
        success = False
        result: Mapping[str, object] = {}
        exception_info = "boolean value of NA is ambiguous"

    rule = checks.rules_of("figures")[0]
    with pytest.raises(WarehouseError, match="figure_id_filled of figures could not be computed"):
        list(checks.findings_of("figures", rule, Result()))
