"""Words of ``pipeline/vocabulary/*.toml`` as tables that find themselves in a list of tokens."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

VOCABULARY = Path(__file__).resolve().parent.parent / "vocabulary"

LETTERS = r"[^\W\d_][a-zA-Z]*+[^\W\d_]*+"  # [^\W\d_]+, but the engine is quick with a set of ASCII letters
WORD = re.compile(
    r"[a-z]++(?=[ ,.])"  # most words: nothing of the rest is tried there
    r"|[A-Z]\.(?:[A-Z]\.)+"  # U.S., U.K.
    r"|[A-Z][A-Za-z]{0,5}-\d+\w*(?:-\d+\w*)?"  # F-35, Su-27, AIM-120C-8
    rf"|{LETTERS}(?:['’](?!(?:s|ll|ve|re|d|m)\b){LETTERS})*+"  # words: l'Ukraine is one, Ukraine's and we'll are two
    r"|['’](?:s|ll|ve|re|d|m)\b"
    r"|\d+[^\W_]*"
    r"|[^\w\s]"
)


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """The tables of one vocabulary file, such as ``"stages"``."""
    return tomllib.loads((VOCABULARY / f"{name}.toml").read_text(encoding="utf-8"))


def word_set(module: str, name: str) -> frozenset[str]:
    """A closed list of words of ``vocabulary/grammar.toml``."""
    return frozenset(vocabulary("grammar")[module][name])


def split_words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as the reader of sentences sees them: hyphens only part them."""
    return tuple(word for word in WORD.findall(phrase) if word not in "-–")


@dataclass(frozen=True, slots=True)
class Label:
    """What a word means to us: its family (``"stage"``), the member (``"committed"``) and how much it weighs."""

    family: str
    value: str
    weight: float = 1.0
    form: str = ""


@dataclass(slots=True)
class Lexicon:
    """Phrases by their first word, and by their second one where they have one (else None), the longest first."""

    folds_case: bool
    entries: dict[str, dict[str | None, list[tuple[tuple[str, ...], Label]]]] = field(default_factory=dict)

    def add(self, phrases: Iterable[str], label: Label) -> None:
        """Let every phrase carry the label."""
        for phrase in phrases:
            words = split_words(phrase)  # as printed: a small "f-16" would part
            words = tuple(word.lower() for word in words) if self.folds_case else words
            second = words[1] if len(words) > 1 else None
            known = self.entries.setdefault(words[0], {}).setdefault(second, [])
            if (words, label) not in known:
                known.append((words, label))
                known.sort(key=lambda entry: -len(entry[0]))

    def find(self, words: list[str]) -> Iterator[tuple[int, int, Label]]:
        """Yield (first, end, label); within a family a word belongs to one phrase only, the longest."""
        entries = self.entries
        following = [*words[1:], ""]
        taken: dict[str, int] = {}  # where the last phrase of each family ends
        for at in [at for at, word in enumerate(words) if word in entries]:
            known = entries[words[at]]
            if following[at] in known:
                for end, label in longest(words, at, known[following[at]], taken):
                    taken[label.family] = end
                    yield at, end, label
            for _, label in known.get(None, ()):
                if at >= taken.get(label.family, 0):
                    yield at, at + 1, label


def longest(
    words: list[str], at: int, phrases: list[tuple[tuple[str, ...], Label]], taken: dict[str, int]
) -> list[tuple[int, Label]]:
    """The longest phrases of each family that begin with a word: where they end, and what they mean."""
    ends: dict[str, int] = {}
    found = []
    for phrase, label in phrases:
        end = at + len(phrase)
        if at < taken.get(label.family, 0) or end < ends.get(label.family, 0):
            continue
        if end > at + 2 and tuple(words[at:end]) != phrase:
            continue
        ends[label.family] = end
        found.append((end, label))
    return found


def forms(word: str) -> set[str]:
    """A word with the endings that it may take as a verb or a noun; some of them do not exist and do no harm."""
    made = {word, word + "s", *vocabulary("irregular").get(word, ())}
    if word.endswith("e"):
        made |= {word + "d", word[:-1] + "ing"}
    elif word.endswith("y") and word[-2:-1] not in "aeiou":
        made |= {word[:-1] + "ies", word[:-1] + "ied", word + "ing"}
    else:
        made |= {word + "ed", word + "ing"}
    if word.endswith(("s", "x", "ch", "sh", "o")):
        made.add(word + "es")
    return made


def all_forms(phrase: str) -> set[str]:
    """The forms of a phrase: its first word or its last one changes."""
    words = phrase.split(" ")
    if len(words) == 1:
        return forms(phrase)
    head, tail = words[0], words[-1]
    first = {" ".join([form, *words[1:]]) for form in forms(head)}
    return first | {" ".join([*words[:-1], form]) for form in (tail, tail + "s")}
