"""Serve the recorded day on loopback, as a small news web whose items are a few hours old.

    python -m demo.serve [--port 8899] [--now 2026-03-02T12:00:00+00:00] [--write-feeds FILE]

Prints one line of JSON when it listens: port, base address, the feeds' addresses. ``POST /_wave/2`` moves on to the
second wave, in which two feeds bring new items and one corrects an old one. Ends on Ctrl-C.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

FOLDER = Path(__file__).parent
WAVES = (1, 2)
CONTENT_TYPES = {
    ".atom": "application/atom+xml",
    ".html": "text/html",
    ".rdf": "application/rdf+xml",
    ".txt": "text/plain",
    ".xml": "application/rss+xml",
}
# Placeholders: {{base}}, {{iso 3}} = the time three hours before the start, {{year +1}} = the year after the start's.
PLACEHOLDER = re.compile(r"\{\{(base|year|rfc822|iso|date|usdate|datum|day|weekday)(?: ([+-]?\d+))?\}\}")
FORMATS = {
    "rfc822": "%a, %d %b %Y %H:%M:%S +0000",
    "iso": "%Y-%m-%dT%H:%M:%SZ",
    "date": "%d %B %Y",
    "usdate": "%B %d, %Y",
    "datum": "%d.%m.%Y",
    "day": "%Y-%m-%d",
    "weekday": "%A",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What ``site.toml`` says of one path.

    Attributes:
        file: The body, relative to this folder; the path's own file where it is None.
    """

    file: str | None = None
    status: int = 200
    charset: str = "utf-8"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to one GET."""

    status: int
    headers: dict[str, str]
    body: bytes


class Site:
    """The day as it looks from one moment: paths to answers, the same for the same ``now``, ``base`` and wave."""

    def __init__(self, now: datetime, base: str, folder: Path = FOLDER) -> None:
        self.now, self.base, self.folder = now.astimezone(UTC), base, folder
        rules = tomllib.loads((folder / "site.toml").read_text("utf-8"))
        self.rules = {path: Rule(**rule) for path, rule in rules.items()}
        feeds = {f"/feeds/{file.name}": file for file in folder.glob("feeds/*")}
        pages = {
            f"/{file.relative_to(folder / 'pages').with_suffix('')}": file for file in folder.glob("pages/**/*.html")
        }
        self.files = feeds | pages
        self.paths = sorted(path for path in self.files.keys() | self.rules.keys() if ".wave2" not in path)

    def answer(self, path: str, wave: int) -> Answer:
        """The answer to a GET of ``path``, without its query."""
        rule = self.rules.get(path, Rule())
        file = self.folder / rule.file if rule.file else self._file(path, wave)
        if rule.status != 200:
            return Answer(rule.status, {name: self.render(value) for name, value in rule.headers.items()}, b"")
        if file is None:
            return Answer(404, {}, b"")
        body = self.render(file.read_text("utf-8")).encode(rule.charset)
        headers = {
            "Content-Type": f"{CONTENT_TYPES[file.suffix]}; charset={rule.charset}",
            "ETag": f'"{hashlib.sha256(body).hexdigest()[:16]}"',
        }
        return Answer(200, headers, body)

    def render(self, text: str) -> str:
        """The text with its placeholders filled in."""
        return PLACEHOLDER.sub(self._fill, text)

    def _fill(self, placeholder: re.Match[str]) -> str:
        name, number = placeholder[1], int(placeholder[2] or 0)
        if name == "base":
            return self.base
        if name == "year":
            return str(self.now.year + number)
        return (self.now - timedelta(hours=number)).strftime(FORMATS[name])

    def _file(self, path: str, wave: int) -> Path | None:
        first = self.files.get(path)
        if first is None or wave == WAVES[0]:
            return first
        later = first.with_name(f"{first.stem}.wave{wave}{first.suffix}")
        return later if later.exists() else first


class DemoServer(ThreadingHTTPServer):
    """The site on 127.0.0.1; ``wave`` may be set at any time."""

    daemon_threads = True

    def __init__(self, now: datetime, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.base = f"http://127.0.0.1:{self.server_port}"
        self.site = Site(now, self.base)
        self.wave = WAVES[0]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: DemoServer

    def do_GET(self) -> None:
        answer = self.server.site.answer(self.path.split("?")[0], self.server.wave)
        if answer.headers.get("ETag") in self.headers.get("If-None-Match", "").split(", "):
            answer = Answer(304, {"ETag": answer.headers["ETag"]}, b"")
        self.reply(answer)

    do_HEAD = do_GET  # noqa: N815 (the name that http.server asks for)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        asked = self.path.removeprefix("/_wave/")
        if asked not in {str(wave) for wave in WAVES}:
            self.reply(Answer(404, {}, b""))
            return
        self.server.wave = int(asked)
        self.reply(Answer(200, {"Content-Type": "text/plain"}, asked.encode()))

    def reply(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the one line of JSON is all that a launcher reads."""


@contextmanager
def serving(now: datetime, port: int = 0) -> Iterator[DemoServer]:
    """A server that answers until the block is left; port 0 takes a free one."""
    with DemoServer(now, port) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def feeds_toml(base: str) -> str:
    """The demonstration's feeds.toml with the server's address in it."""
    return (FOLDER / "feeds.toml").read_text("utf-8").replace("{base}", base)


def main() -> None:
    """Serve until Ctrl-C."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--now", type=datetime.fromisoformat, default=datetime.now(UTC), help="default: the real time")
    parser.add_argument(
        "--write-feeds", type=Path, metavar="FILE", help="write a feeds.toml with the addresses filled in"
    )
    arguments = parser.parse_args()
    with DemoServer(arguments.now, arguments.port) as server:
        feeds = feeds_toml(server.base)
        if arguments.write_feeds:
            arguments.write_feeds.write_text(feeds, "utf-8")
        urls = [feed["url"] for feed in tomllib.loads(feeds)["feed"]]
        print(json.dumps({"port": server.server_port, "base": server.base, "feeds": urls}), flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
