"""The recorded day of the corpus, served on loopback, with a ``feeds.toml`` for it."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Replay:
    """The running server.

    Attributes:
        base: Its address, such as ``http://127.0.0.1:40123``.
        feeds: The paths of its feeds.
    """

    base: str
    feeds: tuple[str, ...]

    def go_to_wave(self, wave: int) -> None:
        """Serve the recorded day as it was later on."""
        request = urllib.request.Request(f"{self.base}/_wave/{wave}", method="POST", data=b"")  # noqa: S310 - loopback
        urllib.request.urlopen(request, timeout=10).close()  # noqa: S310

    def asked(self) -> list[dict[str, object]]:
        """Every request so far: path, status and agent."""
        with urllib.request.urlopen(f"{self.base}/_log", timeout=10) as answer:  # noqa: S310
            return list(json.load(answer))

    def write_feeds(self, file: Path) -> Path:
        """A ``feeds.toml`` with all feeds of the day; every entry's page is wanted."""
        lines = [f'[[feed]]\nid = "{Path(path).stem}"\nurl = "{self.base}{path}"\n' for path in self.feeds]
        file.write_text("\n".join(lines), encoding="utf-8")
        return file


@contextmanager
def serve(corpus: Path, wave: int = 1) -> Iterator[Replay]:
    """Serve the day for as long as the block runs, ten minutes at most."""
    script = corpus / "corpus" / "serve_replay.py"
    root = corpus / "corpus" / "replay"
    command = [sys.executable, str(script), "--root", str(root), "--port", "0", "--wave", str(wave), "--ttl", "600"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as server:
        try:
            first_line = json.loads(server.stdout.readline() if server.stdout else b"{}")
            yield Replay(f"http://127.0.0.1:{first_line['port']}", tuple(first_line["feeds"]))
        finally:
            server.terminate()
