"""How sure a figure is, from the measured precision of the rules that read it.

``vocabulary/precision.toml`` holds how often each rule, and each combination of rules, was right in annotated passages,
and a threshold that was set by judgements on other texts, which nobody tuned on: ``python -m evaluation.figures
--measure`` writes both. A figure is sure where the precision of its combination, drawn towards the product of its
rules' own, reaches the threshold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.figures.lexicon import vocabulary
from pipeline.model import Certainty

PRIOR_RIGHT = 3.0  # a rule that was hardly seen is held to be right in three of
PRIOR_SEEN = 4.0  # four cases
DRAWN = 4.0  # cases that the product of the rules counts for, beside those in which the combination was seen

Counts = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Measured:
    """How often rules were right and how often they were seen, in their own slots and as combinations."""

    rules: Counts
    combinations: Counts

    def precision(self, rule: str) -> float:
        """What to expect of a figure that was read by these rules, joined by slashes."""
        combination = without_twin(rule)
        right, seen = self.combinations.get(combination, (0, 0))
        return (right + DRAWN * self.product(combination)) / (seen + DRAWN)

    def product(self, combination: str) -> float:
        """The product of the rules' precisions, each drawn towards the prior where it was seldom seen."""
        product = 1.0
        for part in combination.split("/"):
            right, seen = self.rules.get(part, (0, 0))
            product *= (right + PRIOR_RIGHT) / (seen + PRIOR_SEEN)
        return product


def without_twin(rule: str) -> str:
    """The rules of a figure, whether or not it stands for another in brackets."""
    return rule.replace("twin/", "")


@cache
def measured() -> tuple[float, Measured]:
    """The threshold, and what was measured."""
    table = vocabulary("precision")
    counts = [
        {rule: (right, seen) for rule, (right, seen) in table[name].items()} for name in ("rules", "combinations")
    ]
    return float(table["threshold"]), Measured(counts[0], counts[1])


def certainty_of(rule: str) -> Certainty:
    """Whether the rules that read a figure are right often enough."""
    threshold, table = measured()
    return Certainty.SURE if table.precision(rule) >= threshold else Certainty.UNSURE
