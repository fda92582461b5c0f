"""Lists of words that several modules ask for and none of them owns, and where a word of a list stands."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import TypeVar

from pipeline.figures.lexicon import word_set

Word = TypeVar("Word", str, tuple[str, str])

ACCORDS = frozenset({"deal", "agreement", "accord", "pact", "compromise"})
ACROSS = frozenset({"in", "across", "throughout"})
AID_NOUNS = word_set("shares", "aid")
ARTICLES = word_set("money", "articles")
BUDGETS = frozenset({"budget", "budgets"})
BUDGETING = word_set("money", "budgeting")
BUYING = word_set("money", "buying")
COMING = frozenset({"to", "will", "'ll"})
COMPARED = word_set("shares", "compared")
CONSENT = word_set("stages", "consent")
COSTS = word_set("stages", "costs")
COUNTRIES = frozenset({"countries", "nations", "states"})
DAYS = word_set("details", "days")
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
DEALT = word_set("money", "dealt")
EACH = frozenset({"a", "per", "each", "every"})
EXTRAORDINARY = word_set("periods", "supplements") | {"emergency"}  # money on top of a year's budget
FORCES = word_set("money", "forces")
FRIENDS = word_set("payers", "friends")
GETTING = word_set("stages", "getting")
GIVEN_AWAY = word_set("goods", "given_away")
HANDED_OVER = word_set("stages", "handed_over")
HARD = word_set("periods", "hard")  # currencies
HEARERS = frozenset({"you", "we", "i"})  # and who speaks to them
HEDGES = word_set("measures", "hedges")
HOARDS = frozenset({"assets", "reserves", "holdings"})
INCLUDES = word_set("stages", "parts")
IS_ARE = word_set("stages", "is_are")
IS_WAS = frozenset({"is", "was"})
LEFT_HEDGES = word_set("stages", "left_hedges")  # of a level that another amount comes from
MAKERS = word_set("payers", "makers")
MEETING = word_set("stages", "meeting")
KEEPING = MEETING | word_set("stages", "keeping")  # "exceeded the 2% commitment"
MEMBERS = word_set("payers", "members")
MERE_ARTICLES = word_set("details", "articles")
NO_CLAUSE = word_set("stages", "no_clause")
OPTIONS = frozenset({"option", "options"})
ORDINALS = word_set("stages", "ordinals")
PACTS = word_set("goods", "pacts")
PANELS = word_set("stages", "panels")
PAST = word_set("stages", "past")
PERFECT = word_set("stages", "perfect")
PROMISES = word_set("stages", "promised")
RANKS = word_set("periods", "ranks")
REBUILDING = word_set("money", "rebuilding")
REFILLING = word_set("money", "refilling")
SEEKING = word_set("money", "seeking")
SELLING = word_set("money", "selling")
SERVICES = word_set("measures", "services")
SHARES = word_set("stages", "shares")  # parts of what is given
SPENDING_FORMS = word_set("payers", "spending_forms")
STANDING = frozenset({"stand", "stands", "stood", "standing"})
STOPS = word_set("stages", "stops")
STORES = word_set("goods", "stores")
STRANGERS = word_set("payers", "strangers")
TARGET_NOUNS = word_set("stages", "target_nouns")
TIMES = word_set("money", "times")
VALUES = word_set("periods", "values")
VOTERS = word_set("periods", "voters")
WANTS = frozenset({"want", "wants", "wanted"})
WHOLES = word_set("shares", "wholes")  # of which a share may be told


def begins_with_each(words: Sequence[str], span: str) -> bool:
    """Whether the words begin with each span of time: "a year", "every month"."""
    return words[1:2] == [span] and words[0] in EACH


def place_of(words: Iterable[Word], sought: Container[Word]) -> int | None:
    """The place of the first word, or pair of words, that is in a list; None where there is none."""
    for at, word in enumerate(words):  # asked too often for a generator
        if word in sought:
            return at
    return None


def last_place_of(words: Sequence[Word], sought: Container[Word]) -> int | None:
    """The place of the last word that is in a list; None where there is none."""
    return next((at for at in range(len(words) - 1, -1, -1) if words[at] in sought), None)
