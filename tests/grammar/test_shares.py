"""Percentages, and how many states spend a share."""

from __future__ import annotations

import pytest

from pipeline.model import Measure, Stage
from tests.grammar.first_reading import by_grammar


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Norway spends 3.3% of GDP on defence. Denmark is at 2.4%, and the krone lost 5% of its value.", 2),
        ("NATO's chief visited Madrid. The Spaniards are at 1.3%, he said.", 1),
        ("Estonia gives 5.4% of its output to defence.", 1),
        ("NATO's chief visited Madrid. A tariff of 5% on olives was on the table as well.", 0),
        ("Norway spends 3.3% of GDP on defence, but 4% of Norwegians object.", 1),
    ],
)
def test_a_bare_percentage_among_shares_of_gdp_is_one(text: str, units: int) -> None:
    figures = by_grammar(text)
    assert [figure.unit for figure in figures] == ["pct_gdp"] * units


@pytest.mark.parametrize(
    ("text", "title", "read"),
    [
        (
            "The allies agreed a 5 percent commitment.",
            "Remarks at the NATO Summit",
            [("5 percent", "defence_spending", "target")],
        ),
        ("The banks agreed a 5 percent commitment.", "Remarks at the Bankers Summit", []),
        (
            "Nine allies are meeting their 2 percent commitments.",
            "Remarks at the NATO Summit",
            [("Nine", "compliance", "disbursed"), ("2 percent", "defence_spending", "target")],
        ),
        (
            "Nine envoys were at a meeting on the 2 percent commitment to defence.",
            "Remarks at the NATO Summit",
            [("2 percent", "defence_spending", "target")],
        ),
        ("Foreign aid amounts to 85 percent of GDP.", None, []),
    ],
)
def test_a_meeting_of_the_alliance_makes_a_bare_share_one_of_defence(
    text: str, title: str | None, read: list[tuple[str, str, str]]
) -> None:
    found = by_grammar(text, title=title)
    assert [(text[figure.start : figure.end], figure.measure.value, figure.stage.value) for figure in found] == read


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Peru plans to raise defence spending by 9% to 1.8% of GDP.", ["spending_growth", "defence_spending"]),
        ("Peru plans to raise defence spending from 1.5% to 1.8% of GDP.", ["defence_spending", "defence_spending"]),
        ("Peru gives its troops a 9% pay rise.", []),
        ("Peru gives its defence budget a 9% rise.", ["spending_growth"]),
        ("Some 58% of Dutch people want more defence spending.", []),
        ("Five allies fall short of Nato's 2% target.", ["compliance", "defence_spending"]),
        (
            "The number of allies spending 2% of GDP on defence has gone from 4 to 19.",
            ["defence_spending", "compliance", "compliance"],
        ),
        ("The number of allies with women as defence ministers has gone from 4 to 9.", []),
        ("NATO's 31 members agree to spend 4% of GDP on defence.", ["defence_spending"]),
        ("Of NATO's 31 members, only 12 spent 2% of GDP on defence.", ["compliance", "defence_spending"]),
        ("Seven of the alliance's 30 members met the 2% target.", ["compliance", "defence_spending"]),
        (
            "Russia spent $149bn on its military, up 37%, or 7% of GDP.",
            ["defence_spending", "spending_growth", "defence_spending"],
        ),
        (
            "Peru's defence spending will rise by a fifth next year to 2% of GDP.",
            ["spending_growth", "defence_spending"],
        ),
        ("The EU's 27 members spent €300bn on defence.", ["defence_spending"]),
        ("Lisbon brings forward its 2% defence goal to 2027.", ["defence_spending"]),
    ],
)
def test_percentages_and_counts_are_told_by_what_they_are_of(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Norway's military aid to Ukraine rose by 40 percent last year.", ["pct_change"]),
        ("Norway now pays for 12 percent of all aid to Ukraine.", ["pct"]),
        ("An initiative to help Ukraine is backed by 12 percent of voters.", []),
        ("Norway pledged to lift its defence budget and related initiatives to 3.3% of GDP.", ["pct_gdp"]),
    ],
)
def test_changes_and_shares_of_aid_are_told_from_other_percentages(text: str, units: list[str]) -> None:
    figures = by_grammar(text)
    assert [figure.unit for figure in figures] == units


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Oslo cuts foreign aid to lift defence spending to 4% of GDP.", ["defence_spending"]),
        ("Oslo cuts foreign aid to 0.4% of GDP to pay for defence.", []),
        ("Oslo will spend more on defence by cutting aid from 0.9% to 0.4% of GDP.", []),
        ("Oslo will raise its military aid to 0.4% of GDP for Ukraine.", ["aid"]),
        ("Latvia spends 0.3% of GDP on Ukraine's defence.", ["aid"]),
        ("Latvia will spend 5% of GDP on defence and send more guns to Ukraine.", ["defence_spending"]),
        ("Latvia will spend 0.3% of GDP on guns for Ukraine.", ["aid"]),
        ("Italy pledges €4bn in aid to Ukraine, rules out sending peacekeepers.", ["aid"]),
        ("Italy earmarks €4bn for a deployment of troops to Ukraine.", ["defence_spending"]),
        ("Sweden gives Ukraine 9 billion euros; ties with Moscow stay frozen.", ["aid"]),
        ("Finland plans to pay 8% more for its military in 2026.", ["spending_growth"]),
        ("The forces get an 8% pay rise.", []),
        ("Saab sales to Brazil include $3bn for 30 Gripens.", ["procurement", "equipment"]),
        ("Saab sales rose to $3bn.", []),
    ],
)
def test_shares_and_sums_beside_other_matters(text: str, read: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == read


@pytest.mark.parametrize(
    ("text", "growths"),
    [
        ("The Storting voted a defence budget of 110 billion kroner, 12% above this year.", 1),
        ("Japan plans a defence budget of ¥9 trillion. The outlay is 4% higher than a year ago.", 1),
        ("Tokyo's 6% defence budget rise was expected.", 1),
        ("Japan plans a defence budget of ¥9 trillion. Shares of shipbuilders were up 4%.", 0),
    ],
)
def test_a_change_beside_a_defence_budget_is_one_of_it(text: str, growths: int) -> None:
    figures = by_grammar(text)
    assert sum(figure.unit == "pct_change" for figure in figures) == growths


def test_what_is_shaved_off_a_defence_budget_is_its_change() -> None:
    assert [figure.measure.value for figure in by_grammar("Denmark shaves 6% off its defence budget.")] == [
        "spending_growth"
    ]
    assert not by_grammar("Denmark shaves 6% off its fuel tax.")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("In 2014 three NATO allies spent 2% of GDP on defence. Today 23 allies are there.", ["three", "23"]),
        ("NATO met in Vilnius. Nine countries sent their ministers of trade.", []),
    ],
)
def test_allies_counted_beside_a_share_of_gdp_are_those_who_spend_it(text: str, counted: list[str]) -> None:
    figures = by_grammar(text)
    assert [text[f.start : f.end] for f in figures if f.measure is Measure.COMPLIANCE] == counted


def test_states_that_are_only_compared_comply_with_nothing() -> None:
    assert not by_grammar("The dockers' union says its 3,000 paying members have met the target.")
    assert not by_grammar("The United States spends more on defence than the next 6 countries combined.")
    assert not by_grammar("Only 4 countries spent more on defence than India in 2025.")
    (figure,) = by_grammar("No more than six countries were meeting the alliance's spending target.")
    assert figure.measure is Measure.COMPLIANCE


def test_the_growth_of_what_is_spent_on_procurement_is_a_growth_of_defence_spending() -> None:
    (figure,) = by_grammar("Norway mulls a six percent cut in defence procurement spending.")
    assert (figure.measure, figure.payer) == (Measure.SPENDING_GROWTH, "NOR")
    assert not by_grammar("Norway mulls a six percent cut in school procurement spending.")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Japan's military spending has never exceeded 1% of GDP.", "disbursed"),
        ("Japan's military spending does not meet a target of 2% of GDP.", "target"),
    ],
)
def test_a_level_that_was_not_exceeded_is_what_was_spent(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


def test_greater_than_last_year_is_a_change() -> None:
    (change,) = by_grammar("Norway's defence budget for 2025 is 4 percent greater than this year's.")
    assert change.measure is Measure.SPENDING_GROWTH


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("To spend 2.5% of GDP on defence, aid will be cut from 0.6% of gross national income to 0.4%.", ["2.5%"]),
        ("Development spending falls to 0.4% of GNI, and defence spending rises to 3% of GDP.", ["3%"]),
        ("Defence spending rises from 2% of national income to 3%.", ["2%", "3%"]),
        ("All three states have been members since 2004. The Baltic states spend 3% of GDP on defence.", ["3%"]),
        ("The Baltic states spend 3% of GDP on defence; all three states meet NATO's target.", ["3%", "three"]),
    ],
)
def test_shares_of_national_income_for_aid_are_none_of_defence(text: str, shares: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == shares


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Latvia will spend 4.1% of GDP on defence, or €1.9 billion, as it buys 8 jets.", ["4.1%", "€1.9 billion"]),
        ("Latvia's defence budget is 30% of all expenditures.", ["30%"]),
        ("Latvia's army gets 30% of the budget for defence, up from a reported 26% last year.", ["30%", "26%"]),
        ("Latvia's aid budget would be reduced from 0.5% of GDP to pay for defence spending.", []),
        ("Only 30% of Latvians want more aid for Ukraine and 26% called it sufficient.", []),
    ],
)
def test_which_shares_are_of_defence(text: str, read: list[str]) -> None:
    told = [text[figure.start : figure.end] for figure in by_grammar(text) if figure.unit != "count"]
    assert told == read


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Britain spent $80 billion on defence. Adjusted for inflation, this is 30% higher than in 2014.",
            ["defence_spending", "spending_growth"],
        ),
        (
            "Britain spent $80 billion on defence. That is 9% more than last year.",
            ["defence_spending", "spending_growth"],
        ),
        ("Britain spent $80 billion on defence. Bread is 9% dearer than last year.", ["defence_spending"]),
    ],
)
def test_a_sentence_goes_on_with_how_much_more_that_is(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


def test_a_share_by_which_defence_spending_rises_is_no_aid() -> None:
    text = "Congress votes on aid to Ukraine, a 12% boost in defense spending and relief."
    (figure,) = by_grammar(text)
    assert (figure.measure, figure.recipient) == ("spending_growth", None)


@pytest.mark.parametrize(
    ("text", "measure", "stage"),
    [
        (
            "As a percentage of GDP it ranks low, despite a 41% increase in its defence budget since 2015.",
            "spending_growth",
            "disbursed",
        ),
        (
            "Canada will spend 1.6% of GDP on defence, falling short of NATO's 2% commitment.",
            "defence_spending",
            "target",
        ),
        ("Canada will spend 1.6% of GDP on defence, and not 2%.", "defence_spending", "committed"),
    ],
)
def test_growth_of_a_budget_and_levels_that_are_missed(text: str, measure: str, stage: str) -> None:
    last = by_grammar(text)[-1]
    assert (last.measure, last.stage) == (measure, stage)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Korea's parliament approved 7 per cent year-on-year military spending.", ["spending_growth"]),
        ("Korea's parliament approved 3 per cent military spending.", ["defence_spending"]),
    ],
)
def test_year_on_year_is_a_change(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Latvia will spend €2 billion on defence, or nearly 12% of total spending.", ["€2 billion", "12%"]),
        ("Latvia will spend €2 billion on defence, while pensions take 12% of total spending.", ["€2 billion"]),
        ("NATO asks for 2% of GDP from the allies for defence.", ["2%"]),
    ],
)
def test_what_share_of_all_spending_a_sum_is(text: str, read: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Spain will stay at 2.1 percent, its envoy said.", ["2.1 percent"]),
        ("Portugal promised to reach 2 percent of GDP by 2029.", ["2 percent"]),
        ("They are at a little over 3 percent.", ["3 percent"]),
        ("Unemployment in Spain is at 5 percent.", []),
        ("Inflation in Spain will stay at 2 percent.", []),
        ("The Fund says that growth in Spain is this year expected to reach 3.3 percent.", []),
        ("Spain spent 2 percent of its GDP on pensions.", []),
        ("The Bank kept its rate at 4 percent.", []),
        ("Greece brought its budget gap to 1 percent of GDP.", []),
        ("Vietnam agreed to go to 5 percent on American cars.", []),
    ],
)
def test_a_state_that_is_at_a_few_percent_spends_it_on_defence(text: str, read: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Sweden spends 2.4% of GDP on defence now and is on its way to 2.6.", ["2.4%", "2.6"]),
        ("Sweden spends 2.4% of GDP on defence and saw its trains grow to 2.6 metres.", ["2.4%"]),
        ("Sweden spends 2.4% of GDP on defence and 2.6 gets a mention.", ["2.4%"]),
        ("Sweden will spend 3.4% of GDP on defence and another 1.6 in related fields.", ["3.4%", "1.6"]),
        (
            "Sweden, Norway and Latvia spend 2.4, 2.15, and 3.1 percent of GDP on defence.",
            ["2.4", "2.15", "3.1 percent"],
        ),
    ],
)
def test_a_bare_decimal_goes_on_from_a_percentage(text: str, read: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == read


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Madrid's military budget comes to 30 billion euros, a rise of a third.", ["EUR", "pct_change"]),
        ("Madrid's military budget comes to 30 billion euros, a cut of more than a tenth.", ["EUR", "pct_change"]),
        ("Madrid's military budget is 30 billion euros. Wheat saw a rise of a third.", ["EUR"]),
        ("NATO members are to raise their military spending by at least half.", ["pct_change"]),
    ],
)
def test_a_change_by_a_fraction_is_one_of_spending_beside_a_budget(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in by_grammar(text)] == units


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("It was nine allies in 2016. It's 23 now.", ["nine", "23"]),
        ("Eleven members kept the promise.", ["Eleven"]),
        ("Only four did in 2019.", ["four"]),
        ("Four countries border the Black Sea.", []),
        ("Its 32 members met in The Hague.", []),
        ("Twelve countries founded it.", []),
    ],
)
def test_a_bare_number_beside_a_target_counts_those_who_meet_it(text: str, counted: list[str]) -> None:
    whole = f"NATO asks its allies for 2% of GDP on defence. {text}"
    figures = [figure for figure in by_grammar(whole) if figure.measure is Measure.COMPLIANCE]
    assert [whole[figure.start : figure.end] for figure in figures] == counted


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Estonia's defence budget grows by 9%, while the state budget rises by 3%.", ["9%"]),
        ("Estonia's defence budget marks a 9% increase, more than the national budget increase of 3%.", ["9%"]),
        ("Estonia's overall budget for defence rises by 9%.", ["9%"]),
        ("Estonia's defence budget grows by 9%, more than the total government spending increase of 3%.", ["9%"]),
        ("Estonia's federal spending on defence rises by 9%.", ["9%"]),
    ],
)
def test_changes_of_all_spending_are_none_of_defence(text: str, changes: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == changes


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The oil company's profits were equal to two-thirds of the defence budget of Norway.", 0),
        ("Two-thirds of the defence budget of Norway goes to the navy.", 1),
    ],
)
def test_a_defence_budget_may_only_give_the_size_of_something_else(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Peru reports a 12% rise in arms purchases.", ["spending_growth"]),
        ("Peru reports a 12% increase in defence procurement", ["spending_growth"]),
        ("Peru reports a 12% rise in arms exports.", []),
        ("Saab jumps 12% as Sweden lifts defence spending", []),
        ("Saab says that Sweden's defence spending jumps 12% this year.", ["spending_growth"]),
    ],
)
def test_a_rise_in_purchases_is_told_from_one_in_the_price_of_shares(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in by_grammar(text)] == measures


def test_those_that_remain_are_others_than_as_many_told_before() -> None:
    text = "Nine NATO allies spend 2 percent on defense. The remaining nine allies will follow."
    stages = [figure.stage for figure in by_grammar(text) if figure.measure is Measure.COMPLIANCE]
    assert stages == [Stage.DISBURSED, Stage.COMMITTED]


@pytest.mark.parametrize("more", ["another", "a further", "plus"])
def test_a_share_that_is_added_to_one_of_gdp_is_one_as_well(more: str) -> None:
    figures = by_grammar(f"Allies are to spend 3.5% of GDP on their armies and {more} 1.5% on security.")
    assert [figure.unit for figure in figures] == ["pct_gdp", "pct_gdp"]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Berlin exempts defence spending above 1% of GDP from its debt brake.", []),
        ("Berlin loosens its debt brake for defence spending of more than 1% of GDP.", []),
        ("Berlin loosens its debt brake to spend 3.5% of GDP on defence.", ["3.5%"]),
        ("Berlin lifts defence spending above 3% of GDP.", ["3%"]),
        (
            "Britain looks at its military supply chain ahead of its 2.5% goal.\n\nIt is to spend more on defence.",
            ["2.5%"],
        ),
    ],
)
def test_where_a_limit_on_debt_ends_is_no_level_of_spending(text: str, shares: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == shares
