"""What bare numbers count: equipment and states, with a noun behind them or one that was named before."""

from __future__ import annotations

import pytest

from pipeline.figures.amounts import Refused, scan_text
from pipeline.figures.counts import singular
from pipeline.figures.reading import read_countings


def counts(text: str) -> dict[str, str]:
    """The items that the numbers of a text count, by the number as printed."""
    scanned, numbers = scan_text(text)
    amounts = [amount for amount in scanned if not isinstance(amount, Refused)]
    found = read_countings(text, numbers, amounts).values()
    return {text[each.number.start : each.number.end]: each.counted.item for each in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo sends 75 Leopard 2s.", {"75": "leopard"}),
        ("Seoul sold 40 K9s and 15 Apaches.", {"40": "k9", "15": "apache"}),
        ("They sent 18 Sea Kings.", {"18": "sea king"}),
        ("Oslo sends 90 RPGs and 5 Leguans.", {"90": "rpg", "5": "leguan"}),
        ("Canberra ordered six Ghost Bats.", {"six": "ghost bat"}),
        ("They flew twelve drone sorties.", {}),
        ("Tirana gave 22 M1117s.", {"22": "m1117"}),
        ("The army gets 31 Abrams.", {"31": "abrams"}),
        ("Cairo wants 24 Hawks.", {"24": "hawk"}),
        ("They ordered 12 attack submarines.", {"12": "attack submarine"}),
        ("Ankara gave sixty all-terrain lorries.", {"sixty": "all-terrain lorry"}),
        ("It will lend one battery.", {"one": "battery"}),
        ("They buy 12 enemy fighter aircraft for drills.", {"12": "enemy fighter aircraft"}),
        ("The shipment held 1,800 2,000-pound bombs.", {"1,800": "2,000-pound bomb"}),
        ("Only 44 of the 589 hulls were handed over.", {"44": "hull", "589": "hull"}),
        ("Oslo gave 12 MLRS, 40 buses and 300 gas masks.", {"12": "mlrs", "40": "bus", "300": "gas mask"}),
        ("Vilnius handed over nine mine-clearing vehicles.", {"nine": "mine-clearing vehicle"}),
        ("Rome lends two fire control radars.", {"two": "fire control radar"}),
        ("Rome lends 40 strike and air defence missiles.", {"40": "strike and air defence missile"}),
        ("Athens offers 60 man-portable missiles.", {"60": "man-portable missile"}),
        ("In 1781, ships came; they had 92 guns.", {"92": "gun"}),
        ("They had 1781 ships and 92 guns.", {"1781": "ship", "92": "gun"}),
        ("We sent more than 900 \\[90\\] artillery systems.", {"900": "artillery system"}),
        ("Packages 7 through 10 held 40 howitzers.", {"40": "howitzer"}),
    ],
)
def test_numbers_count_what_stands_behind_them(text: str, expected: dict[str, str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nineteen jets will come, six of them in May.", {"Nineteen": "jet", "six": "jet"}),
        ("Ten tanks have arrived. Four more could follow.", {"Ten": "tank", "Four": "tank"}),
        ("Poland flew in 4 MiG-29s, another 4 were trucked.", {"4": "mig-29"}),
        ("Skopje handed over its T-72s, all thirty-one.", {"thirty-one": "t-72"}),
        ("Rabat's first Apaches land; 24 ordered, 12 optional", {"24": "apache", "12": "apache"}),
        ("The order of frigates was cut from six to four.", {"six": "frigate", "four": "frigate"}),
        ("So far 11 of 31 meet the goal.", {"11": "ally"}),
        ("More rounds will follow the 300,000 which have come.", {"300,000": "round"}),
        ("What is the number of tanks that Oslo sends: 12?", {"12": "tank"}),
        ("The list of tanks has parts: 1. Leopards, for Kyiv", {}),
        ("Kyiv asked for Leopard tanks. Oslo will send 20-30 in May.", {"20-30": "tank"}),
        ("Lima buys aircraft. The deal took years. Eight are for training.", {"Eight": "aircraft"}),
        ("Lima buys tanks. A senator praised the firm. Eight have come.", {"Eight": "tank"}),
        ("Eighteen allies will meet it, up from three in 2014.", {"Eighteen": "ally", "three": "ally"}),
    ],
)
def test_a_number_without_a_noun_counts_what_was_named_before(text: str, expected: dict[str, str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The tanks fired on soldiers, wounding four.",
        "The authority of the allies rests on section 506(a)(1).",
        "The drones flew on. The lira fell to 20 to the dollar.",
        "Talks on tanks went on between the two.",
        "As the helicopters landed, the index stood at 43.",
        "Howitzers of 155-millimetre calibre",
        "Two senators spoke of hawks.",
        "The miners held 40 strikes and rallies.",
        "Three fire engines burnt.",
        "The tanks roll on to Project Ironside 2.0 with hopes.",
        "Two hundred asylum seekers were brought ashore.",
        "Twelve Taliban fighters and four rebel fighters were killed.",
        "The state owns 66 radio stations.",
        "They built it on 4,000 of their new B200 graphics processing units.",
        "A 900 kilogram bomb went off.",
        "Patriots would enforce a boycott from December 1, 1774.",
        "A scholar of siege guns and cannons was Ulrich Maier (1486–1535), who taught in Italy.",
        "She won the deciding sets 6-0, 3-6 and 7-6.",
    ],
)
def test_other_numbers_count_nothing_of_ours(text: str) -> None:
    assert counts(text) == {}


@pytest.mark.parametrize(
    ("plural", "one"), [("lorries", "lorry"), ("apaches", "apache"), ("himars", "himars"), ("mlrs", "mlrs")]
)
def test_names_that_end_in_s_are_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India ordered 450 'Made-in-India' attack drones.", {"450": "in-india attack drone"}),
        ('India ordered two "Sky-class" frigates.', {"two": "sky-class frigate"}),
        ("India signed 13 contracts worth 1,980 crore for drones.", {}),
    ],
)
def test_quoted_names_are_counted_and_sums_are_not(text: str, expected: dict[str, str]) -> None:
    assert counts(text) == expected


def test_a_word_that_opens_a_paragraph_is_no_type() -> None:
    assert counts("Lithuania gets more jets\n\nSome 50 new jets have come.") == {"50": "jet"}
    assert counts("The firm has flown Falcon 50 jets.") == {}
