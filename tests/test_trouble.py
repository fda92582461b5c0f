"""What an operator meets: wrong settings, full disks and damaged files end in one line, and nothing stored is lost."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from demo.serve import feeds_toml, serving
from pipeline import warehouse
from pipeline.settings import PROJECT
from tests.test_steps import NOW


@dataclass(frozen=True)
class Day:
    """A data folder after a pass over the recorded day, and the way to run Outlay on a copy of it."""

    feeds: Path
    good: Path

    def run(
        self, data: Path, *arguments: str, before: Callable[[], None] | None = None
    ) -> subprocess.CompletedProcess[str]:
        if not arguments:
            arguments = ("run", "--feeds", str(self.feeds), "--only-host", "127.0.0.1", "--now", NOW.isoformat())
        return subprocess.run(
            [sys.executable, "-m", "pipeline", *arguments, "--data", str(data)],
            cwd=PROJECT,
            env=os.environ | {"OUTLAY_PAUSE_SECONDS": "0", "COLUMNS": "300"},
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=before,
        )

    def copy(self, folder: Path) -> Path:
        return Path(shutil.copytree(self.good, folder / "data"))

    def is_good(self, data: Path) -> bool:
        return warehouse.equal(warehouse.path_of(self.good), warehouse.path_of(data))


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    folder = tmp_path_factory.mktemp("day")
    with serving(NOW) as server:
        (folder / "feeds.toml").write_text(feeds_toml(server.base), encoding="utf-8")
        day = Day(folder / "feeds.toml", folder / "good")
        assert day.run(day.good).returncode == 0
        yield day


def _one_line(answer: subprocess.CompletedProcess[str]) -> str:
    """The line that tells what went wrong."""
    assert answer.returncode == 1
    assert "Traceback" not in answer.stderr
    return answer.stderr.strip().splitlines()[-1]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "holds no feed; add a [[feed]] with at least its url"),
        ("[[feed]]\nurl = 'http://127.0.0.1/[/red]'\nbad = 1\n", "(http://127.0.0.1/[/red]): bad: Extra inputs"),
        ("[[feed]]\nurl = 'ftp://127.0.0.1/'\n", "expected an address that begins with http:// or https://"),
    ],
)
def test_a_wrong_line_is_shown_as_it_stands(tmp_path: Path, day: Day, line: str, message: str) -> None:
    (tmp_path / "feeds.toml").write_text(line)
    answer = day.run(tmp_path / "data", "feeds", "--feeds", str(tmp_path / "feeds.toml"))
    assert message in _one_line(answer)


def test_a_folder_is_no_list_of_feeds(tmp_path: Path, day: Day) -> None:
    answer = day.run(tmp_path / "data", "feeds", "--feeds", str(tmp_path))
    assert f"{tmp_path}: Is a directory; --feeds or OUTLAY_FEEDS names another" in _one_line(answer)


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path, day: Day) -> None:
    (tmp_path / "file").touch()
    assert f"{tmp_path / 'file'}/archive cannot be used: Not a directory" in _one_line(day.run(tmp_path / "file"))


def test_a_full_disk_is_one_line_and_the_next_run_goes_on(tmp_path: Path, day: Day) -> None:
    """No file may become larger than what the archive needs and the database does not."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))

    data = tmp_path / "data"
    assert "make room or see who owns it, then run this again" in _one_line(day.run(data, before=limit))
    assert day.run(data).returncode == 0
    assert day.is_good(data)


def test_a_zeroed_database_is_named_and_rebuilt(tmp_path: Path, day: Day) -> None:
    data = day.copy(tmp_path)
    path = warehouse.path_of(data)
    path.write_bytes(bytes(path.stat().st_size))
    assert f"{path}: is damaged" in (line := _one_line(day.run(data)))
    assert "`outlay rebuild` makes the database anew" in line
    assert day.run(data, "rebuild").returncode == 0
    assert day.is_good(data)


def test_a_database_of_a_newer_outlay_is_left_alone(tmp_path: Path, day: Day) -> None:
    data = day.copy(tmp_path)
    with duckdb.connect(str(warehouse.path_of(data))) as connection:
        connection.execute(
            "INSERT INTO raw.migrations SELECT * REPLACE (999 AS version) FROM raw.migrations WHERE version = 1"
        )
    assert "has version 999, and this Outlay knows" in _one_line(day.run(data))


def test_what_is_derived_may_be_deleted(tmp_path: Path, day: Day) -> None:
    data = day.copy(tmp_path)
    for path in (data / "archive").glob("index.sqlite*"):
        path.unlink()
    shutil.rmtree(data / "batches")
    warehouse.path_of(data).unlink()
    assert day.run(data).returncode == 0
    assert day.is_good(data)


def test_a_rebuild_of_nothing_is_nothing(tmp_path: Path, day: Day) -> None:
    answer = day.run(tmp_path / "data", "rebuild")
    assert answer.returncode == 0
    assert "none was there before" in answer.stderr
