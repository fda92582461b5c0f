"""What an amount measures: the words of a sentence weighed by their distance from the amount.

`money`, `shares` and `goods` decide, each for its kind of amount; here is what they have in common.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from pipeline.figures.cues import precedes, topic_follows, usual_recipients
from pipeline.figures.lexicon import word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import Party, parties
from pipeline.figures.sentences import Sentence, Tag
from pipeline.figures.words import (
    ARTICLES,
    COSTS,
    EACH,
    EXTRAORDINARY,
    FORCES,
    HEDGES,
    MEETING,
    SERVICES,
    STOPS,
    place_of,
)
from pipeline.model import AidType, Measure

LEFT = 0.8  # a word before the amount says less of it than one behind it
REACH = 4.0  # words at which a cue has half of its weight
ELSEWHERE = 0.25  # of a cue in the title or the sentence before
NOT = "not:"
ANOTHER_BUDGET = NOT + "another budget"  # schools, health and the like: aid all the same to a state at war
DONATIONS = NOT + "donations of private people"
RESULTS = NOT + "company results and market values"
PEOPLE = word_set("money", "people")  # beside money they say only for whom it is
CEILINGS = (
    ("a", "total", "of"),
    ("anywhere", "from"),
    ("anywhere", "between"),
    ("between",),
    ("up", "to"),
    ("as", "much", "as"),
)
ADDING = word_set("measures", "adding")
MORE_LINKS = word_set("measures", "more_links")
OWN_TARGET = word_set("measures", "own_target")
MEETS = word_set("measures", "meets")
HELD = frozenset({"at", "of", "in", "on", "with", "for", "here", "today", "tomorrow"})  # where states meet
COMPARED = word_set("measures", "compared")
DENIALS = word_set("measures", "denials")
RULING = word_set("measures", "ruling")
DENYING = DENIALS | {"out"}
CONDITIONS = frozenset({"unless", "until"})
CONDITION_WITHIN = 10  # words behind the amount
MERE_HEDGES = HEDGES - ARTICLES
NEGATIONS = frozenset({"not", "never", "won't", "doesn't", "didn't", "hasn't", "can't"})
DENIED = word_set("measures", "denied")
UNDENIED = word_set("measures", "undenied")
MARKS = frozenset({",", ".", ";", ":", "—", "–"})
ADDED = word_set("measures", "added")
CHANGES = word_set("shares", "changes")
CUTTING = word_set("measures", "cutting")
CUT_WHOLE = 8  # words from what is cut to the whole
OFF = frozenset({"of", "from", "off", "in"})
MORE_OR_LESS = frozenset(
    {("less", "than"), ("higher", "than"), ("lower", "than"), ("on", "top"), ("in", "cuts")}
    | {(way, link) for way in ("up", "down") for link in ("from", "on")}
    | {(than, what) for than in ("above", "below") for what in ("the", "last", "what", "this")}
)
BEYOND = frozenset({"above", "below", "over", "beyond"})
MORE = word_set("measures", "more")
NEW_WITHIN = 4  # words behind the amount
NEW_MONEY = frozenset(("new", money) for money in ("money", "spending", "funding", "investment", "funds"))
TO_BE = frozenset({"will", "would", "is", "was", "were", "are"})
JOINED_BY = word_set("measures", "joined_by")
REQUESTS = frozenset({"request", "requested", "requests"})
REQUESTED_WITHIN = 10  # words
CHANGE_ENDS = STOPS | {"against"}
CLAUSE = 14  # words
CLAUSE_ENDS = frozenset({",", ";", ":", "—", "–", "but", "as", "while", "after", "before", "when"})
SPENDING_VERBS = frozenset({"spend", "spends", "spent", "spending"})
NO_TYPES = word_set("measures", "no_types")  # written like a type of arms
SPENT_ON = 3  # words from the amount to the name
DEPLOYING = word_set("measures", "deploying")
DEPLOYED = word_set("measures", "deployed")
CLAUSES = word_set("measures", "clauses")
REINFORCING = word_set("measures", "reinforcing")
FLANK_WITHIN = 6  # words behind such a verb
DEPLOYED_WITHIN = 12  # words behind the amount
PHRASE_ENDS = STOPS | word_set("measures", "after_name")  # what stands behind a whole phrase


@dataclass(frozen=True, slots=True)
class Reading:
    """What an amount measures, and the rule that said so; ``measure`` is None for what is not ours.

    ``leaning`` is what the words beside it say too faintly.
    """

    measure: Measure | None
    unit: str
    rule: str
    reason: str = ""
    leaning: Measure | None = None


def for_deployment(mention: Mention) -> bool:
    """Whether it is for sending one's own troops: "earmarks 2bn to prepare for a deployment to Ukraine"."""
    following = mention.next_words(DEPLOYED_WITHIN)
    if is_for_flank(following):
        return True
    for at, word in enumerate(following):
        if word in CLAUSES or (word == "#" and following[at - 1 : at] != ["("]):
            return False
        if word in DEPLOYING:
            return following[at + 1 : at + 2] != ["of"] or not DEPLOYED.isdisjoint(following[at + 2 : at + 4])
        if word == "deployed" and following[at - 2 : at] == ["to", "be"]:
            return not FORCES.isdisjoint(following[:at])  # "to prepare its forces to be deployed"
    return False


def is_for_flank(words: list[str]) -> bool:
    """Whether forces are strengthened where an alliance ends: "to reinforce NATO's eastern flank"."""
    verb = place_of(words, REINFORCING)
    if verb is None or words[verb - 1 : verb] != ["to"] or "#" in words[:verb]:
        return False
    return "flank" in words[verb + 1 : verb + FLANK_WITHIN]


def weigh(mention: Mention, tags: Iterable[Tag]) -> dict[str, float]:
    """How strongly the words of a sentence speak for each topic, as seen from the amount."""
    best: dict[str, list[float]] = {}
    for tag in tags:
        side = LEFT if tag.first < mention.at else 1.0
        score = tag.label.weight * side / (1 + mention.distance(tag) / REACH)
        best.setdefault(tag.label.value, []).append(score)
    return {topic: sum(sorted(scores)[-2:]) for topic, scores in best.items()}


def own_topics(mention: Mention) -> dict[str, float]:
    """How strongly the words of the amount's own sentence speak for each topic; kept with the mention."""
    if mention.topics is None:
        mention.topics = weigh(mention, mention.sentence.tags("topic"))
    return mention.topics


def strongest_topics(sentence: Sentence) -> dict[str, float]:
    """The weight of the strongest word of each topic of ours in a sentence; kept with the sentence."""
    if sentence.strongest is None:
        found: dict[str, float] = {}
        for tag in sentence.tags("topic"):
            if not tag.label.value.startswith(NOT):
                found[tag.label.value] = max(tag.label.weight, found.get(tag.label.value, 0.0))
        sentence.strongest = found
    return sentence.strongest


def topics(mention: Mention, neighbours: list[Sentence]) -> dict[str, float]:
    """The topics of a sentence, with a little of what stands in the title and before."""
    tags = mention.sentence.tags("topic")
    kept = without_civil_spending(tags)
    scores = weigh(mention, kept) if len(kept) < len(tags) else own_topics(mention).copy()
    scores["aid"] = scores.get("aid", 0.0) + goes_to(mention)
    spoken_of = is_defence(mention.sentence) or any(map(is_defence, neighbours[:1]))
    if not spoken_of:
        scores["defence_spending"] = 0.0  # "spend" and "budget" alone say nothing of defence
        spoken_of = any(map(is_defence, neighbours[1:]))
    for sentence in neighbours:
        for topic, weight in strongest_topics(sentence).items():
            if spoken_of or topic != "defence_spending":
                scores[topic] = scores.get(topic, 0.0) + weight * ELSEWHERE
    return scores


def without_civil_spending(tags: list[Tag]) -> list[Tag]:
    """The topics of a sentence, less a "spending" that another purpose stands before: "social security spending"."""
    civil = {tag.end for tag in tags if tag.label.value == ANOTHER_BUDGET}
    if not civil:
        return tags
    return [t for t in tags if t.label.value != "defence_spending" or t.label.weight > 1 or t.first not in civil]


def is_unrivalled(sentence: Sentence) -> bool:
    """Whether no word of the sentence speaks for something that is not ours."""
    return not any(tag.label.value.startswith(NOT) and tag.label.value not in PEOPLE for tag in sentence.tags("topic"))


def is_defence(sentence: Sentence) -> bool:
    """Whether a sentence has a word of defence at all, and not only "budget"."""
    return sentence.has("military") or sentence.speaks_of("defence_spending", 1)


def goes_to(mention: Mention) -> float:
    """How strongly a state that is usually helped stands as the receiver: "60bn for Ukraine"."""
    ways = []
    for party in parties(mention.sentence, mention.passage):
        if not party.codes & usual_recipients():
            continue
        way = mention.distance(party)
        receives, helped = party.role in {"to", "for"}, precedes(mention.sentence, party, "helping")
        if party.first > mention.at:
            named = party.form == "names" and topic_follows(mention.sentence, party, "aid")
            if receives or helped or named or is_spent_on(mention, party):
                ways.append(way)
        elif party.end <= mention.at and (receives or helped):
            ways.append(way if helped else way * 1.5 + 2)
    return 1.8 / (1 + min(ways) / 8) if ways else 0.0


def is_spent_on(mention: Mention, party: Party) -> bool:
    """Whether others than its enemy spend the amount on the party: "they have spent 100bn on Ukraine"."""
    following = mention.sentence.lower[party.end : party.end + 1]
    near = party.role == "on" and party.first - mention.at <= SPENT_ON and PHRASE_ENDS.issuperset(following)
    if not near or SPENDING_VERBS.isdisjoint(mention.last_words(6)):
        return False
    named = parties(mention.sentence, mention.passage)
    return not any(other.codes == {"RUS"} and other.end <= mention.at for other in named)


def best_topic(scores: dict[str, float], ours: bool) -> tuple[str, float]:
    """The strongest topic of ours, or of all others."""
    kept = [(score, topic) for topic, score in scores.items() if topic.startswith(NOT) != ours and topic != "neutral"]
    score, topic = max(kept, default=(0.0, ""))
    return topic, score


def is_negated(mention: Mention) -> bool:
    """Whether the text denies the amount itself: "did not pledge 5bn", but not "did not vote on the 5bn"."""
    return is_denied(mention) and not is_presupposed(mention)


def is_presupposed(mention: Mention) -> bool:
    """Whether the amount is there whatever is denied: "did not act on the 5bn", "doesn't count the other 5bn"."""
    told = mention.unhedged(4, MERE_HEDGES)
    known = told[-1:] == ["the"] or told[-2:] == ["the", "other"]
    return known or not CONDITIONS.isdisjoint(mention.next_words(CONDITION_WITHIN))


def is_denied(mention: Mention) -> bool:
    """Whether a denial stands before the amount: "did not pledge 5bn", "denied that it would pledge 5bn"."""
    near = mention.last_words(5)
    for at, word in enumerate(near):
        if word in {"not", "never"} or word.endswith("n't"):
            followed = not UNDENIED.isdisjoint(near[at + 1 : at + 2])
            return not followed and not leaves_clause(near[at:])
    clause = mention.last_words(CLAUSE)
    if DENYING.isdisjoint(clause):
        return False
    denials = [
        at for at in range(len(clause)) if denies(clause, at) and NEGATIONS.isdisjoint(clause[max(0, at - 3) : at])
    ]
    if not denials or not CLAUSE_ENDS.isdisjoint(clause[denials[-1] :]):
        return False
    denied = clause[denials[-1] + 1 : denials[-1] + 2]
    return any(word in DENIED or word.endswith("ing") for word in denied)


def denies(words: list[str], at: int) -> bool:
    """Whether a word denies what follows: "denies sending 5bn", "rules out sending 5bn"."""
    return words[at] in DENIALS or (words[at] == "out" and not RULING.isdisjoint(words[max(0, at - 1) : at]))


def leaves_clause(words: list[str]) -> bool:
    """Whether a clause of its own begins among the words: "won't fall as", but not "as much as"."""
    if not {",", "but", "while", "because"}.isdisjoint(words):
        return True
    return any(
        word == "as" and "as" not in words[at + 1 :] and words[at - 1] != "much" for at, word in enumerate(words)
    )


def lead(mention: Mention) -> list[str]:
    """The words before the amount, without those that only hedge it."""
    words = mention.last_words(6)
    for ceiling in CEILINGS:
        if tuple(words[-len(ceiling) :]) == ceiling:
            words = words[: -len(ceiling)]
    return [word for word in words if word not in HEDGES or word in {"to", "a", "up"}]


def is_growth(mention: Mention) -> bool:
    """Whether the amount is a change: "by 5bn", "an extra 5bn", "a 5bn increase"."""
    last = lead(mention)[-3:]
    if last[-1:] == ["by"] or ADDING & set(last[-1:]) or {"extra", "additional", "fresh"} & set(last[-2:]):
        return True
    after = mention.next_words(2)
    if after[:1] == ["extra"] or tuple(after) in MORE_OR_LESS or is_beyond_request(mention):
        return True
    if after[:1] == ["more"] and (MORE_LINKS & set(after) or not after[1:] or after[1] in MARKS):
        return True
    if "another" in mention.last_words(3) or last[-1:] == ["further"] or mention.last_words(3) == ["on", "top", "of"]:
        return True
    if last[-2:] in (["increase", "of"], ["rise", "of"]) or is_cut_off(mention, last) or joins_growth(mention, last):
        return True
    added = is_more_yearly(mention) or is_newly_added(mention) or is_up(mention)
    return (
        added
        or heads_change(mention)
        or any(
            word in {"increase", "rise", "boost", "cut", "hike", "uplift", "jump", "growth", "injection", "top"}
            for word in mention.next_words(2)
        )
    )


def is_more_yearly(mention: Mention) -> bool:
    """Whether it is so much more each year: "5bn a year more for the army"."""
    after = mention.next_words(3)
    return after[2:] == ["more"] and after[0] in EACH and after[1] == "year"


def is_more_for_war(mention: Mention) -> bool:
    """Whether it comes on top of what a war has cost, and no budget grows: "asks for 60bn more in emergency funds"."""
    after, told = mention.next_words(4), mention.sentence.lower[: mention.at]
    if after[:1] != ["more"]:
        return False
    return not EXTRAORDINARY.isdisjoint(after) or ("war" in told and not COSTS.isdisjoint(told))


def is_newly_added(mention: Mention) -> bool:
    """Whether it comes to what there was: "4bn will be added", "of which 4bn is new money"."""
    after = mention.next_words(NEW_WITHIN)
    if not TO_BE.isdisjoint(after[:1]) and not ADDING.isdisjoint(after[1:]):
        return True
    return after[:1] in (["is"], ["of"]) and tuple(after[1:3]) in NEW_MONEY


def is_up(mention: Mention) -> bool:
    """Whether it is by so much that a level has risen or fallen: "will have 7bn, up 1bn"."""
    before = mention.last_words(2)
    return before[:1] == [","] and before[1] in {"up", "down"}


def joins_growth(mention: Mention, last: list[str]) -> bool:
    """Whether it goes on from more money: "an extra 5bn over four years and 50bn over the decade"."""
    before = mention.sentence.mentions.get(mention.place - 1)
    if before is None or last[-1:] != ["and"] or JOINED_BY.isdisjoint(mention.next_words(1)):
        return False
    return not MORE.isdisjoint(mention.sentence.lower[max(0, before - 2) : before])


def is_beyond_request(mention: Mention) -> bool:
    """Whether it is set against what was asked for: "5bn in resources above the governor's last request"."""
    after = mention.next_words(REQUESTED_WITHIN)
    above = place_of(after[:4], BEYOND)
    return above is not None and not REQUESTS.isdisjoint(after[above:])


def is_cut_off(mention: Mention, last: list[str]) -> bool:
    """Whether it is cut out of a whole that stands behind it: "slash 5bn from the defence budget"."""
    if CUTTING.isdisjoint(last[-1:]) or OFF.isdisjoint(mention.next_words(1)):
        return False
    whole = [tag for tag in mention.after("topic") if tag.first - mention.at <= CUT_WHOLE]
    return any(tag.label.value == "defence_spending" and tag.label.weight >= 2 for tag in whole)


def heads_change(mention: Mention) -> bool:
    """Whether a change is what the amount stands before: "a 16bn defence budget rise"."""
    words = mention.next_words(8)
    if words[:3] == [",", "or", "#"]:
        words = words[4:]  # "a $2 billion, or 3%, increase"
    elif words[:2] == ["or", "#"]:
        words = words[2:]  # "a $2 billion or 3% increase"
    noun = next((word for word in words[:4] if word in CHANGE_ENDS or word in CHANGES), "")
    return noun in CHANGES


def is_extra(mention: Mention) -> bool:
    """Whether the amount is told as extra money: "9bn in extra spending"."""
    after, before = mention.next_words(2), mention.last_words(3)
    more = before[-1:] == ["of"] and not ADDED.isdisjoint(before[:1])  # "an additional investment of 9bn"
    quantity = mention.quantity
    if not ADDED.isdisjoint(mention.text.text[quantity.start : quantity.end].split()):
        return True  # "9 billion extra dollars"
    return more or (after[:1] == ["in"] and not ADDED.isdisjoint(after[1:]))


def about_target(mention: Mention) -> bool:
    """Whether states are counted that meet a level of spending."""
    sentence = mention.sentence
    near = sentence.lower[max(0, mention.at - 8) : mention.at + 18]
    words = {word for word, then in pairwise([*near, ""]) if word not in MEETING or then not in HELD}
    percent = any(quantity.unit == "%" for quantity in mention.sentence_mentions())
    told = sentence.has("topic", "defence_spending") or told_before(mention)
    level = bool(words & OWN_TARGET) or percent or told
    return bool(words & MEETS) and level and not {"aid", "assistance", "refugees"} & words and not is_compared(mention)


def is_compared(mention: Mention) -> bool:
    """Whether states are only counted to compare what they spend: "4 states spent more"."""
    return "than" in mention.last_words(3)[:-1] or not COMPARED.isdisjoint(mention.next_words(4))


def told_before(mention: Mention) -> bool:
    """Whether the sentence before, or the one before it, states a percentage to be reached."""
    places = (p for s in mention.text.before(mention.sentence.number, 2) for p in s.mentions)
    return any(mention.text.mentions[place].unit == "%" for place in places)


def is_military(sentences: Iterable[Sentence]) -> bool:
    """Whether the sentences have a word of defence at all."""
    return any(s.has("military") or s.has("topic", "defence_spending") or names_types(s) for s in sentences)


def names_types(sentence: Sentence) -> bool:
    """Whether a type of arms or a service is named in a sentence; kept with the sentence."""
    if sentence.typed is None:
        sentence.typed = any(map(is_military_word, sentence.words))
    return sentence.typed


def is_military_word(word: str) -> bool:
    """Whether a word is a type name such as "F-35" or "F-35s", or part of the name of a service."""
    typed = "-" in word and word[0].isupper() and word.removesuffix("s")[-1].isdigit()
    return (typed and word.lower() not in NO_TYPES) or word in SERVICES


def read_aid_type(mention: Mention) -> AidType:
    """Kiel's kind of aid from the words beside the amount."""
    near: dict[str, float] = {}
    for tag in mention.sentence.tags("type"):
        way = mention.distance(tag)
        if tag.first < mention.at:
            way = way * 1.5 + 2
        near[tag.label.value] = min(way, near.get(tag.label.value, 99.0))
    ranked = sorted((way, kind) for kind, way in near.items() if way < 16)
    if not ranked:
        return AidType.MIXED
    kinds = {kind for way, kind in ranked if way <= ranked[0][0] + 4 and way < 10}
    if len(kinds) > 1:
        return AidType.MIXED
    return AidType(ranked[0][1])


def aid_type_of(mention: Mention, measure: Measure, recipient: str | None) -> AidType | None:
    """The kind of aid, for aid and for equipment that is given away."""
    if measure is Measure.AID:
        return read_aid_type(mention)
    return AidType.MILITARY if measure is Measure.EQUIPMENT and recipient else None


def governing(mention: Mention) -> list[str]:
    """The word that governs the number, without those that only hedge it: the "has" of "has more than 50 jets"."""
    return mention.unhedged(4)[-1:]
