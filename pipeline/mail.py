"""EDGE: the digest by mail, through an outbox: exactly once, as near as mail allows.

A mail is queued, its dialogue is counted, the state ``sending`` is written when the server is ready for the content,
and ``sent`` when it has taken it. So a crash, or a cut between content and answer, leaves a mail whose fate is unknown;
it is sent once more under the same Message-ID, by which the receiver drops the twin, and never a third time.
"""

from __future__ import annotations

import os
import re
import smtplib
import ssl
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from filelock import FileLock
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from pipeline.digest import Digest, from_json, to_json
from pipeline.errors import MailError, SettingsError
from pipeline.faces import render_html, render_text
from pipeline.journal import Journal, Mail, MailState
from pipeline.model import key
from pipeline.text import clean_line

TIMEOUT_SECONDS = 20.0
PAUSES_SECONDS = (2.0, 10.0)
"""Between the rounds of one call; what is left after them waits for the next run."""
EXPIRES_AFTER = timedelta(days=3)
"""A daily digest that could not be mailed for so long is no news any more."""
MOST_DOUBTS = 2
LONGEST_ERROR = 200
SMTP_ADDRESS = "the SMTP address (OUTLAY_SMTP_URL, or Airflow's connection smtp_default)"


@dataclass(frozen=True, slots=True)
class MailingList:
    """One ``[[list]]`` of ``lists.toml``.

    Attributes:
        recipients: One mail each.
        time_zone: IANA name; the digest's day is 00:00 to 24:00 there.
        web: Where the site can be read, or None.
    """

    name: str
    recipients: tuple[str, ...]
    time_zone: str
    web: str | None = None


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What became of one edition.

    Attributes:
        states: Number of mails in each state after the call.
        sent_now: Mails that went out in this call.
        eml: The mail as a file, written in any case.
        configured: False where no SMTP server is set, which is no trouble: the file is all there is.
        trouble: What keeps all mail from going out and wants mending, or None. Holds no password.
    """

    list_name: str
    eml: Path
    sent_now: int
    states: tuple[tuple[str, int], ...]
    configured: bool = True
    trouble: str | None = None

    def __str__(self) -> str:
        told = ", ".join(f"{number} {state}" for state, number in self.states) or "nobody is on the list"
        if not self.configured:
            told = "not mailed, for no SMTP server is configured (OUTLAY_SMTP_URL)"
        return f"{self.list_name}: {told}{f'; {self.trouble}' if self.trouble else ''}; the mail lies in {self.eml}"


# lists.toml


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError(f"{name!r} is no time zone; write it like Europe/Brussels") from error
    return name


def _mail_address(text: str) -> str:
    if not re.fullmatch(r"[!-?A-~]+@[a-zA-Z0-9.-]+", text):
        raise ValueError(f"{text!r} is no mail address in ASCII")
    return text


class _ListLine(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,31}$")]
    recipients: tuple[Annotated[str, AfterValidator(_mail_address)], ...] = ()
    time_zone: Annotated[str, AfterValidator(_time_zone)] = "Europe/Brussels"
    web: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None


class _Lists(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    list: tuple[_ListLine, ...]


def read_lists(path: Path) -> tuple[MailingList, ...]:
    """The lists of ``lists.toml``.

    Raises:
        SettingsError: The file is missing or wrong; the message names list and field.
    """
    try:
        lines = _Lists.model_validate(tomllib.loads(path.read_text("utf-8"))).list
    except FileNotFoundError:
        raise SettingsError(f"{path}: no such file; OUTLAY_LISTS names another") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{path}: {where}: {first['msg']}") from None
    twice = [name for name, times in Counter(line.name for line in lines).items() if times > 1]
    if twice:
        raise SettingsError(f"{path}: two lists are named {twice[0]!r}")
    return tuple(
        MailingList(line.name, tuple(dict.fromkeys(line.recipients)), line.time_zone, line.web) for line in lines
    )


# The server.


@dataclass(frozen=True, slots=True)
class _Server:
    """A mail server, as its URL names it; prints without its credentials."""

    host: str
    port: int
    tls: bool
    starttls: bool
    login: tuple[str, str] | None

    def __repr__(self) -> str:
        return f"{self.host}:{self.port}"


def _read_server(url: str) -> _Server:
    """The server of ``smtp://user:password@host:587?starttls=1`` or ``smtps://...``.

    Raises:
        MailError: The address is malformed, or the password would go over an open line. Never shows the address.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise MailError(f"{SMTP_ADDRESS} is malformed: expected smtp://user:password@host:port") from None
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise MailError(f"{SMTP_ADDRESS} is malformed: expected smtp://host or smtps://host")
    tls = parts.scheme == "smtps"
    starttls = not tls and parse_qs(parts.query).get("starttls", ["0"])[-1] not in {"0", "false", ""}
    login = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    if login and not (tls or starttls or _is_loopback(parts.hostname)):
        raise MailError(f"{parts.hostname}: a password over an open line; add ?starttls=1 or write smtps://")
    return _Server(parts.hostname, port or (465 if tls else 587 if starttls else 25), tls, starttls, login)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class _ServerTroubleError(Exception):
    """What is wrong between us and the server, whoever the recipient: waiting does not help."""


class _LaterError(Exception):
    """What may be better in a moment."""


class _RefusedError(Exception):
    """The server will not take this mail, now or later."""


class _DoubtError(Exception):
    """The content went out and no answer came: the server may have the mail."""


def _connect(server: _Server, hello: str, timeout: float) -> smtplib.SMTP:
    """A session in which mail may be offered. ``hello`` is our name: finding out the machine's own may take long."""
    smtp: smtplib.SMTP | None = None
    try:
        if server.tls:
            context = ssl.create_default_context()
            smtp = smtplib.SMTP_SSL(server.host, server.port, hello, timeout=timeout, context=context)
        else:
            smtp = smtplib.SMTP(server.host, server.port, hello, timeout=timeout)
        _log_in(smtp, server)
    except smtplib.SMTPAuthenticationError as error:  # the reply may echo what was sent: only its code is told
        raise _ServerTroubleError(f"{server} refuses the login ({error.smtp_code})") from None
    except (smtplib.SMTPNotSupportedError, ssl.SSLCertVerificationError) as error:
        raise _ServerTroubleError(f"{server}: {_short(error)}") from None
    except (OSError, smtplib.SMTPException) as error:
        raise _LaterError(f"{server}: {_short(error)}") from None
    else:
        connected, smtp = smtp, None
        return connected
    finally:
        if smtp is not None:
            smtp.close()


def _log_in(smtp: smtplib.SMTP, server: _Server) -> None:
    smtp.ehlo_or_helo_if_needed()
    if server.starttls:
        smtp.starttls(context=ssl.create_default_context())
        smtp.ehlo()
    if server.login:
        smtp.login(*server.login)


def _offer(smtp: smtplib.SMTP, sender: str, recipient: str, size: int) -> None:
    """The dialogue up to the point where the server is ready for the content."""
    limit = smtp.esmtp_features.get("size", "")
    if limit.isdigit() and 0 < int(limit) < size:
        raise _RefusedError(f"the server takes {limit} bytes at most, the mail has {size}")
    code, reply = smtp.mail(sender)
    if code >= 500:  # about the sender, that is us
        raise _ServerTroubleError(f"{code} {_short(reply)} for the sender {sender}")
    _expect(250, code, reply)
    code, reply = smtp.rcpt(recipient)
    _expect(250, 250 if code == 251 else code, reply)
    _expect(354, *smtp.docmd("DATA"))


def _expect(wanted: int, code: int, reply: bytes) -> None:
    if code == wanted:
        return
    if 500 <= code < 600:
        raise _RefusedError(f"{code} {_short(reply)}")
    raise _LaterError(f"{code} {_short(reply)}")


def _short(reply: object) -> str:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else str(reply)
    return clean_line(text, LONGEST_ERROR) or type(reply).__name__


# The mail.


def message_id(edition: Digest, recipient: str, sender: str) -> str:
    """The Message-ID, the same on each try: kind, list, day, revision and a hash of the recipient."""
    domain = sender.rpartition("@")[2]
    name = f"daily.{edition.list_name}.{edition.day}.{edition.revision}"
    return f"<{name}.{key(recipient.casefold())}@{domain}>"


def compose(edition: Digest, recipient: str | None, sender: str) -> EmailMessage:
    """The mail for one recipient, or without one for the file on disk."""
    domain = sender.rpartition("@")[2]
    mail = EmailMessage(policy=policy.SMTP.clone(cte_type="7bit"))
    mail["From"] = Address("Outlay", addr_spec=sender)
    mail["To"] = recipient or "undisclosed-recipients:;"
    mail["Subject"] = clean_line(edition.subject)
    mail["Date"] = format_datetime(edition.made_at)
    mail["Message-ID"] = message_id(edition, recipient or "", sender)
    mail["List-ID"] = f"Outlay {edition.list_name} <{edition.list_name}.outlay.{domain}>"
    mail["List-Unsubscribe"] = f"<mailto:{sender}?subject=unsubscribe%20{edition.list_name}>"
    mail["Auto-Submitted"] = "auto-generated"
    text, html = _faces(edition)
    mail.set_content(text)
    mail.add_alternative(html, subtype="html")
    return mail


@lru_cache(maxsize=2)
def _faces(edition: Digest) -> tuple[str, str]:
    return render_text(edition), render_html(edition)


def write_eml(edition: Digest, folder: Path, sender: str) -> Path:
    """The mail as a file in the day's folder, put in place by a rename; names no recipient."""
    revision = f"-{edition.revision}" if edition.revision > 1 else ""
    path = folder / str(edition.day) / f"{edition.list_name}{revision}.eml"
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}.part")
    mail = compose(edition, None, sender)
    mail.set_boundary(f"outlay-{key(mail['Message-ID'])}")  # not a random one: the same edition is the same file
    beside.write_bytes(mail.as_bytes())
    beside.replace(path)
    return path


# The outbox.


def deliver(
    edition: Digest,
    mailing_list: MailingList,
    smtp_url: str | None,
    journal: Journal,
    folder: Path,
    now: datetime,
    *,
    sender: str = "outlay@localhost",
    timeout_seconds: float = TIMEOUT_SECONDS,
    pauses_seconds: Sequence[float] = PAUSES_SECONDS,
    sleep: Callable[[float], None] = time.sleep,
) -> DeliveryReport:
    """Mail an edition to those of its list who do not have it yet, after what earlier runs left behind.

    Doing it twice mails once: what the edition says is frozen in the journal by the first call. The
    mail is also written to ``folder`` (``<data>/digests``), and without ``smtp_url`` or recipients only there. ``now``
    is the journal's time; the mail's Date is the edition's own.

    Raises:
        MailError: The SMTP address or the sender's is malformed.
    """
    server = _read_server(smtp_url) if smtp_url else None
    try:
        _mail_address(sender)
    except ValueError as error:
        raise MailError(f"OUTLAY_MAIL_FROM: {error}") from None
    with FileLock(f"{journal.path}.mail.lock"):
        kept = journal.freeze(edition.list_name, edition.day, edition.revision, to_json(edition), now)
        edition = from_json(kept)
        eml = write_eml(edition, folder, sender)
        if server is None or not mailing_list.recipients:
            return DeliveryReport(mailing_list.name, eml, 0, (), configured=server is not None)
        for recipient in mailing_list.recipients:
            name = message_id(edition, recipient, sender)
            journal.queue(name, edition.list_name, edition.day, edition.revision, recipient, now)
        courier = _Courier(server, journal, sender, now, timeout_seconds, pauses_seconds, sleep)
        trouble = courier.resume(mailing_list)
    mails = journal.mails(edition.list_name, edition.day, edition.revision)
    states = Counter(mail.state.value for mail in mails)
    return DeliveryReport(mailing_list.name, eml, courier.sent, tuple(sorted(states.items())), trouble=trouble)


class _Courier:
    """One call's way through the outbox."""

    def __init__(
        self,
        server: _Server,
        journal: Journal,
        sender: str,
        now: datetime,
        timeout: float,
        pauses: Sequence[float],
        sleep: Callable[[float], None],
    ) -> None:
        self.server, self.journal, self.sender, self.now = server, journal, sender, now
        self.timeout, self.pauses, self.sleep = timeout, pauses, sleep
        self.sent = 0
        self._smtp: smtplib.SMTP | None = None

    def resume(self, mailing_list: MailingList) -> str | None:
        """Send what is open, edition by edition; returns what keeps all mail from going out."""
        try:
            for day, revision in self.journal.open_editions(mailing_list.name):
                self._resume_edition(mailing_list.name, day, revision)
        except _ServerTroubleError as error:
            return str(error)
        finally:
            if self._smtp is not None:
                with suppress(OSError, smtplib.SMTPException):
                    self._smtp.quit()
            self._hang_up()
        return None

    def _resume_edition(self, list_name: str, day: date, revision: int) -> None:
        try:
            edition = from_json(self.journal.frozen(list_name, day, revision) or "")
        except ValidationError:
            for mail in self.journal.mails(list_name, day, revision):
                if mail.state is not MailState.SENT:
                    self._mark(mail, MailState.FAILED, "frozen by another version of Outlay")
        else:
            self._send_edition(edition)

    def _send_edition(self, edition: Digest) -> None:
        for mail in self._mails(edition):
            if mail.state is MailState.SENDING:  # a crash came between
                self._mark(mail, MailState.UNKNOWN, "interrupted while the server took it")
        if self.now - edition.made_at > EXPIRES_AFTER:
            for mail in self._open(edition):
                self._mark(mail, MailState.FAILED, f"given up after {EXPIRES_AFTER.days} days: {mail.error}")
            return
        for pause in (0.0, *self.pauses):
            waiting = [mail for mail in self._open(edition) if pause == 0.0 or mail.state is MailState.QUEUED]
            if not waiting:
                return
            if pause:
                self.sleep(pause)
            for mail in waiting:
                self._send(mail, edition)

    def _mails(self, edition: Digest) -> list[Mail]:
        return self.journal.mails(edition.list_name, edition.day, edition.revision)

    def _open(self, edition: Digest) -> list[Mail]:
        """Mails to be tried: those queued, and those in doubt for the first time."""
        return [
            mail
            for mail in self._mails(edition)
            if mail.state is MailState.QUEUED or (mail.state is MailState.UNKNOWN and mail.doubts < MOST_DOUBTS)
        ]

    def _send(self, mail: Mail, edition: Digest) -> None:
        self.journal.begin(mail.message_id, self.now)
        content = compose(edition, mail.recipient, self.sender).as_bytes()
        try:
            self._transmit(mail, content)
        except _LaterError as error:
            self._hang_up()
            self._mark(mail, MailState.QUEUED, str(error))
        except _RefusedError as error:
            self._hang_up()
            self._mark(mail, MailState.FAILED, str(error))
        except _DoubtError as error:
            self._hang_up()
            self._mark(mail, MailState.UNKNOWN, str(error))
        except _ServerTroubleError as error:
            self._mark(mail, MailState.QUEUED, str(error))
            raise
        else:
            self._mark(mail, MailState.SENT)
            self.sent += 1

    def _transmit(self, mail: Mail, content: bytes) -> None:
        self._smtp = self._smtp or _connect(self.server, self.sender.rpartition("@")[2], self.timeout)
        try:
            _offer(self._smtp, self.sender, mail.recipient, len(content))
        except (OSError, smtplib.SMTPException) as error:
            raise _LaterError(_short(error)) from None
        self._mark(mail, MailState.SENDING)
        try:
            self._smtp.send(re.sub(rb"(?m)^\.", b"..", content.removesuffix(b"\r\n")) + b"\r\n.\r\n")
            code, reply = self._smtp.getreply()
        except (OSError, smtplib.SMTPException) as error:
            raise _DoubtError(f"no answer after the content: {_short(error)}") from None
        if code < 0:
            raise _DoubtError(f"an answer that is none after the content: {_short(reply)}")
        _expect(250, code, reply)

    def _mark(self, mail: Mail, state: MailState, error: str | None = None) -> None:
        self.journal.mark(mail.message_id, state, self.now, error)

    def _hang_up(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
            self._smtp = None
