"""Over which time an amount runs, told by the phrases of time around it."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pipeline.figures.lexicon import vocabulary, word_set
from pipeline.figures.measures import for_deployment
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import official_state
from pipeline.figures.sentences import Sentence
from pipeline.figures.terms import WORD_BEGINS
from pipeline.model import Measure, PeriodKind, Qualifier, Stage

# How phrases begin that may only tell since when, or in how long, something is the first or the largest.
RANKED_OVER = {
    PeriodKind.CUMULATIVE: ("since", "so far", "to date", "thus far"),
    PeriodKind.MULTI_YEAR: ("in ", "for "),
}
RANKS = word_set("periods", "ranks")
RANK_ENDINGS = ("st", "nd", "rd", "th")
ORDINAL_ENDINGS = ("teenth", "tieth", "ty-first", "ty-second", "ty-third")
RANK_REACH = 90  # characters from the word that ranks to the phrase of time
CONVERSION = re.compile(r" ?[(\[][^)\]]*\d[^)\]]*[)\]]")
CLAUSE_END = re.compile(r"[,;:—–]")
NEVER_AT_ONCE = 90_000_000_000  # so much aid nobody has ever given in one piece
MONTHS = frozenset(name.lower() for name in month_name[1:])
OFTEN_SUMS = 1_000_000_000  # "gave more than 1bn" tells a sum, "gave 1bn" one gift
PROMISED_IN_SUM = 10_000_000_000  # "pledged more than 12bn" tells a sum
VOTED = word_set("periods", "voted")
SMALL = 50_000_000  # money that in the perfect is still one gift
FEW = 50  # weapons of which that holds
REACH = 150  # characters from the amount within which a phrase of time is looked for
# What may stand before a phrase that opens the sentence.
OPENERS = frozenset({"for ", "in ", "so far ", "and ", "but ", "and for ", "already ", "“", '"'})
OPENING = 40  # characters that a phrase is held to stand off that opens the sentence
OTHER_BUDGETS = word_set("periods", "other_budgets")
MY = word_set("periods", "my")
OTHER_AMOUNT = 45  # characters that another amount in between is worth
SPENDING = frozenset({Measure.DEFENCE_SPENDING, Measure.SPENDING_GROWTH, Measure.COMPLIANCE})
ONE_MORE = word_set("periods", "one_more")
PERFECT = word_set("stages", "perfect")
RAISING = word_set("periods", "raising")
RAISED_TO = word_set("periods", "raised_to")
COMING_WITHIN = 4  # words before the amount
AMOUNTING = word_set("periods", "amounting")
IS_TO = frozenset({("is", "to"), ("are", "to")})
CLAUSE_MARKS = frozenset({",", ";", ":", ".", "and", "but", "after", "as", "which", "who", "—", "–"})
COMPARING = word_set("periods", "comparing")
LATELY_WITHIN = 10  # words behind the amount
WHICH = frozenset({"this", "last"})
SPANS = frozenset({"week", "month"})
PASSED = word_set("periods", "passed")
RISEN = word_set("periods", "risen")
GROWN = word_set("periods", "grown")
STANDING = word_set("periods", "standing")
STANDS_AT = word_set("periods", "stands_at")
AND_PLEDGED = frozenset(
    (link, word)
    for link in ("and", "or", "and/or")
    for word in ("pledged", "committed", "promised", "commitments", "pledges")
) | {(word, "or") for word in ("pledged", "committed", "promised")}
PLEDGED_WITHIN = 12  # words before the amount
PROMISES = frozenset({"commitments", "pledges"})
UNGIVEN = PROMISES | word_set("periods", "ungiven")  # "the value of all pledges", "of arms that it will send"
HANDED = word_set("periods", "handed")
VALUED_WITHIN = 16  # words before the amount
VALUES = word_set("periods", "values")
VALUE_HEDGES = word_set("periods", "value_hedges")
DONORS = word_set("periods", "donors")
LEADING = RANKS | {"top", "among", "main"}
SAID_OF = frozenset({"is", "was", "passed", "passes", "crossed", "crosses"})
KNOWN = frozenset({"the", "its", "that", "those", "these"})
SUMMING = word_set("periods", "summing")
HARD = word_set("periods", "hard")
DELIVERY = word_set("periods", "delivery")
SIZES = word_set("periods", "sizes")
OTHERS = {PeriodKind.MULTI_YEAR: DELIVERY, PeriodKind.CUMULATIVE: RAISING | COMPARING}  # they tell of another amount
ACCORDS = frozenset({"deal", "agreement", "accord", "pact", "compromise"})
ONCE = word_set("periods", "once")
SINGLE = ONCE | {"loan", "grant"}
PARCELS = word_set("periods", "parcels")
NUMBERED = word_set("stages", "ordinals")
PARCEL_WITHIN = 10  # words behind the amount
WHOLE = word_set("periods", "whole")
TOLD_OF = frozenset({Stage.COMMITTED, Stage.PROPOSED})
TO_COME = frozenset({Stage.COMMITTED, Stage.PROPOSED, Stage.TARGET, Stage.ALLOCATED})
GIFTS = frozenset({Measure.AID, Measure.EQUIPMENT})
GOODS = frozenset({Measure.PROCUREMENT, Measure.EQUIPMENT})
SUMS = word_set("periods", "sums")
PLANS = word_set("periods", "plans")
FREEING = word_set("periods", "freeing")
INCLUDING = frozenset({"including", "among", "includes"})
COMPARED_WITH = word_set("periods", "compared_with")
IN_LAW = frozenset({Stage.PROPOSED, Stage.ALLOCATED, Stage.COMMITTED})
YEARLY_LAWS = word_set("periods", "yearly_laws")
OF_YEAR = word_set("periods", "of_year")
LAW_AGAIN = frozenset({("the", "bill"), ("the", "measure"), ("the", "law"), ("the", "legislation"), ("the", "budget")})
HOLDING = word_set("periods", "holding")
TAKEN_OUT = frozenset({"from", "out"})
SUPPLEMENTS = word_set("periods", "supplements")
NAMING = 45  # characters from a year to the law that it only names
BEGINNINGS = ("starting", "beginning", "begins", "starts")  # how a phrase begins that tells only from when on
PERFECT_VERBS = ("has ", "have ", "had ", "we've ", "we’ve ")
IN_YEAR = 60  # characters
LONG_SINCE = ("since ", "over the past ", "over the last ", "in the past ", "in the last ")
EVERY_YEAR = frozenset({"each year", "every year", "per year", "a year", "annually", "yearly", "per annum"})
EACH = frozenset({"a", "per", "each", "every"})
BUILDING = frozenset({("builds", "on"), ("building", "on"), ("builds", "upon")})
BUILDING_WITHIN = 6  # words before the amount
BOTH_YEARS = "this year and next"
# How phrases begin that tell in how many years a level is to be reached
WITHIN = ("within ", "in ", "over the next ", "over the coming ")
REACHED = frozenset({"to", "reach", "reaching", "hit", "hitting", "meet"})
JOINED = 150  # characters from the first of two shares to the date that holds for both
JOINED_WITHIN = 14  # words
BESIDE = 30  # characters; a date farther off is that of another level
TO_BE = frozenset({"will", "plans", "intends"})
REACH_AHEAD = 80  # characters from a year to come to the amount behind it
SPANNING = ("over ", "in ", "within ", "during ", "across ")  # how phrases begin that tell how long it took
COMING_YEARS = frozenset({"next", "coming", "following"})
LEVEL_REACH = 40  # characters from a share to the years within which it is to be reached


@dataclass(frozen=True, slots=True)
class Period:
    """Kind of period, first and last year where told, and the rule."""

    kind: PeriodKind
    start: int | None = None
    end: int | None = None
    rule: str = "period-default"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of time in the sentence; ``way`` is its distance from the amount in characters."""

    kind: PeriodKind
    way: int
    years: dict[str, str]
    words: str
    behind: bool
    opens: bool  # the sentence


@cache
def phrases() -> tuple[tuple[PeriodKind, re.Pattern[str]], ...]:
    """One pattern for each kind of period."""
    table = vocabulary("periods")
    made = []
    for kind in (PeriodKind.CUMULATIVE, PeriodKind.MULTI_YEAR, PeriodKind.BY_DEADLINE, PeriodKind.ANNUAL):
        alternatives = "|".join(f"(?:{phrase})" for phrase in table[kind]["phrases"])
        written = alternatives.replace("YEAR", table["year"]).replace("COUNT", table["count"])
        written = written.replace("MONTH", table["month"])
        made.append((kind, re.compile(rf"{WORD_BEGINS}(?:{written})\b")))
    return tuple(made)


def kinds_in(sentence: Sentence, mention: Mention) -> tuple[PeriodKind, ...]:
    """The kinds of period that a sentence around an amount has phrases of; kept with the sentence."""
    if sentence.periods is None:
        text = mention.text.text if sentence.number >= 0 else mention.passage.title or ""
        told = text[sentence.start : sentence.end].lower()
        sentence.periods = tuple(kind for kind, pattern in phrases() if pattern.search(told))
    return sentence.periods


def find_phrases(mention: Mention) -> list[Phrase]:
    """The phrases of time around an amount, the nearest first; kept with the mention."""
    if mention.phrases is None:
        mention.phrases = look_for_phrases(mention)
    return mention.phrases


def look_for_phrases(mention: Mention) -> list[Phrase]:
    """The phrases of time around an amount, the nearest first."""
    here = min(max(mention.quantity.start, mention.sentence.start), mention.sentence.end)
    there = min(max(mention.quantity.end, here), mention.sentence.end)
    start, end = max(mention.sentence.start, here - REACH), min(mention.sentence.end, there + REACH)
    window = mention.text.text[start:end].lower()
    if len(window) != end - start:  # a letter whose small form is longer than itself
        window = mention.text.text[start:end]
    amounts = [(o.start - start, o.end - start) for o in mention.sentence_mentions() if o is not mention.quantity]
    here, there = here - start, there - start
    found: list[Phrase] = []
    for kind, pattern in phrases():
        for match in pattern.finditer(window):
            first, last = match.span()
            low, high = (there, first) if first >= there else (last, here)
            bracketed = CONVERSION.match(window, low) if low == there else None
            low = bracketed.end() if bracketed else low  # "10bn ($1.5bn) in 2025"
            between = sum(1 for a, b in amounts if low <= a and b <= high and window[a - 1] not in "([")
            way = (
                max(0, high - low)
                + OTHER_AMOUNT * between
                + 25 * (window.count(";", low, high) + window.count(", while ", low, high))
            )
            if kind is PeriodKind.BY_DEADLINE and first >= there:
                way = max(0, way - 30)  # a date to be reached outweighs "annually"
            way += 25 if last <= here and "," in window[last:here] else 0
            opens = start + first == mention.sentence.start or (
                start == mention.sentence.start and window[:first] in OPENERS
            )
            if opens and ";" not in window[last:here]:
                way = min(way, OPENING)  # what opens a sentence holds for all of it
            if kind in RANKED_OVER and match.group().startswith(RANKED_OVER[kind]) and is_ranked(window[:first]):
                continue
            another = OTHERS.get(kind, RAISING)
            if first >= there and not another.isdisjoint(window[there:first].split()):
                continue  # "gives 20m, bringing its total since May to 90m", "for 3bn, with delivery from 2028 to 2031"
            if kind is PeriodKind.ANNUAL and (names_supplement(window[last:]) or is_dated(match, window[:first])):
                continue
            ahead = first >= there and any(
                name.startswith("ahead") and value for name, value in match.groupdict().items()
            )
            if not ahead and not any(a <= first < b for a, b in amounts):
                named = {k: v for k, v in match.groupdict().items() if v}
                way += 20 if kind is PeriodKind.CUMULATIVE and first < here and match.group().startswith("since") else 0
                found.append(Phrase(kind, way, named, match.group(), first >= there, opens))
    return sorted(found, key=lambda phrase: phrase.way)


def names_supplement(after: str) -> bool:
    """Whether a year only names a law from which money comes: "from the FY 2024 supplemental"."""
    return any(word in after[:NAMING] for word in SUPPLEMENTS)


def is_dated(match: re.Match[str], before: str) -> bool:
    """Whether a year only goes with the month of a deed: "was announced in June this year"."""
    return match.group().startswith(("this ", "last ")) and not MONTHS.isdisjoint(before.split()[-1:])


def is_ranked(before: str) -> bool:
    """Whether a phrase of time only ranks what it stands behind: "the biggest package so far", "the 36th since May"."""
    clause = CLAUSE_END.split(before[-RANK_REACH:])[-1].split()
    return "total" not in clause and any(
        word in RANKS or word.endswith(ORDINAL_ENDINGS) or (word[0].isdigit() and word.endswith(RANK_ENDINGS))
        for word in clause
    )


def find_period(mention: Mention, measure: Measure, stage: Stage) -> Period:
    """The period of an amount."""
    found = [phrase for phrase in find_phrases(mention) if suits(phrase, mention, measure, stage)]
    if not found:
        return untold_period(mention, measure, stage)
    found.sort(key=lambda phrase: rank(phrase, measure))
    nearest = found[0]
    if nearest.words.startswith(PERFECT_VERBS):
        nearest = next((phrase for phrase in found if is_this_year(phrase)), nearest)
    if nearest.kind is PeriodKind.CUMULATIVE and is_sum(nearest):
        nearest = next((phrase for phrase in found if tells_own_time(phrase, mention)), nearest)
    kind = nearest.kind
    if mention.is_spending_level(measure) and stage is not Stage.DISBURSED:
        level = next((phrase for phrase in found if is_level_to_come(phrase, mention)), None)
        near = level is not None and level.behind and not nearest.behind and level.way < LEVEL_REACH
        if level is not None and (level is nearest or near):
            return Period(PeriodKind.BY_DEADLINE, None, first_of(level.years, "in", "fiscal2"), "period-by_deadline")
    if kind is PeriodKind.BY_DEADLINE and measure in {Measure.PROCUREMENT, Measure.AID}:
        return Period(
            PeriodKind.MULTI_YEAR, None, first_of(nearest.years, "by"), "period-by_deadline"
        )  # "€40bn by 2040"
    if kind is PeriodKind.MULTI_YEAR and (is_over(nearest, mention, stage) or took_years(nearest, measure, stage)):
        kind = PeriodKind.CUMULATIVE
    start, end = read_years([phrase for phrase in found if phrase.kind is kind], kind, mention)
    rule = f"period-{kind}"
    if kind is PeriodKind.MULTI_YEAR and start and end and end - start == 1 and "-" in nearest.words:
        kind = PeriodKind.ANNUAL  # "2024-2025" is one fiscal year
    return Period(kind, start, end, rule)


def untold_period(mention: Mention, measure: Measure, stage: Stage) -> Period:
    """The period of an amount beside which no phrase of time stands."""
    share = mention.quantity.unit in {"%", "fraction"}
    once = (told_once(mention) and not is_raised(mention)) or is_single(mention)
    kind = default_kind(measure, is_total(mention, measure, stage), share, once)
    if measure is Measure.DEFENCE_SPENDING and not share and for_deployment(mention):
        kind = PeriodKind.ONE_OFF
    if kind is PeriodKind.CUMULATIVE and is_one_more(mention, 4):
        kind = PeriodKind.ONE_OFF
    if kind is PeriodKind.ANNUAL and measure is Measure.DEFENCE_SPENDING and not share and is_freed_by_plan(mention):
        kind = PeriodKind.MULTI_YEAR
    if kind is PeriodKind.UNKNOWN and not COMPARED_WITH.isdisjoint(mention.next_words(8)):
        kind = PeriodKind.ANNUAL  # "3bn more than the president requested"
    if kind is PeriodKind.ONE_OFF and (is_in_yearly_budget(mention) or is_in_yearly_law(mention, measure, stage)):
        kind = PeriodKind.ANNUAL
    sized = kind is PeriodKind.CUMULATIVE and measure is Measure.AID and is_sized(mention)
    start, end = read_years([], kind, mention)
    return Period(kind, start, end, "period-total" if sized else "period-default")


def is_one_more(mention: Mention, within: int) -> bool:
    """Whether it comes to what was before: "another 5bn", "two more jets", but not "two more than"."""
    after = mention.next_words(2)
    return bool(ONE_MORE & set(mention.last_words(within))) or (after[:1] == ["more"] and after[1:] != ["than"])


def is_new_part(mention: Mention) -> bool:
    """Whether the amount is what has newly come to a total: "including 90 in the package announced today"."""
    if INCLUDING.isdisjoint(mention.last_words(6)):
        return False
    return not (ONE_MORE.isdisjoint(mention.last_words(4)) and ONCE.isdisjoint(mention.next_words(10)))


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
    if phrase.kind is PeriodKind.ANNUAL and phrase.words.startswith(("in ", "fiscal")) and year and published:
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
    if not phrase.behind or not phrase.words.startswith(LONG_SINCE) or phrase.words.endswith(" year"):
        return False
    following = mention.next_words(2)
    return following[:1] != ["annually"] and not (following[1:] == ["year"] and following[0] in EACH)


def is_single(mention: Mention) -> bool:
    """Whether the amount is that of one loan or package: "has given it a loan of 3bn"."""
    words = mention.last_words(3)
    if len(words) == len(("a", "loan", "of")) and words[::2] == ["a", "of"] and words[1] in SINGLE:
        return True
    if words[-1:] == ["a"] and not PARCELS.isdisjoint(mention.next_words(3)):
        return True  # "has sent it a 1bn loan tranche"
    told = pairwise(mention.next_words(PARCEL_WITHIN))
    return any(which in NUMBERED and noun in PARCELS for which, noun in told)  # "has sent 1bn, the first tranche"


def is_sum(phrase: Phrase) -> bool:
    """Whether a phrase only tells that an amount is a whole, and not of which time: "in total", "to a total of"."""
    return any(word in phrase.words.split() for word in WHOLE)


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


def rank(phrase: Phrase, measure: Measure) -> int:
    """How far a phrase is held to be: growth is told over years rather than in "annual spending"."""
    long = phrase.kind in {PeriodKind.CUMULATIVE, PeriodKind.MULTI_YEAR}
    if phrase.words in SUMMING:
        return phrase.way + OTHER_AMOUNT  # "in total, in 2022, it gave 4bn"
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
    return "will" in before or any(pair in IS_TO for pair in pairwise(before))


def tells_whole(phrase: Phrase, mention: Mention, measure: Measure) -> bool:
    """Whether the whole amount has been granted: "the 90bn already approved", but not "20m in funds approved"."""
    if measure in SPENDING:
        return False
    return is_definite(mention) or (" been " in phrase.words and phrase.way < BESIDE)


def is_definite(mention: Mention) -> bool:
    """Whether the amount is spoken of as known: "the more than 90bn"."""
    named = next((word for word in reversed(mention.last_words(6)) if word not in VALUE_HEDGES), "")
    return named in KNOWN


def is_relative(phrase: Phrase, mention: Mention) -> bool:
    """Whether the words behind an amount tell of itself: "the 43bn that we have provided"."""
    following = mention.next_words(6)
    verb = next((at for at, word in enumerate(following) if word in PERFECT), None)
    if verb is None or phrase.way >= BESIDE:
        return False
    if "passive" not in phrase.years and not is_definite(mention):
        return False
    return CLAUSE_MARKS.isdisjoint(following[:verb])


def is_lately(mention: Mention) -> bool:
    """Whether the amount is said to have come in this week or month, before the clause ends."""
    following = mention.next_words(LATELY_WITHIN)
    clause = following[: following.index(",")] if "," in following else following
    return any(which in WHICH and span in SPANS for which, span in pairwise(clause))


def told_once(mention: Mention) -> bool:
    """Whether the amount is said to have come in one piece: a package, a tranche, on Monday."""
    near = {*mention.last_words(12), *mention.next_words(12)}
    return bool(ONCE & near)


def is_sized(mention: Mention) -> bool:
    """Whether a verb tells how great the whole is: "stands at 5bn", "lifts what was given past 5bn"."""
    near, nearest = set(mention.last_words(5)), set(mention.last_words(3))
    stands = STANDS_AT & nearest and STANDING & near and "ready" not in near
    risen = any(verb in RISEN and subject in GROWN for subject, verb in pairwise(mention.last_words(4)))
    told = [word for word in mention.last_words(6) if word not in VALUE_HEDGES]
    sized = SIZES & {*nearest, *told[-1:]} and ACCORDS.isdisjoint(nearest)  # "reached 5bn", not "a deal on 5bn"
    return bool(stands or sized or risen or PASSED & nearest) or is_raised(mention) or is_valued(mention)


def is_raised(mention: Mention) -> bool:
    """Whether news lifts a total to the amount: "brings its aid to 5bn"."""
    return not RAISED_TO.isdisjoint(mention.last_words(3)) and not RAISING.isdisjoint(mention.last_words(12))


def tells_both(mention: Mention) -> bool:
    """Whether the amount is partly given and partly promised: "has provided and pledged 5bn", "sent or promised"."""
    return any(pair in AND_PLEDGED for pair in pairwise(mention.last_words(PLEDGED_WITHIN)))


def sums_up_both(mention: Mention) -> bool:
    """Whether verbs of giving and of promising stand side by side: "sent or promised 5bn"."""
    words = mention.last_words(PLEDGED_WITHIN)
    pairs = [at for at, pair in enumerate(pairwise(words)) if pair in AND_PLEDGED]
    return any(words[at] != "and" or words[at + 1] in PROMISES or words[max(0, at - 1)] in HANDED for at in pairs)


def is_valued(mention: Mention) -> bool:
    """Whether the amount is the size of what has been given: "the value of its aid is 5bn", "a top donor, with 5bn"."""
    words = mention.last_words(VALUED_WITHIN)
    told = next((at for at in range(len(words) - 1, -1, -1) if words[at] not in VALUE_HEDGES), -1)
    if told < 1 or not SINGLE.isdisjoint(words) or not UNGIVEN.isdisjoint(words):
        return False
    if words[told] == "with":
        return not DONORS.isdisjoint(words[:told]) and not LEADING.isdisjoint(mention.sentence.lower[: mention.at])
    valued = [at for at in range(told) if words[at] in VALUES]
    return words[told] in SAID_OF and bool(valued) and words[valued[-1] + 1 :][:1] == ["of"]


def is_total(mention: Mention, measure: Measure, stage: Stage) -> bool:
    """Whether what was given is told as a state, in the perfect or by a verb of size, and not as one deed.

    "has gone through 5bn" and "aid amounted to 5bn" tell a total, "rushed 5bn to Kyiv" tells one delivery.
    """
    if measure is Measure.AID and stage is not Stage.PROPOSED and is_sized(mention):
        return True
    if measure in GIFTS and stage is Stage.COMMITTED and sums_up_both(mention):
        return True
    known = measure is Measure.AID and mention.quantity.unit in HARD
    great = (mention.quantity.low or 0) if known else 0
    if stage is Stage.COMMITTED and great >= PROMISED_IN_SUM and seldom_at_once(mention) == OFTEN_SUMS:
        about = mention.last_words(1) == ["over"]  # "a row over 60bn"
        return not about and VOTED.isdisjoint(mention.sentence.lower)  # "you pledged more than 12bn"
    if stage is not Stage.DISBURSED or is_lately(mention):
        return False
    if great >= seldom_at_once(mention):
        return True
    return bool(PERFECT & {*mention.last_words(8), *mention.next_words(5)}) and not is_one_gift(mention, measure)


def seldom_at_once(mention: Mention) -> int:
    """From which size on money given is a sum: "gave more than 2bn", but not "gave 2bn", or "more than 2bn in June"."""
    if mention.quantity.qualifier is not Qualifier.AT_LEAST:
        return NEVER_AT_ONCE
    dated = not MONTHS.isdisjoint(mention.last_words(12) + mention.next_words(12))
    return NEVER_AT_ONCE if dated else OFTEN_SUMS


def is_one_gift(mention: Mention, measure: Measure) -> bool:
    """Whether so little, told to the unit, is one gift: "has handed over 14 carriers", "has donated $20m"."""
    quantity = mention.quantity
    if quantity.qualifier is not Qualifier.EXACT:
        return False
    if measure is Measure.EQUIPMENT:
        return (quantity.low or 0) < FEW
    return measure is Measure.AID and quantity.unit in HARD and (quantity.low or 0) < SMALL


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
    if stage not in IN_LAW or measure not in {Measure.AID, Measure.PROCUREMENT} or told_once(mention):
        return False
    sentence = mention.sentence
    again = 1 if sentence.lower[:1] == ["it"] else 2
    takes_up = (again == 1 or tuple(sentence.lower[:2]) in LAW_AGAIN) and not HOLDING.isdisjoint(
        sentence.lower[again : again + 1]
    )
    if takes_up and sentence.number > 0 and names_yearly_law(mention.text.sentence(sentence.number - 1).lower):
        return True
    return names_yearly_law(sentence.lower[: mention.at]) and SUPPLEMENTS.isdisjoint(sentence.lower)


def names_yearly_law(words: Sequence[str]) -> bool:
    """Whether a year's budget or defence bill is named, and not money on top of it: "the defence bill", "the NDAA"."""
    if not SUPPLEMENTS.isdisjoint(words):
        return False
    laws = (at for at, (kind, law) in enumerate(pairwise(words)) if law in YEARLY_LAWS and kind in OF_YEAR)
    return "ndaa" in words or any(TAKEN_OUT.isdisjoint(words[max(0, at - 3) : at]) for at in laws)


def names_budget(words: Sequence[str]) -> bool:
    """Whether the President's Budget is named, and not an act or an office: "Budget Control Act"."""
    for at, word in enumerate(words):
        office = "Management" in words[max(0, at - 2) : at]
        if word == "Budget" and not office and OTHER_BUDGETS.isdisjoint(words[at + 1 : at + 3]):
            return True
        if word == "budget" and words[max(0, at - 1)] in MY:
            return True
    return False


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
    """Whether another share is added to this one: "3.5% on arms and 1.5% on roads by 2035"."""
    following = mention.next_words(JOINED_WITHIN)
    return "#" in following and following[max(0, following.index("#") - 1)] == "and"


def is_deadline(phrase: Phrase, measure: Measure, stage: Stage, joined: bool) -> bool:
    """Whether a date tells when such an amount is to be reached, spent or delivered, and not when something else is."""
    if measure in {Measure.DEFENCE_SPENDING, Measure.COMPLIANCE}:
        return phrase.way < (JOINED if joined else 70)
    near = {Measure.SPENDING_GROWTH: 25, Measure.AID: 20, Measure.PROCUREMENT: 40, Measure.EQUIPMENT: 10}[measure]
    if measure is Measure.AID and phrase.words.startswith("before"):
        return False  # "guarantees of lending before 2025"
    to_come = measure not in GOODS or stage in TO_COME
    return to_come and phrase.behind and phrase.way < near


def suits(phrase: Phrase, mention: Mention, measure: Measure, stage: Stage) -> bool:  # noqa: PLR0911, PLR0912  (ordered rules)
    """Whether a phrase of time can be the period of such an amount, and not the date of the event."""
    share = mention.quantity.unit == "%"
    if phrase.kind is PeriodKind.BY_DEADLINE:
        if "from" in mention.last_words(1) and measure in SPENDING:
            return False  # "to 32bn by 2027 from 18bn"
        if measure is Measure.DEFENCE_SPENDING and stage is Stage.DISBURSED and phrase.way >= BESIDE:
            return False  # "spent 2.1% of GDP and aims at 3.5% by 2030"
        joined = phrase.way >= BESIDE and phrase.behind and share and is_joined(mention)
        return is_deadline(phrase, measure, stage, joined)
    if phrase.kind is PeriodKind.ANNUAL:
        if measure is Measure.SPENDING_GROWTH and not share:
            return bool(phrase.years) or (phrase.behind and phrase.way < 30)
        if measure in SPENDING:
            return True
        if phrase.words.startswith(BEGINNINGS):
            return False  # a loan that is paid "starting this year"
        if phrase.words.endswith(" alone"):
            return phrase.way < 80
        dated = bool(phrase.years)
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
            return (phrase.words.startswith("for ") or phrase.behind) and phrase.way < 45
        if measure is Measure.PROCUREMENT and "budget" in mention.sentence.lower:
            return True
        if measure is Measure.EQUIPMENT and not {"this", "next", "last"}.isdisjoint(phrase.years):
            return False  # "hands over seven jets this year"
        if measure in GOODS:
            return phrase.way < (30 if phrase.behind or not dated else 0)
        return phrase.way < (70 if phrase.behind else OPENING + 1)
    if "plan" in phrase.years:
        return (
            measure in {Measure.DEFENCE_SPENDING, Measure.PROCUREMENT}
            and not share
            and phrase.behind
            and phrase.way < 4
        )
    if "pot" in phrase.years:
        return measure is Measure.DEFENCE_SPENDING and not share and phrase.way < 30
    if "programme" in phrase.years:
        return measure is Measure.PROCUREMENT and phrase.way < 30 and stage is not Stage.CONTRACTED
    if phrase.kind is PeriodKind.MULTI_YEAR:
        if stage is Stage.CONTRACTED:
            return False  # one contract, however long it runs
        if share and (phrase.words == BOTH_YEARS or "second" in phrase.years):
            return False  # a level that is held in two years
        within = phrase.behind and phrase.words.startswith(WITHIN)
        return not share or phrase.way < (LEVEL_REACH if within else 15)
    if measure in SPENDING and phrase.words.startswith("as of "):
        return False  # "a budget of 5bn as of June"
    if "granted" in phrase.years and (
        measure is Measure.EQUIPMENT or (phrase.behind and not tells_whole(phrase, mention, measure))
    ):
        return False  # "to release 20m in funds already approved"
    if not phrase.behind and is_new_part(mention):
        return False  # "has given 6bn, including an additional 500m announced on Monday"
    if measure in SPENDING and (share or phrase.words in SUMS):
        return measure is Measure.SPENDING_GROWTH and is_grown_over(phrase, mention)
    if not phrase.behind and is_coming(mention):
        return False  # "has given 5bn since May and will send 10 tanks"
    if phrase.behind and phrase.words.startswith("already ") and phrase.way >= OTHER_AMOUNT:
        return False  # "will send 18 guns, on top of the 64 already delivered"
    if phrase.words.startswith(PERFECT_VERBS) or "passive" in phrase.years:
        promised = "pledged" in phrase.words
        if is_one_more(mention, 3) or ONE_MORE & set(mention.next_words(3)) or is_single(mention):
            return False  # "has provided an additional 300m", "has provided a loan of 2bn"
        if is_lately(mention) or ONCE & set(mention.last_words(4)):
            return False  # "has received 3bn this month", "has given a package of 3bn"
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
    return phrase.way < 85


def read_years(found: list[Phrase], kind: PeriodKind, mention: Mention) -> tuple[int | None, int | None]:  # noqa: PLR0911  (ordered rules)
    """First and last year, as far as the phrases tell."""
    years = {name: value for phrase in reversed(found) for name, value in phrase.years.items()}
    published = mention.passage.published
    now = published.year if published else None
    if kind is PeriodKind.CUMULATIVE:
        if "start" in years:
            return int(years["start"]), now
        if {"war", "war2"} & set(years):
            return war_year(now), now
        return (now if "month" in years else None), now
    if kind is PeriodKind.BY_DEADLINE:
        return None, int(years["by"]) if "by" in years else None
    if kind is PeriodKind.MULTI_YEAR:
        start = first_of(years, "from", "first", "first2")
        return start, first_of(years, "to", "second", "second2", "until", "until2", "until3")
    if kind is PeriodKind.ANNUAL:
        return annual_years(years, now)
    return None, None


def war_year(now: int | None) -> int | None:
    """The year since which a total counts that runs "since the invasion"."""
    began: int = vocabulary("periods")["war"]["began"]
    return began if now is None or now >= began else None


def first_of(years: dict[str, str], *names: str) -> int | None:
    """The first of the named years that is there."""
    return next((int(years[name]) for name in names if name in years), None)


def annual_years(years: dict[str, str], now: int | None) -> tuple[int | None, int | None]:
    """The year of a yearly amount; a split fiscal year has two."""
    if "in" in years:
        year = int(years["in"])
        split = years.get("split")
        return year, (int(str(year)[: 4 - len(split)] + split) if split and len(split) in {2, 4} else year)
    named = first_of(years, "fiscal", "fiscal2")
    if named is None and "fy" in years:
        named = int(years["fy"]) + (2000 if len(years["fy"]) == 2 else 0)
    if named is None and now is not None:
        named = now if "this" in years else now + 1 if "next" in years else now - 1 if "last" in years else None
    return named, named
