"""How sure a figure is, from the measured precision of the rules that read it.

``vocabulary/precision.toml`` holds, for every rule, how many of the figures that it took part in were right in its own
slot, in annotated passages; ``python -m evaluation.figures --measure`` writes it. A figure is sure where the product of
its rules' precisions reaches the threshold that the same command found by cross-validation.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.figures.lexicon import vocabulary
from pipeline.model import Certainty

PRIOR_RIGHT = 3.0  # a rule that was hardly seen is held to be right in three of
PRIOR_SEEN = 4.0  # four cases


@cache
def measured() -> tuple[float, dict[str, tuple[int, int]]]:
    """The threshold, and for each rule how often it was right and how often it was seen."""
    table = vocabulary("precision")
    return float(table["threshold"]), {rule: (right, seen) for rule, (right, seen) in table["rules"].items()}


def certainty_of(rule: str) -> Certainty:
    """Whether the rules that read a figure, joined by slashes, are right often enough."""
    threshold, table = measured()
    return Certainty.SURE if expected_precision(rule, table) >= threshold else Certainty.UNSURE


def expected_precision(rule: str, table: Mapping[str, tuple[int, int]]) -> float:
    """The product of the precisions of the rules, each drawn towards the prior where it was seldom seen."""
    product = 1.0
    for part in rule.split("/"):
        right, seen = table.get(part, (0, 0))
        product *= (right + PRIOR_RIGHT) / (seen + PRIOR_SEEN)
    return product
