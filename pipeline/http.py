"""The guarded HTTP client: what lies, stalls, swells or points inwards ends as an error with a stable word.

One deadline runs over name lookup, connection, headers, body and redirects. The address is checked where the
connection is made, on every hop, so that a name cannot answer differently in between. A body counts only when it is
whole, and only up to a size that is measured after unpacking.
"""

from __future__ import annotations

import base64
import re
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Self

import httpcore
import httpx
from protego import Protego

from pipeline.errors import FetchError
from pipeline.wire import Backend, BodyError, Deadline, Resolver, TlsError, system_addresses, unpack

OK = 200
TOO_MANY = 429
UNAVAILABLE = 503
NOT_MODIFIED = 304
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})
DEFAULT_PORTS = {"http": 80, "https": 443}
HEADERS = 1_000
ROBOTS_BYTES = 500 * 1024  # RFC 9309, section 2.5
CRAWL_DELAY_SECONDS = 60.0  # what we grant at most
COOKIES = 100
VALIDATORS = frozenset({"if-none-match", "if-modified-since"})
PASSING = frozenset({"failed: unreachable", "failed: connection closed", "failed: truncated body"})
PATIENCE_SECONDS = 5.0  # a longer Retry-After is not waited for, but noted
BACKOFF_SECONDS = 0.5

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """What one fetch may cost, and how gently it goes about it.

    Attributes:
        body_bytes: Of a body, after unpacking.
        total_seconds: From the lookup of the name to the last byte, redirects and retries included; waiting for the
            host's turn is not counted. With what comes after it, a feed stays under half a minute.
        pause_seconds: Between two requests to one host.
        attempts: In all, where an error may pass by itself.
    """

    body_bytes: int = 15_000_000
    total_seconds: float = 25.0
    redirects: int = 10
    pause_seconds: float = 1.0
    attempts: int = 2


@dataclass(frozen=True, slots=True)
class Response:
    """An answer, whole and unpacked.

    Attributes:
        url, final_url: As asked for and after redirects, without user name and password.
        headers: As sent, without cookies.
        body: Empty but for status 200.
        at: When it was asked for.
        moved_to: Where all redirects were permanent: the address to use from now on.
    """

    url: str
    final_url: str
    status: int
    headers: Headers
    body: bytes
    seconds: float
    at: datetime
    request_headers: Headers
    moved_to: str | None = None

    def header(self, name: str) -> str | None:
        """The value of the first header of that name, whatever its case."""
        return next((value for key, value in self.headers if key.lower() == name), None)


class AnswerError(FetchError):
    """The server answered, but with nothing that we can use; the answer says when to come again."""

    def __init__(self, outcome: str, response: Response) -> None:
        super().__init__(response.url, outcome, response.status)
        self.response = response


def public_url(url: str) -> str:
    """The address without user name and password: the form in which it may be stored and shown."""
    return re.sub(r"^([^:/?#]*:?[/\\]*)[^/?#\\]*@", r"\1", url)


def user_agent(version: str, contact: str) -> str:
    """What we call ourselves, with where to complain."""
    return f"Outlay/{version} (+{contact})"


def retry_after(response: Response) -> float | None:
    """Seconds that the server asks us to stay away; None where it names no usable time."""
    value = (response.header("retry-after") or "").strip()
    if re.fullmatch(r"[0-9]+", value):
        return float(value[:12])
    until, said_at = read_date(value), read_date(response.header("date"))
    seconds = (until - (said_at or response.at)).total_seconds() if until else 0.0
    return seconds if seconds > 0 else None


def read_date(value: str | None) -> datetime | None:
    """The time that a header states; None where it states none."""
    try:
        date = parsedate_to_datetime(value or "")
    except ValueError:
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


class Fetcher:
    """Gets addresses, one at a time from each site. One for a pass; safe from several threads."""

    def __init__(
        self,
        *,
        limits: FetchLimits,
        user_agent: str,
        allowed_private_hosts: frozenset[str],
        only_host: str | None,
        clock: Callable[[], datetime],
        resolve: Resolver | None = None,
    ) -> None:
        self._limits = limits
        self._user_agent = user_agent
        self._product = user_agent.split("/", maxsplit=1)[0]
        self._only_host = only_host and only_host.lower()
        self._private_hosts = {name.lower() for name in allowed_private_hosts | ({only_host} if only_host else set())}
        self._clock = clock
        self._resolve = resolve or system_addresses
        self._resolvers = ThreadPoolExecutor(16, thread_name_prefix="resolve")
        self._sites: dict[str, _Site] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._resolvers.shutdown(wait=False, cancel_futures=True)

    def get(self, url: str, headers: Mapping[str, str] | None = None, *, obey_robots: bool = False) -> Response:
        """The whole answer: 200 with its body, or 304 where ``headers`` hold validators.

        Args:
            url: May hold user name and password; they go to that origin only.
            headers: Added to our own, byte for byte.
            obey_robots: Ask each hop's robots.txt first, as is right for pages.

        Raises:
            FetchError: Anything else, with the outcome to record.
        """
        start = _Hop(_parse(url), may_be_private=self._is_named(_parse(url)))
        return self._get(_Errand(start, headers or {}, obey_robots, self._limits.body_bytes))

    def robots_allow(self, url: str) -> bool:
        """Whether the site's robots.txt, which is read once, lets us have the page."""
        robots = self._robots(_Hop(_parse(url), may_be_private=self._is_named(_parse(url))))
        return isinstance(robots, Protego) and robots.can_fetch(url, self._product)

    def _get(self, errand: _Errand) -> Response:
        deadline = Deadline(self._limits.total_seconds)
        attempt = 1
        while True:
            try:
                return self._follow(errand, deadline)
            except FetchError as error:
                error.seconds = deadline.seconds_spent
                wait = _wait_before_retry(error)
                if wait is None or attempt >= self._limits.attempts or wait >= deadline.seconds_left:
                    raise
            attempt += 1
            time.sleep(wait)

    def _follow(self, errand: _Errand, deadline: Deadline) -> Response:
        """Ask, and follow redirects until there is an answer."""
        at = self._clock()
        hop, seen = errand.start, set()
        for _ in range(self._limits.redirects + 1):
            with deadline.stopped():  # robots.txt has a deadline of its own
                self._permit(errand, hop)
            request = self._request(errand, hop)
            with self._site(hop.url).turn(deadline, self._limits.pause_seconds):
                status, headers, body = self._exchange(errand, hop, request, deadline)
            if status not in REDIRECTS:
                answer = _response(errand, hop, request, status, headers, body, deadline.seconds_spent, at)
                return _accept(answer, errand)
            hop = self._next(errand, hop, status, headers)
            if hop.state in seen:
                break
            seen.add(hop.state)
        raise FetchError(errand.url, "failed: too many redirects", status)

    def _next(self, errand: _Errand, hop: _Hop, status: int, headers: Headers) -> _Hop:
        """Where a redirect leads. One inside a private network must stay where it is, or be named with its port."""
        location = next((value for name, value in headers if name.lower() == "location"), "")
        if not location:
            raise FetchError(errand.url, "failed: redirect without address", status)
        # As browsers read it: UTF-8, and a backslash is a slash.
        location = location.encode("latin-1").decode("utf-8", "replace").replace("\\", "/")
        try:
            url = hop.url.join(location).copy_with(fragment=None, userinfo=b"")
        except (httpx.InvalidURL, ValueError) as error:
            raise FetchError(errand.url, _bad_address(location), status) from error
        return _Hop(
            url,
            may_be_private=self._is_named(url, with_port=True) or (hop.may_be_private and _same_origin(url, hop.url)),
            permanent=hop.permanent and status in PERMANENT,
            cookies=_cookies(hop, headers),
        )

    def _is_named(self, url: httpx.URL, *, with_port: bool = False) -> bool:
        """Whether the configuration allows the host by name although it is private."""
        names = {_site_name(url, always_port=True)} | (set() if with_port else {_host(url)})
        return not names.isdisjoint(self._private_hosts)

    def _permit(self, errand: _Errand, hop: _Hop) -> None:
        """Refuse what may not be asked, before any name is looked up."""
        url = hop.url
        if url.scheme not in DEFAULT_PORTS:
            raise FetchError(errand.url, "blocked: scheme")
        if self._only_host is not None and _host(url) != self._only_host:
            raise FetchError(errand.url, "blocked: host not allowed")
        if not url.host or (url.port or 0) > 65535:
            raise FetchError(errand.url, "failed: bad address")
        robots = self._robots(hop) if errand.obey_robots else None
        if isinstance(robots, FetchError):
            raise FetchError(errand.url, robots.outcome, robots.status)
        if robots is not None and not robots.can_fetch(str(url), self._product):
            raise FetchError(errand.url, "blocked: robots.txt")

    def _request(self, errand: _Errand, hop: _Hop) -> Headers:
        headers = {
            "Host": hop.url.netloc.decode("ascii"),
            "User-Agent": self._user_agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
            **errand.headers,
        }
        asked = errand.start.url
        if asked.userinfo and _same_origin(asked, hop.url):
            login = f"{asked.username}:{asked.password}".encode()
            headers["Authorization"] = "Basic " + base64.b64encode(login).decode("ascii")
        cookies = "; ".join(f"{name}={value}" for host, name, value in hop.cookies if host == hop.url.host)
        return tuple(headers.items()) + ((("Cookie", cookies),) if cookies else ())

    def _exchange(self, errand: _Errand, hop: _Hop, request: Headers, deadline: Deadline) -> tuple[int, Headers, bytes]:
        """One request and its answer; the body is read for status 200 only."""
        backend = Backend(errand.url, self._lookup, deadline, may_be_private=hop.may_be_private)
        url = httpcore.URL(scheme=hop.url.raw_scheme, host=hop.url.raw_host, port=hop.url.port, target=hop.url.raw_path)
        status = None
        try:
            with (
                httpcore.ConnectionPool(ssl_context=_tls(), network_backend=backend) as pool,
                pool.stream("GET", url, headers=_as_bytes(request)) as answer,
            ):
                status = answer.status
                headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in answer.headers)
                body = _read_body(answer, headers, errand, deadline) if status == OK else b""
        except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise FetchError(errand.url, _outcome(error, in_body=status == OK), status) from error
        except BodyError as error:
            raise FetchError(errand.url, str(error), status) from error
        return status, headers, body

    def _lookup(self, host: str, port: int, deadline: Deadline) -> list[str]:
        """The addresses of a name; the system's own lookup knows no time limit, so it runs beside us."""
        return self._resolvers.submit(self._resolve, host, port).result(deadline.seconds_or_stop())

    # sites

    def _site(self, url: httpx.URL) -> _Site:
        return self._sites.setdefault(_site_name(url), _Site())

    def _robots(self, hop: _Hop) -> Protego | FetchError:
        """The rules of a site; an error where it cannot be reached, and its pages are not to be asked for."""
        site = self._site(hop.url)
        with site.robots_lock:
            if site.robots is not None:
                return site.robots
            robots = self._read_robots(hop)
            if isinstance(robots, Protego) and self._limits.pause_seconds:
                delay = robots.crawl_delay(self._product) or 0.0
                site.crawl_delay_seconds = min(delay, CRAWL_DELAY_SECONDS)
            if isinstance(robots, Protego) or not robots.outcome.startswith("blocked"):
                site.robots = robots  # a refusal of ours is about the way that led here, not about the site
            return robots

    def _read_robots(self, hop: _Hop) -> Protego | FetchError:
        start = _Hop(hop.url.copy_with(raw_path=b"/robots.txt"), hop.may_be_private)
        try:
            body = self._get(_Errand(start, {}, obey_robots=False, body_bytes=ROBOTS_BYTES, cut=True)).body
        except FetchError as error:
            if error.status is None:
                return error
            unavailable = error.status < 500 and error.status != TOO_MANY  # RFC 9309, section 2.3.1.3
            return Protego.parse("" if unavailable else "User-agent: *\nDisallow: /")
        return Protego.parse(body.decode("utf-8", "replace"))


@dataclass(frozen=True, slots=True)
class _Errand:
    """What is wanted, whichever hops lead there."""

    start: _Hop
    headers: Mapping[str, str]
    obey_robots: bool
    body_bytes: int
    cut: bool = False  # take what fits instead of refusing the whole

    @property
    def url(self) -> str:
        """What was asked for, as it may be shown."""
        return _shown(self.start.url)


@dataclass(frozen=True, slots=True)
class _Hop:
    """One address on the way, and what was gathered before it."""

    url: httpx.URL
    may_be_private: bool
    permanent: bool = True
    cookies: tuple[tuple[str, str, str], ...] = ()  # host, name, value

    @property
    def state(self) -> tuple[str, object]:
        """What makes asking again pointless: the same address with the same cookies."""
        return str(self.url), self.cookies


class _Site:
    """Whose turn it is at one host, and what its robots.txt says."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free_at = 0.0
        self.crawl_delay_seconds = 0.0
        self.robots_lock = threading.Lock()
        self.robots: Protego | FetchError | None = None

    @contextmanager
    def turn(self, deadline: Deadline, pause_seconds: float) -> Iterator[None]:
        """Be the only one who asks, and not at once after the last."""
        with deadline.stopped():
            self._lock.acquire()
        try:
            with deadline.stopped():
                time.sleep(max(0.0, self._free_at - time.monotonic()))
            yield
        finally:
            self._free_at = time.monotonic() + max(pause_seconds, self.crawl_delay_seconds)
            self._lock.release()


def _read_body(answer: httpcore.Response, headers: Headers, errand: _Errand, deadline: Deadline) -> bytes:
    """The body, whole and unpacked."""
    if len(headers) > HEADERS:
        raise BodyError("failed: too many headers")
    values = {name.lower(): value for name, value in headers}
    if "content-length" in values and "transfer-encoding" in values:
        raise BodyError("failed: protocol error")  # two lengths: somebody smuggles
    length = values.get("content-length", "")
    if length.isdecimal() and len(length) < 20 and int(length) > errand.body_bytes and not errand.cut:
        raise BodyError("failed: too large")
    body = bytearray()
    for chunk in answer.iter_stream():
        body += chunk
        deadline.seconds_or_stop()
        if len(body) > errand.body_bytes:
            if errand.cut:
                return bytes(body[: errand.body_bytes])
            raise BodyError("failed: too large")
    codings = [coding for part in values.get("content-encoding", "").lower().split(",") if (coding := part.strip())]
    return unpack(bytes(body), [coding for coding in codings if coding != "identity"], errand.body_bytes)


def _outcome(error: Exception, *, in_body: bool) -> str:
    """Our word for what went wrong on the wire."""
    match error:
        case httpcore.TimeoutException():
            return "failed: timeout"
        case TlsError():
            return "failed: TLS"
        case httpcore.ConnectError():
            return "failed: unreachable"
        case httpcore.NetworkError():
            return "failed: truncated body" if in_body else "failed: connection closed"
    # h11 has one exception for all breaches; only its words tell a hang-up from nonsense.
    if in_body and "peer closed" in str(error):
        return "failed: truncated body"
    return "failed: connection closed" if "disconnected" in str(error) else "failed: protocol error"


def _response(
    errand: _Errand,
    hop: _Hop,
    request: Headers,
    status: int,
    headers: Headers,
    body: bytes,
    seconds: float,
    at: datetime,
) -> Response:
    """The answer as it may be kept: without passwords and cookies."""
    final = _shown(hop.url)
    return Response(
        url=errand.url,
        final_url=final,
        status=status,
        headers=tuple(pair for pair in headers if pair[0].lower() != "set-cookie"),
        body=body,
        seconds=seconds,
        at=at,
        request_headers=tuple(pair for pair in request if pair[0] not in {"Authorization", "Cookie"}),
        moved_to=final if hop.permanent and final != errand.url else None,
    )


def _accept(response: Response, errand: _Errand) -> Response:
    """The response, if it is one that we can use."""
    if response.status == OK:
        return response
    if response.status == NOT_MODIFIED:
        if VALIDATORS.isdisjoint(name.lower() for name in errand.headers):
            raise AnswerError("failed: 304 without validators", response)
        return response
    if response.header("cf-mitigated"):
        raise AnswerError(f"failed: HTTP {response.status} (bot protection)", response)
    later = response.status == TOO_MANY or (response.status == UNAVAILABLE and retry_after(response) is not None)
    raise AnswerError(f"{'deferred' if later else 'failed'}: HTTP {response.status}", response)


def _wait_before_retry(error: FetchError) -> float | None:
    """Seconds to wait before asking again in the same pass; None where that is pointless or rude."""
    if not isinstance(error, AnswerError):
        return BACKOFF_SECONDS if error.outcome in PASSING else None
    asked_for = retry_after(error.response)
    if asked_for is not None and (error.response.status == TOO_MANY or error.response.status >= 500):
        return asked_for if asked_for <= PATIENCE_SECONDS else None
    return BACKOFF_SECONDS if 500 <= error.response.status < 600 else None


def _cookies(hop: _Hop, headers: Headers) -> tuple[tuple[str, str, str], ...]:
    """The cookies of one fetch, forgotten after it: some sites send us in a circle until they get theirs back."""
    kept = {(host, name): value for host, name, value in hop.cookies}
    for header, value in headers:
        name, equals, text = value.split(";", 1)[0].partition("=")
        if header.lower() == "set-cookie" and equals and len(kept) < COOKIES:
            kept[hop.url.host, name.strip()] = text.strip()
    return tuple((host, name, value) for (host, name), value in kept.items())


def _parse(url: str) -> httpx.URL:
    try:
        return httpx.URL(url).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(public_url(url), _bad_address(url)) from error


def _bad_address(url: str) -> str:
    """Our word for an address that cannot be read: digits with a leading zero are an IP address in disguise."""
    disguised = re.match(r"[a-z]+://([^/@]*@)?[0-9.]+(?![^:/?#])", url)
    return "blocked: private address" if disguised else "failed: bad address"


def _shown(url: httpx.URL) -> str:
    return str(url.copy_with(userinfo=b""))


@cache
def _tls() -> ssl.SSLContext:
    return httpx.create_ssl_context()


def _host(url: httpx.URL) -> str:
    return url.host.rstrip(".").lower()


def _site_name(url: httpx.URL, *, always_port: bool = False) -> str:
    """The host, with its port where that is not the web's own: http and https of a host are one site."""
    port = url.port or DEFAULT_PORTS.get(url.scheme)
    return f"{_host(url)}:{port}" if always_port or port not in DEFAULT_PORTS.values() else _host(url)


def _same_origin(one: httpx.URL, other: httpx.URL) -> bool:
    return (one.scheme, one.host, one.port) == (other.scheme, other.host, other.port)


def _as_bytes(headers: Headers) -> list[tuple[bytes, bytes]]:
    return [(name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in headers]
