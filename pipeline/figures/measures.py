"""What an amount measures: a figure of ours, or the reason why it is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.figures.lexicon import word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import Party, parties
from pipeline.figures.payers import follows, precedes, topic_follows, usual_recipients
from pipeline.figures.sentences import Sentence, Tag
from pipeline.model import AidType, Measure

LEFT = 0.8  # a word before the amount says less of it than one behind it
REACH = 4.0  # words at which a cue has half of its weight
ELSEWHERE = 0.25  # of a cue in the title or the sentence before
ENOUGH = 0.8
NOT = "not:"


@dataclass(frozen=True, slots=True)
class Reading:
    """What an amount measures, and the rule that said so; ``measure`` is None for what is not ours."""

    measure: Measure | None
    unit: str
    rule: str
    reason: str = ""


def weigh(mention: Mention, tags: Iterable[Tag]) -> dict[str, float]:
    """How strongly the words of a sentence speak for each topic, as seen from the amount."""
    best: dict[str, list[float]] = {}
    for tag in tags:
        side = LEFT if tag.first < mention.at else 1.0
        score = tag.label.weight * side / (1 + mention.distance(tag) / REACH)
        best.setdefault(tag.label.value, []).append(score)
    return {topic: sum(sorted(scores)[-2:]) for topic, scores in best.items()}


def topics(mention: Mention, neighbours: list[Sentence]) -> dict[str, float]:
    """The topics of a sentence, with a little of what stands in the title and before."""
    scores = weigh(mention, mention.sentence.tags("topic"))
    scores["aid"] = scores.get("aid", 0.0) + goes_to(mention)
    if not any(is_defence(sentence) for sentence in [mention.sentence, *neighbours]):
        scores["defence_spending"] = 0.0  # "spend" and "budget" alone say nothing of defence
    for sentence in neighbours:
        for topic in {tag.label.value for tag in sentence.tags("topic")}:
            weight = max(tag.label.weight for tag in sentence.tags("topic") if tag.label.value == topic)
            if not topic.startswith(NOT):
                scores[topic] = scores.get(topic, 0.0) + weight * ELSEWHERE
    return scores


def is_defence(sentence: Sentence) -> bool:
    """Whether a sentence has a word of defence spending that is more than "budget"."""
    return any(tag.label.value == "defence_spending" and tag.label.weight > 1 for tag in sentence.tags("topic"))


def goes_to(mention: Mention) -> float:
    """How strongly a state that is usually helped stands as the receiver: "60bn for Ukraine"."""
    ways = [
        mention.roads[party.first] - mention.roads[mention.at]
        for party in parties(mention.sentence, mention.passage)
        if party.first > mention.at
        and party.codes & usual_recipients()
        and (party.role in {"to", "for"} or precedes(mention.sentence, party, "helping"))
    ]
    ways += [
        mention.roads[party.first] - mention.roads[mention.at]
        for party in parties(mention.sentence, mention.passage)
        if party.first > mention.at
        and party.form == "names"
        and party.codes & usual_recipients()
        and topic_follows(mention.sentence, party, "aid")
    ]
    ways += [
        (mention.roads[mention.at] - mention.roads[party.end]) * 1.5 + 2
        for party in parties(mention.sentence, mention.passage)
        if party.end <= mention.at and party.role in {"to", "for"} and party.codes & usual_recipients()
    ]
    ways += [
        mention.roads[mention.at] - mention.roads[party.end]
        for party in parties(mention.sentence, mention.passage)
        if party.end <= mention.at and party.codes & usual_recipients() and precedes(mention.sentence, party, "helping")
    ]
    return 1.8 / (1 + min(ways) / 8) if ways else 0.0


def best_topic(scores: dict[str, float], ours: bool) -> tuple[str, float]:
    """The strongest topic of ours, or of all others."""
    kept = [(score, topic) for topic, score in scores.items() if topic.startswith(NOT) != ours and topic != "neutral"]
    score, topic = max(kept, default=(0.0, ""))
    return topic, score


def read_money(mention: Mention, neighbours: list[Sentence]) -> Reading:
    """What a sum of money is for."""
    unit = mention.quantity.unit
    if is_negated(mention):
        return Reading(None, unit, "negated", "the text denies it")
    value = mention.quantity.high or mention.quantity.low or 0
    if value < SMALLEST:
        return Reading(None, unit, "small", "a price or another small sum")
    if DEALS & set(mention.sentence.lower):
        return Reading(None, unit, "takeover", "company results and market values")
    head = head_topic(mention)
    if not head:
        head = quality(mention)
    if head.startswith(NOT):
        return Reading(None, unit, "other-head", head.removeprefix(NOT))
    sentences = [mention.sentence, *neighbours]
    scores = topics(mention, neighbours)
    for topic in PEOPLE:
        scores.pop(topic, None)
    scores[head] = scores.get(head, 0.0) + HEAD
    helped = helps_somebody(mention, sentences)
    arms = for_arms(mention)
    sold = is_sale(mention)
    if helped and not sold and (scores["aid"] > arms or helped_here(mention)):
        scores["aid"] += arms
    else:
        scores["procurement"] = scores.get("procurement", 0.0) + arms
    scores["aid"] *= 1.0 if helped and not sold else UNHELPED
    if given_to(mention) and not sold:
        scores["aid"] += GIVEN
    if arms > 1.0 or helped_here(mention):
        scores["defence_spending"] = scores.get("defence_spending", 0.0) - weak_spending(mention)
    if is_growth(mention):
        scores["defence_spending"] = scores.get("defence_spending", 0.0) * 1.4
    near = sentences if len(mention.text.text) < SHORT else sentences[:1]
    if not is_military(near):
        scores["procurement"] = 0.0
    topic, score = best_topic(scores, ours=True)
    other, against = best_topic(scores, ours=False)
    if score < ENOUGH or not topic:
        return Reading(None, unit, "no-cue", other.removeprefix(NOT) or "no word of defence, arms or aid beside it")
    if against > score:
        return Reading(None, unit, "other-subject", other.removeprefix(NOT))
    if topic == "defence_spending" and is_growth(mention):
        return Reading(Measure.SPENDING_GROWTH, unit, "spending-growth")
    rival = max([against, *(value for name, value in scores.items() if name != topic and not name.startswith(NOT))])
    return Reading(Measure(topic), unit, f"{topic}-words" + ("-clear" if score > rival + CLEAR else ""))


DEALS = word_set("measures", "deals")
SHORT = 1_500  # characters; in a longer text the sentence itself must show that a contract is military
CLEAR = 1.5  # by so much a topic must lead to be called clear
SMALLEST = 100_000  # whole units; no package and no budget is smaller
HEAD = 0.8  # what the noun that follows the amount adds
UNHELPED = 0.3  # of the words of aid where nobody is named who is usually helped
PEOPLE = word_set("measures", "people")


def head_topic(mention: Mention) -> str:
    """The topic of the noun that the amount stands before: "a 22bn shortfall"."""
    for tag in mention.after("topic"):
        between = mention.sentence.lower[mention.at + 1 : tag.first]
        if len(between) > 3 or BREAKS & set(between):
            return ""
        if tag.label.weight >= 2.0 or not between:
            return tag.label.value
    return ""


def quality(mention: Mention) -> str:
    """What a word directly before the amount makes of it, if it is not ours: "frozen 2.5bn"."""
    for tag in mention.before("topic")[:1]:
        if tag.end == mention.at and tag.label.weight > 2 and tag.label.value.startswith(NOT):
            return tag.label.value
    return ""


BREAKS = word_set("measures", "breaks")


GIVEN = 1.2  # what "gave Kyiv" adds
SELLING = word_set("measures", "selling")
BUYING = word_set("measures", "buying")


def is_sale(mention: Mention) -> bool:
    """Whether something is sold or bought for the amount, and not bought as a gift for somebody."""
    near = {*mention.last_words(9), *mention.next_words(7)}
    return bool(SELLING & near) or (bool(BUYING & near) and not goes_to(mention))


def given_to(mention: Mention) -> bool:
    """Whether a verb of giving with its receiver stands before the amount: "gives Kyiv 5bn"."""
    gifts = [tag for tag in mention.before("gift") if mention.distance(tag) < 12]
    here = parties(mention.sentence, mention.passage)
    return bool(gifts) and any(precedes(mention.sentence, p, "gift") and p.end <= mention.at for p in here)


def helped_here(mention: Mention) -> bool:
    """Whether the sentence itself names somebody who is usually helped, and who is not the one that spends."""
    here = [p for p in parties(mention.sentence, mention.passage) if p.codes & usual_recipients()]
    if not any(
        party.first > mention.at or party.role in {"to", "for", "in"} or is_object(mention, party) for party in here
    ):
        others = [p for p in parties(mention.sentence, mention.passage) if not p.codes & usual_recipients()]
        if not any(p.first < mention.at and p.code != "RUS" for p in others):
            return False  # "Ukraine will invest 5bn": nobody else is there to give it
    return any(not spends_itself(mention, party) for party in here)


def is_object(mention: Mention, party: Party) -> bool:
    """Whether the party is what a verb of helping is done to, or what aid is named after."""
    sentence = mention.sentence
    return precedes(sentence, party, "helping") or topic_follows(sentence, party, "aid")


def spends_itself(mention: Mention, party: Party) -> bool:
    """Whether the party is the subject of the sentence: "Ukraine will invest 5bn"."""
    if party.role not in {"plain", "possessive", "adjective"} or party.first > mention.at:
        return False
    return follows(mention.sentence, party, "buying", 6) or follows(mention.sentence, party, "spending", 6)


def weak_spending(mention: Mention) -> float:
    """What words such as "spend" and "budget" say of defence: nothing, where the money goes elsewhere."""
    weak = [
        tag for tag in mention.sentence.tags("topic") if tag.label.value == "defence_spending" and tag.label.weight <= 1
    ]
    strong = [
        tag for tag in mention.sentence.tags("topic") if tag.label.value == "defence_spending" and tag.label.weight > 1
    ]
    return 0.0 if strong else weigh(mention, weak).get("defence_spending", 0.0)


def helps_somebody(mention: Mention, sentences: list[Sentence]) -> bool:
    """Whether somebody is named who may be helped."""
    here = parties(mention.sentence, mention.passage)
    if any(p.role in {"to", "for"} and p.form in {"names", "seats"} and p.codes - {"RUS"} for p in here):
        return True
    if any(p.codes & usual_recipients() for p in here):
        return helped_here(mention)
    return any(p.codes & usual_recipients() for s in sentences[1:] for p in parties(s, mention.passage))


def is_negated(mention: Mention) -> bool:
    """Whether a word of denial stands before the amount: "did not pledge 5bn"."""
    near = mention.last_words(5)
    for at, word in enumerate(near):
        if word in {"not", "never", "denied", "denies", "denying"} or word.endswith(("n't", "n’t")):
            return near[at + 1 : at + 2] not in (["only"], ["just"], ["even"], ["yet"], ["to"]) and not {
                ",",
                "but",
            } & set(near[at:])
    return False


def for_arms(mention: Mention) -> float:
    """How strongly arms stand as what the amount is spent on: "$1.7bn on 200 missiles"."""
    words = mention.sentence.lower
    best = 0.0
    for tag in mention.after("goods"):
        between = words[mention.at + 1 : tag.first]
        if between and between[0] in {"on", "in", "for", "into", "worth"} and len(between) <= 9:
            return 2.5 / (1 + len(between) / 10)
    for tag in mention.after("military"):
        between = words[mention.at + 1 : tag.first]
        linked = {"on", "in", "for", "of", "worth"} & set(between)
        if len(between) <= 4 or (linked and len(between) <= 12):
            best = max(best, 1.2 / (1 + mention.distance(tag) / 8))
    return best


HEDGES = word_set("measures", "hedges")


def lead(mention: Mention) -> list[str]:
    """The words before the amount, without those that only hedge it."""
    return [word for word in mention.last_words(6) if word not in HEDGES or word in {"to", "a"}]


def is_growth(mention: Mention) -> bool:
    """Whether the amount is a change: "by 5bn", "an extra 5bn", "a 5bn increase"."""
    last = lead(mention)[-3:]
    if last[-1:] == ["by"] or {"extra", "additional", "fresh"} & set(last[-2:]):
        return True
    if last[-2:] == ["increase", "of"] or last[-2:] == ["rise", "of"]:
        return True
    return any(
        word in {"increase", "rise", "boost", "cut", "hike", "uplift", "jump", "growth", "injection", "top"}
        for word in mention.next_words(2)
    )


def read_percent(mention: Mention, neighbours: list[Sentence]) -> Reading:
    """What a percentage is of."""
    scores = topics(mention, neighbours)
    spending = scores.get("defence_spending", 0.0)
    other, against = best_topic(scores, ours=False)
    own = weigh(mention, mention.sentence.tags("topic")).get("defence_spending", 0.0)
    after = mention.next_words(9)
    if counts_members(after):
        if about_target(mention):
            return Reading(Measure.COMPLIANCE, "pct", "share-of-members")
        return Reading(None, "pct", "members-without-target", "a share of states, but no spending target")
    if of_gdp(after):
        if named_behind(mention).startswith(NOT):
            return Reading(None, "pct_gdp", "gdp-other", named_behind(mention).removeprefix(NOT))
        if against > max(spending, scores.get("aid", 0.0)) + 0.5:
            return Reading(None, "pct_gdp", "gdp-other", other.removeprefix(NOT))
        if scores.get("aid", 0.0) > spending:
            return Reading(Measure.AID, "pct_gdp", "aid-share-of-gdp")
        if spending > 0.3:
            return Reading(Measure.DEFENCE_SPENDING, "pct_gdp", "share-of-gdp")
        return Reading(None, "pct_gdp", "gdp-without-defence", "a share of GDP, but not of defence")
    if is_negated(mention):
        return Reading(None, "pct", "negated", "the text denies it")
    level = mention.sentence.has("level") and value_at_most(mention, 10)
    if level and beside_share(mention) and spending > 0.3:
        return Reading(Measure.DEFENCE_SPENDING, "pct_gdp", "share-beside-share")
    if (
        spending < (0.45 if lead(mention)[-2:-1] == ["increase"] or compared(after) else 0.6)
        or own < 0.15
        or (against > spending and not (level and named_alliance(mention)))
    ):
        return Reading(
            None, "pct", "percent-without-defence", other.removeprefix(NOT) or "a percentage of something else"
        )
    if mention.quantity.unit == "fraction" or is_share(after):
        return Reading(Measure.DEFENCE_SPENDING, "pct", "share-of-spending")
    if is_growth(mention) or growing(mention) or compared(after):
        return Reading(Measure.SPENDING_GROWTH, "pct_change", "spending-growth")
    if mention.sentence.has("level") and value_at_most(mention, 10):
        return Reading(Measure.DEFENCE_SPENDING, "pct_gdp", "target-share")
    return Reading(None, "pct", "percent-unclear", "a percentage of something else")


def beside_share(mention: Mention) -> bool:
    """Whether another percentage of the sentence is of GDP: "from 2% to 3% of GDP"."""
    return any(
        of_gdp(mention.sentence.lower[at + 1 : at + 9]) for at in mention.sentence.mentions.values() if at > mention.at
    )


def named_alliance(mention: Mention) -> bool:
    """Whether the sentence speaks of NATO."""
    return any("NATO" in party.codes for party in parties(mention.sentence, mention.passage))


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
    return any(word in {"higher", "lower", "more", "less"} for word in after[:1])


def value_at_most(mention: Mention, limit: int) -> bool:
    """Whether the percentage may be a share of GDP: no state at peace spends more."""
    value = mention.quantity.high or mention.quantity.low
    return value is not None and value <= limit


def of_gdp(after: list[str]) -> bool:
    """Whether the words behind the amount say "of GDP"."""
    for at, word in enumerate(after[:7]):
        if word in {"gdp", "gross", "bip", "pib", "pkb", "ввп", "bnp"}:
            return True
        if word in {"economic", "national"} and after[at + 1 : at + 2] in (["output"], ["income"], ["product"]):
            return True
    return False


def counts_members(after: list[str]) -> bool:
    """Whether the words behind the amount are "of allies", "of its members"."""
    return (
        after[:1] == ["of"]
        and any(word in {"allies", "members", "countries"} for word in after[1:5])
        and not {"'s", "'", "’"} & set(after[1:7])
    )


def is_share(after: list[str]) -> bool:
    """Whether the amount is a part of something: "60% of all spending"."""
    return after[:1] == ["of"] and any(
        w in {"spending", "budget", "expenditure", "aid", "package", "total"} for w in after[1:7]
    )


def growing(mention: Mention) -> bool:
    """Whether a word of growth governs the percentage."""
    near = [tag for tag in mention.before("growth")[:1] if mention.distance(tag) < 6]
    if not near:
        return False
    return "to" not in mention.last_words(2) and "from" not in mention.last_words(2)


MEETS = word_set("measures", "meets")
LEVELS = word_set("measures", "levels")


def about_target(mention: Mention) -> bool:
    """Whether states are counted that meet a level of spending."""
    sentence = mention.sentence
    words = set(sentence.lower[max(0, mention.at - 8) : mention.at + 18])
    level = bool(words & (LEVELS - {"#"})) or sentence.lower[mention.at + 1 :].count("#") > 0
    return bool(words & MEETS) and level and not {"aid", "assistance", "refugees"} & words


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


LOST = "losses, or equipment that is fired or merely there"
FARTHEST = 40  # words; lists of gifts are long
ACTS = ("giving", "buying", "receiving", "selling", "losing")


def read_count(mention: Mention, military: bool) -> Reading:
    """Whether counted equipment is given, bought or delivered."""
    sentence = mention.sentence
    if is_negated(mention):
        return Reading(None, "count", "negated", "the text denies it")
    acts = [
        (reach_of(mention, tag), family) for family in ACTS for tag in sentence.tags(family) if is_act(mention, tag)
    ]
    acts += [(reach_of(mention, tag), "buying") for tag in sentence.tags("topic") if is_trade(tag)]
    if (
        not acts
        and military
        and {"include", "includes", "including", "included", "comprises"} & set(sentence.lower[: mention.at])
    ):
        return Reading(Measure.EQUIPMENT, "count", "equipment-included")
    if not acts or not military:
        return Reading(None, "count", "count-no-act", "equipment that is neither given nor bought")
    way, family = min(acts)
    if family == "losing" or way > FARTHEST:
        return Reading(None, "count", "count-lost", LOST)
    return Reading(Measure.EQUIPMENT, "count", f"equipment-{family}")


def is_act(mention: Mention, tag: Tag) -> bool:
    """Whether a word is a verb here, and no part of a name behind the number: "18 Multiple Launch Rocket Systems"."""
    behind = 0 < tag.first - mention.at < 8
    return not (behind and tag.label.value == "losing" and not mention.sentence.lower[tag.first].endswith("ed"))


def reach_of(mention: Mention, tag: Tag) -> float:
    """How far an act stands from what it is done to, in words; verbs mostly stand before it."""
    return float(mention.at - tag.first) if tag.first < mention.at else 1.6 * (tag.first - mention.at)


def is_trade(tag: Tag) -> bool:
    """Whether the tag names a purchase: "contract", "order"."""
    return tag.label.value == "procurement" and tag.label.weight >= 2.0


def is_military(sentences: Iterable[Sentence]) -> bool:
    """Whether the sentences have a word of defence at all."""
    return any(
        s.has("military") or s.has("topic", "defence_spending") or any(map(is_military_word, s.words))
        for s in sentences
    )


def is_military_word(word: str) -> bool:
    """Whether a word is a type name such as "F-35", or part of the name of a service."""
    return ("-" in word and word[0].isupper() and word[-1].isdigit()) or word in SERVICES


SERVICES = word_set("measures", "services")
