"""What official papers say: fact sheets, statements of governments, budget papers."""

from __future__ import annotations

import pytest

from pipeline.model import Measure
from tests.grammar.first_reading import by_grammar


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        (
            "Canada stood behind Ukraine and European allies by sending $3 billion in military assistance to Kyiv.",
            "CAN",
        ),
        ("Poland stands by Ukraine and the Baltic states by pledging €3 billion in military aid to Ukraine.", "POL"),
        ("Help for Ukraine was led by Germany by giving $3 billion in military aid.", "DEU"),
        ("NATO, meeting in Vilnius, Lithuania, agreed to give €1 billion to Ukraine.", "NATO"),
        ("NATO met in Vilnius, and Lithuania agreed to give €1 billion to Ukraine.", "LTU"),
        ("The leaders of the Big Seven announced plans to provide Ukraine with $20 billion.", "G7"),
    ],
)
def test_who_gives_by_doing_something(text: str, payer: str) -> None:
    """Who is stood by does not give what is sent to do so."""
    assert by_grammar(text)[0].payer == payer


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Biden has requested significant security allocations of $10 billion for Ukraine.", "proposed"),
        ("Congress made significant allocations of $10 billion for Ukraine.", "allocated"),
        ("The House's version of the NDAA includes $300 million for the Navy.", "proposed"),
        ("The Senate NDAA shifts $20 billion into the Pentagon's base budget.", "proposed"),
    ],
)
def test_stages_of_what_is_asked_for(text: str, stage: str) -> None:
    """What is asked for as an allocation, or stands in the text of one chamber, is proposed."""
    assert by_grammar(text)[0].stage.value == stage


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
    ("text", "kinds"),
    [
        ("Canada gives Israel $3 billion in arms and $500 million in radar funds every year.", ["annual", "annual"]),
        (
            "The United States will give Israel $3 billion in military aid and $500 million for missile defense "
            "over each of the next ten years.",
            ["annual", "annual"],
        ),
        ("Japan gave Ukraine a $2 billion loan and $500 million a year in grants.", ["one_off", "annual"]),
        ("Berlin sent Ukraine tanks worth €2 billion and pays €500 million in aid a year.", ["one_off", "annual"]),
    ],
)
def test_two_sums_of_each_year(text: str, kinds: list[str]) -> None:
    """What is said behind two amounts of every year holds for both; what is said of one, for that one."""
    assert [figure.period_kind.value for figure in by_grammar(text)] == kinds


def test_foundations_that_are_laid() -> None:
    """A foundation that is laid gives nothing; one that gives is private."""
    laid = by_grammar("Canada is giving $5 million in military aid to lay a foundation for peace in Ukraine.")
    assert [figure.measure for figure in laid] == [Measure.AID]
    assert not by_grammar("The foundation is giving $5 million in aid to Ukraine.")
