"""Whether counted equipment is given, bought or delivered, or merely there."""

from __future__ import annotations

from pipeline.figures.measures import Reading, is_negated
from pipeline.figures.mentions import Mention
from pipeline.figures.sentences import Tag
from pipeline.model import Measure

LOST = "losses, or equipment that is fired or merely there"
FARTHEST = 40  # words; lists of gifts are long
BOUGHT = "equipment-buying"  # the rule by which counted equipment is bought
ACTS = ("giving", "buying", "receiving", "selling", "losing")


def read_count(mention: Mention, military: bool) -> Reading:
    """Whether counted equipment is given, bought or delivered."""
    sentence = mention.sentence
    if is_negated(mention):
        return Reading(None, "count", "negated", "the text denies it")
    if sentence.has("incursion"):
        return Reading(None, "count", "count-lost", LOST)
    acts = [
        (reach_of(mention, tag), family) for family in ACTS for tag in sentence.tags(family) if is_act(mention, tag)
    ]
    acts += [(reach_of(mention, tag), "buying") for tag in sentence.tags("trade")]
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
    return Reading(Measure.EQUIPMENT, "count", BOUGHT if family == "selling" else f"equipment-{family}")


def is_act(mention: Mention, tag: Tag) -> bool:
    """Whether a word is a verb here, and no part of a name behind the number: "18 Multiple Launch Rocket Systems"."""
    behind = tag.first > mention.at
    return not (behind and tag.label.value == "losing" and not mention.sentence.lower[tag.first].endswith("ed"))


def reach_of(mention: Mention, tag: Tag) -> float:
    """How far an act stands from what it is done to, in words; verbs mostly stand before it."""
    return float(mention.at - tag.first) if tag.first < mention.at else 1.6 * (tag.first - mention.at)
