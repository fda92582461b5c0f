"""The chain of words that govern an amount, and the stage that each of them tells.

"asked Congress to approve a plan to give $5bn" is read from the amount outwards: give, plan, approve, asked. A verb of
giving or spending is read with its tense: "sent" is disbursed, "will send" committed, "would send" proposed.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product

from pipeline.figures.lexicon import word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.senses import (
    BILLS,
    COPULAS,
    DETERMINERS,
    DOUBTFUL,
    FUTURE,
    GERUND,
    LAWS,
    OBSTACLES,
    PASSED,
    describes,
    grants,
    is_by_law,
    is_first_step,
    is_infinitive,
    is_last_years,
    is_overcome,
    is_past,
    is_reported,
    is_running,
    is_signed,
    is_to_come,
    keeps_on,
    tells_how,
    tells_nothing,
)
from pipeline.figures.sentences import Sentence, Tag, is_company_verb
from pipeline.figures.shares import bears_another
from pipeline.figures.totals import ONE_PACKAGE
from pipeline.figures.words import (
    AID_NOUNS,
    CONSENT,
    FORCES,
    IS_ARE,
    IS_WAS,
    LEFT_HEDGES,
    NO_CLAUSE,
    OPTIONS,
    PERFECT,
    PROMISES,
    RANKS,
    STOPS,
    WANTS,
    last_place_of,
    place_of,
)
from pipeline.model import GIFTS, GOODS, OWN_SPENDING, Measure, Stage

GAP = 11.0  # words between two links of a chain
BEHIND = 10.0  # words between the amount and what is said of it behind
SAID_WITHIN = 5  # words between the amount and "is"
CLAUSE_WITHIN = 9  # words between "that" and its verb
BEHIND_PHRASES = 18.0  # the same of a phrase that can mean nothing else: "will go to a vote"
LONGEST = 5  # links
INTENTIONS = word_set("stages", "intentions")
WORKS = word_set("stages", "works")
UNDERTAKING = word_set("stages", "undertaking")
LEGAL = LAWS | BILLS
VOTES = frozenset({"pass", "approve", "authorize", "authorise", "wave", "decide", "adopt", "ratify"})
TO_BE_DONE = FUTURE | frozenset({"must", "can", "should", "needs"})
YEAR = 4  # digits
OF_OTHERS = word_set("stages", "of_others")
NEEDING = frozenset({"need", "have", "want"})
ANOTHER = frozenset({",", "and", "but", ";", "who"})  # what begins another clause
PRONOUNS = frozenset({"they", "we", "i", "you", "who"})
ADDING_UP = frozenset({"total", "totals", "totaled", "totalled", "carries", "comes"})
CLAUSE = 12  # words between a bill and what it adds up to
UNVEILING = word_set("stages", "unveiling")
PROPOSERS = word_set("stages", "proposers")
DRAFTERS = PROPOSERS - {"eu", "trump", "biden", "to", "would", "could"}  # who only lay a plan before others
POSSIBLE = frozenset({"could", "may", "might"})
MERELY_POSSIBLE = OPTIONS | {"potential", "possibility"}  # whatever is decided beside it
MODALS = POSSIBLE | {"would"}
FINALISING = ("finalis", "finaliz")
VOTE_WITHIN = 9  # words between "will" and "pass"
PAYING = word_set("stages", "paying")
SHIPPING = PAYING | {"sends", "gives", "ships"}  # of goods, which are on their way where money may be only promised
PAID_TO = word_set("stages", "paid_to")
RAISES = word_set("stages", "raises")
TO_ORDER = word_set("stages", "to_order")
EXPECTED = word_set("stages", "expected")
OF_SPENDING_ITSELF = frozenset({"spending", "expenditure", "outlays"})
SPENT = OF_SPENDING_ITSELF | frozenset({"budget", "outlay", "expenditures"})
THIS_YEAR = frozenset({("this", "year"), ("next", "year")})
EXPECTED_WITHIN = 5  # words before "announce"
FORESEEN = 5  # words behind "expects"
SUBJECT = 6  # words between what a sentence is about and its verb
ONLY = 5  # words between "only" and what one does
WILL = frozenset({"will", "'ll"})
BEFORE_NOUNS = DETERMINERS | {"#", "percent", "%"}
CLAUSES = frozenset({"and", ",", "but", ";"})
WAS = frozenset({"was", "were", "been"})
RISES_AS_NOUNS = frozenset({"hike", "increase", "boost", "rise", "jump", "surge"})
PRICING = frozenset({"for", "at", "costing"})
PRICE_HEDGES = LEFT_HEDGES | {"a", "total", "cost", "price", "of"}
PRICED_WITHIN = 14  # words
RAISED = word_set("stages", "raised")
RAISED_WHAT = word_set("stages", "raised_what")
BOUGHT = word_set("stages", "bought")
SOLD = frozenset({"sells", "sell"})
STATIONED = frozenset({"deployed", "stationed"})
SALES = frozenset({"sale", "sales"})
ARRIVED = word_set("stages", "arrived")
SAID_OF = word_set("stages", "said_of")
CONTAINS = frozenset({"includes", "include", "included"})
RELATIVES = frozenset({"that", "which"})
ASIDE_OF_IT = frozenset({(",", "which")})
RELATIVE_WITHIN = 12  # words behind the amount
PASSIVE = frozenset({"was", "were", "been", "already"})
PASSIVE_WITHIN = 5  # words from "which" to its verb
NOT_DONE = frozenset({"not", "n't", "never", "yet", "to", "be"})
CLAUSE_VERBS = frozenset({"done", "committed", "allocated", "contracted", "proposed"})
BEEN = word_set("stages", "been")  # "that was sent", "that has been sent"
WANTING = frozenset({"want", "wants", "seek", "seeks", "hopefully"})
DRAFTS = word_set("stages", "drafts")
PAPERS = word_set("stages", "papers")
ASKS = frozenset({"request", "requests", "proposal", "proposals"})
PAID_WITH = frozenset({("for", "with"), ("for", "by"), ("for", "from"), ("for", "through")})
NOUNS = PAPERS | {"allocations", "appropriations", "contracts"}  # no verbs, for all their "s"
DRAWN_UP = PAPERS | {"proposed"}  # "sent a proposed budget of 9bn"
REPLACING = word_set("stages", "replacing")
REPLACED_WITHIN = 7  # words
VOTING = word_set("stages", "voting")
VOTED_WITHIN = 9  # words
ANOTHER_CLAUSE = 9  # words
HANGING = word_set("stages", "hanging")
OTHER_CLAUSES = word_set("stages", "other_clauses")
COMING = frozenset({"comes", "came", "coming"})
MEANWHILE = word_set("stages", "meanwhile")
SUBORDINATING = word_set("stages", "subordinating")
ENABLING = word_set("stages", "enabling")
PAID_OUT = frozenset({"disbursed", "paid", "transferred"})
ENABLED_WITHIN = 6  # words before "buy"
PAYS_OUT = frozenset({"disburse", "pay", "transfer"})
UP_TO_NOW = frozenset({"date", "far", "since"})
MOVING = frozenset({"transferring", "disbursing", "delivering"})
BE_NOW = frozenset({"is", "are", "'re", "am"})
PASSING = frozenset({"passes", "clears"})
SOURCES = word_set("stages", "sources")
WAYS = frozenset({"through", "under", "via"})
SIZING = word_set("stages", "sizing")
SIZES = word_set("stages", "sizes")
SIZING_PAIRS = frozenset({("come", "to"), ("amount", "to"), ("run", "to"), ("be", "worth")})
SIZED_WITHIN = 5  # words behind "may"
EXPLORED = "explored"  # the word of a link that leaves a purchase open
PURCHASES = frozenset({"purchase", "acquisition", "procurement", "order", "buy"})
HOPING = ("hope", "hoping", "expect", "await")
RECEIVING = frozenset({"receive", "get", "obtain", "secure"})
TRANCHES = frozenset({"tranche", "tranches", "instalment", "instalments", "installment", "installments"})
TRANCHE_WITHIN = 9  # words behind "hopes"
AWAITED_WHEN = frozenset({"in", "before", "by", "this", "next", "from", "within", "later"})
COUNTED_WITHIN = 9  # words behind "expects"
PORTIONS = TRANCHES | {"slice", "payment"}
COUNTED_ON = PORTIONS | LEFT_HEDGES | {"first", "next", "second", "of", "the", "a", "another"}
MAKING = frozenset({"make", "making", "take", "taking"})
MADE_WITHIN = 3  # words before "decision"
MAY_SIZE = "sized"  # the word of a link that leaves only the size open
AID_ALLOCATED = frozenset(product(AID_NOUNS, ("allocated", "earmarked")))
PROMISED_WITHIN = 12  # words between promises and what they come to
ASIDES = word_set("stages", "asides")
DEALT_FOR = word_set("stages", "dealt_for")
DEALT_WITHIN = 6  # words from a deal to what it is for
SUMS = word_set("stages", "sums")
SENDING = word_set("stages", "sending")
PRESIDENTS = frozenset({"president", "biden", "trump"})
LAWGIVERS = word_set("stages", "lawgivers")
RAISING = word_set("stages", "raising")
RAISED_BEFORE = word_set("stages", "raised_before")
IN_ALL = word_set("stages", "in_all")


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
        if links and is_outermost(mention, links[-1], tag, gap):
            break
        if comes_when(mention.sentence, tag) or begins_clause(mention.sentence.lower[tag.end : last]):
            break
        if any(link.stage for link in links) and is_told_aside(mention, measure, tag.end, last):
            break
        if (links and is_beside(mention.sentence, tag, links[-1].tag)) or in_other_clause(mention, tag):
            continue
        links.append(read_link(mention.sentence, tag, measure))
        at, last = mention.roads[tag.first], tag.first
    return links


def is_outermost(mention: Mention, link: Link, tag: Tag, gap: float) -> bool:
    """Whether a link ends its chain, whatever the next word is: "may cancel 3bn" leaves it as it was."""
    bound = tag.label.value == "proposed" and gap <= 1 and is_bound(mention, tag)
    return link.value == "stopped" or (link.finite and not bound)


def begins_clause(words: list[str]) -> bool:
    """Whether another clause begins there, of what is to come: "has sent three and will", "sent 9bn, and that"."""
    if "that" in words and ("and", "that") in pairwise(words):
        return True
    coming = None if WILL.isdisjoint(words) else last_place_of(words, WILL)
    if coming is None:
        return False
    start = last_place_of(words[:coming], CLAUSES)
    return start is not None and RELATIVES.isdisjoint(words[start:coming])


def is_told_aside(mention: Mention, measure: Measure, begin: int, end: int) -> bool:
    """Whether the words there part what was told before from the amount."""
    if not ASIDES.isdisjoint(mention.sentence.lower[begin:end]):
        return True  # "pledged more despite failing to agree on 54bn"
    return measure in OWN_SPENDING and is_of_another(mention, begin, end)  # "a rise to 2% and a promise of 3%"


def is_of_another(mention: Mention, begin: int, end: int) -> bool:
    """Whether another amount ends the words there, and "and" begins what is told of this one."""
    between = mention.sentence.lower[begin:end]
    return "#" in between and "and" in between[between.index("#") :]


def is_to_be_reported(sentence: Sentence, tag: Tag, measure: Measure, before: list[str], infinitive: bool) -> bool:
    """Whether something has still to be announced: "to be announced on Friday", "could announce"."""
    if infinitive and measure is Measure.PROCUREMENT:
        return True  # "to announce 3bn in contracts"
    if infinitive and not EXPECTED.isdisjoint(sentence.lower[max(0, tag.first - EXPECTED_WITHIN) : tag.first]):
        return True
    return (before[-2:] == ["to", "be"] and is_past(sentence.lower[tag.first])) or not POSSIBLE.isdisjoint(before)


def read_done(
    sentence: Sentence, tag: Tag, measure: Measure, before: list[str], infinitive: bool, finite: bool
) -> Link:
    """What a verb of giving, spending or buying tells, and whether its clause ends there."""
    word = sentence.lower[tag.first]
    if measure is Measure.DEFENCE_SPENDING and is_rise_to(word, before, sentence.lower[tag.end : tag.end + 1]):
        return Link(Stage.COMMITTED, False, False, tag)
    if before[-1:] in (["and"], [","]) and not word.endswith("s") and not is_past(word) and not word.endswith("ing"):
        return Link(None, False, True, tag)
    if is_past(word) and not REPLACING.isdisjoint(sentence.lower[max(0, tag.first - REPLACED_WITHIN) : tag.first]):
        return Link(None, False, infinitive, tag)  # "to replace stocks sent to Kyiv"
    stage = stage_by_tense(sentence, tag, measure)
    ahead = bool(FUTURE & set(before)) and not (infinitive and NEEDING & set(before[-2:-1]))  # "will need to spend"
    finite = (finite or (ahead and stage is not None)) and stage is not Stage.PROPOSED  # not "will decide on sending"
    finite = finite or (before[-2:] in (["is", "to"], ["are", "to"]) and not is_of_paper(sentence, tag))
    finite = finite or (before[-1:] == ["and"] and is_past(word) and "#" in clause_before(sentence, tag))
    gerund = word.endswith("ing") and before[-1:] == ([","] if measure in OWN_SPENDING else ["for"])
    finite = finite or (gerund and stage is Stage.DISBURSED)
    return Link(stage, finite, infinitive, tag, word if word == "spending" else "", is_past(word))


def is_rise_to(word: str, before: list[str], after: list[str]) -> bool:
    """Whether a rise to a level is told as a noun: "announces a spending hike to 3%", but not "outlays rise to 3%"."""
    return word in RISES_AS_NOUNS and before[-1:] in (["spending"], ["budget"]) and after == ["to"]


def wants_itself(sentence: Sentence, tag: Tag) -> bool:
    """Whether somebody wants a level of itself: "wants to spend 3%", but not "wants to see allies spend 3%"."""
    after = sentence.lower[tag.end : tag.end + 2]
    return sentence.lower[tag.first] in WANTS and after[:1] == ["to"] and OF_OTHERS.isdisjoint(after[1:])


def is_in_year(link: str, year: str) -> bool:
    """Whether two words name a year: "in 2027"."""
    return link == "in" and year.isdigit() and len(year) == YEAR


def is_underway(sentence: Sentence, tag: Tag) -> bool:
    """Whether goods that are promised are only awaited: "expected to arrive", "are expected in May"."""
    ahead = sentence.lower[tag.end : tag.end + 2]
    dated = sentence.lower[tag.end - 1] == "expected" and not AWAITED_WHEN.isdisjoint(ahead[:1])
    arriving = not ARRIVED.isdisjoint(ahead[:1]) or ahead == ["be", "delivered"]
    return sentence.lower[tag.first] == "expected" and (dated or arriving)


def is_forecast(sentence: Sentence, tag: Tag) -> bool:
    """Whether spending itself is expected to come to a level: "outlays should hit 3% this year"."""
    before, after = sentence.lower[max(0, tag.first - 4) : tag.first], sentence.lower[tag.end : tag.end + 9]
    if SPENT.isdisjoint(before):
        return False
    if sentence.lower[tag.first] == "should":
        reached = after[:1] in (["reach"], ["hit"]) or after[:2] == ["come", "to"]
        return reached and any(pair in THIS_YEAR or is_in_year(*pair) for pair in pairwise(after))
    return sentence.lower[tag.first] == "expected" and sentence.lower[tag.end - 1] == "to"


def is_foreseen(sentence: Sentence, tag: Tag) -> bool:
    """Whether somebody expects spending to come to a level: "expects outlays to hit 3%"."""
    ahead = sentence.lower[tag.end : tag.end + FORESEEN]
    return sentence.lower[tag.first] in {"expects", "expect"} and "to" in ahead and not SPENT.isdisjoint(ahead)


def is_bound(mention: Mention, tag: Tag) -> bool:
    """Whether a verb hangs on the word before it: "may have sent", but not "lifted its freeze and sent"."""
    return mention.sentence.lower[tag.end : tag.end + 1] != ["and"]


def in_other_clause(mention: Mention, tag: Tag) -> bool:
    """Whether a word of doubt stands in a clause that ends before the amount: "As the vote nears, a 5bn package"."""
    words = mention.sentence.lower
    if tag.label.value != "proposed" or "," not in words[tag.end : mention.at]:
        return False
    start = max((at for at, word in enumerate(words[: tag.first]) if word == ","), default=-1) + 1
    clause = words[start : tag.first]
    if start == 0 and (clause[:1] == ["with"] or (clause and clause[0].endswith("ing"))):
        return True  # "Recognizing the need for shells, allies intend to give 5bn"
    return any(word in SUBORDINATING and words[start + at + 1] != "part" for at, word in enumerate(clause))


def comes_when(sentence: Sentence, tag: Tag) -> bool:
    """Whether the amount stands in what else happens: "The decision comes as a 5bn package is stalled"."""
    after = sentence.lower[tag.end : tag.end + 2]
    return not COMING.isdisjoint(after[:1]) and not MEANWHILE.isdisjoint(after[1:])


def is_beside(sentence: Sentence, tag: Tag, inner: Tag) -> bool:
    """Whether two infinitives hang on one verb: "agreed to discuss trade and to send"."""
    beside = sentence.lower[max(0, inner.first - 2) : inner.first] == ["and", "to"]
    return beside and sentence.lower[max(0, tag.first - 1) : tag.first] == ["to"]


def governors(mention: Mention, measure: Measure) -> list[Tag]:
    """The words that may govern the amount; for spending, those of aims take the place of others."""
    stages = mention.sentence.tags("stage")
    aims = mention.sentence.tags("aim")
    if not mention.is_spending_level(measure):
        if measure is not Measure.DEFENCE_SPENDING:
            return stages
        aims = [tag for tag in aims if mention.sentence.lower[tag.first] == "must"]  # it demands any sum
    aimed = {at for tag in aims for at in range(tag.first, tag.end)}
    own = (tag for tag in aims if not bears_another(mention, tag))
    return sorted([*own, *(t for t in stages if t.first not in aimed)], key=lambda t: t.first)


def head_noun(mention: Mention) -> Tag | None:
    """The noun that the amount stands before: "a $5bn request"."""
    start = mention.at + 1 + mention.bracket
    for tag in mention.after("stage"):
        between = mention.sentence.lower[start : tag.first]
        if len(between) > 5 or STOPS & set(between) or "than" in between:
            return None  # "9bn more than Congress plans": that is another amount
        word = mention.sentence.lower[tag.first]
        if tag.label.value not in {"done", "disbursed", "reported", "target"} and not word.endswith("ed"):
            return tag
    return None


def read_link(sentence: Sentence, tag: Tag, measure: Measure) -> Link:  # noqa: PLR0911  (ordered rules)
    """What one word of a chain tells."""
    value = tag.label.value
    word = sentence.lower[tag.first]
    before = sentence.lower[max(0, tag.first - 3) : tag.first]
    infinitive = is_infinitive(before[:-1] if before[-1:] == ["be"] else before)
    if word.startswith("support") and measure in GIFTS and not WORKS.isdisjoint(sentence.lower[tag.end : tag.end + 5]):
        return of_works(tag, word, is_to_come(before, infinitive))
    if tells_nothing(sentence, tag, measure, before, infinitive):
        return Link(None, False, False, tag)
    if word == "able" and WAS & set(before):  # "was able to send": it did
        undertook = not UNDERTAKING.isdisjoint(sentence.lower[tag.end : tag.end + 1])
        return Link(Stage.COMMITTED if undertook else Stage.DISBURSED, True, False, tag, word)
    if measure is Measure.AID and word in SIZING and (sized := stage_of_sized(sentence, tag)):
        return Link(sized, True, False, tag, word)  # "commitments have reached 5bn"
    finite = is_finite(sentence, tag, before, infinitive)
    if deal := read_deal(sentence, tag, measure, infinitive):
        return deal
    if word in ADDING_UP and not PAPERS.isdisjoint(sentence.lower[max(0, tag.first - CLAUSE) : tag.first]):
        return Link(None, False, False, tag)  # "a bill that came out on Monday totals 8bn"
    if value == "done":
        return read_done(sentence, tag, measure, before, infinitive, finite)
    if word[:4] in PASSED and OF_SPENDING_ITSELF & set(before[-1:]):
        return Link(Stage.DISBURSED, True, False, tag, word, True)  # "spending passes 2tn"
    if (word.endswith("ing") and tag.first == 0) or only_sizes(sentence, tag, measure):
        return Link(None, False, False, tag)  # "Reaching 3% would cost 5bn"
    if told := read_told(sentence, tag, measure, before, infinitive):
        return told
    if turned := read_turned(sentence, tag, measure, infinitive, finite):
        return turned
    stage = stage_of_word(sentence, tag, measure, before, infinitive)
    # "will allocate", but "a date by which it will hit 3%"
    decided = value != "disbursed" and not WILL.isdisjoint(before[-1:])
    finite = (finite or decided) and word not in NOUNS
    ends = ends_chain(
        sentence, tag, finite or (measure in GIFTS and value == "disbursed" and bool(FUTURE & set(before[-2:])))
    )
    return Link(stage if fits(stage, measure) else None, ends, infinitive, tag, word, is_past(word))


def is_finite(sentence: Sentence, tag: Tag, before: list[str], infinitive: bool) -> bool:
    """Whether a verb has a subject of its own: "Oslo gave", "they give", but not "to give", "the pledge"."""
    word = sentence.lower[tag.first]
    if word == "set" and not SAID_OF.isdisjoint(before[-1:]):
        return True  # "the rise is set to"
    if word.endswith("ing") or infinitive or not before or is_held(sentence, tag):
        return False
    return word.endswith("s") or is_past(word) or (tag.label.value != "done" and before[-1] in PRONOUNS)


def only_sizes(sentence: Sentence, tag: Tag, measure: Measure) -> bool:
    """Whether a verb only tells how great a paper, a package or a deal is: "the request is 2% higher"."""
    word, subject = sentence.lower[tag.first], sentence.lower[max(0, tag.first - SUBJECT) : tag.first]
    return (
        ((word in IS_WAS or tag.label.value == "disbursed") and not PAPERS.isdisjoint(subject))
        or (word.startswith("amount") and not ONE_PACKAGE.isdisjoint(subject))  # "the new package amounts to 5bn"
        or (word in SUMS and measure is Measure.PROCUREMENT and not IN_ALL.isdisjoint(subject))  # "the order comes to"
    )


def only_may_size(sentence: Sentence, tag: Tag) -> bool:
    """Whether only the size of something is open, and not whether it is decided: "may cost 3bn", "could come to"."""
    if sentence.lower[tag.first] not in MODALS:
        return False
    ahead = sentence.lower[tag.first + 1 : tag.first + SIZED_WITHIN]
    return not SIZES.isdisjoint(ahead[:2]) or any(pair in SIZING_PAIRS for pair in pairwise(ahead))


def read_told(sentence: Sentence, tag: Tag, measure: Measure, before: list[str], infinitive: bool) -> Link | None:
    """What a word tells that only reports, stops or supposes what others do: "announces", "halts", "possible"."""
    value, would = tag.label.value, sentence.lower[tag.first] == "would"
    then = sentence.lower[tag.end : tag.end + 1]
    if would and then != ["have"] and (then == ["include"] or is_reported(sentence, tag)):
        return Link(None, False, True, tag)
    if measure in GOODS and only_may_size(sentence, tag):
        return Link(None, False, True, tag, MAY_SIZE)
    if value == "reported" and is_to_be_reported(sentence, tag, measure, before, infinitive):
        return Link(Stage.PROPOSED, False, True, tag)
    if value == "possible":
        explored = not PURCHASES.isdisjoint(sentence.lower[tag.end : tag.end + 1])
        return Link(Stage.PROPOSED, False, False, tag, EXPLORED if explored else "")
    if value in {"reported", "stopped"}:
        return Link(None, not infinitive or value == "stopped", infinitive, tag)
    return None


def read_turned(sentence: Sentence, tag: Tag, measure: Measure, infinitive: bool, finite: bool) -> Link | None:  # noqa: PLR0911  (ordered rules)
    """What a word tells that stands for another stage than its own, by what stands with it."""
    value, word = tag.label.value, sentence.lower[tag.first]
    if value == "proposed" and is_awaited(sentence, tag, measure):
        return Link(Stage.COMMITTED, True, infinitive, tag, word)  # "is expected to arrive in May"
    if value == "proposed" and word in OBSTACLES and is_overcome(sentence, tag):
        return Link(Stage.COMMITTED, True, False, tag, word)  # "lifts its veto on 5bn"
    if value == "committed" and is_first_step(sentence, tag):
        return Link(Stage.PROPOSED, True, infinitive, tag, word)  # "clears a first hurdle"
    if word == "decision" and is_still_to_be_made(sentence, tag):
        return Link(Stage.PROPOSED, True, True, tag, word)  # "will make a decision on 3bn"
    if value == "target" and sentence.lower[tag.first - 1] == "successfully":
        return Link(Stage.COMMITTED, True, infinitive, tag, word)  # "successfully pushed allies to spend 3%"
    if value == "target" and wants_itself(sentence, tag):
        return Link(Stage.PROPOSED, finite, infinitive, tag, word)  # "Oslo wants to spend 3%"
    if value == "target" and (is_forecast(sentence, tag) or is_foreseen(sentence, tag)):
        return Link(Stage.COMMITTED, True, False, tag, word)  # "spending is expected to reach 3% next year"
    return None


def is_still_to_be_made(sentence: Sentence, tag: Tag) -> bool:
    """Whether a decision has not been made yet: "to take a final decision on", but not "took the decision"."""
    return not MAKING.isdisjoint(sentence.lower[max(0, tag.first - MADE_WITHIN) : tag.first])


def is_awaited(sentence: Sentence, tag: Tag, measure: Measure) -> bool:
    """Whether what is agreed has only to come: arms that are expected to arrive, or a tranche of a loan."""
    if measure is Measure.EQUIPMENT:
        return is_underway(sentence, tag)
    return measure is Measure.AID and (awaits_tranche(sentence, tag) or counts_on(sentence, tag))


def awaits_tranche(sentence: Sentence, tag: Tag) -> bool:
    """Whether a part of what is agreed is hoped for: "hopes to get two tranches", but not "hopes to get a loan"."""
    ahead = sentence.lower[tag.end : tag.end + TRANCHE_WITHIN]
    hoped = sentence.lower[tag.first].startswith(HOPING) and not RECEIVING.isdisjoint(ahead[:2])
    return hoped and not TRANCHES.isdisjoint(ahead)


def counts_on(sentence: Sentence, tag: Tag) -> bool:
    """Whether a receiver expects money that was promised: "Kyiv expects 3bn from Tokyo", not "expects 3bn"."""
    if sentence.lower[tag.first] not in {"expects", "expect"} or tag.end > tag.first + 1:
        return False
    ahead = sentence.lower[tag.end : tag.end + COUNTED_WITHIN]
    if "#" not in ahead or sentence.lower[tag.first - 1] in {"can", "could"}:
        return False
    at = ahead.index("#")
    return COUNTED_ON.issuperset(ahead[:at]) and (not PORTIONS.isdisjoint(ahead[:at]) or "from" in ahead[at : at + 4])


def is_object_of_deal(sentence: Sentence, tag: Tag) -> bool:
    """Whether a verb in -ing only tells what a deal is for: "a contract for buying", but not "thanks for sending"."""
    before = sentence.lower[max(0, tag.first - DEALT_WITHIN) : tag.first]
    dealt = last_place_of(before, DEALT_FOR)
    return dealt is not None and before[-1] == "for" and "and" not in before[dealt:]


def raises_to(sentence: Sentence, verb: Tag) -> bool:
    """Whether a level is only being raised to the next amount: "is raising outlays to 3%", not "has been raising"."""
    words = sentence.lower
    if not RAISED_BEFORE.isdisjoint(words[max(0, verb.first - 2) : verb.first]) or "#" not in words[verb.end :]:
        return False
    at = words.index("#", verb.end)
    until = [word for word in words[verb.end : at] if word not in LEFT_HEDGES and word != "the"]
    return until[-1:] == ["to"] or (until[-1:] == ["from"] and "to" in words[at + 1 : at + 5])


def read_deal(sentence: Sentence, tag: Tag, measure: Measure, infinitive: bool) -> Link | None:  # noqa: PLR0911  (ordered rules)
    """What a word of buying or handing over tells where it stands for another stage than its own, or for none."""
    value, word = tag.label.value, sentence.lower[tag.first]
    if word in TO_ORDER and measure in GOODS and not WILL.isdisjoint(sentence.lower[tag.first - 1 : tag.first]):
        return Link(Stage.COMMITTED, True, False, tag, word)  # "will sign a contract", "will order 20 jets"
    if is_signed(sentence, tag) and measure in GOODS and not infinitive:
        return Link(Stage.CONTRACTED, True, False, tag, word)
    if value == "contracted" and word.startswith(FINALISING) and (infinitive or word.endswith("ing")):
        return Link(Stage.PROPOSED, False, True, tag, word)  # "is finalising a 3bn deal"
    if value == "contracted" and infinitive and measure in GOODS and word in TO_ORDER:
        return Link(Stage.COMMITTED, False, True, tag, word)  # "to order 20 jets": not yet
    if word.startswith("advance") and measure in GOODS and not SALES.isdisjoint(sentence.lower[tag.end : tag.end + 8]):
        return Link(Stage.COMMITTED, True, infinitive, tag, word)  # "advances a 3bn arms sale": it is cleared
    if word.startswith("offer") and measure is Measure.EQUIPMENT:
        return Link(Stage.PROPOSED, True, infinitive, tag, word)  # goods are offered before they are promised
    if value in {"done", "disbursed"} and grants(sentence, tag):
        return Link(None, False, infinitive, tag)
    if word == "paid" and measure in GIFTS and tuple(sentence.lower[tag.end : tag.end + 2]) in PAID_WITH:
        return Link(None, False, False, tag)  # "to ship 20 radars paid for with its reserves"
    if word in {"paid", "pays"} and measure is Measure.EQUIPMENT:
        return Link(Stage.CONTRACTED, True, False, tag, word, True)  # what is paid for has still to come
    if value in {"contracted", "disbursed", "done"} and gets_consent(sentence.lower[tag.end : tag.end + 3]):
        return Link(Stage.COMMITTED, True, infinitive, tag, word)  # "wins approval": no contract yet
    return None


def gets_consent(after: list[str]) -> bool:
    """Whether a verb has consent for its object: "wins approval", "gives the go-ahead", but not "spent 5bn to go"."""
    return not CONSENT.isdisjoint(after) and ("to", "go") not in pairwise(after)


def stage_of_word(sentence: Sentence, tag: Tag, measure: Measure, before: list[str], infinitive: bool) -> Stage:
    """The stage that a word stands for, earlier where what it says is yet to come."""
    value, word = tag.label.value, sentence.lower[tag.first]
    secured = Stage.CONTRACTED if measure in GOODS else Stage.ALLOCATED
    stage = secured if value == "secured" else Stage(value)
    enabled = word == "delivery" and not ENABLING.isdisjoint(sentence.lower[max(0, tag.first - 4) : tag.first])
    if stage is Stage.DISBURSED and (enabled or is_to_come(before, infinitive)):
        stage = Stage.COMMITTED  # "will reach 3%", "to support the delivery of": it is promised
    voted = not VOTING.isdisjoint(sentence.lower[max(0, tag.first - VOTED_WITHIN) : tag.first])
    if is_vote_to_come(sentence, tag, infinitive) and not voted:
        stage = Stage.PROPOSED  # "to approve 5bn": it is not yet
    if word == "plan" and "#" in sentence.lower[max(0, tag.first - 5) : tag.first] and not is_unveiled(sentence, tag):
        stage = Stage.PROPOSED  # "a 20bn plan" is not decided
    if word == "plan" and measure in OWN_SPENDING and is_plan_of_proposers(sentence, tag):
        stage = Stage.PROPOSED  # "the Commission presents a plan to raise 3bn"
    if word == "planned" and measure is Measure.PROCUREMENT and "congress" in sentence.lower:
        stage = Stage.PROPOSED  # Congress hears "of a planned sale"
    return stage


def stage_of_sized(sentence: Sentence, tag: Tag) -> Stage | None:
    """The stage of what is said to come to an amount: "commitments reached", "pledged aid exceeds", "aid allocated"."""
    words = ["", *sentence.lower[: tag.first]][-PROMISED_WITHIN - 1 :]
    if any(word in PROMISES and before != "," for before, word in pairwise(words)):
        return Stage.COMMITTED
    allocated = "allocations" in words or any(pair in AID_ALLOCATED for pair in pairwise(words))
    return Stage.ALLOCATED if allocated else None


def is_unveiled(sentence: Sentence, tag: Tag) -> bool:
    """Whether a government announces a plan of its own: "Spain unveils a 10bn plan", but not "Brussels unveils"."""
    words = sentence.lower[: tag.first]
    return not UNVEILING.isdisjoint(words) and PROPOSERS.isdisjoint(words)


def is_plan_of_proposers(sentence: Sentence, tag: Tag) -> bool:
    """Whether those who do not decide announce the plan: "Republicans unveil a plan for a 3bn boost"."""
    words = sentence.lower[: tag.first]
    return not UNVEILING.isdisjoint(words) and not DRAFTERS.isdisjoint(words)


def ends_chain(sentence: Sentence, tag: Tag, finite: bool) -> bool:
    """Whether what stands before a verb governs another clause."""
    word, before = sentence.lower[tag.first], sentence.lower[max(0, tag.first - 1) : tag.first]
    if word.endswith("ing") and before == [","]:
        return True  # ", promising 5bn"
    if before == ["and"] and (word.endswith("s") or is_past(word)) and "#" in clause_before(sentence, tag):
        return True  # "gave 2bn and plans to give"
    return finite and not (is_past(word) and describes(sentence, tag))


def is_of_paper(sentence: Sentence, tag: Tag) -> bool:
    """Whether a word of a stage is the subject of "is to": "the proposal is to send"."""
    return any(other.end == tag.first - 2 for other in sentence.tags("stage"))


def clause_before(sentence: Sentence, tag: Tag) -> list[str]:
    """The words before a verb that may belong to a clause of their own: "bought 3 radars and donated"."""
    return sentence.lower[max(0, tag.first - ANOTHER_CLAUSE) : tag.first]


def is_vote_to_come(sentence: Sentence, tag: Tag, infinitive: bool) -> bool:
    """Whether a vote has still to be held: "to approve 5bn", "Congress will soon pass 5bn"."""
    if sentence.lower[tag.first] not in VOTES:
        return False
    return infinitive or not TO_BE_DONE.isdisjoint(sentence.lower[max(0, tag.first - VOTE_WITHIN) : tag.first])


def is_held(sentence: Sentence, tag: Tag) -> bool:
    """Whether the word before shows that no verb of its own clause follows: "the pledge", but not "and pledged".

    What a law does beside something else hangs on how far the law has come.
    """
    last = sentence.lower[tag.first - 1]
    if last == "and":
        return not LEGAL.isdisjoint(sentence.lower[: tag.first])
    return last in DETERMINERS


def of_works(tag: Tag, word: str, ahead: bool) -> Link:
    """What support for works tells: "is supporting a 4m project" is running, "will support" it is promised."""
    return Link(Stage.COMMITTED if ahead else Stage.DISBURSED, True, False, tag, word)


def behind(mention: Mention, measure: Measure) -> list[Link]:
    """What is said of the amount behind it: "$5bn was approved"."""
    words = mention.sentence.lower
    for tag in mention.after("stage"):
        proposed, between = tag.label.value == "proposed", words[mention.at : tag.first]
        running = words[tag.first].endswith("ing") and is_running(between)
        asked = not AID_NOUNS.isdisjoint(between[-3:])  # "in aid for Ukraine requested"
        certain = running or (proposed and (tag.end - tag.first > 2 or asked))
        if mention.distance(tag) > (BEHIND_PHRASES if certain else BEHIND) or REPLACING & set(between):
            return []  # "3bn to replace arms sent to"
        if is_of_others(mention.sentence, tag):
            continue
        if proposed and not OTHER_CLAUSES.isdisjoint(between[1:-1]):
            return []  # "comes as the President struggles to"
        if measure in GIFTS and is_ranked(between):
            return []  # "a 5bn package, the largest provided by Tokyo"
        if running or is_predicate(mention.sentence, tag, measure, between):
            return [read_link(mention.sentence, tag, measure)]
    return []


def is_of_others(sentence: Sentence, tag: Tag) -> bool:
    """Whether a word behind an amount tells of others: "3bn for the forces deployed to", "as announced by"."""
    word, before = sentence.lower[tag.first], sentence.lower[tag.first - 1]
    return (
        (word in COPULAS and tag.end == tag.first + 1)
        or (word == "unable" and before != "been")  # "for families unable to heat their homes"
        or (word in STATIONED and before in FORCES)
        or (tag.label.value == "reported" and before == "as")
        or tells_the_way(sentence, tag)
    )


def is_predicate(sentence: Sentence, tag: Tag, measure: Measure, between: list[str]) -> bool:
    """Whether the form of a word shows that it is said of what stands before it: "was sent", "faces a veto"."""
    value, word = tag.label.value, sentence.lower[tag.first]
    if between[-1:] == ["and"] and value in {"proposed", "target"}:
        return False  # "raised it from 9bn and urged others to follow"
    doubted = sentence.lower[tag.first - 1] in SAID_OF and ANOTHER.isdisjoint(between)  # "is uncertain"
    hangs = (value == "proposed" and (word in HANGING or doubted)) or word in PASSING
    arrived = word in ARRIVED and measure is Measure.EQUIPMENT
    phrase = tag.end - tag.first > 1
    return is_past(word) or phrase or arrived or hangs or value in {"contracted", "allocated"}


def is_ranked(words: list[str]) -> bool:
    """Whether the words call something the largest or the latest: "the largest sum", "its 25th package"."""
    return any(article in DETERMINERS and rank in RANKS for article, rank in pairwise(words))


def told_apart(mention: Mention, measure: Measure) -> list[Link]:
    """What a clause tells that hangs on the amount itself: "the $2bn that we have provided", "64 already given"."""
    following = mention.next_words(6)
    opens = [at for at, word in enumerate(following[:4]) if word in RELATIVES or word == "already"]
    if measure in GIFTS and mention.last_words(1) == ["the"] and (given := participle_behind(mention, measure)):
        return [given]
    if measure not in OWN_SPENDING and (passed := passive_behind(mention, measure)):
        return [passed]
    if measure in OWN_SPENDING or not opens:
        return []
    begins = following[opens[0] + 1 : opens[0] + 2]
    if NO_CLAUSE & {*following[: opens[0]], *begins} - BEEN or not CONTAINS.isdisjoint(begins):
        return []  # "a package that includes funding for"
    start = mention.at + 1 + opens[0]
    for tag in mention.after("stage"):
        if tells_the_way(mention.sentence, tag):
            continue
        if start <= tag.first <= start + CLAUSE_WITHIN and CLAUSE_VERBS & {tag.label.value}:
            link = read_link(mention.sentence, tag, measure)
            if link.stage is not None and (link.past or link.word in WANTING or link.stage is Stage.DISBURSED):
                return [link]
    return []


def tells_the_way(sentence: Sentence, tag: Tag) -> bool:
    """Whether the verb only names the authority or the fund: "funds provided by", "that's provided through"."""
    words = sentence.lower
    leads = words[tag.first - 1 : tag.first]
    if words[tag.end : tag.end + 1] == ["by"]:
        return not SOURCES.isdisjoint(leads)
    return not WAYS.isdisjoint(words[tag.end : tag.end + 1]) and not (SOURCES | IS_ARE).isdisjoint(leads)


def passive_behind(mention: Mention, measure: Measure) -> Link | None:
    """What a clause says was done with the amount: "20 tanks, which were delivered", but not "which were needed"."""
    following = mention.next_words(RELATIVE_WITHIN)
    at = place_of(pairwise(following), ASIDE_OF_IT)
    if at is None or not NO_CLAUSE.isdisjoint(following[:at]):
        return None
    start = mention.at + 1 + mention.bracket + at + 2
    words = mention.sentence.lower
    verbs = (tag for tag in mention.after("stage") if tag.first >= start and words[tag.first] not in COPULAS)
    verb = next(verbs, None)
    if verb is None or verb.first - start > PASSIVE_WITHIN:
        return None
    passive = words[verb.first - 1] in PASSIVE or words[verb.first] == "arrived"
    if not passive or "#" in words[verb.end : verb.end + 3] or not NOT_DONE.isdisjoint(words[start : verb.first]):
        return None
    link = read_link(mention.sentence, verb, measure)
    return link if link.stage is Stage.DISBURSED and link.past else None


def participle_behind(mention: Mention, measure: Measure) -> Link | None:
    """What is told of a known amount directly behind it: "the 200m delivered in May", "the 90m set aside for"."""
    start = mention.at + 1 + mention.bracket
    for tag in mention.after("stage"):
        if tag.first >= start:
            link = read_link(mention.sentence, tag, measure) if tag.first == start else None
            return link if link is not None and link.past and link.stage is not None else None
    return None


def told_of(mention: Mention, measure: Measure) -> list[Link]:
    """What is said of the amount directly behind it: "5bn is allocated to", "a 60bn package is stalled"."""
    bracket = mention.bracket
    following = mention.next_words(SAID_WITHIN)
    said = place_of(following, SAID_OF)
    noun = [word for word in following[:said] if word not in PERFECT]  # of "20 jets have been"
    if said is None or (said > 0 and (measure in OWN_SPENDING or not STOPS.isdisjoint(noun))):
        return []
    links = behind(mention, measure)
    return [
        link
        for link in links
        if link.tag.first <= mention.at + bracket + said + 3 and not link.word.startswith("expect")
    ]


def resolve(links: list[Link]) -> Stage | None:
    """The stage of a chain: its outermost word that tells one."""
    telling = [link for link in links if link.stage is not None]
    if len(telling) > 1 and telling[-1].value == "secured" and telling[-1].stage is not Stage.CONTRACTED:
        telling.pop()
    if not telling:
        return None
    if any(link.stage is Stage.TARGET for link in telling):
        return Stage.TARGET
    outermost = telling[-1]
    papers = [link for link in telling if link.word in DRAWN_UP]
    if papers and outermost.value == "done" and (sent := stage_of_paper(papers[0], outermost)):
        return sent
    optional = any(link.word in MERELY_POSSIBLE and link.stage is Stage.PROPOSED for link in telling)
    explored = any(link.word == EXPLORED for link in telling) and outermost.stage is Stage.CONTRACTED
    if optional or explored or is_still_open(outermost, telling) or is_to_propose(telling):
        return Stage.PROPOSED
    ordered = any(link.stage is Stage.CONTRACTED for link in telling)
    to_come = any(link.stage is Stage.COMMITTED and link.word in TO_ORDER for link in telling)
    if ordered and is_settled(outermost) and not to_come:
        return Stage.CONTRACTED
    return outermost.stage


def stage_of_paper(paper: Link, verb: Link) -> Stage | None:
    """The stage of what a paper holds that is sent: "sent the Senate a 3bn bill", "will send lawmakers a request"."""
    if verb.stage is Stage.DISBURSED:
        return Stage.COMMITTED if paper.word.endswith("bill") else Stage.PROPOSED
    return Stage.PROPOSED if verb.stage is Stage.COMMITTED and paper.word in ASKS else None


def is_still_open(outermost: Link, telling: list[Link]) -> bool:
    """Whether the word keeps open what the others propose: "plans to ask Congress for", "released a bill"."""
    if outermost.word.startswith("release"):
        return any(link.word in DRAFTS for link in telling)
    return outermost.intends and any(link.stage is Stage.PROPOSED for link in telling)


def is_to_propose(telling: list[Link]) -> bool:
    """Whether what is decided is only to ask or to talk: "agreed to consider", "set to discuss"."""
    if len(telling) == 1 or telling[-1].stage is not Stage.COMMITTED:
        return False
    inner = telling[-2]
    return inner.value == "proposed" and inner.open and inner.stage is Stage.PROPOSED


def is_settled(link: Link) -> bool:
    """Whether the word tells of something that has happened: "agreed to contracts", "received an order"."""
    return link.stage is Stage.DISBURSED or (link.stage is Stage.COMMITTED and link.finite and link.value != "done")


def fits(stage: Stage, measure: Measure) -> bool:
    """Whether what is measured can be at a stage: targets are of spending, contracts of purchases."""
    if stage is Stage.TARGET:
        return measure in {Measure.DEFENCE_SPENDING, Measure.COMPLIANCE}
    if stage is Stage.CONTRACTED:
        return measure in GOODS
    return True


def stage_while_spending(sentence: Sentence, tag: Tag, measure: Measure, before: list[str]) -> Stage | None:
    """What a verb in -ing tells of a state's own spending: "a path to spending 3%", "is raising its budget to 9bn"."""
    raising = sentence.lower[tag.first] in RAISING and measure is Measure.DEFENCE_SPENDING and raises_to(sentence, tag)
    if raising or before[-1:] == ["to"] or FUTURE & set(before):
        return Stage.COMMITTED
    return Stage.DISBURSED if before[-1:] != ["of"] else None


def stage_while_giving(sentence: Sentence, tag: Tag, before: list[str]) -> Stage | None:
    """What a verb in -ing tells of gifts and purchases: done where it goes on, or tells what was done; else nothing."""
    words = sentence.lower
    if UP_TO_NOW & set(words[tag.end : tag.end + 7]) or is_running(before):
        return Stage.DISBURSED  # "sending 195bn to date", "is already giving 3bn"
    if words[tag.first] in MOVING and not BE_NOW.isdisjoint(before[-2:]) and not FUTURE & set(before):
        return Stage.DISBURSED  # "today we are transferring 3bn"
    if tells_how(sentence, tag):
        return Stage.DISBURSED  # "acted fast, sending 3bn"
    owners = [party for party in sentence.tags("party") if party.end == tag.first]
    owner = any(words[max(0, party.first - 2) : party.first] == ["of", "the"] for party in owners)
    told = owner or (not GERUND.isdisjoint(before[-1:]) and not is_object_of_deal(sentence, tag))
    return Stage.DISBURSED if told else None


def is_tranche(words: list[str]) -> bool:
    """Whether the words behind "gets" are of one payment of several: "first 3bn", "3bn, the last instalment"."""
    return words[:1] in (["first"], ["last"]) or not TRANCHES.isdisjoint(words[:TRANCHE_WITHIN])


def is_at_price(sentence: Sentence, verb: Tag) -> bool:
    """Whether the price follows what is bought: "bought 24 jets for about 3bn", but not "bought 3bn of arms"."""
    ahead = sentence.lower[verb.end : verb.end + PRICED_WITHIN]
    prices = [at for at, word in enumerate(ahead) if word in PRICING]
    return any([word for word in ahead[at + 1 :] if word not in PRICE_HEDGES][:1] == ["#"] for at in prices)


def raises_together(sentence: Sentence, tag: Tag) -> bool:
    """Whether several states raise it, told in the present: "Baltic states increase spending to 5%"."""
    if f"{sentence.lower[tag.first]}s" not in RAISES:
        return False
    return any(party.end == tag.first for party in sentence.tags("party"))


def enables(sentence: Sentence, tag: Tag) -> bool:
    """Whether a clause only tells what money is for: "so that Kyiv can buy 20 jets", but not "Kyiv can buy 20 jets"."""
    words = sentence.lower[max(0, tag.first - ENABLED_WITHIN) : tag.first]
    at = place_of(words, {"can"})
    return at is not None and not {"so", "which"}.isdisjoint(words[:at])


def stage_by_tense(sentence: Sentence, tag: Tag, measure: Measure) -> Stage | None:  # noqa: PLR0911, PLR0912  (ordered rules)
    """What a verb of giving, spending or buying tells by its tense; None where it tells nothing."""
    word = sentence.lower[tag.first]
    before = sentence.lower[max(0, tag.first - 4) : tag.first]
    own = measure in OWN_SPENDING
    if word in SENDING and not LAWGIVERS.isdisjoint(sentence.lower[tag.end : tag.end + 1]):
        return Stage.PROPOSED  # "sent Congress a 5bn plan"
    if not own and word in SENDING and not PRESIDENTS.isdisjoint(sentence.lower[tag.end : tag.end + 2]):
        return Stage.COMMITTED  # "sends Biden 5bn in aid": lawmakers have passed it
    if before[-1:] == ["being"]:
        return Stage.ALLOCATED  # "is being spent on"
    if before[-2:] == ["will", "have"]:
        return Stage.DISBURSED
    paid = before[-2:] == ["could", "be"] and word in PAID_OUT
    if DOUBTFUL & set(before) and (word in ARRIVED or before[-2:] == ["can", "be"] or paid):
        return None  # "should arrive in May", "can be delivered", "could be paid out": it is on its way
    if enables(sentence, tag):
        return None  # "credit with which Kyiv can buy 5,000 missiles"
    if DOUBTFUL & set(before) and measure in GOODS and word in SIZES:
        return None  # "may cost 3bn": only its price is open
    if DOUBTFUL & set(before):
        return Stage.COMMITTED if "would" in before and is_reported(sentence, tag) else Stage.PROPOSED
    if word.endswith("ing"):
        return (
            stage_while_spending(sentence, tag, measure, before) if own else stage_while_giving(sentence, tag, before)
        )
    if LAWS & set(before) and not FUTURE & set(before) and is_by_law(sentence, tag):
        return Stage.ALLOCATED if own else Stage.COMMITTED  # "the law provided", "Congress gave": others spend it
    if own and is_infinitive(before) and "only" in sentence.lower[max(0, tag.first - ONLY) : tag.first]:
        return Stage.DISBURSED  # "the only ally to spend 4%"
    if not own and keeps_on(before):
        return Stage.DISBURSED  # "continues to give 3bn"
    if "be" in before or FUTURE & set(before[-3:]) or is_infinitive(before):
        return Stage.COMMITTED
    if word in COPULAS:
        return Stage.DISBURSED if own else None
    if word in BOUGHT and measure in GOODS:
        signed = measure is Measure.EQUIPMENT or not is_past(word) or is_at_price(sentence, tag)
        return Stage.CONTRACTED if signed else Stage.DISBURSED  # "buys 20 jets": who has bought has signed
    if (word in ARRIVED or word in SOLD) and is_company_verb(sentence, tag):
        return Stage.CONTRACTED if measure in GOODS else None  # "the maker gets 2bn": an order
    if word in PAID_TO | {"gets"} and measure is Measure.AID and is_tranche(sentence.lower[tag.end :]):
        return Stage.DISBURSED  # "gets first 3bn of a loan"
    if word in (ARRIVED if measure is Measure.EQUIPMENT else PAID_TO) and measure in GIFTS:
        return Stage.DISBURSED  # "receives its first jets"
    if measure is Measure.AID and word in RAISED and not RAISED_WHAT.isdisjoint(sentence.lower[tag.end : tag.end + 3]):
        return Stage.DISBURSED if is_last_years(sentence, tag) else Stage.COMMITTED  # "raised its support to 9bn"
    if word in PAYS_OUT and before[-1:] in (["we"], ["i"]):
        return Stage.DISBURSED  # "today we disburse 2bn"
    handed = word in (SHIPPING if measure is Measure.EQUIPMENT else PAYING)
    if is_past(word) or handed or (PERFECT & set(before) and before[-1] not in DETERMINERS):
        return Stage.DISBURSED
    if own and not word.endswith("s") and not BEFORE_NOUNS.isdisjoint(before[-1:]):
        return None  # "an increase", "a 13 percent rise": no verb
    if own and tag.first > 0 and (word in RAISES or raises_together(sentence, tag)):
        return Stage.COMMITTED  # "Japan raises its budget to 9tn"
    return Stage.DISBURSED if own and measure is not Measure.SPENDING_GROWTH else None
