from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import articles
from pipeline.errors import PageError
from pipeline.model import Article, Entry, Place

PAGES = Path(__file__).parent / "pages"
LANGUAGES = frozenset({"en", "de", "fr", "pl", "uk", "sv"})
URL = "https://www.example.org/a"


def entry(title: str = "", body_html: str = "", published_at: datetime | None = None) -> Entry:
    return Entry("e", "test", URL, None, URL, title, "", body_html, None, published_at, None, "en", "0")


def page(body: str | bytes, of: Entry | None = None, content_type: str | None = "text/html; charset=utf-8") -> Article:
    body = body.encode() if isinstance(body, str) else body
    return articles.read_page(body, content_type, URL, of or entry(), LANGUAGES)


def told(html: str, title: str = "") -> Article:
    return articles.read_entry(entry(title, html), LANGUAGES)


def texts_at(article: Article, place: Place) -> list[str]:
    return [article.text[span.start : span.end] for span in article.spans if span.place is place]


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_a_page_becomes_the_article_that_a_reader_sees(path: Path) -> None:
    expected = tomllib.loads(path.with_suffix(".toml").read_text())
    if "error" in expected:
        with pytest.raises(PageError) as caught:
            page(path.read_bytes(), content_type=None)
        assert str(caught.value) == expected["error"]
        return
    article = page(path.read_bytes(), content_type=None)
    assert article.title == expected["title"]
    assert article.text.startswith(f"{article.title}\n\n")
    assert article.source == "page"
    for place in (Place.CAPTION, Place.QUOTE, Place.TABLE):
        assert texts_at(article, place) == expected.get(place, [])
    for field, value in (("text", article.text), ("author", article.author), ("published", article.published_at)):
        assert field not in expected or value == expected[field]
    assert article.canonical_url == expected.get("canonical", URL)
    assert set(article.flags) == set(expected.get("flags", []))
    assert [s for s in expected.get("has", []) if s not in article.text] == []
    assert [s for s in expected.get("lacks", []) if s in article.text] == []
    assert [article.text.count(s) for s in expected.get("once", [])] == [1] * len(expected.get("once", []))


def test_spans_count_code_points_of_the_text() -> None:
    article = told("<p>😀 one</p><blockquote>two 😀</blockquote><p>three</p>", "Title 😀")
    assert article.text == "Title 😀\n\n😀 one\n\ntwo 😀\n\nthree"
    assert texts_at(article, Place.TITLE) == ["Title 😀"]
    assert texts_at(article, Place.QUOTE) == ["two 😀"]


def test_all_of_a_quotation_is_marked_and_a_caption_needs_no_figure() -> None:
    article = told(
        "<blockquote><p><a>They</a> gave<br>$5m</p></blockquote><p>He said <q>no</q>.</p><figcaption>C</figcaption>"
    )
    assert texts_at(article, Place.QUOTE) == ["They gave", "$5m"]
    assert texts_at(article, Place.CAPTION) == ["C"]
    assert "He said no." in article.text


def test_a_tables_caption_is_part_of_it() -> None:
    rows = "<tr><th>Country</th><th>Aid</th></tr><tr><td>Norland</td><td>5</td></tr>"
    article = told(f"<table><caption>Aid in EUR bn</caption>{rows}</table>")
    assert texts_at(article, Place.TABLE) == ["Aid in EUR bn", "Norland | Aid: 5"]


def test_an_endless_article_is_cut_and_flagged() -> None:
    article = told("".join(f"<p>Paragraph {n} " + "word " * 2_000 + "</p>" for n in range(40)))
    assert article.flags == ("cut",)
    assert len(article.text) <= articles.MAX_TEXT_CHARACTERS + 80


@pytest.mark.parametrize("amount", ["$404 million", "404 drones"])
def test_an_amount_of_404_is_no_missing_page(amount: str) -> None:
    assert amount in page(f"<title>Norland</title><p>Norland will give {amount} to its neighbour.</p>").text


def test_title_and_date_of_the_feed_come_first() -> None:
    at = datetime(2025, 2, 14, tzinfo=UTC)
    article = page((PAGES / "news.html").read_bytes(), entry("From the feed", published_at=at))
    assert (article.title, article.published_at) == ("From the feed", at)
    assert "date from page" not in article.flags


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("<p>It costs £3 and €4 million.</p>".encode(), "text/html; charset=iso-8859-1"),
        ("<meta charset=windows-1252><p>It costs £3 and €4 million.</p>".encode("cp1252"), None),
        ("<p>It costs £3 and €4 million.</p>".encode("cp1252"), None),
        ("<p>It costs Â£3 and â‚¬4 million.</p>".encode(), None),
        ("<p>It costs £3 and \x004 million.</p>".replace("\x00", "€\x00").encode(), None),
    ],
)
def test_currency_signs_survive_every_lie_about_the_encoding(body: bytes, content_type: str | None) -> None:
    assert page(body, content_type=content_type).text == "It costs £3 and €4 million."


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"%PDF-1.7 ...", "not HTML (PDF)"),
        (b"\x89PNG", "not HTML (image)"),
        (b'{"a": 1}', "not HTML (JSON)"),
        (b"<?xml version='1.0'?><rss></rss>", "not HTML (XML)"),
        (b"", "no text"),
        (b"<!-- nothing -->", "no text"),
        (b"<div>" * 5_000 + b"$3 billion", "too deep"),
        (b"<p>x</p>" * 60_000, "too large"),
        (b" " * (articles.MAX_PAGE_BYTES + 1), "too large"),
    ],
)
def test_what_holds_no_article_is_called_by_its_name(body: bytes, error: str) -> None:
    with pytest.raises(PageError) as caught:
        page(body)
    assert str(caught.value) == error


def test_a_page_that_only_a_script_makes_visible_is_read() -> None:
    assert "£3 billion" in page("<body><div style='display:none'><p>Norland gives £3 billion.</p></div></body>").text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("£3<sup>1</sup> billion", "£3 billion"),
        ("£3 billion<sup>*</sup>, $5<sup>[12]</sup> million", "£3 billion, $5 million"),
        ("an area of 5 km<sup>2</sup>", "an area of 5 km2"),
        ("worth $5 m<sup>2</sup>", "worth $5 m"),
        ("worth $5m<sup>2</sup>", "worth $5m"),
        ("the 21<sup>st</sup> package", "the 21st package"),
        ("$<span>6</span><span>5</span>.<em>9</em>bn", "$65.9bn"),
        ("<h2><span>Norland</span><span>Ministers give</span></h2>", "Norland Ministers give"),
        ("the first and<span class='sr-only'>Image</span> the second", "the first and the second"),
        ("one<br>two", "one\n\ntwo"),
        ("<ul><li>€5m for tanks</li><li>€3m for shells</li></ul>", "€5m for tanks\n\n€3m for shells"),
        ("<ins>£3 billion</ins> <del>£30 billion</del>", "£3 billion"),
        ("&#128;4 million", "€4 million"),
        ("a<div><b>Read also:</b> <a href=x>France adds €413 billion</a></div>b", "a b"),
        ("a<section><h3>Lee también</h3><ul><li><a href=x>€413</a></li></ul></section>b", "a b"),
        ("<p>Related costs of €5m are paid.</p>", "Related costs of €5m are paid."),
        ("plain words & more < less", "plain words & more < less"),
    ],
)
def test_markup_neither_glues_nor_parts_numbers(html: str, text: str) -> None:
    assert told(html).text == text


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Pledged, EUR bn", "Pledged: EUR 12 bn"),
        ("Budget (billions of euros)", "Budget: 12 billion euros"),
        ("US$ m", "US$ 12 m"),
        ("GDP in Mrd. Euro", "GDP: 12 Mrd Euro"),
        ("Million USD", "USD 12 Million"),
        ("Share (% of GDP)", "Share (% of GDP): 12 %"),
        ("GDP", "GDP: 12"),
        ("Rank", "Rank: 12"),
    ],
)
def test_a_bare_number_in_a_table_takes_the_unit_of_its_column(header: str, cell: str) -> None:
    table = f"<table><tr><th>Country</th><th>{header}</th></tr><tr><td>Norland</td><td>12</td></tr></table>"
    assert told(table).text == f"Norland | {cell}"


def test_a_feeds_footer_is_not_read() -> None:
    html = "<p>Norland gives.</p><p>The post <a>UK gives £9bn</a> appeared first on <a>Site</a>.</p>"
    assert told(html, "Title").text == "Title\n\nNorland gives."


def test_a_teaser_is_flagged_and_never_ends_beside_a_number() -> None:
    article = told("<p>Norland gives arms. Its parliament voted for $3 […]</p>", "Title")
    assert article.flags == ("teaser only",)
    assert article.text == "Title\n\nNorland gives arms. Its parliament voted for …"


def test_an_entry_without_text_is_its_title() -> None:
    assert told("", "UK pledges £3 billion").text == "UK pledges £3 billion"
    with pytest.raises(PageError, match="no text"):
        told("<img src=x>")


def test_norwegian_keeps_the_code_that_was_asked_for() -> None:
    text = "Regjeringen foreslår å gi åtte milliarder kroner mer til Forsvaret neste år."
    assert articles.detect_language(text, frozenset({"no", "en"})) == "no"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Bundestag hat der Ukraine weitere drei Milliarden Euro zugesagt.", "de"),
        ("Parlamentet har beslutat om ett nytt stödpaket till Ukraina.", "sv"),
        ("Уряд виділив на оборону додаткові три мільярди гривень.", "uk"),
        ("£3bn", None),
    ],
)
def test_a_language_is_told_from_enough_text_only(text: str, language: str | None) -> None:
    assert articles.detect_language(text, LANGUAGES) == language


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<table>",
                "<tr>",
                "<td>",
                "<blockquote>",
                "<figure>",
                "<figcaption>",
                "<sup>",
                "<div class=tweet>",
                "<del>",
                "<q>",
                "<small>",
                "<span hidden>",
                "</div>",
                "</table>",
                "5",
                "€3bn ",
                "Read also ",
                "<a>",
                "x" * 90,
                "<form>",
                "<html class=comments>",
                "<body>",
                "\u29d8",
                "&#0;",
                "&#xd800;",
                "<!--",
                "<svg>",
                "<h1>",
            ]
        ),
        max_size=25,
    )
)
@settings(max_examples=60, deadline=None)
def test_no_crooked_markup_breaks_the_reader(parts: list[str]) -> None:
    try:
        article = page("".join(parts))
    except PageError:
        return
    assert all(article.text[span.start : span.end].strip() for span in article.spans)
    assert not {"\x00", "\u29d8"} & set(article.text)


@pytest.mark.corpus
def test_every_recorded_page_is_read(corpus: Path) -> None:
    for path in sorted((corpus / "corpus" / "pages").glob("*.html")):
        article = page(path.read_bytes(), content_type=None)
        assert len(article.text) > 500, path.name
        assert not {"\x00", "\r", "\u200b", "\u29d8", "\u29d9", "\u29da"} & set(article.text), path.name
