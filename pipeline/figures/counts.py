"""What a number counts: pieces of equipment, or members of a group of states."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.figures.lexicon import WORD, vocabulary
from pipeline.figures.meanings import names
from pipeline.figures.parties import PREPOSITIONS
from pipeline.model import Quantity

REACH = 110  # characters after the number in which its noun must end
LONGEST = 9  # words of a name such as "AIM-120C-8 advanced medium range air-to-air missiles"

STOPS = PREPOSITIONS | frozenset(
    "and or but that which who whom whose is are was were be been has have had will would could can may might should must not as if than then so because while when where after before since until during per a an this these those he she it they we i you its plus minus each every all both either neither who's it's were killed were".split()
)
DROPPED = frozenset(
    "of the its their his her our these those more additional extra new further other used old older modern refurbished surplus remaining such domestically newly brand sophisticated so-called second-hand last first made built produced donated promised 's ’s".split()
)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts.

    Attributes:
        item: Singular, in lower case, as printed.
        members: Whether it counts states rather than equipment.
        civil: Whether the word alone does not tell that it is military equipment.
        end: Where the noun ends in the text.
    """

    item: str
    members: bool
    civil: bool
    end: int
    out_of: int | None = None


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


def counted(text: str, number: Quantity) -> Counted | None:
    """What the number counts, or None where it is neither equipment nor states."""
    words: list[str] = []
    ends: list[int] = []
    for found in WORD.finditer(text, number.end, number.end + REACH):
        word = found.group()
        gap = text[ends[-1] if ends else number.end : found.start()]
        if "\n\n" in gap or len(words) > LONGEST + 3:
            break
        if word in "-–/‑":
            continue
        if not word[0].isalnum() and word not in {"'s", "’s"}:
            break
        words.append(word)
        ends.append(found.end())
    return read_noun(words, ends)


def read_noun(words: list[str], ends: list[int]) -> Counted | None:
    """Find the counted noun at the beginning of the words."""
    heads, models, civil, not_items = item_words()
    members = frozenset(vocabulary("items")["members"])
    skip = leading(words)
    best: Counted | None = None
    for at in range(skip, min(len(words), skip + LONGEST)):
        word = words[at].lower()
        base = singular(word)
        if word in not_items:
            return None
        if word in STOPS or words[at].isdigit() and at == skip:
            break
        designation = any(c.isdigit() for c in word) and words[at][0].isupper() and "-" in words[at]
        if base in members and word != base:
            return best or Counted(base, True, False, ends[at])
        if base in heads or base in models or word in models or designation:
            item = " ".join(w.lower() for w in cleaned(words[skip:at])) + " " + base
            best = Counted(item.strip(), False, base in civil and at == skip, ends[at])
        elif best is not None and not word[0].isdigit():
            break
    return best


def leading(words: list[str]) -> int:
    """How many words before the noun name no item: "of its", "additional", "German-made"."""
    table = names().entries
    at = 0
    while at < len(words) and (words[at].lower() in DROPPED or words[at] in table):
        if words[at].lower() in item_words()[1]:
            break
        at += 1
    return at


def cleaned(words: list[str]) -> list[str]:
    """The words of an item without possessives."""
    return [word for word in words if word not in {"'s", "’s"}]
