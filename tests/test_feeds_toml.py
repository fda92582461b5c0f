"""The shape of feeds.toml: what its validation takes for granted, and the terms that we promise to keep."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from babel import Locale

from pipeline.model import Feed, FeedKind

FEEDS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent.parent / "feeds.toml").read_text("utf-8"))["feed"]
ENGLISH = Locale("en")
each_feed = pytest.mark.parametrize("feed", FEEDS, ids=[feed["id"] for feed in FEEDS])


def test_there_are_at_least_sixty_feeds_of_every_kind() -> None:
    assert len(FEEDS) >= 60
    assert {feed["kind"] for feed in FEEDS} == set(FeedKind)


@pytest.mark.parametrize("name", ["id", "url"])
def test_no_two_feeds_share_an_id_or_an_address(name: str) -> None:
    assert [value for value, times in Counter(feed[name] for feed in FEEDS).items() if times > 1] == []


@each_feed
def test_a_feed_has_the_fields_of_the_model_and_no_others(feed: dict[str, Any]) -> None:
    assert set(feed) <= {field.name for field in fields(Feed)}
    assert Feed(**{**feed, "kind": FeedKind(feed["kind"])}).publisher


@each_feed
def test_a_feed_names_itself_and_its_place_in_the_agreed_codes(feed: dict[str, Any]) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", feed["id"])
    assert feed["language"] in ENGLISH.languages
    assert feed["country"] in ENGLISH.territories


@each_feed
def test_a_feed_is_asked_over_tls_and_no_more_than_every_fifteen_minutes(feed: dict[str, Any]) -> None:
    address = urlsplit(feed["url"])
    assert address.scheme == "https"
    assert address.hostname
    assert feed.get("interval_minutes", 60) >= 15


@each_feed
def test_a_longer_quote_is_shown_only_where_the_note_says_why(feed: dict[str, Any]) -> None:
    quote_characters = feed.get("quote_characters", 200)
    free_to_quote = "Open Government Licence" in feed.get("note", "") or "free to quote" in feed.get("note", "")
    assert quote_characters <= (300 if free_to_quote else 200)


def test_outlets_of_one_publisher_have_one_owner() -> None:
    owners: dict[str, set[str | None]] = {}
    for feed in FEEDS:
        owners.setdefault(feed["publisher"], set()).add(feed.get("owner"))
    assert {publisher for publisher, names in owners.items() if len(names) > 1} == set()
