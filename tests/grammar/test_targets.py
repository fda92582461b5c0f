"""Which level of defence spending is a target, which one is reached, and which one is to come."""

from __future__ import annotations

import pytest

from pipeline.model import Stage
from tests.grammar.first_reading import WHITE_HOUSE, by_grammar


def test_what_has_to_be_spent_is_a_target() -> None:
    (figure,) = by_grammar("European allies need to spend more than 3% of GDP on defence, he said.")
    assert figure.stage is Stage.TARGET


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


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Denmark falls short of NATO's 2% mark.", "target"),
        ("Denmark has exceeded NATO's 2% mark.", "disbursed"),
        ("The number of NATO members that reach that 2 percent level of defence spending has grown.", "target"),
        ("Denmark's defence spending stayed at a level of 3% of GDP.", "disbursed"),
        ("Denmark spends 2% of GDP on defence.", "disbursed"),
    ],
)
def test_a_mark_that_is_missed_is_a_target(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("It is necessary for all NATO countries to raise defence spending from 2% to 3% of GDP.", "target"),
        ("NATO countries raised their defence spending from 2% to 3% of GDP.", "disbursed"),
        ("Spain should raise its defence spending from 1.3% to 3% of GDP.", "disbursed"),
    ],
)
def test_the_guideline_that_allies_are_to_leave_behind_is_a_target(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Greece does not meet Nato's 2% target.", [("defence_spending", "target")]),
        ("Greece did not promise Nato a 2% rise in its defence budget.", []),
        ("Peru won't commit to NATO's 2% target.", [("defence_spending", "target")]),
        ("He would not shield allies that don't spend 2% on defence.", [("defence_spending", "target")]),
        ("Allies who fail to pay 2% worry NATO.", [("defence_spending", "target")]),
        ("Portugal will honour its 2% commitment.", [("defence_spending", "target")]),
        ("Portugal's central bank will honour its 2% inflation commitment.", []),
        ("Only four NATO countries were paying.", [("compliance", "disbursed")]),
        ("Only four NATO countries were smiling.", []),
    ],
)
def test_levels_and_promises_that_allies_miss_or_keep(text: str, figures: list[tuple[str, str]]) -> None:
    assert [(figure.measure.value, figure.stage.value) for figure in by_grammar(text)] == figures


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


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Turkey's defence spending to top $50 billion in 2026.", "committed"),
        ("Ukraine got $2 billion in aid in May, beside an annual defence budget of $7 billion.", "allocated"),
        ("Norway's defence spending of $12 billion is higher than $9 billion in 2020.", "disbursed"),
    ],
)
def test_a_level_that_is_compared_is_told_from_one_to_be_topped(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Portugal is moving to 3% of GDP on defence.", "committed"),
        ("We have to make sure that Allies spend enough on defence, the 2 percent.", "target"),
        ("Portugal was moving to 3% of GDP on defence.", "disbursed"),
        ("Portugal's defence spending is rising to 2.4% of GDP.", "committed"),
        ("Portugal's defence spending stands at 2.4% of GDP.", "disbursed"),
    ],
)
def test_a_level_that_a_state_is_moving_to_is_yet_to_come(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


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
        ("NATO must rearm. 2% is a start, but it is not enough. Nor is 3%, more like 5%.", [Stage.TARGET] * 3),
        ("Our NATO allies rearm, but 2 percent is too low now.", [Stage.TARGET]),
        ("Spain spends 2 percent of GDP on defense, which is too low.", [Stage.DISBURSED]),
        ("Norway is at 1.4 percent of GDP on defense, which isn't enough.", [Stage.DISBURSED]),
    ],
)
def test_what_allies_agreed_on_is_a_target_when_it_is_judged(text: str, stages: list[Stage]) -> None:
    assert [figure.stage for figure in by_grammar(text)] == stages


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("To meet NATO's target of 2% of GDP on defence, Spain must raise its target to 2.4%.", "ESP", "target"),
        ("NATO will raise its target to 3%, and Spain will follow.", "NATO", "target"),
        ("Portugal hopes to hit NATO's 2% target for defence next year.", "PRT", "target"),
        ("Portugal will spend 1.7% of GDP on defence, still short of NATO's 2% target.", "NATO", "target"),
        ("Portugal will spend 2.7% of GDP on defence by 2030, above the 2% recommended by NATO.", "NATO", "target"),
        ("Lisbon will raise its defence spending to NATO's 2% target in 2029.", "PRT", "target"),
        ("The United States will increase pressure on NATO to spend 5% of GDP on defence.", "NATO", "target"),
        ("Portugal reneges on a promise to hit NATO's 2% target for defence.", "NATO", "target"),
        ("NATO insists that Portugal must spend 3.5% of GDP on defence.", "PRT", "target"),
    ],
)
def test_a_target_is_that_of_the_state_that_raises_it(text: str, payer: str, stage: str) -> None:
    assert (by_grammar(text)[-1].payer, by_grammar(text)[-1].stage) == (payer, stage)


def test_a_goal_is_not_that_of_the_alliance_named_behind_it() -> None:
    text = "The goal is 3.5% of GDP for defence by 2030. Sweden spends 2.6% of GDP, above the 2% recommended by NATO."
    assert [figure.payer for figure in by_grammar(text)] == ["SWE", "SWE", "NATO"]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Madrid will move away from its commitment to spend 2% of GDP on defence.", "target"),
        ("Madrid renewed its commitment to spend 2% of GDP on defence.", "committed"),
    ],
)
def test_the_guideline_that_a_state_leaves_behind_is_one(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Denmark will raise its military spending to 2% of GDP to meet targets set by NATO.", "committed"),
        ("Denmark is raising its military spending from the current 1.4% of GDP to 2%.", "committed"),
        ("Allies must spend 2% of GDP on defence to meet NATO's target.", "target"),
        ("Latvia must spend €2 billion on defence to meet NATO's target.", "target"),
        ("Denmark agreed to meet NATO's target of 2% of GDP for defence.", "target"),
    ],
)
def test_what_a_state_does_to_come_to_a_target_is_none(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage
