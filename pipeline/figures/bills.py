"""How far a bill, a request or a sale has come: asked for, in committee, through one chamber, cleared, law."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from pipeline.figures.chains import LAWGIVERS, VOTING, Link
from pipeline.figures.lexicon import split_words, word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.periods import is_in_yearly_budget, is_point_of_law
from pipeline.figures.phrases import find_phrases
from pipeline.figures.senses import BILLS, DOUBTFUL, FUTURE, PASSED
from pipeline.figures.sentences import Sentence
from pipeline.figures.words import (
    ACCORDS,
    HEARERS,
    PANELS,
    PERFECT,
    VOTERS,
    last_place_of,
    place_of,
)
from pipeline.model import GIVEN_OR_BOUGHT, OWN_SPENDING, Measure, PeriodKind, Stage

HEARSAY = word_set("stages", "hearsay")
FEW = 4  # words
PASSED_HERE = PASSED | {
    "adop",
    "agre",
    "oks",
    "okay",
    "endo",
    "rati",
    "enac",
    "gree",
    "vote",
}  # where it is lawmakers who agree
STILL = word_set("stages", "still")
PASSES = word_set("stages", "passes")
PASSED_WITHIN = 6  # words from lawmakers to what they are to do
VOTE_WITHIN = 12  # words from a chamber to what it votes to do
URGED_WITHIN = 10  # words before the amount
URGING = frozenset({"should", "must", "needs", "ought"})
MOVING = PASSES | {"move", "proceed", "agree", "allow"}
IN_REQUEST_WITHIN = 14  # words behind the amount
OF_REQUEST = frozenset({"in", "through", "under"})
REQUESTS = frozenset({"request", "proposal"})
OWNERS = word_set("stages", "owners")
SETTLED = tuple(word_set("stages", "settled"))
FUNDING = frozenset({"appropriations", "ways"})
HOUSES = frozenset({"house", "senate"})
MEANS = frozenset((link, verb) for link in ("would", "will") for verb in ("mean", "means"))
POSSIBLY = word_set("stages", "possibly")
SALES_OFFICES = word_set("stages", "sales_offices")
CLEARING = word_set("stages", "clearing")
SPEAKING_FOR = {"House": ("House", "Speaker"), "Senate": ("Senate", "Schumer", "McConnell")}
CHAMBERS = word_set("stages", "chambers")
FINALLY = word_set("stages", "finally")
CONCURRING = word_set("stages", "concurring")
CONCURRED = word_set("stages", "concurred")
REFUSING_VERBS = word_set("stages", "refusing_verbs")
ENACTED = word_set("stages", "enacted")
REFUSED = word_set("stages", "refused")
CONTAINS = word_set("stages", "contains")
DECIDING = word_set("stages", "deciding")
DECIDED = frozenset({"passed", "approved", "adopted", "enacted", "ratified", "cleared", "okayed", "endorsed"})
PUT_FORWARD = word_set("stages", "put_forward")
DECIDED_BY = DECIDED | {"passes", "approves", "adopts"}
OPEN = frozenset({"committed", "reported"})  # what may still be asked
ASKING = frozenset({"will", "can", "could", "should", "would", "is", "are", "does", "do"})  # how questions begin
CLAUSES = frozenset({",", ";", "and", "but", "—", "–"})  # they divide one clause from another
STOPPING = word_set("stages", "stopping")
FAILING = word_set("stages", "failing")
AFTER = frozenset({"after", "once", "when", "until"})
DECIDES = word_set("stages", "decides")
DECIDED_AFTER = 7  # words behind "as soon as"
DECIDED_BEHIND = 16  # words behind the amount
SOON = frozenset({"soon", "after", "when"})
WAITING = frozenset({"once", "when", "if", "until", "unless"})
DECIDED_ON = word_set("stages", "decided_on")
WEAK = word_set("stages", "weak")  # "voted to advance a bill"
SIGNED = frozenset({"signs", "signed", "enacts", "enacted"})
LEGISLATION = BILLS | {"law", "package", "aid"}
SIGNED_WITHIN = 8  # words
VOTED_BEFORE = 2  # sentences
VOTERS_WITHIN = 4  # words
DECIDED_WITHIN = 8  # words before the amount
AWAITS = frozenset({"awaits", "awaiting"})
OPEN_STILL = AWAITS | {"yet", "still"}
DECIDED_SOON = 8  # words behind "yet"
APPROVALS = frozenset({"approval", "vote", "ratification", "consent", "passage"})
HAVING_TO = frozenset({"has", "have", "must", "needs", "need"})
TO_APPROVE = word_set("stages", "to_approve")
STAFF = frozenset({"staff", "staff-level"})
STAFF_AGREE = frozenset(("staff", word) for word in ("level", "agree", "agreed", "agrees"))
AGREEING = ("agree", "deal", "accord", "back", "reach")
TO_TELL = frozenset({"announce", "unveil", "say", "confirm", "declare", "reveal", "present"})
POSSIBLY_IS = frozenset((link, "be") for link in ("could", "might", "may"))
COMING = FUTURE | DOUBTFUL
REQUIREMENTS = word_set("stages", "requirements")
REQUIRED_WITHIN = 4  # words behind "subject to"
NEARBY = 3  # sentences before the amount, and behind it
PENDING = word_set("stages", "pending")
LAWMAKING = word_set("stages", "lawmaking")
TABLED_WITHIN = 5  # words from "proposed" to "budget"
PROPOSED = word_set("stages", "proposed")
DRAFT = frozenset({"draft"})
DRAFT_WITHIN = 6  # words from "draft" to "budget"
PLANS = frozenset({"budget", "plan"})
OVER = frozenset({"over", "above", "than", "below", "beyond"})
TABLED = frozenset({"budget", "bill"})
DRAFTED = frozenset({"proposal", "request", "draft"})  # behind "budget"
LASTING = frozenset({PeriodKind.BY_DEADLINE, PeriodKind.MULTI_YEAR})  # longer than the year of a budget
LASTING_WITHIN = 15  # characters from the amount
DEFENCE_BILLS = ("NDAA", "National Defense Authorization Act")
BILL = f"(?:{'|'.join(DEFENCE_BILLS)})"
BILL_OF_YEAR = re.compile(
    rf"(?<!\d)(?:20)?(?P<before>\d\d)(?: fiscal year)? {BILL}"
    rf"|{BILL}(?: \(NDAA\))? for (?:FY ?|[Ff]iscal (?:[Yy]ear )?)(?:20)?(?P<behind>\d\d)\b"
)
CENTURY = 2000
DECEMBER = 12
APPROVAL = word_set("stages", "approval")
TAKEN_UP = PENDING | word_set("stages", "taken_up")
AWAITING = word_set("stages", "awaiting")
BUDGETED = OWN_SPENDING | {Measure.PROCUREMENT, Measure.EQUIPMENT}  # what the budget of a year may hold


def is_saved(mention: Mention) -> bool:
    """Whether an attempt to stop the amount has failed: "rejects a bid to block a 20bn sale"."""
    words = mention.sentence.lower[: mention.at]
    if STOPPING.isdisjoint(words):
        return False
    return any(
        link == "to" and word in STOPPING and not FAILING.isdisjoint(words[:at])
        for at, (link, word) in enumerate(pairwise(words))
    )


def is_questioned(mention: Mention, links: list[Link]) -> bool:
    """Whether a headline asks if it will be decided: "Will the EU approve a 20bn plan?"."""
    words = mention.sentence.lower
    asked = words[words[0] == "q"] in ASKING and words[-1] == "?"
    return asked and any((link.value in OPEN or link.stage is Stage.COMMITTED) and not link.past for link in links)


def is_to_be_passed(mention: Mention) -> bool:
    """Whether lawmakers are still to pass it: "and we hope that Congress will approve it", "the House must act"."""
    number = mention.sentence.number + 1
    following = mention.text.sentence(number).lower if number < len(mention.text) else []
    return calls_on_lawmakers(mention.sentence.lower[mention.at + 1 :]) or calls_on_lawmakers(following)


def is_urged_on_lawmakers(mention: Mention) -> bool:
    """Whether lawmakers are called on to let the amount go ahead: "Congress must move quickly with a 5bn sale"."""
    words = mention.last_words(URGED_WITHIN)
    at = place_of(words, LAWGIVERS)
    if at is None or URGING.isdisjoint(words[at + 1 : at + 2]):
        return False
    return not MOVING.isdisjoint(words[at + 2 : at + 4])


def calls_on_lawmakers(words: list[str]) -> bool:
    """Whether the words call on lawmakers to pass something: "we hope that Congress will approve it"."""
    at = place_of(words, LAWGIVERS)
    if at is None:
        return False
    around = {*words[max(0, at - PASSED_WITHIN) : at], *words[at + 1 : at + 3]}
    return not STILL.isdisjoint(around) and not PASSES.isdisjoint(words[at + 1 : at + PASSED_WITHIN])


def is_hearsay(mention: Mention, links: list[Link]) -> bool:
    """Whether people who are not named tell of a plan: "poised to, according to people familiar with it"."""
    settled = any(link.word.startswith(SETTLED) for link in links)
    return bool(HEARSAY & set(mention.sentence.lower)) and not settled


def is_still_before_deciders(mention: Mention) -> bool:
    """Whether it is told behind that others have still to decide: "a 9bn deal that awaits approval by the board"."""
    if not any(word in mention.text.plain for word in OPEN_STILL):
        return False  # before the sentence behind is tagged, which takes longer
    if still_to_decide(mention.sentence.lower[mention.at + 1 :]):
        return True
    number = mention.sentence.number + 1
    following = mention.text.sentence(number) if number < len(mention.text) else None
    return following is not None and not following.mentions and still_to_decide(following.lower)


def still_to_decide(words: list[str]) -> bool:
    """Whether the words tell of a decision to come: "yet to be voted on", "must still endorse", "awaits approval"."""
    for at, word in enumerate(words):
        if word not in OPEN_STILL:
            continue
        ahead = words[at + 1 : at + DECIDED_SOON]
        if word in AWAITS:
            told = not APPROVALS.isdisjoint(ahead)
        else:
            bound = word == "yet" or not HAVING_TO.isdisjoint([*words[max(0, at - 2) : at], *ahead])
            told = bound and ("to" in ahead or "must" in words) and not TO_APPROVE.isdisjoint(ahead)
        if told:
            return True
    return False


def is_agreed_by_staff(mention: Mention, links: list[Link]) -> bool:
    """Whether the staff of a lender has agreed, and its board has not: "IMF staff agree on a 9bn loan"."""
    words = mention.sentence.lower
    if STAFF.isdisjoint(words) or not any(link.word.startswith(AGREEING) for link in links):
        return False
    return (
        not STAFF_AGREE.isdisjoint(pairwise(words)) or "staff-level" in words or "board" in mention.text.plain.lower()
    )


def is_to_be_announced(mention: Mention) -> bool:
    """Whether it is only expected that somebody will tell of it: "is expected to announce that it will send 5bn"."""
    words = mention.sentence.lower
    for tag in mention.before("stage"):
        # The verb ends the phrase or follows it: "expected to announce", "expected to" say.
        if tag.label.value == "proposed" and not TO_TELL.isdisjoint(words[tag.end - 1 : tag.end + 1]):
            expected = "to" in words[tag.first : tag.end] and words[tag.first] != "able"
            return expected and CLAUSES.isdisjoint(words[tag.end : mention.at])
    return False


def is_said_to_come(mention: Mention) -> bool:
    """Whether a headline says that somebody is about to tell of it: "Oslo to announce 5bn", not "is proud to"."""
    words = mention.sentence.lower
    at = next((at for at, pair in enumerate(pairwise(words[: mention.at])) if pair == ("to", "announce")), None)
    if not at or not CLAUSES.isdisjoint(words[at : mention.at]):
        return False
    return any(tag.end == at for tag in mention.sentence.tags("party"))


def is_passed(links: list[Link]) -> bool:
    """Whether a word of the chain tells that a bill is passed, be it by a committee or by a chamber."""
    return any(link.value == "committed" and link.word[:4] in PASSED_HERE for link in links)


def before_committee(mention: Mention, links: list[Link]) -> bool:
    """Whether it is a committee that has passed the bill, and the chambers are still to come."""
    words = set(mention.sentence.lower)
    return (
        is_passed(links)
        and bool(PANELS & words or {"armed", "services"} <= words)
        and bool((BILLS | HOUSES | FUNDING) & words)
    )


def in_one_chamber(mention: Mention, measure: Measure, links: list[Link]) -> bool:
    """Whether only one of two chambers has passed the bill: "The House passed 14bn; now the Senate".

    A state's own budget is still to pass the other one, even where that is not named: "Senate passes defence bill".
    """
    if not is_passed(links):
        return False
    own = measure in OWN_SPENDING and is_passed_by_one(mention.sentence, mention) and not is_passed_for_good(mention)
    return own or awaits_other_chamber(mention.sentence.words, mention)


def is_passed_by_one(sentence: Sentence, mention: Mention) -> bool:
    """Whether a chamber passes it and the other has not yet: "US House passes", "the Senate on Monday approved"."""
    words = sentence.lower
    at = next((at for at, word in enumerate(words) if word in HOUSES and words[at - 1] != "white"), None)
    if at is None or not votes_for(words[at + 1 : at + VOTE_WITHIN]):
        return False
    return not has_concurred(mention.text.plain, "Senate" if words[at] == "house" else "House")


def votes_for(words: list[str]) -> bool:
    """Whether the words behind a chamber tell that it is for a bill: "on Monday passed", "voted 281-140 to pass"."""
    if not DECIDED_BY.isdisjoint(words[: PASSED_WITHIN - 1]):
        return True
    return not VOTING.isdisjoint(words) and any(to == "to" and verb in PASSES for to, verb in pairwise(words))


def awaits_other_chamber(words: Sequence[str], mention: Mention) -> bool:
    """Whether the words name one chamber, and the text the other one, which has not voted yet."""
    first = next(
        (w for at, w in enumerate(words) if w in CHAMBERS or (w == "House" and words[at - 1] != "White")), None
    )
    if first is None:
        return False
    other = "Senate" if first == "House" else "House"
    text = mention.text.plain.replace("White House", "")
    named = any(word in text for word in SPEAKING_FOR[other])
    return named and not has_concurred(text, other) and not any(word in text for word in FINALLY)


def is_half_passed(mention: Mention) -> bool:
    """Whether its sentence tells that only one chamber has passed it: "5bn passed in the Senate, but the House"."""
    sentence = mention.sentence
    return not DECIDED_ON.isdisjoint(sentence.lower) and awaits_other_chamber(sentence.words, mention)


def lies_before_lawmakers(mention: Mention, measure: Measure) -> bool:
    """Whether the sentences around only tell of a bill that lawmakers have not passed for good.

    Money for others lies before the second of two chambers ("The Senate votes on Monday, the House later"), a state's
    own before lawmakers whose bill is named.
    """
    if measure not in OWN_SPENDING and not any(word in mention.text.plain for word in SPEAKING_FOR["House"]):
        return False
    told_around = f"{mention.passage.title or ''} {nearby(mention)}"
    if measure in OWN_SPENDING:
        lower = told_around.lower()
        if not any(word in lower for word in LAWMAKING):
            return False  # before the words are split, which takes longer
        words = set(split_words(lower))
        told = not PENDING.isdisjoint(words) and not LAWMAKING.isdisjoint(words)
    else:
        told = awaits_other_chamber(split_words(told_around), mention)
    return told and not is_passed_for_good(mention)


def is_in_draft_budget(mention: Mention, measure: Measure, links: list[Link]) -> bool:
    """Whether a budget that is only proposed, be it in another sentence, holds what reads as decided.

    "The cabinet adopted its draft budget. Outlays will rise 3%", but not what is promised for years, "3% by 2030".
    """
    if measure not in BUDGETED:
        return False
    told_around = f"{mention.passage.title or ''} {nearby(mention)}".lower()
    if "budget" not in told_around or not names_draft_budget(split_words(told_around)):
        return False
    if any(phrase.kind in LASTING and phrase.way <= LASTING_WITHIN for phrase in find_phrases(mention)):
        return False
    words = mention.sentence.lower
    if is_done(links):
        return names_draft_budget(words) and LAWMAKING.isdisjoint(words[: mention.at])
    return not is_passed_for_good(mention)


def is_done(links: list[Link]) -> bool:
    """Whether a word of the chain tells what has happened."""
    return any(link.past and link.stage is not None for link in links)


def names_draft_budget(words: Sequence[str]) -> bool:
    """Whether the words name a budget that is not adopted: "proposed 9bn budget", "draft budget", "budget request".

    Not where an amount is only compared with it: "9bn over the budget request".
    """
    return any(word in TABLED and is_draft(words, at) for at, word in enumerate(words))


def is_draft(words: Sequence[str], at: int) -> bool:
    """Whether the budget or bill there is said to be presented, proposed, or a draft."""
    before = words[max(0, at - TABLED_WITHIN) : at]
    if not PROPOSED.isdisjoint(before):
        return True
    drafted = "draft" in before[-3:] or not DRAFTED.isdisjoint(words[at + 1 : at + 2])
    return drafted and words[at] == "budget" and OVER.isdisjoint(before[-2:])


def is_in_open_bill(mention: Mention, measure: Measure, links: list[Link]) -> bool:
    """Whether a bill on defence that is not law yet holds the amount: "The FY26 NDAA authorizes 9bn", in July 2025."""
    if not is_in_bill(mention):
        return False
    if measure in BUDGETED and is_of_one_chamber(mention):
        return True
    if is_done(links) or not asked_once(mention, is_before_lawmakers):
        return False
    return not is_passed_for_good(mention)


def is_before_lawmakers(mention: Mention) -> bool:
    """Whether the text is of a yearly bill on defence that by its date, or by who is called on, is not law yet."""
    text = title_and_text(mention)
    if not any(name in text for name in DEFENCE_BILLS):
        return False
    return is_before_its_year(mention, text) or any(
        calls_on_lawmakers(mention.text.sentence(number).lower) for number in range(len(mention.text))
    )


def is_in_law(mention: Mention) -> bool:
    """Whether a bill that has passed holds the amount: "Congress passed the bill, which provides 9bn"."""
    return is_in_bill(mention) and (is_voted_on(mention.sentence.lower) or is_passed_for_good(mention))


def is_in_bill(mention: Mention) -> bool:
    """Whether a bill is named before the amount, or the sentence is one of what a bill holds: "Authorizes 9bn"."""
    words = mention.sentence.lower[: mention.at]
    return not BILLS.isdisjoint(words) or words[:1] == ["it"] or is_point_of_law(words)


def is_of_one_chamber(mention: Mention) -> bool:
    """Whether a chamber or a committee alone has passed the bill, by the sentence or one shortly before it."""
    return any(
        is_passed_by_panel(sentence.lower) or is_passed_by_one(sentence, mention)
        for sentence in (mention.sentence, *mention.text.before(mention.sentence.number, VOTED_BEFORE))
    ) and not asked_once(mention, is_final)


def is_passed_by_panel(words: list[str]) -> bool:
    """Whether a committee approves a bill or lays it before a chamber: "the committee on Monday released its bill"."""
    at = last_place_of(words, PANELS)
    return at is not None and not (DECIDED_BY | PUT_FORWARD).isdisjoint(words[at + 1 : at + PASSED_WITHIN])


def awaits_approval(mention: Mention) -> bool:
    """Whether lawmakers have still to approve a state's own spending: "The budget must be approved by parliament"."""
    number = mention.sentence.number
    following = (mention.text.sentence(at).lower for at in range(number + 1, min(len(mention.text), number + NEARBY)))
    return needs_approval(mention.sentence.lower[mention.at + 1 :]) or any(
        needs_approval(words) and not TAKEN_UP.isdisjoint(words) for words in following
    )


def needs_approval(words: list[str]) -> bool:
    """Whether the words say that lawmakers have to approve something: "still needs approval from parliament"."""
    return not LAWMAKING.isdisjoint(words) and not APPROVAL.isdisjoint(words) and not AWAITING.isdisjoint(words)


def is_before_its_year(mention: Mention, text: str) -> bool:
    """Whether the yearly bill on defence is told of before the December in which it becomes law."""
    told, named = mention.passage.published, BILL_OF_YEAR.search(text)
    if told is None or named is None:
        return False
    year = CENTURY + int(named["before"] or named["behind"]) - 1
    return told.year < year or (told.year == year and told.month < DECEMBER)


def is_deal_before_lawmakers(mention: Mention, measure: Measure, links: list[Link]) -> bool:
    """Whether chambers have still to vote on a deal on spending: "the deal's 90bn; the Senate takes it up next"."""
    told = [link.word for link in links if link.stage is not None]
    if measure not in OWN_SPENDING or not told or not ACCORDS.issuperset(told) or is_passed_for_good(mention):
        return False
    return awaits_other_chamber(split_words(nearby(mention)), mention)


def is_passed_for_good(mention: Mention) -> bool:
    """Whether the text tells that a bill has passed both chambers, or a sentence before that it has passed."""
    return asked_once(mention, is_final) or is_voted_before(mention)


def is_final(mention: Mention) -> bool:
    """Whether the text tells that a bill has passed both chambers, or is law."""
    return asked_once(mention, is_law) or any(word in title_and_text(mention) for word in FINALLY)


def is_law(mention: Mention) -> bool:
    """Whether the text tells that a bill is law."""
    text = title_and_text(mention)
    return any(word in text for word in ENACTED)


def nearby(mention: Mention) -> str:
    """The sentences around the amount, with its own."""
    text, number = mention.text, mention.sentence.number
    start, _ = text.bounds(max(0, number - NEARBY))
    _, end = text.bounds(min(len(text) - 1, number + NEARBY))
    return text.plain[start:end]


def has_concurred(text: str, chamber: str) -> bool:
    """Whether the other chamber has voted for it too: "after the House vote", but not "after the House refused"."""
    if any(f"{chamber} {verb}" in text for verb in CONCURRING):
        return True
    refused = any(f"{chamber} {verb}" in text for verb in REFUSING_VERBS)
    return not refused and any(f"{verb} the {chamber}" in text for verb in CONCURRED)


def is_voted_before(mention: Mention) -> bool:
    """Whether a sentence before tells that the bill has passed: "The Senate passed a 5bn bill. It sends Kyiv 3bn"."""
    for sentence in mention.text.before(mention.sentence.number, VOTED_BEFORE):
        words = sentence.lower
        signed = (at for at, word in enumerate(words) if word in SIGNED)
        if any(not LEGISLATION.isdisjoint(words[at + 1 : at + SIGNED_WITHIN]) for at in signed):
            return True
        if is_voted_on(words):
            return not awaits_other_chamber(sentence.words, mention)
    return False


def is_voted_on(words: list[str]) -> bool:
    """Whether the words tell that lawmakers have passed something."""
    passed = (at for at, word in enumerate(words) if word in DECIDED_ON)
    return any(not VOTERS.isdisjoint(words[max(0, at - VOTERS_WITHIN) : at]) for at in passed)


def is_weak(mention: Mention, link: Link) -> bool:
    """Whether the word gives way where the text tells that a bill has passed: "bill", "voted in favor of"."""
    favour = mention.sentence.lower[link.tag.first : link.tag.first + 2] in (["in", "favor"], ["in", "favour"])
    return link.word in WEAK or favour


def is_enacted(mention: Mention, links: list[Link]) -> bool:
    """Whether little more than a bill proposes the amount, and the text tells that it has passed for good."""
    telling = [link for link in links if link.stage is Stage.PROPOSED]
    if not all(is_weak(mention, link) for link in telling):
        return False
    return asked_once(mention, is_law) or is_voted_before(mention)


def asked_once(mention: Mention, question: Callable[[Mention], bool]) -> bool:
    """The answer to a question about the whole text, which is the same for all its amounts; kept with the text."""
    answers = mention.text.answers
    if question.__name__ not in answers:
        answers[question.__name__] = question(mention)
    return answers[question.__name__]


def title_and_text(mention: Mention) -> str:
    """All that is printed, with plain apostrophes."""
    title = (mention.passage.title or "").replace("’", "'")
    return f"{title} {mention.text.plain}"


def is_only_possible(links: list[Link]) -> bool:
    """Whether no word of the chain proposes, but some say what could be: "would receive", "a possible sale"."""
    telling = [link for link in links if link.stage is Stage.PROPOSED]
    return all(link.value in {"possible", "done"} or link.word in POSSIBLY for link in telling)


def is_cleared_sale(mention: Mention) -> bool:
    """Whether it is a sale of American arms that the State Department has approved: it calls it possible still."""
    text = title_and_text(mention)
    return any(office in text for office in SALES_OFFICES) and any(word in text for word in CLEARING)


def is_conditional(mention: Mention, measure: Measure) -> bool:
    """Whether the amount is only supposed: "if $61bn isn't approved", "unless"."""
    before = mention.sentence.lower[: mention.at]
    if measure is Measure.EQUIPMENT:
        bound = "pending" in before or mention.sentence.lower[:2] == ["subject", "to"]
        return bound or is_requested(mention) or once_decided(mention) or awaits_decision(mention)
    if measure in OWN_SPENDING:
        supposed = mention.sentence.lower[0] == "if" and HEARERS.isdisjoint(before[1:2])
        return (supposed and (is_supposed(before) or "would" in before)) or opens_with_decision(mention)
    return (
        measure in GIVEN_OR_BOUGHT
        and not is_counted_up(before)
        and (
            "pending" in before
            or awaits_consent(before)
            or could_be(mention)
            or is_supposed(before)
            or not REFUSED.isdisjoint(mention.next_words(9))
            or once_decided(mention)
            or awaits_decision(mention)
            or is_requested(mention)
            or stands_in_request(mention)
        )
    )


def is_counted_up(words: list[str]) -> bool:
    """Whether it is what somebody will then have done: "if approved, it would mean the US has committed 9bn"."""
    at = place_of(pairwise(words), MEANS)
    return at is not None and not PERFECT.isdisjoint(words[at + 2 :])


def awaits_consent(words: list[str]) -> bool:
    """Whether the amount is "subject to" somebody's consent, and not only to the requirements of a law."""
    return any(
        pair == ("subject", "to") and REQUIREMENTS.isdisjoint(words[at + 2 : at + 2 + REQUIRED_WITHIN])
        for at, pair in enumerate(pairwise(words))
    )


def opens_with_decision(mention: Mention) -> bool:
    """Whether a decision is still to come that the sentence opens with: "If parliament passes the plan, it will"."""
    words = mention.sentence.lower[: min(mention.at, DECIDED_WITHIN)]
    return words[:1] == ["if"] and not (DECIDES | DECIDED).isdisjoint(words)


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
            told = words[at + 1 : at + 6]
            return "had" not in told and not (DECIDING | DECIDES).isdisjoint(told)
    return is_soon_decided(mention) or is_itself_to_be_decided(mention)


def is_soon_decided(mention: Mention) -> bool:
    """Whether the decision that the amount waits for is told behind: "to send 5bn as soon as Biden authorizes it"."""
    following = mention.next_words(DECIDED_BEHIND)
    at = place_of(following, SOON)
    if at is None or not CLAUSES.isdisjoint(following[:at]):
        return False
    soon = following[at - 1 : at + 2] == ["as", "soon", "as"]
    ahead = soon or not COMING.isdisjoint(mention.last_words(DECIDED_WITHIN))
    return ahead and not DECIDES.isdisjoint(following[at + 1 : at + DECIDED_AFTER])


def is_itself_to_be_decided(mention: Mention) -> bool:
    """Whether the amount itself is what others wait for: "could ship arms once the 61bn package clears the Senate"."""
    before, following = mention.last_words(FEW), mention.next_words(DECIDED_AFTER)
    at = last_place_of(before, WAITING)
    if at is None or not CLAUSES.isdisjoint(before[at:]):
        return False
    return not DECIDES.isdisjoint(following) or any(be == "is" and done in DECIDED for be, done in pairwise(following))


def awaits_decision(mention: Mention) -> bool:
    """Whether something will only follow the decision: "could be signed after Congress approves the $61bn"."""
    words = mention.sentence.lower
    start = max(0, mention.at - DECIDED_WITHIN)
    at = next((at for at in range(mention.at - 1, start, -1) if words[at] in AFTER), None)
    if at is None or DECIDES.isdisjoint(words[at + 1 : mention.at]):
        return False
    return not COMING.isdisjoint(words[:at])


def is_requested(mention: Mention) -> bool:
    """Whether a request is what provides the amount: "the budget request provides about 61bn".

    The Budget of the White House is the President's request to Congress.
    """
    words = mention.sentence.lower[: mention.at]
    asked = [at for at, word in enumerate(words) if word in REQUESTS or (word == "budget" and is_proposed(words, at))]
    told = set(words[max(asked) + 1 :]) if asked else set()
    requested = is_in_yearly_budget(mention) or bool(CONTAINS & told)
    return requested and DECIDED.isdisjoint(told)


def is_proposed(words: list[str], at: int) -> bool:
    """Whether a budget there is only proposed: "the proposed 900bn budget includes"."""
    return "proposed" in words[max(0, at - FEW) : at]


def stands_in_request(mention: Mention) -> bool:
    """Whether the amount is said to stand in a request: "14bn for Israel through the President's budget request"."""
    following = mention.next_words(IN_REQUEST_WITHIN)
    if REQUESTS.isdisjoint(following):
        return False
    return any(
        pair[0] in OF_REQUEST and pair[1] in OWNERS and not REQUESTS.isdisjoint(following[at + 2 : at + 8])
        for at, pair in enumerate(pairwise(following))
    )


def is_in_budget_request(mention: Mention) -> bool:
    """Whether the White House tells what its Budget holds: "The Budget invests 9bn in", which Congress may change."""
    return mention.quantity.unit != "%" and is_in_yearly_budget(mention)


def stands_in_draft(mention: Mention) -> bool:
    """Whether a budget that is only drafted holds it: "falls to 4bn, according to a draft of the budget"."""
    words = mention.sentence.lower
    at = place_of(words, DRAFT)
    return at is not None and not PLANS.isdisjoint(words[at + 1 : at + DRAFT_WITHIN])


def could_be(mention: Mention) -> bool:
    """Whether the amount is only possible: "the deal could be worth 3bn"."""
    near = mention.last_words(6)
    return any(pair in POSSIBLY_IS for pair in pairwise(near))
