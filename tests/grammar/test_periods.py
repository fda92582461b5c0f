"""Over which time an amount runs: once, a year, several years, or up to a date."""

from __future__ import annotations

import pytest

from pipeline.figures.lexicon import vocabulary
from pipeline.model import PeriodKind
from tests.grammar.first_reading import by_grammar


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Hungary has blocked €6.5 billion in aid to Ukraine for more than a year.", "one_off"),
        ("Germany gives Ukraine €6.5 billion in aid a year.", "annual"),
        ("Ukraine has received $2.5 billion from the European Union this month.", "one_off"),
        ("Ukraine has received $2.5 billion from the European Union.", "cumulative"),
        ("This past year, Norway provided $9 million in military aid to Ukraine.", "annual"),
        ("Late in the next decade, Norway will take delivery of two submarines.", "one_off"),
        ("Over the next decade, Norway will take delivery of two submarines.", "multi_year"),
    ],
)
def test_how_long_ago_is_no_period(text: str, period: str) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == [period]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway will give Ukraine 75 billion kroner in aid over two decades.", "multi_year"),
        ("Sweden will spend SEK 300 billion on defence across twelve years.", "multi_year"),
        ("Sweden pledged the biggest rise in defence spending in three decades, to 3.5% of GDP.", "annual"),
        ("Seoul agreed to buy $25 billion of American weapons by the end of 2030.", "multi_year"),
        ("Greece will give Ukraine €50 million in military aid in the coming financial year.", "annual"),
        ("European allies have given Ukraine about €40 billion in military aid a year.", "annual"),
        ("Congress passed $20 billion in military aid for Ukraine after half a year of debate.", "one_off"),
        ("Belgium will raise defence spending by €4 billion a year.", "annual"),
        ("Poland wants to spend 5% of GDP on defence in 2030.", "by_deadline"),
        ("Poland wants to spend 5% of GDP on defence in 2025.", "annual"),
        ("Italy promised to raise defence spending to 3% of GDP within eight years.", "by_deadline"),
        ("Spain promised Ukraine 20 Leopard tanks by the summer of 2027.", "by_deadline"),
        ("Romania bought 32 F-35 jets in 2021.", "one_off"),
        ("Finland will spend €3 billion on frigates from 2028 to 2031.", "multi_year"),
        ("Finland will buy frigates for €3 billion, with delivery from 2028 to 2031.", "one_off"),
        ("The coalition agreed on a €40 billion special fund for the army of the Netherlands.", "multi_year"),
        ("Germany will take €20 billion for defence spending from the special fund.", "annual"),
        ("This year Norway intends to provide nearly €9 billion in military support for Ukraine.", "annual"),
        ("Lithuania proposes to give 0.25 percent of GDP in military aid to Ukraine.", "annual"),
    ],
)
def test_years_tell_a_plan_a_year_a_deadline_or_only_the_deed(text: str, kind: str) -> None:
    (figure,) = by_grammar(text)
    assert figure.period_kind == kind


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In 2025, Norway will give Ukraine 15 billion kroner.", "annual"),
        ("In 2022, Norway pledged 15 billion kroner to Ukraine.", "one_off"),
        ("In 2024, Norway announced a package of 2 billion kroner for Ukraine.", "one_off"),
        ("In fiscal year 2024, Congress appropriated $3.3 billion for Israel's military.", "annual"),
        ("Last year, Biden asked Congress for $60 billion for Ukraine.", "one_off"),
        ("Last year, Norway gave Ukraine 20 billion kroner in military aid.", "annual"),
        ("Denmark gives Ukraine 2 billion kroner ($290 million) in 2025.", "annual"),
        ("Senators passed the annual defense bill. It includes $300 million to arm Ukraine.", "annual"),
        ("Senators passed the annual defense bill. It came as Norway pledged €300 million for Ukraine.", "one_off"),
        ("To support Ukraine's state budget, the EU will lend €1.5 billion to Kyiv.", "one_off"),
        ("From its defence budget, Latvia will give Ukraine €10 million in drones.", "one_off"),
        ("Spain's defence spending will grow by €3 billion each year until 2029.", "annual"),
        ("Spain's defence spending will grow by €30 billion until 2029.", "multi_year"),
        ("Japan's annual defence budget will rise to 2 percent of GDP in fiscal 2027.", "by_deadline"),
        ("Japan's annual defence budget rose to 2 percent of GDP in 2023.", "annual"),
        ("Japan's annual defence budget will rise to 2 percent of GDP in Fiscal Year (FY) 2027.", "by_deadline"),
        ("Donors have pledged aid to Kyiv since the war began of over $30 billion for 2022 and beyond.", "cumulative"),
        ("Donors have pledged aid to Ukraine of over $30 billion for 2022.", "annual"),
        ("Congress provides Ukraine $400 million in each of fiscal 2026 and 2027.", "annual"),
        ("Washington lent Iraq $3 billion in fiscal 2016 and 2017 to buy arms.", "cumulative"),
        ("The package for Ukraine, worth €90 million, was announced in June this year.", "one_off"),
        ("Moldova will receive €40 million in arms from the EU over the course of 30 months.", "multi_year"),
        ("The EU will give Moldova €40 million in arms in 30 days.", "one_off"),
        ("The EU will lend Ukraine €50 billion in 2026-27 for its army.", "multi_year"),
        (
            "Since Russian forces crossed the border on a cold morning late in February with tanks and guns, "
            "the government in Washington has moved a division to Europe and authorized $4 billion in arms for Kyiv.",
            "cumulative",
        ),
        ("Britain will give Ukraine £3 billion in military aid in 2026-27.", "annual"),
        ("European allies spent an additional $500 billion on defence over past decade.", "cumulative"),
        ("Finland will give Ukraine €90 million this year.", "annual"),
    ],
)
def test_a_year_ahead_of_an_amount_is_its_own_where_it_does_not_date_a_deed(text: str, period: str) -> None:
    assert by_grammar(text)[0].period_kind == period


@pytest.mark.parametrize(
    ("text", "place", "period"),
    [
        ("Denmark has given Ukraine $90 million in arms this year alone.", 0, "annual"),
        ("Denmark has given Ukraine $90 million in arms since May.", 0, "cumulative"),
        ("Denmark will lend Ukraine $900 million starting next year.", 0, "one_off"),
        ("Denmark will give Ukraine $900 million next year.", 0, "annual"),
        ("The US announced $70 million in military aid for Fiji from the FY 2023 supplemental.", 0, "one_off"),
        ("The US announced $70 million in military aid for Fiji for FY 2023.", 0, "annual"),
        ("Chile spent 2.2% of GDP on defence and aims at 2.9% by 2032.", 0, "annual"),
        ("Chile spent 2.2% of GDP on defence and aims at 2.9% by 2032.", 1, "by_deadline"),
        ("Chile will raise defence spending to 2.9% of its economic output within six years.", 0, "by_deadline"),
    ],
)
def test_a_phrase_of_time_holds_for_what_it_stands_with(text: str, place: int, period: str) -> None:
    assert by_grammar(text)[place].period_kind.value == period


@pytest.mark.parametrize(
    ("text", "stage", "period"),
    [
        ("Oslo announced €90 million in humanitarian aid to save lives in Ukraine.", "committed", "one_off"),
        ("Brussels in bid to save €90 billion aid package for Ukraine", "proposed", "one_off"),
        ("Oslo announced €90 million for Ukrainian families unable to pay for heating.", "committed", "one_off"),
        ("Brussels seeks way around Budapest's veto of €90 billion for Ukraine", "proposed", "one_off"),
        ("Should Norway have promised Ukraine €3 billion?", "committed", "one_off"),
        ("Will Norway approve a €3 billion aid plan for Ukraine?", "proposed", "one_off"),
        ("Norway agreed to discuss trade and to send 2 radars to Ukraine.", "committed", "one_off"),
        ("Norway agreed to consider sending 2 radars to Ukraine.", "proposed", "one_off"),
        ("Norway raised its aid to Ukraine to €3 billion last year.", "disbursed", "annual"),
        ("Norway raised its aid to Ukraine to €3 billion this year.", "committed", "annual"),
        ("Latvia, headed to elections, spends 3.1% of GDP on defence.", "disbursed", "annual"),
        ("Norway is not alone: Latvia spends 3.1% of GDP on defence.", "disbursed", "annual"),
        ("The government backs a plan to raise the defence budget to €3 billion.", "committed", "annual"),
        ("Brussels backs a plan to raise up to €90 billion for defence spending.", "committed", "multi_year"),
        ("Norway's defence spending has risen by 7% a year in the past decade.", "disbursed", "annual"),
        ("Norway's defence spending has risen by 70% in the past decade.", "disbursed", "cumulative"),
        ("Rosa Ruiz told Congress the army had sent €90 million in arms to Ukraine.", "disbursed", "cumulative"),
        ("Congress had given Ukraine €90 million in arms.", "committed", "cumulative"),
        ("Spain promised Ukraine 40 jets, of which 12 have been handed over to its pilots.", "disbursed", "one_off"),
        ("Spain promised Ukraine 40 jets, of which 12 have yet to be handed over.", "committed", "one_off"),
        ("Spain faces delays to its €3 billion order of frigates.", "contracted", "one_off"),
        ("Spain faces opposition to its €3 billion purchase of frigates.", "proposed", "one_off"),
    ],
)
def test_words_of_doubt_and_time_hold_for_what_they_stand_with(text: str, stage: str, period: str) -> None:
    figure = by_grammar(text)[-1]
    assert (figure.stage, figure.period_kind) == (stage, period)


@pytest.mark.parametrize(
    ("text", "place", "measure", "stage", "period"),
    [
        ("Chile has given Ukraine $90 million in aid this year.", 0, "aid", "disbursed", "annual"),
        ("Chile has given Ukraine $90 million in aid, its ministers said this spring.", 0, "aid", None, "cumulative"),
        ("Chile's defence budget totalled $8 billion in 2023.", 0, "defence_spending", None, "annual"),
        ("Chile spends 2% of GDP on defence this year and next.", 0, "defence_spending", None, "annual"),
        ("Chile's defence spending has risen by 30% since 2021.", 0, "spending_growth", "disbursed", "cumulative"),
        ("Chile's defence spending rose by 30%, the most since 2021.", 0, "spending_growth", "disbursed", "annual"),
        (
            "Chile's defence budget: an increase of $9 billion over the past two and a half years.",
            0,
            "spending_growth",
            "disbursed",
            "cumulative",
        ),
        (
            "Chile's defence budget: an increase of $9 billion over the next two years.",
            0,
            "spending_growth",
            "committed",
            "multi_year",
        ),
        (
            "- Since he began his second term, which was hailed at home and abroad, Chile has spent an additional "
            "$9 billion on defence.",
            0,
            "spending_growth",
            "disbursed",
            "cumulative",
        ),
        ("Chile will raise its defence budget by a total of $9 billion.", 0, "spending_growth", None, "unknown"),
        ("Congress gave the Navy $3 billion more than the president requested.", 0, None, None, "annual"),
        ("The defence plan would cost an extra $3 billion a year.", 0, "spending_growth", "unknown", "annual"),
        ("The defence plan would add $3 billion a year.", 0, "spending_growth", "proposed", "annual"),
        ("Chile will spend 0.2% of GDP on Ukraine's defence.", 0, "aid", "committed", "annual"),
        ("Ukraine will spend 20% of GDP on Ukraine's defence.", 0, "defence_spending", "committed", "annual"),
        ("EU countries spent $300 billion on defence in 2023.", 0, "defence_spending", "disbursed", "annual"),
    ],
)
def test_what_is_spent_and_over_which_time(
    text: str, place: int, measure: str | None, stage: str | None, period: str
) -> None:
    figure = by_grammar(text)[place]
    assert figure.period_kind.value == period
    assert measure in {None, figure.measure.value}
    assert stage in {None, figure.stage.value}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Denmark aims to reach 3% of GDP in defence spending over the next five years.", "by_deadline"),
        ("Denmark will spend at least 3% of GDP on defence over the next five years.", "multi_year"),
    ],
)
def test_a_level_to_be_reached_over_some_years_has_a_deadline(text: str, kind: str) -> None:
    assert by_grammar(text)[0].period_kind.value == kind


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Allies will spend 3.5% on arms and 1.5% on roads by 2035, NATO said.", ["by_deadline", "by_deadline"]),
        ("Latvia spends 3.2% of GDP on defence and will spend 5% by 2027.", ["annual", "by_deadline"]),
    ],
)
def test_a_date_holds_for_both_of_two_shares(text: str, kinds: list[str]) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "The Budget sustains our alliances. This includes $90 million in military aid for Taiwan.",
            [PeriodKind.ANNUAL],
        ),
        (
            "The envoy praised our alliances. This includes $90 million in military aid for Taiwan.",
            [PeriodKind.ONE_OFF],
        ),
        (
            "Japan will raise defense spending to 2 percent of GDP by Japan’s fiscal year 2027.",
            [PeriodKind.BY_DEADLINE],
        ),
    ],
)
def test_parts_of_a_budget_are_yearly_and_a_states_own_year_is_a_date(text: str, kinds: list[PeriodKind]) -> None:
    assert [figure.period_kind for figure in by_grammar(text, publisher="The White House")] == kinds


def test_a_plan_for_defence_runs_over_years_and_lost_goods_are_no_purchase() -> None:
    (plan,) = by_grammar("Greece unveils a €25 billion defence plan.")
    assert plan.period_kind == "multi_year"
    assert not by_grammar("Russia lost $3 billion worth of military equipment in November.")


@pytest.mark.parametrize("kind", ["annual", "multi_year"])
def test_every_phrase_holds_letters_that_its_kind_needs(kind: str) -> None:
    table = vocabulary("periods")
    phrases = [phrase.replace("YEAR", table["year"]) for phrase in table[kind]["phrases"]]
    assert [phrase for phrase in phrases if not any(letters in phrase for letters in table[kind]["needs"])] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Britain gives Ukraine £400 million, raising its total annual aid to £3 billion.", ["one_off", "annual"]),
        ("Britain gives Ukraine £400 million, raising its total aid to £30 billion.", ["one_off", "cumulative"]),
        ("The bill brings total defense spending to $950 billion.", ["annual"]),
        ("The already approved $950 billion defense budget is too small, he said.", ["annual"]),
    ],
)
def test_a_years_total_is_a_years(text: str, kinds: list[str]) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == kinds


def test_a_budget_that_news_lifts_is_of_one_year() -> None:
    change, level = by_grammar("Norway adds $3 billion to its defence budget, bringing the total to $20 billion.")
    assert level.period_kind == "annual"
    assert level.stage == change.stage


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Spain gives €40 million in aid to Yemen, which has suffered over nine years of civil war.", "one_off"),
        ("Spain announced €40 million in aid to victims of the ten-year conflict in Syria.", "one_off"),
        ("Spain will give €40 million in aid to Yemen over nine years.", "multi_year"),
        ("In its budget 2022, Portugal set aside €40 million in military aid to Ukraine.", "annual"),
    ],
)
def test_the_years_of_a_war_are_not_those_of_the_aid(text: str, kind: str) -> None:
    (figure,) = by_grammar(text)
    assert figure.period_kind == kind


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("From FY2016 – FY2019, the United States gave Kenya $90 million in military aid.", "cumulative"),
        ("From FY 2016 to FY 2021, the United States gave Kenya $90 million in military aid.", "cumulative"),
        ("In FY2019, the United States gave Kenya $90 million in military aid.", "annual"),
        ("Brussels wants to give Kyiv €2 billion every month.", "unknown"),
        ("Norway sent Kyiv $2 billion in arms a month after the vote.", "one_off"),
    ],
)
def test_a_span_of_fiscal_years_is_one_and_a_month_is_no_year(text: str, period: str) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Allies agreed to invest 4% of GDP annually on core defence and related spending by 2033.", "by_deadline"),
        ("Allies agreed to invest 4% of GDP annually on core defence.", "annual"),
        ("Latvia has given Ukraine over €90 million in aid so far, or 0.3% of its annual GDP.", "cumulative"),
        ("Over the past week, Ukraine received 80 drones from Latvia.", "one_off"),
        ("Over the past weeks, Ukraine received 80 drones from Latvia.", "cumulative"),
    ],
)
def test_what_is_told_of_each_year_and_of_a_week(text: str, period: str) -> None:
    assert by_grammar(text)[-1].period_kind.value == period


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Since this group met last month, Norway has committed $18 million in arms to Ukraine.", "cumulative"),
        ("Since our last meeting, Norway has pledged $18 million in arms for Ukraine.", "cumulative"),
        ("Norway is the largest donor, having provided $18 million in aid to Gaza since the 7th of May.", "cumulative"),
        ("At our last meeting, Norway pledged $18 million in arms for Ukraine.", "one_off"),
        ("Norway announced a special fund for its military of more than $90 billion.", "one_off"),
        ("Norway is committing to a package of $90 billion in defense spending.", "one_off"),
        ("Norway will spend $90 billion on defence.", "annual"),
    ],
)
def test_totals_since_a_meeting_and_what_a_fund_holds(text: str, kind: str) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("EU ministers approved a €20 billion loan to support Ukraine in 2026-2027.", "multi_year"),
        ("Britain pledged £2 billion in aid to Ukraine for 2026-2027.", "annual"),
        ("Britain pledged £2 billion in aid to Ukraine for 2026 and beyond.", "multi_year"),
        ("Britain pledged £2 billion in aid to Ukraine for 2026 and will train pilots.", "annual"),
        ("The IMF approved a 48-month programme for Ukraine of $12 billion.", "multi_year"),
        ("The IMF approved a programme for Ukraine of $12 billion last month.", "one_off"),
        ("Sweden's defence budget for 2026-2027 is 9 billion euros.", "annual"),
        ("Russia's military expenditure rose to $146 billion in the past year.", "annual"),
        ("The 2025 budget for defence now totals 4.7 billion euros.", "annual"),
        ("Swedish aid to Ukraine now totals 4.7 billion euros.", "cumulative"),
        ("In all, we gave almost 90 tanks to Ukraine, the Polish president said.", "cumulative"),
        ("In all, Sweden will send 90 tanks to Ukraine.", "one_off"),
        ("All told, we gave almost 90 tanks to Ukraine, the Polish president said.", "cumulative"),
        ("The bank will lend Ukraine €20 billion in the years ahead.", "multi_year"),
        ("Latvia's defence spending will rise to 5% of GDP by the close of this decade.", "by_deadline"),
        ("The bill includes $18 billion in total funding for Ukraine.", "one_off"),
    ],
)
def test_years_that_stand_together_and_words_for_a_whole(text: str, kind: str) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == [kind]


def test_what_is_the_first_in_years_does_not_run_for_years() -> None:
    (howitzers,) = by_grammar("India will take delivery of two howitzers, its first in over three decades.")
    assert howitzers.period_kind == "one_off"
    (sum_of_years,) = by_grammar("India will spend $3 billion on howitzers over three years.")
    assert sum_of_years.period_kind == "multi_year"


@pytest.mark.parametrize(
    ("text", "measure", "kind"),
    [
        (
            "The Pentagon seeks $70 billion in emergency money to cover the cost of the war with Iran.",
            "defence_spending",
            "one_off",
        ),
        ("The Pentagon will make a $70 billion budget request for the war in Iran.", "defence_spending", "one_off"),
        ("Norway has a defence budget of $12 billion amid the war in Ukraine.", "defence_spending", "annual"),
        ("The Pentagon asked for a $970 billion defense budget.", "defence_spending", "annual"),
    ],
)
def test_money_for_a_war_comes_on_top_of_the_years_budget(text: str, measure: str, kind: str) -> None:
    (figure,) = by_grammar(text)
    assert (figure.measure, figure.period_kind) == (measure, kind)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Canada gives Israel $3 billion in arms and $500 million in radar funds every year.", ["annual", "annual"]),
        (
            "The United States will give Israel $3 billion in military aid and $500 million for missile defense "
            "over each of the next ten years.",
            ["annual", "annual"],
        ),
        ("Japan gave Ukraine a $2 billion loan and $500 million a year in grants.", ["one_off", "annual"]),
        ("Berlin sent Ukraine tanks worth €2 billion and pays €500 million in aid a year.", ["one_off", "annual"]),
    ],
)
def test_two_sums_of_each_year(text: str, kinds: list[str]) -> None:
    """What is said behind two amounts of every year holds for both; what is said of one, for that one."""
    assert [figure.period_kind.value for figure in by_grammar(text)] == kinds


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "The House passed the fiscal 2025 defence bill on Thursday. "
            "The measure provides $300 million for Ukraine and a pay rise for troops.",
            ["annual"],
        ),
        (
            "Finland's government presented its draft for 2026. It allots €660 million to arms for Ukraine.",
            ["annual"],
        ),
        (
            "Lawmakers set aside $340 million for new interceptors in a spending bill for fiscal year 2025.",
            ["annual"],
        ),
        (
            "Japan's cabinet approved a defence budget of 8.7 trillion yen for fiscal 2025. "
            "The money would pay for three destroyers.",
            ["annual", "annual"],
        ),
        (
            "Latvia's parliament passed the defence budget for 2026. "
            "It follows a package of €40 million for Ukraine announced on Monday.",
            ["one_off"],
        ),
        ("Lithuania adopted its budget for 2025. Germany will give Ukraine €650 million in military aid.", ["one_off"]),
        ("Congress is at odds over the bill. The measure would provide $14 billion for Israel.", ["one_off"]),
        (
            "Of the proposed budget, the ministry in Seoul seeks 20 trillion won for new weapons. "
            "It plans to earmark 5 trillion won for missiles.",
            ["annual", "annual"],
        ),
        ("Congress holds a proposed bill. It would provide $14 billion for Israel.", ["one_off"]),
        (
            "The fiscal 2026 defense bill is through committee.\n\nHighlights:\n\n"
            "Authorizes procurement of a submarine for $2 billion.\n\nSecurity assistance: $400 million for Ukraine.",
            ["annual", "annual"],
        ),
        ("Norway's gifts are many. Air defence: €400 million for Ukraine.", ["one_off"]),
        ("Tuesday's federal budget contained €400 million for Ukraine.", ["annual"]),
        ("The president's budget request includes $3 billion in military aid for Israel.", ["annual"]),
        ("The EU's long-term budget holds €30 billion for Ukraine.", ["one_off"]),
        (
            "The fiscal 2025 request of the Navy is out. The service is asking for $4 billion for a new submarine.",
            ["annual"],
        ),
        ("Norway presented its budget for 2025. The ministry has sent Ukraine €40 million in aid.", ["one_off"]),
    ],
)
def test_what_a_yearly_budget_holds_is_for_its_year(text: str, periods: list[str]) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == periods


def test_a_point_under_the_title_of_a_yearly_bill_is_for_its_year() -> None:
    text = "Ukraine: $400 million for arms."
    kinds = [
        by_grammar(text, title=title)[0].period_kind.value
        for title in ("Senate panel approves FY 2026 defense appropriations bill", "Senate panel approves aid bill")
    ]
    assert kinds == ["annual", "one_off"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Britain will spend £4.5bn on arms for Ukraine next year, £350m of it on drones.", "annual"),
        ("Norway will give Ukraine 35 billion kroner in 2026, of which 5 billion kroner will go to schools.", "annual"),
        ("Britain will spend £4.5bn on arms for Ukraine next year. Estonia will give Ukraine €50m.", "one_off"),
    ],
)
def test_a_part_runs_as_long_as_the_whole(text: str, period: str) -> None:
    assert by_grammar(text)[-1].period_kind == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In 2023, its allies delivered 500,000 shells to Ukraine.", "annual"),
        ("Poland delivered 14 tanks to Ukraine in 2023.", "one_off"),
    ],
)
def test_only_many_weapons_are_those_of_a_year(text: str, period: str) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "The administration will release 900 bombs for Israel that have been sitting in a depot since May.",
            "one_off",
        ),
        ("A request for $61 billion for Ukraine has been stuck in the House since October.", "one_off"),
        ("The United States has given Israel $18 billion in arms since October.", "cumulative"),
    ],
)
def test_how_long_money_is_held_back_is_no_period(text: str, period: str) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Germany sent Ukraine €3 billion in arms between January and June.", "cumulative"),
        ("Sweden announced a package of €90 million for Ukraine in March and April.", "one_off"),
        ("The coalition spent €4 billion on weapons for Ukraine in the first six months of the war.", "cumulative"),
        ("Norway will give Ukraine another €500 million in arms for the rest of the year.", "annual"),
        ("The UN seeks $2 billion for aid to Gaza through the rest of this year.", "annual"),
        ("Biden asks for $20 billion to arm Ukraine over the next six months.", "one_off"),
        ("Biden asks for $20 billion to arm Ukraine over the next 18 months.", "multi_year"),
    ],
)
def test_months_and_the_rest_of_a_year_are_spans(text: str, period: str) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == [period]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Poland spent 4.1% of GDP on defence in 2022. Spain spent 1.2% of GDP on defence.", 2022),
        (
            "The 2023 budget gives Finland's forces €6 billion for defence. Finland will spend €9 billion on defence.",
            2023,
        ),
        ("Finland bought jets in 2023. Finland will spend €9 billion on defence.", None),
        ("Allies should spend 2% of GDP on defence by 2023. Spain spends 1.2% of GDP on defence.", None),
    ],
)
def test_the_year_of_the_sentence_before_goes_on(text: str, year: int | None) -> None:
    last = by_grammar(text)[-1]
    assert (last.period_kind, last.period_start, last.period_end) == ("annual", year, year)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Spain commits €20 billion to a new armed forces fund.", "one_off"),
        ("Spain commits €20 billion to its forces.", "annual"),
        ("Spain puts €20 billion into a new armed forces fund and would spend 2% of GDP on defence.", "annual"),
        ("The president's budget proposes a $54 billion increase in defense spending.", "annual"),
        ("The president proposes a $54 billion increase in defense spending.", "unknown"),
        ("Last week Denmark said it was increasing its annual defence budget by 5 billion kroner.", "annual"),
        ("The bill sets aside $15 billion to fund deterrence and defence spending in the Pacific.", "annual"),
    ],
)
def test_funds_are_filled_once_and_budgets_are_of_a_year(text: str, period: str) -> None:
    assert by_grammar(text)[-1].period_kind.value == period


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Starmer unveils $9 billion defence boost in delayed investment plan", "multi_year"),
        ("Starmer unveils $9 billion defence boost", "unknown"),
        ("The EU proposed aid to Kyiv. By 2029, the total needed for it could reach €20 billion.", "multi_year"),
        ("By 2029, the EU will send Ukraine €20 billion.", "one_off"),
        ("Much has changed since 2014, when only three allies spent 2% of GDP on defence.", "annual"),
    ],
)
def test_plans_totals_and_counts_of_allies_have_their_time(text: str, kind: str) -> None:
    assert by_grammar(text)[0].period_kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Warsaw calls for 40% more in defence spending by 2031. The military budget should rise to $60bn.",
            "by_deadline",
        ),
        ("Warsaw calls for 40% more in defence spending by 2031. The military budget is $60bn.", "annual"),
    ],
)
def test_what_a_rise_ends_in_is_to_be_reached_by_its_date(text: str, kind: str) -> None:
    assert by_grammar(text)[-1].period_kind == kind


def test_repetitions_and_the_headline_tell_by_when_a_level_is_to_be_reached() -> None:
    repeated = (
        "Norway to lift defence spending to 3% of GDP, minister says\n\n"
        "Norway will lift its defence spending to 3% of GDP by the end of the decade, the minister has said."
    )
    assert [figure.period_kind.value for figure in by_grammar(repeated)] == ["by_deadline", "by_deadline"]
    headed = "{}\n\nA former general urges the minister to hit 3 percent of GDP in Norway."
    headlines = ("Norway must lift defence spending by 2030, general says", "Norway must lift defence spending")
    kinds = [by_grammar(headed.format(headline))[0].period_kind.value for headline in headlines]
    assert kinds == ["by_deadline", "annual"]
    reached = "Norway would reach 3% of GDP by 2035. Denmark would spend 2% of GDP on defence by that time."
    assert by_grammar(reached)[-1].period_kind == "by_deadline"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The EU paid Ukraine €3 billion under its four-year facility.", ["one_off"]),
        ("The IMF approved a $1 billion disbursement to Ukraine under its four-year programme.", ["one_off"]),
        ("Norway gives Ukraine 70 billion kroner as part of a five-year programme.", ["multi_year"]),
        ("Ukraine will buy 4 million drones this year.", ["annual"]),
        ("Ukraine will buy 40 drones this year.", ["one_off"]),
        (
            "Defence spending will rise to €8 billion amid a five-year, €40 billion plan.",
            ["annual", "multi_year"],
        ),
        ("The plan holds an additional £70 billion for defence by the end of the decade.", ["multi_year"]),
        ("The plan lets defence spending grow by £70 billion by the end of the decade.", ["by_deadline"]),
        ("Greece plans to spend €25 billion on defence by 2036.", ["multi_year"]),
        ("Greece plans to raise spending on defence to €25 billion by 2036.", ["by_deadline"]),
        ("Belgium agreed to reach NATO's target of 2% of GDP by this summer.", ["by_deadline"]),
        ("Belgium will send Ukraine €40 million in aid by this summer.", ["one_off"]),
        ("Belgium had given $40 billion to Ukraine by the end of 2024.", ["cumulative"]),
        ("Belgium will give Ukraine €40 million over the long term.", ["one_off"]),
        ("The minister would not promise to spend 3% of GDP on defence in his first term.", ["by_deadline"]),
        ("Norway's programme to build nine frigates is late.", ["multi_year"]),
        (
            "The US Navy's program to build 12 submarines is expected to cost $130 billion.",
            ["multi_year", "multi_year"],
        ),
        ("Under a new program, the US Navy bought two tugs at a cost of $40 million.", ["one_off", "one_off"]),
        ("The Dutch parliament wants a defence spending target of 3.5% of GDP for 2035.", ["by_deadline"]),
        ("Portugal will bring forward its goal of spending 2% of GDP on defence to 2026.", ["by_deadline"]),
        ("Canada moved its deadline for spending 2% of GDP on defence from 2032 to 2030.", ["by_deadline"]),
        ("Canada will spend 2% of GDP on defence from 2027 to 2030.", ["annual"]),
        ("Italy will spend 1.6% of GDP on defence in 2027, still below the 2% target.", ["by_deadline", "annual"]),
        ("The Dutch parliament set a defence spending target of 2.5% of GDP for 2025.", ["annual"]),
        ("Norway said of its programme that it is late, and ordered nine frigates.", ["one_off"]),
        (
            "Norway means to reach 2.6% of GDP in military spending by 2026, higher than the 2% that NATO recommends.",
            ["by_deadline", "annual"],
        ),
        ("NATO agreed on 5% of GDP for security by 2035, including 3.5% for defence.", ["by_deadline", "by_deadline"]),
        (
            "The Army's proposed budget for fiscal 2025 would cut old programs. It would buy new guns for $6 billion.",
            ["annual"],
        ),
    ],
)
def test_frames_and_dates_hold_for_what_they_stand_with(text: str, kinds: list[str]) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == kinds


def test_the_guideline_takes_no_date_from_its_repetition() -> None:
    text = (
        "Norway lifts defence spending to hit NATO 2% target\n\n"
        "The money moves Norway to the NATO target of 2% of GDP in defence spending by 2026."
    )
    assert [figure.period_kind.value for figure in by_grammar(text)] == ["annual", "by_deadline"]
