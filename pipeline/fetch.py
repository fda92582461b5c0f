"""The one poller, and the one way to a page: every exchange ends in the archive, whatever became of it.

The watcher, the schedule, a push and the command line all call ``poll``. Nothing is remembered but in the archive:
validators, failures and due times are read out of its records. Doing it twice does no harm.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from filelock import FileLock

from pipeline.archive import Archive, Exchange, as_poll, new_record_id
from pipeline.errors import FetchError
from pipeline.http import AnswerError, Fetcher, FetchLimits, Response, public_url, read_date, retry_after, user_agent
from pipeline.model import Entry, Feed, Poll, key

__all__ = ["FetchLimits", "Fetcher", "Response", "fetch_page", "is_due", "poll", "skip_page", "user_agent"]

FEED_TYPES = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
PAGE_TYPES = "text/html, application/xhtml+xml, */*;q=0.1"
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
SHORTEST_BACKOFF = timedelta(minutes=1)
VALIDATOR_CHARACTERS = 2_048  # longer ones are not sent back: servers refuse such requests
UNASKED_AFTER = WEEK  # some servers say 304 for ever: once in a while we ask without condition


def is_due(feed: Feed, archive: Archive, now: datetime) -> bool:
    """Whether the feed may be asked again."""
    last = archive.last_look(feed.id)
    return last is None or now >= last.next_due_at


def poll(feed: Feed, archive: Archive, fetcher: Fetcher, now: datetime, *, locks: Path) -> Poll:
    """Look at a feed, unless somebody else does so at this moment: then their answer is the answer.

    Raises:
        ArchiveError: The exchange could not be written down. Trouble with the network is an outcome, not an error.
    """
    before = archive.last_look(feed.id)
    locks.mkdir(parents=True, exist_ok=True)
    with FileLock(locks / f"{quote(feed.id, safe='')}.lock"):
        last = archive.last_look(feed.id)
        if last is not None and (last != before or last.poll_id == key(feed.id, now.isoformat())):
            return last
        exchange = _look(feed, archive, fetcher, now)
        archive.append(exchange)
    return as_poll(exchange)


def fetch_page(entry: Entry, feed: Feed, poll_id: str, archive: Archive, fetcher: Fetcher, now: datetime) -> Exchange:
    """Get an entry's page, or the one had from the same address within a day, and archive what became of it."""
    if entry.link is None:
        return skip_page(entry, feed, poll_id, archive, now, "skipped: no link")
    known = archive.page_of(entry.link)
    if known is not None and timedelta(0) <= now - known.at < DAY:
        exchange = replace(known, record_id=new_record_id(), at=now, seconds=0.0)
    else:
        exchange = _page(entry.link, fetcher, now)
    exchange = replace(exchange, feed_id=feed.id, poll_id=poll_id, entry_id=entry.entry_id)
    archive.append(exchange)
    return exchange


def skip_page(entry: Entry, feed: Feed, poll_id: str, archive: Archive, now: datetime, outcome: str) -> Exchange:
    """Record that an entry's page was not asked for, and why."""
    exchange = _exchange("page", entry.link or "", now, outcome, None)
    exchange = replace(exchange, feed_id=feed.id, poll_id=poll_id, entry_id=entry.entry_id)
    archive.append(exchange)
    return exchange


def _look(feed: Feed, archive: Archive, fetcher: Fetcher, now: datetime) -> Exchange:
    """Ask for the feed, on condition that it changed; the exchange as it is to be archived."""
    last = archive.last_body(feed.id)
    response: Response | None = None
    body, seconds = b"", 0.0
    try:
        response = fetcher.get(feed.url, {"Accept": FEED_TYPES, **_validators(feed, last, now)})
        body = last.body if last is not None and response.status == 304 else response.body
        outcome = _feed_outcome(body, last)
    except AnswerError as error:
        outcome, response = error.outcome, error.response
    except FetchError as error:
        outcome, seconds = error.outcome, error.seconds
    return replace(
        _exchange("feed", feed.url, now, outcome, response, seconds),
        body=body,
        feed_id=feed.id,
        poll_id=key(feed.id, now.isoformat()),
        next_due_at=now + _until_next(feed, outcome, response, archive.failures(feed.id)),
        feed=feed,
    )


def _feed_outcome(body: bytes, last: Exchange | None) -> str:
    if not body:
        return "failed: empty body"
    return "unchanged" if last is not None and last.body == body else "changed"


def _page(url: str, fetcher: Fetcher, now: datetime) -> Exchange:
    try:
        response = fetcher.get(url, {"Accept": PAGE_TYPES}, obey_robots=True)
    except AnswerError as error:
        return _exchange("page", url, now, error.outcome, error.response)
    except FetchError as error:
        return _exchange("page", url, now, error.outcome, None, error.seconds)
    return _exchange("page", url, now, "fetched" if response.body else "failed: empty body", response)


def _exchange(
    kind: str, url: str, now: datetime, outcome: str, response: Response | None, seconds: float = 0.0
) -> Exchange:
    """A record of an answer, or of none."""
    return Exchange(
        record_id=new_record_id(),
        kind=kind,
        url=public_url(url),
        final_url=response.final_url if response else public_url(url),
        at=now,
        outcome=outcome,
        status=response.status if response else None,
        headers=response.headers if response else (),
        body=response.body if response else b"",
        feed_id="",
        poll_id="",
        entry_id=None,
        seconds=response.seconds if response else seconds,
        next_due_at=None,
        request_headers=response.request_headers if response else (),
        moved_to=response.moved_to if response else None,
    )


def _validators(feed: Feed, last: Exchange | None, now: datetime) -> dict[str, str]:
    """The last answer's validators, byte for byte, for the same address."""
    if last is None or last.feed is None or last.feed.url != public_url(feed.url) or now - last.at > UNASKED_AFTER:
        return {}
    pairs = {"If-None-Match": last.header("etag"), "If-Modified-Since": last.header("last-modified")}
    return {name: value for name, value in pairs.items() if value and len(value) <= VALIDATOR_CHARACTERS}


def _until_next(feed: Feed, outcome: str, response: Response | None, failures: int) -> timedelta:
    """How long to leave a feed alone: its interval, what the server asks, or longer after every failure."""
    interval = timedelta(minutes=feed.interval_minutes)
    if outcome in {"changed", "unchanged"}:
        return max(interval, min(DAY, _fresh_for(response)))
    backoff = max(interval, SHORTEST_BACKOFF) * (1 << min(failures, 16))
    asked_for = (response and retry_after(response)) or 0.0
    return max(interval, min(DAY, backoff), min(WEEK, timedelta(seconds=asked_for)))


def _fresh_for(response: Response | None) -> timedelta:
    """How long the server says that its answer holds; zero where it does not say."""
    control = (response and response.header("cache-control")) or ""
    if "no-cache" in control or response is None:
        return timedelta(0)
    if ages := re.findall(r"\bmax-age=\"?([0-9]{1,9})", control):
        return timedelta(seconds=int(ages[0]))
    expires, said_at = read_date(response.header("expires")), read_date(response.header("date"))
    return expires - said_at if expires and said_at else timedelta(0)
