"""The sense of a word that may tell a stage: its tense, what it is said of, and where it tells none."""

from __future__ import annotations

from itertools import pairwise

from pipeline.figures.lexicon import word_set
from pipeline.figures.sentences import Sentence, Tag
from pipeline.figures.words import (
    BUDGETS,
    DAYS,
    GETTING,
    HEDGES,
    INCLUDES,
    MEETING,
    PAST,
    PERFECT,
    STANDING,
    VALUES,
    place_of,
)
from pipeline.model import OWN_SPENDING, Measure

BILLS = word_set("stages", "bills")
PASSED = frozenset({"pass", "appr", "clea", "back", "adva", "auth", "wave", "sail"})  # how the words of passing begin
FUTURE = word_set("stages", "future")
DOUBTFUL = word_set("stages", "doubtful")
LAWS = word_set("stages", "laws")
RUNNING = word_set("stages", "running")
CONTINUING = word_set("stages", "continuing")
NEWLY = word_set("stages", "newly")
DETERMINERS = word_set("stages", "determiners")
NO_PAST = word_set("stages", "no_past")
OF_SPENDING = word_set("stages", "of_spending")
RAISED_WITHIN = 12  # words between "raised" and "last year"
PLEDGE = frozenset({"pledge", "pledges", "pledged", "commitment"})
COPULAS = word_set("stages", "copulas")
SIGNS = frozenset({"sign", "signs", "signed", "inks", "inked"})
TELLING = frozenset({"tell", "tells", "told", "telling"})
COMMANDS = frozenset({"orders", "ordered"})
NUMERALS = frozenset({"i", "ii", "iii", "iv", "v"})
CLEAR_AS = word_set("stages", "clear_as")
COURTESIES = word_set("stages", "courtesies")
NOUNS = word_set("stages", "nouns")
FUNDS = frozenset({"funding", "financing"})
MODALS = word_set("stages", "modals")
BEING = word_set("stages", "being")
TAKING = word_set("stages", "taking")
SPENDS = frozenset({"spend", "spends", "spent"})
SPENDING_WHAT = word_set("stages", "spending_what")
PRESSED_WITHIN = 8  # words
THINGS = frozenset({"shelves", "strip"})
CARRIERS = frozenset({"the", "our", "its", "their", "'s", "from", "gaza"})
COMPARING = frozenset({"than", "what"})
SHARING = word_set("stages", "sharing")
DECISIONS = word_set("stages", "decisions")
TALKS_HELD = word_set("stages", "meeting_for_talks")
INTENTS = frozenset({"letter", "letters", "memorandum", "mou", "declaration", "statement"})
NEARING = word_set("stages", "nearing")
APPROACHED_BY = word_set("stages", "approached_by")
FORESEEING = ("envisag", "foresee")
AGREEMENTS = word_set("stages", "agreements")
OBSTACLES = word_set("stages", "obstacles")
OVERCOMING = word_set("stages", "overcoming")
AROUND = frozenset({"around", "round"})
SEEKING_WAYS = word_set("stages", "seeking_ways")
FACING = word_set("stages", "facing")
FIRST_STEPS = word_set("stages", "first_steps")
FOES = word_set("stages", "foes")
OBSTACLE_WITHIN = 5  # words
QUESTIONS = frozenset({"where", "how", "whether", "why"})
ASKED_WITHIN = 6  # words
BILL_WITHIN = 5  # words before "bill"
PRICED = word_set("stages", "priced")
FOOTING = word_set("stages", "footing")
COMING_TO = (["comes", "to"], ["came", "to"], ["put", "at"])
EXTENDED_WHAT = word_set("stages", "extended_what")
STATED = word_set("stages", "stated")
STATED_WITHIN = 14  # words
REACHED_WITHIN = 4  # words from an agreement to "reached"
ASKED = frozenset({"request", "requests", "appeal", "appeals", "plea", "pleas"})
ANSWERING = word_set("stages", "answering")
GERUND = word_set("stages", "gerund")
SETTING_OUT = word_set("stages", "setting_out")
ANSWER_WITHIN = 6  # words
SAVING = frozenset({"save", "rescue"})
SAVED = AGREEMENTS | BILLS | frozenset({"plan", "aid", "fund", "programme", "program"})
NEARING_ENDS = frozenset({"nears", "to", "of", "toward", "towards"})
RAISING = ("rais", "secur")
MONEY = word_set("stages", "money")
DELAYS = ("delay", "postpone", "defer")
NO_OBJECT = frozenset({"and", "or", ",", ".", ";", "–", "—", "of", "in", "for", "by", "with"})
VALUED = frozenset({"worth", "valued", "to"})
TO_WHAT = frozenset({"to", "in", "on", "with"})  # "delays to"
DELAYING = frozenset({"delay", "delays"})
CALLING = word_set("stages", "calling")
OVERTAKING = frozenset({"passed", "passes"})
VALUED_WITHIN = 12  # words before "passed"
VOTERS = LAWS | {"senate", "house", ";"}
HELPED_BY = frozenset({"with", "by", "tune"})
WANTED = frozenset({"needed", "awaited"})
TO_PRESS = frozenset({"press", "news", "media"})  # before "release"
ACCOUNTS = word_set("stages", "accounts")
REPORTS = word_set("stages", "reports")
REACHING = frozenset({"done", "disbursed"})
PUSHED_WITHIN = 9  # words
UPWARDS = frozenset({"up", "higher", "above", "over", "past"})
SPEECHES = word_set("stages", "speeches")
SMALL = frozenset({"just", "only", "barely", "merely", "mere"})  # before an amount that is not much
GATHERED = frozenset({"in", "at", "on", "with", "to", "for", "of", "this", "next"})  # behind "meeting"
# Words that have another sense before some words, and behind one.
OTHERWISE_BEFORE = {
    "needs": NO_OBJECT,  # "their needs and hopes"
    "appropriations": BILLS | ASKED,
    "supplies": NO_OBJECT | VALUED,  # "medical supplies worth"
    "requirements": frozenset({"list"}),  # that of Ukraine's allies
    "call": DAYS,  # "in a call on Monday"
    "win": NO_OBJECT,  # "in order to win, Kyiv needs 20 tanks"
    "nets": NO_OBJECT,  # "sent 20 camouflage nets and 10 drones"
    "came": frozenset({"office", "power"}),  # "since he came to office"
    "extended": EXTENDED_WHAT,
    "table": NO_OBJECT | {"with"},  # "at the top of the table with 4%"
    "sinks": frozenset({"below", "to"}),
    "sank": frozenset({"below", "to"}),
    "distributed": frozenset({"over", "across"}),  # "a fund of 5bn, distributed over ten years"
} | dict.fromkeys(MEETING, GATHERED)  # "are meeting in Riga to decide"
OTHERWISE_BEHIND = {
    "would": ["i"],  # "I would say that"
    "aiming": [","],  # "adopted the package, aiming to help"
    "need": ["in"],  # "people in need"
}
EVENTS = word_set("stages", "events")  # in the life of arms that are bought already
ARRIVALS = frozenset(
    {"delivery", "deliveries", "shipment", "shipments", "arrival", "rollout", "handover", "consignment"}
)


def is_owned_outlay(before: list[str], after: list[str]) -> bool:
    """Whether "spending" is the noun: "Oslo's spending on defence to exceed 3bn"."""
    return before[-1:] in (["'s"], ["its"], ["their"]) and after[:1] == ["on"]


def tells_nothing(sentence: Sentence, tag: Tag, measure: Measure, before: list[str], infinitive: bool) -> bool:  # noqa: PLR0911, PLR0912  (one rule each)
    """Whether a word that could tell a stage does not tell that of the amount."""
    word = sentence.lower[tag.first]
    after = sentence.lower[tag.end : tag.end + 4]
    if word in WANTED and is_attribute(before):
        return True
    glued = tag.first in sentence.glued and tag.end - tag.first == 1  # "multi-launch", "House-passed"
    evident = word == "clear" and not infinitive and is_evident(before, after)
    if glued or evident or has_other_sense(word, before, after) or is_spent_doing(word, before):
        return True
    if word == "bill" and is_bill_had(sentence, tag):
        return True
    if word.startswith("releas") and (is_paper_released(sentence, tag) or is_press_release(sentence, tag)):
        return True
    if is_said_otherwise(sentence, tag, after):
        return True
    if word == "spending":
        of_spending = (bool(before) and before[-1] in OF_SPENDING) or not SPENDING_WHAT.isdisjoint(after[:1])
        of_spending = of_spending or is_owned_outlay(before, after)
        if before[-1:] == ["into"]:
            return of_spending  # "talked Oslo into spending 5bn on Kyiv"
        return of_spending or measure not in OWN_SPENDING or not (BEING & set(before[-2:]) or amount_follows(after))
    if (word in NEARING and not is_near_agreement(sentence, tag)) or (
        word in FACING and not faces_obstacle(sentence, tag, measure)
    ):
        return True
    if is_another_deed(word, measure, after):
        return True
    if (
        (word.startswith(DELAYS) and is_late(measure, before, after))
        or saves_others(sentence, tag)
        or (word == "look" and sentence.lower[tag.end - 1] == "at")  # "a look at", but "looks at", "looking at"
        or (word == "looks" and not ACCOUNTS.isdisjoint(before))  # "a report looks at"
        or (word == "pressure" and tag.label.value != "target" and not presses_for(sentence, tag))
    ):
        return True
    if word in SETTING_OUT and before[-1:] == [","]:
        return True
    if tag.label.value in {"proposed", "target"} and asks_about(sentence, tag):
        return True
    if word in ASKED and not ANSWERING.isdisjoint(sentence.lower[max(0, tag.first - ANSWER_WITHIN) : tag.first]):
        return True  # "in response to a request from Kyiv"
    if tag.label.value == "done" and tag.end == tag.first + 1 and word.endswith("s") and after[:1] == ["of"]:
        return True  # "transfers of", "gifts of"
    if word in CALLING and tag.end > tag.first + 1 and not AGREEMENTS.isdisjoint(before):
        return True  # "the order calls for 28 vehicles": it is for them
    if word in OVERTAKING and measure is Measure.AID and amount_follows(after):
        clause = sentence.lower[max(0, tag.first - VALUED_WITHIN) : tag.first]
        return not VALUES.isdisjoint(clause) and VOTERS.isdisjoint(clause)
    if word in FUNDS and not INCLUDES.isdisjoint(sentence.lower[tag.first - 1 : tag.first]):
        return True  # "includes funding to"
    if word in NOUNS:
        return not infinitive and not MODALS & set(before)  # "a fund of", "the supply of"
    if word.startswith(FORESEEING) and not BUDGETS.isdisjoint(before):
        return True  # "the budget envisages spending 2tn"
    if tag.label.value == "proposed":
        return is_past(word) and bool(COMPARING & set(before)) and "#" not in before  # "more than he had sought"
    if word.startswith("land") and tag.label.value == "done":
        return measure is not Measure.EQUIPMENT  # "landed in Kyiv with 4m"
    if word in SHARING:
        return measure not in OWN_SPENDING  # "drones account for 3bn of it"
    return word in COPULAS and tag.end == tag.first + 1  # but not "was frozen"


def is_attribute(before: list[str]) -> bool:
    """Whether a participle only describes a thing: "critically needed guns", but not "is urgently needed"."""
    adverb = before[-1:] in (["long"], ["much"]) or (bool(before) and before[-1].endswith("ly"))
    return adverb and BEING.isdisjoint(before[-2:-1])


def is_press_release(sentence: Sentence, tag: Tag) -> bool:
    """Whether a release is a paper: "a press release", "the ministry's release said", but not "the release of 3bn"."""
    named = sentence.lower[tag.first - 1] in TO_PRESS
    return named or any(verb.first == tag.end for verb in sentence.tags("saying"))


def is_paper_released(sentence: Sentence, tag: Tag) -> bool:
    """Whether it is a paper that somebody releases: "a report released in May", "released figures that show"."""
    around = sentence.lower[max(0, tag.first - 2) : tag.first] + sentence.lower[tag.end : tag.end + 3]
    return not REPORTS.isdisjoint(around)


def is_said_otherwise(sentence: Sentence, tag: Tag, after: list[str]) -> bool:
    """Whether a word stands in a phrase of another sense: "likely hit", "pushed outlays up", "delivers a speech"."""
    word = sentence.lower[tag.first]
    if word == "likely":
        return any(verb.first == tag.end and verb.label.value in REACHING for verb in sentence.tags("stage"))
    if word.startswith("push"):
        return pushes_up(sentence.lower[tag.end : tag.end + PUSHED_WITHIN])
    return word.startswith("deliver") and not SPEECHES.isdisjoint(after)


def pushes_up(ahead: list[str]) -> bool:
    """Whether something drives an amount up and nobody asks for it: "pushed spending up 9%", "pushes it above 2%"."""
    ahead = ahead[: ahead.index("#")] if "#" in ahead else []
    return not UPWARDS.isdisjoint(ahead) and "to" not in ahead[: place_of(ahead, UPWARDS)]


def is_another_deed(word: str, measure: Measure, after: list[str]) -> bool:
    """Whether a verb tells of something else than of what is measured: of waiting, of making others do it."""
    if measure in OWN_SPENDING and word in GETTING:
        return "to" in after and "#" not in after  # "got the allies to raise it to 5%"
    if measure is Measure.EQUIPMENT and word.startswith(RAISING):
        return not MONEY.isdisjoint(after)  # "raised enough money to buy"
    if word.startswith("await"):
        return not ARRIVALS.isdisjoint(after)  # "awaits the delivery of 20 jets", but not "awaits approval"
    return measure is not Measure.AID and word.startswith("wait")  # "still waits for its 66 jets": they are ordered


def presses_for(sentence: Sentence, tag: Tag) -> bool:
    """Whether pressure is there for a decision: "pressure on Berlin to send", but not "pressure on Moscow"."""
    ahead = sentence.lower[tag.end : tag.end + PRESSED_WITHIN]
    ahead = ahead[: ahead.index("#")] if "#" in ahead else ahead
    return "to" in ahead and FOES.isdisjoint(ahead) and not {",", "and"} & set(ahead[: ahead.index("to")])


def amount_follows(after: list[str]) -> bool:
    """Whether the amount follows at once, with a hedge at most: "spending nearly 3bn"."""
    return after[:1] != ["to"] and "#" in after and (HEDGES | SMALL).issuperset(after[: after.index("#")])


def has_other_sense(word: str, before: list[str], after: list[str]) -> bool:  # noqa: PLR0911  (one rule each)
    """Whether the words around show that the word is used in another sense."""
    following = after[0] if after else ""
    if word in STANDING:
        return "#" not in after or after[0] == "behind"  # "stood ready to", "stands behind 3bn"
    if word in SIGNS and not INTENTS.isdisjoint(after[:3]):
        return True  # "signs a letter of intent"
    if word in COMMANDS and "to" in after[1:4]:
        return "#" not in after[: after.index("to")]  # "orders the Pentagon to find 5bn"
    if word in TELLING:
        return "to" not in after or "#" in after[: after.index("to")]  # "tells Berlin to", not "tells reporters"
    if word == "preliminary":
        return AGREEMENTS.isdisjoint(after[:2])  # "a preliminary estimate"
    if word.startswith("work") and (word == "worked" or not GERUND.isdisjoint(before[-1:])):
        return True  # "worked with Congress to give", "by working with": it was done
    if word == "purchases":
        return following != "#"  # "purchases 20 jets", but "arms purchases worth"
    if word == "used":
        spent = before[-1:] == ["been"] and after[:1] == ["to"]  # "2bn has been used to arm Ukraine"
        return not spent and ("#" not in after or not PERFECT & set(before[-2:]))  # "has used 2bn", not "used tanks"
    if word == "delivery":
        return not TAKING & set(before)  # "takes delivery of", but "the next delivery"
    if word in {"want", "pause"} and "i" in before:
        return bool(COURTESIES & set(after))  # "I want to thank"
    if word == "supported":  # "supported a plan", but not "supported Kyiv with 3bn"
        return HELPED_BY.isdisjoint(after) or "'s" in after or "#" in after[:1]
    if word.startswith(("object", "oppose")) and not FOES.isdisjoint(before[-2:]):
        return True  # "Beijing opposes the sale of 20 jets to": it is not asked
    return (
        following == "details"
        or following in OTHERWISE_BEFORE.get(word, ())
        or OTHERWISE_BEHIND.get(word) == before[-1:]
        or (word in THINGS and not CARRIERS.isdisjoint(before[-2:]))  # "from our shelves", "for the strip"
        or (word == "open" and following not in DETERMINERS and not following.endswith("ing"))  # "open to Ukraine"
        or (word.startswith(("freez", "froze")) and following == "out")
        or word == "supporting"
        or (word == "order" and before[-1:] == ["in"] and following == "to")  # "in order to"
        or (word == "block" and (following[:1].isdigit() or following in NUMERALS))  # "missiles of Block II"
        or (word.startswith("vot") and following in DAYS)  # "voted on Monday to send"
        or (word == "talks" and not TALKS_HELD.isdisjoint(before))  # "said after talks in Kyiv"
        or (word.startswith("declin") and falls(after))
        or (word in COPULAS and before[-1:] == ["there"])  # "there is 3bn for"
        or (word == "bill" and is_price(before, after))
        or (word.startswith("eye") and not EVENTS.isdisjoint(after[:3]))  # "eyes 2026 launch of its first jet"
        or (word.startswith("hold") and following == "to" and after[1:2] == ["#"])  # "boxes holding up to 9,000 shells"
        or (word == "on" and following == "to" and "#" in after)  # "on its way to 3%"
        or (word == "advanced" and following not in DETERMINERS | BILLS)
    )


def asks_about(sentence: Sentence, tag: Tag) -> bool:
    """Whether it is only asked about: "demand to know where 9bn went", but not "weighs whether to send 9bn"."""
    ahead = sentence.lower[tag.end : tag.end + ASKED_WITHIN]
    ahead = ahead[: ahead.index("#")] if "#" in ahead else ahead
    asked = place_of(ahead, QUESTIONS)
    return asked is not None and ahead[asked + 1 : asked + 2] != ["to"] and sentence.lower[tag.first] not in BILLS


def is_bill_had(sentence: Sentence, tag: Tag) -> bool:
    """Whether a bill is one that a state had to pay: "had a 9bn defence bill", but not "had passed a 9bn bill"."""
    return ("had", "a") in pairwise(sentence.lower[max(0, tag.first - BILL_WITHIN) : tag.first])


def is_spent_doing(word: str, before: list[str]) -> bool:
    """Whether a verb in -ing tells what money is spent on: "will spend 9m evaluating jets"."""
    return word.endswith("ing") and before[-1:] == ["#"] and not SPENDS.isdisjoint(before)


def is_price(before: list[str], after: list[str]) -> bool:
    """Whether a bill is one to be paid and no draft of a law: "last year's military bill", "takes the bill to 9bn"."""
    return (
        not PRICED.isdisjoint(before[-1:])
        or ("year", "'s") in pairwise(before)
        or not FOOTING.isdisjoint(before)
        or after[:2] in COMING_TO
    )


def falls(after: list[str]) -> bool:
    """Whether what declines falls, and nobody declines to do something: "declined to 3bn", "declined by 2%"."""
    return after[:1] in (["by"], ["from"]) or (after[:1] == ["to"] and "#" in after[1:3])


def is_near_agreement(sentence: Sentence, tag: Tag) -> bool:
    """Whether what somebody comes near to is an agreement: "nears a 5bn deal", but not "nears 2% of GDP"."""
    if sentence.lower[tag.end - 1] not in NEARING_ENDS:
        return True  # "close to a deal"
    ahead = sentence.lower[tag.end : tag.end + OBSTACLE_WITHIN]
    if ahead[:2] == ["forward", "with"]:
        return False  # "moves forward with a 5bn sale"
    agreed = not AGREEMENTS.isdisjoint(ahead) or any(word.endswith("ing") for word in ahead[:1])
    if sentence.lower[tag.first] != "close" or ahead[:1] != ["#"]:
        return agreed
    subject = any(party.end == tag.first for party in sentence.tags("party"))
    return agreed and (subject or sentence.lower[tag.first - 1] in APPROACHED_BY)


def faces_obstacle(sentence: Sentence, tag: Tag, measure: Measure) -> bool:
    """Whether what is faced stands in the way of a decision: "faces opposition", but not "faces delivery delays"."""
    faced = set(sentence.lower[tag.end : tag.end + OBSTACLE_WITHIN]) & OBSTACLES
    if faced <= DELAYING and (measure is not Measure.AID or sentence.lower[tag.end] in ARRIVALS):
        return False
    return bool(faced)


def saves_others(sentence: Sentence, tag: Tag) -> bool:
    """Whether people are saved and no agreement: "to save lives", but not "to save a 5bn deal"."""
    if sentence.lower[tag.end - 1] not in SAVING:
        return False
    ahead = sentence.lower[tag.end : tag.end + OBSTACLE_WITHIN]
    return "#" not in ahead and SAVED.isdisjoint(ahead)


def is_late(measure: Measure, before: list[str], after: list[str]) -> bool:
    """Whether what is delayed comes late only: "delays delivery of 20 jets", "faces delays to a 5bn order"."""
    described = after[:1] == ["#"] and not DETERMINERS.isdisjoint(before[-1:])
    faced = not FACING.isdisjoint(before) and not TO_WHAT.isdisjoint(after[:1])
    return not ARRIVALS.isdisjoint(after) or ((described or faced) and measure is not Measure.AID)


def is_overcome(sentence: Sentence, tag: Tag) -> bool:
    """Whether what stood in the way is gone: "lifts its veto on 5bn", but not "should lift its veto"."""
    first = max(0, tag.first - OBSTACLE_WITHIN)
    before = sentence.lower[first : tag.first]
    for at in range(len(before) - 1, -1, -1):
        if before[at] in OVERCOMING:
            reach = 4 if before[at] in AROUND else 2  # "to find a way around"
            governing = sentence.lower[max(0, first + at - reach) : first + at]
            if before[at] in AROUND and not SEEKING_WAYS.isdisjoint(governing):
                return False
            return "to" not in governing and DOUBTFUL.isdisjoint(governing) and not before[at].endswith("ing")
    return False


def is_first_step(sentence: Sentence, tag: Tag) -> bool:
    """Whether only a step to a decision is passed: "clears a first hurdle"."""
    ahead = sentence.lower[tag.end : tag.end + OBSTACLE_WITHIN]
    ahead = ahead[: ahead.index("#")] if "#" in ahead else ahead
    return sentence.lower[tag.first][:4] in PASSED and not FIRST_STEPS.isdisjoint(ahead) and "final" not in ahead


def describes(sentence: Sentence, tag: Tag) -> bool:
    """Whether a participle only describes what another verb governs: "passes delayed 61bn package"."""
    if sentence.lower[tag.end : tag.end + 1] != ["#"]:
        return False
    return any(verb.end == tag.first for verb in sentence.tags("stage"))


def is_evident(before: list[str], after: list[str]) -> bool:
    """Whether "clear" means evident: "was very clear", "makes it clear that"."""
    return after[:1] == ["that"] or bool(CLEAR_AS & set(before[-1:]))


def is_to_come(before: list[str], infinitive: bool) -> bool:
    """Whether the words before a verb put it in the future: "will soon reach", "is to reach"."""
    return infinitive or bool(FUTURE & set(before))


def grants(sentence: Sentence, tag: Tag) -> bool:
    """Whether what a verb gives or reaches is a decision: "gave its approval to", "reached a deal on"."""
    after = sentence.lower[tag.end : tag.end + 4]
    if sentence.lower[tag.first - 1 : tag.end] in (["been", "reached"], ["was", "reached"]):
        return not AGREEMENTS.isdisjoint(sentence.lower[max(0, tag.first - REACHED_WITHIN) : tag.first])
    if after[:1] == ["#"]:
        return sentence.lower[tag.first].startswith("reach") and not DECISIONS.isdisjoint(after[1:2])
    return any(word in DECISIONS for word in after)


def is_by_law(sentence: Sentence, tag: Tag) -> bool:
    """Whether lawmakers alone give: "Congress gave", not "Biden and Congress gave", "told Congress the army gave"."""
    words = sentence.lower
    return any(
        words[at] in LAWS and words[at - 1] != "and" and TELLING.isdisjoint(words[max(0, at - 2) : at])
        for at in range(max(0, tag.first - 4), tag.first)
    )


def is_last_years(sentence: Sentence, tag: Tag) -> bool:
    """Whether what was raised was raised last year and no pledge: "raised its aid to 9bn last year"."""
    after = sentence.lower[tag.end : tag.end + RAISED_WITHIN]
    return ("last", "year") in pairwise(after) and PLEDGE.isdisjoint(after)


def is_running(before: list[str]) -> bool:
    """Whether the words before a verb in -ing tell that it is done already: "are currently giving"."""
    return not RUNNING.isdisjoint(before[-2:]) and FUTURE.isdisjoint(before)


def keeps_on(before: list[str]) -> bool:
    """Whether something is given still: "continues to provide", but not "will continue to provide"."""
    if len(before) < 3 or before[-1] != "to" or before[-2] not in CONTINUING:
        return False
    return before[-3] not in MODALS


def tells_how(sentence: Sentence, tag: Tag) -> bool:
    """Whether a verb in -ing tells how something was done: "acted fast, sending 3bn", not "signed a bill, sending"."""
    words = sentence.lower[: tag.first]
    if words[-1:] not in ([","], ["—"], ["–"]) or not NEWLY.isdisjoint(sentence.lower[tag.end : tag.end + 3]):
        return False
    start = max((at for at, word in enumerate(words[:-1]) if word == ","), default=0)
    if any(start <= other.first < tag.first for other in sentence.tags("stage")) or not DAYS.isdisjoint(words[start:]):
        return False  # "changed course on Monday, sending 3bn" is news of a promise
    return any(is_past(word) and last not in DETERMINERS for last, word in pairwise(words[start:]))


def is_infinitive(before: list[str]) -> bool:
    """Whether the words before a verb make it an infinitive: "to", "to jointly"."""
    return before[-1:] == ["to"] or (before[-2:-1] == ["to"] and before[-1].endswith("ly"))


def is_signed(sentence: Sentence, tag: Tag) -> bool:
    """Whether a deal is signed, and not only signed off."""
    return sentence.lower[tag.first] in SIGNS and sentence.lower[tag.first + 1 : tag.first + 2] != ["off"]


def is_reported(sentence: Sentence, tag: Tag) -> bool:
    """Whether a verb of saying stands before: "announced that it would send" is a promise."""
    before = sentence.lower[max(0, tag.first - STATED_WITHIN) : tag.first]
    stated = "that" in before and not STATED.isdisjoint(before[: before.index("that")])
    return bool(sentence.tags("source")) or any(t.first < tag.first for t in sentence.tags("saying")) or stated


def is_past(word: str) -> bool:
    """Whether the form is a past tense or a participle."""
    return (word.endswith("ed") and word not in NO_PAST) or word in PAST
