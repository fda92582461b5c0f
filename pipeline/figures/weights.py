"""What the signs around an amount weigh: for each thing to be decided, the most probable option and its probability.

``vocabulary/weights.json`` holds one number for each sign and option: ``python -m evaluation.fit`` writes it from
annotated passages. The model is log-linear: the score of an option is the sum of what its signs weigh, and the
exponentials of the scores, made to sum to one, are the probabilities. So every choice can name the sign that decided.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from pipeline.figures.lexicon import VOCABULARY

Sign = tuple[str, str]
Table = dict[Sign, dict[str, float]]  # sign -> option -> weight

FILE = VOCABULARY / "weights.json"
OWN = ""  # the option under which a sign weighs that belongs to one option only
UNHEARD = 0.01  # the probability of an option that another place does not know
DIGITS = 6  # of a score that count
UNTOLD: tuple[float, Sign] = (0.0, ("", ""))


@dataclass(frozen=True, slots=True)
class Choice:
    """The option that the signs speak for.

    Attributes:
        option: What was chosen; None where a role is nobody's.
        probability: How probable it is, from 0 to 1.
        heard: The signs that were weighed, each with what it weighs by option, or under `OWN`.
        shares: The probability of every option.
    """

    option: str | None
    probability: float
    heard: Sequence[tuple[Sign, Mapping[str, float]]] = field(compare=False)
    shares: Mapping[str | None, float]

    @property
    def sign(self) -> str:
        """The sign that says most for it; looked for only when it is asked for, which is seldom."""
        option = str(self.option)
        loudest = max(((told.get(option, told.get(OWN, 0.0)), sign) for sign, told in self.heard), default=UNTOLD)
        return " ".join(loudest[1]).strip()


class Weigher(Protocol):
    """Who decides between options by the signs around an amount; `start` is the amount's offset in the text."""

    @property
    def sure(self) -> float:
        """The probability from which on a figure is called sure."""

    def classify(
        self, slot: str, start: int, options: Sequence[str], signs: Iterable[Sign], alike: frozenset[str] = frozenset()
    ) -> Choice:
        """One of a closed list of options, all of which share the signs; see `likeliest` for those that are alike."""

    def choose(self, slot: str, start: int, options: Mapping[str | None, Iterable[Sign]]) -> Choice:
        """One of several options, each of which has signs of its own."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Decides by weights.

    Attributes:
        tables: The weights of each slot.
        sure: The probability from which on a figure is called sure.
    """

    tables: Mapping[str, Table]
    sure: float = 1.0

    def classify(
        self, slot: str, start: int, options: Sequence[str], signs: Iterable[Sign], alike: frozenset[str] = frozenset()
    ) -> Choice:
        """The most probable of the options; the place does not matter."""
        table = self.tables[slot]
        sums: dict[str | None, float] = dict.fromkeys(options, 0.0)
        heard: list[tuple[Sign, dict[str, float]]] = []
        for sign in signs:
            weights = table.get(sign)
            if weights is not None:
                heard.append((sign, weights))
                for option, weight in weights.items():
                    if option in sums:
                        sums[option] += weight
        shares = softmax(sums)
        best = likeliest(shares, alike)
        return Choice(best, shares[best], heard, shares)

    def choose(self, slot: str, start: int, options: Mapping[str | None, Iterable[Sign]]) -> Choice:
        """The most probable of the options; the place does not matter."""
        table = self.tables[slot]
        sums: dict[str | None, float] = {}
        heard: dict[str | None, list[tuple[Sign, dict[str, float]]]] = {}
        for option, signs in options.items():
            said = [(sign, table[sign]) for sign in signs if sign in table]
            sums[option], heard[option] = sum([told[OWN] for _, told in said]), said
        shares = softmax(sums)
        best = likeliest(shares)
        return Choice(best, shares[best], heard[best], shares)


def certain(option: str | None) -> Choice:
    """A choice that nothing speaks against."""
    return Choice(option, 1.0, (), {option: 1.0})


def likeliest(shares: Mapping[str | None, float], alike: frozenset[str] = frozenset()) -> str | None:
    """The most probable option; options that are alike are first weighed as one against the others."""
    whole = sum(share for option, share in shares.items() if option in alike)
    others = {option: share for option, share in shares.items() if option not in alike}
    among = others if max(others.values(), default=0.0) >= whole else {o: shares[o] for o in shares if o in alike}
    return max(among, key=lambda option: among[option])


def together(choices: Sequence[Choice], alike: frozenset[str] = frozenset()) -> Choice:
    """What several places that tell of the same thing say together: their probabilities multiplied.

    A choice is no more probable for being told twice, so its probability is at most that of the clearest place.
    """
    options = {option: None for choice in choices for option in choice.shares}
    shares = softmax({o: sum(math.log(max(c.shares.get(o, 0.0), UNHEARD)) for c in choices) for o in options})
    best = likeliest(shares, alike)
    clearest = max(choices, key=lambda choice: choice.shares.get(best, 0.0))
    return Choice(best, min(shares[best], clearest.shares.get(best, 0.0)), clearest.heard, shares)


def softmax(scores: Mapping[str | None, float]) -> dict[str | None, float]:
    """Scores as probabilities, the same in whichever order the scores were summed."""
    rounded = {option: round(score, DIGITS) for option, score in scores.items()}
    top = max(rounded.values())
    powers = {option: math.exp(score - top) for option, score in rounded.items()}
    total = sum(powers.values())
    return {option: power / total for option, power in powers.items()}


@cache
def fitted() -> Weights:
    """The weights that come with the project."""
    known = json.loads(FILE.read_text(encoding="utf-8"))
    tables = {
        slot: {(where, what): weights for where, signs in table.items() for what, weights in signs.items()}
        for slot, table in known["tables"].items()
    }
    return Weights(tables, known["sure"])


def save(weights: Weights) -> None:
    """Write weights as those that come with the project, signs of a place together."""
    tables: dict[str, dict[str, dict[str, dict[str, float]]]] = {}
    for slot, table in weights.tables.items():
        for (where, what), options in sorted(table.items()):
            tables.setdefault(slot, {}).setdefault(where, {})[what] = options
    known = {"sure": weights.sure, "tables": tables}
    FILE.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
