"""The guarded client against a loopback server that lies, stalls, swells and points inwards."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import FetchError
from pipeline.http import AnswerError, Fetcher, FetchLimits, public_url, retry_after, user_agent
from pipeline.wire import is_public
from tests.loopback import Loopback, Request, answer

NOW = datetime(2025, 2, 14, 12, 0, tzinfo=UTC)
LIMITS = FetchLimits(body_bytes=1_000_000, total_seconds=5.0, pause_seconds=0.0)
BODY = b"<rss>" + b"The UK pledged 3 billion. " * 400 + b"</rss>"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


def fetcher(**changes: object) -> Fetcher:
    values: dict[str, object] = {
        "limits": LIMITS,
        "user_agent": user_agent("0.1.0", "https://example.org/contact"),
        "allowed_private_hosts": frozenset({"127.0.0.1"}),
        "only_host": None,
        "clock": lambda: NOW,
    }
    return Fetcher(**values | changes)  # type: ignore[arg-type]


def outcome(url: str, headers: dict[str, str] | None = None, *, obey_robots: bool = False, **changes: object) -> str:
    """What becomes of a fetch, in one word."""
    with fetcher(**changes) as client:
        try:
            client.get(url, headers, obey_robots=obey_robots)
        except FetchError as error:
            return error.outcome
    return "had"


def chunked(*parts: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + end


def bomb(bits: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, bits)
    return packer.compress(bytes(50_000_000)) + packer.flush()


# what is whole


def test_we_say_who_we_are_and_ask_for_what_we_can_unpack(server: Loopback) -> None:
    server.routes["/feed"] = answer(BODY)
    with fetcher() as client:
        response = client.get(server.url("/feed"), {"Accept": "application/rss+xml"})
    assert response.body == BODY
    assert response.at == NOW
    sent = server.requests[0].headers
    assert sent["user-agent"] == "Outlay/0.1.0 (+https://example.org/contact)"
    assert (sent["accept"], sent["accept-encoding"]) == ("application/rss+xml", "gzip, deflate")


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (gzip.compress(BODY), "gzip"),
        (gzip.compress(BODY), "x-gzip"),
        (gzip.compress(BODY[:99]) + gzip.compress(BODY[99:]), "gzip"),
        (gzip.compress(BODY) + bytes(1000), "gzip"),
        (gzip.compress(gzip.compress(BODY)), "gzip, gzip"),
        (gzip.compress(BODY), ""),
        (zlib.compress(BODY), "deflate"),
        (zlib.compress(BODY)[2:-4], "deflate"),
        (BODY, "identity"),
    ],
)
def test_a_packed_body_is_unpacked(server: Loopback, packed: bytes, coding: str) -> None:
    server.routes["/feed"] = answer(packed, Content_Encoding=coding)
    with fetcher() as client:
        assert client.get(server.url("/feed")).body == BODY


def test_headers_are_kept_as_sent_but_for_cookies(server: Loopback) -> None:
    server.routes["/feed"] = answer(BODY, ETag='W/"a;\xe9"', Set_Cookie="id=1")
    with fetcher() as client:
        response = client.get(server.url("/feed"))
    assert response.header("etag") == 'W/"a;\xe9"'
    assert response.header("set-cookie") is None


# what is not whole


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (answer(BODY, Content_Length=str(len(BODY) + 1)), "failed: truncated body"),
        (chunked(BODY, end=b""), "failed: truncated body"),
        (chunked(BODY, end=b"zz\r\n"), "failed: protocol error"),
        (answer(gzip.compress(BODY)[:-30], Content_Encoding="gzip"), "failed: truncated body"),
        (answer(gzip.compress(BODY)[:-8] + b"\0" * 8, Content_Encoding="gzip"), "failed: broken encoding"),
        (answer(zlib.compress(BODY)[:-9], Content_Encoding="deflate"), "failed: truncated body"),
        (answer(BODY, Content_Encoding="gzip"), "failed: broken encoding"),
        (answer(gzip.compress(b"x") * 40_000, Content_Encoding="gzip"), "failed: broken encoding"),
        (answer(BODY, Content_Encoding="br"), "failed: unknown encoding"),
        (answer(BODY, Content_Encoding="gzip, gzip, gzip"), "failed: unknown encoding"),
        (chunked(BODY).replace(b"chunked\r\n", b"chunked\r\nContent-Length: 5\r\n"), "failed: protocol error"),
        (answer(BODY).replace(b"\r\n\r\n", b"\r\nContent-Length: 5\r\n\r\n", 1), "failed: protocol error"),
        (b"SSH-2.0-OpenSSH_9.6\r\n", "failed: protocol error"),
        (BODY, "failed: protocol error"),
        (b"HTTP/1.1 abc def\r\n\r\n", "failed: protocol error"),
        (b"HTTP/1.1 200 OK\r\nContent-Ty", "failed: connection closed"),
        (b"", "failed: connection closed"),
        (answer(BODY, X_Big="a" * 200_000), "failed: protocol error"),
        (answer(BODY, **{f"X-{number}": "1" for number in range(2_000)}), "failed: too many headers"),
    ],
)
def test_what_is_cut_mismatched_or_no_http_is_an_error(server: Loopback, said: bytes, expected: str) -> None:
    server.routes["/feed"] = said
    assert outcome(server.url("/feed"), limits=replace(LIMITS, attempts=1)) == expected


def test_an_answer_without_a_condition_cannot_be_not_modified(server: Loopback) -> None:
    server.routes["/feed"] = answer(status="304 Not Modified")
    assert outcome(server.url("/feed")) == "failed: 304 without validators"
    assert outcome(server.url("/feed"), {"If-None-Match": '"v1"'}) == "had"


@pytest.mark.parametrize("status", ["101", "201", "204", "206", "300", "400", "401", "403", "404", "410", "451", "999"])
def test_only_200_brings_a_body(server: Loopback, status: str) -> None:
    server.routes["/feed"] = answer(BODY, status=f"{status} Whatever")
    with fetcher() as client, pytest.raises(FetchError) as caught:
        client.get(server.url("/feed"))
    assert caught.value.outcome in {f"failed: HTTP {status}", "failed: protocol error"}
    assert caught.value.status == (None if status == "101" else int(status))


# what is too much


@pytest.mark.parametrize(
    "said",
    [
        answer(bytes(1_000_001)),
        answer(b"", Content_Length="1000000000000"),
        answer(bomb(31), Content_Encoding="gzip"),
        answer(bomb(15), Content_Encoding="deflate"),
        answer(gzip.compress(bomb(31)), Content_Encoding="gzip, gzip"),
        answer(bomb(31)),
    ],
)
def test_the_limit_holds_before_and_after_unpacking(server: Loopback, said: bytes) -> None:
    server.routes["/feed"] = said
    assert outcome(server.url("/feed")) == "failed: too large"


def test_a_body_of_exactly_the_limit_is_had(server: Loopback) -> None:
    server.routes["/feed"] = answer(gzip.compress(bytes(1_000_000)), Content_Encoding="gzip")
    assert outcome(server.url("/feed")) == "had"


def test_an_endless_body_ends_at_the_limit(server: Loopback) -> None:
    def endless(_: Request) -> Iterable[bytes]:
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        while True:
            yield bytes(100_000)

    server.routes["/feed"] = endless
    assert outcome(server.url("/feed")) == "failed: too large"


# what takes too long


def drip(head: bytes, piece: bytes) -> Iterator[bytes]:
    yield head
    for _ in range(30):
        time.sleep(0.1)
        yield piece


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX-",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfff;",
    ],
)
def test_one_deadline_runs_over_headers_and_body(server: Loopback, head: bytes) -> None:
    server.routes["/feed"] = lambda _: drip(head, b"a" if head else b"")
    started = time.monotonic()
    with fetcher(limits=replace(LIMITS, total_seconds=0.5)) as client, pytest.raises(FetchError) as caught:
        client.get(server.url("/feed"))
    assert caught.value.outcome == "failed: timeout"
    assert 0.4 < caught.value.seconds < 1.0
    assert time.monotonic() - started < 1.5


def test_redirects_share_the_deadline(server: Loopback) -> None:
    def slow(request: Request) -> bytes:
        time.sleep(0.2)
        return answer(status="302 Found", Location=request.path + "x")

    for length in range(12):
        server.routes["/feed" + "x" * length] = slow
    assert outcome(server.url("/feed"), limits=replace(LIMITS, total_seconds=0.5)) == "failed: timeout"
    assert len(server.requests) <= 3


def test_a_name_server_that_does_not_answer_is_not_waited_for() -> None:
    released = threading.Event()

    def hanging(host: str, port: int) -> list[str]:
        released.wait(5)
        return []

    try:
        assert (
            outcome("http://news.test/", resolve=hanging, limits=replace(LIMITS, total_seconds=0.3))
            == "failed: timeout"
        )
    finally:
        released.set()


# where it leads


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("64:ff9b::5db8:d822", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - the opposite of binding
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::127.0.0.1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::a00:1", False),
    ],
)
def test_only_addresses_out_on_the_internet_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_a_private_address_is_not_dialled(server: Loopback) -> None:
    server.routes["/feed"] = answer(BODY)
    assert outcome(server.url("/feed"), allowed_private_hosts=frozenset()) == "blocked: private address"
    assert outcome(server.url("/feed"), allowed_private_hosts=frozenset({"localhost"})) == "blocked: private address"
    assert server.requests == []


def test_the_address_that_was_checked_is_the_one_that_is_dialled(server: Loopback) -> None:
    server.routes["/feed"] = answer(BODY)
    asked: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["169.254.169.254"]

    url = server.url("/feed").replace("127.0.0.1", "rebind.test")
    assert outcome(url, resolve=rebinding, allowed_private_hosts=frozenset({"rebind.test"})) == "had"
    assert asked == ["rebind.test"]
    assert server.requests[0].headers["host"] == f"rebind.test:{server.port}"


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::ffff:127.0.0.1"]])
def test_a_name_that_points_inwards_is_not_dialled_whatever_else_it_says(
    server: Loopback, addresses: list[str]
) -> None:
    url = server.url("/feed").replace("127.0.0.1", "many.test")
    assert outcome(url, resolve=lambda host, port: addresses) == "blocked: private address"
    assert server.requests == []


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("http://169.254.169.254/latest/meta-data/", "blocked: private address"),
        ("http://127.0.0.1:22/", "blocked: private address"),
        ("http://[::1]:22/", "blocked: private address"),
        ("http://[::ffff:127.0.0.1]:22/", "blocked: private address"),
        ("http://2130706433:22/", "blocked: private address"),
        ("http://0177.0.0.1:22/", "blocked: private address"),
        ("http://0x7f.1:22/", "blocked: private address"),
        ("http://localhost.:22/", "blocked: private address"),
        ("http://x.localhost:22/", "blocked: private address"),
        ("http://0.0.0.0:22/", "blocked: private address"),
        ("http://example.org@127.0.0.1:22/", "blocked: private address"),
        ("http:\\\\127.0.0.1:22\\", "blocked: private address"),
        ("//127.0.0.1:22/", "blocked: private address"),
        ("file:///etc/passwd", "blocked: scheme"),
        ("gopher://127.0.0.1:6379/_INFO", "blocked: scheme"),
        ("ftp://127.0.0.1/", "blocked: scheme"),
        ("data:text/xml,<rss/>", "blocked: scheme"),
        ("javascript:alert(1)", "blocked: scheme"),
        ("http+unix://%2Fvar%2Frun%2Fdocker.sock/info", "blocked: scheme"),
        ("http://[::1", "failed: bad address"),
        ("http://example.org:99999/", "failed: bad address"),
    ],
)
def test_a_redirect_cannot_lead_inwards_or_out_of_the_web(server: Loopback, location: str, expected: str) -> None:
    server.routes["/feed"] = answer(status="302 Found", Location=location)
    assert outcome(server.url("/feed")) == expected
    assert len(server.requests) == 1


def test_a_redirect_to_another_private_port_needs_its_own_permission(server: Loopback) -> None:
    with Loopback() as other:
        server.routes["/feed"] = answer(status="302 Found", Location=other.url("/feed"))
        other.routes["/feed"] = answer(BODY)
        assert outcome(server.url("/feed")) == "blocked: private address"
        both = frozenset({"127.0.0.1", f"127.0.0.1:{other.port}"})
        assert outcome(server.url("/feed"), allowed_private_hosts=both) == "had"


def test_with_one_host_allowed_no_other_is_even_looked_up(server: Loopback) -> None:
    looked_up: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return [host]

    server.routes["/feed"] = answer(BODY)
    server.routes["/away"] = answer(status="302 Found", Location="http://example.org/feed")
    alone = {"only_host": "127.0.0.1", "allowed_private_hosts": frozenset[str](), "resolve": resolve}
    assert outcome(server.url("/feed"), **alone) == "had"
    assert outcome(server.url("/away"), **alone) == "blocked: host not allowed"
    assert outcome("http://example.org/feed", obey_robots=True, **alone) == "blocked: host not allowed"
    assert set(looked_up) == {"127.0.0.1"}


@given(st.sampled_from(["", "http://", "https://user@", "//", "http://127.0.0.1:"]), st.text(max_size=20))
def test_whatever_stands_where_an_address_should_it_is_an_outcome(start: str, rest: str) -> None:
    said = outcome(start + rest, only_host="nowhere.invalid", resolve=lambda host, port: [])
    assert said in {"failed: bad address", "blocked: scheme", "blocked: host not allowed", "blocked: private address"}


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=40))
def test_whatever_a_redirect_says_it_leads_nowhere_else(server: Loopback, location: bytes) -> None:
    server.routes["/feed"] = b"HTTP/1.1 302 Found\r\nLocation: //" + location + b"\r\n\r\n"
    assert outcome(server.url("/feed"), only_host="127.0.0.1").split(":")[0] in {"failed", "blocked"}


# redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_permanent_ones_remembered(server: Loopback, status: int) -> None:
    server.routes["/a/feed"] = answer(status=f"{status} Elsewhere", Location="../b?x=\xe9#top")
    server.routes["/b"] = answer(BODY)
    with fetcher() as client:
        response = client.get(server.url("/a/feed"))
    assert response.body == BODY
    assert response.final_url.startswith(server.url("/b?x="))
    assert response.moved_to == (response.final_url if status in {301, 308} else None)


def test_a_redirect_that_is_permanent_in_part_is_no_move(server: Loopback) -> None:
    server.routes["/a"] = answer(status="301 Moved Permanently", Location="/b")
    server.routes["/b"] = answer(status="302 Found", Location="/c")
    server.routes["/c"] = answer(BODY)
    with fetcher() as client:
        assert client.get(server.url("/a")).moved_to is None


def test_ten_redirects_are_followed_and_not_one_more(server: Loopback) -> None:
    for number in range(12):
        server.routes[f"/{number}"] = answer(status="302 Found", Location=f"/{number + 1}")
    server.routes["/12"] = answer(BODY)
    assert outcome(server.url("/2")) == "had"
    assert outcome(server.url("/1")) == "failed: too many redirects"


def test_a_circle_is_left_at_once(server: Loopback) -> None:
    server.routes["/a"] = answer(status="302 Found", Location="/b")
    server.routes["/b"] = answer(status="302 Found", Location="/a")
    assert outcome(server.url("/a")) == "failed: too many redirects"
    assert len(server.requests) <= 4


@pytest.mark.parametrize("headers", [{}, {"Location": ""}])
def test_a_redirect_must_say_where_to(server: Loopback, headers: dict[str, str]) -> None:
    server.routes["/a"] = answer(status="302 Found", **headers)
    assert outcome(server.url("/a")) == "failed: redirect without address"


def test_a_cookie_that_a_redirect_asks_for_is_given_back_to_that_host_only(server: Loopback) -> None:
    def wall(request: Request) -> bytes:
        if request.headers.get("cookie") == "consent=1; b=2":
            return answer(BODY)
        return answer(status="302 Found", Location="/wall").replace(
            b"\r\n\r\n", b"\r\nSet-Cookie: consent=1; Path=/\r\nSet-Cookie: b=2\r\n\r\n"
        )

    server.routes["/wall"] = wall
    with fetcher() as client:
        assert client.get(server.url("/wall")).body == BODY
        assert client.get(server.url("/wall")).body == BODY
    assert ["cookie" in request.headers for request in server.requests] == [False, True, False, True]


def test_credentials_go_to_their_own_origin_and_nowhere_else(server: Loopback) -> None:
    with Loopback() as other:
        server.routes["/feed"] = answer(status="302 Found", Location="/own")
        server.routes["/own"] = answer(status="302 Found", Location=other.url("/echo"))
        other.routes["/echo"] = answer(BODY)
        names = frozenset({"127.0.0.1", f"127.0.0.1:{other.port}"})
        with fetcher(allowed_private_hosts=names) as client:
            response = client.get(server.url("/feed").replace("//", "//user:pa%3Ass@"))
        assert [request.headers.get("authorization") for request in server.requests] == ["Basic dXNlcjpwYTpzcw=="] * 2
        assert "authorization" not in other.requests[0].headers
    assert "pa" not in repr(replace(response, body=b"")).replace("passed", "").replace("127.0.0.1", "")
    assert response.url == server.url("/feed")


def test_an_error_never_shows_the_password() -> None:
    with fetcher() as client, pytest.raises(FetchError) as caught:
        client.get("http://user:secret@127.0.0.1:1/feed")
    assert str(caught.value) == "http://127.0.0.1:1/feed: failed: unreachable"
    assert public_url("https://a:b@c@example.org/x@y") == "https://example.org/x@y"
    assert public_url("https://example.org/a@b") == "https://example.org/a@b"


def test_a_failed_handshake_is_named(server: Loopback) -> None:
    server.routes["/"] = answer(BODY)
    assert outcome(server.url("/").replace("http:", "https:")) == "failed: TLS"


def test_a_name_that_does_not_exist_is_named() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    assert outcome("http://news.test/feed", resolve=unknown) == "failed: name not found"
    assert outcome("http://news.test/feed", resolve=lambda host, port: []) == "failed: name not found"


@pytest.mark.parametrize(
    ("host", "looked_up"),
    [("localhost.", "localhost"), ("a.localhost", "localhost"), ("notlocalhost", "notlocalhost"), ("a.org.", "a.org.")],
)
def test_only_names_under_localhost_mean_this_machine(
    monkeypatch: pytest.MonkeyPatch, host: str, looked_up: str
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda name, *_, **__: asked.append(name) or [])
    assert outcome(f"http://{host}/") == "failed: name not found"
    assert asked == [looked_up]


# manners


def test_a_host_is_asked_one_question_at_a_time_and_with_a_pause(server: Loopback) -> None:
    def slow(request: Request) -> bytes:
        time.sleep(0.05)
        return answer(BODY)

    server.routes["/feed"] = slow
    with fetcher(limits=replace(LIMITS, pause_seconds=0.1)) as client, ThreadPoolExecutor(4) as pool:
        list(pool.map(client.get, [server.url("/feed")] * 4))
    ends = [request.times[0] for request in server.requests]
    starts = [request.came_at for request in server.requests]
    assert all(start - end > 0.09 for end, start in zip(ends, starts[1:], strict=False))


def test_waiting_for_the_turn_is_not_counted(server: Loopback) -> None:
    server.routes["/feed"] = answer(BODY)
    with fetcher(limits=replace(LIMITS, pause_seconds=0.4, total_seconds=0.5)) as client, ThreadPoolExecutor(4) as pool:
        responses = list(pool.map(client.get, [server.url("/feed")] * 4))
    assert max(response.seconds for response in responses) < 0.4


def test_a_slow_host_does_not_hold_up_another(server: Loopback) -> None:
    with Loopback() as other:
        server.routes["/feed"] = lambda _: drip(b"", b"")
        other.routes["/feed"] = answer(BODY)
        with fetcher(limits=replace(LIMITS, total_seconds=1.0)) as client, ThreadPoolExecutor(2) as pool:
            slow = pool.submit(client.get, server.url("/feed"))
            assert client.get(other.url("/feed")).seconds < 0.5
            assert isinstance(slow.exception(), FetchError)


def test_what_may_pass_is_tried_twice(server: Loopback) -> None:
    answers = iter([b"", answer(BODY)])
    server.routes["/feed"] = lambda _: next(answers)
    assert outcome(server.url("/feed")) == "had"
    server.routes["/busy"] = lambda request: (
        answer(BODY) if len(server.asked("/busy")) > 1 else answer(status="503 Busy", Retry_After="1")
    )
    assert outcome(server.url("/busy")) == "had"
    server.routes["/broken"] = answer(status="500 Internal Server Error")
    assert outcome(server.url("/broken")) == "failed: HTTP 500"
    assert len(server.asked("/broken")) == 2


@pytest.mark.parametrize("status", ["401", "403", "404", "410", "429"])
def test_what_will_not_pass_is_not_tried_again(server: Loopback, status: str) -> None:
    server.routes["/feed"] = answer(status=f"{status} No")
    assert outcome(server.url("/feed")).endswith(status)
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_a_host_that_wants_to_be_left_alone_is_left_alone(server: Loopback, status: str) -> None:
    server.routes["/feed"] = answer(status=status, Retry_After="120")
    with fetcher() as client, pytest.raises(AnswerError) as caught:
        client.get(server.url("/feed"))
    assert caught.value.outcome == f"deferred: HTTP {status[:3]}"
    assert retry_after(caught.value.response) == 120
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("1000000000000", 1e11),
        ("9" * 400, 999_999_999_999.0),
        ("Fri, 14 Feb 2025 12:01:30 GMT", 90.0),
        ("Fri, 31 Dec 1999 23:59:59 GMT", None),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("Fri, 99 Feb 99999 99:99:99 GMT", None),
    ],
)
def test_retry_after_is_read_in_both_forms(server: Loopback, value: str, seconds: float | None) -> None:
    server.routes["/feed"] = answer(BODY, Retry_After=value)
    with fetcher() as client:
        assert retry_after(client.get(server.url("/feed"))) == seconds


def test_a_date_to_come_back_counts_from_the_servers_own_clock(server: Loopback) -> None:
    date, until = "Sat, 14 Feb 2026 12:00:00 GMT", "Sat, 14 Feb 2026 12:01:30 GMT"
    server.routes["/feed"] = answer(BODY, Date=date, Retry_After=until)
    with fetcher() as client:
        assert retry_after(client.get(server.url("/feed"))) == 90


def test_bot_protection_is_called_by_its_name(server: Loopback) -> None:
    server.routes["/feed"] = answer(status="403 Forbidden", cf_mitigated="challenge")
    assert outcome(server.url("/feed")) == "failed: HTTP 403 (bot protection)"


# robots.txt


def test_robots_txt_is_read_once_and_obeyed_for_pages(server: Loopback) -> None:
    server.routes["/robots.txt"] = answer(b"User-agent: outlay\nDisallow: /no\n\nUser-agent: *\nDisallow: /\n")
    server.routes["/yes"] = server.routes["/no"] = answer(BODY)
    server.routes["/there"] = answer(status="302 Found", Location="/no")
    with fetcher() as client:
        assert client.get(server.url("/yes"), obey_robots=True).body == BODY
        assert client.get(server.url("/no")).body == BODY
        for path in ("/no", "/there"):
            with pytest.raises(FetchError, match=r"blocked: robots\.txt"):
                client.get(server.url(path), obey_robots=True)
        assert client.robots_allow(server.url("/yes"))
        assert not client.robots_allow(server.url("/no"))
    assert len(server.asked("/robots.txt")) == 1
    assert len(server.asked("/no")) == 1


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (answer(status="404 Not Found"), "had"),
        (answer(status="403 Forbidden"), "had"),
        (answer(b""), "had"),
        (answer(b"\xff\xfe\x00 not a robots file"), "had"),
        (answer(status="302 Found", Location="/robots.txt"), "had"),
        (answer(status="500 Internal Server Error"), "blocked: robots.txt"),
        (answer(status="429 Too Many Requests"), "blocked: robots.txt"),
        (b"", "failed: connection closed"),
        (answer(b"User-agent: *\nDisallow: /\n" + b"# padding\n" * 100_000), "blocked: robots.txt"),
        (answer(b"# padding\n" * 100_000 + b"User-agent: *\nDisallow: /\n"), "had"),
    ],
)
def test_a_robots_txt_that_is_missing_allows_and_one_that_is_broken_forbids(
    server: Loopback, said: bytes, expected: str
) -> None:
    server.routes |= {"/robots.txt": said, "/page": answer(BODY)}
    assert outcome(server.url("/page"), obey_robots=True, limits=replace(LIMITS, attempts=1)) == expected
    assert len(server.asked("/page")) == (expected == "had")


def test_a_redirect_inwards_does_not_ask_for_the_robots_txt_there(server: Loopback) -> None:
    with Loopback() as other:
        server.routes["/page"] = answer(status="302 Found", Location=other.url("/page"))
        other.routes["/page"] = answer(BODY)
        with fetcher() as client:
            with pytest.raises(FetchError, match="blocked: private address"):
                client.get(server.url("/page"), obey_robots=True)
            assert other.requests == []
            assert client.get(other.url("/page"), obey_robots=True).body == BODY


def test_reading_robots_txt_takes_no_time_from_the_page(server: Loopback) -> None:
    def slow(_: Request) -> bytes:
        time.sleep(0.4)
        return answer(BODY)

    server.routes |= {"/robots.txt": slow, "/page": slow}
    assert outcome(server.url("/page"), obey_robots=True, limits=replace(LIMITS, total_seconds=0.6)) == "had"


def test_a_crawl_delay_is_kept_unless_we_are_among_ourselves(server: Loopback) -> None:
    server.routes |= {"/robots.txt": answer(b"User-agent: *\nCrawl-delay: 0.3\n"), "/page": answer(BODY)}
    with fetcher(limits=replace(LIMITS, pause_seconds=0.01)) as client:
        for _ in range(2):
            client.get(server.url("/page"), obey_robots=True)
    first, second = (request.came_at for request in server.asked("/page"))
    assert second - first >= 0.3
    with fetcher() as client:
        for _ in range(2):
            client.get(server.url("/page"), obey_robots=True)
    third, fourth = (request.came_at for request in server.asked("/page")[2:])
    assert fourth - third < 0.3


def test_the_clock_that_is_given_dates_the_answer(server: Loopback) -> None:
    server.routes["/feed"] = answer(BODY)
    with fetcher(clock=lambda: NOW + timedelta(days=1)) as client:
        assert client.get(server.url("/feed")).at == NOW + timedelta(days=1)
