from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from pipeline import digest, mail
from pipeline.digest import Digest, to_json
from pipeline.errors import MailError, SettingsError
from pipeline.journal import Journal, MailState
from pipeline.mail import DeliveryReport, MailingList
from tests.editions import DAY, NOW, PACKAGE, YEARLY, rows, told

LISTS = Path(__file__).parent.parent / "lists.toml"
SENDER = "figures@outlay.example"


class Inbox:
    """A server that keeps what it is sent."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], EmailMessage]] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content
        assert isinstance(content, bytes)
        self.mails.append((envelope.rcpt_tos, message_from_bytes(content, policy=policy.default)))  # type: ignore[arg-type]
        return "250 taken"


@pytest.fixture
def edition() -> Digest:
    return digest.build(rows(told(YEARLY, "£4.5 billion"), told(PACKAGE, name="b")), now=NOW, list_name="daily")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def server() -> Iterator[tuple[Inbox, str]]:
    inbox = Inbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield inbox, f"smtp://127.0.0.1:{port}"
    controller.stop()


def deliver(
    edition: Digest, url: str | None, journal: Journal, *recipients: str, pauses: tuple[float, ...] = (), **changes: Any
) -> DeliveryReport:
    folder = journal.path.parent / "digests"
    mailing_list = MailingList("daily", recipients or ("a@x.example",), "Europe/Brussels")
    arguments: dict[str, Any] = {"sender": SENDER, "timeout_seconds": 0.5, "pauses_seconds": pauses}
    return mail.deliver(edition, mailing_list, url, journal, folder, changes.pop("now", NOW), **arguments | changes)


def states(journal: Journal) -> dict[str, str]:
    return {each.recipient: each.state.value for each in journal.mails("daily", DAY)}


def test_each_recipient_gets_one_mail_with_both_parts(
    edition: Digest, journal: Journal, server: tuple[Inbox, str]
) -> None:
    inbox, url = server
    report = deliver(edition, url, journal, "a@x.example", "b@x.example")
    assert (report.sent_now, report.states, report.trouble) == (2, (("sent", 2),), None)
    assert [recipients for recipients, _ in inbox.mails] == [["a@x.example"], ["b@x.example"]]
    message = inbox.mails[0][1]
    assert message["To"] == "a@x.example"
    assert message["Subject"] == edition.subject
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert html is not None
    assert "£4.5bn" in text.get_content()
    assert "£4.5bn" in html.get_content()


def test_the_headers_say_what_it_is(edition: Digest) -> None:
    message = mail.compose(edition, "a@x.example", SENDER)
    assert message["Message-ID"].startswith("<daily.daily.2025-02-13.1.")
    assert message["Message-ID"].endswith("@outlay.example>")
    assert message["List-ID"] == "Outlay daily <daily.outlay.outlay.example>"
    assert message["List-Unsubscribe"] == "<mailto:figures@outlay.example?subject=unsubscribe%20daily>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"].datetime == NOW
    assert message["Message-ID"] != mail.compose(edition, "b@x.example", SENDER)["Message-ID"]
    assert all(line.isascii() and len(line) < 999 for line in message.as_bytes().decode("ascii").splitlines())


def test_running_twice_mails_once(edition: Digest, journal: Journal, server: tuple[Inbox, str]) -> None:
    inbox, url = server
    later = replace(edition, title="Something else", subject="Something else")
    deliver(edition, url, journal)
    report = deliver(later, url, journal, "a@x.example", "new@x.example")
    assert report.sent_now == 1
    assert [message["Subject"] for _, message in inbox.mails] == [edition.subject] * 2


def test_two_runs_at_once_mail_once(edition: Digest, journal: Journal, server: tuple[Inbox, str]) -> None:
    inbox, url = server

    def run() -> None:
        with Journal(journal.path) as own:
            deliver(edition, url, own, "a@x.example", "b@x.example")

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Counter(recipients[0] for recipients, _ in inbox.mails) == {"a@x.example": 1, "b@x.example": 1}


def test_a_hostile_title_adds_no_header(edition: Digest, journal: Journal, server: tuple[Inbox, str]) -> None:
    inbox, url = server
    hostile = "Aid\r\nBcc: victim@x.example\u2028X-Evil: 1\x00 <script>alert(1)</script> {{ conn.smtp.password }}"
    deliver(replace(edition, subject=hostile, title=hostile), url, journal)
    (recipients, message) = inbox.mails[0]
    assert recipients == ["a@x.example"]
    assert set(message.keys()) <= {
        *("From", "To", "Subject", "Date", "Message-ID", "List-ID", "List-Unsubscribe", "Auto-Submitted"),
        *("MIME-Version", "Content-Type", "X-Peer", "X-MailFrom", "X-RcptTo"),
    }
    assert message["Subject"].startswith("Aid Bcc: victim@x.example X-Evil: 1")
    html = message.get_body(("html",))
    assert html is not None
    assert "<script>" not in html.get_content()
    assert "{{ conn.smtp.password }}" in html.get_content()


def test_without_a_server_the_mail_lies_on_disk(edition: Digest, journal: Journal) -> None:
    report = deliver(edition, None, journal)
    assert report.eml == journal.path.parent / "digests" / "2025-02-13" / "daily.eml"
    assert not report.configured
    assert str(report.eml) in str(report)
    assert "OUTLAY_SMTP_URL" in str(report)
    first = report.eml.read_bytes()
    assert message_from_bytes(first, policy=policy.default)["Subject"] == edition.subject
    assert b"a@x.example" not in first
    assert deliver(edition, None, journal).eml.read_bytes() == first
    assert journal.frozen("daily", DAY) == to_json(edition)


def test_a_list_without_recipients_is_no_error(edition: Digest, journal: Journal, server: tuple[Inbox, str]) -> None:
    inbox, url = server
    empty = MailingList("daily", (), "Europe/Brussels")
    report = mail.deliver(edition, empty, url, journal, journal.path.parent, NOW)
    assert "nobody is on the list" in str(report)
    assert inbox.mails == []


def test_an_unreachable_server_leaves_the_mail_queued_for_the_next_run(
    edition: Digest, journal: Journal, server: tuple[Inbox, str]
) -> None:
    inbox, url = server
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nobody = f"smtp://127.0.0.1:{closed.getsockname()[1]}"
        waits: list[float] = []
        deliver(edition, nobody, journal, pauses=(2.0, 10.0), sleep=waits.append)
    assert states(journal) == {"a@x.example": "queued"}
    assert waits == [2.0, 10.0]
    assert journal.mails("daily", DAY)[0].attempts == 3
    tomorrow = replace(edition, day=DAY + timedelta(days=1), subject="The next day", made_at=NOW + timedelta(days=1))
    report = deliver(tomorrow, url, journal, now=NOW + timedelta(days=1))
    assert report.sent_now == 2
    assert [message["Subject"] for _, message in inbox.mails] == [edition.subject, "The next day"]


def test_what_could_not_go_out_for_days_is_given_up(
    edition: Digest, journal: Journal, server: tuple[Inbox, str]
) -> None:
    inbox, url = server
    deliver(edition, "smtp://127.0.0.1:9", journal)
    later = NOW + timedelta(days=4)
    deliver(replace(edition, day=DAY + timedelta(days=4), made_at=later), url, journal, now=later)
    assert states(journal) == {"a@x.example": "failed"}
    assert "given up after 3 days" in (journal.mails("daily", DAY)[0].error or "")
    assert len(inbox.mails) == 1


def test_a_crash_in_the_dialogue_is_resumed_once_under_the_same_id(
    edition: Digest, journal: Journal, server: tuple[Inbox, str]
) -> None:
    inbox, url = server
    name = mail.message_id(edition, "a@x.example", SENDER)
    journal.freeze("daily", DAY, 1, digest.to_json(edition), NOW)
    journal.queue(name, "daily", DAY, 1, "a@x.example", NOW)
    journal.mark(name, MailState.SENDING, NOW)
    deliver(edition, url, journal)
    assert states(journal) == {"a@x.example": "sent"}
    assert [message["Message-ID"] for _, message in inbox.mails] == [name]


def test_an_edition_of_another_version_is_given_up_and_stops_nothing(
    edition: Digest, journal: Journal, server: tuple[Inbox, str]
) -> None:
    inbox, url = server
    journal.freeze("daily", DAY - timedelta(days=1), 1, '{"unlike": "ours"}', NOW)
    journal.queue("<old>", "daily", DAY - timedelta(days=1), 1, "a@x.example", NOW)
    assert deliver(edition, url, journal).sent_now == 1
    assert [old.state.value for old in journal.mails("daily", DAY - timedelta(days=1))] == ["failed"]
    assert len(inbox.mails) == 1


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("smtp://:25", "malformed"),
        ("http://mail.example", "malformed"),
        ("smtp://user:hunter2@mail.example:none", "malformed"),
        ("smtp://user:hunter2@mail.example", "open line"),
    ],
)
def test_a_wrong_address_is_refused_without_showing_the_password(
    url: str, message: str, edition: Digest, journal: Journal
) -> None:
    with pytest.raises(MailError, match=message) as raised:
        deliver(edition, url, journal)
    assert "hunter2" not in str(raised.value)


def test_a_wrong_sender_is_refused(edition: Digest, journal: Journal) -> None:
    with pytest.raises(MailError, match="OUTLAY_MAIL_FROM"):
        deliver(edition, None, journal, sender="figures\r\nBcc: x@y.example")


def test_the_shipped_lists_have_no_recipient() -> None:
    (daily,) = mail.read_lists(LISTS)
    assert (daily.name, daily.recipients, daily.time_zone) == ("daily", (), "Europe/Brussels")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[list]]\nname = "a b"', r"list\.0\.name"),
        ('[[list]]\nname = "a"\nrecipients = ["x"]', "no mail address"),
        ('[[list]]\nname = "a"\nrecipients = ["x@y.example\\nBcc: z@y.example"]', "no mail address"),
        ('[[list]]\nname = "a"\ntime_zone = "Mars/Base"', "no time zone"),
        ('[[list]]\nname = "a"\ncolour = "red"', r"list\.0\.colour"),
        ('[[list]]\nname = "a"\n[[list]]\nname = "a"', "two lists"),
        ("[[list", "lists"),
    ],
)
def test_a_wrong_list_is_named_with_its_field(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "lists.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=message):
        mail.read_lists(tmp_path / "lists.toml")
    with pytest.raises(SettingsError, match="no such file"):
        mail.read_lists(tmp_path / "none.toml")


@pytest.fixture(scope="module")
def hostile(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[dict[str, int], Path]]:
    """The hostile servers: a port for each behaviour, and the folder where they put what they took."""
    out = tmp_path_factory.mktemp("hostile")
    program = corpus / "hostile" / "hostile_smtp.py"
    running = subprocess.Popen(
        [sys.executable, str(program), "--ttl", "120", "--out", str(out)], stdout=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    yield json.loads(running.stdout.readline()), out
    running.send_signal(signal.SIGTERM)
    running.wait(10)
    running.stdout.close()


def taken(out: Path, behaviour: str) -> list[str]:
    """The Message-IDs of what a server took."""
    mails = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in out.glob(f"{behaviour}-*.eml")]
    return [str(message["Message-ID"]) for message in mails]


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("behaviour", "state", "copies"),
    [
        ("ok", "sent", 1),
        ("greylist", "sent", 1),
        ("no_8bit", "sent", 1),
        ("quota_452", "sent", 1),
        ("refuse_421", "queued", 0),
        ("drop_before_data", "queued", 0),
        ("slow_banner", "queued", 0),
        ("garbage_banner", "queued", 0),
        ("half_line", "queued", 0),
        ("reject_from", "queued", 0),
        ("reject_all_550", "failed", 0),
        ("too_big", "failed", 0),
        ("drop_after_data", "unknown", 1),
        ("slow_250", "unknown", 1),
    ],
)
def test_hostile_servers(
    behaviour: str, state: str, copies: int, edition: Digest, journal: Journal, hostile: tuple[dict[str, int], Path]
) -> None:
    ports, out = hostile
    url = f"smtp://127.0.0.1:{ports[behaviour]}"
    report = deliver(edition, url, journal, pauses=(0.01,))
    assert states(journal) == {"a@x.example": state}
    assert len(taken(out, behaviour)) == copies
    assert (report.trouble is not None) == (behaviour == "reject_from")
    for _ in range(3):  # later runs send a doubtful mail once more, under its own name, and the others as they were
        deliver(edition, url, journal)
    names = taken(out, behaviour)
    assert len(names) == (2 if state == "unknown" else copies)
    assert len(set(names)) <= 1


@pytest.mark.corpus
def test_a_refused_recipient_does_not_stop_the_others(
    edition: Digest, journal: Journal, hostile: tuple[dict[str, int], Path]
) -> None:
    ports, out = hostile
    url = f"smtp://127.0.0.1:{ports['reject_one']}"
    for _ in range(2):
        report = deliver(edition, url, journal, "a@x.example", "bad@x.example", "c@x.example")
    assert states(journal) == {"a@x.example": "sent", "bad@x.example": "failed", "c@x.example": "sent"}
    assert report.states == (("failed", 1), ("sent", 2))
    assert len(taken(out, "reject_one")) == 2


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("behaviour", "query", "trouble"),
    [("auth_fail", "", "refuses the login"), ("no_tls", "?starttls=1", "STARTTLS")],
)
def test_what_wants_mending_is_said_without_the_password(
    behaviour: str, query: str, trouble: str, edition: Digest, journal: Journal, hostile: tuple[dict[str, int], Path]
) -> None:
    ports, out = hostile
    url = f"smtp://user:hunter2@127.0.0.1:{ports[behaviour]}{query}"
    report = deliver(edition, url, journal)
    assert trouble in (report.trouble or "")
    assert "hunter2" not in f"{report} {journal.mails('daily', DAY)}"
    assert states(journal) == {"a@x.example": "queued"}
    assert taken(out, behaviour) == []


@pytest.mark.corpus
def test_a_kill_after_the_content_leaves_at_most_one_twin_of_the_same_name(
    edition: Digest, journal: Journal, hostile: tuple[dict[str, int], Path]
) -> None:
    ports, out = hostile
    before = len(taken(out, "slow_250"))
    child = os.fork()
    if child == 0:  # the whole delivery, up to the answer that does not come
        with Journal(journal.path) as own:
            deliver(edition, f"smtp://127.0.0.1:{ports['slow_250']}", own, timeout_seconds=60)
        os._exit(0)
    while len(taken(out, "slow_250")) == before:
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert states(journal) == {"a@x.example": "sending"}
    first = taken(out, "ok")
    deliver(edition, f"smtp://127.0.0.1:{ports['ok']}", journal)
    deliver(edition, f"smtp://127.0.0.1:{ports['ok']}", journal)
    assert states(journal) == {"a@x.example": "sent"}
    assert len(taken(out, "ok")) == len(first) + 1
    assert len({*taken(out, "slow_250"), *taken(out, "ok")}) == 1
