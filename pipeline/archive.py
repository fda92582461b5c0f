"""The archive: every exchange with the outside world, in WARC files that are only ever added to.

With the journal it is all that cannot be rebuilt. Records are ``response`` (head and body), ``revisit`` (a 304, or a
body that is already here) and ``metadata`` (no body was had: the outcome says why), each after its ``request``, each
in a gzip member of its own. Bodies are kept unpacked, so ``Content-Encoding``, ``Content-Length`` and
``Transfer-Encoding`` of the wire stand under an ``X-Crawler-`` name, as in Common Crawl's files. What Outlay adds are
``X-Outlay-`` fields of the record.

A process writes files of its own, one a day, and never touches those of another: what a kill left half written at a
file's end is simply not there. The SQLite index beside them is derived, and built anew when it is missing.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import logging
import os
import re
import sqlite3
import threading
import uuid
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from functools import cache
from http import HTTPStatus
from http.client import responses
from pathlib import Path

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from pipeline import __version__
from pipeline.errors import ArchiveError
from pipeline.http import public_url
from pipeline.model import Feed, FeedKind, Poll

SQL = Path(__file__).parent.parent / "sql" / "archive"
READ_BYTES = 1 << 18
HEAD_BYTES = 1 << 20  # of a WARC record's own head: it holds addresses and a feed's line
FRAMING = frozenset({"content-encoding", "content-length", "transfer-encoding"})
SAME_BODY = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

CONTROLS = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question to the outside world and what became of it.

    Attributes:
        record_id: ``urn:uuid:...``, the WARC record's own.
        kind: ``feed`` or ``page``.
        url, final_url: As asked for, and after redirects; without user name and password.
        outcome: ``changed`` or ``unchanged`` (feed), ``fetched`` (page), or why there is no body.
        headers: Of the answer; without cookies.
        body: Unpacked. Of a revisit, the body that it refers to.
        poll_id: The poll that it is, or that the page's entry came with.
        entry_id: Pages only.
        next_due_at: Feeds only.
        request_headers: As sent, without passwords and cookies. Written, not read back.
        feed: The feed's line as it was then: a rebuild reads by it. Feeds only.
        moved_to: Where all redirects were permanent: the address to use from now on.
    """

    record_id: str
    kind: str
    url: str
    final_url: str
    at: datetime
    outcome: str
    status: int | None
    headers: tuple[tuple[str, str], ...]
    body: bytes
    feed_id: str
    poll_id: str
    entry_id: str | None
    seconds: float
    next_due_at: datetime | None
    request_headers: tuple[tuple[str, str], ...] = ()
    feed: Feed | None = None
    moved_to: str | None = None

    def header(self, name: str) -> str | None:
        """The value of the first header of that name, whatever its case."""
        return next((value for key, value in self.headers if key.lower() == name), None)


@dataclass(frozen=True, slots=True)
class _Record:
    """An exchange as it is stored: of a revisit, the body lies elsewhere."""

    exchange: Exchange
    refers_to: str | None
    body_bytes: int
    digest: str | None


def as_poll(exchange: Exchange) -> Poll:
    """A feed's exchange as a row of polls."""
    return Poll(
        poll_id=exchange.poll_id,
        feed_id=exchange.feed_id,
        url=public_url(exchange.url),
        at=exchange.at,
        outcome=exchange.outcome,
        status=exchange.status,
        body_bytes=len(exchange.body),
        seconds=exchange.seconds,
        etag=exchange.header("etag"),
        last_modified=exchange.header("last-modified"),
        next_due_at=exchange.next_due_at or exchange.at,
    )


def new_record_id() -> str:
    """A name for a record that no other has."""
    return f"urn:uuid:{uuid.uuid4()}"


class Archive:
    """The WARC files under a folder, with their index. Safe from several threads and processes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder = folder.resolve()
        self._lock = threading.RLock()
        self._writer = _writer(folder)
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
        exchange = _storable(exchange)
        record = _Record(exchange, self._same_body(exchange), len(exchange.body), _digest(exchange.body))
        request, answer = _request_member(exchange), _member(record)
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
        return exchange

    def feed_line(self, poll_id: str) -> Feed:
        """The feed as ``feeds.toml`` had it at that poll."""
        exchange = self.poll(poll_id)
        if exchange.feed is None:
            raise ArchiveError(f"the record of poll {poll_id} has no feed line")
        return exchange.feed

    def polls(self, since: datetime | None = None) -> Iterator[Poll]:
        """All looks at all feeds, in order of time."""
        for row in self._rows("polls", since="" if since is None else _stamp(since)):
            yield _read_poll(row)

    def last_look(self, feed_id: str) -> Poll | None:
        """The latest look at a feed, as ``last_poll``, from the index alone."""
        rows = self._rows("last_look", feed_id=feed_id)
        return _read_poll(rows[0]) if rows else None

    def changed_polls(self) -> list[str]:
        """The ids of polls that brought a new body, oldest first."""
        return [row["poll_id"] for row in self._rows("changed_polls")]

    def pages(self, poll_id: str) -> list[Exchange]:
        """The pages of a poll's entries, fetched or not."""
        return [self._read(row["file"], row["offset"]) for row in self._rows("pages", poll_id=poll_id)]

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
            record = next((_parse(member) for _, _, member in _members(path, offset)), None)
        if record is None:
            raise ArchiveError(f"{path}: no whole record at byte {offset}")
        exchange = record.exchange
        if record.refers_to is not None:
            exchange = replace(exchange, body=self._body_of(record.refers_to))
        if len(exchange.body) != record.body_bytes or _digest(exchange.body) != record.digest:
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
        rows = self._rows("same_body", url=exchange.url, body_sha256=_digest(exchange.body))
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
            record = _parse(member)
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
        head = _file_member(path.name)
        path.write_bytes(head)
        self._end = len(head)
        for parent in (folder, self._folder):  # the names, too, must outlive a power cut
            _sync_folder(parent)
        return path


_WRITERS: dict[tuple[Path, int], _Writer] = {}


def _writer(folder: Path) -> _Writer:
    """The process's writer for a folder; a forked process has its own."""
    return _WRITERS.setdefault((folder, os.getpid()), _Writer(folder))


# from exchange to WARC


def _storable(exchange: Exchange) -> Exchange:
    """Without passwords in addresses, and with nothing in its fields that could pass for another field."""
    return replace(
        exchange,
        url=_one_line(public_url(exchange.url)),
        final_url=_one_line(public_url(exchange.final_url)),
        moved_to=exchange.moved_to and _one_line(public_url(exchange.moved_to)),
        outcome=_one_line(exchange.outcome),
        headers=_header_lines(exchange.headers),
        request_headers=_header_lines(exchange.request_headers),
        feed=exchange.feed and replace(exchange.feed, url=public_url(exchange.feed.url)),
    )


def _one_line(value: str) -> str:
    return CONTROLS.sub(lambda found: f"%{ord(found[0]):02X}", value)


def _header_lines(headers: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    def line(text: str) -> str:
        return re.sub(r"[\r\n\0]+", " ", text).encode("latin-1", "replace").decode("latin-1")

    return tuple((line(name), line(value)) for name, value in headers)


def _file_member(name: str) -> bytes:
    """The first record of a file says what wrote it."""
    block = f"software: Outlay/{__version__}\r\nformat: WARC File Format 1.1\r\n".encode()
    fields = {"WARC-Filename": name, "WARC-Date": _stamp(datetime.now(UTC)), "Content-Type": "application/warc-fields"}
    return _gzip(WarcRecordType.warcinfo, new_record_id(), fields, block)


def _request_member(exchange: Exchange) -> bytes:
    if not exchange.request_headers:
        return b""
    block = _head(
        "GET " + (re.sub(r"^[^:]*://[^/?#]*", "", exchange.url) or "/") + " HTTP/1.1", exchange.request_headers
    )
    fields = {
        "WARC-Target-URI": exchange.url,
        "WARC-Date": _stamp(exchange.at),
        "WARC-Concurrent-To": f"<{exchange.record_id}>",
        "Content-Type": "application/http; msgtype=request",
    }
    return _gzip(WarcRecordType.request, new_record_id(), fields, block)


def _member(record: _Record) -> bytes:
    exchange = record.exchange
    values = {
        "WARC-Target-URI": exchange.url,
        "WARC-Date": _stamp(exchange.at),
        "Content-Type": "application/http; msgtype=response",
        "X-Outlay-Kind": exchange.kind,
        "X-Outlay-Outcome": exchange.outcome,
        "X-Outlay-Feed": exchange.feed_id,
        "X-Outlay-Poll": exchange.poll_id,
        "X-Outlay-Entry": exchange.entry_id,
        "X-Outlay-Seconds": repr(exchange.seconds),
        "X-Outlay-Final-Url": exchange.final_url,
        "X-Outlay-Moved-To": exchange.moved_to,
        "X-Outlay-Next-Due": _stamp(exchange.next_due_at) if exchange.next_due_at else None,
        "X-Outlay-Feed-Line": json.dumps(asdict(exchange.feed)) if exchange.feed else None,
        "X-Outlay-Body-Bytes": str(record.body_bytes),
        "WARC-Payload-Digest": record.digest and f"sha256:{record.digest}",
    }
    if record.refers_to is not None:
        values["WARC-Refers-To"] = f"<{record.refers_to}>"
        values["WARC-Profile"] = NOT_MODIFIED if exchange.status == HTTPStatus.NOT_MODIFIED else SAME_BODY
        return _gzip(WarcRecordType.revisit, exchange.record_id, values, _answer_head(exchange))
    if exchange.body:
        return _gzip(WarcRecordType.response, exchange.record_id, values, _answer_head(exchange) + exchange.body)
    return _gzip(WarcRecordType.metadata, exchange.record_id, values, _answer_head(exchange))


def _answer_head(exchange: Exchange) -> bytes:
    if exchange.status is None:
        return b""
    headers = [(f"X-Crawler-{name}" if name.lower() in FRAMING else name, value) for name, value in exchange.headers]
    return _head(
        f"HTTP/1.1 {exchange.status} {responses.get(exchange.status, '')}",
        [*headers, ("Content-Length", str(len(exchange.body)))],
    )


def _head(first: str, headers: Iterable[tuple[str, str]]) -> bytes:
    lines = [first, *(f"{name}: {value}" for name, value in headers)]
    return "".join(f"{line}\r\n" for line in [*lines, ""]).encode("latin-1", "replace")


def _gzip(kind: WarcRecordType, record_id: str, values: Mapping[str, str | None], block: bytes) -> bytes:
    record = WarcRecord()
    record.init_headers(kind, record_id.removeprefix("urn:").encode())
    for name, value in values.items():
        if value is not None:
            record.headers[name] = value
    record.set_bytes_content(block)
    member = io.BytesIO()
    writer = GzipWriter(member, compression_level=6)
    record.write(writer)
    writer.finish()
    return member.getvalue()


# from WARC to exchange


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


def _parse(member: bytes) -> _Record | None:
    """The exchange in a WARC record; None where the record is about the file or a request."""
    record = next(iter(ArchiveIterator(io.BytesIO(member), parse_http=False, max_header_len=HEAD_BYTES)), None)
    if record is None or "X-Outlay-Kind" not in record.headers:
        return None
    values = record.headers
    head, _, body = record.reader.read().partition(b"\r\n\r\n")
    status, headers = _read_head(head)
    refers_to = values.get("WARC-Refers-To")
    digest = values.get("WARC-Payload-Digest")
    next_due = values.get("X-Outlay-Next-Due")
    exchange = Exchange(
        record_id=values["WARC-Record-ID"].strip("<>"),
        kind=values["X-Outlay-Kind"],
        url=values["WARC-Target-URI"],
        final_url=values["X-Outlay-Final-Url"],
        at=_time(values["WARC-Date"]),
        outcome=values["X-Outlay-Outcome"],
        status=status,
        headers=headers,
        body=body,
        feed_id=values["X-Outlay-Feed"],
        poll_id=values["X-Outlay-Poll"],
        entry_id=values.get("X-Outlay-Entry"),
        seconds=float(values["X-Outlay-Seconds"]),
        next_due_at=_time(next_due) if next_due else None,
        moved_to=values.get("X-Outlay-Moved-To"),
        feed=_read_feed(values.get("X-Outlay-Feed-Line")),
    )
    return _Record(
        exchange,
        refers_to and refers_to.strip("<>"),
        int(values["X-Outlay-Body-Bytes"]),
        digest and digest.removeprefix("sha256:"),
    )


def _read_head(head: bytes) -> tuple[int | None, tuple[tuple[str, str], ...]]:
    """Status and headers as the server sent them: without the length that was added, under their own names."""
    if not head:
        return None, ()
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = [(name, value) for name, _, value in (line.partition(": ") for line in lines) if name != "Content-Length"]
    return int(first.split(" ")[1]), tuple((name.removeprefix("X-Crawler-"), value) for name, value in pairs)


def _read_feed(line: str | None) -> Feed | None:
    """A feed's line of that day; fields that are gone since are left out."""
    if line is None:
        return None
    known = {field.name for field in fields(Feed)}
    values = {name: value for name, value in json.loads(line).items() if name in known}
    return Feed(**values | {"kind": FeedKind(values["kind"])})


# index rows


def _row(record: _Record, file: str, offset: int) -> dict[str, object]:
    exchange = record.exchange
    return {
        "record_id": exchange.record_id,
        "file": file,
        "offset": offset,
        "kind": exchange.kind,
        "url": exchange.url,
        "at": _stamp(exchange.at),
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
        "next_due_at": exchange.next_due_at and _stamp(exchange.next_due_at),
    }


def _read_poll(row: sqlite3.Row) -> Poll:
    values = {name: row[name] for name in row.keys()}  # noqa: SIM118 - iterating a Row gives its values
    return Poll(**values | {"at": _time(row["at"]), "next_due_at": _time(row["next_due_at"] or row["at"])})


def _digest(body: bytes) -> str | None:
    return hashlib.sha256(body).hexdigest() if body else None


def _stamp(at: datetime) -> str:
    """A WARC date, always with six decimals, so that text sorts as time does."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def _time(stamp: str) -> datetime:
    return datetime.fromisoformat(stamp)


# disk


@contextlib.contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Say what the disk or the index refuses, and where."""
    try:
        yield
    except OSError as error:
        raise ArchiveError(f"the archive at {path} cannot be used: {error.strerror or error}") from error
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
