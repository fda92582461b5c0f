"""Whether an amount is the sum of what was given over time, or one gift."""

from __future__ import annotations

from itertools import pairwise

from pipeline.figures.lexicon import word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.phrases import MONTHS, RAISING
from pipeline.figures.words import (
    ACCORDS,
    COMING,
    DAYS,
    HARD,
    HEDGES,
    NO_CLAUSE,
    ORDINALS,
    PERFECT,
    RANKS,
    STOPS,
    VALUES,
    VOTERS,
    place_of,
)
from pipeline.model import GIFTS, Measure, Qualifier, Stage

NEVER_AT_ONCE = 90_000_000_000  # so much aid nobody has ever given in one piece
NEVER_PROMISED_AT_ONCE = 150_000_000_000
SELDOM_PROMISED_AT_ONCE = 110_000_000_000  # "has approved 113bn"
OFTEN_SUMS = 1_000_000_000  # "gave more than 1bn" tells a sum, "gave 1bn" one gift
PROMISED_IN_SUM = 10_000_000_000  # "pledged more than 12bn" tells a sum
VOTED = word_set("periods", "voted")
AT_LEAST = ["at", "least"]
SMALL = 50_000_000  # money that in the perfect is still one gift
SMALL_GRANT = 1_000_000_000  # the same of money that "has been set aside": mostly news of one decision
GIVEN_WITHIN = 4  # words behind how many weapons
FEW = 50  # weapons of which that holds
ONE_MORE = word_set("periods", "one_more")
RAISED_TO = word_set("periods", "raised_to")
RAISED_WITHIN = 18  # words from "brings the total" to the amount
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
VALUE_HEDGES = word_set("periods", "value_hedges")
RANKED_WITHIN = 5  # words from a rank to the donor who has it
DONORS = word_set("periods", "donors")
LEADING = RANKS | {"top", "among", "main"}
SAID_OF = frozenset({"is", "was", "passed", "passes", "crossed", "crosses"})
KNOWN = frozenset({"the", "its", "that", "those", "these"})
ADDED_WITHIN = 9  # words
ADDITIONS = word_set("periods", "additions")
ADDS_UP = word_set("periods", "adds_up")
TENTHS = word_set("periods", "tenths")  # currencies of which ten are worth about one of those
SETTING_APART = word_set("periods", "setting_apart")
TALLYING = word_set("periods", "tallying")
SIZES = word_set("periods", "sizes")
ONCE = word_set("periods", "once")
PACKED = ONCE - DAYS - {"today", "yesterday", "week"}
SINGLE = ONCE | {"loan", "grant"}
PARCELS = word_set("periods", "parcels")
PARCEL_WITHIN = 10  # words behind the amount
TOTAL_OF = ("total", "of")
PACKED_BEFORE = 6  # words
PARCEL_SIZED = 4  # words
DELIVERED = PARCELS | word_set("periods", "delivery")
LATEST_WITHIN = 5  # words from "latest" to what came
SIZED_WITHIN = 10  # words before the amount
ONE_PACKAGE = word_set("periods", "one_package")
WHOLE = frozenset({"total", "overall", "altogether"})
GROWN_TO = word_set("periods", "grown_to")
GROWN_WITHIN = 22  # words before the amount
INCLUDING = frozenset({"including", "among", "includes"})

JUST = PERFECT | {"just"}
SPEAKERS = frozenset({"we", "i", "he", "she", "they"})
NEWS_WITHIN = 14  # words behind the amount


def is_one_more(mention: Mention, within: int) -> bool:
    """Whether it comes to what was before: "another 5bn", "two more jets", but not "two more than"."""
    after = mention.next_words(2)
    return bool(ONE_MORE & set(mention.last_words(within))) or (after[:1] == ["more"] and after[1:] != ["than"])


def is_new_part(mention: Mention) -> bool:
    """Whether the amount is what has newly come to a total: "including 90 in the package announced today"."""
    if INCLUDING.isdisjoint(mention.last_words(6)):
        return False
    return not (ONE_MORE.isdisjoint(mention.last_words(4)) and ONCE.isdisjoint(mention.next_words(10)))


def is_announced_by_itself(mention: Mention) -> bool:
    """Whether a clause that hangs on it tells that it is announced: "the 9m in aid that we have just announced"."""
    following = mention.next_words(NEWS_WITHIN)
    said = place_of(following, {"announced"}) or 0
    before = [word for word in following[:said] if word not in JUST]
    return before[-1:] != [] and before[-1] in SPEAKERS and NO_CLAUSE.isdisjoint(before)


def is_single(mention: Mention) -> bool:
    """Whether the amount is that of one loan or package: "has given it a loan of 3bn"."""
    words = mention.last_words(3)
    if words[:1] == ["a"] and words[2:] == ["of"] and words[1] in SINGLE:
        return True
    if words[-1:] == ["a"] and not PARCELS.isdisjoint(mention.next_words(4)):
        return True  # "has sent it a 1bn loan tranche"
    if is_parcel(mention):
        return True
    told = pairwise(mention.next_words(PARCEL_WITHIN))
    return any(which in ORDINALS and noun in PARCELS for which, noun in told)  # "has sent 1bn, the first tranche"


def is_parcel(mention: Mention) -> bool:
    """Whether the amount only sizes a tranche or a shipment: "has paid 1bn macro-financial tranche"."""
    for word in mention.next_words(PARCEL_SIZED):
        if word in STOPS:
            return False
        if word in PARCELS:
            return True
    return False


def is_definite(mention: Mention) -> bool:
    """Whether the amount is spoken of as known: "the more than 90bn"."""
    return not KNOWN.isdisjoint(mention.unhedged(6, VALUE_HEDGES)[-1:])


def is_known_example(mention: Mention) -> bool:
    """Whether it is told as known, for one of all that was given: "the launchers we sent, like the 900 Stingers"."""
    before = mention.unhedged(5, VALUE_HEDGES)
    return before[-2:] == ["like", "the"] or before[-3:] == ["such", "as", "the"]


def is_known_gift(mention: Mention) -> bool:
    """Whether it is all that is known to have been given: "of the 31 tanks sent to Kyiv"."""
    return is_definite(mention) and not HANDED.isdisjoint(mention.next_words(GIVEN_WITHIN))


def is_lately(mention: Mention) -> bool:
    """Whether the amount is said to have come in this week or month, before the clause ends."""
    if is_of_latest(mention):
        return True
    following = mention.next_words(LATELY_WITHIN)
    clause = following[: following.index(",")] if "," in following else following
    return any(which in WHICH and span in SPANS for which, span in pairwise(clause))


def is_of_latest(mention: Mention) -> bool:
    """Whether the sentence tells of what has come last: "has sent 60 guns in its latest delivery"."""
    words = mention.sentence.lower
    if "latest" not in words:
        return False
    at = words.index("latest")
    return not DELIVERED.isdisjoint(words[at + 1 : at + LATEST_WITHIN])


def told_once(mention: Mention) -> bool:
    """Whether the amount is said to have come in one piece: a package, a tranche, on Monday."""
    near = {*mention.last_words(12), *mention.next_words(12)}
    return bool(ONCE & near)


def comes_in_parcel(mention: Mention) -> bool:
    """Whether the amount is said to come in one piece, whatever the day on which that was told: "in a package"."""
    return not PACKED.isdisjoint({*mention.last_words(12), *mention.next_words(12)})


def is_size_of_parcel(mention: Mention) -> bool:
    """Whether the amount is what one package is worth: "The latest package, worth 5bn", "a 5bn package"."""
    return not PACKED.isdisjoint([*mention.last_words(PACKED_BEFORE), *mention.next_words(PARCEL_SIZED)])


def is_sized(mention: Mention) -> bool:
    """Whether a verb tells how great the whole is: "stands at 5bn", "lifts what was given past 5bn"."""
    near, nearest = set(mention.last_words(5)), set(mention.last_words(3))
    stands = STANDS_AT & nearest and STANDING & near and "ready" not in near
    risen = any(verb in RISEN and subject in GROWN for subject, verb in pairwise(mention.last_words(4)))
    risen = risen and VOTERS.isdisjoint(mention.last_words(8))  # "the Senate has passed 5bn"
    told = mention.unhedged(6, VALUE_HEDGES)
    sized = SIZES & {*nearest, *told[-1:]} and ACCORDS.isdisjoint(nearest)  # "reached 5bn", not "a deal on 5bn"
    if sized and is_size_of_one(mention):
        return False
    return bool(stands or sized or risen or PASSED & nearest) or is_raised(mention) or is_valued(mention)


def is_size_of_one(mention: Mention) -> bool:
    """Whether it is the size of one package or loan: "the new programme amounts to 5bn", not "its packages total"."""
    words = mention.last_words(SIZED_WITHIN)
    return not ONE_PACKAGE.isdisjoint(words) and WHOLE.isdisjoint(words) and "far" not in words


def is_raised(mention: Mention) -> bool:
    """Whether news lifts a total to the amount: "brings its aid to 5bn"."""
    words = mention.last_words(GROWN_WITHIN)
    grown = not GROWN_TO.isdisjoint(words[-6:]) and not WHOLE.isdisjoint(words)  # "the total has grown to 5bn"
    raised = grown or not RAISING.isdisjoint(words[-RAISED_WITHIN:])
    raised = raised and "together" not in words[-RAISED_WITHIN:]  # "brought allies together to give 5bn"
    return (raised and not RAISED_TO.isdisjoint(words[-3:])) or is_added_up(mention)


def is_raised_to(mention: Mention) -> bool:
    """Whether a total is to be lifted right to the amount: "would bring its aid to 5bn", not "push him to give 5bn"."""
    return is_raised(mention) and not RAISED_TO.isdisjoint(mention.unhedged(4, HEDGES - RAISED_TO)[-1:])


def is_added_up(mention: Mention) -> bool:
    """Whether a total is told with what is new in it: "With this grant, American aid is nearly 3bn"."""
    words = mention.sentence.lower
    if words[:1] != ["with"] or "," not in words[:ADDED_WITHIN] or ADDITIONS.isdisjoint(words[: words.index(",")]):
        return False
    after = mention.unhedged(5, VALUE_HEDGES)
    return words.index(",") < mention.at and not ADDS_UP.isdisjoint(after[-1:])


def tells_both(mention: Mention) -> bool:
    """Whether the amount is partly given and partly promised: "has provided and pledged 5bn", "sent or promised"."""
    return not AND_PLEDGED.isdisjoint(pairwise(mention.last_words(PLEDGED_WITHIN)))


def sums_up_both(mention: Mention) -> bool:
    """Whether verbs of giving and of promising stand side by side: "sent or promised 5bn"."""
    words = mention.last_words(PLEDGED_WITHIN)
    pairs = [at for at, pair in enumerate(pairwise(words)) if pair in AND_PLEDGED]
    return any(words[at] != "and" or words[at + 1] in PROMISES or words[max(0, at - 1)] in HANDED for at in pairs)


def is_valued(mention: Mention) -> bool:
    """Whether the amount is the size of what has been given: "the value of its aid is 5bn", "a top donor, with 5bn"."""
    words = mention.last_words(VALUED_WITHIN)
    told = next((at for at in range(len(words) - 1, -1, -1) if words[at] not in VALUE_HEDGES), -1)
    if told < 0 or not SINGLE.isdisjoint(words) or not UNGIVEN.isdisjoint(words):
        return False
    if words[told] in {"with", "at"}:
        return is_donors_rank(mention)
    valued = [at for at in range(told) if words[at] in VALUES]
    return words[told] in SAID_OF and bool(valued) and words[valued[-1] + 1 :][:1] == ["of"]


def is_donors_rank(mention: Mention) -> bool:
    """Whether it tells by how much somebody ranks among donors: "with 5bn, Oslo is the largest donor"."""
    words = mention.sentence.lower
    donor = place_of(words, DONORS)
    return donor is not None and not LEADING.isdisjoint(words[max(0, donor - RANKED_WITHIN) : donor])


def is_total(mention: Mention, measure: Measure, stage: Stage) -> bool:
    """Whether what was given is told as a state, in the perfect or by a verb of size, and not as one deed.

    "has gone through 5bn" and "aid amounted to 5bn" tell a total, "rushed 5bn to Kyiv" tells one delivery.
    """
    told = is_raised_to(mention) if stage is Stage.PROPOSED else is_summed_up(mention, measure, stage)
    if told and (stage is not Stage.PROPOSED or measure is Measure.AID):
        return True
    arms = measure is Measure.EQUIPMENT and stage is Stage.DISBURSED
    if arms and (is_known_example(mention) or is_known_gift(mention)):
        return True
    known = measure is Measure.AID and mention.quantity.unit in HARD
    great = (mention.quantity.low or 0) if known else 0
    if stage is Stage.COMMITTED:
        never = SELDOM_PROMISED_AT_ONCE if has_promised(mention) else NEVER_PROMISED_AT_ONCE
        return great >= never or (great >= PROMISED_IN_SUM and tells_promises(mention))
    if stage is not Stage.DISBURSED or is_lately(mention):
        return False
    if great >= seldom_at_once(mention):
        return True
    return bool(PERFECT & {*mention.last_words(8), *mention.next_words(5)}) and not is_one_gift(mention, measure)


def is_summed_up(mention: Mention, measure: Measure, stage: Stage) -> bool:
    """Whether words tell that it is a sum: "stands at 5bn", "sent or promised 5bn", "imported arms for over 5m"."""
    if measure is Measure.AID and (is_sized(mention) or is_tallied(mention)):
        return True
    if measure is Measure.PROCUREMENT and stage is Stage.DISBURSED:
        vague = mention.quantity.qualifier is Qualifier.AT_LEAST
        return vague and not is_lately(mention) and not told_once(mention)
    promised = measure in GIFTS and stage is Stage.COMMITTED
    return promised and (sums_up_both(mention) or (measure is Measure.AID and is_in_total(mention)))


def tells_promises(mention: Mention) -> bool:
    """Whether so much is a sum of promises: "you pledged more than 12bn", but not "a row over 60bn"."""
    about = mention.last_words(1) == ["over"]
    if about or sets_floor(mention):
        return False
    return seldom_at_once(mention) == OFTEN_SUMS and VOTED.isdisjoint(mention.sentence.lower)


def has_promised(mention: Mention) -> bool:
    """Whether it is told in the perfect, and not of one bill: "Congress has approved 113bn", not "a 113bn package"."""
    bill = ONE_PACKAGE | {"bill"}
    return not PERFECT.isdisjoint(mention.unhedged(4)) and bill.isdisjoint(mention.next_words(6))


def sets_floor(mention: Mention) -> bool:
    """Whether it is the least that somebody is still to give: "will lend at least 12bn", not "has lent at least"."""
    before = mention.last_words(PLEDGED_WITHIN)
    return before[-2:] == AT_LEAST and not COMING.isdisjoint(before) and PERFECT.isdisjoint(before)


def is_tallied(mention: Mention) -> bool:
    """Whether somebody who counts all aid, or checks where it went, is named: "according to the Kiel Institute"."""
    if mention.last_words(1) == ["by"]:
        return False  # "its aid fell by 9%"
    return not TALLYING.isdisjoint(mention.sentence.lower) and not told_once(mention)


def is_in_total(mention: Mention) -> bool:
    """Whether a verb in the perfect tells a total: "has pledged a total of 5bn"."""
    words = mention.last_words(8)
    return TOTAL_OF in pairwise(words) and not PERFECT.isdisjoint(words)


def seldom_at_once(mention: Mention) -> int:
    """From which size on money given is a sum: "gave more than 2bn", but not "gave 2bn", or "more than 2bn in June"."""
    if mention.quantity.qualifier is not Qualifier.AT_LEAST:
        return NEVER_AT_ONCE
    dated = not MONTHS.isdisjoint(mention.last_words(12) + mention.next_words(12))
    return NEVER_AT_ONCE if dated else OFTEN_SUMS


def is_grant(mention: Mention) -> bool:
    """Whether it is so little that one decision allocates it, in whatever currency."""
    least = mention.quantity.low or mention.quantity.high or 0
    return least < (OFTEN_SUMS if mention.quantity.unit in HARD else 10 * OFTEN_SUMS)


def is_one_gift(mention: Mention, measure: Measure) -> bool:
    """Whether so little, told to the unit, is one gift: "has handed over 14 carriers", "has allocated €200m"."""
    quantity = mention.quantity
    if quantity.qualifier is not Qualifier.EXACT:
        return False
    if measure is Measure.EQUIPMENT:
        return (quantity.low or 0) < FEW
    worth = (quantity.low or 0) / (10 if quantity.unit in TENTHS else 1)
    limit = SMALL if SETTING_APART.isdisjoint(mention.last_words(4)) else SMALL_GRANT
    return measure is Measure.AID and quantity.unit in HARD | TENTHS and worth < limit
