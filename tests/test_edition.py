from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from pipeline import batches, digest, edition, warehouse
from pipeline.digest import FeedDay
from pipeline.errors import WarehouseError
from pipeline.journal import Journal, MailState
from tests.made_batches import SEEN_AT, join, make_article, make_poll

DAY = SEEN_AT.date()
ZONE = "Europe/Brussels"


def put(data: Path, name: str, tables: dict[str, list[dict[str, Any]]], findings: list[dict[str, Any]] = []) -> None:  # noqa: B006
    batches.write_batch(data, name, tables)
    batches.write_checks(data, name, findings)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three days: a first figure; another value of the same series; and the first again, with a feed that fails."""
    data = tmp_path_factory.mktemp("data")
    day = timedelta(days=1)
    put(data, "one", join({"polls": [make_poll()]}, make_article(1, amount="3")))
    second = make_poll(at=SEEN_AT + day)
    put(data, second["poll_id"], join({"polls": [second]}, make_article(2, seen_at=SEEN_AT + day, amount="4.5")))
    polls = [
        make_poll("afp", SEEN_AT + 2 * day),
        make_poll("rusi", SEEN_AT + 2 * day, outcome="failed: HTTP 403", status=403),
        make_poll("nato", SEEN_AT + 2 * day, outcome="unchanged", status=304),
    ]
    again = make_article(3, "afp", SEEN_AT + 2 * day, amount="3")
    put(data, "three", join({"polls": polls}, again))
    warehouse.load(data)
    copy = warehouse.publish(data)
    assert copy is not None
    return copy


def test_the_first_day_has_its_figure_and_nothing_before(published: Path) -> None:
    rows = edition.read_edition(published, DAY, ZONE)
    (told,) = rows.new
    assert (told.printed, told.publisher, told.claim.figure.payer) == ("£3 billion", "UK-MOD", "GBR")
    assert told.published_at == SEEN_AT - timedelta(hours=1)
    assert [found.baseline_id for found in told.comparisons if found.comparable] == ["B02"]
    assert rows.first
    assert rows.feeds == (FeedDay("UK-MOD", "ok"),)
    tally = rows.tally
    assert (tally.articles, tally.mentions, tally.figures, tally.set_asides) == (1, 2, 1, 1)
    assert tally.set_aside_reasons == (("an age", 1),)
    assert tally.checks_passed == tally.checks > 0


def test_a_later_value_of_the_series_knows_what_was_before(published: Path) -> None:
    rows = edition.read_edition(published, DAY + timedelta(days=1), ZONE)
    (told,) = rows.new
    assert told.before is not None
    assert (told.claim.figure.value_low, told.before.value_low) == (4_500_000_000, 3_000_000_000)
    assert dict(rows.latest)["B02"].claim == told.claim
    assert not rows.first


def test_a_figure_told_again_is_not_new(published: Path) -> None:
    rows = edition.read_edition(published, DAY + timedelta(days=2), ZONE, feed_names={"nato": "NATO"})
    assert rows.new == ()
    assert [told.claim.origins for told in rows.re_reported] == [("UK-MOD", "AFP")]
    assert set(rows.feeds) == {
        FeedDay("AFP", "ok"),
        FeedDay("rusi", "failed: HTTP 403"),
        FeedDay("NATO", "unchanged"),
    }
    built = digest.build(rows, now=datetime(2025, 2, 16, tzinfo=UTC))
    assert built.subject == "Defence figures 15 Feb: Incomplete: 1 of 3 feeds failed (rusi)"


def test_what_came_after_its_own_digest_is_in_the_next_one(published: Path, tmp_path: Path) -> None:
    tomorrow = DAY + timedelta(days=1)
    first = digest.build(edition.read_edition(published, DAY, ZONE), now=SEEN_AT, list_name="daily")
    with Journal(tmp_path / "journal.sqlite") as journal:
        assert edition.told_before(journal, "daily", tomorrow) == frozenset()
        journal.freeze("daily", DAY, 1, digest.to_json(first), SEEN_AT)
        told = edition.told_before(journal, "daily", tomorrow)
    assert told == {
        figure_id for row in edition.read_edition(published, DAY, ZONE).new for figure_id in row.claim.figure_ids
    }
    assert len(edition.read_edition(published, tomorrow, ZONE, told=told).new) == 1
    late = edition.read_edition(published, tomorrow, ZONE, told={"a figure of another digest"})
    assert {row.printed for row in late.new} == {"£3 billion", "£4.5 billion"}


def test_mail_that_failed_is_told_without_naming_anybody(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.sqlite") as journal:
        for number, name in enumerate(["a@x.example", "b@x.example", "c@x.example"]):
            journal.queue(f"<{number}>", "daily", DAY, 1, name, SEEN_AT)
        journal.mark("<0>", MailState.FAILED, SEEN_AT, "550 a@x.example unknown")
        journal.mark("<1>", MailState.SENT, SEEN_AT)
        said = edition.mail_failures(journal, "daily", SEEN_AT)
        assert set(said) == {"1 mail of 13 Feb 2025 failed", "1 mail of 13 Feb 2025 queued"}
        assert edition.mail_failures(journal, "weekly", SEEN_AT) == ()


def test_a_day_is_the_day_of_its_time_zone() -> None:
    assert edition.day_bounds(date(2025, 3, 30), ZONE) == (
        datetime(2025, 3, 29, 23, tzinfo=UTC),
        datetime(2025, 3, 30, 22, tzinfo=UTC),
    )
    assert edition.day_of(datetime(2025, 2, 12, 23, 30, tzinfo=UTC), ZONE) == date(2025, 2, 13)
    assert edition.day_of(datetime(2025, 2, 12, 23, 30, tzinfo=UTC), "America/New_York") == date(2025, 2, 12)


def test_before_the_first_publication_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="outlay run"):
        edition.read_edition(tmp_path / "none.duckdb", DAY, ZONE)


def test_what_the_caller_knows_is_in_the_tally(published: Path) -> None:
    rows = edition.read_edition(published, DAY, ZONE, checks_failed="keys are unique", mail_failures=["a: 550"])
    assert (rows.tally.checks_failed, rows.tally.mail_failures) == ("keys are unique", ("a: 550",))
