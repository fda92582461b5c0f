"""The guarded client and the one poller, against a loopback server that misbehaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipeline.archive import Archive
from pipeline.fetch import Fetcher, FetchLimits, is_due, poll
from pipeline.model import Feed, FeedKind
from tests.loopback import Loopback, answer

NOW = datetime(2025, 2, 14, 12, 0, tzinfo=UTC)
LIMITS = FetchLimits(total_seconds=5.0, pause_seconds=0.0)


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


def fetcher(**changes: object) -> Fetcher:
    values = {
        "limits": LIMITS,
        "user_agent": "Outlay/0.1.0 (+https://example.org/contact)",
        "allowed_private_hosts": frozenset({"127.0.0.1"}),
        "only_host": None,
        "clock": lambda: NOW,
    }
    return Fetcher(**values | changes)  # type: ignore[arg-type]


def feed_at(url: str) -> Feed:
    return Feed("uk-mod", url, "MoD", "en", "GB", FeedKind.OFFICIAL)


def test_a_poll_is_archived_and_the_next_one_is_conditional(server: Loopback, tmp_path: Path) -> None:
    def feed(request):
        if request.headers.get("if-none-match") == 'W/"v1"':
            return answer(status="304 Not Modified", ETag='W/"v1"')
        return answer(b"<rss/>", ETag='W/"v1"', Last_Modified="Thu, 13 Feb 2025 10:00:00 GMT")

    server.routes["/feed"] = feed
    archive, source = Archive(tmp_path / "archive"), feed_at(server.url("/feed"))
    assert is_due(source, archive, NOW)
    with fetcher() as client:
        first = poll(source, archive, client, NOW, locks=tmp_path / "locks")
        second = poll(source, archive, client, NOW + timedelta(hours=1), locks=tmp_path / "locks")
    assert (first.outcome, first.status, first.body_bytes) == ("changed", 200, 6)
    assert (second.outcome, second.status, second.body_bytes) == ("unchanged", 304, 6)
    assert archive.poll(second.poll_id).body == b"<rss/>"
    assert server.requests[1].headers["if-modified-since"] == "Thu, 13 Feb 2025 10:00:00 GMT"
    assert not is_due(source, archive, NOW + timedelta(minutes=119))
    assert is_due(source, archive, NOW + timedelta(hours=2))
    assert list(archive.polls()) == [first, second]
