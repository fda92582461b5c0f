from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pipeline import reading
from pipeline.model import Entry, Feed, FeedKind
from pipeline.reading import Page, Version, read_version

AT = datetime(2025, 2, 13, 9, 0, tzinfo=UTC)
FEED = Feed("news", "https://example.org/feed.xml", "Example News", "en", "GB", FeedKind.DEFENCE_PRESS)
ENTRY = Entry(
    entry_id="e1",
    feed_id="news",
    identity="https://example.org/a",
    guid=None,
    link="https://example.org/a",
    title="Britain pledges £150m for Ukraine",
    summary="Britain will give Ukraine another £150 million in military aid, the ministry said.",
    body_html="<p>Britain will give Ukraine another £150 million in military aid, the ministry said.</p>",
    author=None,
    published_at=AT,
    updated_at=None,
    language="en",
    content_sha256="",
)
PAGE = Page("urn:uuid:1", "fetched", "https://example.org/a", AT, "text/html", b"")
BODY = b"""<html lang="en"><head><title>Britain pledges more</title></head><body><article>
<h1>Britain pledges more</h1><p>Britain will give Ukraine another \xc2\xa3150 million in military aid this year, the
defence ministry said on Thursday. The money will pay for air defence, it said in a statement from London.</p>
<figure><figcaption>Britain has given Ukraine \xc2\xa33 billion a year in military aid, the ministry says.</figcaption>
</figure></article></body></html>"""
LANGUAGES = frozenset({"en", "de"})


def version(outcome: str = "fetched", body: bytes = BODY, entry: Entry = ENTRY) -> Version:
    return Version(entry, FEED, "p1", AT, replace(PAGE, outcome=outcome, body=body))


def test_a_page_becomes_its_entry_its_article_and_its_figures() -> None:
    rows = read_version(version(), LANGUAGES)
    (entry,), (article,) = rows["entries"], rows["articles"]
    assert (entry["outcome"], entry["article_id"]) == ("fetched", article["article_id"])
    assert (article["source"], article["date_source"]) == ("page", "feed")
    assert {figure["printed"] for figure in rows["figures"]} >= {"£150 million"}


def test_the_offsets_of_every_figure_lead_to_what_is_printed() -> None:
    rows = read_version(version(), LANGUAGES)
    text = rows["articles"][0]["text"]
    assert rows["figures"]
    for figure in rows["figures"]:
        assert text[figure["mention_start"] : figure["mention_end"]] == figure["printed"]
        assert text[figure["quote_start"] :].startswith(figure["quote"])


def test_every_mention_says_where_it_stands() -> None:
    rows = read_version(version("failed: HTTP 410", b""), LANGUAGES)
    assert {figure["place"] for figure in rows["figures"]} == {"title", "body"}


@pytest.mark.parametrize("outcome", ["failed: HTTP 410", "blocked: robots.txt", "skipped: feed text only"])
def test_without_its_page_the_feeds_own_text_is_the_article(outcome: str) -> None:
    rows = read_version(version(outcome, b""), LANGUAGES)
    assert rows["entries"][0]["outcome"] == outcome
    assert rows["articles"][0]["source"] == "entry"
    assert rows["figures"]


@pytest.mark.parametrize("outcome", ["skipped: off subject", "skipped: before 2025-02-11T09:00Z"])
def test_what_was_left_out_is_not_read(outcome: str) -> None:
    assert read_version(version(outcome, b""), LANGUAGES).keys() == {"entries"}


def test_a_page_that_is_none_says_what_it_is_instead() -> None:
    rows = read_version(version(body=b"%PDF-1.7 ..."), LANGUAGES)
    assert rows["entries"][0]["outcome"].startswith("failed: not HTML")
    assert rows["articles"][0]["source"] == "entry"


def test_an_entry_without_any_text_is_a_row_all_the_same() -> None:
    rows = read_version(
        version(body=b"%PDF-1.7 ...", entry=replace(ENTRY, title="", summary="", body_html="")), LANGUAGES
    )
    assert rows.keys() == {"entries"}
    assert rows["entries"][0]["article_id"] is None


def test_the_same_text_at_the_same_address_is_the_same_article() -> None:
    one, two = (read_version(version(entry=replace(ENTRY, entry_id=name)), LANGUAGES) for name in ("e1", "e2"))
    assert one["articles"][0]["article_id"] == two["articles"][0]["article_id"]


def test_warming_up_reads_a_page() -> None:
    reading.warm_up()
