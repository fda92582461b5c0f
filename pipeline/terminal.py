"""EDGE: what the commands show on the screen while they work, and where to look when they are done."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from pipeline import steps
from pipeline.errors import OutlayError
from pipeline.model import Feed
from pipeline.passes import Clock, Counts, OnStage, Pass, wall_clock
from pipeline.settings import PROJECT, Settings, read_feeds, read_settings
from pipeline.standalone import USER, AirflowError, Standalone

ENDED = ("success", "failed")
PORTS = {"http": 80, "https": 443}


def run(settings: Settings, clock: Clock | None, since: datetime | None, screen: Console) -> None:
    """One pass in this process, with a progress bar and a line for each feed."""
    with _progress(screen) as progress:
        tasks: dict[str, TaskID] = {}

        def on_progress(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = progress.add_task(stage, total=total)
            progress.update(tasks[stage], completed=done, total=total)

        def on_feed(stage: str, feed: Feed, counts: Counts) -> None:
            if stage == "read":
                screen.print(_feed_line(escape(feed.publisher), counts))

        this = Pass(
            settings,
            clock or wall_clock,
            run_id=f"command-line {wall_clock():%Y-%m-%dT%H:%M:%SZ}",
            due_only=False,
            since=since,
            on_feed=on_feed,
            on_stage=lambda stage, counts: screen.print(_stage_line(stage, counts), soft_wrap=True),
            on_progress=on_progress,
        )
        steps.run(this)
    _print_closing_lines(settings, screen)


def _progress(screen: Console) -> Progress:
    columns = (TextColumn("{task.description:8}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=screen, transient=True)


def _feed_line(name: str, counts: Counts) -> str:
    return f"  {name}: {_words(counts, ('fetched', 'entries', 'articles', 'figures')) or 'nothing to read'}"


def _stage_line(stage: str, counts: Counts) -> str:
    if " " in stage:  # one feed's part of it
        return _feed_line(stage, counts)
    return f"[bold]{stage:8}[/] {_words(counts, sorted(counts)) or 'nothing to do'}"


def _words(counts: Counts, names: tuple[str, ...] | list[str]) -> str:
    return ", ".join(f"{counts[name]:,} {name.replace('_', ' ')}" for name in names if counts[name])


def _print_closing_lines(settings: Settings, screen: Console) -> None:
    digests = sorted((settings.data / "digests").glob("*/*.eml"))
    lines = {
        "Digest": digests[-1] if digests else "none yet",
        "Web page": settings.data / "site" / "index.html",
        "Checks": settings.data / "data_docs" / "index.html",
        "Database": f"{settings.published}   (ask it with: outlay sql)",
    }
    for name, where in lines.items():
        screen.print(f"[bold]{name:9}[/] {where}", soft_wrap=True)


def up(settings: Settings, screen: Console) -> None:
    """Airflow until Ctrl-C: a pass at once, then by schedule and by event."""
    feeds = read_feeds(settings.feeds_file)
    _expect_network(feeds)
    screen.print(f"Starting Airflow; {len(feeds)} feeds in {settings.feeds_file.name}. Ctrl-C ends it.")
    shown = _Stages(settings, screen)
    _listen_to_signals()
    with _airflow(PROJECT / ".airflow", settings, {}) as airflow:
        _pass_under_airflow(airflow, shown)
        _print_closing_lines(settings, screen)
        _print_login(airflow, screen)
        _stay(airflow, shown)
    screen.print("Stopped. `make run` goes on from here.")


def _listen_to_signals() -> None:
    """Take SIGTERM for Ctrl-C, and Ctrl-C also where a shell started us in the background."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.default_int_handler)


def _stay(airflow: Standalone, shown: _Stages) -> None:
    try:
        while True:
            airflow.expect_alive()
            shown.print_new()
            time.sleep(2)
    except KeyboardInterrupt:
        return


def _expect_network(feeds: tuple[Feed, ...]) -> None:
    """Fail in one line where none of the first hosts can be reached."""
    addresses = [urlsplit(feed.url) for feed in feeds]
    servers = list(dict.fromkeys((each.hostname or "", each.port or PORTS[each.scheme]) for each in addresses))[:8]
    with ThreadPoolExecutor(len(servers)) as pool:
        if not any(pool.map(_is_reachable, servers)):
            raise OutlayError("no network: none of the feeds' hosts can be reached. `make demo` needs none.")


def _is_reachable(server: tuple[str, int]) -> bool:
    try:
        socket.create_connection(server, timeout=5).close()
    except OSError:
        return False
    return True


def demo(screen: Console) -> None:
    """The recorded day from its first feed to its digest, under Airflow, on loopback."""
    from demo.serve import feeds_toml, serving

    data = PROJECT / "demo-data"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir()
    environment = {
        "OUTLAY_DATA": str(data),
        "OUTLAY_FEEDS": str(data / "feeds.toml"),
        "OUTLAY_ONLY_HOST": "127.0.0.1",
        "OUTLAY_PAUSE_SECONDS": "0",
        "OUTLAY_SMTP_URL": "",
    }
    settings = read_settings(environment)
    _listen_to_signals()
    with serving(wall_clock()) as server:
        settings.feeds_file.write_text(feeds_toml(server.base), encoding="utf-8")
        screen.print(f"Serving the recorded day on {server.base}; starting Airflow.")
        shown = _Stages(settings, screen)
        with _airflow(data / "airflow", settings, environment) as airflow:
            _pass_under_airflow(airflow, shown)
    _print_closing_lines(settings, screen)


@contextmanager
def _airflow(home: Path, settings: Settings, environment: dict[str, str]) -> Iterator[Standalone]:
    with Standalone(home, {"OUTLAY_DATA": str(settings.data)} | environment) as airflow:
        airflow.add_pool("warehouse", 1)
        yield airflow


def _pass_under_airflow(airflow: Standalone, shown: _Stages) -> None:
    for dag_id in ("ingest", "digest"):
        run_id = airflow.trigger(dag_id)
        while (state := airflow.state(dag_id, run_id)) not in ENDED:
            shown.print_new()
            time.sleep(0.5)
        shown.print_new()
        if state == "failed":
            raise AirflowError(f"the run {run_id} of {dag_id} failed; {airflow.address}/dags/{dag_id} shows the task")


def _print_login(airflow: Standalone, screen: Console) -> None:
    screen.print(f"[bold]Airflow  [/] {airflow.address}   user {USER}, password {airflow.password}", soft_wrap=True)


class _Stages:
    """The stages that ended since the last look, whoever ran them."""

    def __init__(self, settings: Settings, screen: Console) -> None:
        self._folder, self._screen = settings.data / "runs", screen
        self._read = {file: file.stat().st_size for file in self._files()}

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("*.jsonl"))

    def print_new(self) -> None:
        """One line for each stage that has ended since."""
        for file in self._files():
            with file.open("rb") as opened:
                opened.seek(self._read.get(file, 0))
                for line in opened:
                    if line.endswith(b"\n"):
                        self._read[file] = self._read.get(file, 0) + len(line)
                        stage = json.loads(line)
                        self._screen.print(_stage_line(stage["stage"], Counts(stage["counts"])), soft_wrap=True)


def digest(settings: Settings, clock: Clock | None, day: date | None, screen: Console) -> None:
    """Mail the digest of a day, and say where it lies."""
    steps.send_digests(Pass(settings, clock or wall_clock, on_stage=_printer(screen)), day=day)
    _print_closing_lines(settings, screen)


def rebuild(settings: Settings, screen: Console) -> None:
    """Derive the warehouse anew, and say whether it is what it was."""
    same = steps.rebuild(Pass(settings, on_stage=_printer(screen)))
    verdict = {True: "equal to the one before", False: "different from the one before", None: "none was there before"}
    screen.print(f"Rebuilt the warehouse from archive and journal: {verdict[same]}.")


def _printer(screen: Console) -> OnStage:
    return lambda stage, counts: screen.print(_stage_line(stage, counts), soft_wrap=True)


def feeds(settings: Settings, screen: Console) -> None:
    """Every feed with its last poll."""
    table = Table("feed", "publisher", "last asked", "outcome", "next", box=None, pad_edge=False)
    with Pass(settings).archive() as archive:
        for feed in read_feeds(settings.feeds_file):
            last = archive.last_look(feed.id)
            when, due = (f"{at:%Y-%m-%d %H:%M}" for at in (last.at, last.next_due_at)) if last else ("never", "")
            table.add_row(feed.id, escape(feed.publisher), when, last.outcome if last else "", due)
    Console(width=None if os.isatty(1) else 160).print(table)
