"""How far what a parliament, a president or a budget decides has come."""

from __future__ import annotations

import pytest

from pipeline.model import Stage
from tests.grammar.first_reading import WHITE_HOUSE, by_grammar


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


def test_what_both_chambers_have_passed_is_decided() -> None:
    (figure,) = by_grammar("In April the House passed $61bn for Ukraine and the Senate followed days later.")
    assert figure.stage is Stage.COMMITTED
    (figure,) = by_grammar("In April the House passed $61bn for Ukraine; the Senate votes on Tuesday.")
    assert figure.stage is Stage.PROPOSED


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("There is $90 billion in it for Ukraine, and we hope that Congress will approve it.", "proposed"),
        ("There is $90 billion in it for Ukraine, and we thank Congress for it.", "committed"),
        ("Congress must move fast on a $5 billion sale of F-16 fighter jets to Taiwan.", "proposed"),
        ("Congress moved fast on a $5 billion sale of F-16 fighter jets to Taiwan.", "committed"),
        ("If approved, the bill would mean the US has committed $90 billion in aid to Ukraine.", "committed"),
        ("If approved, the bill would mean $90 billion in aid to Ukraine.", "proposed"),
        ("The $90 billion for Ukraine is urgent. The House must pass it.", "proposed"),
        ("The $90 billion for Ukraine is urgent. The House has passed it.", "committed"),
        ("The President sent Congress a bill with $90 billion for Ukraine.", "proposed"),
        ("The President sent Ukraine a package of $90 billion in aid.", "disbursed"),
    ],
)
def test_what_lawmakers_are_still_to_pass_is_proposed(text: str, stage: str) -> None:
    (figure,) = by_grammar(text)
    assert figure.stage == stage


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


def test_the_office_of_the_budget_asks_for_nothing() -> None:
    for text in (
        "The Office of Management and Budget says that we have sent $30 billion in arms to Ukraine.",
        "The Budget builds on the $30 billion in arms that we have sent to Ukraine.",
    ):
        assert by_grammar(text, publisher="The White House")[0].stage == "disbursed"

    text = "The Office of Management and Budget says that we have sent $30 billion in arms to Ukraine."
    assert by_grammar(text, publisher="The White House")[0].stage == "disbursed"


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


def test_the_size_of_a_defence_fund_is_promised_and_what_is_spent_from_it_done() -> None:
    told = "Norway has a special fund of 10 billion euros for its army."
    assert [figure.stage.value for figure in by_grammar(told)] == ["committed"]
    told = "Norway spent 2 billion euros from its special fund on defence."
    assert [figure.stage.value for figure in by_grammar(told)] == ["disbursed"]


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
    ("text", "stage"),
    [
        ("Senate passes foreign aid bill\n\nThe bill includes $3 billion in aid for Ukraine.", "committed"),
        ("Senate debates foreign aid bill\n\nThe bill includes $3 billion in aid for Ukraine.", "proposed"),
        (
            "Senate passes foreign aid bill\n\nThe bill, which awaits the House, has $3 billion for Ukraine.",
            "proposed",
        ),
        ("The bill with $3 billion in aid for Ukraine is on President Biden’s desk.", "committed"),
        ("The Senate sent the bill to the White House. The bill has $3 billion in aid for Ukraine.", "committed"),
    ],
)
def test_a_bill_is_as_far_as_the_sentences_beside_it_tell(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Republican senators released a $20 billion package for Ukraine and Israel.", "proposed"),
        ("Washington released a $20 million package for Ukraine.", "allocated"),
        ("German lawmakers released €20 billion for new frigates.", "allocated"),
        ("A procedural vote on the $20 billion aid package for Ukraine is due on Sunday.", "proposed"),
    ],
)
def test_what_lawmakers_lay_on_the_table_is_proposed(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("If Congress were to pass only one of the bills, defense spending would grow by 30% next year.", "proposed"),
        ("If you look at last year, defense spending grew by 30%.", "disbursed"),
        ("House sends megabill to the president with $120 billion in defense spending", "committed"),
    ],
)
def test_spending_that_hangs_on_bills(text: str, stage: str) -> None:
    assert by_grammar(text, publisher="cnn.com")[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Biden signs aid package\n\nThe bill includes $5 billion for Israel.", "committed"),
        ("Biden to sign aid package\n\nThe bill includes $5 billion for Israel.", "proposed"),
        ("The package of $5 billion for Israel passed a procedural hurdle.", "proposed"),
        ("Washington lost track of $5 billion in aid that was sent to Ukraine and may seek an audit.", "disbursed"),
    ],
)
def test_what_is_signed_and_what_only_passed_a_hurdle(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        (
            "A $70 billion package for Ukraine, Israel and Taiwan passed in the Senate, but the House won't vote.",
            "proposed",
        ),
        (
            "A $70 billion package for Ukraine, Israel and Taiwan passed in the Senate after the House vote.",
            "committed",
        ),
        ("Republicans effectively killed a $70 billion deal for Ukraine and Israel.", "proposed"),
        (
            "House passes defense bill, Biden to Sign into Law\n\nIt voted in favor of a $700 billion defense bill.",
            "allocated",
        ),
    ],
)
def test_what_has_passed_one_chamber_or_both(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("If parliament passes the plan, Korea's defence budget will surpass 50 trillion won.", "proposed"),
        ("If you look at Korea, its defence budget surpasses 50 trillion won.", "allocated"),
    ],
)
def test_a_level_that_hangs_on_a_vote_is_proposed(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Kyiv signed an agreement with London. The bill in Congress has $5 billion for Ukraine.", "proposed"),
        ("Biden signed the aid bill. The bill has $5 billion for Ukraine.", "committed"),
        ("Congress passed a first bill. The $5 billion for Ukraine is in limbo.", "proposed"),
    ],
)
def test_what_another_paper_or_bill_tells_is_not_its_own(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The House text has $12bn for Ukraine, and the Senate is writing another.", Stage.PROPOSED),
        ("The White House has $12bn for Ukraine, and the Senate welcomed it.", Stage.COMMITTED),
        ("Taiwan's defence budget of NT$600bn is before lawmakers, who will debate the bill.", Stage.PROPOSED),
        ("Taiwan's defence budget of NT$600bn is the largest ever.", Stage.ALLOCATED),
        ("Taiwan's defence budget of NT$600bn became law after lawmakers passed the bill.", Stage.ALLOCATED),
    ],
)
def test_what_lies_before_lawmakers_is_proposed(text: str, stage: Stage) -> None:
    assert by_grammar(text)[0].stage is stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Last year's military bill came to €9 billion.", "disbursed"),
        ("Lawmakers brought the defence bill of €9 billion to a vote.", "proposed"),
        ("The law gives the army €9 billion next year.", "allocated"),
        ("Congress gave the Pentagon $886 billion for 2024.", "allocated"),
        ("The ministry gave the army €9 billion last year.", "disbursed"),
        ("The House agreed a $770bn defence bill, which now goes to the Senate.", "proposed"),
        ("The Senate on Friday passed a $770bn defence bill.", "proposed"),
        ("The Senate on Friday passed a $770bn defence bill, which awaits the president's signature.", "allocated"),
        ("Congress on Friday passed a $770bn defence bill.", "allocated"),
        ("The House and the Senate agreed a $770bn defence bill, which goes to Biden's desk.", "allocated"),
    ],
)
def test_bills_that_are_paid_passed_by_one_chamber_or_made_law(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("US House passes $870bn defence bill despite objections from the White House", "proposed"),
        ("The Senate on Tuesday approved an $870bn defence bill.", "proposed"),
        ("The Senate passed an $870bn defence bill after the House approved it.", "allocated"),
        ("The House approved the final text of an $870bn defence bill.", "allocated"),
        ("The House voted 281-140 to pass an $870bn defence bill.", "proposed"),
        ("The House voted 281-140 to pass an $870bn defence bill, sending it to Biden's desk.", "allocated"),
        ("The White House approved an $870bn defence budget.", "allocated"),
        ("Chile had a $7bn defence bill in 2023.", "disbursed"),
        (
            "Senators blast the deal's $870bn limit on defence spending. The Senate takes up the House-passed deal.",
            "proposed",
        ),
        ("Germany's parties reached a deal on a €90bn defence fund.", "committed"),
    ],
)
def test_a_defence_bill_that_one_chamber_has_passed_lies_before_the_other(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        (
            "The cabinet adopted a budget proposal for 2025. Japan's military spending will rise to ¥8tn.",
            "proposed",
        ),
        ("Riga unveiled a defence budget of €2 billion. The plan must be approved by parliament.", "proposed"),
        ("Latvia will spend €2 billion more on defence; parliament has yet to approve the plan.", "proposed"),
        ("Latvia will spend €2 billion more on defence. Parliament has yet to approve a law on pensions.", "committed"),
        ("Republicans unveiled a plan for a $15 billion boost to defence spending.", "proposed"),
        ("Canada unveiled a plan for a $15 billion boost to defence spending.", "committed"),
        ("Parliament adopted the budget for 2025. Japan's military spending will rise to ¥8tn.", "committed"),
        ("The cabinet endorsed a proposed defence budget of 61 trillion won for 2025.", "proposed"),
        ("Parliament endorsed a proposed defence budget of 61 trillion won for 2025.", "allocated"),
        ("The government presented a bill for 2025. Finland's defence budget will rise by €2 billion.", "proposed"),
        ("The navy's proposed budget for 2025 is out. It plans to buy two frigates for $2 billion.", "proposed"),
        ("The navy's proposed budget for 2025 is out. It plans to buy 20 fighter jets.", "proposed"),
        ("The navy's proposed budget for 2025 is out. It has bought two frigates for $2 billion.", "contracted"),
        ("Latvia's draft budget is out. Its defence spending will reach 3% of GDP by 2030.", "committed"),
        ("Latvia's defence spending will come to €2 billion, €100 million over the budget request.", "committed"),
    ],
)
def test_what_a_budget_that_is_only_proposed_holds_is_proposed(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The FY25 NDAA authorizes $880 billion for the Pentagon.", "proposed"),
        ("The FY24 NDAA authorizes $880 billion for the Pentagon.", "committed"),
        ("The National Defense Authorization Act for Fiscal Year 2025 authorizes $880bn for the Pentagon.", "proposed"),
        ("The FY25 NDAA is out.\n\nAuthorizes $880 million for three frigates.", "proposed"),
        ("The NDAA authorizes $880 billion for the Pentagon. The Senate is expected to take it up.", "proposed"),
        ("The NDAA authorizes $880 billion for the Pentagon. The Senate is proud of it.", "committed"),
    ],
)
def test_a_yearly_bill_on_defence_is_proposed_until_it_is_law(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The House on Friday passed its defence spending bill, which provides $830 billion for the army.", "proposed"),
        ("The House passed its defence spending bill. It provides $830 billion for the army.", "proposed"),
        ("A Senate committee approved a defence bill, which provides $830 billion for the army.", "proposed"),
        ("A House panel released its defence bill, which provides $830 billion for the army.", "proposed"),
        ("Congress passed the defence spending bill, which provides $830 billion for the army.", "allocated"),
        ("The House and Senate passed the defence bill, which provides $830 billion for the army.", "allocated"),
        ("The ministry, which spends $830 billion on the army, passed the bill on to its staff.", "disbursed"),
    ],
)
def test_what_a_bill_provides_is_as_far_as_the_bill(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Press Call on the Supplemental Request", "proposed"),
        ("Press Call on the Supplemental Act", "allocated"),
    ],
)
def test_what_will_be_allocated_under_a_request_is_asked_for(title: str, stage: str) -> None:
    text = "There will be $9 billion allocated to humanitarian assistance for Ukraine."
    (figure,) = by_grammar(text, publisher=WHITE_HOUSE, title=title)
    assert figure.stage.value == stage
