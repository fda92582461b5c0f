"""Passes that are killed, or that run at the same time, leave what one undisturbed pass leaves."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from demo.serve import feeds_toml, serving
from pipeline import warehouse
from pipeline.settings import PROJECT
from tests.test_steps import NOW, contents


@dataclass(frozen=True)
class Day:
    """The recorded day being served, and what one undisturbed pass over it leaves."""

    feeds: Path
    calm: Path
    seconds: float

    def assert_equal(self, data: Path) -> None:
        mine, calm = contents(data), contents(self.calm)
        for table, rows in calm.items():
            assert [_content(row) for row in mine[table]] == [_content(row) for row in rows], table
        assert warehouse.equal(warehouse.path_of(data), warehouse.path_of(self.calm))
        assert len(list(data.glob("digests/*/*.eml"))) == len(list(self.calm.glob("digests/*/*.eml"))) == 1


def _content(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name != "record_id"}  # its name in the archive


def start(feeds: Path, data: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pipeline", "run", "--feeds", str(feeds), "--data", str(data)]
    return subprocess.Popen(
        [*command, "--only-host", "127.0.0.1", "--now", NOW.isoformat()],
        cwd=PROJECT,
        env=os.environ | {"OUTLAY_PAUSE_SECONDS": "0"},
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    folder = tmp_path_factory.mktemp("day")
    with serving(NOW) as server:
        (folder / "feeds.toml").write_text(feeds_toml(server.base), encoding="utf-8")
        began = time.monotonic()
        assert start(folder / "feeds.toml", folder / "calm").wait(60) == 0
        yield Day(folder / "feeds.toml", folder / "calm", time.monotonic() - began)


def test_what_three_kills_leave_is_finished_by_the_next_pass(tmp_path: Path, day: Day) -> None:
    for share in (0.25, 0.6, 0.85):
        run = start(day.feeds, tmp_path)
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(share * day.seconds)
        run.send_signal(signal.SIGKILL)
        run.wait()
    assert start(day.feeds, tmp_path).wait(60) == 0
    day.assert_equal(tmp_path)


def test_two_passes_at_once_are_one_and_an_analyst_reads_meanwhile(tmp_path: Path, day: Day) -> None:
    both = [start(day.feeds, tmp_path) for _ in range(2)]
    seen = set()
    while any(run.poll() is None for run in both):
        if warehouse.published_path(tmp_path).exists():
            answer = warehouse.query(warehouse.published_path(tmp_path), "SELECT count(*) AS n FROM core.figures")
            seen.update(answer["n"].to_pylist())
        time.sleep(0.05)
    assert [run.returncode for run in both] == [0, 0]
    assert all(seen)
    day.assert_equal(tmp_path)
