"""The whole flow in one process, on the recorded day that ships with the project."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import duckdb
import pytest

from demo.serve import DemoServer, feeds_toml, serving
from pipeline import steps, warehouse
from pipeline.digest import from_json, rows_of
from pipeline.errors import SettingsError
from pipeline.journal import Journal
from pipeline.passes import Pass
from pipeline.settings import PROJECT, read_settings

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
EXPECTED = tomllib.loads((PROJECT / "demo" / "expected.toml").read_text("utf-8"))


def rows(file: Path, query: str, *values: Any) -> list[dict[str, Any]]:
    with duckdb.connect(str(file), read_only=True) as connection:
        found = connection.execute(query, values)
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def contents(data: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of what came and of what was made of it, but for the polls themselves."""
    tables = ("raw.entries", "raw.quarantine", "core.articles", "core.figures", "core.set_asides", "core.claims")
    return {table: rows(warehouse.path_of(data), f"SELECT * FROM {table} ORDER BY ALL") for table in tables}  # noqa: S608


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Pass, DemoServer]]:
    """The data folder after a pass over the first wave."""
    folder = tmp_path_factory.mktemp("day")
    with serving(NOW) as server:
        (folder / "feeds.toml").write_text(feeds_toml(server.base), encoding="utf-8")
        environment = {
            "OUTLAY_DATA": str(folder / "data"),
            "OUTLAY_FEEDS": str(folder / "feeds.toml"),
            "OUTLAY_ONLY_HOST": "127.0.0.1",
            "OUTLAY_PAUSE_SECONDS": "0",
        }
        this = Pass(read_settings(environment), clock=lambda: NOW, due_only=False)
        steps.run(this)
        yield this, server


def test_every_item_is_a_row_with_an_outcome(day: tuple[Pass, DemoServer]) -> None:
    this, _ = day
    found = rows(this.settings.published, "SELECT feed_id, outcome, article_id FROM raw.entries")
    outcomes = {row["outcome"].split(":")[0] for row in found}
    assert {"fetched", "failed", "skipped", "blocked"} <= outcomes
    for row in found:
        left_out = row["outcome"].startswith(("skipped: off subject", "skipped: before "))
        assert left_out == (row["article_id"] is None), row


def test_every_poll_is_a_row_with_its_outcome(day: tuple[Pass, DemoServer]) -> None:
    this, _ = day
    found = {row["feed_id"]: row["outcome"] for row in rows(this.settings.published, "SELECT * FROM raw.polls")}
    assert found["frontier-review"] == "failed: HTTP 410"
    assert found["strait-herald"] == "failed: not a feed (HTML)"
    assert found["demo-ministry"] == "changed"


def test_a_page_that_cannot_be_had_leaves_the_feeds_own_text(day: tuple[Pass, DemoServer]) -> None:
    this, _ = day
    (found,) = rows(
        this.settings.published,
        "SELECT source, outcome FROM core.articles JOIN raw.entries USING (article_id) WHERE link LIKE ?",
        "%/northern-ledger/norway-fund",
    )
    assert found == {"source": "entry", "outcome": "failed: HTTP 404"}


def test_the_second_pass_over_the_same_day_changes_no_row_and_mails_nothing(day: tuple[Pass, DemoServer]) -> None:
    this, _ = day
    before, mails = contents(this.settings.data), sorted(this.settings.data.glob("digests/*/*"))
    steps.run(this)
    assert contents(this.settings.data) == before
    assert sorted(this.settings.data.glob("digests/*/*")) == mails


def test_every_number_proves_itself(day: tuple[Pass, DemoServer]) -> None:
    """The offsets of each figure lead to what is printed, in the text whose hash the article's row keeps."""
    this, _ = day
    texts = {
        row["article_id"]: row["text"]
        for batch_id in steps.batches.batch_ids(this.settings.data)
        for row in steps.batches.read_table(this.settings.data, batch_id, "articles").to_pylist()
    }
    found = rows(this.settings.published, "SELECT * FROM core.figures")
    assert len(found) > 50
    for row in found:
        text = texts[row["article_id"]]
        assert text[row["mention_start"] : row["mention_end"]] == row["printed"]
        assert text[row["quote_start"] :].startswith(row["quote"].rstrip("…").strip()[:40])
        assert row["reader_version"]


def test_the_second_wave_adds_what_is_new_and_keeps_the_old(day: tuple[Pass, DemoServer]) -> None:
    this, server = day
    before = contents(this.settings.data)
    server.wave = 2
    later = replace(this, clock=lambda: NOW + timedelta(hours=20))
    steps.run(later)
    after = contents(this.settings.data)
    kept = [row for row in after["raw.entries"] if row in before["raw.entries"]]
    assert kept == before["raw.entries"]
    assert len(after["raw.entries"]) > len(before["raw.entries"])
    assert len(after["core.figures"]) > len(before["core.figures"])


def test_a_digest_goes_on_where_the_last_one_ended(day: tuple[Pass, DemoServer]) -> None:
    """Every claim is told by one of the two digests, and no figure is told twice."""
    this, _ = day
    with Journal(this.settings.data / "journal.sqlite") as journal:
        first, second = (from_json(said) for said in journal.said("daily", NOW.date(), NOW.date() + timedelta(days=2)))
    assert first.title.startswith("Starting point")
    assert not second.first
    before, after = ({one for _, row in rows_of(digest) for one in row.figure_ids} for digest in (first, second))
    assert after
    assert not before & after
    claims = rows(this.settings.published, "SELECT list(figure_id) AS told FROM core.claim_figures GROUP BY claim_id")
    assert [claim["told"] for claim in claims if not {*claim["told"]} & (before | after)] == []


def test_a_rebuild_is_equal_and_mails_nothing(day: tuple[Pass, DemoServer]) -> None:
    this, _ = day
    core, mails = (
        warehouse.core_hash(warehouse.path_of(this.settings.data)),
        sorted(this.settings.data.glob("digests/*/*")),
    )
    warehouse.path_of(this.settings.data).unlink()
    assert steps.rebuild(this) is None
    assert warehouse.core_hash(warehouse.path_of(this.settings.data)) == core
    assert steps.rebuild(this) is True
    assert sorted(this.settings.data.glob("digests/*/*")) == mails


def expected_figures() -> list[dict[str, Any]]:
    return [line for line in EXPECTED["figure"] if "path" in line]


def test_nearly_all_that_a_good_run_contains_is_there(day: tuple[Pass, DemoServer]) -> None:
    """The reader's own accuracy is measured in evaluation/; this ties the demonstration to what it promises."""
    this, _ = day
    found = rows(
        this.settings.published,
        "SELECT f.*, e.link FROM core.figures AS f JOIN raw.entries AS e USING (article_id)",
    )
    missing = [line for line in expected_figures() if not any(_is(row, line) for row in found)]
    assert len(missing) <= len(expected_figures()) * 0.2, missing


def _is(row: dict[str, Any], line: dict[str, Any]) -> bool:
    if urlsplit(row["link"] or "").path != line["path"] or row["printed"] != line["printed"]:
        return False
    wanted = {name: value for name, value in line.items() if name in row and name not in ("path", "printed")}
    return all(
        (Decimal(str(value)) if name.startswith("value") else value) == row[name] for name, value in wanted.items()
    )


def test_a_feed_that_nobody_knows_is_named(day: tuple[Pass, DemoServer]) -> None:
    this, _ = day
    with pytest.raises(SettingsError, match="no feed has the id nobody"):
        steps.poll(replace(this, feed_ids=("nobody",)))
