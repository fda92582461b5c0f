"""Whether counted equipment is given, bought or delivered, or merely there."""

from __future__ import annotations

import re
from itertools import pairwise, product

from pipeline.figures.counts import known_items, singular
from pipeline.figures.cues import is_foremost, usual_recipients
from pipeline.figures.lexicon import word_set
from pipeline.figures.measures import MARKS, NOT, Reading, governing, is_negated
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import YOU_GAVE, Party, parties
from pipeline.figures.recipients import is_reached
from pipeline.figures.sentences import Sentence, Tag, is_supplier_subject
from pipeline.figures.words import (
    BUYING,
    CONSENT,
    DEALT,
    DEMONSTRATIVES,
    EACH,
    GIVEN_AWAY,
    INCLUDES,
    OPTIONS,
    PACTS,
    STORES,
    TIMES,
    WANTS,
    last_place_of,
    place_of,
)
from pipeline.model import Measure

NOT_GIVEN = "losses, or equipment that is fired or merely there"
LOST = Reading(None, "count", "count-lost", NOT_GIVEN)
THERE = Reading(None, "count", "count-kept", NOT_GIVEN)
NO_ACT = Reading(None, "count", "count-no-act", "equipment that is neither given nor bought")
USED = word_set("goods", "used")
KEPT = word_set("goods", "kept")
CONSISTING = word_set("goods", "consisting")
PASSING = word_set("goods", "passing")
LOST_SINCE = word_set("goods", "lost")
LISTED = 16  # words between "includes" and a piece of the list
BEEN = word_set("goods", "been")
LOSSES = frozenset({"losses", "loss"})
AMOUNTING = word_set("goods", "amounting")
LOSSES_WITHIN = 12  # words
FARTHEST = 40  # words; lists of gifts are long
BOUGHT = "equipment-buying"  # the rule by which counted equipment is bought
TOLD_WITH_GOODS = frozenset({Measure.AID, Measure.PROCUREMENT, Measure.EQUIPMENT})
ACTS = ("giving", "buying", "receiving", "arriving", "selling", "losing")
GIFTS = word_set("goods", "gifts")
HOLDINGS = word_set("goods", "holdings")
MOVING = word_set("goods", "moving")
MOVABLE = word_set("goods", "movable")  # ships and aircraft, which come back
TROOPS = word_set("goods", "troops")
LENDING = MOVING | word_set("goods", "lending")
DUTIES = word_set("goods", "duties")
JOINING = word_set("goods", "joining")  # an exercise or a mission
PLACES = word_set("goods", "places")
STATIONS = word_set("goods", "stations")  # where forces go by themselves
PLANNED = word_set("goods", "planned")
PLACE_WITHIN = 14  # words from a number to where it is sent
LENT_WITHIN = 3  # words from a verb to a number
DUTY_WITHIN = 9  # words from a number to a mission
MOVED_WITHIN = 4  # words from a number to the ships that it counts
OLD = ("1700", "1950")  # years of wars that are history
NEWLY = word_set("goods", "newly")
ANNUALLY = word_set("goods", "annually")
NEAR = 24  # words; gifts are told in lists
PRODUCING = word_set("goods", "producing")
RATED = word_set("goods", "rated")
TRADED = DEALT | BUYING
DRILLS = word_set("goods", "drills")
GOVERNING = word_set("goods", "governing")  # verbs of having, with what they have behind them
APART = word_set("goods", "apart")
ATTRIBUTES = word_set("goods", "attributes")
PUTTING_TO_USE = word_set("goods", "putting_to_use")
BUILDS = word_set("goods", "builds")
FLYING = word_set("goods", "flying")
CARRYING = word_set("goods", "carrying")
HEADING = word_set("goods", "heading")  # ships and aircraft may head anywhere
SPONSORING = word_set("goods", "sponsoring")
HAVING = word_set("goods", "having")
PACED = 12  # words from what is made to the pace: "400 on top of the 900 that it makes each month"
TYPE_OF_FORCES = re.compile(r"[a-z]{1,2}-\d")  # "p-8a"
OPENING = 2  # words before a number that opens its sentence
MEANT_WITHIN = 5  # words from a number to whom it is for
SENT_NEAR = frozenset({"into", "near"})
SENT_WITHIN = 6  # words from a number to where it is sent
OUTPUT = frozenset(product(("production", "output"), ("from", "to")))
PROGRAMMES = word_set("goods", "programmes")
YEARLY_OUTPUT = frozenset(product(("annual", "yearly", "monthly"), ("production", "output")))
LADEN = word_set("goods", "laden")
LOADS = word_set("goods", "loads")
ON_BOARD = word_set("goods", "on_board")
OFF_BOARD = word_set("goods", "off_board")
LADEN_WITHIN = 9  # words from the number to what is on board
LADEN_OF = 4  # the same from "of"
LANDING = word_set("goods", "landing")
PROJECTILES = word_set("goods", "projectiles")
PRODUCED = 6  # words from a verb of making to what is made
MADE = frozenset({"built", "made", "manufactured", "produced", "assembled"})
WERE = frozenset({"was", "were", "been", "are"})
PLANTS = frozenset({"plant", "plants", "factory", "factories", "here"})
PRODUCED_LIST = 14  # the same, where more is counted in between: "made 9 tanks, 40 trucks and 8 guns"
WITHDRAWING = word_set("goods", "withdrawing")
WITHDRAWN_WITHIN = 4  # words
UNITS = word_set("goods", "units")
UNIT_WITHIN = 12  # words from a number to the unit
PRESENCE = frozenset((word, "of") for word in word_set("goods", "presence"))
BASED_WITHIN = 14  # words behind "a presence of"
NEEDING = word_set("goods", "needing")
AGREED_WITHIN = 7  # words
HANDING_OVER = word_set("goods", "handing_over")
HANDED_WITHIN = 5  # words
OF_STOCK_WITHIN = 4  # words
GIVEN_NEAR = 2  # words from a verb of giving to "one"
OWNERS = frozenset({"the", "its", "their", "our", "his", "only", "just"})
REPLACED = frozenset({"replace", "replaces", "replacing"})
MERGING = word_set("goods", "merging")
BEFORE = word_set("goods", "before")
OUTNUMBERED_WITHIN = 7  # words
OUTNUMBERED = word_set("goods", "outnumbered")
CARGOES = frozenset({"shipment", "shipments", "convoy", "convoys", "cargoes"})
CARGO_WITHIN = 4  # words from the number
LESS = frozenset((word, "than") for word in ("less", "fewer"))
DIFFERENCE_WITHIN = 6  # words


def read_count(mention: Mention, military: bool) -> Reading:  # noqa: PLR0911  (ordered rules)
    """Whether counted equipment is given, bought or delivered."""
    if is_negated(mention):
        return Reading(None, "count", "negated", "the text denies it")
    sentence, tags = mention.sentence, acts_of(mention)
    if counts_losses(mention) or is_sent_near(mention) or intrudes(mention, [tag for tag, _ in tags]):
        return LOST
    if is_merely_there(mention, tags):
        return THERE
    if NEWLY.isdisjoint(sentence.lower) and not reaches_helped(mention):
        tags = [(tag, family) for tag, family in tags if family != "arriving"]  # they may come for an exercise
    if not tags or not military:
        return read_actless(mention) if military else NO_ACT
    way, family = min((reach_of(mention, tag), family) for tag, family in tags)
    if family == "buying" and is_needed(mention):
        return Reading(Measure.EQUIPMENT, "count", "equipment-receiving")
    if family == "giving" and is_supplier_subject(sentence):
        return Reading(Measure.EQUIPMENT, "count", BOUGHT)
    in_programme = family == "buying" and is_in_aid_programme(mention)
    if (family in {"losing", "arriving"} or in_programme) and is_included(mention):
        return Reading(Measure.EQUIPMENT, "count", "equipment-included")
    if family == "losing" or way > FARTHEST:
        return LOST
    return Reading(Measure.EQUIPMENT, "count", BOUGHT if family == "selling" else f"equipment-{family}")


def is_merely_there(mention: Mention, tags: list[tuple[Tag, str]]) -> bool:
    """Whether what is counted changes hands nowhere: somebody has it, makes it, moves it or drills with it."""
    sentence = mention.sentence
    compared = is_ratio(mention) or holds_the_given(mention) or is_difference(mention) or is_replaced(mention)
    if compared or is_based(mention) or is_laden(mention) or is_history(sentence) or is_deployed(mention):
        return True
    if is_withdrawn(mention) or is_of_unit(mention):
        return True
    drilled = not DRILLS.isdisjoint(sentence.lower) and not has_act(sentence, tags)
    return drilled or is_owned(mention) or is_produced(mention)


def reaches_helped(mention: Mention) -> bool:
    """Whether arms of another reach who is given most: "40 German tanks have reached Kyiv", not "for an exercise"."""
    named = parties(mention.sentence, mention.passage)
    return any(p.first > mention.at and is_foremost(p) and is_reached(mention.sentence, p) for p in named)


def acts_of(mention: Mention) -> list[tuple[Tag, str]]:
    """The words of the sentence by which equipment changes hands or is lost, and what they are."""
    sentence = mention.sentence
    allowed = {at for tag in sentence.tags("buying") if lets_buy(mention, tag) for at in range(tag.first, tag.end)}
    gifts = {tag.first for tag in sentence.tags("gift")} - allowed
    tags = [(tag, family) for family in ACTS for tag in sentence.tags(family) if is_act(mention, tag)]
    tags = [
        (tag, family)
        for tag, family in tags
        if (family != "buying" or tag.first not in gifts) and (family != "giving" or tag.first not in allowed)
    ]
    bought = {tag.end for tag, family in tags if family in {"buying", "giving"}}
    tags = [(tag, family) for tag, family in tags if family != "losing" or not is_joined_to(sentence, tag, bought)]
    if any(family == "losing" and tag.first < mention.at for tag, family in tags):
        tags = [each for each in tags if each[0].first not in sentence.glued]  # "captured 9 US-supplied tanks"
    return tags + [(tag, "buying") for tag in sentence.tags("trade")]


def lets_buy(mention: Mention, tag: Tag) -> bool:
    """Whether a phrase of giving tells of consent to a purchase: "gives the go-ahead for four frigates"."""
    if tag.end - tag.first == 1 or CONSENT.isdisjoint(mention.sentence.lower[tag.first : tag.end]):
        return False
    return not any(p.codes & usual_recipients() for p in parties(mention.sentence, mention.passage))


def is_joined_to(sentence: Sentence, tag: Tag, ends: set[int]) -> bool:
    """Whether a verb of having only goes with one of buying or giving before it: "will buy and operate 12 radars"."""
    joined = sentence.lower[tag.first] in PUTTING_TO_USE and sentence.lower[tag.first - 1] == "and"
    return joined and tag.first - 1 in ends


def read_actless(mention: Mention) -> Reading:
    """What a sentence without such a word tells: that somebody wants it, that it is in a package or on its way."""
    if not WANTS.isdisjoint(governing(mention)):
        return Reading(Measure.EQUIPMENT, "count", "equipment-receiving" if is_needed(mention) else BOUGHT)
    if is_of_agreement(mention):
        return Reading(Measure.EQUIPMENT, "count", BOUGHT)
    if is_packed(mention):
        return Reading(Measure.EQUIPMENT, "count", "equipment-included")
    if is_handed_over(mention):
        return Reading(Measure.EQUIPMENT, "count", "equipment-giving")
    coming = (
        is_for_helped(mention) or is_to_protect_helped(mention) or (is_under_way(mention) and not is_visiting(mention))
    )
    return Reading(Measure.EQUIPMENT, "count", "equipment-coming") if coming and not is_kept(mention) else NO_ACT


def is_of_agreement(mention: Mention) -> bool:
    """Whether an agreement is for it: "the agreement was for six jets", "a memorandum for up to 20 launchers"."""
    before = mention.unhedged(AGREED_WITHIN)
    return before[-1:] == ["for"] and not PACTS.isdisjoint(before)


def is_handed_over(mention: Mention) -> bool:
    """Whether a noun tells that it is handed over: "completed the delivery of 44 tanks"."""
    before = mention.unhedged(HANDED_WITHIN)
    return before[-1:] == ["of"] and not HANDING_OVER.isdisjoint(before)


def is_under_way(mention: Mention) -> bool:
    """Whether it is on its way to somebody: "guns headed to Kyiv", but not "destroyers headed to the Gulf"."""
    sentence = mention.sentence
    for tag in sentence.tags("coming"):
        if HEADING.isdisjoint(sentence.lower[tag.first : tag.end]):
            return True
        if any(tag.end <= p.first <= tag.end + 1 and is_foremost(p) for p in parties(sentence, mention.passage)):
            return True
    return False


def is_paced(mention: Mention, within: int = 6) -> bool:
    """Whether a pace is told behind it: "a day", "per month", "annually"."""
    after = mention.next_words(within)
    paced = any(pair[0] in EACH and pair[1] in TIMES for pair in pairwise(after))
    return paced or not ANNUALLY.isdisjoint(after)


def holds_the_given(mention: Mention) -> bool:
    """Whether one piece is given of so many that somebody has: "donating one of its three batteries"."""
    before = [word for word in mention.last_words(OF_STOCK_WITHIN) if word not in OWNERS]
    if before[-2:] != ["one", "of"]:
        return False
    one = last_place_of(mention.said, {"one"}) or 0
    return any(0 <= one - tag.end <= GIVEN_NEAR for tag in mention.before("giving"))


def is_replaced(mention: Mention) -> bool:
    """Whether the counted are the old ones: "to replace 42 Leopards", "combines five legacy radars"."""
    if not MERGING.isdisjoint(governing(mention)) and not BEFORE.isdisjoint(mention.next_words(1)):
        return True
    return not REPLACED.isdisjoint(governing(mention)) and YOU_GAVE.isdisjoint(mention.next_words(4))


def has_act(sentence: Sentence, tags: list[tuple[Tag, str]]) -> bool:
    """Whether a verb or a contract tells that something changes hands; a mere programme does not."""
    return any(
        family != "losing"
        and not is_drill(sentence, tag)
        and (tag.label.value != "trade" or sentence.lower[tag.first] in TRADED)
        for tag, family in tags
    )


def is_drill(sentence: Sentence, tag: Tag) -> bool:
    """Whether a word is the noun of a drill, and no verb: "Exercise Red Flag", but not "exercises an option"."""
    return sentence.lower[tag.first] in DRILLS and OPTIONS.isdisjoint(sentence.lower)


def is_ratio(mention: Mention) -> bool:
    """Whether it is told for each of another's: "for every Russian tank, 5 missiles", "outgunned in shells by 10"."""
    return ("for", "every") in pairwise(mention.said) or not OUTNUMBERED.isdisjoint(
        mention.last_words(OUTNUMBERED_WITHIN)
    )


def is_difference(mention: Mention) -> bool:
    """Whether it is by how many something else is less: "orders 40 jets, eight jets fewer than planned"."""
    after = mention.next_words(DIFFERENCE_WITHIN)
    than = place_of(pairwise(after), LESS)
    return than is not None and mention.last_words(1) == [","] and "," not in after[:than]


def is_based(mention: Mention) -> bool:
    """Whether ships or jets are only stationed: "a rotational presence of up to four submarines"."""
    before = mention.last_words(BASED_WITHIN)
    return not PRESENCE.isdisjoint(pairwise(before))


def is_withdrawn(mention: Mention) -> bool:
    """Whether forces are only called back: "pulls back two frigates", "withdraws six jets"."""
    before = mention.unhedged(WITHDRAWN_WITHIN)
    return not WITHDRAWING.isdisjoint(before[-1:]) or " ".join(before[-2:]) in WITHDRAWING


def is_of_unit(mention: Mention) -> bool:
    """Whether ships or aircraft come with a unit that is on duty: "two helicopters from the 1st Battalion"."""
    after = mention.next_words(UNIT_WITHIN)
    come = place_of(after, {"from"})
    return come is not None and not UNITS.isdisjoint(after[come:]) and is_visiting(mention)


def is_laden(mention: Mention) -> bool:
    """Whether it only carries what is given: "two planes with 50 tonnes of food", "aid flown in aboard six jets"."""
    if not ON_BOARD.isdisjoint(governing(mention)) or is_of_food(mention):
        return True
    after = mention.next_words(LADEN_WITHIN)
    laden = place_of(after, LADEN)
    if laden is None or not OFF_BOARD.isdisjoint(after[:laden]):
        return False
    load = after[laden : laden + LADEN_OF if after[laden] == "of" else None]  # not "rounds of ammunition and food"
    return not LOADS.isdisjoint(load)


def is_of_food(mention: Mention) -> bool:
    """Whether ships with food are counted: "sailed with 9,000 tonnes of wheat. Two more shipments are to follow"."""
    if CARGOES.isdisjoint(mention.next_words(CARGO_WITHIN)) or mention.sentence.has("military"):
        return False
    near = (mention.sentence, *mention.text.before(mention.sentence.number, 1))
    return any(not LOADS.isdisjoint(sentence.lower) for sentence in near)


def is_owned(mention: Mention) -> bool:
    """Whether it is what somebody has: "Norway has 52 jets", but not "has 52 jets on order"."""
    if HAVING.isdisjoint(governing(mention)) or is_meant_for_another(mention):
        return False
    end = mention.sentence.mentions.get(mention.place + 1, len(mention.sentence.lower))
    if any(mention.at < tag.first < end for family in ("gift", "coming") for tag in mention.sentence.tags(family)):
        return False  # "has 52 jets sent by Oslo", "on the way", but not "has 52 jets, with 9 on the way"
    return TRADED.isdisjoint(mention.next_words(6)) and GIFTS.isdisjoint(mention.sentence.lower)


def is_history(sentence: Sentence) -> bool:
    """Whether a sentence tells of old wars: "landed 200 tanks in 1944"."""
    return any(len(word) == len(OLD[0]) and word.isdigit() and OLD[0] <= word < OLD[1] for word in sentence.lower)


def is_deployed(mention: Mention) -> bool:
    """Whether ships, aircraft or a force are only sent: "sent two frigates to Guam", but not "to Ukraine"."""
    sentence = mention.sentence
    verb = next(iter(mention.before("giving")), None)
    if verb is None or sentence.has("trade"):
        return False
    acts, before = sentence.lower[verb.first : verb.end], sentence.lower[verb.end : mention.at]
    lent = len(before) <= LENT_WITHIN and not LENDING.isdisjoint(acts)
    on_duty = lent and not DUTIES.isdisjoint(mention.next_words(DUTY_WITHIN))
    somewhere = not JOINING.isdisjoint(acts) or not PLACES.isdisjoint(mention.next_words(PLACE_WITHIN))
    moved = somewhere and not MOVING.isdisjoint(acts)
    stationed = not STATIONS.isdisjoint(mention.next_words(PLACE_WITHIN)) or not TROOPS.isdisjoint(before)
    sent = moved and (stationed or counts_movable(mention, before))
    return (sent or on_duty) and is_for_nobody(mention)


def is_visiting(mention: Mention) -> bool:
    """Whether ships or aircraft only come to see somebody: "two frigates arrived in Havana"."""
    return counts_movable(mention, []) and is_for_nobody(mention)


def counts_movable(mention: Mention, before: list[str]) -> bool:
    """Whether ships or aircraft are counted; where no noun stands behind the number, by the words before it."""
    after = mention.next_words(MOVED_WITHIN)
    if not MARKS.isdisjoint(after[:1]):
        after = before
    return any(word in MOVABLE and led != "anti" for led, word in pairwise(["", *after]))


def is_for_nobody(mention: Mention) -> bool:
    """Whether no gift is told of, and who is given most arms is not named in the sentence or beside it."""
    sentence, text = mention.sentence, mention.text
    if not GIFTS.isdisjoint(sentence.lower) or is_told_of_aid(sentence):
        return False
    near = (text.sentence(n) for n in range(max(0, sentence.number - 1), min(len(text), sentence.number + 2)))
    return not any(is_foremost(party) for other in near for party in parties(other, mention.passage))


def is_told_of_aid(sentence: Sentence) -> bool:
    """Whether a plain word of aid stands in the sentence that is not the purpose of a journey: "to help the crew"."""
    told = (tag for tag in sentence.tags("topic") if tag.label.value == "aid" and tag.label.weight > 1)
    return any(sentence.words_before(tag.first, 1) != ["to"] for tag in told)


def is_meant_for_another(mention: Mention) -> bool:
    """Whether who has it has it for who is given most arms: "Oslo has six more jets for Kyiv"."""
    return is_for_helped(mention) and not HAVING.isdisjoint(governing(mention))


def is_for_helped(mention: Mention) -> bool:
    """Whether it is said to be for who is given most arms: "six more jets for Kyiv"."""
    named = parties(mention.sentence, mention.passage)
    return any(is_foremost(p) and p.role == "for" and 0 < p.first - mention.at <= MEANT_WITHIN for p in named)


def is_produced(mention: Mention) -> bool:
    """Whether it is what a maker turns out: "produced 500 missiles", "raise output to 500 a year"."""
    if is_sponsored(mention):
        return False
    if not YEARLY_OUTPUT.isdisjoint(pairwise(mention.said)):
        return True  # "will raise annual production of the missile from 600 to 2,000"
    paced = is_paced(mention, PACED)
    if paced and not OUTPUT.isdisjoint(pairwise(mention.last_words(5))):
        return True  # whatever a contract is for
    before = mention.last_words(PRODUCED_LIST)
    made = not PRODUCING.isdisjoint(before if "#" in before[-PRODUCED:] else before[-PRODUCED:])
    made = made or is_told_as_made(mention)
    turned_out = paced and not RATED.isdisjoint(mention.sentence.lower)
    return (made or turned_out) and TRADED.isdisjoint(mention.sentence.lower) and not mention.sentence.has("gift")


def is_told_as_made(mention: Mention) -> bool:
    """Whether it is told behind where they were made: "500 missiles that had been built in this plant"."""
    following = mention.next_words(PRODUCED + 2)
    at = place_of(following, MADE)
    return at is not None and not WERE.isdisjoint(following[:at]) and not PLANTS.isdisjoint(following[at + 1 : at + 5])


def is_sponsored(mention: Mention) -> bool:
    """Whether another pays for what is made by or for who is helped: "pays for Kyiv to produce 500 drones"."""
    paid = not SPONSORING.isdisjoint(mention.said)
    return paid and any(map(is_foremost, parties(mention.sentence, mention.passage)))


def is_warplane(item: str) -> bool:
    """Whether words before "jet" or "plane" name one of an air force: "fighter jet", "gripen jet", "p-8a plane"."""
    items = known_items()
    return any(
        word in items.models or word in items.warlike or TYPE_OF_FORCES.match(word) for word in item.split()[:-1]
    )


def is_packed(mention: Mention) -> bool:
    """Whether it is said to be in a package: "the package consists of 20 guns", "in it there will be 20 guns"."""
    before = mention.said
    holds = not HAVING.isdisjoint(governing(mention)) or not CONSISTING.isdisjoint(mention.last_words(3))
    holds = holds or "there" in before
    included = not INCLUDES.isdisjoint(before)
    if not GIFTS.isdisjoint(before):
        return holds or included
    at_sea = PLANNED.isdisjoint(before) and is_visiting(mention)
    return included and HOLDINGS.isdisjoint(before) and not at_sea


def counts_losses(mention: Mention) -> bool:
    """Whether it is what losses come to: "its losses have passed 3,600 tanks", but not "to make up for losses"."""
    before = mention.last_words(LOSSES_WITHIN)
    at = place_of(before, LOSSES)
    return at is not None and not AMOUNTING.isdisjoint(before[at:])


def is_needed(mention: Mention) -> bool:
    """Whether who is given most arms says that it needs these: "Kyiv needs 25 launchers", not "needs to buy 25"."""
    words = mention.said
    if NEEDING.isdisjoint(words) or not TRADED.isdisjoint(mention.sentence.lower):
        return False
    return any(map(is_foremost, parties(mention.sentence, mention.passage)))


def is_to_protect_helped(mention: Mention) -> bool:
    """Whether arms told of before are to serve who is given most: "These six launchers will help protect Kyiv"."""
    if DEMONSTRATIVES.isdisjoint(mention.said) or ("will", "help") not in pairwise(mention.sentence.lower):
        return False
    named = parties(mention.sentence, mention.passage)
    return mention.at <= OPENING and any(is_foremost(party) and party.first > mention.at for party in named)


def passes_between_states(mention: Mention, named: list[Party]) -> bool:
    """Whether one state gives it to another that is usually helped: a civil thing elsewhere is equipment then."""
    states = {party.codes for party in named if party.form != "leader"}
    given = mention.before("gift") or is_being_given(mention)
    return len(states) > 1 and bool(given) and any(codes & usual_recipients() for codes in states)


def is_being_given(mention: Mention) -> bool:
    """Whether it is said behind it that somebody gives it: "90 generators were being sent to Kyiv by Oslo"."""
    words = mention.sentence.lower
    return any(words[tag.first - 1] in BEEN for tag in mention.after("gift"))


def is_included(mention: Mention) -> bool:
    """Whether a package includes what is counted, by the words before it; losses include as well."""
    sentence = mention.sentence
    if sentence.has("topic", NOT + "losses and casualties") or not any(
        map(tells_of_gift, [sentence, *mention.text.before(sentence.number, 1)])
    ):
        return False
    near = mention.before("losing")[:1]
    begin = max([0, mention.at - LISTED, *(tag.end for tag in near)])
    verbs = INCLUDES & set(sentence.lower[begin : mention.at])
    return any(not (near and verb.endswith("ing")) for verb in verbs)


def is_in_aid_programme(mention: Mention) -> bool:
    """Whether a programme of aid, and no purchase, is what holds it: "the programme of aid includes 14 tanks"."""
    sentence = mention.sentence
    bought = any(sentence.lower[tag.first] not in PROGRAMMES for tag in sentence.tags("trade"))
    return not bought and not sentence.has("buying") and sentence.speaks_of("aid", 2)


def tells_of_gift(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a package, a gift, aid or a contract."""
    return sentence.has("trade") or sentence.speaks_of("aid", 1) or not GIFTS.isdisjoint(sentence.lower)


def is_sent_near(mention: Mention) -> bool:
    """Whether it is sent to fly or sail there: "five planes near Taiwan", but not "five tanks into Ukraine"."""
    following = mention.next_words(SENT_WITHIN)
    at = place_of(following, SENT_NEAR)
    if at is None or mention.sentence.has("trade") or following[at - 1 : at] == ["the"]:
        return False
    if following[at + 1 : at + 2] == ["service"]:
        return False
    where = mention.at + 1 + mention.bracket + at
    return not any(is_foremost(p) and where < p.first <= where + 2 for p in parties(mention.sentence, mention.passage))


def carry_goods(mentions: list[Mention], readings: list[Reading]) -> list[Reading]:
    """Read equipment without an act beside what is given or bought as part of it: "Ten of the tanks are due in May"."""
    told = list(readings)
    dealt = {m.sentence.number: r for m, r in zip(mentions, readings, strict=True) if r.measure in TOLD_WITH_GOODS}
    for mention, reading in zip(mentions, readings, strict=True):
        number = mention.sentence.number
        if reading.rule != NO_ACT.rule or is_kept(mention):
            continue
        if same := told_of_before(mention, mentions, told):
            told[mention.place] = same
            continue
        deal = dealt.get(number) or dealt.get(number - 1) or dealt.get(number + 1)
        if deal is not None:
            bought = deal.measure is Measure.PROCUREMENT or deal.rule == BOUGHT
            told[mention.place] = Reading(Measure.EQUIPMENT, "count", BOUGHT if bought else "equipment-carried")
            dealt.setdefault(number, told[mention.place])
    return told


def told_of_before(mention: Mention, mentions: list[Mention], told: list[Reading]) -> Reading | None:
    """What as many were read as that a sentence takes up: "Oslo sends 39 carriers. [...] Those 39 are on the road"."""
    if DEMONSTRATIVES.isdisjoint(mention.last_words(1)):
        return None
    as_many = (m for m in reversed(mentions[: mention.place]) if m.quantity.low == mention.quantity.low)
    return next((told[m.place] for m in as_many if told[m.place].measure is Measure.EQUIPMENT), None)


def is_kept(mention: Mention) -> bool:
    """Whether the sentence tells of losses, of strikes, of what an army has, or of what is made in a month."""
    if any(is_act(mention, tag) for tag in mention.sentence.tags("losing")) or mention.sentence.has("incursion"):
        return True
    if not KEPT.isdisjoint(mention.last_words(6)):
        return True
    if not PASSING.isdisjoint(mention.sentence.lower) and not mention.sentence.has("gift"):
        return True
    return is_paced(mention)


def intrudes(mention: Mention, acts: list[Tag]) -> bool:
    """Whether what is counted only flies or sails by: the incursion is told behind it, or without an act between."""
    return any(
        tag.first > mention.at or not any(tag.end <= act.first < mention.at for act in acts)
        for tag in mention.sentence.tags("incursion")
    )


def is_act(mention: Mention, tag: Tag) -> bool:
    """Whether a word is a verb here, and no part of a name behind the number: "18 Multiple Launch Rocket Systems"."""
    behind = tag.first > mention.at
    sentence, verb = mention.sentence, mention.sentence.lower[tag.first]
    if verb in CARRYING:
        return any(party.role in {"to", "for"} for party in parties(sentence, mention.passage))
    if is_no_deed(mention, tag):
        return False
    if tag.label.value != "losing":
        return sentence.lower[tag.first : tag.first + 2] != ["handed", "in"]  # to the police
    flown = verb in FLYING and any(party.role == "to" for party in parties(sentence, mention.passage))
    if flown or tag.first in sentence.glued or verb in INCLUDES:
        return False
    if not behind:
        return verb not in GOVERNING or APART.isdisjoint(sentence.lower[tag.end : mention.at])
    return (verb.endswith("ed") or verb in LOST_SINCE) and not (tag.first == mention.at + 1 and verb in USED)


def is_no_deed(mention: Mention, tag: Tag) -> bool:
    """Whether a word only looks like a deed: "attack drones", "five missiles landed in", "the package builds on"."""
    verb, after = mention.sentence.lower[tag.first], mention.sentence.lower[tag.end : tag.end + 1]
    landed = verb in LANDING and not PROJECTILES.isdisjoint(mention.next_words(MOVED_WITHIN))
    return names_kind(mention.sentence, tag) or landed or (verb in BUILDS and after in (["on"], ["upon"]))


def names_kind(sentence: Sentence, tag: Tag) -> bool:
    """Whether a word only says what kind of thing stands behind it: "attack drones", "launch vehicles"."""
    following = sentence.lower[tag.end : tag.end + 1]
    return sentence.lower[tag.first] in ATTRIBUTES and any(
        word in MOVABLE or singular(word) in known_items().heads for word in following
    )


def reach_of(mention: Mention, tag: Tag) -> float:
    """How far an act stands from what it is done to, in words; verbs mostly stand before it."""
    return float(mention.at - tag.first) if tag.first < mention.at else 1.6 * (tag.first - mention.at)


def given_away(mention: Mention) -> bool:
    """Whether what is counted is said to be a gift: "will send 14 tanks", "the package has 14 tanks", "from stocks"."""
    sentence = mention.sentence
    for tag in mention.before("gift")[:1]:
        if sentence.lower[tag.first] in GIVEN_AWAY:
            traded = [*mention.before("buying"), *mention.before("selling"), *mention.before("trade")]
            return mention.at - tag.end <= NEAR and all(other.first <= tag.first for other in traded)
    before = mention.last_words(NEAR)
    if not GIFTS.isdisjoint(before) and sentence.lower[mention.at - 1 : mention.at] != ["of"]:
        return True
    return any(word in STORES and "from" in sentence.words_before(at, 4) for at, word in enumerate(sentence.lower))
