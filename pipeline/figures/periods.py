"""Over which time an amount runs, told by the phrases of time around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.figures.lexicon import word_set
from pipeline.figures.measures import for_deployment, is_more_for_war
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import official_state
from pipeline.figures.phrases import (
    OPENING,
    OTHER_AMOUNT,
    REACH,
    SUPPLEMENTS,
    Phrase,
    find_phrases,
    first_of,
    read_years,
)
from pipeline.figures.totals import (
    ONCE,
    ONE_MORE,
    comes_in_parcel,
    is_announced_by_itself,
    is_definite,
    is_grant,
    is_lately,
    is_new_part,
    is_one_gift,
    is_one_more,
    is_raised,
    is_single,
    is_sized,
    is_total,
    told_once,
)
from pipeline.figures.words import (
    BUDGETING,
    BUDGETS,
    COSTS,
    EXTRAORDINARY,
    HEDGES,
    PERFECT,
    SPENDING_FORMS,
    STOPS,
    begins_with_each,
    last_place_of,
    place_of,
)
from pipeline.model import GIVEN_OR_BOUGHT, GOODS, Measure, PeriodKind, Stage

OTHER_BUDGETS = word_set("periods", "other_budgets")
MY = word_set("periods", "my")
SPENDING = frozenset({Measure.DEFENCE_SPENDING, Measure.SPENDING_GROWTH, Measure.COMPLIANCE})
COMING_WITHIN = 4  # words before the amount
AMOUNTING = word_set("periods", "amounting")
IS_TO = frozenset({("is", "to"), ("are", "to")})
CLAUSE_MARKS = frozenset({",", ";", ":", ".", "and", "but", "after", "as", "which", "who", "—", "–"})
SUMMING = word_set("periods", "summing")
WHOLE = word_set("periods", "whole")
TOLD_OF = frozenset({Stage.COMMITTED, Stage.PROPOSED})
TO_COME = frozenset({Stage.COMMITTED, Stage.PROPOSED, Stage.TARGET, Stage.ALLOCATED})
SUMS = word_set("periods", "sums")
PLANS = word_set("periods", "plans")
FREEING = word_set("periods", "freeing")
COMPARED_WITH = word_set("periods", "compared_with")
IN_LAW = frozenset({Stage.PROPOSED, Stage.ALLOCATED, Stage.COMMITTED})
YEARLY_LAWS = word_set("periods", "yearly_laws")
OF_YEAR = word_set("periods", "of_year")
LAWS = YEARLY_LAWS | word_set("periods", "laws")
LAW_WITHIN = 2  # sentences before the one that takes up a law
FISCAL = frozenset({"fiscal", "fy"})
SERVED = frozenset({"service", "army", "navy", "marines", "pentagon", "ministry", "department"})
OWNED_WITHIN = 6  # words from whose a budget is, or for how long, to it
MOVED = word_set("periods", "moved")
LONG_BUDGETS = word_set("periods", "long_budgets")
HOLDING = word_set("periods", "holding")
UNHOLDING = frozenset({"is", "was", "comes", "follows", "brings"})
TAKEN_OUT = frozenset({"from", "out"})
BEGINNINGS = ("starting", "beginning", "begins", "starts")  # how a phrase begins that tells only from when on
PERFECT_VERBS = ("has ", "have ", "had ", "we've ", "we’ve ")
GRANTING = ("has allocated", "have allocated")
IN_YEAR = 60  # characters
YEAR = 4  # digits
LONG_SINCE = ("since ", "over the past ", "over the last ", "in the past ", "in the last ")
WAR_WITH = frozenset(("war", link) for link in ("in", "with", "against", "on")) | {("iran", "war")}
FOR_WAR = word_set("periods", "for_war")
UNLIKE_FOR = word_set("periods", "unlike_for")
WAR_WITHIN = 10  # words behind the amount
EVERY_YEAR = frozenset({"each year", "every year", "per year", "a year", "annually", "yearly", "per annum"})
PAST_YEAR = frozenset(
    f"{link} the {past} year" for link in ("in", "over", "during", "for") for past in ("past", "last")
)
BUILDING = frozenset({("builds", "on"), ("building", "on"), ("builds", "upon")})
BUILDING_WITHIN = 6  # words before the amount
BOTH_YEARS = "this year and next"
# How phrases begin that tell in how many years a level is to be reached
WITHIN = ("within ", "in ", "over the next ", "over the coming ")
MONTHLY = "period-monthly"  # the rule for what comes every month
MONTHLY_WITHIN = 3  # words behind the amount
AFTER_MONTH = word_set("periods", "after_month")  # they make "a month" a date
REACHED = frozenset({"to", "reach", "reaching", "hit", "hitting", "meet"})
PLANNED = frozenset({"plan", "scheme", "pot"})  # names of phrases
TOTAL_WITHIN = 8  # words from "total" to the amount
JOINED = 150  # characters from the first of two amounts to the time that holds for both
BUDGET_WITHIN = 8  # words before the amount
FUNDS = frozenset({"fund", "package"})
FUND_BEFORE, FUND_BEHIND = 10, 3  # words
FUND_NAMED = 7  # words behind the amount
NEW_FUND = frozenset({"a", "an", "its"})
JOINED_WITHIN = 14  # words
BESIDE = 30  # characters; a date farther off is that of another level
TO_BE = frozenset({"will", "plans", "intends"})
OBLIGATED_WITHIN = 8  # words behind the amount
FISCAL_REACH = 110  # characters from what a budget holds to its year
MASS = 500  # weapons that are not delivered in a day
IDLE = word_set("periods", "idle") | word_set("requests", "stuck")
IDLE_WITHIN = 8  # words before "since"
REACH_AHEAD = 80  # characters from a year to come to the amount behind it
SPANNING = ("over ", "in ", "within ", "during ", "across ")  # how phrases begin that tell how long it took
COMING_YEARS = frozenset({"next", "coming", "following"})
PROGRAMME_COSTS = 140  # characters from a programme to what it is said to cost
COST_WITHIN = 6  # words before the amount
PROGRAMME_TO = 15  # characters from a programme to how many it is to build
LEVEL_REACH = 40  # characters from a share to the years within which it is to be reached


@dataclass(frozen=True, slots=True)
class Period:
    """Kind of period, first and last year where told, and the rule."""

    kind: PeriodKind
    start: int | None = None
    end: int | None = None
    rule: str = "period-default"


def find_period(mention: Mention, measure: Measure, stage: Stage) -> Period:
    """The period of an amount."""
    found = [phrase for phrase in find_phrases(mention) if suits(phrase, mention, measure, stage)]
    if not found:
        return untold_period(mention, measure, stage)
    found.sort(key=lambda phrase: rank(phrase, measure, mention.is_spending_level(measure)))
    nearest = found[0]
    if nearest.words.startswith(PERFECT_VERBS):
        nearest = next((phrase for phrase in found if is_this_year(phrase) or spans_ahead(phrase, mention)), nearest)
    if nearest.kind is PeriodKind.CUMULATIVE and is_sum(nearest):
        nearest = next((phrase for phrase in found if tells_own_time(phrase, mention)), nearest)
        if year := year_of_sum(nearest):
            return Period(PeriodKind.ANNUAL, year, year, "period-annual")
    kind = nearest.kind
    if mention.is_spending_level(measure) and stage is not Stage.DISBURSED:
        level = next((phrase for phrase in found if is_level_to_come(phrase, mention)), None)
        near = level is not None and level.behind and not nearest.behind and level.way < LEVEL_REACH
        if level is not None and (level is nearest or near):
            return Period(PeriodKind.BY_DEADLINE, None, first_of(level.years, "in", "fiscal2"), "period-by_deadline")
    if kind is PeriodKind.BY_DEADLINE and (measure in GIVEN_OR_BOUGHT or is_spent_until(mention, measure)):
        given = measure is Measure.AID and stage is Stage.DISBURSED  # "had given 5bn by the end of 2024"
        kind = PeriodKind.CUMULATIVE if given else PeriodKind.MULTI_YEAR  # "€40bn by 2040"
        return Period(kind, None, first_of(nearest.years, "by"), "period-by_deadline")
    if kind is PeriodKind.MULTI_YEAR and (is_over(nearest, mention, stage) or took_years(nearest, measure, stage)):
        kind = PeriodKind.CUMULATIVE
    start, end = read_years([phrase for phrase in found if phrase.kind is kind], kind, mention)
    if "split" in nearest.years and start != end and not is_fiscal_year(nearest, mention, measure):
        kind = PeriodKind.MULTI_YEAR  # "90bn in aid for 2026-27"
    rule = f"period-{kind}"
    two = kind is PeriodKind.MULTI_YEAR and start is not None and end == start + 1
    if two and is_fiscal_year(nearest, mention, measure):
        kind = PeriodKind.ANNUAL
    return Period(kind, start, end, rule)


def is_spent_until(mention: Mention, measure: Measure) -> bool:
    """Whether a sum is to be spent by a date: "an extra 75bn by 2030", "spend 5bn by 2030", not "grows by 10bn"."""
    if mention.quantity.unit == "%":
        return False
    if measure is Measure.SPENDING_GROWTH:
        return is_one_more(mention, 3)
    return measure is Measure.DEFENCE_SPENDING and not SPENDING_FORMS.isdisjoint(
        mention.unhedged(4, HEDGES - REACHED)[-1:]
    )


def is_fiscal_year(phrase: Phrase, mention: Mention, measure: Measure) -> bool:
    """Whether two years with a dash are one fiscal year; of aid, the EU and most others tell calendar years."""
    split = mention.quantity.unit == "GBP" or "fiscal" in phrase.words or "financial" in phrase.words
    return not {"-", "–", "/"}.isdisjoint(phrase.words) and (split or measure is not Measure.AID)


def untold_period(mention: Mention, measure: Measure, stage: Stage) -> Period:
    """The period of an amount beside which no phrase of time stands."""
    if measure is Measure.AID and is_monthly(mention):
        return Period(PeriodKind.UNKNOWN, rule=MONTHLY)
    share = mention.quantity.unit in {"%", "fraction"}
    once = (told_once(mention) and not is_raised(mention)) or is_single(mention)
    kind = default_kind(measure, is_total(mention, measure, stage), share, once)
    apart = for_deployment(mention) or is_of_fund(mention) or is_for_war(mention)
    if measure is Measure.DEFENCE_SPENDING and not share and apart:
        kind = PeriodKind.ONE_OFF
    if kind is PeriodKind.CUMULATIVE and is_one_more(mention, 4):
        kind = PeriodKind.ONE_OFF
    if kind is PeriodKind.ANNUAL and measure is Measure.DEFENCE_SPENDING and not share and is_freed_by_plan(mention):
        kind = PeriodKind.MULTI_YEAR
    if kind is PeriodKind.UNKNOWN and (
        not COMPARED_WITH.isdisjoint(mention.next_words(8)) or holds_growth(mention, measure)
    ):
        kind = PeriodKind.ANNUAL  # "3bn more than the president requested"
    if kind is PeriodKind.ONE_OFF and (is_in_yearly_budget(mention) or is_in_yearly_law(mention, measure, stage)):
        kind = PeriodKind.ANNUAL
    sized = kind is PeriodKind.CUMULATIVE and measure is Measure.AID and is_sized(mention)
    start, end = read_years([], kind, mention)
    return Period(kind, start, end, "period-total" if sized else "period-default")


def holds_growth(mention: Mention, measure: Measure) -> bool:
    """Whether a budget, which is one of a year, holds the growth: "the budget proposes a 3bn increase"."""
    words = mention.last_words(BUDGET_WITHIN)
    at = last_place_of(words, BUDGETS)
    return measure is Measure.SPENDING_GROWTH and at is not None and not BUDGETING.isdisjoint(words[at + 1 : at + 3])


def is_monthly(mention: Mention) -> bool:
    """Whether the amount comes every month: "needs 5bn a month", but not "a month after"."""
    following = mention.next_words(MONTHLY_WITHIN)
    return any(
        begins_with_each(following[at:], "month") and AFTER_MONTH.isdisjoint(following[at + 2 : at + 3])
        for at in range(len(following))
    )


def is_for_war(mention: Mention) -> bool:
    """Whether it is asked for on top of the year's budget, for a war: "a $90bn supplemental", "for the war in Iran"."""
    if not EXTRAORDINARY.isdisjoint(mention.next_words(3)) or is_more_for_war(mention):
        return True
    after = mention.next_words(WAR_WITHIN)
    war = place_of(pairwise(after), WAR_WITH) or 0
    return not FOR_WAR.isdisjoint(after[:war]) and UNLIKE_FOR.isdisjoint(after[:war])


def is_freed_by_plan(mention: Mention) -> bool:
    """Whether a plan is to raise the money, which no plan does in a year: "a plan to mobilise 800bn for defence"."""
    words = mention.last_words(9)
    plans = [at for at, word in enumerate(words) if word in PLANS]
    freed = [at for at, word in enumerate(words) if word in FREEING and plans and at > plans[-1]]
    return bool(freed) and not tells_ceiling(words[freed[-1] :])


def tells_ceiling(words: list[str]) -> bool:
    """Whether the words tell up to which level something is raised: "raise spending to", but not "raise up to"."""
    return any(word == "to" and last != "up" for last, word in pairwise(words))


def is_year_to_come(phrase: Phrase, mention: Mention) -> bool:
    """Whether a year ahead of the amount is the money's own: "in 2026, it will give 3bn", not "in 2022 it gave 3bn"."""
    published, year = mention.passage.published, int(phrase.years["in"])
    if published is None or year < published.year:
        return False
    return year > published.year or not TO_BE.isdisjoint(mention.last_words(8) + mention.next_words(3))


def is_level_to_come(phrase: Phrase, mention: Mention) -> bool:
    """Whether a share is to be reached in a year to come, or within some years: "3% in 2031", "5% within ten years"."""
    published = mention.passage.published
    year = first_of(phrase.years, "in", "fiscal2")
    if phrase.kind is PeriodKind.ANNUAL and phrase.words.startswith(("in ", "for ", "fiscal")) and year and published:
        return year > published.year + 1  # next year's level is a budget
    within = phrase.kind is PeriodKind.MULTI_YEAR and phrase.words.startswith(WITHIN) and not phrase.years
    if phrase.words.startswith("over ") and REACHED.isdisjoint(mention.last_words(2)):
        return False  # "to spend 3% over the next five years"
    return within and phrase.behind


def is_over(phrase: Phrase, mention: Mention, stage: Stage) -> bool:
    """Whether the years of a phrase have passed: "delivered between 2015 and 2021"."""
    end, published = first_of(phrase.years, "to", "second2", "second", "until"), mention.passage.published
    if published is None and end is not None:
        return stage is Stage.DISBURSED
    if end is None or published is None or stage in {Stage.PROPOSED, Stage.TARGET}:
        return False
    return end < published.year or (end == published.year and stage is Stage.DISBURSED)


def took_years(phrase: Phrase, measure: Measure, stage: Stage) -> bool:
    """Whether aid was given over years that are only counted: "has received 3bn over two years"."""
    counted = phrase.words.startswith(SPANNING) and COMING_YEARS.isdisjoint(phrase.words.split())
    return counted and measure is Measure.AID and stage is Stage.DISBURSED


def is_grown_over(phrase: Phrase, mention: Mention) -> bool:
    """Whether spending grew so much over all of some years: "46% over the decade", not "7% a year in it"."""
    told = phrase.behind or phrase.opens
    if not told or not phrase.words.startswith(LONG_SINCE) or phrase.words.endswith(" year"):
        return False
    following = mention.next_words(2)
    return following[:1] != ["annually"] and not begins_with_each(following, "year")


def spans_ahead(phrase: Phrase, mention: Mention) -> bool:
    """Whether years to come stand close behind what has been set aside: "has allocated 9bn for 2023-2028"."""
    ends = first_of(phrase.years, "to", "second2", "until") is not None
    return phrase.kind is PeriodKind.MULTI_YEAR and ends and tells_own_time(phrase, mention)


def is_sum(phrase: Phrase) -> bool:
    """Whether a phrase only tells that an amount is a whole, and not of which time: "in total", "to a total of"."""
    return any(word in phrase.words.split() for word in WHOLE)


def year_of_sum(phrase: Phrase) -> int | None:
    """The year whose whole a phrase tells: "brings total support in 2023 to"."""
    words = phrase.words.split()
    years = (year for link, year in pairwise(words) if link in {"in", "for"} and year.isdigit() and len(year) == YEAR)
    return next(map(int, years), None)


def tells_own_time(phrase: Phrase, mention: Mention) -> bool:
    """Whether the time of a whole stands close behind it: "a total of 9bn in 2026", "from 2023 to 2028"."""
    if not phrase.behind or phrase.way >= OTHER_AMOUNT:
        return False
    if phrase.kind is PeriodKind.ANNUAL:
        return bool(phrase.years) and "last" not in phrase.years
    end, published = first_of(phrase.years, "to", "second2", "until"), mention.passage.published
    return phrase.kind is PeriodKind.MULTI_YEAR and (end is None or published is None or end > published.year)


def is_this_year(phrase: Phrase) -> bool:
    """Whether the year in which something was given stands behind the amount: "has given 3bn in arms this year"."""
    return "this" in phrase.years and (phrase.opens or (phrase.behind and phrase.way < IN_YEAR))


def rank(phrase: Phrase, measure: Measure, level: bool) -> int:
    """How far a phrase is held to be: growth is told over years rather than in "annual spending"."""
    long = phrase.kind in {PeriodKind.CUMULATIVE, PeriodKind.MULTI_YEAR}
    if phrase.words in SUMMING:
        return phrase.way + OTHER_AMOUNT  # "in total, in 2022, it gave 4bn"
    if level and phrase.words in EVERY_YEAR:
        return phrase.way + REACH  # "invest 5% annually by 2035": a share is one of each year anyhow
    if measure is Measure.SPENDING_GROWTH and phrase.words in EVERY_YEAR and phrase.behind and phrase.way < 3:
        return phrase.way - 100  # "grows by 3bn each year until 2027"
    if phrase.words.endswith(" alone") and phrase.way < OTHER_AMOUNT and (phrase.behind or phrase.opens):
        return phrase.way - 60  # "has given 40bn this year alone"
    if phrase.kind is PeriodKind.ANNUAL and phrase.behind and not phrase.years and measure not in SPENDING:
        return phrase.way - 40  # "has given some 40bn in arms a year"
    return phrase.way - (60 if measure is Measure.SPENDING_GROWTH and long else 0)


def is_coming(mention: Mention) -> bool:
    """Whether a verb in the future stands before the amount: "will send 10 tanks", "is to send"."""
    before = mention.last_words(COMING_WITHIN)
    if not AMOUNTING.isdisjoint(before):
        return False  # "what was given since May will amount to 5bn"
    return "will" in before or not IS_TO.isdisjoint(pairwise(before))


def tells_whole(phrase: Phrase, mention: Mention, measure: Measure) -> bool:
    """Whether the whole amount has been granted: "the 90bn already approved", but not "20m in funds approved"."""
    if measure in SPENDING:
        return False
    return is_definite(mention) or (" been " in phrase.words and phrase.way < BESIDE)


def is_relative(phrase: Phrase, mention: Mention) -> bool:
    """Whether the words behind an amount tell of itself: "the 43bn that we have provided"."""
    following = mention.next_words(6)
    verb = place_of(following, PERFECT)
    if verb is None or phrase.way >= BESIDE:
        return False
    if "passive" not in phrase.years and not is_definite(mention):
        return False
    return CLAUSE_MARKS.isdisjoint(following[:verb])


def is_in_yearly_budget(mention: Mention) -> bool:
    """Whether the White House tells what its Budget of a year holds."""
    if official_state(mention.passage.publisher) != "USA":
        return False
    if not BUILDING.isdisjoint(pairwise(mention.last_words(BUILDING_WITHIN))):
        return False  # "the Budget builds on the 30bn that we have given"
    number = mention.sentence.number
    if mention.sentence.lower[:2] == ["this", "includes"] and number > 0:  # a part of what was told before
        return names_budget(mention.text.sentence(number - 1).words)
    return names_budget(mention.sentence.words[: mention.at])


def is_in_yearly_law(mention: Mention, measure: Measure, stage: Stage) -> bool:
    """Whether the amount is a part of a year's budget or defence bill: "the defence bill sets aside 300m for Kyiv"."""
    if not may_be_in_budget(mention, measure, stage):
        return False
    sentence = mention.sentence
    before = sentence.lower[: mention.at]
    if names_yearly_law(before):
        return True
    point = is_point_of_law(before)
    if point and names_yearly_law((mention.passage.title or "").lower().split()):
        return True
    earlier = range(max(0, sentence.number - LAW_WITHIN), sentence.number)
    served = stage is Stage.PROPOSED and before[:1] == ["the"] and not SERVED.isdisjoint(before[1:2])
    if not point and not served and not takes_up_law(before):
        return False
    return any(names_yearly_law(mention.text.sentence(number).lower) for number in earlier)


def is_point_of_law(words: Sequence[str]) -> bool:
    """Whether the words begin as a point of what a law holds does: "Authorizes 5bn", "Missile defence: 5bn"."""
    return not HOLDING.isdisjoint(words[:1]) or words[-1:] == [":"]


def may_be_in_budget(mention: Mention, measure: Measure, stage: Stage) -> bool:
    """Whether the amount is set aside or asked for, and not in a package or on top of a budget."""
    if stage not in IN_LAW or measure in SPENDING or comes_in_parcel(mention):
        return False
    return SUPPLEMENTS.isdisjoint(mention.sentence.lower)


def takes_up_law(words: Sequence[str]) -> bool:
    """Whether the words begin with what a law told of before holds: "The measure provides", "It would also buy"."""
    if words[:1] == ["it"]:
        return any(word in HOLDING or (word.endswith("s") and word not in UNHOLDING) for word in words[1:2])
    return any(word == "the" and not LAWS.isdisjoint(words[at + 1 : at + 4]) for at, word in enumerate(words))


def names_yearly_law(words: Sequence[str]) -> bool:
    """Whether a year's budget or bill is named, and not money on top of it: "the defence bill", "an act for 2024"."""
    if not SUPPLEMENTS.isdisjoint(words):
        return False
    laws = [at for at, word in enumerate(words) if word in LAWS and TAKEN_OUT.isdisjoint(words[max(0, at - 4) : at])]
    return "ndaa" in words or any(is_of_year(words, at) for at in laws)


def is_of_year(words: Sequence[str], law: int) -> bool:
    """Whether the law is that of a year, by its name or its date: "defence bill", "bill for fiscal 2026"."""
    kind = words[law - 1] if law else ""
    if words[law] in YEARLY_LAWS and kind in OF_YEAR:
        return True
    if words[law] in BUDGETS and (kind == "proposed" or is_budget_that_holds(words, law)):
        return True
    after = words[law + 1 : law + 5]
    dated = not FISCAL.isdisjoint(words[max(0, law - 2) : law]) or not FISCAL.isdisjoint(after)
    return dated or is_year(kind) or (after[:1] == ["for"] and any(map(is_year, after[1:2])))


def is_budget_that_holds(words: Sequence[str], budget: int) -> bool:
    """Whether a budget is told to hold money, and not one of many years: "the budget request includes"."""
    holds = not HOLDING.isdisjoint(words[budget + 1 : budget + 3])
    return holds and LONG_BUDGETS.isdisjoint(words[max(0, budget - OWNED_WITHIN) : budget])


def is_year(word: str) -> bool:
    """Whether a word is a year of our time: "2026"."""
    return len(word) == YEAR and word.startswith("20") and word.isdigit()


def names_budget(words: Sequence[str]) -> bool:
    """Whether the President's Budget is named, and not an act or an office: "Budget Control Act"."""
    for at, word in enumerate(words):
        office = "Management" in words[max(0, at - 2) : at]
        if word == "Budget" and not office and OTHER_BUDGETS.isdisjoint(words[at + 1 : at + 3]):
            return True
        if word == "budget" and words[max(0, at - 1)] in MY:
            return True
    return False


def is_of_fund(mention: Mention) -> bool:
    """Whether it is all that a fund or a package holds: "a special fund for its army of 90bn", "a 90bn package"."""
    if any(word in FUNDS and last != "to" for last, word in pairwise(["", *mention.next_words(FUND_BEHIND)])):
        return True  # but not "90bn to fund its army"
    before = mention.unhedged(FUND_BEFORE)
    return (before[-1:] == ["of"] and not FUNDS.isdisjoint(before)) or is_put_into_fund(mention)


def is_put_into_fund(mention: Mention) -> bool:
    """Whether a fund is told to take it: "commits 90bn to a special fund for its army"."""
    into, *named = mention.next_words(FUND_NAMED) or [""]
    if into not in {"to", "into", "for"} or NEW_FUND.isdisjoint(named[:1]):
        return False
    return "fund" in named[: place_of(named, STOPS - NEW_FUND)]


def default_kind(measure: Measure, total: bool, share: bool, once: bool) -> PeriodKind:
    """What is meant where the text says nothing: a year's spending, a single package, all that has been given.

    Of extra money for defence, we cannot know.
    """
    if measure is Measure.SPENDING_GROWTH and not share:
        return PeriodKind.ONE_OFF if once else PeriodKind.UNKNOWN
    if measure in SPENDING or (measure is Measure.AID and share and not total):
        return PeriodKind.ANNUAL  # a share of GDP is one of each year
    if once:
        return PeriodKind.ONE_OFF
    return PeriodKind.CUMULATIVE if total else PeriodKind.ONE_OFF


def is_joined(mention: Mention) -> bool:
    """Whether another amount is added to this one: "3.5% on arms and 1.5% on roads by 2035"."""
    following = mention.next_words(JOINED_WITHIN)
    return "#" in following and following[max(0, following.index("#") - 1)] == "and"


def is_yearly_next(mention: Mention) -> bool:
    """Whether the amount added to this one comes every year by itself: "a loan of 2bn and 1bn a year in grants"."""
    following = mention.next_words(JOINED_WITHIN + 2)
    behind = following[following.index("#") + 1 :] if "#" in following else []
    return " ".join(behind[:2]) in EVERY_YEAR or not EVERY_YEAR.isdisjoint(behind[:1])


def is_deadline(phrase: Phrase, mention: Mention, measure: Measure, stage: Stage, joined: bool) -> bool:
    """Whether a date tells when such an amount is to be reached, spent or delivered, and not when something else is."""
    if measure in {Measure.DEFENCE_SPENDING, Measure.COMPLIANCE}:
        return phrase.way < (JOINED if joined else 70)
    near = {Measure.SPENDING_GROWTH: 25, Measure.AID: 20, Measure.PROCUREMENT: 40, Measure.EQUIPMENT: 10}[measure]
    if measure is Measure.AID and phrase.words.startswith("before"):
        return False  # "guarantees of lending before 2025"
    to_come = measure not in GOODS or stage in TO_COME
    if measure is Measure.AID and phrase.opens and "total" in mention.last_words(TOTAL_WITHIN):
        return to_come  # "By 2029, the total needed could reach 20bn"
    return to_come and phrase.behind and phrase.way < near


def suits(phrase: Phrase, mention: Mention, measure: Measure, stage: Stage) -> bool:
    """Whether a phrase of time can be the period of such an amount, and not the date of the event."""
    if phrase.kind is PeriodKind.BY_DEADLINE:
        return suits_as_deadline(phrase, mention, measure, stage)
    if phrase.kind is PeriodKind.ANNUAL:
        return suits_as_year(phrase, mention, measure, stage)
    if phrase.kind is PeriodKind.MULTI_YEAR:
        return suits_as_years(phrase, mention, measure, stage)
    return suits_as_total(phrase, mention, measure, stage)


def suits_as_deadline(phrase: Phrase, mention: Mention, measure: Measure, stage: Stage) -> bool:
    """Whether an amount is to be reached by the date that a phrase tells."""
    if "from" in mention.last_words(1) and measure in SPENDING:
        return False  # "to 32bn by 2027 from 18bn"
    if "moved" in phrase.years and not is_moved(mention, measure):
        return False
    if "soon" in phrase.years and measure in GIVEN_OR_BOUGHT:
        return False  # "will send 5bn by the end of this year"
    if measure is Measure.DEFENCE_SPENDING and stage is Stage.DISBURSED and phrase.way >= BESIDE:
        return False  # "spent 2.1% of GDP and aims at 3.5% by 2030"
    joined = phrase.way >= BESIDE and phrase.behind and mention.quantity.unit == "%" and is_joined(mention)
    return is_deadline(phrase, mention, measure, stage, joined)


def is_moved(mention: Mention, measure: Measure) -> bool:
    """Whether the date of a level is moved: "bring forward its target of 2% to 2030"."""
    return mention.is_spending_level(measure) and not MOVED.isdisjoint(mention.sentence.lower)


def suits_as_year(phrase: Phrase, mention: Mention, measure: Measure, stage: Stage) -> bool:  # noqa: PLR0911, PLR0912  (ordered rules)
    """Whether an amount is that of the year which a phrase tells, and not only told or done in it."""
    if measure is Measure.SPENDING_GROWTH and mention.quantity.unit != "%":
        return bool(phrase.years) or (phrase.way < 30 and (phrase.behind or phrase.words == "annual"))
    if measure in SPENDING:
        return True
    if phrase.words.startswith(BEGINNINGS):
        return False  # a loan that is paid "starting this year"
    if phrase.words.endswith(" alone"):
        return phrase.way < 80
    if tells_fiscal_year(phrase, mention) and may_be_in_budget(mention, measure, stage):
        return phrase.way < FISCAL_REACH
    dated = bool(phrase.years)
    if measure is Measure.EQUIPMENT and stage is Stage.DISBURSED and "in" in phrase.years and is_yearly_output(mention):
        return phrase.opens or (phrase.behind and phrase.way < IN_YEAR)
    deed = stage is Stage.CONTRACTED or (stage is Stage.DISBURSED and measure is Measure.EQUIPMENT)
    deed = deed or bool(ONCE & set(mention.next_words(4)))
    if "in" in phrase.years and deed:
        return phrase.words.startswith("for ") and phrase.way < 45  # "bought 12 jets in 2021" dates the deed
    if "in" in phrase.years and stage is Stage.DISBURSED and not phrase.behind:
        return phrase.way < 80
    if phrase.opens and "last" in phrase.years and stage in TOLD_OF:
        return False  # "Last year he asked for 5bn"
    if phrase.opens and "fiscal" in phrase.words and measure is Measure.AID:
        return phrase.way < REACH_AHEAD  # "In fiscal 2023, 3bn went to Israel"
    if "in" in phrase.years and not phrase.behind and is_year_to_come(phrase, mention):
        return phrase.way < REACH_AHEAD and measure is not Measure.EQUIPMENT
    if "in" in phrase.years:
        reach = REACH_AHEAD if phrase.words.startswith("budget ") else 45
        return (phrase.words.startswith(("for ", "budget ")) or phrase.behind) and phrase.way < reach
    if measure is Measure.PROCUREMENT and "budget" in mention.sentence.lower:
        return True
    if measure is Measure.EQUIPMENT and not {"this", "next", "last"}.isdisjoint(phrase.years):
        told = phrase.opens or (phrase.behind and phrase.way < IN_YEAR)
        return told and is_yearly_output(mention)  # not "hands over seven jets this year"
    if measure in GOODS:
        return phrase.way < (30 if phrase.behind or not dated else 0)
    if phrase.behind and not dated and is_joined(mention):
        return phrase.way < (OTHER_AMOUNT if is_yearly_next(mention) else JOINED)
    return phrase.way < (70 if phrase.behind else OPENING + 1)


def tells_fiscal_year(phrase: Phrase, mention: Mention) -> bool:
    """Whether the year is one of a budget: "in fiscal 2024", but not "fiscal 2024 funds of 5m were obligated"."""
    told = "fiscal" in phrase.words or "financial" in phrase.words or "fy" in phrase.years
    return told and "obligated" not in mention.next_words(OBLIGATED_WITHIN)


def is_yearly_output(mention: Mention) -> bool:
    """Whether so many are counted that they came over the year: "in 2024, 300,000 shells were delivered"."""
    return (mention.quantity.low or 0) >= MASS


def suits_as_years(phrase: Phrase, mention: Mention, measure: Measure, stage: Stage) -> bool:
    """Whether an amount is spread over the years of a phrase, or over those of the plan or programme that it names."""
    share = mention.quantity.unit == "%"
    if not PLANNED.isdisjoint(phrase.years):
        return not share and suits_as_plan(phrase, measure)
    if "programme" in phrase.years:
        return suits_as_programme(phrase, mention, measure) and stage is not Stage.CONTRACTED
    open_end = phrase.words.endswith(("beyond", "after")) and "since" in mention.said
    if stage is Stage.CONTRACTED or open_end or is_frame(phrase, mention, measure, stage):
        return False  # one contract, however long it runs; "pledged since the war began 9bn for 2022 and beyond"
    if share and (phrase.words == BOTH_YEARS or "second" in phrase.years):
        return False  # a level that is held in two years
    within = phrase.behind and phrase.words.startswith(WITHIN)
    near = 0 if mention.is_spending_level(measure) else 15  # "5% of GDP from 2026 to 2030" is a level of each year
    return not share or phrase.way < (LEVEL_REACH if within else near)


def suits_as_programme(phrase: Phrase, mention: Mention, measure: Measure) -> bool:
    """Whether an amount is what a programme beside it costs, or how many it is to build."""
    if measure is Measure.EQUIPMENT:
        return not phrase.behind and phrase.way < PROGRAMME_TO  # "a programme to build nine frigates"
    told = not phrase.behind and not COSTS.isdisjoint(mention.last_words(COST_WITHIN))
    return measure is Measure.PROCUREMENT and phrase.way < (PROGRAMME_COSTS if told else 30)


def is_frame(phrase: Phrase, mention: Mention, measure: Measure, stage: Stage) -> bool:
    """Whether the years are those of a programme of which only a part is paid: "paid 5bn under its four-year plan"."""
    paid = stage is Stage.DISBURSED or comes_in_parcel(mention)
    return "frame" in phrase.years and measure is Measure.AID and paid


def suits_as_plan(phrase: Phrase, measure: Measure) -> bool:
    """Whether an amount is that of a plan or a fund named beside it: "£9bn in the defence investment plan"."""
    if "scheme" in phrase.years:
        return measure in {Measure.SPENDING_GROWTH, Measure.PROCUREMENT} and phrase.behind
    if "plan" in phrase.years:
        return measure in {Measure.DEFENCE_SPENDING, Measure.PROCUREMENT} and phrase.behind and phrase.way < 4
    return measure is Measure.DEFENCE_SPENDING and phrase.way < 30


def suits_as_total(phrase: Phrase, mention: Mention, measure: Measure, stage: Stage) -> bool:  # noqa: PLR0911  (ordered rules)
    """Whether an amount is the sum of all since the time that a phrase tells, or up to now."""
    share = mention.quantity.unit == "%"
    told_otherwise = phrase.words.startswith("as of ") or phrase.words in PAST_YEAR or "granted" in phrase.years
    if measure is Measure.COMPLIANCE or (measure in SPENDING and (told_otherwise or stage is Stage.PROPOSED)):
        return False  # "a budget of 5bn as of June", "in the past year", "the already approved budget of 5bn"
    if measure is Measure.DEFENCE_SPENDING and any(name.startswith("ahead") for name in phrase.years):
        return False  # "brings total spending to 5bn": a year's
    if phrase.words.startswith("since ") and has_lain_idle(mention.sentence.lower):
        return False  # "3bn that has been blocked since January"
    if "months" in phrase.years and (stage is Stage.PROPOSED or told_once(mention)):
        return False  # "announced a package of 3bn between March and May"
    if mention.last_words(3)[:2] == ["#", "of"]:
        return False  # the whole in "has so far had 2bn of the 5bn"
    if phrase.words in SUMMING and stage is not Stage.DISBURSED:
        return False  # "In all, the package is to hold 12 guns", "altogether worth 5bn"
    if "granted" in phrase.years and (
        measure is Measure.EQUIPMENT or (phrase.behind and not tells_whole(phrase, mention, measure))
    ):
        return False  # "to release 20m in funds already approved"
    if not phrase.behind and (is_new_part(mention) or is_announced_by_itself(mention)):
        return False  # "has given 6bn, including an additional 500m announced on Monday"
    if measure in SPENDING and (share or phrase.words in SUMS):
        return measure is Measure.SPENDING_GROWTH and is_grown_over(phrase, mention)
    if not phrase.behind and is_coming(mention):
        return False  # "has given 5bn since May and will send 10 tanks"
    if phrase.behind and phrase.words.startswith("already ") and phrase.way >= OTHER_AMOUNT:
        return False  # "will send 18 guns, on top of the 64 already delivered"
    if phrase.words.startswith(PERFECT_VERBS) or "passive" in phrase.years:
        return suits_as_done(phrase, mention, measure, stage)
    return phrase.way < 85


def has_lain_idle(words: Sequence[str]) -> bool:
    """Whether "since" only tells how long money or arms have been wanted or held back: "stuck since May"."""
    since = words.index("since") if "since" in words else 0
    return not IDLE.isdisjoint(words[max(0, since - IDLE_WITHIN) : since])


def suits_as_done(phrase: Phrase, mention: Mention, measure: Measure, stage: Stage) -> bool:
    """Whether a verb in the perfect tells that an amount is the sum of what was given: "has given 5bn"."""
    promised = "pledged" in phrase.words
    if is_one_more(mention, 3) or ONE_MORE & set(mention.next_words(3)) or is_single(mention):
        return False  # "has provided an additional 300m", "has provided a loan of 2bn"
    worth = mention.last_words(1) in (["worth"], ["of"])
    if is_lately(mention) or ONCE & set(mention.last_words(8 if worth else 4)):
        return False  # "has received 3bn this month", "has given a package of 3bn"
    if stage is Stage.ALLOCATED and phrase.words.startswith(GRANTING) and is_grant(mention):
        return False  # "has allocated €500m to buy shells"
    passive = "passive" in phrase.years
    if (measure is Measure.AID or passive) and "so far" not in phrase.words and is_one_gift(mention, measure):
        return False  # "has given $3m"
    if passive and not phrase.behind:
        return False  # "has been given leave to buy 36 helicopters"
    return (
        measure not in SPENDING
        and stage is not Stage.CONTRACTED
        and not (measure is Measure.PROCUREMENT and "received" in phrase.words)
        and (phrase.way < 60 if not phrase.behind else is_relative(phrase, mention))
        and not (promised and measure is not Measure.AID)
    )
