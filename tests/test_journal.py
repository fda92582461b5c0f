from __future__ import annotations

import sqlite3
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from pipeline.journal import Journal, JournalError, MailState

DAY = date(2025, 2, 13)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite"


def queue(journal: Journal, now: datetime, *recipients: str) -> None:
    for recipient in recipients:
        journal.queue(f"<{recipient}>", "daily", DAY, 1, recipient, now)


def test_queueing_twice_is_queueing_once(path: Path, now: datetime) -> None:
    with Journal(path) as journal:
        queue(journal, now, "a@x.example", "b@x.example", "a@x.example")
        journal.queue("<another id>", "daily", DAY, 1, "a@x.example", now)
        assert [mail.recipient for mail in journal.mails("daily", DAY)] == ["a@x.example", "b@x.example"]


def test_a_state_survives_a_new_start(path: Path, now: datetime) -> None:
    with Journal(path) as journal:
        queue(journal, now, "a@x.example")
        journal.begin("<a@x.example>", now)
        journal.mark("<a@x.example>", MailState.UNKNOWN, now, "cut off")
    with Journal(path) as journal:
        (mail,) = journal.mails("daily", DAY)
    assert (mail.state, mail.attempts, mail.doubts, mail.error, mail.at) == (MailState.UNKNOWN, 1, 1, "cut off", now)


def test_open_editions_are_those_with_mail_that_may_be_tried_again(path: Path, now: datetime) -> None:
    with Journal(path) as journal:
        queue(journal, now, "a@x.example", "b@x.example")
        journal.queue("<old>", "daily", DAY - timedelta(days=1), 1, "a@x.example", now)
        assert journal.open_editions("daily") == [(DAY - timedelta(days=1), 1), (DAY, 1)]
        journal.mark("<a@x.example>", MailState.SENT, now)
        journal.mark("<b@x.example>", MailState.FAILED, now, "550")
        assert journal.open_editions("daily") == [(DAY - timedelta(days=1), 1)]
        assert journal.open_editions("weekly") == []


def test_what_did_not_surely_go_out_is_listed(path: Path, now: datetime) -> None:
    with Journal(path) as journal:
        queue(journal, now, "a@x.example", "b@x.example")
        journal.mark("<a@x.example>", MailState.SENT, now)
        journal.mark("<b@x.example>", MailState.FAILED, now, "550 no such user")
        assert [mail.error for mail in journal.troubled(now)] == ["550 no such user"]
        assert journal.troubled(now + timedelta(seconds=1)) == []


def test_what_an_edition_said_is_kept_once(path: Path, now: datetime) -> None:
    with Journal(path) as journal:
        assert journal.frozen("daily", DAY) is None
        assert journal.freeze("daily", DAY, 1, "first", now) == "first"
        assert journal.freeze("daily", DAY, 1, "second", now) == "first"
        assert journal.frozen("daily", DAY) == "first"


def test_a_newer_or_broken_journal_is_refused_with_advice(path: Path) -> None:
    Journal(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9")
    connection.close()
    with pytest.raises(JournalError, match="version 9"):
        Journal(path)
    path.write_bytes(b"this is no database, and it is longer than a page header of one" * 20)
    for beside in path.parent.glob("journal.sqlite-*"):
        beside.unlink()
    with pytest.raises(JournalError, match="restore it"):
        Journal(path)
