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
from functools import cache, cached_property
from typing import Protocol

from pipeline.figures.lexicon import VOCABULARY

Sign = tuple[str, str]
Table = dict[Sign, dict[str, float]]  # sign -> option -> weight
Rows = dict[Sign, tuple[float, ...]]  # sign -> a weight for each option, in one order

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
        heard: The signs around the amount.
        shares: The probability of every option.
        table: What the signs weigh, by option or under `OWN`.
    """

    option: str | None
    probability: float
    heard: Sequence[Sign] = field(compare=False)
    shares: Mapping[str | None, float]
    table: Mapping[Sign, Mapping[str, float]] = field(default_factory=dict, compare=False)

    @property
    def sign(self) -> str:
        """The sign that says most for it; looked for only when it is asked for, which is seldom."""
        option = str(self.option)
        weighed = [(self.table[sign], sign) for sign in self.heard if sign in self.table]
        loudest = max(((told.get(option, told.get(OWN, 0.0)), sign) for told, sign in weighed), default=UNTOLD)
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


@dataclass(frozen=True)
class Weights:
    """Decides by weights.

    Attributes:
        tables: The weights of each slot.
        sure: The probability from which on a figure is called sure.
    """

    tables: Mapping[str, Table]
    sure: float = 1.0

    @cached_property
    def columns(self) -> dict[str, dict[str, int]]:
        """The place of each option in the rows of a slot."""
        known = {
            slot: sorted({option for told in table.values() for option in told}) for slot, table in self.tables.items()
        }
        return {slot: {option: place for place, option in enumerate(options)} for slot, options in known.items()}

    @cached_property
    def rows(self) -> dict[str, Rows]:
        """The tables as rows of numbers: a sum over all signs is then a sum of columns, which is fast."""
        return {
            slot: {sign: tuple(told.get(option, 0.0) for option in self.columns[slot]) for sign, told in table.items()}
            for slot, table in self.tables.items()
        }

    def classify(
        self, slot: str, start: int, options: Sequence[str], signs: Iterable[Sign], alike: frozenset[str] = frozenset()
    ) -> Choice:
        """The most probable of the options; the place does not matter."""
        heard = list(signs)
        sums = self.sums(slot, heard)
        columns = self.columns[slot]
        shares = softmax({option: sums[columns[option]] if option in columns else 0.0 for option in options})
        best = likeliest(shares, alike)
        return Choice(best, shares[best], heard, shares, self.tables[slot])

    def choose(self, slot: str, start: int, options: Mapping[str | None, Iterable[Sign]]) -> Choice:
        """The most probable of the options; the place does not matter."""
        heard = {option: list(signs) for option, signs in options.items()}
        shares = softmax({option: self.sums(slot, signs)[0] for option, signs in heard.items()})
        best = likeliest(shares)
        return Choice(best, shares[best], heard[best], shares, self.tables[slot])

    def sums(self, slot: str, signs: list[Sign]) -> list[float]:
        """What signs weigh together, by column."""
        weighed = [row for row in map(self.rows[slot].get, signs) if row]
        return [sum(column) for column in zip(*weighed, strict=True)] or [0.0] * len(self.columns[slot])


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
    return Choice(best, min(shares[best], clearest.shares.get(best, 0.0)), clearest.heard, shares, clearest.table)


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
