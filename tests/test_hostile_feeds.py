"""All hostile feeds, each in the sandbox within its limits, against the outcome that a trustworthy reader shows."""

from __future__ import annotations

import csv
import gzip
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.errors import FeedError
from pipeline.feeds import FeedDocument
from pipeline.model import Entry, Feed, FeedKind
from pipeline.sandbox import Sandbox

FEED = Feed("hostile", "https://example.org/feeds/all.xml", "Hostile", "en", "GB", FeedKind.GENERAL_NEWS)
OTHER = Feed("other", "https://example.org/other.xml", "Other", "en", "GB", FeedKind.GENERAL_NEWS)
SEEN_AT = datetime(2025, 2, 14, 12, tzinfo=UTC)
MEMORY_BYTES = 300_000_000

pytestmark = pytest.mark.corpus


@dataclass(frozen=True)
class Case:
    case_id: str
    path: Path
    rows: tuple[int, int]
    status: str
    seconds: float

    @property
    def body(self) -> bytes:
        return self.path.read_bytes() if self.path.exists() else gzip.decompress(Path(f"{self.path}.gz").read_bytes())


# Where we differ from the proposed outcome, and why.
ARGUED_ROWS = {
    "F026": (2, 2),  # the file holds two items: the one with the endless title is cut, the other whole
}


@pytest.fixture(scope="module")
def cases(corpus: Path) -> dict[str, Case]:
    with (corpus / "hostile" / "cases.tsv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["kind"] == "feed"]
    found = {}
    for row in rows:
        low, _, high = row["expect_rows_or_figures"].partition("-")
        span = ARGUED_ROWS.get(row["id"], (int(low), int(high or low)))
        path = corpus / "hostile" / row["path"]
        found[row["id"]] = Case(row["id"], path, span, row["expect_status"], float(row["max_s"]))
    return found


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(workers=2, seconds=30, memory_bytes=MEMORY_BYTES) as pool:
        yield pool


@pytest.fixture(scope="module")
def documents(cases: dict[str, Case], sandbox: Sandbox) -> dict[str, FeedDocument]:
    """What every case that is a feed was read as; the tests below look into it."""
    calls = ((case.body, FEED, None, SEEN_AT) for case in cases.values())
    found = dict(zip(cases, sandbox.map("entries", calls), strict=True))
    return {case_id: result for case_id, result in found.items() if isinstance(result, FeedDocument)}


def test_there_are_as_many_entries_as_a_trustworthy_reader_finds(
    cases: dict[str, Case], documents: dict[str, FeedDocument]
) -> None:
    wrong = {
        case.path.name: (len(documents[case.case_id].entries), case.rows)
        for case in cases.values()
        if case.case_id in documents and not case.rows[0] <= len(documents[case.case_id].entries) <= case.rows[1]
    }
    assert wrong == {}


def test_what_is_no_feed_ends_as_an_error_that_says_what_it_is(cases: dict[str, Case], sandbox: Sandbox) -> None:
    kinds = {
        "whitespace.xml": "empty",
        "html_instead.xml": "HTML",
        "json_error.xml": "JSON",
        "png.xml": "image",
        "zip.xml": "zip",
        "body_is_devzero.txt": "text",
        "body_is_relative_path.txt": "text",
    }
    by_name = {case.path.name: case for case in cases.values()}
    for name, kind in kinds.items():
        with pytest.raises(FeedError) as caught:
            sandbox.run("entries", by_name[name].body, FEED, None, SEEN_AT)
        assert str(caught.value) == f"not a feed ({kind})"


def test_only_those_end_as_errors(cases: dict[str, Case], documents: dict[str, FeedDocument]) -> None:
    # 100,000 items are proposed as an error too; we read the first 2,000 and say so
    errors = {case_id for case_id, case in cases.items() if case.status == "error"}
    assert set(cases) - set(documents) == errors - {"F022"}
    assert documents["F022"].flags == ("cut to 2000 of 100000 items",)


def test_no_case_takes_longer_than_it_may(cases: dict[str, Case]) -> None:
    with Sandbox(workers=1, seconds=30, memory_bytes=MEMORY_BYTES) as alone:
        alone.run("entries", b"<rss></rss>", FEED, None, SEEN_AT)
        slow = {}
        for case in cases.values():
            if len(case.body) < 50_000:
                continue
            began = time.monotonic()
            try:
                alone.run("entries", case.body, FEED, None, SEEN_AT)
            except FeedError:
                continue
            took = time.monotonic() - began
            slow |= {case.path.name: took} if took > case.seconds else {}
    assert slow == {}


def entries_of(documents: dict[str, FeedDocument]) -> Iterator[Entry]:
    for document in documents.values():
        yield from document.entries


def test_no_text_of_an_entry_can_do_harm(documents: dict[str, FeedDocument]) -> None:
    for entry in entries_of(documents):
        shown = f"{entry.title}\x00{entry.summary}\x00{entry.author}"
        assert "<script" not in shown.lower(), entry
        assert "\n" not in shown, entry
        assert "\r" not in shown, entry
        assert "root:" not in shown + entry.body_html, entry
        assert len(entry.title) <= 300, entry
        assert not any(0xD800 <= ord(c) < 0xE000 or c in "\u202e\u200b\x1b" for c in shown), entry
        if entry.link is not None:
            assert entry.link.startswith(("https://", "http://")), entry
            assert entry.link.isascii(), entry
            assert "@" not in entry.link, entry
            assert "passw" not in entry.link, entry


def test_what_was_mended_or_left_out_is_told(cases: dict[str, Case], documents: dict[str, FeedDocument]) -> None:
    told = {cases[case_id].path.name: document.flags for case_id, document in documents.items() if document.flags}
    assert told == {
        "items_10k.xml": ("cut to 2000 of 10000 items",),
        "items_100k.xml": ("cut to 2000 of 100000 items",),
        "charset_says_latin1_is_utf8.xml": ("declared ISO-8859-1, read as utf-8",),
        "php_warning_before_xml.xml": ("junk before the feed",),
        "html_after_rss.xml": ("junk after the feed",),
        "truncated_mid_item.xml": ("truncated",),
        "truncated_mid_char.xml": ("truncated",),
        "figure_cut_by_truncation.xml": ("truncated",),
        "tracking_params.xml": ("repeated item",),
        "comments_feed.xml": ("comments feed",),
    }


def test_every_item_that_became_no_entry_has_its_reason(
    cases: dict[str, Case], documents: dict[str, FeedDocument]
) -> None:
    told = {
        cases[case_id].path.name: [reason for reason, _ in document.quarantined]
        for case_id, document in documents.items()
        if document.quarantined
    }
    assert told == {
        "text_10mb.xml": ["item too large"],
        "xcom_5mb.xml": ["item too large"],
        "empty_items.xml": ["empty item"] * 5,
        "links_bad_scheme.xml": ["bad link"] * 10,
        "comments_feed.xml": ["comments feed"] * 2,
    }


def test_the_entries_say_what_is_missing_or_doubtful(
    cases: dict[str, Case], documents: dict[str, FeedDocument]
) -> None:
    def flags(name: str) -> list[tuple[str, ...]]:
        (found,) = (documents[case_id] for case_id, case in cases.items() if case.path.name == name)
        return [entry.flags for entry in found.entries]

    assert flags("missing_link.xml") == [("no link",)] * 3
    assert flags("missing_title.xml") == [("no title",)] * 2
    assert flags("missing_dates.xml") == [("no date",)] * 3
    assert flags("date_future.xml") == [("future date",)] * 2
    assert flags("date_epoch.xml") == [("implausible date",)] * 3
    assert flags("date_ambiguous.xml") == flags("date_languages.xml")[1:4] == [("unreadable date",)] * 3
    assert flags("date_impossible.xml") == [("unreadable date",)] * 4
    assert flags("date_unix.xml") == [(), (), ("unreadable date",), ("unreadable date",)]
    assert flags("date_tz_names.xml") == [(), (), (), (), (), (), ("unknown time zone",), ()]
    assert flags("homoglyph_country.xml") == [("mixed scripts",)]
    assert flags("entity_benign.xml") == [("unread entity",)]  # not expanded: an entity may be a bomb


def test_the_texts_are_those_that_were_meant(cases: dict[str, Case], documents: dict[str, FeedDocument]) -> None:
    first = {
        cases[case_id].path.name: document.entries[0] for case_id, document in documents.items() if document.entries
    }
    assert first["charset_says_latin1_is_utf8.xml"].summary == "The UK pledged £3 billion and Germany €4 billion."
    assert first["html_entities_undeclared.xml"].summary == "UK £3 billion — Germany €4 billion"
    assert first["gb18030.xml"].summary == "英国承诺提供30亿英镑"
    assert first["utf7.xml"].summary.startswith("+ADw-script")
    assert first["tag_in_title_unescaped.xml"].title == "Bold & brash"
    assert first["null_bytes.xml"].title == "AB"
    assert first["links_xmlbase.xml"].link == "https://base.example/d/x"
    assert first["link_protocol_relative.xml"].link == "https://example.org/x"
    assert first["link_multi.xml"].link == "https://example.org/a/1"
    assert first["jinja_injection.xml"].title == "{{ conn.smtp_default.password }} {{ 7*7 }}"


def test_reading_again_finds_the_same_entries(
    cases: dict[str, Case], documents: dict[str, FeedDocument], sandbox: Sandbox
) -> None:
    for case_id in ("F081", "F082", "F083", "F085", "F094", "F095"):
        again = sandbox.run("entries", cases[case_id].body, FEED, None, datetime(2025, 3, 1, tzinfo=UTC))
        assert [e.entry_id for e in again.entries] == [e.entry_id for e in documents[case_id].entries]


def test_a_guid_of_one_feed_is_nothing_to_another(cases: dict[str, Case], sandbox: Sandbox) -> None:
    one = sandbox.run("entries", cases["F082"].body, FEED, None, SEEN_AT).entries
    two = sandbox.run("entries", cases["F082"].body, OTHER, None, SEEN_AT).entries
    assert not {e.identity for e in one} & {e.identity for e in two}
