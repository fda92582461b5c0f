from __future__ import annotations

import gzip
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import feeds
from pipeline.errors import FeedError
from pipeline.feeds import FeedDocument
from pipeline.model import Entry, Feed, FeedKind, key

FEED = Feed("test", "https://example.org/feeds/all.xml", "Test", "en", "GB", FeedKind.GENERAL_NEWS)
SEEN_AT = datetime(2025, 2, 14, 12, tzinfo=UTC)
DATE = "<pubDate>Thu, 13 Feb 2025 10:00:00 GMT</pubDate>"


def item(link: str = "https://example.org/a", rest: str = DATE, title: str = "UK pledges £3 billion") -> str:
    return f"<item><title>{title}</title><link>{link}</link>{rest}</item>"


def rss(*items: str, end: str = "</channel></rss>") -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>T</title><link>https://example.org/</link>'
    return (head + "".join(items) + end).encode()


def read(body: bytes, feed: Feed = FEED, content_type: str | None = None) -> FeedDocument:
    return feeds.read_entries(body, feed, content_type, SEEN_AT)


def only(body: bytes, feed: Feed = FEED) -> Entry:
    (entry,) = read(body, feed).entries
    return entry


def dated(printed: str, language: str = "en") -> Entry:
    return only(rss(item(rest=f"<pubDate>{printed}</pubDate>")), replace(FEED, language=language))


# --- Formats


def test_an_rss_item_becomes_an_entry_with_all_its_fields() -> None:
    rest = (
        DATE
        + "<guid isPermaLink='false'> g1 </guid><author>A. Writer</author><description>&lt;p&gt;Text &amp;amp; more"
    )
    entry = only(rss(item("https://example.org/a?utm_source=rss&amp;id=1#top", rest + "&lt;/p&gt;</description>")))
    assert entry.identity == entry.link == "https://example.org/a?id=1"
    assert entry.entry_id == key(entry.identity, entry.content_sha256)
    assert (entry.guid, entry.author, entry.title) == ("g1", "A. Writer", "UK pledges £3 billion")
    assert (entry.summary, entry.body_html) == ("Text & more", "<p>Text &amp; more</p>")
    assert entry.published_at == datetime(2025, 2, 13, 10, tzinfo=UTC)
    assert entry.flags == ()


def test_atom_is_read_with_its_fullest_text_and_its_base_address() -> None:
    body = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/d/"><title>T</title>
    <entry><id>urn:1</id><title type="html">A &amp;amp; B</title><link rel="enclosure" href="big.pdf"/><link href="x"/>
    <summary>short</summary><published>2025-02-13T10:00:00+01:00</published><updated>2025-02-13T12:00:00Z</updated>
    <content type="html">&lt;p&gt;The whole article.&lt;/p&gt;</content></entry></feed>"""
    entry = only(body)
    assert (entry.link, entry.title) == ("https://base.example/d/x", "A & B")
    assert (entry.summary, entry.body_html) == ("short", "<p>The whole article.</p>")
    assert entry.published_at == datetime(2025, 2, 13, 9, tzinfo=UTC)
    assert entry.updated_at == datetime(2025, 2, 13, 12, tzinfo=UTC)


def test_atom_with_xhtml_in_it_keeps_its_text() -> None:
    body = b"""<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:title>T</atom:title>
    <atom:entry><atom:id>urn:1</atom:id><atom:link href="/x"/>
    <atom:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b></p></div>
    </atom:content></atom:entry></atom:feed>"""
    entry = only(body)
    assert (entry.link, entry.summary) == ("https://example.org/x", "One two")
    assert "<p>" in entry.body_html


def test_rdf_keeps_its_items_outside_the_channel() -> None:
    body = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title></channel>
    <item rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link><dc:date>2025-02-13</dc:date></item>
    </rdf:RDF>"""
    assert only(body).published_at == datetime(2025, 2, 13, tzinfo=UTC)


def test_json_feed_is_read() -> None:
    item = {
        "id": 1,
        "url": "https://example.org/a",
        "title": "A",
        "content_html": "<p>x</p>",
        "authors": [{"name": "Ada"}],
    }
    document = {"version": "https://jsonfeed.org/version/1.1", "items": [item, "no item"]}
    found = read(json.dumps(document).encode())
    (entry,) = found.entries
    assert (entry.link, entry.guid, entry.summary, entry.author) == ("https://example.org/a", "1", "x", "Ada")
    assert found.quarantined == (("empty item", "no item"),)


def test_an_empty_feed_is_a_feed() -> None:
    assert read(rss()) == FeedDocument(())


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b" \r\n\t", "empty"),
        (b"<!doctype html><html><body>Log in</body></html>", "HTML"),
        (b"<div>Just a moment<script>go()</script></div>", "HTML"),
        (b'{"error": "no"}', "JSON"),
        (b"[1, 2", "JSON"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "image"),
        (b"PK\x03\x04rest", "zip"),
        (b"/dev/zero", "text"),
        (b"http://127.0.0.1:9/", "text"),
        (b"<opml><body/></opml>", "XML: opml"),
        (b"<?xml version='1.0'?><urlset/>", "XML: urlset"),
        (b"\x1f\x8bnot gzip", "broken gzip"),
    ],
)
def test_what_is_no_feed_is_called_by_its_name(body: bytes, kind: str) -> None:
    with pytest.raises(FeedError) as refused:
        read(body)
    assert str(refused.value) in {
        f"not a feed ({kind})",
        "not a feed (HTML)" if "<body" in body.decode("latin-1") else "",
    }


def test_a_gzip_file_is_unpacked_within_its_limit() -> None:
    assert len(read(gzip.compress(rss(item()))).entries) == 1
    with pytest.raises(FeedError, match="gzip of more than"):
        read(gzip.compress(b" " * (feeds.MAX_UNPACKED_BYTES + 1)))


# --- Damage


@pytest.mark.parametrize(
    "kept", ["<item><title>B</title><description>The UK gives £30", "<item><title><![CDATA[B", "<item", ""]
)
def test_the_item_that_a_cut_feed_ends_in_is_not_taken_for_whole(kept: str) -> None:
    found = read(rss(item(), kept, end=""))
    assert [entry.title for entry in found.entries] == ["UK pledges £3 billion"]
    assert found.flags == ("truncated",)


def test_an_item_tag_inside_character_data_or_a_comment_is_text() -> None:
    rest = DATE + "<description><![CDATA[an </item> and an <item>]]></description><!-- <item> -->"
    assert len(read(rss(item(rest=rest))).entries) == 1


def test_junk_around_a_feed_is_left_out_and_told() -> None:
    body = b"<b>Warning</b>: x.php on line 3<br />\n" + rss(item()) + b"<html><body>ads $9 billion</body></html>"
    found = read(body)
    assert found.flags == ("junk before the feed", "junk after the feed")
    assert len(found.entries) == 1


def test_nothing_of_the_machine_gets_into_an_entity() -> None:
    doctype = (
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY e "\xe2\x82\xac9">]>'
    )
    body = doctype + rss(item(rest="<description>&x; &e;</description>")).partition(b"?>")[2]
    entry = only(body)
    assert "root" not in entry.body_html
    assert "unread entity" in entry.flags


def test_more_items_than_are_read_are_counted() -> None:
    found = read(rss(*(item(f"https://example.org/{n}") for n in range(feeds.MAX_ITEMS + 5))))
    assert len(found.entries) == feeds.MAX_ITEMS
    assert found.flags == (f"cut to {feeds.MAX_ITEMS} of {feeds.MAX_ITEMS + 5} items",)


def test_an_endless_item_is_quarantined_and_the_others_read() -> None:
    found = read(
        rss(
            item(rest="<description>" + "x" * feeds.MAX_ITEM_CHARACTERS + "</description>"),
            item("https://example.org/b"),
        )
    )
    assert [reason for reason, _ in found.quarantined] == ["item too large"]
    assert len(found.entries) == 1


def test_comments_on_an_article_are_no_news() -> None:
    body = rss(item()).replace(b"<title>T</title>", b"<title>Comments on: Budget</title>")
    found = read(body)
    assert found.entries == ()
    assert [reason for reason, _ in found.quarantined] == ["comments feed"]


def test_a_lie_about_the_encoding_is_told() -> None:
    found = read(rss(item()).replace(b"UTF-8", b"ISO-8859-1"))
    assert found.entries[0].title == "UK pledges £3 billion"
    assert found.flags == ("declared ISO-8859-1, read as utf-8",)


@given(
    st.lists(
        st.sampled_from(
            [
                "<item>",
                "</item>",
                "<item/>",
                "<title>",
                "</title>",
                "A",
                "<link>",
                "</link>",
                "https://e.org/a",
                "<![CDATA[",
                "]]>",
                "<!--",
                "-->",
                "&amp;",
                "&x;",
                "<pubDate>",
                "</pubDate>",
                "13 Feb 2025",
                "\x00",
                "<",
                "<entry>",
                "<guid>",
            ]
        ),
        max_size=30,
    )
)
@settings(max_examples=60, deadline=None)
def test_no_crooked_markup_breaks_the_reader(parts: list[str]) -> None:
    for entry in read(rss(*parts)).entries:
        assert entry.identity
        assert entry.title or entry.body_html or entry.link


# --- Identity and links


@pytest.mark.parametrize(
    ("link", "cleaned"),
    [
        ("/a/1", "https://example.org/a/1"),
        ("//example.net/x", "https://example.net/x"),
        ("https://user:secret@example.org/a", "https://example.org/a"),
        ("https://EXAMPLE.org:443/A?fbclid=1&amp;b=2&amp;a=1", "https://example.org/A?a=1&b=2"),
        ("https://b\u00fcndnis.example/x", "https://xn--bndnis-3ya.example/x"),
        ("https://example.org/a?id=7&amp;CMP=x&amp;ns_mchannel=rss&amp;src=rss", "https://example.org/a?id=7"),
        ("https://example.org/a b", "https://example.org/a%20b"),
    ],
)
def test_a_link_becomes_one_clean_address(link: str, cleaned: str) -> None:
    assert only(rss(item(link))).link == cleaned


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://e.org/x"])
def test_an_item_with_a_dangerous_link_is_quarantined(link: str) -> None:
    found = read(rss(item(link)))
    assert found.entries == ()
    assert found.quarantined == (("bad link", "UK pledges £3 billion"),)


def test_a_line_break_in_a_link_injects_nothing() -> None:
    assert feeds.clean_link("https://example.org/a\r\nX-Evil: 1", FEED.url) is None


def test_the_first_good_of_several_links_counts() -> None:
    links = "<link/><link>javascript:x</link><link>https://example.org/a</link><link>https://evil.example/</link>"
    assert only(rss(f"<item><title>A</title>{links}</item>")).link == "https://example.org/a"


def test_without_a_link_the_guid_within_its_feed_is_the_identity() -> None:
    body = rss("<item><title>A</title><guid isPermaLink='false'>cafe\u0301</guid></item>")
    entry, other = only(body), only(body, replace(FEED, id="other"))
    assert entry.identity == key("test", "café")
    assert entry.identity != other.identity
    assert "no link" in entry.flags


def test_without_link_and_guid_the_text_is_the_identity() -> None:
    first = only(rss("<item><title>A</title></item>"))
    assert first == only(rss("<item><title>A</title></item>"))
    assert first.identity != only(rss("<item><title>B</title></item>")).identity


def test_a_link_to_the_home_page_names_no_article() -> None:
    entry = only(rss(item("https://example.org/", DATE + "<guid isPermaLink='false'>7</guid>")))
    assert (entry.link, entry.identity) == (None, key("test", "7"))
    assert "link to the home page" in entry.flags


def test_an_edited_item_is_a_new_version_of_the_same_identity() -> None:
    old, new = only(rss(item(title="£3 billion"))), only(rss(item(title="£3 million")))
    assert old.identity == new.identity
    assert old.entry_id != new.entry_id


def test_markup_and_tracking_pixels_make_no_new_version() -> None:
    def version(html: str) -> str:
        return only(rss(item(rest=f"<description><![CDATA[{html}]]></description>"))).entry_id

    assert version("<p>Text</p><img src='https://t.example/1'>") == version(
        "<div>Text</div><img src='https://t.example/2'>"
    )


def test_an_item_that_stands_there_twice_is_one_entry() -> None:
    found = read(rss(item(), item("https://example.org/a?utm_medium=rss"), item(title="Another text")))
    assert [entry.title for entry in found.entries] == ["UK pledges £3 billion"]
    assert found.flags == ("repeated item",)
    assert found.quarantined == (("same identity as an earlier item, other text", "Another text"),)


def test_an_empty_item_is_quarantined() -> None:
    assert read(rss("<item/>", "<item></item>")).quarantined == (("empty item", ""), ("empty item", ""))


# --- Texts


def test_a_title_is_one_line_without_tags() -> None:
    entry = only(
        rss(item(title="A&#13;&#10;Bcc: x &lt;b&gt;B&lt;/b&gt; &amp;lt;script&amp;gt;y()&amp;lt;/script&amp;gt;"))
    )
    assert entry.title == "A Bcc: x B"


def test_an_endless_title_is_cut() -> None:
    assert len(only(rss(item(title="A" * 100_000))).title) == feeds.MAX_TITLE_CHARACTERS


def test_a_word_of_two_scripts_is_flagged() -> None:
    assert "mixed scripts" in only(rss(item(title="Germ\u0430ny gives €4 billion"))).flags


# --- Dates


@pytest.mark.parametrize(
    ("printed", "hour"),
    [
        ("Thu, 13 Feb 2025 10:00:00 GMT", 10),
        ("13 Feb 2025 10:00 EST", 15),
        ("Thu, 13 Feb 2025 10:00:00 CEST", 8),
        ("Thu, 13 Feb 2025 10:00:00 +0530", 4),
        ("Thu,13 Feb 2025 4:35:5 GMT+9", 19),
        ("2025-02-13T10:00:00Z", 10),
        ("2025-02-13T10:00:00.123+02:00", 8),
        ("2025-02-13 10:00:00 UTC", 10),
        ("February 13, 2025 - 3:00 pm EST", 20),
        ("13. Feb. 2025", 0),
        ("1739440800", 10),
        ("1739440800000", 10),
    ],
)
def test_dates_are_read_as_utc(printed: str, hour: int) -> None:
    entry = dated(printed)
    assert entry.published_at is not None
    assert (entry.published_at.month, entry.published_at.hour) == (2, hour)
    assert entry.flags == ()


@pytest.mark.parametrize(
    ("printed", "language"),
    [
        ("Do, 13 Februar 2025 10:00:00 +0100", "de"),
        ("jeu., 13 févr. 2025 10:00:00 +0100", "fr"),
        ("чт, 13 лютого 2025 10:00:00 +0100", "uk"),
        ("czw., 13 lut 2025 10:00:00 +0100", "pl"),
        ("13 Feb. 2025 10:00:00 +0100", "sv"),
    ],
)
def test_months_are_read_in_the_feeds_language(printed: str, language: str) -> None:
    assert dated(printed, language).published_at == datetime(2025, 2, 13, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("printed", "flag"),
    [
        ("03/04/2025", "unreadable date"),
        ("13-02-25", "unreadable date"),
        ("30 Feb 2025 10:00:00 GMT", "unreadable date"),
        ("13 Feb 2025 25:61 GMT", "unreadable date"),
        ("13 лютого 2025", "unreadable date"),
        ("yesterday", "unreadable date"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", "implausible date"),
        ("13 Feb 2036 10:00:00 GMT", "future date"),
        ("", "no date"),
    ],
)
def test_a_date_that_cannot_be_believed_is_none_and_flagged(printed: str, flag: str) -> None:
    entry = dated(printed)
    assert entry.published_at is None
    assert entry.flags == (flag,)


@pytest.mark.parametrize(
    ("zone", "flag"), [("+9999", "unknown time zone"), ("IST", "unknown time zone"), ("", "no time zone")]
)
def test_a_doubtful_zone_is_flagged_and_shifts_nothing(zone: str, flag: str) -> None:
    entry = dated(f"Thu, 13 Feb 2025 10:00:00 {zone}")
    assert entry.published_at == datetime(2025, 2, 13, 10, tzinfo=UTC)
    assert entry.flags == (flag,)
