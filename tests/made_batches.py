"""Rows of a made-up batch for the tests of batches, checks and warehouse: valid unless a test breaks them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any

from pipeline.model import key

Row = dict[str, Any]
Tables = dict[str, list[Row]]
SEEN_AT = datetime(2025, 2, 13, 9, 0, 0, 123456, tzinfo=UTC)
SENTENCE = "Britain pledged £{amount} billion a year in military aid to Ukraine, it said on Thursday."


def make_poll(feed_id: str = "uk-mod", at: datetime = SEEN_AT, **changes: Any) -> Row:
    row: Row = {
        "poll_id": key(feed_id, at.isoformat()),
        "feed_id": feed_id,
        "url": f"https://{feed_id}.example/rss",
        "at": at,
        "outcome": "changed",
        "status": 200,
        "body_bytes": 1000,
        "seconds": 0.25,
        "etag": '"1"',
        "last_modified": None,
        "next_due_at": at + timedelta(hours=1),
        "entries": 1,
    }
    return row | changes


def make_article(number: int = 1, feed_id: str = "uk-mod", seen_at: datetime = SEEN_AT, amount: str = "3") -> Tables:
    """One entry with its article, one figure and one set-aside."""
    url = f"https://news.example/{number}"
    title = f"Aid for Ukraine, part {number}"
    sentence = SENTENCE.format(amount=amount)
    other = "The minister is 57 years old."
    text = f"{title}\n\n{sentence} {other} More text that only the article has."
    article_id = key(url, sha256(text.encode()).hexdigest())
    content_sha256 = sha256(title.encode()).hexdigest()
    entry_id = key(url, content_sha256)
    printed = f"£{amount} billion"
    start = text.index(printed)
    aside = text.index("57")
    common = {"article_id": article_id, "reader_version": "1", "first_seen_at": seen_at}
    value = Decimal(amount) * 10**9
    return {
        "entries": [
            {
                "entry_id": entry_id,
                "feed_id": feed_id,
                "poll_id": key(feed_id, seen_at.isoformat()),
                "identity": url,
                "guid": url,
                "link": url,
                "title": title,
                "summary": "In short.",
                "author": None,
                "published_at": seen_at - timedelta(hours=1),
                "updated_at": None,
                "language": "en",
                "content_sha256": content_sha256,
                "flags": (),
                "first_seen_at": seen_at,
                "outcome": "fetched",
                "article_id": article_id,
            }
        ],
        "articles": [
            common
            | {
                "entry_id": entry_id,
                "feed_id": feed_id,
                "publisher": feed_id.upper(),
                "owner": None,
                "country": "GB",
                "kind": "official",
                "url": url,
                "canonical_url": url,
                "title": title,
                "author": None,
                "published_at": seen_at - timedelta(hours=1),
                "date_source": "feed",
                "language": "en",
                "source": "page",
                "text": text,
                "text_sha256": sha256(text.encode()).hexdigest(),
                "characters": len(text),
                "on_subject": True,
                "flags": (),
                "record_id": f"urn:uuid:{key(url)}",
                "quote_characters": 200,
            }
        ],
        "figures": [
            common
            | {
                "figure_id": key(article_id, start, start + len(printed)),
                "mention_start": start,
                "mention_end": start + len(printed),
                "quote": sentence,
                "quote_start": text.index(sentence),
                "value_low": value,
                "value_high": value,
                "qualifier": "exact",
                "unit": "GBP",
                "item": None,
                "measure": "aid",
                "aid_type": "military",
                "payer": "GBR",
                "recipient": "UKR",
                "stage": "committed",
                "period_kind": "annual",
                "period_start": 2025,
                "period_end": 2025,
                "claimant": None,
                "subject": None,
                "modality": None,
                "price_basis": None,
                "growth_basis": None,
                "definition": None,
                "buyer": None,
                "supplier": None,
                "out_of": None,
                "reading": "full",
                "certainty": "sure",
                "rule": "made.up",
                "place": "body",
                "printed": printed,
            }
        ],
        "set_asides": [
            common
            | {
                "set_aside_id": key(article_id, aside, aside + 2),
                "mention_start": aside,
                "mention_end": aside + 2,
                "printed": "57",
                "quote": other,
                "kind": "count",
                "reason": "an age",
                "rule": "made.up",
                "place": "body",
            }
        ],
        "set_aside_counts": [],
        "quarantined": [],
    }


def join(*parts: Mapping[str, Sequence[Row]]) -> Tables:
    """The rows of several articles as one batch."""
    names = {name for part in parts for name in part}
    return {name: [row for part in parts for row in part.get(name, [])] for name in sorted(names)}


def make_batch(*numbers: int, feed_id: str = "uk-mod", seen_at: datetime = SEEN_AT) -> Tables:
    """A batch of as many articles, of which each states another amount."""
    parts = [make_article(number, feed_id, seen_at, str(number)) for number in numbers]
    return join({"polls": [make_poll(feed_id, seen_at, entries=len(numbers))]}, *parts)
