"""A mention: one amount in its sentence, and how far each word stands from it."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from pipeline.figures.sentences import Sentence, Tag, Text
from pipeline.figures.words import HARD, HEARERS, HEDGES
from pipeline.model import Measure, Passage, Quantity

if TYPE_CHECKING:
    from pipeline.figures.parties import Party
    from pipeline.figures.phrases import Phrase

# How many words a sign of punctuation is worth when the distance between two words is measured.
STEPS = {
    ",": 3.0,
    ";": 12.0,
    ":": 8.0,
    "—": 8.0,
    "–": 8.0,
    "(": 6.0,
    ")": 6.0,
    ".": 2.0,
    "!": 8.0,
    "?": 8.0,
    "#": 2.0,
    "[": 6.0,
    "]": 6.0,
    "|": 15.0,
    "…": 8.0,
    "/": 0.5,
}
STEPS |= {
    "but": 6.0,
    "while": 8.0,
    "although": 8.0,
    "whereas": 8.0,
    "which": 2.0,
    "who": 3.0,
    "after": 3.0,
    "because": 5.0,
    "despite": 5.0,
    "when": 3.0,
}
STEPS |= dict.fromkeys("\"'“”‘’*_", 0.0)
LONGEST_CONVERSION = 6  # words
CONVERTED = frozenset({";", "#"})
ASIDE = frozenset((",", word) for word in ("when", "if", "as"))
LONGEST_ASIDE = 12  # words


@dataclass
class Mention:
    """One amount of a text.

    Attributes:
        place: Its number among the amounts of the text.
        at: Its place among the words of the sentence.
        phrases: The phrases of time around it, the nearest first; None until asked for.
        around, near: The words around it by their place, and in no order, as the weights know them; likewise.
        chain: The words before it that tell stages, as the weights know them; likewise.
        topics: How strongly the words of its sentence speak for each topic; likewise.
    """

    quantity: Quantity
    place: int
    sentence: Sentence
    at: int
    text: Text
    passage: Passage
    phrases: list[Phrase] | None = None
    around: list[tuple[str, str]] | None = None
    near: dict[str, Set[str]] | None = None
    chain: list[tuple[str, str]] | None = None
    topics: dict[str, float] | None = None

    @cached_property
    def roads(self) -> list[float]:
        """For each word of the sentence, the way from the sentence's start to it; its own conversion is no way."""
        ways = roads(self.sentence)
        if not self.bracket:
            return ways
        end = self.at + 1 + self.bracket
        spared = ways[end] - ways[self.at + 1]
        return [*ways[:end], *(way - spared for way in ways[end:])]

    @cached_property
    def said(self) -> list[str]:
        """All words before the amount in its sentence, in lower case."""
        return self.sentence.lower[: self.at]

    def distance(self, other: Tag | Party) -> float:
        """How far a tag or a party stands from the amount, in words."""
        roads, at = self.roads, self.at
        if other.first > at:
            return roads[other.first] - roads[at]
        return roads[at] - roads[min(other.end, at)]

    def is_spending_level(self, measure: Measure) -> bool:
        """Whether the amount is a level of defence spending, in percent of GDP."""
        return measure is Measure.DEFENCE_SPENDING and self.quantity.unit == "%"

    def sentence_mentions(self) -> list[Quantity]:
        """All amounts of the sentence."""
        return [self.text.mentions[place] for place in self.sentence.mentions]

    def before(self, family: str, *values: str) -> list[Tag]:
        """Tags of the family before the amount, the nearest first."""
        return [
            t
            for t in reversed(self.sentence.tags(family))
            if t.first < self.at and (not values or t.label.value in values)
        ]

    def after(self, family: str, *values: str) -> list[Tag]:
        """Tags of the family after the amount, the nearest first."""
        return [t for t in self.sentence.tags(family) if t.first > self.at and (not values or t.label.value in values)]

    @cached_property
    def bracket(self) -> int:
        """How many words directly behind the amount are its conversion: "5bn euros (about $6bn) was given"."""
        following = self.sentence.lower[self.at + 1 : self.at + 1 + LONGEST_CONVERSION]
        end = following.index(")") + 1 if following[:1] == ["("] and ")" in following else 0
        return end if "#" in following[:end] else 0

    def next_words(self, how_many: int) -> list[str]:
        """The words after the amount and its conversion, in lower case."""
        start = self.at + 1 + self.bracket
        return self.sentence.lower[start : start + how_many]

    def last_words(self, how_many: int) -> list[str]:
        """The words before the amount, in lower case."""
        return self.said[-how_many:]

    def unhedged(self, how_many: int, hedges: Set[str] = HEDGES) -> list[str]:
        """The last words before the amount, without those that only hedge it: not the last two of "has more than"."""
        return [word for word in self.said[-how_many:] if word not in hedges]

    def reaches(self, least: int) -> bool:
        """Whether the amount is as much as so many dollars, euros or pounds, or more."""
        return self.quantity.unit in HARD and (self.quantity.low or 0) >= least


def roads(sentence: Sentence) -> list[float]:
    """Running sums of the steps between words; kept with the sentence, for its other amounts."""
    if not sentence.roads:
        words = sentence.lower
        steps = [STEPS.get(word, 1.0) for word in words]
        for at in [at for at, ends in enumerate(zip(words, words[2:], strict=False)) if ends == ("(", ")")]:
            if words[at + 1] != "#":
                steps[at : at + 3] = [0.0] * 3  # neither is a short name: "armoured carriers (APCs)"
        for at in [at for at, pair in enumerate(pairwise(words), start=1) if pair == ("(", "#")]:
            end = next((end for end in range(at + 1, len(words)) if words[end] not in CONVERTED), len(words))
            steps[at:end] = [0.0] * (end - at)  # a conversion in brackets is no step
        for at in [at for at, pair in enumerate(pairwise(words)) if pair in ASIDE]:
            end = next((end for end in range(at + 3, min(at + LONGEST_ASIDE, len(words))) if words[end] == ","), at)
            if words[at + 2 : at + 3] and words[at + 2] in HEARERS:
                steps[at:end] = [0.0] * (end - at)  # "we spend, when you add it up, 9bn"
        sentence.roads = [*accumulate(steps, initial=0.0)]
    return sentence.roads
