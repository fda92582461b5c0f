"""How far the money has come: ordered rules, of which the chain of words that govern the amount is the first.

The outermost word of the chain decides (`chains.py`); what has to be decided by others yet is in `bills.py`.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from pipeline.figures.bills import (
    awaits_approval,
    awaits_other_chamber,
    before_committee,
    in_one_chamber,
    is_agreed_by_staff,
    is_cleared_sale,
    is_conditional,
    is_deal_before_lawmakers,
    is_enacted,
    is_half_passed,
    is_hearsay,
    is_in_budget_request,
    is_in_draft_budget,
    is_in_law,
    is_in_open_bill,
    is_only_possible,
    is_questioned,
    is_said_to_come,
    is_saved,
    is_still_before_deciders,
    is_to_be_announced,
    is_to_be_passed,
    is_urged_on_lawmakers,
    lies_before_lawmakers,
    stands_in_draft,
)
from pipeline.figures.chains import (
    HANGING,
    MAY_SIZE,
    RAISES,
    WAS,
    Link,
    behind,
    chain,
    fits,
    head_noun,
    resolve,
    told_apart,
    told_of,
)
from pipeline.figures.lexicon import split_words, word_set
from pipeline.figures.measures import MEETS, SPENDING_VERBS, is_negated
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import official_state, parties
from pipeline.figures.periods import AFTER_MONTH, is_of_fund, names_budget
from pipeline.figures.phrases import Phrase, find_phrases, first_of
from pipeline.figures.senses import BILLS, DETERMINERS, DOUBTFUL, EVENTS, FUTURE, is_past
from pipeline.figures.sentences import Tag, is_supplier_subject
from pipeline.figures.shares import bears_another
from pipeline.figures.totals import is_announced_by_itself, is_raised, is_valued, tells_both
from pipeline.figures.words import (
    AID_NOUNS,
    COMING,
    COSTS,
    DEMONSTRATIVES,
    EACH,
    HANDED_OVER,
    INCLUDES,
    IS_ARE,
    KEEPING,
    LEFT_HEDGES,
    MEETING,
    MEMBERS,
    NO_CLAUSE,
    ORDINALS,
    PANELS,
    PERFECT,
    PROMISES,
    SHARES,
    STOPS,
    TARGET_NOUNS,
    last_place_of,
    place_of,
)
from pipeline.model import GIFTS, GIVEN_OR_BOUGHT, GOODS, OWN_SPENDING, Figure, Measure, PeriodKind, QuantityKind, Stage

ANNOUNCED_WITHIN = 10  # words behind the amount
DEFAULTS = {
    Measure.AID: Stage.COMMITTED,
    Measure.EQUIPMENT: Stage.COMMITTED,
    Measure.PROCUREMENT: Stage.COMMITTED,
    Measure.DEFENCE_SPENDING: Stage.DISBURSED,
    Measure.SPENDING_GROWTH: Stage.DISBURSED,
    Measure.COMPLIANCE: Stage.DISBURSED,
}
ESTIMATED_COST = ["estimated", "cost"]
ESTIMATES = frozenset({"estimate", "estimates", "projection", "projections"})
RECKONED_WITHIN = 14  # words before the amount
RECKONING = word_set("stages", "reckoning")
COMPARABLE = frozenset({Measure.AID, Measure.EQUIPMENT, Measure.DEFENCE_SPENDING})
COMPARED = frozenset({"from", "against", "after", "compared", "than", "top", "versus", "vs"})
PROMISED = frozenset({"pledged", "promised", "committed", "vowed", "offered"})
COMPARED_TO = frozenset({"to", "with"})
DECIDED_WITHIN = 6  # words behind the amount
RELEASED = frozenset({"releases", "released"})
LENDERS = frozenset({"EU", "IMF", "WB"})
GOT_GOING = ("up and running", "over the line", "off the ground", "across the line", "over the finish line", "agreed")
GOING_WITHIN = 10  # words behind the amount
UNSPENT_WITHIN = 7  # words behind the amount
UNSPENT = word_set("stages", "unspent")
HAVING = word_set("stages", "having")
AUTHORITY = word_set("stages", "authority")
UP_TO_NOW = tuple(word_set("stages", "up_to_now"))  # how the phrases of such totals begin
NOWADAYS = word_set("stages", "nowadays")
AT_PRESENT = (["currently"], ["presently"])  # "now" may begin a sentence on what is to come
NOW_AT = NOWADAYS | {"is", "are", "stands", "stand"}
YEARLY = word_set("stages", "yearly")
YEARLY_HEDGES = YEARLY | frozenset({"the", "its", "their", "his", "a", "total", "some", "about"})
EACH_YEAR_WITHIN = 8  # words behind the amount
UNNAMED = word_set("stages", "unnamed")
TOTALS = frozenset({"total", "overall"})
PROMISED_AID = PROMISES | {"package", "packages", "allocated", "allocations"}
DATE_WITHIN = 15  # characters from the amount
PAST_WITHIN = 26  # the same of a time that is past
MISSED_WITHIN = 7  # words
ALLIED_STATES = frozenset({"allies", "members", "countries", "nations", "states", "europeans"})
NEVER = frozenset({"not", "never"})
SPENT_ON = frozenset({"spend", "spending", "pay", "paying", "meet", "meeting", "reach", "hit", "invest"})
REQUIRING = frozenset({"cost", "require", "mean", "entail"})
COSTING_WITHIN = 5  # words
REPORTING = word_set("stages", "reporting")  # before what is only imagined: "warns reaching 4% would"
IMAGINED_WITHIN = 9  # words behind the amount
SPENT_WITHIN = 5  # words before the amount
COMING_WITHIN = 8  # words before the amount
SHARE_WITHIN = 6  # words behind a percentage
DEALS = word_set("stages", "frames")
FRACTIONS = frozenset({"half", "most", "third", "quarter", "fraction", "portion", "much"})
HALVES = tuple([fraction, "of"] for fraction in sorted(FRACTIONS))
WHOLES = word_set("stages", "wholes")
ASKING_TITLES = word_set("stages", "asking_titles")
AHEAD = word_set("stages", "ahead")
LAWMAKERS = word_set("stages", "lawmakers")
TEXTS = BILLS | {"package", "plan", "deal"}
SUBJECT = 6  # words from lawmakers to their verb
SHORT = 5  # sentences
HANGING_WITHIN = 20  # words behind the amount
PAUSING = word_set("stages", "pausing")
STOPPED_DEEDS = frozenset({"proposed", "stopped", "disbursed", "done"})
OPEN_HEADLINES = word_set("stages", "open_headlines")
DECIDED = frozenset({"committed", "contracted", "allocated", "secured", "disbursed", "done", "reported"})
AWAITED = word_set("stages", "awaited")
LESSENED = word_set("stages", "lessened")
CUT_WITHIN = 8  # words before the amount
SAID_TO_BE = word_set("stages", "said_to_be")
TOLD = frozenset({"announced", "unveiled", "revealed", "disclosed", "outlined"})
NOT_TOLD = word_set("stages", "not_told")
RECENTLY = (["recently"], ["already"], ["previously"], ["newly"])
PARTLY_DECIDING = word_set("stages", "partly_deciding")
DECIDERS_WITHIN = 5  # words behind "approved"
WISHED = frozenset({"see", "get", "want", "wants", "need", "needs"})
UNLOCKED_WITHIN = 6  # words before the amount
UNLOCKING = frozenset({"unlock", "unlocks", "unlocking", "receive", "access", "obtain", "secure", "unfreeze"})
REFORMS = word_set("stages", "reforms")
ADDED_OR_PART = (["of", "which"], ["of", "it"], ["and", "another"], ["and", "further"], ["and", "additional"])
ONE_CHAMBER = frozenset({"senate", "senators", "house"})
HOLDING_UP = tuple(word_set("stages", "holding_up"))  # how the words begin
TOLD_WHEN = word_set("stages", "told_when")
ANNOUNCING = word_set("stages", "announcing")
UNDECIDED = word_set("stages", "undecided")
TO_DECIDE = word_set("stages", "to_decide")
RUNNING = frozenset({"under", "from", "part"})
AGREED = frozenset({"deal", "contract", "order", "agreement"})
HEDGING = frozenset({"more", "less", "fewer", "to", "will"})
ALLIED = frozenset({"Allies", "NATO", "Nato"})
LEVELS = frozenset({2, Decimal("3.5"), 5})  # percent of GDP that the allies have agreed on
COUNTED_WITHIN = 14  # words
REFUSING = word_set("stages", "refusing")
GUIDELINE = 2  # percent of GDP
SET_BY_ALLIES = word_set("stages", "set_by_allies")
TOO_LITTLE = frozenset({("a", "start"), ("not", "enough"), ("n't", "enough"), ("too", "low"), ("the", "minimum")})
JUDGED_WITHIN = 9  # words
NEW_LEVELS = LEVELS - {GUIDELINE}  # agreed on in 2025: hardly any state has reached them
AIMED_LEVELS = LEVELS | {Decimal("1.5")}  # and its part for what is not military
OPENING = 3  # words before an amount with which its sentence opens
MOVED = word_set("stages", "moved")
NOT_GONE = FUTURE | DOUBTFUL | {"to", "not", "n't", "never", "be", "#"}
GONE_WITHIN = 8  # words behind the amount
PAID_OUT_WITHIN = 8  # words before the amount
PAYING_OUT = word_set("stages", "paying_out")
INTO_WITHIN = 6  # words behind the amount
ALONE = DEMONSTRATIVES | {"it", "they", "of"}  # "This is 0.8% of GDP": that is the amount before
TO_COME = frozenset({"will", "'ll", "follow", "follows"})
FOLLOWING = 9  # words behind the amount
AGREED_LEVELS = frozenset({2, 5})  # by the allies, in 2014 and in 2025
RISES = word_set("stages", "rises")
DUTY = frozenset({"must", "ought"})
DUTY_WITHIN = 6  # words
BUDGET = frozenset({"budget", "outlay", "capex", "appropriation", "appropriations"})
PLEDGES = word_set("stages", "pledges")
LEFT_WITHIN = 8  # words from a level that is left to the amount
BEYOND = frozenset({"from", "beyond", "above", "past"})
REQUIRED = frozenset({"required", "necessary", "necessity", "needed", "mandatory", "obligatory"})
COME = word_set("stages", "come")
LAST = frozenset({"last", "rest", "remainder"})
ARRIVED_WITHIN = 16  # words behind the amount
COMPLETED_WITHIN = 12  # words behind the amount
NOT_YET = word_set("stages", "not_yet")
GROUPS = SHARES | word_set("stages", "groups")
HOPED = word_set("stages", "hoped")
CONSCRIPTING = word_set("stages", "conscripting")
WORTH = word_set("stages", "worth")
WORTH_WITHIN = 12  # words
MARKS = frozenset({"mark", "bar", "floor", "threshold", "line"})
EXCEEDED = word_set("stages", "exceeded")
NEW_WITHIN = 12  # words
LAW_WITHIN = 4  # words behind the amount
COMES_TO = frozenset({"amounts", "comes", "totals", "totaled", "totalled", "equals"})
NEW_HERE = frozenset((this, new) for this in ("this", "these", "the") for new in ("new", "latest"))
THE_LEVEL = frozenset({"the", "that"})
THAT_LEVEL = frozenset({"level", "mark", "line", "threshold", "bar", "figure"})  # "reach that 2% level"
LIFTED_WITHIN = 12  # words
DRAFTED = (["budget"], ["bill"], ["law"], ["plan"])
HEADING = word_set("stages", "heading")


def find_stage(mention: Mention, measure: Measure, earlier: Figure | None) -> tuple[Stage, str]:  # noqa: PLR0911  (ordered rules)
    """The stage of an amount, and the rule that told it.

    Args:
        mention: The amount.
        measure: What it measures.
        earlier: The figure of the same measure before it, from which it takes its stage if nothing else tells.
    """
    if plain := plain_stage(mention, measure):
        return plain
    links = (apart := told_apart(mention, measure)) or chain(mention, measure)
    if not any(link.stage for link in links if link.value != "possible"):
        links = behind(mention, measure) or links
    elif not any(link.finite for link in links) and is_resisted(mention, measure):
        return Stage.PROPOSED, "stage-resisted"
    stage = resolve(told_of(mention, measure)) or resolve(links)
    if apart and stage is Stage.COMMITTED and is_held_up(mention, measure, apart[0]):
        return Stage.PROPOSED, "stage-resisted"
    stage = stage if apart else of_whole(mention, measure, stage)
    level = mention.is_spending_level(measure)
    told = stage_of_decision(mention, measure, links, stage) or (
        stage_of_level(mention, links, stage) if level else None
    )
    if told is not None:
        return told
    if earlier is not None and goes_with(mention, measure, links, stage, earlier):
        return earlier.stage, "stage-as-before"
    if not apart and is_named_part(mention, measure, earlier) and stage in {None, Stage.COMMITTED, Stage.DISBURSED}:
        return Stage.ALLOCATED, "stage-part"
    if measure in OWN_SPENDING and (told := stage_of_spending(mention, measure, links, stage, earlier)):
        return told
    if stage is not None:
        return stage, f"stage-{stage}"
    return untold_stage(mention, measure, links, earlier)


def stage_of_decision(  # noqa: PLR0911  (ordered rules)
    mention: Mention, measure: Measure, links: list[Link], stage: Stage | None
) -> tuple[Stage, str] | None:
    """The stage of what is decided by others than the verb tells, or not yet: "senators released a 5bn package"."""
    if stage is Stage.ALLOCATED and (released := stage_of_release(mention, measure, links)):
        return released
    if stage is Stage.COMMITTED and is_undecided(mention, measure, links):
        return Stage.PROPOSED, "stage-undecided"
    if stage in {Stage.COMMITTED, Stage.ALLOCATED} and is_in_draft_budget(mention, measure, links):
        return Stage.PROPOSED, "stage-draft"
    if stage not in {Stage.PROPOSED, Stage.TARGET} and is_in_open_bill(mention, measure, links):
        return Stage.PROPOSED, "stage-open-bill"
    if stage is Stage.DISBURSED and measure in OWN_SPENDING and is_in_law(mention):
        return in_budget(mention, measure, Stage.COMMITTED), "stage-law"
    if stage is Stage.PROPOSED and is_enacted(mention, links):
        return in_budget(mention, measure, Stage.COMMITTED), "stage-enacted"
    if stage is Stage.PROPOSED and (
        (measure not in OWN_SPENDING and (is_announced_before(mention) or is_decided_before(mention, measure, links)))
        or (measure is Measure.AID and is_unlocked_by_recipient(mention))
        or (measure in GOODS and is_only_possible(links) and is_cleared_sale(mention))
    ):
        return Stage.COMMITTED, "stage-cleared"
    if (INCLUDES & set(mention.last_words(4)) and is_announced_apart(mention)) or (
        stage is Stage.DISBURSED and measure in GIFTS and (is_announced_by_itself(mention) or is_new_sum(mention))
    ):
        return Stage.COMMITTED, "stage-reported"
    return None


def stage_of_level(mention: Mention, links: list[Link], stage: Stage | None) -> tuple[Stage, str] | None:
    """The stage of a level that the words around it tell better than its verb: "we are moving to 3% of GDP"."""
    if stage in {None, Stage.DISBURSED} and is_heading(mention):
        return Stage.COMMITTED, "stage-heading"
    if stage in {Stage.COMMITTED, Stage.DISBURSED} and (is_met_by_members(mention) or is_missed(mention)):
        return Stage.TARGET, "stage-of-members"
    if stage in {None, Stage.COMMITTED, Stage.ALLOCATED} and opens_now(mention):
        return Stage.DISBURSED, "stage-current"
    if stage in {None, Stage.DISBURSED} and is_budgeted(mention):
        return Stage.ALLOCATED, "stage-budgeted"
    if stage is Stage.PROPOSED and any(link.word in REFUSING for link in links):
        return Stage.TARGET, "stage-refused"
    return None


def is_held_up(mention: Mention, measure: Measure, link: Link) -> bool:
    """Whether what a clause tells as agreed is held up, or only one chamber wants it: "that the Senate passed"."""
    words = mention.sentence.lower[mention.at : link.tag.first]
    half = not ONE_CHAMBER.isdisjoint(words) and awaits_other_chamber(mention.sentence.words, mention)
    return half or resists(chain(mention, measure))


def goes_with(mention: Mention, measure: Measure, links: list[Link], stage: Stage | None, earlier: Figure) -> bool:
    """Whether the amount is as far as the one before it, of which it is a part or which lifts it."""
    return (
        is_given_part(mention, measure, earlier)
        or is_further_part(mention, measure, earlier)
        or (stage is Stage.PROPOSED and is_part_of_bill(mention, measure, links, earlier))
        or (measure in OWN_SPENDING and (is_raised_here(mention, earlier) or is_worth(mention, earlier)))
    )


def stage_of_spending(
    mention: Mention, measure: Measure, links: list[Link], stage: Stage | None, earlier: Figure | None
) -> tuple[Stage, str] | None:
    """The stage of a state's own spending: drafted, agreed by allies, or in a budget; None where no verb tells one."""
    if is_drafted(mention) or is_in_budget_request(mention) or (stage is None and is_presidents_budget(mention)):
        return Stage.PROPOSED, "stage-draft"
    if stage is Stage.DISBURSED and is_dated_ahead(mention) and not is_over(links):
        stage = Stage.COMMITTED
    if stage is Stage.ALLOCATED and mention.is_spending_level(measure):
        stage = Stage.COMMITTED  # "will earmark 2% of GDP": a level that is promised
    if stage is Stage.COMMITTED and measure is Measure.DEFENCE_SPENDING and binds_allies(mention, links, earlier):
        return Stage.TARGET, "stage-guideline"
    return (in_budget(mention, measure, stage), f"stage-{stage}") if stage is not None else None


def plain_stage(mention: Mention, measure: Measure) -> tuple[Stage, str] | None:  # noqa: PLR0911  (ordered rules)
    """The stage that words beside the amount tell, whatever verbs govern it."""
    if target_noun(mention, measure) or is_required(mention, measure) or is_fallen_short_of(mention, measure):
        return Stage.TARGET, "stage-target-noun"
    if mention.is_spending_level(measure) and is_current(mention):
        return Stage.DISBURSED, "stage-current"
    if measure in OWN_SPENDING and is_left(mention.last_words(4)):
        return stage_of_left(mention, measure), "stage-from"
    if ESTIMATED_COST in (mention.last_words(4)[:2], mention.last_words(3)[:2]):
        return Stage.COMMITTED if is_cleared_sale(mention) else Stage.PROPOSED, "stage-estimate"
    if measure in GIFTS and is_unspent(mention):
        return Stage.ALLOCATED, "stage-unspent"
    if is_only_reckoned(mention, measure):
        return Stage.UNKNOWN, "stage-cost"  # "would cost an extra 3bn a year", "puts the cost of frigates at 3bn"
    if measure in COMPARABLE and (
        (is_compared(mention) and is_dated_past(mention)) or is_level_before(mention, measure)
    ):
        promised = not PROMISED.isdisjoint(mention.next_words(3))
        return Stage.COMMITTED if promised else in_budget(mention, measure, Stage.DISBURSED), "stage-compared"
    if is_conditional(mention, measure) or (measure in OWN_SPENDING and is_imagined(mention)):
        return Stage.PROPOSED, "stage-if"
    if measure not in OWN_SPENDING and is_saved(mention):
        return Stage.COMMITTED, "stage-saved"
    if measure is Measure.PROCUREMENT and is_under_deal(mention):
        return Stage.CONTRACTED, "stage-under-deal"
    if measure is Measure.COMPLIANCE and (complied := stage_of_compliance(mention)):
        return complied
    if is_delivered_part(mention, measure) or (measure in GIVEN_OR_BOUGHT and is_completed(mention)):
        return Stage.DISBURSED, "stage-part"
    return None


def untold_stage(  # noqa: PLR0911, PLR0912  (ordered rules)
    mention: Mention, measure: Measure, links: list[Link], earlier: Figure | None
) -> tuple[Stage, str]:
    """The stage of an amount that no word of its own tells: by dates, by what stands before it, or as is usual."""
    if measure is Measure.SPENDING_GROWTH and is_risen(mention):
        return Stage.DISBURSED, "stage-risen"
    if any(link.value == "reported" for link in links):
        lawmakers = not LAWMAKERS.isdisjoint(mention.sentence.lower[: mention.at])
        open_still = lawmakers or is_questioned(mention, links) or is_said_to_come(mention)
        open_still = open_still or (measure in OWN_SPENDING and awaits_approval(mention))
        return (Stage.PROPOSED if open_still else Stage.COMMITTED), "stage-reported"
    if measure is Measure.DEFENCE_SPENDING and is_dated_past(mention) and mention.last_words(2)[:1] != ["to"]:
        return in_budget(mention, measure, Stage.DISBURSED), "stage-past"
    if measure in OWN_SPENDING and is_stepped(mention) and FUTURE & set(mention.sentence.lower[: mention.at]):
        return in_budget(mention, measure, Stage.COMMITTED), "stage-coming"
    if measure in GIFTS and (has_gone(mention) or has_been_put(mention)):
        return Stage.DISBURSED, "stage-gone"
    if measure is Measure.AID and is_current_total(mention):
        return Stage.DISBURSED, "stage-current"
    if measure not in OWN_SPENDING and stands_in_draft(mention):
        return Stage.PROPOSED, "stage-draft"
    if lies_before_lawmakers(mention, measure) or (measure in GIVEN_OR_BOUGHT and is_urged_on_lawmakers(mention)):
        return Stage.PROPOSED, "stage-pending"
    known = earlier is not None and fits(earlier.stage, measure) and not starts_anew(mention, measure, earlier)
    if earlier is not None and known and earlier.start >= mention.sentence.start:
        return of_whole(mention, measure, earlier.stage) or earlier.stage, "stage-as-before"
    far = of_whole(mention, measure, far_off(mention, measure))
    if far is not None:
        return far, "stage-far"
    if earlier is not None and known and not is_level_beside_budget(mention, measure, earlier):
        return earlier.stage, "stage-as-before"
    if measure in GIFTS and (total := stage_of_total(mention, measure)):
        return total, "stage-yearly"
    if measure in OWN_SPENDING and (told := untold_spending(mention, measure)):
        return told
    if is_titled_as_asked(mention, measure) or is_under_open_headline(mention, measure) or is_to_be_passed(mention):
        return Stage.PROPOSED, "stage-title"
    if measure in GIVEN_OR_BOUGHT and is_half_passed(mention):
        return Stage.PROPOSED, "stage-half-passed"
    if measure is Measure.AID and is_share_of_aid(mention):
        return Stage.DISBURSED, "stage-share"
    if any(link.word == MAY_SIZE for link in links):
        return Stage.PROPOSED, "stage-sized"
    return default_stage(mention, measure), "stage-default"


def untold_spending(mention: Mention, measure: Measure) -> tuple[Stage, str] | None:  # noqa: PLR0911  (ordered rules)
    """The stage of a state's own spending of which no verb and no other amount tells."""
    if measure is Measure.SPENDING_GROWTH and mention.quantity.unit != "%":
        if not PANELS.isdisjoint(mention.said) or not DUTY.isdisjoint(mention.last_words(DUTY_WITHIN)):
            return Stage.PROPOSED, "stage-wanted"  # "House panel adds 3bn to the budget", "Oslo must find another 3bn"
        past = not PERFECT.isdisjoint(mention.last_words(5)) or is_grown_since(mention)
        return Stage.DISBURSED if past else Stage.COMMITTED, "stage-default"
    if measure is Measure.SPENDING_GROWTH and raises_itself(mention):
        return in_budget(mention, measure, Stage.COMMITTED), "stage-raising"
    if is_guideline(mention, measure):
        return Stage.TARGET, "stage-guideline"
    if measure is Measure.DEFENCE_SPENDING and "law" in mention.next_words(LAW_WITHIN):
        return Stage.ALLOCATED, "stage-law"  # "tucked into the 900bn defense policy law"
    if (
        mention.last_words(2)[:1] == ["to"]
        or FUTURE & set(mention.last_words(COMING_WITHIN))
        or is_dated_ahead(mention)
        or is_headline_to_come(mention)
        or "fund" in mention.next_words(3)  # "with a 90bn special fund"
    ):
        return in_budget(mention, measure, Stage.COMMITTED), "stage-coming"  # "outlays will come to 3bn"
    if mention.is_spending_level(measure) and mention.quantity.low in NEW_LEVELS:
        return Stage.TARGET, "stage-guideline"
    return None


def is_level_beside_budget(mention: Mention, measure: Measure, earlier: Figure) -> bool:
    """Whether a level is told in a sentence of its own behind a budget: "Its budget is 4bn. It keeps to some 2%"."""
    budget = earlier.unit != "pct_gdp" and earlier.stage is Stage.ALLOCATED
    return budget and mention.is_spending_level(measure) and DEMONSTRATIVES.isdisjoint(mention.said)  # "That is 2%"


def is_grown_since(mention: Mention) -> bool:
    """Whether a phrase behind the amount tells up to when it has come: "an increase of 9bn over the past two years"."""
    return any(phrase.kind is PeriodKind.CUMULATIVE and phrase.behind for phrase in find_phrases(mention))


def starts_anew(mention: Mention, measure: Measure, earlier: Figure) -> bool:
    """Whether another stage begins with the amount: "had delivered eight tanks. Another 14 will follow"."""
    if mention.is_spending_level(measure):
        return is_level_of_state(mention, earlier)
    if measure in OWN_SPENDING or earlier.stage is not Stage.DISBURSED:
        given = earlier.stage is Stage.DISBURSED and earlier.measure in GIFTS
        return given and measure is Measure.DEFENCE_SPENDING  # "gave 5bn to a state whose budget is 9bn"
    following = mention.next_words(FOLLOWING)
    if earlier.start < mention.sentence.start and mention.at <= OPENING and ALONE.isdisjoint(mention.said):
        return not any(map(is_past, following))
    return not TO_COME.isdisjoint(mention.last_words(5)) or not TO_COME.isdisjoint(following)


def is_level_of_state(mention: Mention, earlier: Figure) -> bool:
    """Whether a level is what a state has, told beside what is aimed at: "should reach 2%. Poland leads with 4%"."""
    aimed = earlier.stage in {Stage.TARGET, Stage.PROPOSED} and earlier.unit == "pct_gdp"
    share = {mention.quantity.low, mention.quantity.high}
    return aimed and mention.sentence.has("party") and AIMED_LEVELS.isdisjoint(share)


def has_gone(mention: Mention) -> bool:
    """Whether what is given is told behind to be on its way or there: "20 tanks left for the front"."""
    following = mention.next_words(GONE_WITHIN)
    at = place_of(following, MOVED)
    if at is None or not NOT_GONE.isdisjoint(following[:at]):
        return False
    if following[at] == "hands":
        return following[max(0, at - 2)] == "in"  # "in Ukrainian hands"
    return following[at] != "left" or not PERFECT.isdisjoint(following[:at]) or following[at + 1 : at + 2] == ["for"]


def has_been_put(mention: Mention) -> bool:
    """Whether money has gone into something: "we have put more than 5bn into their defence", "has put in 5bn"."""
    words = mention.last_words(SPENT_WITHIN + 2)
    at = last_place_of(words, {"put"})
    if at is None or PERFECT.isdisjoint(words[:at]):
        return False
    return words[at + 1 : at + 2] == ["in"] or "into" in mention.next_words(INTO_WITHIN)


def is_put_forward(mention: Mention, links: list[Link]) -> bool:
    """Whether lawmakers only lay it before the others: "senators released a 5bn package", not "released 5bn"."""
    if TEXTS.isdisjoint(mention.next_words(4)):
        return False
    telling = [link for link in links if link.stage is not None]
    released = [link.tag.first for link in telling[-1:] if link.word.startswith("release")]
    return any(not LAWMAKERS.isdisjoint(mention.sentence.lower[max(0, at - SUBJECT) : at]) for at in released)


def stage_of_release(mention: Mention, measure: Measure, links: list[Link]) -> tuple[Stage, str] | None:
    """The stage of what is not set aside: released by lawmakers as a draft, by a lender as money, or only requested."""
    if is_put_forward(mention, links) or is_asked_for_in_title(mention, measure):
        return Stage.PROPOSED, "stage-put-forward"
    paid = measure is Measure.AID and is_released_by_lender(mention, links)
    return (Stage.DISBURSED, "stage-released") if paid else None


def is_released_by_lender(mention: Mention, links: list[Link]) -> bool:
    """Whether a body that pays out what others granted releases it now: "EU releases 2bn", not "to release 2bn"."""
    released = [link.tag.first for link in links if link.word in RELEASED]
    named = parties(mention.sentence, mention.passage) if released else []
    return any(p.code in LENDERS and p.role == "plain" and p.end <= released[-1] for p in named)


def is_to_be_got_going(mention: Mention) -> bool:
    """Whether it is only hoped that it comes about: "to get the 9bn for Kyiv up and running"."""
    got = ("to", "get") in pairwise(mention.last_words(5))
    return got and any(phrase in " ".join(mention.next_words(GOING_WITHIN)) for phrase in GOT_GOING)


def is_undecided(mention: Mention, measure: Measure, links: list[Link]) -> bool:
    """Whether what reads as a decision is only asked about, heard of, awaited, or that of some who do not decide it."""
    return (
        is_questioned(mention, links)
        or is_hearsay(mention, links)
        or is_to_be_announced(mention)
        or (measure not in OWN_SPENDING and (stands_in_draft(mention) or is_still_before_deciders(mention)))
        or is_agreed_by_staff(mention, links)
        or before_committee(mention, links)
        or in_one_chamber(mention, measure, links)
        or (measure in OWN_SPENDING and awaits_approval(mention))
        or is_headline_undecided(mention)
        or is_awaited(mention, links)
        or is_to_be_got_going(mention)
        or is_deal_before_lawmakers(mention, measure, links)
    )


def default_stage(mention: Mention, measure: Measure) -> Stage:
    """What nothing else tells: gifts and purchases are promised, budgets run, and funds have still to be spent."""
    if measure is Measure.DEFENCE_SPENDING and is_of_fund(mention):
        return Stage.COMMITTED
    return in_budget(mention, measure, DEFAULTS[measure])


def is_drafted(mention: Mention) -> bool:
    """Whether it stands in a draft, and no draft of soldiers is meant: "the draft budget", "brought back the draft"."""
    words = mention.sentence.lower
    if "draft" not in words:
        return False
    at = words.index("draft")
    return words[at + 1 : at + 2] in DRAFTED or CONSCRIPTING.isdisjoint(words)


def is_heading(mention: Mention) -> bool:
    """Whether a level is said to come: "we are moving to 3% of GDP", "outlays are rising to 2.5%"."""
    words = mention.last_words(6)
    heading = [at for at, word in enumerate(words) if word in HEADING]
    if not heading or "," in words[heading[-1] :]:
        return False
    return "to" in words[heading[-1] :] and not WAS & set(words[: heading[-1]])


def is_given_in_part(mention: Mention, measure: Measure) -> bool:
    """Whether what is done holds for a part of the amount only: "have provided and pledged 5bn"."""
    return tells_both(mention) or (measure not in OWN_SPENDING and is_whole(mention))


def is_resisted(mention: Mention, measure: Measure) -> bool:
    """Whether the verb behind a plan tells that it is not decided: "a plan to give 20bn faces opposition"."""
    if measure in OWN_SPENDING or HANGING.isdisjoint(mention.next_words(HANGING_WITHIN)):
        return False
    return any(link.stage is Stage.PROPOSED and link.word in HANGING for link in behind(mention, measure))


def stage_of_compliance(mention: Mention) -> tuple[Stage, str] | None:
    """Whether states are to meet a level or meet it already; None where it is only hoped for."""
    if AHEAD & set(mention.next_words(6)) or is_to_comply(mention):
        return Stage.COMMITTED, "stage-ahead"
    if not HOPED & {*mention.last_words(4), *mention.next_words(8)}:
        return Stage.DISBURSED, "stage-complied"
    return None


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


def is_raised_here(mention: Mention, earlier: Figure) -> bool:
    """Whether a change that the same sentence tells lifts spending to it: "adds 3bn, bringing the total to 20bn"."""
    same = earlier.start >= mention.sentence.start and earlier.measure in OWN_SPENDING
    return same and is_raised(mention) and "," in mention.last_words(LIFTED_WITHIN)


def is_worth(mention: Mention, earlier: Figure) -> bool:
    """Whether a share only tells how much the sum before it is: "passed a budget of 9bn, accounting for 2% of GDP"."""
    if mention.quantity.unit != "%" or earlier.start < mention.sentence.start:
        return False
    words = mention.last_words(WORTH_WITHIN)
    at = last_place_of(words, WORTH)
    return at is not None and (words[at + 1 :].count("#") == 0 or words[-1:] == ["and"])


def is_missed(mention: Mention) -> bool:
    """Whether a level is not met: "does not meet 2%"; one that "has never exceeded 1%" has been kept below it."""
    return is_negated(mention) and EXCEEDED.isdisjoint(mention.last_words(3))


def is_titled_as_asked(mention: Mention, measure: Measure) -> bool:
    """Whether the title tells that all of it is only asked for, as what the President's Budget holds is."""
    title = split_words(mention.passage.title or "")
    if measure not in OWN_SPENDING and not ASKING_TITLES.isdisjoint(title):
        return True
    return official_state(mention.passage.publisher) == "USA" and names_budget(title)


def is_asked_for_in_title(mention: Mention, measure: Measure) -> bool:
    """Whether what will be set aside is only requested, by the title: "9bn will be allocated to relief"."""
    to_come = not FUTURE.isdisjoint(mention.last_words(COMING_WITHIN) + mention.next_words(3))
    return to_come and measure not in OWN_SPENDING and is_titled_as_asked(mention, measure)


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


def is_headline_undecided(mention: Mention) -> bool:
    """Whether what a headline tells as to come is not decided by the sentence below: "expected to approve the plan"."""
    sentence = mention.sentence
    if sentence.number > 0 or not is_headline_to_come(mention):
        return False
    if is_likely_to_be(sentence.lower[mention.at + 1 :]):
        return True
    if len(mention.text) == 1:
        return False
    below = mention.text.sentence(1).lower
    return not UNDECIDED.isdisjoint(below) or any(
        words[:2] == ("expected", "to") and words[2] in TO_DECIDE
        for words in zip(below, below[1:], below[2:], strict=False)
    )


def is_under_open_headline(mention: Mention, measure: Measure) -> bool:
    """Whether the headline of a short item tells of nothing but what is proposed: "Hungary blocks aid for Ukraine"."""
    if measure not in GIVEN_OR_BOUGHT or mention.sentence.number == 0 or len(mention.text) > SHORT:
        return False
    headline = mention.text.sentence(0)
    told = {tag.label.value for tag in headline.tags("stage")}
    if told <= STOPPED_DEEDS and not PAUSING.isdisjoint(headline.lower):
        return True  # "US pauses the delivery of bombs to Israel"
    return told.isdisjoint(DECIDED) and not OPEN_HEADLINES.isdisjoint(headline.lower)


def is_risen(mention: Mention) -> bool:
    """Whether the change is told as one that has come: "said that spending is up 9%", "has added 9% to its outlays"."""
    if mention.quantity.unit == "%" and (not PERFECT.isdisjoint(mention.last_words(3)) or has_cut(mention)):
        return True
    words = mention.unhedged(4, LEFT_HEDGES | {"by"})
    return words[-1:] in (["up"], ["down"]) and not SAID_TO_BE.isdisjoint(words[-2:-1])


def has_cut(mention: Mention) -> bool:
    """Whether somebody has cut spending by it: "has cut the defence budget by 8%"."""
    return any(have in PERFECT and cut in LESSENED for have, cut in pairwise(mention.last_words(CUT_WITHIN)))


def is_likely_to_be(words: list[str]) -> bool:
    """Whether the words tell that something is still to be announced: "a deal likely to be signed in May"."""
    triples = zip(words, words[1:], words[2:], words[3:], strict=False)
    return any(
        hedge in {"likely", "expected"} and link == "to" and be == "be" and verb in ANNOUNCING
        for hedge, link, be, verb in triples
    )


def is_awaited(mention: Mention, links: list[Link]) -> bool:
    """Whether the decision that governs the amount is still to come: "a decision on 5bn is expected on Friday"."""
    telling = [link for link in links if link.stage is not None]
    if not telling or telling[-1].word not in AWAITED or any(link.finite for link in telling):
        return False
    following = mention.next_words(HANGING_WITHIN)
    return any(
        verb in {"is", "are"} and hope in {"expected", "due"} and then != "to"
        for verb, hope, then in zip(following, following[1:], following[2:], strict=False)
    )


def is_to_comply(mention: Mention) -> bool:
    """Whether states are counted that are to meet a level: "23 allies to hit 2% this year"."""
    return any(word == "to" and after in MEETS for word, after in pairwise(mention.next_words(6)))


def is_only_reckoned(mention: Mention, measure: Measure) -> bool:
    """Whether the amount is only what something would cost, or what somebody says that it will."""
    if measure is Measure.PROCUREMENT:
        return is_estimate_of_cost(mention)
    return measure in OWN_SPENDING and (
        would_cost(mention) or (measure is Measure.SPENDING_GROWTH and is_cost(mention))
    )


def is_estimate_of_cost(mention: Mention) -> bool:
    """Whether somebody reckons what arms will cost: "doubles the cost estimate for the jet to 18bn"."""
    words = mention.last_words(RECKONED_WITHIN)
    if "to" in words[-3:]:
        return any(noun in COSTS and estimate in ESTIMATES for noun, estimate in pairwise(words))
    return "at" in words[-3:] and not RECKONING.isdisjoint(words) and not COSTS.union({"price"}).isdisjoint(words)


def is_under_deal(mention: Mention) -> bool:
    """Whether the amount is that of a running deal: "jets under a 2bn deal", "first delivery in 2bn order"."""
    before = [word for word in mention.last_words(3) if word not in DETERMINERS or word in RUNNING]
    running = not RUNNING.isdisjoint(before[-1:])
    if not running and (mention.unhedged(1) != ["in"] or EVENTS.isdisjoint(mention.sentence.lower[: mention.at])):
        return False
    noun = head_noun(mention)
    return noun is not None and mention.sentence.lower[noun.first] in AGREED


def is_yearly(mention: Mention) -> bool:
    """Whether the amount comes every year already: "annual aid", "receives 4bn a year"."""
    if FUTURE & set(mention.sentence.lower):
        return False
    each = ("each", "year") in pairwise(mention.sentence.lower) or comes_each_year(mention.next_words(EACH_YEAR_WITHIN))
    return each or bool(YEARLY & set(mention.sentence.lower))


def comes_each_year(words: list[str]) -> bool:
    """Whether the words behind an amount make it one of each year: "in arms a year", but not "in arms a year ago"."""
    at = place_of(words, {"year"}) or 0
    each = at > 0 and words[at - 1] in EACH and AFTER_MONTH.isdisjoint(words[at + 1 : at + 2])
    return each and (at == 1 or words[at - 2] not in STOPS) and NO_CLAUSE.isdisjoint(words[:at])


def of_whole(mention: Mention, measure: Measure, stage: Stage | None) -> Stage | None:
    """The stage of an amount, where what the chain tells holds only for a part of it."""
    if stage is Stage.DISBURSED and is_given_in_part(mention, measure):
        return stage_of_whole(mention, measure)
    if stage is Stage.PROPOSED and measure is Measure.AID and is_yearly_whole(mention):
        return Stage.DISBURSED
    if stage is Stage.PROPOSED and measure in GIFTS and (is_decided_whole(mention) or is_to_be_paid_out(mention)):
        return Stage.COMMITTED
    return stage


def is_to_be_paid_out(mention: Mention) -> bool:
    """Whether only a part of it is still expected to be paid: "hopes to disburse half of our 18bn loan"."""
    words = mention.last_words(PAID_OUT_WITHIN)
    return words[-3:-1] in HALVES and not PAYING_OUT.isdisjoint(words)


def is_decided_whole(mention: Mention) -> bool:
    """Whether only a part of what is decided is held up: "withholds 2m, part of a 13m package approved in May"."""
    if mention.unhedged(5, YEARLY_HEDGES)[-2:] != ["part", "of"]:
        return False
    decided = (tag for tag in mention.after("stage") if tag.label.value in {"committed", "allocated"})
    verb = next(decided, None)
    return (
        verb is not None
        and is_past(mention.sentence.lower[verb.first])
        and verb.first - mention.at <= DECIDED_WITHIN
        and NOT_YET.isdisjoint(mention.sentence.lower[mention.at + 1 : verb.first])
    )


def is_yearly_whole(mention: Mention) -> bool:
    """Whether only a part of what comes every year is told of: "withholds 2m of the annual 13m in aid"."""
    before = mention.unhedged(4, YEARLY_HEDGES)
    return before[-1:] == ["of"] and is_yearly(mention)


def is_delivered_part(mention: Mention, measure: Measure) -> bool:
    """Whether it is what has come of an order: "50 tanks, of which 20 have been delivered", "20 of 50 have arrived"."""
    if measure is not Measure.EQUIPMENT:
        return False
    of_which = mention.last_words(2) in (["of", "which"], ["of", "them"])
    following = mention.next_words(5 if of_which else ARRIVED_WITHIN)
    come = place_of(following, COME)
    if come is None or not NOT_YET.isdisjoint(following[:come]):
        return False
    # "All 20 jets that Spain promised have arrived", but not "gave 20 jets to a state whose army has received"
    subject = (
        mention.at <= OPENING
        and "of" not in mention.said
        and not PERFECT.isdisjoint(following[max(0, come - 3) : come])
    )
    return of_which or (following[:1] == ["of"] and "#" in following[1:3]) or (subject and "#" not in following[:come])


def is_completed(mention: Mention) -> bool:
    """Whether the last of the amount is said to have come: "the last of a 3bn package arrived in May"."""
    words = mention.last_words(5)
    if not any(word in LAST and link == "of" for word, link in pairwise(words)):
        return False
    following = mention.next_words(COMPLETED_WITHIN)
    come = place_of(following, COME)
    return come is not None and NOT_YET.isdisjoint(following[:come])


def is_whole(mention: Mention) -> bool:
    """Whether only a part of the amount is told of: "the first tranche of its 18bn loan", "paid for 16 of the 88"."""
    words = mention.last_words(6)
    if not RUNNING.isdisjoint(words[-4:]) and DEALS & set(mention.next_words(4)):
        return True  # "pays 3bn from a 90bn loan"
    if words[-1:] in (["worth"], ["of"]) and words[-2] in DEALS and not RUNNING.isdisjoint(words[:-2]):
        return True  # "has paid a first tranche from a package worth 90bn"
    if words[-1:] and words[-1] in DETERMINERS and words[-3:-1] in HALVES:
        return True  # "has paid half of its 18bn loan"
    for at in range(len(words) - 1, 0, -1):
        if words[at] == "of" and words[at + 1 : at + 2] != ["which"]:
            if at == len(words) - 1 and words[at - 1] in DEALS and "of" in words[:at]:
                continue  # "the first tranche of a loan of 3bn"
            return (
                words[at - 1] in {"#", "part"}
                or (at == len(words) - 1 and words[at - 1] in FRACTIONS)
                or counts_off(words[max(0, at - 3) : at])
                or (words[at - 1] in SHARES and bool(WHOLES & set(words[at + 1 : at + 2])))
            )
    return False


def stage_of_whole(mention: Mention, measure: Measure) -> Stage:
    """The stage of what has only come in part: ordered, or promised."""
    bought = measure is Measure.EQUIPMENT and (not mention.before("gift") or is_supplier_subject(mention.sentence))
    return Stage.CONTRACTED if bought else Stage.COMMITTED


def counts_off(words: list[str]) -> bool:
    """Whether words before "of" name one of several: "the first jet of 12", but not "a first batch of 12"."""
    return bool(ORDINALS & set(words)) and words[-1] not in GROUPS


def is_given_part(mention: Mention, measure: Measure, earlier: Figure) -> bool:
    """Whether the amount is a share of what the same sentence says was given."""
    same = earlier.measure is measure and earlier.start >= mention.sentence.start
    return same and earlier.stage is Stage.DISBURSED and bool(INCLUDES & set(mention.last_words(3)))


def is_further_part(mention: Mention, measure: Measure, earlier: Figure) -> bool:
    """Whether it is a part of what the same sentence asks for, or is added: "asked for 9bn, of which 3bn"."""
    if measure in OWN_SPENDING or earlier.measure is not measure or earlier.stage is not Stage.PROPOSED:
        return False
    return earlier.start >= mention.sentence.start and mention.unhedged(3, LEFT_HEDGES)[-2:] in ADDED_OR_PART


def is_announced_before(mention: Mention) -> bool:
    """Whether the amount itself is said to be announced already: "like the 8m package announced last week"."""
    following = mention.next_words(8)
    said = place_of(following[:6], TOLD) or 0
    dated = not TOLD_WHEN.isdisjoint(following[said + 1 : said + 3])
    return said > 0 and dated and NOT_TOLD.isdisjoint(following[:said])


def is_decided_before(mention: Mention, measure: Measure, links: list[Link]) -> bool:
    """Whether others have decided on the amount before: "talks on how to spend the 9bn loan promised by the G7"."""
    told = behind(mention, measure)
    if not told or told[0].tag.label.value != "committed" or not told[0].past or resists(links):
        return False
    verb = told[0].tag
    words = mention.sentence.lower[mention.at + 1 : verb.first]
    following = mention.sentence.lower[verb.end : verb.end + DECIDERS_WITHIN]
    dated = words[-1:] in RECENTLY or not TOLD_WHEN.isdisjoint(following[:1])
    if not WISHED.isdisjoint(mention.last_words(3)):
        return False  # "hopes to see the 9bn package passed by May"
    return dated and NOT_TOLD.isdisjoint(words) and PARTLY_DECIDING.isdisjoint(following)


def is_unlocked_by_recipient(mention: Mention) -> bool:
    """Whether what the recipient does gives access to what is granted: "readies reforms to unlock 9bn"."""
    words = mention.sentence.lower[: mention.at]
    at = last_place_of(words[-UNLOCKED_WITHIN:], UNLOCKING)
    return at is not None and not REFORMS.isdisjoint(words) and LAWMAKERS.isdisjoint(words)


def resists(links: list[Link]) -> bool:
    """Whether a word of the chain holds up what is decided: "blocks the 9bn agreed in May"."""
    return any(link.word.startswith(HOLDING_UP) for link in links)


def is_announced_apart(mention: Mention) -> bool:
    """Whether a part of a total is told as announced by itself: "including $9m we announced this week"."""
    following = mention.next_words(ANNOUNCED_WITHIN)
    said = place_of(following, {"announced"}) or 0
    return said > 0 and NO_CLAUSE.isdisjoint(following[:said])


def is_named_part(mention: Mention, measure: Measure, earlier: Figure | None) -> bool:
    """Whether the amount is a named share of a package told before: "including $30m for drones"."""
    if measure is not Measure.AID or earlier is None or not INCLUDES & set(mention.last_words(4)):
        return False
    whole = earlier.value_low if earlier.value_high is None else earlier.value_high
    part = mention.quantity.low if mention.quantity.high is None else mention.quantity.high
    decided = earlier.measure is measure and earlier.stage not in {Stage.PROPOSED, Stage.DISBURSED}
    if earlier.period_kind is PeriodKind.CUMULATIVE or UNNAMED & set(mention.sentence.lower):
        return False
    return decided and whole is not None and part is not None and part < whole


def is_part_of_bill(mention: Mention, measure: Measure, links: list[Link], earlier: Figure) -> bool:
    """Whether a bill holds the amount that the sentence before says has passed: "The bill includes 20bn"."""
    telling = [link for link in links if link.stage is Stage.PROPOSED]
    whole, part = earlier.value_low, mention.quantity.low
    passed = earlier.measure is measure and earlier.stage is Stage.COMMITTED and earlier.start < mention.sentence.start
    smaller = whole is not None and part is not None and part < whole
    return passed and smaller and all(link.word in BILLS or link.word == "bills" for link in telling)


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


def is_presidents_budget(mention: Mention) -> bool:
    """Whether it is the budget that a President of the United States asks Congress for: "Trump's $1.5tn budget"."""
    if BUDGET.isdisjoint(mention.next_words(3)):
        return False
    named = parties(mention.sentence, mention.passage)
    return any(
        p.form == "leader" and p.code == "USA" and p.role == "possessive" and 0 <= mention.at - p.end <= 2
        for p in named
    )


def is_share_of_aid(mention: Mention) -> bool:
    """Whether it is somebody's part of all aid, and nobody will give it: "provides 60% of its aid"."""
    after = mention.next_words(SHARE_WITHIN)
    share = mention.quantity.unit == "%" and after[:1] == ["of"] and not AID_NOUNS.isdisjoint(after)
    return share and FUTURE.isdisjoint(mention.said)


def is_stepped(mention: Mention) -> bool:
    """Whether it is what another amount goes to: "will go from 1.4% of GDP to 2%"."""
    words = mention.last_words(8)
    return words[-1:] == ["to"] and "#" in words and "from" in words[: words.index("#")]


def is_budgeted(mention: Mention) -> bool:
    """Whether a budget that is there comes to the level: "the budget falls from 2.8% of GDP to 2.2%"."""
    before = mention.sentence.lower[: mention.at]
    return is_stepped(mention) and "budget" in before and NOT_YET.isdisjoint(before[before.index("budget") : -1])


def is_imagined(mention: Mention) -> bool:
    """Whether only what a rise would do is told: "Raising spending to 4% would cost 3bn", "warns reaching 4% would"."""
    words = mention.sentence.lower
    if "would" not in mention.next_words(IMAGINED_WITHIN):
        return False
    return words[0].endswith("ing") or any(
        before in REPORTING and gerund.endswith("ing") for before, gerund in pairwise(words[: mention.at])
    )


def is_current(mention: Mention) -> bool:
    """Whether it is said to be the level now: "currently 2.3% of GDP", "now stands at 3%", "they're at 3%"."""
    told = mention.unhedged(5, LEFT_HEDGES)
    if told[-1:] in (["at"], ["doing"]) and not IS_ARE.isdisjoint(told[-2:-1]):
        return True
    words = [word for word in told if word != "at"]
    return words[-1:] != ["to"] and set(words[-2:]) <= NOW_AT and not NOWADAYS.isdisjoint(words[-2:])


def is_current_total(mention: Mention) -> bool:
    """Whether it is what help has come to by now: "its total contribution is now 9bn"."""
    before = mention.sentence.lower[: mention.at]
    return not TOTALS.isdisjoint(before) and PROMISED_AID.isdisjoint(before) and is_current(mention)


def opens_now(mention: Mention) -> bool:
    """Whether a sentence begins with what it tells being so now: "Currently, Belgium allocates 1.3% of GDP"."""
    words = mention.sentence.lower[: mention.at]
    return words[:1] in AT_PRESENT and FUTURE.isdisjoint(words)


def is_left(before: list[str]) -> bool:
    """Whether the amount is what another one comes from: "from just over 1% to 2%"."""
    if "from" not in before:
        return False
    at = before.index("from")
    hedges = before[at + 1 + (before[at + 1 : at + 3] == ["the", "current"]) :]
    if hedges[-1:] == ["'s"] and (hedges[0].isdigit() or hedges[1:2] == ["year"]):
        return True  # "from 2024's 2bn", "from last year's 2bn"
    return LEFT_HEDGES.issuperset(hedges) and before[at - 1 : at] != ["anywhere"]


def is_new_sum(mention: Mention) -> bool:
    """Whether it is what comes with an announcement: "today's new assistance amounts to 2bn", "this aid totals 2bn"."""
    before = mention.unhedged(NEW_WITHIN)
    verb = before[-2:] if before[-1:] == ["to"] else before[-1:]
    at = last_place_of(before, AID_NOUNS)
    if at is not None and not COMES_TO.isdisjoint(verb) and not is_so_far(mention):
        return ("today", "'s") in pairwise(before[:at]) or not NEW_HERE.isdisjoint(pairwise(before[:at]))
    return False


def stage_of_left(mention: Mention, measure: Measure) -> Stage:
    """The stage of a level that is left behind: "allies should go from 2% to 3%", where the 2% is their guideline."""
    aims = (link for link in chain(mention, measure) if link.stage is Stage.TARGET)
    if is_guideline(mention, measure) and any(not link.past for link in aims):
        return Stage.TARGET
    return in_budget(mention, measure, Stage.DISBURSED)


def is_cost(mention: Mention) -> bool:
    """Whether something costs the amount, and it is no change of costs: "operating costs, a 4% rise"."""
    words = mention.last_words(4)
    at = last_place_of(words, COSTS)
    return at is not None and "," not in words[at:]


def would_cost(mention: Mention) -> bool:
    """Whether it is what a rise that is only thought of comes to: "reaching 3% would cost 5bn", "would require 5bn"."""
    words = mention.unhedged(COSTING_WITHIN)
    return any(would == "would" and cost in REQUIRING for would, cost in pairwise(words))


def is_unspent(mention: Mention) -> bool:
    """Whether the money is what is left of what was granted: "$5bn left in drawdown authority"."""
    following = mention.next_words(UNSPENT_WITHIN)
    if not UNSPENT & set(following):
        return False
    had = following[:1] == ["left"] and not HAVING.isdisjoint(mention.last_words(5))
    return had or not AUTHORITY.isdisjoint(following)


def is_compared(mention: Mention) -> bool:
    """Whether another level is compared with the amount: "higher than 2bn", but not "more than 2bn", "to top 2bn"."""
    near = mention.last_words(5)
    return any(word in COMPARED and before not in HEDGING for before, word in pairwise(near))


def is_level_before(mention: Mention, measure: Measure) -> bool:
    """Whether a level of spending is what another is compared with: "raises it to 3%, compared with 2%"."""
    led = pairwise(mention.last_words(3))
    return measure is Measure.DEFENCE_SPENDING and any(word == "compared" and to in COMPARED_TO for word, to in led)


def is_dated_past(mention: Mention) -> bool:
    """Whether a time that is past or present follows the amount: "against 2bn last year", "1.4% today"."""
    following = mention.next_words(4)
    if NOWADAYS & set(following):
        return "from" not in following
    told = mention.passage.published
    found = find_phrases(mention)
    if told is None or not found or found[0].way > PAST_WITHIN or not found[0].behind:
        return False
    years = found[0].years
    return "last" in years or 0 < int(years.get("in", 0)) <= told.year


def is_so_far(mention: Mention) -> bool:
    """Whether the nearest phrase of time makes it a total up to now, or last year's: "2bn since the invasion"."""
    found = find_phrases(mention)
    if not found or FUTURE & set(mention.last_words(COMING_WITHIN)):
        return False
    if found[0].kind is PeriodKind.CUMULATIVE:
        return found[0].words.startswith(UP_TO_NOW)
    if found[0].kind is PeriodKind.MULTI_YEAR and found[0].way <= DATE_WITHIN:
        return has_passed(found[0], mention)
    return "last" in found[0].years and found[0].way <= DATE_WITHIN


def has_passed(phrase: Phrase, mention: Mention) -> bool:
    """Whether the years of a phrase are over: "assistance for 2014-2021: 9bn"."""
    told, end = mention.passage.published, first_of(phrase.years, "to", "second2", "second")
    return told is not None and end is not None and end < told.year


def is_guideline(mention: Mention, measure: Measure) -> bool:
    """Whether it is NATO's 2 %, of which the sentence says nothing more, or a mark that is missed."""
    marked = mention.sentence.has("group") or not MARKS.isdisjoint(mention.next_words(1))
    return mention.is_spending_level(measure) and mention.quantity.low == GUIDELINE and marked


def binds_allies(mention: Mention, links: list[Link], earlier: Figure | None) -> bool:
    """Whether it is NATO's 2 %, which its members bind themselves to together: "Allies agreed to spend 2%"."""
    if mention.quantity.unit != "%" or mention.quantity.low != GUIDELINE or "new" in mention.sentence.lower:
        return False
    words = [link.word for link in links if link.stage is Stage.COMMITTED]
    before = earlier is not None and earlier.payer in {"NATO", "NATO_EUR"} and mention.sentence.lower[0] == "they"
    together = before or mention.sentence.has("group") or not ALLIED.isdisjoint(mention.sentence.words)
    return together and bool(words) and words[-1].startswith(("agree", "commit"))


def is_announced(mention: Mention) -> bool:
    """Whether a colon stands between a word of announcing and the amount: "announces more help: $90m in"."""
    if ":" not in mention.last_words(3):
        return False
    told = mention.before("stage")[:1]
    return bool(told) and told[0].label.value == "reported"


def far_off(mention: Mention, measure: Measure) -> Stage | None:
    """The stage that the chain before the amount tells, however far off it begins: lists are long."""
    if measure not in GIFTS:
        return None
    if is_announced(mention):
        return Stage.COMMITTED
    if HANDED_OVER & set(mention.last_words(4)) and is_so_far(mention):
        return Stage.DISBURSED  # "the provision of 3bn since the invasion"
    return resolve(chain(mention, measure, far=True))


def is_to_rise(mention: Mention) -> bool:
    """Whether a budget is still to come to the amount: "the budget will rise to 9bn"."""
    words = [word for word in mention.last_words(COMING_WITHIN) if word != "be"]
    return any(link in COMING and verb in RISES for link, verb in pairwise(words))


def in_budget(mention: Mention, measure: Measure, stage: Stage) -> Stage:
    """What a budget names for a year is allocated."""
    if measure not in OWN_SPENDING or mention.is_spending_level(measure):
        return stage
    if stage is Stage.COMMITTED and is_to_rise(mention):
        return stage
    grown = measure is Measure.SPENDING_GROWTH and is_so_far(mention)
    if stage is Stage.DISBURSED and (grown or is_spent(mention)):
        return stage
    if stage in {Stage.COMMITTED, Stage.DISBURSED} and not BUDGET.isdisjoint(mention.sentence.lower):
        return Stage.ALLOCATED
    if stage is Stage.COMMITTED and "bill" in mention.sentence.lower:
        return Stage.ALLOCATED  # a defence bill that is passed is the year's budget
    return stage


def stage_of_total(mention: Mention, measure: Measure) -> Stage | None:
    """What has been given until now, or is given every year: done, unless a promise "brings the total to" it."""
    if measure is Measure.AID and (is_valued(mention) or is_yearly(mention)):
        return Stage.DISBURSED
    if is_so_far(mention):
        return Stage.COMMITTED if is_raised(mention) else Stage.DISBURSED
    return None


def is_spent(mention: Mention) -> bool:
    """Whether the amount was spent, whatever the budget was: "spent 98bn, well above its budget"."""
    words = mention.last_words(SPENT_WITHIN)
    return ("spent" in words or ("actually" in words and "spends" in words)) and BUDGET.isdisjoint(words)


def is_fallen_short_of(mention: Mention, measure: Measure) -> bool:
    """Whether a level is missed: "falls short of the 2% commitment", "allies that fail to pay 2%"."""
    if not mention.is_spending_level(measure):
        return False
    near = mention.last_words(MISSED_WITHIN)
    if ("short", "of") in pairwise(near[-4:]):
        return True
    if ALLIED_STATES.isdisjoint(near):
        return False
    denied = [at for at, word in enumerate(near) if word in NEVER or word.startswith("fail") or word.endswith("n't")]
    return bool(denied) and not SPENT_ON.isdisjoint(near[denied[0] + 1 :])


def is_required(mention: Mention, measure: Measure) -> bool:
    """Whether the share is said to be required: "more than 2 percent would be required"."""
    required = not REQUIRED.isdisjoint(mention.next_words(6))
    return mention.is_spending_level(measure) and (required or is_too_little(mention))


def is_too_little(mention: Mention) -> bool:
    """Whether a level on which the allies have agreed is said to be too low: "2% is a start, but not enough"."""
    judged = mention.quantity.low in AGREED_LEVELS and SPENDING_VERBS.isdisjoint(mention.last_words(4))
    return judged and not TOO_LITTLE.isdisjoint(pairwise(mention.next_words(JUDGED_WITHIN)))


def is_kept_pledge(mention: Mention) -> bool:
    """Whether it is the level of a pledge that is kept or not: "meets its commitment to spend 2%"."""
    words = mention.sentence.lower
    met = [at for at, word in enumerate(words) if word in KEEPING]
    for tag in mention.sentence.tags("stage") if met else []:
        behind = tag.first > mention.at
        pledged = words[tag.first] in PLEDGES and mention.distance(tag) <= (6 if behind else 4)
        reach = 8 if behind else 5
        if pledged and any(at < tag.first <= at + reach and (behind or words[at] in MEETING) for at in met):
            return True
    return False


def is_agreed_by_allies(mention: Mention) -> bool:
    """Whether it is a level on which the allies have agreed: "the 2% agreed in 2014", "past the 2% mark"."""
    if mention.quantity.low not in AGREED_LEVELS:
        return False
    after = mention.next_words(4)
    agreed = not THE_LEVEL.isdisjoint(mention.last_words(1)) and not (SET_BY_ALLIES | THAT_LEVEL).isdisjoint(after)
    return agreed or (mention.sentence.has("group") and not PLEDGES.isdisjoint(after))


def is_left_behind(mention: Mention) -> bool:
    """Whether the guideline is a pledge that a state goes beyond: "moves from a commitment to spend 2% to 3%"."""
    words = mention.last_words(LEFT_WITHIN)
    at = last_place_of(words, PLEDGES)
    pledged = at is not None and words[at + 1 : at + 2] == ["to"] and not BEYOND.isdisjoint(words[:at])
    return pledged and mention.quantity.low == GUIDELINE


def is_met_so(mention: Mention, target: Tag) -> bool:
    """Whether the amount is what a state does to come to a target: "raises it to 2% to meet NATO's target"."""
    between = mention.sentence.lower[mention.at + 1 : target.first]
    return any(to == "to" and verb in KEEPING for to, verb in pairwise(between))


def target_noun(mention: Mention, measure: Measure) -> bool:
    """Whether a noun such as "target" or "guideline" bears the amount."""
    if not mention.is_spending_level(measure):
        return False
    if is_kept_pledge(mention) or is_agreed_by_allies(mention) or is_left_behind(mention):
        return True
    words = mention.sentence.lower
    for tag in mention.sentence.tags("aim"):
        if words[tag.first] not in TARGET_NOUNS or bears_another(mention, tag) or is_met_so(mention, tag):
            continue
        stepped = mention.last_words(3) == ["from", "#", "to"]
        behind = tag.first > mention.at
        named = behind and words[tag.first - 2 : tag.first - 1] in (["is"], ["as"])  # "2% for defense is the floor"
        if mention.distance(tag) <= (10 if stepped or named else 7 if behind else 4):
            return True
    return False
