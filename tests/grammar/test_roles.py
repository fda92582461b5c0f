"""Who gives and who receives, asked together."""

from __future__ import annotations

import pytest

from pipeline.model import Measure
from tests.grammar.first_reading import by_grammar, payer_by_grammar


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
    ("text", "recipient"),
    [
        ("Norway helps Ukraine. Norway is also buying eight radars as part of this package.", "UKR"),
        ("Norway helps Ukraine. Norway is also buying eight radars for its own army.", None),
    ],
)
def test_what_is_bought_as_part_of_a_package_is_given(text: str, recipient: str | None) -> None:
    figure = by_grammar(text)[-1]
    assert (figure.payer, figure.recipient) == ("NOR", recipient)


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
    ("text", "roles"),
    [
        ("Zelensky signed a security agreement with Portugal that is worth €90 million.", [("aid", "PRT", "UKR")]),
        (
            "Zelensky signed a security agreement with Portugal that will bring the delivery of 12 fighter jets.",
            [("equipment", "PRT", "UKR")],
        ),
        ("Zelensky signed an agreement with Portugal to buy 12 fighter jets.", [("equipment", "UKR", None)]),
    ],
)
def test_who_signs_a_security_agreement_with_who_is_helped_gives(text: str, roles: list[tuple[str, str, str]]) -> None:
    assert [(f.measure.value, f.payer, f.recipient) for f in by_grammar(text)] == roles


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("NATO members Latvia and Finland have signed a contract for radars worth €80 million.", None),
        ("NATO member states Latvia and Finland will buy 60 howitzers.", None),
        ("EU countries have given Ukraine €80 million in military aid.", "EU"),
    ],
)
def test_a_group_before_its_members_is_not_meant(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer


def test_a_share_of_gdp_and_what_it_comes_to_are_one_gift() -> None:
    share, money = by_grammar("Estonia will give 0.25% of GDP (around €100 million) in military aid to Ukraine.")
    assert (share.period_kind, share.payer) == (money.period_kind, money.payer)
    told, converted = by_grammar("Canberra announced a $120 million (US$80 million) military aid package for Ukraine.")
    assert (told.stage, told.recipient) == (converted.stage, converted.recipient)


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Almost UAH 216 billion is earmarked for the procurement of weapons for Ukraine.", "UKR", None),
        ("Norway gives Ukraine aid of UAH 216 million.", "NOR", "UKR"),
        ("Russia spends $300 million a day on waging war against Ukraine.", "RUS", None),
    ],
)
def test_nobody_gives_ukraine_its_own_money(text: str, payer: str, recipient: str | None) -> None:
    assert [(figure.payer, figure.recipient) for figure in by_grammar(text)] == [(payer, recipient)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Latvia orders €90 million of radars for Ukraine.", ("aid", "LVA", "UKR")),
        ("Latvia orders €90 million of radars.", ("procurement", "LVA", None)),
        ("Latvia orders €90 million of shells to replace those bought for Ukraine.", ("procurement", "LVA", None)),
    ],
)
def test_who_gets_what_is_ordered_with_the_money(text: str, roles: tuple[str, str, str | None]) -> None:
    assert [(f.measure.value, f.payer, f.recipient) for f in by_grammar(text)] == [roles]
