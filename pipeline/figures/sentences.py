"""A text as sentences, and a sentence as words that know what they mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pipeline.figures.lexicon import WORD, Label, word_set
from pipeline.figures.meanings import names, words_of_the_field
from pipeline.figures.words import STRANGERS
from pipeline.model import Measure, PeriodKind, Quantity

if TYPE_CHECKING:
    from pipeline.figures.parties import Party
    from pipeline.figures.signs import Words

BEFORE_MAY = word_set("sentences", "before_may")
BODIES = frozenset({"body", "none", "leader"})
SERVICES = frozenset({"force", "corps", "guard", "navy", "army", "forces"})
OF_SERVICES = frozenset(
    {(service, "budget") for service in SERVICES} | {("forces", verb) for verb in word_set("sentences", "getting")}
)  # behind the name of a service: what is spent on it
SUPPLIER_REACH = 3  # words between a company and its verb
SUPPLIERS = STRANGERS - {"counterpart", "counterparts"}
MAKER_WITHIN = 2  # words behind the state: "Danish defence group"
MAKER_REACH = 6  # words from the state to the verb
MAX_SENTENCE = 2000  # characters; a text without full stops is cut here, so that cost stays linear

HYPHENS = frozenset("-–‑")
QUOTES = frozenset('"“”„«»‘*_')
PASSED_OVER = HYPHENS | QUOTES  # some or all of them
BREAK = re.compile(  # begins with one set of characters, by which the engine skips all others quickly
    r"[.!?…\s](?<! (?=\S))(?:"  # a blank between two words is nothing of the rest: no more is tried there
    r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[*•-]*\s*[A-ZÀ-ÞА-ЯІЇЄҐ0-9$€£])"
    r"|(?<=[.!?…])\[?(?=[A-Z][a-z]+ )"  # "approved.The politician", as badly cleaned pages have it
    r"|(?<=\n)\s*\n\s*"  # a paragraph ends
    r"|(?<=\s)\s{2,}(?=\S)"
    r"|(?<=\n)(?=\s*[-*•|#]))"
)
ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Sec|St|No|Nos|vs|Inc|Corp|Co|Ltd|Jr|Sr|Prof|approx|ca|Art|"
    r"proc|pkt|тис|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mio|Mrd|Mld|bn|mln|mlrd|млрд|млн|дол|тис|e\.g|i\.e|etc|al|Nr|bzw|ca|z\.B)\.\Z"
)
LONGEST_ABBREVIATION = 7  # characters, with its point


def sentence_starts(text: str) -> list[int]:
    """The offsets at which sentences begin, the first one 0; linear in the length of the text."""
    starts = [0]
    for found in BREAK.finditer(text):
        begin, end = found.span()
        begin += not text[begin].isspace()  # the mark is the last character of its sentence
        if text[begin - 1] == "." and "\n" not in found[0] and ends_abbreviated(text, begin):
            continue
        if end - starts[-1] > MAX_SENTENCE:
            starts += range(starts[-1] + MAX_SENTENCE, end, MAX_SENTENCE)
        starts.append(end)
    starts += range(starts[-1] + MAX_SENTENCE, len(text), MAX_SENTENCE)
    return starts


def ends_abbreviated(text: str, end: int) -> bool:
    """Whether a text that is cut there ends with an abbreviation and its point."""
    return ABBREVIATION.search(text, max(0, end - LONGEST_ABBREVIATION), end) is not None


@dataclass(slots=True, eq=False)
class Tag:
    """A stretch of words with a meaning; ``first`` and ``end`` count the words of the sentence.

    Not frozen, and compared by identity: dozens are made for each sentence, and a frozen one takes six times as long.
    """

    first: int
    end: int
    label: Label


@dataclass(slots=True)
class Sentence:
    """One sentence, tagged.

    Attributes:
        number: Its place in the text.
        words: As printed; an amount is one word, ``"#"``.
        lower: The same in lower case, with plain apostrophes.
        glued: The words that a hyphen joins to the one before.
        mentions: For each amount in it, the place among the words.
        families: The tags, by family.
        roads: Running sums of the distance between words; empty until they are asked for.
        parties: Who is named; None until asked for.
        signs: Its words as the weights know them; None until asked for.
        verbs: Those that tell roles; None until asked for.
        periods: The kinds of period that it tells; None until asked for.
        strongest: How strongly each topic of ours speaks in it at most; None until asked for.
        typed: Whether a type of arms or a service is named; None until asked for.
        namings: What each naming of a party tells, by its rank, where it stands and what is measured; grows as asked.
    """

    number: int
    start: int
    end: int
    words: list[str]
    lower: list[str]
    glued: frozenset[int]
    mentions: dict[int, int]
    families: dict[str, list[Tag]] = field(default_factory=dict)
    roads: list[float] = field(default_factory=list)
    parties: list[Party] | None = None
    signs: Words | None = None
    verbs: list[Tag] | None = None
    periods: tuple[PeriodKind, ...] | None = None
    strongest: dict[str, float] | None = None
    typed: bool | None = None
    namings: dict[tuple[int, str, Measure], frozenset[tuple[str, str]]] = field(default_factory=dict)

    def tags(self, family: str) -> list[Tag]:
        """The tags of a family, in order."""
        return self.families.get(family, [])

    def has(self, family: str, *values: str) -> bool:
        """Whether a tag of the family (with one of the values) stands in the sentence."""
        if not values:
            return family in self.families
        return any(tag.label.value in values for tag in self.tags(family))

    def words_before(self, at: int, how_many: int) -> list[str]:
        """The words before a place, in lower case."""
        return self.lower[max(0, at - how_many) : at]

    def speaks_of(self, topic: str, faint: float) -> bool:
        """Whether a word of the topic stands in the sentence that weighs more than a faint one."""
        return any(tag.label.value == topic and tag.label.weight > faint for tag in self.tags("topic"))


def is_supplier_subject(sentence: Sentence) -> bool:
    """Whether a company is who supplies, as the subject of the verb: "the maker will deliver 20 guns to"."""
    return any(is_company_verb(sentence, tag) or is_of_maker(sentence, tag) for tag in sentence.tags("gift"))


def is_of_maker(sentence: Sentence, verb: Tag) -> bool:
    """Whether the subject is a maker of a state: "Italy's DRASS will provide", "the Danish arms maker is to send"."""
    for tag in sentence.tags("party"):
        name = tag.end + 1
        if not SUPPLIERS.isdisjoint(sentence.lower[tag.end : tag.end + MAKER_WITHIN]):
            return 0 < verb.first - tag.end <= MAKER_REACH
        if sentence.lower[tag.end : name] != ["'s"] or not 0 < verb.first - name <= SUPPLIER_REACH:
            continue
        others = any(
            other.first == name for family in ("party", "body", "goods", "military") for other in sentence.tags(family)
        )
        return sentence.words[name][0].isupper() and not others
    return False


def is_company_verb(sentence: Sentence, verb: Tag) -> bool:
    """Whether a company is named directly before a verb as its subject."""
    return any(0 <= verb.first - company.end < SUPPLIER_REACH for company in sentence.tags("company"))


class Text:
    """A text whose sentences are read when they are asked for, each of them once.

    Attributes:
        answers: What questions about the whole text were answered; grows as asked.
    """

    def __init__(self, text: str, mentions: tuple[Quantity, ...]) -> None:
        self.text = text
        self.mentions = mentions
        self.answers: dict[str, bool] = {}
        self._begins = [mention.start for mention in mentions]
        self._read: dict[int, Sentence] = {}
        self._quotes: dict[int, str] = {}
        self._bounds: dict[int, tuple[int, int]] = {}

    @cached_property
    def starts(self) -> list[int]:
        """Where the sentences begin; a text without amounts never asks for it."""
        return sentence_starts(self.text)

    @cached_property
    def plain(self) -> str:
        """The text with plain apostrophes."""
        return self.text.replace("’", "'")

    def __len__(self) -> int:
        return len(self.starts)

    def number_at(self, offset: int) -> int:
        """Which sentence holds the offset."""
        return bisect_right(self.starts, offset) - 1

    def bounds(self, number: int) -> tuple[int, int]:
        """Start and end of a sentence, without the white space around it."""
        if number not in self._bounds:
            self._bounds[number] = self._find_bounds(number)
        return self._bounds[number]

    def _find_bounds(self, number: int) -> tuple[int, int]:
        start = self.starts[number]
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        piece = self.text[start:end]
        return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())

    def quote(self, number: int) -> str:
        """The words of a sentence; one string for all its amounts."""
        if number not in self._quotes:
            start, end = self.bounds(number)
            self._quotes[number] = self.text[start:end]
        return self._quotes[number]

    def sentence(self, number: int) -> Sentence:
        """The sentence, tagged."""
        if number not in self._read:
            self._read[number] = self._tag(number)
        return self._read[number]

    def before(self, number: int, how_many: int) -> Iterator[Sentence]:
        """The sentences before, the nearest first."""
        for earlier in range(number - 1, max(-1, number - 1 - how_many), -1):
            yield self.sentence(earlier)

    def _tag(self, number: int) -> Sentence:
        start, end = self.bounds(number)
        return read_sentence(self.text, number, start, end, self._mentions_in(start, end))

    def _mentions_in(self, start: int, end: int) -> list[tuple[int, Quantity]]:
        first = bisect_right(self._begins, start - 1)
        found = []
        for place in range(first, len(self.mentions)):
            if self.mentions[place].start >= end:
                break
            found.append((place, self.mentions[place]))
        return found


def read_sentence(text: str, number: int, start: int, end: int, inside: list[tuple[int, Quantity]]) -> Sentence:
    """Split a stretch of text into words, put ``"#"`` for each amount, and tag it."""
    words: list[str] = []
    glued: set[int] = set()
    mentions: dict[int, int] = {}
    at = start
    for place, mention in [*inside, (-1, None)]:
        until = max(at, mention.start if mention else end)
        split = WORD.findall(text, at, until)
        if PASSED_OVER.isdisjoint(split):
            words += split
        else:
            add_parted(text, at, until, words, glued)
        if mention:
            glued.discard(len(words))
            mentions[place] = len(words)
            words.append("#")
            at = mention.end
    lower = [word.lower().replace("’", "'") for word in words]
    if "May" in words:
        keep_months(words, lower)
    sentence = Sentence(number, start, end, words, lower, frozenset(glued), mentions)
    for first, last, label in names().find(words):
        sentence.families.setdefault(label.family, []).append(Tag(first, last, label))
    for first, last, label in words_of_the_field().find(without_bodies(sentence)):
        sentence.families.setdefault(label.family, []).append(Tag(first, last, label))
    return sentence


def add_parted(text: str, start: int, end: int, words: list[str], glued: set[int]) -> None:
    """Add the words of a stretch that has hyphens or quotes, and which of them a hyphen joins to the one before."""
    for found in WORD.finditer(text, start, end):
        word, begin = found[0], found.start()
        if word not in PASSED_OVER:
            words.append(word)
        elif word in HYPHENS:
            if text[begin - 1 : begin].isalnum() and text[begin + 1 : begin + 2].isalnum():
                glued.add(len(words))
            else:
                words.append(word)


def keep_months(words: list[str], lower: list[str]) -> None:
    """Leave its capital to the month of May, and to whoever is named so, so that it is not taken for the verb."""
    for at, word in enumerate(words):
        if word == "May" and at:
            dated = at + 1 < len(words) and words[at + 1][0].isdigit()
            if dated or lower[at - 1] in BEFORE_MAY:
                lower[at] = word


def without_bodies(sentence: Sentence) -> list[str]:
    """The words in lower case, names left out: the Defense Department is no word of defence, nor Bill Blair a bill."""
    words = list(sentence.lower)
    for tag in sentence.tags("party"):
        if tag.end - tag.first < 2 or tag.label.form not in BODIES:
            continue
        if words[tag.end - 1] in SERVICES and tuple(words[tag.end - 1 : tag.end + 1]) in OF_SERVICES:
            continue  # "the Space Force budget", "the Irish Defence Forces get"
        if words[max(0, tag.first - 2) : tag.first] not in (["for", "the"], ["fund", "the"], ["funding", "the"]):
            words[tag.first : tag.end] = [""] * (tag.end - tag.first)
    return words
