"""What a pass makes of the good feeds depends neither on their order nor on the bad ones beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.serve import feeds_toml, serving
from pipeline import steps, warehouse
from pipeline.passes import Pass
from pipeline.settings import read_settings
from tests.loopback import Loopback, answer
from tests.test_hostile_pass import NO_ENTRIES, NO_FEEDS, WITH_ENTRIES
from tests.test_steps import NOW, rows

OF_A_FEED = {
    "raw.entries": "SELECT * FROM raw.entries",
    "core.articles": "SELECT * EXCLUDE (record_id) FROM core.articles",
    "core.figures": "SELECT f.*, a.feed_id FROM core.figures AS f JOIN core.articles AS a USING (article_id)",
    "core.set_asides": "SELECT s.*, a.feed_id FROM core.set_asides AS s JOIN core.articles AS a USING (article_id)",
}


def run(folder: Path, feeds: str) -> Path:
    """The database after a pass over feeds."""
    folder.mkdir(exist_ok=True)
    (folder / "feeds.toml").write_text(feeds, encoding="utf-8")
    environment = {
        "OUTLAY_DATA": str(folder / "data"),
        "OUTLAY_FEEDS": str(folder / "feeds.toml"),
        "OUTLAY_ONLY_HOST": "127.0.0.1",
        "OUTLAY_PAUSE_SECONDS": "0",
    }
    steps.run(Pass(read_settings(environment), clock=lambda: NOW, due_only=False))
    return warehouse.path_of(folder / "data")


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The recorded day's feeds, and the database after a pass over them."""
    with serving(NOW) as server:
        feeds = feeds_toml(server.base)
        yield feeds, run(tmp_path_factory.mktemp("day"), feeds)


def test_feeds_in_reverse_order_make_the_same_core(tmp_path: Path, day: tuple[str, Path]) -> None:
    feeds, database = day
    head, *lines = feeds.split("[[feed]]")
    reversed_feeds = "".join(f"\n[[feed]]{line}\n" for line in reversed(lines))
    assert warehouse.equal(database, run(tmp_path / "reversed", head + reversed_feeds))


@pytest.mark.corpus
def test_bad_feeds_change_no_row_of_the_good_ones(tmp_path: Path, day: tuple[str, Path], corpus: Path) -> None:
    feeds, database = day
    with Loopback() as loopback:
        lines = []
        for name in sorted(NO_FEEDS | NO_ENTRIES | WITH_ENTRIES):
            body = (corpus / "hostile" / "feeds" / "own" / name).read_bytes()
            loopback.routes[f"/{name}"] = answer(body, Content_Type="application/rss+xml")
            feed_id = f"bad-{name.split('.')[0].replace('_', '-')}"
            lines.append(f'[[feed]]\nid = "{feed_id}"\nurl = "http://127.0.0.1:{loopback.port}/{name}"\n')
        for number, status in enumerate(("500 No", "404 No", "429 Later")):
            loopback.routes[f"/{number}"] = answer(status=status)
            lines.append(f'[[feed]]\nid = "bad-{number}"\nurl = "http://127.0.0.1:{loopback.port}/{number}"\n')
        beside_bad = run(tmp_path / "beside", "\n".join([*lines[::2], feeds, *lines[1::2]]))
    for query in OF_A_FEED.values():
        good = f"SELECT * FROM ({query}) WHERE feed_id NOT LIKE 'bad-%' ORDER BY ALL"  # noqa: S608 - our own queries
        assert rows(beside_bad, good) == rows(database, good)
    polls = {row["feed_id"]: row["outcome"] for row in rows(beside_bad, "SELECT feed_id, outcome FROM raw.polls")}
    assert (polls["bad-0"], polls["bad-1"], polls["bad-2"]) == (
        "failed: HTTP 500",
        "failed: HTTP 404",
        "deferred: HTTP 429",
    )
