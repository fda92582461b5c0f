"""The language of a text, by its commonest words and its own letters: enough to know whose grammar to read it with."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from pipeline.figures.lexicon import vocabulary

SAMPLE = 2_000  # characters
FEWEST = 2  # common words that decide
LETTERS = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"(?<!\w)(?:(?:https?|sms|mailto):|www\.)\S+")


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
    votes: Counter[str] = Counter()
    if not sample.isascii():
        alphabet = languages_of_letters()
        votes.update(alphabet[letter] for letter in sample if letter in alphabet)
    known = languages_of_words()
    words = Counter(LETTERS.findall(sample.lower()))
    for word in words.keys() & known.keys():
        for language in known[word]:
            votes[language] += words[word]
    if not votes:
        return None
    (language, most), *rest = votes.most_common(2)
    return language if most >= FEWEST and (not rest or most > rest[0][1]) else None
