"""Pure: one version of an entry, with or without its page -> the rows of a batch.

This is what runs in the children of the sandbox: everything between archived bytes and rows, and nothing else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from pipeline import articles, figures
from pipeline.errors import PageError
from pipeline.model import Article, Entry, Feed, Figure, Passage, Place, SetAside, key

Row = dict[str, Any]
LEFT_OUT = ("skipped: off subject", "skipped: before ")  # of these not even the feed's own text is read


@dataclass(frozen=True, slots=True)
class Page:
    """What the archive holds for an entry's page: a body, or the reason why there is none.

    Attributes:
        outcome: ``fetched``, or why not.
        url: Where the body came from, after redirects.
        at: When it came.
    """

    record_id: str
    outcome: str
    url: str
    at: datetime
    content_type: str | None = None
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an entry to be read."""

    entry: Entry
    feed: Feed
    poll_id: str
    seen_at: datetime
    page: Page


def warm_up() -> None:
    """Load everything that reading needs: extractor, vocabularies, languages."""
    entry = Entry("", "", "", None, None, "Aid", "", "", None, None, None, "en", "")
    page = b"<html><body><article><p>Britain pledged 4.5 billion pounds for Ukraine.</p></article></body></html>"
    article = articles.read_page(page, "text/html", "https://example.org/", entry, frozenset({"en", "de"}))
    figures.read_figures(Passage(article.text))


def read_version(version: Version, languages: frozenset[str]) -> dict[str, list[Row]]:
    """The rows of one entry by table: the entry always; its article, figures and set-asides where there is text."""
    article, outcome = _read_article(version, languages)
    entry_row = _entry_row(version, outcome)
    if article is None:
        return {"entries": [entry_row]}
    text_sha256 = sha256(article.text.encode()).hexdigest()
    article_id = key(version.entry.identity, text_sha256)
    published_at, date_source = _published(version, article)
    findings = figures.read_figures(
        Passage(
            text=article.text,
            published=published_at,
            publisher=version.feed.publisher,
            title=article.title,
            country=version.feed.country,
            language=article.language,
        )
    )
    common = {
        "article_id": article_id,
        "reader_version": figures.READER_VERSION,
        "first_seen_at": version.page.at,
    }
    article_row = _article_row(version, article) | common
    article_row |= {
        "published_at": published_at,
        "date_source": date_source,
        "text_sha256": text_sha256,
        "language": article.language or findings.language,
        "on_subject": findings.on_subject,
    }
    rows: dict[str, list[Row]] = {
        "entries": [entry_row | {"article_id": article_id}],
        "articles": [article_row],
        "figures": [_figure_row(article, figure) | common for figure in findings.figures],
    }
    if findings.on_subject:
        rows["set_asides"] = [_set_aside_row(article, mention) | common for mention in findings.set_asides]
    else:
        rows["set_aside_counts"] = [
            {"article_id": article_id, "reason": reason, "mentions": mentions}
            for reason, mentions in sorted(Counter(mention.reason for mention in findings.set_asides).items())
        ]
    for row in rows["figures"]:
        row["figure_id"] = key(article_id, row["mention_start"], row["mention_end"])
    for row in rows.get("set_asides", []):
        row["set_aside_id"] = key(article_id, row["mention_start"], row["mention_end"])
    return rows


def _read_article(version: Version, languages: frozenset[str]) -> tuple[Article | None, str]:
    """The article and the outcome that the entry's row keeps: the page's, or the reason for the feed's own text."""
    page, entry = version.page, version.entry
    if page.outcome.startswith(LEFT_OUT):
        return None, page.outcome
    outcome = page.outcome
    if outcome == "fetched":
        try:
            return articles.read_page(page.body, page.content_type, page.url, entry, languages), outcome
        except PageError as error:
            outcome = f"failed: {error}"
    try:
        return articles.read_entry(entry, languages), outcome
    except PageError:  # neither the page nor the feed says anything
        return None, outcome


def _published(version: Version, article: Article) -> tuple[datetime, str]:
    """The feed's date comes first: dates found on pages are wrong at times."""
    if version.entry.published_at is not None:
        return version.entry.published_at, "feed"
    if article.published_at is not None:
        return article.published_at, "page"
    return version.seen_at, "fetched"


def _entry_row(version: Version, outcome: str) -> Row:
    row = asdict(version.entry)
    del row["body_html"]
    return row | {
        "feed_id": version.feed.id,
        "poll_id": version.poll_id,
        "first_seen_at": version.seen_at,
        "outcome": outcome,
        "article_id": None,
    }


def _article_row(version: Version, article: Article) -> Row:
    feed = version.feed
    return {
        "entry_id": version.entry.entry_id,
        "feed_id": feed.id,
        "publisher": feed.publisher,
        "owner": feed.owner,
        "country": feed.country,
        "kind": str(feed.kind),
        "quote_characters": feed.quote_characters,
        "url": article.url,
        "canonical_url": article.canonical_url,
        "title": article.title,
        "author": article.author,
        "source": article.source,
        "text": article.text,
        "characters": len(article.text),
        "flags": article.flags,
        "record_id": version.page.record_id,
    }


def _figure_row(article: Article, figure: Figure) -> Row:
    row = asdict(figure)
    row["mention_start"], row["mention_end"] = row.pop("start"), row.pop("end")
    return row | _where(article, figure) | {"quote_start": _quote_start(article.text, figure)}


def _set_aside_row(article: Article, mention: SetAside) -> Row:
    row = {"quote": mention.quote, "kind": str(mention.kind), "reason": mention.reason, "rule": mention.rule}
    return row | {"mention_start": mention.start, "mention_end": mention.end} | _where(article, mention)


def _where(article: Article, mention: Figure | SetAside) -> Row:
    return {"printed": article.text[mention.start : mention.end], "place": str(_place(article, mention.start))}


def _place(article: Article, start: int) -> Place:
    if start < len(article.title) and article.text.startswith(article.title):
        return Place.TITLE
    return next((span.place for span in article.spans if span.start <= start < span.end), Place.BODY)


def _quote_start(text: str, figure: Figure) -> int:
    """Where the quoted sentence begins: the occurrence that holds the mention."""
    return text.find(figure.quote, max(0, figure.end - len(figure.quote)), figure.start + len(figure.quote))
