"""Expectations of the texts of articles."""

from __future__ import annotations

from expectations import NEWEST, OLDEST, Rule, between, filled, one_of, shaped
from pipeline.model import FeedKind

REQUIRED = (
    "article_id",
    "entry_id",
    "feed_id",
    "publisher",
    "kind",
    "title",
    "published_at",
    "date_source",
    "source",
    "text_sha256",
    "characters",
    "on_subject",
    "first_seen_at",
    "record_id",
    "quote_characters",
    "reader_version",
)

RULES = (
    *map(filled, REQUIRED),
    one_of("kind", FeedKind),
    one_of("date_source", ("feed", "page", "fetched")),
    one_of("source", ("page", "entry")),
    shaped("url", r"^https?://[^\s<>\"]+$", "its address is no web address"),
    shaped("text_sha256", r"^[0-9a-f]{64}$", "the hash of its text is no SHA-256"),
    shaped("language", r"^[a-z]{2}$", "its language is no ISO 639-1 code"),
    between("characters", 1, 5_000_000, "the text is empty or beyond all measure"),
    Rule(
        "characters_enough",
        "ExpectColumnValuesToBeBetween",
        {"column": "characters", "min_value": 80},
        "warning",
        "the text is hardly a sentence",
    ),
    between("quote_characters", 0, 300, "more may be quoted than any terms allow"),
    between("published_at", OLDEST, NEWEST, "dated before there were feeds, or in another century", "warning"),
    Rule(
        "title_filled_with_words",
        "ExpectColumnValueLengthsToBeBetween",
        {"column": "title", "min_value": 1, "max_value": 1000},
        "warning",
        "the title is empty or as long as a text",
    ),
)
