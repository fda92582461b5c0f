"""How far a gift or a deal has come: proposed, committed, allocated, contracted or disbursed."""

from __future__ import annotations

import pytest

from pipeline.model import Stage
from tests.grammar.first_reading import WHITE_HOUSE, by_grammar


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("Senate rejects bid to block $20bn in military aid to Israel", "USA", "committed"),
        ("Senate Republicans block $20bn in military aid to Israel", "USA", "proposed"),
        ("Republicans unveil $17bn aid plan for Israel", "USA", "proposed"),
        ("White House unveils $17bn in aid for Israel", "USA", "committed"),
        ("Europe has given Ukraine €72bn, against €65bn from Washington", "USA", "disbursed"),
        ("Von der Leyen announces €2bn for Ukraine", "EU", "committed"),
        ("Senate panel approves $300m for Ukraine", "USA", "proposed"),
        ("Bundestag committee approves €3bn for Ukraine", "DEU", "committed"),
        ("EU to bypass Hungary's veto on €1bn for Ukraine", "EU", "committed"),
        ("US to contribute $20bn to a $50bn G7 loan for Ukraine", "USA", "committed"),
    ],
)
def test_plain_news_of_aid(text: str, payer: str, stage: str) -> None:
    figures = by_grammar(text)
    figure = figures[0] if "contribute" in text else figures[-1]
    assert (figure.payer, figure.stage) == (payer, stage)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Since 2022, about €2 billion in direct help to Ukraine.", "disbursed"),
        ("We work with partners on Ukraine, as with Norway's provision of $2 billion in aid since May.", "disbursed"),
        ("The deal brings Norway's overall support to Ukraine to more than $2 billion.", "committed"),
        ("The provision of $90 million in aid to Ukraine comes as Congress struggles to pass more.", "committed"),
        ("We have $4 billion left in drawdown authority for Ukraine.", "allocated"),
        ("The envoy announced $4 billion in aid for Ukraine and left for Riga.", "committed"),
        ("Canada stood ready to lend about $3 billion to Ukraine.", "committed"),
        ("We have been giving Ukraine some $3 billion in budget support.", "disbursed"),
        ("We were able to announce $3 billion for Ukraine in March.", "committed"),
        ("We were able to send $3 billion to Ukraine in March.", "disbursed"),
        ("The $9 billion in military aid for Israel in our request is for air defense.", "proposed"),
        ("The $9 billion in military aid for Israel in our stores is for air defense.", "committed"),
        ("We strongly support passage of the $9 billion in aid for Ukraine.", "proposed"),
        ("The first $9 billion in aid has gone out the door to Ukraine.", "disbursed"),
        ("The Pentagon intends to send $90 million in aid to Ukraine, subject to congressional approval.", "committed"),
        ("Norway has given Ukraine $2 billion in aid and plans to send $90 million in aid this year.", "committed"),
        ("Norway signed an agreement and provided $90 million in aid to Ukraine.", "disbursed"),
        ("The bill amends the law and provides $90 million in aid to Ukraine.", "proposed"),
        ("Congress will, in the coming weeks, pass the $9 billion in aid to Ukraine.", "proposed"),
        ("Congress will know that it passed the $9 billion in aid to Ukraine.", "committed"),
        (
            "We have given $2 billion in aid to Ukraine, including another $90 million we announced on Friday.",
            "committed",
        ),
        ("We promised $2 billion in aid to Ukraine, including $90 million that we have delivered.", "disbursed"),
        ("We're working with Congress to provide $90 million in military aid to Ukraine.", "proposed"),
        ("The $9 billion for Ukraine that hopefully will reach my desk is needed now.", "proposed"),
        ("Germany last May gave Ukraine €3 billion in military aid.", "disbursed"),
        ("Germany may give Ukraine €3 billion in military aid.", "proposed"),
        ("The minister told Berlin to give €2 billion more to Ukraine.", "proposed"),
        ("The minister told reporters that Berlin will give €2 billion more to Ukraine.", "committed"),
        ("Leaders pledged support despite failing to agree on a proposed €20 billion package for Ukraine.", "proposed"),
        ("Leaders pledged €20 billion for Ukraine despite failing to agree on sanctions.", "committed"),
        ("The Senate passed $60 billion in aid to Ukraine, and the House has not acted.", "proposed"),
    ],
)
def test_how_officials_word_the_stage_of_aid(text: str, stage: str) -> None:
    assert by_grammar(text, publisher=WHITE_HOUSE)[-1].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("That comes on top of the $70 million in winter aid we are already giving Ukraine.", "disbursed"),
        ("We are now giving Ukraine another $70 million in winter aid.", "committed"),
        ("The Army is currently supplying $90 million in security assistance to Jordan.", "disbursed"),
        ("The United States continues to provide $3 billion a year in military aid to Israel.", "disbursed"),
        ("The United States will continue to provide $3 billion a year in military aid to Israel.", "committed"),
        ("Spain reacted within days, sending €90 million in humanitarian aid to Ukraine.", "disbursed"),
        ("Spain reacted within days, sending another €90 million in humanitarian aid to Ukraine.", "committed"),
        ("Parliament approved the bill, sending €90 million in humanitarian aid to Ukraine.", "committed"),
        ("USAID is supporting a $6 million project to clear mines in Ukraine.", "disbursed"),
        ("Senators support a $6 billion bill with aid for Ukraine.", "proposed"),
        ("The United States provides Israel with $3 billion in military assistance a year.", "disbursed"),
        ("The Pentagon announced $3 billion in military assistance to Israel a year after the attack.", "committed"),
    ],
)
def test_aid_that_runs_is_told_from_aid_that_is_announced(text: str, stage: str) -> None:
    assert by_grammar(text, publisher=WHITE_HOUSE)[-1].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("On May 29, Sweden sent Ukraine $5 billion in aid.", Stage.DISBURSED),
        ("Sweden in May gave Ukraine 10 tanks.", Stage.DISBURSED),
        ("Sweden may give Ukraine 10 tanks.", Stage.PROPOSED),
        ("US May Send Ukraine 31 Tanks", Stage.PROPOSED),
        ("The EU paid Ukraine €2bn under the €18 billion aid package.", Stage.COMMITTED),
        ("Britain stands behind $3 billion of loans to Ukraine.", Stage.COMMITTED),
        ("Germany doubled its aid to Ukraine to 8 billion euros.", Stage.COMMITTED),
        ("Germany has given Ukraine 8 billion euros in aid.", Stage.DISBURSED),
    ],
)
def test_months_packages_and_raises_tell_how_far_it_has_come(text: str, stage: Stage) -> None:
    assert by_grammar(text)[-1].stage is stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("House Republicans stripped $300 million in aid to Ukraine from the bill.", Stage.PROPOSED),
        ("Ukraine and France signed a declaration of intent to buy 100 fighter jets.", Stage.PROPOSED),
        ("Ukraine and France signed a contract for 100 fighter jets.", Stage.CONTRACTED),
    ],
)
def test_what_is_stripped_or_only_intended_is_open(text: str, stage: Stage) -> None:
    assert by_grammar(text)[-1].stage is stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("EU nears €9bn aid package for Ukraine.", "proposed"),
        ("Chile nears $3bn deal for frigates.", "proposed"),
        ("Chile's defence spending nears 3% of GDP.", "disbursed"),
        ("Chile announces close to $3bn in military aid for Ukraine.", "committed"),
        ("EU ministers ponder €9bn aid package for Ukraine.", "proposed"),
        ("EU ministers agree to discuss €9bn aid package for Ukraine.", "proposed"),
        ("EU ministers agree to send €9bn in aid to Ukraine.", "committed"),
        ("Will the EU approve €9bn in aid for Ukraine?", "proposed"),
        ("Will the EU announce €9bn in aid for Ukraine?", "proposed"),
        ("Will Norway send Ukraine 90 tanks?", "proposed"),
        ("Norway will send Ukraine 90 tanks.", "committed"),
        ("The new package for Ukraine amounts to €9bn.", "committed"),
        ("Norway's aid for Ukraine amounts to €9bn.", "disbursed"),
        ("Norway has raised enough money to buy 90 tanks for Ukraine.", "committed"),
        ("Norway has bought 90 tanks for Ukraine.", "contracted"),
        ("As the war began, Norway sped €9bn in equipment to Ukraine.", "disbursed"),
        ("Norway is raising its defence spending to 3% of GDP.", "committed"),
        ("Norway has been raising its defence spending to 3% of GDP.", "disbursed"),
        ("Norway got the Danes to raise their defence spending to 3% of GDP.", "committed"),
        ("Peru delays purchase of 24 F-35 jets.", "proposed"),
        ("Peru buys 24 F-35 jets but delays delivery of 20 tanks.", "contracted"),
        ("The Danes will potentially put €3bn more into defence.", "proposed"),
    ],
)
def test_what_is_only_near_is_not_decided(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Norway is finalising a $4 billion purchase of missiles.", "proposed"),
        ("Norway finalised a $4 billion purchase of missiles.", "contracted"),
        ("Norway is open to a $4 billion military aid package for Ukraine.", "proposed"),
        ("A panel held that Ukraine deserved a $4 billion loan from Norway.", "proposed"),
        ("A court could make Norway reverse its decision to give Ukraine $4 billion.", "committed"),
        ("A court could make Norway give Ukraine $4 billion.", "proposed"),
        ("Norway is studying a $4 billion military aid package for Ukraine.", "proposed"),
        ("Look at Norway: it sent Ukraine $4 billion in military aid.", "disbursed"),
        ("Norway gives the go-ahead for a $4 billion military aid package for Ukraine.", "committed"),
        ("Norway drew $4 billion in military aid for Ukraine from its shelves.", "committed"),
    ],
)
def test_what_is_looked_at_or_finalised_is_not_decided(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Leaders are to decide on a $4 billion loan for Ukraine.", "proposed"),
        ("Leaders decided on a $4 billion loan for Ukraine.", "committed"),
        ("The parliament must still approve a $4 billion loan for Ukraine.", "proposed"),
        ("A second loan to be announced on Friday holds $4 billion for Ukraine.", "proposed"),
        ("A decision on a $4 billion loan for Ukraine is expected on Friday.", "proposed"),
        ("The future of a $4 billion loan for Ukraine is uncertain.", "proposed"),
        ("If the senators agree, Norway will lend Ukraine $4 billion.", "proposed"),
        ("Norway is expected to match the $4 billion loan for Ukraine announced last week.", "committed"),
        ("Spain is expected to announce on Friday that it will send Ukraine $90 million in arms.", "proposed"),
        ("Spain to announce $90 million in arms for Ukraine on Friday", "proposed"),
        ("Spain is proud to announce $90 million in arms for Ukraine.", "committed"),
        ("Spain is readying $90 million in arms for Ukraine.", "proposed"),
        ("Spain gives Ukraine $90 million in arms to make up for losses.", "committed"),
        ("A bill with $90 million in arms for Ukraine is up for a vote.", "proposed"),
        ("Spain sends its biggest package yet to Ukraine, worth $90 million.", "committed"),
        ("The IMF and Kyiv reach a staff-level agreement on a $90 million programme.", "proposed"),
        ("Spain met its allies on Friday and announced that it will send Ukraine $90 million in arms.", "committed"),
        ("Norway will make a decision on another tranche of $90 million in aid for Ukraine.", "proposed"),
        ("Norway made a decision on another tranche of $90 million in aid for Ukraine.", "committed"),
        ("Norway will decide on sending 20 howitzers to Ukraine.", "proposed"),
        ("A plan for $90 million in military aid to Ukraine has met resistance from Hungary.", "proposed"),
        ("Norway halves military aid for Ukraine to $90 million, according to a draft of the budget.", "proposed"),
        ("Allies are expected to say that they will provide $90 million in arms to Ukraine.", "proposed"),
        ("Norway agreed to lend Ukraine $90 million, a deal that awaits approval by its parliament.", "proposed"),
        ("Norway will lend Ukraine $90 million. The parliament still has to approve the loan.", "proposed"),
        ("Norway will lend Ukraine $90 million. The parliament has approved the loan.", "committed"),
        ("IMF staff and Ukraine agreed on a $90 million loan, and its board will meet in May.", "proposed"),
        ("The minister encouraged allies to fund a $90 million package for Ukraine.", "proposed"),
        ("A plan to send Ukraine $90 million in arms collapsed in May.", "proposed"),
        ("Senators introduced legislation that would give Taiwan $90 million in military aid.", "proposed"),
        ("The president will send lawmakers a request for Ukraine, $90 million of it for arms.", "proposed"),
    ],
)
def test_what_has_still_to_be_decided_is_proposed(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("Peru signs a letter of intent for 24 Gripen fighters.", "PER", "proposed"),
        ("Peru signed a letter of intent to arm its navy, outlining $2 billion in purchases.", "PER", "proposed"),
        ("Peru signed an agreement to arm its navy, outlining $2 billion in purchases.", "PER", "contracted"),
        ("Peru signs a contract for 24 Gripen fighters.", "PER", "contracted"),
        ("US moves ahead with $2 billion Taiwan arms sale.", "TWN", "committed"),
        ("White House asks Congress to back $6 billion weapons deal for Israel.", "ISR", "proposed"),
    ],
)
def test_intents_and_sales_that_others_decide(text: str, payer: str, stage: str) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.stage.value) == (payer, stage)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("US aid package for Ukraine worth $9bn faces growing opposition in Congress.", "proposed"),
        ("An EU plan to give Ukraine €9bn in military aid faces resistance.", "proposed"),
        ("The US gives Ukraine $9bn in military aid as Kyiv faces a harsh winter.", "committed"),
        ("$9bn US aid package for Ukraine clears first hurdle in Senate.", "proposed"),
        ("$9bn US aid package for Ukraine clears Congress.", "committed"),
        ("Sales of arms resume as a $9bn US aid package for Ukraine is stuck in Congress.", "proposed"),
        (
            "The gift of $90 million in US military aid to Ukraine comes as Congress struggles to pass more.",
            "committed",
        ),
        ("Hungary lifts veto on €9bn in EU aid for Ukraine.", "committed"),
        ("Hungary should lift its veto on €9bn in EU aid for Ukraine.", "proposed"),
        (
            "EU to bypass €9bn Ukraine aid veto\n\nBrussels is considering a way round Hungary, diplomats say.",
            "proposed",
        ),
        ("EU to bypass €9bn Ukraine aid veto\n\nMinisters signed off on a way round Hungary.", "committed"),
        ("Congress passes delayed $9bn aid package for Ukraine.", "committed"),
        ("Congress delayed $9bn aid package for Ukraine.", "proposed"),
        ("The rule is the main obstacle to allocating $90 million in military aid for Ukraine.", "proposed"),
        (
            "The House approved the aid, sending it to Biden. Ten members voted against the $9bn for Ukraine.",
            "committed",
        ),
        ("The House votes on the aid. Ten members voted against the $9bn for Ukraine.", "proposed"),
    ],
)
def test_what_stands_in_the_way_is_told_from_what_is_overcome(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Pressure grows on Norway to send Ukraine $4 billion in military aid.", "proposed"),
        ("To keep up the pressure on Moscow, $4 billion in military aid for Ukraine", "committed"),
        ("I am pleased to be announcing $4 billion in military aid for Ukraine.", "committed"),
        ("Norway approves a deal for 20 tanks; delivery is expected in 2030.", "committed"),
        ("Norway announced a $4 billion aid package for Ukraine and is considering tanks.", "committed"),
        ("When you look at the $4 billion in military aid for Ukraine, it is a lot.", "committed"),
        ("Spain will give Ukraine howitzers. The first 20 howitzers are expected in May.", "committed"),
        ("The minister conceded in May that Spain would give Ukraine only 20 howitzers.", "committed"),
    ],
)
def test_pressure_looks_and_awaited_deliveries_leave_a_promise_one(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)][:1] == [stage]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Spain has ruled out sending Ukraine six tanks.", []),
        ("Spain has not ruled out sending Ukraine six tanks.", ["proposed"]),
        ("Six Danish F-16s are expected to arrive in Ukraine in May.", ["committed"]),
        ("Denmark is expected to send Ukraine six jets.", ["proposed"]),
        ("A look at the $4 billion in military aid for Ukraine", ["committed"]),
        ("The EU offers a €4 billion loan scheme for arms, open to Ukraine.", ["committed"]),
        ("If Norway lifted defence spending to 5% of GDP, taxes would rise.", ["proposed"]),
        ("If war comes, Norway, which spends 5% of GDP on defence, is ready.", ["disbursed"]),
    ],
)
def test_what_is_ruled_out_supposed_or_under_way(text: str, stages: list[str]) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == stages


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Washington withheld $320 million of the annual $1.3 billion in military aid to Egypt.", "disbursed"),
        ("Washington wants to give Egypt $1.3 billion in military aid annually.", "proposed"),
        ("Oslo each year provides €1.3 billion in military aid to Ukraine.", "disbursed"),
        ("Oslo has confirmed the transfer to Ukraine of a new aid package with a value of €700 million.", "committed"),
        ("Oslo has transferred to Ukraine a new aid package with a value of €700 million.", "disbursed"),
        ("The number of shells delivered to Ukraine by the EU will reach 500,000.", "committed"),
        ("The number of shells delivered to Ukraine by the EU has reached 500,000.", "disbursed"),
        ("Senators had advanced legislation that included $6 billion in arms for Ukraine.", "proposed"),
        ("Congress approved more in March than the $33 billion in arms for Ukraine.", "committed"),
    ],
)
def test_what_is_withheld_moved_or_to_come_is_told_from_what_is_given(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Sweden's $9bn military aid package for Ukraine faces delivery delays.", "committed"),
        ("Sweden's $9bn military aid package for Ukraine faces delays.", "proposed"),
        ("Peru's navy showed the delayed $9bn warship programme.", "committed"),
        ("Allies have delivered half of $9bn in arms for Ukraine.", "committed"),
        ("Allies have delivered a batch of $9bn in arms for Ukraine.", "disbursed"),
    ],
)
def test_what_comes_late_or_in_part_is_promised(text: str, stage: str) -> None:
    assert by_grammar(text)[0].stage.value == stage


def test_a_part_that_is_paid_leaves_the_whole_promised() -> None:
    stages = [figure.stage for figure in by_grammar("EU pays Ukraine first €2bn from €9bn loan for Ukraine.")]
    assert stages == [Stage.DISBURSED, Stage.COMMITTED]
    (figure,) = by_grammar("Belgium says no to €9bn EU loan for Ukraine.")
    assert figure.stage is Stage.PROPOSED


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        (
            "Norway has provided $9 billion in aid to Ukraine, including the $90 million that it announced on Monday.",
            ["disbursed", "committed"],
        ),
        (
            "We have given $6 billion since May, besides the $90 million in arms for Ukraine that we just announced.",
            ["disbursed", "committed"],
        ),
        ("We have given Ukraine $90 million in aid, and today I announced more.", ["disbursed"]),
    ],
)
def test_what_was_announced_by_itself_is_not_yet_given(text: str, stages: list[str]) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == stages


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Slovenia has ordered 40 Boxers, of which 11 have been delivered.", ["contracted", "disbursed"]),
        ("Slovenia has ordered 40 Boxers, of which 11 will be delivered in May.", ["contracted", "contracted"]),
        ("Peru's navy received the second of four frigates.", ["contracted"]),
        ("Peru's navy received a second batch of four guns.", ["disbursed"]),
        ("Kenya launches a tender for 12 helicopters of its army.", ["proposed"]),
        ("Kenya exercises its option for 12 attack helicopters.", ["contracted"]),
        ("The first three of 15 howitzers promised by Spain have arrived in Ukraine.", ["disbursed", "committed"]),
        (
            "The first three of 15 howitzers promised by Spain are to arrive in Ukraine.",
            ["committed", "committed"],
        ),
    ],
)
def test_a_part_that_has_come_and_the_whole_order(text: str, stages: list[str]) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == stages


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The EU has disbursed to Ukraine the first loan of €3 billion.", "disbursed"),
        ("The EU has paid Ukraine the first tranche of its €30 billion loan.", "committed"),
        ("The EU announces the disbursement of €3 billion to Ukraine.", "disbursed"),
        ("The EU accelerated the delivery of €3 billion in aid to Ukraine.", "disbursed"),
        ("The EU will accelerate the delivery of €3 billion in aid to Ukraine.", "committed"),
        ("The EU proposes the disbursement of €3 billion to Ukraine.", "proposed"),
        (
            "Ukraine received aid from the European Union in the amount of €3 billion, as announced in Kyiv.",
            "disbursed",
        ),
        ("Ukraine will receive aid from the European Union in the amount of €3 billion, as announced.", "committed"),
        ("About €3 billion would go to Ukraine under the bill.", "proposed"),
        ("Most senators supported sending $3 billion in arms to Ukraine.", "committed"),
        ("Israel's defence ministry spent $30 billion, well above its budget.", "disbursed"),
        ("Israel's defence ministry has a budget of $30 billion.", "allocated"),
        ("Kyiv talked the US into spending $300 billion in aid to go on with the war.", "disbursed"),
        ("He hopes to talk America into approving $300 billion in aid for Ukraine.", "proposed"),
        ("By working with Congress to provide $300 million in aid for Ukraine, he kept his word.", "committed"),
        ("He is working with Congress to provide $300 million in aid for Ukraine.", "proposed"),
        ("He invests $300 million in aid for Israel through the President's Budget Request.", "proposed"),
        ("Norway has sent arms to Ukraine. These include 30 tanks.", "disbursed"),
        ("Norway will send arms to Ukraine. These include 30 tanks.", "committed"),
        ("In Europe, we are now spending, when you add up all of it, $300 billion more on defence.", "disbursed"),
        ("In Europe, we will be spending, when you add up all of it, $300 billion more on defence.", "committed"),
        ("The total contribution of Norway to Ukraine is now $90 million.", "disbursed"),
        ("The total package of Norway for Ukraine is now $90 million.", "committed"),
    ],
)
def test_what_was_paid_out_or_spent_is_told_from_what_is_granted(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


def test_what_is_already_delivered_is_so_beside_what_will_be_sent() -> None:
    sent, delivered = by_grammar("Norway will send Ukraine 18 howitzers, on top of the 64 already delivered.")
    assert (sent.stage, delivered.stage) == (Stage.COMMITTED, Stage.DISBURSED)


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("The minister announced that defence spending is up 11 percent this year.", ["disbursed"]),
        ("The minister announced that defence spending will be up 11 percent next year.", ["committed"]),
        ("Latvia will raise defence spending to 3% of GDP, compared with 2.2% before.", ["committed", "disbursed"]),
        ("Latvia agreed on a fund for Ukraine of €700 million, distributed over three years.", ["committed"]),
        ("Latvia distributed €700 million in aid to Ukraine.", ["disbursed"]),
        (
            "A deal has been reached with Japan on the provision of $350 million in loans to Ukraine.",
            ["committed"],
        ),
        ("Two ministers are crafting a €700 million aid package for Ukraine.", ["proposed"]),
    ],
)
def test_what_is_told_of_a_level_and_of_an_agreement(text: str, stages: list[str]) -> None:
    assert [figure.stage for figure in by_grammar(text)] == stages


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The President sent to Congress a proposed defense budget of $700 billion.", "proposed"),
        ("The appropriations request would provide $24 billion in the DOD base budget for spare parts.", "proposed"),
        ("The United States gave Kyiv medical supplies worth $23 million.", "disbursed"),
        ("Germany supplies Kyiv with $23 million in radars.", "committed"),
        ("Subject to the requirements of the Act, the Secretary authorized $30 million in arms for Kyiv.", "committed"),
        ("Subject to the consent of Congress, the Secretary announced $30 million in arms for Kyiv.", "proposed"),
    ],
)
def test_what_is_sent_to_congress_supplied_or_bound_to_a_law(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Portugal will raise defence spending, which is currently 1.6% of GDP.", "disbursed"),
        ("Portugal will raise defence spending to 2.6% of GDP.", "committed"),
        ("Raising Portugal's defence spending to 2.6% of GDP would cost the state dear.", "proposed"),
        ("Portugal committed to keeping defence spending at a minimum of 2.6% of GDP.", "committed"),
        ("Portugal missed the minimum of 2.6% of GDP that it is to spend on defence.", "target"),
        ("Portugal ranks last, spending just 1.6% of GDP on defence.", "disbursed"),
        ("Portugal kept a 1% cap on defence spending.", "target"),
        ("Lisbon successfully pressed its allies to spend 2.6% of GDP on defence.", "committed"),
        ("Lisbon pressed its allies to spend 2.6% of GDP on defence.", "target"),
    ],
)
def test_at_which_stage_a_level_of_spending_is(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Brussels paid Ukraine €2 billion as part of a large €70 billion aid package.", ["disbursed", "committed"]),
        ("Brussels disbursed the first aid to Ukraine from a package worth €70 billion.", ["committed"]),
        ("Brussels disbursed an aid package for Ukraine worth €70 billion.", ["disbursed"]),
        ("Berlin is expected to say that €600 million has been spent on aid to Ukraine this year.", ["disbursed"]),
        ("Berlin is expected to give Ukraine €600 million in aid this year.", ["proposed"]),
        (
            "Spain agreed to lend Ukraine €5bn, of which €1bn could be paid out in May.",
            ["committed", "committed"],
        ),
        (
            "Spain asked lawmakers for €5bn for Ukraine, of which €1bn would pay for shells.",
            ["proposed", "proposed"],
        ),
    ],
)
def test_what_is_paid_is_told_from_the_whole_and_from_what_is_expected(text: str, stages: list[str]) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == stages


def test_a_target_behind_a_level_is_not_its_own() -> None:
    text = "Latvia is first among NATO countries, spending 4.1% of GDP on defence against a target of 2%."
    assert [(figure.payer, figure.stage.value) for figure in by_grammar(text)] == [
        ("LVA", "disbursed"),
        ("NATO", "target"),
    ]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The IMF approved an extended arrangement for Ukraine of $5 billion in loans.", "committed"),
        ("Norway extended Ukraine loans of $15 billion.", "disbursed"),
        ("The council adopted the package for Ukraine, aiming to give it €7 billion in aid.", "committed"),
        ("The council is aiming to give Ukraine €7 billion in aid.", "proposed"),
        ("Today we disburse €2.2 billion in aid to Ukraine.", "disbursed"),
        ("We hope to disburse €2.2 billion in aid to Ukraine.", "proposed"),
        ("Tokyo announced €90 million in aid for Ukraine, the largest sum provided by it.", "committed"),
        ("Aid allocated to Yemen by Tokyo amounts to €25 million.", "allocated"),
        ("Aid to Yemen from Tokyo amounted to €25 million.", "disbursed"),
        ("The leaders agreed to support the delivery of €2 billion in shells to Ukraine.", "committed"),
        ("Tokyo made a statement that it would lend Ukraine €300 million.", "committed"),
        ("Tokyo would lend Ukraine €300 million.", "proposed"),
        ("The embassy's press release says that Tokyo has given Ukraine €300 million.", "disbursed"),
        ("The ministry's release noted that Tokyo has given Ukraine €300 million.", "disbursed"),
        ("The ministry welcomed the release of €300 million in aid for Ukraine.", "allocated"),
        ("Tokyo's aid to Ukraine of €300 million includes urgently needed generators.", "committed"),
        ("Aid to Ukraine of €300 million is urgently needed.", "proposed"),
        ("Britain helps Yemen, contributing more than £1 billion in aid since the war began.", "disbursed"),
        ("It is a quarter of the €31 million delivered in aid to Yemen by Japan.", "disbursed"),
        ("Italy gave €12 million in aid to Yemen, compared to the €19 million pledged last year.", "committed"),
    ],
)
def test_the_word_nearest_the_decision_tells_the_stage(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Currently, Portugal's government allocates just 1.6% of GDP to defence.", ["disbursed"]),
        ("Portugal's government allocates 2.6% of GDP to defence.", ["committed"]),
        ("Portugal's defence spending will go from the current 1.6% of GDP to 2.6%.", ["disbursed", "committed"]),
        ("Portugal's defence spending went from 1.6% of GDP to 2.6%.", ["disbursed", "disbursed"]),
        ("With the increased funding, Portugal will allocate 2.6% of GDP to defence.", ["committed"]),
        ("Portugal decided to urgently buy radars worth €90 million.", ["committed"]),
        ("Portugal is urged to buy radars worth €90 million.", ["proposed"]),
        ("Portugal's government expects defence spending to hit 2.6% of GDP next year.", ["committed"]),
        ("NATO expects allies to spend 2.6% of GDP on defence.", ["target"]),
        ("NATO requires investments of 2% of GDP in defence from each of its members.", ["target"]),
        ("Latvia passed a defence budget of €3 billion, equivalent to 5% of GDP.", ["allocated", "allocated"]),
        ("Latvia will raise its defence budget to €3 billion, accounting for 5% of GDP.", ["committed", "committed"]),
        ("Latvia spent €3 billion on defence, accounting for 5% of GDP.", ["disbursed", "disbursed"]),
        ("Poland will go beyond the 2% target and spend 4% of GDP on defence.", ["target", "committed"]),
        ("Allies must move from the 2% target to 5% of GDP for defence.", ["target", "target"]),
    ],
)
def test_what_is_so_now_and_what_is_to_come(text: str, stages: list[str]) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == stages


def test_what_a_statement_said_would_be_given_is_promised() -> None:
    (told,) = by_grammar(
        "It follows a statement by Kishida that Japan would increase its loan to Ukraine to $300 million."
    )
    (thought,) = by_grammar("It is a thought that Japan would increase its loan to Ukraine to $300 million.")
    assert (told.stage, thought.stage) == (Stage.COMMITTED, Stage.PROPOSED)


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
    ("text", "stage"),
    [
        ("Norway expects to disburse half of its $2 billion loan to Ukraine in May.", Stage.COMMITTED),
        ("Norway has paid half of its $2 billion loan to Ukraine.", Stage.COMMITTED),
        ("Congress wants to approve half of the $2 billion package for Ukraine.", Stage.PROPOSED),
        ("Spain has added 9% to its defence budget.", Stage.DISBURSED),
        ("Spain's defence budget of next year adds 9%.", Stage.ALLOCATED),
    ],
)
def test_half_of_a_loan_and_what_has_been_added(text: str, stage: Stage) -> None:
    assert by_grammar(text)[-1].stage is stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("NATO members should spend 2% of GDP on defence. Greece leads with 3.1%.", Stage.DISBURSED),
        ("NATO members should spend 5% of GDP on defence, of which 3.5% is for weapons.", Stage.TARGET),
        ("On NATO's figure: 5% of GDP for defence is the talk of the summit.", Stage.TARGET),
        ("On NATO's figure: 4.1% of GDP for defence is the talk of the summit.", Stage.DISBURSED),
        ("Norway has delivered eight tanks to Ukraine. Another 14 tanks will follow in May.", Stage.COMMITTED),
        ("Norway has delivered eight tanks to Ukraine, among them four Leopards.", Stage.DISBURSED),
    ],
)
def test_another_stage_may_begin_with_another_amount(text: str, stage: Stage) -> None:
    assert by_grammar(text)[-1].stage is stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The 20 Spanish howitzers are in Ukrainian hands.", Stage.DISBURSED),
        ("All 20 Spanish howitzers will be in Ukrainian hands by May.", Stage.COMMITTED),
        ("First seven Spanish howitzers en route to Ukraine", Stage.DISBURSED),
        ("Denmark has put €5bn in aid into a fund for Ukraine.", Stage.DISBURSED),
        ("Denmark has put €5bn in aid on the table for Ukraine.", Stage.COMMITTED),
        ("The Danes have put in more than €5bn for Ukraine's army.", Stage.DISBURSED),
        ("Ukraine has the $7bn in arms that Biden and Congress have already sent.", Stage.DISBURSED),
        ("Congress gave Ukraine $7bn in arms.", Stage.COMMITTED),
        ("Spain sends Ukraine 20 howitzers for its new brigade", Stage.DISBURSED),
        ("Spain sends Ukraine $20 million in aid for its new brigade", Stage.COMMITTED),
        ("The US promised 20 tanks to Ukraine, which were delivered in May.", Stage.DISBURSED),
        ("The US promised 20 tanks to Ukraine, which will be delivered in May.", Stage.COMMITTED),
        ("The US promised 20 tanks to Ukraine, which was attacked in 2022.", Stage.COMMITTED),
        ("All 20 howitzers that Spain promised have now arrived in Ukraine.", Stage.DISBURSED),
        ("Spain completes the transfer of 20 howitzers to Ukraine.", Stage.DISBURSED),
        ("Ukraine gets first €90m of a loan from Norway.", Stage.DISBURSED),
        ("Ukraine gets €90m in aid from Norway.", Stage.COMMITTED),
        ("Norway denies Egypt €90m in military aid over its courts.", Stage.PROPOSED),
        ("North Korea has shipped containers to Russia, holding up to 9,000 artillery shells.", Stage.DISBURSED),
        ("Senators hold up 9,000 artillery shells for Ukraine.", Stage.PROPOSED),
    ],
)
def test_what_has_gone_to_its_recipient_is_disbursed(text: str, stage: Stage) -> None:
    assert by_grammar(text)[0].stage is stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Denmark withholds €2m, part of a €13m military aid package for Ukraine approved in May.", Stage.COMMITTED),
        ("Denmark withholds €2m, part of a €13m military aid package for Ukraine not yet approved.", Stage.PROPOSED),
        ("The EU releases €2bn in aid for Ukraine.", Stage.DISBURSED),
        ("The EU is to release €2bn in aid for Ukraine.", Stage.ALLOCATED),
        ("We work with all EU members to get the €2bn in aid for Ukraine up and running.", Stage.PROPOSED),
        ("We have agreed with all EU members to get the €2bn in aid to Ukraine over the winter.", Stage.COMMITTED),
        ("Denmark provides Ukraine with 12% of its military aid.", Stage.DISBURSED),
        ("Denmark will provide Ukraine with 12% of its military aid.", Stage.COMMITTED),
        ("The last of Denmark's €13m arms package for Ukraine, approved in May, has arrived.", Stage.DISBURSED),
        ("The first of Denmark's €13m arms package for Ukraine, approved in May, has arrived.", Stage.COMMITTED),
        ("The last of Denmark's €13m arms package for Ukraine will be delivered in May.", Stage.COMMITTED),
    ],
)
def test_what_a_part_tells_of_the_whole(text: str, stage: Stage) -> None:
    assert by_grammar(text)[-1].stage is stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Biden's $850 billion defense budget worries contractors.", Stage.PROPOSED),
        ("Congress has adopted Biden's $850 billion defense budget.", Stage.ALLOCATED),
        ("Macron's €47 billion defence budget worries contractors.", Stage.ALLOCATED),
    ],
)
def test_the_budget_of_an_american_president_is_a_request(text: str, stage: Stage) -> None:
    assert by_grammar(text)[0].stage is stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("EU assistance to Ukraine for 2014-2021: €1.7 billion.", Stage.DISBURSED),
        ("EU assistance to Ukraine for 2024-2027: €50 billion.", Stage.COMMITTED),
        ("Japan's 2024 defence budget comes to 8 trillion yen. The ratio of 1.6% of GDP is stable.", Stage.DISBURSED),
        ("Japan's 2024 defence budget comes to 8 trillion yen, or 1.6% of GDP.", Stage.ALLOCATED),
        ("Japan's 2024 defence budget comes to 8 trillion yen. That is 1.6% of GDP.", Stage.ALLOCATED),
    ],
)
def test_what_years_and_budgets_around_tell_of_a_stage(text: str, stage: Stage) -> None:
    assert by_grammar(text)[-1].stage is stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Kyiv hopes to receive two more tranches worth $700m from the IMF by May.", "committed"),
        ("Kyiv hopes to receive a loan of $700m from the IMF by May.", "proposed"),
        ("Oslo will spend $40m evaluating new missiles.", "committed"),
        ("Oslo is evaluating a purchase of new missiles for $40m.", "proposed"),
        ("Lima eyes 2027 launch of its first frigate in $2bn arms deal", "contracted"),
        ("Lima eyes frigates in $2bn arms deal", "proposed"),
        ("A report looks at the $90 million in aid that Ukraine was promised.", "committed"),
        ("Spain is looking at $90 million in aid for Ukraine.", "proposed"),
        ("Ukraine is awaiting the delivery of 20 howitzers from Spain.", "committed"),
        ("Ukraine awaits approval of 20 howitzers from Spain.", "proposed"),
    ],
)
def test_what_is_awaited_is_told_from_what_is_looked_at(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Sudan may get $700 million in aid. Countries pledged $700 million to help people in Sudan.", "committed"),
        ("Kyiv may get $700 million in aid. Oslo is considering $700 million in aid to Kyiv.", "proposed"),
        ("Ukraine prepares reforms to unlock $90 million in aid from the EU.", "committed"),
        ("Republicans demand reforms to unlock $90 million in aid for Ukraine.", "proposed"),
        ("Talks began on how Ukraine would spend the $90 million loan promised by Norway.", "committed"),
        ("Hungary vetoes the $90 million in military aid for Ukraine promised by the EU.", "proposed"),
        ("Ukraine hopes to see the $90 million loan from Norway approved this week.", "proposed"),
        ("The $90 million in food, medical and military aid for Ukraine requested today is urgent.", "proposed"),
        ("Ukraine expects $90 million in aid from Norway this week.", "committed"),
        ("Ukraine expects $90 million in funds for its army.", "proposed"),
        ("Norway announced a loan with which Ukraine can buy $90 million in arms.", "committed"),
        ("The House may vote on the $90 million in aid for Ukraine that the Senate has passed.", "proposed"),
        ("Republicans want to freeze the $90 million in aid for Ukraine that Congress approved.", "proposed"),
        ("Recognizing the need for shells, Norway intends to give Ukraine $90 million in aid.", "committed"),
        ("Norway has increased its commitment of budget support to Ukraine to $90 million.", "committed"),
        ("The Senate sent President Biden $90 million in aid for Ukraine.", "committed"),
        ("In order to win, Ukraine would need 20 howitzers.", "proposed"),
        ("Kenya signed for helicopters with an option on 12 attack helicopters more.", "proposed"),
    ],
)
def test_what_givers_pledge_tells_more_than_what_may_be_got(text: str, stage: str) -> None:
    assert {figure.stage for figure in by_grammar(text)} == {stage}


@pytest.mark.parametrize(
    ("text", "stage", "period"),
    [
        ("Altogether, today's new military assistance for Ukraine comes to $20 million.", "committed", "one_off"),
        ("So far, new military assistance for Ukraine comes to $20 million.", "disbursed", "cumulative"),
        ("Norway brought its allies together to commit €20 billion in loans to Ukraine.", "committed", "one_off"),
        ("The loan brings Norway's aid to Ukraine to €20 billion.", "committed", "cumulative"),
        ("Border walls are a condition of passing the $60 billion in aid for Ukraine.", "proposed", "one_off"),
        ("The rule is tucked into the $900 billion defense policy law.", "allocated", "annual"),
        ("The rule is in the $900 billion defense policy bill that the Senate wants.", "proposed", "annual"),
    ],
)
def test_what_is_new_is_committed_and_a_law_allocates(text: str, stage: str, period: str) -> None:
    assert [(figure.stage.value, figure.period_kind.value) for figure in by_grammar(text)] == [(stage, period)]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Lima says its defence budget for 2023-24 falls from 1.8% of GDP to 1.6%.", "allocated"),
        ("Lima's defence budget will fall from 1.8% of GDP to 1.6%.", "committed"),
        ("Lima's defence spending rose from 1.8% of GDP to 2.6%.", "disbursed"),
    ],
)
def test_the_level_that_a_budget_comes_to_is_allocated(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Norway to sign frigate contracts worth €300 million", "committed"),
        ("Norway will sign a contract worth €300 million for frigates next week.", "committed"),
        ("The Norwegian army plans to award a €300 million contract for drones to Kongsberg.", "committed"),
        ("Norway awards frigate contracts worth €300 million", "contracted"),
        ("Norway signed contracts worth €300 million for frigates.", "contracted"),
    ],
)
def test_a_contract_that_will_be_signed_is_none_yet(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Italy doubles its cost estimate for the new fighter jet to €18 billion", "unknown"),
        ("Auditors peg the cost of Norway's new frigates at about $9 billion.", "unknown"),
        ("The lifetime cost of Norway's F-35 jets is put at $9 billion.", "unknown"),
        ("Norway signs a contract for new frigates at a cost of $9 billion", "contracted"),
    ],
)
def test_what_somebody_reckons_that_arms_will_cost_is_not_decided(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Norway to send 350 missiles to Ukraine paid for with its reserves", "committed"),
        ("Norway paid for 350 missiles for Ukraine", "contracted"),
    ],
)
def test_what_pays_for_a_gift_is_no_payment_yet(text: str, stage: str) -> None:
    assert [figure.stage.value for figure in by_grammar(text)] == [stage]
