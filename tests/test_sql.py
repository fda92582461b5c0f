"""The files in ``sql/``: their form, that they run, and that they say what they hold."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline import batches, checks, warehouse
from pipeline.settings import PROJECT
from tests.made_batches import SEEN_AT, Tables, make_batch, make_poll

SQL = PROJECT / "sql"
FILES = sorted(SQL.rglob("*.sql"))
QUERIES = sorted((SQL / "queries").glob("[0-9]*.sql"))
HEADS = {"tables": "-- grain: ", "checks": "-- rule: "}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published copy with a few figures in it."""
    data = tmp_path_factory.mktemp("data")
    batches.write_batch(data, "one", make_batch(1, 2, 3))
    batches.write_checks(data, "one", [])
    warehouse.load(data)
    copy = warehouse.publish(data)
    assert copy is not None
    return copy


@pytest.fixture(scope="module")
def connection(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with warehouse.connect_analyst(published) as connection:
        yield connection


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SQL)))
def test_the_first_line_says_what_the_file_is_for(file: Path) -> None:
    head = HEADS.get(file.relative_to(SQL).parts[0], "-- ")
    first = file.read_text("utf-8").splitlines()[0]
    assert first.startswith(head)
    assert len(first) > len(head) + 5


@pytest.mark.parametrize("file", sorted((SQL / "tables").glob("*.sql")), ids=lambda file: file.stem)
def test_a_table_file_makes_one_table_of_its_name_and_may_run_twice(file: Path) -> None:
    text = file.read_text("utf-8")
    assert re.findall(r"CREATE TABLE IF NOT EXISTS (?:raw|core)\.(\w+)", text) == [file.stem]
    assert text.count("CREATE ") == 1


def test_no_money_is_kept_in_binary_fractions(connection: duckdb.DuckDBPyConnection) -> None:
    kinds = connection.execute(
        "SELECT schema_name || '.' || table_name || '.' || column_name FROM duckdb_columns() "
        "WHERE schema_name IN ('raw', 'core', 'out') AND data_type IN ('DOUBLE', 'FLOAT', 'REAL')"
    )
    assert kinds.fetchall() == []


def test_every_column_for_analysts_is_explained(connection: duckdb.DuckDBPyConnection) -> None:
    columns = connection.execute(
        "SELECT table_name || '.' || column_name, comment FROM duckdb_columns() WHERE schema_name = 'out'"
    ).fetchall()
    views = connection.execute("SELECT view_name, comment FROM duckdb_views() WHERE schema_name = 'out'").fetchall()
    macros = connection.execute(
        "SELECT function_name, comment FROM duckdb_functions() WHERE schema_name = 'out'"
    ).fetchall()
    assert len(columns) > 200
    assert [name for name, comment in columns + views + macros if not comment] == []


def test_every_amount_says_its_unit(connection: duckdb.DuckDBPyConnection) -> None:
    comments = connection.execute(
        "SELECT comment FROM duckdb_columns() WHERE schema_name = 'out' AND data_type LIKE 'DECIMAL%'"
    ).fetchall()
    assert [text for (text,) in comments if not re.search(r"unit|percent|seconds", text)] == []


def test_every_time_is_said_to_be_utc(connection: duckdb.DuckDBPyConnection) -> None:
    comments = connection.execute(
        "SELECT comment FROM duckdb_columns() WHERE schema_name = 'out' AND data_type = 'TIMESTAMP'"
    ).fetchall()
    assert comments
    assert [text for (text,) in comments if "UTC" not in text] == []


def test_there_are_queries_for_the_questions_of_analysts() -> None:
    numbers = {int(file.name[:2]) for file in QUERIES}
    assert numbers >= {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 15, 16, 17, 18, 21, 23, 24, 25}
    assert [file.name for file in QUERIES if not file.read_text("utf-8").startswith(f"-- {int(file.name[:2])}. ")] == []


@pytest.mark.parametrize("file", QUERIES, ids=lambda file: file.stem)
def test_a_query_runs_on_the_locked_down_connection(file: Path, published: Path) -> None:
    answer = warehouse.query(published, file.read_text("utf-8"))
    assert answer.num_columns > 2


def test_the_new_figures_and_the_baseline_are_found_by_the_queries(published: Path) -> None:
    assert len(warehouse.answer(published, "queries/01_new_since_yesterday.sql")) == 3
    lines = warehouse.answer(published, "queries/02_against_the_baseline.sql")
    changes = {row["new"]: row["change_percent"] for row in lines if row["baseline_id"] == "B02"}
    assert changes["£3 billion"] == 0
    assert {row["baseline_id"] for row in lines} >= {f"B0{number}" for number in range(1, 10)}


def _view(data: Path, tables: Tables, query: str) -> list[dict[str, Any]]:
    batches.write_batch(data, "one", tables)
    batches.write_checks(data, "one", [])
    warehouse.load(data)
    copy = warehouse.publish(data)
    assert copy is not None
    rows: list[dict[str, Any]] = warehouse.query(copy, query).to_pylist()
    return rows


def test_a_feed_that_fails_says_since_when(tmp_path: Path) -> None:
    outcomes = ["changed", "failed: timeout", "unchanged", "failed: timeout", "failed: HTTP 503"]
    polls = [make_poll("bbc", SEEN_AT + timedelta(hours=hour), outcome=one) for hour, one in enumerate(outcomes)]
    polls.append(make_poll("afp", outcome="failed: name not found"))
    found = _view(tmp_path, {"polls": polls}, "SELECT * FROM out.feeds ORDER BY feed_id")
    assert [(row["feed_id"], row["last_outcome"], row["failures"], row["polls"]) for row in found] == [
        ("afp", "failed: name not found", 1, 1),
        ("bbc", "failed: HTTP 503", 2, 5),
    ]
    assert found[1]["failing_since"] == batches.utc(SEEN_AT + timedelta(hours=3))
    assert found[1]["last_changed_at"] == batches.utc(SEEN_AT)


def test_pledges_add_up_single_packages_that_are_sure_and_nothing_else(tmp_path: Path) -> None:
    tables = make_batch(1, 2, 4, 8, 16)
    package = {"period_kind": "one_off", "period_start": None, "period_end": None}
    changes: list[dict[str, Any]] = [
        package,
        package | {"stage": "disbursed"},
        package | {"subject": "artillery"},  # named contents: an allocation in Kiel's terms
        package | {"certainty": "unsure"},
        {},  # a yearly pledge
    ]
    for row, change in zip(tables["figures"], changes, strict=True):
        row |= change  # noqa: PLW2901
    (row,) = _view(tmp_path, tables, "SELECT * FROM out.pledges")
    assert (row["payer"], row["year"], row["unit"], row["claims"]) == ("GBR", 2025, "GBP", 3)
    assert [row[name] / 10**9 for name in ("commitment", "disbursement", "allocation")] == [1, 2, 4]


@pytest.mark.parametrize("table", sorted(batches.ROW_KEYS))
def test_expectations_and_batches_and_tables_name_the_same_columns(
    table: str, connection: duckdb.DuckDBPyConnection
) -> None:
    found = connection.execute(
        "SELECT column_name, is_nullable FROM duckdb_columns() "
        "WHERE table_name = $table AND schema_name IN ('raw', 'core')",
        {"table": table},
    ).fetchall()
    in_batch = set(batches.SCHEMAS[table].names)
    kept_in_files_only = {"articles": {"text"}, "entries": {"summary"}}.get(table, set())
    made_at_load = {"articles": {"mentions", "batch_id"}, "entries": {"batch_id"}}.get(table, set())
    assert {name for name, _ in found} == in_batch - kept_in_files_only | made_at_load

    rules = importlib.import_module(f"expectations.{table}").RULES
    named = {
        column for rule in rules for key, column in rule.arguments.items() if key in ("column", "column_A", "column_B")
    }
    assert named <= in_batch
    must_be_filled = {name for name, nullable in found if not nullable} - made_at_load - {"flags", "title"}
    assert {rule.arguments["column"] for rule in rules if rule.name.endswith("_filled")} >= must_be_filled


def test_exact_rules_name_a_table_and_a_severity() -> None:
    assert {table for table, _, _ in checks.exact_rules().values()} <= set(batches.ROW_KEYS)
    assert {severity for _, severity, _ in checks.exact_rules().values()} == {"critical", "warning"}


def test_the_data_dictionary_is_what_the_command_writes() -> None:
    assert (PROJECT / "docs" / "data-dictionary.md").read_text("utf-8") == warehouse.dictionary()
