"""Batches on disk: whole or not there, and the same when written twice."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline import batches
from pipeline.errors import WarehouseError
from pipeline.model import Poll
from tests.made_batches import make_batch, make_poll


def _state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    tables = make_batch(1, 2)
    batches.write_batch(tmp_path, "one", tables)
    rows = batches.read_table(tmp_path, "one", "figures").to_pylist()
    assert [row["figure_id"] for row in rows] == [row["figure_id"] for row in tables["figures"]]
    assert rows[1]["value_low"] == Decimal("2000000000.0000")
    assert batches.read_table(tmp_path, "one", "articles")["text"].to_pylist() == [
        row["text"] for row in tables["articles"]
    ]


def test_writing_twice_is_writing_once(tmp_path: Path) -> None:
    folder = batches.write_batch(tmp_path, "one", make_batch(1, 2))
    batches.write_checks(tmp_path, "one", [])
    before = _state(folder)
    batches.write_batch(tmp_path, "one", make_batch(1, 2))
    assert _state(folder) == before


def test_other_rows_replace_the_batch_and_its_verdict(tmp_path: Path) -> None:
    batches.write_batch(tmp_path, "one", make_batch(1, 2))
    batches.write_checks(tmp_path, "one", [])
    batches.write_batch(tmp_path, "one", make_batch(3))
    assert batches.read_table(tmp_path, "one", "articles").num_rows == 1
    assert batches.unchecked(tmp_path) == ["one"]


def test_nothing_but_whole_batches_is_ever_seen(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="no column 'colour'"):
        batches.write_batch(tmp_path, "one", {"entries": [{"colour": "blue"}]})
    assert batches.batch_ids(tmp_path) == []
    assert list((tmp_path / "batches").iterdir()) == []


def test_what_a_killed_writer_left_is_cleared_up(tmp_path: Path) -> None:
    left = tmp_path / "batches" / ".one.killed"
    left.mkdir(parents=True)
    (left / "entries.parquet").write_bytes(b"half")
    os.utime(left, (0, 0))
    batches.write_batch(tmp_path, "two", make_batch(1))
    (tmp_path / "batches" / ".three.alive").mkdir()
    batches.clear_up(tmp_path)
    assert {path.name for path in (tmp_path / "batches").iterdir()} == {"two", ".three.alive"}


def test_many_may_write_the_same_batch_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(lambda _: batches.write_batch(tmp_path, "one", make_batch(1)), range(24)):
            pass
    assert [path.name for path in (tmp_path / "batches").iterdir()] == ["one"]
    assert batches.read_table(tmp_path, "one", "entries").num_rows == 1


def test_a_batch_waits_for_its_checks(tmp_path: Path) -> None:
    batches.write_batch(tmp_path, "one", make_batch(1))
    batches.write_batch(tmp_path, "two", make_batch(2))
    batches.write_checks(tmp_path, "two", [])
    assert batches.batch_ids(tmp_path) == ["one", "two"]
    assert batches.unchecked(tmp_path) == ["one"]


def test_polls_are_rows_of_batches_too(tmp_path: Path) -> None:
    poll = make_poll()
    del poll["entries"]
    batches.write_batch(tmp_path, "polls-1", {"polls": [Poll(**poll)]})
    (row,) = batches.read_table(tmp_path, "polls-1", "polls").to_pylist()
    assert (row["poll_id"], row["seconds"], row["entries"]) == (poll["poll_id"], Decimal("0.250"), None)


def test_times_are_kept_in_utc(tmp_path: Path) -> None:
    at = datetime(2025, 2, 13, 10, 0, tzinfo=timezone(timedelta(hours=1)))
    batches.write_batch(tmp_path, "one", {"polls": [make_poll(at=at)]})
    assert batches.read_table(tmp_path, "one", "polls")["at"].to_pylist() == [datetime(2025, 2, 13, 9, 0)]  # noqa: DTZ001
    assert batches.utc(datetime(2025, 2, 13, 9, 0, tzinfo=UTC)) == datetime(2025, 2, 13, 9, 0)  # noqa: DTZ001


@pytest.mark.parametrize("amount", [Decimal("NaN"), Decimal("Infinity"), Decimal("1e308"), float("nan")])
def test_what_no_decimal_holds_is_set_apart_by_name(tmp_path: Path, amount: Decimal) -> None:
    tables = make_batch(1, 2)
    tables["figures"][0]["value_high"] = amount
    batches.write_batch(tmp_path, "one", tables)
    assert batches.read_table(tmp_path, "one", "figures").num_rows == 1
    refused = batches.read_table(tmp_path, "one", "quarantined").to_pylist()
    assert [row["reason"] for row in refused] == ["figures: no decimal amount"]


def test_amounts_are_kept_to_the_fourth_place(tmp_path: Path) -> None:
    tables = make_batch(1)
    tables["figures"][0] |= {"value_low": Decimal(2) / 3, "value_high": Decimal("9" * 34)}
    batches.write_batch(tmp_path, "one", tables)
    (row,) = batches.read_table(tmp_path, "one", "figures").to_pylist()
    assert (row["value_low"], row["value_high"]) == (Decimal("0.6667"), Decimal("9" * 34))


def test_a_lone_surrogate_does_not_stop_the_batch(tmp_path: Path) -> None:
    tables = make_batch(1)
    tables["entries"][0]["title"] = "A title with \ud800 in it"
    batches.write_batch(tmp_path, "one", tables)
    assert batches.read_table(tmp_path, "one", "entries")["title"].to_pylist() == ["A title with ? in it"]


def test_flags_are_kept_as_json(tmp_path: Path) -> None:
    tables = make_batch(1)
    tables["entries"][0]["flags"] = ("no date", "no link")
    batches.write_batch(tmp_path, "one", tables)
    assert batches.read_table(tmp_path, "one", "entries")["flags"].to_pylist() == ['["no date", "no link"]']


@pytest.mark.parametrize("batch_id", ["../out", "", ".hidden", "a/b", "a b"])
def test_no_batch_leaves_its_folder(tmp_path: Path, batch_id: str) -> None:
    with pytest.raises(WarehouseError, match="no batch id"):
        batches.write_batch(tmp_path, batch_id, {})


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    folder = batches.write_batch(tmp_path, "one", make_batch(1))
    (folder / "entries.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(WarehouseError, match=r"entries\.parquet.*delete the folder, and the next run reads it anew"):
        batches.read_table(tmp_path, "one", "entries")


def test_a_file_with_other_columns_is_named(tmp_path: Path) -> None:
    folder = batches.write_batch(tmp_path, "one", make_batch(1))
    (folder / "entries.parquet").write_bytes((folder / "articles.parquet").read_bytes())
    with pytest.raises(WarehouseError, match="is missing or unknown"):
        batches.read_table(tmp_path, "one", "entries")


def test_a_batch_is_as_open_to_others_as_the_operator_lets_files_be(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        folder = batches.write_batch(tmp_path, "one", make_batch(1))
    finally:
        os.umask(before)
    assert folder.stat().st_mode & 0o777 == 0o750
