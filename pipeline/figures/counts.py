"""What a number counts: pieces of equipment, or members of a group of states."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from pipeline.figures.lexicon import WORD, vocabulary, word_set
from pipeline.figures.meanings import names
from pipeline.figures.parties import PREPOSITIONS
from pipeline.model import Quantity

REACH = 110  # characters after the number in which its noun must end
LONGEST = 9  # words of a name such as "AIM-120C-8 advanced medium range air-to-air missiles"

STOPS = PREPOSITIONS | word_set("counts", "stops")
DROPPED = word_set("counts", "dropped")


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


def singular(word: str) -> str:
    """A noun in the singular, by the regular endings."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "himars", "atacms", "nasams")):
        return word[:-1]
    return word


@cache
def item_words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Heads, models, civil heads and what is no item, in lower case."""
    table = vocabulary("items")
    lower = [frozenset(word.lower() for word in table[name]) for name in ("heads", "models", "civil", "not_items")]
    return lower[0], lower[1], lower[2], lower[3]


UNITS = word_set("counts", "units")
MONEY = re.compile(r"\s?[$€£]\s?\d[\d.,]*\s?(?:million|billion|bn|m|b)?\b", re.IGNORECASE)
OUT_OF = re.compile(r"\s(?:out )?of (?:the |its |NATO's |Nato's |NATO’s |Nato’s |all )?(\d{1,2}|thirty-two)\b")


def counted(text: str, number: Quantity) -> Counted | None:
    """What the number counts, or None where it is neither equipment nor states."""
    if not countable(text, number):
        return None
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    start = number.end
    total = OUT_OF.match(text, start)
    if total:
        start = total.end()
    at = start
    while at < start + REACH and len(words) <= LONGEST + 4:
        price = MONEY.match(text, at) if at == start or words[-1:] in (["'s"], ["’s"]) else None
        found = WORD.search(text, price.end() if price else at, start + REACH)
        if found is None:
            break
        word = found.group()
        if "\n\n" in text[at : found.start()]:
            break
        at = found.end()
        if word in "-–/‑":
            continue
        if not word[0].isalnum() and word not in {"'s", "’s"}:
            break
        words.append(word)
        spans.append(found.span())
    noun = read_noun(words, spans, text)
    if noun and text[noun.end : noun.end + 10].startswith((" for every", " per ", " to one")):
        return None  # a ratio
    if noun and total and noun.members and total[1].isdigit():
        return replace(noun, out_of=int(total[1]))
    return noun


def countable(text: str, number: Quantity) -> bool:
    """Whether a number can count things: not the 2 of "Leopard 2", not the 155 of "155 mm"."""
    if number.unit or ((printed := text[number.start : number.end]).isalpha() and printed.isupper()):
        return False
    if text[number.end : number.end + 1].isalpha() or text[number.start : number.end].lower().endswith("mm"):
        return False
    if printed.lower() == "one" and text[number.end : number.end + 4] == " of ":
        return False  # "one of the tanks" says which, not how many
    before = LAST_WORD.search(text, max(0, number.start - 24), number.start)
    if before and is_type_name(text, number, before):
        return False
    if before and before[1].lower() in item_words()[1] | {
        "no",
        "number",
        "section",
        "article",
        "chapter",
        "day",
        "phase",
        "block",
        "mark",
        "mk",
        "type",
        "class",
        "resolution",
    }:
        return False
    after = WORD.search(text, number.end, number.end + 20)
    return not (after and after.group().lower() in UNITS)


def is_type_name(text: str, number: Quantity, before: re.Match[str]) -> bool:
    """Whether a name with a small number is a type: "Falcon 9 rockets"."""
    word, after = before[1], text[number.end : number.end + 2]
    bare = text[number.start : number.end].isdigit() and len(text[number.start : number.end]) < 4
    begins = text[: before.start(1)].rstrip()[-1:] in {"", ".", "!", "?", ":", "\n", "”", '"'}
    small = after[:1] == " " and after[1:].islower()
    known = word in names().entries or word.isupper()
    return bare and small and word[:1].isupper() and not known and not begins


LAST_WORD = re.compile(r"([^\W\d_]+)[\s-]*\Z")


def read_noun(words: list[str], spans: list[tuple[int, int]], text: str) -> Counted | None:
    """Find the counted noun at the beginning of the words."""
    heads, models, civil, not_items = item_words()
    members = frozenset(vocabulary("items")["members"])
    skip = leading(words)
    best: Counted | None = None
    for at in range(skip, min(len(words), skip + LONGEST)):
        word = words[at].lower()
        base = singular(word)
        if word in not_items or word in vocabulary("items")["peaceful"]:
            return None
        if word in STOPS or (words[at].isdigit() and at == skip):
            break
        designation = any(c.isdigit() for c in word) and words[at][0].isupper() and "-" in words[at]
        if base in members and word != base:
            return best or Counted(base, True, False, spans[at][1])
        if base in heads or base in models or word in models or designation:
            printed = text[spans[skip][0] : spans[at][0]].lower() + (base if base != word else word)
            best = Counted(
                " ".join(printed.split()),
                False,
                base in civil and not armed(words[skip:at]),
                spans[at][1],
                model=base not in heads,
            )
        elif best is None and words[at].islower() and is_plural(word):
            break  # "five companies win a drone contract": the companies are counted
        elif best is not None and not word[0].isdigit() and not (best.model and words[at][0].isupper()):
            break
    return best


def armed(words: list[str]) -> bool:
    """Whether words before a noun make it military equipment: "armoured vehicles", "air defence systems"."""
    military = frozenset(vocabulary("items")["military"]) | item_words()[1] | item_words()[0]
    return any(word.lower() in military or singular(word.lower()) in military or "-" in word for word in words)


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))


def leading(words: list[str]) -> int:
    """How many words before the noun name no item: "of its", "additional", "German-made", "of the British Army's"."""
    table = names().entries
    at = 0
    while at < len(words):
        word = words[at]
        owned = at + 1 < len(words) and words[at + 1] in {"'s", "’s"}
        if (
            word.lower() in item_words()[1]
            or singular(word.lower()) in vocabulary("items")["members"]
            or not (word.lower() in DROPPED or word in table or owned)
        ):
            break
        at += 1
    return at
