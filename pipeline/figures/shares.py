"""What a percentage or fraction is of: GDP, a budget, a change of it, the members of an alliance, or anything else."""

from __future__ import annotations

from itertools import pairwise

from pipeline.figures.cues import usual_recipients
from pipeline.figures.lexicon import word_set
from pipeline.figures.measures import (
    CHANGES,
    CLAUSES,
    DONATIONS,
    MEETS,
    NOT,
    PHRASE_ENDS,
    RESULTS,
    SPENDING_VERBS,
    Reading,
    about_target,
    best_topic,
    is_growth,
    is_negated,
    lead,
    own_topics,
    topics,
    weigh,
)
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import parties
from pipeline.figures.refusals import OF_ARMS, WHOLE, WHOLE_OUTLAYS, is_of_treasury
from pipeline.figures.sentences import Sentence, Tag
from pipeline.figures.words import (
    AID_NOUNS,
    BUDGETS,
    COMPARED,
    COUNTRIES,
    HEDGES,
    IS_WAS,
    KEEPING,
    TARGET_NOUNS,
    WHOLES,
    last_place_of,
    place_of,
)
from pipeline.model import OWN_SPENDING, Measure

SPENDING_WORDS = word_set("shares", "spending")
GDP = word_set("shares", "gdp")
OUTPUT = word_set("shares", "output")
OWNERS = word_set("shares", "owners")
FOREIGN = 0.5  # how much may speak for something else where only the subject of the passage tells what a share is of
FORMS = word_set("shares", "forms")
AT = frozenset({"at"})
OTHER_LEVELS = word_set("shares", "other_levels")
SPENDERS = word_set("shares", "spenders")
PURPOSES = frozenset({"on", "in", "for"})
LEVEL_HEDGES = word_set("shares", "level_hedges")  # between "at" and a level
MOVES = word_set("shares", "moves")
MARKS = word_set("shares", "marks") | TARGET_NOUNS
DUES = word_set("shares", "dues")
HIGHEST = 10  # percent of GDP; no state at peace spends more
HIGHEST_AT_WAR = 50  # percent of GDP; what is more is debt
HIGHEST_ALLY = 6  # percent; what is asked of allies, or spent by them
CARRIED = 3  # sentences over which a share of GDP is spoken of
PLAIN_AID = 1.0  # how much must speak for aid where a percentage may be of it
ECONOMY = NOT + "economy and trade"
FOREIGN_BESIDE = 1.0  # the same where a defence budget stands in the sentence
PASSED = word_set("shares", "passed")
MEMBERS = "members-without-target"
OTHER_SHARE = "gdp-other"  # the rule for shares of GDP that others than armed forces get
YEARLY = frozenset({("year", "on"), ("on", "year"), ("year", "over")})  # "7% year-on-year", of a change
SHARE_MOVES = word_set("shares", "share_moves")
MOVED_UP = (["forward"], ["up"])
UP_OR_DOWN = frozenset({"up", "down"})
COMPLYING = word_set("shares", "complying")
PRODUCED = word_set("shares", "produced")
SPENT = word_set("shares", "spent")
PRODUCED_WITHIN = 16  # words
EQUALLING = word_set("shares", "equalling")
EQUALLED_WITHIN = 4  # words before a share
BUDGET_WITHIN = 5  # words from a change to the budget that changes
PAY = word_set("shares", "pay")
PAID_WITHIN = 6  # words
OPINIONS = word_set("shares", "opinions")
GUIDELINE = 2  # percent of GDP
PROMISES = word_set("shares", "promises")
STATES = COUNTRIES | {"allies", "members"}
POINTING = frozenset({"this", "that", "it"})
OPENING = 5  # words
TAKING_UP = word_set("shares", "taking_up")
TAKEN_UP_WITHIN = 6  # words
FEW = 3  # words
CHANGED_WITHIN = 4  # words from a share to what changes by it
HELPED_WITHIN = 8  # words from a share of GDP to the state on which it is spent
AID_LEVEL = word_set("shares", "aid_level")
ARMING = frozenset({"defence", "defense"})
PURCHASES = frozenset({"procurement", "purchases", "acquisitions"})
AGAINST = ARMING | {"war"}
ON_DEFENCE = frozenset((word, purpose) for word in ("on", "for") for purpose in ("defence", "defense"))
CARRYING = frozenset({"percent-without-defence", "percent-unclear", "gdp-without-defence"})
OF_BUDGET = 10  # words
EXEMPTING = word_set("shares", "exempting")
DEBT_LIMITS = frozenset(
    (debt, limit) for debt in ("debt", "borrowing") for limit in ("brake", "limit", "limits", "rules")
)
ABOVE = frozenset({"above", "exceeding", "beyond", "over"})
OVERSEAS_AID = frozenset(
    (which, what) for which in ("overseas", "foreign", "development", "international") for what in ("aid", "assistance")
) | {("development", "spending"), ("development", "budget")}
NATIONAL_INCOME = frozenset({("national", "income"), ("of", "gni"), ("'s", "gni"), ("combined", "gni")})
BEFORE_INCOME = word_set("shares", "before_income")  # defence is measured by GDP
INCOME_WITHIN = 8  # words from a share to "national income"
OF_INCOME_WITHIN = 14  # words from aid to its share of national income
TAKERS = frozenset({"names", "seats", "we", "leader"})
NAMED_BESIDE = 4  # words


def read_percent(mention: Mention, neighbours: list[Sentence]) -> Reading:  # noqa: PLR0911  (ordered rules)
    """What a percentage is of."""
    after = mention.next_words(9)
    if counts_members(after) or (mention.quantity.unit == "fraction" and reach_level(mention, after)):
        if about_target(mention):
            return Reading(Measure.COMPLIANCE, "pct", "share-of-members")
        return Reading(None, "pct", MEMBERS, "a share of states, but no spending target")
    if is_aid_of_income(mention):
        return Reading(None, "pct_gdp", OTHER_SHARE, "another budget")
    scores = topics(mention, neighbours)
    told_before = scores.get("defence_spending", 0.0) > scores.get("aid", 0.0) and is_share_told_before(mention)
    told_before = told_before and CHANGES.isdisjoint(after[:1])  # "a 57% increase in its budget"
    if told_before or (of_gdp(after) and not is_raised_by(mention, after)):
        scores |= without_output(mention, scores, after)
        return read_share_of_gdp(mention, neighbours, scores)
    if is_negated(mention) and not is_missed_level(mention):
        return Reading(None, "pct", "negated", "the text denies it")
    if is_pay(mention) or is_share_price(mention):
        return Reading(None, "pct", "percent-without-defence", "pay, or the price of shares")
    if changes_whole_budget(mention):
        return Reading(None, "pct", "whole-budget", "all that a state spends")
    return read_bare_percent(mention, neighbours, scores)


def is_share_price(mention: Mention) -> bool:
    """Whether a company's shares move by it: "shares in Saab rose 5%", "Thales jumps 3% on"."""
    sentence = mention.sentence
    firms = [tag.end for tag in sentence.tags("company")]
    if mention.at - 1 in firms and not SHARE_MOVES.isdisjoint(mention.last_words(1)):
        return True
    return any(0 < mention.at - end <= FEW for end in firms) and sentence.has("topic", RESULTS)


def is_raised_by(mention: Mention, after: list[str]) -> bool:
    """Whether only the level behind a change is of GDP: "raise spending by 25% to 6.3% of GDP"."""
    if after[:2] == ["to", "#"]:
        return told_as_growth(mention)
    if after[:1] == [","] and "#" in after and not UP_OR_DOWN.isdisjoint(lead(mention)[-1:]):
        return True  # "spent 9bn, up 38%, or 7% of GDP"
    led = lead(mention)[-2:]
    return (led == ["increase", "of"] or led[-1:] == ["by"]) and any(pair == ("to", "#") for pair in pairwise(after))


def read_share_of_gdp(  # noqa: PLR0911  (ordered rules)
    mention: Mention, neighbours: list[Sentence], scores: dict[str, float]
) -> Reading:
    """A percentage of GDP: of defence, of aid, or of something else."""
    spending, aid = scores.get("defence_spending", 0.0), scores.get("aid", 0.0)
    other, against = claim(scores)
    ours = value_at_most(mention, HIGHEST_AT_WAR) and not is_of_treasury(mention)
    purpose = named_behind(mention) if ours else ECONOMY
    if purpose.startswith(NOT):
        return Reading(None, "pct_gdp", OTHER_SHARE, purpose.removeprefix(NOT))
    if is_threshold_of_debt(mention):
        return Reading(None, "pct_gdp", OTHER_SHARE, "what a limit on debt does not hold for")
    overseas = is_overseas_aid(mention)
    helped = is_spent_on_another(mention)
    if overseas or (against > max(spending, aid) + 0.5 and not helped):
        return Reading(None, "pct_gdp", OTHER_SHARE, "another budget" if overseas else other.removeprefix(NOT))
    if helped or (
        aid > spending
        and value_at_most(mention, HIGHEST)
        and not follows_budget(mention)
        and any(speaks_of_aid(s, mention) for s in [mention.sentence, *neighbours[:1]])
    ):
        return Reading(Measure.AID, "pct_gdp", "aid-share-of-gdp")
    if spending > 0.3 or (named_alliance(mention) and bears_target(mention)):
        return Reading(Measure.DEFENCE_SPENDING, "pct_gdp", "share-of-gdp")
    if against < FOREIGN and is_among_arms([mention.sentence, *neighbours], mention):
        return Reading(Measure.DEFENCE_SPENDING, "pct_gdp", "share-among-arms")
    if against < FOREIGN and is_level_of_state(mention) and not has_purpose(mention):
        return Reading(Measure.DEFENCE_SPENDING, "pct_gdp", "share-of-state")
    return Reading(None, "pct_gdp", "gdp-without-defence", "a share of GDP, but not of defence")


def is_threshold_of_debt(mention: Mention) -> bool:
    """Whether a limit on debt only ends there: "exempts defence spending above 1% of GDP from the debt brake"."""
    words = mention.sentence.lower
    if EXEMPTING.isdisjoint(words) and DEBT_LIMITS.isdisjoint(pairwise(words)):
        return False
    return not ABOVE.isdisjoint(mention.last_words(1)) or mention.last_words(2) == ["more", "than"]


def has_purpose(mention: Mention) -> bool:
    """Whether it is told behind "of GDP" what the share is for: "spent 2% of its GDP on pensions"."""
    after = mention.next_words(9)
    at = place_of(after, GDP)
    return at is not None and not PURPOSES.isdisjoint(after[at + 1 : at + 2])


def follows_budget(mention: Mention) -> bool:
    """Whether a word of defence spending stands last before the share: "aid for Kyiv, and a defence budget of 3%"."""
    before = [tag for tag in mention.before("topic")[:1] if mention.distance(tag) < OF_BUDGET]
    return any(tag.label.value == "defence_spending" and tag.label.weight > 2 for tag in before)


def is_overseas_aid(mention: Mention) -> bool:
    """Whether the share is of aid abroad: "cuts overseas aid to 0.3%", not "cuts overseas aid to spend 3% on arms"."""
    before = mention.last_words(8)
    at = place_of(pairwise(before), OVERSEAS_AID)
    if at is None and "aid" in before:
        at = before.index("aid")
        if not AID_LEVEL.issuperset(before[at + 1 :]) or "military" in before[:at]:
            return False  # only "cuts aid from 0.5% to 0.3%" speaks of aid abroad without saying so
    return at is not None and ARMING.isdisjoint(before[at:])


def is_aid_of_income(mention: Mention) -> bool:
    """Whether it is the share of national income that aid has or comes to: "cuts aid from 0.5% of GNI to 0.3%"."""
    near = mention.next_words(INCOME_WITHIN)
    if mention.last_words(1) == ["to"]:
        near = [*mention.last_words(INCOME_WITHIN), *near]
    if NATIONAL_INCOME.isdisjoint(pairwise(near)):
        return False
    following = mention.next_words(OF_INCOME_WITHIN)
    if not BEFORE_INCOME.isdisjoint(following) and ARMING.isdisjoint(following):
        return True
    before = mention.last_words(OF_INCOME_WITHIN + INCOME_WITHIN)
    at = last_place_of(before, BEFORE_INCOME)
    return at is not None and ARMING.isdisjoint(before[at:])


def is_spent_on_another(mention: Mention) -> bool:
    """Whether a state other than who is helped spends the share on it: "Latvia spends 0.25% of GDP on Ukraine"."""
    if not ARMING.isdisjoint(mention.last_words(5)):
        return False
    named, words = parties(mention.sentence, mention.passage), mention.sentence.lower
    helped = any(
        p.codes & usual_recipients()
        and 0 < p.first - mention.at <= HELPED_WITHIN
        and words[p.first - 1] in {"on", "for", "to"}
        and AGAINST.isdisjoint(words[mention.at : p.first])  # not "on defence, and sends guns to Kyiv"
        for p in named
    )
    return helped and any(p.end <= mention.at and not p.codes & usual_recipients() for p in named)


def without_output(mention: Mention, scores: dict[str, float], after: list[str]) -> dict[str, float]:
    """What else is spoken of, less the words for what the amount is a share of: "1.7% of the country's output"."""
    end = mention.at + 1 + next((at for at, word in enumerate(after) if word in GDP or word in OUTPUT), 0)
    tags = mention.sentence.tags("topic")
    within = {tag.label.value for tag in tags if mention.at < tag.first <= end} & scores.keys()
    told = {topic for topic in within if topic.startswith(NOT)}
    if not told:
        return {}
    left = weigh(mention, [tag for tag in tags if not mention.at < tag.first <= end])
    return {topic: left.get(topic, 0.0) for topic in told}


def speaks_of_aid(sentence: Sentence, mention: Mention) -> bool:
    """Whether a sentence has a plain word of aid, or names who is helped: a pledge may be of one's own spending."""
    named = any(party.codes & usual_recipients() for party in parties(sentence, mention.passage))
    return named or (sentence.speaks_of("aid", 1) and not sentence.speaks_of("defence_spending", 1))


def is_of_defence(mention: Mention) -> bool:
    """Whether what changes is said to be defence spending: "aid to Kyiv and a 10% boost in defense spending"."""
    told = (tag for tag in mention.after("topic") if tag.first - mention.at <= CHANGED_WITHIN)
    return any(tag.label.value == "defence_spending" and tag.label.weight >= 2 for tag in told)


def read_bare_percent(mention: Mention, neighbours: list[Sentence], scores: dict[str, float]) -> Reading:
    """A percentage that does not say of what: a level of spending, a part or a change of it, or something else."""
    after = mention.next_words(9)
    level = may_be_level(mention, after)
    rule = level_rule(mention, neighbours, scores, level)
    told = Reading(Measure.DEFENCE_SPENDING, "pct_gdp", rule) if rule else read_percent_of_aid(mention, scores)
    if told is not None:
        return told
    arming = is_rise_in_arming(mention)
    if not arming and not is_of_spending(mention, scores, level):
        reason = claim(scores)[0].removeprefix(NOT) or "a percentage of something else"
        return Reading(None, "pct", "percent-without-defence", reason)
    if arming or told_as_growth(mention):
        return Reading(Measure.SPENDING_GROWTH, "pct_change", "spending-growth")
    if mention.quantity.unit == "fraction" or is_share(after):
        return Reading(Measure.DEFENCE_SPENDING, "pct", "share-of-spending")
    if level and after[:1] != ["of"]:
        return Reading(Measure.DEFENCE_SPENDING, "pct_gdp", "target-share")
    return Reading(None, "pct", "percent-unclear", "a percentage of something else")


def may_be_level(mention: Mention, after: list[str]) -> bool:
    """Whether a percentage may be a level of spending, by the words beside it: "the level of 2%", "from 2% to 3%"."""
    told = mention.sentence.has("level") or beside_share(mention)
    return told and value_at_most(mention, HIGHEST) and not is_raised_by(mention, after)


def level_rule(mention: Mention, neighbours: list[Sentence], scores: dict[str, float], level: bool) -> str:
    """The rule by which a percentage that does not say so is a share of GDP for defence; nothing where it is none."""
    spending = scores.get("defence_spending", 0.0)
    if level and spending > 0.3 and beside_share(mention) and not is_rise_of(mention):
        return "share-beside-share"
    if value_at_most(mention, HIGHEST) and is_on_defence(mention) and not told_as_growth(mention):
        return "share-on-defence"
    if level and named_alliance(mention) and bears_target(mention):
        return "alliance-target"
    reached = MEETS & set(mention.last_words(6)) and not told_as_growth(mention)
    if reached and value_at_most(mention, 5) and named_alliance(mention):
        return "alliance-level"
    level_told = is_kept_pledge(mention) or (is_level(mention) and spoken_of_shares(mention, neighbours))
    return "alliance-spoken-of" if level_told and claim(scores)[1] < FOREIGN else ""


def is_level_of_state(mention: Mention) -> bool:
    """Whether a state is said to be at a small percentage, to go there or to spend it: "Spain will stay at 2.1%"."""
    if not value_at_most(mention, HIGHEST_ALLY) or not is_worded_as_share(mention):
        return False
    if mention.next_words(1) == ["on"]:
        return False  # "will go to 5% on cars"
    if not OTHER_LEVELS.isdisjoint(mention.sentence.lower):
        return False  # "growth in Italy is expected to reach 3%"
    if not SPENDERS.isdisjoint(mention.said):
        return True
    return any(party.end <= mention.at for party in parties(mention.sentence, mention.passage))


def is_on_defence(mention: Mention) -> bool:
    """Whether it is told to be for defence, and no more: "spend 3% on defence, and"."""
    after = mention.next_words(3)
    return tuple(after[:2]) in ON_DEFENCE and (not after[2:] or after[2] in PHRASE_ENDS)


def read_percent_of_aid(mention: Mention, scores: dict[str, float]) -> Reading | None:
    """A part or a change of aid; None where aid is not what is spoken of most."""
    after = mention.next_words(9)
    aid, spending = scores.get("aid", 0.0), scores.get("defence_spending", 0.0)
    opinion = not OPINIONS.isdisjoint(after[:1])  # "23% called it too little"
    if opinion or aid <= max(spending, claim(scores)[1], PLAIN_AID) or not speaks_of_aid(mention.sentence, mention):
        return None
    if told_as_growth(mention) and AID_NOUNS & set(mention.last_words(12)) and not is_of_defence(mention):
        return Reading(Measure.AID, "pct_change", "aid-growth")
    return Reading(Measure.AID, "pct", "share-of-aid") if is_share(after) else None


def is_of_spending(mention: Mention, scores: dict[str, float], level: bool) -> bool:
    """Whether enough speaks for a part or a change of defence spending, and more than for anything else."""
    after = mention.next_words(9)
    spending = scores.get("defence_spending", 0.0)
    enough = 0.45 if lead(mention)[-2:-1] == ["increase"] or compared(after) else 0.6
    if spending < enough or own_topics(mention).get("defence_spending", 0.0) < 0.15:
        return False
    if not spends(mention.sentence) or tells_output(mention) or (is_share(after) and is_of_anothers(mention)):
        return False
    if only_sizes_results(mention):
        return False
    return claim(scores)[1] <= spending or (level and named_alliance(mention))


def changes_whole_budget(mention: Mention) -> bool:
    """Whether all that a state spends changes by it: "outpacing the state budget increase of 2%"."""
    after = mention.next_words(BUDGET_WITHIN)
    near = (*pairwise(mention.last_words(BUDGET_WITHIN)), *pairwise(after[: place_of(after, CLAUSES)]))
    named = any(whole in WHOLE and noun in BUDGETS for whole, noun in near)
    return (named or follows_whole_outlay(mention)) and (is_rise_of(mention) or told_as_growth(mention))


def follows_whole_outlay(mention: Mention) -> bool:
    """Whether all that a state spends stands right before it: "total government spending will rise by 2%"."""
    before = mention.last_words(BUDGET_WITHIN)
    at = place_of(pairwise(before), WHOLE_OUTLAYS)
    return at is not None and PURPOSES.isdisjoint(before[at + 2 : at + 3])


def only_sizes_results(mention: Mention) -> bool:
    """Whether a defence budget only gives the size of what companies earn or invest: "equal to half the budget"."""
    if EQUALLING.isdisjoint(mention.last_words(EQUALLED_WITHIN)):
        return False
    return any(tag.label.value == RESULTS and tag.label.weight > 2 for tag in mention.before("topic"))


def is_rise_in_arming(mention: Mention) -> bool:
    """Whether what a state buys for its forces changes by it: "a 30% increase in defence procurement"."""
    change, link, *what = [*mention.next_words(4), "", ""]
    return change in CHANGES and link == "in" and what[0] in OF_ARMS and what[1] in PURCHASES


def is_rise_of(mention: Mention) -> bool:
    """Whether the percentage is what a change comes to: "an increase of 3%"."""
    words = lead(mention)[-2:]
    return words[1:] == ["of"] and words[0] in CHANGES


def tells_output(mention: Mention) -> bool:
    """Whether what factories turn out changes: "makes 500 shells a month, a 40% increase"."""
    before = mention.last_words(PRODUCED_WITHIN)
    return not PRODUCED.isdisjoint(before) and SPENT.isdisjoint([*before, *mention.next_words(6)])


def is_missed_level(mention: Mention) -> bool:
    """Whether a level asked of allies is not met: "does not meet NATO's 2% target", "allies that don't spend 2%"."""
    near = mention.last_words(5)
    if not STATES.isdisjoint(near) and not SPENDING_VERBS.isdisjoint(near) and value_at_most(mention, HIGHEST_ALLY):
        return ARMING.isdisjoint(near) and (is_on_defence(mention) or named_alliance(mention))
    if bears_target(mention) and named_alliance(mention):
        return True  # "won't commit to NATO's 2% target"
    met = not MEETS.isdisjoint(near)
    return met and (bears_target(mention) or (named_alliance(mention) and value_at_most(mention, HIGHEST_ALLY)))


def is_kept_pledge(mention: Mention) -> bool:
    """Whether states keep the promise of 2% that their alliance knows: "they will meet their 2% commitments"."""
    kept = not KEEPING.isdisjoint(mention.last_words(4))
    return kept and mention.quantity.low == GUIDELINE and not PROMISES.isdisjoint(mention.next_words(1))


def is_pay(mention: Mention) -> bool:
    """Whether it is pay that changes: "a 4.5% pay rise for the forces"."""
    before, after = mention.last_words(4), mention.next_words(2)
    if PAY.isdisjoint([*before, *after]) or after[:1] == ["more"]:
        return False  # "will pay 9% more"
    return SPENT.isdisjoint(mention.last_words(PAID_WITHIN)) and told_as_growth(mention)


def spoken_of_shares(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether the sentences speak of NATO, or of arms beside an amount that is worded as a share: "go to 3%"."""
    near = [mention.sentence, *neighbours]
    if not value_at_most(mention, HIGHEST_ALLY):
        return False
    if names_alliance(near, mention) or is_level_of_state(mention):
        return True
    return is_worded_as_share(mention) and any(sentence.has("military") for sentence in near)


def is_among_arms(sentences: list[Sentence], mention: Mention) -> bool:
    """Whether one of the sentences speaks of arms or of NATO."""
    return any(sentence.has("military") for sentence in sentences) or names_alliance(sentences, mention)


def is_worded_as_share(mention: Mention) -> bool:
    """Whether the words around a percentage are those for a state's share: "spend 2%", "go to 3%", "the 2% mark"."""
    before, after = mention.last_words(6), mention.next_words(2)
    if not OTHER_LEVELS.isdisjoint(before):
        return False  # "the army's vacancy rate grew to 4%"
    if FORMS & set(lead(mention)[-2:]) or MARKS & set(after) or stands_at(before):
        return True
    return "to" in before[-3:] and bool(MOVES & set(before))


def stands_at(before: list[str]) -> bool:
    """Whether somebody is said to be at so much: "Italy is at just over 1.5%", but not "at least 2%"."""
    at = last_place_of(before, AT)
    return at is not None and LEVEL_HEDGES.issuperset(before[at + 1 :])


def carry_shares(mentions: list[Mention], readings: list[Reading]) -> list[Reading]:
    """Read bare percentages near a share of GDP as such shares: "Poland spends 4% of GDP. Latvia is at 3.1%"."""
    told = list(readings)
    shares = {m.sentence.number: r.measure for m, r in zip(mentions, readings, strict=True) if is_share_of_gdp(r)}
    for mention, reading in zip(mentions, readings, strict=True):
        if reading.rule not in CARRYING or not shares or not is_level(mention):
            continue
        number = mention.sentence.number
        if number not in shares and not takes_up_share(mention):
            continue
        ways = [(number - at if at <= number else at - number + 1, at) for at in shares]
        way, nearest = min(ways)
        if way <= (CARRIED if shares[nearest] is Measure.DEFENCE_SPENDING else 1):
            measure = shares.setdefault(number, shares[nearest])
            told[mention.place] = Reading(measure, "pct_gdp", "share-carried")
    return told


def takes_up_share(mention: Mention) -> bool:
    """Whether the sentence speaks of spending itself, or names a state directly before the amount."""
    if of_gdp(mention.next_words(9)) or spends(mention.sentence):
        return True
    named = parties(mention.sentence, mention.passage)
    return any(p.role == "plain" and p.form in TAKERS and 0 <= mention.at - p.end <= NAMED_BESIDE for p in named)


def carry_growth(mentions: list[Mention], readings: list[Reading]) -> list[Reading]:
    """Read changes beside a defence budget as changes of it: "a budget of 9 trillion yen, 4% more than last year"."""
    told = list(readings)
    budgets = budget_sentences(mentions, readings)
    for mention, reading in zip(mentions, readings, strict=True):
        if reading.rule not in CARRYING or not told_as_growth(mention):
            continue
        if follows_amount(mention):
            if readings[mention.place - 1].measure in OWN_SPENDING:
                told[mention.place] = Reading(Measure.SPENDING_GROWTH, "pct_change", "growth-carried")
            continue
        number, sentence = mention.sentence.number, mention.sentence
        against = claim(own_topics(mention))[1]
        beside = spends(sentence) and bool(budgets & {number - 1, number + 1})
        beside = beside or (is_the_rise(mention) and number - 1 in budgets)
        if (number in budgets and against < FOREIGN_BESIDE) or (beside and against < FOREIGN):
            told[mention.place] = Reading(Measure.SPENDING_GROWTH, "pct_change", "growth-carried")
            budgets.add(number)
    return told


def follows_amount(mention: Mention) -> bool:
    """Whether it stands as the change of the amount right before it: "$715 billion, up 2%"."""
    before = mention.last_words(6)
    turn = place_of(before, UP_OR_DOWN) or 0
    return before[max(0, turn - 2) : turn] == ["#", ","] and HEDGES.issuperset(before[turn + 1 :])


def is_the_rise(mention: Mention) -> bool:
    """Whether a sentence takes up the change of what the one before it told: "The 4% rise", "That is 2% more"."""
    words = mention.sentence.lower
    opens = mention.at < OPENING and words[0] in {"the", "this", "that"}
    if opens and not CHANGES.isdisjoint(words[1 : mention.at + 2]):
        return True
    return any(
        words[at] in POINTING and words[at + 1] in IS_WAS and (at == 0 or words[at - 1] == ",")
        for at in range(mention.at - 1)
    )


def told_as_growth(mention: Mention) -> bool:
    """Whether a percentage is worded as a change: "up 5%", "5% above", "grew 5%", "a 5% budget rise"."""
    after = mention.next_words(4)
    if after[:1] == ["of"] or (lead(mention)[-1:] in MOVED_UP and not TARGET_NOUNS.isdisjoint(after[:2])):
        return False  # "brings forward the 2% target" moves its date
    changed = compared(after) or tuple(after[:2]) in YEARLY or not UP_OR_DOWN.isdisjoint(lead(mention)[-1:])
    return changed or is_growth(mention) or growing(mention)


def budget_sentences(mentions: list[Mention], readings: list[Reading]) -> set[int]:
    """The sentences with an amount of defence spending or its change."""
    return {
        mention.sentence.number
        for mention, reading in zip(mentions, readings, strict=True)
        if reading.measure in OWN_SPENDING
    }


def carry_compliance(mentions: list[Mention], readings: list[Reading]) -> list[Reading]:
    """Read counts of allies near a share of GDP as counts of those who spend it: "Today 23 of them do"."""
    told = list(readings)
    shares = {m.sentence.number for m, r in zip(mentions, readings, strict=True) if tells_level(r)}
    counts = {m.sentence.number for m, r in zip(mentions, readings, strict=True) if r.measure is Measure.COMPLIANCE}
    for mention, reading in zip(mentions, readings, strict=True):
        number = mention.sentence.number
        near = set(range(number - 2, number + 3))
        if reading.rule != MEMBERS or "of" in mention.last_words(1) or takes_up_states(mention):
            continue
        if pays_dues(mention):
            told[mention.place] = Reading(Measure.COMPLIANCE, reading.unit, "compliance-paying")
        if not near & shares:
            continue
        following = mention.next_words(6)
        named = not STATES.isdisjoint(following[:FEW])  # and no bare number, as in "it is 23 today"
        if named and COMPLYING.isdisjoint([*mention.last_words(4), *following]):
            continue
        sentences = [mention.sentence, *mention.text.before(number, 2)]
        if near & counts or names_alliance(sentences, mention):
            told[mention.place] = Reading(Measure.COMPLIANCE, reading.unit, "compliance-carried")
    return told


def takes_up_states(mention: Mention) -> bool:
    """Whether states are only taken up that were named, and not said to meet a level: "the three countries have"."""
    taken_up = not TAKING_UP.isdisjoint(mention.last_words(1))
    return taken_up and MEETS.isdisjoint(mention.next_words(TAKEN_UP_WITHIN))


def pays_dues(mention: Mention) -> bool:
    """Whether allies are counted that pay what they owe: "only seven NATO countries were paying", "met their dues"."""
    sentences = [mention.sentence, *mention.text.before(mention.sentence.number, 2)]
    after = mention.next_words(8)
    paying = "paying" in after[:5] or (not MEETS.isdisjoint(after) and not DUES.isdisjoint(after))
    return paying and names_alliance(sentences, mention)


def names_alliance(sentences: list[Sentence], mention: Mention) -> bool:
    """Whether one of the sentences names NATO, or a summit of it."""
    return any(
        "nato" in sentence.lower or any("NATO" in party.codes for party in parties(sentence, mention.passage))
        for sentence in sentences
    )


def tells_level(reading: Reading) -> bool:
    """Whether a reading is a share of GDP for defence, or a count of those who spend it."""
    return reading.measure is Measure.COMPLIANCE or is_defence_share(reading)


def is_defence_share(reading: Reading) -> bool:
    """Whether a reading is a share of GDP for defence."""
    return reading.measure is Measure.DEFENCE_SPENDING and reading.unit == "pct_gdp"


def is_share_of_gdp(reading: Reading) -> bool:
    """Whether a reading is a share of GDP."""
    return reading.unit == "pct_gdp" and reading.measure is not None


def is_level(mention: Mention) -> bool:
    """Whether a percentage may be a share of GDP that does not say so: small, no growth, of nothing else."""
    after = mention.next_words(9)
    if of_gdp(after):
        return True
    if mention.quantity.unit != "%" or not value_at_most(mention, HIGHEST) or after[:1] == ["of"]:
        return False
    words = mention.sentence.lower
    aid = (tag for tag in mention.after("topic") if tag.label.value == "aid" and tag.first <= mention.at + 4)
    if any(words[tag.first] not in MARKS for tag in aid):  # "the 5% commitment" is none of aid
        return False
    return not (told_as_growth(mention) or is_negated(mention))


def claim(scores: dict[str, float]) -> tuple[str, float]:
    """What else a percentage may be of, and how strongly; nobody donates percents, so "raise" is no donation."""
    return best_topic({topic: score for topic, score in scores.items() if topic != DONATIONS}, ours=False)


def spends(sentence: Sentence) -> bool:
    """Whether the sentence speaks of money for defence, and not only of armed forces."""
    return sentence.speaks_of("defence_spending", 2) or bool(SPENDING_WORDS & set(sentence.lower))


def beside_share(mention: Mention) -> bool:
    """Whether another percentage of the sentence is of GDP: "from 2% to 3% of GDP", "3.5% of GDP, plus 1.5%"."""
    if mention.last_words(3) == ["from", "#", "to"] and named_alliance(mention) and value_at_most(mention, 10):
        return True
    added = {"plus", "another", "additional", "further"} & set(mention.last_words(4))
    if added and any(of_gdp(mention.sentence.lower[at + 1 : at + 9]) for at in mention.sentence.mentions.values()):
        return True
    return any(
        of_gdp(mention.sentence.lower[at + 1 : at + 9]) for at in mention.sentence.mentions.values() if at > mention.at
    )


def bears_another(mention: Mention, tag: Tag) -> bool:
    """Whether a target is that of another amount: "spends 4.7% against a target of 2%", "a 5% target, but spent 2%"."""
    behind = tag.first > mention.at
    words = mention.sentence.lower
    if words[tag.first] in TARGET_NOUNS and words[tag.first - 1] == "#" and tag.first < mention.at:
        return not SPENDING_VERBS.isdisjoint(words[tag.end : mention.at])
    if words[tag.first] == "minimum" and words[tag.end : tag.end + 1] == ["of"]:
        return behind or words[tag.first - 1] == "a"  # "at a minimum of 2%" is at least so much
    return behind and words[tag.end : tag.end + 2] == ["of", "#"]


def bears_target(mention: Mention) -> bool:
    """Whether a noun such as "guideline" stands at the percentage, which grows nothing."""
    near = [
        tag for tag in mention.sentence.tags("aim") if mention.distance(tag) <= 4 and not bears_another(mention, tag)
    ]
    words = mention.sentence.lower
    return any(words[tag.first] in TARGET_NOUNS for tag in near) and not growing(mention)


def named_alliance(mention: Mention) -> bool:
    """Whether the sentence speaks of NATO."""
    return names_alliance([mention.sentence], mention)


def named_behind(mention: Mention) -> str:
    """The topic named first behind "of GDP": "on defence", "in research and development"."""
    words = mention.sentence.lower
    for at in range(mention.at + 1, min(mention.at + 9, len(words) - 1)):
        if words[at] in {"on", "in", "for", "to"} and at > mention.at + 1:
            near = [tag for tag in mention.after("topic") if at < tag.first <= at + 3 and tag.label.weight >= 2.0]
            return near[0].label.value if near else ""
    return ""


def compared(after: list[str]) -> bool:
    """Whether the amount is followed by a comparison: "3% higher"."""
    return any(word in COMPARED for word in after[:1])


def value_at_most(mention: Mention, limit: int) -> bool:
    """Whether a percentage or a count is no higher than a limit: no state at peace spends 15% of GDP."""
    value = mention.quantity.high or mention.quantity.low
    return value is not None and value <= limit


def is_share_told_before(mention: Mention) -> bool:
    """Whether the amount is what a share of GDP comes to: "defence's share of GDP will reach 3%"."""
    words = mention.last_words(7)
    return "gdp" in words and words[words.index("gdp") - 2 : words.index("gdp")] in (
        ["share", "of"],
        ["percentage", "of"],
    )


def of_gdp(after: list[str]) -> bool:
    """Whether the words behind the amount say "of GDP", "of national income", "of its output"."""
    for at, word in enumerate(after[:7]):
        if word in GDP:
            return True
        if word in {"economic", "national"} and after[at + 1 : at + 2] in (["output"], ["income"], ["product"]):
            return True
    return after[:1] == ["of"] and next((word for word in after[1:] if word not in OWNERS), "") in OUTPUT


def counts_members(after: list[str]) -> bool:
    """Whether the words behind the amount are "of allies", "of its members"."""
    after = after[:1] + after[3:] if after[1:3] in (["nato", "'s"], ["alliance", "'s"]) else after
    return (
        after[:1] == ["of"]
        and not STATES.isdisjoint(after[1:5])
        and not {"'s", "'", "’"} & set(after[1:7])
        and GDP.isdisjoint(after[1:3])
    )


def reach_level(mention: Mention, after: list[str]) -> bool:
    """Whether a fraction of states that are named before it meets a level: "allies, over two-thirds reaching 2%"."""
    return not STATES.isdisjoint(mention.said) and not MEETS.isdisjoint(after[:2])


def is_share(after: list[str]) -> bool:
    """Whether the amount is a part of something: "60% of all spending"."""
    whole = next((word for word in after[1:7] if word in WHOLES or word in OPINIONS), "")
    return after[:1] == ["of"] and whole in WHOLES  # not "62% of Britons want more spending"


def is_of_anothers(mention: Mention) -> bool:
    """Whether spending is only measured by another state's: "less than a third of Washington's budget"."""
    named = parties(mention.sentence, mention.passage)
    whole = next((p for p in named if p.role == "possessive" and 0 < p.first - mention.at <= FEW), None)
    return whole is not None and any(p.end <= mention.at and not p.codes & whole.codes for p in named)


def growing(mention: Mention) -> bool:
    """Whether a word of growth governs the percentage."""
    near = [tag for tag in mention.before("growth")[:1] if mention.distance(tag) < 6]
    if near and mention.sentence.lower[near[0].end] == "short":
        return False  # "falls short of the 2% target"
    return bool(near) and PASSED.isdisjoint(mention.sentence.lower[max(near[0].end, mention.at - 4) : mention.at])
