"""Expectations of the looks at feeds."""

from __future__ import annotations

from expectations import between, filled, shaped

OUTCOME = r"^(?:changed|unchanged|(?:blocked|deferred|empty|failed): .+)$"

RULES = (
    *map(filled, ("poll_id", "feed_id", "url", "at", "outcome", "body_bytes", "seconds")),
    shaped("outcome", OUTCOME, "its outcome is not one of those that Outlay speaks of"),
    shaped("url", r"^https?://", "the feed's address is no web address", "warning"),
    between("status", 100, 599, "its status is none of HTTP", "warning"),
    between("body_bytes", 0, 20_000_000, "more came than the limit lets through", "warning"),
    between("seconds", 0, 120, "it took longer than the deadline allows", "warning"),
)
