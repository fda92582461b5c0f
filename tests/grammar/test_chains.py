"""Which words of a sentence govern an amount, and so tell its stage."""

from __future__ import annotations

import pytest

from pipeline.model import Stage
from tests.grammar.first_reading import by_grammar


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The EU promised Ukraine more help despite failing to agree on €9bn in aid.", "proposed"),
        ("The EU promised Ukraine €9bn in aid despite failing to agree on its budget.", "committed"),
        ("Chile to buy 24 F-35 jets, deal likely to be signed in May.", "proposed"),
        ("Chile to buy 24 F-35 jets, deal signed in May.", "committed"),
        ("Raytheon nets possible $9bn missile deal from Chile.", "contracted"),
        ("Ukraine expects to receive €9bn in aid from the EU, its premier says.", "committed"),
        ("Ukraine hopes to receive €9bn in aid from the EU, its premier says.", "proposed"),
        ("Chile's navy would sail them first, as part of a $9bn contract for warships.", "contracted"),
        ("Chile's navy would sail them first, as part of a possible $9bn contract for warships.", "proposed"),
    ],
)
def test_a_clause_tells_of_its_own_amount(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        (
            "Norway will give Ukraine €3 billion in military aid this year, against €2 billion in 2022.",
            "committed disbursed",
        ),
        ("Latvia will raise defence spending from just over 2% to 4% of GDP.", "disbursed committed"),
        ("Poland takes delivery of 28 tanks under a $6 billion deal.", "disbursed contracted"),
        ("Norway has paid for 16 tanks.", "contracted"),
    ],
)
def test_each_amount_of_a_sentence_has_its_own_stage(text: str, stages: str) -> None:
    read_stages = [figure.stage.value for figure in by_grammar(text)]
    assert read_stages == stages.split()


def test_a_second_verb_tells_of_the_second_amount() -> None:
    text = "Norway gave Ukraine $2bn in military aid and plans to give $9bn more in military aid."
    assert [figure.stage for figure in by_grammar(text)] == [Stage.DISBURSED, Stage.COMMITTED]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("As a vote nears, a €90 million package of arms for Ukraine was unveiled in Oslo.", "committed"),
        (
            "With talks stalled, a €90 million package of arms for Ukraine was unveiled in Oslo.",
            "committed",
        ),
        ("As part of a proposed deal, Oslo would give Ukraine €90 million.", "proposed"),
        ("In response to a request from Kyiv, Oslo is giving Ukraine €90 million in arms.", "committed"),
        ("Oslo is weighing a request from Kyiv for €90 million in arms for Ukraine.", "proposed"),
        ("The Senate passed $90 million in arms for Ukraine on Monday after the House vote.", "committed"),
        ("The Senate passed $90 million in arms for Ukraine on Monday after the House rejected a bill.", "proposed"),
        ("The Senate passed $90 million in arms for Ukraine on Monday and sent the bill to the House.", "proposed"),
        ("Rosa Ruiz told Latvia to spend 5% of its GDP on defence.", "target"),
        ("Rosa Ruiz told reporters in Riga that Latvia spends 5% of its GDP on defence.", "disbursed"),
        ("Oslo changed course on Monday, sending Ukraine 12 launchers.", "committed"),
        ("When war broke out, Oslo acted fast, sending Ukraine 12 launchers.", "disbursed"),
        ("Oslo lifted its freeze and sent €90 million in arms to Ukraine.", "disbursed"),
        ("Oslo may have sent €90 million in arms to Ukraine.", "proposed"),
        ("Latvia, which brought back the draft for young men and women, spent 3.1% of GDP on defence.", "disbursed"),
        ("Latvia's draft budget for young men and women has 3.1% of GDP for defence.", "proposed"),
        ("As the year ends, Oslo is considering €90 million in arms for Ukraine.", "proposed"),
        ("China opposes the $90 million arms sale to Taiwan.", "committed"),
        ("Senators oppose the $90 million arms sale to Taiwan.", "proposed"),
    ],
)
def test_a_word_of_doubt_in_another_clause_or_of_a_foe_leaves_an_amount_decided(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The accord could be signed after Congress approves the $90 million bill of aid for Ukraine.", "proposed"),
        ("Kyiv thanks lawmakers after Congress approves $90 million in aid for Ukraine.", "committed"),
        ("The president will sign it after Congress approved $90 million in aid for Ukraine.", "committed"),
        ("Spain is prepared to send $90 million in arms to Ukraine as soon as its parliament approves it.", "proposed"),
        ("Spain announced $90 million in arms for Ukraine as soon as its parliament had approved it.", "committed"),
        ("Ukraine could soon get $90 million in aid after the lender completes its review.", "proposed"),
        ("Spain approves $90 million in arms for Ukraine after its parliament completes a debate.", "committed"),
        ("Shells could reach Ukraine within days once the $90 million package clears parliament.", "proposed"),
        ("Spain rushes shells to Ukraine after the $90 million package clears parliament.", "committed"),
        ("Poland will send 14 tanks to Ukraine once Germany approves it.", "proposed"),
        ("Poland will send 14 tanks to Ukraine once their crews are trained.", "committed"),
        ("Norway will sell three ships to Australia with the potential to sell two frigates more.", "proposed"),
    ],
)
def test_what_a_decision_to_come_waits_for_is_not_decided(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Senate advances aid bill\n\nThere is $9bn in military aid for Ukraine in it.", "proposed"),
        ("Senate passes aid bill\n\nThere is $9bn in military aid for Ukraine in it.", "committed"),
        ("Senate waves through $9bn in aid for Ukraine\n\nThe House is to vote next.", "proposed"),
        ("Senate waves through $9bn in aid for Ukraine.", "committed"),
        ("Russia will raise its defence budget to 9tn roubles, a draft shows.", "proposed"),
        ("Russia will raise its defence budget to 9tn roubles, a decree shows.", "committed"),
        ("Kyiv is still waiting for $9bn in US aid.", "proposed"),
        ("Norway gave Ukraine $2bn in aid and plans to give $9bn in loans.", "disbursed"),
    ],
)
def test_what_a_headline_leaves_open(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        (
            "Congress will vote on $40 billion for Ukraine. I'm announcing more aid to Ukraine: $2 billion in arms.",
            [Stage.PROPOSED, Stage.COMMITTED],
        ),
        (
            "Norway gave Ukraine $2 billion. We anticipate a package of $40 billion for Ukraine.",
            [Stage.DISBURSED, Stage.PROPOSED],
        ),
    ],
)
def test_what_is_announced_behind_a_colon_is_promised_and_what_is_anticipated_is_not(
    text: str, stages: list[Stage]
) -> None:
    assert [figure.stage for figure in by_grammar(text, publisher="The White House")] == stages


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("About €5bn ($5.4bn) was given to Ukraine in arms.", "disbursed"),
        ("About €5bn ($5.4bn) was pledged to Ukraine in arms.", "committed"),
        ("Oslo sent parliament a €5bn (roughly $5.4bn) request for arms for Ukraine.", "proposed"),
        ("About €5bn (at least) was pledged to Ukraine in arms.", "committed"),
        ("About €5bn has been used to arm Ukraine.", "disbursed"),
        ("Ukraine has used tanks worth €5bn that Oslo pledged.", "committed"),
    ],
)
def test_what_is_said_of_an_amount_stands_behind_its_conversion(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Kenya signed a contract for buying 40 armoured vehicles worth $90 million.", "contracted"),
        ("Norway inked a pact for acquiring 12 howitzers.", "contracted"),
        ("Ukraine thanked Norway for sending 12 howitzers.", "disbursed"),
        ("Saab won an order from Norway for radars. The value of the order amounts to $90 million.", "contracted"),
        ("Poland's budget proposal includes funding to buy 12 howitzers.", "proposed"),
        ("The Pentagon's proposed $900 billion budget includes funding to buy 12 howitzers.", "proposed"),
        ("The Pentagon's budget of $900 billion includes 12 howitzers that it has bought.", "contracted"),
    ],
)
def test_what_a_deal_is_for_or_comes_to_tells_no_stage(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The Pentagon's budget proposal is $9 billion more than lawmakers plan to provide.", "proposed"),
        ("The Pentagon gets $9 billion more than last year under an approved budget.", "allocated"),
    ],
)
def test_what_others_plan_is_not_said_of_the_amount(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        (
            "We announced $30 million in arms for Ukraine on May 1st under authorities provided by Congress.",
            "committed",
        ),
        ("The package for Ukraine has $65 million in equipment that's provided through a fund.", "committed"),
        ("We speak of the $65 million in arms that we have provided to Ukraine through the fund.", "disbursed"),
        ("The $65 million in arms was delivered to Ukraine through the fund.", "disbursed"),
    ],
)
def test_a_verb_that_names_the_authority_or_the_fund_tells_no_stage(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        (
            "The US package provides $9 billion in aid to Ukraine and $4 billion to sustain forces deployed to Europe.",
            {"committed"},
        ),
        ("The US provided $4 billion in arms for Ukraine that were deployed at once.", {"disbursed"}),
        (
            "Ministers accept a lift in British defence spending to 2.5% of GDP by 2027 "
            "and a promise to increase it to 3% by 2034.",
            {"committed"},
        ),
        ("Trump wants a 50% increase in the US defence budget to $1.5 trillion.", {"proposed"}),
    ],
)
def test_what_is_told_of_troops_or_of_another_level_is_not_told_of_the_amount(text: str, stages: set[str]) -> None:
    assert {figure.stage.value for figure in by_grammar(text)} == stages


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Under a German order for 140 tanks, 80 tanks have already been delivered.", "disbursed"),
        ("Under a German order for 140 tanks, 80 tanks have yet to be delivered.", "contracted"),
        ("Germany has allocated Ukraine €90 billion in aid of which €40 billion has been disbursed.", "disbursed"),
        ("Norway's defence budget declined to $9 billion last year.", "allocated"),
        ("A rise is set to lift Norway's defence spending to 3% of GDP.", "committed"),
    ],
)
def test_what_has_been_delivered_of_an_order(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The decision comes amid a request for $3 billion in aid for Ukraine.", "proposed"),
        ("The decision on $3 billion in aid for Ukraine comes as Congress stalls.", "committed"),
        ("A package of $3 billion for Ukraine, Israel and Taiwan has for months been stuck in the House.", "proposed"),
        (
            "A package of $3 billion for Ukraine, Israel and Taiwan has for months been popular in the House.",
            "committed",
        ),
    ],
)
def test_what_happens_meanwhile_is_no_link(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Norway may tear up a €9 billion contract for tanks.", "contracted"),
        ("Ministers are considering scrapping a €9 billion order for tanks.", "contracted"),
        ("Norway may sign a €9 billion contract for tanks.", "proposed"),
        ("Lawmakers asked how many of the 300 tanks had been sent to Ukraine.", "disbursed"),
        ("The minister weighs whether to send Ukraine €9 billion in aid.", "proposed"),
        ("Chile bought 24 fighter jets for about €900 million.", "contracted"),
        ("Chile bought 24 fighter jets at a cost of €900 million.", "contracted"),
        ("Chile bought €900 million worth of drones from Turkish suppliers in 2023.", "disbursed"),
        ("Norway has sent the first tanks and will ship all 54 howitzers to Ukraine.", "committed"),
        ("Norway has sent the first tanks and 54 howitzers to Ukraine.", "disbursed"),
        ("Norway said it had sent Ukraine tanks, and that it might give €90 million in aid.", "proposed"),
        ("The law has $3 billion to replace arms sent to Ukraine and $2 billion in loans to Kyiv.", "committed"),
        ("It has sent the arms to Ukraine and gave $2 billion in loans to Kyiv.", "disbursed"),
    ],
)
def test_what_is_asked_about_scrapped_or_told_in_another_clause_is_no_link(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Chile's planned purchase of frigates may cost €2 billion.", "committed"),
        ("Chile intends to buy frigates in a deal that could come to €2 billion.", "committed"),
        ("Chile may buy frigates for €2 billion.", "proposed"),
        ("Chile's frigates could cost €2 billion, analysts say.", "proposed"),
        ("Chile is discussing a purchase of frigates that could reach €2 billion.", "proposed"),
        ("Chile signed an accord on the possible purchase of three frigates.", "proposed"),
        ("Chile signed a contract for the purchase of three frigates.", "contracted"),
    ],
)
def test_an_open_price_does_not_leave_a_purchase_open(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("A report released in May says Latvia's defence spending hit 3.1% of GDP.", "disbursed"),
        ("The ministry released €90 million for defence in May.", "allocated"),
        ("Latvia's defence spending likely hit 3.1% of GDP in 2023.", "disbursed"),
        ("Latvia's defence spending will likely hit 3.1% of GDP.", "committed"),
        ("The war pushed global defence spending up 9% in 2023.", "disbursed"),
        ("Senators push to raise defence spending by 9%.", "proposed"),
        ("Senator delivers speech on his bid to block $20bn arms sale to Israel", "proposed"),
        ("Baltic states raise defence spending to 5% of GDP", "committed"),
        ("Allies are meeting in Riga to decide on raising defence spending to 5% of GDP.", "proposed"),
        ("Allies are meeting the goal to spend 2% of GDP on defence.", "target"),
        ("The reported text would have authorized $25.1 billion more for defence.", "proposed"),
        ("Norway sent Ukraine 20 camouflage nets and 10 drones.", "disbursed"),
        ("Ukraine will get scores of tanks and 20 howitzers from Germany.", "committed"),
        ("The cabinet sanctioned 200 billion rupees for fighter jets for the Indian Air Force.", "committed"),
    ],
)
def test_words_that_tell_a_stage_only_in_another_sense(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Korea's proposed defence budget is 61tn won, compared with 59tn won this year.", "allocated"),
        ("Taiwan's defence budget will be NT$647bn, more than the NT$606bn in funding for arms in 2024.", "allocated"),
        ("Latvia has cut the defence budget by 8%.", "disbursed"),
        ("The ministry seeks 43tn won for the forces' operating costs, a 4% rise in defence spending.", "proposed"),
        ("Reaching the target would cost an extra €3 billion a year for defence.", "unknown"),
        ("Canada will spend $44bn on defence, up from last year's $34bn.", "disbursed"),
        ("Taiwan will spend NT$647bn on defence, compared with NT$606bn last year.", "disbursed"),
    ],
)
def test_the_budget_that_another_is_compared_with_is_adopted(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Senators scuttle a $9bn package of aid for Ukraine.", "proposed"),
        ("Brussels warms to a $9bn package of aid for Ukraine.", "proposed"),
        ("Chile's senate torpedoes $9bn in aid to Ukraine.", "proposed"),
        ("Chile is pursuing a $9bn purchase of missiles.", "proposed"),
        ("Raytheon is tipped to win a $9bn order for missiles from Chile.", "proposed"),
        ("Norway carves out $9bn in aid for Ukraine.", "allocated"),
        ("Norway has forked over $9bn in aid for Ukraine.", "disbursed"),
        ("Chile firms up an order of 12 frigates.", "contracted"),
        ("Norway nudges its allies to spend 3% of GDP on defence.", "target"),
        ("Norway doubles defence spending to 3% of GDP.", "committed"),
        ("Norway brings its defence spending to 3% of GDP.", "committed"),
        ("Norway upped defence spending to 3% of GDP in 2023.", "disbursed"),
        ("Spain balked at spending 5% of GDP on defence.", "target"),
        ("Spain is inching to 3% of GDP on defence.", "committed"),
        ("Spain will give Ukraine $9bn in arms once parliament adopts it.", "proposed"),
        ("There is $9bn for Ukraine in it. I implore Congress to pass it.", "proposed"),
        ("Chile's defence budget will shrink to $9bn.", "committed"),
        ("Chile is to snap up 24 fighter jets.", "committed"),
        ("The EU has paid a first slice of its $9bn loan to Ukraine.", "committed"),
        ("The Senate passed $9bn in aid for Ukraine, which the House already backed.", "committed"),
        ("Donations of $9bn in arms to Ukraine since the invasion.", "disbursed"),
        ("About $9bn remains in the pot for Ukraine's arms.", "allocated"),
        ("Senators foil a bid to scuttle a $9bn arms sale to Israel.", "committed"),
        ("Norway's plan to give Ukraine $9bn faces a setback.", "proposed"),
        ("Hungary scraps its veto on $9bn in aid for Ukraine.", "committed"),
        ("Norway is actively giving Ukraine $9bn in arms.", "disbursed"),
        ("Heeding a plea from Kyiv, Oslo is giving Ukraine $9bn in arms.", "committed"),
        ("Oslo's plan to give Ukraine $9bn encounters resistance.", "proposed"),
        ("Commitments to Ukraine have jumped to $9bn.", "committed"),
        ("Senate debates aid for Ukraine\n\nThere is $9bn in arms for Ukraine in it.", "proposed"),
        ("Norway to send Ukraine $9bn in arms\n\nThe cabinet is pondering the plan.", "proposed"),
        ("A lawmaker unveils a $9bn plan to arm Ukraine.", "proposed"),
        ("Norway is expected to approve $9bn in aid for Ukraine.", "proposed"),
        ("There is $9bn unspent in drawdown authority for Ukraine.", "allocated"),
        ("Spain has pared its defence budget by 5%.", "disbursed"),
        ("A ruling on $9bn in aid for Ukraine is expected on Friday.", "proposed"),
        ("Norway is reluctant to give Ukraine $9bn in arms.", "proposed"),
        ("Norway is trying to give Ukraine $9bn in arms.", "proposed"),
        ("Norway wonders whether to give Ukraine $9bn in arms.", "proposed"),
        ("The $9bn in military aid for Ukraine was frozen.", "proposed"),
        ("The $9bn in military aid for Ukraine is still on the table.", "proposed"),
        ("Chile's parliament throws out a $9bn defence budget.", "proposed"),
        ("Chile is hammering out a $9bn deal for missiles.", "proposed"),
        ("Chile has hammered out a $9bn deal for missiles.", "committed"),
        ("Chile penned a $9bn deal for missiles.", "contracted"),
        ("Chile drops a plan to buy 24 fighter jets.", "committed"),
        ("Spain's defence spending is stuck at 1.2% of GDP.", "disbursed"),
        ("Zelensky hails $9bn in arms from Norway.", "committed"),
        ("The US signs off on a $9bn sale of missiles to Chile.", "committed"),
        ("The $9bn in military aid for Ukraine is conditional on reforms.", "proposed"),
    ],
)
def test_rarer_words_tell_the_stage_of_their_class(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]
