"""The two assets at the edges of the flow: what wakes an ingest, and what others may wait for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from airflow.sdk import Asset, AssetWatcher

from plugins.feed_watcher import FeedWatcher

FEED_CHANGED = Asset(
    name="feed_changed",
    watchers=[AssetWatcher(name="feeds", trigger=FeedWatcher())],
)
PUBLISHED = Asset(name="published")

WAREHOUSE_POOL = "warehouse"  # one slot: the file lock keeps writers apart, the pool only saves them the wait

COMMON: dict[str, Any] = {
    "catchup": False,
    "max_active_runs": 1,
    "tags": ["outlay"],
    "default_args": {
        "owner": "outlay",
        "retries": 3,
        "retry_delay": timedelta(seconds=10),
        "retry_exponential_backoff": True,
        "max_retry_delay": timedelta(minutes=10),
    },
}
