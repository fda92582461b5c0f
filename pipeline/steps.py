"""One function for each task: open, call the core, save, count.

The command line and the DAGs call the same functions. None of them is told what to do by an event: the work is
what the archive holds and the batches or the warehouse have not, so each may be killed at any line and run again.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from itertools import tee
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from filelock import FileLock

from pipeline import batches, checks, edition, fetch, figures, mail, site, warehouse
from pipeline.archive import Archive, Exchange, as_poll
from pipeline.digest import EditionRows, build
from pipeline.errors import ChecksFailedError, FeedError, LimitError, MailError, OutlayError, SettingsError
from pipeline.feeds import FeedDocument
from pipeline.fetch import Fetcher
from pipeline.journal import Journal
from pipeline.mail import DeliveryReport, MailingList
from pipeline.model import Entry, Feed, FeedKind, key
from pipeline.passes import Counts, Pass, keep, shown, stage, tell, wall_clock
from pipeline.reading import Page, Row, Version
from pipeline.sandbox import Sandbox, side_by_side
from pipeline.settings import Settings, read_feeds, read_settings

Document = FeedDocument | FeedError | LimitError
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)  # a list's first digest leaves nothing out
MAIL_MEMORY = timedelta(days=7)  # for so long a digest tells of mails that did not go out
WEB_ZONE = "Europe/Brussels"  # the web archive's day
TICK = timedelta(microseconds=1)
LATEST_ARRIVAL = timedelta(days=1)  # a poll is in the archive long before that
READ_VERSION = "pipeline.reading:read_version"
POLLERS = 16  # feeds asked side by side; one host is still asked one thing at a time


def run(this: Pass) -> None:
    """One whole pass, from the feeds to the digest."""
    mail.read_lists(this.settings.lists_file)  # what is wrong there shall stop the pass before it begins
    with Sandbox(this.settings.workers) as children:
        children.warm("pipeline.reading:warm_up")
        whole = replace(this, children=children)
        polls = [poll_id for group in poll(whole) for poll_id in group]
        read(whole, fetch_pages(whole, polls))
    check(this)
    load(this)
    try:
        publish(this, force=True)
    finally:
        send_digests(this)  # from the last good copy, where this one was stopped


def poll(this: Pass) -> list[list[str]]:
    """Look at the feeds; each look is in the archive whatever came of it.

    Returns:
        The polls that still wait to be read, the oldest first, in as many groups as there are workers (one host's
        feeds in one group), and at least one group, so that what follows runs in any case.
    """
    feeds = _choose(read_feeds(this.settings.feeds_file), this.feed_ids)
    with stage(this, "poll") as counts:
        counts.update(_look(this, feeds))
    return _share_out(this, unread_polls(this))


def watch() -> int:
    """Ask the feeds that are due, for the watcher; the number of those that changed."""
    started_at = wall_clock()
    this = Pass(read_settings(), run_id=f"watcher {started_at:%Y-%m-%dT%H:%M:%SZ}")
    counts = _look(this, read_feeds(this.settings.feeds_file))
    if counts["changed"]:  # most rounds bring nothing, and there are thousands a day
        keep(this, "poll", started_at, counts)
    return counts["changed"]


def _look(this: Pass, feeds: Sequence[Feed]) -> Counts:
    with this.archive() as archive, this.fetcher() as fetcher, ThreadPoolExecutor(POLLERS) as pool:

        def outcome(feed: Feed) -> str | None:
            now = this.clock()
            if this.due_only and not fetch.is_due(feed, archive, now):
                return None
            last = archive.last_look(feed.id)
            if last is not None:
                now = max(now, last.at + TICK)  # a fixed or a reset clock must not repeat a poll's name
            return fetch.poll(feed, archive, fetcher, now, locks=this.settings.locks).outcome

        outcomes = list(shown(this, "poll", pool.map(outcome, feeds), len(feeds)))
    return Counter(found if found in ("changed", "unchanged") else "failed" for found in outcomes if found)


def _choose(feeds: Sequence[Feed], feed_ids: Sequence[str]) -> list[Feed]:
    unknown = set(feed_ids) - {feed.id for feed in feeds}
    if unknown:
        raise SettingsError(f"no feed has the id {', '.join(sorted(unknown))}; `outlay feeds` lists them")
    return [feed for feed in feeds if not feed_ids or feed.id in feed_ids]


def unread_polls(this: Pass) -> list[str]:
    """Polls that brought something new and have no batch yet, oldest first."""
    done = set(batches.batch_ids(this.settings.data))
    with this.archive() as archive:
        return [poll_id for poll_id in archive.changed_polls() if poll_id not in done]


def _share_out(this: Pass, poll_ids: Sequence[str]) -> list[list[str]]:
    groups: dict[int, list[str]] = {}
    with this.archive() as archive:
        for poll_id in poll_ids:
            host = urlsplit(archive.feed_line(poll_id).url).hostname
            groups.setdefault(int(key(host), 16) % this.settings.workers, []).append(poll_id)
    return list(groups.values()) or [[]]


def fetch_pages(this: Pass, poll_ids: Sequence[str]) -> list[str]:
    """Bring the page of every new entry into the archive, or the reason why it is not there; the same polls."""
    with stage(this, "fetch") as counts, this.archive() as archive, this.fetcher() as fetcher:

        def outcomes(found: tuple[str, Document]) -> list[str]:
            poll_id, document = found
            if isinstance(document, OutlayError):
                return []
            feed, since = archive.feed_line(poll_id), this.since or _first_pass_begins(this, archive, poll_id)
            with FileLock(this.settings.locks / f"{feed.id}.pages.lock"):  # of two passes, one asks for a page
                return [
                    _fetch_page(entry, feed, poll_id, archive, fetcher, this.clock(), since).outcome
                    for entry in document.entries
                    if not archive.has_page(feed.id, entry.entry_id)
                ]

        with this.sandbox() as sandbox:
            found = side_by_side(outcomes, _documents(sandbox, archive, poll_ids), POLLERS)
            fetched = zip(poll_ids, found, strict=True)
            for poll_id, each in shown(this, "fetch", fetched, len(poll_ids)):
                of_feed: Counts = Counter(outcome.split(":")[0] for outcome in each)
                tell(this, "fetch", archive.feed_line(poll_id), of_feed)
                counts.update(of_feed)
    return list(poll_ids)


def _documents(sandbox: Sandbox, archive: Archive, poll_ids: Sequence[str]) -> Iterator[tuple[str, Document]]:
    """Each poll with what its body says, or with what the body is instead of a feed."""

    def arguments() -> Iterator[tuple[bytes, Feed, str | None, datetime]]:
        for poll_id in poll_ids:
            exchange = archive.poll(poll_id)
            yield exchange.body, archive.feed_line(poll_id), exchange.header("content-type"), exchange.at

    return zip(poll_ids, sandbox.map("entries", arguments()), strict=True)


def _first_pass_begins(this: Pass, archive: Archive, poll_id: str) -> datetime | None:
    """Of a feed never seen before, older entries are left out; later on nothing is."""
    exchange = archive.poll(poll_id)
    if archive.first_changed_poll(exchange.feed_id) != poll_id:
        return None
    return exchange.at - timedelta(hours=this.settings.first_pass_hours)


def _fetch_page(
    entry: Entry, feed: Feed, poll_id: str, archive: Archive, fetcher: Fetcher, now: datetime, since: datetime | None
) -> Exchange:
    reason = _reason_to_skip(entry, feed, since)
    if reason:
        return fetch.skip_page(entry, feed, poll_id, archive, now, reason)
    return fetch.fetch_page(entry, feed, poll_id, archive, fetcher, now)


def _reason_to_skip(entry: Entry, feed: Feed, since: datetime | None) -> str | None:
    if since and entry.published_at and entry.published_at < since:
        return f"skipped: before {since:%Y-%m-%dT%H:%MZ}"
    if feed.kind is FeedKind.GENERAL_NEWS and not figures.subject_words_in(f"{entry.title}\n{entry.summary}"):
        return "skipped: off subject"
    if entry.link is None:
        return "skipped: no link"
    return None if feed.pages else "skipped: feed text only"


def read(this: Pass, poll_ids: Sequence[str]) -> None:
    """Turn archived feeds and pages into one batch of rows a poll."""
    languages = frozenset(feed.language for feed in read_feeds(this.settings.feeds_file))
    with stage(this, "read") as total, this.archive() as archive, this.sandbox() as sandbox:

        def batch(found: tuple[str, Document]) -> tuple[str, Counts]:
            poll_id, document = found
            tables = _tables(archive, poll_id, document, sandbox, languages)
            batches.write_batch(this.settings.data, poll_id, tables)
            return poll_id, Counter({name: len(rows) for name, rows in tables.items()})

        written = side_by_side(batch, _documents(sandbox, archive, poll_ids), this.settings.workers)
        for poll_id, counts in shown(this, "read", written, len(poll_ids)):
            total.update(counts)
            tell(this, "read", archive.feed_line(poll_id), counts)


def _tables(
    archive: Archive, poll_id: str, document: Document, sandbox: Sandbox, languages: frozenset[str]
) -> dict[str, list[Row]]:
    """The rows of one poll by table."""
    poll_row: Row = asdict(as_poll(archive.poll(poll_id)))
    if isinstance(document, OutlayError):
        return {"polls": [poll_row | {"outcome": f"failed: {document}"}]}
    poll_row |= {"entries": len(document.entries), "flags": document.flags}
    feed = archive.feed_line(poll_id)
    tables: dict[str, list[Row]] = {
        "polls": [poll_row if document.entries else poll_row | {"outcome": "empty: no entries"}],
        "quarantined": [
            {"feed_id": feed.id, "poll_id": poll_id, "reason": reason, "excerpt": excerpt}
            for reason, excerpt in document.quarantined
        ],
    }
    versions, again = tee(_versions(archive, poll_id, document, feed, poll_row["at"]))
    jobs = ((version, languages) for version in again)
    for found, version in zip(sandbox.map(READ_VERSION, jobs), versions, strict=True):
        rows = found if isinstance(found, dict) else _without_page(version, found, sandbox, languages)
        for table, some in rows.items():
            tables.setdefault(table, []).extend(some)
    return tables


def _versions(
    archive: Archive, poll_id: str, document: FeedDocument, feed: Feed, seen_at: datetime
) -> Iterator[Version]:
    """The entries that came with this poll, each with the first record of its page."""
    entries = {entry.entry_id: entry for entry in document.entries}
    for exchange in archive.pages(poll_id):
        entry = entries.pop(exchange.entry_id or "", None)
        if entry is not None:
            yield Version(entry, feed, poll_id, seen_at, _page(exchange))


def _without_page(
    version: Version, error: OutlayError, sandbox: Sandbox, languages: frozenset[str]
) -> dict[str, list[Row]]:
    """The feed's own text, where the page ran past a limit of its parser."""
    page = replace(version.page, outcome=f"failed: {error}", body=b"")
    rows: dict[str, list[Row]] = sandbox.run(READ_VERSION, replace(version, page=page), languages)
    return rows


def _page(exchange: Exchange) -> Page:
    return Page(
        record_id=exchange.record_id,
        outcome=exchange.outcome,
        url=exchange.final_url,
        at=exchange.at,
        content_type=exchange.header("content-type"),
        body=exchange.body,
    )


def check(this: Pass) -> None:
    """Hold every batch that has no verdict yet against the expectations."""
    with stage(this, "check") as counts:
        batches.clear_up(this.settings.data)
        _gather_polls(this)
        report = checks.check(this.settings.data, batches.unchecked(this.settings.data))
        counts.update(report.counts)


def _gather_polls(this: Pass) -> None:
    """One batch of the polls that brought nothing to read, since they are rows too."""
    data = this.settings.data
    gathered = {name: _gathered_at(name) for name in batches.batch_ids(data) if name.startswith("polls-")}
    since = max(gathered.values()) - LATEST_ARRIVAL if gathered else None
    near = [name for name, at in gathered.items() if since and at >= since]
    known = {row["poll_id"] for name in near for row in batches.read_table(data, name, "polls").to_pylist()}
    with this.archive() as archive:
        found = [poll for poll in archive.polls(since) if poll.outcome != "changed" and poll.poll_id not in known]
    if found:
        batch_id = f"polls-{found[-1].at:%Y%m%dT%H%M%S}-{key(*(poll.poll_id for poll in found))}"
        batches.write_batch(data, batch_id, {"polls": [asdict(poll) for poll in found]})


def _gathered_at(batch_id: str) -> datetime:
    return datetime.strptime(batch_id.split("-")[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)


def load(this: Pass) -> None:
    """Load every checked batch that the warehouse has not."""
    with stage(this, "load") as counts:
        counts.update(warehouse.load(this.settings.data))


def publish(this: Pass, *, force: bool = False) -> None:
    """Put the analysts' copy in place, if anything changed.

    Raises:
        ChecksFailedError: A rule on the warehouse is broken; the last good copy stays, and the digest will say so.
    """
    with stage(this, "publish") as counts:
        try:
            counts["fresh_copy"] += warehouse.publish(this.settings.data, force=force) is not None
        except ChecksFailedError as error:
            _stopped_by(this.settings).write_text(str(error), encoding="utf-8")
            raise
        _stopped_by(this.settings).unlink(missing_ok=True)


def _stopped_by(settings: Settings) -> Path:
    """Where it says what stopped the publication, for as long as it is stopped."""
    return settings.data / "publication-stopped.txt"


def send_digests(this: Pass, *, day: date | None = None, smtp_url: str | None = None) -> list[DeliveryReport]:
    """Mail each list's digest to those who do not have it yet, and bring the web pages up to date.

    Args:
        this: The pass.
        day: The digest's day; None: today in the list's time zone, with all since the list's last digest.
        smtp_url: The mail server; None: the settings'.

    Returns:
        What became of each list's digest; nothing where nothing has been published yet.

    Raises:
        MailError: A server takes no mail at all; what is queued goes out with a later call.
    """
    settings, now = this.settings, this.clock()
    if not settings.published.exists():
        return []
    lists = mail.read_lists(settings.lists_file)
    with stage(this, "digest") as counts, Journal(settings.data / "journal.sqlite") as journal:
        reports = [_send_digest(this, journal, each, day, smtp_url or settings.smtp_url) for each in lists]
        counts.update(written=len(reports), mailed=sum(report.sent_now for report in reports))
        web = next((each.web for each in lists if each.web), None)
        digest = build(_edition(this, day or edition.day_of(now, WEB_ZONE), WEB_ZONE), now=now)
        site.write_edition(digest, settings.data / "site", web)
    trouble = [str(report) for report in reports if report.trouble]
    if trouble:
        raise MailError("; ".join(trouble))
    return reports


def _send_digest(
    this: Pass, journal: Journal, to: MailingList, day: date | None, smtp_url: str | None
) -> DeliveryReport:
    settings, now = this.settings, this.clock()
    chosen = day or edition.day_of(now, to.time_zone)
    last = edition.goes_on_from(journal, to.name, chosen)
    rows = _edition(
        this,
        chosen,
        to.time_zone,
        start=None if day else last + TICK if last else BEGINNING,
        told=edition.told_before(journal, to.name, chosen) if last else None,
        mail_failures=edition.mail_failures(journal, to.name, now - MAIL_MEMORY),
    )
    page = f"{to.web}/{chosen}.html" if to.web else None
    digest = build(rows, now=now, list_name=to.name, page_url=page)
    return mail.deliver(digest, to, smtp_url, journal, settings.data / "digests", now, sender=settings.mail_from)


def _edition(this: Pass, day: date, time_zone: str, **window: Any) -> EditionRows:
    """The rows of an edition, with what the tables do not know: the feeds' names, and what stopped the publication."""
    stopped = _stopped_by(this.settings)
    return edition.read_edition(
        this.settings.published,
        day,
        time_zone,
        feed_names={feed.id: feed.publisher for feed in read_feeds(this.settings.feeds_file)},
        checks_failed=stopped.read_text("utf-8") if stopped.exists() else None,
        **window,
    )


def rebuild(this: Pass) -> bool | None:
    """Derive batches, warehouse and published copy anew from the archive; mails nothing.

    Returns:
        Whether ``core`` is equal to what it was; None where there was nothing to compare with.
    """
    data = this.settings.data
    made = data / "rebuilt"
    shutil.rmtree(made, ignore_errors=True)  # of a rebuild that was interrupted
    made.mkdir(parents=True)
    aside = replace(this, settings=replace(this.settings, data=made))
    read(aside, unread_polls(aside))
    check(aside)
    load(aside)
    same = warehouse.replace(data, made)
    shutil.rmtree(made)
    publish(this, force=True)
    return same
