"""What is civil, and when it is ours all the same: schools and clinics of a state at war, no airliners, no police."""

from __future__ import annotations

from pipeline.figures.cues import CLOSE, at_peace, at_war, foremost, is_foremost, own_part, precedes, usual_recipients
from pipeline.figures.lexicon import word_set
from pipeline.figures.measures import ANOTHER_BUDGET, NOT
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import Party, codes_of, parties
from pipeline.figures.sentences import Sentence, Tag
from pipeline.figures.words import ARTICLES, BUDGETING, BUDGETS, FORCES, INCLUDES
from pipeline.model import AidType, Figure

BESIDE = 6  # words from the amount to its receiver
OF_DEFENCE = word_set("money", "of_defence")
AT_HOME = word_set("money", "at_home")
ARMED = word_set("reading", "armed")
CIVIL = word_set("reading", "civil")
CIVIL_GIVERS = frozenset({"usaid"})
LISTED = 3  # states
FIGHTING_FORCES = FORCES - {"defence", "defense", "ministry", "department", "mod"}
FLYING = frozenset({"Air", "Airways", "Airlines"})  # in the name of a company: "Korean Air"
LINE_BEGINS = 6  # words before the amount
VERB_WITHIN = 6  # words from "budget"


def helps_at_war(mention: Mention) -> bool:
    """Whether this very amount goes to a state at war: "gave Kyiv 5m for schools", not "spent 5m on refugees"."""
    sentence = mention.sentence
    if not AT_HOME.isdisjoint(sentence.lower):
        return False
    end = own_part(mention)[1]
    named = parties(sentence, mention.passage)
    for party in named:
        if any(other.codes == party.codes and other.end <= mention.at < party.first for other in named):
            continue  # its own money: "Kyiv spends 5m on schools in Ukraine"
        if not party.codes & at_war() or "RUS" in party.codes or mention.distance(party) > CLOSE:
            continue
        if mention.at < party.first < end and (party.role == "in" or receives_it(mention, party)):
            return True
        between = sentence.lower[party.end : mention.at]
        given = precedes(sentence, party, "gift") or precedes(sentence, party, "helping")
        included = party.role in {"to", "for"} and not INCLUDES.isdisjoint(between)
        if party.end <= mention.at and "#" not in between and (given or included) and not begins_item(mention, party):
            return True
    return False


def begins_item(mention: Mention, party: Party) -> bool:
    """Whether the party closes the item before, and this one has its own purpose: "2bn to Kyiv, 5bn for vaccines"."""
    words = mention.sentence.lower
    apart = {",", ";", "and"}.issuperset(words[party.end : mention.at])
    return apart and "#" in words[: party.first] and mention.next_words(1) in (["for"], ["to"])


def receives_it(mention: Mention, party: Party) -> bool:
    """Whether "to" or "for" makes the party behind an amount its receiver: not "5m to the fund, nothing for Kyiv"."""
    beside = party.first - mention.at <= BESIDE or mention.next_words(1) != ["to"]
    return party.role in {"to", "for"} and beside


def is_civil_ministry(before: str, after: list[str]) -> bool:
    """Whether the words around "ministry" name another than that of defence: "Department of Energy"."""
    named = after[1:] if after[:1] == ["of"] else [before] if before not in ARTICLES else []
    return bool(named) and OF_DEFENCE.isdisjoint(named)


def is_civil_line(mention: Mention) -> bool:
    """Whether a state's budget gives it to what is neither armed nor helped: "The Budget includes 2m for harbours"."""
    words = mention.sentence.lower[: mention.at]
    if "additional" in words[-2:]:
        return False  # of what was told before
    if not any(
        word in BUDGETS
        and words[at + 1 : at + 2] != ["support"]
        and not BUDGETING.isdisjoint(words[at + 1 : at + VERB_WITHIN])
        for at, word in enumerate(words)
    ):
        return False
    start, end = mention.at - LINE_BEGINS, own_part(mention)[1]
    said = (tag for kind in ("topic", "goods", "military") for tag in mention.sentence.tags(kind))
    ours = any(
        start <= tag.first < end and (tag.label.weight > 2 or tag.label.family != "topic")
        for tag in said
        if not tag.label.value.startswith(NOT)
    )
    helped = any(p.codes & usual_recipients() and p.first < end for p in parties(mention.sentence, mention.passage))
    return not ours and not helped


def follows_civil_line(mention: Mention) -> bool:
    """Whether it or the sentence before speaks of schools, veterans and the like, and neither of money for defence."""
    said = [mention.sentence, *mention.text.before(mention.sentence.number, 1)]
    civil = any(t.label.value == ANOTHER_BUDGET and t.label.weight > 2 for s in said for t in s.tags("topic"))
    return civil and not any(s.speaks_of("defence_spending", 2) for s in said)


def is_civil_aid(figure: Figure, mention: Mention, told_in: list[Sentence]) -> bool:
    """Whether its sentence or one beside it says that the aid is not military, and no state at war is named behind."""
    sentence = mention.sentence
    start, end = own_part(mention)
    warring = at_war() - at_peace(mention.passage) - {"RUS"}
    if any(party.codes & warring and start <= party.first < end for party in parties(sentence, mention.passage)):
        return False
    told = any(not CIVIL.isdisjoint(s.lower) for s in told_in) or sentence.has("topic", ANOTHER_BUDGET)
    civil = told or figure.aid_type in {AidType.HUMANITARIAN, AidType.FINANCIAL}
    return civil and not sentence.has("military") and not names_arms_aid(sentence)


def is_civil_abroad(figure: Figure, mention: Mention) -> bool:
    """Whether a region or many countries get it, and the words behind the amount are of civil aid and not of arms."""
    if figure.recipient is not None or "recipient-region" not in figure.rule:
        return False
    start, end = own_part(mention)
    told = (tag for tag in mention.sentence.tags("topic") if start <= tag.first < end)
    words = mention.sentence.lower
    civil = not CIVIL.isdisjoint(words[start:end]) or not CIVIL_GIVERS.isdisjoint(words)
    return civil and not any(is_armed(mention.sentence, tag) for tag in told)


def is_civil_list(mention: Mention) -> bool:
    """Whether most of the three or more states that get it are at peace, and no arms are named: "in Chad, Mali and"."""
    start, end = own_part(mention)
    got = codes_of(p for p in parties(mention.sentence, mention.passage) if start <= p.first < end)
    if len(got) < LISTED or got & foremost() or 2 * len(got & at_war()) >= len(got):
        return False
    return not names_arms_aid(mention.sentence) and not mention.sentence.has("military")


def is_armed(sentence: Sentence, tag: Tag) -> bool:
    """Whether a word of aid says that it is for arms."""
    return tag.label.value == "aid" and not ARMED.isdisjoint(sentence.lower[tag.first : tag.end])


def names_arms_aid(sentence: Sentence) -> bool:
    """Whether a sentence speaks of military aid by name."""
    return any(is_armed(sentence, tag) for tag in sentence.tags("topic"))


def flies_passengers(sentence: Sentence) -> bool:
    """Whether an airline or an airliner is named: what it buys is no equipment of ours."""
    if sentence.has("civilian", "airlines"):
        return True
    names = (tag for tag in sentence.tags("party") if tag.label.form == "none" and tag.end - tag.first == 2)
    return any(sentence.words[tag.end - 1] in FLYING for tag in names)


def serves_civilians(mention: Mention) -> bool:
    """Whether what is bought or sent is for an airline, the police, athletes or floods, and no army is named."""
    sentence = mention.sentence
    if flies_passengers(sentence):
        return True
    if not sentence.has("civilian", "civilian") or not FIGHTING_FORCES.isdisjoint(sentence.lower):
        return False
    return not any(map(is_foremost, parties(sentence, mention.passage)))
