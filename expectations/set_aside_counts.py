"""Expectations of the counts of amounts in articles off the subject."""

from __future__ import annotations

from expectations import between, filled

RULES = (
    *map(filled, ("article_id", "reason", "mentions")),
    between("mentions", 1, 1_000_000, "a count of nothing, or of more than any article holds"),
)
