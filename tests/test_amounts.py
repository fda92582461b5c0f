"""The grammar of amounts: what it reads, how firmly, and that its work grows with the text and no faster."""

from __future__ import annotations

import itertools
import random
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.figures.amounts import Refused, read_amounts, read_numbers, scan_amounts
from pipeline.model import Qualifier, Quantity, QuantityKind
from tests.work import calls

CASES = tomllib.loads(Path(__file__).with_name("amounts_cases.toml").read_text(encoding="utf-8"))
SIGNS = {Qualifier.ABOUT: "~", Qualifier.AT_LEAST: ">", Qualifier.AT_MOST: "<"}


def plain_number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


def shown(quantity: Quantity) -> str:
    """A quantity as the cases write it, numbers in full."""
    if quantity.qualifier is Qualifier.RANGE:
        value = f"{plain_number(quantity.low)}..{plain_number(quantity.high)}"
    else:
        value = plain_number(quantity.low if quantity.low is not None else quantity.high)
    return f"{SIGNS.get(quantity.qualifier, '')}{value} {quantity.unit}"


def expected(case: str) -> str:
    sign = case[0] if case[0] in "~<>" else ""
    value, unit = case.removeprefix(sign).split()
    return f"{sign}{'..'.join(plain_number(Decimal(end)) for end in value.split('..'))} {unit}"


@pytest.mark.parametrize(("text", "amounts"), [case for cases in CASES.values() for case in cases])
def test_reads_the_amounts_of_a_sentence(text: str, amounts: list[str]) -> None:
    assert [shown(quantity) for quantity in read_amounts(text)] == [expected(amount) for amount in amounts]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("nearly $65.9 billion was spent", "$65.9 billion"),
        ("at least 2% of GDP", "2%"),
        ("the 3 billion pounds", "3 billion pounds"),
        ("the 3 billlion pounds", "3 billlion pounds"),
        ("US$65.9bn (€63.2bn)", "US$65.9bn"),
        ("a US\u200b$5\u00a0m plan", "US\u200b$5\u00a0m"),
        ("between $5 billion and $7 billion", "$5 billion and $7 billion"),
        ("half a billion euros", "half a billion euros"),
        ("it gained a quarter of one percent", "a quarter of one percent"),
        ("500 million Norwegian kroner more", "500 million Norwegian kroner"),
        ("$5 million-a-pop", "$5 million"),
        ("it cost\u200b 5$", "5$"),
    ],
)
def test_the_span_is_the_amount_without_its_qualifier(text: str, printed: str) -> None:
    first = read_amounts(text)[0]
    assert text[first.start : first.end] == printed


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("$65.9.1 billion", "malformed number"),
        ("$6ن5.9 billion", "letters in the number"),
        ("$1e308 billion", "letters in the number"),
        (f"${'9' * 200_000}", "number too long"),
        ("$999,999,999 trillion", "too large"),
        ("€3.000 million", "decimal point or thousands"),
        ("$0 billion", "zero"),
        ("$65. 9 billion", "blank in the number"),
        ("stöd på 92, 8 miljarder kronor", "blank in the number"),
        ("$6O.5 billion", "letters in the number"),
        ("$5 billion million", "scale words that do not fit"),
        ("€$5 billion", "two currencies"),
        ("$5 billion euros", "two currencies"),
        ("a loss of -$5 billion", "negative amount"),
        ("€1,2345 billion", "malformed number"),
        ("billions of dollars", "no number"),
        ("1.5 billion rupees", "which currency is not told"),
        ("208 pounds", "may be weight"),
        ("up by several percent", "no number"),
        ("Rs 5,000", "which currency is not told"),
    ],
)
def test_says_why_an_amount_is_refused(text: str, reason: str) -> None:
    assert [found.reason for found in scan_amounts(text) if isinstance(found, Refused)] == [reason]
    assert read_amounts(text) == ()


def test_a_nation_behind_the_amount_tells_which_dollar() -> None:
    assert [each.unit for each in read_amounts("$14 billion ($19bn Canadian) was paid")] == ["USD", "CAD"]
    assert [each.unit for each in read_amounts("a $14 billion Canadian order")] == ["USD"]


def test_the_caller_says_which_dollar_is_meant_and_whose_money_where_no_country_is_named() -> None:
    assert [each.unit for each in read_amounts("$5bn and 3 million dollars", dollar="AUD")] == ["AUD", "AUD"]
    assert [each.unit for each in read_amounts("US$5bn", dollar="AUD")] == ["USD"]
    assert read_amounts("5 billion kroner") == ()
    assert [each.unit for each in read_amounts("5 billion kroner", own="NOK")] == ["NOK"]
    assert [each.unit for each in read_amounts("Rs. 1.8 trillion for defence", own="PKR")] == ["PKR"]
    assert [each.unit for each in read_amounts("India's forces get Rs. 1.8 trillion", own="PKR")] == ["INR"]
    assert read_amounts("5 billion kroner", own="EUR") == ()


def test_a_country_named_tells_more_than_the_spelling_of_its_money() -> None:
    assert [each.unit for each in read_amounts("Sweden gives Ukraine 5 billion kroner.")] == ["SEK"]
    assert [each.unit for each in read_amounts("Sweden and Norway give Ukraine 5 billion kroner.")] == ["NOK"]
    assert read_amounts("Denmark and Norway give Ukraine 5 billion kroner.") == ()


def test_a_shared_currency_word_belongs_to_the_country_named_nearest() -> None:
    text = (
        "Norway gave 75 billion kroner. "
        + "It was the largest gift of its history. " * 8
        + "Denmark gave 5 billion kroner."
    )
    assert [each.unit for each in read_amounts(text)] == ["NOK", "DKK"]
    assert read_amounts("Norway and Denmark gave 75 billion kroner.") == ()
    assert [each.unit for each in read_amounts("Norway, not Sweden, gave 75 billion kroner.")] == ["NOK"]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("it has cost perhaps $9bn", Qualifier.ABOUT),
        ("the minimum level of 2%", Qualifier.AT_LEAST),
        ("outlays that surpass 2%", Qualifier.AT_LEAST),
        ("a sum in the vicinity of $2 billion", Qualifier.ABOUT),
        ("an annual limit of $2 billion", Qualifier.AT_MOST),
        ("the deal's $9bn ceiling", Qualifier.AT_MOST),
        ("the $9bn-cap on spending", Qualifier.AT_MOST),
        ("a potential $9bn sale", Qualifier.EXACT),
        ("$9bn capital", Qualifier.EXACT),
    ],
)
def test_words_beside_an_amount_tell_how_firmly_it_is_meant(text: str, qualifier: Qualifier) -> None:
    assert [each.qualifier for each in read_amounts(text)] == [qualifier]


def test_a_conversion_in_brackets_keeps_the_qualifier() -> None:
    pounds = read_amounts("more than $9bn (£7.28bn)")[1]
    assert (pounds.low, pounds.high, pounds.qualifier) == (Decimal("7.28e9"), None, Qualifier.AT_LEAST)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("It sent 31 tanks and 10,000 drones.", ["31", "10000"]),
        ("It sent a dozen helicopters.", ["~12"]),
        ("It sent half a million shells.", ["500000"]),
        (
            "It sent 10-15 tanks, 3 to 5 boats and between 1 and 2 million shells.",
            ["10..15", "3..5", "1000000..2000000"],
        ),
        ("It won 3-2 on 24-28 February, in 2022-24, and grew from 10 to 12 ships.", ["10", "12"]),
        ("It sent 4m rounds and 2000 drones.", ["4000000", "2000"]),
        ("Up to eight of 32 allies came.", ["<8", "32"]),
        ("In 2024, on 24 February and at 10:30, F-16 jets fired 155mm shells, the 5th time.", []),
        ("The Leopard 2 and the Su-34 met on Feb. 24, 2022.", []),
        ("Call +1 202 555 0199.", []),
        ("It sent $5bn and 3% more.", []),
    ],
)
def test_counts_are_numbers_that_are_no_amounts(text: str, counts: list[str]) -> None:
    assert [shown(count).strip() for count in read_numbers(text)] == counts


def test_a_fraction_is_a_count_of_its_own_unit() -> None:
    (share,) = read_numbers("Two-thirds of allies meet it.")
    assert (share.unit, share.kind, round(share.low or 0, 4)) == ("fraction", QuantityKind.COUNT, Decimal("0.6667"))


@pytest.mark.parametrize(
    "unit",
    [
        "$ ", "$", "€ ", "1.", "1,", "1 ", "million ", "$1 ", "1% ", "1-", "1 to ", "between 1 and ", "half a ", "a ",
        "USD ", "$5 million ", "5 1/2 ", "one and a ", "hundred ", "US$", "1a", "$1a", "(", "http://", "123 456 ",
        "$5bn, of which 3 billion ", "per cent ", "5万", "5億円",
        "a dollar ", "a billion-", "5 mil. ", "1 auf ", "$5 a day ",
    ],
)  # fmt: skip
def test_twice_the_text_is_at_most_twice_the_work(unit: str) -> None:
    once, twice = calls(scan_amounts, unit * 2000), calls(scan_amounts, unit * 4000)
    assert twice <= 2 * once + 200


@pytest.mark.parametrize(
    "text", ["$" + " " * 200_000, "1" * 200_000, "million " * 100_000, "1." * 100_000, "€ " * 100_000]
)
def test_hostile_repetitions_hold_no_amount(text: str) -> None:
    assert read_amounts(text) == ()


PIECES = [
    "$", "€", "USD", "/", "JPY", "5", "1.250", "2,5", "1,2,3", "10-", "-", " to ", "auf", "von",
    "from", "between", "and", "a ", "dollar", "dollars", "cents", "Cent", "p", "k", "m", "bn",
    "million", "mil.", "Kč", "万", "億", "円", "원", "달러", "percent", "%", "per cent", "percentage points",
    "point", "half", "quarter", "of a ", "three", "fifty", "two-thirds", " ", "\n", "\u200b",
    "Australian", "day", "per", "-a-day", "crore", "Rs", "kr", "2024", "(", "+", "or", "½",
]  # fmt: skip


def test_the_amounts_of_any_jumble_stand_in_order_inside_the_text() -> None:
    chance = random.Random(1)  # noqa: S311
    for _ in range(3000):
        text = "".join(chance.choice(PIECES) + chance.choice(["", " "]) for _ in range(chance.randint(1, 9)))
        found = scan_amounts(text)
        assert all(0 <= each.start < each.end <= len(text) for each in found), text
        assert all(one.end <= two.start for one, two in itertools.pairwise(found)), text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("We gave them $350 billion. Europe has given 100 billion, as a loan.", ["350000000000", "100000000000"]),
        ("We gave them $350 billion. The land has 1.4 billion people.", ["350000000000"]),
        ("We gave them $350 billion. Some 100 million fled.", ["350000000000"]),
        ("We gave them $350 million. We sent 100 million more in equipment.", ["350000000", "100000000"]),
        ("We gave them $350 million. Some 6 million fled, 2 million in Norway.", ["350000000"]),
    ],
)
def test_billions_of_nothing_named_are_money_where_money_was_spoken_of(text: str, values: list[str]) -> None:
    assert [str(int(each.high or 0)) for each in read_amounts(text)] == values


def test_a_neighbours_word_for_the_money_of_the_only_country_that_is_named() -> None:
    named = [each.unit for each in read_amounts("Sweden gives 13 billion kroner, or 4 billion Swedish kronas.")]
    assert named == ["SEK", "SEK"]
    assert read_amounts("Sweden and Iceland gave 13 billion kroner.") == ()
