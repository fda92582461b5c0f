"""Whose make the arms are that a sentence names: who makes them may sell them, and who does not has them to buy."""

from __future__ import annotations

from functools import cache

from pipeline.figures.cues import follows
from pipeline.figures.lexicon import vocabulary
from pipeline.figures.parties import Party
from pipeline.figures.sentences import Sentence


@cache
def customers() -> frozenset[str]:
    """States that pay for the arms that they get."""
    return frozenset(vocabulary("makers")["customers"]["states"])


def makers(sentence: Sentence, named: list[Party]) -> set[str]:
    """The states that make the arms named: "Rafale jets", "French jets", "Saab"."""
    goods = {tag.first for tag in sentence.tags("goods")}
    told = {tag.label.value for tag in sentence.tags("maker")}
    makes = [
        p for p in named if p.role == "adjective" and p.end in goods and sentence.lower[p.first - 1 : p.first] != ["#"]
    ]
    return told | {code for party in makes for code in party.codes}


def is_delivered(sentence: Sentence, named: list[Party], customer: Party) -> bool:
    """Whether who makes the arms hands them to a state that pays for what it gets: "Paris delivers Rafale jets to"."""
    maker = named[0]
    if customer.role != "to" or customer.codes & maker.codes or not customer.codes <= customers():
        return False
    return follows(sentence, maker, "giving") and bool(maker.codes & makers(sentence, named))
