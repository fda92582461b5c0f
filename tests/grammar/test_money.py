"""What money is: aid, a purchase, defence spending or its growth."""

from __future__ import annotations

import pytest

from pipeline.model import Measure
from tests.grammar.first_reading import by_grammar

PATH = "Norway sends military aid to Kyiv, and puts its defence budget on a path to 3 percent of GDP."


def test_money_spent_on_who_is_helped_is_aid() -> None:
    figure = by_grammar("Europe has spent $100 billion on Ukraine.")[0]
    assert (figure.measure, figure.payer, figure.recipient) == (Measure.AID, "EUROPE", "UKR")


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient"),
    [
        ("Norway and Germany fund American missiles for Ukraine in a $500m deal.", "aid", None, "UKR"),
        ("Help for Kyiv: Sweden promised €90m in spare missiles.", "aid", "SWE", "UKR"),
        ("Ukraine will buy missiles worth €300m from Sweden.", "procurement", "UKR", None),
        ("The Pentagon has $1bn left for replacing arms that it sent to Kyiv.", "procurement", "USA", None),
        ("Spain wants an extra €6 billion for the Spanish military over two years.", "spending_growth", "ESP", None),
        ("Norway will put €2 billion into its armed forces.", "defence_spending", "NOR", None),
        ("Spain signed a €2 billion munitions contract.", "procurement", "ESP", None),
        ("Spain approves a €900m armoured vehicle deal.", "procurement", "ESP", None),
        ("Canada unveils $80m in winter aid for Kyiv.", "aid", "CAN", "UKR"),
        ("Norway will put €2 billion into its army helicopters.", "procurement", "NOR", None),
        ("US approves nearly $3 billion in bombs for Israel.", "procurement", "ISR", None),
        ("The Pentagon approved $300 million in missiles for Ukraine.", "aid", "USA", "UKR"),
        ("India cleared $4 billion for American drones.", "procurement", "IND", None),
        ("Congress added $1bn in military aid to replenish Israel's interceptors.", "aid", "USA", "ISR"),
        ("Poland has ordered missiles for $900m, while war in Ukraine goes on.", "procurement", "POL", None),
        ("Denmark sends more aid to Ukraine\n\nCopenhagen will put €80m into missiles.", "aid", "DNK", "UKR"),
        ("Denmark sends more aid to Ukraine\n\nIts army will order missiles for €80m.", "procurement", "DNK", None),
    ],
)
def test_money_for_arms_is_aid_where_ukraine_gets_them(
    text: str, measure: str, payer: str | None, recipient: str | None
) -> None:
    (figure,) = by_grammar(text)
    assert (figure.measure, figure.payer, figure.recipient) == (measure, payer, recipient)


def test_a_drawdown_is_military_aid_and_a_fund_for_ukraine_is_for_it() -> None:
    texts = ("The tenth drawdown for Kyiv, worth $90 million, came today.", "There is $9 billion left in USAI money.")
    for text in texts:
        told = [(f.measure, f.payer, f.recipient) for f in by_grammar(text, publisher="The White House")]
        assert told == [(Measure.AID, "USA", "UKR")]
    assert not by_grammar("The drawdown of American troops from Syria would save $90 million.")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Sweden allocated SEK 2.7 billion to reconstruction in Ukraine.", 1),
        ("The European Union says rebuilding Ukraine takes 500 billion euros.", 0),
        ("The school funding shortfall in Australia jumps to $6.6bn; recovery continues.", 0),
    ],
)
def test_what_is_given_to_rebuild_is_aid(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "measure", "period"),
    [
        ("Britain earmarks £200m to prepare for a possible deployment to Ukraine.", "defence_spending", "one_off"),
        ("France sets aside €90m for the deployment of troops to Ukraine.", "defence_spending", "one_off"),
        ("The EU gives €25m for the deployment of generators to Ukraine.", "aid", "one_off"),
        ("The Pentagon used $3 billion to reinforce NATO's eastern flank.", "defence_spending", "one_off"),
        ("The Pentagon gave Poland $3 billion in aid to reinforce its eastern flank.", "aid", "one_off"),
        ("The Pentagon has allocated $40 million toward infrastructure on Guam.", "defence_spending", "annual"),
        ("The Pentagon put $40 million into barracks for Ukraine's army.", "aid", "one_off"),
        ("Norway earmarks €90m to prepare its army to be deployed to Ukraine.", "defence_spending", "one_off"),
        ("Norway gives Ukraine €90m in shells to be deployed in the east.", "aid", "one_off"),
        ("Germany gave €9 billion in aid to Ukraine between 2022 and 2025.", "aid", "cumulative"),
    ],
)
def test_what_is_for_ones_own_troops_is_no_aid(text: str, measure: str, period: str) -> None:
    (figure,) = by_grammar(text, published=None)
    assert (figure.measure.value, figure.period_kind.value) == (measure, period)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The bill sets aside $12 billion for Ukraine and $3.5 billion for Taiwan.", ["aid", "aid"]),
        ("Oslo sent military aid to Kyiv last week. The package is worth 700 million kroner.", ["aid"]),
        ("Norway will buy 40 howitzers, with spares, for €210 million.", ["equipment", "procurement"]),
        ("Oslo sent military aid to Kyiv last week. The opera sang for 700 million kroner.", []),
        ("Denmark gave Ukraine 80 tanks. Lego made 12 billion kroner last year.", ["equipment"]),
    ],
)
def test_an_amount_without_words_of_its_own_takes_those_of_what_it_goes_on_with(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The US will resume military aid to Oman. The $90 million package was agreed last year.", "aid"),
        ("Raytheon won a $300 million firm-fixed-price contract for Patriot missiles for the US Army.", "procurement"),
        ("Two firms in a joint venture will build $2 billion worth of Patriot missiles for Spain.", "procurement"),
        ("Belgium puts another €2 billion into its defence budget.", "spending_growth"),
        ("The World Bank will lend Ukraine $1.5 billion for its budget.", "aid"),
    ],
)
def test_words_that_sound_of_something_else_do_not_hide_what_is_ours(text: str, measure: str) -> None:
    assert [figure.measure for figure in by_grammar(text)] == [measure]


@pytest.mark.parametrize(
    ("text", "measure", "payer", "stage"),
    [
        (
            "The State Department approved a sale to the Government of Japan of missiles for $90 million.",
            "procurement",
            "JPN",
            "committed",
        ),
        ("US military spending fell 7.5% to $900 billion.", "spending_growth", "USA", "disbursed"),
        (
            "China, the world's second largest military spender, spent $300 billion.",
            "defence_spending",
            "CHN",
            "disbursed",
        ),
        ("Norway's defence budget will rise to 120 billion kroner.", "defence_spending", "NOR", "committed"),
        ("Norway's defence budget is 120 billion kroner.", "defence_spending", "NOR", "allocated"),
        ("Romania is to announce €3 billion in arms contracts.", "procurement", "ROU", "proposed"),
        ("Morocco signs $2 billion deal for Israeli spy satellites.", "procurement", "MAR", "contracted"),
        ("Bulgaria agrees to pay $62 million for F-16s.", "procurement", "BGR", "committed"),
        ("Germany to spend €2 billion on Israeli drones.", "procurement", "DEU", "committed"),
        ("Thales to supply €2 billion in arms to India.", "procurement", "IND", "committed"),
    ],
)
def test_plain_news_of_budgets_and_purchases(text: str, measure: str, payer: str, stage: str) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure.value, figure.payer, figure.stage.value) == (measure, payer, stage)


@pytest.mark.parametrize(
    ("text", "measure", "payer", "stage", "period"),
    [
        ("Ministers unveil £12bn defence budget rise.", "spending_growth", None, None, None),
        ("Ottawa announced C$7bn in extra defence spending.", "spending_growth", "CAN", "committed", "unknown"),
        ("Ottawa announced a C$7bn defence budget.", "defence_spending", "CAN", "committed", "annual"),
        ("Congress approved $2 billion for Indo-Pacific Command.", "defence_spending", "USA", "committed", "annual"),
        ("The $2 billion is meant to meet Ukraine's most acute needs.", "aid", "USA", "committed", "one_off"),
        ("The minister wants €9bn more for the Bundeswehr.", "spending_growth", "DEU", "proposed", "unknown"),
        ("The minister promises 2.7% on defence by 2031.", "defence_spending", None, None, "by_deadline"),
        ("Berlin is to borrow €90bn for rearmament.", "defence_spending", "DEU", "committed", "multi_year"),
        ("France adopts a €390bn military planning law.", "defence_spending", "FRA", "committed", "multi_year"),
        ("Kenya's army budget is to grow 6%, slowest in nine years.", "spending_growth", "KEN", None, "annual"),
        ("Marine Corps budget request rises to $50bn.", "defence_spending", "USA", "proposed", "annual"),
        ("Finnish Defence Forces allocated €2bn.", "defence_spending", "FIN", "allocated", None),
        ("Defense Ministry demands NIS 140 billion for 2026.", "defence_spending", None, "proposed", "annual"),
        ("Denmark to spend €2bn on Arctic security.", "defence_spending", "DNK", "committed", None),
        ("Norway agrees to raise its defence plan to €90bn.", "defence_spending", "NOR", "committed", None),
        ("House panel adds $30 billion to defense budget.", "spending_growth", "USA", "proposed", None),
        ("Riga must find another €300 million for its army.", "spending_growth", "LVA", "proposed", None),
        ("Riga announces defence spending hike to 4% of GDP.", "defence_spending", "LVA", "committed", None),
        ("Riga sets defence spending at €2bn for 2026.", "defence_spending", "LVA", "committed", "annual"),
        ("Riga's spending on defence to exceed €2bn.", "defence_spending", "LVA", "committed", "annual"),
        ("Riga plans a referendum on raising defence spending to 4%.", "defence_spending", "LVA", "proposed", None),
        ("Ministers want the military budget raised to €9bn.", "defence_spending", None, None, "annual"),
        ("Greece raises its defence and security budget to €9bn.", "defence_spending", "GRC", None, "annual"),
        ("Rutte says reaching 4% of GDP on defence would cost Peru €9bn.", "defence_spending", None, "proposed", None),
        (
            "Getting to the level would cost Peru's military €9bn a year.",
            "defence_spending",
            "PER",
            "unknown",
            "annual",
        ),
        ("Greece to receive €4bn in EU defence loans.", "aid", "EU", "committed", "one_off"),
        ("Some 21 NATO allies to hit 2% of GDP this year.", "compliance", "NATO", "committed", "annual"),
    ],
)
def test_short_news_of_budgets(
    text: str, measure: str, payer: str | None, stage: str | None, period: str | None
) -> None:
    figure = by_grammar(text)[0]
    assert figure.measure.value == measure
    assert payer is None or figure.payer == payer
    assert stage is None or figure.stage.value == stage
    assert period is None or figure.period_kind.value == period


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The Department of War would receive $40 billion under the bill.", ["defence_spending"]),
        ("The Department of Energy would receive $40 billion under the bill.", []),
        ("The Pentagon got $40 billion.", ["defence_spending"]),
        ("The museum of the Navy got $40 million from a foundation.", []),
        ("The Budget provides $7 billion to DOD to continue our campaign in Iraq.", ["defence_spending"]),
        ("The Budget provides $7 billion to Energy to continue our campaign in Ohio.", []),
        ("The bill provides the military with $8 billion above the last request.", ["spending_growth"]),
    ],
)
def test_what_a_department_gets_is_its_budget(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text, publisher="The White House")] == measures


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Department of Defense: $700 billion, up 1.5% from last year", ["$700 billion", "1.5%"]),
        ("Department of Agriculture: $27 billion, up 16% from last year", []),
        (
            "Department of Defense: $700 billion, up 1.5%\nDepartment of Education: $29 billion, up 41%",
            ["$700 billion", "1.5%"],
        ),
        ("The Budget cuts $7 billion, or 2 percent, from non-defense programs and other spending.", []),
        ("The Budget cuts $7 billion from defense programs.", ["$7 billion"]),
        ("The initiative for national defense has $9 billion in Export-Import Bank financing.", []),
    ],
)
def test_lines_of_departments_are_told_apart(text: str, amounts: list[str]) -> None:
    found = by_grammar(text, publisher="The White House", title="Fact Sheet: The Budget")
    assert [text[figure.start : figure.end] for figure in found] == amounts


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "The Budget provides $52 billion for the Department of Defense, a $4 billion, or 8 percent, increase.",
            ["defence_spending", "spending_growth", "spending_growth"],
        ),
        ("The Budget provides $52 billion for roads, a $4 billion, or 8 percent, increase.", []),
        ("The minister wants to cut €3 billion of defence spending.", ["spending_growth"]),
        ("The minister wants €3 billion of defence spending.", ["defence_spending"]),
        ("The minister wants to cut €3 billion of welfare spending.", []),
        ("The request includes $58 billion for overseas contingency operations.", ["defence_spending"]),
        ("The request includes $58 billion for overseas scholarship operations.", []),
        ("The bill funds defense and civilian programs with $70 billion.", []),
        ("The Budget provides $7 billion for IT spending at the Pentagon and civilian agencies.", []),
    ],
)
def test_lines_of_a_budget_are_told_from_their_changes_and_from_civil_lines(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text, publisher="The White House")] == measures


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("The Budget includes $40 million for the Harbor Beacon Initiative.", []),
        ("The Budget provides $9 billion to support the coastal trails.", []),
        ("The Budget includes $40 million in military assistance for the Philippines.", ["$40 million"]),
        ("The Budget provides $2 billion to support Ukraine.", ["$2 billion"]),
        ("Congress funds $30 million to support drug courts and $2 billion for Ukraine.", ["$2 billion"]),
    ],
)
def test_a_line_of_a_budget_is_ours_by_its_own_words(text: str, amounts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text, publisher="The White House")] == amounts


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The Budget requests $830 billion for the Department of Defense.", ["defence_spending"]),
        ("The Budget requests $7 billion for the Department of Energy.", []),
        ("The Budget provides $2 billion for the Bureau of Land Management to combat wildfire.", []),
        ("The Budget provides $15 billion for law enforcement. The Budget adds $90 million for tribal courts.", []),
        ("The Budget includes $110 million for International Military Education and Training.", ["aid"]),
        ("The Budget includes $90 million for education and training.", []),
    ],
)
def test_a_budget_of_a_government_holds_more_than_defence(text: str, measures: list[str]) -> None:
    title = "FACT SHEET: The President's Budget"
    figures = by_grammar(text, publisher="The White House", title=title)
    assert [figure.measure.value for figure in figures] == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Japan approved a 115 trillion yen budget that includes 8.7 trillion yen for defence.", ["defence_spending"]),
        (
            "Japan's total expenditures are planned at 115 trillion yen, of which 8.7 trillion yen is for defence.",
            ["defence_spending"],
        ),
        ("Japan approved an 8.7 trillion yen defence budget.", ["defence_spending"]),
        ("Defence gets 8.7 trillion yen of Japan's 115 trillion yen national budget.", ["defence_spending"]),
        ("Japan's budget has 38 trillion yen in social security spending, up from 37 trillion.", []),
        ("Norway's defence spending is 1.2% of GDP, or about €9 billion.", ["defence_spending"] * 2),
        ("Norway spends 1.2% of GDP on defence, while its trade deficit is €9 billion.", ["defence_spending"]),
        ("Norway's defence budget will be €9 billion, 13% up from last year.", ["defence_spending", "spending_growth"]),
        ("The Bundeswehr is to receive €90 billion after Russia's attack on Ukraine.", ["defence_spending"]),
        ("The Bundeswehr is to receive three frigates for €2 billion.", ["equipment", "procurement"]),
    ],
)
def test_a_defence_budget_is_a_part_of_all_that_a_state_spends(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("whole", "measures"), [("defence budget", ["spending_growth"]), ("budget, with the minister's travel costs", [])]
)
def test_a_cut_is_one_of_defence_spending_where_the_whole_is(whole: str, measures: list[str]) -> None:
    text = f"Norway's parliament cut 4 billion kroner from next year’s {whole}."
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "measure", "stage"),
    [
        (
            "Polish lawmakers approved orders for equipment for the army worth more than €6 billion.",
            "procurement",
            "contracted",
        ),
        ("Polish lawmakers approved €6 billion for the army.", "defence_spending", "committed"),
        ("Poland has a special fund for the army worth €6 billion.", "defence_spending", "disbursed"),
        ("Poland has a €6 billion special fund for the army.", "defence_spending", "committed"),
    ],
)
def test_orders_for_an_army_are_no_budget(text: str, measure: str, stage: str) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure.value, figure.stage.value) == (measure, stage)


def test_a_defence_fund_is_defence_and_a_legal_one_is_not() -> None:
    assert [figure.measure.value for figure in by_grammar("The EU approves a $4 billion defence fund.")] == [
        "defence_spending"
    ]
    assert not by_grammar("The general's legal defence fund has raised $4 million.")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The Budget further includes $3 billion for the Department of Defense.", Measure.DEFENCE_SPENDING),
        ("Norway will give defence a further $3 billion.", Measure.SPENDING_GROWTH),
        (PATH, Measure.DEFENCE_SPENDING),
        ("Norway has a defence budget, and sends Kyiv aid worth 0.5 percent of GDP.", Measure.AID),
    ],
)
def test_further_before_a_verb_is_no_growth_and_a_share_is_of_the_budget_before_it(text: str, measure: Measure) -> None:
    assert [figure.measure for figure in by_grammar(text)] == [measure]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("We rebuilt our military, $1.5 trillion.", ["defence_spending"]),
        ("We rebuilt our harbors, $1.5 trillion.", []),
        ("We spent $300 billion, roughly, on this war with Russia and Ukraine.", ["aid"]),
        ("We spent $300 billion, roughly, on this recession.", []),
        (
            "It is about Ukraine. It is a good deal. He is bad. Biden gave $300 billion to a country to fight.",
            ["aid"],
        ),
        ("It is about tariffs. It is a good deal. He is bad. Biden gave $300 billion to a country to fight.", []),
        ("We are into Ukraine for over $200 billion. Europe is in for less.", ["aid"]),
        ("We are into Norway for over $200 billion. Europe is in for less.", []),
        ("Japan is investing $40 billion in the United States military industry.", []),
        ("Norway has invested $40 billion in its army.", ["defence_spending"]),
        ("The central bank has a war chest of $300 billion.", []),
        ("Ukraine's army has a war chest of $300 billion.", ["defence_spending"]),
    ],
)
def test_spoken_sums_are_told_from_what_others_invest(text: str, measures: list[str]) -> None:
    found = by_grammar(text, publisher="The White House", title="Remarks by President Trump")
    assert [figure.measure.value for figure in found] == measures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The tanks will cost Denmark €3bn.", 1),
        ("The price of the fighter jets Denmark ordered has risen to €3bn.", 1),
        ("Denmark's howitzers come with a €3bn price tag.", 1),
        ("Denmark wired Ukraine €30m.", 1),
        ("Nine allies clear the 2% bar.", 2),
        ("Storing the old tanks costs Denmark €30m a year.", 0),
        ("The price of oil and tanks rose to €3bn.", 0),
        ("Denmark wired €30m to a ferry yard.", 0),
        ("Nine allies made 2% more exports.", 0),
    ],
)
def test_what_arms_come_to_and_who_clears_the_bar(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "Oman ordered these: the frigates — $3 billion; the howitzers — $2 billion.",
            ["$3 billion", "$2 billion"],
        ),
        ("Oman ordered these: the tractors — $3 billion; the harvesters — $2 billion.", []),
        ("Oman sells oil for howitzers — $3 billion of it.", []),
    ],
)
def test_a_list_of_ordered_arms_gives_their_prices(text: str, amounts: list[str]) -> None:
    found = by_grammar(text, publisher="The White House", title="Remarks by President Trump")
    assert [text[figure.start : figure.end] for figure in found] == amounts


def test_packages_of_one_size_are_given_and_the_price_of_a_tank_is_not() -> None:
    told = by_grammar("Norway will deliver aid packages to Ukraine worth about $500 million each.")
    assert [figure.measure for figure in told] == [Measure.AID]
    assert not by_grammar("Norway will deliver tanks to Ukraine worth about $5 million each.")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Oslo and Riga pledged €9 million each in military aid for Ukraine.", 1),
        ("Allies will fund packages of arms for Ukraine worth $9 million each.", 1),
        ("The missiles that Oslo gives Ukraine cost $9 million each.", 0),
        ("Oslo gives Ukraine missiles at $9 million each.", 0),
    ],
)
def test_what_each_of_several_gives_is_no_unit_price(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


def test_a_level_that_is_left_is_no_end_of_a_range() -> None:
    text = "India has raised its defence budget from last year's $63 billion to $72 billion."
    assert [text[f.start : f.end] for f in by_grammar(text)] == ["$63 billion", "$72 billion"]
    text = "India's defence budget will be anywhere from $63 billion to $72 billion."
    assert [text[f.start : f.end] for f in by_grammar(text)] == ["$63 billion to $72 billion"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The Jets signed the quarterback to a $90 million contract and need help on defense.", 0),
        ("The Navy signed a $90 million contract for help with air defense.", 1),
        ("The space agency signed a $90 million contract for satellites with a maker of missiles.", 0),
        ("The think tank says Norway must invest 4% of GDP a year.", 0),
    ],
)
def test_contracts_of_athletes_and_of_space_agencies_are_none_of_ours(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Saab shares rose 5% and Thales gained 3% after leaders agreed to spend more on defence.", 0),
        ("Leaders agreed to raise spending on defence by 5%, and Saab shares rose.", 1),
        ("Crowdfunding in Riga brought 9 million euros, enough to buy 20 drones for Ukraine.", 0),
        ("Latvia gave 9 million euros to buy 20 drones for Ukraine.", 2),
        ("The charity's foundation has delivered 60 vehicles and 40 drones to Ukraine's army.", 0),
        ("Latvia has delivered 60 military vehicles and 40 drones to Ukraine's army.", 2),
        ("NASA gave the rocket maker a contract worth $9 billion to fly astronauts to the moon.", 0),
        ("The Air Force gave the rocket maker a contract worth $9 billion.", 1),
        ("The United States left $7 billion of military equipment in Kabul.", 0),
        ("The United States sold $7 billion of military equipment to Poland.", 1),
        ("Poland spent 3 billion zloty on benefits for Ukrainian refugees.", 0),
        ("Poland spent 3 billion zloty on tanks for Ukraine.", 1),
        ("Drones struck 40 Russian bombers worth $7 billion.", 0),
        ("Russia sold 40 bombers worth $7 billion to India.", 2),
        ("A state drive to raise funds for 900 drones for Ukraine has begun.", 0),
        ("A state plan to deliver 900 drones to Ukraine has begun.", 1),
        ("Finland plans two new EPR2 reactors.", 0),
        ("Finland plans to buy two new EPR2 drones.", 1),
    ],
)
def test_money_beside_arms_that_no_state_spends_on_them(text: str, ours: int) -> None:
    assert len(by_grammar(text)) == ours


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Australia gets an additional $5 billion for defence over four years and $50 billion over the decade.",
            ["spending_growth", "spending_growth"],
        ),
        (
            "Australia has an additional $5 billion for defence and a $50 billion defence budget.",
            ["spending_growth", "defence_spending"],
        ),
        ("Canada's air force signed a $14 billion (C$19 billion) deal.", ["procurement", "procurement"]),
        ("A firm won a $60 million contract to repair the amphibious assault ship USS Wasp.", ["procurement"]),
        ("A firm won a $60 million contract to repair the cruise ship Wasp.", []),
    ],
)
def test_what_stands_behind_an_amount_tells_what_it_is_for(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Spain announced more than €55 million ($60 million) to address urgent needs in Syria amid the conflict.", 2),
        ("Spain announced more than €55 million ($60 million) to address urgent needs in its hospitals.", 0),
        ("ODA to Ukraine rose and amounted to $20 billion.", 1),
        ("Total ODA rose and amounted to $220 billion.", 0),
    ],
)
def test_needs_at_war_are_met_by_aid(text: str, count: int) -> None:
    assert len(by_grammar(text)) == count


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The United States spent $37 million on the safe disposal of old shells in Laos.", []),
        ("The United States spent $37 million on shells for its army.", ["defence_spending"]),
        ("Washington announced $90 million in development assistance for schools in Jordan and Lebanon.", []),
        ("Washington announced $90 million in military assistance to Jordan and Lebanon.", ["aid"]),
        ("Kenya received $15 million in bilateral State Department-funded security assistance.", ["aid"]),
        ("Washington announced $22 million in humanitarian aid for South Sudan.", ["aid"]),
        ("Washington announced $22 million in humanitarian aid for Zambia.", []),
        ("The Department authorized $52 million in Direct Commercial Sales to Vietnam.", ["procurement"]),
    ],
)
def test_what_official_papers_give_sell_and_clear_away(text: str, told: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text, publisher="state.gov")] == told


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "We announced $30 million in security assistance, bringing the U.S. commitment to $1.6 billion in weapons.",
            ["aid", "aid"],
        ),
        (
            "Poland ordered jets for $30 million, bringing its purchases to $1.6 billion in weapons.",
            ["procurement"] * 2,
        ),
    ],
)
def test_what_aid_brings_a_total_to_is_aid(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "The House passed a military spending bill worth over $800 billion, including $300 million for Ukraine.",
            ["defence_spending", "aid"],
        ),
        ("The House passed a spending bill worth $80 billion for Ukraine.", ["aid"]),
        (
            "The request, put at just under $800 billion, shows new priorities in Pentagon spending.",
            ["defence_spending"],
        ),
    ],
)
def test_no_aid_comes_to_as_much_as_a_defence_budget(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The Air Force budget includes $169 billion for planes and crews.", "defence_spending"),
        ("The Air Force signed a contract for $169 million for planes.", "procurement"),
        ("The Air Force's proposed budget for 2025 requests a total of $217 billion.", "defence_spending"),
        ("The Navy's budget for 2025 includes $5 billion for two submarines.", "procurement"),
        (
            "The US Air Force sent its budget to Congress. "
            "The service asked for $188 billion, a 2% increase over its last budget request.",
            "defence_spending",
        ),
        ("The budget includes $24 billion for the Space Force.", "defence_spending"),
        ("Ingalls was awarded $55 million for DDG 123.", "procurement"),
    ],
)
def test_what_a_service_has_for_a_year_is_its_budget(text: str, measure: str) -> None:
    assert by_grammar(text)[0].measure == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Latvia announced an additional investment of €200 million in defence.", "spending_growth"),
        ("Latvia announced an investment of €200 million in defence.", "defence_spending"),
    ],
)
def test_an_additional_investment_is_growth(text: str, measure: str) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == [measure]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Japan gave Ukraine $2 billion in aid. Total ODA from donors rose to $220 billion.", 1),
        ("Japan gave Ukraine $2 billion in aid. Its ODA to Yemen rose to $30 million.", 2),
        ("Britain will give Gaza a further Pound 12 million in humanitarian aid.", 1),
        ("Britain will give Gaza a 30 Pound sack of flour.", 0),
    ],
)
def test_aid_in_all_is_none_of_anybodys(text: str, count: int) -> None:
    assert len(by_grammar(text)) == count


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "The budget requests $700 billion for defense, a $30 billion or 4-percent increase over last year.",
            ["defence_spending", "spending_growth", "spending_growth"],
        ),
        ("The plan gives the army $30 billion or 3 percent of GDP.", ["defence_spending", "defence_spending"]),
        ("For homeland security, the budget commits $90 billion to secure our border and defend the nation.", []),
        ("He signed a $90 billion bill to finance government departments and spare the army a shutdown.", []),
    ],
)
def test_sums_of_budget_papers(text: str, measures: list[str]) -> None:
    """A change told twice is a change both times; borders at home and other departments are none of ours."""
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Greece sets aside €3bn for the defence ministry, €900m of it for helicopters.", "defence_spending"),
        ("About €7bn would go to the armed forces of Spain.", "defence_spending"),
        ("Greece pays €3bn for naval helicopters, while its army waits.", "procurement"),
    ],
)
def test_what_goes_to_a_ministry_of_defence_is_its_budget(text: str, measure: str) -> None:
    assert by_grammar(text)[0].measure == measure


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient"),
    [
        ("The US defence bill holds $700m for Ukraine.", "aid", "USA", "UKR"),
        ("The US defence bill holds $700m for the war in the Pacific.", "defence_spending", "USA", None),
    ],
)
def test_what_a_defence_bill_holds_for_who_is_helped_is_aid(
    text: str, measure: str, payer: str, recipient: str | None
) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure, figure.payer, figure.recipient) == (measure, payer, recipient)


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient"),
    [
        ("Latvia has sent mortars and mines worth €70m.", "aid", "LVA", "UKR"),
        ("The Finns have delivered €2bn worth of military equipment so far.", "aid", "FIN", "UKR"),
        ("Denmark handed over shells worth €70m from army depots.", "aid", "DNK", "UKR"),
        ("The Danes send a €70m package of shells.", "aid", "DNK", "UKR"),
        ("Denmark readied its 27th aid package, worth €70m.", "aid", "DNK", "UKR"),
        ("Denmark readied its 31st aid package, worth €70m.", "aid", "DNK", "UKR"),
        ("Taiwan gets €70m in American military grants.", "aid", "USA", "TWN"),
        ("Brussels sent Kyiv €70m raised from frozen Russian assets.", "aid", "EU", "UKR"),
        ("The Danes send ten howitzers in a €70m package.", "equipment", "DNK", "UKR"),
        ("The Danes have pumped €70m into Ukraine's defence.", "aid", "DNK", "UKR"),
        ("Denmark has pumped an extra €70m into its defence.", "spending_growth", "DNK", None),
        ("External funding of Ukraine's budget came to $70bn.", "aid", "ALLIES", "UKR"),
        ("The Danes send €70m more in shells.", "aid", "DNK", "UKR"),
        ("The Danes vowed €70m in shells.", "aid", "DNK", "UKR"),
        ("Denmark puts €70m into the Czech shell drive.", "aid", "DNK", None),
        ("Denmark raises Gaza aid to €70m.", "aid", "DNK", "PSE"),
        ("Japan gives Samoa military equipment worth $5m.", "aid", "JPN", "WSM"),
        ("Some $7 billion of military equipment the US transferred to Iraq is gone.", "aid", "USA", "IRQ"),
        ("Some $7 billion of military equipment the US sold to Iraq is gone.", "procurement", "IRQ", None),
        ("Denmark will spend €70m to refill its depots of shells.", "procurement", "DNK", None),
        ("Saab delivers €70m worth of missiles that Poland ordered.", "procurement", "POL", None),
    ],
)
def test_arms_that_are_handed_over_are_aid(text: str, measure: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure, figure.payer, figure.recipient) == (measure, payer, recipient)


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient"),
    [
        ("Spain details help for Ukraine\n\nMadrid says €90m will buy ammunition.", "aid", "ESP", "UKR"),
        ("Spain has a loan of €90m that lets Kyiv buy missiles.", "aid", "ESP", "UKR"),
        (
            "Spain details help for Ukraine\n\nMadrid says €90m will buy missiles for its navy.",
            "procurement",
            "ESP",
            None,
        ),
        ("Spain clears sale of tanks to Ukraine\n\nThe sale of ammunition is worth €90m.", "procurement", "UKR", None),
    ],
)
def test_a_headline_tells_that_arms_are_bought_for_ukraine(
    text: str, measure: str, payer: str, recipient: str | None
) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure, figure.payer, figure.recipient) == (measure, payer, recipient)


@pytest.mark.parametrize(
    ("text", "grows"),
    [
        ("Canada will spend C$2 billion a year more on its army.", True),
        ("Spain's army will get €2 billion, of which €1 billion is new money.", True),
        ("Lawmakers would hand the Pentagon an extra $90 billion.", True),
        ("The US navy ordered another $90 million in missiles.", False),
        ("The US army added $20 million to its contract for shells.", False),
    ],
)
def test_more_money_for_forces_is_growth(text: str, grows: bool) -> None:
    assert (by_grammar(text)[-1].measure is Measure.SPENDING_GROWTH) is grows


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient"),
    [
        ("Israel gets $3 billion a year from Washington under an accord of 2010.", "aid", "USA", "ISR"),
        (
            "Washington has provided Romania with $2 billion to finance arms programmes, including missiles.",
            "aid",
            "USA",
            "ROU",
        ),
        ("Israel signed a contract for radars worth $3 billion over five years.", "procurement", "ISR", None),
    ],
)
def test_what_one_state_gives_another_is_aid(text: str, measure: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure, figure.recipient) == (measure, recipient)
    assert measure != "aid" or figure.payer == payer


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The bill for the Pentagon, worth $830 billion, is on its way.", "defence_spending"),
        ("In all the Pentagon asks Congress for $640 billion.", "defence_spending"),
        ("The Pentagon's fighters will cost $380 billion.", "procurement"),
    ],
)
def test_only_a_budget_comes_to_so_much(text: str, measure: str) -> None:
    assert by_grammar(text)[0].measure == measure


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient"),
    [
        ("Washington pledged $90 million for Kenyan forces.", "aid", "USA", "KEN"),
        ("Kyiv may use £900m of UK export finance to buy missiles.", "aid", "GBR", "UKR"),
        ("Kenya put $90 million into Kenyan forces.", "defence_spending", "KEN", None),
        ("Kyiv will buy British missiles for £900m.", "procurement", "UKR", None),
    ],
)
def test_money_for_the_forces_of_another_is_aid(text: str, measure: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure, figure.payer, figure.recipient) == (measure, payer, recipient)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Slovenia bought eight used helicopters for one euro.", ["equipment", "procurement"]),
        ("Slovenia buys F-16s for just €1", ["procurement"]),
        ("A reader bought the newspaper for $1.", []),
    ],
)
def test_arms_may_be_sold_for_one_piece_of_money(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "measure", "kind"),
    [
        (
            "The minister requested $40 billion more in emergency funding for the Pentagon.",
            "defence_spending",
            "one_off",
        ),
        ("The minister requested $40 billion more for the Pentagon's budget.", "spending_growth", "unknown"),
    ],
)
def test_more_money_for_a_war_is_no_growth_of_a_budget(text: str, measure: str, kind: str) -> None:
    assert [(figure.measure, figure.period_kind) for figure in by_grammar(text)] == [(measure, kind)]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Kyiv secures $3bn defence boost at meeting", ["aid"]),
        ("Ukraine's defence budget gets a $3bn boost.", ["spending_growth"]),
        ("ICE's budget of $30 billion would be the envy of many armies.", []),
    ],
)
def test_a_boost_is_aid_to_who_is_helped_and_the_border_has_another_budget(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Seoul seeks 18 trillion won for weapons and 43 trillion won for army operating costs.",
            ["procurement", "defence_spending"],
        ),
        ("Canberra will bring forward $2 billion in defence spending.", ["spending_growth"]),
        ("Tallinn said that €2 billion more will be allocated for defence.", ["spending_growth"]),
        ("The EU sets aside €2 billion to boost the bloc's defence industry.", ["procurement"]),
        ("Norway raises defence spending by €2 billion to help its arms industry.", ["spending_growth"]),
        ("Norway gives €2 billion to help Ukraine's arms industry.", ["aid"]),
        (
            "The bill sets defence spending at $900 billion, $9 billion more even as debts grow.",
            ["defence_spending", "spending_growth"],
        ),
        (
            "The Pentagon's budget request included $800 billion in discretionary funding and $90 billion in mandatory "
            "funding, and tells how arms are procured.",
            ["defence_spending", "defence_spending"],
        ),
        (
            "Israel has got a $9 billion aid package from the United States. "
            "The package includes $3 billion for wartime procurement and $2 billion for air defense systems.",
            ["aid", "aid", "aid"],
        ),
        ("Israel bought arms for $9 billion. The order includes $3 billion for missiles.", ["procurement"] * 2),
    ],
)
def test_what_goes_to_makers_into_a_budget_or_into_a_package(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "publisher", "units"),
    [
        ("Australia will give Ukraine tanks worth $160 million.", None, ["AUD"]),
        ("MELBOURNE (AP) - Australia will give Ukraine arms worth $160 million.", None, ["USD"]),
        ("Canada will give Ukraine arms worth $160 million.", "rebelnews.com", ["CAD"]),
        ("Canada will give Ukraine arms worth CA $160 million.", "CNN", ["CAD"]),
        (
            "Australia adds $2 billion to its defence budget\n\nIt finds A$2 billion more for its army.",
            "CNN",
            2 * ["AUD"],
        ),
        (
            "Australia adds $2 billion to its defence budget\n\nIt finds A$3 billion more for its army.",
            "CNN",
            ["USD", "AUD"],
        ),
    ],
)
def test_a_bare_dollar_is_that_of_the_agency_or_of_the_same_amount(
    text: str, publisher: str | None, units: list[str]
) -> None:
    assert [figure.unit for figure in by_grammar(text, publisher=publisher)] == units
