"""What the grammar alone reads, before the weights are asked: measure, roles, stage and period of each amount."""

from __future__ import annotations

from datetime import datetime

import pytest

from pipeline.figures.reading import first_reading
from pipeline.model import Figure, Measure, Passage, PeriodKind, Stage
from tests.dates import JUNE_2024


def by_grammar(
    text: str, published: datetime | None = JUNE_2024, publisher: str | None = None, title: str | None = None
) -> list[Figure]:
    """What the first reading alone says."""
    passage = Passage(text, published=published, publisher=publisher, title=title)
    return list(first_reading(passage)[0].figures.values())


def payer_by_grammar(text: str, publisher: str | None = None, title: str | None = None) -> str | None:
    """Who pays the last amount."""
    return by_grammar(text, publisher=publisher, title=title)[-1].payer


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("As a vote nears, a €90 million package of arms for Ukraine was unveiled in Oslo.", "committed"),
        (
            "With talks stalled, a €90 million package of arms for Ukraine was unveiled in Oslo.",
            "committed",
        ),
        ("As part of a proposed deal, Oslo would give Ukraine €90 million.", "proposed"),
        ("In response to a request from Kyiv, Oslo is giving Ukraine €90 million in arms.", "committed"),
        ("Oslo is weighing a request from Kyiv for €90 million in arms for Ukraine.", "proposed"),
        ("The Senate passed $90 million in arms for Ukraine on Monday after the House vote.", "committed"),
        ("The Senate passed $90 million in arms for Ukraine on Monday after the House rejected a bill.", "proposed"),
        ("The Senate passed $90 million in arms for Ukraine on Monday and sent the bill to the House.", "proposed"),
        ("Rosa Ruiz told Latvia to spend 5% of its GDP on defence.", "target"),
        ("Rosa Ruiz told reporters in Riga that Latvia spends 5% of its GDP on defence.", "disbursed"),
        ("Oslo changed course on Monday, sending Ukraine 12 launchers.", "committed"),
        ("When war broke out, Oslo acted fast, sending Ukraine 12 launchers.", "disbursed"),
        ("Oslo lifted its freeze and sent €90 million in arms to Ukraine.", "disbursed"),
        ("Oslo may have sent €90 million in arms to Ukraine.", "proposed"),
        ("Latvia, which brought back the draft for young men and women, spent 3.1% of GDP on defence.", "disbursed"),
        ("Latvia's draft budget for young men and women has 3.1% of GDP for defence.", "proposed"),
        ("As the year ends, Oslo is considering €90 million in arms for Ukraine.", "proposed"),
        ("China opposes the $90 million arms sale to Taiwan.", "committed"),
        ("Senators oppose the $90 million arms sale to Taiwan.", "proposed"),
    ],
)
def test_a_word_of_doubt_in_another_clause_or_of_a_foe_leaves_an_amount_decided(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Kenya's deal features 14 Apaches.", 1),
        ("The display in Moscow features 14 captured Leopards.", 0),
        ("Spain gave Kyiv aid worth €90 million: 14 launchers, 40 attack drones and air-launched rockets.", 2),
        ("Spain used 14 attack drones at sea.", 0),
        ("Spain used the fund for up to 14 attack drones to be bought for its navy.", 1),
        ("A Spanish frigate can carry 14 torpedoes.", 0),
        ("A Spanish ship carried 14 tanks to Ukraine.", 1),
        ("Lockheed delivered 140 F-35s last year.", 0),
        ("Lockheed delivered 14 F-35s to Norway last year.", 1),
        ("Spain sells guns. Rosa Ruiz, 50, now leads the party.", 0),
        ("Italy has ordered 30 SPK 120 mortars and 20 Giraffe systems.", 2),
    ],
)
def test_verbs_of_having_and_carrying_hold_for_their_objects(text: str, figures: int) -> None:
    assert len([figure for figure in by_grammar(text) if figure.unit == "count"]) == figures


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Rheinmetall is to deliver 30 Marders to Ukraine on behalf of Berlin.", "DEU", "UKR"),
        ("Rheinmetall is to deliver 30 Marders to Romania.", "ROU", None),
        ("The Danish defence procurement agency has ordered 30 guns from Nexter.", "DNK", None),
        ("The Danish defence group Terma is to deliver 30 guns to Oman's army.", "OMN", None),
        ("Bollinger wins a $300 million Coast Guard contract.", "USA", None),
        ("Senators block a $300 million sale of bombs to Oman.", "OMN", None),
        ("India's council accords acceptance of necessity for 30 Tejas jets.", "IND", None),
    ],
)
def test_who_pays_for_what_a_maker_delivers(text: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text, publisher="Breaking Defense")[0]
    assert (figure.payer, figure.recipient) == (payer, recipient)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The package for Ukraine has 12 155mm howitzers and 3 105 mm guns.", ["12", "3"]),
        ("Japan has requested to buy up to one hundred twenty (120) SM-6 Block I missiles.", ["one hundred twenty"]),
        ("Peru requested three thousand four hundred ten FGM-148F missiles.", ["three thousand four hundred ten"]),
        ("Norway orders 15 RCH 155 howitzers for its army.", ["15"]),
        ("Iraq ordered nine KM-SAM batteries and six MK 54 Exercise Torpedoes.", ["nine", "six"]),
        ("The Navy has received an antenna from System Delta 71 (SYD 71) for its radars.", []),
        ("Denmark ordered spare parts of Standard Missile 6 rounds for its navy.", []),
    ],
)
def test_a_calibre_or_a_label_is_no_count(text: str, counts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == counts


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Portugal has 28 F-16s, which need new engines under a modernisation programme.", 0),
        ("Portugal has 28 F-16s on order.", 1),
        ("Three Typhoons of the British Army's sister service took part in Exercise Red Eagle.", 0),
        ("Greece exercises an option for three more Rafales.", 1),
        ("The maker produced 430 Javelin missiles last year.", 0),
        ("Rheinmetall can make 700,000 artillery shells a year.", 0),
        ("It can add 700 artillery shells on top of the 900 that are produced each month.", 0),
        ("Fighting goes on in Ukraine. So far 700 rounds of artillery have been handed over.", 1),
        ("Latvia signs a contract to produce 84 Hunter armoured vehicles.", 1),
        ("Air Lanka orders 12 Airbus A350 jets for its passengers.", 0),
        ("Japan wants 70 Tomahawks.", 1),
    ],
)
def test_what_an_army_has_or_a_maker_turns_out_is_not_bought(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Slovenia has ordered 40 Boxers, of which 11 have been delivered.", ["contracted", "disbursed"]),
        ("Slovenia has ordered 40 Boxers, of which 11 will be delivered in May.", ["contracted", "contracted"]),
        ("Peru's navy received the second of four frigates.", ["contracted"]),
        ("Peru's navy received a second batch of four guns.", ["disbursed"]),
        ("Kenya launches a tender for 12 helicopters of its army.", ["proposed"]),
        ("Kenya exercises its option for 12 attack helicopters.", ["contracted"]),
    ],
)
def test_a_part_that_has_come_and_the_whole_order(text: str, stages: list[str]) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == stages


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Canada will give $500 million in military aid to Ukraine, and Norway is sending three guns.", "CAN", "UKR"),
        ("Spain sent $300 million in military aid to Ukraine, and Italy has promised more.", "ESP", "UKR"),
    ],
)
def test_a_name_before_a_verb_opens_a_clause(text: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient) == (payer, recipient)


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
        ("We welcome the $9 billion in aid to Ukraine that Saudi Arabia pledged.", "SAU"),
        ("I applaud the €7 billion in military aid Germany has set aside for Ukraine.", "DEU"),
        ("We announced $9 million in weapons for Ukraine, which Poland has asked us for.", "USA"),
    ],
)
def test_a_clause_on_the_amount_tells_who_gives_it(text: str, payer: str) -> None:
    figures = by_grammar(text, publisher="The White House")
    assert [figure.payer for figure in figures] == [payer]


@pytest.mark.parametrize(
    ("text", "stage", "kind"),
    [
        ("The Budget invests $4 billion in Navy submarines.", Stage.PROPOSED, "annual"),
        ("The Budget provides $900 billion for national defense.", Stage.PROPOSED, "annual"),
        ("Our defense budget provided $900 billion last year.", Stage.ALLOCATED, "annual"),
    ],
)
def test_the_budget_of_the_white_house_is_a_request_for_a_year(text: str, stage: Stage, kind: str) -> None:
    figures = by_grammar(text, publisher="The White House")
    assert [(figure.stage, figure.period_kind) for figure in figures] == [(stage, kind)]


WHITE_HOUSE = "The White House"


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("That comes on top of the $70 million in winter aid we are already giving Ukraine.", "disbursed"),
        ("We are now giving Ukraine another $70 million in winter aid.", "committed"),
        ("The Army is currently supplying $90 million in security assistance to Jordan.", "disbursed"),
        ("The United States continues to provide $3 billion a year in military aid to Israel.", "disbursed"),
        ("The United States will continue to provide $3 billion a year in military aid to Israel.", "committed"),
        ("Spain reacted within days, sending €90 million in humanitarian aid to Ukraine.", "disbursed"),
        ("Spain reacted within days, sending another €90 million in humanitarian aid to Ukraine.", "committed"),
        ("Parliament approved the bill, sending €90 million in humanitarian aid to Ukraine.", "committed"),
        ("USAID is supporting a $6 million project to clear mines in Ukraine.", "disbursed"),
        ("Senators support a $6 billion bill with aid for Ukraine.", "proposed"),
    ],
)
def test_aid_that_runs_is_told_from_aid_that_is_announced(text: str, stage: str) -> None:
    assert by_grammar(text, publisher=WHITE_HOUSE)[-1].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Since 2022, about €2 billion in direct help to Ukraine.", "disbursed"),
        ("We work with partners on Ukraine, as with Norway's provision of $2 billion in aid since May.", "disbursed"),
        ("The deal brings Norway's overall support to Ukraine to more than $2 billion.", "committed"),
        ("The provision of $90 million in aid to Ukraine comes as Congress struggles to pass more.", "committed"),
        ("We have $4 billion left in drawdown authority for Ukraine.", "allocated"),
        ("The envoy announced $4 billion in aid for Ukraine and left for Riga.", "committed"),
        ("Canada stood ready to lend about $3 billion to Ukraine.", "committed"),
        ("We have been giving Ukraine some $3 billion in budget support.", "disbursed"),
        ("We were able to announce $3 billion for Ukraine in March.", "committed"),
        ("We were able to send $3 billion to Ukraine in March.", "disbursed"),
        ("The $9 billion in military aid for Israel in our request is for air defense.", "proposed"),
        ("The $9 billion in military aid for Israel in our stores is for air defense.", "committed"),
        ("We strongly support passage of the $9 billion in aid for Ukraine.", "proposed"),
        ("The first $9 billion in aid has gone out the door to Ukraine.", "disbursed"),
        ("The Pentagon intends to send $90 million in aid to Ukraine, subject to congressional approval.", "committed"),
        ("Norway has given Ukraine $2 billion in aid and plans to send $90 million in aid this year.", "committed"),
        ("Norway signed an agreement and provided $90 million in aid to Ukraine.", "disbursed"),
        ("The bill amends the law and provides $90 million in aid to Ukraine.", "proposed"),
        ("Congress will, in the coming weeks, pass the $9 billion in aid to Ukraine.", "proposed"),
        ("Congress will know that it passed the $9 billion in aid to Ukraine.", "committed"),
        (
            "We have given $2 billion in aid to Ukraine, including another $90 million we announced on Friday.",
            "committed",
        ),
        ("We promised $2 billion in aid to Ukraine, including $90 million that we have delivered.", "disbursed"),
        ("We're working with Congress to provide $90 million in military aid to Ukraine.", "proposed"),
        ("The $9 billion for Ukraine that hopefully will reach my desk is needed now.", "proposed"),
        ("Germany last May gave Ukraine €3 billion in military aid.", "disbursed"),
        ("Germany may give Ukraine €3 billion in military aid.", "proposed"),
        ("The minister told Berlin to give €2 billion more to Ukraine.", "proposed"),
        ("The minister told reporters that Berlin will give €2 billion more to Ukraine.", "committed"),
        ("Leaders pledged support despite failing to agree on a proposed €20 billion package for Ukraine.", "proposed"),
        ("Leaders pledged €20 billion for Ukraine despite failing to agree on sanctions.", "committed"),
        ("The Senate passed $60 billion in aid to Ukraine, and the House has not acted.", "proposed"),
    ],
)
def test_how_officials_word_the_stage_of_aid(text: str, stage: str) -> None:
    assert by_grammar(text, publisher=WHITE_HOUSE)[-1].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("We state that 2.5 percent of GDP for defense is the minimum.", ["target"]),
        ("Allies made a commitment of 2 percent of GDP. They agreed to spend 2 percent of GDP.", ["target", "target"]),
        (
            "Norway spends 2 percent of GDP on defense. They agreed to spend 3 percent of GDP.",
            ["disbursed", "committed"],
        ),
        ("It is necessary for Allies to increase defense spending to 3 percent of GDP.", ["target"]),
    ],
)
def test_what_allies_bind_themselves_to(text: str, stages: list[str]) -> None:
    assert [figure.stage.value for figure in by_grammar(text, publisher=WHITE_HOUSE)] == stages


@pytest.mark.parametrize(
    ("text", "title", "stage"),
    [
        ("My budget invests $900 billion in our military.", None, "proposed"),
        ("The Bipartisan Budget Act provided $700 billion for national defense.", None, "disbursed"),
        ("There is $900 billion for national defense.", "Press Call on the President's Budget", "proposed"),
        ("There is $900 billion for national defense.", "Press Call on the Budget Control Act", "disbursed"),
    ],
)
def test_a_budget_is_told_from_an_act_of_that_name(text: str, title: str | None, stage: str) -> None:
    figure = by_grammar(text, publisher=WHITE_HOUSE, title=title)[-1]
    assert (figure.stage.value == "proposed") == (stage == "proposed")


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Norway and Ukraine signed an agreement on $7 billion in military aid.", "NOR", "UKR"),
        ("The United States and Ukraine reached a deal on a $5 billion loan to Kyiv.", "USA", "UKR"),
        ("Washington set aside $1 billion in military aid to help Ukraine and the Baltic states.", "USA", None),
    ],
)
def test_of_a_pair_that_agrees_on_aid_one_gives(text: str, payer: str, recipient: str | None) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.recipient) == (payer, recipient)


def test_a_drawdown_is_military_aid_and_a_fund_for_ukraine_is_for_it() -> None:
    texts = ("The tenth drawdown for Kyiv, worth $90 million, came today.", "There is $9 billion left in USAI money.")
    for text in texts:
        told = [(f.measure, f.payer, f.recipient) for f in by_grammar(text, publisher="The White House")]
        assert told == [(Measure.AID, "USA", "UKR")]
    assert not by_grammar("The drawdown of American troops from Syria would save $90 million.")


def test_a_list_under_a_title_of_arms_aid_is_of_totals() -> None:
    points = "- 900 Stinger missiles;\n- 20 howitzers."
    titles = {
        "Fact Sheet on Security Assistance for Ukraine": [("USA", "UKR", "cumulative")] * 2,
        "Fact Sheet on the Army's Museum": [],
    }
    for title, told in titles.items():
        figures = by_grammar(points, publisher="The White House", title=title)
        assert [(figure.payer, figure.recipient, figure.period_kind) for figure in figures] == told


def test_a_group_that_makes_a_statement_is_its_we() -> None:
    text = "We have provided $90 billion in support to Ukraine."
    for title, payer in (("G7 Leaders' Statement", "G7"), ("Statement from the President on the G7", "USA")):
        figures = by_grammar(text, publisher="The White House", title=title)
        assert [figure.payer for figure in figures] == [payer]


def test_a_part_that_was_announced_by_itself_is_not_yet_given() -> None:
    figures = by_grammar(
        "Norway has provided $9 billion in aid to Ukraine, including the $90 million that it announced on Monday."
    )
    assert [figure.stage for figure in figures] == [Stage.DISBURSED, Stage.COMMITTED]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Most Allies exceeded their 2 percent defense spending commitment.", Stage.TARGET),
        ("Spain reached its pledge to spend 3% of GDP on defence.", Stage.DISBURSED),
        ("NATO Allies agreed in Wales to spend 2 percent of GDP on defense.", Stage.TARGET),
        ("NATO Allies agreed in The Hague to spend 5 percent of GDP on defense.", Stage.COMMITTED),
        ("Denmark has agreed to spend 2 percent of GDP on defence.", Stage.COMMITTED),
    ],
)
def test_a_commitment_that_is_met_is_a_target(text: str, stage: Stage) -> None:
    assert by_grammar(text)[0].stage is stage


def test_money_spent_on_who_is_helped_is_aid() -> None:
    figure = by_grammar("Europe has spent $100 billion on Ukraine.")[0]
    assert (figure.measure, figure.payer, figure.recipient) == (Measure.AID, "EUROPE", "UKR")


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Estonia has handed over 24 howitzers to Ukraine.", "EST", "UKR"),
        ("Spain will hand Kyiv ten more tanks.", "ESP", "UKR"),
        ("The Pentagon handed the company an order for 20 tanks.", "USA", None),
        ("Norway will order 500 drones for Ukraine from a Danish maker.", "NOR", "UKR"),
        ("A further 30 tanks have been ordered by Berlin for Kyiv.", "DEU", "UKR"),
        ("Ukraine has ordered 20 fighter jets for its air force from Sweden.", "UKR", None),
        ("Poland has ordered 96 helicopters for its army, while war in Ukraine goes on.", "POL", None),
        ("General Dynamics has handed over 26 tanks to the British Army.", "GBR", None),
        ("The Finnish army received 14 tanks from the maker.", "FIN", None),
    ],
)
def test_equipment_is_given_to_who_is_helped_and_bought_for_oneself(
    text: str, payer: str, recipient: str | None
) -> None:
    (figure,) = by_grammar(text)
    assert (figure.measure, figure.payer, figure.recipient) == ("equipment", payer, recipient)


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient"),
    [
        ("Norway and Germany fund American missiles for Ukraine in a $500m deal.", "aid", None, "UKR"),
        ("Help for Kyiv: Sweden promised €90m in spare missiles.", "aid", "SWE", "UKR"),
        ("Ukraine will buy missiles worth €300m from Sweden.", "procurement", "UKR", None),
        ("The Pentagon has $1bn left for replacing arms that it sent to Kyiv.", "procurement", "USA", None),
        ("Spain wants an extra €6 billion for the Spanish military over two years.", "spending_growth", "ESP", None),
        ("Norway will put €2 billion into its armed forces.", "defence_spending", "NOR", None),
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


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The EU gives €50m to those hit by the war on Ukraine, with €45m for Ukraine and €5m for Sudan.", 3),
        ("The EU gives €50m to Ukraine, with €45m for schools and €5m for roads.", 1),
    ],
)
def test_a_sum_whose_parts_go_to_several_is_nobodys(text: str, recipients: int) -> None:
    figures = by_grammar(text)
    assert len({figure.recipient for figure in figures}) == recipients
    assert (figures[0].recipient is None) == (recipients > 1)


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Japan provided $37 million to UNDP for demining in Ukraine.", "UKR"),
        ("Norway pledged NOK 26 million to UNRWA for its work in Gaza.", "PSE"),
        ("Canada announced CAD 34 million in development assistance to Ukraine.", "UKR"),
        ("Canada announced CAD 34 million in development assistance to Senegal.", None),
        ("The IMF approved a $3 billion loan for Egypt.", None),
        ("The United States gives Egypt $1.3 billion a year in military aid.", "EGY"),
    ],
)
def test_only_arms_are_aid_to_states_at_peace(text: str, recipient: str | None) -> None:
    assert [figure.recipient for figure in by_grammar(text)] == ([recipient] if recipient else [])


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The House voted 311 to 112 to approve $60.8 billion for Ukraine.", Stage.COMMITTED),
        ("Lawmakers voted on Saturday to send $60.8 billion to Ukraine.", Stage.COMMITTED),
        ("The House is expected to vote on Saturday to approve $60.8 billion for Ukraine.", Stage.PROPOSED),
        ("He said after the talks that Italy would give Ukraine €100 million.", Stage.COMMITTED),
        ("Italy is in talks to give Ukraine €100 million.", Stage.PROPOSED),
        ("The Senate passed $95bn in aid to Ukraine, which had stalled for months in the House.", Stage.COMMITTED),
        ("The Senate passed $95bn in aid to Ukraine, which faces hurdles in the House.", Stage.PROPOSED),
        ("Lithuania ordered 3 radars for Ukraine and donated 14 howitzers.", Stage.DISBURSED),
        ("Japan's defence budget request reached a record 7.7 trillion yen.", Stage.PROPOSED),
    ],
)
def test_votes_talks_and_requests_tell_how_far_it_has_come(text: str, stage: Stage) -> None:
    assert by_grammar(text)[-1].stage is stage


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Hungary has blocked €6.5 billion in aid to Ukraine for more than a year.", "one_off"),
        ("Germany gives Ukraine €6.5 billion in aid a year.", "annual"),
        ("Ukraine has received $2.5 billion from the European Union this month.", "one_off"),
        ("Ukraine has received $2.5 billion from the European Union.", "cumulative"),
    ],
)
def test_how_long_ago_is_no_period(text: str, period: str) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == [period]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Senate passes $95 billion foreign aid package after months of delay", 1),
        ("Senate cuts $9 billion from the annual foreign aid bill", 0),
        ("Congress gave Ukraine $113 billion in aid in four rounds.", 1),
        ("Congress gave Ukraine 4,000 rounds.", 1),
        ("The United States has sent Ukraine two million 155-millimeter shells.", 1),
    ],
)
def test_bills_rounds_and_shells(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("On May 29, Sweden sent Ukraine $5 billion in aid.", Stage.DISBURSED),
        ("Sweden in May gave Ukraine 10 tanks.", Stage.DISBURSED),
        ("Sweden may give Ukraine 10 tanks.", Stage.PROPOSED),
        ("US May Send Ukraine 31 Tanks", Stage.PROPOSED),
        ("The EU paid Ukraine €2bn under the €18 billion aid package.", Stage.COMMITTED),
        ("Britain stands behind $3 billion of loans to Ukraine.", Stage.COMMITTED),
        ("Germany doubled its aid to Ukraine to 8 billion euros.", Stage.COMMITTED),
        ("Germany has given Ukraine 8 billion euros in aid.", Stage.DISBURSED),
    ],
)
def test_months_packages_and_raises_tell_how_far_it_has_come(text: str, stage: Stage) -> None:
    assert by_grammar(text)[-1].stage is stage


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Ukraine received the first $1 billion of the G7's loan.", "G7", "UKR"),
        ("The Ukraine Facility consists of €33 billion in loans and €17 billion in grants.", "EU", "UKR"),
        ("Norway will raise its Nansen Programme to NOK 35 billion.", "NOR", "UKR"),
        ("The UK gave $3 billion to Ukraine, with Norway providing a further $800 million.", "NOR", "UKR"),
        ("Denmark gives $3 billion to Ukraine in a deal with Norway.", "DNK", "UKR"),
        ("Rheinmetall will supply Ukraine with 20 more Marder vehicles, paid for by Germany.", "DEU", "UKR"),
        ("Rheinmetall will supply Romania with 20 more Marder vehicles.", "ROU", None),
        ("Japan will provide $500 million for Ukraine's reconstruction.", "JPN", "UKR"),
    ],
)
def test_who_pays_for_a_part_a_programme_or_an_order(text: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text)[-1]
    assert (figure.payer, figure.recipient) == (payer, recipient)


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
        ("Sweden allocated SEK 2.7 billion to reconstruction in Ukraine.", 1),
        ("The European Union says rebuilding Ukraine takes 500 billion euros.", 0),
        ("The school funding shortfall in Australia jumps to $6.6bn; recovery continues.", 0),
    ],
)
def test_what_is_given_to_rebuild_is_aid(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


def test_who_gets_most_aid_gives_none_to_others() -> None:
    text = "The Israel bill, which included $17.6 billion, fell short of a majority."
    assert payer_by_grammar(text, title="Ukraine aid stalls again") != "UKR"
    assert payer_by_grammar("Senators left the $6 billion in aid out.", title="US aid to Ukraine stalls again") == "USA"


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("House Republicans stripped $300 million in aid to Ukraine from the bill.", Stage.PROPOSED),
        ("Ukraine and France signed a declaration of intent to buy 100 fighter jets.", Stage.PROPOSED),
        ("Ukraine and France signed a contract for 100 fighter jets.", Stage.CONTRACTED),
    ],
)
def test_what_is_stripped_or_only_intended_is_open(text: str, stage: Stage) -> None:
    assert by_grammar(text)[-1].stage is stage


@pytest.mark.parametrize(
    ("text", "measure", "period"),
    [
        ("Britain earmarks £200m to prepare for a possible deployment to Ukraine.", "defence_spending", "one_off"),
        ("France sets aside €90m for the deployment of troops to Ukraine.", "defence_spending", "one_off"),
        ("The EU gives €25m for the deployment of generators to Ukraine.", "aid", "one_off"),
        ("Germany gave €9 billion in aid to Ukraine between 2022 and 2025.", "aid", "cumulative"),
    ],
)
def test_what_is_for_ones_own_troops_is_no_aid(text: str, measure: str, period: str) -> None:
    (figure,) = by_grammar(text, published=None)
    assert (figure.measure.value, figure.period_kind.value) == (measure, period)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The £2.5bn in proceeds meant to help Ukraine remain frozen in a UK bank account.", 0),
        ("The UK gave Ukraine £2.5bn in proceeds from frozen assets.", 1),
    ],
)
def test_what_remains_frozen_is_given_to_nobody(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


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


def test_a_package_that_takes_the_total_further_is_one() -> None:
    text = "The package for Ukraine is worth €60m and takes Finland's total military aid to about €1 billion."
    assert [figure.period_kind.value for figure in by_grammar(text)] == ["one_off", "cumulative"]


def test_what_is_spent_on_a_border_is_no_aid() -> None:
    assert not by_grammar("Russia spent $5 billion on Ukraine's border.")


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The Senate passed $95 billion in foreign aid, including $60 billion to support Ukraine.", [None, "UKR"]),
        ("The bill has $60bn for Ukraine, $26bn for Israel and $8bn for the Indo-Pacific.", ["UKR", "ISR", None]),
        ("Norway gives Ukraine $900m in aid, including $60m for winter relief.", ["UKR", "UKR"]),
        ("The EU set aside €45m in aid for people in Ukraine and €5m in aid for Sudan.", ["UKR", "SDN"]),
    ],
)
def test_each_amount_of_a_list_has_its_own_receiver(text: str, recipients: list[str | None]) -> None:
    assert [figure.recipient for figure in by_grammar(text)] == recipients


@pytest.mark.parametrize(
    ("text", "publisher", "payer"),
    [
        ("The cabinet proposed a record defence budget of NT$650 billion.", "focustaiwan.tw", "TWN"),
        ("The army has ordered 40 howitzers for 300 million euros.", "irishtimes.com", "IRL"),
        ("Defence spending will come to 80 billion zlotys next year.", "bbc.co.uk", "POL"),
        ("Latvia's army has ordered 40 howitzers for 300 million euros.", "irishtimes.com", "LVA"),
        ("The law provides $50 billion in aid for Ukraine and $20 billion in aid for Israel.", "npr.org", "USA"),
    ],
)
def test_where_nobody_is_named_the_outlet_or_the_money_tells_who_pays(text: str, publisher: str, payer: str) -> None:
    assert payer_by_grammar(text, publisher) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Krauss won a €2 billion contract from the German military for armoured vehicles.", "DEU"),
        ("Six frigates were ordered by Norway for 5 billion euros.", "NOR"),
        ("The shipyard was awarded $430 million by the U.S. Navy for submarine work.", "USA"),
        ("Poland bought tanks from South Korea for $6 billion.", "POL"),
        ("Washington has agreed to sell Tokyo up to 400 Tomahawk missiles for $2 billion.", "JPN"),
        ("US clears a $1 billion missile deal for Japan.", "JPN"),
        ("The State Department has let Israel buy fighter jets for $700 million.", "ISR"),
        ("The US Army awards a $1 billion contract for missiles for Poland.", "USA"),
        ("Italy taps two shipyards to build two destroyers for $4 billion.", "ITA"),
        ("Australia is asking for a loan. A request from Peru to buy 24 fighter jets is worth $3 billion.", "PER"),
    ],
)
def test_who_orders_is_told_from_who_sells(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Budapest is holding up a further €800 million in military aid for Ukraine.", "EU"),
        ("Senate Republicans block a $60 billion aid package for Ukraine.", "USA"),
        ("The US and other NATO members have sent 2,000 missiles to Ukraine.", "NATO"),
        ("The US and Germany have sent 2,000 missiles to Ukraine.", None),
        ("Since May, allies have bought 50 howitzers, and European states have given Ukraine €2 billion.", "EUROPE"),
        ("Britain, in view of the risks posed by Russia, will lift defence spending to 2.5% of GDP.", "GBR"),
        ("The Biden administration gave $300 million through the Ukraine Security Assistance Initiative.", "USA"),
        ("European states bought more than $1 billion in American weapons for Ukraine.", "EUROPE"),
        ("Kyiv will get a $1 billion American weapons package.", "USA"),
        ("Sweden, Norway, Denmark give $500 million in military aid to Ukraine.", None),
        ("We thank Japan, the new G7 president, for its pledge to give Ukraine $6 billion in aid.", "JPN"),
        ("Varadkar said it was time for the EU to approve €50 billion in aid for Ukraine.", "EU"),
        ("The US gave Ukraine $350 billion in aid, and Europe gave other help.", "USA"),
        ("Japan will give Ukraine $3 billion in financial aid through the World Bank.", "JPN"),
    ],
)
def test_who_gives_is_told_from_who_is_near(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer


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
    ("text", "payer"),
    [
        ("PRIME MINISTER SUNAK: We have sent Ukraine £2.3 billion in military aid.", "GBR"),
        ("THE PRESIDENT: We have sent Ukraine $20 billion in military aid.", "USA"),
        ("PRIME MINISTER SUNAK: Yes.\n\nPRESIDENT BIDEN: We have sent Ukraine $20 billion in military aid.", "USA"),
        ("Canada knows its duty. And so we will spend 2 percent of our GDP on defense.", "CAN"),
        ("Canada knows its duty. And Congress will spend 3 percent of GDP on defense.", "USA"),
    ],
)
def test_who_we_are_is_told_by_who_speaks(text: str, payer: str) -> None:
    title = "Remarks by President Biden and the Prime Minister of Canada"
    assert payer_by_grammar(text, "The White House", title) == payer


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


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Norway gave Ukraine eight Leopard tanks. Six more Leopards are due there in May.", ["eight", "Six"]),
        ("Chile signed a $400 million contract for frigates. The first two warships are due in 2030.", ["two"]),
        ("Norway gave Ukraine eight Leopard tanks. Its army flies 40 jets from Bodø.", ["eight"]),
        ("Norway gave Ukraine eight Leopard tanks. Six tanks were lost in May.", ["eight"]),
        ("Oslo handed over 90 armoured and protected vehicles to Kyiv.", ["90"]),
    ],
)
def test_equipment_beside_a_gift_or_purchase_is_part_of_it(text: str, counted: list[str]) -> None:
    figures = by_grammar(text)
    assert [text[f.start : f.end] for f in figures if f.measure is Measure.EQUIPMENT] == counted


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
    ("text", "stages"),
    [
        (
            "Norway will give Ukraine €3 billion in military aid this year, against €2 billion in 2022.",
            "committed disbursed",
        ),
        ("Latvia will raise defence spending from just over 2% to 4% of GDP.", "disbursed committed"),
        ("Poland takes delivery of 28 tanks under a $6 billion deal.", "disbursed contracted"),
        ("Norway has paid for 16 tanks.", "contracted"),
    ],
)
def test_each_amount_of_a_sentence_has_its_own_stage(text: str, stages: str) -> None:
    read_stages = [figure.stage.value for figure in by_grammar(text)]
    assert read_stages == stages.split()


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
    ("text", "payer", "recipient"),
    [
        ("Spain, Portugal pledge €200 million for Ukraine", None, "UKR"),
        ("After talks with Poland, Norway pledged €200 million for Ukraine.", "NOR", "UKR"),
        ("In Kyiv, Belgium announced €200 million in military aid.", "BEL", "UKR"),
        ("House blocks $90 billion Israel-Ukraine aid package", "USA", None),
        ("Slovakia vetoes €5bn European aid package for Ukraine", "EU", "UKR"),
        ("Kyiv receives €1.4 billion from the EU's Ukraine Facility", "EU", "UKR"),
        ("Norway lent Ukraine €90 million.", "NOR", "UKR"),
        ("Latvia sends Ukraine 10 training aircraft", "LVA", "UKR"),
    ],
)
def test_who_gives_and_who_gets_in_headlines(text: str, payer: str | None, recipient: str | None) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.recipient) == (payer, recipient)


def test_a_headline_lists_buyers_by_commas() -> None:
    (one,) = by_grammar("US approves $900 million arms sale to Jordan, Reuters reports")
    (three,) = by_grammar("US approves $16B arms sales to Jordan, Kuwait, Oman")
    assert (one.payer, three.payer) == ("JOR", None)


def test_states_that_are_only_compared_comply_with_nothing() -> None:
    assert not by_grammar("The United States spends more on defence than the next 6 countries combined.")
    assert not by_grammar("Only 4 countries spent more on defence than India in 2025.")
    (figure,) = by_grammar("No more than six countries were meeting the alliance's spending target.")
    assert figure.measure is Measure.COMPLIANCE


def test_what_has_to_be_spent_is_a_target() -> None:
    (figure,) = by_grammar("European allies need to spend more than 3% of GDP on defence, he said.")
    assert figure.stage is Stage.TARGET


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("The premier says Canada has spent $20bn on Ukraine.", "CAN", "UKR"),
        ("Kyiv's allies pledge $45bn at a conference in London.", "ALLIES", "UKR"),
        ("Belgium, Portugal to give Ukraine 14 tanks", None, "UKR"),
    ],
)
def test_whose_allies_they_are_and_on_whom_money_is_spent(text: str, payer: str | None, recipient: str) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient) == (payer, recipient)


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient", "stage"),
    [
        ("Ukraine war briefing: Canada promises $650m for armoured vehicles", "aid", "CAN", "UKR", "committed"),
        ("Russia-Ukraine war live: Norway to send a $300m package of arms", "aid", "NOR", "UKR", "committed"),
        ("Ukraine war: Norway to buy air defence worth $300m for Kyiv", "aid", "NOR", "UKR", "committed"),
        ("Ukraine war: Poland signs $1.4bn deal for 116 tanks", "procurement", "POL", None, "contracted"),
        ("Ukraine war live: Latvia to spend 3% of GDP on defence", "defence_spending", "LVA", None, "committed"),
    ],
)
def test_what_a_headline_is_about_stands_before_it(
    text: str, measure: str, payer: str, recipient: str | None, stage: str
) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure, figure.payer, figure.recipient, figure.stage) == (measure, payer, recipient, stage)


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("EU to use €3bn from frozen Russian assets to arm Ukraine", "EU", "committed"),
        ("Britain lends Ukraine £2bn backed by Russian assets", "GBR", "committed"),
        ("Brussels pays out €1bn in budget support to Kyiv", "EU", "disbursed"),
        ("Ukraine receives $1bn in budget support from the IMF", "IMF", "disbursed"),
        ("EU suspends €1.5bn in aid to Ukraine", "EU", "proposed"),
        ("Republican senators seek $20bn for Ukraine", "USA", "proposed"),
    ],
)
def test_loans_from_frozen_assets_and_money_that_arrives(text: str, payer: str, stage: str) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.recipient, figure.stage) == (payer, "UKR", stage)


def test_frozen_assets_themselves_are_no_aid() -> None:
    assert not by_grammar("Euroclear holds €185bn in frozen Russian assets.")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("EU nears €9bn aid package for Ukraine.", "proposed"),
        ("Chile nears $3bn deal for frigates.", "proposed"),
        ("Chile's defence spending nears 3% of GDP.", "disbursed"),
        ("Chile announces close to $3bn in military aid for Ukraine.", "committed"),
        ("EU ministers ponder €9bn aid package for Ukraine.", "proposed"),
        ("EU ministers agree to discuss €9bn aid package for Ukraine.", "proposed"),
        ("EU ministers agree to send €9bn in aid to Ukraine.", "committed"),
        ("Will the EU approve €9bn in aid for Ukraine?", "proposed"),
        ("Peru delays purchase of 24 F-35 jets.", "proposed"),
        ("Peru buys 24 F-35 jets but delays delivery of 20 tanks.", "contracted"),
    ],
)
def test_what_is_only_near_is_not_decided(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("US aid package for Ukraine worth $9bn faces growing opposition in Congress.", "proposed"),
        ("An EU plan to give Ukraine €9bn in military aid faces resistance.", "proposed"),
        ("The US gives Ukraine $9bn in military aid as Kyiv faces a harsh winter.", "committed"),
        ("$9bn US aid package for Ukraine clears first hurdle in Senate.", "proposed"),
        ("$9bn US aid package for Ukraine clears Congress.", "committed"),
        ("Sales of arms resume as a $9bn US aid package for Ukraine is stuck in Congress.", "proposed"),
        (
            "The gift of $90 million in US military aid to Ukraine comes as Congress struggles to pass more.",
            "committed",
        ),
        ("Hungary lifts veto on €9bn in EU aid for Ukraine.", "committed"),
        ("Hungary should lift its veto on €9bn in EU aid for Ukraine.", "proposed"),
        (
            "EU to bypass €9bn Ukraine aid veto\n\nBrussels is considering a way round Hungary, diplomats say.",
            "proposed",
        ),
        ("EU to bypass €9bn Ukraine aid veto\n\nMinisters signed off on a way round Hungary.", "committed"),
        ("Congress passes delayed $9bn aid package for Ukraine.", "committed"),
        ("Congress delayed $9bn aid package for Ukraine.", "proposed"),
    ],
)
def test_what_stands_in_the_way_is_told_from_what_is_overcome(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("$9bn aid package for Ukraine delayed.", "USA"),
        ("€9bn aid package for Ukraine delayed.", "EU"),
        ("£9bn aid package for Ukraine delayed.", "GBR"),
    ],
)
def test_whose_money_it_is_where_nobody_is_named(text: str, payer: str) -> None:
    assert payer_by_grammar(text, publisher="bbc.co.uk") == payer


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The EU promised Ukraine more help despite failing to agree on €9bn in aid.", "proposed"),
        ("The EU promised Ukraine €9bn in aid despite failing to agree on its budget.", "committed"),
        ("Chile to buy 24 F-35 jets, deal likely to be signed in May.", "proposed"),
        ("Chile to buy 24 F-35 jets, deal signed in May.", "committed"),
        ("Raytheon nets possible $9bn missile deal from Chile.", "contracted"),
        ("Ukraine expects to receive €9bn in aid from the EU, its premier says.", "committed"),
        ("Ukraine hopes to receive €9bn in aid from the EU, its premier says.", "proposed"),
        ("Chile's navy would sail them first, as part of a $9bn contract for warships.", "contracted"),
        ("Chile's navy would sail them first, as part of a possible $9bn contract for warships.", "proposed"),
    ],
)
def test_a_clause_tells_of_its_own_amount(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Senate advances aid bill\n\nThere is $9bn in military aid for Ukraine in it.", "proposed"),
        ("Senate passes aid bill\n\nThere is $9bn in military aid for Ukraine in it.", "committed"),
        ("Senate waves through $9bn in aid for Ukraine\n\nThe House is to vote next.", "proposed"),
        ("Senate waves through $9bn in aid for Ukraine.", "committed"),
        ("Russia will raise its defence budget to 9tn roubles, a draft shows.", "proposed"),
        ("Russia will raise its defence budget to 9tn roubles, a decree shows.", "committed"),
        ("Kyiv is still waiting for $9bn in US aid.", "proposed"),
        ("Norway gave Ukraine $2bn in aid and plans to give $9bn in loans.", "disbursed"),
    ],
)
def test_what_a_headline_leaves_open(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


def test_a_second_verb_tells_of_the_second_amount() -> None:
    text = "Norway gave Ukraine $2bn in military aid and plans to give $9bn more in military aid."
    assert [figure.stage for figure in by_grammar(text)] == [Stage.DISBURSED, Stage.COMMITTED]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Sweden's $9bn military aid package for Ukraine faces delivery delays.", "committed"),
        ("Sweden's $9bn military aid package for Ukraine faces delays.", "proposed"),
        ("Peru's navy showed the delayed $9bn warship programme.", "committed"),
        ("Allies have delivered half of $9bn in arms for Ukraine.", "committed"),
        ("Allies have delivered a batch of $9bn in arms for Ukraine.", "disbursed"),
    ],
)
def test_what_comes_late_or_in_part_is_promised(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


def test_a_part_that_is_paid_leaves_the_whole_promised() -> None:
    stages = [figure.stage for figure in by_grammar("EU pays Ukraine first €2bn from €9bn loan for Ukraine.")]
    assert stages == [Stage.DISBURSED, Stage.COMMITTED]
    (figure,) = by_grammar("Belgium says no to €9bn EU loan for Ukraine.")
    assert figure.stage is Stage.PROPOSED


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("Senate rejects bid to block $20bn in military aid to Israel", "USA", "committed"),
        ("Senate Republicans block $20bn in military aid to Israel", "USA", "proposed"),
        ("Republicans unveil $17bn aid plan for Israel", "USA", "proposed"),
        ("White House unveils $17bn in aid for Israel", "USA", "committed"),
        ("Europe has given Ukraine €72bn, against €65bn from Washington", "USA", "disbursed"),
        ("Von der Leyen announces €2bn for Ukraine", "EU", "committed"),
        ("Senate panel approves $300m for Ukraine", "USA", "proposed"),
        ("Bundestag committee approves €3bn for Ukraine", "DEU", "committed"),
        ("EU to bypass Hungary's veto on €1bn for Ukraine", "EU", "committed"),
        ("US to contribute $20bn to a $50bn G7 loan for Ukraine", "USA", "committed"),
    ],
)
def test_plain_news_of_aid(text: str, payer: str, stage: str) -> None:
    figures = by_grammar(text)
    figure = figures[0] if "contribute" in text else figures[-1]
    assert (figure.payer, figure.stage) == (payer, stage)


def test_a_deal_that_is_reached_is_no_total() -> None:
    (figure,) = by_grammar("G7 reaches deal on $50bn loan for Ukraine")
    assert figure.period_kind == "one_off"


def test_what_refugees_cost_is_no_aid() -> None:
    assert not by_grammar("Warsaw has spent €5bn on Ukrainian refugees.")


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Ukraine needs at least seven Patriot systems", None, "UKR"),
        ("Zelensky asks for 25 Patriot systems", None, "UKR"),
        ("Ukraine needs to buy 300 tanks", "UKR", None),
        ("Poland needs 500 Himars launchers", "POL", None),
    ],
)
def test_arms_that_ukraine_asks_for_are_to_be_given(text: str, payer: str | None, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient, figure.stage) == (payer, recipient, "proposed")


def test_who_tells_of_a_sale_to_himself_is_the_buyer() -> None:
    (figure,) = by_grammar("Taiwan says US has approved sale of $180m in anti-tank systems")
    assert figure.payer == "TWN"


def test_what_russia_spends_on_ukraine_is_no_aid() -> None:
    assert not by_grammar("Russia has spent $200bn on Ukraine.")


@pytest.mark.parametrize(
    ("text", "payer", "recipient", "stage"),
    [
        ("Slovakia receives its first three F-16s.", "SVK", None, "disbursed"),
        ("Estonia took delivery of six howitzers.", "EST", None, "disbursed"),
        ("Two more Patriot systems arrive in Romania.", "ROU", None, "disbursed"),
        ("Ukraine receives three more Patriot systems from Germany.", "DEU", "UKR", "disbursed"),
        ("Rheinmetall to deliver 80 armoured vehicles to Hungary.", "HUN", None, "committed"),
        ("Peru buys 24 Gripen fighters.", "PER", None, "contracted"),
        ("Peru is to order 24 Gripen fighters.", "PER", None, "committed"),
        ("Peru orders 24 Gripen fighters.", "PER", None, "contracted"),
    ],
)
def test_who_receives_what_it_ordered_has_bought_it(text: str, payer: str, recipient: str | None, stage: str) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient, figure.stage.value) == (payer, recipient, stage)


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("Rheinmetall signs €2 billion weapons deal with Romania.", "ROU", "contracted"),
        ("South Korea's Hanwha wins a $2 billion howitzer order from Norway.", "NOR", "contracted"),
        ("Elbit lands a $300 million rocket contract from a European country.", None, "contracted"),
        ("Norway, Canada sign $2 billion radar deal.", None, "contracted"),
        ("South Korea, Poland sign $6 billion tank deal.", "POL", "contracted"),
        ("Greece approves €3 billion Israeli missile purchase.", "GRC", "committed"),
        ("Oman gets 12 jets under a $2 billion deal with Saab.", "OMN", "contracted"),
        ("Egypt requests a $2 billion missile sale.", "EGY", "proposed"),
        ("A $2 billion sale of F-16s to Bahrain wins approval.", "BHR", "committed"),
    ],
)
def test_who_buys_is_told_from_who_sells_and_makes(text: str, payer: str | None, stage: str) -> None:
    figure = by_grammar(text)[-1]
    assert (figure.payer, figure.stage.value) == (payer, stage)


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


def test_companies_that_buy_companies_or_invest_are_no_buyers_of_arms() -> None:
    assert not by_grammar("Leonardo buys Iveco Defence for €1.7 billion.")
    assert not by_grammar("BAE Systems to invest £250 million in an artillery factory.")


@pytest.mark.parametrize(
    ("text", "measure", "payer", "stage", "period"),
    [
        ("Ministers unveil £12bn defence budget rise.", "spending_growth", None, None, None),
        ("Ottawa announced C$7bn in extra defence spending.", "spending_growth", "CAN", "committed", "unknown"),
        ("Ottawa announced a C$7bn defence budget.", "defence_spending", "CAN", "committed", "annual"),
        ("The minister wants €9bn more for the Bundeswehr.", "spending_growth", "DEU", "proposed", "unknown"),
        ("The minister promises 2.7% on defence by 2031.", "defence_spending", None, None, "by_deadline"),
        ("Berlin is to borrow €90bn for rearmament.", "defence_spending", "DEU", "committed", "multi_year"),
        ("France adopts a €390bn military planning law.", "defence_spending", "FRA", "committed", "multi_year"),
        ("Kenya's army budget is to grow 6%, slowest in nine years.", "spending_growth", "KEN", None, "annual"),
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
    ("text", "stage"),
    [
        ("Only nine allies reach 2% of GDP at the moment.", "target"),
        ("Some 17 allies will spend at least 2% of GDP on defence this year.", "target"),
        ("In 2014, three allies were spending 2% of GDP on defence.", "disbursed"),
        ("Defence spending must exceed 3% of GDP, Taiwan says.", "target"),
        ("Taiwan's defence spending exceeded 3% of GDP.", "disbursed"),
    ],
)
def test_the_level_by_which_members_are_counted(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


def test_whose_outlays_a_headline_on_the_world_tells() -> None:
    world = "World military spending at record $3tn\n\nOutlays grew 4%, researchers say."
    assert [figure.payer for figure in by_grammar(world)] == [None, None]
    named = "World military spending at record $3tn\n\nTurkey's outlays grew 4%, researchers say."
    assert [figure.payer for figure in by_grammar(named)] == [None, "TUR"]


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Portugal's Tekever will deliver 40 drones to Brazil.", "BRA", None),
        ("Portugal's government will deliver 40 drones to Ukraine.", "PRT", "UKR"),
        ("Navantia wins €900 million Oman frigate deal.", "OMN", None),
        ("Six more F-16s were handed over to Argentina.", "ARG", None),
        ("Six more F-16s were handed over to Ukraine by Norway.", "NOR", "UKR"),
    ],
)
def test_what_no_state_gives_is_bought(text: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient) == (payer, recipient)


def test_a_plan_for_defence_runs_over_years_and_lost_goods_are_no_purchase() -> None:
    (plan,) = by_grammar("Greece unveils a €25 billion defence plan.")
    assert plan.period_kind == "multi_year"
    assert not by_grammar("Russia lost $3 billion worth of military equipment in November.")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Turkey's defence spending to top $50 billion in 2026.", "committed"),
        ("Norway's defence spending of $12 billion is higher than $9 billion in 2020.", "disbursed"),
    ],
)
def test_a_level_that_is_compared_is_told_from_one_to_be_topped(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("Peru signs a letter of intent for 24 Gripen fighters.", "PER", "proposed"),
        ("Peru signs a contract for 24 Gripen fighters.", "PER", "contracted"),
        ("US moves ahead with $2 billion Taiwan arms sale.", "TWN", "committed"),
        ("White House asks Congress to back $6 billion weapons deal for Israel.", "ISR", "proposed"),
    ],
)
def test_intents_and_sales_that_others_decide(text: str, payer: str, stage: str) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.stage.value) == (payer, stage)


@pytest.mark.parametrize(
    ("text", "measure", "stage", "period"),
    [
        ("Romania lifts defence spending by 9%.", "spending_growth", "committed", "annual"),
        ("Romania's defence spending rises by 9%.", "spending_growth", "disbursed", "annual"),
        ("Romania raises its military spending by a quarter.", "spending_growth", "committed", "annual"),
        ("Austria to set up €16bn fund for army.", "defence_spending", "committed", "multi_year"),
        ("Latvia is the only ally to spend 5% of GDP on defence.", "defence_spending", "disbursed", "annual"),
        ("Latvia is to spend 5% of GDP on defence.", "defence_spending", "committed", "annual"),
        ("Spain spends less than the 2% of GDP agreed by Nato.", "defence_spending", "target", "annual"),
    ],
)
def test_what_states_are_to_spend_is_told_from_what_they_spend(
    text: str, measure: str, stage: str, period: str
) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure.value, figure.stage.value, figure.period_kind.value) == (measure, stage, period)


@pytest.mark.parametrize(
    ("text", "place", "measure", "payer", "stage"),
    [
        ("Chile approves a $7bn defence budget. The 4% rise is the third in a row.", 1, "spending_growth", "CHL", None),
        ("Allies agree to spend $30bn more.\n\nDefence budgets will grow.", 0, "spending_growth", None, "committed"),
        ("Norway's defence share of GDP to reach 3.1%.", 0, "defence_spending", "NOR", "committed"),
        ("Slovakia rejects raising defence spending to 5% of GDP.", 0, "defence_spending", "SVK", "target"),
        ("Slovakia considers raising defence spending to 5% of GDP.", 0, "defence_spending", "SVK", "proposed"),
        ("Korea raises its defence budget to 66 trillion won.", 0, "defence_spending", "KOR", "allocated"),
        ("Global military spending passes $3tn for the first time.", 0, "defence_spending", None, "disbursed"),
    ],
)
def test_budgets_that_are_raised_refused_or_passed(
    text: str, place: int, measure: str, payer: str | None, stage: str | None
) -> None:
    figure = by_grammar(text)[place]
    assert (figure.measure.value, figure.payer) == (measure, payer) or payer is None
    assert stage is None or figure.stage.value == stage


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


def test_what_both_chambers_have_passed_is_decided() -> None:
    (figure,) = by_grammar("In April the House passed $61bn for Ukraine and the Senate followed days later.")
    assert figure.stage is Stage.COMMITTED
    (figure,) = by_grammar("In April the House passed $61bn for Ukraine; the Senate votes on Tuesday.")
    assert figure.stage is Stage.PROPOSED


def test_a_body_of_another_state_is_not_that_of_the_outlet() -> None:
    text = "Nigeria buried its dead. The military has bought 20 helicopters, said a general."
    assert payer_by_grammar(text, publisher="bbc.co.uk") == "NGA"


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("The United States gave $45 million in military financing to the armed forces of Ghana.", "GHA"),
        ("The United States will provide $70 million in military aid for the people of Moldova.", "MDA"),
        ("The army of Ghana praised the $45 million in military aid that we gave to Jordan.", "JOR"),
        ("Washington sent $45 million in military aid to Ukraine and other partners in the region.", None),
        ("Washington sent $45 million in military aid to Ukraine, regional partners said.", "UKR"),
        ("Norway resumed its funding of UNRWA with $26 million in aid.", "PSE"),
    ],
)
def test_what_a_states_forces_and_people_get_is_given_to_it(text: str, recipient: str | None) -> None:
    assert by_grammar(text)[0].recipient == recipient


def test_the_place_of_a_speech_does_not_pay() -> None:
    text = "The administration has provided $14 billion in aid to Ukraine."
    assert payer_by_grammar(text, "The White House", "Press Briefing by the Press Secretary | Tokyo, Japan") == "USA"
    assert payer_by_grammar(text, "The White House", "Press Gaggle En Route Warsaw, Poland") == "USA"
    assert payer_by_grammar("Tokyo has provided $14 billion in aid to Ukraine.", "The White House", "Remarks") == "JPN"


GUEST = "Remarks by President Biden and Prime Minister Kristersson of Sweden Before Bilateral Meeting"


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("You have pledged $3 billion in aid to Ukraine, and we are grateful.", "SWE"),
        ("I want to thank you for helping deliver 90 guns to Ukraine.", "SWE"),
        ("We are glad that you came, and we have sent $3 billion in aid to Ukraine.", "USA"),
        ("PRIME MINISTER KRISTERSSON: You gave $3 billion in aid to Ukraine, Mr. President.", "USA"),
        ("Poland has taken in many, and we are providing $3 billion in aid to Ukraine.", "USA"),
        ("Sweden, I believe, has sent $3 billion in aid to Ukraine.", "SWE"),
    ],
)
def test_you_are_the_guest_of_a_transcript(text: str, payer: str) -> None:
    assert payer_by_grammar(text, "The White House", GUEST) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("European Allies and Canada are stepping up. They have added $80 billion for defense.", "NATO_EUR"),
        ("Norway has done its part. They have sent $8 billion in aid to Ukraine.", "NOR"),
        ("Norway has done its part. Now we have sent $8 billion in aid to Ukraine, as they asked.", "USA"),
        ("Together with our allies, we have sent $8 billion in aid to Ukraine.", "ALLIES"),
        ("We, alongside our partners, have sent $8 billion in aid to Ukraine.", "ALLIES"),
        ("Together with Congress, we have sent $8 billion in aid to Ukraine.", "USA"),
        ("The UN appealed for $8 billion in aid for Ukraine.", None),
        ("The UN has sent $8 billion in aid to Ukraine, and the need is growing.", "UN"),
    ],
)
def test_who_gives_with_others_or_is_taken_up(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text, "The White House", "Remarks on Ukraine") == payer


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
    ("text", "place", "measure", "stage", "period"),
    [
        ("Chile has given Ukraine $90 million in aid this year.", 0, "aid", "disbursed", "annual"),
        ("Chile has given Ukraine $90 million in aid, its ministers said this spring.", 0, "aid", None, "cumulative"),
        ("Chile's defence budget totalled $8 billion in 2023.", 0, "defence_spending", None, "annual"),
        ("Chile spends 2% of GDP on defence this year and next.", 0, "defence_spending", None, "annual"),
        ("Chile's defence spending has risen by 30% since 2021.", 0, "spending_growth", "disbursed", "cumulative"),
        ("Chile's defence spending rose by 30%, the most since 2021.", 0, "spending_growth", "disbursed", "annual"),
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
    ("text", "figures"),
    [
        ("Greece does not meet Nato's 2% target.", [("defence_spending", "target")]),
        ("Greece did not promise Nato a 2% rise in its defence budget.", []),
        ("Portugal will honour its 2% commitment.", [("defence_spending", "target")]),
        ("Portugal's central bank will honour its 2% inflation commitment.", []),
        ("Only four NATO countries were paying.", [("compliance", "disbursed")]),
        ("Only four NATO countries were smiling.", []),
    ],
)
def test_levels_and_promises_that_allies_miss_or_keep(text: str, figures: list[tuple[str, str]]) -> None:
    assert [(figure.measure.value, figure.stage.value) for figure in by_grammar(text)] == figures


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
    ],
)
def test_percentages_and_counts_are_told_by_what_they_are_of(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Portugal is moving to 3% of GDP on defence.", "committed"),
        ("Portugal was moving to 3% of GDP on defence.", "disbursed"),
        ("Portugal's defence spending is rising to 2.4% of GDP.", "committed"),
        ("Portugal's defence spending stands at 2.4% of GDP.", "disbursed"),
    ],
)
def test_a_level_that_a_state_is_moving_to_is_yet_to_come(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Kyiv is short of shells.\n\nSome $40 billion is stuck in Congress.", [("USA", "UKR", "aid")]),
        ("Budapest threatens to veto €70bn loan, Hungary's premier says.", [("EU", "UKR", "aid")]),
        ("Zelensky presses Berlin for €3bn to plug a hole.", [("DEU", "UKR", "aid")]),
        ("Kyiv asks Oslo for 12 more Nasams launchers.", [("NOR", "UKR", "equipment")]),
        ("Ukrainian grain worth $2bn is stuck in Poland.", []),
        ("Hungary blocks a €400m port sale.", []),
        ("Warsaw asks Brussels for €2bn for its farmers.", []),
        ("Kyiv won't give in while $30 billion is held up in the Senate.", [("USA", "UKR", "aid")]),
    ],
)
def test_money_that_is_asked_for_or_held_up_is_aid(text: str, roles: list[tuple[str, str, str]]) -> None:
    assert [(f.payer, f.recipient, f.measure.value) for f in by_grammar(text)] == roles


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient"),
    [
        ("Kyiv secures £2bn UK export loan for air defence missiles.", Measure.AID, "GBR", "UKR"),
        ("Romania signed a $900 million loan under Washington's military financing.", Measure.AID, "USA", "ROU"),
        ("US lends Tallinn $500m for arms.", Measure.AID, "USA", "EST"),
        ("Romania signed a $900 million deal for missiles.", Measure.PROCUREMENT, "ROU", None),
    ],
)
def test_who_lends_gives(text: str, measure: Measure, payer: str, recipient: str | None) -> None:
    (figure,) = by_grammar(text)
    assert (figure.measure, figure.payer, figure.recipient) == (measure, payer, recipient)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Saab's sales top $6bn on demand for missiles.", []),
        ("Drone makers could produce $9bn worth of weapons a year.", []),
        ("Russia produces 2 million shells a year.", []),
        ("Pentagon seeks $870 billion for 2027.", ["defence_spending"]),
        ("Pentagon seeks $870 million for two submarines.", ["procurement", "equipment"]),
        ("Indra wins €3bn armoured vehicle contract.", ["procurement"]),
    ],
)
def test_what_is_sold_made_or_sought_by_itself(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("First 12 Dutch howitzers reach Ukraine.", "NLD", "UKR"),
        ("Ukraine takes delivery of 30 Spanish tanks.", "ESP", "UKR"),
        ("Ukraine takes delivery of 30 Spanish tanks bought last year.", "UKR", None),
        ("Ramstein group raises $9bn for Ukraine.", "ALLIES", "UKR"),
    ],
)
def test_arms_that_reach_kyiv_are_those_of_their_makers(text: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient) == (payer, recipient)


def test_a_deal_of_a_company_alone_names_no_buyer() -> None:
    assert payer_by_grammar("Raytheon bags $3 billion radar deal", publisher="Breaking Defense") is None
    assert payer_by_grammar("Raytheon bags $3 billion Navy radar deal", publisher="Breaking Defense") == "USA"


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
    ("text", "recipients"),
    [
        ("The United States gave Ukraine $2 million for schools.", ["UKR"]),
        ("The United States will give $3 million for health clinics in Sudan.", ["SDN"]),
        ("The United States has $40 million for schools, and praised Ukraine.", []),
        ("The United States gave $40 million to schools that host refugees from Ukraine.", []),
        ("The United States will give Jordan $90 million in food assistance.", []),
        ("The United States will give Jordan $90 million in military assistance.", ["JOR"]),
        ("The United States announced $9 million in humanitarian aid for Afghanistan.", []),
        ("The request has $6 billion to support Ukraine and $2 billion for Israel.", ["UKR", "ISR"]),
    ],
)
def test_civil_aid_is_ours_where_there_is_war(text: str, recipients: list[str]) -> None:
    figures = by_grammar(text, publisher="The White House")
    assert [(figure.payer, figure.recipient) for figure in figures] == [("USA", code) for code in recipients]


def test_what_is_fired_is_not_bought() -> None:
    assert not by_grammar("The navy fired $20 million worth of missiles at the rebels.")
    assert by_grammar("The navy ordered $20 million worth of missiles from Raytheon.")


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("More than 40 nations have come together for Ukraine, pledging 300 tanks.", None),
        ("Sweden and more than 40 nations met, and Sweden pledged 300 tanks to Ukraine.", "SWE"),
        ("Across Europe and Canada, Allies are raising defense spending by 12 percent this year.", "NATO_EUR"),
        ("In Europe we are now spending $90 billion more on defense.", "EUROPE"),
        ("Germany spent $90 billion on defense, more than any state in Europe.", "DEU"),
    ],
)
def test_who_spends_or_gives_by_number_or_place(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text, publisher="The White House") == payer


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("We gave $90 million in military aid to Ukraine and $80 million to Poland.", "USA", "POL"),
        ("We gave military aid to Ukraine, with $80 million to UN agencies there.", "USA", "UKR"),
        ("Our NATO Allies gave Ukraine much. They have added $80 million in aid for Ukraine.", "NATO", "UKR"),
        ("In our view, Allies gave Ukraine $80 million in aid.", "NATO", "UKR"),
        ("The package of CAD $80 million in military aid will help Ukraine.", "CAN", "UKR"),
        ("The package of USD $80 million in military aid will help Ukraine.", "USA", "UKR"),
    ],
)
def test_who_stands_beside_an_amount_and_whose_money_it_is(text: str, payer: str, recipient: str) -> None:
    figure = by_grammar(text, publisher="The White House")[-1]
    assert (figure.payer, figure.recipient) == (payer, recipient)


@pytest.mark.parametrize(
    ("text", "payers"),
    [
        ("We're in for $290 billion, and they're in for $80 billion, mostly as a loan.", ["USA", "EUROPE"]),
        (
            "Europe spent $80 billion on the war, as a loan. We've spent $290 billion.",
            ["EUROPE", "USA"],
        ),
        ("They gave $290 billion, under Biden, and Europe gave $80 billion for the war.", ["USA", "EUROPE"]),
        ("We lost $290 billion in trade with Europe last year.", []),
        ("We spent $8 trillion on wars in the desert, and Europe spent nothing.", []),
    ],
)
def test_what_washington_and_europe_are_in_for(text: str, payers: list[str]) -> None:
    figures = by_grammar(text, publisher="The White House")
    assert [figure.payer for figure in figures] == payers
    assert all((f.recipient, f.stage, f.measure) == ("UKR", Stage.DISBURSED, Measure.AID) for f in figures)


def test_a_meeting_of_the_seven_gives_what_nobody_else_does() -> None:
    title = "Background Press Call on the G7"
    assert (
        payer_by_grammar("We met Zelenskyy. Ukraine welcomed the $30 billion loan.", "The White House", title) == "G7"
    )
    assert payer_by_grammar("The U.S. will lend Ukraine $30 billion.", "The White House", title) == "USA"
    assert payer_by_grammar("We met Zelenskyy. Ukraine welcomed the $30 billion loan.", "The White House") == "USA"


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Germany will send 14 Marder vehicles from army stocks.", "DEU", "UKR"),
        ("We are delivering $300 million in security assistance. Putin will not stop us.", "USA", "UKR"),
        ("Saab handed over 14 of the missiles to the navy last year.", None, None),
        ("We gave $30 million in security assistance to strengthen the Kenyan army.", "USA", "KEN"),
        ("We gave $30 million in security assistance to partners in Africa.", "USA", None),
        ("Congress added $30 million in foreign aid for weapons.", "USA", None),
    ],
)
def test_gifts_of_arms_that_name_no_receiver(text: str, payer: str | None, recipient: str | None) -> None:
    figure = by_grammar(text, publisher="The White House")[-1]
    assert figure.recipient == recipient
    assert payer is None or figure.payer == payer


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


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The Budget continues our support for Israel with $4 billion in military aid.", "proposed"),
        ("Congress has passed a budget with $4 billion in military aid for Israel.", "committed"),
        ("We announced $4 billion in military aid for Israel.", "committed"),
    ],
)
def test_what_the_budget_of_a_president_holds_is_proposed(text: str, stage: str) -> None:
    assert by_grammar(text, publisher="The White House")[0].stage.value == stage


def test_a_second_name_with_a_verb_receives_nothing() -> None:
    first, second = by_grammar("Japan pledged $6 billion in aid to Ukraine and Korea announced $90 million.")
    assert (first.payer, first.recipient, second.payer) == ("JPN", "UKR", "KOR")
    (figure,) = by_grammar("Japan pledged $6 billion in aid to Ukraine and Moldova.")
    assert figure.recipient is None


def test_a_tranche_of_security_assistance_is_given_whatever_arms_it_holds() -> None:
    text = "I approved the next tranche of security assistance: $90 million worth of artillery."
    assert by_grammar(text, publisher="The White House", title="Remarks on Ukraine")[0].recipient == "UKR"
    text = "The army placed its next order: $90 million worth of artillery."
    assert by_grammar(text, publisher="The White House")[0].measure is Measure.PROCUREMENT


@pytest.mark.parametrize(
    ("text", "measure", "payer"),
    [
        ("Kenya, Uganda eye pact to seal $3 billion missile deal.", Measure.PROCUREMENT, None),
        ("Washington fast-tracks arms deals worth $7bn to Gulf partners.", Measure.PROCUREMENT, None),
        ("US clears $300 million support package for Japan covering its missiles.", Measure.PROCUREMENT, "JPN"),
        ("US approves $300 million military aid package for Jordan.", Measure.AID, "USA"),
        ("Riga urges NATO to raise defence spending to 4% of GDP.", Measure.DEFENCE_SPENDING, "NATO"),
        ("Riga is to raise defence spending to 4% of GDP, says NATO.", Measure.DEFENCE_SPENDING, "LVA"),
        ("Europe has overtaken the US in Ukraine aid, with €90bn sent.", Measure.AID, "EUROPE"),
        ("Non-US allies and Canada raised defence budgets to $500bn.", Measure.DEFENCE_SPENDING, "NATO_EUR"),
        ("The Iran war has cost the U.S. $30 billion.", Measure.DEFENCE_SPENDING, "USA"),
        ("An EU state blocks €50 billion for Kiev.", Measure.AID, "EU"),
        ("Pentagon can't account for $1 billion in weapons sent to Ukraine.", Measure.AID, "USA"),
    ],
)
def test_who_is_named_beside_those_who_pay(text: str, measure: Measure, payer: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure, figure.payer) == (measure, payer)


@pytest.mark.parametrize(
    ("text", "payers"),
    [
        ("U.S. approves $6 billion in arms sales to Israel, $9 billion to Saudi Arabia.", ["ISR", "SAU"]),
        ("Spain, Italy join the PURL scheme with $60 million.", [None]),
        ("PURL: Estonia chips in 12 million euros.", ["EST"]),
        ("Britain sends £20m for the deployment of its army to Estonia.", ["GBR"]),
        ("Europe owes us $200 billion for Ukraine, he said.", []),
        ("Thales's orders hit €25 billion on demand for missiles.", []),
        ("The broker was charged over a $40m arms fraud in Kyiv.", []),
    ],
)
def test_each_sum_has_its_own_payer_or_is_none(text: str, payers: list[str | None]) -> None:
    assert [figure.payer for figure in by_grammar(text)] == payers


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
    ("text", "payers"),
    [
        ("The plan, EU officials said, could free up €400bn ($430bn; £340bn) in defence spending.", ["EU"] * 3),
        ("Members are to approve a plan that raises the target for defence spending to 4% of GDP.", ["NATO"]),
        ("Canada is to approve a plan that raises its target for defence spending to 4% of GDP.", ["CAN"]),
        ("All members besides the U.S. spend less than NATO's minimum of 2% of GDP on defence.", ["NATO"]),
        ("Elbit secures $90M contract to supply radars to a country in Asia-Pacific.", [None]),
        ("Elbit secures $90M contract to supply radars to Chile.", ["CHL"]),
        ("Elbit marks $20B backlog, announces $1.1 billion missile deal with secret European customer.", [None]),
        ("Italy sees no way around the reparations loan and offers 20 billion euros in guarantees.", ["ITA"]),
        ("The president withheld $200 million in congressionally approved military aid from Ukraine.", ["USA"]),
    ],
)
def test_who_pays_is_told_by_members_customers_and_what_is_converted(text: str, payers: list[str | None]) -> None:
    assert [figure.payer for figure in by_grammar(text, publisher="CBS News")] == payers


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Norway and Ukraine sign a €3bn loan deal.", [("NOR", "UKR")]),
        ("Norway and Sweden sign a €3bn deal for howitzers.", [(None, None)]),
        ("Norway's wealth fund worth $1.4tn is silent on Ukraine aid.", []),
        ("Chile buys 12 F-35s for $2bn despite tariffs.", [("CHL", None), ("CHL", None)]),
    ],
)
def test_loans_of_a_pair_and_what_stands_behind_a_price(
    text: str, figures: list[tuple[str | None, str | None]]
) -> None:
    assert [(figure.payer, figure.recipient) for figure in by_grammar(text)] == figures


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


def test_the_office_of_the_budget_asks_for_nothing() -> None:
    for text in (
        "The Office of Management and Budget says that we have sent $30 billion in arms to Ukraine.",
        "The Budget builds on the $30 billion in arms that we have sent to Ukraine.",
    ):
        assert by_grammar(text, publisher="The White House")[0].stage == "disbursed"

    text = "The Office of Management and Budget says that we have sent $30 billion in arms to Ukraine."
    assert by_grammar(text, publisher="The White House")[0].stage == "disbursed"


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
    ("text", "figures"),
    [
        ("Kyiv asks Germany for $300m in loans.", [("DEU", "UKR")]),
        ("Kyiv asked Germany for drones, and Norway pledged $300m in aid.", [("NOR", "UKR")]),
        ("Ukraine asks Russia for $900bn in reparations.", []),
        ("Italy sent €9bn, more than Spain's €3bn, in military aid to Ukraine.", [("ITA", "UKR"), ("ESP", "UKR")]),
        ("Italy has given more than Spain, which has pledged €3bn to Ukraine.", [("ESP", "UKR")]),
        ("Latvia will send military aid worth €90m, according to the president of Latvia.", [("LVA", "UKR")]),
        ("We gave $90m in military aid to the armed forces of Lebanon.", [("USA", "LBN")]),
        ("China to give $90m in military aid.", [("CHN", None)]),
        ("Italy to give $90m in military aid.", [("ITA", "UKR")]),
        ("Israel will spend $3bn on schools in Israel.", []),
    ],
)
def test_who_is_named_beside_aid_neither_asks_nor_gives_nor_gets_it(
    text: str, figures: list[tuple[str | None, str | None]]
) -> None:
    assert [(figure.payer, figure.recipient) for figure in by_grammar(text, publisher="The White House")] == figures


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Three American destroyers are heading to the Caribbean.", 0),
        ("Three howitzers are heading to Ukraine from Norway.", 1),
        ("The US rushes three destroyers to the Gulf.", 0),
        ("Norway rushes three howitzers to Ukraine.", 1),
        ("Kyiv already has 20 Abrams tanks sent by the US.", 1),
        ("Norway has 20 Leopard tanks.", 0),
        ("Austria is leasing 18 Gripen fighter jets from Sweden.", 1),
        ("Korean Air is leasing 18 Boeing jets.", 0),
        ("A parcel firm orders 300 autonomous vehicles.", 0),
    ],
)
def test_ships_under_way_and_civil_goods_are_no_gifts(text: str, count: int) -> None:
    assert len(by_grammar(text)) == count


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Members of parliament want to raise defence spending to 3% of GDP.", "GBR"),
        ("Members are to approve a target of 4% of GDP for defence.", "NATO"),
    ],
)
def test_members_of_a_parliament_are_no_allies(text: str, payer: str) -> None:
    assert payer_by_grammar(text, "BBC News", "") == payer


def test_who_asks_in_a_transcript_does_not_address_the_guest() -> None:
    assert payer_by_grammar("Q Mr. President, you pledged $3 billion to Ukraine.", "The White House", GUEST) == "USA"


def test_what_is_put_into_a_country_is_no_share_of_a_war() -> None:
    text = "Europe made a deal. They have put $600 billion into our country, and the war should end."
    assert not by_grammar(text, publisher="The White House")


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Latvia tells NATO it will spend 4% of GDP on defence.", "LVA"),
        ("Latvia tells NATO to spend 4% of GDP on defence.", "NATO"),
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
    ("text", "recipients"),
    [
        ("Sudan war: Norway pledges $30m in aid.", ["SDN"]),
        ("Norway says the Sudan war has cost $30m in aid to Ukraine.", ["UKR"]),
        ("Twelve Texans were held as the Army sent troops.", []),
        ("Police in Oslo order 90 surveillance cameras.", []),
    ],
)
def test_a_war_in_a_label_names_its_state_and_people_are_no_arms(text: str, recipients: list[str]) -> None:
    assert [figure.recipient for figure in by_grammar(text)] == recipients


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The defence secretary announces $9m for drones for Kyiv.", [("GBR", "UKR")]),
        ("Kyiv is to get $9bn for drones at last.", [("USA", "UKR")]),
        ("Qatar pledges $9m in funding for the army in Lebanon.", [("QAT", "LBN")]),
        ("Qatar pledges $9m in funding for the army.", [("QAT", None)]),
        ("Police order 90 patrol vehicles.", []),
    ],
)
def test_offices_of_the_outlet_and_armies_of_others(text: str, figures: list[tuple[str | None, str | None]]) -> None:
    assert [(figure.payer, figure.recipient) for figure in by_grammar(text, publisher="BBC News")] == figures


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
        ("Denmark ships 15 howitzers to Ukraine.", [("DNK", "UKR")]),
        ("Denmark has armed Ukraine with 15 howitzers.", [("DNK", "UKR")]),
        ("Ukraine took delivery of 15 howitzers from Denmark.", [("DNK", "UKR")]),
        ("A shipment of 15 Danish howitzers arrived in Ukraine.", [("DNK", "UKR")]),
        ("Denmark's package for Ukraine consists of 15 howitzers.", [("DNK", "UKR")]),
        ("Denmark ordered 15 counter-battery radars.", [("DNK", None)]),
        ("Ukraine took delivery of 15 howitzers bought from Denmark.", [("UKR", None)]),
        ("The Danish battery consists of 15 howitzers.", []),
        ("Danish ships escorted 15 tankers.", []),
    ],
)
def test_equipment_is_handed_over_in_many_words(text: str, figures: list[tuple[str | None, str | None]]) -> None:
    assert [(figure.payer, figure.recipient) for figure in by_grammar(text)] == figures


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Spain trains troops in 40 countries and sent €7bn in arms to Ukraine.", "ESP"),
        ("More than 40 countries sent €7bn in arms to Ukraine.", None),
    ],
)
def test_countries_that_are_only_a_place_do_not_give(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer


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


PATH = "Norway sends military aid to Kyiv, and puts its defence budget on a path to 3 percent of GDP."


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


def test_support_for_a_year_is_no_vote() -> None:
    text = "Japan has committed to give Ukraine assistance worth $12 billion, including $4.5 billion support for 2024."
    assert [figure.payer for figure in by_grammar(text)] == ["JPN", "JPN"]


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
    ("text", "roles"),
    [
        ("Węgry zablokowały pomoc dla Ukrainy o wartości 300 mln euro.", ("EU", "UKR", "proposed")),
        ("Niemcy przekażą Ukrainie pomoc wojskową za 300 mln euro.", ("DEU", "UKR", "committed")),
        ("UE zamroziła 90 mld euro rezerw rosyjskiego banku od inwazji na Ukrainę.", None),
    ],
)
def test_aid_that_is_blocked_and_assets_that_are_frozen_in_polish(
    text: str, roles: tuple[str, str, str] | None
) -> None:
    read = [(figure.payer, figure.recipient, figure.stage.value) for figure in by_grammar(text)]
    assert read == ([roles] if roles else [])


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        (
            "Congress will vote on $40 billion for Ukraine. I'm announcing more aid to Ukraine: $2 billion in arms.",
            [Stage.PROPOSED, Stage.COMMITTED],
        ),
        (
            "Norway gave Ukraine $2 billion. We anticipate a package of $40 billion for Ukraine.",
            [Stage.DISBURSED, Stage.PROPOSED],
        ),
    ],
)
def test_what_is_announced_behind_a_colon_is_promised_and_what_is_anticipated_is_not(
    text: str, stages: list[Stage]
) -> None:
    assert [figure.stage for figure in by_grammar(text, publisher="The White House")] == stages


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


@pytest.mark.parametrize(("where", "recipients"), [("across the hemisphere", []), ("this winter", ["UKR"])])
def test_aid_for_a_part_of_the_world_is_not_for_the_war_named_before(where: str, recipients: list[str]) -> None:
    before = "The war in Ukraine raises food prices."
    text = f"{before} Key partners are announcing $300 million for humanitarian assistance {where}."
    assert [figure.recipient for figure in by_grammar(text, publisher="The White House")] == recipients


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Denmark falls short of NATO's 2% mark.", "target"),
        ("Denmark has exceeded NATO's 2% mark.", "disbursed"),
        ("Denmark spends 2% of GDP on defence.", "disbursed"),
    ],
)
def test_a_mark_that_is_missed_is_a_target(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


def test_what_is_shaved_off_a_defence_budget_is_its_change() -> None:
    assert [figure.measure.value for figure in by_grammar("Denmark shaves 6% off its defence budget.")] == [
        "spending_growth"
    ]
    assert not by_grammar("Denmark shaves 6% off its fuel tax.")


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
    ("text", "told"),
    [
        ("The value of Danish military aid to Ukraine is 3.2 billion euros.", ("disbursed", "cumulative")),
        ("The value of Danish military aid to Ukraine has passed 3.2 billion euros.", ("disbursed", "cumulative")),
        ("Denmark is the top donor of military aid to Ukraine, with 3.2 billion euros.", ("disbursed", "cumulative")),
        ("The value of the Danish package for Ukraine is 320 million euros.", ("committed", "one_off")),
        ("Danish aid commitments to Ukraine have reached 3.2 billion euros.", ("committed", "cumulative")),
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
    ("text", "stage"),
    [
        ("The EU has disbursed to Ukraine the first loan of €3 billion.", "disbursed"),
        ("The EU has paid Ukraine the first tranche of its €30 billion loan.", "committed"),
        ("The EU announces the disbursement of €3 billion to Ukraine.", "disbursed"),
        ("The EU proposes the disbursement of €3 billion to Ukraine.", "proposed"),
        (
            "Ukraine received aid from the European Union in the amount of €3 billion, as announced in Kyiv.",
            "disbursed",
        ),
        ("Ukraine will receive aid from the European Union in the amount of €3 billion, as announced.", "committed"),
        ("About €3 billion would go to Ukraine under the bill.", "proposed"),
        ("Most senators supported sending $3 billion in arms to Ukraine.", "committed"),
        ("Israel's defence ministry spent $30 billion, well above its budget.", "disbursed"),
        ("Israel's defence ministry has a budget of $30 billion.", "allocated"),
    ],
)
def test_what_was_paid_out_or_spent_is_told_from_what_is_granted(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


def test_parts_told_of_a_total_are_totals() -> None:
    text = "Canada has committed C$9bn to Ukraine since 2022. Of this, C$4bn was earmarked for loans."
    assert [figure.period_kind for figure in by_grammar(text)] == [PeriodKind.CUMULATIVE] * 2
    text = "Canada has committed C$9bn to Ukraine since 2022. Of this year's aid, C$4bn is a new loan."
    assert by_grammar(text)[-1].period_kind is not PeriodKind.CUMULATIVE


def test_a_bracket_that_names_a_rate_is_a_conversion() -> None:
    text = "Britain will spend £4bn on military support for Ukraine (5.3 billion dollars at the current exchange rate)."
    assert [figure.recipient for figure in by_grammar(text)] == ["UKR", "UKR"]


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
    ("text", "measures"),
    [
        ("We rebuilt our military, $1.5 trillion.", ["defence_spending"]),
        ("We rebuilt our harbors, $1.5 trillion.", []),
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


@pytest.mark.parametrize("shape", ["three-axis", "six-wheeled", "two-seat"])
def test_the_shape_of_a_machine_counts_nothing(shape: str) -> None:
    text = f"Norway orders 12 {shape} howitzers."
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == ["12"]


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Britain is one of the biggest backers of Ukraine and has sent £7bn in weapons.", "GBR"),
        ("Sweden is among the biggest donors to Ukraine and has given 48 billion kronor in arms.", "SWE"),
        ("The biggest backers of Ukraine have sent £7bn in weapons.", "ALLIES"),
        ("Denmark announced an aid package, worth €1bn, for the purchase of shells that Ukraine needs.", "DNK"),
        ("Ukraine signed a contract worth €1bn for the purchase of shells that it needs.", "UKR"),
    ],
)
def test_one_of_several_backers_gives_alone_and_an_aid_package_is_given(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


def test_a_level_that_is_left_is_no_end_of_a_range() -> None:
    text = "India has raised its defence budget from last year's $63 billion to $72 billion."
    assert [text[f.start : f.end] for f in by_grammar(text)] == ["$63 billion", "$72 billion"]
    text = "India's defence budget will be anywhere from $63 billion to $72 billion."
    assert [text[f.start : f.end] for f in by_grammar(text)] == ["$63 billion to $72 billion"]


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Norway pledges 90m euros to help Poland send 14 tanks to Ukraine.", "NOR", "UKR"),
        ("Norway pledges 90m euros to help Ukraine.", "NOR", "UKR"),
        ("Portugal puts 40m euros into the Czech initiative to buy shells for Ukraine.", "PRT", "UKR"),
        ("Germany's plan to give Ukraine 3bn euros was approved.", "DEU", "UKR"),
        ("Saab AB of Sweden signed a contract worth 2bn euros with Thailand for the supply of jets.", "THA", None),
        ("The Republic of Korea signed a 2bn dollar contract for fighter jets.", "KOR", None),
        ("A Gulf shipyard has a $700m Navy contract to build a destroyer.", "USA", None),
        ("A Gulf shipyard has a $700m contract to build a destroyer.", None, None),
    ],
)
def test_who_acts_with_the_money_of_another_does_not_pay(text: str, payer: str | None, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient) == (payer, recipient)


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


def test_the_spending_of_the_world_is_told_from_afar() -> None:
    text = "Global military spending hit a record last year, reaching, by one count, a figure of $2.4 trillion."
    assert [(figure.measure, figure.payer) for figure in by_grammar(text)] == [(Measure.DEFENCE_SPENDING, None)]
    assert not by_grammar("The global economy lost, by one count, a total of $2.4 trillion last year.")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Denmark ordered six fifth-generation fighter jets.", ["six"]),
        ("Denmark ordered six 4.5-generation fighter jets.", ["six"]),
        ("Denmark ordered 20 or so fighter jets.", ["20"]),
        ("Denmark ordered two fifths of the fuel.", []),
    ],
)
def test_a_generation_is_no_part_of_a_number(text: str, numbers: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == numbers


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
    ("text", "stage"),
    [
        ("Norway is finalising a $4 billion purchase of missiles.", "proposed"),
        ("Norway finalised a $4 billion purchase of missiles.", "contracted"),
        ("Norway is open to a $4 billion military aid package for Ukraine.", "proposed"),
        ("Norway is studying a $4 billion military aid package for Ukraine.", "proposed"),
        ("Look at Norway: it sent Ukraine $4 billion in military aid.", "disbursed"),
        ("Norway gives the go-ahead for a $4 billion military aid package for Ukraine.", "committed"),
        ("Norway drew $4 billion in military aid for Ukraine from its shelves.", "committed"),
    ],
)
def test_what_is_looked_at_or_finalised_is_not_decided(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Leaders are to decide on a $4 billion loan for Ukraine.", "proposed"),
        ("Leaders decided on a $4 billion loan for Ukraine.", "committed"),
        ("The parliament must still approve a $4 billion loan for Ukraine.", "proposed"),
        ("A second loan to be announced on Friday holds $4 billion for Ukraine.", "proposed"),
        ("A decision on a $4 billion loan for Ukraine is expected on Friday.", "proposed"),
        ("The future of a $4 billion loan for Ukraine is uncertain.", "proposed"),
        ("If the senators agree, Norway will lend Ukraine $4 billion.", "proposed"),
        ("Norway is expected to match the $4 billion loan for Ukraine announced last week.", "committed"),
    ],
)
def test_what_has_still_to_be_decided_is_proposed(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Defence spending in Norway is expected to reach 3% of GDP next year.", "committed"),
        ("Norway's defence spending should hit 3% of GDP this year.", "committed"),
        ("Norway is expected to spend 3% of GDP on defence.", "target"),
        ("Norway's military spending ought to reach 3% of GDP.", "target"),
        ("Norway aims to spend 3% of GDP on defence.", "target"),
        ("Norway was told to spend 3% of GDP on defence.", "target"),
        ("Norway will need to spend 3% of GDP on defence.", "target"),
        ("Norway will spend 3% of GDP on defence.", "committed"),
        ("Norway has set a path to spending 3% of GDP on defence.", "committed"),
    ],
)
def test_a_forecast_of_spending_is_no_demand(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Some €4 billion ($5 billion) will be spent on defence next year.", ["committed", "committed"]),
        ("Norway unveils a $4 billion defence plan.", ["committed"]),
        ("The opposition in Norway unveils a $4 billion defence plan.", ["proposed"]),
        ("A defence bill that the ministry put out on Friday totals $4 billion.", ["proposed"]),
        ("The spending blueprint would raise Norway's defence budget to $4 billion.", ["proposed"]),
    ],
)
def test_plans_and_bills_for_defence_have_their_stages(text: str, stages: list[str]) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == stages


def test_a_defence_fund_is_defence_and_a_legal_one_is_not() -> None:
    assert [figure.measure.value for figure in by_grammar("The EU approves a $4 billion defence fund.")] == [
        "defence_spending"
    ]
    assert not by_grammar("The general's legal defence fund has raised $4 million.")


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("A German think tank puts the aid that Oslo gave Ukraine at €9 billion.", "NOR"),
        ("The Senate approved $9 billion in arms to help Taiwan counter China.", "USA"),
        ("China gave Laos $9 million in military aid.", "CHN"),
        ("Oslo gave €9 million in military aid to partners such as Vietnam.", "NOR"),
        ("Kyiv is close to a deal with the IMF to receive $9 billion, as American aid dries up.", "IMF"),
        ("Rome called on Berlin to provide Ukraine with €9 billion in military aid.", "DEU"),
        ("Ottawa's share of the G7 plan to lend Ukraine $9 billion", "G7"),
        (
            "Five countries have confirmed $9 million in military aid for Ukraine, Sybiha said at NATO headquarters.",
            None,
        ),
        ("Five countries met, and Sweden gave $9 million in military aid to Ukraine.", "SWE"),
        ("Allied troops who defend NATO are one thing; Washington gives Kyiv $9 million in military aid.", "USA"),
    ],
)
def test_who_is_only_countered_named_as_a_source_or_asked_gives_nothing(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient"),
    [
        (
            "The Pentagon spent $9 billion last year restocking depots of arms sent to Ukraine.",
            "procurement",
            "USA",
            None,
        ),
        ("Washington gives $9 billion to restock Ukraine's depots of arms.", "aid", "USA", "UKR"),
        ("The plan gives €9 million in grants to European companies that make shells for Ukraine.", "aid", None, None),
        ("Oslo gives €9 million in military aid to Kyiv and to the region.", "aid", "NOR", "UKR"),
        ("Washington gives $9 million in military aid to the region.", "aid", "USA", None),
        ("Washington gives $9 million in military aid in the Middle East.", "aid", "USA", None),
        ("Washington gives $9 million in military aid to partners including Taiwan.", "aid", "USA", None),
        (
            "Washington asks for military aid for Israel ($9 million), Egypt ($8 million) and Jordan ($7 million).",
            "aid",
            "USA",
            "JOR",
        ),
        ("Prague has found the money to buy 900 shells for Ukraine.", "equipment", "CZE", "UKR"),
        ("Ukraine has drawn up a list of $9 billion of American weapons it wants to buy.", "procurement", "UKR", None),
        ("BAE won a £9 billion contract to supply Norway with frigates.", "procurement", "NOR", None),
    ],
)
def test_what_fills_own_depots_or_goes_to_a_region_or_to_makers_is_for_nobody(
    text: str, measure: str, payer: str | None, recipient: str | None
) -> None:
    last = by_grammar(text)[-1]
    assert (last.measure.value, last.payer, last.recipient) == (measure, payer, recipient)


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


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Facing threats from China, Lai said Taiwan will raise military spending to 5% of GDP.", "TWN"),
        ("Pressed by calls from the United States for more defence spending, Denmark will spend 3% of GDP.", "DNK"),
        ("Defence spending from Denmark will be 3% of GDP.", "DNK"),
    ],
)
def test_who_threatens_or_calls_for_spending_does_not_spend(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


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
    ("text", "title", "read"),
    [
        ("They have raised an additional $33 billion.", "NATO Summit", [("spending_growth", "NATO")]),
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


def test_what_a_state_invests_in_our_economy_buys_no_arms() -> None:
    assert not by_grammar("Oman will invest upwards of $1 billion in the US economy, with purchases of our jets.")
    assert [figure.measure.value for figure in by_grammar("Oman will invest $1 billion in the US F-35 jets.")] == [
        "procurement"
    ]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Spain has ruled out sending Ukraine six tanks.", []),
        ("Spain has not ruled out sending Ukraine six tanks.", ["proposed"]),
        ("Six Danish F-16s are expected to arrive in Ukraine in May.", ["committed"]),
        ("Denmark is expected to send Ukraine six jets.", ["proposed"]),
        ("A look at the $4 billion in military aid for Ukraine", ["committed"]),
        ("The EU offers a €4 billion loan scheme for arms, open to Ukraine.", ["committed"]),
        ("If Norway lifted defence spending to 5% of GDP, taxes would rise.", ["proposed"]),
        ("If war comes, Norway, which spends 5% of GDP on defence, is ready.", ["disbursed"]),
    ],
)
def test_what_is_ruled_out_supposed_or_under_way(text: str, stages: list[str]) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == stages


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
        ("Congress provides Ukraine $400 million in each of fiscal 2026 and 2027.", "annual"),
        ("Washington lent Iraq $3 billion in fiscal 2016 and 2017 to buy arms.", "cumulative"),
        ("The package for Ukraine, worth €90 million, was announced in June this year.", "one_off"),
        ("Finland will give Ukraine €90 million this year.", "annual"),
    ],
)
def test_a_year_ahead_of_an_amount_is_its_own_where_it_does_not_date_a_deed(text: str, period: str) -> None:
    assert by_grammar(text)[0].period_kind == period


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


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("About €5bn ($5.4bn) was given to Ukraine in arms.", "disbursed"),
        ("About €5bn ($5.4bn) was pledged to Ukraine in arms.", "committed"),
        ("Oslo sent parliament a €5bn (roughly $5.4bn) request for arms for Ukraine.", "proposed"),
        ("About €5bn (at least) was pledged to Ukraine in arms.", "committed"),
        ("About €5bn has been used to arm Ukraine.", "disbursed"),
        ("Ukraine has used tanks worth €5bn that Oslo pledged.", "committed"),
    ],
)
def test_what_is_said_of_an_amount_stands_behind_its_conversion(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage == stage


def test_packages_of_one_size_are_given_and_the_price_of_a_tank_is_not() -> None:
    told = by_grammar("Norway will deliver aid packages to Ukraine worth about $500 million each.")
    assert [figure.measure for figure in told] == [Measure.AID]
    assert not by_grammar("Norway will deliver tanks to Ukraine worth about $5 million each.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bloc agreed to give €9 billion in loans to finance Ukraine's army.", ("aid", "EU", "UKR")),
        ("Kyiv secured a $9 billion loan from Japan for its army.", ("aid", "JPN", "UKR")),
        ("Kyiv signed an agreement with the World Bank on a $9 billion loan.", ("aid", "WB", "UKR")),
        (
            "Britain will use £9 billion in export financing to supply 90 missiles for Ukraine.",
            ("equipment", "GBR", "UKR"),
        ),
        ("Britain will export 90 missiles for £9 million to Oman.", ("procurement", "OMN", None)),
        ("Congress approved $9 billion to replenish Israel's Iron Dome.", ("aid", "USA", "ISR")),
        ("Congress approved $9 billion to replenish American depots.", ("procurement", "USA", None)),
        (
            "NATO agreed a military budget of €9 billion as threats grow across Europe.",
            ("defence_spending", "NATO", None),
        ),
        ("Five countries agreed that Norway would give Ukraine €9 million in arms.", ("aid", "NOR", "UKR")),
    ],
)
def test_who_lends_and_whose_depots_are_filled(text: str, told: tuple[str, str, str | None]) -> None:
    last = by_grammar(text)[-1]
    assert (last.measure.value, last.payer, last.recipient) == told


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
    ("text", "stage"),
    [
        ("Norway wants to lift defence spending to 5% of GDP.", "proposed"),
        ("The President wants Norway to lift defence spending to 5% of GDP.", "target"),
        ("The President wants to see Norway spend 5% of GDP on defence.", "target"),
        ("Norway's military outlays should come to 3.3 percent of GDP in 2030.", "committed"),
        ("Norway should lift its military outlays to 3.3 percent of GDP in 2030.", "target"),
    ],
)
def test_what_a_state_wants_of_itself_is_proposed_and_of_others_a_target(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


def test_the_size_of_a_defence_fund_is_promised_and_what_is_spent_from_it_done() -> None:
    told = "Norway has a special fund of 10 billion euros for its army."
    assert [figure.stage.value for figure in by_grammar(told)] == ["committed"]
    told = "Norway spent 2 billion euros from its special fund on defence."
    assert [figure.stage.value for figure in by_grammar(told)] == ["disbursed"]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Washington withheld $320 million of the annual $1.3 billion in military aid to Egypt.", "disbursed"),
        ("Washington wants to give Egypt $1.3 billion in military aid annually.", "proposed"),
        ("Oslo each year provides €1.3 billion in military aid to Ukraine.", "disbursed"),
        ("Oslo has confirmed the transfer to Ukraine of a new aid package with a value of €700 million.", "committed"),
        ("Oslo has transferred to Ukraine a new aid package with a value of €700 million.", "disbursed"),
        ("The number of shells delivered to Ukraine by the EU will reach 500,000.", "committed"),
        ("The number of shells delivered to Ukraine by the EU has reached 500,000.", "disbursed"),
        ("Senators had advanced legislation that included $6 billion in arms for Ukraine.", "proposed"),
        ("Congress approved more in March than the $33 billion in arms for Ukraine.", "committed"),
    ],
)
def test_what_is_withheld_moved_or_to_come_is_told_from_what_is_given(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


def test_who_threatens_pays_nothing_for_those_it_threatens() -> None:
    text = "Congress approved $8 billion in military aid for Taiwan, which faces a threat from China."
    assert payer_by_grammar(text) == "USA"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Biden wants $9bn for Ukraine, $8bn for Israel and $7bn for relief.",
            [("USA", "UKR"), ("USA", "ISR"), ("USA", None)],
        ),
        ("Biden wants $9bn for Ukraine, $8bn of it for shells.", [("USA", "UKR"), ("USA", "UKR")]),
        ("The EU gives €9m to people in Ukraine and €8m to people in Sudan.", [("EU", "UKR"), ("EU", "SDN")]),
        ("Denmark will spend €9m on weapons from Ukrainian manufacturers.", [("DNK", "UKR")]),
        ("Ukraine will spend €9m on weapons from Ukrainian manufacturers.", [("UKR", None)]),
        ("America will buy €9m worth of drones from Ukraine.", [("USA", None)]),
        ("Congress approved $9bn to boost Israel's defense.", [("USA", "ISR")]),
        ("Congress approved $9bn to boost America's defense.", [("USA", None)]),
        ("The German arms maker won a €9m order for shells for Ukraine.", [(None, "UKR")]),
    ],
)
def test_parts_of_a_bill_and_arms_from_makers_at_home(text: str, roles: list[tuple[str | None, str | None]]) -> None:
    assert [(figure.payer, figure.recipient) for figure in by_grammar(text)] == roles


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("For every Russian tank in Ukraine, Norway has provided 10 howitzers.", []),
        ("Norway has provided 10 howitzers to Ukraine.", ["10"]),
        ("Norway plans a rotational presence of up to four submarines in Scotland.", []),
        ("Norway plans to buy four submarines.", ["four"]),
        ("Norway bought into three submarine programmes.", []),
    ],
)
def test_what_is_only_set_against_another_or_stationed_is_not_counted(text: str, amounts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == amounts


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Biden has spent $300 billion without a chance of getting it back.", ["UKR"]),
        ("The bank has spent $300 billion without a chance of getting it back.", []),
    ],
)
def test_what_was_spent_and_is_not_got_back_was_spent_on_the_war(text: str, recipients: list[str]) -> None:
    found = by_grammar(text, publisher="The White House", title="Remarks by President Trump")
    assert [figure.recipient for figure in found] == recipients


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Ukraine shoots down Russia's $80 million SU-35 fighter jet.", []),
        ("Ukraine orders an $80 million SU-35 fighter jet.", ["$80 million"]),
        ("The contract for Pentagon software could yield $40 million in savings.", []),
        ("The Pentagon signs a $40 million contract for software.", ["$40 million"]),
        ("Two firms have capital expenditures of $700 billion, as much as the defense budget.", []),
    ],
)
def test_prices_of_what_is_lost_and_savings_are_not_ours(text: str, amounts: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == amounts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Since Russia launched its offensive, Norway has pledged €90 million to Ukraine.", ["cumulative"]),
        ("The pledge takes Norway's total contribution for Ukraine to €90 million.", ["cumulative"]),
        ("Norway will send Ukraine 18 howitzers, on top of the 64 already delivered.", ["one_off", "cumulative"]),
        ("Norway has sent Ukraine two more howitzers.", ["one_off"]),
        ("Norway earmarks €9 billion for the first year of a five-year rise in defence spending.", ["annual"]),
    ],
)
def test_a_total_is_told_apart_from_what_comes_new_to_it(text: str, kinds: list[str]) -> None:
    assert [figure.period_kind.value for figure in by_grammar(text)] == kinds


def test_what_is_already_delivered_is_so_beside_what_will_be_sent() -> None:
    sent, delivered = by_grammar("Norway will send Ukraine 18 howitzers, on top of the 64 already delivered.")
    assert (sent.stage, delivered.stage) == (Stage.COMMITTED, Stage.DISBURSED)


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("European donors and the EU have given Ukraine €90 million.", "EUROPE"),
        ("The EU said Europe has given Ukraine €90 million.", "EU"),
        ("European military aid to Ukraine came to €90 million.", "EUROPE"),
        ('Canada gives Ukraine €90 million through the "Danish model".', "CAN"),
        ("Berlin sent Kyiv €90 million. This is equal to the US allocation of €91 million.", "USA"),
    ],
)
def test_europe_is_more_than_the_union_and_a_model_pays_nothing(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


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
    ("text", "roles"),
    [
        ("Denmark bought 16 howitzers to be sent to Ukraine.", ("DNK", "UKR")),
        ("Denmark bought 16 howitzers to replace those sent to Ukraine.", ("DNK", None)),
        ("Taiwan has proposed $40 billion for US weapons purchases.", ("TWN", None)),
        ("Under US pressure to spend more, Taiwan ordered 40 howitzers.", ("TWN", None)),
        ("Kyiv seeks $40 billion from Western partners.", ("ALLIES", "UKR")),
        ("Kyiv seeks $40 billion from Russia.", None),
        ("Berlin sent Kyiv €9 billion in aid. Rome has put up €2 billion.", ("ITA", "UKR")),
    ],
)
def test_who_gets_what_is_handed_on_or_sought(text: str, roles: tuple[str | None, str | None] | None) -> None:
    found = by_grammar(text)
    assert (found[-1].payer, found[-1].recipient) == roles if roles else not found


def test_a_list_under_what_was_received_is_delivered() -> None:
    text = "Ukraine also received from Germany:\n\n5 MARS II launchers;\n\n14 howitzers."
    found = by_grammar(text)
    assert [(f.payer, f.recipient, f.stage) for f in found] == [("DEU", "UKR", Stage.DISBURSED)] * 2


def test_parts_of_a_package_that_is_sold_are_not_given() -> None:
    found = by_grammar("The package includes 18 launchers.", title="US clears the sale of HIMARS launchers to Poland")
    assert [(figure.payer, figure.recipient) for figure in found] == [("POL", None)]


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
    ("text", "stage"),
    [
        ("Pressure grows on Norway to send Ukraine $4 billion in military aid.", "proposed"),
        ("To keep up the pressure on Moscow, $4 billion in military aid for Ukraine", "committed"),
        ("I am pleased to be announcing $4 billion in military aid for Ukraine.", "committed"),
        ("Norway approves a deal for 20 tanks; delivery is expected in 2030.", "committed"),
        ("Norway announced a $4 billion aid package for Ukraine and is considering tanks.", "committed"),
        ("When you look at the $4 billion in military aid for Ukraine, it is a lot.", "committed"),
    ],
)
def test_pressure_looks_and_awaited_deliveries_leave_a_promise_one(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)][:1] == [stage]


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
    ("text", "read"),
    [
        (
            "The bill provides $858 billion in defense funding and $45 billion in emergency aid to Ukraine.",
            [("$858 billion", "defence_spending"), ("$45 billion", "aid")],
        ),
        (
            "The bill has $45 billion in aid to Ukraine, $38 billion for disaster relief and $5 billion for Israel.",
            [("$45 billion", "aid"), ("$5 billion", "aid")],
        ),
        ("Oman will buy $15 billion in U.S. energy, $4 billion in farm products and 50 Boeing jets.", []),
        ("Oman will buy 50 Boeing F-15 jets.", [("50", "equipment")]),
    ],
)
def test_each_item_of_a_bill_or_trade_deal_is_read_for_itself(text: str, read: list[tuple[str, str]]) -> None:
    found = by_grammar(text, publisher="The White House", title="Fact Sheet")
    assert [(text[figure.start : figure.end], figure.measure.value) for figure in found] == read


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


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Poland secures 30 F-35 jets.", "POL"),
        ("Slovakia lands $1.4 billion deal for CV90 vehicles.", "SVK"),
        ("Sweden lands $1.4 billion CV90 deal with Slovakia.", "SVK"),
        ("Germany lands $1.4 billion contract for Leopard tanks.", None),
        ("Norway sold 30 F-16s to Romania.", "ROU"),
        ("Croatia and France sign $1 billion deal for Rafale jets.", "HRV"),
        ("Serbia and France sign $3bn deal for sale of French fighter jets.", "SRB"),
        ("France delivers three Rafale jets to Greece.", "GRC"),
        ("Germany donates 40 Marder vehicles to Greece.", "DEU"),
        ("France delivers six Caesar howitzers to Ukraine.", "FRA"),
        ("The US delivers 40 Humvees to Lebanon.", "USA"),
        ("Saab signs $2.5 billion Gripen deal with Ukraine.", "UKR"),
        ("Spain wins $2 billion Norwegian frigate contest, with five vessels to be built.", "NOR"),
    ],
)
def test_who_makes_the_arms_sells_them_and_who_does_not_buys(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Oslo has six more F-16 jets for Kyiv.", [("NOR", "UKR")]),
        ("Oslo has 52 F-16 jets.", []),
        ("Kyiv has 30 howitzers for the defence of the city.", []),
    ],
)
def test_what_somebody_has_for_another_is_given(text: str, figures: list[tuple[str, str]]) -> None:
    assert [(figure.payer, figure.recipient) for figure in by_grammar(text)] == figures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("China sent five jets and seven frigates into waters near Taiwan.", []),
        ("Canada sent five jets into Ukraine.", ["equipment"]),
        ("Poland's deficit will amount to €90 billion, which is 6.5% of GDP, as arms get dearer.", []),
        ("Poland's deficit widens as its defence budget will be 4.8% of GDP.", ["defence_spending"]),
        ("Norway's defence budget is still less than a third of Denmark's budget.", []),
        ("The US will also use the $90 million in USAI funds to procure shells for Kyiv.", ["aid"]),
        ("The G7 agreed to fuel the Ukrainian war effort with $90 billion.", ["aid"]),
    ],
)
def test_incursions_deficits_and_what_others_spend_are_none_of_ours(text: str, measures: list[str]) -> None:
    assert [figure.measure.value for figure in by_grammar(text)] == measures


def test_of_several_named_the_one_whose_money_it_is_gives_it() -> None:
    title = "Denmark, Norway and Sweden: new support for Ukraine"
    text = "A further 2 billion Danish kroner in military aid for Ukraine has been announced."
    assert payer_by_grammar(text, title=title) == "DNK"


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Together with our G7 partners, we will lend Ukraine $9 billion.", "G7"),
        ("Along with our partners, we have sent Ukraine $9 billion in arms.", "ALLIES"),
        ("We met our G7 partners, and we will lend Ukraine $9 billion.", "USA"),
        ("The United States and our allies have sent Ukraine $9 billion in arms.", "ALLIES"),
        ("NATO allies outside the United States spent $9 billion on defense.", "NATO_EUR"),
    ],
)
def test_who_gives_together_with_whom(text: str, payer: str) -> None:
    assert payer_by_grammar(text, publisher="The White House") == payer


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Latvia, which borders Russia's north, will buy 44 tanks.", ("equipment", "LVA", None)),
        ("Latvia, which paid Oman €9 million for 44 tanks, has a coast.", ("equipment", "LVA", None)),
        ("Latvia and Oman, who lead the drone coalition, will send Ukraine 44 tanks.", ("equipment", None, "UKR")),
        ("Finland bought six jets for €9bn, and gave Ukraine its old tanks.", ("procurement", "FIN", None)),
        ("Finland bought six jets for €9bn, and gave them to Ukraine.", ("aid", "FIN", "UKR")),
    ],
)
def test_a_subject_goes_on_behind_an_aside_and_a_price_ends_with_its_clause(
    text: str, told: tuple[str, str | None, str | None]
) -> None:
    last = by_grammar(text)[-1]
    assert (last.measure.value, last.payer, last.recipient) == told


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The accord could be signed after Congress approves the $90 million bill of aid for Ukraine.", "proposed"),
        ("Kyiv thanks lawmakers after Congress approves $90 million in aid for Ukraine.", "committed"),
        ("The president will sign it after Congress approved $90 million in aid for Ukraine.", "committed"),
    ],
)
def test_what_a_decision_to_come_waits_for_is_not_decided(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("whole", "measures"), [("defence budget", ["spending_growth"]), ("budget, with the minister's travel costs", [])]
)
def test_a_cut_is_one_of_defence_spending_where_the_whole_is(whole: str, measures: list[str]) -> None:
    text = f"Norway's parliament cut 4 billion kroner from next year’s {whole}."
    assert [figure.measure.value for figure in by_grammar(text)] == measures
