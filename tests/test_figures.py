"""What is read in sentences that stand for many: measure, roles, stage, period; and what is set aside, and why."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from pipeline.figures import READER_VERSION, read_figures, subject_words_in
from pipeline.figures.amounts import read_amounts, scan_amounts
from pipeline.figures.reading import first_reading
from pipeline.model import Certainty, Figure, Findings, Measure, Passage, PeriodKind, Qualifier, Reading, Stage
from tests.work import calls

JUNE_2024 = datetime(2024, 6, 1, tzinfo=UTC)


def read(
    text: str, publisher: str | None = None, title: str | None = None, published: datetime = JUNE_2024
) -> Findings:
    return read_figures(Passage(text, published=published, publisher=publisher, title=title))


def by_grammar(text: str, published: datetime = JUNE_2024) -> list[Figure]:
    """What the first reading alone says."""
    return list(first_reading(Passage(text, published=published))[0].figures.values())


def only(text: str, publisher: str | None = None) -> Figure:
    findings = read(text, publisher)
    assert len(findings.figures) == 1, findings
    return findings.figures[0]


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient"),
    [
        ("Germany pledged €1.1 billion in military aid to Ukraine.", "aid", "DEU", "UKR"),
        ("The Pentagon announced a $400 million security assistance package for Kyiv.", "aid", "USA", "UKR"),
        ("Emmanuel Macron promised Ukraine €2bn in new military support.", "aid", "FRA", "UKR"),
        ("The EU will lend Ukraine €35 billion.", "aid", "EU", "UKR"),
        ("Poland will spend 4.7% of GDP on defence next year.", "defence_spending", "POL", None),
        ("Allies should meet NATO's 2% guideline.", "defence_spending", "NATO", None),
        ("Sweden's defence budget rose by 11 percent.", "spending_growth", "SWE", None),
        ("Norway signed a €500 million contract for air defence systems.", "procurement", "NOR", None),
        ("The US approved the sale of $2.9 billion in missiles to Germany.", "procurement", "DEU", None),
    ],
)
def test_measure_and_roles_come_from_the_words(text: str, measure: str, payer: str, recipient: str | None) -> None:
    figure = only(text)
    assert (figure.measure, figure.payer, figure.recipient) == (measure, payer, recipient)


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Canada will give $500 million in military aid to Ukraine, and Norway is sending three guns.", "CAN", "UKR"),
        ("Spain sent $300 million in military aid to Ukraine, and Italy has promised more.", "ESP", "UKR"),
    ],
)
def test_a_name_before_a_verb_opens_a_clause(text: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient) == (payer, recipient)


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("We agreed with Allies that 2 percent of GDP for defense is a minimum.", "NATO"),
        ("Romania told us it would go to 2.5 percent of GDP on defense, and we welcome that.", "ROU"),
        ("The United States spends 3.4 percent of GDP on defense, far more than Allies do.", "USA"),
        ("We spend 3.4 percent of GDP on defense. Our Allies spend less.", "USA"),
    ],
)
def test_washington_tells_the_shares_of_its_allies(text: str, payer: str) -> None:
    figures = first_reading(Passage(text, published=JUNE_2024, publisher="The White House"))[0].figures
    assert [figure.payer for figure in figures.values()] == [payer]


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("We welcome the $9 billion in aid to Ukraine that Saudi Arabia pledged.", "SAU"),
        ("I applaud the €7 billion in military aid Germany has set aside for Ukraine.", "DEU"),
        ("We announced $9 million in weapons for Ukraine, which Poland has asked us for.", "USA"),
    ],
)
def test_a_clause_on_the_amount_tells_who_gives_it(text: str, payer: str) -> None:
    figures = first_reading(Passage(text, published=JUNE_2024, publisher="The White House"))[0].figures
    assert [figure.payer for figure in figures.values()] == [payer]


@pytest.mark.parametrize(
    ("text", "stage", "kind"),
    [
        ("The Budget invests $4 billion in Navy submarines.", Stage.PROPOSED, "annual"),
        ("The Budget provides $900 billion for national defense.", Stage.PROPOSED, "annual"),
        ("Our defense budget provided $900 billion last year.", Stage.ALLOCATED, "annual"),
    ],
)
def test_the_budget_of_the_white_house_is_a_request_for_a_year(text: str, stage: Stage, kind: str) -> None:
    figures = first_reading(Passage(text, published=JUNE_2024, publisher="The White House"))[0].figures
    assert [(figure.stage, figure.period_kind) for figure in figures.values()] == [(stage, kind)]


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Norway and Ukraine signed an agreement on $7 billion in military aid.", "NOR", "UKR"),
        ("The United States and Ukraine reached a deal on a $5 billion loan to Kyiv.", "USA", "UKR"),
        ("Washington set aside $1 billion in military aid to help Ukraine and the Baltic states.", "USA", None),
    ],
)
def test_of_a_pair_that_agrees_on_aid_one_gives(text: str, payer: str, recipient: str | None) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.recipient) == (payer, recipient)


def test_a_drawdown_is_military_aid_and_a_fund_for_ukraine_is_for_it() -> None:
    texts = {
        "The tenth drawdown for Kyiv, worth $90 million, came today.": "UKR",
        "$9 billion is left in USAI money.": "UKR",
    }
    for text, recipient in texts.items():
        passage = Passage(text, published=JUNE_2024, publisher="The White House")
        told = [(f.measure, f.payer, f.recipient) for f in first_reading(passage)[0].figures.values()]
        assert told == [(Measure.AID, "USA", recipient)]
    assert not by_grammar("The drawdown of American troops from Syria would save $90 million.")


def test_a_list_under_a_title_of_arms_aid_is_of_totals() -> None:
    points = "- 900 Stinger missiles;\n- 20 howitzers."
    titles = {
        "Fact Sheet on Security Assistance for Ukraine": [("USA", "UKR", "cumulative")] * 2,
        "Fact Sheet on the Army's Museum": [],
    }
    for title, told in titles.items():
        passage = Passage(points, published=JUNE_2024, publisher="The White House", title=title)
        figures = first_reading(passage)[0].figures.values()
        assert [(figure.payer, figure.recipient, figure.period_kind) for figure in figures] == told


def test_a_group_that_makes_a_statement_is_its_we() -> None:
    text = "We have provided $90 billion in support to Ukraine."
    for title, payer in (("G7 Leaders' Statement", "G7"), ("Statement from the President on the G7", "USA")):
        passage = Passage(text, published=JUNE_2024, publisher="The White House", title=title)
        assert [figure.payer for figure in first_reading(passage)[0].figures.values()] == [payer]


def test_a_part_that_was_announced_by_itself_is_not_yet_given() -> None:
    figures = by_grammar(
        "Norway has provided $9 billion in aid to Ukraine, including the $90 million that it announced on Monday."
    )
    assert [figure.stage for figure in figures] == [Stage.DISBURSED, Stage.COMMITTED]


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


def test_a_word_of_more_stands_between_number_and_currency() -> None:
    (amount,) = read_amounts("They added 350 billion extra U.S. dollars for defence.")
    assert (amount.low, amount.unit) == (Decimal(350_000_000_000), "USD")


def test_money_spent_on_who_is_helped_is_aid() -> None:
    figure = by_grammar("Europe has spent $100 billion on Ukraine.")[0]
    assert (figure.measure, figure.payer, figure.recipient) == (Measure.AID, "EUROPE", "UKR")


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
    ("text", "measure", "payer", "recipient"),
    [
        ("Norway and Germany fund American missiles for Ukraine in a $500m deal.", "aid", None, "UKR"),
        ("Help for Kyiv: Sweden promised €90m in spare missiles.", "aid", "SWE", "UKR"),
        ("Ukraine will buy missiles worth €300m from Sweden.", "procurement", "UKR", None),
        ("The Pentagon has $1bn left for replacing arms that it sent to Kyiv.", "procurement", "USA", None),
        ("Spain wants an extra €6 billion for the Spanish military over two years.", "spending_growth", "ESP", None),
        ("Norway will put €2 billion into its armed forces.", "defence_spending", "NOR", None),
        ("Norway will put €2 billion into its army helicopters.", "procurement", "NOR", None),
        ("US approves nearly $3 billion in bombs for Israel.", "procurement", "ISR", None),
        ("The Pentagon approved $300 million in missiles for Ukraine.", "aid", "USA", "UKR"),
        ("India cleared $4 billion for American drones.", "procurement", "IND", None),
        ("Congress added $1bn in military aid to replenish Israel's interceptors.", "aid", "USA", "ISR"),
        ("Poland has ordered missiles for $900m, while war in Ukraine goes on.", "procurement", "POL", None),
        ("Denmark sends more aid to Ukraine\n\nCopenhagen will put €80m into missiles.", "aid", "DNK", "UKR"),
        ("Denmark sends more aid to Ukraine\n\nIts army will order missiles for €80m.", "procurement", "DNK", None),
    ],
)
def test_money_for_arms_is_aid_where_ukraine_gets_them(
    text: str, measure: str, payer: str | None, recipient: str | None
) -> None:
    (figure,) = by_grammar(text)
    assert (figure.measure, figure.payer, figure.recipient) == (measure, payer, recipient)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The Senate passed $95 billion in foreign aid, including $60 billion to support Ukraine.", [None, "UKR"]),
        ("The bill has $60bn for Ukraine, $26bn for Israel and $8bn for the Indo-Pacific.", ["UKR", "ISR", None]),
        ("Norway gives Ukraine $900m in aid, including $60m for winter relief.", ["UKR", "UKR"]),
        ("The EU set aside €45m in aid for people in Ukraine and €5m in aid for Moldova.", ["UKR", "MDA"]),
    ],
)
def test_each_amount_of_a_list_has_its_own_receiver(text: str, recipients: list[str | None]) -> None:
    assert [figure.recipient for figure in by_grammar(text)] == recipients


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Germany sent Ukraine €500 million in military aid.", "disbursed"),
        ("Germany will send Ukraine €500 million in military aid.", "committed"),
        ("Germany could send Ukraine €500 million in military aid.", "proposed"),
        ("Biden asked Congress to approve $24 billion in aid for Ukraine.", "proposed"),
        ("The Bundestag has earmarked €7 billion in military aid for Ukraine.", "allocated"),
        ("Saab won a $1 billion contract for fighter jets from the Swedish air force.", "contracted"),
        ("NATO's target of 2% of GDP on defence is a floor.", "target"),
    ],
)
def test_the_stage_is_told_by_the_verbs_that_govern_the_amount(text: str, stage: str) -> None:
    assert only(text).stage == stage


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("The UK will give Ukraine £3 billion a year in military aid.", "annual", None, None),
        ("The US has provided $40 billion in military aid to Ukraine since the invasion.", "cumulative", 2022, 2024),
        ("Canada plans to raise defence spending to 2% of GDP by 2032.", "by_deadline", None, 2032),
        ("France plans €413 billion of military spending between 2024 and 2030.", "multi_year", 2024, 2030),
        ("Japan announced a $100 million military aid package for Ukraine.", "one_off", None, None),
    ],
)
def test_the_period_is_told_by_the_phrases_of_time(text: str, kind: str, start: int | None, end: int | None) -> None:
    figure = only(text)
    assert (figure.period_kind, figure.period_start, figure.period_end) == (kind, start, end)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The arms maker's profits rose to $300 million in the quarter.", "company results and market values"),
        ("About $300 billion of frozen Russian assets lie in the defence debate.", "frozen assets"),
        ("The minister took $2 million in bribes over army food.", "crime and corruption"),
        ("Germany did not pledge $5 billion in military aid to Ukraine.", "the text denies it"),
        ("Germany denied that it would give Ukraine $5 billion in military aid.", "the text denies it"),
        ("Russia lost 3,000 tanks in the war.", "losses, or equipment that is fired or merely there"),
        ("Belgium gave $10 million in humanitarian aid to Peru.", "aid to a country that is not at war"),
    ],
)
def test_what_is_not_ours_is_set_aside_with_its_reason(text: str, reason: str) -> None:
    findings = read(text)
    assert not findings.figures
    assert reason in {aside.reason for aside in findings.set_asides}


def test_a_conversion_in_brackets_is_a_figure_of_its_own_with_the_same_roles() -> None:
    euros, dollars = read("Germany pledged about €500m ($540m) in military aid to Ukraine.").figures
    assert (euros.unit, dollars.unit) == ("EUR", "USD")
    assert euros.qualifier is dollars.qualifier is Qualifier.ABOUT
    assert (euros.payer, euros.recipient, euros.stage) == (dollars.payer, dollars.recipient, dollars.stage)


def test_a_headline_and_the_text_that_repeats_it_are_two_figures_that_agree() -> None:
    text = "US announces $1 billion in military aid for Ukraine\n\nThe package of $1 billion is the fortieth."
    headline, body = read(text).figures
    assert (headline.payer, headline.recipient, headline.stage) == (body.payer, body.recipient, body.stage)
    assert headline.start < body.start


def test_equal_counts_of_other_things_have_roles_of_their_own() -> None:
    text = (
        "Germany will deliver two tanks to Ukraine. Britain will give Kyiv two howitzers. Norway will buy two frigates."
    )
    told = [(figure.item, figure.payer, figure.recipient) for figure in read(text).figures]
    assert told == [("tank", "DEU", "UKR"), ("howitzer", "GBR", "UKR"), ("frigate", "NOR", None)]


def test_equal_sums_of_other_givers_have_roles_of_their_own() -> None:
    text = "The United States gave Ukraine $1 billion in military aid. Poland bought K2 tanks for $1 billion."
    told = [(figure.measure, figure.payer, figure.recipient) for figure in read(text).figures]
    assert told == [(Measure.AID, "USA", "UKR"), (Measure.PROCUREMENT, "POL", None)]


@pytest.mark.parametrize(
    "other",
    ["Poland denied that it would give 20 tanks.", "Ukraine lost 20 tanks on Monday.", "Russia lost 20 drones."],
)
def test_an_equal_amount_that_is_not_ours_does_not_outvote_a_figure(other: str) -> None:
    (figure,) = read(f"Germany will deliver 20 tanks to Ukraine. {other}").figures
    assert (figure.payer, figure.recipient, figure.start) == ("DEU", "UKR", 21)


def test_equal_sums_of_one_sentence_have_roles_of_their_own() -> None:
    figures = read("Germany pledged Ukraine $5bn, France $5bn and Britain $3bn in military aid.").figures
    assert [figure.payer for figure in figures] == ["DEU", "FRA", "GBR"]


def test_what_is_bought_and_given_in_equal_numbers_is_told_apart() -> None:
    bought, given = read("Germany bought 100 tanks. Germany will give Ukraine 100 tanks.").figures
    assert (bought.recipient, given.recipient) == (None, "UKR")


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin denied involvement as the US announced $5bn in military aid to Ukraine.",
        "Germany denied Kyiv Taurus missiles while it pledged 5bn euros in military aid to Ukraine.",
        "The US has not denied that it pledged $5bn in military aid to Ukraine.",
        "A dose of 20¹² was found. Germany gave $5bn in military aid to Ukraine.",
    ],
)
def test_what_only_stands_beside_a_denial_or_an_odd_number_is_read(text: str) -> None:
    assert only(text).recipient == "UKR"


def test_everybody_in_a_comparison_spends_what_stands_beside_the_name() -> None:
    text = (
        "Poland spends 4.7% of GDP on defence, more than the US at 3.4%. "
        "Estonia will spend 5.4% of GDP on defence, Lithuania 5.2% and Latvia 4.9%, against 2% in Spain."
    )
    told = [(str(figure.value_low), figure.payer) for figure in read(text).figures]
    assert told == [("4.7", "POL"), ("3.4", "USA"), ("5.4", "EST"), ("5.2", "LTU"), ("4.9", "LVA"), ("2", "ESP")]


def test_equipment_is_counted_by_its_own_name() -> None:
    figure = only("Denmark will donate 19 F-16 fighter jets to Ukraine.")
    assert (figure.unit, figure.item, figure.value_low) == ("count", "f-16 fighter jet", Decimal(19))


def test_a_type_number_counts_nothing() -> None:
    findings = read("Germany sent Leopard 2 tanks and 155mm shells to Ukraine.")
    assert not findings.figures
    assert not findings.set_asides


def test_states_that_meet_the_target_are_counted_with_the_number_of_all() -> None:
    figures = {figure.unit: figure for figure in read("This year 23 of 32 allies meet the 2% of GDP target.").figures}
    assert (figures["count"].measure, figures["count"].out_of) == ("compliance", 32)


def test_a_seller_is_no_payer() -> None:
    figure = only("Israel clinched a $3.5 billion defence deal with Germany.")
    assert figure.payer == "DEU"


def test_a_leader_stands_for_the_state_only_while_in_office() -> None:
    text = "Boris Johnson announced $1 billion in military aid to Ukraine."
    in_office = read(text, published=datetime(2022, 6, 1, tzinfo=UTC)).figures[0]
    later = read(text, published=JUNE_2024).figures[0]
    assert (in_office.payer, later.payer) == ("GBR", None)


def test_several_receivers_without_a_group_code_are_none() -> None:
    assert only("The US pledged $95 billion in military aid to Ukraine and Israel.").recipient is None


def test_the_we_of_an_official_body_is_its_state() -> None:
    assert only("We have sent Ukraine more than $20 billion in military aid.", "The White House").payer == "USA"
    assert only("We’ve sent Ukraine more than $20 billion in military aid.", "The White House").payer == "USA"
    together = "Together with our allies, we’ve sent Ukraine more than $50 billion in military aid."
    assert only(together, "The White House").payer == "ALLIES"


def test_a_bare_dollar_of_an_australian_minister_is_australian() -> None:
    text = "Anthony Albanese announced $100m in military aid to Ukraine."
    assert only(text, "theguardian.com").unit == "AUD"


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        (
            "Germany is poised to send Ukraine €2bn in military aid, according to people familiar with the matter.",
            "proposed",
        ),
        ("The Armed Services Committee passed an $874 billion defense bill.", "proposed"),
        ("Greece wants new frigates. The deal could be worth €3 billion for the Greek navy.", "proposed"),
        ("Belgium, pending approval by parliament, will buy F-35 jets for €1.5 billion.", "proposed"),
        ("Washington provides Israel with $3.8 billion in military aid every year.", "disbursed"),
        ("The EU is the biggest donor, sending €195 billion in aid to Ukraine to date.", "disbursed"),
        ("South Korea's Hanwha secured a $920 million deal to supply howitzers to Romania.", "contracted"),
        ("We’ll provide Ukraine with $300 million in military aid.", "committed"),
        ("The House is poised to approve $13.6 billion in emergency aid for Ukraine.", "proposed"),
        ("The Pentagon is set to send $1 billion in military aid to Ukraine once Biden signs the bill.", "proposed"),
        ("The budget request of the White House provides $61.4 billion in aid for Ukraine.", "proposed"),
        ("Britain said it was allocating £200m to its armed forces.", "allocated"),
        ("Biden was able to send Ukraine $300 million in military aid.", "disbursed"),
        ("The US will provide $300 million in aid to Ukrainians in need.", "committed"),
        ("The allies have provided and pledged $24 billion in military aid to Ukraine.", "committed"),
        ("Canada's defence minister Bill Blair said it would send Ukraine $500 million in military aid.", "committed"),
        ("Norway has given Ukraine $4 billion in military aid and pledged to keep up its support.", "disbursed"),
        ("Germany pledged Kyiv €1 billion in military aid, and more will come if parliament approves it.", "committed"),
        ("Biden was confident that the $61 billion in aid for Ukraine passed last week would help.", "committed"),
        ("Denmark's proposal, which parliament passed, includes €3 billion in aid for Ukraine.", "committed"),
    ],
)
def test_what_is_undecided_running_or_signed_is_told_apart(text: str, stage: str) -> None:
    assert only(text).stage == stage


def test_a_named_part_of_a_package_is_allocated() -> None:
    text = "Norway announced a $90m military package for Ukraine, including $20m for drones."
    assert [figure.stage for figure in read(text).figures] == [Stage.COMMITTED, Stage.ALLOCATED]


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Slovakia blocked an EU plan to give Ukraine €20 billion in military aid.", "EU"),
        ("An EU state sends arms. Latvia gave Ukraine €5 million in military aid.", "LVA"),
        ("More than 40 nations have pledged $3 billion in military aid to Ukraine.", None),
        ("Loans are part of a broader $115bn international aid package for Ukraine.", None),
        ("Saab has received an order for Gripen fighter jets from Thailand worth 5.3 billion kronor.", "THA"),
        ("Every ally must spend 2% of GDP on defence, Biden said.", "NATO"),
        ("All NATO nations should raise their defence spending to 5% of GDP.", "NATO"),
        ("Hungary vetoed a European aid package of $54 billion for Ukraine.", "EU"),
        ("The international community has pledged $24 billion in military aid to Ukraine.", None),
        ("The US has approved the sale of three HIMARS rocket launchers to Ukraine for $30 million.", "UKR"),
    ],
)
def test_who_stands_by_is_no_payer(text: str, payer: str | None) -> None:
    assert read(text).figures[-1].payer == payer


def payer_by_grammar(text: str, publisher: str | None = None, title: str | None = None) -> str | None:
    """Who pays the last amount, by the rules of the grammar alone."""
    first, _ = first_reading(Passage(text, published=JUNE_2024, publisher=publisher, title=title))
    return first.figures[max(first.figures)].payer


@pytest.mark.parametrize(
    ("text", "publisher", "payer"),
    [
        ("The cabinet proposed a record defence budget of NT$650 billion.", "focustaiwan.tw", "TWN"),
        ("The army has ordered 40 howitzers for 300 million euros.", "irishtimes.com", "IRL"),
        ("Defence spending will come to 80 billion zlotys next year.", "bbc.co.uk", "POL"),
        ("Latvia's army has ordered 40 howitzers for 300 million euros.", "irishtimes.com", "LVA"),
        ("The law provides $50 billion in aid for Ukraine and $20 billion in aid for Israel.", "npr.org", "USA"),
    ],
)
def test_where_nobody_is_named_the_outlet_or_the_money_tells_who_pays(text: str, publisher: str, payer: str) -> None:
    assert payer_by_grammar(text, publisher) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Krauss won a €2 billion contract from the German military for armoured vehicles.", "DEU"),
        ("Six frigates were ordered by Norway for 5 billion euros.", "NOR"),
        ("The shipyard was awarded $430 million by the U.S. Navy for submarine work.", "USA"),
        ("Poland bought tanks from South Korea for $6 billion.", "POL"),
        ("Washington has agreed to sell Tokyo up to 400 Tomahawk missiles for $2 billion.", "JPN"),
        ("US clears a $1 billion missile deal for Japan.", "JPN"),
        ("The State Department has let Israel buy fighter jets for $700 million.", "ISR"),
        ("The US Army awards a $1 billion contract for missiles for Poland.", "USA"),
        ("Italy taps two shipyards to build two destroyers for $4 billion.", "ITA"),
        ("Australia is asking for a loan. A request from Peru to buy 24 fighter jets is worth $3 billion.", "PER"),
    ],
)
def test_who_orders_is_told_from_who_sells(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Budapest is holding up a further €800 million in military aid for Ukraine.", "EU"),
        ("Senate Republicans block a $60 billion aid package for Ukraine.", "USA"),
        ("The US and other NATO members have sent 2,000 missiles to Ukraine.", "NATO"),
        ("The US and Germany have sent 2,000 missiles to Ukraine.", None),
        ("Since May, allies have bought 50 howitzers, and European states have given Ukraine €2 billion.", "EUROPE"),
        ("Britain, in view of the risks posed by Russia, will lift defence spending to 2.5% of GDP.", "GBR"),
        ("The Biden administration gave $300 million through the Ukraine Security Assistance Initiative.", "USA"),
        ("European states bought more than $1 billion in American weapons for Ukraine.", "EUROPE"),
        ("Kyiv will get a $1 billion American weapons package.", "USA"),
        ("Sweden, Norway, Denmark give $500 million in military aid to Ukraine.", None),
        ("We thank Japan, the new G7 president, for its pledge to give Ukraine $6 billion in aid.", "JPN"),
        ("Varadkar said it was time for the EU to approve €50 billion in aid for Ukraine.", "EU"),
        ("The US gave Ukraine $350 billion in aid, and Europe gave other help.", "USA"),
        ("Japan will give Ukraine $3 billion in financial aid through the World Bank.", "JPN"),
    ],
)
def test_who_gives_is_told_from_who_is_near(text: str, payer: str | None) -> None:
    assert payer_by_grammar(text) == payer


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Last year Germany spent 2.1 percent of GDP on defence by NATO's count.", "DEU"),
        ("NATO members spent 2.1 percent of GDP on defence.", "NATO"),
        ("NATO's member countries spent 2.1 percent of GDP on defence.", "NATO"),
        ("NATO meets in June. Trump has said that 5 percent of GDP for defence is a target.", "NATO"),
    ],
)
def test_what_a_state_spends_is_told_from_the_alliance(text: str, payer: str) -> None:
    assert payer_by_grammar(text) == payer


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


def test_a_package_that_holds_arms_is_aid_to_whom_the_title_names() -> None:
    findings = read("Ukraine to get rockets\n\nThe fresh US aid package worth $2.2bn includes rockets and drones.")
    figure = findings.figures[0]
    assert (figure.measure, figure.payer, figure.recipient) == (Measure.AID, "USA", "UKR")


def test_a_package_of_arms_for_a_state_that_pays_is_a_purchase() -> None:
    figure = only("The US approved an $11bn arms package for Taiwan.")
    assert (figure.measure, figure.payer, figure.recipient) == (Measure.PROCUREMENT, "TWN", None)


@pytest.mark.parametrize(
    "text",
    [
        "China is infusing $16 billion into its defence budget.",
        "Germany will lift its defence budget by up to €10 billion.",
    ],
)
def test_what_is_added_is_growth(text: str) -> None:
    assert only(text).measure == Measure.SPENDING_GROWTH


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Norway spends 3.3% of GDP on defence. Denmark is at 2.4%, and the krone lost 5% of its value.", 2),
        ("NATO's chief visited Madrid. The Spaniards are at 1.3%, he said.", 1),
        ("Estonia gives 5.4% of its output to defence.", 1),
        ("NATO's chief visited Madrid. A tariff of 5% on olives was on the table as well.", 0),
        ("Norway spends 3.3% of GDP on defence, but 4% of Norwegians object.", 1),
    ],
)
def test_a_bare_percentage_among_shares_of_gdp_is_one(text: str, units: int) -> None:
    figures = first_reading(Passage(text, published=JUNE_2024))[0].figures.values()
    assert [figure.unit for figure in figures] == ["pct_gdp"] * units


@pytest.mark.parametrize(
    ("text", "growths"),
    [
        ("The Storting voted a defence budget of 110 billion kroner, 12% above this year.", 1),
        ("Japan plans a defence budget of ¥9 trillion. The outlay is 4% higher than a year ago.", 1),
        ("Tokyo's 6% defence budget rise was expected.", 1),
        ("Japan plans a defence budget of ¥9 trillion. Shares of shipbuilders were up 4%.", 0),
    ],
)
def test_a_change_beside_a_defence_budget_is_one_of_it(text: str, growths: int) -> None:
    figures = first_reading(Passage(text, published=JUNE_2024))[0].figures.values()
    assert sum(figure.unit == "pct_change" for figure in figures) == growths


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
    figures = first_reading(Passage(text, published=JUNE_2024))[0].figures.values()
    assert [text[f.start : f.end] for f in figures if f.measure is Measure.EQUIPMENT] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("In 2014 three NATO allies spent 2% of GDP on defence. Today 23 allies are there.", ["three", "23"]),
        ("NATO met in Vilnius. Nine countries sent their ministers of trade.", []),
    ],
)
def test_allies_counted_beside_a_share_of_gdp_are_those_who_spend_it(text: str, counted: list[str]) -> None:
    figures = first_reading(Passage(text, published=JUNE_2024))[0].figures.values()
    assert [text[f.start : f.end] for f in figures if f.measure is Measure.COMPLIANCE] == counted


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Norway's military aid to Ukraine rose by 40 percent last year.", ["pct_change"]),
        ("Norway now pays for 12 percent of all aid to Ukraine.", ["pct"]),
        ("An initiative to help Ukraine is backed by 12 percent of voters.", []),
        ("Norway pledged to lift its defence budget and related initiatives to 3.3% of GDP.", ["pct_gdp"]),
    ],
)
def test_changes_and_shares_of_aid_are_told_from_other_percentages(text: str, units: list[str]) -> None:
    figures = first_reading(Passage(text, published=JUNE_2024))[0].figures.values()
    assert [figure.unit for figure in figures] == units


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("NATO leaders met in Madrid. Biden told them that 2% of GDP on defence is a floor.", "NATO"),
        ("NATO leaders met in Madrid. The United States spends 3.4% of GDP on defence.", "USA"),
    ],
)
def test_washington_asks_a_share_of_its_allies(text: str, payer: str) -> None:
    figures = first_reading(Passage(text, published=JUNE_2024))[0].figures.values()
    assert [figure.payer for figure in figures] == [payer]


def test_what_is_ordered_beside_an_incursion_is_bought() -> None:
    text = "Taiwan, whose air defence identification zone Chinese jets enter daily, has ordered 66 fighter jets."
    assert only(text).measure is Measure.EQUIPMENT


def test_goods_bought_for_a_sum_are_a_purchase() -> None:
    figures = read("Romania plans to buy 54 Abrams tanks for about $1.07 billion.").figures
    assert [figure.measure for figure in figures] == [Measure.EQUIPMENT, Measure.PROCUREMENT]


@pytest.mark.parametrize(
    "text",
    [
        "A company launched two satellites for the army on Falcon 9 rockets.",
        "One of the tanks that Poland bought is on show.",
        "Each drone for the army costs $150,000 apiece.",
        "The government will spend £400 million on housing asylum seekers at army bases.",
        "Homelessness among the armed forces rose by 14%.",
        "Nine allies met on Monday and agreed to meet again.",
        "Fifteen countries own 2,000 Leopard tanks.",
        "Taiwan tracks 18 Chinese military aircraft, 9 ships.",
        "China sent 30 fighter jets into Taiwan's air defense identification zone.",
    ],
)
def test_what_only_stands_beside_arms_is_no_figure(text: str) -> None:
    assert [f for f in read(text).figures if f.item not in {"satellite"}] == []


def test_one_contract_and_one_more_package_are_one_off() -> None:
    assert only("Saab won a five-year contract worth $1 billion for Swedish fighter jets.").period_kind == "one_off"
    assert only("The US has provided Ukraine with an additional $300 million in military aid.").period_kind == "one_off"


def test_what_came_in_one_piece_is_aid_and_one_off() -> None:
    figure = only("Kyiv received €1.5 billion from the EU on Tuesday.")
    told = (figure.measure, figure.payer, figure.recipient, figure.stage, figure.period_kind)
    assert told == (Measure.AID, "EU", "UKR", Stage.DISBURSED, PeriodKind.ONE_OFF)


def test_support_brought_to_a_total_is_cumulative() -> None:
    figure = only("The package brings Australia's overall support to Ukraine to more than $1bn.")
    assert figure.period_kind == PeriodKind.CUMULATIVE


@pytest.mark.parametrize(
    ("text", "language", "payer"),
    [
        ("Deutschland gibt der Ukraine 4,5 Milliarden Euro Militärhilfe für das Jahr.", "de", "DEU"),
        ("La France donne 2 milliards d'euros d'aide militaire à l'Ukraine dans les mois.", "fr", "FRA"),
        ("Sverige ger 16 miljarder kronor i militärt stöd till Ukraina.", "sv", "SWE"),
        ("США виділили 65,9 млрд доларів військової допомоги Україні.", "uk", "USA"),
    ],
)
def test_other_languages_are_read_by_name_and_never_sure(text: str, language: str, payer: str) -> None:
    findings = read(text)
    figure = findings.figures[0]
    assert findings.language == language
    assert (figure.payer, figure.recipient) == (payer, "UKR")
    assert (figure.reading, figure.certainty) == (Reading.PARTIAL, Certainty.UNSURE)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The bill sets aside $12 billion for Ukraine and $3.5 billion for Taiwan.", ["aid", "aid"]),
        ("Oslo sent military aid to Kyiv last week. The package is worth 700 million kroner.", ["aid"]),
        ("Norway will buy 40 howitzers, with spares, for €210 million.", ["equipment", "procurement"]),
        ("Oslo sent military aid to Kyiv last week. The opera sang for 700 million kroner.", []),
        ("Denmark gave Ukraine 80 tanks. Lego made 12 billion kroner last year.", ["equipment"]),
    ],
)
def test_an_amount_without_words_of_its_own_takes_those_of_what_it_goes_on_with(text: str, measures: list[str]) -> None:
    first, _ = first_reading(Passage(text, published=JUNE_2024))
    assert [figure.measure for _, figure in sorted(first.figures.items())] == measures


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The law gives Ukraine $2 billion in military aid, alongside $9 billion for disaster relief.", "other-head"),
        ("The minister pledged $40 million to the Amazon Fund and praised military aid for Ukraine.", "other-head"),
        ("The navy ordered 12 interceptors, each of which costs about $3 million.", "unit-price"),
        ("The air force worries about the $2 million cost per shot of its missiles.", "unit-price"),
    ],
)
def test_what_an_amount_is_for_and_what_one_piece_costs_set_it_aside(text: str, rule: str) -> None:
    assert [aside.rule for aside in read(text).set_asides] == [rule]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The US will resume military aid to Oman. The $90 million package was agreed last year.", "aid"),
        ("Raytheon won a $300 million firm-fixed-price contract for Patriot missiles for the US Army.", "procurement"),
        ("Two firms in a joint venture will build $2 billion worth of Patriot missiles for Spain.", "procurement"),
        ("Belgium puts another €2 billion into its defence budget.", "spending_growth"),
        ("The World Bank will lend Ukraine $1.5 billion for its budget.", "aid"),
    ],
)
def test_words_that_sound_of_something_else_do_not_hide_what_is_ours(text: str, measure: str) -> None:
    first, _ = first_reading(Passage(text, published=JUNE_2024))
    assert [figure.measure for figure in first.figures.values()] == [measure]


def test_every_figure_proves_itself_by_its_sentence_and_its_rules() -> None:
    text = "Nothing here. Germany pledged €1.1 billion in military aid to Ukraine. Nothing there."
    figure = only(text)
    assert figure.quote == "Germany pledged €1.1 billion in military aid to Ukraine."
    assert text[figure.start : figure.end] == "€1.1 billion"
    assert len(figure.rule.split("/")) == 5
    assert READER_VERSION


def test_a_text_without_a_word_of_the_subject_is_off_it() -> None:
    assert not read("The cake cost $12 and was worth it.").on_subject
    assert subject_words_in("The Bundeswehr needs tanks")


@pytest.mark.parametrize("text", ["", "\x00\u202e$5bn\u2066", "(" * 5_000 + "$5bn", "9" * 100_000, "a." * 50_000])
def test_bad_input_does_no_harm(text: str) -> None:
    findings = read(text)
    assert all(text[f.start : f.end] for f in (*findings.figures, *findings.set_asides))


def test_a_flood_of_amounts_is_accounted_for_and_bounded() -> None:
    findings = read("$5 billion for Ukraine and " * 4_000)
    assert len(findings.figures) + len(findings.set_asides) == 4_000
    assert findings.set_asides[-1].rule == "beyond-limit"


def test_each_further_stretch_without_a_full_stop_is_the_same_work() -> None:
    clause = "Germany pledged $5 billion in military aid for Ukraine and Poland will spend 4% of GDP on defence and "
    calls(read, clause)  # what is built once is built
    one, two, three = (calls(read, clause * times) for times in (60, 120, 180))
    assert three - two <= 1.1 * (two - one)


def test_every_amount_of_a_text_is_a_figure_or_set_aside() -> None:
    text = (
        "Profits rose 12% to $3 billion. The UK gave Ukraine £2.3bn in military aid, about 0.1% of GDP. Oil cost $90. "
        "The minister had $53.65.1 billion. Sweden bought 12 tanks for SEK 4bn, and 64% of voters agreed."
    )
    findings = read(text)
    seen = {piece.start for piece in (*findings.figures, *findings.set_asides)}
    assert {amount.start for amount in scan_amounts(text)} <= seen


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("On Monday, €50 million in military aid from Norway was transferred to Ukraine.", "disbursed"),
        ("Spending on defence in Latvia will reach 4% of GDP by 2027.", "committed"),
        ("Latvia reached 3% of GDP in defence spending last year.", "disbursed"),
        ("Member states gave final approval to a €9 billion loan for Ukraine.", "committed"),
        ("Member states gave a €9 billion loan to Ukraine.", "disbursed"),
        ("EU leaders reached a deal on a €12 billion loan for Ukraine.", "committed"),
        ("Denmark has handed Ukraine €300 million in military aid.", "disbursed"),
        ("Norway transferred the first tranche of its €8 billion loan to Ukraine.", "committed"),
        ("Norway transferred a first tranche of €2 billion to Ukraine as a loan.", "disbursed"),
        ("The law that Biden signed provides $12 billion in military aid for Ukraine.", "committed"),
        ("The Pentagon is poised to send Ukraine $700 million in military aid.", "proposed"),
    ],
)
def test_what_is_done_is_told_from_what_is_decided(text: str, stage: str) -> None:
    assert only(text).stage.value == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The document tells of the $9 billion that we have given to Ukraine in military aid.", "disbursed"),
        ("The document tells of the $9 billion that Biden wants for Ukraine in military aid.", "proposed"),
        ("If every ally gave Ukraine $9 billion in military aid, the war would end.", "proposed"),
        ("Latvia raises defence spending to 5% of GDP by 2029.", "committed"),
        ("Latvia spent 3% of GDP on defence last year.", "disbursed"),
        ("Latvia's draft budget, adopted by the cabinet, sets aside €6 billion for defence.", "proposed"),
        ("Latvia's budget, adopted by parliament, sets aside €6 billion for defence.", "allocated"),
        ("The defence bill with $900 million in aid for Ukraine has been signed into law.", "committed"),
    ],
)
def test_clauses_dates_and_drafts_tell_the_stage(text: str, stage: str) -> None:
    assert only(text).stage.value == stage


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


def test_what_one_chamber_passed_waits_for_the_other() -> None:
    waiting = read("The House passed a $17 billion aid package for Ukraine. The Senate has yet to take it up.")
    final = read("The House passed a $17 billion aid package for Ukraine, sending the bill to Biden for his signature.")
    assert waiting.figures[0].stage is Stage.PROPOSED
    assert final.figures[0].stage is Stage.COMMITTED


def test_an_approved_sale_is_called_possible_still() -> None:
    text = "Norway could buy missiles for $800 million in a possible sale"
    approved = read(f"{text} that the State Department has approved.")
    assert read(f"{text}.").figures[0].stage is Stage.PROPOSED
    assert approved.figures[0].stage is Stage.COMMITTED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Netherlands rushed €70 million in winter aid to Kyiv after the strikes.", "one_off"),
        ("Berlin has already gone through €9 billion in military aid for Ukraine.", "cumulative"),
        ("Canadian support for Ukraine comes to C$14 billion.", "cumulative"),
        ("The convoy lifts what Finland has given Ukraine past €3 billion.", "cumulative"),
        ("It is the biggest Norwegian arms package for Ukraine to date: 3 billion kroner for air defence.", "one_off"),
        ("Denmark announced $250 million in arms for Ukraine, the 18th drawdown since March 2022.", "one_off"),
        ("The largest donor has given Ukraine $40 billion in military aid since the invasion.", "cumulative"),
        ("The Czech Republic supplied Ukraine with arms worth €300 million between 2022 and 2023.", "cumulative"),
        ("Since January 20 the Pentagon has approved $12 billion in military aid to Israel.", "cumulative"),
        ("EU assistance to Ukraine for 2019-2022: €1.7 billion in military aid.", "cumulative"),
        ("EU assistance to Ukraine for 2025-2028: €1.7 billion in military aid.", "multi_year"),
        ("Together, we've committed 300 tanks to Ukraine.", "cumulative"),
        ("Today we commit 300 tanks to Ukraine.", "one_off"),
        ("Swedish aid for Ukraine goes past €8 billion.", "cumulative"),
        ("America gave Ukraine $200 billion in aid.", "cumulative"),
        ("Japan gave Ukraine $470 million in aid.", "one_off"),
    ],
)
def test_one_deed_is_told_from_a_total(text: str, kind: str) -> None:
    (figure,) = by_grammar(text)
    assert figure.period_kind == kind


def test_a_total_holds_for_its_items() -> None:
    figures = by_grammar("Canada gave Ukraine $20 million in aid, bringing its total since May to $90 million.")
    assert [f.period_kind for f in figures] == ["one_off", "cumulative"]
    figures = by_grammar("Sweden has so far given Ukraine military aid worth €6bn: about 50 tanks and 90 howitzers.")
    assert [f.period_kind for f in figures] == ["cumulative"] * 3
    figures = by_grammar("Sweden has so far given Ukraine €6bn in military aid, and now wants to give $2bn more.")
    assert [f.period_kind for f in figures] == ["cumulative", "one_off"]


def test_a_heading_tells_that_its_list_is_of_totals() -> None:
    points = ":\n\n- 200 tanks;\n- 40 howitzers."
    totals = by_grammar("Earlier American assistance sent to Ukraine includes" + points)
    package = by_grammar("The new American package for Ukraine includes" + points)
    assert [f.period_kind for f in totals + package] == ["cumulative"] * 2 + ["one_off"] * 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway will give Ukraine 75 billion kroner in aid over two decades.", "multi_year"),
        ("Sweden will spend SEK 300 billion on defence across twelve years.", "multi_year"),
        ("Sweden pledged the biggest rise in defence spending in three decades, to 3.5% of GDP.", "annual"),
        ("Seoul agreed to buy $25 billion of American weapons by the end of 2030.", "multi_year"),
        ("Greece will give Ukraine €50 million in military aid in the coming financial year.", "annual"),
        ("European allies have given Ukraine about €40 billion in military aid a year.", "annual"),
        ("Congress passed $20 billion in military aid for Ukraine after half a year of debate.", "one_off"),
        ("Belgium will raise defence spending by €4 billion a year.", "annual"),
        ("Poland wants to spend 5% of GDP on defence in 2030.", "by_deadline"),
        ("Poland wants to spend 5% of GDP on defence in 2025.", "annual"),
        ("Italy promised to raise defence spending to 3% of GDP within eight years.", "by_deadline"),
        ("Spain promised Ukraine 20 Leopard tanks by the summer of 2027.", "by_deadline"),
        ("Romania bought 32 F-35 jets in 2021.", "one_off"),
        ("Finland will spend €3 billion on frigates from 2028 to 2031.", "multi_year"),
        ("Finland will buy frigates for €3 billion, with delivery from 2028 to 2031.", "one_off"),
        ("The coalition agreed on a €40 billion special fund for the army of the Netherlands.", "multi_year"),
        ("Germany will take €20 billion for defence spending from the special fund.", "annual"),
        ("This year Norway intends to provide nearly €9 billion in military support for Ukraine.", "annual"),
        ("Lithuania proposes to give 0.25 percent of GDP in military aid to Ukraine.", "annual"),
    ],
)
def test_years_tell_a_plan_a_year_a_deadline_or_only_the_deed(text: str, kind: str) -> None:
    (figure,) = by_grammar(text)
    assert figure.period_kind == kind


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Spain, Portugal pledge €200 million for Ukraine", None, "UKR"),
        ("After talks with Poland, Norway pledged €200 million for Ukraine.", "NOR", "UKR"),
        ("In Kyiv, Belgium announced €200 million in military aid.", "BEL", "UKR"),
        ("House blocks $90 billion Israel-Ukraine aid package", "USA", None),
        ("Slovakia vetoes €5bn European aid package for Ukraine", "EU", "UKR"),
        ("Kyiv receives €1.4 billion from the EU's Ukraine Facility", "EU", "UKR"),
        ("Norway lent Ukraine €90 million.", "NOR", "UKR"),
        ("Latvia sends Ukraine 10 training aircraft", "LVA", "UKR"),
    ],
)
def test_who_gives_and_who_gets_in_headlines(text: str, payer: str | None, recipient: str | None) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.recipient) == (payer, recipient)


def test_a_headline_lists_buyers_by_commas() -> None:
    (one,) = by_grammar("US approves $900 million arms sale to Jordan, Reuters reports")
    (three,) = by_grammar("US approves $16B arms sales to Jordan, Kuwait, Oman")
    assert (one.payer, three.payer) == ("JOR", None)


def test_states_that_are_only_compared_comply_with_nothing() -> None:
    assert not by_grammar("The United States spends more on defence than the next 6 countries combined.")
    assert not by_grammar("Only 4 countries spent more on defence than India in 2025.")
    (figure,) = by_grammar("No more than six countries were meeting the alliance's spending target.")
    assert figure.measure is Measure.COMPLIANCE


def test_what_has_to_be_spent_is_a_target() -> None:
    (figure,) = by_grammar("European allies need to spend more than 3% of GDP on defence, he said.")
    assert figure.stage is Stage.TARGET


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("The premier says Canada has spent $20bn on Ukraine.", "CAN", "UKR"),
        ("Kyiv's allies pledge $45bn at a conference in London.", "ALLIES", "UKR"),
        ("Belgium, Portugal to give Ukraine 14 tanks", None, "UKR"),
    ],
)
def test_whose_allies_they_are_and_on_whom_money_is_spent(text: str, payer: str | None, recipient: str) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient) == (payer, recipient)


@pytest.mark.parametrize(
    ("text", "measure", "payer", "recipient", "stage"),
    [
        ("Ukraine war briefing: Canada promises $650m for armoured vehicles", "aid", "CAN", "UKR", "committed"),
        ("Russia-Ukraine war live: Norway to send a $300m package of arms", "aid", "NOR", "UKR", "committed"),
        ("Ukraine war: Norway to buy air defence worth $300m for Kyiv", "aid", "NOR", "UKR", "committed"),
        ("Ukraine war: Poland signs $1.4bn deal for 116 tanks", "procurement", "POL", None, "contracted"),
        ("Ukraine war live: Latvia to spend 3% of GDP on defence", "defence_spending", "LVA", None, "committed"),
    ],
)
def test_what_a_headline_is_about_stands_before_it(
    text: str, measure: str, payer: str, recipient: str | None, stage: str
) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure, figure.payer, figure.recipient, figure.stage) == (measure, payer, recipient, stage)


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("EU to use €3bn from frozen Russian assets to arm Ukraine", "EU", "committed"),
        ("Britain lends Ukraine £2bn backed by Russian assets", "GBR", "committed"),
        ("Brussels pays out €1bn in budget support to Kyiv", "EU", "disbursed"),
        ("Ukraine receives $1bn in budget support from the IMF", "IMF", "disbursed"),
        ("EU suspends €1.5bn in aid to Ukraine", "EU", "proposed"),
        ("Republican senators seek $20bn for Ukraine", "USA", "proposed"),
    ],
)
def test_loans_from_frozen_assets_and_money_that_arrives(text: str, payer: str, stage: str) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.recipient, figure.stage) == (payer, "UKR", stage)


def test_frozen_assets_themselves_are_no_aid() -> None:
    assert not by_grammar("Euroclear holds €185bn in frozen Russian assets.")


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


def test_a_deal_that_is_reached_is_no_total() -> None:
    (figure,) = by_grammar("G7 reaches deal on $50bn loan for Ukraine")
    assert figure.period_kind == "one_off"


def test_what_refugees_cost_is_no_aid() -> None:
    assert not by_grammar("Warsaw has spent €5bn on Ukrainian refugees.")


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


def test_who_tells_of_a_sale_to_himself_is_the_buyer() -> None:
    (figure,) = by_grammar("Taiwan says US has approved sale of $180m in anti-tank systems")
    assert figure.payer == "TWN"


def test_what_russia_spends_on_ukraine_is_no_aid() -> None:
    assert not by_grammar("Russia has spent $200bn on Ukraine.")


@pytest.mark.parametrize(
    ("text", "payer", "recipient", "stage"),
    [
        ("Slovakia receives its first three F-16s.", "SVK", None, "disbursed"),
        ("Estonia took delivery of six howitzers.", "EST", None, "disbursed"),
        ("Two more Patriot systems arrive in Romania.", "ROU", None, "disbursed"),
        ("Ukraine receives three more Patriot systems from Germany.", "DEU", "UKR", "disbursed"),
        ("Rheinmetall to deliver 80 armoured vehicles to Hungary.", "HUN", None, "committed"),
        ("Peru buys 24 Gripen fighters.", "PER", None, "contracted"),
        ("Peru is to order 24 Gripen fighters.", "PER", None, "committed"),
        ("Peru orders 24 Gripen fighters.", "PER", None, "contracted"),
    ],
)
def test_who_receives_what_it_ordered_has_bought_it(text: str, payer: str, recipient: str | None, stage: str) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient, figure.stage.value) == (payer, recipient, stage)


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("Rheinmetall signs €2 billion weapons deal with Romania.", "ROU", "contracted"),
        ("South Korea's Hanwha wins a $2 billion howitzer order from Norway.", "NOR", "contracted"),
        ("Elbit lands a $300 million rocket contract from a European country.", None, "contracted"),
        ("Norway, Canada sign $2 billion radar deal.", None, "contracted"),
        ("South Korea, Poland sign $6 billion tank deal.", "POL", "contracted"),
        ("Greece approves €3 billion Israeli missile purchase.", "GRC", "committed"),
        ("Oman gets 12 jets under a $2 billion deal with Saab.", "OMN", "contracted"),
        ("Egypt requests a $2 billion missile sale.", "EGY", "proposed"),
        ("A $2 billion sale of F-16s to Bahrain wins approval.", "BHR", "committed"),
    ],
)
def test_who_buys_is_told_from_who_sells_and_makes(text: str, payer: str | None, stage: str) -> None:
    figure = by_grammar(text)[-1]
    assert (figure.payer, figure.stage.value) == (payer, stage)


def test_an_outlet_of_the_arms_trade_writes_of_arms() -> None:
    text = "Chile orders three vessels."
    assert only(text, publisher="Naval News").payer == "CHL"
    assert not read(text, publisher="Reuters").figures


@pytest.mark.parametrize(
    ("text", "measure", "payer", "stage"),
    [
        (
            "The State Department approved a sale to the Government of Japan of missiles for $90 million.",
            "procurement",
            "JPN",
            "committed",
        ),
        ("US military spending fell 7.5% to $900 billion.", "spending_growth", "USA", "disbursed"),
        (
            "China, the world's second largest military spender, spent $300 billion.",
            "defence_spending",
            "CHN",
            "disbursed",
        ),
        ("Norway's defence budget will rise to 120 billion kroner.", "defence_spending", "NOR", "committed"),
        ("Norway's defence budget is 120 billion kroner.", "defence_spending", "NOR", "allocated"),
        ("Romania is to announce €3 billion in arms contracts.", "procurement", "ROU", "proposed"),
        ("Morocco signs $2 billion deal for Israeli spy satellites.", "procurement", "MAR", "contracted"),
        ("Bulgaria agrees to pay $62 million for F-16s.", "procurement", "BGR", "committed"),
        ("Germany to spend €2 billion on Israeli drones.", "procurement", "DEU", "committed"),
        ("Thales to supply €2 billion in arms to India.", "procurement", "IND", "committed"),
    ],
)
def test_plain_news_of_budgets_and_purchases(text: str, measure: str, payer: str, stage: str) -> None:
    figure = by_grammar(text)[0]
    assert (figure.measure.value, figure.payer, figure.stage.value) == (measure, payer, stage)


def test_companies_that_buy_companies_or_invest_are_no_buyers_of_arms() -> None:
    assert not by_grammar("Leonardo buys Iveco Defence for €1.7 billion.")
    assert not by_grammar("BAE Systems to invest £250 million in an artillery factory.")


@pytest.mark.parametrize(
    ("text", "measure", "payer", "stage", "period"),
    [
        ("Ministers unveil £12bn defence budget rise.", "spending_growth", None, None, None),
        ("Ottawa announced C$7bn in extra defence spending.", "spending_growth", "CAN", "committed", "unknown"),
        ("Ottawa announced a C$7bn defence budget.", "defence_spending", "CAN", "committed", "annual"),
        ("The minister wants €9bn more for the Bundeswehr.", "spending_growth", "DEU", "proposed", "unknown"),
        ("The minister promises 2.7% on defence by 2031.", "defence_spending", None, None, "by_deadline"),
        ("Berlin is to borrow €90bn for rearmament.", "defence_spending", "DEU", "committed", "multi_year"),
        ("France adopts a €390bn military planning law.", "defence_spending", "FRA", "committed", "multi_year"),
        ("Kenya's army budget is to grow 6%, slowest in nine years.", "spending_growth", "KEN", None, "annual"),
        ("Some 21 NATO allies to hit 2% of GDP this year.", "compliance", "NATO", "committed", "annual"),
    ],
)
def test_short_news_of_budgets(
    text: str, measure: str, payer: str | None, stage: str | None, period: str | None
) -> None:
    figure = by_grammar(text)[0]
    assert figure.measure.value == measure
    assert payer is None or figure.payer == payer
    assert stage is None or figure.stage.value == stage
    assert period is None or figure.period_kind.value == period


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


def test_the_president_is_the_leader_whom_the_headline_names() -> None:
    abroad = "Macron wants bigger army\n\nThe president said the defence budget should be $70bn."
    assert only(abroad, "The Hill").payer == "FRA"
    at_home = "Bigger army wanted\n\nThe president said the defence budget should be $70bn."
    assert only(at_home, "The Hill").payer == "USA"


def test_whose_outlays_a_headline_on_the_world_tells() -> None:
    world = "World military spending at record $3tn\n\nOutlays grew 4%, researchers say."
    assert [figure.payer for figure in by_grammar(world)] == [None, None]
    named = "World military spending at record $3tn\n\nTurkey's outlays grew 4%, researchers say."
    assert [figure.payer for figure in by_grammar(named)] == [None, "TUR"]


@pytest.mark.parametrize(
    ("text", "payer", "recipient"),
    [
        ("Portugal's Tekever will deliver 40 drones to Brazil.", "BRA", None),
        ("Portugal's government will deliver 40 drones to Ukraine.", "PRT", "UKR"),
        ("Navantia wins €900 million Oman frigate deal.", "OMN", None),
        ("Six more F-16s were handed over to Argentina.", "ARG", None),
        ("Six more F-16s were handed over to Ukraine by Norway.", "NOR", "UKR"),
    ],
)
def test_what_no_state_gives_is_bought(text: str, payer: str, recipient: str | None) -> None:
    figure = by_grammar(text)[0]
    assert (figure.payer, figure.recipient) == (payer, recipient)


def test_a_plan_for_defence_runs_over_years_and_lost_goods_are_no_purchase() -> None:
    (plan,) = by_grammar("Greece unveils a €25 billion defence plan.")
    assert plan.period_kind == "multi_year"
    assert not by_grammar("Russia lost $3 billion worth of military equipment in November.")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Turkey's defence spending to top $50 billion in 2026.", "committed"),
        ("Norway's defence spending of $12 billion is higher than $9 billion in 2020.", "disbursed"),
    ],
)
def test_a_level_that_is_compared_is_told_from_one_to_be_topped(text: str, stage: str) -> None:
    assert by_grammar(text)[-1].stage == stage


@pytest.mark.parametrize(
    ("text", "payer", "stage"),
    [
        ("Peru signs a letter of intent for 24 Gripen fighters.", "PER", "proposed"),
        ("Peru signs a contract for 24 Gripen fighters.", "PER", "contracted"),
        ("US moves ahead with $2 billion Taiwan arms sale.", "TWN", "committed"),
        ("White House asks Congress to back $6 billion weapons deal for Israel.", "ISR", "proposed"),
    ],
)
def test_intents_and_sales_that_others_decide(text: str, payer: str, stage: str) -> None:
    (figure,) = by_grammar(text)
    assert (figure.payer, figure.stage.value) == (payer, stage)


def test_a_body_that_begins_a_headline_is_the_outlets_own() -> None:
    (figure,) = read(
        "Army orders $1.2 billion in Patriot missiles as Kyiv burns through stocks.", "Defense News"
    ).figures
    assert figure.payer == "USA"


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
    ("text", "figures"),
    [
        ("Poland spends 4% of GDP on defence. Latvia is at 3.1%.", 2),
        ("Poland spends 4% of GDP on defence. The far right stood at 9%, a poll showed.", 1),
        ("Poland spends 4% of GDP on defence. Unemployment is just 2.3%.", 1),
        ("The minister promises 2.7% on defence.", 1),
        ("Investors put 3% on defence stocks.", 0),
        ("Sixteen NATO allies sent condolences. Spain spends 1.3% of GDP on defence.", 1),
        ("Germany pledged €500 million for Ukraine. Overnight, 60 drones were seen near Odesa.", 1),
        ("Shell has spent $400 million on Ukraine gas wells.", 0),
    ],
)
def test_what_only_stands_beside_a_figure_is_none(text: str, figures: int) -> None:
    assert len(by_grammar(text)) == figures


def test_what_both_chambers_have_passed_is_decided() -> None:
    (figure,) = by_grammar("In April the House passed $61bn for Ukraine and the Senate followed days later.")
    assert figure.stage is Stage.COMMITTED
    (figure,) = by_grammar("In April the House passed $61bn for Ukraine; the Senate votes on Tuesday.")
    assert figure.stage is Stage.PROPOSED


def test_a_body_of_another_state_is_not_that_of_the_outlet() -> None:
    text = "Nigeria buried its dead. The military has bought 20 helicopters, said a general."
    passage = Passage(text, published=JUNE_2024, publisher="bbc.co.uk")
    (figure,) = first_reading(passage)[0].figures.values()
    assert figure.payer == "NGA"
