"""Whose own defence spending it is."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pipeline.figures.buyers import FEW, NO_SPENDERS
from pipeline.figures.cues import (
    AT_HOME_ONLY,
    EARLIER,
    FAINT,
    NOBODY,
    Role,
    follows,
    guest_speaks,
    home_claims,
    is_subject,
    named_here,
    near,
    precedes,
    topic_follows,
    usual_recipients,
)
from pipeline.figures.lexicon import word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import Party, official_state, parties
from pipeline.figures.payers import OF_GUEST, TELLING
from pipeline.figures.recipients import is_bracketed
from pipeline.figures.sentences import Sentence
from pipeline.figures.words import (
    ACROSS,
    COMING,
    KEEPING,
    MEMBERS,
    RANKS,
    SPENDING_FORMS,
    TARGET_NOUNS,
    WHOLES,
)
from pipeline.model import QuantityKind

OF_ALLIANCE = 7.0  # of NATO, in the sentence before a target, which is mostly its own
OF_SPEAKER = 0.5  # of who speaks of a target
TOLD_WHO = word_set("payers", "told_who")
BIDDING = word_set("payers", "bidding")
BIDDEN_WITHIN = 4  # words
EACH = word_set("payers", "each")
AMONG = frozenset({"among", "amongst", "of"})
ALLIED = frozenset({"allies", "alliance", "allied"})
ALLIANCES = frozenset({"nato", "alliance"})
NOT_SPENDING = word_set("payers", "not_spending")  # prepositions
OWN_BUDGET = word_set("payers", "own_budget")
BESIDE = frozenset(
    {(), ("at",), ("first", "at"), ("second", "at"), ("third", "at"), ("(",), ("with",), ("on",)}
)  # between a name and what it spends
OF_GDP = word_set("payers", "of_gdp")
SPANNED_WITHIN = 8  # words behind the amount
CLAUSES = word_set("payers", "clauses")
SUBJECTS = frozenset({"names", "seats", "group"})
NAMED = frozenset({"names", "group"})  # "EU countries", "European countries"
PARTS_OF_ALLIANCE = frozenset({"NATO_EUR", "EUROPE"})
AROUND = frozenset({"in", "at"})  # a group of which a state that is told of is one
AGREEING = word_set("payers", "agreed")
FROM_OTHERS = word_set("payers", "from_others")  # what comes from a state that does not spend
GLOBE = word_set("payers", "globe")
WORLD = GLOBE | word_set("payers", "world")
ALLIES_WHO = frozenset((whose, who) for whose in ("allies", "members") for who in ("that", "who", "which"))
RELATIVE_PRONOUNS = (["which"], ["who"])
ASIDE_WITHIN = 8  # words
OWNERS = frozenset({"its", "their", "his", "her"})
RESPECTIVE = frozenset({"respective", "respectively"})
ITS_BUDGET = frozenset(("its", what) for what in OWN_BUDGET | {"defence", "defense"})
TARGET_WITHIN = 6  # words before the amount
YARDS = word_set("payers", "yards")
YARD_WITHIN = 5  # words
SET_OUT_WITHIN = 4  # words behind a state
BOUND = COMING | BIDDING
REACHING = KEEPING | word_set("payers", "reaching")
CALLS = word_set("payers", "calls")  # for what others are to spend
APART = RANKS - {"last", "latest", "first", "only"}  # words by which one state is told from others


def spender_worth(sentence: Sentence, party: Party, target: bool) -> tuple[float, str]:  # noqa: PLR0911  (ordered rules)
    """What the words around a party say for its own spending."""
    if is_addressed(sentence, party):
        return 0.1, "spender-told"
    if party.codes & NO_SPENDERS:
        return 0.0, "spender-none"
    around = party.form == "group" and is_around(sentence, party, target)
    if around or sentence.lower[party.first - 1] in {"its", "their"}:
        return 0.3, "spender-owned"
    if party.code == "NATO" and target:
        return (0.5, "spender-owner-of-target") if dated(sentence) else (4.0, "spender-target-of")
    if party.code == "NATO" and names_target(sentence, party):
        return 0.3, "spender-owner-of-target"  # "to meet NATO's 2% target, it must find 9bn"
    if target and calls_on_others(sentence, party):
        return 0.3, "spender-calling"
    if told := beside_worth(sentence, party):
        return told
    if follows(sentence, party, "spending", 6):
        return 3.5, "spender-subject"
    if names_only_alliance(sentence, party):
        return 0.5, "spender-alliance-named"  # "by NATO's count": not its members, who are named as such
    return (1.5, "spender-leader") if party.form == "leader" else (2.0, "spender-plain")


def beside_worth(sentence: Sentence, party: Party) -> tuple[float, str] | None:  # noqa: PLR0911  (ordered rules)
    """What the words right beside a party say for its own spending; None where they say nothing."""
    if party.role in {"besides", "except"}:
        return 0.1, "spender-excepted"
    if party.role == "by" and not spent_by(sentence, party):
        return 0.4, "spender-oblique"  # "the risks posed by Russia"
    if party.role == "from" and precedes_threat(sentence, party):
        return 0.3, "spender-oblique"  # "threats from China", "calls from Washington for more defence spending"
    if topic_follows(sentence, party, "defence_spending"):
        return 3.5, "spender-owner"
    if sentence.lower[party.end : party.end + 1] == ["war"]:
        return 0.05, "spender-war"  # "the Iran war cost 30bn"
    if party.role == "in" and party.form == "seats":
        return 0.05, "spender-place"  # "leaders in The Hague agreed"
    helped = party.role == "for" and party.codes <= usual_recipients()
    if helped or party.role in NOT_SPENDING:
        return 0.4, "spender-oblique"  # "the request for Ukraine includes 4bn for the Pentagon"
    return None


def names_only_alliance(sentence: Sentence, party: Party) -> bool:
    """Whether the party is the alliance by name, without its members and without an amount of its own."""
    around = [*sentence.words_before(party.first, FEW), *sentence.lower[party.first : party.end + FEW]]
    named = sentence.lower[party.end - 1] in ALLIANCES and MEMBERS.isdisjoint(around)
    return named and not owns_amount(sentence, party)


def is_around(sentence: Sentence, party: Party, target: bool) -> bool:
    """Whether a group is only named as that of a state that is told of: "in NATO", "first among NATO countries"."""
    apart = AGREEING.isdisjoint(sentence.words_before(party.first, 4))
    return party.role in AROUND or (party.role == "among" and not target and apart)


def names_target(sentence: Sentence, party: Party) -> bool:
    """Whether a party is named as whose target it is: "NATO's 2 % target", "the NATO target"."""
    if sentence.lower[party.end - 1] not in ALLIANCES:
        return False
    behind = sentence.lower[party.end : party.end + TARGET_WITHIN]
    return not TARGET_NOUNS.isdisjoint(behind if behind[:2] == ["'s", "#"] else behind[:2])


def precedes_threat(sentence: Sentence, party: Party) -> bool:
    """Whether what comes from the party is a threat or a demand: "pressure from Washington"."""
    return not FROM_OTHERS.isdisjoint(sentence.lower[max(0, party.first - FEW) : party.first - 1])


def is_aside(mention: Mention, party: Party) -> bool:
    """Whether the party is named only in a clause about who spends: "Latvia, which borders Russia, spends 3%"."""
    words = mention.sentence.lower
    before = words[max(0, party.first - ASIDE_WITHIN) : party.first]
    if "," not in before or "," not in words[party.end : mention.at]:
        return False
    clause = before[len(before) - before[::-1].index(",") :]
    return clause[:1] in RELATIVE_PRONOUNS


def calls_on_others(sentence: Sentence, party: Party) -> bool:
    """Whether a level is only what the party asks of others: "the US call for 3.5%", "Trump's 5% demand"."""
    behind = [word for word in sentence.lower[party.end : party.end + FEW] if word not in {"'s", "#"}]
    return not CALLS.isdisjoint(behind[:1])


def owns_amount(sentence: Sentence, party: Party) -> bool:
    """Whether an amount stands behind the party's name as its own: "NATO's 2 %"."""
    return sentence.lower[party.end : party.end + 2] == ["'s", "#"]


def spent_by(sentence: Sentence, party: Party) -> bool:
    """Whether it is spending that is done "by" the party: "the two percent spent by Spain"."""
    near = range(party.first - FEW, party.first)
    return any(tag.first in near for tag in (*sentence.tags("spending"), *sentence.tags("topic")))


def is_addressed(sentence: Sentence, party: Party) -> bool:
    """Whether the party only hears what another spends: "told NATO it will spend 4%", not "told NATO it must"."""
    words = sentence.lower
    verb = party.first - 1 - (words[party.first - 1 : party.first] == ["the"])
    told = verb >= 0 and words[verb] in TELLING and words[party.end : party.end + 1] != ["to"]
    return told and not TOLD_WHO.isdisjoint(words[party.end : party.end + 1]) and not is_bidden(words, party)


def is_bidden(words: list[str], party: Party) -> bool:
    """Whether a word of duty stands behind who is told something: "told NATO that it should spend 4%"."""
    return not BIDDING.isdisjoint(words[party.end : party.end + BIDDEN_WITHIN])


def stands_beside(mention: Mention, party: Party) -> bool:
    """Whether a share is told of the state beside it: "Latvia 4.9%", "the US at 3.4%", "4.1% in Poland"."""
    sentence = mention.sentence
    if mention.quantity.kind is not QuantityKind.PERCENT or party.form == "group" or sentence.has("topic", "aid"):
        return False
    if party.end <= mention.at:
        between = sentence.lower[party.end : mention.at]
        return party.role == "plain" and tuple(between) in BESIDE and not precedes(sentence, party, "gift")
    compared = sum(quantity.kind is QuantityKind.PERCENT for quantity in mention.sentence_mentions()) > 1
    between = sentence.lower[mention.at + 1 : party.first]
    return compared and party.role == "in" and len(between) <= FEW and OF_GDP.issuperset(between)


def owns_output(mention: Mention, party: Party) -> bool:
    """Whether the share is one of the state's output: "1% of Denmark's GDP"."""
    words = mention.sentence.lower
    of_state = words[mention.at + 1 : party.first] == ["of"] and party.role == "possessive"
    return of_state and "gdp" in words[party.end : party.end + 3]


def takes_in(mention: Mention, party: Party) -> bool:
    """Whether money is put into a state's own forces: "invests 9bn in Denmark's army"."""
    near = mention.sentence.lower[mention.at + 1 : party.first] in (["in"], ["into"])
    return near and party.role == "possessive" and party.codes.isdisjoint(usual_recipients())


def spans(mention: Mention, party: Party) -> bool:
    """Whether the amount is told of a part of the alliance: "18 percent across Europe and Canada"."""
    if party.code not in PARTS_OF_ALLIANCE or party.first - mention.at > SPANNED_WITHIN:
        return False
    words = mention.sentence.lower
    before = words[max(0, party.first - 2) : party.first]
    if ACROSS.isdisjoint(before) or not CLAUSES.isdisjoint(words[mention.at : party.first]):
        return False
    return words[party.end : party.end + 1] == ["we"] or not any(
        other.role in {"plain", "possessive"} and other.form != "we" and other.code not in {"NATO", party.code}
        for other in parties(mention.sentence, mention.passage)
    )


def dated(sentence: Sentence) -> bool:
    """Whether the sentence sets a year: "to reach NATO's target by 2026" is one state's plan."""
    return any(word == "by" and after.isdigit() for word, after in pairwise(sentence.lower))


def find_spender(mention: Mention, neighbours: list[Sentence], target: bool, share: bool = False) -> Role:
    """Whose own spending it is."""
    here = named_here(mention)
    listed = next((party for party in here if is_bracketed(mention, party)), None)
    if listed is not None and mention.quantity.kind is QuantityKind.PERCENT:
        return Role(listed.code, 9.0, "spender-listed")  # "Latvia (3.45%)", whoever else is spoken of
    if own := in_turn(mention, here):
        return Role(own, 9.0, "spender-in-turn")
    return claimed_spending(mention, here, neighbours, target, share)


def in_turn(mention: Mention, here: list[Party]) -> str | None:
    """Which of several states an amount is told of: "Oslo and Riga spend 2% and 3% respectively"."""
    if RESPECTIVE.isdisjoint(mention.sentence.lower):
        return None
    places = list(mention.sentence.mentions)
    listed = next((p for p in here if len(p.codes) == len(places) and p.end <= mention.at), None)
    if listed is None:
        return None
    states = [tag.label.value for tag in mention.sentence.tags("party") if listed.first <= tag.first < listed.end]
    return states[places.index(mention.place)] if len(states) == len(places) > 1 else None


def claimed_spending(
    mention: Mention, here: list[Party], neighbours: list[Sentence], target: bool, share: bool
) -> Role:
    """Whose spending it is by what the words around all who are named say."""
    if together := spenders_together(mention, target and share):
        return together
    claims = []
    official = official_state(mention.passage.publisher)
    abroad = share and official == "USA"  # the White House tells others' shares of GDP, hardly ever its own
    shared = target and mention.quantity.kind is QuantityKind.PERCENT and not any(is_subject(party) for party in here)
    for party in [p for p in here if p.role != "against" and not is_aside(mention, p)]:  # "9bn to counter China"
        worth, rule = spender_worth(mention.sentence, party, target and mention.quantity.kind is QuantityKind.PERCENT)
        worth *= FAINT if abroad and party.code == "USA" and not spends_share(mention.sentence, party) else 1.0
        if party.form == "we" and guest_speaks(mention, party):
            worth *= OF_GUEST
        if shared and party.form in {"we", "leader"}:
            worth *= OF_SPEAKER
        if rule == "spender-target-of" and owns_target(mention, here):
            worth *= FAINT
        yardstick = target and is_yardstick(mention, party)
        beside = stands_beside(mention, party) or spans(mention, party) or owns_output(mention, party)
        if yardstick or (worth and beside):
            worth, rule = 9.0, "spender-target-of" if yardstick else "spender-beside"
        elif party.first > mention.at and rule != "spender-target-of" and not takes_in(mention, party):
            worth *= 0.2
        claims.append(Role(party.code, worth * near(mention, party), rule))
    for rank, sentence in enumerate(neighbours):
        for party in parties(sentence, mention.passage):
            worth, rule = spender_worth(sentence, party, target=False)
            worth *= FAINT if abroad and party.code == "USA" else 1.0
            if shared and party.code == "NATO" and sentence.number < mention.sentence.number:
                worth = OF_ALLIANCE
            claims.append(Role(party.code, worth * EARLIER / (1 + rank / 4), rule))
    if all(party.first > mention.at for party in here) and any(spends_worldwide(s, GLOBE) for s in neighbours):
        return Role(None, 1.0, "spender-world")  # the headline tells of the world, and nobody is named before
    allies = abroad and tells_of_allies(mention)
    claims += [Role("NATO", 0.2, "spender-allies")] if allies else home_claims(mention)
    best = max(claims, key=lambda role: role.score, default=NOBODY)
    if shared and best.rule in {AT_HOME_ONLY, NOBODY.rule, "spender-calling"} and names_allies(mention.sentence):
        return Role("NATO", 1.0, "spender-members")  # "members are to approve a target of 5%"
    return replace(best, code="NATO") if best.code == "ALLIES" else best


def spenders_together(mention: Mention, level: bool) -> Role | None:
    """The spenders, where the sentence tells of all allies at once or of the world; a level is asked of allies."""
    words = mention.sentence.lower
    worldwide = measured_worldwide(mention) and not (level and tells_of_allies(mention))
    members = "nato" in words and not MEMBERS.isdisjoint(words)
    told = (
        members and worldwide and words.index("nato") < mention.at
    )  # not "up 9% worldwide, half of it by NATO members"
    if told or (members and speaks_of_each(mention.sentence)) or each_ally(mention.sentence):
        return Role("NATO", 1.0, "spender-each-member")
    if worldwide:
        return Role(None, 1.0, "spender-world")
    if level and not ALLIES_WHO.isdisjoint(pairwise(mention.last_words(SPANNED_WITHIN))):
        return Role("NATO", 1.0, "spender-members")
    return Role("NATO", 1.0, "spender-summit") if level and is_of_summit(mention) else None


def owns_target(mention: Mention, here: list[Party]) -> bool:
    """Whether the target is that of a state told of: "to meet NATO's 2%, Oslo must raise its target to 3%"."""
    told = [p for p in here if p.role == "plain" and p.form in SUBJECTS and p.code != "NATO" and p.first < mention.at]
    owned = any(who in OWNERS and what in TARGET_NOUNS for who, what in pairwise(mention.last_words(TARGET_WITHIN)))
    if owned or not told:
        return bool(told)
    bidden = any(p.code == "NATO" and mention.sentence.lower[p.end : p.end + 1] == ["to"] for p in here)
    return not bidden and (sets_out(mention, told[-1]) or lifts_own(mention, told[-1], here))


def lifts_own(mention: Mention, party: Party, here: list[Party]) -> bool:
    """Whether a state lifts its own budget to a level, whosever aim it is: "Oslo lifts its spending to NATO's 2%"."""
    if ITS_BUDGET.isdisjoint(pairwise(mention.last_words(TARGET_WITHIN))):
        return False
    others = (p for p in here if party.end <= p.first < mention.at and p.code != party.code)
    return all(p.code == "NATO" and p.role == "possessive" for p in others)


def sets_out(mention: Mention, party: Party) -> bool:
    """Whether a state is to get to a level, whosever aim it is: "Oslo will hit NATO's 2%", "Oslo must spend"."""
    between = mention.sentence.lower[party.end : mention.at]
    if "#" in between:
        return False  # "Oslo will spend 3%, more than NATO's 2%"
    return any(to in BOUND and verb in REACHING for to, verb in pairwise(between[:SET_OUT_WITHIN]))


def is_yardstick(mention: Mention, party: Party) -> bool:
    """Whether the alliance's level is what a state's is held against: "3%, well above NATO's 2%"."""
    beside = 0 <= mention.at - party.end <= FEW or 0 < party.first - mention.at <= FEW
    return party.code == "NATO" and beside and not YARDS.isdisjoint(mention.last_words(YARD_WITHIN))


def is_of_summit(mention: Mention) -> bool:
    """Whether a summit of the alliance decides, and no state is named: "At the NATO summit, leaders backed 5%"."""
    named = (party for party in named_here(mention) if party.role not in AROUND)
    return ("nato", "summit") in pairwise(mention.sentence.lower) and not any(named)


def names_allies(sentence: Sentence) -> bool:
    """Whether allies are named, or members that are no one else's: "members are to", but not "party members"."""
    words = sentence.lower
    if not ALLIED.isdisjoint(words):
        return True
    at = words.index("members") if "members" in words else -1
    return at >= 0 and (at == 0 or words[at - 1] in {",", "all"}) and words[at + 1 : at + 2] != ["of"]


def tells_of_allies(mention: Mention) -> bool:
    """Whether the passage names the alliance."""
    return any(
        name in told
        for told in (mention.text.text, mention.passage.title or "")
        for name in ("NATO", "llies", "lliance")
    )


def speaks_of_each(sentence: Sentence) -> bool:
    """Whether members are spoken of one by one, and not only to rank one: "all members", but not "among all"."""
    words = sentence.lower
    return any(
        word in EACH
        and (at == 0 or words[at - 1] not in AMONG or (words[at - 1] == "of" and RANKS.isdisjoint(words[:at])))
        for at, word in enumerate(words)
    )


def spends_share(sentence: Sentence, party: Party) -> bool:
    """Whether the party itself is said to spend: "we spend 3.5%", "the United States is paying", "our budget"."""
    owned = party.role == "possessive" and not OWN_BUDGET.isdisjoint(sentence.lower[party.end : party.end + 3])
    return owned or not SPENDING_FORMS.isdisjoint(sentence.lower[party.end : party.end + 4])


def each_ally(sentence: Sentence) -> bool:
    """Whether the sentence speaks of the allies one by one: "every ally should"."""
    return any(pair in {("every", "ally"), ("each", "ally")} for pair in pairwise(sentence.lower))


def measured_worldwide(mention: Mention) -> bool:
    """Whether it is the spending of the world, or of countries that are not named."""
    return spends_worldwide(mention.sentence, WORLD if any_unnamed(mention) else GLOBE) or is_of_world(mention)


def is_of_world(mention: Mention) -> bool:
    """Whether the world stands nearest to the amount as who spends: "outlays worldwide rose 9%", "Globally, states"."""
    words = mention.sentence.lower
    begin = max((p.end for p in parties(mention.sentence, mention.passage) if p.first < mention.at), default=0)
    if begin == 0 and is_spending_world(mention.sentence):
        return True
    return any(
        words[at] in GLOBE and not WHOLES.isdisjoint((*words[at - 1 : at], *words[at + 1 : at + 2]))
        for at in range(max(begin, 1), mention.at)
    )


def is_spending_world(sentence: Sentence) -> bool:
    """Whether a sentence begins with the world, or with states that are not named, as who spends: "World pours"."""
    words = sentence.lower
    at = 1 if words[0] == "the" else 0
    if words[at : at + 2] in (["worldwide", ","], ["globally", ","]):
        return True
    verbs = (tag.first for family in ("spending", "giving") for tag in sentence.tags(family))
    return not (WORLD | GLOBE).isdisjoint(words[at : at + 1]) and at + 1 in verbs


def any_unnamed(mention: Mention) -> bool:
    """Whether "countries" stands in no name, as in "EU countries"."""
    named = {at for party in named_here(mention) for at in range(party.first, party.end) if party.form in NAMED}
    return any(word in WORLD and at not in named for at, word in enumerate(mention.sentence.lower))


def spends_worldwide(sentence: Sentence, world: frozenset[str]) -> bool:
    """Whether a sentence tells of the spending of the world, or of countries that are not named."""
    for tag in sentence.tags("topic"):
        if tag.label.value == "defence_spending" and tag.label.weight > 1:
            before = sentence.words_before(tag.first, 8)
            compared = "among" in before and AGREEING.isdisjoint(before)
            apart = compared or not APART.isdisjoint(before[-4:])  # "the world's largest spender" is one
            return not world.isdisjoint(before[-4:]) and not apart
    return False
