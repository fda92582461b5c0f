"""Whether money is given: to whom, as what, and where the sentence does not say so itself."""

from __future__ import annotations

from itertools import pairwise

from pipeline.figures.cues import at_war, follows, foremost, is_foremost, precedes, topic_follows, usual_recipients
from pipeline.figures.lexicon import word_set
from pipeline.figures.measures import NOT, SPENDING_VERBS, is_military
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import Party, codes_of, parties
from pipeline.figures.phrases import RAISING
from pipeline.figures.recipients import NO_RECIPIENTS, backed
from pipeline.figures.sentences import Sentence, Tag
from pipeline.figures.words import (
    AID_NOUNS,
    BUYING,
    FORCES,
    GIVEN_AWAY,
    INCLUDES,
    MAKERS,
    REFILLING,
    SEEKING,
    SELLING,
    STORES,
    place_of,
)

NEAR = 12  # words
THANKED_WITHIN = 7  # words before the amount
THANKED = frozenset({("thank", "you")})
THANKS_FOR = (["for", "the"], ["for", "your"], ["for", "this"], ["for", "that"])
CALLED_WITHIN = 8  # words between the amount and what it is called
VALUED_WITHIN = 10  # the same before "worth"
VALUED = frozenset({"worth", "valued", "totalling", "totaling"})
DEFENDED = frozenset({"defence", "defense", "war", "fight"})
KINDS = word_set("money", "kinds_of_aid")  # with what stands between them
RAISED_WITHIN = 8  # words from "bringing" to the total
KINDS_WITHIN = 12  # words behind the amount
BREAKS = word_set("money", "breaks")
MAKING = word_set("money", "making")
DRAWDOWNS = frozenset({"drawdown", "drawdowns", "pda"})
TROOPS = NOT + "people and troops"
FOR_ONESELF = MAKING | word_set("money", "own")
PROGRAMMES = frozenset({"purl", "usai"})  # of arms for who is given most
FOR_FOREMOST = PROGRAMMES | {"reparations"}
LENDING = frozenset({"lend", "lends", "lent", "lending", "loans", "loaned"})
MAKERS_WITHIN = 3  # words
HANDING = GIVEN_AWAY | word_set("money", "handing_over")
HANDED = frozenset({"transferred", "gave", "sent", "donated", "gifted", "handed"})  # by who is named before
HANDED_WITHIN = 16  # words from the verb to the amount
ARMS_WITHIN = 6  # words behind "worth of"
WORTH_WITHIN = 4  # words from "worth" to the amount
KIT = frozenset({"equipment", "kit", "hardware"})
STORES_WITHIN = 4  # words from "from" to the stores
TAPPING = word_set("money", "tapping")
INDUSTRY = MAKERS | {"industry"}
OWN_PURCHASE = REFILLING | FORCES | INDUSTRY | {"own"}
HEADED_WITHIN = 4  # sentences from a headline to what it still heads
ACCORDS = word_set("money", "accords")
YEARS = frozenset({"year", "years", "annually", "annual", "yearly", "decade"})
YEARS_WITHIN = 6  # words from the amount
PATRON = "USA"  # whose aid is agreed on for years ahead
FORCES_WITHIN = 4  # words from the amount to whose forces they are
FORCES_NAMED_WITHIN = 8  # words from the amount to the forces
EXPORT_CREDIT = frozenset(("export", lent) for lent in ("finance", "finances", "financing", "credit", "credits"))
CREDIT_WITHIN = 4  # words behind the amount
PARTED = AID_NOUNS | {"package"}
PARCELS = word_set("reading", "parcels") | {"parcel", "more"}  # "a 9m package of guns", "9m more in guns"
PARTED_WITHIN = 4  # words from the start of a sentence to what it parts
LETTING = word_set("money", "letting")
LET_WITHIN = 4  # words from who is let to the verb
SPENT_WITHIN = 7  # words behind the amount


def told_aid(mention: Mention) -> bool:
    """Whether the amount is called military aid, whoever gets it: "fresh military aid worth 2bn"."""
    reach = VALUED_WITHIN if VALUED & set(mention.last_words(3)) else CALLED_WITHIN
    near = [tag for tag in mention.sentence.tags("topic") if tag.label.value == "aid" and mention.distance(tag) < reach]
    if any(tag.label.weight > 2 for tag in near) or "aid" in [*mention.last_words(3), *mention.next_words(4)]:
        return True
    if is_headed_by_aid(mention) or is_aid_of_kinds(mention) or is_total_of_aid(mention):
        return True
    if hands_over(mention) or is_export_credit(mention):
        return True
    words = mention.sentence.lower
    return not DRAWDOWNS.isdisjoint(words) and not mention.sentence.has("topic", TROOPS)  # from a state's own stocks


def hands_over(mention: Mention) -> bool:
    """Whether arms of that worth are handed over or come from a state's own stocks: "has sent howitzers worth 9m"."""
    rules = (hands_over_arms, comes_from_stocks, was_handed_over, holds_given_arms)
    if not any(rule(mention) for rule in rules):
        return False
    return not mention.sentence.has("company") and SELLING.isdisjoint(mention.sentence.lower)


def hands_over_arms(mention: Mention) -> bool:
    """Whether a verb of handing over takes arms as its object, and none but states at war are to get them."""
    sentence, verb = mention.sentence, next(iter(mention.before("gift")), None)
    if (
        verb is None
        or mention.at - verb.first > HANDED_WITHIN
        or HANDING.isdisjoint(sentence.lower[verb.first : verb.end])
    ):
        return False
    if not BUYING.isdisjoint(sentence.lower[verb.first :]):
        return False
    others = (p for p in parties(sentence, mention.passage) if p.first > verb.first and p.role in {"to", "for"})
    return takes_arms(mention, verb) and all(p.codes & at_war() for p in others)


def was_handed_over(mention: Mention) -> bool:
    """Whether a clause behind arms tells who gave them away: "9m of guns Oslo sent to Kyiv", but not "sold to"."""
    words = mention.sentence.lower
    verb = next(iter(mention.after("gift")), None)
    if verb is None or HANDED.isdisjoint(words[verb.first : verb.end]) or words[verb.end : verb.end + 1] != ["to"]:
        return False
    named = parties(mention.sentence, mention.passage)
    giver = next((p for p in named if p.end == verb.first and p.first > mention.at and p.role == "plain"), None)
    of_arms = mention.next_words(1) in (["of"], ["in"], ["worth"]) and is_military([mention.sentence])
    return giver is not None and of_arms


def takes_arms(mention: Mention, verb: Tag) -> bool:
    """Whether arms are what the amount is of, or is the worth of: "9m worth of kit", "tanks worth 9m"."""
    words = mention.sentence.lower
    arms = sorted(tag.first for kind in ("goods", "military") for tag in mention.sentence.tags(kind))
    if not VALUED.isdisjoint(mention.last_words(WORTH_WITHIN)):
        named = not KIT.isdisjoint(words[verb.end : mention.at]) and is_military([mention.sentence])
        return named or any(at < mention.at and abs(at - verb.end) <= NEAR for at in arms)
    link = mention.at + 1 + mention.bracket
    link += words[link : link + 1] == ["worth"] or not PARCELS.isdisjoint(words[link : link + 1])
    if words[link : link + 1] not in (["in"], ["of"]):
        return False
    following = words[link + 1 : next((at for at in arms if at > link), len(words))]
    kit = place_of(following, KIT) if is_military([mention.sentence]) else None
    described = following[:kit]
    return len(described) < ARMS_WITHIN and BREAKS.isdisjoint(described)


def holds_given_arms(mention: Mention) -> bool:
    """Whether it is the worth of a package in which arms are given: "donates ten tanks as part of a 9m package"."""
    if "in" not in mention.last_words(3) and ("part", "of") not in pairwise(mention.last_words(4)):
        return False
    if not {"package", "parcel", "aid"} & set(mention.next_words(2)):
        return False
    verb = next(iter(mention.before("gift")), None)
    if verb is None or HANDING.isdisjoint(mention.sentence.lower[verb.first : verb.end]):
        return False
    return any(verb.end <= tag.first < mention.at for tag in mention.sentence.tags("goods"))


def comes_from_stocks(mention: Mention) -> bool:
    """Whether it is taken out of a state's own stocks, and does not fill them: "9m in shells from army depots"."""
    words = mention.sentence.lower
    at = place_of(words, STORES)
    if at is None or not REFILLING.isdisjoint(words):
        return False
    before = words[max(0, at - STORES_WITHIN) : at]
    return "from" in before or ("out", "of") in pairwise(before) or not TAPPING.isdisjoint(before)


def is_aid_of_kinds(mention: Mention) -> bool:
    """Whether several kinds of aid are named behind the amount: "52bn in military, financial and humanitarian aid"."""
    following = mention.next_words(KINDS_WITHIN)
    if following[:1] not in (["in"], ["of"], ["for"]):
        return False
    at = next((at for at, word in enumerate(following) if at and word not in KINDS), 0)
    return following[at] in AID_NOUNS


def is_total_of_aid(mention: Mention) -> bool:
    """Whether aid that is told before brings the total to it: "$3m in aid, bringing our commitment to $90m in arms"."""
    raised = mention.last_words(RAISED_WITHIN)
    return "to" in raised[-2:] and not RAISING.isdisjoint(raised) and mention.sentence.speaks_of("aid", 2)


def is_headed_by_aid(mention: Mention) -> bool:
    """Whether a colon stands between words of aid and the amount: "security assistance: $90 million worth of"."""
    colon = mention.last_words(1) == [":"]
    return colon and any(
        tag.label.value == "aid" and tag.label.weight > 2 and tag.end == mention.at - 1
        for tag in mention.sentence.tags("topic")
    )


def given_away(mention: Mention) -> bool:
    """Whether a verb of gifts stands before the amount, and no purchase between: "will send €20m in shells"."""
    for tag in mention.before("gift")[:1]:
        words = mention.sentence.lower[tag.first : mention.at]
        return len(words) <= NEAR and words[0] in GIVEN_AWAY and BUYING.isdisjoint(words)
    return False


def given_to(mention: Mention) -> bool:
    """Whether a verb of giving with its receiver stands before the amount: "gives Kyiv 5bn"."""
    gifts = [tag for tag in mention.before("gift") if mention.distance(tag) < 12]
    here = parties(mention.sentence, mention.passage)
    if any(backed(mention.sentence, p) and follows(mention.sentence, p, "gift", 3) for p in here):
        return True
    if any(spent_on(mention, p) for p in here if is_foremost(p)) or from_makers(mention) or is_thanked_for(mention):
        return True
    receives = any(follows(mention.sentence, p, "receiving", 4) for p in here if p.codes & usual_recipients())
    if receives and any(is_source(mention, p) for p in here):
        return True
    return bool(gifts) and any(
        precedes(mention.sentence, p, "gift") and p.end <= mention.at and not p.codes <= NO_RECIPIENTS for p in here
    )


def is_thanked_for(mention: Mention) -> bool:
    """Whether who got it thanks for it: "Thank you for the $9 million programme", but not "for buying 9bn in jets"."""
    words = mention.last_words(THANKED_WITHIN)
    at = place_of(pairwise(words), THANKED)
    return at is not None and words[at + 2 : at + 4] in THANKS_FOR and BUYING.isdisjoint(words)


def from_makers(mention: Mention) -> bool:
    """Whether it buys arms of makers in a state that is helped, so for it: "9m for guns from Ukrainian makers"."""
    words = mention.sentence.lower
    named = parties(mention.sentence, mention.passage)
    others = any(not p.codes & usual_recipients() and p.code != "RUS" for p in named)
    return others and any(
        is_foremost(p)
        and p.role == "from"
        and p.form == "people"
        and not INDUSTRY.isdisjoint(words[p.end : p.end + MAKERS_WITHIN])
        for p in named
    )


def spent_on(mention: Mention, party: Party) -> bool:
    """Whether a state spends it on the party itself: "will spend 7bn on Ukraine", but not "on Ukraine's border"."""
    words = mention.sentence.lower
    ends = party.end >= len(words) or words[party.end] in BREAKS
    ends = ends or (words[party.end] == "'s" and not DEFENDED.isdisjoint(words[party.end + 1 : party.end + 2]))
    on = words[party.first - 1] == "on"
    close = 0 < party.first - mention.at <= SPENT_WITHIN and on and party.form == "names"
    return close and ends and not SPENDING_VERBS.isdisjoint(mention.last_words(4))


def is_source(mention: Mention, party: Party) -> bool:
    """Whether what somebody receives comes from the party: "from the bloc", "1bn of the bank's loan"."""
    if not party.codes - usual_recipients() - {"RUS"}:
        return False
    return party.role == "from" or (party.first > mention.at and party.role in {"of", "possessive", "under"})


def helps_somebody(mention: Mention, sentences: list[Sentence]) -> bool:
    """Whether somebody is named who may be helped."""
    here = parties(mention.sentence, mention.passage)
    if any(p.role in {"to", "for"} and p.form in {"names", "seats"} and p.codes - {"RUS"} for p in here):
        return True
    if any(backed(mention.sentence, p) for p in here) or not FOR_FOREMOST.isdisjoint(mention.sentence.lower):
        return True
    if any(p.codes & usual_recipients() for p in here):
        return helped_here(mention)
    return any(p.codes & usual_recipients() for s in sentences[1:] for p in parties(s, mention.passage))


def helped_here(mention: Mention) -> bool:
    """Whether the sentence itself names somebody who is usually helped, and who is not the one that spends."""
    if given_before(mention):
        return True
    if is_alone(mention):
        return False
    here = [
        p
        for p in parties(mention.sentence, mention.passage)
        if p.codes & usual_recipients() and not names_goods(mention.sentence, p)
    ]
    if not any(
        party.first > mention.at or party.role in {"to", "for", "in"} or is_object(mention, party) for party in here
    ):
        others = [p for p in parties(mention.sentence, mention.passage) if not p.codes & usual_recipients()]
        if not any(p.first < mention.at and p.code != "RUS" for p in others):
            return False  # "Ukraine will invest 5bn": nobody else is there to give it
    return any(not spends_itself(mention, party) for party in here)


def is_alone(mention: Mention) -> bool:
    """Whether who is usually helped spends it, and nobody else is named: "Kyiv will spend 5bn on Ukrainian guns"."""
    named = [p for p in parties(mention.sentence, mention.passage) if p.code != "RUS"]
    own = len(codes_of(named)) == 1 and bool(named) and named[0].codes <= usual_recipients()
    own = own and SEEKING.isdisjoint(mention.sentence.lower)
    return own and any(spends_itself(mention, party) for party in named)


def names_goods(sentence: Sentence, party: Party) -> bool:
    """Whether the party only says whose make arms are that are bought: "2bn on Israeli drones"."""
    if party.form != "people" or is_foremost(party) or party.role not in {"on", "adjective", "in"}:
        return False
    return any(party.end <= tag.first <= party.end + 1 for tag in sentence.tags("goods"))


def arms_for_foremost(mention: Mention) -> bool:
    """Whether the sentence names those for whom most arms are given, and neither an order of theirs nor a factory."""
    sentence = mention.sentence
    if not MAKING.isdisjoint(sentence.lower):
        return False
    if not PROGRAMMES.isdisjoint(sentence.lower):
        return True
    here = [p for p in parties(sentence, mention.passage) if is_foremost(p) and p.role != "in"]
    return bool(here) and helped_here(mention) and not any(follows(sentence, p, "buying", 6) for p in here)


def told_nearby(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether the title or a sentence beside tells of aid to who gets most of it, and this one of no purchase."""
    sentence = mention.sentence
    if sentence.has("buying") or sentence.has("trade") or not FOR_ONESELF.isdisjoint(sentence.lower):
        return False
    return any(
        (s.has("gift") or s.speaks_of("aid", 1)) and any(map(is_foremost, parties(s, mention.passage)))
        for s in neighbours
    )


def lends_object(mention: Mention) -> bool:
    """Whether one state lends another the amount: "lends Tallinn 2bn for guns"."""
    verb = mention.before("gift")[:1]
    if not verb or mention.sentence.lower[verb[0].first] not in LENDING:
        return False
    return any(p.first == verb[0].end and p.end <= mention.at for p in parties(mention.sentence, mention.passage))


def given_by_headline(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether the headline gives to who gets most aid, and this sentence names neither it nor another that gets it."""
    sentence, headline = mention.sentence, next((s for s in neighbours if s.number < 0), None)
    if headline is None and mention.text.text.startswith("\n", mention.text.bounds(0)[1]):
        headline = mention.text.sentence(0)
    if headline is None or headline is sentence or sentence.number > HEADED_WITHIN:
        return False
    helped = (p for p in parties(headline, mention.passage) if is_foremost(p))
    if not any(is_helped_in(headline, p) for p in helped):
        return False
    if not (SELLING.isdisjoint(headline.lower) and SELLING.isdisjoint(sentence.lower)):
        return False
    if sentence.has("company") or not OWN_PURCHASE.isdisjoint(sentence.lower) or not is_military([sentence, headline]):
        return False
    return not any(is_foremost(p) or p.role in {"to", "for"} for p in parties(sentence, mention.passage))


def is_part_of_aid(mention: Mention) -> bool:
    """Whether a package of aid told of before has it as a part: "The package includes 9bn to procure interceptors"."""
    sentence, words = mention.sentence, mention.sentence.lower
    if sentence.number < 1 or PARTED.isdisjoint(words[:PARTED_WITHIN]) or INCLUDES.isdisjoint(mention.said):
        return False
    before = mention.text.sentence(sentence.number - 1)
    return before.speaks_of("aid", 2) and SELLING.isdisjoint(before.lower) and BUYING.isdisjoint(before.lower)


def is_helped_in(sentence: Sentence, party: Party) -> bool:
    """Whether a party is who gets what the sentence tells of."""
    given = precedes(sentence, party, "gift") or precedes(sentence, party, "helping")
    return given or party.role in {"to", "for"} or topic_follows(sentence, party, "aid")


def is_under_accord(mention: Mention, sentences: list[Sentence]) -> bool:
    """Whether an accord over years gives it to who is usually helped: "3bn a year under its memorandum with Israel"."""
    words = mention.sentence.lower
    if ACCORDS.isdisjoint(words) or not BUYING.isdisjoint(words) or not SELLING.isdisjoint(words):
        return False
    after = mention.next_words(YEARS_WITHIN)
    if YEARS.isdisjoint(after) and YEARS.isdisjoint(mention.last_words(YEARS_WITHIN)):
        return False
    named = codes_of(party for sentence in sentences for party in parties(sentence, mention.passage))
    return PATRON in named and bool(named & usual_recipients() - foremost())


def is_for_anothers_forces(mention: Mention) -> bool:
    """Whether one state gives it to the forces of another: "pledged 90m for Kenyan forces"."""
    words = mention.sentence.lower
    if FORCES.isdisjoint(mention.next_words(FORCES_NAMED_WITHIN)) or mention.sentence.has("company"):
        return False
    if not BUYING.isdisjoint(words) or not SELLING.isdisjoint(words):
        return False
    named = [p for p in parties(mention.sentence, mention.passage) if p.code and p.code != "RUS"]
    givers = codes_of(p for p in named if p.end <= mention.at)
    return bool(givers) and any(
        0 < p.first - mention.at <= FORCES_WITHIN
        and p.role in {"to", "for"}
        and givers.isdisjoint(p.codes)
        and not FORCES.isdisjoint([word for word in words[p.end : p.end + 2] if word != "'s"])
        for p in named
    )


def is_export_credit(mention: Mention) -> bool:
    """Whether it is credit for what a state exports: "2bn of export finance to buy missiles"."""
    return not EXPORT_CREDIT.isdisjoint(pairwise(mention.next_words(CREDIT_WITHIN)))


def lets_buy(mention: Mention) -> bool:
    """Whether it lets who gets most aid buy arms: "a loan of 2bn that lets Kyiv buy missiles"."""
    words = mention.sentence.lower
    if LETTING.isdisjoint(words) or BUYING.isdisjoint(words):
        return False
    return any(
        is_foremost(p)
        and p.first > mention.at
        and not LETTING.isdisjoint(words[max(0, p.first - 2) : p.first])
        and not BUYING.isdisjoint(words[p.end : p.end + LET_WITHIN])
        for p in parties(mention.sentence, mention.passage)
    )


def given_before(mention: Mention) -> bool:
    """Whether the sentence before gives to somebody who is usually helped, and this one names no such party."""
    if mention.sentence.number < 1 or any(
        p.codes & usual_recipients() for p in parties(mention.sentence, mention.passage)
    ):
        return False
    before = mention.text.sentence(mention.sentence.number - 1)
    named = parties(before, mention.passage)
    return before.has("gift") and any(p.role in {"to", "for"} and p.codes & usual_recipients() for p in named)


def is_object(mention: Mention, party: Party) -> bool:
    """Whether the party is what a verb of helping is done to, or what aid is named after."""
    sentence = mention.sentence
    if party.end <= mention.at and follows(sentence, party, "receiving", 5):
        return True
    return precedes(sentence, party, "helping") or topic_follows(sentence, party, "aid")


def spends_itself(mention: Mention, party: Party) -> bool:
    """Whether the party is the subject of the sentence: "Ukraine will invest 5bn"."""
    if party.role not in {"plain", "possessive", "adjective"} or party.first > mention.at:
        return False
    return follows(mention.sentence, party, "buying", 6) or follows(mention.sentence, party, "spending", 6)
