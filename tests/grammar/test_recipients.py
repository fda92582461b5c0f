"""Who receives, and for whom nothing is meant."""

from __future__ import annotations

import pytest

from pipeline.model import Measure
from tests.grammar.first_reading import by_grammar


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


def test_a_second_name_with_a_verb_receives_nothing() -> None:
    first, second = by_grammar("Japan pledged $6 billion in aid to Ukraine and Korea announced $90 million.")
    assert (first.payer, first.recipient, second.payer) == ("JPN", "UKR", "KOR")
    (figure,) = by_grammar("Japan pledged $6 billion in aid to Ukraine and Moldova.")
    assert figure.recipient is None


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


@pytest.mark.parametrize(("where", "recipients"), [("across the hemisphere", []), ("this winter", ["UKR"])])
def test_aid_for_a_part_of_the_world_is_not_for_the_war_named_before(where: str, recipients: list[str]) -> None:
    before = "The war in Ukraine raises food prices."
    text = f"{before} Key partners are announcing $300 million for humanitarian assistance {where}."
    assert [figure.recipient for figure in by_grammar(text, publisher="The White House")] == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Sudan war: Norway pledges $30m in aid.", ["SDN"]),
        ("Norway says the Sudan war has cost $30m in aid to Ukraine.", ["UKR"]),
        ("On a trip to Warsaw, Norway's premier pledged $30m in military aid after Russia hit Ukraine.", ["UKR"]),
        ("On a trip to Kyiv, Norway's premier pledged $30m in military aid.", ["UKR"]),
        ("Twelve Texans were held as the Army sent troops.", []),
        ("Police in Oslo order 90 surveillance cameras.", []),
    ],
)
def test_a_war_in_a_label_names_its_state_and_a_place_that_is_visited_gets_nothing(
    text: str, recipients: list[str]
) -> None:
    assert [figure.recipient for figure in by_grammar(text)] == recipients


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("The United States gave $45 million in military financing to the armed forces of Ghana.", "GHA"),
        ("The United States will provide $70 million in military aid for the people of Moldova.", "MDA"),
        ("The army of Ghana praised the $45 million in military aid that we gave to Jordan.", "JOR"),
        ("Washington sent $45 million in military aid to Ukraine and other partners in the region.", None),
        ("Washington sent $45 million in military aid to Ukraine, regional partners said.", "UKR"),
        ("Washington sent $45 million in military aid, mainly for Ukraine and also Israel.", None),
        ("Washington sent $45 million in military aid to Ukraine, and also Norway gave some.", "UKR"),
        ("Norway resumed its funding of UNRWA with $26 million in aid.", "PSE"),
    ],
)
def test_what_a_states_forces_and_people_get_is_given_to_it(text: str, recipient: str | None) -> None:
    assert by_grammar(text)[0].recipient == recipient


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


def test_a_tranche_of_security_assistance_is_given_whatever_arms_it_holds() -> None:
    text = "I approved the next tranche of security assistance: $90 million worth of artillery."
    assert by_grammar(text, publisher="The White House", title="Remarks on Ukraine")[0].recipient == "UKR"
    text = "The army placed its next order: $90 million worth of artillery."
    assert by_grammar(text, publisher="The White House")[0].measure is Measure.PROCUREMENT


def test_a_bracket_that_names_a_rate_is_a_conversion() -> None:
    text = "Britain will spend £4bn on military support for Ukraine (5.3 billion dollars at the current exchange rate)."
    assert [figure.recipient for figure in by_grammar(text)] == ["UKR", "UKR"]


@pytest.mark.parametrize(
    ("others", "recipient"),
    [("neighbouring countries", "UKR"), ("Moldova", None)],
)
def test_neighbours_are_nobody_among_whom_a_whole_is_parted(others: str, recipient: str | None) -> None:
    aid = f"$50 million in humanitarian aid to Ukrainian families in Ukraine and {others}"
    text = f"Japan's $80 million in pledged support includes {aid}; and $20 million for courts."
    assert by_grammar(text)[0].recipient == recipient


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
    ("text", "recipient"),
    [
        (
            "The US gives $20 billion to Ukraine, $17 billion to Israel, $9 billion for relief, $8 billion for ships.",
            "ISR",
        ),
        ("The US gives $17 billion, including $9 billion for Israel and $8 billion for Taiwan.", None),
    ],
)
def test_amounts_that_only_happen_to_add_up_are_no_parts(text: str, recipient: str | None) -> None:
    (figure,) = (f for f in by_grammar(text) if text[f.start : f.end] == "$17 billion")
    assert figure.recipient == recipient


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("The US pledged $3 billion for Ukraine and 18 of its neighbors.", None),
        ("The US pledged $3 billion for Ukraine and 18 other countries.", None),
        ("The US pledged $3 billion for Ukraine and its army.", "UKR"),
        ("The US pledged $3 billion for Ukraine and the other people of this region.", None),
        ("The US pledged $3 billion for Ukraine and its people in the region.", "UKR"),
        ("The US pledged $3 billion in aid that is shared with Ukraine and the people of this region.", None),
        ("The US pledged $3 billion in aid that is shared with Ukraine.", "UKR"),
        ("The Senate approved $3 billion to help Ukraine and its allies withstand the invasion.", None),
        ("Washington has $3 billion in military aid for regions at war, to include Ukraine.", None),
        ("Washington has $3 billion in military aid for a state at war, to wit Ukraine.", "UKR"),
    ],
)
def test_what_goes_to_others_as_well_has_no_one_recipient(text: str, recipient: str | None) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.recipient) == ("USA", recipient)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Norway has sent $300 million in humanitarian aid for families who flee Russia's war.", ["UKR"]),
        ("Norway has sent $300 million in humanitarian aid for families who flee the floods.", []),
        ("Norway has sent Sudan $300 million in humanitarian aid and condemned Russia's war.", ["SDN"]),
    ],
)
def test_who_flees_the_war_of_russia_is_helped_as_ukraine_is(text: str, recipients: list[str]) -> None:
    assert [figure.recipient for figure in by_grammar(text)] == recipients


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Norway got Ukraine 90 howitzers.", "NOR"),
        ("Norway has gotten the Ukrainians 90 howitzers.", "NOR"),
        ("Norway got 90 howitzers into Ukraine.", "NOR"),
        ("Ukraine got 90 howitzers.", None),
        ("Ukraine has gotten 90 howitzers from Norway.", "NOR"),
    ],
)
def test_who_gets_arms_for_another_gives_them(text: str, payer: str | None) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.recipient, figure.stage) == (payer, "UKR", "disbursed")


@pytest.mark.parametrize(
    ("text", "recipient", "stage"),
    [
        (
            "US halts delivery of bombs to Israel\n\nThe shipment, held back in May, includes 900 heavy bombs.",
            "ISR",
            "proposed",
        ),
        ("US sends bombs to Israel\n\nThe shipment, loaded in May, includes 900 heavy bombs.", "ISR", "committed"),
    ],
)
def test_a_parcel_goes_where_the_headline_tells(text: str, recipient: str, stage: str) -> None:
    figure = by_grammar(text)[-1]
    assert (figure.recipient, figure.stage) == (recipient, stage)


def test_who_money_goes_toward_gets_it() -> None:
    (figure,) = by_grammar("Japan announced that nearly $17 million in aid will go toward Sudan.")
    assert figure.recipient == "SDN"
    assert not by_grammar("Japan announced that nearly $17 million in aid will go toward schools.")


def test_a_pool_for_industry_is_for_who_gets_the_arms() -> None:
    pool = by_grammar("Denmark adds €44 million in aid for Ukraine to the industry pool, which buys arms for Ukraine.")
    firms = by_grammar("The EU gives €44 million in aid to the industry so that it makes more shells.")
    assert [figure.recipient for figure in pool] == ["UKR"]
    assert all(figure.recipient is None for figure in firms)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Oslo gave €90 million in humanitarian aid to Ukraine in response to Russia's war in the country.", ["UKR"]),
        ("Latvia allocated €9 million to support Ukrainian refugees in the country.", []),
        ("Latvia allocated €9 million for restoration work in Ukraine.", ["UKR"]),
        ("Ukraine needs €9 million for restoration work.", []),
    ],
)
def test_who_is_helped_by_restoration_and_at_home(text: str, recipients: list[str]) -> None:
    assert [figure.recipient for figure in by_grammar(text)] == recipients


def test_each_of_a_list_gets_what_stands_before_it() -> None:
    text = (
        "The State Department has signed off on the deals, which would send 36 jets to Qatar, "
        "24 to Kuwait, and 16 F-16s to Bahrain."
    )
    assert [figure.payer for figure in by_grammar(text)] == ["QAT", "KWT", "BHR"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Ukraine thanks its friends. Canada has delivered 40 rifles and two guns.", ["UKR", "UKR"]),
        ("Oman thanks its friends. Canada has delivered 40 rifles and two guns.", [None, None]),
        ("Kyiv waits. Italy is arming itself and orders 40 tanks.", [None]),
    ],
)
def test_arms_that_are_handed_on_go_to_whom_the_passage_speaks_of(text: str, recipients: list[str | None]) -> None:
    assert [figure.recipient for figure in by_grammar(text)] == recipients


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("The EU gives €50m in aid to Sudan and neighbouring countries.", None),
        ("The EU gives €50m in aid for people in Sudan and the states that host them.", None),
        ("The EU gives €50m in aid to Sudan.", "SDN"),
        ("The EU gave military aid to Moldova. Georgia is to receive military aid worth €12 million.", "GEO"),
        ("A Georgia lawmaker failed to stop $300 million in military aid for Kyiv.", "UKR"),
        ("Kyiv and Israel wait. Congress is to vote on a $90 billion request for military aid.", None),
        ("Kyiv waits. Congress is to vote on a $90 billion request for military aid.", "UKR"),
        ("Congress cut aid for Egypt, but left Israel's $3 billion in military aid untouched.", "ISR"),
        ("Latvia pledged 0.3% of its GDP in military help, its prime minister said.", "UKR"),
    ],
)
def test_what_goes_to_several_is_nobodys_and_what_is_owned_is_its_owners(text: str, recipient: str | None) -> None:
    (figure,) = by_grammar(text)
    assert figure.recipient == recipient


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("The US announced $90 million in military aid to help modernize the Kenyan armed forces.", "KEN"),
        ("The US announced $90 million in military aid from its Indo-Pacific Security Act for Manila.", "PHL"),
        ("The US announced $90 million in military aid for the Indo-Pacific.", None),
    ],
)
def test_whose_forces_are_helped_and_what_a_law_is_called(text: str, recipient: str | None) -> None:
    (figure,) = by_grammar(text)
    assert figure.recipient == recipient


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Biden signed a $90 billion national security package and said help for Kyiv would flow.", [None]),
        ("Congress passed a $90 billion foreign aid bill that holds money for Ukraine.", [None]),
        ("Congress passed a $60 billion foreign aid bill for Ukraine.", ["UKR"]),
        ("The US gives $90 million in military aid from its National Security Act to Manila.", ["PHL"]),
        (
            "The bill has $60 billion for Ukraine and $20 billion for Israel, including $9 billion for relief.",
            ["UKR", "ISR", "ISR"],
        ),
        ("The bill has $80 billion for Ukraine and Israel, including $9 billion for relief.", [None, None]),
    ],
)
def test_what_a_bill_is_called_and_includes_tells_whom_it_helps(text: str, recipients: list[str | None]) -> None:
    assert [figure.recipient for figure in by_grammar(text)] == recipients


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Iran was preparing to deliver 300 drones and to train Russian troops.", ("IRN", "RUS")),
        ("Russia's depots in Ukraine are empty. North Korea has shipped 2 million shells.", ("PRK", "RUS")),
        ("Russia's depots are empty. Iran has given Syria 90 tanks.", ("IRN", "SYR")),
        ("Russia's depots are empty. Norway has shipped 2,000 shells to Ukraine.", ("NOR", "UKR")),
    ],
)
def test_who_arms_an_enemy_tells_for_whom_it_is(text: str, roles: tuple[str, str]) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.recipient) == roles
