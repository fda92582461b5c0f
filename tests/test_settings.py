from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.errors import SettingsError
from pipeline.model import FeedKind
from pipeline.settings import PROJECT, read_feeds, read_settings, read_time


def test_every_variable_has_a_default() -> None:
    settings = read_settings({})
    assert settings.archive == settings.data / "archive"
    assert settings.smtp_url is None
    assert settings.feeds_file == PROJECT / "feeds.toml"


def test_a_number_that_is_none_is_refused_with_its_variable() -> None:
    with pytest.raises(SettingsError, match=r"OUTLAY_PAUSE_SECONDS='soon'"):
        read_settings({"OUTLAY_PAUSE_SECONDS": "soon"})


def test_a_time_without_a_zone_is_utc() -> None:
    assert read_time("2025-02-14T12:00") == datetime(2025, 2, 14, 12, tzinfo=UTC)
    assert read_time("2025-02-14T12:00+01:00") == datetime(2025, 2, 14, 11, tzinfo=UTC)
    with pytest.raises(SettingsError, match="is no time"):
        read_time("yesterday")


def test_a_feed_needs_its_address_only(tmp_path: Path) -> None:
    file = tmp_path / "feeds.toml"
    file.write_text('[[feed]]\nurl = "https://www.example.org/news/rss.xml"\n')
    (feed,) = read_feeds(file)
    assert (feed.id, feed.publisher) == ("www-example-org-news-rss-xml", "www.example.org")
    assert feed.kind is FeedKind.DEFENCE_PRESS


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "holds no feed"),
        ("[[feed]\n", "Expected ']]'"),
        ('[[feed]]\nid = "a"\n', r"feed 1 \(a\): url: Field required"),
        ('[[feed]]\nurl = "ftp://example.org/"\n', "begins with http"),
        ('[[feed]]\nurl = "https://example.org/"\nkinds = "x"\n', "kinds: Extra inputs"),
        ('[[feed]]\nurl = "https://example.org/"\nkind = "x"\n', "kind: Input should be 'official'"),
        (
            '[[feed]]\nurl="https://a.org/"\nid="a"\n[[feed]]\nurl="https://b.org/"\nid="a"\n',
            "feed 2: the id 'a' is taken",
        ),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "feeds.toml"
    file.write_text(text)
    with pytest.raises(SettingsError, match=message) as caught:
        read_feeds(file)
    assert str(file) in str(caught.value)


def test_a_missing_file_says_how_to_name_another(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--feeds or OUTLAY_FEEDS"):
        read_feeds(tmp_path / "feeds.toml")
