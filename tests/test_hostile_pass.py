"""Two dozen hostile feeds and all small hostile pages in one pass, as a user starts it: it ends, and all are rows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest

from pipeline import warehouse
from pipeline.settings import PROJECT
from tests.loopback import Loopback, answer
from tests.test_steps import rows

pytestmark = pytest.mark.corpus

LARGEST_BYTES = 400_000
MEGABYTES = 700
NO_FEEDS = {"body_is_devzero.txt", "html_instead.xml", "json_error.xml", "png.xml", "whitespace.xml", "zip.xml"}
NO_ENTRIES = {"comments_feed.xml", "empty_items.xml", "link_crlf.xml", "links_bad_scheme.xml"}
"""Their items end in quarantine."""
WITH_ENTRIES = {
    "billion_laughs.xml",
    "control_chars.xml",
    "date_impossible.xml",
    "double_escaped.xml",
    "guid_shared_feed1.xml",
    "guid_shared_feed2.xml",
    "missing_guid_link.xml",
    "missing_link.xml",
    "null_bytes.xml",
    "syndicated_copies.xml",
    "truncated_mid_item.xml",
    "utf16le_bom.xml",
    "xxe_file.xml",
}


@dataclass(frozen=True)
class HostilePass:
    data: Path
    pages: list[str]
    megabytes: float
    said: str

    def rows(self, query: str, *values: object) -> list[dict[str, Any]]:
        return rows(warehouse.path_of(self.data), query, *values)


@pytest.fixture(scope="module")
def ended(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> HostilePass:
    folder = tmp_path_factory.mktemp("hostile")
    feeds = {name: (corpus / "hostile" / "feeds" / "own" / name) for name in NO_FEEDS | NO_ENTRIES | WITH_ENTRIES}
    pages = [path for path in sorted((corpus / "hostile" / "pages").glob("*.html")) if _is_small(path)]
    with Loopback() as loopback:
        base = f"http://127.0.0.1:{loopback.port}"
        for name, path in feeds.items():
            loopback.routes[f"/{name}"] = answer(path.read_bytes(), Content_Type="application/rss+xml")
        for path in pages:
            loopback.routes[f"/pages/{path.name}"] = answer(path.read_bytes(), Content_Type="text/html")
        items = "".join(
            f"<item><title>Aid</title><link>{base}/pages/{path.name}</link>"
            "<description>Britain pledged £3 billion of military aid to Ukraine.</description></item>"
            for path in pages
        )
        loopback.routes["/pages.xml"] = answer(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
        lines = [f'[[feed]]\nid = "{_id_of(name)}"\nurl = "{base}/{name}"\n' for name in ("pages.xml", *sorted(feeds))]
        (folder / "feeds.toml").write_text("".join(lines))
        megabytes, said = _run(folder)
    return HostilePass(folder / "data", [path.name for path in pages], megabytes, said)


def _is_small(path: Path) -> bool:
    return path.stat().st_size <= LARGEST_BYTES


def _id_of(name: str) -> str:
    return name.rsplit(".", 1)[0].replace("_", "-")


def _run(folder: Path) -> tuple[float, str]:
    """The most memory that the command and its children held together, and what it said."""
    command = [sys.executable, "-m", "pipeline", "run", "--since", "1900-01-01", "--only-host", "127.0.0.1"]
    command += ["--feeds", str(folder / "feeds.toml"), "--data", str(folder / "data")]
    peak = 0
    with (folder / "said").open("w") as said:
        run = subprocess.Popen(
            command, cwd=PROJECT, env=os.environ | {"OUTLAY_PAUSE_SECONDS": "0"}, stdout=said, stderr=said
        )
        root = psutil.Process(run.pid)
        while run.poll() is None:
            peak = max(peak, _resident_bytes(root))
            time.sleep(0.1)
    said_so = (folder / "said").read_text()
    assert run.returncode == 0, said_so
    return peak / 1e6, said_so


def _resident_bytes(root: psutil.Process) -> int:
    try:
        return sum(one.memory_info().rss for one in (root, *root.children(recursive=True)))
    except psutil.NoSuchProcess:
        return 0


def test_it_ends_without_a_traceback_and_within_its_memory(ended: HostilePass) -> None:
    assert "Traceback" not in ended.said
    assert ended.megabytes < MEGABYTES


def test_every_feed_is_a_row_with_what_became_of_it(ended: HostilePass) -> None:
    outcomes = {row["feed_id"]: row["outcome"] for row in ended.rows("SELECT feed_id, outcome FROM raw.polls")}
    assert outcomes.keys() == {_id_of(name) for name in NO_FEEDS | NO_ENTRIES | WITH_ENTRIES | {"pages.xml"}}
    assert all(outcomes[_id_of(name)].startswith("failed: not a feed (") for name in NO_FEEDS)
    assert {outcomes[_id_of(name)] for name in NO_ENTRIES} == {"empty: no entries"}
    assert {outcomes[_id_of(name)] for name in WITH_ENTRIES} == {"changed"}


def test_every_item_is_an_entry_or_in_quarantine(ended: HostilePass) -> None:
    entries = {row["feed_id"] for row in ended.rows("SELECT feed_id FROM raw.entries")}
    refused = {row["feed_id"] for row in ended.rows("SELECT feed_id FROM raw.quarantine WHERE table_name = 'items'")}
    assert entries == {_id_of(name) for name in WITH_ENTRIES | {"pages.xml"}}
    assert refused >= {_id_of(name) for name in NO_ENTRIES}
    held = ended.rows("SELECT * FROM raw.quarantine WHERE table_name <> 'items'")
    assert held == []


def test_every_page_is_read_or_says_why_not(ended: HostilePass) -> None:
    found = ended.rows("SELECT link, outcome, article_id FROM raw.entries WHERE feed_id = 'pages'")
    outcomes = {row["link"].rsplit("/", 1)[1]: row["outcome"] for row in found}
    assert sorted(outcomes) == ended.pages
    assert outcomes["ok.html"] == "fetched"
    assert outcomes["soft404.html"] == "failed: soft 404"
    assert outcomes["pdf_as_html.html"] == "failed: not HTML (PDF)"
    assert all(row["article_id"] for row in found)


def test_what_was_cut_off_is_told(ended: HostilePass) -> None:
    (row,) = ended.rows("SELECT entries, flags FROM raw.polls WHERE feed_id = 'truncated-mid-item'")
    assert (row["entries"], json.loads(row["flags"])) == (2, ["truncated"])


def test_no_file_of_the_machine_is_read(ended: HostilePass) -> None:
    secret = Path("/etc/passwd").read_bytes().splitlines()[0]
    assert not [path for path in ended.data.rglob("*") if path.is_file() and secret in path.read_bytes()]
