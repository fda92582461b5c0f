"""The one poller and the way to a page: every exchange in the archive, due times and validators out of it."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pipeline.archive import Archive
from pipeline.errors import FeedError
from pipeline.feeds import read_entries
from pipeline.fetch import Fetcher, FetchLimits, fetch_page, is_due, poll, skip_page, user_agent
from pipeline.model import Entry, Feed, FeedKind, Poll
from tests.loopback import Answer, Loopback, Request, answer

NOW = datetime(2025, 2, 14, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
Polled = Callable[..., list[Poll]]
LIMITS = FetchLimits(total_seconds=5.0, pause_seconds=0.0, attempts=1)


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive")


def fetcher(limits: FetchLimits = LIMITS, **changes: object) -> Fetcher:
    values: dict[str, object] = {
        "limits": limits,
        "user_agent": user_agent("0.1.0", "https://example.org/contact"),
        "allowed_private_hosts": frozenset({"127.0.0.1"}),
        "only_host": None,
        "clock": lambda: NOW,
    }
    return Fetcher(**values | changes)  # type: ignore[arg-type]


def feed_at(url: str) -> Feed:
    return Feed("uk-mod", url, "MoD", "en", "GB", FeedKind.OFFICIAL)


def entry_at(link: str | None, entry_id: str = "e1") -> Entry:
    return Entry(entry_id, "uk-mod", link or "x", None, link, "", "", "", None, None, None, "en", "")


@pytest.fixture
def polled(server: Loopback, archive: Archive, tmp_path: Path) -> Polled:
    """Poll one feed so many times, at NOW and every hour, with this answer."""

    def polled(said: Answer, times: int = 1, every: timedelta = HOUR, start: datetime = NOW) -> list[Poll]:
        server.routes["/feed"] = said
        feed = feed_at(server.url("/feed"))
        with fetcher() as client:
            moments = [start + every * number for number in range(times)]
            return [poll(feed, archive, client, at, locks=tmp_path / "locks") for at in moments]

    return polled


# polls


def test_a_poll_is_archived_and_the_next_one_is_conditional(server: Loopback, archive: Archive, polled: Polled) -> None:
    def feed(request: Request) -> bytes:
        if request.headers.get("if-none-match") == 'W/"v1;\xe9"':
            return answer(status="304 Not Modified", ETag='W/"v1;\xe9"')
        return answer(b"<rss/>", ETag='W/"v1;\xe9"', Last_Modified="Thu, 13 Feb 2025 10:00:00 GMT")

    first, second, third = polled(feed, times=3)
    assert (first.outcome, first.status, first.body_bytes) == ("changed", 200, 6)
    assert (second.outcome, second.status, second.body_bytes) == ("unchanged", 304, 6)
    assert (third.outcome, third.status, third.body_bytes) == ("unchanged", 304, 6)
    assert archive.poll(second.poll_id).body == b"<rss/>"
    assert server.requests[2].headers["if-modified-since"] == "Thu, 13 Feb 2025 10:00:00 GMT"
    assert list(archive.polls()) == [first, second, third]


def test_a_body_that_is_the_same_in_spite_of_a_new_etag_is_unchanged(server: Loopback, polled: Polled) -> None:
    polls = polled(lambda _: answer(b"<rss/>", ETag=f'"{len(server.requests)}"'), times=3)
    assert [poll.outcome for poll in polls] == ["changed", "unchanged", "unchanged"]
    assert [request.headers.get("if-none-match") for request in server.requests] == [None, '"1"', '"2"']


def test_another_body_is_a_change_and_both_are_kept(server: Loopback, archive: Archive, polled: Polled) -> None:
    polls = polled(lambda _: answer(b"<rss>%d</rss>" % len(server.requests)), times=2)
    assert archive.changed_polls() == [poll.poll_id for poll in polls]
    assert [archive.poll(poll.poll_id).body for poll in polls] == [b"<rss>1</rss>", b"<rss>2</rss>"]


def test_an_empty_body_is_a_failure_and_the_last_one_stays(polled: Polled) -> None:
    bodies = iter([b"<rss/>", b"", b"<rss/>"])
    polls = polled(lambda _: answer(next(bodies)), times=3)
    assert [poll.outcome for poll in polls] == ["changed", "failed: empty body", "unchanged"]


def test_whatever_becomes_of_a_poll_it_leaves_a_record(server: Loopback, archive: Archive, tmp_path: Path) -> None:
    server.routes["/gone"] = answer(status="410 Gone")
    server.routes["/inwards"] = answer(status="302 Found", Location="http://169.254.169.254/")
    urls = [server.url("/gone"), server.url("/inwards"), "http://nowhere.test/", "http://[::1", "ftp://x/", ""]
    with fetcher(resolve=lambda host, port: [] if "test" in host else [host]) as client:
        polls = [
            poll(replace(feed_at(url), id=f"f{number}"), archive, client, NOW, locks=tmp_path / "locks")
            for number, url in enumerate(urls)
        ]
    assert [found.outcome for found in polls] == [
        "failed: HTTP 410",
        "blocked: private address",
        "failed: name not found",
        "failed: bad address",
        "blocked: scheme",
        "blocked: scheme",
    ]
    assert sorted(archive.polls(), key=lambda row: row.feed_id) == polls


def test_a_poll_that_is_killed_leaves_nothing_and_holds_up_nobody(
    server: Loopback, archive: Archive, tmp_path: Path, polled: Polled
) -> None:
    came, killed = threading.Event(), threading.Event()

    def half(_: Request) -> Iterator[bytes]:
        yield answer(b"<rss>half", Content_Length="1000")
        came.set()
        killed.wait(10)

    server.routes["/feed"] = half
    script = f"""
        import sys
        sys.path.insert(0, {str(Path.cwd())!r})
        from pathlib import Path
        from tests.test_fetch import *
        folder = Path({str(tmp_path)!r})
        poll(feed_at({server.url("/feed")!r}), Archive(folder / "archive"), fetcher(), NOW, locks=folder / "locks")
    """
    with subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)]) as poller:
        assert came.wait(20)
        poller.kill()
    killed.set()
    assert [found.outcome for found in polled(answer(b"<rss/>"))] == ["changed"]
    assert len(list(Archive(tmp_path / "archive").polls())) == 1


def test_a_failure_says_how_long_it_took(server: Loopback, archive: Archive, tmp_path: Path) -> None:
    def silent(_: Request) -> bytes:
        time.sleep(0.5)
        return b""

    server.routes["/feed"] = silent
    with fetcher(replace(LIMITS, total_seconds=0.2)) as client:
        found = poll(feed_at(server.url("/feed")), archive, client, NOW, locks=tmp_path / "locks")
    assert found.outcome == "failed: timeout"
    assert 0.2 <= found.seconds < 0.5


def test_a_poll_of_the_same_moment_is_the_same_poll(server: Loopback, archive: Archive, polled: Polled) -> None:
    first, again = polled(answer(b"<rss/>"), times=2, every=timedelta(0))
    assert first == again
    assert len(server.requests) == len(list(archive.polls())) == 1


def test_who_waits_for_another_poller_takes_its_answer(server: Loopback, archive: Archive, tmp_path: Path) -> None:
    def slow(_: Request) -> bytes:
        time.sleep(0.3)
        return answer(b"<rss/>")

    server.routes["/feed"] = slow
    feed = feed_at(server.url("/feed"))
    with fetcher() as client, ThreadPoolExecutor(3) as pool:
        moments = [NOW + timedelta(seconds=number) for number in range(3)]
        polls = set(pool.map(lambda at: poll(feed, archive, client, at, locks=tmp_path / "locks"), moments))
    assert len(polls) == len(server.requests) == 1


def test_validators_are_for_the_address_that_gave_them(server: Loopback, archive: Archive, tmp_path: Path) -> None:
    server.routes["/feed"] = server.routes["/new"] = answer(b"<rss/>", ETag='"v1"')
    with fetcher() as client:
        for hours, path in enumerate(["/feed", "/new", "/new"]):
            poll(feed_at(server.url(path)), archive, client, NOW + hours * HOUR, locks=tmp_path / "locks")
    assert [request.headers.get("if-none-match") for request in server.requests] == [None, None, '"v1"']


def test_validators_of_a_size_that_servers_refuse_are_not_sent_back(server: Loopback, polled: Polled) -> None:
    polled(answer(b"<rss/>", ETag='"' + "x" * 5_000 + '"'), times=2)
    assert "if-none-match" not in server.requests[1].headers


def test_a_server_that_says_not_modified_for_ever_is_asked_without_condition_after_a_week(
    server: Loopback, polled: Polled
) -> None:
    def stuck(request: Request) -> bytes:
        if "if-none-match" in request.headers:
            return answer(status="304 Not Modified")
        return answer(b"<rss>%d</rss>" % len(server.requests), ETag='"same"')

    polls = polled(stuck, times=10, every=DAY)
    assert [number for number, found in enumerate(polls) if found.outcome == "changed"] == [0, 8]


def test_a_move_is_noted_with_the_exchange(server: Loopback, archive: Archive, polled: Polled) -> None:
    server.routes["/new"] = answer(b"<rss/>")
    [found] = polled(answer(status="301 Moved Permanently", Location="/new"))
    exchange = archive.poll(found.poll_id)
    assert exchange.moved_to == exchange.final_url == server.url("/new")
    assert exchange.url == server.url("/feed")


def test_a_password_is_used_but_not_kept(server: Loopback, archive: Archive, tmp_path: Path) -> None:
    server.routes["/feed"] = lambda request: (
        answer(b"<rss/>") if "authorization" in request.headers else answer(status="401 Unauthorized")
    )
    with fetcher() as client:
        feed = feed_at(server.url("/feed").replace("//", "//user:canary@"))
        found = poll(feed, archive, client, NOW, locks=tmp_path / "locks")
    assert found.outcome == "changed"
    assert "canary" not in str(archive.poll(found.poll_id)) + str(found)


# when a feed is due


def test_a_feed_is_due_at_first_and_then_by_its_interval(server: Loopback, archive: Archive, polled: Polled) -> None:
    feed = feed_at(server.url("/feed"))
    assert is_due(feed, archive, NOW)
    polled(answer(b"<rss/>"))
    assert not is_due(feed, archive, NOW + timedelta(minutes=59))
    assert is_due(feed, archive, NOW + HOUR)


@pytest.mark.parametrize(
    ("headers", "due_in"),
    [
        ({"Cache_Control": "max-age=7200"}, 2 * HOUR),
        ({"Cache_Control": 'public, max-age="7200"'}, 2 * HOUR),
        ({"Cache_Control": "max-age=60"}, HOUR),
        ({"Cache_Control": "max-age=9999999999999"}, DAY),
        ({"Cache_Control": "no-cache, max-age=7200"}, HOUR),
        ({"Cache_Control": "max-age=abc, max-age=-5", "Expires": "0"}, HOUR),
        ({"Date": "Fri, 14 Feb 2025 12:00:00 GMT", "Expires": "Fri, 14 Feb 2025 15:00:00 GMT"}, 3 * HOUR),
        ({"Date": "Fri, 14 Feb 2025 12:00:00 GMT", "Expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, HOUR),
    ],
)
def test_a_feed_is_left_alone_as_long_as_its_answer_holds(
    headers: dict[str, str], due_in: timedelta, polled: Polled
) -> None:
    [found] = polled(answer(b"<rss/>", **headers))
    assert found.next_due_at == NOW + due_in


@pytest.mark.parametrize(
    ("status", "value", "due_in"),
    [
        ("429 Too Many Requests", "7200", 2 * HOUR),
        ("429 Too Many Requests", "Fri, 14 Feb 2025 15:00:00 GMT", 3 * HOUR),
        ("503 Service Unavailable", "1000000000000", 7 * DAY),
        ("429 Too Many Requests", "soon", HOUR),
        ("503 Service Unavailable", "Fri, 31 Dec 1999 23:59:59 GMT", HOUR),
    ],
)
def test_a_server_may_ask_for_a_week_of_peace(status: str, value: str, due_in: timedelta, polled: Polled) -> None:
    [found] = polled(answer(status=status, Retry_After=value))
    assert found.next_due_at == NOW + due_in


def test_intervals_grow_with_failures_up_to_a_day_and_return_by_themselves(
    server: Loopback, archive: Archive, polled: Polled
) -> None:
    failing = polled(answer(status="500 Internal Server Error"), times=8)
    assert [found.next_due_at - found.at for found in failing] == [HOUR * n for n in (1, 2, 4, 8, 16, 24, 24, 24)]
    later = NOW + 2 * DAY
    [found] = polled(answer(b"<rss/>"), start=later)
    assert found.next_due_at == later + HOUR


# pages


def test_a_page_is_archived_with_the_entry_and_poll_that_led_there(server: Loopback, archive: Archive) -> None:
    server.routes["/a"] = answer(b"<p>3 billion</p>", Content_Type="text/html")
    feed = feed_at(server.url("/feed"))
    with fetcher() as client:
        exchange = fetch_page(entry_at(server.url("/a")), feed, "p1", archive, client, NOW)
    assert (exchange.outcome, exchange.entry_id, exchange.poll_id) == ("fetched", "e1", "p1")
    assert [replace(found, request_headers=exchange.request_headers) for found in archive.pages("p1")] == [exchange]
    assert [request.path for request in server.requests] == ["/robots.txt", "/a"]


def test_a_page_is_fetched_once_a_day_however_many_entries_lead_there(server: Loopback, archive: Archive) -> None:
    server.routes["/a"] = answer(b"<p>3 billion</p>")
    feed = feed_at(server.url("/feed"))
    with fetcher() as client:
        for hours in (0, 23, 25):
            fetch_page(entry_at(server.url("/a"), f"e{hours}"), feed, "p1", archive, client, NOW + hours * HOUR)
    assert len(server.asked("/a")) == 2
    assert [(page.entry_id, page.body) for page in archive.pages("p1")] == [
        (f"e{hours}", b"<p>3 billion</p>") for hours in (0, 23, 25)
    ]


def test_a_page_that_cannot_be_had_is_a_record_too(server: Loopback, archive: Archive) -> None:
    server.routes["/robots.txt"] = answer(b"User-agent: *\nDisallow: /no\n")
    server.routes["/empty"] = answer(b"")
    feed = feed_at(server.url("/feed"))
    links = [None, server.url("/gone"), server.url("/no"), server.url("/empty"), "http://10.0.0.1/", "mailto:x@y"]
    with fetcher() as client:
        for number, link in enumerate(links):
            fetch_page(entry_at(link, f"e{number}"), feed, "p1", archive, client, NOW)
        skip_page(entry_at(server.url("/a"), "e9"), feed, "p1", archive, NOW, "skipped: off subject")
    assert [page.outcome for page in archive.pages("p1")] == [
        "skipped: no link",
        "failed: HTTP 404",
        "blocked: robots.txt",
        "failed: empty body",
        "blocked: private address",
        "blocked: scheme",
        "skipped: off subject",
    ]
    assert all(archive.has_page("uk-mod", f"e{number}") for number in (0, 1, 2, 3, 4, 5, 9))


# the collected cases


ROWS = {"ok", "warn", "moved", "not_modified"}  # classes that bring rows
# Cases whose expected outcome we do not share, or that one poll cannot decide; each with the reason.
ARGUED = {
    "H217": "one poll sees two of the three errors; the feed comes back by itself at a later poll",
    "H226": "5,000 interim answers are legal, cost 0.1 s and end at the deadline if they do not end before",
    "H304": "asked here with a delay below the shortened limit",
    "H514": "a chunk extension of 100 kB lies within the limit on heads; the rows are whole",
    "H601": "robots.txt is no feed: test_http.py shows that it is read once and obeyed",
    "H603": "a robots.txt with an error: test_http.py shows that it forbids",
    "H604": "a robots.txt of 50 MB: test_http.py shows that its first 500 KiB are read",
    "H607": "discovery is not a poll: as a feed the page is refused",
    "H608": "a hub is not polled",
    "H612": "one poll stays under the limit of that host",
    "H616": "test_http.py shows it with a resolver that changes its mind",
    "H617": "test_http.py shows it with a resolver that gives both kinds",
}


@pytest.fixture(scope="module")
def hostile(corpus: Path) -> Iterator[dict[str, int]]:
    command = [sys.executable, str(corpus / "hostile" / "hostile_server.py"), "--tls", "--ttl", "120"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield json.loads(server.stdout.readline())
        server.kill()


def cases(corpus: Path) -> list[dict[str, str]]:
    with (corpus / "hostile" / "cases.tsv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row["kind"] == "http"]


def address(case: dict[str, str], ports: dict[str, int]) -> str:
    """The case's address on the running server; slow-start is asked to start within our shortened limit."""
    path = case["path"].replace(":TLS/", f":{ports['tls_port']}/").replace(":PORT+1/", ":1/")
    path = path.replace("slow-start?s=5", "slow-start?s=1")
    login = "user:pass@" if case["id"] == "H605" else ""
    return path if path.startswith("http") else f"http://{login}127.0.0.1:{ports['port']}{path}"


def classes(case: dict[str, str], url: str, archive: Archive, locks: Path) -> tuple[str, int]:
    """What a poll of the case comes to, in the words of the list, and how many entries were read."""
    feed = replace(feed_at(url), id=case["id"] + urlsplit(url).query)
    with fetcher(replace(LIMITS, total_seconds=4.0, attempts=2)) as client:
        found = poll(feed, archive, client, NOW, locks=locks)
        if case["expect_status"] == "not_modified":
            again = poll(feed, archive, client, NOW + HOUR, locks=locks)
            assert (again.outcome, again.status) == ("unchanged", 304)
    exchange = archive.poll(found.poll_id)
    if found.outcome == "failed: HTTP 410":
        return "gone", 0
    if found.outcome != "changed":
        return {"failed": "error"}.get(word := found.outcome.split(":")[0], word), 0
    try:
        entries = read_entries(exchange.body, feed, exchange.header("content-type"), NOW).entries
    except FeedError:
        return "error", 0
    return "moved" if exchange.moved_to else "ok", len(entries)


def right(case: dict[str, str], word: str, rows: int) -> bool:
    """Whether the class is the expected one; where a range of rows is left open, a refusal is as good as rows."""
    low, _, high = case["expect_rows_or_figures"].partition("-")
    if high and (word == "error" or int(low) <= rows <= int(high)):
        return True
    if case["expect_status"] not in ROWS:
        return word == case["expect_status"]
    return word in {"ok", "moved"} and (word == "moved") == (case["expect_status"] == "moved") and rows >= int(low)


@pytest.mark.corpus
def test_the_hostile_server_gets_the_outcome_that_a_trustworthy_poller_shows(
    corpus: Path, hostile: dict[str, int], archive: Archive, tmp_path: Path
) -> None:
    single = [case for case in cases(corpus) if not case["path"].startswith(("(", "/article", "/robots", "/hub"))]
    with ThreadPoolExecutor(12) as pool:
        found = list(pool.map(lambda case: classes(case, address(case, hostile), archive, tmp_path / "locks"), single))
    wrong = {
        case["id"]: (case["path"], case["expect_status"], *said)
        for case, said in zip(single, found, strict=True)
        if not right(case, *said)
    }
    assert {case: said for case, said in wrong.items() if case not in ARGUED} == {}
    assert len(single) >= 120


@pytest.mark.corpus
def test_no_redirect_of_the_hostile_server_leads_inwards(
    corpus: Path, hostile: dict[str, int], archive: Archive, tmp_path: Path
) -> None:
    [case] = [case for case in cases(corpus) if case["path"].startswith("/redirect-to-private")]
    server = (corpus / "hostile" / "hostile_server.py").read_text(encoding="utf-8")
    targets = [part.split('"')[1] for part in server.split("PRIV={")[1].split("}")[0].split(",") if '":"' in part]
    assert len(targets) >= 15
    for target in targets:
        url = f"http://127.0.0.1:{hostile['port']}/redirect-to-private?to={target}"
        assert classes(case, url, archive, tmp_path / "locks") == ("blocked", 0), target


@pytest.mark.corpus
def test_pages_of_the_hostile_server_obey_its_robots_txt(
    corpus: Path, hostile: dict[str, int], archive: Archive
) -> None:
    paths = ["/article-forbidden", "/article-ok", "/article-redirect-private"]
    with fetcher() as client:
        outcomes = [
            fetch_page(
                entry_at(f"http://127.0.0.1:{hostile['port']}{path}", path), feed_at(""), "p1", archive, client, NOW
            ).outcome
            for path in paths
        ]
    assert outcomes == ["blocked: robots.txt", "fetched", "fetched"]
