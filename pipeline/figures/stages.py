"""How far the money has come, told by the chain of words that govern the amount.

"asked Congress to approve a plan to give $5bn" is read from the amount outwards: give, plan, approve, asked. The
outermost word decides. A verb of giving or spending is read with its tense: "sent" is disbursed, "will send" committed,
"would send" proposed.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from pipeline.figures.lexicon import split_words, word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import official_state, parties
from pipeline.figures.periods import find_phrases, is_in_yearly_budget
from pipeline.figures.sentences import Sentence, Tag, is_company_verb
from pipeline.model import Figure, Measure, PeriodKind, QuantityKind, Stage

GAP = 11.0  # words between two links of a chain
BEHIND = 10.0  # words between the amount and what is said of it behind
ANNOUNCED_WITHIN = 10  # words behind the amount
CLAUSE_WITHIN = 7  # words between "that" and its verb
BEHIND_PHRASES = 18.0  # the same of a phrase that can mean nothing else: "will go to a vote"
LONGEST = 5  # links

DEFAULTS = {
    Measure.AID: Stage.COMMITTED,
    Measure.EQUIPMENT: Stage.COMMITTED,
    Measure.PROCUREMENT: Stage.COMMITTED,
    Measure.DEFENCE_SPENDING: Stage.DISBURSED,
    Measure.SPENDING_GROWTH: Stage.DISBURSED,
    Measure.COMPLIANCE: Stage.DISBURSED,
}
GOODS = frozenset({Measure.PROCUREMENT, Measure.EQUIPMENT})
GIFTS = frozenset({Measure.AID, Measure.EQUIPMENT})
COMPARABLE = frozenset({Measure.AID, Measure.EQUIPMENT, Measure.DEFENCE_SPENDING})
COMPARED = frozenset({"from", "against", "after", "compared", "than", "top"})
NOWADAYS = frozenset({"today", "now", "currently"})
OWN_SPENDING = frozenset({Measure.DEFENCE_SPENDING, Measure.SPENDING_GROWTH})

INTENTIONS = word_set("stages", "intentions")
HEARSAY = word_set("stages", "hearsay")
YEARLY = word_set("stages", "yearly")
PANELS = word_set("stages", "panels")
PARTS = word_set("stages", "parts")
SETTLED = ("agree", "approve", "decide", "pledge", "promise", "sign", "pass", "announce")
BILLS = word_set("stages", "bills")
HOUSES = frozenset({"house", "senate"})
UNNAMED = word_set("stages", "unnamed")
AND_PLEDGED = frozenset(("and", word) for word in ("pledged", "committed", "promised", "commitments", "pledges"))
DATE_WITHIN = 15  # characters from the amount
COMING_WITHIN = 8  # words before the amount
PLEDGED_WITHIN = 12  # words before the amount
PASSED = frozenset({"pass", "appr", "clea", "back", "adva", "auth"})  # how the words of passing begin
POSSIBLY = word_set("stages", "possibly")
SALES_OFFICES = word_set("stages", "sales_offices")
SHARES = word_set("stages", "shares")
DEALS = frozenset({"deal", "contract", "agreement", "order", "programme", "program", "facility", "scheme"})
WHOLES = word_set("stages", "wholes")
CLEARING = word_set("stages", "clearing")
ASKING_TITLES = word_set("stages", "asking_titles")
CHAMBERS = word_set("stages", "chambers")
FINALLY = word_set("stages", "finally")
CONCURRING = word_set("stages", "concurring")
ENACTED = word_set("stages", "enacted")
REFUSED = word_set("stages", "refused")
CONTAINS = word_set("stages", "contains")
DECIDING = word_set("stages", "deciding")
DECIDED = frozenset({"passed", "approved", "adopted"})
CLAUSES = frozenset({",", ";", "and", "but", "—", "–"})  # they divide one clause from another
AHEAD = word_set("stages", "ahead")
GERUND = word_set("stages", "gerund")
FUTURE = word_set("stages", "future")
DOUBTFUL = word_set("stages", "doubtful")
LAWS = word_set("stages", "laws")
PAYING = word_set("stages", "paying")
PAID_TO = word_set("stages", "paid_to")
PERFECT = word_set("stages", "perfect")
DETERMINERS = word_set("stages", "determiners")
PAST = word_set("stages", "past")


@dataclass(frozen=True, slots=True)
class Link:
    """One word of a chain.

    Attributes:
        stage: The stage that it tells, if any.
        finite: Whether it is the verb of its clause, with which the chain ends.
        open: Whether it is an infinitive, so that what governs it may stand farther off.
        past: Whether it is a past tense or a participle.
    """

    stage: Stage | None
    finite: bool
    open: bool
    tag: Tag
    word: str = ""
    past: bool = False

    @property
    def intends(self) -> bool:
        """Whether it only says that something is meant to be done."""
        return self.word in INTENTIONS

    @property
    def value(self) -> str:
        """The kind of word, as the vocabulary names it."""
        return self.tag.label.value


def find_stage(mention: Mention, measure: Measure, earlier: Figure | None) -> tuple[Stage, str]:  # noqa: PLR0911, PLR0912  (ordered rules)
    """The stage of an amount, and the rule that told it.

    Args:
        mention: The amount.
        measure: What it measures.
        earlier: The figure of the same measure before it, from which it takes its stage if nothing else tells.
    """
    if target_noun(mention, measure) or is_required(mention, measure):
        return Stage.TARGET, "stage-target-noun"
    if measure in OWN_SPENDING and is_left(mention.last_words(4)):
        return in_budget(mention, measure, Stage.DISBURSED), "stage-from"
    if mention.last_words(4)[:2] == ["estimated", "cost"] or mention.last_words(3)[:2] == ["estimated", "cost"]:
        return Stage.COMMITTED if is_cleared_sale(mention) else Stage.PROPOSED, "stage-estimate"
    if is_conditional(mention, measure):
        return Stage.PROPOSED, "stage-if"
    if measure not in OWN_SPENDING and is_saved(mention):
        return Stage.COMMITTED, "stage-saved"
    if measure is Measure.PROCUREMENT and is_under_deal(mention):
        return Stage.CONTRACTED, "stage-under-deal"
    if measure is Measure.COMPLIANCE and (AHEAD & set(mention.next_words(6)) or is_to_comply(mention)):
        return Stage.COMMITTED, "stage-ahead"
    if measure is Measure.COMPLIANCE and not HOPED & {*mention.last_words(4), *mention.next_words(8)}:
        return Stage.DISBURSED, "stage-complied"
    if measure in COMPARABLE and is_compared(mention) and is_dated_past(mention):
        return Stage.DISBURSED, "stage-compared"
    links = told_apart(mention, measure) or chain(mention, measure)
    if not any(link.stage for link in links if link.value != "possible"):
        links = behind(mention, measure) or links
    stage = resolve(told_of(mention, measure), measure) or resolve(links, measure)
    if stage is Stage.DISBURSED and any(pair in AND_PLEDGED for pair in pairwise(mention.last_words(PLEDGED_WITHIN))):
        stage = Stage.COMMITTED  # "have provided and pledged 5bn"
    if stage is Stage.DISBURSED and measure not in OWN_SPENDING and is_whole(mention):
        stage = Stage.COMMITTED
    if stage is Stage.COMMITTED and (
        is_hearsay(mention, links) or before_committee(mention, links) or in_one_chamber(mention, links)
    ):
        return Stage.PROPOSED, "stage-undecided"
    if stage is Stage.PROPOSED and is_enacted(mention, links):
        return in_budget(mention, measure, Stage.COMMITTED), "stage-enacted"
    if stage is Stage.PROPOSED and measure in GOODS and is_only_possible(links) and is_cleared_sale(mention):
        return Stage.COMMITTED, "stage-cleared"
    if PARTS & set(mention.last_words(4)) and is_announced_apart(mention):
        return Stage.COMMITTED, "stage-reported"
    level = mention.is_spending_level(measure)
    if level and stage in {Stage.COMMITTED, Stage.DISBURSED} and is_met_by_members(mention):
        return Stage.TARGET, "stage-of-members"
    if level and stage is Stage.PROPOSED and any(link.word in REFUSING for link in links):
        return Stage.TARGET, "stage-refused"
    if earlier is not None and is_given_part(mention, measure, earlier):
        return Stage.DISBURSED, "stage-as-before"
    if is_named_part(mention, measure, earlier) and stage in {None, Stage.COMMITTED, Stage.DISBURSED}:
        return Stage.ALLOCATED, "stage-part"
    if stage is Stage.DISBURSED and measure in OWN_SPENDING and is_dated_ahead(mention) and not is_over(links):
        stage = Stage.COMMITTED
    if measure in OWN_SPENDING and ("draft" in mention.sentence.lower[: mention.at] or is_in_budget_request(mention)):
        return Stage.PROPOSED, "stage-draft"
    if level and stage is Stage.ALLOCATED:
        stage = Stage.COMMITTED  # "will earmark 2% of GDP": a level that is promised
    if stage is Stage.COMMITTED and measure is Measure.DEFENCE_SPENDING and binds_allies(mention, links):
        return Stage.TARGET, "stage-guideline"
    if stage is not None:
        return in_budget(mention, measure, stage), f"stage-{stage}"
    if any(link.value == "reported" for link in links):
        lawmakers = not LAWMAKERS.isdisjoint(mention.sentence.lower[: mention.at])
        return (Stage.PROPOSED if lawmakers else Stage.COMMITTED), "stage-reported"
    if measure is Measure.DEFENCE_SPENDING and is_dated_past(mention) and mention.last_words(2)[:1] != ["to"]:
        return in_budget(mention, measure, Stage.DISBURSED), "stage-past"
    known = earlier is not None and fits(earlier.stage, measure)
    if earlier is not None and known and earlier.start >= mention.sentence.start:
        return earlier.stage, "stage-as-before"
    far = far_off(mention, measure)
    if far is not None:
        return far, "stage-far"
    if earlier is not None and known:
        return earlier.stage, "stage-as-before"
    if measure is Measure.AID and is_yearly(mention) and not FUTURE & set(mention.sentence.lower):
        return Stage.DISBURSED, "stage-yearly"
    if measure is Measure.SPENDING_GROWTH and mention.quantity.unit != "%":
        added = PERFECT & set(mention.last_words(5))
        return Stage.DISBURSED if added else Stage.COMMITTED, "stage-default"
    if measure is Measure.SPENDING_GROWTH and mention.quantity.unit == "%" and raises_itself(mention):
        return in_budget(mention, measure, Stage.COMMITTED), "stage-raising"
    if is_guideline(mention, measure):
        return Stage.TARGET, "stage-guideline"
    if measure in OWN_SPENDING and (
        mention.last_words(2)[:1] == ["to"]
        or FUTURE & set(mention.last_words(COMING_WITHIN))
        or is_dated_ahead(mention)
        or is_headline_to_come(mention)
    ):
        return in_budget(mention, measure, Stage.COMMITTED), "stage-coming"  # "outlays will come to 3bn"
    if measure not in OWN_SPENDING and ASKING_TITLES & set(split_words(mention.passage.title or "")):
        return Stage.PROPOSED, "stage-title"
    return in_budget(mention, measure, DEFAULTS[measure]), "stage-default"


def is_met_by_members(mention: Mention) -> bool:
    """Whether it is the level by which members are counted: "12 allies now spend 2%", but not "were spending 2%"."""
    words = mention.sentence.lower
    if mention.quantity.low not in LEVELS:
        return False
    for place, at in mention.sentence.mentions.items():
        counted = mention.text.mentions[place].kind is QuantityKind.COUNT and 0 < mention.at - at <= COUNTED_WITHIN
        if counted and not MEMBERS.isdisjoint(words[at + 1 : at + 6]):
            return not any(word.endswith("ing") or is_past(word) for word in words[at + 1 : mention.at])
    return False


def raises_itself(mention: Mention) -> bool:
    """Whether a state does what changes its spending, told in the present: "China lifts defence spending by 7%"."""
    sentence = mention.sentence
    return any(
        party.end < mention.at and sentence.lower[party.end] in RAISES for party in parties(sentence, mention.passage)
    )


def is_headline_to_come(mention: Mention) -> bool:
    """Whether a headline tells what a state is to do: "Germany to set up a 100bn fund"."""
    sentence = mention.sentence
    return any(
        party.role == "plain" and party.end < mention.at and sentence.lower[party.end] == "to"
        for party in parties(sentence, mention.passage)
    )


def is_to_comply(mention: Mention) -> bool:
    """Whether states are counted that are to meet a level: "23 allies to hit 2% this year"."""
    return any(word == "to" and after in MEETS for word, after in pairwise(mention.next_words(6)))


def is_saved(mention: Mention) -> bool:
    """Whether an attempt to stop the amount has failed: "rejects a bid to block a 20bn sale"."""
    words = mention.sentence.lower[: mention.at]
    if STOPPING.isdisjoint(words):
        return False
    return any(
        link == "to" and word in STOPPING and not FAILING.isdisjoint(words[:at])
        for at, (link, word) in enumerate(pairwise(words))
    )


STOPPING = word_set("stages", "stopping")
FAILING = word_set("stages", "failing")
LAWMAKERS = word_set("stages", "lawmakers")


def is_under_deal(mention: Mention) -> bool:
    """Whether the amount is that of a deal that is running: "gets jets under a 2bn deal", "from a 2bn order"."""
    before = [word for word in mention.last_words(3) if word not in DETERMINERS or word in RUNNING]
    if not RUNNING & set(before[-1:]):
        return False
    noun = head_noun(mention)
    return noun is not None and mention.sentence.lower[noun.first] in AGREED


RUNNING = frozenset({"under", "from"})
AGREED = frozenset({"deal", "contract", "order", "agreement"})


def is_yearly(mention: Mention) -> bool:
    """Whether the amount comes every year: "annual aid", "receives 4bn a year"."""
    each = mention.next_words(2) in (["a", "year"], ["per", "year"], ["each", "year"], ["every", "year"])
    return each or bool(YEARLY & set(mention.sentence.lower))


def is_hearsay(mention: Mention, links: list[Link]) -> bool:
    """Whether people who are not named tell of a plan: "poised to, according to people familiar with it"."""
    settled = any(link.word.startswith(SETTLED) for link in links)
    return bool(HEARSAY & set(mention.sentence.lower)) and not settled


def is_passed(links: list[Link]) -> bool:
    """Whether a word of the chain tells that a bill is passed, be it by a committee or by a chamber."""
    return any(link.value == "committed" and link.word[:4] in PASSED for link in links)


def before_committee(mention: Mention, links: list[Link]) -> bool:
    """Whether it is a committee that has passed the bill, and the chambers are still to come."""
    words = set(mention.sentence.lower)
    return (
        is_passed(links) and bool(PANELS & words or {"armed", "services"} <= words) and bool((BILLS | HOUSES) & words)
    )


def in_one_chamber(mention: Mention, links: list[Link]) -> bool:
    """Whether only one of two chambers has passed the bill: "The House passed 14bn; now the Senate"."""
    if not is_passed(links):
        return False
    words = mention.sentence.words
    houses = any(word == "House" and words[at - 1] != "White" for at, word in enumerate(words))
    other = "Senate" if houses else "House"
    if not houses and not CHAMBERS & set(words):
        return False
    text = mention.text.text.replace("White House", "")
    concurred = f"after the {other}" in text or any(f"{other} {verb}" in text for verb in CONCURRING)
    return other in text and not concurred and not any(word in text for word in FINALLY)


def is_whole(mention: Mention) -> bool:
    """Whether only a part of the amount is told of: "the first tranche of its 18bn loan", "paid for 16 of the 88"."""
    words = mention.last_words(6)
    if "under" in words[-3:] and DEALS & set(mention.next_words(4)):
        return True
    for at in range(len(words) - 1, 0, -1):
        if words[at] == "of":
            return words[at - 1] in {"#", "part"} or (
                words[at - 1] in SHARES and bool(WHOLES & set(words[at + 1 : at + 2]))
            )
    return False


def is_enacted(mention: Mention, links: list[Link]) -> bool:
    """Whether a bill is all that proposes the amount, and the text tells that it has passed for good."""
    telling = [link for link in links if link.stage is Stage.PROPOSED]
    if any(link.word not in {"bill", "bills"} for link in telling):
        return False
    text = f"{mention.passage.title} {mention.text.text}"
    return any(word in text for word in ENACTED)


def is_only_possible(links: list[Link]) -> bool:
    """Whether no word of the chain proposes, but some say what could be: "would receive", "a possible sale"."""
    telling = [link for link in links if link.stage is Stage.PROPOSED]
    return all(link.value in {"possible", "done"} or link.word in POSSIBLY for link in telling)


def is_cleared_sale(mention: Mention) -> bool:
    """Whether it is a sale of American arms that the State Department has approved: it calls it possible still."""
    text = f"{mention.passage.title} {mention.text.text}"
    return any(office in text for office in SALES_OFFICES) and any(word in text for word in CLEARING)


def is_given_part(mention: Mention, measure: Measure, earlier: Figure) -> bool:
    """Whether the amount is a share of what the same sentence says was given."""
    same = earlier.measure is measure and earlier.start >= mention.sentence.start
    return same and earlier.stage is Stage.DISBURSED and bool(PARTS & set(mention.last_words(3)))


def is_announced_apart(mention: Mention) -> bool:
    """Whether a part of a total is told as announced by itself: "including $9m we announced this week"."""
    following = mention.next_words(ANNOUNCED_WITHIN)
    said = next((at for at, word in enumerate(following) if word == "announced"), 0)
    return said > 1 and NO_CLAUSE.isdisjoint(following[:said])


def is_named_part(mention: Mention, measure: Measure, earlier: Figure | None) -> bool:
    """Whether the amount is a named share of a package told before: "including $30m for drones"."""
    if measure is not Measure.AID or earlier is None or not PARTS & set(mention.last_words(4)):
        return False
    whole = earlier.value_low if earlier.value_high is None else earlier.value_high
    part = mention.quantity.low if mention.quantity.high is None else mention.quantity.high
    decided = earlier.measure is measure and earlier.stage not in {Stage.PROPOSED, Stage.DISBURSED}
    if earlier.period_kind is PeriodKind.CUMULATIVE or UNNAMED & set(mention.sentence.lower):
        return False
    return decided and whole is not None and part is not None and part < whole


def is_conditional(mention: Mention, measure: Measure) -> bool:
    """Whether the amount is only supposed: "if $61bn isn't approved", "unless"."""
    before = mention.sentence.lower[: mention.at]
    if measure is Measure.EQUIPMENT:
        return "pending" in before or mention.sentence.lower[:2] == ["subject", "to"]
    return measure in {Measure.AID, Measure.PROCUREMENT} and (
        "pending" in before
        or ("subject", "to") in pairwise(before)
        or could_be(mention)
        or is_supposed(before)
        or not REFUSED.isdisjoint(mention.next_words(9))
        or once_decided(mention)
        or is_requested(mention)
    )


def is_supposed(words: list[str]) -> bool:
    """Whether the clause before the amount begins with "if": "if every ally gave 1%"."""
    for word in reversed(words):
        if word in CLAUSES or word in {"would", "will"}:
            return False
        if word in {"if", "unless"}:
            return True
    return False


def once_decided(mention: Mention) -> bool:
    """Whether the amount waits for a decision: "once Biden signs the bill", "If approved, the package"."""
    words = mention.sentence.lower
    for at, word in enumerate(words):
        placed = word in {"once", "if"} and (at == 0 or at > mention.at)
        if placed and CLAUSES.isdisjoint(words[mention.at + 1 : at]):
            return bool(DECIDING & set(words[at + 1 : at + 5]))
    return False


def is_requested(mention: Mention) -> bool:
    """Whether a request is what provides the amount: "the budget request provides about 61bn".

    The Budget of the White House is the President's request to Congress.
    """
    words = mention.sentence.lower[: mention.at]
    asked = [at for at, word in enumerate(words) if word in {"request", "proposal"}]
    if official_state(mention.passage.publisher or "") == "USA":
        asked += [at for at, word in enumerate(mention.sentence.words[: mention.at]) if word == "Budget"]
    told = set(words[max(asked) + 1 :]) if asked else set()
    return bool(CONTAINS & told) and DECIDED.isdisjoint(told)


def is_in_budget_request(mention: Mention) -> bool:
    """Whether the White House tells what its Budget holds: "The Budget invests 9bn in", which Congress may change."""
    return mention.quantity.unit != "%" and is_in_yearly_budget(mention)


def could_be(mention: Mention) -> bool:
    """Whether the amount is only possible: "the deal could be worth 3bn"."""
    near = mention.last_words(6)
    return any(pair in {("could", "be"), ("might", "be"), ("may", "be")} for pair in pairwise(near))


def is_over(links: list[Link]) -> bool:
    """Whether a word tells what was or is spent."""
    return any(link.stage is Stage.DISBURSED and (link.past or link.word == "spending") for link in links)


def is_dated_ahead(mention: Mention) -> bool:
    """Whether the nearest phrase of time is a date to come: "raises it to 3% by 2030"."""
    told = mention.passage.published
    found = find_phrases(mention)
    if told is None or not found:
        return False
    nearest = found[0]
    if nearest.way > DATE_WITHIN or not nearest.behind:
        return False
    if nearest.kind is PeriodKind.BY_DEADLINE:
        return int(nearest.years.get("by", told.year + 1)) > told.year
    return "next" in nearest.years or int(nearest.years.get("in", 0)) > told.year


def is_left(before: list[str]) -> bool:
    """Whether the amount is what another one comes from: "from just over 1% to 2%"."""
    if "from" not in before:
        return False
    at = before.index("from")
    return LEFT_HEDGES.issuperset(before[at + 1 :]) and before[at - 1 : at] != ["anywhere"]


def is_compared(mention: Mention) -> bool:
    """Whether another level is compared with the amount: "higher than 2bn", but not "more than 2bn", "to top 2bn"."""
    near = mention.last_words(5)
    return any(word in COMPARED and before not in HEDGING for before, word in pairwise(near))


HEDGING = frozenset({"more", "less", "fewer", "to", "will"})


def is_dated_past(mention: Mention) -> bool:
    """Whether a time that is past or present follows the amount: "against 2bn last year", "1.4% today"."""
    following = mention.next_words(4)
    if NOWADAYS & set(following):
        return "from" not in following
    told = mention.passage.published
    found = find_phrases(mention)
    if told is None or not found or found[0].way > DATE_WITHIN or not found[0].behind:
        return False
    years = found[0].years
    return "last" in years or 0 < int(years.get("in", 0)) < told.year


def is_guideline(mention: Mention, measure: Measure) -> bool:
    """Whether it is NATO's 2 %, of which the sentence says nothing more."""
    return mention.is_spending_level(measure) and mention.quantity.low == GUIDELINE and mention.sentence.has("group")


def binds_allies(mention: Mention, links: list[Link]) -> bool:
    """Whether it is NATO's 2 %, which its members bind themselves to together: "Allies agreed to spend 2%"."""
    if mention.quantity.unit != "%" or mention.quantity.low != GUIDELINE or "new" in mention.sentence.lower:
        return False
    words = [link.word for link in links if link.stage is Stage.COMMITTED]
    together = mention.sentence.has("group") or not ALLIED.isdisjoint(mention.sentence.words)
    return together and bool(words) and words[-1].startswith(("agree", "commit"))


ALLIED = frozenset({"Allies", "NATO", "Nato"})
RAISES = word_set("stages", "raises")
MEMBERS = word_set("payers", "members")
LEVELS = frozenset({2, Decimal("3.5"), 5})  # percent of GDP that the allies have agreed on
COUNTED_WITHIN = 14  # words
NO_PAST = word_set("stages", "no_past")
REFUSING = word_set("stages", "refusing")
GUIDELINE = 2  # percent of GDP
SET_BY_ALLIES = word_set("stages", "set_by_allies")
AGREED_LEVELS = frozenset({2, 5})  # by the allies, in 2014 and in 2025


def far_off(mention: Mention, measure: Measure) -> Stage | None:
    """The stage that the chain before the amount tells, however far off it begins: lists are long."""
    if measure not in GIFTS:
        return None
    return resolve(chain(mention, measure, far=True), measure)


def is_to_rise(mention: Mention) -> bool:
    """Whether a budget is still to come to the amount: "the budget will rise to 9bn"."""
    words = [word for word in mention.last_words(COMING_WITHIN) if word != "be"]
    return any(link in COMING and verb in RISES for link, verb in pairwise(words))


COMING = frozenset({"to", "will", "'ll"})
RISES = word_set("stages", "rises")
BUDGET = frozenset({"budget", "outlay", "capex"})


def in_budget(mention: Mention, measure: Measure, stage: Stage) -> Stage:
    """What a budget names for a year is allocated."""
    if measure not in OWN_SPENDING or mention.is_spending_level(measure):
        return stage
    if stage is Stage.COMMITTED and is_to_rise(mention):
        return stage
    if stage in {Stage.COMMITTED, Stage.DISBURSED} and not BUDGET.isdisjoint(mention.sentence.lower):
        return Stage.ALLOCATED
    if stage is Stage.COMMITTED and "bill" in mention.sentence.lower:
        return Stage.ALLOCATED  # a defence bill that is passed is the year's budget
    return stage


def is_required(mention: Mention, measure: Measure) -> bool:
    """Whether the share is said to be required: "more than 2 percent would be required"."""
    return mention.is_spending_level(measure) and "required" in mention.next_words(5)


def target_noun(mention: Mention, measure: Measure) -> bool:
    """Whether a noun such as "target" or "guideline" bears the amount."""
    if not mention.is_spending_level(measure):
        return False
    words = mention.sentence.lower
    met = [at for at, word in enumerate(words) if word in KEEPING]
    for tag in mention.sentence.tags("stage") if met else []:
        behind = tag.first > mention.at
        pledged = words[tag.first] in PLEDGES and mention.distance(tag) <= (5 if behind else 4)
        reach = 8 if behind else 5
        if pledged and any(at < tag.first <= at + reach and (behind or words[at] in MEETING) for at in met):
            return True
    if (
        mention.quantity.low in AGREED_LEVELS
        and SET_BY_ALLIES & set(mention.next_words(4))
        and mention.last_words(1) == ["the"]
    ):
        return True  # "the 2% of GDP agreed in 2014"
    if mention.quantity.low in AGREED_LEVELS and PLEDGES & set(mention.next_words(4)) and mention.sentence.has("group"):
        return True  # "the 2% pledge"
    for tag in mention.sentence.tags("aim"):
        if words[tag.first] not in TARGET_NOUNS:
            continue
        stepped = mention.last_words(3) == ["from", "#", "to"]
        if mention.distance(tag) <= (7 if tag.first > mention.at else 10 if stepped else 4):
            return True
    return False


PLEDGES = word_set("stages", "pledges")
TARGET_NOUNS = word_set("stages", "target_nouns")
MEETING = word_set("stages", "meeting")
MEETS = word_set("measures", "meets")
KEEPING = MEETING | word_set("stages", "keeping")  # "exceeded the 2% commitment"


def chain(mention: Mention, measure: Measure, far: bool = False) -> list[Link]:
    """The words that govern the amount, from it outwards: the noun behind it, then everything before it."""
    links: list[Link] = []
    noun = head_noun(mention)
    if noun is not None:
        links.append(read_link(mention.sentence, noun, measure))
    at, last = mention.roads[mention.at], mention.at
    for tag in reversed(governors(mention, measure)):
        if tag.first >= last:
            continue
        gap = at - mention.roads[tag.end]
        reach = GAP * (1.6 if links and links[-1].open else 1.0)
        if (gap > reach and not (far and not links)) or len(links) >= LONGEST:
            break
        if links and links[-1].finite and not (gap <= 1 and tag.label.value == "proposed"):
            break
        links.append(read_link(mention.sentence, tag, measure))
        at, last = mention.roads[tag.first], tag.first
    return links


def governors(mention: Mention, measure: Measure) -> list[Tag]:
    """The words that may govern the amount; for spending, those of aims take the place of others."""
    stages = mention.sentence.tags("stage")
    if not mention.is_spending_level(measure):
        return stages
    aims = mention.sentence.tags("aim")
    aimed = {at for tag in aims for at in range(tag.first, tag.end)}
    return sorted([*aims, *(t for t in stages if t.first not in aimed)], key=lambda t: t.first)


def head_noun(mention: Mention) -> Tag | None:
    """The noun that the amount stands before: "a $5bn request"."""
    for tag in mention.after("stage"):
        between = mention.sentence.lower[mention.at + 1 : tag.first]
        if len(between) > 5 or STOPS & set(between):
            return None
        word = mention.sentence.lower[tag.first]
        if tag.label.value not in {"done", "disbursed", "reported", "target"} and not word.endswith("ed"):
            return tag
    return None


STOPS = word_set("stages", "stops")


def read_link(sentence: Sentence, tag: Tag, measure: Measure) -> Link:  # noqa: PLR0911, PLR0912  (ordered rules)
    """What one word of a chain tells."""
    value = tag.label.value
    word = sentence.lower[tag.first]
    before = sentence.lower[max(0, tag.first - 3) : tag.first]
    infinitive = is_infinitive(before[:-1] if before[-1:] == ["be"] else before)
    if tells_nothing(sentence, tag, measure, before, infinitive):
        return Link(None, False, False, tag)
    if word == "able" and WAS & set(before):
        return Link(Stage.DISBURSED, True, False, tag, word)  # "was able to send": it did
    held = word.endswith("ing") or infinitive or not before or before[-1] in DETERMINERS
    finite = not held and (word.endswith("s") or is_past(word))
    if is_signed(sentence, tag) and measure in GOODS and not infinitive:
        return Link(Stage.CONTRACTED, True, False, tag, word)
    if value == "contracted" and infinitive and measure in GOODS and word in TO_ORDER:
        return Link(Stage.COMMITTED, False, True, tag, word)  # "to order 20 jets": not yet
    if word.startswith("offer") and measure is Measure.EQUIPMENT:
        return Link(Stage.PROPOSED, True, infinitive, tag, word)  # goods are offered before they are promised
    if value in {"done", "disbursed"} and grants(sentence, tag):
        return Link(None, False, infinitive, tag)
    if word in {"paid", "pays"} and measure is Measure.EQUIPMENT:
        return Link(Stage.CONTRACTED, True, False, tag, word, True)  # what is paid for has still to come
    if value == "contracted" and CONSENT & set(sentence.lower[tag.end : tag.end + 3]):
        return Link(Stage.COMMITTED, True, infinitive, tag, word)  # "wins approval": no contract yet
    if value == "done":
        if (
            before[-1:] in (["and"], [","])
            and not word.endswith("s")
            and not is_past(word)
            and not word.endswith("ing")
        ):
            return Link(None, False, True, tag)
        stage = stage_by_tense(sentence, tag, measure)
        finite = (finite or bool(FUTURE & set(before))) and stage is not Stage.PROPOSED
        gerund = word.endswith("ing") and before[-1:] == ["for"] and measure not in OWN_SPENDING
        finite = finite or (gerund and stage is Stage.DISBURSED)
        return Link(stage, finite, infinitive, tag, word if word == "spending" else "", is_past(word))
    if word[:4] in PASSED and OF_SPENDING_ITSELF & set(before[-1:]):
        return Link(Stage.DISBURSED, True, False, tag, word, True)  # "spending passes 2tn"
    if word.endswith("ing") and tag.first == 0:
        return Link(None, False, False, tag)  # "Reaching 3% would cost 5bn"
    if word in BE and not PAPERS.isdisjoint(sentence.lower[max(0, tag.first - SUBJECT) : tag.first]):
        return Link(None, False, False, tag)  # "the request is 2% higher"
    if word == "would" and (is_told(sentence, tag) or sentence.lower[tag.end : tag.end + 1] == ["include"]):
        return Link(None, False, True, tag)
    if value == "reported" and infinitive and EXPECTED & set(sentence.lower[max(0, tag.first - 5) : tag.first]):
        return Link(Stage.PROPOSED, False, True, tag)
    if value == "reported" and infinitive and measure is Measure.PROCUREMENT:
        return Link(Stage.PROPOSED, False, True, tag)  # "to announce 3bn in contracts"
    if value == "possible":
        return Link(Stage.PROPOSED, False, False, tag)
    if value in {"reported", "stopped"}:
        return Link(None, not infinitive or value == "stopped", infinitive, tag)
    secured = Stage.CONTRACTED if measure in GOODS else Stage.ALLOCATED
    stage = secured if value == "secured" else Stage(value)
    if word in PAPERS:
        finite = False
    if stage is Stage.DISBURSED and is_to_come(before, infinitive):
        stage = Stage.COMMITTED  # "will reach 3%": a level that is promised
    if infinitive and word in {"pass", "approve", "authorize", "authorise"}:
        stage = Stage.PROPOSED  # "to approve 5bn": it is not yet
    if word == "plan" and "#" in sentence.lower[max(0, tag.first - 5) : tag.first]:
        stage = Stage.PROPOSED  # "a 20bn plan" is not decided
    if word == "planned" and measure is Measure.PROCUREMENT and "congress" in sentence.lower:
        stage = Stage.PROPOSED  # Congress hears "of a planned sale"
    if word.endswith("ing") and before[-1:] == [","]:
        finite = True  # ", promising 5bn": what stands before governs another clause
    return Link(stage if fits(stage, measure) else None, finite, infinitive, tag, word, is_past(word))


TO_ORDER = word_set("stages", "to_order")
CONSENT = word_set("stages", "consent")
EXPECTED = word_set("stages", "expected")
OF_SPENDING_ITSELF = frozenset({"spending", "expenditure", "outlays"})
BE = frozenset({"is", "was"})
SUBJECT = 6  # words between what a sentence is about and its verb
ONLY = 5  # words between "only" and what one does
WAS = frozenset({"was", "were", "been"})
OF_SPENDING = word_set("stages", "of_spending")
COPULAS = word_set("stages", "copulas")


def tells_nothing(sentence: Sentence, tag: Tag, measure: Measure, before: list[str], infinitive: bool) -> bool:  # noqa: PLR0911  (one rule each)
    """Whether a word that could tell a stage does not tell that of the amount."""
    word = sentence.lower[tag.first]
    after = sentence.lower[tag.end : tag.end + 4]
    glued = sentence.glued[tag.first] and tag.end - tag.first == 1  # "multi-launch", "House-passed"
    evident = word == "clear" and not infinitive and is_evident(before, after)
    if glued or evident or has_other_sense(word, before, after):
        return True
    if word == "spending":
        of_spending = bool(before) and before[-1] in OF_SPENDING
        return of_spending or measure not in OWN_SPENDING or not (BEING & set(before[-2:]) or follows(after))
    if word in NOUNS:
        return not infinitive and not MODALS & set(before)  # "a fund of", "the supply of"
    if tag.label.value == "proposed":
        return is_past(word) and bool(COMPARING & set(before)) and "#" not in before  # "more than he had sought"
    if word.startswith("land") and tag.label.value == "done":
        return measure is not Measure.EQUIPMENT  # "landed in Kyiv with 4m"
    if word in SHARING:
        return measure not in OWN_SPENDING  # "drones account for 3bn of it"
    return word in COPULAS and not before_amount(sentence, tag)


def follows(after: list[str]) -> bool:
    """Whether the amount follows at once, with a hedge at most: "spending nearly 3bn"."""
    return after[:1] != ["to"] and "#" in after and HEDGES.issuperset(after[: after.index("#")])


def has_other_sense(word: str, before: list[str], after: list[str]) -> bool:  # noqa: PLR0911  (one rule each)
    """Whether the words around show that the word is used in another sense."""
    following = after[0] if after else ""
    if word in STANDING:
        return "#" not in after  # "stood ready to", "stands behind"
    if word in SIGNS and not INTENTS.isdisjoint(after[:3]):
        return True  # "signs a letter of intent"
    if word in COMMANDS and "to" in after[1:4]:
        return "#" not in after[: after.index("to")]  # "orders the Pentagon to find 5bn"
    if word == "purchases":
        return following != "#"  # "purchases 20 jets", but "arms purchases worth"
    if word == "used":
        return "#" not in after or not PERFECT & set(before[-2:])  # "has used 2bn", not "used tanks"
    if word == "delivery":
        return not TAKING & set(before)  # "takes delivery of", but "the next delivery"
    if word in {"want", "pause"} and "i" in before:
        return bool(COURTESIES & set(after))  # "I want to thank"
    return (
        following == "details"
        or (word == "block" and (following[:1].isdigit() or following in NUMERALS))  # "missiles of Block II"
        or (word == "appropriations" and following in BILLS)
        or (word == "would" and before[-1:] == ["i"])  # "I would say that"
        or (word == "requirements" and following == "list")  # that of Ukraine's allies
        or (word == "call" and following in DAYS)  # "in a call on Monday"
        or (word == "need" and before[-1:] == ["in"])  # "people in need"
        or (word == "advanced" and following not in DETERMINERS)
    )


def is_evident(before: list[str], after: list[str]) -> bool:
    """Whether "clear" means evident: "was very clear", "makes it clear that"."""
    return after[:1] == ["that"] or bool(CLEAR_AS & set(before[-1:]))


SIGNS = frozenset({"sign", "signs", "signed", "inks", "inked"})
COMMANDS = frozenset({"orders", "ordered"})
NUMERALS = frozenset({"i", "ii", "iii", "iv", "v"})
LEFT_HEDGES = word_set("stages", "left_hedges")
HEDGES = word_set("measures", "hedges")
CLEAR_AS = word_set("stages", "clear_as")
COURTESIES = word_set("stages", "courtesies")
DAYS = word_set("details", "days")
BOUGHT = word_set("stages", "bought")
SOLD = frozenset({"sells", "sell"})
ARRIVED = word_set("stages", "arrived")
HOPED = word_set("stages", "hoped")
NOUNS = word_set("stages", "nouns")
MODALS = word_set("stages", "modals")
BEING = word_set("stages", "being")
RELATIVES = frozenset({"that", "which"})
NO_CLAUSE = word_set("stages", "no_clause")
CLAUSE_VERBS = frozenset({"done", "committed", "allocated", "contracted", "proposed"})
WANTING = frozenset({"want", "wants", "seek", "seeks"})
TAKING = word_set("stages", "taking")
COMPARING = frozenset({"than", "what"})
STANDING = frozenset({"stand", "stands", "stood", "standing"})
SHARING = word_set("stages", "sharing")
DRAFTS = word_set("stages", "drafts")
PAPERS = word_set("stages", "papers")
REPLACING = word_set("stages", "replacing")


def is_to_come(before: list[str], infinitive: bool) -> bool:
    """Whether the words before a verb put it in the future: "will soon reach", "is to reach"."""
    return infinitive or bool(FUTURE & set(before))


def grants(sentence: Sentence, tag: Tag) -> bool:
    """Whether what a verb gives or reaches is a decision: "gave its approval to", "reached a deal on"."""
    after = sentence.lower[tag.end : tag.end + 4]
    if after[:1] == ["#"]:
        return False
    return any(word in DECISIONS for word in after)


DECISIONS = word_set("stages", "decisions")


def before_amount(sentence: Sentence, tag: Tag) -> bool:
    """Whether an amount follows the word with a hedge at most: "was nearly $5bn", not "was allocating $5bn"."""
    after = sentence.lower[tag.end : tag.end + 4]
    verb = after[0].endswith("ing") or after[0] in {"worth", "to", "set", "due"} if after else False
    return "#" in after and not verb


def behind(mention: Mention, measure: Measure) -> list[Link]:
    """What is said of the amount behind it: "$5bn was approved"."""
    for tag in mention.after("stage"):
        reach = BEHIND_PHRASES if tag.end - tag.first > 2 and tag.label.value == "proposed" else BEHIND
        if mention.distance(tag) > reach or REPLACING & set(mention.sentence.lower[mention.at : tag.first]):
            return []  # "3bn to replace arms sent to"
        word = mention.sentence.lower[tag.first]
        if word in COPULAS:
            continue  # "were delivered"
        phrase = tag.end - tag.first > 1
        arrived = word in ARRIVED and measure is Measure.EQUIPMENT
        if not (is_past(word) or phrase or arrived) and tag.label.value not in {"contracted", "allocated"}:
            continue
        return [read_link(mention.sentence, tag, measure)]
    return []


def told_apart(mention: Mention, measure: Measure) -> list[Link]:
    """What a clause tells that hangs on the amount itself: "the $2bn that we have provided"."""
    following = mention.next_words(6)
    opens = [at for at, word in enumerate(following[:4]) if word in RELATIVES]
    if measure in OWN_SPENDING or not opens or NO_CLAUSE & set(following[: opens[0] + 2]):
        return []
    start = mention.at + 1 + opens[0]
    for tag in mention.after("stage"):
        if start + 1 < tag.first <= start + CLAUSE_WITHIN and CLAUSE_VERBS & {tag.label.value}:
            link = read_link(mention.sentence, tag, measure)
            if link.stage is not None and (link.past or link.word in WANTING):
                return [link]
    return []


def told_of(mention: Mention, measure: Measure) -> list[Link]:
    """What is said of the amount directly behind it: "5bn is allocated to"."""
    links = behind(mention, measure) if mention.next_words(1) in (["is"], ["are"], ["was"], ["were"]) else []
    return [link for link in links if link.tag.first <= mention.at + 3]


def resolve(links: list[Link], measure: Measure) -> Stage | None:
    """The stage of a chain: its outermost word that tells one."""
    telling = [link for link in links if link.stage is not None]
    if len(telling) > 1 and telling[-1].value == "secured" and telling[-1].stage is not Stage.CONTRACTED:
        telling.pop()
    if not telling:
        return None
    if any(link.stage is Stage.TARGET for link in telling):
        return Stage.TARGET
    outermost = telling[-1]
    papers = [link for link in telling if link.word in PAPERS]
    if papers and outermost.value == "done" and outermost.stage is Stage.DISBURSED:  # "sent the Senate a 3bn bill"
        return Stage.COMMITTED if papers[0].word == "bill" else Stage.PROPOSED
    if is_still_open(outermost, telling):
        return Stage.PROPOSED
    if any(link.stage is Stage.CONTRACTED for link in telling) and is_settled(outermost):
        return Stage.CONTRACTED
    return outermost.stage


def is_still_open(outermost: Link, telling: list[Link]) -> bool:
    """Whether the word keeps open what the others propose: "plans to ask Congress for", "released a bill"."""
    if outermost.word.startswith("release"):
        return any(link.word in DRAFTS for link in telling)
    return outermost.intends and any(link.stage is Stage.PROPOSED for link in telling)


def is_settled(link: Link) -> bool:
    """Whether the word tells of something that has happened: "agreed to contracts", "received an order"."""
    return link.stage is Stage.DISBURSED or (link.stage is Stage.COMMITTED and link.finite and link.value != "done")


def fits(stage: Stage, measure: Measure) -> bool:
    """Targets are for spending, contracts for purchases; who asks for spending states a target."""
    if stage is Stage.TARGET:
        return measure in {Measure.DEFENCE_SPENDING, Measure.COMPLIANCE}
    if stage is Stage.CONTRACTED:
        return measure in GOODS
    return True


def stage_by_tense(sentence: Sentence, tag: Tag, measure: Measure) -> Stage | None:  # noqa: PLR0911, PLR0912  (ordered rules)
    """What a verb of giving, spending or buying tells by its tense; None where it tells nothing."""
    word = sentence.lower[tag.first]
    before = sentence.lower[max(0, tag.first - 4) : tag.first]
    own = measure in OWN_SPENDING
    if before[-1:] == ["being"]:
        return Stage.ALLOCATED  # "is being spent on"
    if before[-2:] == ["will", "have"]:
        return Stage.DISBURSED
    if DOUBTFUL & set(before) and word in ARRIVED:
        return None  # "should arrive in May": it is on its way
    if DOUBTFUL & set(before):
        return Stage.COMMITTED if "would" in before and is_told(sentence, tag) else Stage.PROPOSED
    if word.endswith("ing"):
        if own and FUTURE & set(before):
            return Stage.COMMITTED
        if own:
            return Stage.DISBURSED if before[-1:] != ["of"] else None
        if {"date", "far"} & set(sentence.lower[tag.end : tag.end + 7]):
            return Stage.DISBURSED  # "sending 195bn to date"
        owners = [party for party in sentence.tags("party") if party.end == tag.first]
        owner = any(sentence.lower[max(0, party.first - 2) : party.first] == ["of", "the"] for party in owners)
        return Stage.DISBURSED if owner or (before and before[-1] in GERUND) else None
    if not own and LAWS & set(before) and not FUTURE & set(before):
        return Stage.COMMITTED  # "the law provided", "Congress gave": others spend it
    if own and is_infinitive(before) and "only" in sentence.lower[max(0, tag.first - ONLY) : tag.first]:
        return Stage.DISBURSED  # "the only ally to spend 4%"
    if "be" in before or FUTURE & set(before[-3:]) or is_infinitive(before):
        return Stage.COMMITTED
    if word in {"is", "was", "were", "be"}:
        return Stage.DISBURSED if own else None
    if word in BOUGHT and (measure is Measure.EQUIPMENT or (measure is Measure.PROCUREMENT and not is_past(word))):
        return Stage.CONTRACTED  # "buys 20 jets": who has bought has signed
    if (word in ARRIVED or word in SOLD) and is_company_verb(sentence, tag):
        return Stage.CONTRACTED if measure in GOODS else None  # "the maker gets 2bn": an order
    if word in (ARRIVED if measure is Measure.EQUIPMENT else PAID_TO) and measure in GIFTS:
        return Stage.DISBURSED  # "receives its first jets"
    if is_past(word) or word in PAYING or PERFECT & set(before):
        return Stage.DISBURSED
    if own and word in RAISES and tag.first > 0:
        return Stage.COMMITTED  # "Japan raises its budget to 9tn"
    return Stage.DISBURSED if own and measure is not Measure.SPENDING_GROWTH else None


def is_infinitive(before: list[str]) -> bool:
    """Whether the words before a verb make it an infinitive: "to", "to jointly"."""
    return before[-1:] == ["to"] or (before[-2:-1] == ["to"] and before[-1].endswith("ly"))


INTENTS = frozenset({"letter", "letters", "memorandum", "mou", "declaration", "statement"})


def is_signed(sentence: Sentence, tag: Tag) -> bool:
    """Whether a deal is signed, and not only signed off."""
    return sentence.lower[tag.first] in SIGNS and sentence.lower[tag.end : tag.end + 1] != ["off"]


def is_told(sentence: Sentence, tag: Tag) -> bool:
    """Whether a verb of saying stands before: "announced that it would send" is a promise."""
    return bool(sentence.tags("source")) or any(t.first < tag.first for t in sentence.tags("saying"))


def is_past(word: str) -> bool:
    """Whether the form is a past tense or a participle."""
    return (word.endswith("ed") and word not in NO_PAST) or word in PAST
