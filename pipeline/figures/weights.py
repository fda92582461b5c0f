"""What the signs around an amount weigh: for each thing to be decided, the most probable option and its probability.

``vocabulary/weights.json`` holds one number for each sign and option: ``python -m evaluation.fit`` writes it from
annotated passages. The model is log-linear: the score of an option is the sum of what its signs weigh, and the
exponentials of the scores, made to sum to one, are the probabilities. So every choice can name the sign that decided.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Protocol

from pipeline.figures.lexicon import VOCABULARY

Sign = tuple[str, str]
Table = dict[Sign, dict[str, float]]  # sign -> option -> weight
Rows = Mapping[Sign, tuple[float, ...]]  # sign -> a weight for each option, in one order

FILE = VOCABULARY / "weights.json"
OWN = ""  # the option under which a sign weighs that belongs to one option only
OPEN = frozenset({"other-head", "count-no-act", "development-aid"})  # rules whose set-asides signs may outweigh
UNHEARD = 0.01  # the probability of an option that another place does not know
DIGITS = 6  # of a score that count
UNTOLD: tuple[float, Sign] = (0.0, ("", ""))


@dataclass(slots=True)
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

    @property
    def open(self) -> frozenset[str]:
        """The rules whose set-asides are weighed; what the grammar sets aside by any other stays so."""

    def heard(self, slot: str, where: str, words: Set[str]) -> Iterable[Sign]:
        """The signs that words at a place are; those that decide nothing in the slot may be left out."""

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
        open: The rules whose set-asides are weighed.
    """

    tables: Mapping[str, Table]
    sure: float = 1.0
    open: frozenset[str] = OPEN
    _rows: dict[tuple[str, tuple[str, ...]], Rows] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def words(self) -> dict[tuple[str, str], set[str]]:
        """What weighs anything, by slot and place."""
        known: dict[tuple[str, str], set[str]] = {}
        for slot, table in self.tables.items():
            for where, what in table:
                known.setdefault((slot, where), set()).add(what)
        return known

    def rows(self, slot: str, options: Sequence[str]) -> Rows:
        """A table as rows of numbers for some options: a sum over all signs is then a sum of columns, which is fast."""
        key = slot, tuple(options)
        if key not in self._rows:
            rows = {sign: tuple(told.get(each, 0.0) for each in options) for sign, told in self.tables[slot].items()}
            self._rows[key] = {sign: row for sign, row in rows.items() if any(row)}
        return self._rows[key]

    @cached_property
    def own_weights(self) -> dict[str, dict[Sign, float]]:
        """What signs weigh for the option that they belong to, by slot."""
        return {
            slot: {sign: told[OWN] for sign, told in table.items() if OWN in told}
            for slot, table in self.tables.items()
        }

    def heard(self, slot: str, where: str, words: Set[str]) -> Iterable[Sign]:
        """The signs that words at a place are, those only that weigh anything: most do not."""
        return [(where, word) for word in words & self.words.get((slot, where), frozenset())]

    def classify(
        self, slot: str, start: int, options: Sequence[str], signs: Iterable[Sign], alike: frozenset[str] = frozenset()
    ) -> Choice:
        """The most probable of the options; the place does not matter."""
        heard = list(signs)
        weighed = filter(None, map(self.rows(slot, options).get, heard))
        sums = [sum(column) for column in zip(*weighed, strict=True)] or [0.0] * len(options)
        shares = softmax(dict(zip(options, sums, strict=True)))
        best = likeliest(shares, alike)
        return Choice(best, shares[best], heard, shares, self.tables[slot])

    def choose(self, slot: str, start: int, options: Mapping[str | None, Iterable[Sign]]) -> Choice:
        """The most probable of the options; the place does not matter."""
        heard = {option: list(signs) for option, signs in options.items()}
        weights = self.own_weights[slot]
        shares = softmax({option: sum(filter(None, map(weights.get, signs))) for option, signs in heard.items()})
        best = likeliest(shares)
        return Choice(best, shares[best], heard[best], shares, self.tables[slot])


def certain(option: str | None) -> Choice:
    """A choice that nothing speaks against."""
    return Choice(option, 1.0, (), {option: 1.0})


def likeliest(shares: Mapping[str | None, float], alike: frozenset[str] = frozenset()) -> str | None:
    """The most probable option; options that are alike are first weighed as one against the others."""
    if not alike:
        return max(shares, key=shares.__getitem__)
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


def softmax(scores: Mapping[str, float] | Mapping[str | None, float]) -> dict[str | None, float]:
    """Scores as probabilities, the same in whichever order the scores were summed."""
    rounded = [round(score, DIGITS) for score in scores.values()]
    top = max(rounded)
    powers = [math.exp(score - top) for score in rounded]
    total = sum(powers)
    return {option: power / total for option, power in zip(scores, powers, strict=True)}


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
