"""From a passage to its findings: every mention becomes a figure or a set-aside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.figures.amounts import Refused, scan_text
from pipeline.figures.certainty import certainty_of
from pipeline.figures.counts import Counted, counted
from pipeline.figures.details import read_details
from pipeline.figures.goods import read_count
from pipeline.figures.language import language_of
from pipeline.figures.lexicon import split_words, vocabulary, word_set
from pipeline.figures.measures import Reading, about_target, is_military, read_aid_type
from pipeline.figures.mentions import Mention
from pipeline.figures.money import read_money, told_aid
from pipeline.figures.parties import outlet_state, parties
from pipeline.figures.payers import NOBODY, Role, find_roles, usual_recipients
from pipeline.figures.periods import Period, find_period
from pipeline.figures.sentences import Sentence, Text, read_sentence
from pipeline.figures.shares import read_percent
from pipeline.figures.stages import find_stage
from pipeline.model import (
    AidType,
    Certainty,
    Figure,
    Findings,
    Measure,
    Passage,
    PeriodKind,
    Qualifier,
    Quantity,
    QuantityKind,
    SetAside,
    Stage,
)
from pipeline.model import Reading as Extent

SHARED = re.compile(
    r" (?:reaching|meeting|exceeding|spending|meet|met|now meet|now spend|spend|hit|hitting|are|is|will be|was|were"
    r"|of (?:the |its |all |this |that |these |Nato |NATO |European )*"
    r"(?:allies|members|countries|aid|package|spending|budget|money|funds|loan|country['’]s))\b"
)
MOST_ALLIES = 32
GOES_ON = re.compile(r"(?:[.,;]|[\s—–-]+(?:spending|meeting|are|have|that|who|will|spend|do))")
NOW = re.compile(r"(?:\bto|’s|'s|\bis|\bnow|\bremaining|\bother|\band|\babout|\bup to)\s+\Z")
READER_VERSION = "1"

DOLLARS = {"AUS": "AUD", "CAN": "CAD", "NZL": "NZD", "SGP": "SGD", "TWN": "USD"}


@dataclass(frozen=True, slots=True)
class Counting:
    """A number and what it counts."""

    number: Quantity
    counted: Counted


def read_figures(passage: Passage) -> Findings:
    """All figures of defence spending and aid in a passage, and all amounts that are none, with the reason."""
    text = passage.text
    language = passage.language or language_of(text)
    scanned, numbers = scan_text(text, dollar=dollar_of(passage))
    refused = [each for each in scanned if isinstance(each, Refused)]
    amounts = [each for each in scanned if isinstance(each, Quantity)]
    countings = read_countings(text, numbers, amounts)
    every = sorted([*amounts, *(c.number for c in countings.values())], key=lambda q: q.start)
    mentions, beyond = tuple(every[:MAX_MENTIONS]), every[MAX_MENTIONS:]
    read = Text(text, mentions)
    reader = PassageReader(
        replace(passage, language=language), read, {c.number.start: c.counted for c in countings.values()}
    )
    figures: list[Figure] = []
    set_asides = [set_aside_refused(read, each) for each in refused]
    set_asides += [set_aside_unread(read, each) for each in beyond]
    for found in reader.read():
        if isinstance(found, Figure):
            figures.append(found)
        else:
            set_asides.append(found)
    set_asides.sort(key=lambda s: s.start)
    return Findings(tuple(figures), tuple(set_asides), language, subject_words_in(text))


def dollar_of(passage: Passage) -> str:
    """The currency that a bare dollar sign means here."""
    if passage.country:
        return {"AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD"}.get(passage.country, "USD")
    return DOLLARS.get(outlet_state(passage.publisher or "") or "", "USD")


def read_countings(text: str, numbers: Iterable[Quantity], amounts: list[Quantity]) -> dict[int, Counting]:
    """Numbers that count equipment or states, by where they begin; those within an amount are left out."""
    ends = [amount.end for amount in amounts]
    whole = 0  # where "23 of 32 allies" ends: the 32 is no count of its own
    found: dict[int, Counting] = {}
    for number in numbers:
        after = bisect_right(ends, number.start)
        if number.start < whole or (after < len(amounts) and amounts[after].start < number.end):
            continue
        what = counted(text, number)
        if what is not None:
            found[number.start] = Counting(number, what)
            whole = what.end if what.out_of else whole
        elif counts_on(text, number, found):
            found[number.start] = Counting(number, Counted("ally", True, False, number.end))
        elif number.unit == "fraction" and SHARED.match(text, number.end):
            found[number.start] = Counting(number, Counted("", True, False, number.end))
    return found


def counts_on(text: str, number: Quantity, found: dict[int, Counting]) -> bool:
    """Whether a bare number goes on counting states: "from nine allies to 23 spending 2 percent"."""
    if number.unit or number.low is None or number.low > MOST_ALLIES or not GOES_ON.match(text, number.end):
        return False
    near = [c for c in list(found.values())[-3:] if c.number.start > number.start - 140]
    return any(c.counted.members for c in near) and bool(NOW.search(text, max(0, number.start - 14), number.start))


def set_aside_refused(text: Text, refused: Refused) -> SetAside:
    """An amount that the grammar refused, with its sentence."""
    quote = text.quote(text.number_at(refused.start))
    return SetAside(refused.start, refused.end, quote, refused.kind, refused.reason, refused.rule)


def set_aside_unread(text: Text, quantity: Quantity) -> SetAside:
    """An amount behind the last one that is read in one text: no article has so many."""
    quote = text.quote(text.number_at(quantity.start))
    return SetAside(quantity.start, quantity.end, quote, quantity.kind, "too many amounts in one text", "beyond-limit")


@cache
def subject_lexicon() -> frozenset[str]:
    """Single words that show that a text may be on our subject."""
    return frozenset(vocabulary("subject")["words"])


def subject_words_in(text: str) -> bool:
    """Whether the text has any word of defence, arms or aid."""
    lower = text.lower()
    return any(word in lower for word in subject_lexicon())


@dataclass(frozen=True, slots=True)
class Evidence:
    """How well the text tells the roles, stage and period of a figure."""

    payer: float
    recipient: float
    stage: int
    period: bool


def is_unowned(figure: Figure) -> bool:
    """Whether nobody is named who could have bought or spent it."""
    return figure.rule.split("/")[1].startswith("nobody")


def measure_is_gift(figure: Figure) -> bool:
    """Whether it is money given."""
    return figure.measure is Measure.AID


def figure_is_share(figure: Figure) -> bool:
    """Whether it is a share of GDP: a target here may be a promise there."""
    return figure.unit == "pct_gdp"


CONVERTED = Reading(None, "", "twin-of-set-aside", "converted from an amount that is not ours")
PRIVATE = Reading(None, "", "private-donor", "donations of private people")
UNNAMED = Reading(None, "", "nobody-spends", "no state named that buys or spends")
FAINT = frozenset({"procurement-words", "defence_spending-words"})
TWIN = "twin/"
FUNDS = word_set("reading", "funds")
PRIVATE_GIVERS = word_set("reading", "private")
DONORS = word_set("reading", "donors")
DEVELOPMENT = Reading(None, "", "development-aid", "aid to a country that is not at war")
MAX_MENTIONS = 3_000  # amounts that are read in one text
NEARBY = 12  # mentions
LONGEST_LIST = 40  # points under one colon
LONGEST_POINT = 400  # characters
UNTOLD = word_set("reading", "untold")


def repeated_readings(mentions: list[Mention], readings: list[Reading]) -> list[Reading]:
    """Where the words beside an amount do not tell what it measures, the same amount elsewhere in the passage does."""
    known: dict[tuple[object, ...], Reading] = {}
    clear: dict[tuple[object, ...], Reading] = {}
    for mention, reading in zip(mentions, readings, strict=True):
        if reading.measure is not None:
            known.setdefault(value_key(mention.quantity), reading)
        if reading.rule.endswith("-clear"):
            clear.setdefault(value_key(mention.quantity), reading)
    return [
        better(reading, value_key(mention.quantity), known, clear)
        for mention, reading in zip(mentions, readings, strict=True)
    ]


def better(
    reading: Reading,
    key: tuple[object, ...],
    known: dict[tuple[object, ...], Reading],
    clear: dict[tuple[object, ...], Reading],
) -> Reading:
    """The reading of a repetition where it is clearer."""
    if reading.rule in UNTOLD:
        return known.get(key, reading)
    unclear = reading.rule.endswith("-words")
    return clear.get(key, reading) if unclear else reading


def value_key(quantity: Quantity) -> tuple[object, ...]:
    """What makes two amounts the same."""
    return (quantity.low if quantity.high is None else quantity.high, quantity.unit, quantity.kind)


class PassageReader:
    """Reads the mentions of one passage: first what each measures, then its roles, then what repetitions tell."""

    def __init__(self, passage: Passage, text: Text, counted_at: dict[int, Counted]) -> None:
        self.passage = passage
        self.text = text
        self.counted_at = counted_at
        self.figures: dict[int, Figure] = {}
        self.evidence: dict[int, Evidence] = {}
        self.title = title_sentence(passage)

    def read(self) -> Iterator[Figure | SetAside]:
        """Every mention as a figure or a set-aside, in order."""
        mentions = [self.mention(place) for place in range(len(self.text.mentions))]
        readings = [self.measure(mention) for mention in mentions]
        readings = repeated_readings(mentions, readings)
        asides: dict[int, SetAside] = {}
        for mention, reading in zip(mentions, readings, strict=True):
            found = self.read_one(mention, reading)
            if isinstance(found, SetAside):
                asides[mention.place] = found
            else:
                self.figures[mention.place] = found
        self.join_repetitions()
        self.weigh()
        for place in range(len(mentions)):
            yield asides[place] if place in asides else self.figures[place]

    def weigh(self) -> None:
        """Say of every figure how far it was read, and whether its rules are known to be right."""
        full = self.passage.language in {None, "en"}
        for place, figure in self.figures.items():
            certainty = certainty_of(figure.rule) if full else Certainty.UNSURE
            self.figures[place] = replace(figure, reading=Extent.FULL if full else Extent.PARTIAL, certainty=certainty)

    def mention(self, place: int) -> Mention:
        """The mention in its sentence."""
        quantity = self.text.mentions[place]
        sentence = self.text.sentence(self.text.number_at(quantity.start))
        return Mention(quantity, place, sentence, sentence.mentions[place], self.text, self.passage)

    def read_one(self, mention: Mention, reading: Reading) -> Figure | SetAside:  # noqa: PLR0911  (ordered rules)
        """What one mention is, once it is known what it measures."""
        if is_part(mention) and mention.place - 1 in self.figures:
            whole = self.figures[mention.place - 1]
            if whole.measure in {Measure.AID, Measure.PROCUREMENT} and whole.unit not in {"count", "pct_gdp"}:
                self.evidence[mention.place] = self.evidence[mention.place - 1]
                return part_of(whole, mention)
        if self.is_twin(mention):
            figure = self.figures.get(mention.place - 1)
            if figure is None:
                return self.aside(mention, CONVERTED)
            self.evidence[mention.place] = self.evidence[mention.place - 1]
            return converted(figure, mention.quantity)
        if reading.measure is None:
            return self.aside(mention, reading)
        neighbours = self.neighbours(mention.sentence)
        figure = self.figure(mention, neighbours, reading, reading.measure)
        words = set(mention.sentence.lower)
        if reading.rule in FAINT and figure.stage is not Stage.CONTRACTED and is_unowned(figure):
            return self.aside(mention, UNNAMED)
        if measure_is_gift(figure) and (PRIVATE_GIVERS & words or (figure.payer is None and DONORS & words)):
            return self.aside(mention, PRIVATE)
        if is_development(figure, [mention.sentence, *neighbours], self.passage):
            return self.aside(mention, DEVELOPMENT)
        return figure

    def join_repetitions(self) -> None:
        """Let a headline and the text that repeats it share what either of them tells best."""
        groups: dict[tuple[object, ...], list[int]] = {}
        for place, figure in self.figures.items():
            number = figure.value_low if figure.value_high is None else figure.value_high
            if not figure_is_share(figure):
                groups.setdefault((number, figure.unit, figure.measure), []).append(place)
        for places in groups.values():
            if len(places) > 1:
                self.share(places)
        for place, figure in self.figures.items():
            if figure.rule.startswith(TWIN):
                self.figures[place] = same_roles(figure, self.figures[place - 1])

    def share(self, places: list[int]) -> None:
        """Give all figures of a group the roles, stage and period of the one that tells them best."""
        payer = max(places, key=lambda p: self.evidence[p].payer)
        recipient = max(places, key=lambda p: self.evidence[p].recipient)
        stage = max(places, key=lambda p: (self.evidence[p].stage, self.figures[p].stage is Stage.PROPOSED))
        period = max(places, key=lambda p: self.evidence[p].period)
        for place in places:
            self.figures[place] = replace(
                self.figures[place],
                payer=self.figures[payer].payer,
                recipient=self.figures[recipient].recipient,
                stage=self.figures[stage].stage,
                period_kind=self.figures[period].period_kind,
                period_start=self.figures[period].period_start,
                period_end=self.figures[period].period_end,
            )

    def earlier(self, place: int, measure: Measure, sentence_start: int) -> Figure | None:
        """The last figure of the same measure, or of the same sentence."""
        for before in range(place - 1, max(-1, place - 6), -1):
            figure = self.figures.get(before)
            if figure is None:
                continue
            same_sentence = figure.start >= sentence_start and figure.unit != "count"
            if figure.measure is measure or same_sentence:
                return figure
        return None

    def told_next(self, mention: Mention, measure: Measure, stage: Stage) -> Period | None:
        """The years that the sentence after a headline tells: "The funds will be spent over four years"."""
        number = mention.sentence.number + 1
        if mention.sentence.number or number >= len(self.text):
            return None
        after = self.text.sentence(number)
        if after.mentions or not FUNDS & set(after.lower):
            return None
        told = find_period(Mention(mention.quantity, mention.place, after, 0, self.text, self.passage), measure, stage)
        return told if told.kind is PeriodKind.MULTI_YEAR else None

    def spoken_of(self) -> Role:
        """Whom the title or the first sentence speaks of, where no sentence beside the amount names a receiver."""
        start, end = self.text.bounds(0)
        opening = set(split_words(f"{self.passage.title or ''} {self.text.text[start:end]}"))
        codes = [code for code, known in vocabulary("war")["foremost_names"].items() if opening & set(known)]
        return Role(codes[0], 0.1, "recipient-of-text") if len(codes) == 1 else NOBODY

    def was_bought(self, mention: Mention, receiver: str) -> bool:
        """Whether a purchase by the receiver stands before: what it will receive is its own."""
        before = (self.figures.get(place) for place in range(max(0, mention.place - NEARBY), mention.place))
        return any(f.measure is Measure.PROCUREMENT and f.payer == receiver for f in before if f is not None)

    def as_before(self, mention: Mention, measure: Measure, payer: Role, recipient: Role) -> tuple[Role, Role]:
        """The roles of the figure before, where the sentence names nobody: "The package includes 60 boats"."""
        before = self.figures.get(mention.place - 1) or self.figures.get(mention.place - 2)
        if parties(mention.sentence, self.passage) or before is None:
            return payer, recipient
        if before.measure is not measure and measure is not Measure.EQUIPMENT:
            return payer, recipient
        scored = self.evidence.get(mention.place - 1, Evidence(0.0, 0.0, 0, False))
        return (
            Role(before.payer, scored.payer / 2, "payer-as-before"),
            Role(before.recipient, scored.recipient / 2, "recipient-as-before"),
        )

    def introduction(self, sentence: Sentence) -> Sentence | None:
        """The sentence with the colon that a list stands under, for one of its points."""
        for number in range(sentence.number - 1, max(-1, sentence.number - LONGEST_LIST), -1):
            start, end = self.text.bounds(number)
            if self.text.text[end - 1 : end] == ":":
                return self.text.sentence(number)
            if end - start > LONGEST_POINT:
                return None
        return None

    def neighbours(self, sentence: Sentence) -> list[Sentence]:
        """Where roles are sought when the sentence does not tell: the sentences around it, and the title."""
        near = list(self.text.before(sentence.number, 2))
        intro = self.introduction(sentence)
        if intro is not None and intro not in near:
            near.insert(0, intro)
        if self.title is not None:
            near.append(self.title)
        if sentence.number + 1 < len(self.text):
            near.append(self.text.sentence(sentence.number + 1))
        if sentence.number > 2:
            near.append(self.text.sentence(0))  # the headline
        return near

    def is_twin(self, mention: Mention) -> bool:
        """Whether the amount is the one before it in another currency, in brackets."""
        if mention.quantity.kind is not QuantityKind.MONEY or mention.place == 0:
            return False
        other = self.text.mentions[mention.place - 1]
        between = self.text.text[other.end : mention.quantity.start].strip()
        if other.kind is not QuantityKind.MONEY or other.unit == mention.quantity.unit:
            return False
        return between in {
            "(",
            "[",
            ", or",
            ", or about",
            "(or",
            "(about",
            "(around",
            "(roughly",
            "/",
            "(approximately",
            "; ",
        }

    def measure(self, mention: Mention) -> Reading:  # noqa: PLR0911  (ordered rules)
        """What the mention measures."""
        neighbours = self.neighbours(mention.sentence)
        sentences = [mention.sentence, *neighbours]
        if mention.quantity.kind is QuantityKind.MONEY:
            return read_money(mention, neighbours)
        if mention.quantity.kind is QuantityKind.PERCENT:
            return read_percent(mention, neighbours)
        if mention.quantity.unit == "fraction":
            return read_percent(mention, neighbours)
        what = self.counted_at[mention.quantity.start]
        if what.members:
            if about_target(mention) or (what.out_of and any(q.unit == "%" for q in mention.sentence_mentions())):
                return Reading(Measure.COMPLIANCE, "count", "compliance")
            return Reading(None, "count", "members-without-target", "counts states, but no spending target")
        reading = read_count(mention, not what.civil or is_military(sentences[:2]))
        if reading.rule == "count-no-act" and self.listed_gift(mention):
            return Reading(Measure.EQUIPMENT, "count", "equipment-listed")
        return reading

    def listed_gift(self, mention: Mention) -> bool:
        """Whether the amount is a point of a list under words of aid: "The package includes:"."""
        intro = self.introduction(mention.sentence)
        return intro is not None and (intro.has("gift") or intro.has("topic", "aid", "procurement"))

    def currency(self, mention: Mention, unit: str, payer: str | None) -> str:
        """The unit; a bare dollar that Australia spends, or that its government speaks of, is Australian."""
        start = mention.quantity.start
        bare = self.text.text[start] == "$" and not self.text.text[max(0, start - 1) : start].isalpha()
        if unit != "USD" or not bare or "A$" in self.text.text:
            return unit
        sentences = [mention.sentence, *self.neighbours(mention.sentence)]
        official = any(
            p.code == "AUS" and p.form in {"leader", "we"} for s in sentences for p in parties(s, self.passage)
        )
        publisher = self.passage.publisher or ""
        abroad = outlet_state(publisher) == "USA" or any(
            name in publisher for name in vocabulary("outlets")["us_dollar"]
        )
        return "AUD" if (payer == "AUS" or official) and not abroad else unit

    def aside(self, mention: Mention, reading: Reading) -> SetAside:
        """The mention as set aside."""
        quantity = mention.quantity
        quote = self.text.quote(mention.sentence.number)
        return SetAside(quantity.start, quantity.end, quote, quantity.kind, reading.reason, reading.rule)

    def figure(self, mention: Mention, neighbours: list[Sentence], reading: Reading, measure: Measure) -> Figure:
        """The mention as a figure, with its roles, stage and period."""
        quantity = mention.quantity
        earlier = self.earlier(mention.place, measure, mention.sentence.start)
        stage, stage_rule = find_stage(mention, measure, earlier)
        given, target = "buying" not in reading.rule, stage is Stage.TARGET
        payer, recipient = find_roles(mention, neighbours, measure, given, target)
        if measure is Measure.EQUIPMENT and recipient.code and self.was_bought(mention, recipient.code):
            payer, recipient = replace(recipient, rule="buyer-of-deal"), NOBODY
        if measure is Measure.AID and recipient.code == "RUS" and quantity.kind is QuantityKind.MONEY:
            measure, payer, recipient = Measure.PROCUREMENT, replace(recipient, rule="buyer-russia"), NOBODY
        if reading.rule == "share-of-spending" and mention.sentence.lower[:1] in (["this"], ["that"], ["it"]):
            whole = self.figures.get(mention.place - 1)
            payer = Role(whole.payer, 1.0, "payer-of-whole") if whole else payer
        payer, recipient = self.as_before(mention, measure, payer, recipient)
        if measure is Measure.AID and recipient.rule == "nobody" and told_aid(mention):
            recipient = self.spoken_of()
        period = find_period(mention, measure, stage)
        untold = stage_rule in {"stage-default", "stage-as-before"}
        intro = self.introduction(mention.sentence) if untold else None
        if intro is not None:
            headed = Mention(quantity, mention.place, intro, len(intro.words), self.text, self.passage)
            stage, stage_rule = find_stage(headed, measure, earlier)
            if period.rule == "period-default":
                period = find_period(headed, measure, stage)
        elif period.rule == "period-default" and measure in {Measure.AID, Measure.PROCUREMENT}:
            period = self.told_next(mention, measure, stage) or period
        if (
            stage_rule in {"stage-as-before", "stage-part"}
            and period.rule == "period-default"
            and earlier
            and earlier.measure is measure
        ):
            period = Period(earlier.period_kind, earlier.period_start, earlier.period_end, "period-as-before")
        what = self.counted_at.get(quantity.start)
        details = read_details(mention, measure)
        told = {"stage-default": 0, "stage-as-before": 1, "stage-reported": 3}.get(stage_rule, 2)
        rules = [reading.rule, payer.rule + alone(mention, recipient), recipient.rule, stage_rule, period.rule]
        self.evidence[mention.place] = Evidence(payer.score, recipient.score, told, period.rule != "period-default")
        return Figure(
            start=quantity.start,
            end=quantity.end,
            quote=self.text.quote(mention.sentence.number),
            value_low=value_of(quantity, quantity.low),
            value_high=value_of(quantity, quantity.high),
            qualifier=quantity.qualifier,
            unit=self.currency(mention, reading.unit, payer.code),
            measure=measure,
            stage=stage,
            period_kind=period.kind,
            reading=Extent.FULL,
            certainty=Certainty.UNSURE,
            rule="/".join(rules),
            item=what.item or None if what else None,
            out_of=what.out_of if what else None,
            aid_type=aid_type_of(mention, measure, recipient),
            payer=payer.code,
            recipient=recipient.code,
            period_start=period.start,
            period_end=period.end,
            claimant=details.claimant,
            subject=details.subject,
            modality=details.modality,
            price_basis=details.price_basis,
            growth_basis=details.growth_basis,
            definition=details.definition,
            supplier=details.supplier,
        )


def alone(mention: Mention, recipient: Role) -> str:
    """A mark on the payer's rule where the sentence names nobody else who could pay."""
    codes = {code for party in parties(mention.sentence, mention.passage) for code in party.codes}
    return "-alone" if len(codes - recipient.codes - {recipient.code, "RUS"}) <= 1 else ""


def value_of(quantity: Quantity, value: Decimal | None) -> Decimal | None:
    """The number of the record: a fraction in percent, to two places."""
    if value is None or quantity.unit != "fraction":
        return value
    return (value * 100).quantize(Decimal("0.01")).normalize()


def aid_type_of(mention: Mention, measure: Measure, recipient: Role) -> AidType | None:
    """The kind of aid, for aid and for equipment that is given away."""
    if measure is Measure.AID:
        return read_aid_type(mention)
    if measure is Measure.EQUIPMENT and recipient.code:
        return AidType.MILITARY
    return None


def is_development(figure: Figure, sentences: list[Sentence], passage: Passage) -> bool:
    """Whether it is aid of another kind than ours: not military, and to nobody at war."""
    if figure.measure is not Measure.AID or figure.aid_type is AidType.MILITARY:
        return False
    helped = usual_recipients()
    if "military" in sentences[0].lower and "military" in figure.rule + figure.quote.lower():
        return False
    if figure.recipient is not None:
        return figure.recipient not in helped
    named = (party for sentence in sentences for party in parties(sentence, passage))
    return not any(party.codes & helped and party.form != "leader" and party.role != "adjective" for party in named)


def is_part(mention: Mention) -> bool:
    """Whether the amount is a part of the sum before it: "Two-thirds are earmarked for defence"."""
    first = mention.at <= 1
    share = mention.quantity.unit in {"fraction", "%"}
    return share and first and mention.next_words(1) in (["are"], ["is"], ["will"], ["was"], ["were"])


def part_of(whole: Figure, mention: Mention) -> Figure:
    """A share of a sum, with the sum's roles and period."""
    quantity = mention.quantity
    stage, rule = find_stage(mention, whole.measure, whole)
    return replace(
        whole,
        start=quantity.start,
        end=quantity.end,
        quote=mention.text.quote(mention.sentence.number),
        value_low=value_of(quantity, quantity.low),
        value_high=value_of(quantity, quantity.high),
        qualifier=quantity.qualifier,
        unit="pct",
        stage=stage,
        aid_type=read_aid_type(mention) if whole.measure is Measure.AID else None,
        rule="/".join(["part-of-sum", *whole.rule.split("/")[-4:-2], rule, whole.rule.split("/")[-1]]),
    )


def same_roles(figure: Figure, other: Figure) -> Figure:
    """A figure with the roles, stage and period of another."""
    return replace(
        figure,
        payer=other.payer,
        recipient=other.recipient,
        stage=other.stage,
        period_kind=other.period_kind,
        period_start=other.period_start,
        period_end=other.period_end,
    )


def converted(figure: Figure, quantity: Quantity) -> Figure:
    """The same figure in another currency."""
    exact = figure.value_low == figure.value_high
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    if not exact:
        low = low if figure.value_low is not None else None
        high = high if figure.value_high is not None else None
    return replace(
        figure,
        start=quantity.start,
        end=quantity.end,
        value_low=low,
        value_high=high,
        unit=quantity.unit,
        qualifier=quantity.qualifier if figure.qualifier is Qualifier.EXACT else figure.qualifier,
        rule=TWIN + figure.rule,
    )


def title_sentence(passage: Passage) -> Sentence | None:
    """The title as a sentence, where the text does not begin with it."""
    title = passage.title or ""
    if not title or passage.text.startswith(title[:30]):
        return None
    return read_sentence(title, -1, 0, len(title), [])
