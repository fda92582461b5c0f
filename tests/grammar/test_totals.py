"""What is a sum of all that was given so far, and what is one gift."""

from __future__ import annotations

import pytest

from pipeline.model import PeriodKind
from tests.grammar.first_reading import by_grammar


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Netherlands rushed €70 million in winter aid to Kyiv after the strikes.", "one_off"),
        ("Berlin has already gone through €9 billion in military aid for Ukraine.", "cumulative"),
        ("Canadian support for Ukraine comes to C$14 billion.", "cumulative"),
        ("The convoy lifts what Finland has given Ukraine past €3 billion.", "cumulative"),
        ("It is the biggest Norwegian arms package for Ukraine to date: 3 billion kroner for air defence.", "one_off"),
        ("Denmark announced $250 million in arms for Ukraine, the 18th drawdown since March 2022.", "one_off"),
        ("The largest donor has given Ukraine $40 billion in military aid since the invasion.", "cumulative"),
        ("The Czech Republic supplied Ukraine with arms worth €300 million between 2022 and 2023.", "cumulative"),
        ("Since January 20 the Pentagon has approved $12 billion in military aid to Israel.", "cumulative"),
        ("EU assistance to Ukraine for 2019-2022: €1.7 billion in military aid.", "cumulative"),
        ("EU assistance to Ukraine for 2025-2028: €1.7 billion in military aid.", "multi_year"),
        ("Together, we've committed 300 tanks to Ukraine.", "cumulative"),
        ("Today we commit 300 tanks to Ukraine.", "one_off"),
        ("Swedish aid for Ukraine goes past €8 billion.", "cumulative"),
        ("America gave Ukraine $200 billion in aid.", "cumulative"),
        ("Japan gave Ukraine $470 million in aid.", "one_off"),
    ],
)
def test_one_deed_is_told_from_a_total(text: str, kind: str) -> None:
    (figure,) = by_grammar(text)
    assert figure.period_kind == kind


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Canada has given Ukraine $20 million for demining.", "one_off"),
        ("Canada has so far given Ukraine $20 million for demining.", "cumulative"),
        ("Canada has given Ukraine $200 million for demining.", "cumulative"),
        ("Canada gave Ukraine over $2 billion in military aid.", "cumulative"),
        ("In June, Canada gave Ukraine over $2 billion in military aid.", "one_off"),
        ("Canada gave Ukraine over $2 billion in military aid on Monday.", "one_off"),
        ("Canada gave Ukraine $2 billion in military aid.", "one_off"),
        ("You pledged more than $12 billion in aid to Ukraine, Prime Minister.", "cumulative"),
        ("You pledged more than $2 billion in aid to Ukraine, Prime Minister.", "one_off"),
        ("Congress approved more than $12 billion in aid to Ukraine.", "one_off"),
        ("President under fire over $60 billion in Ukraine aid.", "one_off"),
        ("The $43 billion that Washington has provided to Ukraine was well spent, he said.", "cumulative"),
        ("Oslo sent $400 million to Ukraine, and Canada has provided ammunition.", "one_off"),
        ("The aid comes on top of the $61 billion already approved for Ukraine.", "cumulative"),
        ("Biden released $200 million in aid already approved for Ukraine.", "one_off"),
        ("The Pentagon will use $200 million in previously appropriated funds to arm Ukraine.", "one_off"),
        ("More than €3 billion has been allocated to arm Ukraine, Berlin said.", "cumulative"),
        ("More than €3 billion ($3.3 billion) has been spent to arm Ukraine, Berlin said.", "cumulative"),
        ("The first tranche of €3 billion has been spent to arm Ukraine, Berlin said.", "one_off"),
        ("Swedish military aid to Ukraine approaches 100 billion kronor.", "cumulative"),
        ("The EU passes €5 billion in aid for Ukraine.", "one_off"),
        ("The latest package places total U.S. aid to Ukraine at $43 billion since Russia invaded.", "cumulative"),
        ("It is the 31st drawdown of U.S. arms since 2021, worth $400 million, for Ukraine.", "one_off"),
    ],
)
def test_a_sum_is_told_from_a_single_gift(text: str, period: str) -> None:
    assert by_grammar(text)[0].period_kind == period


def test_a_deal_that_is_reached_is_no_total() -> None:
    (figure,) = by_grammar("G7 reaches deal on $50bn loan for Ukraine")
    assert figure.period_kind == "one_off"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The EU has transferred a €1 billion loan tranche to Ukraine.", ("disbursed", "one_off")),
        ("The EU has given Ukraine €3 billion in aid, the first tranche of a loan.", ("disbursed", "one_off")),
        ("The EU has given Ukraine €30 billion in aid.", ("disbursed", "cumulative")),
        ("Today we are transferring €3 billion in aid from the EU to Ukraine.", ("disbursed", "one_off")),
        ("Next year we are going to be transferring €3 billion in EU aid to Ukraine.", ("committed", "annual")),
        ("The EU has given Ukraine €30 billion in aid over 3 years.", ("disbursed", "cumulative")),
        ("The EU will give Ukraine €30 billion in aid over 3 years.", ("committed", "multi_year")),
    ],
)
def test_a_tranche_that_has_come_is_told_from_all_that_has(text: str, told: tuple[str, str]) -> None:
    figure = by_grammar(text)[0]
    assert (figure.stage.value, figure.period_kind.value) == told


def test_a_package_that_takes_the_total_further_is_one() -> None:
    text = "The package for Ukraine is worth €60m and takes Finland's total military aid to about €1 billion."
    assert [figure.period_kind.value for figure in by_grammar(text)] == ["one_off", "cumulative"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Since Russia launched its offensive, Norway has pledged €90 million to Ukraine.", ["cumulative"]),
        ("The pledge takes Norway's total contribution for Ukraine to €90 million.", ["cumulative"]),
        ("Norway will send Ukraine 18 howitzers, on top of the 64 already delivered.", ["one_off", "cumulative"]),
        ("Norway has sent Ukraine two more howitzers.", ["one_off"]),
        ("The launchers that Norway sent Ukraine, like the 900 Stingers, held the line.", ["cumulative"]),
        ("The launchers that Norway sent Ukraine, such as 900 Stingers, held the line.", ["one_off"]),
        ("Norway earmarks €9 billion for the first year of a five-year rise in defence spending.", ["annual"]),
    ],
)
def test_a_total_is_told_apart_from_what_comes_new_to_it(text: str, kinds: list[str]) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == kinds


@pytest.mark.parametrize(
    ("text", "place", "period"),
    [
        ("Chile has given Ukraine 90 tanks to date, including 30 in the package announced today.", 1, "one_off"),
        ("Chile has given Ukraine 90 tanks to date, including 30 Leopard tanks.", 1, "cumulative"),
        ("Chile has given Ukraine $90 million so far, including an additional $9 million for shells.", 1, "one_off"),
        ("Brussels has a plan to mobilise €700 billion for defence.", 0, "multi_year"),
        ("Brussels wants to spend €700 billion on defence.", 0, "annual"),
    ],
)
def test_what_is_new_in_a_total_and_what_a_plan_is_to_raise(text: str, place: int, period: str) -> None:
    assert by_grammar(text)[place].period_kind.value == period


@pytest.mark.parametrize(
    ("text", "payer", "stage", "period"),
    [
        ("Norway will spend 75bn crowns over five years on Ukraine.", "NOR", "committed", "multi_year"),
        ("Sweden, which has given Ukraine 2bn crowns, is to send 10 tanks.", "SWE", "committed", "one_off"),
        (
            "The Senate approved $40bn for Ukraine. The bill includes $8bn in relief.",
            "USA",
            "committed",
            "one_off",
        ),
        (
            "The Senate debated $40bn for Ukraine. The bill includes $8bn in relief.",
            "USA",
            "proposed",
            "one_off",
        ),
        (
            "The G7 promised Ukraine $19bn, Germany said, $9bn of which was pledged now.",
            "G7",
            "committed",
            "one_off",
        ),
        (
            "Britain pledged £3bn for Ukraine, double what London had spent so far.",
            "GBR",
            "committed",
            "one_off",
        ),
        ("Britain has spent £3bn on Ukraine so far.", "GBR", "disbursed", "cumulative"),
    ],
)
def test_parts_and_wholes_and_what_comes_on_top(text: str, payer: str, stage: str, period: str) -> None:
    figure = by_grammar(text)[-1]
    assert (figure.payer, figure.stage.value, figure.period_kind.value) == (payer, stage, period)


def test_parts_told_of_a_total_are_totals() -> None:
    text = "Canada has committed C$9bn to Ukraine since 2022. Of this, C$4bn was earmarked for loans."
    assert [figure.period_kind for figure in by_grammar(text)] == [PeriodKind.CUMULATIVE] * 2
    text = "Canada has committed C$9bn to Ukraine since 2022. Of this year's aid, C$4bn is a new loan."
    assert by_grammar(text)[-1].period_kind is not PeriodKind.CUMULATIVE


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In total, Denmark has set aside 64 billion kroner for Ukraine from 2023 to 2028.", ["multi_year"]),
        ("The package takes Britain's total support for Ukraine to £3 billion this year.", ["annual"]),
        (
            "The package brings Sweden's total aid to Ukraine to 90 billion kronor, with 20 billion kronor in 2024.",
            ["cumulative", "annual"],
        ),
        ("The total aid package for Ukraine would be worth $40 billion.", ["one_off"]),
        ("The US promises Israel ten years of military aid totaling $38 billion.", ["multi_year"]),
        ("After ten years of military aid, the US will give Israel $3 million.", ["one_off"]),
        ("Sweden has given Ukraine 60 billion kronor since it applied to join NATO.", ["cumulative"]),
        ("Military aid to Ukraine since 2014 will amount to $3 billion, Oslo said.", ["cumulative"]),
        ("The package raises the total sum of Finland's aid to Ukraine to €3 billion.", ["cumulative"]),
        ("Norway raises its aid to Ukraine to 85 billion kroner this year.", ["annual"]),
        ("EU proposes €50 billion for Ukraine\n\nThe plan would run from 2025 to 2028.", ["multi_year"]),
        ("Oslo pledges 5 billion kroner for Ukraine\n\nA ten-year pact cost it 2 billion kroner.", ["one_off"]),
        ("Oslo pledges 5 billion kroner for Ukraine\n\nThe plan to rebuild it over ten years will wait.", ["one_off"]),
    ],
)
def test_a_whole_runs_over_the_time_that_stands_with_it(text: str, periods: list[str]) -> None:
    assert [figure.period_kind for figure in by_grammar(text)][: len(periods)] == periods


def test_a_total_holds_for_its_items() -> None:
    figures = by_grammar("Canada gave Ukraine $20 million in aid, bringing its total since May to $90 million.")
    assert [f.period_kind for f in figures] == ["one_off", "cumulative"]
    figures = by_grammar("Sweden has so far given Ukraine military aid worth €6bn: about 50 tanks and 90 howitzers.")
    assert [f.period_kind for f in figures] == ["cumulative"] * 3
    figures = by_grammar("Sweden has so far given Ukraine €6bn in military aid, and now wants to give $2bn more.")
    assert [f.period_kind for f in figures] == ["cumulative", "one_off"]


def test_a_heading_tells_that_its_list_is_of_totals() -> None:
    points = ":\n\n- 200 tanks;\n- 40 howitzers."
    totals = by_grammar("Earlier American assistance sent to Ukraine includes" + points)
    package = by_grammar("The new American package for Ukraine includes" + points)
    assert [f.period_kind for f in totals + package] == ["cumulative"] * 2 + ["one_off"] * 2


def test_a_list_under_a_title_of_arms_aid_is_of_totals() -> None:
    points = "- 900 Stinger missiles;\n- 20 howitzers."
    titles = {
        "Fact Sheet on Security Assistance for Ukraine": [("USA", "UKR", "cumulative")] * 2,
        "Fact Sheet on the Army's Museum": [],
    }
    for title, told in titles.items():
        figures = by_grammar(points, publisher="The White House", title=title)
        assert [(figure.payer, figure.recipient, figure.period_kind) for figure in figures] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The value of Danish military aid to Ukraine is 3.2 billion euros.", ("disbursed", "cumulative")),
        ("The value of Danish military aid to Ukraine has passed 3.2 billion euros.", ("disbursed", "cumulative")),
        ("Denmark is the top donor of military aid to Ukraine, with 3.2 billion euros.", ("disbursed", "cumulative")),
        ("The value of the Danish package for Ukraine is 320 million euros.", ("committed", "one_off")),
        ("Danish aid commitments to Ukraine have reached 3.2 billion euros.", ("committed", "cumulative")),
        ("The gift lifts Danish military aid to Ukraine to 3.2 billion euros.", ("committed", "cumulative")),
        ("The size of Danish military aid to Ukraine is 3.2 billion euros.", ("disbursed", "cumulative")),
        ("The package brings Danish military aid to Ukraine to 3.2 billion euros.", ("committed", "cumulative")),
        ("Denmark has sent or promised Ukraine 3.2 billion euros in arms.", ("committed", "cumulative")),
        ("Denmark has visited and promised Ukraine 320 million euros in arms.", ("committed", "one_off")),
        ("Denmark has supported Ukraine with 3.2 billion euros in military aid.", ("disbursed", "cumulative")),
        ("Denmark has since given Ukraine 3.2 billion euros in arms.", ("disbursed", "cumulative")),
        ("Denmark has given Ukraine a loan of 320 million euros.", ("disbursed", "one_off")),
        ("In total, in 2023, Denmark gave Ukraine 3.2 billion euros in military aid.", ("disbursed", "annual")),
        ("Denmark gave Ukraine 3.2 billion euros in arms since Feb. 24.", ("disbursed", "cumulative")),
    ],
)
def test_the_size_of_what_was_given_is_a_total_and_a_package_is_none(text: str, told: tuple[str, str]) -> None:
    figure = by_grammar(text)[-1]
    assert (figure.stage.value, figure.period_kind.value) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The total amount of the loan to Ukraine is $20bn.", ("committed", "one_off")),
        ("The value of the drones that Britain will send to Ukraine is £60m.", ("committed", "one_off")),
        ("The value of the drones that Britain has sent to Ukraine is £60m.", ("disbursed", "cumulative")),
        ("Danish arms deliveries to Ukraine, pledged in May, have reached €2bn.", ("disbursed", "cumulative")),
        ("Japan's commitment to Ukraine exceeds $12bn in aid.", ("committed", "cumulative")),
        ("Congress passed $14bn in aid to Ukraine.", ("committed", "one_off")),
    ],
)
def test_what_a_loan_or_a_vote_comes_to_is_no_size_of_what_was_given(text: str, told: tuple[str, str]) -> None:
    figure = by_grammar(text)[-1]
    assert (figure.stage.value, figure.period_kind.value) == told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Senate has passed $80 billion in war aid for Ukraine and Israel.", "one_off"),
        ("Aid for Ukraine has passed $80 billion.", "cumulative"),
        ("With this bill lawmakers will have approved a total of $80 billion in aid for Ukraine.", "cumulative"),
        ("Lawmakers approved a package of $80 billion in aid for Ukraine.", "one_off"),
        (
            "It brings the military help that the Biden team has announced for Ukraine to roughly $8 billion.",
            "cumulative",
        ),
    ],
)
def test_what_a_chamber_has_passed_is_no_total(text: str, kind: str) -> None:
    assert by_grammar(text)[-1].period_kind == kind


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norway has allocated NOK 900 million for drones for Ukraine.", ["one_off"]),
        ("The Dutch government has earmarked €180 million in aid for Ukraine.", ["one_off"]),
        ("Sweden has allocated SEK 41 billion in aid to Ukraine.", ["cumulative"]),
        ("Norway has provided NOK 900 million in aid to Ukraine.", ["cumulative"]),
        ("The World Bank has mobilised $22 billion in aid for Ukraine.", ["cumulative"]),
        (
            "Finland has given Ukraine €3 billion in military aid. The additional €60 million will buy shells.",
            ["cumulative", "one_off"],
        ),
        ("Since 2022, Finland gave Ukraine €3 billion in loans and an additional €1 billion.", ["cumulative"] * 2),
    ],
)
def test_money_that_is_set_apart_or_added_is_one_gift(text: str, kinds: list[str]) -> None:
    assert [figure.period_kind for figure in by_grammar(text)] == kinds


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("With this new contribution, American aid to the people of South Sudan is nearly $700 million.", "cumulative"),
        ("With this latest pledge, American military aid to Ukraine now totals $7 billion.", "cumulative"),
        ("With this package, the United States will give Ukraine $700 million in arms.", "one_off"),
    ],
)
def test_a_total_is_told_with_what_is_new_in_it(text: str, period: str) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Norway has handed over 600 drones in its latest aid delivery to Ukraine.", "one_off"),
        ("Norway has handed over 600 drones to Ukraine, its latest figures show.", "cumulative"),
        ("The European Union has disbursed a €700 million macro-financial aid tranche to Ukraine.", "one_off"),
        ("The European Union has disbursed €700 million in tranches of aid to Ukraine.", "cumulative"),
    ],
)
def test_the_latest_delivery_and_a_tranche_are_no_totals(text: str, period: str) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == [period]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Finland has provided its 12th package of military aid to Ukraine, worth €80 million.", ["one_off"]),
        ("Finland has provided military aid to Ukraine worth €80 million.", ["cumulative"]),
        ("Finland has provided a fresh €80 million in military aid to Ukraine.", ["one_off"]),
        ("The total value of the packages given to Ukraine by Finland has increased to €2 billion.", ["cumulative"]),
        ("Finland's new programme of aid for Ukraine amounts to €2 billion.", ["one_off"]),
        ("So far Finnish aid for Ukraine amounts to €2 billion.", ["cumulative"]),
        ("It brings Spain's total support to the Palestinians in 2023 to €40 million.", ["annual"]),
        ("Rome offered Yemen $24 million in aid, compared to $14 million last year.", ["one_off", "annual"]),
        ("The drawdown was used 11 times to deliver $4 billion in arms to Ukraine.", ["cumulative"]),
        ("The project of aid to Ukraine combines loans, currently totaling $6 billion.", ["cumulative"]),
        ("The bank will provide $3 billion in aid to Ukraine over 2025 and 2026.", ["multi_year"]),
        ("The IMF approved a 36-month arrangement for Ukraine of $5 billion in loans.", ["multi_year"]),
        (
            "In 2023 Japan gave Ukraine $2 billion in aid. Within this total, $300 million was humanitarian aid.",
            ["annual", "annual"],
        ),
    ],
)
def test_one_package_is_told_from_what_all_come_to(text: str, kinds: list[str]) -> None:
    assert [figure.period_kind for figure in by_grammar(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("As of the beginning of May, Latvia provided Ukraine with aid worth €900 million.", ["cumulative"]),
        ("At the beginning of May, Latvia provided Ukraine with aid worth €900 million.", ["one_off"]),
        ("The fund has allocated 25 billion Danish kroner in military aid to Ukraine for 2024-2029.", ["multi_year"]),
        ("The fund has allocated 25 billion Danish kroner in military aid to Ukraine.", ["cumulative"]),
        ("Over the past five years, Russia increased defence spending by 50 percent.", ["cumulative"]),
        ("Last year, Russia increased defence spending by 50 percent.", ["annual"]),
    ],
)
def test_sums_so_far_and_sums_for_years_to_come(text: str, kinds: list[str]) -> None:
    assert [figure.period_kind for figure in by_grammar(text)] == kinds


def test_half_of_these_funds_is_a_part_of_the_sum_before() -> None:
    whole, part = by_grammar(
        "Oslo gave Ukraine $700 million in military aid. Almost half of these funds will buy shells."
    )
    assert (part.measure, part.recipient) == (whole.measure, whole.recipient)
    assert len(by_grammar("Oslo gave Ukraine $700 million in military aid. Almost half of voters will complain.")) == 1


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "Latvia's military aid to Ukraine surpasses €2 billion, with a recent €70 million for drones.",
            ["cumulative", "one_off"],
        ),
        ("Latvia has allocated €70 million to buy drones for Ukraine.", ["one_off"]),
        ("Latvia has allocated €7 billion to Ukraine.", ["cumulative"]),
    ],
)
def test_what_is_recent_or_small_is_no_total(text: str, periods: list[str]) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == periods


def test_a_package_beside_yearly_aid_is_one_gift() -> None:
    yearly, part = by_grammar(
        "Oslo gives Ukraine €3 billion in aid a year. The new package will include €90 million for it."
    )
    assert (yearly.period_kind, part.period_kind) == ("annual", "one_off")
    yearly, part = by_grammar("Oslo gives Ukraine €3 billion in aid a year, including €90 million for drones.")
    assert part.period_kind == "annual"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Norway has active foreign military sales cases valued at $900 million.", "cumulative"),
        ("Norway has a foreign military sales case valued at $900 million.", "one_off"),
        (
            "After six straight years of increases in defence spending, the allies put up $90 billion more.",
            "cumulative",
        ),
    ],
)
def test_cases_that_run_and_years_on_end_tell_a_total(text: str, period: str) -> None:
    assert by_grammar(text)[-1].period_kind == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("European states gave Ukraine €80 billion in aid, according to the Kiel Institute.", "cumulative"),
        ("Germany sent Ukraine a package of €400 million on Tuesday, the Kiel Institute said.", "one_off"),
        ("The watchdog said $1.1 billion in weapons for Ukraine could not be traced.", "cumulative"),
        ("Russia bought drone parts worth more than $12 million from Chinese firms.", "cumulative"),
        ("Poland bought drones worth more than $12 million on Monday.", "one_off"),
        ("Washington committed $200 billion to Ukraine.", "cumulative"),
        ("Washington committed $20 billion to Ukraine.", "one_off"),
        ("Congress has approved $120 billion in aid for Ukraine.", "cumulative"),
        ("Congress has approved a $120 billion package of aid for Ukraine.", "one_off"),
        ("The total EU contribution to Ukraine's forces is currently €4 billion.", "cumulative"),
        ("The tranche would increase the total that Ukraine gets from the IMF to $9 billion.", "cumulative"),
        (
            "Oslo has given Ukraine $6 billion in aid since 2022. The latest package, worth $9 million, is small.",
            "one_off",
        ),
        ("Oslo has given Ukraine $6 billion in aid since 2022. Of this, $9 million was for drones.", "cumulative"),
        ("The bill would bring US aid for Ukraine to roughly $54 billion.", "cumulative"),
        ("Some of the 31 tanks delivered to Ukraine by Washington were lost.", "cumulative"),
        ("With $28 billion in military aid, Germany is the largest backer of Kyiv.", "cumulative"),
        ("With $28 billion in military aid, Germany wants to help its friends in Kyiv.", "one_off"),
        ("During Biden's term, Washington gave Ukraine $66 billion in aid.", "cumulative"),
        ("So far, Kyiv has received $20 billion of the $50 billion loan of the G7.", "one_off"),
        ("Washington has 31 tanks that it gives to Ukraine.", "one_off"),
        ("The bill would push the White House to give Ukraine $54 billion in aid.", "one_off"),
        ("Germany pledged Ukraine 30 tanks and 20 carriers, altogether worth €400 million.", "one_off"),
    ],
)
def test_whoever_counts_all_aid_tells_a_total(text: str, period: str) -> None:
    assert by_grammar(text)[-1].period_kind == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Germany will give Ukraine at least €12 billion.", "one_off"),
        ("Germany committed to lend Ukraine at least €12 billion.", "one_off"),
        ("Germany pledged more than €12 billion to Ukraine.", "cumulative"),
        ("Germany has pledged at least €12 billion to Ukraine.", "cumulative"),
    ],
)
def test_the_least_that_is_still_to_come_is_no_sum(text: str, period: str) -> None:
    assert by_grammar(text)[0].period_kind == period
