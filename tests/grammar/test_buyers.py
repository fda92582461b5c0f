"""Who buys, told from who sells and who makes."""

from __future__ import annotations

import pytest

from tests.grammar.first_reading import by_grammar, payer_by_grammar


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
    ("text", "payer"),
    [
        ("Poland secures 30 F-35 jets.", "POL"),
        ("Slovakia lands $1.4 billion deal for CV90 vehicles.", "SVK"),
        ("Sweden lands $1.4 billion CV90 deal with Slovakia.", "SVK"),
        ("Germany lands $1.4 billion contract for Leopard tanks.", None),
        ("Norway sold 30 F-16s to Romania.", "ROU"),
        ("Slovakia grabs $1.4 billion deal for CV90 vehicles.", "SVK"),
        ("South Korea and Poland finalise a $6 billion tank accord.", "POL"),
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


def test_who_tells_of_a_sale_to_himself_is_the_buyer() -> None:
    (figure,) = by_grammar("Taiwan says US has approved sale of $180m in anti-tank systems")
    assert figure.payer == "TWN"


def test_a_deal_of_a_company_alone_names_no_buyer() -> None:
    assert payer_by_grammar("Raytheon bags $3 billion radar deal", publisher="Breaking Defense") is None
    assert payer_by_grammar("Raytheon bags $3 billion Navy radar deal", publisher="Breaking Defense") == "USA"


def test_companies_that_buy_companies_or_invest_are_no_buyers_of_arms() -> None:
    assert not by_grammar("Leonardo buys Iveco Defence for €1.7 billion.")
    assert not by_grammar("BAE Systems to invest £250 million in an artillery factory.")


def test_a_headline_lists_buyers_by_commas() -> None:
    (one,) = by_grammar("US approves $900 million arms sale to Jordan, Reuters reports")
    (three,) = by_grammar("US approves $16B arms sales to Jordan, Kuwait, Oman")
    assert (one.payer, three.payer) == ("JOR", None)


def test_parts_of_a_package_that_is_sold_are_not_given() -> None:
    found = by_grammar("The package includes 18 launchers.", title="US clears the sale of HIMARS launchers to Poland")
    assert [(figure.payer, figure.recipient) for figure in found] == [("POL", None)]


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("South Korea signed an arms export deal with Poland worth $3 billion.", "POL"),
        ("Seoul wants to finalise a $3 billion contract to export 80 tanks to Poland.", "POL"),
        ("Poland signed a $3 billion arms deal with South Korea.", "POL"),
    ],
)
def test_who_exports_sells(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Norway will spend $3 billion on frigates; Denmark, $2 billion on missiles.", "DNK"),
        ("Norway will spend $3 billion on frigates and the Netherlands, about $2 billion on missiles.", "NLD"),
        ("Norway will spend $3 billion on frigates, and, says Denmark, $2 billion on missiles.", "NOR"),
    ],
)
def test_a_verb_that_is_left_out_is_that_of_the_buyer_before(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        (
            "Berlin released an advance payment of €90 million ($98 million) to buy Israel's interceptors.",
            "DEU",
        ),
        ("Israel's order of missiles, worth €90 million ($98 million), was signed on Monday.", "ISR"),
    ],
)
def test_whose_arms_are_bought_is_not_who_buys(text: str, payer: str) -> None:
    assert {figure.payer for figure in by_grammar(text)} == {payer}


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("Trump bypasses US lawmakers to finalize $6 billion arms deal with Israel", "ISR", "committed"),
        ("Trump advances $3 billion weapons sale to Israel", "ISR", "committed"),
        ("Trump administration moves forward with $6 billion arms sales to Israel", "ISR", "committed"),
        ("Trump administration moves toward $6 billion arms sale to Israel", "ISR", "proposed"),
    ],
)
def test_a_sale_that_washington_takes_a_step_further(text: str, payer: str, stage: str) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.stage) == (payer, stage)


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("A yard won a $3 billion contract for Australian frigates, to the regret of the Spanish shipbuilder.", "AUS"),
        ("Norway signed a $305 million contract with the German KMW for rockets.", "NOR"),
        ("Israel and Greece signed a $305 million export deal for rockets.", "GRC"),
        ("Norway and Greece signed a $305 million deal for rockets.", None),
        ("Poland signed a $3 billion tank deal, according to Seoul's defence ministry.", "POL"),
        ("Poland will pay $3 billion for tanks, giving the order to a US firm.", "POL"),
        ("Indian companies import drones worth $30 million from Israel.", "IND"),
        ("Washington approved a $3 billion sale of missiles to two of its Gulf partners.", None),
        ("Romania's deal includes 36 vehicles, South Korea's largest defence company said.", "ROU"),
        ("The deal with Qatar would include 72 F-15s, said the US Defense Security Cooperation Agency.", "QAT"),
        ("The Egyptian Air Force received two Rafale fighters from France, of 24 ordered.", "EGY"),
        ("A German firm won a $3 billion order for radars on NATO's eastern flank.", None),
        ("Saab won a $3 billion order for radars from an undisclosed operator.", None),
        ("The US gave its blessing to a $3 billion missile package for Japan.", "JPN"),
        ("Russian arms seller Rosoboronexport signed new contracts worth $12 billion last year.", None),
        ("Delhi wants drones. It has inked a $3 billion deal with Saab to guard the border with China.", "IND"),
    ],
)
def test_whose_company_it_is_or_who_is_quoted_buys_nothing(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("US approves sale of jets to Oman. Notices sent to Congress list missiles for $300 million.", "OMN"),
        ("Iraq agrees a $3 billion arms package with France", "IRQ"),
        ("Serbia will spend €600 million on kamikaze drones from Israel.", "SRB"),
        ("Finland will pay Israel €300 million for an air defence system.", "FIN"),
        ("Azerbaijan and Pakistan sign a $4 billion deal for 40 JF-17 jets", "AZE"),
        ("Saab was handed a $300 million contract by Ottawa to build radars.", "CAN"),
        ("Saab has booked a contract worth up to $300 million from the Canadian army for radars.", "CAN"),
        ("US buys jets. Notices sent to Congress list missiles for $300 million.", "USA"),
        ("Chile is to get new tanks. A contract for American tanks worth $300 million was signed on Friday.", "CHL"),
        ("Ukrainian factories are to build missiles for $300 million.", "UKR"),
        ("Korean factories are to build missiles for $300 million, a record for arms exports.", None),
        ("It signed a €2 billion deal with the French government for 30 Rafale jets.", None),
        ("It signed a €2 billion deal with the Greek government for 30 Rafale jets.", "GRC"),
        ("Biden called $4 billion in arms sales to Taiwan a bargaining chip with China.", "TWN"),
        ("Biden announced $4 billion in arms sales with Qatar.", "QAT"),
    ],
)
def test_who_lets_arms_go_or_makes_them_buys_none(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer
