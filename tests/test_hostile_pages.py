"""All hostile pages, in the sandbox within its limits: the text holds the right amounts and lacks the wrong ones."""

from __future__ import annotations

import csv
import gzip
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import OutlayError, PageError
from pipeline.model import Article, Entry, Place
from pipeline.sandbox import Sandbox

URL = "https://example.org/a"
ENTRY = Entry("e", "hostile", URL, None, URL, "", "", "", None, None, None, "en", "0")
LANGUAGES = frozenset({"en", "de", "fr", "uk", "pl"})

pytestmark = pytest.mark.corpus

ERRORS = {
    "soft404.html": "soft 404",
    "meta_refresh_private.html": "no text",
    "frameset.html": "no text",
    "js_shell.html": "no text",
    "deep_100k.html": "too deep",
    "formatting_bomb.html": "too deep",
    "links_100k.html": "too large",
    "pdf_as_html.html": "not HTML (PDF)",
}
# What must not be read, by page.
LACKS = {
    "jsonld_conflict.html": ["£30 billion"],
    "del_ins.html": ["£30 billion"],
    "sup_glue.html": ["£31", "65.92", "£3 1"],
    "table_glue.html": ["125", "52024"],
    "sidebar.html": ["€413", "$48"],
    "comments.html": ["$900"],
    "paywall.html": ["$1", "$39"],
    "template_shadow.html": ["€999"],
    "noscript.html": ["€999", "€998"],
}
HAS = {
    "sup_glue.html": ["£3 billion a year", "$65.9 billion"],
    "del_ins.html": ["£3 billion"],
    "table_glue.html": ["EUR 12 bn", "EUR 5 bn"],
    # the amount corrected stands there with its correction: which of the two counts is for the reader of figures
    "correction.html": ["€5 million", "an earlier version of this article said €5 billion"],
}
FLAGS = {
    "jsonld_conflict.html": "headline conflict",
    "paywall.html": "teaser only",
    "canonical_other.html": "canonical elsewhere",
    "live_blog.html": "live blog",
}


@pytest.fixture(scope="module")
def bodies(corpus: Path) -> dict[str, bytes]:
    with (corpus / "hostile" / "cases.tsv").open(newline="") as file:
        paths = [
            corpus / "hostile" / row["path"] for row in csv.DictReader(file, delimiter="\t") if row["kind"] == "page"
        ]
    return {
        path.name: path.read_bytes() if path.exists() else gzip.decompress(Path(f"{path}.gz").read_bytes())
        for path in paths
    }


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(workers=2, seconds=20, memory_bytes=300_000_000) as pool:
        yield pool


@pytest.fixture(scope="module")
def results(bodies: dict[str, bytes], sandbox: Sandbox) -> dict[str, Article | OutlayError]:
    calls = ((body, None, URL, ENTRY, LANGUAGES) for body in bodies.values())
    return dict(zip(bodies, sandbox.map("page", calls), strict=True))


@pytest.fixture(scope="module")
def articles(results: dict[str, Article | OutlayError]) -> dict[str, Article]:
    return {name: result for name, result in results.items() if isinstance(result, Article)}


def test_what_holds_no_article_ends_as_an_error_that_says_why(results: dict[str, Article | OutlayError]) -> None:
    assert {name: str(result) for name, result in results.items() if isinstance(result, PageError)} == ERRORS


def test_every_other_page_is_an_article(
    results: dict[str, Article | OutlayError], articles: dict[str, Article]
) -> None:
    assert set(results) - set(articles) == set(ERRORS)


def test_the_plain_sentence_is_in_every_page_that_has_it(
    bodies: dict[str, bytes], articles: dict[str, Article]
) -> None:
    sentence = "annual defence support worth £3 billion to Ukraine"
    for name, article in articles.items():
        if b"annual defence support" in bodies[name]:
            assert article.text.count(sentence) == 1, name


def test_no_text_outside_the_article_is_read(articles: dict[str, Article]) -> None:
    assert [name for name, article in articles.items() if "club" in article.text or "©" in article.text] == []
    assert [(name, s) for name, parts in LACKS.items() for s in parts if s in articles[name].text] == []


def test_amounts_are_neither_glued_nor_parted(articles: dict[str, Article]) -> None:
    assert [(name, s) for name, parts in HAS.items() for s in parts if s not in articles[name].text] == []


def test_doubts_are_flagged(articles: dict[str, Article]) -> None:
    assert {name: article.flags for name, article in articles.items() if article.flags} == {
        name: (flag,) for name, flag in FLAGS.items()
    }


def test_another_hosts_address_is_not_believed(articles: dict[str, Article]) -> None:
    assert articles["canonical_other.html"].canonical_url == URL


def test_captions_embedded_posts_and_tables_are_marked(articles: dict[str, Article]) -> None:
    def marked(name: str, place: Place) -> list[str]:
        article = articles[name]
        return [article.text[span.start : span.end] for span in article.spans if span.place is place]

    assert marked("caption_dup.html", Place.CAPTION) == ["The UK gives £3 billion a year."]
    assert marked("tweet_embed.html", Place.QUOTE) == ["US gave $350 billion!!! — @troll"]
    assert len(marked("table_glue.html", Place.TABLE)) == 1


def test_no_page_takes_longer_than_it_may(bodies: dict[str, bytes]) -> None:
    with Sandbox(workers=1, seconds=20) as alone:
        alone.run("page", bodies["ok.html"], None, URL, ENTRY, LANGUAGES)
        for name in ("redos_spaces.html", "redos_dots.html", "attr_bomb.html", "deep_100k.html", "links_100k.html"):
            began = time.monotonic()
            list(alone.map("page", [(bodies[name], None, URL, ENTRY, LANGUAGES)]))
            assert time.monotonic() - began < 5, name
