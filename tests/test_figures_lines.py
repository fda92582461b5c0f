"""Rows in, rows out; and a reading explained."""

from __future__ import annotations

import json

import pytest

from pipeline.figures.explain import explain, explain_html
from pipeline.figures.jsonl import amounts_line, figures_line
from pipeline.figures.language import language_of
from pipeline.model import Passage

TEXT = "Germany pledged up to €1.1 billion in military aid to Ukraine; spending rose by 3.5%."


def test_a_row_becomes_a_row_with_its_figures_as_plain_json() -> None:
    row = figures_line({"id": "a", "text": TEXT, "published": "2024-06-01T10:00:00Z", "publisher": None})
    figure = json.loads(json.dumps(row))["figures"][0]
    assert row["id"] == "a"
    assert (figure["value_low"], figure["value_high"], figure["qualifier"]) == (None, 1_100_000_000, "at_most")
    assert (figure["measure"], figure["payer"], figure["recipient"]) == ("aid", "DEU", "UKR")


def test_amounts_are_all_there_whatever_their_subject() -> None:
    money, percent = amounts_line({"id": "a", "text": TEXT})["quantities"]  # type: ignore[misc]
    assert (money["value"], money["unit"], money["kind"], money["modifier"]) == (1_100_000_000, "EUR", "money", "<")
    assert (percent["value"], percent["unit"], percent["kind"]) == (3.5, "%", "percent")
    assert TEXT[money["start"] : money["end"]] == "€1.1 billion"


def test_a_range_has_two_values() -> None:
    (quantity,) = amounts_line({"id": "a", "text": "between $5 billion and $7 billion"})["quantities"]  # type: ignore[misc]
    assert quantity["value"] == [5_000_000_000, 7_000_000_000]


def test_an_empty_row_has_a_line_too() -> None:
    assert figures_line({"id": 7, "text": ""}) == {"id": 7, "figures": []}
    assert amounts_line({"id": 7, "text": None}) == {"id": 7, "quantities": []}


def test_a_date_that_is_none_does_no_harm() -> None:
    assert figures_line({"id": "a", "text": TEXT, "published": "yesterday"})["figures"]


def test_an_explanation_names_the_rules_and_escapes_the_text() -> None:
    passage = Passage("<b>Germany</b> pledged €1.1 billion in military aid to Ukraine.")
    assert "payer-subject" in explain(passage).plain
    page = explain_html(passage)
    assert "&lt;b&gt;Germany" in page
    assert "<mark" in page


def test_the_language_is_told_by_common_words_and_letters() -> None:
    assert language_of("The minister said that it will be for the army") == "en"
    assert language_of("Die Regierung hat das Paket mit der Ukraine beschlossen") == "de"
    assert language_of("Україна отримає допомогу") == "uk"
    assert language_of("NATO") is None


def test_names_and_addresses_do_not_tell_the_language() -> None:
    assert (
        language_of("Jarosław Kaczyński, who leads the party, will pay his rival Radek Sikorski after a case") == "en"
    )
    assert language_of("[Share](https://www.example.org/de/o/que/com?a=os&do=em) the news of the war") == "en"
    assert language_of("UN expert: Myanmar military imported $1 billion in weapons since 2021 coup") == "en"


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Britain will give Ukraine £4.5bn in aid this year, the Ministry of Defence said on Monday.",
            "Ministry of Defence",
        ),
        ("The United States has given Ukraine $66.9 billion in aid, the State Department said.", "State Department"),
        ("Canada will give Ukraine $500 million in aid, Prime Minister Mark Carney said.", "Mark Carney"),
        ("President Biden announced $500 million in military aid to Ukraine.", "President Biden"),
        ("President Biden disclosed $500 million in military aid to Ukraine.", "President Biden"),
        ("Germany announced €500 million in military aid to Ukraine on Tuesday.", None),
    ],
)
def test_a_claimant_is_a_name_and_neither_a_day_nor_a_state(text: str, claimant: str | None) -> None:
    (figure,) = figures_line({"id": 1, "text": text})["figures"]
    assert figure["claimant"] == claimant
