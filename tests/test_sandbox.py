from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pipeline.errors import FeedError, LimitError, PageError
from pipeline.model import Feed, FeedKind
from pipeline.sandbox import ROOT, Sandbox

FEED = Feed("test", "https://example.org/feed.xml", "Test", "en", "GB", FeedKind.GENERAL_NEWS)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(seconds=1.5, package="tests") as pool:
        yield pool


def lives(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").exists() and " Z " not in Path(f"/proc/{pid}/stat").read_text()


def wait_for_end_of(pid: int, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while lives(pid) and time.monotonic() < until:
        time.sleep(0.05)
    return not lives(pid)


def test_an_expected_error_comes_back_as_itself(sandbox: Sandbox) -> None:
    with pytest.raises(PageError, match=r"^no text$"):
        sandbox.run("tests.oddities:refuse")


def test_a_job_by_its_short_name() -> None:
    with Sandbox(workers=1) as pool, pytest.raises(FeedError, match="not a feed \\(HTML\\)"):
        pool.run("entries", b"<html>", FEED, None, None)


@pytest.mark.parametrize(
    ("job", "cause"),
    [
        ("catastrophe", "tests.oddities:catastrophe: took longer than 1.5 s"),
        ("hoard", "tests.oddities:hoard: needed more than 1000000000 bytes of memory"),
        ("crash", "tests.oddities:crash: ended its process (SIGABRT)"),
        ("bug", "tests.oddities:bug: ended its process (exit code 1)"),
    ],
)
def test_a_job_that_goes_wrong_is_named_and_the_next_one_works(sandbox: Sandbox, job: str, cause: str) -> None:
    with pytest.raises(LimitError) as caught:
        sandbox.run(f"tests.oddities:{job}")
    assert str(caught.value) == cause
    assert sandbox.run("tests.oddities:nap", 0, 1) == 1


def test_what_a_library_prints_does_not_get_into_the_channel(sandbox: Sandbox) -> None:
    assert sandbox.run("tests.oddities:chatter") == "read 0"


@pytest.mark.parametrize(
    "job", ["os:system", "pipeline:model", "tests.oddities.os:system", "tests.oddities", "nonsense"]
)
def test_only_functions_of_the_package_are_jobs(sandbox: Sandbox, job: str) -> None:
    with pytest.raises(LimitError):
        sandbox.run(job, "true")


def test_no_secret_of_ours_reaches_a_parser(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUTLAY_SMTP_URL", "smtp://user:secret@example.org")
    with Sandbox(workers=1, package="tests") as fresh:
        assert "secret" not in str(fresh.run("tests.oddities:environment"))


def test_a_map_keeps_the_order_and_puts_errors_in_their_places(sandbox: Sandbox) -> None:
    results = list(sandbox.map("tests.oddities:nap", [(0.2, 1), (0, 2), (9, 3), (0, 4)]))
    assert [result if isinstance(result, int) else type(result) for result in results] == [1, 2, LimitError, 4]


def test_a_map_uses_all_children_at_once(sandbox: Sandbox) -> None:
    list(sandbox.map("tests.oddities:nap", [(0.3, n) for n in range(2)]))  # both have started
    began = time.monotonic()
    list(sandbox.map("tests.oddities:nap", [(0.3, n) for n in range(6)]))
    assert time.monotonic() - began < 6 * 0.3


def test_a_map_takes_its_calls_as_it_goes(sandbox: Sandbox) -> None:
    taken = []

    def calls() -> Iterator[tuple[float, int]]:
        for n in range(100):
            taken.append(n)
            yield (0, n)

    assert next(sandbox.map("tests.oddities:nap", calls())) == 0
    assert len(taken) < 10


def test_several_threads_share_one_sandbox(sandbox: Sandbox) -> None:
    with ThreadPoolExecutor(8) as threads:
        results = threads.map(lambda n: sandbox.run("tests.oddities:nap", 0, n), range(40))
    assert list(results) == list(range(40))


def test_a_child_lives_on_and_is_replaced_after_its_share_of_jobs() -> None:
    with Sandbox(workers=1, jobs_each=2, package="tests") as pool:
        pids = [pool.run("tests.oddities:pid") for _ in range(4)]
    assert pids[0] == pids[1] != pids[2] == pids[3]
    assert not any(map(lives, pids))


def test_a_child_dies_with_its_parent_even_in_the_middle_of_a_job() -> None:
    script = (
        "from pipeline.sandbox import Sandbox\n"
        "import sys\n"
        "pool = Sandbox(workers=1, seconds=1, package='tests')\n"
        "print(pool.run('tests.oddities:pid'), flush=True)\n"
        "{}"
        "import os; os.kill(os.getpid(), 9)"
    )
    idle = "import time; time.sleep(0.1)\n"
    busy = (
        "import threading; threading.Thread(target=pool.run, args=('tests.oddities:catastrophe',)).start()\n"
        "import time; time.sleep(0.3)\n"
    )
    for middle, patience in ((idle, 3), (busy, 10)):
        parent = subprocess.run(
            [sys.executable, "-c", script.format(middle)],
            stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False,
        )  # fmt: skip
        assert wait_for_end_of(int(parent.stdout), patience)
