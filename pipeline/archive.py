"""The archive: every exchange with the outside world, in WARC files that are only ever added to.

With the journal it is all that cannot be rebuilt. A process writes files of its own, one a day, and never touches those
of another: what a kill left half written at a file's end is simply not there. The SQLite index beside them is derived,
and built anew when it is missing.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import threading
import uuid
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from pipeline.errors import ArchiveError
from pipeline.http import public_url
from pipeline.model import Feed, Poll
from pipeline.warc import (
    Exchange,
    Record,
    as_poll,
    digest_of,
    exchange_member,
    file_member,
    new_record_id,
    read_member,
    read_stamp,
    request_member,
    stamp,
    storable,
)

__all__ = ["Archive", "Exchange", "as_poll", "new_record_id"]

SQL = Path(__file__).parent.parent / "sql" / "archive"
READ_BYTES = 1 << 18

log = logging.getLogger(__name__)


class Archive:
    """The WARC files under a folder, with their index. Safe from several threads and processes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder = folder.resolve()
        self._lock = threading.RLock()
        self._writer = _writer(folder)
        self._feed_lines: dict[str, Feed] = {}  # of the polls read so far: a poll's record never changes
        with _in_words(folder):
            folder.mkdir(parents=True, exist_ok=True)
            self._index = _open_index(folder / "index.sqlite")
            self._catch_up()

    def close(self) -> None:
        """Let go of the index; all that was appended is on disk already."""
        with self._lock:
            self._index.close()

    def append(self, exchange: Exchange) -> None:
        """Write an exchange; when this returns, it outlives a kill and a power cut.

        Raises:
            ArchiveError: It could not be written, as on a full disk.
        """
        exchange = storable(exchange)
        record = Record(exchange, self._same_body(exchange), len(exchange.body), digest_of(exchange.body))
        request, answer = request_member(exchange), exchange_member(record)
        with self._writer.lock, self._lock, _in_words(self._folder):
            path, offset = self._writer.write(exchange.at, request + answer)
            name, offset = str(path.relative_to(self._folder)), offset + len(request)
            self._add_to_index(name, [_row(record, name, offset)], offset + len(answer))

    def last_poll(self, feed_id: str) -> Exchange | None:
        """The latest look at a feed, whatever became of it."""
        return self._first("last_poll", feed_id=feed_id)

    def last_body(self, feed_id: str) -> Exchange | None:
        """The latest whole answer of a feed, with the validators to ask with."""
        return self._first("last_body", feed_id=feed_id)

    def poll(self, poll_id: str) -> Exchange:
        """The feed's own record of a poll."""
        exchange = self._first("poll", poll_id=poll_id)
        if exchange is None:
            raise ArchiveError(f"no poll {poll_id} in {self._folder}")
        if exchange.feed is not None:
            self._feed_lines[poll_id] = exchange.feed
        return exchange

    def feed_line(self, poll_id: str) -> Feed:
        """The feed as ``feeds.toml`` had it at that poll."""
        if poll_id not in self._feed_lines and self.poll(poll_id).feed is None:
            raise ArchiveError(f"the record of poll {poll_id} has no feed line")
        return self._feed_lines[poll_id]

    def polls(self, since: datetime | None = None) -> Iterator[Poll]:
        """All looks at all feeds, in order of time."""
        for row in self._rows("polls", since="" if since is None else stamp(since)):
            yield _read_poll(row)

    def last_look(self, feed_id: str) -> Poll | None:
        """The latest look at a feed, as ``last_poll``, from the index alone."""
        rows = self._rows("last_look", feed_id=feed_id)
        return _read_poll(rows[0]) if rows else None

    def changed_polls(self) -> list[str]:
        """The ids of polls that brought a new body, oldest first."""
        return [row["poll_id"] for row in self._rows("changed_polls")]

    def pages(self, poll_id: str) -> Iterator[Exchange]:
        """The pages of a poll's entries, fetched or not; read one by one, since all of them may be large."""
        for row in self._rows("pages", poll_id=poll_id):
            yield self._read(row["file"], row["offset"])

    def first_changed_poll(self, feed_id: str) -> str | None:
        """The poll that brought a feed's first body."""
        rows = self._rows("first_changed_poll", feed_id=feed_id)
        return str(rows[0]["poll_id"]) if rows else None

    def has_page(self, feed_id: str, entry_id: str) -> bool:
        """Whether the page of a feed's entry is settled: had, skipped, refused or failed, but not deferred."""
        return bool(self._rows("has_page", feed_id=feed_id, entry_id=entry_id))

    def page_of(self, url: str) -> Exchange | None:
        """The latest page had from an address."""
        return self._first("page_of", url=public_url(url))

    def failures(self, feed_id: str) -> int:
        """How many looks at a feed have failed since the last good one."""
        return int(self._rows("failures", feed_id=feed_id)[0][0])

    # reading

    def _rows(self, query: str, **values: object) -> list[sqlite3.Row]:
        with self._lock, _in_words(self._folder):
            return self._index.execute(_sql(query), values).fetchall()

    def _first(self, query: str, **values: object) -> Exchange | None:
        rows = self._rows(query, **values)
        return self._read(rows[0]["file"], rows[0]["offset"]) if rows else None

    def _read(self, name: str, offset: int) -> Exchange:
        path = self._folder / name
        with _in_words(path):
            record = next((read_member(member) for _, _, member in _members(path, offset)), None)
        if record is None:
            raise ArchiveError(f"{path}: no whole record at byte {offset}; restore the file from a backup")
        exchange = record.exchange
        if record.refers_to is not None:
            exchange = replace(exchange, body=self._body_of(record.refers_to))
        if len(exchange.body) != record.body_bytes or digest_of(exchange.body) != record.digest:
            raise ArchiveError(f"{path}: the body of {exchange.record_id} is not the one that was recorded")
        return exchange

    def _body_of(self, record_id: str) -> bytes:
        rows = self._rows("record", record_id=record_id)
        if not rows:
            raise ArchiveError(f"{self._folder}: {record_id}, whose body another record refers to, is not there")
        return self._read(rows[0]["file"], rows[0]["offset"]).body

    def _same_body(self, exchange: Exchange) -> str | None:
        if not exchange.body:
            return None
        rows = self._rows("same_body", url=exchange.url, body_sha256=digest_of(exchange.body))
        return rows[0]["record_id"] if rows else None

    # index

    def _catch_up(self) -> None:
        """Take into the index what a killed process had written and not yet indexed."""
        known = {row["file"]: row["indexed_bytes"] for row in self._rows("files")}
        for path in sorted(self._folder.glob("*/*.warc.gz")):
            name = str(path.relative_to(self._folder))
            if path.stat().st_size > known.get(name, 0):
                self._index_file(name, path, known.get(name, 0))

    def _index_file(self, name: str, path: Path, start: int) -> None:
        rows, end = [], start
        for offset, end, member in _members(path, start):  # noqa: B007 - the last end is wanted below
            record = read_member(member)
            if record is not None:
                rows.append(_row(record, name, offset))
        self._add_to_index(name, rows, end)

    def _add_to_index(self, name: str, rows: list[dict[str, object]], end: int) -> None:
        with self._index:
            self._index.executemany(_sql("add_record"), rows)
            self._index.execute(_sql("add_file"), {"file": name, "indexed_bytes": end})


class _Writer:
    """The file of the day that is this process's own; all its archives of a folder add to it, one at a time."""

    def __init__(self, folder: Path) -> None:
        self.lock = threading.Lock()
        self._folder = folder
        self._path: Path | None = None
        self._end = 0

    def write(self, at: datetime, records: bytes) -> tuple[Path, int]:
        """Append, onto the disk; gives the file, and the byte where the records begin."""
        path, start = self._file_of(at), self._end
        self._path = None  # should this fail, its end may be torn: what comes next goes into a new file
        with path.open("ab", buffering=0) as file:
            written = 0
            while written < len(records):
                written += file.write(records[written:])
            os.fsync(file.fileno())
        self._path, self._end = path, start + len(records)
        return path, start

    def _file_of(self, at: datetime) -> Path:
        """The file to add to; a new one where ours is another day's, or is no more as we left it."""
        folder = self._folder / at.strftime("%Y-%m-%d")
        path = self._path
        if path is not None and path.parent == folder and path.exists() and path.stat().st_size == self._end:
            return path
        folder.mkdir(exist_ok=True)
        path = folder / f"{at:%H%M%S}-{uuid.uuid4().hex[:12]}.warc.gz"
        head = file_member(path.name, at)
        path.write_bytes(head)
        self._end = len(head)
        for parent in (folder, self._folder):  # the names, too, must outlive a power cut
            _sync_folder(parent)
        return path


_WRITERS: dict[tuple[Path, int], _Writer] = {}


def _writer(folder: Path) -> _Writer:
    """The process's writer for a folder; a forked process has its own."""
    return _WRITERS.setdefault((folder, os.getpid()), _Writer(folder))


def _members(path: Path, offset: int) -> Iterator[tuple[int, int, bytes]]:
    """The whole gzip members from a byte on: where each begins and ends, and what is in it."""
    packed, start = b"", offset
    with path.open("rb") as file:
        file.seek(offset)
        while True:
            member, end, stream = [], start, zlib.decompressobj(wbits=31)
            while not stream.eof:
                packed = packed or file.read(READ_BYTES)
                if not packed:
                    return  # the end; or a record that was never acknowledged
                try:
                    member.append(stream.decompress(packed))
                except zlib.error:
                    log.warning("%s is damaged at byte %d: what follows is not read", path, start)
                    return
                end += len(packed)
                packed = b""
            packed = stream.unused_data
            end -= len(packed)
            yield start, end, b"".join(member)
            start = end


# index rows


def _row(record: Record, file: str, offset: int) -> dict[str, object]:
    exchange = record.exchange
    return {
        "record_id": exchange.record_id,
        "file": file,
        "offset": offset,
        "kind": exchange.kind,
        "url": exchange.url,
        "at": stamp(exchange.at),
        "outcome": exchange.outcome,
        "status": exchange.status,
        "etag": exchange.header("etag"),
        "last_modified": exchange.header("last-modified"),
        "body_bytes": record.body_bytes,
        "body_sha256": record.digest,
        "refers_to": record.refers_to,
        "feed_id": exchange.feed_id,
        "poll_id": exchange.poll_id,
        "entry_id": exchange.entry_id,
        "seconds": exchange.seconds,
        "next_due_at": exchange.next_due_at and stamp(exchange.next_due_at),
    }


def _read_poll(row: sqlite3.Row) -> Poll:
    values = {name: row[name] for name in row.keys()}  # noqa: SIM118 - iterating a Row gives its values
    return Poll(**values | {"at": read_stamp(row["at"]), "next_due_at": read_stamp(row["next_due_at"] or row["at"])})


# disk


@contextlib.contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Say what the disk or the index refuses, and where."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        cause = error.strerror if isinstance(error, OSError) else error
        advice = "make room or see who owns it, then run this again"
        raise ArchiveError(f"the archive at {path} cannot be used: {cause or error}; {advice}") from error
    except sqlite3.Error as error:
        advice = "if the index is damaged, delete index.sqlite*: it is built anew"
        raise ArchiveError(f"the archive's index at {path} cannot be used: {error}; {advice}") from error


def _open_index(path: Path) -> sqlite3.Connection:
    index = sqlite3.connect(path, timeout=60, check_same_thread=False)
    index.row_factory = sqlite3.Row
    index.execute("PRAGMA journal_mode = WAL")
    index.execute("PRAGMA synchronous = NORMAL")  # what a power cut takes is read from the WARC files again
    index.executescript(_sql("index"))
    return index


@cache
def _sql(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
