"""Who gives where "we" and "you" speak: transcripts, speeches and statements."""

from __future__ import annotations

import pytest

from pipeline.model import Measure, Stage
from tests.grammar.first_reading import by_grammar, payer_by_grammar

GUEST = "Remarks by President Biden and Prime Minister Kristersson of Sweden Before Bilateral Meeting"


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


def test_a_group_that_makes_a_statement_is_its_we() -> None:
    text = "We have provided $90 billion in support to Ukraine."
    for title, payer in (("G7 Leaders' Statement", "G7"), ("Statement from the President on the G7", "USA")):
        figures = by_grammar(text, publisher="The White House", title=title)
        assert [figure.payer for figure in figures] == [payer]


def test_a_meeting_of_the_seven_gives_what_nobody_else_does() -> None:
    title = "Background Press Call on the G7"
    assert (
        payer_by_grammar("We met Zelenskyy. Ukraine welcomed the $30 billion loan.", "The White House", title) == "G7"
    )
    assert payer_by_grammar("The U.S. will lend Ukraine $30 billion.", "The White House", title) == "USA"
    assert payer_by_grammar("We met Zelenskyy. Ukraine welcomed the $30 billion loan.", "The White House") == "USA"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("PRESIDENT ZELENSKYY: Thank you for the $90 million program for defense development in Ukraine.", "aid"),
        ("PRESIDENT ZELENSKYY: Thank you for your question on the $90 million tank order.", "procurement"),
    ],
)
def test_what_a_guest_thanks_for_is_given(text: str, measure: str) -> None:
    title = "Remarks by President Biden and President Zelenskyy of Ukraine"
    (figure,) = by_grammar(text, publisher="The White House", title=title)
    assert figure.measure == measure
    assert measure != Measure.AID or (figure.payer, figure.recipient) == ("USA", "UKR")


def test_the_place_of_a_speech_does_not_pay() -> None:
    text = "The administration has provided $14 billion in aid to Ukraine."
    assert payer_by_grammar(text, "The White House", "Press Briefing by the Press Secretary | Tokyo, Japan") == "USA"
    assert payer_by_grammar(text, "The White House", "Press Gaggle En Route Warsaw, Poland") == "USA"
    assert payer_by_grammar("Tokyo has provided $14 billion in aid to Ukraine.", "The White House", "Remarks") == "JPN"


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


def test_who_asks_in_a_transcript_does_not_address_the_guest() -> None:
    assert payer_by_grammar("Q Mr. President, you pledged $3 billion to Ukraine.", "The White House", GUEST) == "USA"


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("European Allies and Canada are stepping up. They have added $80 billion for defense.", "NATO_EUR"),
        ("Norway has done its part. They have sent $8 billion in aid to Ukraine.", "NOR"),
        ("Norway has done its part. Now we have sent $8 billion in aid to Ukraine, as they asked.", "USA"),
        ("Together with our allies, we have sent $8 billion in aid to Ukraine.", "ALLIES"),
        ("We, alongside our partners, have sent $8 billion in aid to Ukraine.", "ALLIES"),
        ("Together, the United States and Norway have sent $8 billion in aid to Ukraine.", None),
        ("Together, the United States and our partners have sent $8 billion in aid to Ukraine.", "ALLIES"),
        ("Together with Congress, we have sent $8 billion in aid to Ukraine.", "USA"),
        ("The UN appealed for $8 billion in aid for Ukraine.", None),
        ("The UN has sent $8 billion in aid to Ukraine, and the need is growing.", "UN"),
    ],
)
def test_who_gives_with_others_or_is_taken_up(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text, "The White House", "Remarks on Ukraine") == payer


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


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("More than 40 nations have come together for Ukraine, pledging 300 tanks.", None),
        ("Sweden and more than 40 nations met, and Sweden pledged 300 tanks to Ukraine.", "SWE"),
        ("Across Europe and Canada, Allies are raising defense spending by 12 percent this year.", "NATO_EUR"),
        ("In Europe we are now spending $90 billion more on defense.", "EUROPE"),
        ("Germany spent $90 billion on defense, more than any state in Europe.", "DEU"),
        ("Ukraine says that it needs $9 billion a month in budget support.", "ALLIES"),
        ("Ukraine says that it needs the $9 billion in aid which Berlin has pledged.", "DEU"),
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
    ("text", "payer"),
    [
        ("Irish Ministry of Defence figures show that the defence budget will rise to €1.3 billion.", "IRL"),
        ("Iceland's Ministry of Defence will spend €90 million on defence.", "ISL"),
        ("The Ministry of Defence will spend £90 million on defence.", "GBR"),
    ],
)
def test_a_ministry_is_that_of_the_state_before_it(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("For this year, we have put 9 billion kronor in our budget for weapons for Ukraine.", "SWE"),
        ("For this year, we have put 9 billion dollars in our budget for weapons for Ukraine.", "USA"),
        ("For this year, we have put 9 billion euros in our budget for weapons for Ukraine.", "SWE"),
    ],
)
def test_we_who_count_in_foreign_money_are_the_guests(text: str, payer: str) -> None:
    assert payer_by_grammar(text, "The White House", GUEST) == payer
