"""Money that is asked for, lent or held up: where the words of aid are missing, who asks and who refuses tells."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pipeline.figures.cues import is_foremost, usual_recipients
from pipeline.figures.lexicon import vocabulary, word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import Party, parties
from pipeline.figures.sentences import Sentence
from pipeline.figures.words import SEEKING
from pipeline.model import QuantityKind

ASKING = word_set("requests", "asking")
STUCK = word_set("requests", "stuck")
STUCK_PAIRS = frozenset({("held", "up"), ("tied", "up"), ("hold", "up"), ("holds", "up"), ("bogged", "down")})
DECIDING = word_set("requests", "deciding")
SUMS = word_set("requests", "sums")
BORROWING = word_set("requests", "borrowing")
LENDER = "USA"  # whose loans for arms go to states at peace
LOANS = word_set("requests", "loans")
REACH = 5  # words
ASKED = 3  # words between who asks and the verb, or the verb and who is asked
LENT = 8  # words from a loan to its lender

NEEDS = frozenset({"need", "needs", "needed"})
NEEDED_WITHIN = 4  # words before the amount


def asked_for(mention: Mention) -> tuple[Party, Party] | None:
    """Who is helped and asks, and whom: "Kyiv asks Berlin for ten launchers"."""
    words = mention.sentence.lower
    named = parties(mention.sentence, mention.passage)
    if sought := sought_from(mention, named):
        return sought
    for asker, asked in pairwise(named):
        if not is_foremost(asker) or asked.end >= mention.at or asker.role not in {"plain", "possessive"}:
            continue
        if asked.codes == {"RUS"} or any(asked.end <= p.first < mention.at and p.role == "plain" for p in named):
            continue  # "asks Berlin for jets, and Denmark sends 9"
        verbs = words[asker.end : asked.first]
        if len(verbs) <= ASKED and not ASKING.isdisjoint(verbs) and words[asked.end : asked.end + 1] == ["for"]:
            return asker, asked
    return None


def sought_from(mention: Mention, named: list[Party]) -> tuple[Party, Party] | None:
    """Who is helped and seeks the amount, and from whom: "Kyiv seeks 60bn from its partners"."""
    asker = next((p for p in named if is_foremost(p) and 0 < mention.at - p.end <= REACH and p.role == "plain"), None)
    if asker is None or SEEKING.isdisjoint(mention.sentence.lower[asker.end : mention.at]):
        return None
    asked = (p for p in named if p.role == "from" and 0 < p.first - mention.at <= REACH and p.codes != {"RUS"})
    giver = next(asked, None)
    return (asker, giver) if giver else None


def is_needed(mention: Mention) -> bool:
    """Whether who is given most says how much money it needs, of whomever: "Kyiv says it needs 5bn a month"."""
    if mention.quantity.kind is not QuantityKind.MONEY or NEEDS.isdisjoint(mention.unhedged(NEEDED_WITHIN)):
        return False
    before = [p for p in parties(mention.sentence, mention.passage) if p.end <= mention.at]
    return bool(before) and is_foremost(before[-1]) and before[-1].role == "plain"


def is_held_up(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether others stand in the way of money, and who is helped is named near it: "$9bn is stuck in Congress"."""
    sentence = mention.sentence
    if not is_stuck(mention) or DECIDING.isdisjoint(sentence.lower):
        return False
    near = [sentence, *neighbours]
    return is_vetoed(mention) or any(is_foremost(party) for s in near for party in parties(s, mention.passage))


def is_stuck(mention: Mention) -> bool:
    """Whether the amount itself is said to be held up, or a verb of blocking stands before it."""
    after = mention.next_words(REACH)
    if after[:1] == ["worth"] or after[:1] == ["in"] or after[:1] == ["of"]:
        return False
    if not STUCK.isdisjoint(after) or not STUCK_PAIRS.isdisjoint(pairwise(after)):
        return True
    near = mention.before("blocking")[:1]
    return bool(near) and mention.at - near[0].end <= ASKED and not SUMS.isdisjoint(after[:2])


def is_vetoed(mention: Mention) -> bool:
    """Whether a member of the Union is named that is known to stand in the way of its aid."""
    vetoing = set(vocabulary("war")["vetoing"])
    return any(party.codes <= vetoing for party in parties(mention.sentence, mention.passage))


def lent(mention: Mention) -> tuple[Party, Party] | None:
    """Who lends and who borrows an amount: "Kyiv secures a $2bn UK loan", "a loan under Washington's programme"."""
    words = mention.sentence.lower
    after = words[mention.at + 1 : mention.at + LENT]
    if LOANS.isdisjoint(after[:REACH]):
        return None
    named = parties(mention.sentence, mention.passage)
    if paired := next(
        (p for p in named if p.end < mention.at and len(p.codes) == 2 and borrows(mention.sentence, p)), None
    ):
        return of_pair(paired)
    borrower = next((p for p in named if p.end <= mention.at and borrows(mention.sentence, p)), None)
    if borrower is None:
        return None
    for party in named:
        if party.codes <= usual_recipients() or party.codes == {"RUS"}:
            continue  # "from Russian assets", "agreed on 9bn in loans to fund Kyiv's army"
        if party.role == "with" and borrower.end <= party.first < mention.at:
            return party, borrower  # "Kyiv signed a deal with the IMF on a loan"
        near = 0 < party.first - mention.at <= LENT and not party.codes & borrower.codes
        if near and party.code and (party.role in {"from", "by", "possessive", "under"} or is_lender(words, party)):
            return party, borrower
    return None


def of_pair(pair: Party) -> tuple[Party, Party] | None:
    """Who lends of two that sign a loan: the other one than who is helped, or else the United States."""
    helped = pair.codes & usual_recipients() or (pair.codes - {LENDER} if LENDER in pair.codes else frozenset())
    if len(helped) != 1 or "RUS" in pair.codes:
        return None
    sides = [replace(pair, code=next(iter(codes)), codes=codes) for codes in (pair.codes - helped, helped)]
    return sides[0], sides[1]


def borrows(sentence: Sentence, party: Party) -> bool:
    """Whether a verb of getting a loan stands behind the name."""
    return party.role == "plain" and not BORROWING.isdisjoint(sentence.lower[party.end : party.end + ASKED])


def is_lender(words: list[str], party: Party) -> bool:
    """Whether the name stands before the loan as its lender's: "a UK export loan"."""
    return not LOANS.isdisjoint(words[party.end : party.end + ASKED])
