"""What Washington and Europe have put into the war, set side by side: "we're in for $350 billion, they for 100"."""

from __future__ import annotations

from itertools import pairwise

from pipeline.figures.cues import NOBODY, Role, is_foremost
from pipeline.figures.lexicon import word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import official_state, parties
from pipeline.figures.sentences import Sentence
from pipeline.figures.words import HEDGES

COMPARED = "aid-compared"  # the rule for such an amount
SMALLEST_SHARE, LARGEST_SHARE = 10**10, 10**12  # whole units
BEFORE = 5  # words between the verb and the amount
PUT_IN = word_set("war_shares", "put_in")
INVESTED = word_set("war_shares", "invested")
THE_WAR = word_set("war_shares", "the_war")
THE_WAR_ITSELF = THE_WAR | {"it", "this", "that"}
RIVALS = frozenset({"EUROPE", "NATO_EUR", "EU"})
WE = word_set("war_shares", "we")
THEY = frozenset({"they", "europe", "europeans"})
INTO = frozenset({"in", "into"})
PAUSES = word_set("war_shares", "pauses")
EARLIER, LATER = 8, 3  # sentences in which the war may be named
GAVE = frozenset({"gave", "given", "giving"})
IN_THE_WAR = RIVALS | word_set("war_shares", "in_the_war")
STOPS = frozenset({".", ";", "?", "!"})


def is_set_beside(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether a great sum is what somebody gave, where the war and Europe's share in it are spoken of."""
    after = mention.next_words(BEFORE)
    invested = not INVESTED.isdisjoint(after) and after[:2] != ["to", "a"]  # "to a country that fights"
    if PUT_IN.isdisjoint(mention.last_words(BEFORE)) or invested or not is_great_sum(mention):
        return False
    near = [*neighbours, *sentences_around(mention)]
    if not (names_shares(mention, near) or is_lost_money(mention) or is_given_away(mention, near)):
        return False
    return any(not THE_WAR.isdisjoint(sentence.lower) for sentence in (mention.sentence, *near))


def sentences_around(mention: Mention) -> list[Sentence]:
    """The sentences in which what is spoken of may have been named, or soon will be."""
    number, text = mention.sentence.number, mention.text
    behind = range(number + 1, min(len(text), number + 1 + LATER))
    return [*text.before(number, EARLIER), *map(text.sentence, behind)]


def is_lost_money(mention: Mention) -> bool:
    """Whether it was spent "on this", or without getting it back, as is said of the war."""
    after = [word for word in mention.next_words(BEFORE) if word not in HEDGES and word not in PAUSES]
    on_this = after[:1] == ["on"] and not THE_WAR_ITSELF.isdisjoint(after[1:2])
    return on_this or (("it", "back") in pairwise(mention.sentence.lower) and "biden" in mention.sentence.lower)


def is_given_away(mention: Mention, near: list[Sentence]) -> bool:
    """Whether Washington gave it where only those in the war are named: "Biden gave $350 billion to a country"."""
    if GAVE.isdisjoint(mention.last_words(BEFORE)) or WE.isdisjoint(mention.sentence.lower):
        return False
    if any(p.codes - IN_THE_WAR for p in parties(mention.sentence, mention.passage)):
        return False
    return any(is_foremost(p) for sentence in near for p in parties(sentence, mention.passage))


def is_in_for(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether a great sum is what somebody is in for, or into a land, where Europe is named or "they" are."""
    lead = mention.unhedged(BEFORE + 1, HEDGES | PAUSES)
    named = lead.pop(-2) if lead[-2:-1] and lead[-2] in THE_WAR_ITSELF else ""  # "into Ukraine for", "in this for"
    if lead[-1:] != ["for"] or INTO.isdisjoint(lead[-2:-1]):
        return False
    return names_shares(mention, neighbours) or (named in THE_WAR and is_great_sum(mention))


def names_shares(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether Washington speaks of a great sum, and of Europe or of them."""
    if not is_great_sum(mention):
        return False
    near = (mention.sentence, *neighbours)
    they = "they" in mention.sentence.lower
    return they or any(party.codes & RIVALS for sentence in near for party in parties(sentence, mention.passage))


def is_great_sum(mention: Mention) -> bool:
    """Whether Washington speaks of a sum as great as what was given in the war."""
    great = SMALLEST_SHARE <= (mention.quantity.high or mention.quantity.low or 0) < LARGEST_SHARE
    return great and official_state(mention.passage.publisher) == "USA"


def who_is_in(mention: Mention) -> Role:
    """Who is in for the amount: we, or they that are not we."""
    words = mention.sentence.lower
    for word in reversed(words[: mention.at]):
        if word in THEY and (word != "they" or "europe" not in words[mention.at :]):
            return Role("EUROPE", 9.0, "payer-compared")
        if word in WE or word == "they":
            return Role("USA", 9.0, "payer-compared")
        if word in STOPS:
            break
    return NOBODY
