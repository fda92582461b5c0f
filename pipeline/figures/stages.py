"""How far the money has come, told by the words that govern the amount.

A verb of giving or spending is read with its tense: "sent" is disbursed, "will send" committed, "would send" proposed.
All other words carry their stage themselves. The nearest word wins, weighed by what kind of word it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.figures.mentions import Mention
from pipeline.figures.sentences import Sentence, Tag
from pipeline.model import Measure, Stage

REACH = 6.0  # words at which a cue has half of its weight
RIGHT = 0.55  # of a cue behind the amount

WEIGHTS = {
    "proposed": 1.5,
    "committed": 1.0,
    "allocated": 1.2,
    "contracted": 1.0,
    "disbursed": 0.7,
    "target": 1.0,
    "done": 0.9,
}

DEFAULTS = {
    Measure.AID: Stage.COMMITTED,
    Measure.EQUIPMENT: Stage.COMMITTED,
    Measure.PROCUREMENT: Stage.COMMITTED,
    Measure.DEFENCE_SPENDING: Stage.DISBURSED,
    Measure.SPENDING_GROWTH: Stage.DISBURSED,
    Measure.COMPLIANCE: Stage.DISBURSED,
}

FUTURE = frozenset({"will", "'ll", "’ll", "shall", "to"})
DOUBTFUL = frozenset({"would", "could", "may", "might", "should", "can"})
PERFECT = frozenset({"has", "have", "had", "'ve", "’ve", "already"})


def find_stage(mention: Mention, measure: Measure) -> tuple[Stage, str]:
    """The stage that the words beside the amount tell, and the rule."""
    best: dict[Stage, float] = {}
    for stage, score in cues(mention, measure):
        best[stage] = max(score, best.get(stage, 0.0))
    if not best:
        return DEFAULTS[measure], "stage-default"
    found = max(best, key=lambda stage: best[stage])
    if best[found] < 0.15:
        return DEFAULTS[measure], "stage-default"
    return found, f"stage-{found}"


def cues(mention: Mention, measure: Measure) -> Iterator[tuple[Stage, float]]:
    """Every word that tells a stage, with its weight."""
    for tag in mention.sentence.tags("stage"):
        value = tag.label.value
        behind = tag.first > mention.at
        score = WEIGHTS[value] * (RIGHT if behind else 1.0) / (1 + mention.distance(tag) / REACH)
        stage = Stage(value) if value != "done" else stage_by_tense(mention.sentence, tag, measure)
        if stage is None or not fits(stage, measure):
            continue
        yield stage, score


def fits(stage: Stage, measure: Measure) -> bool:
    """Targets are for spending, contracts for purchases."""
    if stage is Stage.TARGET:
        return measure in {Measure.DEFENCE_SPENDING, Measure.COMPLIANCE}
    if stage is Stage.CONTRACTED:
        return measure in {Measure.PROCUREMENT, Measure.EQUIPMENT}
    return True


def stage_by_tense(sentence: Sentence, tag: Tag, measure: Measure) -> Stage | None:
    """What a verb of giving, spending or buying tells by its tense; None where it tells nothing."""
    word = sentence.lower[tag.first]
    before = sentence.lower[max(0, tag.first - 4) : tag.first]
    if DOUBTFUL & set(before):
        return Stage.PROPOSED
    if word.endswith("ing"):
        return Stage.DISBURSED if measure is Measure.DEFENCE_SPENDING and not before[-1:] == ["of"] else None
    if "be" in before or FUTURE & set(before[-2:]):
        return Stage.COMMITTED
    if is_past(word) or PERFECT & set(before):
        return Stage.DISBURSED
    return Stage.DISBURSED if measure is Measure.DEFENCE_SPENDING else None


def is_past(word: str) -> bool:
    """Whether the form is a past tense or a participle."""
    return word.endswith("ed") or word in {
        "gave", "given", "sent", "spent", "bought", "sold", "got", "paid", "lent", "met", "rose", "risen", "grew", "grown", "cost", "put",
    }  # fmt: skip
