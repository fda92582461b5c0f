"""Feed bytes to entries: RSS, Atom, RDF and JSON Feed, as they are in the wild."""

from __future__ import annotations

import hashlib
import io
import json
import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from pipeline import text
from pipeline.errors import FeedError
from pipeline.model import Entry, Feed, key

MAX_ITEMS = 2_000
"""Items read of one feed, from its top, where feeds keep the newest; ``cut to 2000 of N items`` says what was left."""
MAX_ITEM_CHARACTERS = 3_000_000
"""A longer item is quarantined: nobody writes such an article, and parsers choke on it."""
MAX_UNPACKED_BYTES = 30_000_000
"""Limit of a gzip body after unpacking."""
MAX_TITLE_CHARACTERS = 300
MAX_SUMMARY_CHARACTERS = 5_000
EARLIEST_YEAR = 1995  # before the web had news; 1970 is a missing date in disguise


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """What one feed body holds.

    Attributes:
        entries: In the order of the feed.
        flags: What was mended or left out of the whole, such as ``"truncated"``.
        quarantined: ``(reason, excerpt)`` of every item that could not become an entry.
    """

    entries: tuple[Entry, ...]
    flags: tuple[str, ...] = ()
    quarantined: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Item:
    """One item as its format gave it, before cleaning."""

    guid: str = ""
    links: list[str] = field(default_factory=list)
    title: str = ""
    summary: str = ""
    body_html: str = ""
    author: str = ""
    published: str = ""
    updated: str = ""
    base: str = ""


@dataclass(slots=True)
class _Body:
    """The items of a body, with what was refused and what was mended on the way."""

    items: list[_Item] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


class _Refused(Exception):  # noqa: N818
    """An item that becomes no entry; the message is the reason."""


def read_entries(body: bytes, feed: Feed, content_type: str | None, seen_at: datetime) -> FeedDocument:
    """The entries of a feed body.

    Args:
        body: As it came; a gzip file is unpacked.
        feed: Whose body it is.
        content_type: The HTTP header, for its charset.
        seen_at: When the body came; dates more than a day after it are not believed.

    Raises:
        FeedError: The body is no feed; the message says what it is, such as ``not a feed (HTML)``.
    """
    body = _unpacked(body)
    if (kind := _kind_of_bytes(body)) is not None:
        raise FeedError(f"not a feed ({kind})")
    markup, flags = _decoded(body, content_type)
    found = _read_json(markup) if markup.startswith(("{", "[")) else _read_xml(markup, feed)
    found.flags += flags
    entries: dict[str, Entry] = {}
    for item in found.items:
        try:
            entry = _entry(item, feed, seen_at)
        except _Refused as reason:
            found.refused.append((str(reason), _excerpt(item.title or item.summary or item.guid)))
            continue
        first = entries.setdefault(entry.identity, entry)
        if first is not entry:
            found.flags.append("repeated item")
            if first.content_sha256 != entry.content_sha256:
                found.refused.append(("same identity as an earlier item, other text", _excerpt(entry.title)))
    return FeedDocument(tuple(entries.values()), tuple(dict.fromkeys(found.flags)), tuple(found.refused))


def _excerpt(s: str) -> str:
    return text.clean_line(text.strip_tags(s[:2_000]), 200)


# --- From bytes to markup


_MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "zip"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"RIFF", "image"),
    (b"\x1f\x8b", "gzip"),
)


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    unpacking = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacking.decompress(body, MAX_UNPACKED_BYTES)
    except zlib.error as error:
        raise FeedError("not a feed (broken gzip)") from error
    if unpacking.unconsumed_tail:
        raise FeedError(f"not a feed (gzip of more than {MAX_UNPACKED_BYTES} bytes)")
    return unpacked


def _kind_of_bytes(body: bytes) -> str | None:
    if not body.strip():
        return "empty"
    return next((kind for magic, kind in _MAGIC if body.startswith(magic)), None)


_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_DECLARATION = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)")


def _decoded(body: bytes, content_type: str | None) -> tuple[str, list[str]]:
    inside = _DECLARATION.search(body[:2_000])
    header = _CHARSET.search(content_type or "")
    declared = [inside[1].decode("ascii") if inside else None, header[1] if header else None]
    markup, encoding = text.decode(body, declared)
    flags = [f"declared {declared[0]}, read as {encoding}"] if _contradicts(declared[0], encoding, body) else []
    parsable = text.ENDLESS_TAG.sub(r"<\1>", text.NOT_XML.sub("", markup))
    return parsable.strip().removeprefix("\ufeff").lstrip(), flags


def _contradicts(declared: str | None, encoding: str, body: bytes) -> bool:
    """True where the declared encoding was not used, and this changed a character."""
    if declared is None or body.isascii():
        return False
    return encoding == "utf-8" and "utf" not in declared.lower()


# --- JSON Feed


def _read_json(markup: str) -> _Body:
    try:
        document = json.loads(markup)
    except (ValueError, RecursionError) as error:
        raise FeedError("not a feed (JSON)") from error
    if not isinstance(document, dict) or "jsonfeed.org" not in str(document.get("version")):
        raise FeedError("not a feed (JSON)")
    items = document.get("items")
    if not isinstance(items, list):
        raise FeedError("not a feed (JSON Feed without items)")
    found = _Body(flags=_cut_flag(items))
    for item in items[:MAX_ITEMS]:
        if isinstance(item, dict):
            found.items.append(_json_item(item))
        else:
            found.refused.append(("empty item", _excerpt(str(item))))
    return found


def _cut_flag(items: list[Any]) -> list[str]:
    return [f"cut to {MAX_ITEMS} of {len(items)} items"] if len(items) > MAX_ITEMS else []


def _json_item(item: dict[str, Any]) -> _Item:
    def get(name: str, of: dict[str, Any] = item) -> str:
        value = of.get(name)
        return value if isinstance(value, str) else ""

    authors = item.get("authors") or [item.get("author")]
    return _Item(
        guid=str(item.get("id") or ""),
        links=[link for link in (get("url"), get("external_url")) if link],
        title=get("title"),
        summary=get("summary") or get("content_text") or get("content_html"),
        body_html=get("content_html") or get("content_text"),
        author=get("name", authors[0]) if isinstance(authors, list) and isinstance(authors[0], dict) else "",
        published=get("date_published"),
        updated=get("date_modified"),
    )


# --- XML


_ROOT = re.compile(r"<((?:[\w.-]+:)?(?:rss|feed|RDF))(?=[\s>])")
_FIRST_TAG = re.compile(r"<([a-zA-Z][\w:.-]*)")
_PROLOG = re.compile(r"<\?xml|<!DOCTYPE(?!\s+html)", re.IGNORECASE)
_ITEM_EDGE = re.compile(
    r"(?P<comment><!--)|(?P<cdata><!\[CDATA\[)|</(?P<end>(?:[\w.-]+:)?(?:item|entry))\s*>"
    r"|<(?P<start>(?:[\w.-]+:)?(?:item|entry))(?=[\s/>])|(?P<root></(?:[\w.-]+:)?(?:rss|feed|RDF)\s*>)"
)
# Unread, and what feedparser is quadratic in.
_UNREAD = re.compile(r"<(category|enclosure|media:\w+)\b[^<>]*(?:/>|>(?:[^<]++|<!\[CDATA\[[^\]]*+\]\]>)*+</\1\s*>)")


@dataclass(slots=True)
class _Cut:
    """A feed's markup cut into its head and its items."""

    head: str
    items: list[str] = field(default_factory=list)
    whole: bool = False
    trailer: str = ""


def _read_xml(markup: str, feed: Feed) -> _Body:
    root = _ROOT.search(markup)
    before = markup[: root.start()] if root else markup
    if root is None or re.search(r"<html|<!doctype html", before, re.IGNORECASE):
        raise FeedError(f"not a feed ({_kind_of_markup(markup)})")
    prolog = _PROLOG.search(before)
    cut = _cut(markup, prolog.start() if prolog else root.start(), root.end())
    found = _Body(flags=_cut_flag(cut.items))
    found.flags += ["junk before the feed"] if before[: prolog.start() if prolog else None].strip() else []
    found.flags += ["junk after the feed"] if re.sub(r"<!--[^<]*-->", "", cut.trailer).strip() else []
    found.flags += [] if cut.whole else ["truncated"]
    if _is_of_comments(cut.head):
        found.flags.append("comments feed")
        found.refused = [("comments feed", _excerpt(raw)) for raw in cut.items[:MAX_ITEMS]]
        return found
    items = [_UNREAD.sub("", raw) for raw in cut.items[:MAX_ITEMS]]
    found.refused = [("item too large", _excerpt(raw)) for raw in items if len(raw) > MAX_ITEM_CHARACTERS]
    small = [raw for raw in items if len(raw) <= MAX_ITEM_CHARACTERS]
    found.items = list(_parsed(cut.head, root[1], small, feed))
    return found


def _kind_of_markup(markup: str) -> str:
    first = _FIRST_TAG.search(markup)
    if re.search(r"<html|<!doctype html|<body|<script", markup[:5_000], re.IGNORECASE):
        return "HTML"
    return f"XML: {first[1]}"[:60] if first and markup.startswith("<") else "text"


def _is_of_comments(head: str) -> bool:
    return re.search(r"<(?:title|description)>\s*(?:<!\[CDATA\[)?\s*Comments (?:on|for)\b", head) is not None


def _cut(markup: str, start: int, at: int) -> _Cut:
    """The items of a feed, whole ones only: a parser would give the last, unfinished one as whole."""
    cut = _Cut(head="")
    depth, item_start, comments_end = 0, 0, True
    while (edge := _ITEM_EDGE.search(markup, at)) is not None:
        at = edge.end()
        match edge.lastgroup:
            case "comment":
                end = markup.find("-->", at) if comments_end else -1
                comments_end, at = end >= 0, max(at, end)
            case "cdata":
                end = markup.find("]]>", at)
                if end < 0:
                    break
                at = end
            case "start":
                tag_end = markup.find(">", at)
                if tag_end < 0:
                    break
                item_start = item_start if depth else edge.start()
                depth += 1
                cut.head = cut.head or markup[start:item_start]
                if markup[tag_end - 1] == "/":
                    depth -= 1
                    cut.items += [] if depth else [markup[item_start : tag_end + 1]]
                at = tag_end + 1
            case "end" if depth:
                depth -= 1
                cut.items += [] if depth else [markup[item_start:at]]
            case "root" if not depth:
                cut.whole, cut.trailer = True, markup[at:]
                cut.head = cut.head or markup[start : edge.start()]
                break
    return cut


def _parsed(head: str, root: str, items: list[str], feed: Feed) -> Iterator[_Item]:
    import feedparser

    head = re.sub(r"^\s*<\?xml[^>]*>", "", head)
    open_channel = len(re.findall(r"<channel[\s>]", head)) > head.count("</channel>")
    tail = ("</channel>" if open_channel else "") + f"</{root}>"
    for first in range(0, len(items), 250):  # feedparser is quadratic in the number of items
        whole = "".join(['<?xml version="1.0" encoding="utf-8"?>\n', head, *items[first : first + 250], tail])
        parsed = feedparser.parse(
            io.BytesIO(whole.encode("utf-8", "replace")),  # never the bytes: they would be taken for a file name or URL
            response_headers={"content-type": "application/xml; charset=utf-8", "content-location": feed.url},
            sanitize_html=False,  # slow, and no HTML of a feed is ever shown
            resolve_relative_uris=False,
        )
        base = parsed.feed.get("link") or feed.url
        for entry in parsed.entries:
            yield _xml_item(entry, urljoin(feed.url, base))


def _xml_item(entry: dict[str, object], base: str) -> _Item:
    def get(name: str) -> str:
        value = entry.get(name) if name in entry else None
        return value if isinstance(value, str) else ""

    links: list[dict[str, str]] = entry.get("links") or []  # type: ignore[assignment]
    contents: list[dict[str, str]] = entry.get("content") or []  # type: ignore[assignment]
    texts = [get("summary"), *(content.get("value") or "" for content in contents)]
    alternates = [link.get("href") or "" for link in links if link.get("rel") == "alternate"]
    return _Item(
        guid=get("id"),
        links=[link for link in (get("feedburner_origlink"), *alternates, get("link")) if link.strip()],
        title=get("title"),
        summary=get("summary") or max(texts, key=len),
        body_html=max(texts, key=len),
        author=get("author"),
        published=get("published"),
        updated=get("updated"),
        base=base,
    )


# --- From item to entry


_ENTITY = re.compile(r"&\w{1,30};")  # declared in the feed's DTD: expanding those is what entity bombs wait for


def _entry(item: _Item, feed: Feed, seen_at: datetime) -> Entry:
    title = text.clean_line(text.strip_tags(item.title), MAX_TITLE_CHARACTERS)
    body_html = text.clean(item.body_html)
    body = text.clean_line(text.strip_tags(body_html))
    summary = text.clean_line(text.strip_tags(item.summary), MAX_SUMMARY_CHARACTERS)
    guid = text.clean_line(unicodedata.normalize("NFC", item.guid), 1_000) or None
    link, flags = _link(item, feed)
    if not (title or body or link):
        raise _Refused("empty item")
    digest = hashlib.sha256(f"{title}\x1f{body}".encode()).hexdigest()
    identity = link or (key(feed.id, guid) if guid else key(feed.id, digest))
    published_at, doubts = _date(item.published or item.updated, feed.language, seen_at)
    updated_at, _ = _date(item.updated, feed.language, seen_at)
    flags += doubts
    flags += [] if title else ["no title"]
    flags += ["mixed scripts"] if text.mixes_scripts(f"{title} {body}") else []
    flags += ["unread entity"] if _ENTITY.search(body) else []
    return Entry(
        entry_id=key(identity, digest),
        feed_id=feed.id,
        identity=identity,
        guid=guid,
        link=link,
        title=title,
        summary=summary,
        body_html=body_html,
        author=text.clean_line(text.strip_tags(item.author), 200) or None,
        published_at=published_at,
        updated_at=updated_at,
        language=feed.language,
        content_sha256=digest,
        flags=tuple(flags),
    )


def _link(item: _Item, feed: Feed) -> tuple[str | None, list[str]]:
    if not item.links:
        return None, ["no link"]
    found = next(filter(None, (clean_link(link, item.base or feed.url) for link in item.links)), None)
    if found is None:
        raise _Refused("bad link")
    if urlsplit(found).path in {"", "/"} and not urlsplit(found).query:
        return None, ["link to the home page"]  # it names no article: thousands of items may share it
    return found, []


# What courlan leaves in the links of real feeds: who sent the reader, never what is shown.
_TRACKING = re.compile(r"(?:cmp|emc|feedname|feedtype|icid|ito|ns_\w+|rss|wt_mc)=.*|\w+=rss", re.IGNORECASE)


def clean_link(link: str, base: str) -> str | None:
    """An absolute http(s) address without credentials, tracking parameters and fragment; None where it is none.

    Args:
        link: As printed; may be relative.
        base: What it is relative to.
    """
    from courlan import normalize_url

    link = link.strip()
    if re.search(r"[\x00-\x1f\x7f]", link):
        return None
    try:
        parts = urlsplit(str(normalize_url(urljoin(base, link))))
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = (
            f":{parts.port}" if parts.port and (parts.scheme, parts.port) not in {("http", 80), ("https", 443)} else ""
        )
    except ValueError:  # UnicodeError among them
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = "&".join(part for part in parts.query.split("&") if not _TRACKING.fullmatch(part))
    query = quote(query, safe="/%:@!$&'()*+,;=~-._?[]")
    return urlunsplit((parts.scheme, host + port, path, query, ""))


# --- Dates


_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*(\S.*)?")
_WORDED = re.compile(
    r"(?:[^\W\d_]+\.?(?:,\s*|\s+))?"
    r"(?:(\d{1,2})\.?[ -]+([^\W\d_]+)\.?|([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?[ -]+(\d{4}|\d\d)\b"
    r"(?:,?\s+(?:-\s+)?(\d\d?):(\d\d)(?::(\d\d?))?)?\s*(\S.*)?"
)
_UNIX = re.compile(r"(\d{10})(?:\d{3})?")
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d\d?):?(\d\d)?(?:\s*\(.*\))?")
_ZONES = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2,
    "EET": 2, "EEST": 3, "MSK": 3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7, "JST": 9, "KST": 9, "AWST": 8, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "HKT": 8, "SGT": 8,
}  # fmt: skip
"""Hours ahead of UTC. IST is missing on purpose: it is India's, Israel's and Ireland's."""


def _date(printed: str, language: str, seen_at: datetime) -> tuple[datetime | None, list[str]]:
    """The date as UTC, or None, with what is doubtful about it."""
    printed = text.clean_line(printed, 100)
    if not printed:
        return None, ["no date"]
    try:
        at, flags = _read_date(printed, language)
    except (ValueError, OverflowError):  # 30 February, 25:61
        at, flags = None, []
    if at is None:
        return None, ["unreadable date"]
    if at.year < EARLIEST_YEAR:
        return None, ["implausible date"]
    if at > seen_at + timedelta(days=1):
        return None, ["future date"]
    return at, flags


def _read_date(printed: str, language: str) -> tuple[datetime | None, list[str]]:
    if (unix := _UNIX.fullmatch(printed)) is not None:
        return datetime.fromtimestamp(int(unix[1]), UTC), []
    if (iso := _ISO.fullmatch(printed)) is not None:
        year, month, day, *clock, zone = iso.groups()
        return _at(int(year), int(month), int(day), clock, zone)
    if (worded := _WORDED.fullmatch(printed)) is not None:
        day_first, month_after, month_first, day_after, year, *clock, zone = worded.groups()
        month_number = _months(language).get((month_after or month_first).lower())
        if month_number is not None:
            full_year = int(year) + (2_000 if len(year) == 2 else 0)
            return _at(full_year, month_number, int(day_first or day_after), clock, zone)
    return None, []


def _at(
    year: int, month: int, day: int, clock: list[str | None], zone: str | None
) -> tuple[datetime | None, list[str]]:
    hour, minute, second = (int(part or 0) for part in clock)
    zone = (zone or "").strip()
    half = re.match(r"([ap])\.?m\.?\b\s*", zone, re.IGNORECASE)
    if half is not None:
        hour, zone = hour % 12 + (12 if half[1].lower() == "p" else 0), zone[half.end() :]
    offset, flags = _offset(zone, dated_only=clock[0] is None)
    if offset is None:
        return None, flags
    return datetime(year, month, day, hour, minute, second, tzinfo=timezone(offset)).astimezone(UTC), flags


def _offset(zone: str, *, dated_only: bool) -> tuple[timedelta | None, list[str]]:
    if not zone:
        return timedelta(), [] if dated_only else ["no time zone"]
    if (numbers := _OFFSET.fullmatch(zone)) is not None:
        hours, minutes = int(numbers[2]), int(numbers[3] or 0)
        if hours > 14 or minutes > 59:
            return timedelta(), ["unknown time zone"]
        return timedelta(hours=hours, minutes=minutes) * (-1 if numbers[1] == "-" else 1), []
    hours_ahead = _ZONES.get(zone.upper())
    if hours_ahead is None:
        return timedelta(), ["unknown time zone"]
    return timedelta(hours=hours_ahead), []


@cache
def _months(language: str) -> dict[str, int]:
    """Names of months in the feed's language and in English, in lower case and without the full stop, to numbers."""
    from babel import UnknownLocaleError
    from babel.dates import get_month_names

    names: dict[str, int] = {"sept": 9}
    for locale in (language, "en"):
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                try:
                    months = get_month_names(width, context, locale)
                except (UnknownLocaleError, ValueError):
                    continue
                names |= {name.lower().rstrip("."): number for number, name in months.items()}
    return names
