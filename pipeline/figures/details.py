"""What a text says of an amount beside its roles: who claims it, what it is for, by what kind of money and measure."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.figures.lexicon import word_set
from pipeline.figures.mentions import Mention
from pipeline.figures.sentences import Sentence, Tag
from pipeline.model import Measure

SUBJECT_REACH = 14  # words behind the amount
LOAN_REACH = 8.0  # words around it
LONGEST_NAME = 8  # words of a claimant

PRONOUNS = word_set("details", "pronouns")
ENDS = word_set("details", "ends")


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
    bought = measure in {Measure.PROCUREMENT, Measure.EQUIPMENT}
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
        if sentence.lower[tag.first - 1 : tag.first] == ["to"]:
            continue
        name = name_before(sentence, tag.first) or (name_after(sentence, tag.end) if tag.first else None)
        if name:
            return name
    return None


def name_before(sentence: Sentence, at: int) -> str | None:
    """The name that ends before a place."""
    first = at
    while first > 0 and at - first < LONGEST_NAME and sentence.lower[first - 1] not in ENDS:
        first -= 1
    return as_name(sentence.words[first:at])


def name_after(sentence: Sentence, at: int) -> str | None:
    """The name that begins at a place."""
    end = at
    while end < len(sentence.words) and end - at < LONGEST_NAME and sentence.lower[end] not in ENDS:
        end += 1
    return as_name(sentence.words[at:end])


def as_name(words: list[str]) -> str | None:
    """The words as a name, if they are one: with a capital, and no pronoun."""
    while words and words[0].lower() in {"the", "a", "an"}:
        words = words[1:]
    capital = any(word[0].isupper() for word in words)
    if not capital or "#" in words or PRONOUNS & {word.lower() for word in words}:
        return None
    return " ".join(words).replace(" ’s", "’s").replace(" 's", "'s")
