"""EDGE: the journal, ``<data>/journal.sqlite``: what cannot be rebuilt from the archive.

It knows which mail went out to whom, and what each digest said. SQLite with a full sync: a state that was written
before a crash is there after it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from pipeline.errors import OutlayError

SQL = Path(__file__).parent.parent / "sql"
VERSION = 1


class JournalError(OutlayError):
    """The journal cannot be opened or is of a newer version."""


class MailState(StrEnum):
    """What is known of one mail.

    ``sending`` stands only while the dialogue runs: found at a start, it means that a crash came between.
    """

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Mail:
    """One row of the outbox: one mail to one recipient.

    Attributes:
        attempts: Dialogues begun.
        doubts: Times that it ended ``unknown``: the server may have taken it.
        error: Why it did not go out, as the server said; never a credential.
    """

    message_id: str
    list_name: str
    day: date
    revision: int
    recipient: str
    state: MailState
    attempts: int
    doubts: int
    at: datetime
    error: str | None


class Journal:
    """The open journal; a context manager. Safe from several processes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._connection = sqlite3.connect(path, timeout=30, isolation_level=None)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")
            self._migrate(path)
        except sqlite3.DatabaseError as error:
            raise JournalError(f"{path}: {error}; restore it from a backup, it cannot be rebuilt") from error

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _migrate(self, path: Path) -> None:
        with self._transaction():
            version = self._connection.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise JournalError(f"{path} is of version {version}, this Outlay knows {VERSION}: install a newer one")
            if version == 0:
                for statement in (SQL / "journal.sql").read_text("utf-8").split(";\n"):
                    self._connection.execute(statement)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def _run(self, statement: str, **values: object) -> list[tuple[object, ...]]:
        text = (SQL / "journal" / f"{statement}.sql").read_text("utf-8")
        return self._connection.execute(text, values).fetchall()

    def freeze(self, list_name: str, day: date, revision: int, model: str, now: datetime) -> str:
        """Keep what an edition says, and return what is kept: the first one stays, whoever comes later."""
        with self._transaction():
            self._run("freeze", list=list_name, day=str(day), revision=revision, model=model, at=now.isoformat())
            return str(self._run("frozen", list=list_name, day=str(day), revision=revision)[0][0])

    def frozen(self, list_name: str, day: date, revision: int = 1) -> str | None:
        """What an edition said, as JSON; None where there was none."""
        rows = self._run("frozen", list=list_name, day=str(day), revision=revision)
        return str(rows[0][0]) if rows else None

    def said(self, list_name: str, since: date, before: date) -> list[str]:
        """What the list's digests from ``since`` up to the day before ``before`` said, as JSON, oldest first."""
        return [str(row[0]) for row in self._run("said", list=list_name, since=str(since), before=str(before))]

    def last(self, list_name: str, before: date) -> str | None:
        """What the list's last digest before a day said, as JSON; None where there was none."""
        rows = self._run("last", list=list_name, before=str(before))
        return str(rows[0][0]) if rows else None

    def queue(self, message_id: str, list_name: str, day: date, revision: int, recipient: str, now: datetime) -> None:
        """Put one mail into the outbox, unless it is there already."""
        self._run(
            "queue",
            message_id=message_id,
            list=list_name,
            day=str(day),
            revision=revision,
            recipient=recipient,
            at=now.isoformat(),
        )

    def begin(self, message_id: str, now: datetime) -> None:
        """Count a dialogue before it begins."""
        self._run("begin", message_id=message_id, at=now.isoformat())

    def mark(self, message_id: str, state: MailState, now: datetime, error: str | None = None) -> None:
        """Write down what became of a mail; ``unknown`` counts a doubt."""
        self._run("mark", message_id=message_id, state=state.value, error=error, at=now.isoformat())

    def mails(self, list_name: str, day: date, revision: int = 1) -> list[Mail]:
        """The mails of one edition, in the order in which they were queued."""
        return [_mail(row) for row in self._run("mails", list=list_name, day=str(day), revision=revision)]

    def open_editions(self, list_name: str) -> list[tuple[date, int]]:
        """Day and revision of the list's editions with mails that may be tried again, the oldest first."""
        rows = self._run("open_editions", list=list_name)
        return [(date.fromisoformat(str(day)), int(str(revision))) for day, revision in rows]

    def troubled(self, since: datetime) -> list[Mail]:
        """Mails that did not surely go out, the last first."""
        return [_mail(row) for row in self._run("troubled", since=since.isoformat())]


def _mail(row: tuple[object, ...]) -> Mail:
    message_id, list_name, day, revision, recipient, state, attempts, doubts, at, error = row
    return Mail(
        message_id=str(message_id),
        list_name=str(list_name),
        day=date.fromisoformat(str(day)),
        revision=int(str(revision)),
        recipient=str(recipient),
        state=MailState(str(state)),
        attempts=int(str(attempts)),
        doubts=int(str(doubts)),
        at=datetime.fromisoformat(str(at)),
        error=None if error is None else str(error),
    )
