"""What is read in sentences that stand for many: measure, roles, stage, period; and what is set aside, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from pipeline.figures import READER_VERSION, read_figures, subject_words_in
from pipeline.figures.amounts import read_amounts, scan_amounts
from pipeline.figures.signs import Sign
from pipeline.figures.weights import Choice, certain
from pipeline.model import Certainty, Figure, Findings, Measure, Passage, PeriodKind, Qualifier, Reading, Stage
from tests.dates import JUNE_2024
from tests.work import calls


def read(
    text: str, publisher: str | None = None, title: str | None = None, published: datetime = JUNE_2024
) -> Findings:
    return read_figures(Passage(text, published=published, publisher=publisher, title=title))


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


class Eager:
    """Takes every amount that it is asked about for aid that nobody gives."""

    sure = 1.0
    open = frozenset({"no-cue"})

    def heard(self, slot: str, where: str, words: Set[str]) -> Iterable[Sign]:
        return ()

    def classify(
        self, slot: str, start: int, options: Sequence[str], signs: Iterable[Sign], alike: frozenset[str] = frozenset()
    ) -> Choice:
        return certain(next((option for option in options if option.startswith("aid/")), options[0]))

    def choose(self, slot: str, start: int, options: Mapping[str | None, Iterable[Sign]]) -> Choice:
        return certain(None)


def test_only_by_the_rules_that_are_open_to_weights_does_a_set_aside_become_a_figure() -> None:
    text = "Kyiv won $90 million there. The team cost $70 million. Berlin denied giving Ukraine $80 million in aid."
    findings = read_figures(Passage(text, published=JUNE_2024), Eager())
    assert [text[figure.start : figure.end] for figure in findings.figures] == ["$90 million", "$70 million"]
    assert [aside.rule for aside in findings.set_asides] == ["negated"]


def test_a_word_of_more_stands_between_number_and_currency() -> None:
    (amount,) = read_amounts("They added 350 billion extra U.S. dollars for defence.")
    assert (amount.low, amount.unit) == (Decimal(350_000_000_000), "USD")


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


@pytest.mark.parametrize(
    ("text", "publisher", "unit"),
    [
        ("Anthony Albanese announced $100m in military aid to Ukraine.", "theguardian.com", "AUD"),
        ("Canada pledges $300 million to Ukraine for drones.", "Kyiv Post", "CAD"),
        ("Canada pledges $300 million to Ukraine for drones.", "reuters.com", "USD"),
        ("Canada pledges US$300 million to Ukraine for drones.", "Kyiv Post", "USD"),
        ("Mark Carney said that the US had given Ukraine $300 million in military aid.", "Kyiv Post", "USD"),
        ("Canada pledges $300 million (C$410 million) to Ukraine for drones.", "Kyiv Post", "USD"),
        ("The State Department approved a sale of rockets to Canada for $300 million.", "Army Recognition", "USD"),
        ("Anthony Albanese announces $900m arms deal with Norway", "theguardian.com", "AUD"),
    ],
)
def test_a_bare_dollar_is_that_of_the_state_that_gives_it_or_speaks_of_it(text: str, publisher: str, unit: str) -> None:
    assert read(text, publisher).figures[0].unit == unit


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


@pytest.mark.parametrize(
    "stretch",
    [
        "Germany pledged $5 billion in military aid for Ukraine and Poland will spend 4% of GDP on defence and ",
        "Authorizes $5 million for the Army's new radars in the NDAA. The plan is one of several. ",
    ],
)
def test_each_further_stretch_of_a_text_is_the_same_work(stretch: str) -> None:
    calls(read, stretch)  # what is built once is built
    one, two, three = (calls(read, stretch * times) for times in (60, 120, 180))
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


def test_an_outlet_of_the_arms_trade_writes_of_arms() -> None:
    text = "Chile orders three vessels."
    assert only(text, publisher="Naval News").payer == "CHL"
    assert not read(text, publisher="Reuters").figures


def test_the_president_is_the_leader_whom_the_headline_names() -> None:
    abroad = "Macron wants bigger army\n\nThe president said the defence budget should be $70bn."
    assert only(abroad, "The Hill").payer == "FRA"
    at_home = "Bigger army wanted\n\nThe president said the defence budget should be $70bn."
    assert only(at_home, "The Hill").payer == "USA"


def test_a_body_that_begins_a_headline_is_the_outlets_own() -> None:
    (figure,) = read(
        "Army orders $1.2 billion in Patriot missiles as Kyiv burns through stocks.", "Defense News"
    ).figures
    assert figure.payer == "USA"
