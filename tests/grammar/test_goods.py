"""Equipment: what is counted, given or bought, and what only looks like it."""

from __future__ import annotations

import pytest

from pipeline.model import Measure, Stage
from tests.grammar.first_reading import by_grammar


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
    ("text", "figures"),
    [
        ("Denmark ships 15 howitzers to Ukraine.", [("DNK", "UKR")]),
        ("Denmark has armed Ukraine with 15 howitzers.", [("DNK", "UKR")]),
        ("Denmark fast-tracks 15 howitzers to Ukraine.", [("DNK", "UKR")]),
        ("Denmark bolstered Ukraine with 15 howitzers.", [("DNK", "UKR")]),
        ("Denmark ships off 15 howitzers to Ukraine.", [("DNK", "UKR")]),
        ("Denmark began delivery of 15 howitzers to Ukraine.", [("DNK", "UKR")]),
        ("Fifteen Danish howitzers are destined for Ukraine.", [("DNK", "UKR")]),
        ("Denmark is shopping for 15 howitzers.", [("DNK", None)]),
        ("Denmark has snapped up 15 howitzers.", [("DNK", None)]),
        ("Russia torched 15 Danish howitzers.", []),
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
    ("text", "payer", "recipient"),
    [
        ("First 12 Dutch howitzers reach Ukraine.", "NLD", "UKR"),
        ("First 12 Dutch howitzers land in Ukraine.", "NLD", "UKR"),
        ("Spain's 12 howitzers are now in Ukraine.", "ESP", "UKR"),
        ("Ukraine takes delivery of 30 Spanish tanks.", "ESP", "UKR"),
        ("Ukraine takes delivery of 30 Spanish tanks bought last year.", "UKR", None),
        ("Ramstein group raises $9bn for Ukraine.", "ALLIES", "UKR"),
    ],
)
def test_arms_that_reach_kyiv_are_those_of_their_makers(text: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient) == (payer, recipient)


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


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Germany will send 14 Marder vehicles from army stocks.", "DEU", "UKR"),
        ("Germany is to provide 14 more Marder vehicles.", "DEU", "UKR"),
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
        ("Oslo has six more F-16 jets for Kyiv.", [("NOR", "UKR")]),
        ("Oslo has 52 F-16 jets.", []),
        ("Kyiv has 30 howitzers for the defence of the city.", []),
    ],
)
def test_what_somebody_has_for_another_is_given(text: str, figures: list[tuple[str, str]]) -> None:
    assert [(figure.payer, figure.recipient) for figure in by_grammar(text)] == figures


def test_a_list_under_what_was_received_is_delivered() -> None:
    text = "Ukraine also received from Germany:\n\n5 MARS II launchers;\n\n14 howitzers."
    found = by_grammar(text)
    assert [(f.payer, f.recipient, f.stage) for f in found] == [("DEU", "UKR", Stage.DISBURSED)] * 2


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
        ("Italy is procuring and fielding two radar systems.", 1),
        ("Italy will buy and operate 30 helicopters.", 1),
        ("Italy operates and maintains 30 helicopters.", 0),
    ],
)
def test_verbs_of_having_and_carrying_hold_for_their_objects(text: str, figures: int) -> None:
    assert len([figure for figure in by_grammar(text) if figure.unit == "count"]) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Portugal has 28 F-16s, which need new engines under a modernisation programme.", 0),
        ("Portugal has 28 F-16s on order.", 1),
        ("Three Typhoons of the British Army's sister service took part in Exercise Red Eagle.", 0),
        ("Greece exercises an option for three more Rafales.", 1),
        ("The Pentagon signed a contract to raise Javelin production from 96 to 400 missiles a year.", 0),
        ("Denmark funds the production of 18 Bohdana howitzers for Ukraine.", 1),
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


def test_what_is_fired_is_not_bought() -> None:
    assert not by_grammar("The navy fired $20 million worth of missiles at the rebels.")
    assert by_grammar("The navy ordered $20 million worth of missiles from Raytheon.")


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


@pytest.mark.parametrize("shape", ["three-axis", "six-wheeled", "two-seat"])
def test_the_shape_of_a_machine_counts_nothing(shape: str) -> None:
    text = f"Norway orders 12 {shape} howitzers."
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == ["12"]


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
    ("text", "count"),
    [
        ("Spain will send Portugal six planes and two helicopters to fight the wildfires.", 0),
        ("Denmark will send Ukraine six helicopters to fight the wildfires after shelling.", 1),
        ("Kenya's police ordered 40 vehicles and two helicopters, the day a missile was shown.", 0),
        ("Kenya's army ordered 40 armoured vehicles, and its police are to get some.", 1),
        ("Carrier Nordfly, a rival of Boeing's customer Jetline, ordered 30 Boeing 787s for Norway.", 0),
        ("Norway ordered 30 Boeing P-8 patrol aircraft.", 1),
        ("Norway's largest farm bought 20 drones from a defence firm to look after its crops.", 0),
        ("Norway bought 20 drones from a defence firm.", 1),
    ],
)
def test_what_serves_civilians_is_no_equipment(text: str, count: int) -> None:
    assert len(by_grammar(text)[:1]) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A dairy ordered 40 tanks.", 0),
        ("The army ordered 40 tanks.", 1),
        ("The warehouse bought 300 drones.", 0),
        ("The ministry of defence bought 300 drones.", 1),
        ("Two water tanks were delivered to Norway.", 0),
    ],
)
def test_what_nobody_buys_for_a_force_is_none_of_ours(text: str, count: int) -> None:
    assert len(by_grammar(text)) == count


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Norway sent two frigates and four jets to the Red Sea.", 0),
        ("Norway sent two helicopters and four jets to Ukraine.", 2),
        ("Twelve allies joined the drill. Norway will contribute two frigates.", 0),
        ("Kyiv's partners met in Oslo. Norway will contribute two helicopters for Ukraine.", 1),
        ("Chile sent 900 soldiers and 60 vehicles to the flooded valley.", 0),
        ("Chile sent 60 armoured vehicles to Ukraine.", 1),
        ("Norway sends 200 anti-aircraft missiles.", 1),
        ("Norway's navy sent two helicopters to help the rescuers.", 0),
        ("Norway sent two helicopters to help the Ukrainian army.", 1),
        ("Five missiles landed in Norwegian waters on Thursday.", 0),
        ("Norway gave Ukraine five missiles, which landed on Thursday.", 1),
        ("Norway sends 13 fighter jets.", 1),
        ("Norway is sending a dozen F-35s to the Middle East.", 0),
        ("Norway is moving eight ships, including two frigates, to the Red Sea.", 0),
        ("Norway's new budget includes two frigates.", 1),
        ("Norway will provide four F-35s for NATO's air policing in Iceland.", 0),
        ("Norway will provide four F-16s to Ukraine's air force.", 1),
        ("Two Norwegian frigates arrived in Lisbon for a visit.", 0),
        ("Two Norwegian helicopters arrived in Ukraine.", 1),
        ("Norway will contribute two ships, Denmark three.", 0),
        ("Militants captured 40 Norwegian-supplied tanks.", 0),
        ("Denmark bought 40 Norwegian-supplied tanks.", 1),
    ],
)
def test_ships_aircraft_and_troops_that_are_sent_somewhere_are_no_gift(text: str, ours: int) -> None:
    assert len(by_grammar(text)) == ours


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Norway's old fleet includes four frigates and six submarines.", 0),
        ("Norway's package for Kyiv is ready. It includes four howitzers and six tanks.", 2),
        ("Russia struck Kyiv with missiles and drones, including 44 Shahed drones.", 0),
        ("The first arms from Oslo, including 14 tanks, arrived in Ukraine.", 1),
        ("Norway landed men with 70 landing craft and 20 tanks in 1940.", 0),
        ("Norway bought 70 landing craft and 20 tanks in 2021.", 2),
        ("The general came in 1781; Norway had sent him 37 ships.", 0),
    ],
)
def test_a_fleet_or_an_attack_includes_what_nobody_is_given(text: str, ours: int) -> None:
    assert len(by_grammar(text)) == ours


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("The gang was arrested with 49 pistols, three hand grenades and two rifles.", 0),
        ("The film was shot with 20 tanks bought by its makers.", 0),
        ("The army gets 20 tanks after all.", 1),
        ("A museum has bought 20 tanks.", 0),
        ("Customs officers found 20 rifles in a container for Haiti.", 0),
        ("Ministers have ordered 20 howitzers.", 1),
    ],
)
def test_arms_of_which_no_state_and_no_forces_are_told_are_not_ours(text: str, ours: int) -> None:
    assert len(by_grammar(text, publisher="bbc.co.uk")) == ours


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The US Navy sent two ships with 40 tonnes of food to Haiti.", 0),
        ("The US Navy gave Haiti two patrol ships.", 1),
        ("Peru gave Cuba 40 lorries.", 0),
        ("Peru gave Ukraine 40 lorries.", 1),
        ("Serbians handed in 400 grenade launchers under an amnesty.", 0),
        ("Serbia handed Ukraine 400 grenade launchers.", 1),
        ("Norway will order 25 aircraft from Boeing to please Washington's generals.", 0),
        ("Norway will order 25 fighter aircraft from Boeing.", 1),
        ("Spain flew relief goods to Gaza aboard six transport aircraft.", 0),
        ("Spain gave Ukraine six transport aircraft.", 1),
        ("The force includes a carrier with its air wing of some 70 aircraft, as well as a unit of marines.", 0),
        ("The strike group includes a carrier with an embarked wing of 70 aircraft.", 0),
        ("Norway announced a package for Ukraine. In it there will be 20 howitzers and four radars.", 0),
        ("Norway announced aid for Ukraine. In the package there will be 20 howitzers and four radars.", 2),
        ("There are 60 tanks in the Ukrainian depot that was hit.", 0),
        ("Norway's army ordered four bus passes.", 0),
    ],
)
def test_carriers_collected_arms_and_airliners_are_no_equipment(text: str, count: int) -> None:
    assert len(by_grammar(text)) == count


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The Pentagon announced two weapons packages for Ukraine.", []),
        ("The Pentagon announced two weapons systems for Ukraine.", ["two"]),
        ("The Pentagon held back a 300-bomb shipment to Israel.", ["300"]),
    ],
)
def test_parcels_of_arms_are_not_counted(text: str, counts: list[str]) -> None:
    assert [text[f.start : f.end] for f in by_grammar(text)] == counts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The maker will raise annual production of the interceptor from about 600 to 2,000.", 0),
        ("The Army will buy 2,000 interceptors from the maker.", 1),
    ],
)
def test_what_is_made_in_a_year_is_not_bought(text: str, count: int) -> None:
    assert len(by_grammar(text)) == count


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Latvia is sending Ukraine 6,000 rounds of ammunition and 90,000 food packages.", 1),
        ("Latvia is sending Ukraine two planes with 90 tonnes of food.", 0),
        ("Latvia is sending Ukraine 60 trucks of food.", 0),
    ],
)
def test_what_is_sent_beside_food_is_counted_and_what_carries_it_is_not(text: str, counted: int) -> None:
    assert len(by_grammar(text)) == counted


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Some 40 German Marder infantry fighting vehicles have reached Ukraine, a source said.", 1),
        ("Some 40 German Marder infantry fighting vehicles have reached the Lithuanian border.", 0),
        ("Some 40 Russian tanks have reached Ukraine.", 0),
        ("In 2024 Russia produced 1,550 tanks, 5,700 armoured vehicles and 450 artillery pieces.", 0),
        ("In 2024 Russia produced 1,550 tanks and ordered 450 artillery pieces.", 2),
    ],
)
def test_what_reaches_who_is_helped_is_given_and_what_is_made_is_not(text: str, counts: int) -> None:
    assert len(by_grammar(text)) == counts


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("The package builds on Norway's earlier commitment of 90 tanks to Ukraine.", "UKR"),
        ("Norway's yard builds 90 patrol boats for its own navy.", None),
    ],
)
def test_a_package_that_builds_on_another_builds_nothing(text: str, recipient: str | None) -> None:
    assert [figure.recipient for figure in by_grammar(text)] == [recipient]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Oman said that the agreement was for six Rafale jets, with 12 to follow.", ["six", "12"]),
        ("Oman's agreement on trade was reached as six Rafale jets flew past.", []),
        ("The navy ordered 40 jets, eight jets fewer than planned.", ["40"]),
        ("The navy ordered 40 jets, eight helicopters, fewer than planned.", ["40", "eight"]),
        ("Norway's new centre combines four legacy radars into one, giving the army a better view.", []),
        ("Norway will send Ukraine a battery that combines two radars and six launchers.", ["two", "six"]),
        ("Ukraine's gunners are outgunned in shells by 10 to 1, and Norway will send 20 howitzers.", ["20"]),
        ("The sale of 104 F-15 Strike Eagle warplanes to Qatar was approved.", ["104"]),
        ("Norway ordered 28 tanks to replace 42 Leopard tanks.", ["28"]),
        ("Norway ordered 28 tanks to replace 20 given to Ukraine.", ["28", "20"]),
        ("Norway has ordered armoured vehicles. The order calls for 28 vehicles.", ["28"]),
        ("The general calls for 28 armoured vehicles.", []),
        ("Denmark ordered 12 unmanned aircraft systems.", ["12"]),
        ("Denmark counted 12 unmanned aircraft over its bases.", []),
        ("Greece is donating one of its three Patriot batteries to Ukraine.", []),
        (
            "Oslo sends Kyiv 39 armoured carriers. They are new. “Those 39 carriers are on the road,” she said.",
            ["39", "39"],
        ),
        ("Air India signed an agreement to acquire 90 American-made aircraft.", []),
        ("Ukraine has 12 Himars launchers, with four more on their way.", ["four"]),
        ("Greece is donating one Patriot battery and three radars to Ukraine.", ["one", "three"]),
    ],
)
def test_what_an_agreement_is_for_and_by_how_many_it_is_less(text: str, counted: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in by_grammar(text)] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("About 600 power generators were being sent to Ukraine by Latvia.", 1),
        ("About 600 power generators were being sold in Latvia.", 0),
    ],
)
def test_civil_things_that_are_being_sent_to_who_is_helped(text: str, counted: int) -> None:
    assert len(by_grammar(text)) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("These six air defence systems will help to protect Ukrainian ports.", 1),
        ("These six air defence systems will help to protect Norwegian ports.", 0),
        ("Six air defence systems protect Ukrainian ports.", 0),
        ("Two Cyclone-class patrol vessels were transferred to the Philippines.", 1),
        ("Two ferry boats were transferred to the Philippines after a cyclone.", 0),
    ],
)
def test_arms_that_are_to_protect_who_is_helped_and_ships_named_after_storms(text: str, counted: int) -> None:
    assert len(by_grammar(text)) == counted


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Forty more tanks for Ukraine, says Berlin.", [("DEU", "UKR")]),
        ("Norway completed the delivery of 44 tanks to Hungary.", [("NOR", "HUN")]),
        ("Poland is proud of the 500 Krab howitzers that were built in this plant.", []),
        ("Poland will buy 500 Krab howitzers that are built in Stalowa Wola.", [("POL", None)]),
        ("Forty tanks for a parade.", []),
        ("The loss of 44 tanks angered Hungary.", []),
    ],
)
def test_arms_without_a_verb_are_told_by_whom_they_are_for_or_by_a_noun(
    text: str, roles: list[tuple[str | None, str | None]]
) -> None:
    assert [(figure.payer, figure.recipient) for figure in by_grammar(text)] == roles


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The United States will send two F-16 squadrons to Japan.", 0),
        ("Japan will buy two F-16 squadrons from the United States.", 1),
        ("The United States will send two F-16 squadrons to Ukraine.", 1),
    ],
)
def test_squadrons_that_are_sent_come_back(text: str, counted: int) -> None:
    assert len(by_grammar(text)) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Denmark pulls back two frigates meant for a mission in the Red Sea", 0),
        ("Denmark sends Ukraine two frigates", 1),
        ("Six helicopters from the 3rd Aviation Battalion will arrive in Honduras in May.", 0),
        ("Poland received 50 tanks from the stocks of a Dutch battalion.", 1),
    ],
)
def test_forces_that_are_called_back_or_come_with_their_unit_change_no_hands(text: str, counted: int) -> None:
    assert len(by_grammar(text)) == counted


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Dutch parliament gives the green light for four French frigates", "NLD", None),
        ("Sweden gives its approval to 20 more Gripens", "SWE", None),
        ("Sweden gives the green light to 20 Gripens for Ukraine", "SWE", "UKR"),
        ("Sweden gives Ukraine 20 Gripens", "SWE", "UKR"),
    ],
)
def test_who_gives_consent_gives_no_arms(text: str, payer: str, recipient: str | None) -> None:
    assert [(figure.payer, figure.recipient) for figure in by_grammar(text)] == [(payer, recipient)]
