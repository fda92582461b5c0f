"""Money whose subject stands in the title, beside it or only in the outlet, and amounts that only seem denied."""

from __future__ import annotations

import pytest

from tests.grammar.first_reading import by_grammar

GUARDIAN = "theguardian.com"


def read(text: str, publisher: str | None = None) -> list[tuple[str, str | None, str | None]]:
    """What each amount measures, who pays and who receives."""
    return [(figure.measure.value, figure.payer, figure.recipient) for figure in by_grammar(text, publisher=publisher)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Kyiv counts its shells\n\nOslo has just released NOK 900 million.", [("aid", "NOR", "UKR")]),
        ("Zelensky addressed the chamber. Canada promised $70 million on the spot.", [("aid", "CAN", "UKR")]),
        ("Kyiv counts its shells\n\nOslo has just released NOK 900 million for asylum seekers.", []),
        ("The cost of rebuilding Ukraine is huge. The World Bank gives a figure of $600 billion.", []),
        ("The bridge in Riga was closed on Monday. Latvia will give €40 million for it.", []),
        ("Ukraine's farmers export more. Poland gave its own growers €30 million.", []),
    ],
)
def test_what_a_donor_gives_beside_the_name_of_who_gets_most(
    text: str, figures: list[tuple[str, str | None, str | None]]
) -> None:
    assert read(text) == figures


def test_an_amount_goes_on_from_the_nearest_that_is_told() -> None:
    facility = (
        "Brussels approved €4 billion in arms for Kyiv. Hungary stayed away. The whole facility holds €6 billion."
    )
    assert read(facility) == [("aid", "EU", "UKR")] * 2
    tanks = (
        "Its tanks cost Warsaw €4 billion in all, he said. The first had arrived. For the guns it will pay €1 billion."
    )
    assert [what for what, _, _ in read(tanks)] == ["procurement"] * 2


def test_a_point_of_a_list_goes_on_from_no_other() -> None:
    points = "- \nThe rules saved families $180 billion.\n\n- \nNATO members agreed to spend 5% of GDP on defence."
    assert [figure.unit for figure in by_grammar(points)] == ["pct_gdp"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Senators would not vote on the $61 billion in aid for Ukraine.", 1),
        ("Berlin will not send Ukraine €300 million in arms until the court has ruled.", 1),
        ("The order allows military aid for Taiwan not exceeding $200 million.", 1),
        ("The front fell back because $60 billion in American aid for Ukraine is stuck.", 1),
        ("Norway sent Kyiv 90 tanks, and that doesn't count the other $60 million in aid that it announced.", 2),
        ("Norway did not send Kyiv another $60 million in aid.", 0),
        ("Berlin did not pledge €300 million in military aid to Ukraine.", 0),
        ("Berlin does not want to give Kyiv €300 million in arms.", 0),
    ],
)
def test_what_is_spoken_of_as_there_is_not_denied(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Row over £4.5bn armoured vehicles as trials fail again", [("procurement", "GBR", None)]),
        ("The country lays out £65bn on its forces.", [("defence_spending", "GBR", None)]),
        ("Row over £4.5bn hospital programme as trials fail again", []),
        ("Boeing books a $700 million charge on tanker aircraft.", []),
        ("Drone interceptor for £200,000 unveiled.", []),
    ],
)
def test_arms_are_bought_at_home_where_only_the_outlet_tells(
    text: str, figures: list[tuple[str, str | None, str | None]]
) -> None:
    assert read(text, GUARDIAN) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The EU paid out a first tranche of €2 billion for Ukraine's army from interest on frozen assets.", 1),
        ("The G7 agreed on a $40 billion loan for Kyiv, backed by immobilised Russian reserves.", 1),
        ("A levy is planned on the profits of €190 billion in frozen Russian assets for Ukraine.", 0),
        ("Leaders want to keep €210 billion immobilised and lend it to Ukraine.", 0),
    ],
)
def test_what_is_drawn_from_frozen_assets_is_aid(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Kyiv waits for help in the dark. Ottawa is coming up with C$90 million, its premier said.", 1),
        ("Kyiv waits for help in the dark. Its own budget has a hole of $9 billion, the IMF said.", 0),
        ("The ministry signed six contracts worth more than £50 million each for the navy's frigates.", 1),
    ],
)
def test_a_donor_need_not_be_said_to_give(text: str, figures: int) -> None:
    assert len(by_grammar(text, publisher=GUARDIAN)) == figures
