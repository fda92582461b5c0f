"""The real scheduler, once: standalone on SQLite, with a feed on loopback that changes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import duckdb
import pytest

from pipeline.standalone import Standalone

pytestmark = pytest.mark.timeout(600)

FIRST = "<item><title>Britain pledges £150m for Ukraine</title><link>{base}/a</link><guid>a</guid></item>"
SECOND = "<item><title>Norway will give Ukraine 85 billion kroner in military aid</title><link>{base}/b</link></item>"
PAGE = """<html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>{title}, the defence ministry said on Monday. The package of military aid was announced in Brussels at a meeting of
the Ukraine Defence Contact Group, where ministers from fifty countries had come together.</p>
<p>The money will pay for air defence and for artillery ammunition, the ministry said in a statement.</p>
</article></body></html>"""


class NewsSite(ThreadingHTTPServer):
    """One feed and its two pages; the second item appears when ``items`` says so."""

    items = FIRST

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Answer(BaseHTTPRequestHandler):
    server: NewsSite

    def do_GET(self) -> None:
        pages = {"/a": "Britain pledges £150m for Ukraine", "/b": "Norway will give Ukraine 85 billion kroner"}
        if self.path == "/feed.xml":
            body = f"<rss version='2.0'><channel><title>News</title>{self.server.items}</channel></rss>"
        elif self.path in pages:
            body = PAGE.format(title=pages[self.path])
        else:
            self.send_error(404)
            return
        encoded = body.replace("{base}", self.server.base).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8" if self.path in pages else "application/rss+xml")
        self.send_header("Content-Length", str(len(encoded)))
        self.end_headers()
        self.wfile.write(encoded)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[NewsSite]:
    server = NewsSite(("127.0.0.1", 0), Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, site: NewsSite) -> Path:
    folder = tmp_path_factory.mktemp("scheduler")
    feed = f'[[feed]]\nid = "news"\nurl = "{site.base}/feed.xml"\ninterval_minutes = 0.02\ncountry = "GB"\n'
    (folder / "feeds.toml").write_text(feed, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def airflow(data: Path) -> Iterator[Standalone]:
    environment = {
        "OUTLAY_DATA": str(data),
        "OUTLAY_FEEDS": str(data / "feeds.toml"),
        "OUTLAY_ONLY_HOST": "127.0.0.1",
        "OUTLAY_PAUSE_SECONDS": "0",
        "OUTLAY_WATCH_SECONDS": "2",
        "OUTLAY_SMTP_URL": "",
    }
    with Standalone(data / "airflow", environment) as running:
        running.add_pool("warehouse", 1)
        yield running


def wait_for(condition: Any, seconds: float, what: str) -> Any:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(1)
    raise AssertionError(f"{what}: not within {seconds:.0f} s")


def published(data: Path) -> set[tuple[str, str]]:
    copy = data / "published" / "outlay.duckdb"
    if not copy.exists():
        return set()
    with duckdb.connect(str(copy), read_only=True) as connection:
        return set(connection.execute("SELECT DISTINCT payer, unit FROM out.figures").fetchall())


def test_a_feed_that_changes_starts_the_ingest_and_ends_in_a_published_row(
    airflow: Standalone, site: NewsSite, data: Path
) -> None:
    wait_for(lambda: ("GBR", "GBP") in published(data), 120, "the first item")
    site.items = FIRST + SECOND
    wait_for(lambda: ("NOR", "NOK") in published(data), 180, "the second item")
    kinds = {run["run_type"] for run in airflow.runs("ingest")}
    assert "asset_triggered" in kinds
    assert "manual" not in kinds


def test_the_digest_is_written_once_however_often_it_is_run(airflow: Standalone, data: Path) -> None:
    for _ in range(2):
        run = airflow.trigger("digest")
        state = wait_for(lambda run=run: (s := airflow.state("digest", run)) in ("success", "failed") and s, 120, run)
        assert state == "success"
    assert len(list((data / "digests").rglob("*.eml"))) == 1
