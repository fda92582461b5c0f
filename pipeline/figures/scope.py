"""Whether a figure is ours, once its roles are known: no development aid, no purchase by nobody."""

from __future__ import annotations

from itertools import pairwise

from pipeline.figures.civil import is_civil_abroad, is_civil_aid, is_civil_list, names_arms_aid
from pipeline.figures.cues import AT_HOME_ONLY, Role, at_peace, foremost, is_foremost, money_owners, usual_recipients
from pipeline.figures.gifts import FOR_FOREMOST, hands_over, is_for_anothers_forces
from pipeline.figures.lexicon import vocabulary, word_set
from pipeline.figures.measures import DONATIONS, is_unrivalled, names_types
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import parties
from pipeline.figures.sentences import Sentence, is_supplier_subject
from pipeline.figures.words import AID_NOUNS, DEMONSTRATIVES, FORCES
from pipeline.model import GIVEN_OR_BOUGHT, AidType, Figure, Measure, Passage, QuantityKind

BUYING_FORCES = FORCES - {"defence", "defense", "department"}  # not "its defence arm", "police department"
PARTED = word_set("reading", "parted")
THOSE = DEMONSTRATIVES | {"the"}
OF_THE_WAR = Role(vocabulary("war")["foremost"][0], 0.05, "recipient-of-war")
CHAMBERS = word_set("reading", "chambers")
YEARLY_BILLS = word_set("reading", "yearly_bills")
BILLS = word_set("reading", "bills")
PRIVATE_GIVERS = word_set("reading", "private")
GROUNDWORK = frozenset({("foundation", "for"), ("foundation", "of")})  # "lay a stronger foundation for peace"
CROWDS = word_set("reading", "crowds")
DONORS = word_set("reading", "donors")
NAMED_WITHIN = 5  # words behind the amount
RANKED = len("10th")  # of a rank, at least
ENDS = ("st", "nd", "rd", "th")  # of a rank
MILLION = 1_000_000
BILLION = 1_000_000_000
DEFENCE_LOANS = frozenset((what, loan) for what in ("defence", "defense") for loan in ("loan", "loans"))
OF_STATES = FORCES | CHAMBERS | BILLS | word_set("reading", "of_states")


def is_unowned(figure: Figure) -> bool:
    """Whether nobody is named who could have given, bought or spent it."""
    return figure.rule.split("/")[1].startswith(("nobody", AT_HOME_ONLY))


def is_of_nobody(mention: Mention, sentences: list[Sentence]) -> bool:
    """Whether arms that nobody owns belong to no state: no forces, no deal; those of a gang or a film."""
    if any(quantity.kind is QuantityKind.MONEY for quantity in mention.sentence_mentions()):
        return False  # whose money it is may tell
    return all(OF_STATES.isdisjoint(s.lower) and not s.has("trade") and not s.speaks_of("aid", 1) for s in sentences)


def is_own_budget(mention: Mention, figure: Figure) -> bool:
    """Whether it is a defence budget by name or a great sum, in the money of the state that the outlet is of."""
    own = figure.measure is Measure.DEFENCE_SPENDING and money_owners().get(figure.unit) == figure.payer
    great = mention.reaches(BILLION) and is_unrivalled(mention.sentence)
    return own and (great or mention.sentence.speaks_of("defence_spending", 2))


def buys_at_home(mention: Mention, figure: Figure, sentences: list[Sentence]) -> bool:
    """Whether only the outlet tells who buys, but arms or forces are named and no maker: "£5bn tanks fail tests"."""
    near = sentences[:2]
    great = (figure.value_high or figure.value_low or 0) >= MILLION  # less is the price of one piece
    home = figure.measure is Measure.PROCUREMENT and figure.rule.split("/")[1].startswith(AT_HOME_ONLY)
    if not great or not home or not is_unrivalled(mention.sentence):
        return False
    return any(s.has("goods") or names_types(s) for s in near) and not any(s.has("company") for s in near)


def is_untraded(mention: Mention, figure: Figure, civil: bool) -> bool:
    """Whether a maker only tells of arms that nobody owns, or they serve civilians as well and no force is named."""
    words = mention.sentence.lower
    supplied = (figure.payer is None or FORCES.isdisjoint(words)) and is_supplier_subject(mention.sentence)
    return supplied or (civil and BUYING_FORCES.isdisjoint(words))


def comes_from_private_people(figure: Figure, mention: Mention) -> bool:
    """Whether private people or a crowd give it, as far as the sentence tells."""
    words, unowned = mention.sentence.lower, is_unowned(figure)
    aid, counted = figure.measure is Measure.AID, figure.measure is Measure.EQUIPMENT
    if (aid or counted) and names_private_giver(words):
        return True
    if (counted or figure.measure in GIVEN_OR_BOUGHT) and not CROWDS.isdisjoint(words):
        return True
    if counted and unowned and mention.sentence.speaks_of(DONATIONS, 2):
        return True
    untold = aid and (figure.payer is None or unowned)
    return untold and not DONORS.isdisjoint(words) and FOR_FOREMOST.isdisjoint(words)


def names_private_giver(words: list[str]) -> bool:
    """Whether the words name who gives privately, and no foundation that is only laid."""
    if PRIVATE_GIVERS.isdisjoint(words):
        return False
    return any(pair[0] in PRIVATE_GIVERS and pair not in GROUNDWORK for pair in pairwise([*words, ""]))


def is_development(figure: Figure, mention: Mention, sentences: list[Sentence]) -> bool:  # noqa: PLR0911  (ordered rules)
    """Whether it is aid of another kind than ours: not military, and to nobody at war."""
    if figure.measure is not Measure.AID or figure.aid_type is AidType.MILITARY:
        return False
    helped = usual_recipients()
    words = sentences[0].lower
    if ("military" in words and "military" in figure.rule + figure.quote.lower()) or (
        "pentagon" in words and figure.recipient is not None
    ):
        return False
    if not DEFENCE_LOANS.isdisjoint(pairwise(words)) or hands_over(mention) or is_for_anothers_forces(mention):
        return False
    if figure.recipient in foremost() and is_of_numbered_package(mention):
        return False
    if is_civil_abroad(figure, mention) or is_whole_development_aid(sentences[0], mention):
        return True
    if figure.recipient is None and (is_for_development(mention) or is_civil_list(mention)):
        return True
    if any(map(names_arms_aid, sentences)) or (figure.recipient is None and is_war_bill(sentences[0])):
        return False
    if figure.recipient is not None and OF_THE_WAR.rule not in figure.rule:
        spared = figure.recipient in at_peace(mention.passage) and is_civil_aid(figure, mention, sentences)
        return figure.recipient not in helped or spared
    named = (party for sentence in sentences for party in parties(sentence, mention.passage))
    return not any(party.codes & helped and party.form != "leader" and party.role != "adjective" for party in named)


def is_of_numbered_package(mention: Mention) -> bool:
    """Whether it is one of so many packages as only a state at war gets: "the 27th aid package, worth 9m"."""
    words = mention.sentence.lower
    if "package" not in words:
        return False
    ranks = (at for at, word in enumerate(words) if word[0].isdigit() and len(word) >= RANKED and word.endswith(ENDS))
    return any("package" in words[at + 1 : at + NAMED_WITHIN] for at in ranks)


def is_for_development(mention: Mention) -> bool:
    """Whether the amount is by name one of development aid: "2bn in development assistance"."""
    named = pairwise(mention.next_words(NAMED_WITHIN))
    return any(kind == "development" and noun in AID_NOUNS for kind, noun in named)


def is_whole_development_aid(sentence: Sentence, mention: Mention) -> bool:
    """Whether official development aid is spoken of, and nobody is named who gets it: "ODA rose to 220bn"."""
    if "oda" not in sentence.lower and ("official", "development") not in pairwise(sentence.lower):
        return False
    return not any(party.codes & usual_recipients() for party in parties(sentence, mention.passage))


def is_war_bill(sentence: Sentence) -> bool:
    """Whether Congress votes on a bill of foreign aid beside its yearly budget: such bills are for allies at war."""
    words = set(sentence.lower)
    if CHAMBERS.isdisjoint(words) or not YEARLY_BILLS.isdisjoint(words):
        return False
    return any(pair == ("foreign", "aid") for pair in pairwise(sentence.lower)) and not BILLS.isdisjoint(words)


def tells_of_arms_aid(title: Sentence, passage: Passage) -> bool:
    """Whether a title speaks of the arms given to who gets most: "Fact Sheet on Security Assistance for Ukraine"."""
    aid = title.speaks_of("aid", 2) and not title.has("losing")
    return aid and any(map(is_foremost, parties(title, passage)))


def is_part(mention: Mention) -> bool:
    """Whether the amount is a part of the sum before it: "Two-thirds are earmarked for defence"."""
    if mention.quantity.unit not in {"fraction", "%"}:
        return False
    following = mention.next_words(4)
    if following[:1] == ["of"] and not THOSE.isdisjoint(following[1:2]):
        following = following[3:]  # "Almost half of these funds will"
    return mention.at <= 1 and bool(PARTED & set(following[:1]))
