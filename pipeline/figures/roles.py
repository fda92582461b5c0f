"""Payer and recipient of an amount, by what it measures."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pipeline.figures.buyers import REFILLING_ENDS, find_buyer
from pipeline.figures.cues import (
    AT_HOME_ONLY,
    NOBODY,
    Role,
    at_war,
    follows,
    foremost,
    is_foremost,
    precedes,
    usual_recipients,
)
from pipeline.figures.lexicon import vocabulary, word_set
from pipeline.figures.makers import customers, makers
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import Party, official_state, parties
from pipeline.figures.payers import find_payer, many_states
from pipeline.figures.recipients import find_recipient
from pipeline.figures.requests import lent
from pipeline.figures.sentences import Sentence
from pipeline.figures.spenders import find_spender
from pipeline.figures.words import DEALT, GIVEN_AWAY, HANDED_OVER, PACTS, REFILLING, place_of
from pipeline.model import GOODS, Measure

BUYING_FRIENDS = frozenset({"TWN"})  # helped, but by sales
FOR_NOTHING = word_set("payers", "donated")
SOURCE_REACHES = {
    "adjective": 3,
    "plain": 1,
    "from": 7,
}  # words from a number to whose make it is, or whom it comes from
ORDERS = word_set("payers", "orders_placed")
FINANCED = word_set("payers", "financed")
PAID_BY = 4  # words
HANDED_ON = GIVEN_AWAY | HANDED_OVER
HANDED_WITHIN = 5  # words
LINKS = frozenset({"for", "be", "and"})
SPENT_WITHIN = 16  # words from an amount to whom it buys something for
STOCKING = REFILLING | (REFILLING_ENDS - {"#"})  # between the amount and who is helped
BY_PLACE = frozenset({"recipient-to", "recipient-object", "recipient-subject"})  # rules for who is named so
FAR = 40  # words; lists of gifts are long


def bought_for_another(mention: Mention) -> bool:
    """Whether one state buys for another that is helped: "buys Ukraine 16 guns", "ordered by Berlin for Kyiv"."""
    sentence = mention.sentence
    named = parties(sentence, mention.passage)
    if any(map(is_foremost, named)) and any(is_paymaster(sentence, p) or is_funded(mention, p) for p in named):
        return True
    if is_of_pact(sentence) and any(map(is_foremost, named)):
        return True
    if not sentence.has("buying"):
        return False
    if takes_gift(mention, named):
        return True
    for party in named:
        if is_foremost(party) and (
            party.role == "for" or precedes(sentence, party, "buying") or is_handed_on(sentence, party)
        ):
            others = [p for p in named if not p.codes & party.codes and p.code != "RUS"]
            donor = official_state(mention.passage.publisher) if party.role == "for" else None
            bought = any(buys_for(sentence, p, party) for p in others)
            return bought or many_states(mention) or (donor is not None and donor not in party.codes)
    return False


def is_spent_for_another(mention: Mention) -> bool:
    """Whether the amount buys what another gets: "orders 2bn of missiles for Kyiv", "9bn to buy shells for Kyiv"."""
    words, named = mention.sentence.lower, parties(mention.sentence, mention.passage)
    for party in named:
        between = words[mention.at + 1 : party.first]
        meant = party.role == "for" and is_foremost(party) and 0 < len(between) <= SPENT_WITHIN
        if meant and STOCKING.isdisjoint(between):
            return bought_for_another(mention)
    return False


def is_of_pact(sentence: Sentence) -> bool:
    """Whether a state binds itself to help another: "signed a security agreement, by which it gets 30 jets"."""
    return any(kind == "security" and pact in PACTS for kind, pact in pairwise(sentence.lower))


def buys_for(sentence: Sentence, party: Party, receiver: Party) -> bool:
    """Whether the party buys what the receiver gets: "ordered by Berlin", "an order from Berlin", "Berlin buys"."""
    if party.role == "by" or (party.role == "from" and not ORDERS.isdisjoint(sentence.lower)):
        return True
    later = receiver.role == "for" and party.role == "plain" and buys_later(sentence, party, receiver)
    return later or follows(sentence, party, "buying", 8)


def is_funded(mention: Mention, party: Party) -> bool:
    """Whether the party buys with what it is given: "lends Kyiv 9bn to buy 50 guns"."""
    given = any(tag.end == party.first for tag in mention.sentence.tags("gift"))
    return given and is_foremost(party) and party.end <= mention.at


def buys_later(sentence: Sentence, party: Party, receiver: Party) -> bool:
    """Whether a verb of buying stands between the party and who gets it: "Prague has money to buy guns for Kyiv"."""
    return any(party.end <= tag.first < receiver.first for tag in sentence.tags("buying"))


def is_handed_on(sentence: Sentence, party: Party) -> bool:
    """Whether what is bought is then given to the party: "for transfer to Kyiv", "to be sent to Kyiv"."""
    before = sentence.words_before(party.first, HANDED_WITHIN)
    at = place_of(before, HANDED_ON) or 0
    return party.role == "to" and not LINKS.isdisjoint(before[max(0, at - 2) : at])  # not "to replace those sent to"


def takes_gift(mention: Mention, named: list[Party]) -> bool:
    """Whether who is given most arms takes those of another state: "Kyiv takes delivery of 40 Dutch jets"."""
    if not DEALT.isdisjoint(mention.sentence.lower):
        return False
    taker = next((p for p in named if is_foremost(p) and follows(mention.sentence, p, "receiving")), None)
    return taker is not None and any(
        0 < p.first - mention.at <= SOURCE_REACHES.get(p.role, 0) and not p.codes & taker.codes for p in named
    )


def is_paymaster(sentence: Sentence, party: Party) -> bool:
    """Whether the party is said to pay for it: "financed by the Danish government", "on behalf of Berlin"."""
    before = sentence.words_before(party.first, PAID_BY)
    if ("behalf", "of") in pairwise(before[-3:]):
        return not is_foremost(party)
    return party.role == "by" and not is_foremost(party) and not FINANCED.isdisjoint(before)


def find_roles(
    mention: Mention, neighbours: list[Sentence], measure: Measure, given: bool, target: bool, packed: bool = False
) -> tuple[Role, Role]:
    """Payer and recipient of an amount; what is packed is part of a package, and given if anybody is who is helped."""
    loan = lent(mention) if measure is Measure.AID else None
    if loan is not None:
        lender, borrower = loan
        return Role(lender.code, 3.0, "payer-lends"), Role(borrower.code, 3.0, "recipient-borrows", borrower.codes)
    if measure is Measure.AID or (measure is Measure.EQUIPMENT and given):
        told = roles_of_gift(mention, neighbours, measure, packed)
        if told is not None:
            return told
    if measure is Measure.COMPLIANCE:
        return Role("NATO", 1.0, "members-of-alliance"), NOBODY
    if measure in GOODS:
        return find_buyer(mention, neighbours), NOBODY
    return find_spender(mention, neighbours, target, mention.is_spending_level(measure)), NOBODY


def roles_of_gift(
    mention: Mention, neighbours: list[Sentence], measure: Measure, packed: bool
) -> tuple[Role, Role] | None:
    """Payer and recipient of aid, or of arms that may be given; None where nobody is told who is given them."""
    recipient = find_recipient(mention, neighbours)
    equipment = measure is Measure.EQUIPMENT
    if equipment and (armed := armed_by_friend(mention, neighbours, recipient)):
        return armed
    if equipment and gets_its_own(mention, recipient):
        return find_buyer(mention, neighbours), NOBODY
    if equipment and not is_told_receiver(mention, recipient, packed):
        return None
    payer = find_payer(mention, neighbours, recipient)
    if equipment and (comes_from_nobody(mention, payer, recipient) or comes_from_maker(mention, payer, recipient)):
        return replace(recipient, rule="buyer-receives"), NOBODY
    return payer, recipient


def armed_by_friend(mention: Mention, neighbours: list[Sentence], recipient: Role) -> tuple[Role, Role] | None:
    """Giver and receiver where only who gives tells for whom it is: "Tehran is to send 300 drones", beside Moscow."""
    if recipient.rule in BY_PLACE and recipient.code not in foremost():
        return None
    named = parties(mention.sentence, mention.passage)
    for code, friends in vocabulary("war")["armed_by"].items():
        giver = next((p for p in named if p.code in friends and follows(mention.sentence, p, "gift", 8)), None)
        if giver is None or recipient.code not in {None, code, *foremost()}:
            continue
        near = (parties(sentence, mention.passage) for sentence in (mention.sentence, *neighbours))
        if any(code in party.codes for told in near for party in told):
            return Role(giver.code, 3.0, "payer-friend"), Role(code, 1.0, "recipient-armed", frozenset({code}))
    return None


def is_told_receiver(mention: Mention, recipient: Role, packed: bool) -> bool:
    """Whether enough tells that somebody is given the arms: his name by its place, a gift told near, a package."""
    if recipient.score > 1.0 or (packed and recipient.code in usual_recipients()):
        return True
    gift = any(abs(tag.first - mention.at) < FAR for tag in mention.sentence.tags("gift"))
    named = recipient.score > 0.5 and recipient.rule in BY_PLACE
    return gift and (named or recipient.code in usual_recipients())


def comes_from_nobody(mention: Mention, payer: Role, recipient: Role) -> bool:
    """Whether no state is named that gives what a state gets that is not helped: then it has bought it."""
    unnamed = payer.rule in {"nobody", AT_HOME_ONLY, "payer-own-body"} or payer.code is None
    paid = unnamed and recipient.score > 0.5 and FOR_NOTHING.isdisjoint(mention.sentence.lower)
    return paid and not recipient.codes & (usual_recipients() | at_war())


def comes_from_maker(mention: Mention, payer: Role, recipient: Role) -> bool:
    """Whether the state that makes the arms hands them to one that pays: "Seoul ships 24 K9 howitzers to Poland"."""
    if not recipient.codes or not recipient.codes <= customers() or not FOR_NOTHING.isdisjoint(mention.sentence.lower):
        return False
    return payer.code in makers(mention.sentence, parties(mention.sentence, mention.passage))


def gets_its_own(mention: Mention, recipient: Role) -> bool:
    """Whether who receives equipment has bought it: it is not helped, and no word says that it is given."""
    if recipient.rule != "recipient-subject" or official_state(mention.passage.publisher):
        return False  # a donor's own paper tells of what it gives
    words = mention.sentence.lower
    helped = (usual_recipients() - BUYING_FRIENDS) | at_war()
    if recipient.codes & helped and DEALT.isdisjoint(words):
        return False
    return (GIVEN_AWAY | FOR_NOTHING).isdisjoint(words) and not recipient.codes & foremost()
