"""A pass over the recorded day of real feeds and pages, both waves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from evaluation.replay import Replay, serve
from pipeline import steps, warehouse
from pipeline.passes import Pass, wall_clock
from pipeline.settings import read_settings
from tests.test_steps import contents, rows

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(600)]

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def replay(corpus: Path) -> Iterator[Replay]:
    with serve(corpus) as running:
        yield running


@pytest.fixture(scope="module")
def this(replay: Replay, tmp_path_factory: pytest.TempPathFactory) -> Pass:
    folder = tmp_path_factory.mktemp("replay")
    environment = {
        "OUTLAY_DATA": str(folder / "data"),
        "OUTLAY_FEEDS": str(replay.write_feeds(folder / "feeds.toml")),
        "OUTLAY_ONLY_HOST": "127.0.0.1",
        "OUTLAY_PAUSE_SECONDS": "0",
    }
    settings = read_settings(environment)
    return Pass(settings, clock=lambda: NOW, due_only=False, since=datetime(2000, 1, 1, tzinfo=UTC))


def item_links(corpus: Path, wave: int) -> Counter[str]:
    """The links of all items as they stand in the files, read by nothing that the product uses."""
    links: Counter[str] = Counter()
    for file in (corpus / "corpus" / "replay" / "feeds" / f"w{wave}").glob("*.xml"):
        for item in re.findall(r"<(?:item|entry)[ >].*?</(?:item|entry)>", file.read_text("utf-8"), flags=re.DOTALL):
            found = re.search(r"<link>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</link>|<link[^>]*href=\"([^\"]+)\"", item)
            assert found, item[:200]
            links[urlsplit(found[1] or found[2]).path] += 1
    return links


def entry_links(this: Pass) -> Counter[str]:
    found = rows(this.settings.published, "SELECT link FROM raw.entries")
    return Counter(urlsplit(row["link"]).path for row in found)


def test_every_item_of_the_first_wave_ends_as_a_row(this: Pass, corpus: Path) -> None:
    steps.run(this)
    assert entry_links(this).keys() == item_links(corpus, 1).keys()
    assert all(row["outcome"] for row in rows(this.settings.published, "SELECT outcome FROM raw.entries"))


def test_links_elsewhere_are_blocked_and_nobody_else_is_asked(this: Pass, replay: Replay) -> None:
    found = rows(this.settings.published, "SELECT link, outcome FROM raw.entries")
    elsewhere = [row for row in found if urlsplit(row["link"]).hostname != "127.0.0.1"]
    assert len(elsewhere) > 50
    assert {row["outcome"] for row in elsewhere} == {"blocked: host not allowed"}
    assert all(str(asked["agent"]).startswith("Outlay/") for asked in replay.asked())


def test_the_second_pass_over_the_same_wave_changes_no_row_and_mails_nothing(this: Pass) -> None:
    before, mails = contents(this.settings.data), sorted(this.settings.data.glob("digests/*/*"))
    assert mails
    steps.run(this)
    assert contents(this.settings.data) == before
    assert sorted(this.settings.data.glob("digests/*/*")) == mails


def test_the_second_wave_adds_what_is_new(this: Pass, replay: Replay, corpus: Path) -> None:
    before = contents(this.settings.data)
    replay.go_to_wave(2)
    steps.run(this)
    after = contents(this.settings.data)
    assert entry_links(this).keys() == (item_links(corpus, 1) | item_links(corpus, 2)).keys()
    assert len(after["raw.entries"]) > len(before["raw.entries"])
    assert [row for row in after["raw.entries"] if row in before["raw.entries"]] == before["raw.entries"]


def test_the_rebuilt_warehouse_is_equal_and_nothing_is_mailed(this: Pass) -> None:
    path = warehouse.path_of(this.settings.data)
    core, mails = warehouse.core_hash(path), sorted(this.settings.data.glob("digests/*/*"))
    path.unlink()
    steps.rebuild(replace(this, clock=wall_clock))
    assert warehouse.core_hash(path) == core
    assert sorted(this.settings.data.glob("digests/*/*")) == mails
