from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from pipeline import digest, faces, wording
from pipeline.digest import Digest, FeedDay, Row, Tally
from pipeline.model import AidType, Certainty, Figure, Measure, PeriodKind, Qualifier, Stage
from tests.editions import BASELINE, DAY, NOW, PACKAGE, SEEN, UNSURE, YEARLY, rows, told

FULL = rows(
    told(YEARLY, "£4.5 billion", origins=("BBC", "AFP")),
    told(PACKAGE, name="b"),
    told(UNSURE, name="c"),
    told(
        replace(YEARLY, payer="DEU"),
        name="d",
        before=YEARLY,
        before_at=SEEN - timedelta(days=9),
        before_origins=("AFP",),
    ),
)
LINES = {line.baseline_id: line for line in FULL.baseline.figures}


def built(day: digest.EditionRows = FULL) -> Digest:
    return digest.build(day, now=NOW, list_name="daily", page_url="https://figures.example/2025-02-13.html")


def rows_of(edition: Digest) -> list[Row]:
    """All rows but those to be checked, the headline's first."""
    return [row for part, row in digest.rows_of(edition) if part != "to be checked"]


class Page(HTMLParser):
    """What a reader and a browser find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_same_rows_and_time_give_the_same_bytes() -> None:
    for render in (faces.render_html, faces.render_text, faces.render_page, digest.to_json):
        assert render(built()) == render(built())
    assert digest.from_json(digest.to_json(built())) == built()


def test_the_order_of_the_rows_does_not_matter() -> None:
    assert built(replace(FULL, new=FULL.new[::-1])) == built()


def test_subject_and_title_carry_the_day_and_its_top_line() -> None:
    edition = built()
    assert edition.title == "UK pledges £4.5bn for Ukraine"
    assert edition.subject == "Defence figures 13 Feb: UK pledges £4.5bn for Ukraine; 2 new, 1 disputed"
    assert edition.summary == "2 new figures, 1 disputed, 1 to be checked, out of 12 articles"


def test_the_headline_holds_the_day_against_the_baseline() -> None:
    headline = built().headline
    assert headline is not None
    assert (headline.row.value, headline.change, headline.line) == (
        "£4.5bn",
        "+50%",
        "UK military aid to Ukraine, a year",
    )
    assert headline.verdict == "+50% on the baseline’s £3bn (UK military aid to Ukraine, a year)."
    assert [(bar.value, bar.percent) for bar in headline.bars] == [("£3bn", 67), ("£4.5bn", 100)]


def test_the_headline_is_told_once() -> None:
    edition = built()
    told_in_tables = {row.claim_id for section in edition.sections for row in section.rows}
    assert [row.claim_id for row in rows_of(edition)] == ["a", "b", "d"]
    assert told_in_tables == {"b"}


def test_what_stands_unchanged_is_no_headline_while_something_else_came() -> None:
    line = next(line for line in BASELINE.figures if line.corrected.payer == "GBR" and line.corrected.unit == "GBP")
    unchanged = told(replace(line.corrected, quote="Britain gives Ukraine £3bn a year.", start=20, end=24), "£3bn", "b")
    assert any(found.change == 0 for found in unchanged.comparisons)
    headline = built(rows(unchanged, told())).headline
    assert headline is not None
    assert headline.row.claim_id == "a"


def test_a_refused_headline_says_why_and_shows_no_change() -> None:
    headline = built(rows(told())).headline
    assert headline is not None
    assert (headline.change, headline.bars) == (None, ())
    assert headline.verdict is not None
    assert headline.verdict.endswith("a single package against a yearly figure.")


def test_unsure_figures_stand_apart_and_carry_no_headline() -> None:
    edition = built(rows(told(UNSURE)))
    assert edition.headline is None
    assert edition.sections == ()
    assert [row.value for row in edition.to_check] == ["£150m"]
    assert edition.title == "1 figure to be checked"
    assert "To be checked" in faces.render_html(edition)


def test_the_very_first_digest_calls_nothing_new() -> None:
    edition = built(replace(FULL, new=FULL.new[:3], first=True))
    assert edition.first
    assert edition.title == "Starting point: 3 figures"
    assert edition.subject == "Defence figures 13 Feb: Starting point: 3 figures"
    for face in (Page(faces.render_html(edition)).text, faces.render_text(edition)):
        assert "new" not in re.sub(r"times new roman|news", "", face.lower())


def test_a_day_without_news_is_six_lines() -> None:
    edition = built(rows())
    assert edition.subject == "Defence figures 13 Feb: nothing new"
    lines = [line for line in faces.render_text(edition).splitlines() if line]
    assert len(lines) == len(edition.quiet) == 6
    assert lines[0] == "Nothing new on 13 Feb 2025."
    assert all(line in Page(faces.render_html(edition)).text for line in lines)


def test_a_day_with_failed_feeds_is_incomplete_and_never_nothing_new() -> None:
    feeds = (FeedDay("RUSI", "failed: HTTP 403"), FeedDay("NATO", "ok"))
    for day in (rows(feeds=feeds), rows(told(), feeds=feeds)):
        edition = built(day)
        assert edition.notices == ("Incomplete: 1 of 2 feeds failed (RUSI)",)
        told_in = [edition.subject, faces.render_html(edition), faces.render_text(edition)]
        assert all("incomplete" in face.lower() for face in told_in)
        assert not any("nothing new" in face.lower() for face in told_in)
    assert built(rows(feeds=())).subject.endswith("no feed was asked")


def test_a_stopped_publication_heads_the_edition() -> None:
    edition = built(replace(FULL, tally=Tally(checks_failed="keys are unique")))
    assert edition.notices[0].startswith("Incomplete: checks failed (keys are unique)")
    assert edition.subject.endswith("incomplete")


def test_data_quality_names_what_failed_and_why() -> None:
    tally = Tally(
        articles=3,
        mentions=9,
        figures=2,
        set_asides=7,
        set_aside_reasons=(("a loss", 4),),
        quarantined=(("published in the future", 2),),
        checks=31,
        checks_passed=30,
        mail_failures=("desk@x.example: 550",),
    )
    quality = built(rows(told(), feeds=(FeedDay("RUSI", "failed: HTTP 403"),), tally=tally)).quality
    assert dict(quality.numbers) == {
        "Feeds": "0 ok, 0 unchanged, 1 failed",
        "Articles": "3",
        "Amounts of money, percent and counts": "9",
        "Figures": "2",
        "Set aside": "7",
        "Expectations passed": "30 of 31",
        "Quarantined": "2",
    }
    assert quality.failed_feeds == ("RUSI: HTTP 403",)
    assert quality.quarantined == ("2 rows: published in the future",)
    assert quality.set_aside == ("4 a loss",)
    assert quality.mail_failures == ("desk@x.example: 550",)


def test_the_scoreboard_has_every_line_once_with_its_last_change() -> None:
    edition = built(replace(FULL, latest=(("B02", told(YEARLY, "£4.5 billion")),)))
    assert [score.baseline_id for score in edition.scoreboard] == sorted(LINES)
    board = {score.baseline_id: score for score in edition.scoreboard}
    assert (board["B02"].baseline, board["B02"].now, board["B02"].change) == ("£3bn", "£4.5bn", "+50%")
    assert (board["B03"].baseline, board["B03"].now, board["B03"].change) == ("over £1bn", "–", "–")
    assert board["B07"].now == "see B06"
    page = faces.render_page(edition)
    for line in LINES.values():
        assert line.footnote is None or line.footnote in Page(page).text


def test_an_update_says_what_was_before() -> None:
    (row,) = built().moved
    assert (row.who, row.moved, row.before) == ("Germany → Ukraine", "disputed", "£4.5bn on 4 Feb 2025 by AFP")
    for face in (faces.render_html(built()), faces.render_page(built()), faces.render_text(built())):
        assert "Disputed" in face
        assert "£4.5bn on 4 Feb 2025 by AFP" in face


def test_a_total_is_updated_a_year_revised_or_disputed() -> None:
    total = replace(YEARLY, period_kind=PeriodKind.CUMULATIVE)
    no_year = replace(YEARLY, period_start=None)
    earlier = {"before": YEARLY, "before_at": SEEN - timedelta(days=9), "before_origins": ("AFP",)}
    edition = built(
        rows(
            told(PACKAGE, origins=("A", "B", "C")),
            told(total, name="total", **earlier),
            told(no_year, name="no year", **earlier),
            told(YEARLY, name="same", origins=("AFP",), **earlier),
            told(YEARLY, name="other", origins=("BBC",), **earlier),
        )
    )
    headline = edition.headline
    assert headline is not None
    rows_found = [headline.row, *edition.moved]
    assert {row.claim_id: row.moved for row in rows_found} == {
        "total": "updated",
        "no year": "updated",
        "same": "revised",
        "other": "disputed",
    }
    assert edition.summary == "1 new figure, 2 updated, 1 revised, 1 disputed, out of 12 articles"
    assert edition.subject.endswith("1 new, 2 updated, 1 revised, 1 disputed")


def test_told_again_is_one_line_each_and_not_endless() -> None:
    edition = built(replace(FULL, re_reported=tuple(told(name=str(number)) for number in range(20))))
    for text in (Page(faces.render_html(edition)).text, faces.render_text(edition)):
        assert text.count("UK pledges £150m for Ukraine (Forces News; known since 13 Feb 2025)") == 8
        assert "and 12 more" in text
    assert Page(faces.render_page(edition)).text.count("known since") == 20


def test_every_number_has_sentence_outlet_and_link() -> None:
    for face in (faces.render_html(built()), faces.render_page(built())):
        page = Page(face)
        assert page.text.count("package of drones and tanks") == 2
        assert sum(attributes.get("href") == "https://news.example/uk-package" for _, attributes in page.tags) >= 4


@pytest.mark.parametrize("allowed", [0, 20, 60, 200])
def test_a_quote_keeps_to_the_allowance_of_its_feed(allowed: int) -> None:
    (row,) = rows_of(built(rows(told(quote_characters=allowed))))
    quote = "".join(row.quote)
    assert len(quote) <= allowed
    assert row.figure.quote == quote  # nor does the JSON beside the page hold more
    assert ("£150 million" in quote) == (allowed > 0)


def test_no_quote_is_longer_than_three_hundred_characters() -> None:
    long = replace(PACKAGE, quote=f"{'word ' * 100}£150 million {'more ' * 100}")
    (row,) = rows_of(built(rows(told(long, quote_characters=1000))))
    before, amount, after = row.quote
    assert len(before + amount + after) <= 300
    assert before.startswith("…")
    assert after.endswith("…")
    unlike = replace(PACKAGE, quote="long " * 100)
    assert len("".join(rows_of(built(rows(told(unlike))))[0].quote)) <= 300


def test_a_torn_word_is_not_shown() -> None:
    torn = replace(PACKAGE, quote="…cials gave £150 million in kind and pledged €1.7 bill…")
    (row,) = rows_of(built(rows(told(torn))))
    assert "".join(row.quote) == "… gave £150 million in kind and pledged €1.7 …"


def test_old_news_carries_its_publication_day() -> None:
    fresh, old = told(), told(name="b", published_at=SEEN - timedelta(days=9))
    published = [row.published for row in rows_of(built(rows(fresh, old)))]
    assert published == [None, "published 4 Feb 2025"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//news.example", "http://[bad", None, "data:text/html,x", ""])
def test_only_web_links_become_links(url: str | None) -> None:
    edition = built(rows(told(url=url)))
    assert [row.url for row in rows_of(edition)] == [None]
    links = [value for _, attributes in Page(faces.render_page(edition)).tags if (value := attributes.get("href"))]
    assert not any("alert" in link or "bad" in link or link.startswith("data:") for link in links)


def test_markup_in_what_outlets_write_stays_text() -> None:
    evil = "<img src=x onerror=alert(1)> {{ 7 * 7 }} {% raw %}"
    hostile = told(replace(PACKAGE, quote=f"{evil} £150 million", claimant=evil), publisher=evil, title=evil)
    for face in (faces.render_html(built(rows(hostile))), faces.render_page(built(rows(hostile)))):
        page = Page(face)
        assert "img" not in [tag for tag, _ in page.tags]
        assert "{{ 7 * 7 }}" in page.text


def test_the_mail_is_light_and_asks_no_other_host() -> None:
    many = tuple(told(replace(PACKAGE, quote=f"Ї{'і' * 280} £150 million"), name=f"n{number}") for number in range(200))
    edition = built(rows(*many, *(replace(each, claim=replace(each.claim, figure=UNSURE)) for each in many)))
    mail = faces.render_html(edition)
    page = Page(mail)
    assert len(mail.encode()) <= faces.MAIL_BYTES
    assert 0 < page.text.count("£150 million") <= 2 * (faces.MAIL_ROWS + faces.MAIL_ROWS_TO_CHECK) + 2
    hidden = re.search(r"And (\d+) more on", page.text)
    assert hidden is not None
    shown = sum(
        attributes.get("scope") == "row" and attributes.get("class") in {"value", "words"}
        for _, attributes in page.tags
    )
    assert int(hidden[1]) + shown + 1 == 400  # one is the headline
    assert not {"img", "script", "link", "iframe"} & {tag for tag, _ in page.tags}
    assert "url(" not in mail
    assert "@import" not in mail
    assert faces.render_page(edition).count("And ") == 0


def test_the_mail_is_made_for_dark_mode_and_screen_readers() -> None:
    mail = faces.render_html(built())
    page = Page(mail)
    assert "prefers-color-scheme:dark" in mail.replace(" ", "")
    assert '<html lang="en">' in mail
    assert all(attributes.get("scope") in {"row", "col"} for tag, attributes in page.tags if tag == "th")
    for tag, attributes in page.tags:
        if tag == "table":
            assert attributes.get("role") == "presentation" or attributes.get("class") in {"rows", "facts", "bars"}


def test_the_page_allows_nothing_but_itself() -> None:
    page = Page(faces.render_page(built()))
    assert ("meta", {"http-equiv": "Content-Security-Policy", "content": "default-src 'self'"}) in page.tags
    assert not any("style" in attributes for _, attributes in page.tags)
    assert "script" not in {tag for tag, _ in page.tags}


WORDS = [
    (PACKAGE, "£150m", "UK → Ukraine", "UK pledges £150m for Ukraine"),
    (
        replace(PACKAGE, value_low=None, value_high=Decimal(60_000_000), qualifier=Qualifier.AT_MOST),
        "up to £60m",
        "UK → Ukraine",
        "UK pledges up to £60m for Ukraine",
    ),
    (
        replace(PACKAGE, unit="USD", value_low=Decimal("65.9e9"), value_high=Decimal("66.5e9"), payer="USA"),
        "USD 65.9bn to USD 66.5bn",
        "US → Ukraine",
        "US pledges USD 65.9bn to USD 66.5bn for Ukraine",
    ),
    (
        replace(PACKAGE, payer="Acme\u2028Corp\r\nLtd", recipient=None, stage=Stage.UNKNOWN),
        "£150m",
        "Acme Corp Ltd",
        "Acme Corp Ltd: £150m",
    ),
    (
        replace(PACKAGE, payer=None, stage=Stage.UNKNOWN),
        "£150m",
        "Donor not named → Ukraine",
        "£150m for Ukraine",
    ),
    (
        replace(PACKAGE, payer="NORDIC", recipient="EU"),
        "£150m",
        "Nordic countries → EU",
        "Nordic countries pledge £150m for the EU",
    ),
    (
        replace(
            PACKAGE,
            measure=Measure.EQUIPMENT,
            unit="count",
            item="howitzer battery",
            value_low=Decimal(1200),
            value_high=Decimal(1200),
            payer="COALITION:drone coalition",
            stage=Stage.DISBURSED,
        ),
        "1,200 howitzer batteries",
        "drone coalition → Ukraine",
        "drone coalition has given 1,200 howitzer batteries to Ukraine",
    ),
    (LINES["B05"].corrected, "2% of GDP", "NATO", "NATO aims at 2% of GDP for defence"),
    (LINES["B06"].corrected, "23 of 32 allies", "NATO", "23 of 32 allies meet the spending target"),
    (LINES["B08"].corrected, "about 3.3% of GDP", "US", "US spends about 3.3% of GDP on defence"),
    (LINES["B09"].corrected, "+11.4%", "Europe", "Europe’s defence spending up 11.4%"),
    (
        replace(LINES["B09"].corrected, value_low=Decimal("-2.5"), value_high=Decimal("-2.5"), stage=Stage.COMMITTED),
        "−2.5%",
        "Europe",
        "Europe’s defence spending down 2.5%, committed",
    ),
    (
        replace(PACKAGE, measure=Measure.PROCUREMENT, recipient=None, subject="F-35", aid_type=None, payer="DEU"),
        "£150m",
        "Germany",
        "Germany plans £150m for F-35",
    ),
]


@pytest.mark.parametrize(("figure", "value", "who", "sentence"), WORDS)
def test_figures_in_words(figure: Figure, value: str, who: str, sentence: str) -> None:
    assert wording.value(figure).replace("\xa0", " ") == value
    assert wording.who(figure) == who
    assert wording.sentence(figure) == sentence


@pytest.mark.parametrize(
    ("figure", "what"),
    [
        (PACKAGE, "Military aid · committed · one package"),
        (
            replace(PACKAGE, aid_type=AidType.MIXED, subject="winter", stage=Stage.UNKNOWN),
            "Aid · for winter · stage not stated · one package",
        ),
        (LINES["B01"].corrected, "Military aid · allocated · total since 2022"),
        (LINES["B08"].corrected, "Spent · in 2024"),
        (
            replace(PACKAGE, period_kind=PeriodKind.MULTI_YEAR, period_start=2025, period_end=2030),
            "Military aid · committed · over 2025–2030",
        ),
        (replace(PACKAGE, period_kind=PeriodKind.BY_DEADLINE, period_end=2035), "Military aid · committed · by 2035"),
        (replace(PACKAGE, certainty=Certainty.UNSURE, period_kind=PeriodKind.UNKNOWN), "Military aid · committed"),
    ],
)
def test_kind_stage_and_period_in_words(figure: Figure, what: str) -> None:
    assert wording.what(figure) == what


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1234567890", "£1.23bn"),
        ("999", "£999"),
        ("1500000000000", "£1.5tn"),
        ("-5000000", "−£5m"),
        ("12500", "£12,500"),
    ],
)
def test_amounts_in_short(value: str, text: str) -> None:
    assert wording.amount(Decimal(value), "GBP") == text


def test_days_are_the_same_in_every_locale() -> None:
    assert (wording.weekday(DAY), wording.day_in_words(DAY)) == ("Thursday", "13 Feb 2025")
