"""What only looks like ours, and is refused."""

from __future__ import annotations

import pytest

from tests.grammar.first_reading import by_grammar


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The reconstruction of Ukraine will cost Europe 500 billion euros.", 0),
        ("Switzerland plans 2 billion francs for Ukraine, part of an 11 billion franc foreign aid budget.", 1),
        ("Britain cuts overseas aid from 0.5% to 0.3% of GDP.", 0),
        ("Estonia gives 0.3% of its GDP in military aid to Ukraine.", 1),
        ("Russia's losses in Ukraine have passed 3,600 tanks.", 0),
        ("To make up for losses, Poland will send Ukraine 36 tanks.", 1),
        ("The Pentagon's $886 billion annual budget passed the House.", 1),
        ("The Pentagon's $886 billion annual tech conference opened.", 0),
    ],
)
def test_what_only_looks_like_aid_or_spending(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Poland spends 4% of GDP on defence. Latvia is at 3.1%.", 2),
        ("Poland spends 4% of GDP on defence. The far right stood at 9%, a poll showed.", 1),
        ("Poland spends 4% of GDP on defence. Unemployment is just 2.3%.", 1),
        ("The minister promises 2.7% on defence.", 1),
        ("Investors put 3% on defence stocks.", 0),
        ("Sixteen NATO allies sent condolences. Spain spends 1.3% of GDP on defence.", 1),
        ("Germany pledged €500 million for Ukraine. Overnight, 60 drones were seen near Odesa.", 1),
        ("Shell has spent $400 million on Ukraine gas wells.", 0),
    ],
)
def test_what_only_stands_beside_a_figure_is_none(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("We gave $9 million in security assistance for Peru and $4 million in food aid for the Caribbean.", 1),
        ("We gave $900 million in security assistance for the Caribbean.", 1),
        ("The figure includes $886 billion for defence and $704 billion for non-defence spending.", 1),
        ("Our plants will be producing 900 shells a month for our defense, a 40 percent increase.", 0),
        ("Our defense budget is $900 billion, a 4 percent increase.", 2),
        ("The navy of Fiji will buy 12 new Boeing jets.", 1),
        ("Korean Air will buy 12 new Boeing jets.", 0),
    ],
)
def test_what_stands_beside_defence_and_aid_is_neither(text: str, figures: int) -> None:
    assert len(by_grammar(text, publisher="The White House")) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Riga will pay for Ukraine to produce 600 drones.", 1),
        ("Ukraine will produce 600 drones.", 0),
        ("Kyiv owes its survival to $60bn in US military aid.", 1),
        ("Kyiv owes Washington $60bn.", 0),
        ("Riga raises €2bn from allies for shells for Ukraine.", 1),
        ("A charity in Riga raises €2m for shells for Ukraine.", 0),
    ],
)
def test_what_is_paid_for_raised_and_owed(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The £2.5bn in proceeds meant to help Ukraine remain frozen in a UK bank account.", 0),
        ("The UK gave Ukraine £2.5bn in proceeds from frozen assets.", 1),
        ("The G7 must agree on handing Ukraine the $300bn in immobilised Russian assets.", 0),
        ("Who is to pay the estimated $480bn bill for Ukraine's reconstruction, the UK asked.", 0),
        ("The Senate passed a $48bn bill for Ukraine.", 1),
        ("The Kremlin promises America deals worth $9 trillion, but Washington sent more aid to Ukraine.", 0),
    ],
)
def test_what_remains_frozen_and_what_rebuilding_costs_is_given_to_nobody(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


def test_frozen_assets_themselves_are_no_aid() -> None:
    assert not by_grammar("Euroclear holds €185bn in frozen Russian assets.")


def test_what_refugees_cost_is_no_aid() -> None:
    assert not by_grammar("Warsaw has spent €5bn on Ukrainian refugees.")


def test_what_russia_spends_on_ukraine_is_no_aid() -> None:
    assert not by_grammar("Russia has spent $200bn on Ukraine.")


def test_what_is_spent_on_a_border_is_no_aid() -> None:
    assert not by_grammar("Russia spent $5 billion on Ukraine's border.")


def test_what_is_put_into_a_country_is_no_share_of_a_war() -> None:
    text = "Europe made a deal. They have put $600 billion into our country, and the war should end."
    assert not by_grammar(text, publisher="The White House")


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Saab's sales top $6bn on demand for missiles.", []),
        ("Drone makers could produce $9bn worth of weapons a year.", []),
        ("Trade between Chile and Spain, much of it in arms for the navy, stands at $9bn.", []),
        ("Chile, after trade talks with Spain, bought arms for $9bn for the navy.", ["procurement"]),
        ("Russia produces 2 million shells a year.", []),
        ("Pentagon seeks $870 billion for 2027.", ["defence_spending"]),
        ("Pentagon seeks $870 million for two submarines.", ["procurement", "equipment"]),
        ("Indra wins €3bn armoured vehicle contract.", ["procurement"]),
    ],
)
def test_what_is_sold_made_or_sought_by_itself(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Fiji Airways orders 12 Boeing jets for $900 million.", []),
        ("Fiji's air force orders 12 Boeing tanker jets for $900 million.", ["equipment", "procurement"]),
        ("The Budget includes $700 billion in new funding for the military.", ["defence_spending"]),
        ("The Budget includes $700 billion in new funding for the museums.", []),
        ("Congress passed a bill with $150 billion for our military.", ["defence_spending"]),
        ("Congress passed a bill with $150 billion for our museums.", []),
        ("Ships are being built here, and companies bring $2 trillion of investment.", []),
    ],
)
def test_civil_orders_and_investment_are_none_of_ours(text: str, measures: list[str]) -> None:
    figures = by_grammar(text, publisher="The White House")
    assert [figure.measure.value for figure in figures] == measures


def test_what_a_state_invests_in_our_economy_buys_no_arms() -> None:
    assert not by_grammar("Oman will invest upwards of $1 billion in the US economy, with purchases of our jets.")
    assert [figure.measure.value for figure in by_grammar("Oman will invest $1 billion in the US F-35 jets.")] == [
        "procurement"
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The Budget funds schools. The Budget provides $51 million for town halls.", 0),
        ("The Budget strengthens the military. The Budget provides $51 billion for the Department of Defense.", 1),
        ("The Army has two bands. The Budget provides $51 billion for the Department of Labor.", 0),
        ("The Budget provides $51 billion for the armed forces.", 1),
    ],
)
def test_a_budget_alone_says_nothing_of_defence(text: str, figures: int) -> None:
    assert len(by_grammar(text, publisher="The White House", title="The President's Budget")) == figures


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "The Act widened healthcare for veterans of the armed forces. The Budget includes $9 billion for the Fund.",
            [],
        ),
        ("The Act widened the shipyards of the Navy. The Budget includes $9 billion for submarines.", ["$9 billion"]),
        ("The Act widened healthcare for veterans. The Budget includes $9 billion for defense.", ["$9 billion"]),
    ],
)
def test_a_line_for_veterans_is_no_defence_spending(text: str, amounts: list[str]) -> None:
    found = by_grammar(text, publisher="The White House", title="Fact Sheet: Honoring Military Families")
    assert [text[figure.start : figure.end] for figure in found] == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "The request includes $24 billion in aid to Ukraine, $12 billion for the Federal Emergency Management "
            "Agency and $4 billion for border security and migration.",
            ["$24 billion"],
        ),
        (
            "The request includes $24 billion in aid to Ukraine and $12 billion for Israel.",
            ["$24 billion", "$12 billion"],
        ),
        ("The request has $40 billion to replenish FEMA's Disaster Relief Fund.", []),
        ("The request has $40 billion to replenish stocks of missiles.", ["$40 billion"]),
        (
            "Oman will purchase $7 billion in U.S. energy and make new investments of $6 billion in the United States, "
            "and has agreed to purchase U.S. military equipment.",
            [],
        ),
        ("Oman will purchase $7 billion in U.S. military equipment.", ["$7 billion"]),
        ("Oman will invest $3 billion in the U.S. submarine industry for its navy.", ["$3 billion"]),
        ("The FBI has received some 500 reported drone sightings.", []),
    ],
)
def test_relief_borders_and_trade_are_told_from_aid_and_arms(text: str, amounts: list[str]) -> None:
    found = by_grammar(text, publisher="The White House", title="Fact Sheet")
    assert [text[figure.start : figure.end] for figure in found] == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Ukraine shoots down Russia's $80 million SU-35 fighter jet.", []),
        ("Ukraine orders an $80 million SU-35 fighter jet.", ["$80 million"]),
        ("Ukraine took apart Iran's $150,000 drone and found chips from Japan.", []),
        ("Ukraine orders Sweden's $80 million fighter jet.", ["$80 million"]),
        ("Kenya's ministers drive around in $150,000 armored vehicles.", []),
        ("The army of Ukraine fires $2 million missiles at cheap drones.", []),
        ("Norway has sent Ukraine $2 million in missiles.", ["$2 million"]),
        ("Kenya is to purchase $2 million worth of COVID-19 tests.", []),
        ("The contract for Pentagon software could yield $40 million in savings.", []),
        ("The Pentagon signs a $40 million contract for software.", ["$40 million"]),
        ("Two firms have capital expenditures of $700 billion, as much as the defense budget.", []),
    ],
)
def test_prices_of_what_is_lost_and_savings_are_not_ours(text: str, amounts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Ministers hope to use Russia's $300bn for Ukraine.", []),
        ("Russia's $140bn war budget will grow.", ["$140bn"]),
        ("Greek debt will fall to 140% of GDP as the defence budget grows.", []),
        ("Portugal, with a GDP of $280bn, raised its defence budget to $4bn.", ["$4bn"]),
        ("London cuts aid to poorer countries from 0.5% to 0.3% of GDP to pay for defence.", []),
        ("London cuts aid to Ukraine from 0.3% to 0.2% of GDP.", ["0.3%", "0.2%"]),
    ],
)
def test_what_an_economy_makes_owes_or_gives_abroad_is_none_of_ours(text: str, amounts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == amounts


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("China sent five jets and seven frigates into waters near Taiwan.", []),
        ("Canada sent five jets into Ukraine.", ["equipment"]),
        ("Poland's deficit will amount to €90 billion, which is 6.5% of GDP, as arms get dearer.", []),
        ("Poland's revenues will reach €90 billion ($99 billion), almost €4 billion higher than forecast.", []),
        ("Poland's arms spending is great. It is €4 billion more than the expected revenues.", []),
        ("Poland's defence budget will be €4 billion higher than last year.", ["spending_growth"]),
        ("NATO's civil budget will be €500 million next year.", []),
        ("Poland's deficit widens as its defence budget will be 4.8% of GDP.", ["defence_spending"]),
        ("Norway's defence budget is still less than a third of Denmark's budget.", []),
        ("The US will also use the $90 million in USAI funds to procure shells for Kyiv.", ["aid"]),
        ("The G7 agreed to fuel the Ukrainian war effort with $90 billion.", ["aid"]),
    ],
)
def test_incursions_deficits_and_what_others_spend_are_none_of_ours(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Ghana's budget of 300 billion cedis gives 9 billion cedis to defence.", ["9 billion cedis"]),
        ("Ghana's defence budget of 9 billion cedis includes 2 billion cedis for jets.", ["9 billion cedis"]),
        ("Peru promised to invest $60 billion in America, and its army buys American arms.", []),
        ("Peru promised to invest $60 million in American missiles.", ["$60 million"]),
        ("Peru spent $60 million on tourism, while its army got nothing.", []),
        ("Peru spent $60 million on its army, while tourism got nothing.", ["$60 million"]),
    ],
)
def test_whole_budgets_foreign_investment_and_other_purposes_are_none_of_ours(text: str, amounts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)][:1] == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Congress passes a $1.6 trillion spending bill with $30 billion in aid for Ukraine.", ["$30 billion"]),
        ("Congress adds $30 billion in aid for Ukraine to a $900 billion omnibus package.", ["$30 billion"]),
        ("Congress passes a $1.6 trillion defense bill.", ["$1.6 trillion"]),
        ("Congress passes a $30 billion spending package for Ukraine.", ["$30 billion"]),
        (
            "The vote on a government spending bill nears, with a $30 billion request for Ukraine aid open.",
            ["$30 billion"],
        ),
    ],
)
def test_what_funds_a_whole_government_is_none_of_ours(text: str, amounts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == amounts


def test_russian_assets_are_none_of_ours_whatever_is_done_with_them() -> None:
    assert not by_grammar(
        "The EU taxes profits on €210 billion ($230 billion) of Russian central bank assets to aid Kyiv."
    )
    assert by_grammar("Brussels gives Kyiv €210 million ($230 million) of profits on Russian assets.")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The state budget, which will exceed €90 billion, sets aside €4 billion for defence.", [4]),
        ("The state budget will exceed €90 billion, €6 billion more than last year. Defence gets €4 billion.", [4]),
        ("The national budget for defence will exceed €4 billion.", [4]),
        ("Latvia's parliament raised defence spending in the state budget to €4 billion.", [4]),
    ],
)
def test_the_whole_budget_is_no_defence_spending(text: str, values: list[int]) -> None:
    assert [int(figure.value_low or 0) // 10**9 for figure in by_grammar(text, publisher="lsm.lv")] == values


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Norway funds regular shipments of arms for Ukraine, each worth roughly $400 million.", ["$400 million"]),
        ("Norway sent Ukraine drones, each worth roughly $4 million.", []),
    ],
)
def test_what_each_parcel_is_worth_is_no_unit_price(text: str, amounts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == amounts


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Saab reported record orders of €37 billion as the war in Ukraine goes on.", 0),
        ("Saab won €21 billion of new orders in the first half as governments stepped up military spending.", 0),
        ("The arms maker's sales were up 4 per cent to €23 billion while Ukraine pleads for tanks.", 0),
        ("Sales for 2022 totalled 42 billion kronor, the maker of missiles said.", 0),
        ("Norway placed orders of €37 million for missiles.", 1),
        ("Saab won €21 million of new orders for missiles from Norway.", 1),
    ],
)
def test_what_a_maker_takes_in_is_not_what_states_buy(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("South Korea clears a 46 trillion won plan to buy tanks for its army.", ["46 trillion won"]),
        ("Trump pitched a $1.4 trillion package for the military.", ["$1.4 trillion"]),
    ],
)
def test_great_sums_that_fund_no_government(text: str, amounts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == amounts


def test_foundations_that_are_laid() -> None:
    """A foundation that is laid gives nothing; one that gives is private."""
    laid = by_grammar("Canada is giving $5 million in military aid to lay a foundation for peace in Ukraine.")
    assert [figure.measure.value for figure in laid] == ["aid"]
    assert not by_grammar("The foundation is giving $5 million in aid to Ukraine.")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A three-bed cottage beside an old army camp is for sale for £2.5m.", 0),
        ("Army radios stored beside the camp are for sale for £2.5m.", 1),
        ("The tennis player gave £300,000 in prize money to children in Ukraine.", 0),
        ("Norway gave £300,000 in aid to children in Ukraine.", 1),
        ("The Malaysian deal covers 20 Boeing planes and an option for 12 more planes.", 0),
        ("The defence ministry in Oslo orders 20 Gripen planes and an option for 12 more planes.", 2),
    ],
)
def test_homes_prizes_and_airliners_are_no_purchases_of_arms(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In humanitarian aid, we gave half a billion dollars. We announced $90 million for Armenia in June.", 0),
        ("In humanitarian aid, we gave half a billion dollars. We announced $90 million for Ukraine in June.", 1),
        ("The United States announced $20 million for Armenia. It is meant for military training.", 1),
    ],
)
def test_civil_aid_to_a_state_at_peace_may_be_told_as_such_before(text: str, figures: int) -> None:
    assert sum(text.startswith("$", figure.start) for figure in by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("USAID provided $9 million for shelters in Haiti.", 0),
        ("Washington gave $9 million in military aid to Haiti.", 1),
        ("In 2022 the programme provided $9 million in aid in Peru, Mauritania, Laos and Yemen.", 0),
        ("In 2022 the programme provided $9 million in aid in Syria and Yemen.", 1),
        ("Norway gave $90 million to address global food needs, including those of people in Gaza.", 0),
        ("Norway gave $90 million to address the food needs of people in Gaza.", 1),
        ("Norway gave $90 million in food aid in more than 30 of the poorest states, as well as across Africa.", 0),
        ("Norway gave $90 million in food aid to Ukraine, which more than 30 of the poorest countries condemned.", 1),
        ("Norway gave $90 million for relief in countries hit by drought since the war in Ukraine began.", 0),
        ("Norway gave $90 million to Vietnam to help get shots in arms.", 0),
        ("Norway gave $90 million in arms to Vietnam.", 1),
    ],
)
def test_civil_aid_that_the_world_shares_is_for_nobody_at_war(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Kongsberg, which had total arms sales of $6 billion, makes missiles.", []),
        ("Kongsberg is a maker of missiles. Its arms sales grew by 9 percent to $6 billion.", []),
        ("Kongsberg sold Poland missiles for $6 billion.", ["$6 billion"]),
        (
            "India buys drones of General Atomics in a foreign military sale of $6 billion.",
            ["$6 billion"],
        ),
        ("Canada spends $40 billion on defence, a sliver of its $2 trillion GDP.", ["$40 billion"]),
        ("Damage to Kyiv's grid has reached $90 billion. The EU gives Kyiv more aid.", []),
        ("Losses on the front grow. The EU gives Kyiv aid that has reached $90 billion.", ["$90 billion"]),
        ("The G20 wants $90 billion in reparations for Kyiv from Moscow.", []),
        ("The EU plans a reparations loan of €90 billion for Ukraine.", ["€90 billion"]),
        (
            "Berlin frees defence spending from limits, with €90 billion for a special infrastructure fund.",
            [],
        ),
        ("Berlin gave a fund of €90 million to Ukraine, to be put into its energy infrastructure.", ["€90 million"]),
        (
            "Oslo's €9 billion budget, up from €8 billion for defence, includes a reserve.",
            ["€9 billion", "€8 billion"],
        ),
        ("Oslo's proposed €90 billion budget includes €8 billion for defence.", ["€8 billion"]),
        ("Tank maker Rheinmetall sees EBITDA of €2 billion this year.", []),
        ("Rheinmetall to build €500 million ammunition factory in Lithuania", []),
        ("A single interceptor of the army costs about $4 million.", []),
        ("Biden blocks the $9 billion sale of a steelmaker on national security grounds", []),
        ("A firm from Ohio overcharged the Pentagon by $40 million.", []),
        ("Defence stocks in Europe have added €90 billion in value since May", []),
        ("A jet costing more than $80 million crashed into a hangar of the air force.", []),
        ("The telethon for Ukraine's army brought in $4 million.", []),
    ],
)
def test_sales_of_makers_whole_economies_and_what_all_use_are_none_of_ours(text: str, amounts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == amounts
