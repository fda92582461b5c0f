"""What the operator decides, read once and checked at start: environment variables ``OUTLAY_*`` and ``feeds.toml``."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from pipeline.errors import SettingsError
from pipeline.model import Feed, FeedKind

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things lie and how politely we ask; every field has an environment variable of its name.

    Attributes:
        data: Everything that Outlay keeps (``OUTLAY_DATA``).
        archive: WARC files; inside ``data`` unless ``OUTLAY_ARCHIVE`` says otherwise.
        feeds_file: The feeds (``OUTLAY_FEEDS``).
        lists_file: The digest's lists and their recipients (``OUTLAY_LISTS``).
        smtp_url: ``smtp://user:password@host:587?starttls=1``, or None: the digest is then written to disk only.
        mail_from: The sender's address.
        contact: Address or page in our User-Agent, so that a publisher can reach the operator.
        pause_seconds: Between two requests to one host.
        private_hosts: Hosts that may be asked although their address is private.
        only_host: Where set, no other host is asked at all.
        first_pass_hours: How far back the first look at a feed goes.
        workers: Children that parse feeds and pages side by side.
    """

    data: Path
    archive: Path
    feeds_file: Path
    lists_file: Path
    smtp_url: str | None = None
    mail_from: str = "outlay@localhost"
    contact: str = "operator has set no contact"
    pause_seconds: float = 1.0
    private_hosts: frozenset[str] = frozenset()
    only_host: str | None = None
    first_pass_hours: int = 48
    workers: int = 2

    @property
    def published(self) -> Path:
        """The read-only copy for analysts."""
        return self.data / "published" / "outlay.duckdb"

    @property
    def locks(self) -> Path:
        """Lock files of feeds and of the writer."""
        return self.data / "locks"

    def with_data(self, folder: Path) -> Settings:
        """The same settings with another data folder, the archive in it."""
        return replace(self, data=folder, archive=folder / "archive")


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this machine.

    Raises:
        SettingsError: A variable holds what cannot be meant; the message names it.
    """

    def value(name: str, default: str) -> str:
        return environment.get(f"OUTLAY_{name}") or default

    def number(name: str, default: str, least: float) -> float:
        text = value(name, default)
        try:
            found = float(text)
        except ValueError:
            found = -1.0
        if not least <= found < 1e6:
            raise SettingsError(f"OUTLAY_{name}={text!r}: expected a number of at least {least:g}")
        return found

    data = Path(value("DATA", "data")).absolute()
    return Settings(
        data=data,
        archive=Path(value("ARCHIVE", str(data / "archive"))).absolute(),
        feeds_file=Path(value("FEEDS", str(PROJECT / "feeds.toml"))),
        lists_file=Path(value("LISTS", str(PROJECT / "lists.toml"))),
        smtp_url=environment.get("OUTLAY_SMTP_URL") or None,
        mail_from=value("MAIL_FROM", "outlay@localhost"),
        contact=value("CONTACT", "operator has set no contact"),
        pause_seconds=number("PAUSE_SECONDS", "1", 0),
        private_hosts=frozenset(filter(None, value("PRIVATE_HOSTS", "").split(","))),
        only_host=environment.get("OUTLAY_ONLY_HOST") or None,
        first_pass_hours=int(number("FIRST_PASS_HOURS", "48", 0)),
        workers=int(number("WORKERS", "2", 1)),
    )


def read_time(text: str) -> datetime:
    """A point in time, UTC where no zone is given.

    Raises:
        SettingsError: The text is no ISO 8601 time.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise SettingsError(f"{text!r} is no time: write it as 2025-02-14T12:00 or 2025-02-14") from None
    return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)


class _FeedLine(BaseModel):
    """One ``[[feed]]`` of ``feeds.toml``; only the address is required."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    url: str
    id: str = Field(default="", pattern=r"^[a-z0-9][a-z0-9-]{0,63}$|^$")
    publisher: str = ""
    language: str = Field(default="en", pattern=r"^[a-z]{2}$")
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    kind: FeedKind = FeedKind.DEFENCE_PRESS
    owner: str | None = None
    quote_characters: int = Field(default=200, ge=0, le=300)
    interval_minutes: float = Field(default=60, gt=0, le=10080)
    pages: bool = True
    note: str = ""

    @field_validator("url")
    @classmethod
    def _is_web_address(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("expected an address that begins with http:// or https://")
        return url

    def feed(self) -> Feed:
        """The feed, with its id and publisher made from the address where the line leaves them out."""
        parts = urlsplit(self.url)
        slug = re.sub(r"[^a-z0-9]+", "-", f"{parts.hostname}{parts.path}".lower()).strip("-")[:64]
        values: dict[str, Any] = self.model_dump()
        values |= {"id": self.id or slug, "publisher": self.publisher or str(parts.hostname)}
        return Feed(**values)


def read_feeds(path: Path) -> tuple[Feed, ...]:
    """The feeds of a ``feeds.toml``, in its order.

    Raises:
        SettingsError: With the file, the feed and the field that is wrong.
    """
    try:
        lines = tomllib.loads(path.read_text(encoding="utf-8")).get("feed", [])
    except FileNotFoundError:
        raise SettingsError(f"{path}: no such file; --feeds or OUTLAY_FEEDS names another") from None
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}; --feeds or OUTLAY_FEEDS names another") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: {error}") from None
    if not isinstance(lines, list) or not lines:
        raise SettingsError(f"{path}: holds no feed; add a [[feed]] with at least its url")
    feeds: dict[str, Feed] = {}
    for number, line in enumerate(lines, start=1):
        feed = _read_feed(path, number, line)
        if feed.id in feeds:
            raise SettingsError(f"{path}: feed {number}: the id {feed.id!r} is taken by {feeds[feed.id].url}")
        feeds[feed.id] = feed
    return tuple(feeds.values())


def _read_feed(path: Path, number: int, line: object) -> Feed:
    name = line.get("id") or line.get("url") if isinstance(line, dict) else None
    where = f"{path}: feed {number}" + (f" ({name})" if name else "")
    try:
        return _FeedLine.model_validate(line).feed()
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "line"
        given = f", not {first['input']!r}" if first["type"] not in ("missing", "extra_forbidden") else ""
        raise SettingsError(f"{where}: {field}: {first['msg']}{given}") from None
