"""What a number counts: pieces of equipment, or members of a group of states."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from functools import cache, lru_cache
from itertools import pairwise

from pipeline.figures.amounts import Number
from pipeline.figures.lexicon import WORD, split_words, vocabulary, word_set
from pipeline.figures.meanings import names
from pipeline.figures.parties import PREPOSITIONS

REACH = 110  # characters after the number in which its noun must end
FEWEST_ROUNDS = 30  # of ammunition nobody gives fewer
LONGEST = 9  # words of a name such as "AIM-120C-8 advanced medium range air-to-air missiles"

# A word as elsewhere, but with "K9s", "M109A7" and "CB90" in one piece.
TOKEN = re.compile(r"[A-Z]{1,5}\d+\w*(?:[-/]\w+)*|" + WORD.pattern)
OWNS = frozenset({"'s", "’s"})
PARCELS = word_set("counts", "parcels")  # what holds arms and is none
STOPS = PREPOSITIONS | word_set("counts", "stops")
DROPPED = word_set("counts", "dropped")
UNITS = word_set("counts", "units")
MONEY = re.compile(r"\s?[$€£]\s?\d[\d.,]*\s?(?:million|billion|bn|m|b)?\b", re.IGNORECASE)
# The "2,000-pound" of "1,800 2,000-pound bombs"
SIZE = re.compile(
    r"\s(\d[\d,.]*[- ]?(?:generation|pound|lb|kg|kilo|kilogram|ton|tonne|mm|millimet(?:er|re)|inch))(?=[\s-]?[A-Za-z])"
)
SHAPED = re.compile(rf"-(?:{'|'.join(sorted(word_set('counts', 'shapes')))})\b")  # "six-wheeled carriers"
YEARS = re.compile(r"(?:1[4-9]|20)\d\d(?:[-–](?:1[4-9]|20)\d\d)?")  # as printed, without a comma
# "twenty-four (24) jets", "8,000 [800] guns", "20 or so jets"
RESTATED = re.compile(r"\s?(?:\(\d[\d,]*\)|\\?\[\d[\d,]*\\?\])(?=\s)|\s(?:or so|or more)(?=\s[A-Za-z])")
OUT_OF = re.compile(
    r"\s(?:out )?of (?:the |its |(?:NATO|Nato|the alliance|the bloc)['’]s |all )?"
    r"(\d{1,3}(?:,\d{3})+|\d{1,4}|thirty-two)\b"
)
# What follows a number without a noun: "six of them", "four more could follow", "24 ordered", "eight in 2024", "seven."
NOUNLESS = re.compile(
    r"(?P<sure> of (?:them|which|these|those|the machines|(?:its|their|our|his) own)\b)"
    r"|(?: of (?:the )?(?:20)?\d\d?\b| more| others?| in (?:all|total|number))?"
    r"(?:(?=[.,;:!?)”\"]|\s?[—–]|\n|\Z)"
    r"|\s(?!in \w+ of\b|in \d\d?\b|to (?:1|the dollar)\b)"  # no odds, no rates
    rf"(?:{'|'.join(sorted(word_set('counts', 'nounless')))})\b)"
)
LABEL = re.compile(r"(?:\(|[.:;]\s|\n|\A)\d+\Z|\bthe \w+\Z")  # "506(a)(1)", "1. Tanks", "between the two."
SCORES = re.compile(r"\d-\d,? (?:and )?\d-\d")  # "6-0, 3-6"
DATED = re.compile(r"[A-Z][a-z]+ \d\d?, \d{4}\Z")  # "July 2, 1776"
AGED = re.compile(r"[A-Z][\w’'-]+, \Z")  # "Ana Mora, 50, said"
QUOTES = "“”\"'‘’"  # around a name: "two 'Sky-class' frigates"
UNQUOTED = str.maketrans("", "", QUOTES)
SUMS_OF_MONEY = ("illion", "crore", "lakh")  # how large numbers end that mostly count money
LEVEL = re.compile(r"\b(?:at|by) \Z")  # "the index stands at 43"
ALLIES = frozenset({"27", "28", "29", "30", "31", "32"})  # members of NATO since 2004, and of the EU: "11 of 31"
NEAR = 400  # characters before a number without a noun in which the things that it counts are named
SENTENCES = 3  # in which they are named, with its own
SENTENCE_ENDS = frozenset({"", ".", "!", "?", ":", "\n", "“", "‘", "”", '"'})  # or the text begins
SENTENCE_END = re.compile(r"[.!?:][”\"’)]*\s+|\n\s*")
FRACTION = re.compile(r"\d+\.\d{1,2}")
NUMBERED = re.compile(r"\d{1,4}[A-Z]*s")  # "24 Type 31s"
INVARIABLE = "craft"  # ends words that are their own plural
LAST_WORD = re.compile(r"([^\W\d_]++)[\s-]*+\Z")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts.

    Attributes:
        item: Singular, in lower case, as printed.
        members: Whether it counts states rather than equipment.
        civil: Whether the word alone does not tell that it is military equipment.
        end: Where the noun ends in the text.
        model: Whether its last word is a make or a type, which a noun may follow.
        out_of: Of how many, for "23 of 32 allies".
    """

    item: str
    members: bool
    civil: bool
    end: int
    out_of: int | None = None
    model: bool = False


@lru_cache(maxsize=50_000)
def singular(word: str) -> str:
    """A noun in the singular, by the regular endings; "Abrams" and "MLRS" are singular already."""
    items = known_items()
    for known in (items.models, items.namesakes, items.heads):
        if word in known or (word.endswith("s") and word[:-1] in known):
            return word if word in known else word[:-1]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "oes", "buses")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@dataclass(frozen=True, slots=True)
class Items:
    """The words of ``pipeline/vocabulary/items.toml``, in lower case and as the tokens of a text joined by blanks."""

    heads: frozenset[str]
    models: frozenset[str]
    namesakes: frozenset[str]
    civil: frozenset[str]
    not_items: frozenset[str]
    not_pairs: frozenset[str]
    members: frozenset[str]
    military: frozenset[str]
    peaceful: frozenset[str]
    unpeaceful: frozenset[str]
    rivals: frozenset[str]
    crowds: frozenset[str]
    warlike: frozenset[str]
    labels: frozenset[str]


@cache
def known_items() -> Items:
    """What can be counted, and what cannot."""
    table = vocabulary("items")
    return Items(*(frozenset(joined(word) for word in table[field.name]) for field in fields(Items)))


def joined(phrase: str) -> str:
    """The words of a phrase as they are met in a text: "sea king", "iris t", "samp t"."""
    return " ".join(word for word in split_words(phrase) if word != "/").lower()


def counted(text: str, number: Number) -> Counted | None:
    """What the number counts, or None where it is neither equipment nor states."""
    if not countable(text, number) or SHAPED.match(text, number.end):
        return None
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    start = number.end
    total = OUT_OF.match(text, start) or RESTATED.match(text, start)
    if total:
        start = total.end()
    size = SIZE.match(text, start)
    if size:
        words.append(size[1])
        spans.append(size.span(1))
        start = size.end()
    at = start
    while at < start + REACH and len(words) <= LONGEST + 4:
        price = MONEY.match(text, at) if at == start or (words and words[-1] in OWNS) else None
        found = TOKEN.search(text, price.end() if price else at, start + REACH)
        if found is None:
            break
        word = found.group()
        if "\n\n" in text[at : found.start()]:
            break
        at = found.end()
        if word in "-–/‑" or word in QUOTES:
            continue
        if not word[0].isalnum() and word not in OWNS:
            break
        words.append(word)
        spans.append(found.span())
    if not any(map(may_be_counted, words)):
        return None  # most numbers
    noun = read_noun(words, spans, text)
    if noun and text[noun.end : noun.end + 10].startswith((" for every", " per ", " to one")):
        return None  # a ratio
    if noun and noun.item == "round" and number.high < FEWEST_ROUNDS:
        return None  # of talks, of votes
    if noun and total and noun.members and total.lastindex and total[1].isdigit():
        return replace(noun, out_of=int(total[1].replace(",", "")))
    return noun


def carried_on(text: str, number: Number) -> Counted | None:
    """What a number without a noun goes on counting: the last things named in its sentence or the one before."""
    follows = NOUNLESS.match(text, number.end)
    if follows is None or number.unit or not countable(text, number):
        return None
    total = OUT_OF.match(text, number.end)
    if total and total[1] in ALLIES:
        return Counted("ally", True, False, total.end(), int(total[1]))
    return None if is_other(text, number, follows) else last_named(text, number.end, number.start)


def is_other(text: str, number: Number, follows: re.Match[str]) -> bool:
    """Whether a number without a noun is rather a pronoun, a label, a year, a score, an age, a rate or a level."""
    printed, near = text[number.start : number.end].lower(), max(0, number.start - 6)
    if SCORES.search(text, near, number.end + 6) or DATED.search(text, max(0, number.start - 16), number.end):
        return True
    if printed in {"one", "a", "an"}:
        return "more" not in follows.group()
    if follows["sure"]:
        return False
    if printed.endswith(SUMS_OF_MONEY) or number.low % 1 or YEARS.fullmatch(printed):
        return True
    if text.startswith(",", number.end) and AGED.search(text, max(0, number.start - 30), number.start):
        return True
    asked = text.startswith("?", number.end)  # "how many jets it wants: 12?" is no label
    labelled = not follows.group().strip() and not asked and LABEL.search(text, near, number.end)
    return bool(labelled or LEVEL.search(text, near, number.start))


def last_named(text: str, end: int, before: int) -> Counted | None:
    """The things named last before a place, unless people or other things stand nearer; plurals and makes only."""
    start = max(0, before - NEAR)
    ends = [found.end() for found in SENTENCE_END.finditer(text, start, before)]
    words = TOKEN.findall(text, ends[-SENTENCES] if len(ends) >= SENTENCES else start, before)
    items = known_items()
    for at in range(len(words) - 1, -1, -1):
        word = words[at].lower()
        base = singular(word)
        plural, kind = word != base or word.endswith(INVARIABLE), kind_of(words, at)
        if word in items.crowds or (plural and base in items.rivals) or word in items.not_items:
            return None
        if at and is_no_item(words, at - 1):
            return None
        if base in items.members and plural:
            return Counted(base, True, False, end)
        if kind and (plural or (kind == "model" and (base in items.models or "-" in word))):
            return Counted(base, False, base in items.civil and not armed(words[max(0, at - 3) : at]), end)
    return None


def countable(text: str, number: Number) -> bool:  # noqa: PLR0911  (ordered rules)
    """Whether a number can count things: not the 2 of "Leopard 2", not the 155 of "155 mm"."""
    if number.unit or ((printed := text[number.start : number.end]).isalpha() and printed.isupper()):
        return False
    if FRACTION.fullmatch(printed):
        return False  # "version 2.0"
    if text[number.end : number.end + 1].isalpha() or text[number.start : number.end].lower().endswith("mm"):
        return False
    if printed == "Sept" and text.startswith(".", number.end):
        return False  # the month, not the French seven
    if printed.lower() == "one" and text[number.end : number.end + 4].startswith((" of ", "-")):
        return False  # "one of the tanks" says which, not how many; "one-time"
    before = LAST_WORD.search(text, max(0, number.start - 24), number.start)
    if before and is_type_name(text, number, before):
        return False
    if before and is_labelled(text, number, before):
        return False
    behind = number.end + (text[number.end : number.end + 1] == "-")
    after = WORD.search(text, behind, behind + 20)
    if after is None or after.group().lower() not in UNITS:
        return True
    return after.group().isupper() and text.startswith("-", after.end())  # "KM-SAM batteries"


def is_labelled(text: str, number: Number, before: re.Match[str]) -> bool:
    """Whether the number belongs to the word before it: "Leopard 2", "Type 26", "USS Tripoli (LHA 7)"."""
    items, word = known_items(), before[1].lower()
    if word in items.models or word in items.labels:
        return True
    opened = text[before.start(1) - 1 : before.start(1)] == "("
    return opened and before[1].isupper() and text[number.end : number.end + 1] == ")"


def is_type_name(text: str, number: Number, before: re.Match[str]) -> bool:
    """Whether a name with a small number is a type: "Falcon 9 rockets"."""
    word, printed, after = before[1], text[number.start : number.end], text[number.end : number.end + 2]
    if not (word[0].isupper() and printed.isdigit() and len(printed) < 4 and after[:1] == " " and after[1:].islower()):
        return False
    start = before.start(1)
    ahead = text[max(0, start - 3) : start]
    begins = "\n" in ahead or ahead.rstrip()[-1:] in SENTENCE_ENDS
    return not begins and word not in names().entries


@lru_cache(maxsize=50_000)
def may_be_counted(word: str) -> bool:
    """Whether a word can end the name of an item or of members: a quick look before `read_noun` takes its time."""
    return any(map(str.isdigit, word)) or singular(word.lower()) in ends_of_names()


@cache
def ends_of_names() -> frozenset[str]:
    """The last words of all items and members."""
    items = known_items()
    return frozenset(name.split()[-1] for name in items.heads | items.models | items.namesakes | items.members)


def read_noun(words: list[str], spans: list[tuple[int, int]], text: str) -> Counted | None:
    """Find the counted noun at the beginning of the words."""
    items = known_items()
    skip = leading(words)
    best: Counted | None = None
    joined_on = False
    if any(is_no_item(words, at) for at in range(skip)):
        return None
    for at in range(skip, min(len(words), skip + LONGEST)):
        word = words[at].lower()
        base = singular(word)
        kind = kind_of(words, at)
        hyphened = text[spans[at][1] : spans[at][1] + 1] == "-"  # the "all" of "all-terrain lorries"
        peaceful = word in items.peaceful and words[at - 1 : at] != ["counter"]
        barred = (word in items.not_items and not hyphened and not describes(words, at, skip)) or (
            peaceful and (not kind or is_headed(words, at))
        )
        if (barred and pair_at(words, at) not in items.unpeaceful) or is_no_item(words, at):
            return None
        if joins_adjectives(words, at, skip) and best is None:
            continue
        named = words[at : at + 2] == ["All", "Up"]  # "All Up Rounds", whole missiles
        if (word in STOPS and not hyphened and not named) or (words[at].isdigit() and at == skip):
            break
        if base in items.members and word != base:
            return best or Counted(base, True, False, spans[at][1])
        if kind:
            printed = text[spans[skip][0] : spans[at][0]].lower() + (base if base != word else word)
            best = Counted(
                " ".join(printed.translate(UNQUOTED).split()),
                False,
                base in items.civil and not armed(words[skip:at]),
                spans[at][1],
                model=kind == "model",
            )
        elif best is None and words[at].islower() and is_plural(word) and not is_headed(words, at):
            break  # "five companies win a drone contract": the companies are counted
        elif best is not None and base in PARCELS and word != base:
            return None  # "two weapons packages"
        elif best is not None and not (word[0].isdigit() or joined_on or (best.model and words[at][0].isupper())):
            break
        joined_on = hyphened and bool(kind)  # the "mine" of "mine-clearing vehicles"
    return best


def is_headed(words: list[str], at: int) -> bool:
    """Whether a word goes before the noun that is counted: the "attack" of "attack submarines"."""
    return at + 1 < len(words) and kind_of(words, at + 1) == "head"


def describes(words: list[str], at: int, skip: int) -> bool:
    """Whether a word goes before what is counted, be it with another: the "strike" of "strike and guard drones"."""
    return is_headed(words, at) or joins_adjectives(words, at + 1, skip)


def pair_at(words: list[str], at: int) -> str:
    """A word with the next one: the "fire control" of "fire control radars"; nothing where none follows."""
    return " ".join([words[at].lower(), singular(words[at + 1].lower())]) if at + 1 < len(words) else ""


def is_no_item(words: list[str], at: int) -> bool:
    """Whether a word and the next one name people or a civil thing: "rebel fighters", "water tanks"."""
    return pair_at(words, at) in known_items().not_pairs and not is_headed(words, at + 1)


def joins_adjectives(words: list[str], at: int, skip: int) -> bool:
    """Whether an "and" joins what goes before a noun: "armoured and protected vehicles"."""
    if not skip < at < len(words) - 1 or words[at] != "and":
        return False
    alike = words[at - 1].islower() == words[at + 1].islower()  # "Precise and Universal Launching System"
    return alike and not kind_of(words, at - 1) and not is_plural(words[at - 1])


def kind_of(words: list[str], at: int) -> str:
    """Whether a word, alone or with the one before it, ends the name of a "head" or of a "model"; else ``""``."""
    items, word = known_items(), words[at]
    base = singular(word.lower())
    pair = f"{words[at - 1].lower()} {base}" if at else ""
    if base in items.heads or pair in items.heads:
        return "head"
    if base in items.models or pair in items.models:
        return "model"
    designation = word[0].isupper() and len(word) > 1 and any(c.isdigit() for c in word)
    numbered = at > 0 and words[at - 1][0].isupper() and NUMBERED.fullmatch(word) is not None
    numbered = numbered and not kind_of(words, at - 1)  # the name itself counts in "24 Leopard 2s"
    named = not word.islower() and (base in items.namesakes or pair in items.namesakes)
    return "model" if designation or numbered or named else ""


def armed(words: list[str]) -> bool:
    """Whether words before a noun make it military equipment: "armoured vehicles", "air defence systems"."""
    items = known_items()
    military = (items.military, items.models, items.heads, items.warlike)
    return any(
        any(form in known for known in military for form in (word.lower(), singular(word.lower())))
        or "-" in word
        or (word.endswith("mm") and word[0].isdigit())
        or (word[0].isupper() and word.lower() in items.namesakes)
        for word in words
    ) or any(word.isupper() and len(word) > 1 and number.isdigit() for word, number in pairwise(words))


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))


def leading(words: list[str]) -> int:
    """How many words before the noun name no item: "of its", "additional", "German-made", "of the British Army's"."""
    table, items = names().entries, known_items()
    at = 0
    while at < len(words):
        word = words[at]
        owned = at + 1 < len(words) and words[at + 1] in OWNS
        if (
            word.lower() in items.models
            or singular(word.lower()) in items.members
            or not (word.lower() in DROPPED or word in table or owned)
        ):
            break
        at += 1
    return at
