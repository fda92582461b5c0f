"""The language of a text, by its commonest words and its own letters: enough to know whose grammar to read it with."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain

from pipeline.figures.lexicon import LETTERS, vocabulary

SAMPLE = 1_000  # characters
FEWEST = 2  # common words that decide
WORD = re.compile(LETTERS)
ADDRESS = re.compile(  # begins with one set of characters, by which the engine skips all others quickly
    r"[hmsw](?<!\w.)(?:(?<=h)ttps?:|(?<=m)ailto:|(?<=s)ms:|(?<=w)ww\.)\S+", re.DOTALL
)
OTHER_LETTER = re.compile(r"[^\x00-\x7f]")


@cache
def languages_of_words() -> dict[str, tuple[str, ...]]:
    """The languages that a common word belongs to."""
    found: dict[str, list[str]] = {}
    for language, row in vocabulary("languages").items():
        for word in row.get("words", ()):
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


@cache
def languages_of_letters() -> dict[str, str]:
    """The language that a letter tells at once."""
    return {letter: language for language, letters in vocabulary("languages")["letters"].items() for letter in letters}


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language of a text; None where too little of it tells."""
    sample = ADDRESS.sub(" ", text[:SAMPLE])
    known = languages_of_words()
    told = [known[word] for word in WORD.findall(sample.lower()) if word in known]
    votes = Counter(chain.from_iterable(told))
    alphabet = languages_of_letters()
    votes.update(alphabet[letter] for letter in OTHER_LETTER.findall(sample) if letter in alphabet)
    most = max(votes.values(), default=0)
    first = [language for language, told_by in votes.items() if told_by == most]
    return first[0] if most >= FEWEST and len(first) == 1 else None
