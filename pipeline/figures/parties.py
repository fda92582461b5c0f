"""Who stands in a sentence, in which role: states, groups, their bodies and leaders."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache, partial
from itertools import pairwise

from pipeline.figures.lexicon import vocabulary, word_set
from pipeline.figures.meanings import terms
from pipeline.figures.sentences import MAX_SENTENCE, Sentence, Tag, read_sentence
from pipeline.figures.words import COUNTRIES, HEDGES, MEMBERS, MERE_ARTICLES
from pipeline.model import Passage

PREPOSITIONS = word_set("parties", "prepositions")
SKIPPED = word_set("parties", "skipped")
GRACE = timedelta(days=31)  # after a term: what was decided in it is still told
BALTIC = word_set("parties", "baltic")
NORDIC = word_set("parties", "nordic")
GROUPS = frozenset(vocabulary("groups"))
BARGAINS = word_set("parties", "bargains")
PLACING = frozenset({"in", "at", "near"})
VISITING = word_set("parties", "visiting")
GOING = word_set("parties", "going")
POSTED = word_set("parties", "posted")
MOVED_TO = POSTED | word_set("parties", "travelling")
RULING = word_set("parties", "ruling")
OFFICE_OF = word_set("parties", "office_of")
OF_STATE = word_set("parties", "of_state")
SPOKEN = word_set("parties", "spoken")
RECEIVING = frozenset({"to", "for"})
RECEIVERS = frozenset(vocabulary("war")["recipients"])
SUPPORTED = RECEIVING | {"in", "with"}
NEIGHBOURS = word_set("parties", "around")
ANOTHER_PURPOSE = frozenset({"by", "from", "for", "to"})
AROUND_WITHIN = 5  # words behind "and"
STATEMENTS = word_set("parties", "statements")
STATING = {"G7": "G7", "G-7": "G7", "NATO": "NATO"}
SPEAKER = re.compile(r"^(?:[A-Z][A-Z.\-’' ]{2,40} )?([^\W\d_a-z][^\W\d_a-z’'-]+):\s", re.MULTILINE)
MEMBERS_OF = word_set("parties", "members_of")
HOSTS = word_set("parties", "hosts")
WARS = word_set("parties", "wars")
THEMES = word_set("parties", "themes")
ALLIED = word_set("parties", "allied")
HELPED = word_set("parties", "helped")
FOUGHT = frozenset({"in", "on", "against"})
OWNERS = frozenset({"people", "names"})
EVERYWHERE = frozenset({("ministry", "of", "defence")})  # a name that bodies of many states bear
SIGNING = word_set("payers", "signing")
ARE = frozenset({"are", "were", "have"})
ALONG = (["together", "with"], ["along", "with"], ["jointly", "with"], ["alongside"])
JOINING = SIGNING | word_set("payers", "joining")
MEMBERS_NAMED = MEMBERS | {"states"}
FELLOWS = word_set("parties", "fellows")  # "the US and other NATO members": the group is meant
MONEY = word_set("parties", "money")  # of "European aid", which may be that of states
REGION_NAME = 5  # words of "and other Indo-Pacific"
ONE_OF_WITHIN = 7  # words before backers
BE = word_set("parties", "be")
FOES = word_set("parties", "foes")
THREATS = frozenset({"threat", "threats"})  # "to counter Chinese threats", but not "Washington's threats"
GUARDS = word_set("parties", "guards")
BORDERS = frozenset({"border", "borders", "frontier"})
PARTS_OF_WORLD = frozenset(vocabulary("war")["regions"]) | {"region"}
NATO_NAMES = frozenset({"NATO", "Nato"})
NATO = frozenset({"NATO"})
ALLIANCE_NAMES = (*NATO_NAMES, "North Atlantic Treaty")
UNION_NAMES = ("EU", "European Union", "Brussels", "Commission")
DECIDES = word_set("parties", "decides")
GAVE = word_set("parties", "gave")
WITH_CANADA = ({"NATO_EUR", "CAN"}, {"EUROPE", "CAN"}, {"NATO", "CAN"})  # the allies but for the United States
THINKING = word_set("parties", "thinking")
SOURCES = word_set("parties", "sources")
VENUES = frozenset({"conference", "conferences"})
MEETING = word_set("parties", "meeting")
MEETING_WITHIN = 4  # words behind a capital
OPPOSING = word_set("parties", "opposing")
SPEAKING = frozenset({"we", "our", "i"})
FRIENDS = word_set("parties", "friends")
EUROPEAN_FRIENDS = FRIENDS | {"donors", "backers", "supporters"}
YOU_GAVE = word_set("parties", "you_gave")
QUESTION = ("Q ", "Q\t", "Q: ")
THANKS = frozenset({"thank", "thanks", "thanked"})
SEVERAL = COUNTRIES | {"governments"}
POSSESSIVES = word_set("parties", "possessives")
AND_OTHERS = (["and", "other"], ["and", "others"], ["and", "several"], ["and", "more"])
BEFORE_DOLLARS = HEDGES - MERE_ARTICLES | {"of", "worth", "extra", "additional", "(", "by"}
DEEDS = ("giving", "buying", "selling", "spending")


@dataclass(slots=True)
class Party:
    """A state or group as the sentence names it.

    Attributes:
        code: Its code; None where several are named together.
        role: ``plain``, ``possessive``, ``adjective``, or the preposition before it.
        form: How it is named: names, people, seats, body, group, leader, we.
        codes: All that are named together.
    """

    first: int
    end: int
    code: str | None
    role: str
    form: str
    codes: frozenset[str]


def parties(sentence: Sentence, passage: Passage) -> list[Party]:
    """The parties of a sentence in order, those named together as one."""
    if sentence.parties is None:
        day = passage.published.date() if passage.published else None
        found = [p for p in (read_party(sentence, tag, day) for tag in party_tags(sentence)) if p]
        if any(party.form == "body" for party in found):
            found = own_bodies(found, sentence, passage)
        found += spoken_self(sentence, passage)
        if any(map(partial(is_members, sentence), found)) and is_about_alliance(passage.text):
            found = [replace(p, code="NATO", codes=NATO) if is_members(sentence, p) else p for p in found]
        if any(party.code == "EU" and sentence.lower[party.end - 1] not in MONEY for party in found):
            found = [replace(p, code="EU", codes=frozenset({"EU"})) if is_of_union(sentence, p) else p for p in found]
        sentence.parties = joined(sorted(found, key=lambda p: p.first), sentence)
    return sentence.parties


def is_members(sentence: Sentence, party: Party) -> bool:
    """Whether the Union is only named as "member states", which may be those of NATO."""
    return party.code == "EU" and sentence.lower[party.first] == "member"


def is_about_alliance(text: str) -> bool:
    """Whether a text names NATO and not the Union."""
    return any(name in text for name in ALLIANCE_NAMES) and not any(name in text for name in UNION_NAMES)


def is_of_union(sentence: Sentence, party: Party) -> bool:
    """Whether "Europe" is the Union that the sentence names too: not "European donors and the EU"."""
    return party.code == "EUROPE" and EUROPEAN_FRIENDS.isdisjoint(sentence.lower[party.first : party.end])


def own_bodies(found: list[Party], sentence: Sentence, passage: Passage) -> list[Party]:
    """Leave out a body whose state stands at it ("Peru's Ministry of Defence"); read others as the outlet does."""
    begins = {party.first for party in found if party.role == "of"}
    ends = {party.end + (party.role == "possessive") for party in found if party.form in OWNERS}
    kept = [p for p in found if p.form != "body" or not (p.first in ends or is_behind(sentence, p, begins))]
    home = outlet_state(passage.publisher)
    if not home or home == "USA":
        return kept
    return [
        replace(p, code=home, codes=frozenset({home})) if tuple(sentence.lower[p.first : p.end]) in EVERYWHERE else p
        for p in kept
    ]


def is_behind(sentence: Sentence, body: Party, begins: set[int]) -> bool:
    """Whether the state to which a body belongs is named behind it."""
    behind = sentence.lower[body.end : body.end + 1] == ["of"]
    return behind and not begins.isdisjoint({body.end + 1, body.end + 2})


def party_tags(sentence: Sentence) -> list[Tag]:
    """Names and phrases for parties; a phrase within a name is dropped."""
    named = sentence.tags("party")
    if not sentence.has("group"):
        return named
    covered = {at for tag in named for at in range(tag.first, tag.end)}
    phrases = [tag for tag in sentence.tags("group") if not covered & set(range(tag.first - 1, tag.end))]
    return [*named, *phrases]


@cache
def glued_words() -> frozenset[str]:
    """What follows a name that is no party: "German-made"."""
    return frozenset(vocabulary("institutions")["not_parties"]["glued"])


def names_another_thing(sentence: Sentence, tag: Tag) -> bool:
    """Whether the words behind a name make it that of a war, a border, a product or a source."""
    if telling_behind().isdisjoint(sentence.lower[tag.end : tag.end + 4]):
        return False  # nearly all names
    rules = (wages_war, names_war, names_border, only_tells_origin, names_source, names_venue)
    return any(rule(sentence, tag) for rule in rules)


@cache
def telling_behind() -> frozenset[str]:
    """Words that make a name before them another's: each rule of `names_another_thing` needs one of them."""
    return WARS | THREATS | BORDERS | SOURCES | VENUES | glued_words() | {"attack", "war"}


def only_tells_origin(sentence: Sentence, tag: Tag) -> bool:
    """Whether the name only says where something is made: "German-made", "U.S.-made"."""
    at = tag.end + (sentence.lower[tag.end : tag.end + 1] == ["-"])  # a dash of its own behind "U.S."
    return (at > tag.end or at in sentence.glued) and not glued_words().isdisjoint(sentence.lower[at : at + 1])


def names_source(sentence: Sentence, tag: Tag) -> bool:
    """Whether the name only says where those who tell it are at home: "a German think tank", "EU think tank"."""
    following = sentence.lower[tag.end : tag.end + 1]
    if tag.label.form in {"names", "group"} and following == ["press"]:
        return False  # "US press secretary"
    return tag.label.form in {"people", "names", "group"} and not SOURCES.isdisjoint(following)


def names_venue(sentence: Sentence, tag: Tag) -> bool:
    """Whether the capital only tells where donors meet: "raised at a London donors' conference"."""
    if tag.label.form != "seats":
        return False
    behind = [word for word in sentence.lower[tag.end : tag.end + MEETING_WITHIN] if word not in MEETING]
    return not VENUES.isdisjoint(behind[:1])


def read_party(sentence: Sentence, tag: Tag, day: date | None) -> Party | None:
    """The party that a tag names, or None where the name stands for something else."""
    if names_no_party(sentence, tag):
        return None
    form = tag.label.form
    code = spoken_for(sentence, tag, day) if form == "leader" else code_of(sentence, tag)
    if code is None:
        return None
    shown = code if code != "OTHERS" else None
    return Party(tag.first, tag.end, shown, role_of(sentence, tag, form), form, frozenset({code}))


def names_no_party(sentence: Sentence, tag: Tag) -> bool:
    """Whether a name stands for a thing, a pact or friends that are nobody: "other US allies", "an alliance with"."""
    if tag.label.form == "none" or names_another_thing(sentence, tag) or names_dollars(sentence, tag):
        return True
    behind = sentence.lower[tag.end : tag.end + 1]
    if sentence.lower[tag.end - 1] == "alliance" and behind in (["of"], ["with"]):
        return True
    if tag.label.form == "group" and (is_one_member(sentence, tag) or is_other_friends(sentence, tag)):
        return True
    if sentence.words_before(tag.first, 1) == ["other"] and not FRIENDS.isdisjoint(behind):
        return True  # "Israel and other US allies"
    return sentence.lower[tag.first] == "allies" and not is_alliance(sentence, tag)


def names_dollars(sentence: Sentence, tag: Tag) -> bool:
    """Whether the name only tells which dollars they are: "worth US $9 million", but not "a US $9 million package"."""
    if sentence.lower[tag.end : tag.end + 1] != ["#"] or sentence.words[tag.end - 1] not in {"US", "U.S."}:
        return False
    spent = any(verb.end == tag.first for family in DEEDS for verb in sentence.tags(family))
    return spent or not BEFORE_DOLLARS.isdisjoint(sentence.lower[max(0, tag.first - 1) : tag.first])


def code_of(sentence: Sentence, tag: Tag) -> str:
    """The code of a name; what NATO owns are members, as "NATO's European allies" are, "Ukraine's" need not be."""
    if sentence.lower[tag.first] == "member" and not NATO_NAMES.isdisjoint(sentence.words[: tag.first]):
        return "NATO"
    owned = tag.label.value == "NATO_EUR" and sentence.words_before(tag.first, 1) == ["'s"]
    owned = owned and sentence.words[tag.first - 2] not in NATO_NAMES
    return "EUROPE" if owned else tag.label.value


def spoken_for(sentence: Sentence, tag: Tag, day: date | None) -> str | None:
    """The state that a leader speaks for, or spoke for when something was given."""
    name = " ".join(sentence.words[tag.first : tag.end])
    return leader_state(name, day) or (former_state(name, day) if has_given(sentence, tag) else None)


def is_one_member(sentence: Sentence, tag: Tag) -> bool:
    """Whether the group only tells whose member it is: "EU state sends tanks", "NATO's newest member"."""
    if names_members(sentence, tag):
        return True
    after = sentence.lower[tag.end : tag.end + 3]
    if "member" in after and not SEVERAL.isdisjoint(after):
        return False  # "NATO's member countries"
    if tag.label.value == "ALLIES" and is_one_of(sentence.words_before(tag.first, ONE_OF_WITHIN)):
        return True
    if tag.label.value == "G7" and not HOSTS.isdisjoint(after[:1]):
        return True  # "Japan, the G7 president"
    owned = after[:1] == ["'s"] and bool(MEMBERS_OF & set(after[1:]))
    return owned or bool(MEMBERS_OF & set(after[:1]))


def names_members(sentence: Sentence, tag: Tag) -> bool:
    """Whether the group only tells whose members the states behind it are: "NATO members Norway and Latvia"."""
    words = sentence.lower
    end = tag.end + (words[tag.end - 1] not in MEMBERS_NAMED)
    end += words[end - 1 : end + 1] == ["member", "states"]
    if MEMBERS_NAMED.isdisjoint(words[end - 1 : end]):
        return False
    return any(other.first == end and other.label.form == "names" for other in sentence.tags("party"))


def is_other_friends(sentence: Sentence, tag: Tag) -> bool:
    """Whether friends of a part of the world only end a list: "for Taiwan and other Indo-Pacific partners"."""
    if sentence.lower[tag.end - 1] not in FRIENDS:
        return False  # "the US and other members of the Contact Group"
    before = sentence.words_before(tag.first, REGION_NAME)
    return tag.label.value == "ALLIES" and AND_OTHERS[0] in map(list, pairwise(before))


def is_one_of(before: list[str]) -> bool:
    """Whether the words before backers only tell that somebody is of them: "is one of the biggest", "is among the"."""
    at = before.index("one") if ("one", "of") in pairwise(before) else 0
    return (at > 0 and before[at - 1] in BE | {","}) or any(
        be in BE | {","} and word == "among" for be, word in pairwise(before)
    )


def wages_war(sentence: Sentence, tag: Tag) -> bool:
    """Whether the name only says whose invasion it is: "in the wake of Russia's invasion"."""
    after = sentence.lower[tag.end : tag.end + 4]
    if after[:2] in (["attack", "on"], ["attack", "against"]):
        return True
    if after[:2] == ["'s", "war"] and not FOUGHT.isdisjoint(after[2:3]):
        return True  # "in response to Russia's war in Ukraine"
    if after[:1] == ["invasion"]:
        return True  # "since the Russia invasion"
    told = WARS | THREATS if tag.label.value in FOES else WARS
    return bool(told & set(after)) and (tag.label.form == "people" or after[:1] == ["'s"])


def names_war(sentence: Sentence, tag: Tag) -> bool:
    """Whether the name only says which war it is: "the Iran war has cost", but not "the Ukraine war"."""
    if sentence.lower[tag.end : tag.end + 1] != ["war"] or tag.label.form != "names":
        return False
    if sentence.lower[tag.end + 1 : tag.end + 2] == [":"]:
        return False  # "Sudan war: Oslo pledges 9m"
    return tag.label.value not in vocabulary("war")["foremost"]


def names_border(sentence: Sentence, tag: Tag) -> bool:
    """Whether the name only says where: "at the U.S.-Mexico border", "near the Polish frontier"."""
    at = tag.end + (2 if sentence.lower[tag.end : tag.end + 1] == ["-"] else 0)
    after = sentence.lower[at : at + 2]
    return not BORDERS.isdisjoint(after[:1]) and GUARDS.isdisjoint(after[1:])


def is_alliance(sentence: Sentence, tag: Tag) -> bool:
    """Whether "allies" are NATO's: not "Middle East allies", not "key allies"."""
    before = sentence.lower[tag.first - 1] if tag.first else ""
    after = sentence.lower[tag.end : tag.end + 4]
    if after[:1] == ["in"] and not PARTS_OF_WORLD.isdisjoint(after):
        return False  # "for allies in the Indo-Pacific"
    if before == "and" and sentence.lower[max(0, tag.first - 2)] == "military":
        return False  # "sold to the US military and allies"
    if sentence.words[tag.first] == "Allies" and tag.first and sentence.words[tag.first - 1].islower():
        return before not in POSSESSIVES  # as NATO's own papers write it
    return (not before[:1].isalpha() and before != "'s") or before in ALLIED


def leader_state(name: str, day: date | None) -> str | None:
    """The state that a person spoke for on that day; without a day, the last one held."""
    held = terms().get(name, [])
    if day is None:
        return held[-1].state if held else None
    for grace in (timedelta(0), GRACE):
        for term in held:
            if term.since <= day and (term.until is None or day <= term.until + grace):
                return term.state
    return None


def former_state(name: str, day: date | None) -> str | None:
    """The state that a person spoke for before that day, and no more."""
    held = [term for term in terms().get(name, []) if day and term.until and term.until < day]
    return held[-1].state if held else None


def has_given(sentence: Sentence, tag: Tag) -> bool:
    """Whether a verb of giving in the past stands behind the name: what a former leader gave was the state's."""
    return not GAVE.isdisjoint(sentence.lower[tag.end : tag.end + 1])


def role_of(sentence: Sentence, tag: Tag, form: str) -> str:
    """What the words around a name make of it."""
    after = sentence.lower[tag.end] if tag.end < len(sentence.lower) else ""
    plural = sentence.lower[tag.end - 1].endswith("s")
    owns = after == "'s" or (after == "'" and plural and not quoted(sentence, tag.end))
    if tag.first == 0 and sentence.lower[tag.end - 1] in THEMES:
        return "on"  # "Ukraine war briefing": what the headline is about
    at = tag.first - 1
    if at >= 0 and sentence.lower[at] in {"neighbouring", "neighboring"} and not is_ruled(sentence.lower, at - 1):
        return "near"
    while at >= 0 and (sentence.lower[at] in SKIPPED or sentence.lower[at] in {'"', "“", "*"}):
        at -= 1
    if form == "people" and at > 0 and sentence.lower[at] == "for" and sentence.lower[at - 1] in BARGAINS:
        return "adjective"  # "a deal for Israeli satellites"
    if is_ruled(sentence.lower, at):
        at -= 2  # "to the Government of Japan" is to Japan
        while at >= 0 and sentence.lower[at] in SKIPPED:
            at -= 1
        if at < 0 or sentence.lower[at] not in PREPOSITIONS:
            return "plain"
    elif at > 0 and sentence.lower[at] == "of" and sentence.lower[at - 1] in OF_STATE:
        at = before_office(sentence, at)  # "to the armed forces of Jordan" is to Jordan
    before = sentence.lower[at] if at >= 0 else ""
    if implied := implied_role(sentence, tag, form, at):
        return implied
    return "possessive" if owns and before not in {"to", "for", "from"} else role_behind(sentence, tag, form, at)


def is_ruled(words: list[str], at: int) -> bool:
    """Whether who rules stands before the word before a name: "the Government of Japan", "lawmakers in Tokyo"."""
    if at < 1 or words[at] not in {"of", "in"}:
        return False
    return words[at - 1] in (OFFICE_OF if words[at] == "of" else RULING)


def role_behind(sentence: Sentence, tag: Tag, form: str, at: int) -> str:  # noqa: PLR0911  (ordered rules)
    """What the word before a name, or before its articles, makes of it."""
    before = sentence.lower[at] if at >= 0 else ""
    after = sentence.lower[tag.end] if tag.end < len(sentence.lower) else ""
    if before == "for" and gives_next(sentence, tag):
        return "plain"  # "time for the EU to approve"
    if before in VISITING:
        return "in"  # "who is visiting Washington"
    if before == "with" and at > 0 and sentence.lower[at - 1] in BORDERS:
        return "near"  # "along its border with China"
    if before in {"toward", "towards"} and sentence.lower[at - 1] in GOING:
        return "to"  # "9bn will go toward Sudan"
    if before == "to" and at > 0 and sentence.lower[at - 1] == "according":
        return "quoted"  # who only tells of it
    if before == "to" and at > 0 and sentence.lower[at - 1] in (POSTED if tag.label.value in HELPED else MOVED_TO):
        return "toward"  # "troops deployed to Latvia", "her trip to Warsaw"
    if at == 0 and before == "in" and after == "," and not RULING.isdisjoint(sentence.lower[tag.end : tag.end + 3]):
        return "plain"  # "In Latvia, the government plans"
    if before in PREPOSITIONS and not (before == "in" and form == "leader"):
        return before
    return "adjective" if form == "people" and not sentence.lower[tag.end - 1].endswith("s") else "plain"


def implied_role(sentence: Sentence, tag: Tag, form: str, at: int) -> str:
    """The preposition other words stand for: "to counter China", "partners such as Vietnam", "in Mainz, Germany"."""
    before = sentence.lower[at] if at >= 0 else ""
    if before in OPPOSING and form in {"names", "seats"}:
        return "against"
    if before == "as" and sentence.lower[at - 1 : at] == ["such"]:
        return "including"
    if before == "include" and sentence.lower[at - 1] == "to":
        return "including"  # "in the region, to include Gaza"
    if form == "names" and sentence.lower[tag.first - 1 : tag.first] == [","] and names_place(sentence, tag):
        return "in"
    return ""


def names_place(sentence: Sentence, tag: Tag) -> bool:
    """Whether the state only tells where a town lies: "at a plant in Schrobenhausen, Germany", "in Rome, Italy"."""
    town = tag.first - 2
    if town < 1 or sentence.lower[town - 1] not in PLACING or not sentence.words[town][:1].isupper():
        return False
    named = any(
        known.first <= town < known.end and known.label.value != tag.label.value for known in sentence.tags("party")
    )
    return not named and not any(known.first == tag.end for family in DEEDS for known in sentence.tags(family))


def before_office(sentence: Sentence, at: int) -> int:
    """Where "to" stands in "to the armed forces of", told where "of" does; there, if no such word comes before."""
    before = at - 1
    while before >= 0 and (sentence.lower[before] in OF_STATE or sentence.lower[before] in SKIPPED):
        before -= 1
    if before < 0 or sentence.lower[before] not in RECEIVING:
        return at
    return at if before and sentence.lower[before - 1] in SPOKEN else before


def gives_next(sentence: Sentence, tag: Tag) -> bool:
    """Whether "to approve" or "to pass" stands behind the name."""
    return sentence.lower[tag.end : tag.end + 1] == ["to"] and not DECIDES.isdisjoint(
        sentence.lower[tag.end + 1 : tag.end + 2]
    )


def quoted(sentence: Sentence, at: int) -> bool:
    """Whether an apostrophe closes a quotation rather than a possessive."""
    return sentence.lower[:at].count("'") % 2 == 1


def spoken_self(sentence: Sentence, passage: Passage) -> Iterable[Party]:
    """The "we" of an official body."""
    official = official_state(passage.publisher)
    if not official:
        return
    words = sentence.lower
    spoken = [at for at, word in enumerate(words) if word in SPEAKING and not is_aside(words, at)]
    code = (speaker_state(sentence, passage) or stating_group(passage.title or "") or official) if spoken else official
    for at in spoken:
        role = "possessive" if sentence.lower[at] == "our" else "plain"
        yield Party(at, at + 1, code, role, "we", frozenset({code}))
    yield from addressed(sentence, passage, official)


def is_aside(words: list[str], at: int) -> bool:
    """Whether who speaks only thinks, or names friends: "Canada, I believe, gave", "our allies gave"."""
    if words[at] == "our":
        return not FRIENDS.isdisjoint(words[at + 1 : at + 4])
    return not THINKING.isdisjoint(words[at + 1 : at + 2])


def addressed(sentence: Sentence, passage: Passage, official: str) -> Iterable[Party]:
    """The "you" whose state gave something, as host and guest say to each other: "thank you for", "you pledged"."""
    words = sentence.lower
    told = [at for at, word in enumerate(words) if word == "you" and is_thanked(words, at)]
    guest = guest_state(passage, official) if told and not is_asked_by_press(sentence, passage) else None
    if guest is None:
        return
    code = official if speaker_state(sentence, passage) == guest else guest
    for at in told:
        yield Party(at, at + 1, code, "plain", "you", frozenset({code}))


def is_asked_by_press(sentence: Sentence, passage: Passage) -> bool:
    """Whether the sentence stands in a question of a reporter: "Q Mr. President, you gave"."""
    start = passage.text.rfind("\n", 0, max(0, sentence.start)) + 1
    return passage.text.startswith(QUESTION, start)


def is_thanked(words: list[str], at: int) -> bool:
    """Whether "you" gave something or are thanked for it."""
    thanked = at > 0 and words[at - 1] in THANKS and "for" in words[at + 1 : at + 5]
    return thanked or not YOU_GAVE.isdisjoint(words[at + 1 : at + 4])


def codes_of(named: Iterable[Party]) -> set[str]:
    """All states and groups that some parties are."""
    return {code for party in named for code in party.codes}


def guest_state(passage: Passage, official: str) -> str | None:
    """The one state or alliance beside the host in the title of a transcript."""
    title = (passage.title or "").partition(" | ")[0]
    if "Remarks" not in title:
        return None
    named = parties(read_sentence(title, -1, 0, min(len(title), MAX_SENTENCE), []), passage)
    guests = codes_of(named) - {official}
    return next(iter(guests)) if len(guests) == 1 else None


@lru_cache(maxsize=64)
def stating_group(title: str) -> str | None:
    """The group that makes a joint statement, whose "we" it is: "G7 Leaders' Statement on Ukraine"."""
    words = title.replace("’", "'").split()
    group = STATING.get(words[0]) if words else None
    return group if group and not STATEMENTS.isdisjoint(words) else None


def speaker_state(sentence: Sentence, passage: Passage) -> str | None:
    """The state of whoever speaks in a transcript: "PRIME MINISTER SUNAK:" stands before."""
    labels = speakers(passage.text)
    last = bisect_left(labels, (sentence.end, "")) - 1
    if last < 0 or sentence.number < 0:
        return None
    return leader_state(labels[last][1], passage.published.date() if passage.published else None)


@lru_cache(maxsize=4)
def speakers(text: str) -> list[tuple[int, str]]:
    """Where somebody begins to speak in a transcript, and the last name."""
    return [(label.start(), label.group(1).title()) for label in SPEAKER.finditer(text)]


@cache
def official_state(publisher: str | None) -> str | None:
    """The state or group whose own publication this is."""
    return next((code for piece, code in vocabulary("outlets")["official"] if piece in (publisher or "")), None)


@cache
def outlet_state(publisher: str | None) -> str | None:
    """The state in which the outlet is read."""
    known = official_state(publisher)
    if known and known not in GROUPS:
        return known
    return next((code for piece, code in vocabulary("outlets")["press"] if piece in (publisher or "")), None)


@cache
def is_arms_press(publisher: str | None) -> bool:
    """Whether the outlet writes of nothing but arms and armed forces."""
    return any(piece in (publisher or "") for piece in vocabulary("outlets")["arms"])


def joined(found: list[Party], sentence: Sentence) -> list[Party]:
    """Put "Poland, Lithuania and Latvia" together; several parties that are no group have no code."""
    merged: list[Party] = []
    for party in found:
        last = merged[-1] if merged else None
        if last and party.first < last.end:
            continue
        more = names_others(sentence, party)
        if last and go_together(found, last, party, sentence):
            codes = last.codes | party.codes
            code = None if more else code_together(last, party, sentence)
            merged[-1] = Party(last.first, party.end, code, last.role, last.form, codes)
        else:
            alone = more and party.role in SUPPORTED and party.codes <= RECEIVERS
            merged.append(replace(party, code=None) if alone else party)
    return merged


def go_together(found: list[Party], last: Party, party: Party, sentence: Sentence) -> bool:
    """Whether two names that follow each other are of one list: "Oslo and Riga", "an Israel-Ukraine package"."""
    link = sentence.lower[last.end : party.first]
    helped = (last.codes | party.codes) <= HELPED
    hyphen = helped and not link and party.first in sentence.glued
    if not (hyphen or linked(link)) or not comparable(last, party):
        return False
    if link == [",", "and"] and len(last.codes) == 1:
        return False  # of two, "and" after a comma begins a clause
    if link_of(link) == [","] and not (names_others(sentence, party) or helped or listed(found, party, sentence)):
        return False
    if last.role in RECEIVING and last.codes <= HELPED and (party.code == "USA" or is_along(sentence, party)):
        return False  # "for Ukraine and US border security", "sends 9 tanks to Ukraine together with Spain"
    return not opens_clause(last, party, sentence)


def is_along(sentence: Sentence, party: Party) -> bool:
    """Whether the party does something together with another: "along with Spain", "alongside Spain"."""
    before = sentence.words_before(party.first - (sentence.lower[party.first - 1] == "the"), 2)
    return any(before[-len(along) :] == along for along in ALONG)


def code_together(last: Party, party: Party, sentence: Sentence) -> str | None:
    """The code of two names of one list; a group takes in who is named before it: "the US and other NATO members"."""
    named_first = last.role not in RECEIVING and not last.codes <= HELPED
    fellows = named_first and party.form == "group" and FELLOWS & set(sentence.lower[last.end : party.first])
    if not fellows:
        return common_code(last.codes | party.codes)
    return "ALLIES" if last.code == "USA" and sentence.lower[party.first] == "allies" else party.code


def names_others(sentence: Sentence, party: Party) -> bool:
    """Whether others are named behind a party without their names: "Ukraine and others", "and 18 of its neighbours"."""
    after = sentence.lower[party.end : party.end + 4]
    if after[:1] == ["and"] and names_around(sentence, party.end + 1):
        return True
    return (
        after[:2] in AND_OTHERS
        or after[:3] == [",", "and", "other"]
        or (after[:1] == ["and"] and (after[2:] == ["of", "its"] or after[2:3] == ["other"]))
    )


def names_around(sentence: Sentence, start: int) -> bool:
    """Whether what stands behind "and" is around the state before: "17 neighbouring states", "the Indo-Pacific"."""
    words = sentence.lower[start : start + AROUND_WITHIN]
    if "in" in words and COUNTRIES.isdisjoint(words):
        return False  # "Sudan and its refugees in the region"
    return not NEIGHBOURS.isdisjoint(words) and ANOTHER_PURPOSE.isdisjoint(words)


def opens_clause(last: Party, party: Party, sentence: Sentence) -> bool:
    """Whether the second of two names is a subject: "gave 5bn to Ukraine and Norway pledged 2bn"."""
    if last.role not in RECEIVING or party.codes <= HELPED:
        return False
    return any(tag.first == party.end for family in DEEDS for tag in sentence.tags(family))


def link_of(between: list[str]) -> list[str]:
    """The words between two names, without articles and the like."""
    return [word for word in between if word not in SKIPPED and word not in {'"', "“", "”"}]


def linked(between: list[str]) -> bool:
    """Whether the words between two names put them together."""
    return link_of(between) in (
        [","],
        ["and"],
        [",", "and"],
        ["&"],
        ["or"],
        *ALONG,
        *([",", *along] for along in ALONG),
        ["/"],
        ["and", "to"],
        ["as", "well", "as"],
        ["and", "members", "of"],
        ["and", "our"],
        [",", "and", "our"],
    )


def listed(found: list[Party], party: Party, sentence: Sentence) -> bool:
    """Whether a list that goes on with a comma comes to its "and", or is one of a headline."""
    at = found.index(party)
    if is_headline_list(chained(found, at, sentence), sentence):
        return True
    if (party.end == len(sentence.words) and found[at - 1].role in RECEIVING) or sentence.lower[
        party.end : party.end + 1
    ] == ["."]:
        return True  # a headline lists with a comma alone
    last = party
    for other in found[at + 1 :]:
        link = sentence.lower[last.end : other.first]
        if not linked(link):
            break
        if link_of(link) != [","]:
            return True
        last = other
    return False


def chained(found: list[Party], at: int, sentence: Sentence) -> list[Party]:
    """The parties around one of them that only commas part."""
    begin, end = at, at + 1
    while begin and sentence.lower[found[begin - 1].end : found[begin].first] == [","]:
        begin -= 1
    while end < len(found) and sentence.lower[found[end - 1].end : found[end].first] == [","]:
        end += 1
    return found[begin:end]


def is_headline_list(chain: list[Party], sentence: Sentence) -> bool:
    """Whether commas alone make a list: "Spain, Italy pledge", "sales to Jordan, Kuwait, Oman"."""
    if chain[0].first == 0 and chain[0].role == "plain" and not any(party.codes & HELPED for party in chain):
        verb = chain[-1].end + (sentence.lower[chain[-1].end : chain[-1].end + 1] == ["to"])
        told = any(tag.first == verb for family in DEEDS for tag in sentence.tags(family))
        return told or not (JOINING | ARE).isdisjoint(sentence.lower[verb : verb + 1])
    return len(chain) > 2 and chain[0].role in RECEIVING


def comparable(one: Party, other: Party) -> bool:
    """Only names of the same form are put together: "Biden, the US president" are not two payers."""
    if one.code is not None and one.code == other.code:
        return True
    nouns = {"names", "seats", "group"}
    return (one.form in nouns and other.form in nouns) or one.form == other.form == "people"


def common_code(codes: frozenset[str]) -> str | None:
    """The code that several names have in common, if any."""
    if len(codes) == 1:
        return next(iter(codes))
    if codes == BALTIC:
        return "BALTIC"
    if codes == NORDIC:
        return "NORDIC"
    if codes in WITH_CANADA:
        return "NATO_EUR"
    if codes == {"EUROPE", "EU"}:
        return "EUROPE"
    return None
