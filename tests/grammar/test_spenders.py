"""Whose defence spending it is."""

from __future__ import annotations

import pytest

from pipeline.model import Measure
from tests.grammar.first_reading import by_grammar, payer_by_grammar


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Last year Germany spent 2.1 percent of GDP on defence by NATO's count.", "DEU"),
        ("NATO members spent 2.1 percent of GDP on defence.", "NATO"),
        ("NATO's member countries spent 2.1 percent of GDP on defence.", "NATO"),
        ("NATO meets in June. Trump has said that 5 percent of GDP for defence is a target.", "NATO"),
    ],
)
def test_what_a_state_spends_is_told_from_the_alliance(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("NATO's allies must meet 2 percent. Norway, Estonia, Latvia are doing 3 percent.", None, "disbursed"),
        ("NATO's allies must meet 2 percent. Norway is at almost 3 percent.", "NOR", "disbursed"),
        ("NATO's allies must meet 2 percent. Norway should be at 3 percent.", "NOR", "target"),
    ],
)
def test_where_allies_are_is_not_where_they_should_be(text: str, payer: str | None, stage: str) -> None:
    figure = by_grammar(text)[-1]
    assert (figure.payer, figure.stage) == (payer, stage)


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("We agreed with Allies that 2 percent of GDP for defense is a minimum.", "NATO"),
        ("Romania told us it would go to 2.5 percent of GDP on defense, and we welcome that.", "ROU"),
        ("The United States spends 3.4 percent of GDP on defense, far more than Allies do.", "USA"),
        ("We spend 3.4 percent of GDP on defense. Our Allies spend less.", "USA"),
    ],
)
def test_washington_tells_the_shares_of_its_allies(text: str, payer: str) -> None:
    figures = by_grammar(text, publisher="The White House")
    assert [figure.payer for figure in figures] == [payer]


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("NATO leaders met in Madrid. Biden told them that 2% of GDP on defence is a floor.", "NATO"),
        ("NATO leaders met in Madrid. The United States spends 3.4% of GDP on defence.", "USA"),
    ],
)
def test_washington_asks_a_share_of_its_allies(text: str, payer: str) -> None:
    figures = by_grammar(text)
    assert [figure.payer for figure in figures] == [payer]


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Latvia tells NATO it will spend 4% of GDP on defence.", "LVA"),
        ("Latvia tells NATO to spend 4% of GDP on defence.", "NATO"),
        ("“Spend 4% of GDP on defence,” Latvia's Rinkevics tells NATO allies.", "NATO"),
        ("Latvia nudges NATO allies to spend 4% of GDP on defence.", "NATO"),
        ("Latvia spends 4% of GDP on defence, double NATO's 2%.", "LVA"),
        ("Latvia told Estonia that it spends 3.7% of GDP on defence.", "LVA"),
        ("Latvia told the Netherlands that it spends 3.7% of GDP on defence.", "LVA"),
        ("Latvia told Estonia that it must spend 4% of GDP on defence.", "EST"),
        ("Defence budgets across Europe have grown, and Latvia's has hit 3.7% of GDP.", "LVA"),
        ("Saab sells Erieye planes to Chile for €2bn, its first sale to a country in the region.", "CHL"),
        ("Saab sells Erieye planes for €2bn to a country in the region.", None),
    ],
)
def test_who_is_told_of_spending_does_not_spend_it(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("The United States would not protect allies who do not spend 4% of GDP on defence.", "NATO"),
        ("Hegseth demands Asian allies spend 4% of GDP on defence.", "NATO"),
        ("Ministers add $3bn to the defence budget to counter China.", None),
        ("Latvia, which borders Russia, spends 4% of GDP on defence.", "LVA"),
        ("Sweden, which joined NATO in 2024, plans to raise defence spending to 4% of GDP by 2031.", "SWE"),
        ("Latvia rebuffs the US call for 4.5% on defence spending.", "LVA"),
        ("Facing threats from China, Lai said Taiwan will raise military spending to 5% of GDP.", "TWN"),
        ("Pressed by calls from the United States for more defence spending, Denmark will spend 3% of GDP.", "DNK"),
        ("Defence spending from Denmark will be 3% of GDP.", "DNK"),
    ],
)
def test_who_threatens_or_calls_for_spending_does_not_spend(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "title", "read"),
    [
        ("They have raised an additional $33 billion.", "NATO Summit", [("spending_growth", "NATO")]),
        ("Because of me, they have raised some $60 billion.", "NATO Summit", [("spending_growth", "NATO")]),
        ("Because of me, they raised tariffs of $60 billion.", "NATO Summit", []),
        ("And $80 billion more is put up by other countries.", "NATO Summit", [("spending_growth", "NATO")]),
        ("They have raised an additional $33 billion in tariffs.", "NATO Summit", []),
        ("They have raised an additional $33 billion.", "Bankers Summit", []),
    ],
)
def test_what_allies_put_up_more_is_growth_of_their_spending(
    text: str, title: str, read: list[tuple[str, str]]
) -> None:
    found = by_grammar(text, publisher="The White House", title=title)
    assert [(figure.measure.value, figure.payer) for figure in found] == read


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Members of parliament want to raise defence spending to 3% of GDP.", "GBR"),
        ("Members are to approve a target of 4% of GDP for defence.", "NATO"),
    ],
)
def test_members_of_a_parliament_are_no_allies(text: str, payer: str) -> None:
    assert payer_by_grammar(text, "BBC News", "") == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Defence budget to rise to £71bn.", "GBR"),
        ("Army clubs to get £71bn.", None),
        ("Defence budget to rise to $71bn.", None),
    ],
)
def test_a_budget_in_home_money_is_that_of_home(text: str, payer: str | None) -> None:
    figures = by_grammar(text, publisher="bbc.co.uk")
    assert (figures[0].payer if figures else None) == payer


def test_growth_beside_money_is_that_of_whose_money_it_is() -> None:
    text = "The ministry wants a defence budget of 8.9 trillion yen, up 4.4 percent on the year."
    assert [figure.payer for figure in by_grammar(text)] == ["JPN", "JPN"]


def test_whose_outlays_a_headline_on_the_world_tells() -> None:
    world = "World military spending at record $3tn\n\nOutlays grew 4%, researchers say."
    assert [figure.payer for figure in by_grammar(world)] == [None, None]
    named = "World military spending at record $3tn\n\nTurkey's outlays grew 4%, researchers say."
    assert [figure.payer for figure in by_grammar(named)] == [None, "TUR"]


def test_the_spending_of_the_world_is_told_from_afar() -> None:
    text = "Global military spending hit a record last year, reaching, by one count, a figure of $2.4 trillion."
    assert [(figure.measure, figure.payer) for figure in by_grammar(text)] == [(Measure.DEFENCE_SPENDING, None)]
    assert not by_grammar("The global economy lost, by one count, a total of $2.4 trillion last year.")


def test_who_spends_more_is_not_who_spends_the_amount() -> None:
    text = "China's military budget is the second highest behind the United States at $222 billion."
    assert payer_by_grammar(text) == "CHN"
    assert payer_by_grammar("China is behind; the United States has a military budget of $900 billion.") == "USA"


def test_shares_in_turn_are_those_of_the_states_in_turn() -> None:
    text = "Greece, Estonia and Latvia will spend 3.1%, 3.4% and 3.2% of GDP on defence, respectively."
    assert [figure.payer for figure in by_grammar(text)] == ["GRC", "EST", "LVA"]
    text = "Greece and Latvia will spend 3% of GDP on defence, and arm their respective forces."
    assert [figure.payer for figure in by_grammar(text)] == [None]


def test_a_share_in_brackets_is_that_of_the_state_before_it() -> None:
    read = by_grammar("Nations of the region spend more on defence, led by Poland (4.5% of GDP) and Latvia (3.4%).")
    assert [figure.payer for figure in read] == ["POL", "LVA"]


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Latvia ranks third among all NATO countries in defence spending with 4.1% of GDP.", "LVA"),
        ("Denmark backs an agreement among NATO countries to raise defence spending to 4.1% of GDP.", "NATO"),
        ("At the NATO summit in Madrid, leaders set a target of 4% of GDP for defence by 2033.", "NATO"),
        ("Latvia rearms. To meet NATO's 2% target, the budget must hold €900 million for defence.", "LVA"),
        ("Latvia rearms, and parliament in neighbouring Estonia backed defence spending of 4% of GDP.", "EST"),
        ("At the NATO summit, Latvia promised to spend 4% of GDP on defence by 2033.", "LVA"),
    ],
)
def test_who_spends_a_share_where_the_alliance_is_named(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Latvia's plan to spend 4% of GDP on defence is the boldest among all NATO members.", "LVA"),
        ("At 4% of GDP, Latvia spends the highest share on defence of all NATO members.", "LVA"),
        ("All NATO members are to spend 2% of GDP on defence.", "NATO"),
        (
            "Berlin mulls a rise in defence spending; Oslo, for its part, has raised its defence budget to €9 billion.",
            "NOR",
        ),
        ("European countries together spent $400 billion on defence.", "EUROPE"),
        ("Countries around the world together spent $2 trillion on defence.", None),
        ("Norway may need to spend €9 billion more on defence, according to US think tank RAND.", "NOR"),
    ],
)
def test_who_is_only_compared_or_quoted_does_not_spend(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("NATO has 29 members. The member states agreed to spend at least 2 per cent of GDP on defence.", "NATO"),
        ("NATO works with the EU. The member states agreed to spend at least 2 per cent of GDP on defence.", "EU"),
    ],
)
def test_whose_members_they_are(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("As Russia massed troops near Ukraine, the cabinet decided to invest €2 billion in Latvia's military.", "LVA"),
        ("As Russia massed troops, Latvia decided to invest €2 billion in its military.", "LVA"),
    ],
)
def test_whose_forces_money_is_put_into(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("The goal is to spend 1% of Switzerland's GDP on the army. NATO asks for 2% of GDP for defence.", "CHE"),
        ("The goal is to spend 1% of GDP on the army in Switzerland.", "CHE"),
    ],
)
def test_whose_output_a_share_is_of(text: str, payer: str) -> None:
    assert by_grammar(text)[0].payer == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Military spending worldwide rose 9% last year, and Poland bought tanks.", None),
        ("Governments spent $2 trillion on their armed forces in 2024, researchers in Sweden say.", None),
        ("Amid global tensions, Chile raised its military spending by 9% last year.", "CHL"),
        ("World military spending rose 9% last year, with NATO members behind half of it.", None),
        ("NATO members drove world military spending, which rose 9% last year.", "NATO"),
        ("Military spending was lifted to 2.4% of GDP after the Russia invasion of Ukraine.", None),
        ("Latvia has a new government. The country plans to spend 5% of GDP on defence.", "LVA"),
        ("Washington wants more of Taiwan. The island plans to spend 5% of GDP on defence.", "TWN"),
        ("Latvia has a new government. Across the country, Finland is to spend €300 million on its army.", "FIN"),
    ],
)
def test_the_world_and_a_country_told_of_before_spend(text: str, payer: str | None) -> None:
    (figure,) = by_grammar(text)
    assert figure.payer == payer
