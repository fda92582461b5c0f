"""EDGE: one pass over the feeds: what its steps work with, and what is kept and told of them."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from pipeline import __version__, fetch, memory
from pipeline.archive import Archive
from pipeline.fetch import Fetcher, FetchLimits
from pipeline.model import Feed
from pipeline.sandbox import Sandbox
from pipeline.settings import Settings

Clock = Callable[[], datetime]
Counts = Counter[str]
OnStage = Callable[[str, Counts], None]
T = TypeVar("T")


def wall_clock() -> datetime:
    """The time, UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass over the feeds, or one run of the DAG.

    Attributes:
        run_id: Name under which the counts of its stages are kept.
        feed_ids: The feeds to ask; none: all.
        due_only: Ask only feeds whose time has come.
        since: Of new feeds, entries from this time on; None: as the settings say.
        children: Kept from the first step to the last one that needs them, where one process takes them all.
        on_feed: Told a stage, a feed and its counts as the stage is done with the feed.
        on_stage: Told each stage and its counts as it ends.
        on_progress: Told a stage, how much of it is done, and how much there is.
    """

    settings: Settings
    clock: Clock = wall_clock
    run_id: str = "command-line"
    feed_ids: tuple[str, ...] = ()
    due_only: bool = True
    since: datetime | None = None
    children: Sandbox | None = None
    on_feed: Callable[[str, Feed, Counts], None] = field(default=lambda stage, feed, counts: None)
    on_stage: OnStage = field(default=lambda stage, counts: None)
    on_progress: Callable[[str, int, int], None] = field(default=lambda stage, done, total: None)

    def archive(self) -> closing[Archive]:
        """The archive, open for as long as the block runs."""
        return closing(Archive(self.settings.archive))

    def fetcher(self) -> Fetcher:
        """A fetcher as polite and as guarded as the settings say."""
        return Fetcher(
            limits=FetchLimits(pause_seconds=self.settings.pause_seconds),
            user_agent=fetch.user_agent(__version__, self.settings.contact),
            allowed_private_hosts=self.settings.private_hosts,
            only_host=self.settings.only_host,
            clock=self.clock,
        )

    @contextmanager
    def sandbox(self) -> Iterator[Sandbox]:
        """Children that parse what came from outside: those of the whole pass, or some for the block alone."""
        if self.children is not None:
            yield self.children
            return
        with Sandbox(self.settings.workers) as children:
            yield children


@contextmanager
def stage(this: Pass, name: str) -> Iterator[Counts]:
    """Count what a stage does, tell whoever watches, and keep it."""
    memory.spare()
    counts: Counts = Counter()
    started_at = wall_clock()
    yield counts
    this.on_stage(name, counts)
    if +counts:  # nothing to do is nothing to keep
        keep(this, name, started_at, counts)


def keep(this: Pass, stage_name: str, started_at: datetime, counts: Counts) -> None:
    """Add a line to ``data/runs/``, which the next load takes up into ``raw.runs``."""
    line = {
        "run_id": this.run_id,
        "stage": stage_name,
        "started_at": started_at.isoformat(),
        "ended_at": wall_clock().isoformat(),
        "counts": dict(sorted(counts.items())),
    }
    folder = this.settings.data / "runs"
    folder.mkdir(parents=True, exist_ok=True)
    file = os.open(folder / f"{started_at:%Y-%m-%d}.jsonl", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        os.write(file, (json.dumps(line) + "\n").encode())  # one write a line: several workers may append at once
    finally:
        os.close(file)


def tell(this: Pass, stage_name: str, feed: Feed, counts: Counts) -> None:
    """What a stage did for one feed, as soon as it is done: whoever watches need not wait for the others."""
    this.on_feed(stage_name, feed, counts)
    if +counts:
        keep(this, f"{stage_name} {feed.id}", wall_clock(), counts)


def shown(this: Pass, stage_name: str, each: Iterable[T], total: int) -> Iterator[T]:
    """The same values, while whoever watches is told how far the stage is."""
    this.on_progress(stage_name, 0, total)
    for done, value in enumerate(each, start=1):
        yield value
        this.on_progress(stage_name, done, total)
