"""What a text says of an amount beside its roles: who claims it, what it is for, by what kind of money and measure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import dropwhile

from pipeline.figures.lexicon import vocabulary, word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.sentences import Sentence, Tag
from pipeline.figures.words import DAYS, MERE_ARTICLES
from pipeline.model import GOODS, Measure

SUBJECT_REACH = 14  # words behind the amount
LOAN_REACH = 8.0  # words around it
LONGEST_NAME = 8  # words of a claimant

PRONOUNS = word_set("details", "pronouns")
ENDS = word_set("details", "ends")
JOINTS = word_set("details", "joints")
OFFICES = frozenset(word for office in vocabulary("claims")["offices"] for word in office.split())
STATES = frozenset(name for row in vocabulary("countries").values() for name in row.get("names", ()))


@dataclass(frozen=True, slots=True)
class Details:
    """The fields of a figure that stand only where the text tells them."""

    claimant: str | None
    subject: str | None
    modality: str | None
    price_basis: str | None
    growth_basis: str | None
    definition: str | None
    supplier: str | None


def read_details(mention: Mention, measure: Measure) -> Details:
    """All of them for one amount."""
    sentence = mention.sentence
    bought = measure in GOODS
    return Details(
        claimant=claimant(sentence),
        subject=subject(mention) if measure is not Measure.EQUIPMENT else None,
        modality=nearest(mention, "modality", LOAN_REACH),
        price_basis=named(sentence, "price_basis"),
        growth_basis=named(sentence, "growth_basis"),
        definition=named(sentence, "definition"),
        supplier=printed(sentence, sentence.tags("company")[0]) if bought and sentence.has("company") else None,
    )


def named(sentence: Sentence, family: str) -> str | None:
    """The first value of a family that the sentence names."""
    tags = sentence.tags(family)
    return tags[0].label.value if tags else None


def nearest(mention: Mention, family: str, reach: float) -> str | None:
    """The value of the family that stands nearest to the amount."""
    near = [(mention.distance(tag), tag.label.value) for tag in mention.sentence.tags(family)]
    way, value = min(near, default=(reach + 1, ""))
    return value if way <= reach else None


def subject(mention: Mention) -> str | None:
    """The goods that the money is for, in lower case."""
    for tag in mention.sentence.tags("goods"):
        if mention.at < tag.first <= mention.at + SUBJECT_REACH:
            return printed(mention.sentence, tag).lower()
    return None


def printed(sentence: Sentence, tag: Tag) -> str:
    """The words of a tag as they are printed, with single spaces."""
    return " ".join(sentence.words[tag.first : tag.end])


def claimant(sentence: Sentence) -> str | None:
    """Who says so: the name before a verb of saying, behind "according to", or behind ", said"."""
    for tag in sentence.tags("source"):
        name = name_after(sentence, tag.end)
        if name:
            return name
    for tag in sentence.tags("saying"):
        in_a_name = tag.first > 0 and sentence.words[tag.first][:1].isupper()  # "United States" says nothing
        if in_a_name or sentence.lower[tag.first - 1 : tag.first] == ["to"]:
            continue
        name = name_before(sentence, tag.first) or (name_after(sentence, tag.end) if tag.first else None)
        if name:
            return name
    return None


def name_before(sentence: Sentence, at: int) -> str | None:
    """The name that ends before a place."""
    first = at
    while first > 0 and at - first < LONGEST_NAME and not is_end(sentence, first - 1):
        first -= 1
    return as_name(sentence.words[first:at])


def name_after(sentence: Sentence, at: int) -> str | None:
    """The name that begins at a place."""
    end = at
    while end < len(sentence.words) and end - at < LONGEST_NAME and not is_end(sentence, end):
        end += 1
    return as_name(sentence.words[at:end])


def is_end(sentence: Sentence, at: int) -> bool:
    """Whether a name ends at this word; "of" and "for" between capitals stand inside one ("Ministry of Defence")."""
    if sentence.lower[at] not in ENDS:
        return False
    around = sentence.words[max(0, at - 1) : at] + sentence.words[at + 1 : at + 2]
    return sentence.lower[at] not in JOINTS or len(around) < 2 or not all(word[0].isupper() for word in around)


def as_name(words: list[str]) -> str | None:
    """The words as a name, if they are one: begun by a capital or an office, no pronoun, no day, no state."""
    named = dropwhile(lambda word: word.lower() in MERE_ARTICLES or not is_of_a_name(word), words)
    kept = without_title([word for word in named if any(letter.isalpha() for letter in word)])
    lower = {word.lower() for word in kept}
    if not any(word[0].isupper() for word in kept) or not is_of_a_name(kept[-1]):
        return None
    if lower & (PRONOUNS | DAYS) or " ".join(kept) in STATES:
        return None
    return " ".join(kept).replace(" ’s", "’s").replace(" 's", "'s")


def is_of_a_name(word: str) -> bool:
    """Whether a name may begin or end with the word."""
    return word[0].isupper() or word.lower() in OFFICES


def without_title(words: list[str]) -> list[str]:
    """A person's first and last name, without office and state before it; "President Biden" stays whole."""
    behind = next((at for at in range(len(words), 0, -1) if words[at - 1].lower() in OFFICES), 0)
    name = words[behind:]
    return name if len(name) > 1 and all(word[0].isupper() for word in name) else words
