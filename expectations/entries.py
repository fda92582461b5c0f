"""Expectations of the items of feeds."""

from __future__ import annotations

from expectations import NEWEST, OLDEST, between, filled, shaped

OUTCOME = r"^(?:fetched|(?:blocked|deferred|failed|skipped): .+)$"

RULES = (
    *map(filled, ("entry_id", "feed_id", "poll_id", "identity", "content_sha256", "first_seen_at", "outcome")),
    shaped("content_sha256", r"^[0-9a-f]{64}$", "the hash of its content is no SHA-256"),
    shaped("link", r"^https?://[^\s<>\"]+$", "its link is no web address"),
    shaped("outcome", OUTCOME, "nobody knows what became of its page"),
    between("published_at", OLDEST, NEWEST, "dated before there were feeds, or in another century", "warning"),
)
