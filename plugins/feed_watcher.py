"""The trigger that watches the feeds: one loop for all of them, in Airflow's triggerer."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from typing import Any

from airflow.triggers.base import BaseEventTrigger, TriggerEvent


class FeedWatcher(BaseEventTrigger):
    """Polls the feeds that are due and wakes the ingest once if any has changed.

    The exchange is in the archive before the event is sent, and the event says nothing but "wake up": if it is
    lost or merged, the next run finds the same work there.
    """

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # Airflow has not annotated it

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """Where the triggerer finds this class; it takes no arguments."""
        return "plugins.feed_watcher.FeedWatcher", {}

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Yield one event after each round of polls that brought something new."""
        pause_seconds = float(os.environ.get("OUTLAY_WATCH_SECONDS", "30"))
        while True:
            changed = await asyncio.to_thread(_poll_due_feeds)
            if changed:
                yield TriggerEvent({"changed": changed})
            await asyncio.sleep(pause_seconds)


def _poll_due_feeds() -> int:
    from pipeline import steps  # parsing a DAG imports this file too, and must stay light

    return steps.watch()
