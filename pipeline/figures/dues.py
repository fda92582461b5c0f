"""What allies are told to have added to their defence spending: "they put up $130 billion more"."""

from __future__ import annotations

from pipeline.figures.cues import Role
from pipeline.figures.lexicon import word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import parties
from pipeline.figures.sentences import Sentence
from pipeline.figures.shares import names_alliance

OF_ALLIES = "growth-of-allies"  # the rule for such an amount
LEAST = 10**9  # whole units; less is one ally's money
PUT_UP = word_set("dues", "put_up")
ALLIES = word_set("dues", "allies")
NO_DUES = word_set("dues", "none")
MORE = frozenset({"more", "extra"})
ADDED = word_set("dues", "added")
KIN = word_set("dues", "kin")
THE_ALLIES = Role("NATO", 9.0, "payer-allies")
BEFORE, BEHIND = 9, 6  # words from the amount to the verb


def is_raised_by_allies(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether NATO is spoken of and allies put up so much more: "they have raised an additional $33 billion"."""
    before, after = mention.last_words(BEFORE), mention.next_words(BEHIND)
    grown = not MORE.isdisjoint(after[:1]) or not ADDED.isdisjoint(before[-3:]) or before[-1:] == ["by"]
    if not grown or (mention.quantity.high or mention.quantity.low or 0) < LEAST:
        return False
    earlier = mention.text.before(mention.sentence.number, 1) if "we" in before else []
    words = {word for sentence in (mention.sentence, *earlier) for word in sentence.lower}
    told = [*before, *after, *(word for sentence in earlier for word in sentence.lower)]
    if PUT_UP.isdisjoint(told) or ALLIES.isdisjoint(words) or not NO_DUES.isdisjoint(words):
        return False
    named = parties(mention.sentence, mention.passage)
    return names_alliance([mention.sentence, *neighbours], mention) and all(p.codes & KIN for p in named if p.codes)
