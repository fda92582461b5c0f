"""How far the money has come."""

from __future__ import annotations

from pipeline.figures.mentions import Mention
from pipeline.model import Measure, Stage

REACH = 5.0
LEFT = 1.0
RIGHT = 0.7

DEFAULTS = {
    Measure.AID: Stage.COMMITTED,
    Measure.EQUIPMENT: Stage.COMMITTED,
    Measure.PROCUREMENT: Stage.COMMITTED,
    Measure.DEFENCE_SPENDING: Stage.DISBURSED,
    Measure.SPENDING_GROWTH: Stage.DISBURSED,
    Measure.COMPLIANCE: Stage.DISBURSED,
}


def find_stage(mention: Mention, measure: Measure) -> tuple[Stage, str]:
    """The stage that the words beside the amount tell, and the rule."""
    scores: dict[str, float] = {}
    for tag in mention.sentence.tags("stage"):
        side = LEFT if tag.first < mention.at else RIGHT
        score = side / (1 + mention.distance(tag) / REACH)
        scores[tag.label.value] = max(score, scores.get(tag.label.value, 0.0))
    if not scores:
        return DEFAULTS[measure], "stage-default"
    best = max(scores, key=lambda value: scores[value])
    return Stage(best), f"stage-{best}"
