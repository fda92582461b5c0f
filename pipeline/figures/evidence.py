"""What speaks for a measure, a stage or a period: the signs around an amount, the grammar's own reading among them."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.figures.lexicon import vocabulary
from pipeline.figures.measures import Reading, own_topics
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import parties
from pipeline.figures.periods import Period
from pipeline.figures.phrases import find_phrases, kinds_in
from pipeline.figures.sentences import Sentence, Tag
from pipeline.figures.signs import (
    AUXILIARIES,
    Sign,
    bucket,
    ending_of,
    helpers_of,
    kind_of,
    stem,
    where_of,
    words_of,
)
from pipeline.model import Figure, Measure, Stage

DETERMINERS = frozenset(vocabulary("evidence")["determiners"])
NOUNS = frozenset(vocabulary("evidence")["nouns"])
GOING_ON = frozenset(vocabulary("evidence")["going_on"])
CLAUSE = 12  # words
BREAKS = frozenset({"#", ";", ":", ".", "—"})
FAMILIES = ("giving", "gift", "buying", "selling", "receiving", "losing", "military", "goods", "growth", "aim")


def measure_signs(mention: Mention, neighbours: list[Sentence], read: Reading, item: str) -> Iterator[Sign]:
    """What tells what an amount measures, and whether it is one of ours.

    Args:
        mention: The amount.
        neighbours: The sentences around it, as the first reading has them, and the title.
        read: What the grammar takes it for.
        item: What it counts, if it counts anything.
    """
    kind = "fraction" if mention.quantity.unit == "fraction" else str(mention.quantity.kind)
    yield "kind", kind
    yield "size", f"{kind} {len(str(int(mention.quantity.high or mention.quantity.low or 0)))}"
    yield "rule", read.rule
    yield "grammar", f"{read.measure} {kind}"
    yield "reason", read.reason
    yield "unit", read.unit
    yield "share of", f"{read.unit} {mention.sentence.has('topic', 'aid')} {mention.sentence.has('gift')}"
    for word in item.split():
        yield "item", stem(word)
    for topic, score in own_topics(mention).items():
        yield "topic", f"{topic} {bucket(score, 0.3, 0.6, 1.0, 1.5, 2.2)}"
    for sentence in neighbours[:2]:
        for tag in sentence.tags("topic"):
            yield "topic around", tag.label.value
    for family in FAMILIES:
        near = min(mention.sentence.tags(family), key=mention.distance, default=None)
        if near is not None:
            yield "family", f"{family} {'before' if near.first < mention.at else 'after'}"
            yield "family near", f"{family} {bucket(mention.distance(near), 2, 5, 10)}"
    for party in parties(mention.sentence, mention.passage):
        yield "party", f"{kind_of(party)} {party.role} {'before' if party.first < mention.at else 'after'}"


def stage_signs(
    mention: Mention, neighbours: list[Sentence], measure: Measure, read: Stage, rule: str, before: Figure | None
) -> Iterator[Sign]:
    """What tells how far the money has come.

    Args:
        mention: The amount.
        neighbours: The sentences around it, as the first reading has them, and the title.
        measure: What it measures.
        read: The stage that the grammar takes it for.
        rule: The rule of the grammar that told it.
        before: The figure before it that it may go on from.
    """
    yield "before it", f"{before.stage} {before.measure is measure}" if before else "-"
    yield "measure", f"{measure} {form_of(mention)}"
    yield "grammar", f"{read} {measure}"
    yield "rule", f"{read} {rule}"
    forms = words_of(mention.sentence, mention).forms
    yield from chain_signs(mention)
    for sentence in neighbours:
        yield from told_around(sentence, where_of(sentence, mention))
    for side, tags in (("left", mention.before("stage")[:3]), ("right", mention.after("stage")[:2])):
        for place, tag in enumerate(tags):
            yield from link_signs(side, place, tag, forms)
    for word in AUXILIARIES.intersection(clause_before(mention, forms)):
        yield "helper", f"{measure} {word}"
    if mention.sentence.number == 0:
        yield "headline", str(measure)


def told_around(sentence: Sentence, where: str) -> Iterator[Sign]:
    """The stages that another sentence tells, above all one that goes on: "The package has passed the House"."""
    subject = subject_of(sentence)
    tags = sentence.tags("stage")
    for tag in {*tags[:1], *tags[-1:]}:
        told = f"{where} {tag.label.value} {ending_of(sentence.lower[tag.first])}"
        yield "stage around", told
        yield "stage told", f"{told} {helpers_of(sentence.lower, tag)}"
        if subject:
            yield "stage of it", f"{told} {subject}"


def subject_of(sentence: Sentence) -> str:
    """The first words of a sentence that goes on from another one: "the package", "it"."""
    first, second, third = [*sentence.lower[:3], "", "", ""][:3]
    if first not in GOING_ON:
        return ""
    return next((f"{first} {word}" for word in (second, third) if word in NOUNS), first)


def clause_before(mention: Mention, forms: list[str]) -> list[str]:
    """The words before the amount, back to the amount before it or to a break between clauses."""
    words = forms[max(0, mention.at - CLAUSE) : mention.at]
    breaks = [place for place, word in enumerate(words) if word in BREAKS]
    return words[breaks[-1] + 1 :] if breaks else words


def form_of(mention: Mention) -> str:
    """Percentage, money or count: in which form the amount is printed."""
    return "%" if mention.quantity.unit == "%" else str(mention.quantity.kind)


def link_signs(side: str, place: int, tag: Tag, forms: list[str]) -> Iterator[Sign]:
    """One word that tells a stage, with its tense."""
    word, helpers = forms[tag.first], helpers_of(forms, tag)
    yield f"{side} {place}", tag.label.value
    yield f"{side} {place} word", f"{stem(word)} {ending_of(word)} {helpers}"
    yield f"{side} word", f"{stem(word)} {helpers}"
    yield f"{side} stem", stem(word)
    yield f"{side} helpers", f"{tag.label.value} {ending_of(word)} {helpers}"


def chain_signs(mention: Mention) -> list[Sign]:
    """The words of stages before the amount as a chain, outwards; kept with the mention."""
    if mention.chain is None:
        mention.chain = [*linked_signs(mention, words_of(mention.sentence, mention).forms)]
    return mention.chain


def linked_signs(mention: Mention, forms: list[str]) -> Iterator[Sign]:
    """The words of stages before the amount as a chain, outwards: "approve", which "urging" governs."""
    tags = mention.before("stage")[:3]
    amounts = forms[tags[0].end : mention.at].count("#") if tags else 0
    values = [tag.label.value for tag in tags]
    words = [forms[tag.first] for tag in tags]
    helpers = [helpers_of(forms, tag) for tag in tags]
    tenses = [f"{value} {ending_of(word)}" for value, word in zip(values, words, strict=True)]
    yield "chain", " < ".join(tenses)
    if tags:
        way = bucket(mention.distance(tags[0]), 4, 9, 15)
        yield "near link", f"{values[0]} {way}"
        yield "near link", f"{tenses[0]} {min(amounts, 2)} amounts between"
        yield "near link", f"{tenses[0]} {helpers[0]} {way}"
    if len(tags) > 1:
        yield "links", f"{tenses[0]} {helpers[0]} < {tenses[1]} {helpers[1]}"
        yield "links", f"{values[0]} {helpers[0]} < {values[1]} {helpers[1]}"
        yield "links", f"{stem(words[0])} < {stem(words[1])}"
        yield "links", f"{values[0]} < {stem(words[1])} {helpers[1]}"


def period_signs(
    mention: Mention, neighbours: list[Sentence], measure: Measure, stage: Stage, read: Period, before: Figure | None
) -> Iterator[Sign]:
    """What tells over which time an amount runs; the arguments are those of `stage_signs`."""
    yield "before it", f"{before.period_kind} {before.measure is measure}" if before else "-"
    yield "measure", f"{measure} {form_of(mention)}"
    yield "stage", f"{measure} {stage}"
    yield "grammar", f"{read.kind} {measure}"
    yield "rule", f"{read.kind} {read.rule} {measure}"
    for place, phrase in enumerate(find_phrases(mention)[:3]):
        side = "after" if phrase.behind else "before"
        yield f"phrase {min(place, 1)}", f"{phrase.kind} {side} {measure}"
        yield "phrase way", f"{phrase.kind} {side} {bucket(phrase.way, 10, 30, 60)}"
        yield "phrase years", f"{phrase.kind} {' '.join(sorted(phrase.years))}"
    forms = words_of(mention.sentence, mention).forms
    yield from chain_signs(mention)
    for tag in mention.before("stage")[:1]:
        word = forms[tag.first]
        yield "left", f"{stem(word)} {ending_of(word)}"
        yield "left", f"{stem(word)} {ending_of(word)} {helpers_of(forms, tag)}"
    for sentence in neighbours:
        where, subject = where_of(sentence, mention), subject_of(sentence)
        for kind in kinds_in(sentence, mention):
            yield "period around", f"{where} {kind} {measure}"
            yield "period of it", f"{where} {kind} {subject}"
    said = DETERMINERS & set(forms[max(0, mention.at - 5) : mention.at])
    yield "determiner", f"{measure} {' '.join(sorted(said))}"
    noun = next((stem(word) for word in forms[mention.at + 1 : mention.at + 5] if word in NOUNS), "-")
    yield "noun", f"{measure} {noun}"
