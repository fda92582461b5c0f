"""An exchange with the outside world, as a record of a WARC file and back.

Records are ``response`` (head and body), ``revisit`` (a 304, or a body that is in the archive already) and ``metadata``
(no body was had: the outcome says why), each after its ``request``, each in a gzip member of its own. Bodies are kept
unpacked, so ``Content-Encoding``, ``Content-Length`` and ``Transfer-Encoding`` of the wire stand under an
``X-Crawler-`` name, as in Common Crawl's files. What Outlay adds are ``X-Outlay-`` fields of the record.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from http import HTTPStatus
from http.client import responses

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from pipeline import __version__
from pipeline.http import public_url
from pipeline.model import Feed, FeedKind, Poll

HEAD_BYTES = 1 << 20  # of a record's own head: it holds addresses and a feed's line
FRAMING = frozenset({"content-encoding", "content-length", "transfer-encoding"})
SAME_BODY = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
CONTROLS = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


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
class Record:
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


def storable(exchange: Exchange) -> Exchange:
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


def file_member(name: str, at: datetime) -> bytes:
    """The first record of a file: what wrote it."""
    block = f"software: Outlay/{__version__}\r\nformat: WARC File Format 1.1\r\n".encode()
    values = {"WARC-Filename": name, "WARC-Date": stamp(at), "Content-Type": "application/warc-fields"}
    return _gzip(WarcRecordType.warcinfo, new_record_id(), values, block)


def request_member(exchange: Exchange) -> bytes:
    """The record of what was asked; nothing where nothing was."""
    if not exchange.request_headers:
        return b""
    target = re.sub(r"^[^:]*://[^/?#]*", "", exchange.url) or "/"
    values = {
        "WARC-Target-URI": exchange.url,
        "WARC-Date": stamp(exchange.at),
        "WARC-Concurrent-To": f"<{exchange.record_id}>",
        "Content-Type": "application/http; msgtype=request",
    }
    block = _head(f"GET {target} HTTP/1.1", exchange.request_headers)
    return _gzip(WarcRecordType.request, new_record_id(), values, block)


def exchange_member(record: Record) -> bytes:
    """The record of what came of it."""
    exchange = record.exchange
    values = {
        "WARC-Target-URI": exchange.url,
        "WARC-Date": stamp(exchange.at),
        "Content-Type": "application/http; msgtype=response",
        "X-Outlay-Kind": exchange.kind,
        "X-Outlay-Outcome": exchange.outcome,
        "X-Outlay-Feed": exchange.feed_id,
        "X-Outlay-Poll": exchange.poll_id,
        "X-Outlay-Entry": exchange.entry_id,
        "X-Outlay-Seconds": repr(exchange.seconds),
        "X-Outlay-Final-Url": exchange.final_url,
        "X-Outlay-Moved-To": exchange.moved_to,
        "X-Outlay-Next-Due": stamp(exchange.next_due_at) if exchange.next_due_at else None,
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


def read_member(member: bytes) -> Record | None:
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
        at=read_stamp(values["WARC-Date"]),
        outcome=values["X-Outlay-Outcome"],
        status=status,
        headers=headers,
        body=body,
        feed_id=values["X-Outlay-Feed"],
        poll_id=values["X-Outlay-Poll"],
        entry_id=values.get("X-Outlay-Entry"),
        seconds=float(values["X-Outlay-Seconds"]),
        next_due_at=read_stamp(next_due) if next_due else None,
        moved_to=values.get("X-Outlay-Moved-To"),
        feed=_read_feed(values.get("X-Outlay-Feed-Line")),
    )
    return Record(
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


def digest_of(body: bytes) -> str | None:
    """What a body is known by; None where there is none."""
    return hashlib.sha256(body).hexdigest() if body else None


def stamp(at: datetime) -> str:
    """A WARC date, always with six decimals, so that text sorts as time does."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def read_stamp(text: str) -> datetime:
    """The time in a WARC date."""
    return datetime.fromisoformat(text)
