"""Expectations of amounts that are no figures of ours."""

from __future__ import annotations

from expectations import Rule, above, between, filled, one_of
from pipeline.model import Place, QuantityKind

REQUIRED = (
    "set_aside_id",
    "article_id",
    "mention_start",
    "mention_end",
    "printed",
    "quote",
    "kind",
    "reason",
    "rule",
    "place",
    "reader_version",
    "first_seen_at",
)

RULES = (
    *map(filled, REQUIRED),
    one_of("kind", QuantityKind),
    one_of("place", Place),
    between("mention_start", 0, None, "it begins before its text"),
    above("mention_end", "mention_start", "mention_ends_after_its_start", "it ends before it begins"),
    Rule(
        "reason_in_words",
        "ExpectColumnValueLengthsToBeBetween",
        {"column": "reason", "min_value": 3, "max_value": 200},
        "warning",
        "the reason says nothing, or too much",
    ),
)
