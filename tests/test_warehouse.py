"""The warehouse: loading, publishing, asking, and what happens when something is in the way."""

from __future__ import annotations

import io
import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from pipeline import batches, warehouse
from pipeline.errors import QueryRefusedError, WarehouseError
from tests.made_batches import SEEN_AT, Row, Tables, join, make_article, make_batch, make_poll


def put(data: Path, batch_id: str, tables: Tables, checks: list[Row] | None = None) -> None:
    """A batch with its verdict, as the checks would leave it."""
    batches.write_batch(data, batch_id, tables)
    batches.write_checks(data, batch_id, checks or [])


def critical(table: str, row_key: str, rule: str = "made_up") -> Row:
    return {"table_name": table, "row_key": row_key, "rule": rule, "severity": "critical", "reason": "it is wrong"}


def ask(data: Path, sql: str) -> list[Any]:
    """The rows of a statement over the writer's database."""
    with duckdb.connect(str(warehouse.path_of(data)), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def core_hash(data: Path) -> str:
    return warehouse.core_hash(warehouse.path_of(data))


def published(data: Path) -> Path:
    copy = warehouse.publish(data, force=True)
    return copy or warehouse.published_path(data)


# Loading


def test_a_batch_is_loaded_with_all_its_rows(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1, 2, 3))
    counts = warehouse.load_batch(tmp_path, "one")
    assert counts == warehouse.LoadCounts(3, 3, 3, 3, 1, 0, quarantined=False)
    assert ask(tmp_path, "SELECT value_low FROM core.figures ORDER BY ALL") == [(1e9,), (2e9,), (3e9,)]
    assert ask(tmp_path, "SELECT count(*) FROM raw.polls") == [(1,)]
    assert ask(tmp_path, "SELECT count(DISTINCT claim_id), count(*) FROM core.claim_figures") == [(3, 3)]
    assert ask(tmp_path, "SELECT count(*) FROM core.baseline") == [(9,)]


def test_loading_twice_is_loading_once(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1, 2))
    warehouse.load(tmp_path)
    before = core_hash(tmp_path)
    assert warehouse.load(tmp_path)["batches"] == 0
    warehouse.load_batch(tmp_path, "one")
    assert core_hash(tmp_path) == before
    assert ask(tmp_path, "SELECT count(*) FROM raw.entries") == [(2,)]


def test_the_items_of_a_feed_that_brought_no_entry_have_a_time(tmp_path: Path) -> None:
    items = [{"feed_id": "uk-mod", "poll_id": "p", "reason": "bad link", "excerpt": "item"}]
    put(tmp_path, "one", {"polls": [make_poll(outcome="empty: no entries", entries=0)], "quarantined": items})
    warehouse.load(tmp_path)
    assert ask(tmp_path, "SELECT feed_id, seen_at FROM raw.quarantine") == [("uk-mod", SEEN_AT.replace(tzinfo=None))]


@pytest.mark.parametrize("order", [("early", "late"), ("late", "early")])
def test_a_page_that_came_later_settles_its_entry(tmp_path: Path, order: tuple[str, str]) -> None:
    parts = {"early": make_batch(1), "late": make_batch(1, seen_at=SEEN_AT + timedelta(hours=1))}
    parts["early"]["entries"][0]["outcome"] = "deferred: HTTP 429"
    for batch_id in order:
        put(tmp_path, batch_id, parts[batch_id])
        warehouse.load_batch(tmp_path, batch_id)
    assert ask(tmp_path, "SELECT outcome, batch_id FROM raw.entries") == [("fetched", "late")]


def test_the_order_of_batches_does_not_matter(tmp_path: Path) -> None:
    parts = {
        "one": make_batch(1, 2, 3, feed_id="bbc", seen_at=SEEN_AT + timedelta(hours=1)),
        "two": make_batch(2, 3, 4, feed_id="uk-mod", seen_at=SEEN_AT),
        "three": make_batch(3, 4, 5, feed_id="afp", seen_at=SEEN_AT),
    }
    hashes = set()
    for number, order in enumerate([("one", "two", "three"), ("three", "two", "one"), ("two", "one", "three")]):
        data = tmp_path / str(number)
        for batch_id in order:
            put(data, batch_id, parts[batch_id])
            warehouse.load_batch(data, batch_id)
        hashes.add(core_hash(data))
        assert ask(data, "SELECT feed_id FROM core.articles WHERE title LIKE '% 3'") == [("afp",)]
    assert len(hashes) == 1


def test_the_first_report_of_a_text_stays_with_its_own_figures(tmp_path: Path) -> None:
    put(tmp_path, "late", make_article(1, "bbc", SEEN_AT + timedelta(hours=1)))
    early = make_article(1, "uk-mod", SEEN_AT)
    early["figures"][0]["rule"] = "other.rule"
    put(tmp_path, "early", early)
    warehouse.load_batch(tmp_path, "late")
    warehouse.load_batch(tmp_path, "early")
    warehouse.load_batch(tmp_path, "late")
    assert ask(tmp_path, "SELECT feed_id, batch_id FROM core.articles") == [("uk-mod", "early")]
    assert ask(tmp_path, "SELECT rule FROM core.figures") == [("other.rule",)]
    assert ask(tmp_path, "SELECT count(*) FROM raw.entries") == [(2,)]


def test_a_batch_read_anew_replaces_what_it_brought(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1, 2))
    warehouse.load(tmp_path)
    tables = make_batch(1)
    tables["figures"][0]["payer"] = "DEU"
    put(tmp_path, "one", tables)
    warehouse.load(tmp_path)
    assert ask(tmp_path, "SELECT payer FROM core.figures") == [("DEU",)]
    assert ask(tmp_path, "SELECT claim_key LIKE 'DEU>%' FROM core.claims") == [(True,)]
    with warehouse.open_writer(tmp_path) as connection:
        assert warehouse.broken_rules(connection) == []


def test_a_text_that_its_batch_lost_comes_back_from_another(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1, 2, seen_at=SEEN_AT))
    put(tmp_path, "two", make_batch(1, feed_id="bbc", seen_at=SEEN_AT + timedelta(hours=1)))
    warehouse.load(tmp_path)
    put(tmp_path, "one", make_batch(2, seen_at=SEEN_AT))
    warehouse.load(tmp_path)
    assert ask(tmp_path, "SELECT feed_id FROM core.articles ORDER BY ALL") == [("bbc",), ("uk-mod",)]


def test_claims_are_the_same_whether_mentions_come_together_or_one_by_one(tmp_path: Path) -> None:
    amounts = ["3", "3.1", "2.9", "3", "10", "10.4"]
    parts = [
        make_article(number, f"feed-{number}", SEEN_AT + timedelta(hours=number), amount)
        for number, amount in enumerate(amounts)
    ]
    together = tmp_path / "together"
    put(together, "all", join(*parts))
    warehouse.load(together)
    shuffled = list(enumerate(parts))
    random.Random(7).shuffle(shuffled)  # noqa: S311
    apart = tmp_path / "apart"
    for number, part in shuffled:
        put(apart, f"b{number}", part)
        warehouse.load_batch(apart, f"b{number}")
    claims = "SELECT * FROM core.claims ORDER BY ALL"
    assert ask(together, claims) == ask(apart, claims)
    assert ask(together, "FROM core.comparisons ORDER BY ALL") == ask(apart, "FROM core.comparisons ORDER BY ALL")
    assert 1 < len(ask(together, claims)) < len(amounts)


def test_a_batch_without_verdict_is_refused(tmp_path: Path) -> None:
    batches.write_batch(tmp_path, "one", make_batch(1))
    with pytest.raises(WarehouseError, match="batch one: not validated"):
        warehouse.load_batch(tmp_path, "one")
    assert warehouse.pending(tmp_path) == []


def test_pending_names_what_was_checked_and_not_loaded(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1))
    assert warehouse.pending(tmp_path) == ["one"]
    warehouse.load(tmp_path)
    put(tmp_path, "two", make_batch(2))
    assert warehouse.pending(tmp_path) == ["two"]


def test_a_damaged_batch_does_not_keep_the_others_out(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1))
    put(tmp_path, "two", make_batch(2))
    (tmp_path / "batches" / "one" / "figures.parquet").write_bytes(b"no parquet")
    with pytest.raises(WarehouseError, match=r"one/figures\.parquet"):
        warehouse.load(tmp_path)
    assert ask(tmp_path, "SELECT batch_id FROM raw.batches") == [("two",)]


def test_a_row_that_no_table_takes_keeps_its_batch_out_and_no_other(tmp_path: Path) -> None:
    tables = make_batch(1)
    tables["figures"][0]["measure"] = None
    put(tmp_path, "one", tables)
    put(tmp_path, "two", make_batch(2))
    with pytest.raises(WarehouseError, match=r"batch one: .*nothing of the batch was kept"):
        warehouse.load(tmp_path)
    assert ask(tmp_path, "SELECT batch_id FROM raw.batches") == [("two",)]
    assert ask(tmp_path, "SELECT count(*) FROM core.articles") == [(1,)]


# Quarantine


def test_a_bad_figure_is_held_back_with_its_rule_and_the_rest_is_loaded(tmp_path: Path) -> None:
    tables = make_batch(1, 2, 3)
    bad = tables["figures"][1]
    put(tmp_path, "one", tables, [critical("figures", bad["figure_id"], "no_value")])
    assert warehouse.load_batch(tmp_path, "one").held_back == 1
    assert ask(tmp_path, "SELECT count(*) FROM core.figures") == [(2,)]
    held = ask(tmp_path, "SELECT table_name, row_key, rule, reason, feed_id, printed FROM raw.quarantine")
    assert held == [("figures", bad["figure_id"], "no_value", "it is wrong", "uk-mod", "£2 billion")]
    with warehouse.open_writer(tmp_path) as connection:
        assert warehouse.broken_rules(connection) == []


@pytest.mark.parametrize("table", ["articles", "entries"])
def test_what_hangs_on_a_bad_article_is_held_back_with_it(tmp_path: Path, table: str) -> None:
    tables = make_batch(1, 2)
    put(
        tmp_path,
        "one",
        tables,
        [critical(table, tables[table][0][{"articles": "article_id", "entries": "entry_id"}[table]])],
    )
    warehouse.load_batch(tmp_path, "one")
    assert ask(tmp_path, "SELECT count(*) FROM core.figures") == [(1,)]
    assert ask(tmp_path, "SELECT count(*) FROM core.set_asides") == [(1,)]
    held = dict(ask(tmp_path, "SELECT table_name, rule FROM raw.quarantine"))
    assert held[table] == "made_up"
    assert (held["figures"], held["set_asides"]) == ("article_held_back", "article_held_back")
    with warehouse.open_writer(tmp_path) as connection:
        assert warehouse.broken_rules(connection) == []


def test_a_warning_holds_nothing_back_and_can_be_seen(tmp_path: Path) -> None:
    tables = make_batch(1)
    finding = critical("figures", tables["figures"][0]["figure_id"]) | {"severity": "warning"}
    put(tmp_path, "one", tables, [finding])
    assert warehouse.load_batch(tmp_path, "one").held_back == 0
    assert ask(tmp_path, "SELECT severity, rule FROM out.findings") == [("warning", "made_up")]


def test_a_batch_with_over_a_fifth_of_bad_rows_is_held_back_whole_and_the_others_go_on(tmp_path: Path) -> None:
    tables = make_batch(*range(1, 8))  # 29 rows
    bad = [critical("figures", row["figure_id"]) for row in tables["figures"][:6]]
    put(tmp_path, "bad", tables, bad)
    put(tmp_path, "good", make_batch(20, 21))
    assert warehouse.load(tmp_path)["quarantined"] == 1
    assert ask(tmp_path, "SELECT batch_id, state FROM raw.batches ORDER BY ALL") == [
        ("bad", "quarantined"),
        ("good", "loaded"),
    ]
    assert ask(tmp_path, "SELECT count(*) FROM core.articles") == [(2,)]
    assert ask(tmp_path, "SELECT count(*) FROM raw.quarantine WHERE rule = 'made_up'") == [(6,)]
    assert ask(tmp_path, "SELECT count(*) FROM raw.quarantine WHERE rule = 'batch_held_back'") == [(22,)]
    assert ask(tmp_path, "SELECT count(*) FROM raw.polls") == [(1,)]


@pytest.mark.parametrize(("articles", "bad"), [(7, 5), (4, 4)])
def test_a_fifth_or_a_small_batch_is_not_held_back_whole(tmp_path: Path, articles: int, bad: int) -> None:
    tables = make_batch(*range(1, articles + 1))
    put(tmp_path, "one", tables, [critical("figures", row["figure_id"]) for row in tables["figures"][:bad]])
    assert not warehouse.load_batch(tmp_path, "one").quarantined
    assert ask(tmp_path, "SELECT count(*) FROM core.figures") == [(articles - bad,)]


def test_items_that_are_no_entries_are_named(tmp_path: Path) -> None:
    tables = make_batch(1)
    tables["quarantined"] = [{"feed_id": "uk-mod", "poll_id": "p", "reason": "no title and no link", "excerpt": "..."}]
    put(tmp_path, "one", tables)
    warehouse.load(tmp_path)
    assert ask(tmp_path, "SELECT table_name, feed_id, rule, reason FROM out.quarantine") == [
        ("items", "uk-mod", "not_an_entry", "no title and no link")
    ]


# What may not get in


def test_no_text_no_recipient_and_no_credential_is_in_the_published_file(tmp_path: Path) -> None:
    tables = make_batch(1)
    canary = "canary-" + "7f3a9"
    for row, column in (
        (tables["entries"][0], "link"),
        (tables["articles"][0], "url"),
        (tables["articles"][0], "canonical_url"),
    ):
        row[column] = f"https://user:{canary}-password@news.example/1?token={canary}-token&page=2"
    tables["entries"][0] |= {
        "identity": f"https://u:{canary}@news.example/",
        "guid": f"https://x@{canary}@news.example/",
    }
    tables["entries"][0]["summary"] = f"The summary {canary}."
    tables["articles"][0]["text"] += f" The {canary} of the text."
    tables["polls"][0]["url"] = f"https://reader:{canary}@feeds.example/rss?api_key={canary}"
    tables["quarantined"] = [{"feed_id": "uk-mod", "poll_id": "p", "reason": "no link", "excerpt": f"item {canary}"}]
    put(tmp_path, "one", tables)
    warehouse.load(tmp_path)
    copy = published(tmp_path)
    assert canary.encode() not in copy.read_bytes()
    for view in ask(tmp_path, "SELECT schema_name || '.' || table_name FROM duckdb_tables()"):
        assert canary not in str(ask(tmp_path, f"FROM {view[0]}"))
    assert ask(tmp_path, "SELECT url FROM core.articles") == [("https://news.example/1?token=...&page=2",)]


@pytest.mark.parametrize("most", [0, 40, 60, 300])
def test_a_quote_is_cut_around_its_amount_to_what_the_terms_allow(tmp_path: Path, most: int) -> None:
    tables = make_batch(1)
    tables["articles"][0]["quote_characters"] = most
    put(tmp_path, "one", tables)
    warehouse.load(tmp_path)
    ((quote, printed),) = ask(tmp_path, "SELECT quote, printed FROM core.figures")
    whole = tables["figures"][0]["quote"]
    assert len(quote) <= most
    assert quote.strip("…") in whole
    assert (quote == whole) == (most >= len(whole))
    assert printed in quote or most == 0


# The database file


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1))
    warehouse.load(tmp_path)
    with duckdb.connect(str(warehouse.path_of(tmp_path))) as connection:
        connection.execute("INSERT INTO raw.migrations VALUES (99, 'future', '', TIMESTAMP '2030-01-01')")
    with pytest.raises(WarehouseError, match="has version 99, and this Outlay knows 1: install the newer Outlay"):
        warehouse.load(tmp_path)


def test_a_strange_database_is_left_alone(tmp_path: Path) -> None:
    with duckdb.connect(str(warehouse.path_of(tmp_path))) as connection:
        connection.execute("CREATE TABLE mine (number INTEGER)")
    with pytest.raises(WarehouseError, match="none of Outlay's"):
        warehouse.load(tmp_path)


def test_a_damaged_database_names_the_last_good_copy_and_the_way_back(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(*range(1, 30)))
    warehouse.load(tmp_path)
    published(tmp_path)
    path = warehouse.path_of(tmp_path)
    path.write_bytes(b"\0" * 8192 + path.read_bytes()[8192:])
    with pytest.raises(WarehouseError, match=r"published/outlay\.duckdb, and `outlay rebuild`"):
        warehouse.load(tmp_path)


def test_another_program_that_holds_the_file_is_named(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1))
    warehouse.load(tmp_path)
    holder = _python(
        "import duckdb, sys, time; c = duckdb.connect(sys.argv[1]); print('ready', flush=True); time.sleep(60)",
        str(warehouse.path_of(tmp_path)),
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"ready\n"
        with (
            pytest.raises(WarehouseError, match=rf"held by another program.*{holder.pid}"),
            warehouse.open_writer(tmp_path, 0.5),
        ):
            pass
    finally:
        holder.kill()
        holder.communicate()
    with warehouse.open_writer(tmp_path, 5) as connection:
        assert connection.execute("SELECT count(*) FROM core.articles").fetchall() == [(1,)]


def test_one_writer_waits_for_the_other(tmp_path: Path) -> None:
    with (
        warehouse.open_writer(tmp_path),
        pytest.raises(WarehouseError, match="has been writing for"),
        warehouse.open_writer(tmp_path, 0.1),
    ):
        pass


def _with_migrations(tmp_path: Path, **files: str) -> Path:
    folder = tmp_path / "sql"
    folder.mkdir(exist_ok=True)
    for name in ("tables", "views"):
        if not (folder / name).exists():
            (folder / name).symlink_to(warehouse.SQL / name)
    (folder / "schemas.sql").write_text((warehouse.SQL / "schemas.sql").read_text("utf-8"), "utf-8")
    (folder / "migrations").mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / "migrations" / f"{name.removeprefix('m')}.sql").write_text(text, "utf-8")
    return folder


def test_a_database_is_brought_to_the_newest_version_once(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1))
    warehouse.load(tmp_path)
    sql = _with_migrations(tmp_path, m0002_colour="ALTER TABLE raw.batches ADD COLUMN colour VARCHAR DEFAULT 'blue';")
    for _ in range(2):
        with duckdb.connect(str(warehouse.path_of(tmp_path))) as connection:
            warehouse.migrate(connection, warehouse.path_of(tmp_path), sql)
    assert ask(tmp_path, "SELECT batch_id, colour FROM raw.batches") == [("one", "blue")]
    assert ask(tmp_path, "SELECT version, name FROM raw.migrations ORDER BY 1") == [
        (0, "views"),
        (1, "tables"),
        (2, "0002_colour"),
    ]


def test_a_failing_migration_leaves_nothing_behind(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1))
    warehouse.load(tmp_path)
    broken = "ALTER TABLE raw.batches ADD COLUMN colour VARCHAR; SELECT no_such_column FROM raw.batches;"
    sql = _with_migrations(tmp_path, m0002_broken=broken)
    with (
        duckdb.connect(str(warehouse.path_of(tmp_path))) as connection,
        pytest.raises(WarehouseError, match="0002_broken"),
    ):
        warehouse.migrate(connection, warehouse.path_of(tmp_path), sql)
    assert ask(tmp_path, "SELECT max(version) FROM raw.migrations") == [(1,)]
    assert ask(tmp_path, "SELECT count(*) FROM duckdb_columns() WHERE column_name = 'colour'") == [(0,)]


def test_a_migration_that_was_changed_after_it_ran_is_refused(tmp_path: Path) -> None:
    path = warehouse.path_of(tmp_path)
    sql = _with_migrations(tmp_path, m0002_colour="ALTER TABLE raw.batches ADD COLUMN IF NOT EXISTS colour VARCHAR;")
    with duckdb.connect(str(path)) as connection:
        warehouse.migrate(connection, path, sql)
        _with_migrations(tmp_path, m0002_colour="ALTER TABLE raw.batches ADD COLUMN taste VARCHAR;")
        with pytest.raises(WarehouseError, match=r"0002_colour\.sql was changed after it was applied"):
            warehouse.migrate(connection, path, sql)


# Killed, and several at once


def _python(code: str, *arguments: str, stderr: int | None = None) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(warehouse.PROJECT)}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=stderr)


LOAD_AND_PUBLISH = """
import sys
from pathlib import Path
from pipeline import warehouse
print("ready", flush=True)
for _ in range(100):
    warehouse.load(Path(sys.argv[1]))
    warehouse.publish(Path(sys.argv[1]), force=True)
"""
LOAD = """
import sys
from pathlib import Path
from pipeline import warehouse
print("ready", flush=True)
warehouse.load(Path(sys.argv[1]))
"""


def test_killed_in_the_middle_of_a_load_or_a_copy_nothing_is_lost_double_or_half(tmp_path: Path) -> None:
    calm, disturbed = tmp_path / "calm", tmp_path / "disturbed"
    for number in range(16):
        tables = make_batch(number, number + 1, feed_id=f"feed-{number}", seen_at=SEEN_AT + timedelta(minutes=number))
        put(calm, f"b{number}", tables)
        put(disturbed, f"b{number}", tables)
    began = time.monotonic()
    warehouse.load(calm)
    seconds = time.monotonic() - began
    dice = random.Random(3)  # noqa: S311
    for _ in range(4):
        loader = _python(LOAD_AND_PUBLISH, str(disturbed))
        assert loader.stdout is not None
        assert loader.stdout.readline() == b"ready\n"
        time.sleep(dice.uniform(0, seconds))
        loader.send_signal(signal.SIGKILL)
        loader.communicate()
        with warehouse.open_writer(disturbed) as connection:
            assert warehouse.broken_rules(connection) == []
    warehouse.load(disturbed)
    assert core_hash(disturbed) == core_hash(calm)
    assert warehouse.core_hash(published(disturbed)) == core_hash(calm)


def test_a_full_disk_is_a_clear_error_and_nothing_is_lost(tmp_path: Path) -> None:
    calm, full = tmp_path / "calm", tmp_path / "full"
    for data in (calm, full):
        put(data, "one", make_batch(*range(1, 40)))
    warehouse.load(calm)
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n{LOAD}"
    loader = _python(limited, str(full), stderr=subprocess.PIPE)
    _, complaint = loader.communicate(timeout=60)
    assert loader.returncode == 1
    assert b"WarehouseError" in complaint
    assert b"cannot be written; make room" in complaint
    warehouse.load(full)
    assert core_hash(full) == core_hash(calm)


def test_a_database_restored_from_before_gets_what_it_lost(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1, 2, 3))
    warehouse.load(tmp_path)
    before = warehouse.path_of(tmp_path).read_bytes()
    put(tmp_path, "two", make_batch(4, 5))
    warehouse.load(tmp_path)
    complete = core_hash(tmp_path)
    warehouse.path_of(tmp_path).write_bytes(before)
    assert core_hash(tmp_path) != complete
    warehouse.load(tmp_path)
    assert core_hash(tmp_path) == complete


def test_two_processes_load_at_once_without_an_error(tmp_path: Path) -> None:
    for number in range(10):
        put(tmp_path, f"b{number}", make_batch(number, number + 1, feed_id=f"feed-{number}"))
    loaders = [_python(LOAD, str(tmp_path)) for _ in range(2)]
    for loader in loaders:
        loader.communicate(timeout=60)
    assert [loader.returncode for loader in loaders] == [0, 0]
    assert ask(tmp_path, "SELECT count(*) FROM raw.batches") == [(10,)]
    assert ask(tmp_path, "SELECT count(*) FROM core.articles") == [(11,)]


# Publishing


def test_a_copy_is_made_only_after_a_change_and_waits_for_the_minute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(warehouse.time, "sleep", waited.append)
    assert warehouse.publish(tmp_path) is None
    put(tmp_path, "one", make_batch(1))
    warehouse.load(tmp_path)
    copy = warehouse.publish(tmp_path)
    assert copy == tmp_path / "published" / "outlay.duckdb"
    assert warehouse.publish(tmp_path, force=True) is None
    put(tmp_path, "two", make_batch(2))
    warehouse.load(tmp_path)
    assert warehouse.publish(tmp_path) == copy
    assert len(waited) == 1
    assert 50 < waited[0] <= 60
    assert warehouse.equal(copy, warehouse.path_of(tmp_path))
    assert [path.name for path in copy.parent.iterdir()] == ["outlay.duckdb"]


def test_a_clock_that_goes_back_keeps_no_copy_from_being_made(tmp_path: Path) -> None:
    put(tmp_path, "one", make_batch(1))
    warehouse.load(tmp_path)
    published(tmp_path)
    put(tmp_path, "two", make_batch(2))
    warehouse.load(tmp_path)
    os.utime(warehouse.path_of(tmp_path), (0, 0))
    assert warehouse.publish(tmp_path, force=True) is not None


def test_readers_never_see_half_a_copy(tmp_path: Path) -> None:
    put(tmp_path, "b0", make_batch(1))
    warehouse.load(tmp_path)
    copy = published(tmp_path)
    seen: list[int] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.append(warehouse.query(copy, "SELECT count(*) AS n FROM out.figures")["n"][0].as_py())

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for number in range(1, 6):
            put(tmp_path, f"b{number}", make_batch(number * 10))
            warehouse.load(tmp_path)
            assert warehouse.publish(tmp_path, force=True) == copy
    finally:
        done.set()
        reader.join()
    assert len(seen) > 5
    assert seen == sorted(seen)
    assert warehouse.query(copy, "SELECT count(*) AS n FROM out.figures")["n"].to_pylist() == [6]


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        ("UPDATE core.articles SET mentions = 99", "every mention that the reader counted"),
        ("DELETE FROM core.articles", "every figure and set-aside belongs to an article"),
        ("UPDATE raw.entries SET article_id = NULL", "every entry has its article"),
        ("DELETE FROM core.claim_figures", "every figure is in exactly one claim"),
    ],
)
def test_a_warehouse_that_does_not_add_up_is_not_published(tmp_path: Path, damage: str, complaint: str) -> None:
    put(tmp_path, "one", make_batch(1))
    warehouse.load(tmp_path)
    copy = published(tmp_path)
    before = copy.read_bytes()
    with duckdb.connect(str(warehouse.path_of(tmp_path))) as connection:
        connection.execute(damage)
    with pytest.raises(WarehouseError, match=f"not published, checks failed: .*{complaint}"):
        warehouse.publish(tmp_path, force=True)
    assert copy.read_bytes() == before


def test_the_counts_of_runs_are_taken_up_once(tmp_path: Path) -> None:
    line = {"run_id": "r1", "stage": "poll", "counts": {"changed": 2}}
    line |= {"started_at": "2025-02-13T09:00:00+00:00", "ended_at": "2025-02-13T09:00:02+00:00"}
    folder = tmp_path / "runs"
    folder.mkdir()
    (folder / "2025-02-13.jsonl").write_text(json.dumps(line) + "\n" + '{"run_id": "cut o', "utf-8")
    for number in (1, 2):
        put(tmp_path, f"b{number}", make_batch(number))
        warehouse.load(tmp_path)
    rows = ask(tmp_path, "SELECT run_id, stage, started_at, counts FROM out.runs")
    assert rows == [("r1", "poll", datetime(2025, 2, 13, 9, 0), '{"changed": 2}')]  # noqa: DTZ001


# Asking

REFUSED = {
    "reading a file": "SELECT * FROM read_text('/etc/passwd')",
    "reading a file by name": "SELECT * FROM '/etc/passwd'",
    "reading a csv": "SELECT * FROM read_csv('/etc/passwd')",
    "reading the folder": "SELECT * FROM glob('/*')",
    "writing a file": "COPY (SELECT 1) TO '/tmp/outlay-refused.csv'",
    "exporting": "EXPORT DATABASE '/tmp/outlay-refused'",
    "attaching": "ATTACH '/tmp/outlay-refused.duckdb' AS other",
    "installing": "INSTALL httpfs",
    "loading": "LOAD httpfs",
    "settings": "SET enable_external_access = true",
    "settings by pragma": "PRAGMA memory_limit = '100GB'",
    "resetting": "RESET lock_configuration",
    "writing": "DELETE FROM core.figures",
    "making a table": "CREATE TABLE core.mine (number INTEGER)",
    "dropping": "DROP SCHEMA core CASCADE",
    "environment": "SELECT getenv('HOME')",
    "python variables": "SELECT * FROM secret_rows",
    "calling python": "SELECT * FROM python_map_function()",
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("published")
    tables = make_batch(1, 2, 3)
    tables["figures"][0]["claimant"] = "a minister"
    put(data, "one", tables)
    warehouse.load(data)
    return published(data)


@pytest.mark.parametrize("statement", REFUSED.values(), ids=list(REFUSED))
def test_an_analyst_can_do_nothing_but_read_the_copy(copy: Path, statement: str) -> None:
    secret_rows = [{"password": "x"}]
    assert secret_rows
    with pytest.raises(QueryRefusedError):
        warehouse.query(copy, statement)
    assert not Path("/tmp/outlay-refused.csv").exists()  # noqa: S108
    assert warehouse.query(copy, "SELECT count(*) AS n FROM out.figures")["n"].to_pylist() == [3]


def test_a_wrong_name_is_answered_in_one_line_with_a_hint(copy: Path) -> None:
    with pytest.raises(QueryRefusedError, match=r'Referenced column "payr" not found.*"payer"') as error:
        warehouse.query(copy, "SELECT payr FROM out.figures")
    assert "\n" not in str(error.value)


def test_a_statement_that_takes_too_long_is_stopped(copy: Path) -> None:
    began = time.monotonic()
    with pytest.raises(QueryRefusedError, match="stopped after"):
        warehouse.query(copy, "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b", seconds=0.3)
    assert time.monotonic() - began < 10


def test_a_missing_copy_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="nothing is published yet"):
        warehouse.query(tmp_path / "outlay.duckdb", "SELECT 1")


STATEMENT = (
    "SELECT payer, value_low, NULL AS nothing, first_seen_at, printed FROM out.figures ORDER BY value_low LIMIT 1"
)


def _answer(copy: Path, output: str) -> bytes:
    stream = io.BytesIO()
    warehouse.write_answer(copy, STATEMENT, output, stream)
    return stream.getvalue()


def test_an_answer_is_a_table_for_people(copy: Path) -> None:
    head, rule, row = _answer(copy, "table").decode().splitlines()
    assert head.split() == ["payer", "value_low", "nothing", "first_seen_at", "printed"]
    assert re.fullmatch(r"[- ]+", rule)
    assert row.split() == ["GBR", "1,000,000,000", "2025-02-13", "09:00:00", "£1", "billion"]


def test_an_answer_is_json_with_exact_numbers(copy: Path) -> None:
    (row,) = json.loads(_answer(copy, "json"))
    assert row["value_low"] == 1_000_000_000
    assert isinstance(row["value_low"], int)
    assert (row["nothing"], row["printed"]) == (None, "£1 billion")


def test_an_answer_is_csv(copy: Path) -> None:
    assert _answer(copy, "csv").decode().split("\r\n")[:2] == [
        "payer,value_low,nothing,first_seen_at,printed",
        "GBR,1000000000,,2025-02-13 09:00:00,£1 billion",
    ]


def test_columns_of_one_name_are_both_shown(copy: Path) -> None:
    stream = io.BytesIO()
    warehouse.write_answer(copy, "SELECT 1 AS n, 2 AS n", "csv", stream)
    assert stream.getvalue().split() == [b"n,n_2", b"1,2"]


def test_an_answer_is_parquet(copy: Path) -> None:
    table = pq.read_table(io.BytesIO(_answer(copy, "parquet")))
    assert str(table.schema.field("value_low").type) == "decimal128(38, 4)"
    assert table.num_rows == 1


def test_a_query_file_is_asked_by_name_and_its_times_are_utc(copy: Path) -> None:
    row = warehouse.answer(copy, "queries/05_who_says_so.sql")[0]
    assert row["claimant"] == "a minister"
    assert row["published_at"] == SEEN_AT - timedelta(hours=1)


def test_equal_means_the_same_core_in_any_order(tmp_path: Path, copy: Path) -> None:
    put(tmp_path, "b", make_batch(3, 2))
    put(tmp_path, "a", make_batch(1))
    warehouse.load(tmp_path)
    other = core_hash(tmp_path)
    assert other != warehouse.core_hash(copy)
    with pytest.raises(WarehouseError, match="no such database"):
        warehouse.core_hash(tmp_path / "none.duckdb")


def test_a_published_file_names_the_storage_version_that_older_programs_open(copy: Path) -> None:
    with duckdb.connect(str(copy), read_only=True) as connection:
        ((tags,),) = connection.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'outlay'").fetchall()
    assert tags["storage_version"].startswith("v1.5")
