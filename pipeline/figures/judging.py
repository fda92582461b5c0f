"""The second reading: what the grammar has read of every mention is weighed against all that stands around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from math import prod

from pipeline.figures.candidates import Candidates
from pipeline.figures.cues import Role
from pipeline.figures.evidence import measure_signs, period_signs, stage_signs
from pipeline.figures.goods import BOUGHT
from pipeline.figures.grammar import CONVERTED, FirstReading
from pipeline.figures.measures import Reading, aid_type_of
from pipeline.figures.mentions import Mention
from pipeline.figures.periods import Period
from pipeline.figures.phrases import find_phrases, read_years
from pipeline.figures.repeats import TWIN, converted, same_roles
from pipeline.figures.signs import words_around, words_beside, words_near
from pipeline.figures.weights import Choice, Sign, Weigher, certain, together
from pipeline.model import GIFTS, Certainty, Figure, Measure, PeriodKind, QuantityKind, Stage

NONE = "none"
STAGES = tuple(str(stage) for stage in Stage)
PERIODS = tuple(str(kind) for kind in PeriodKind)
FIRM = frozenset(map(str, (Stage.COMMITTED, Stage.ALLOCATED, Stage.CONTRACTED)))  # money that is decided on
PERCENTS = ("defence_spending/pct_gdp", "defence_spending/pct", "spending_growth/pct_change", "aid/pct_gdp", "aid/pct")
OPTIONS = {
    QuantityKind.MONEY: (NONE, "aid/money", "defence_spending/money", "spending_growth/money", "procurement/money"),
    QuantityKind.PERCENT: (NONE, *PERCENTS, "procurement/pct", "equipment/pct", "compliance/pct"),
    QuantityKind.COUNT: (NONE, "equipment/count", "compliance/count"),
}  # what an amount may measure, and in which unit
PART = "stage-part"  # of a package: what is firm is allocated
CLEAR = frozenset({"spender-beside", "payer-blocked", "payer-together"})  # rules for the payer that no sign outweighs
WEIGHED = "weighed"
NOT_OURS = Reading(None, "", WEIGHED, "the words around it speak of nothing of ours")


class Judging:
    """Decides for every mention: what it measures, who pays and receives, the stage and the period.

    Attributes:
        figures: Those of ours, by place.
        asides: All other mentions, by place.
        choices: What was chosen for each figure, by place and slot.
    """

    def __init__(self, first: FirstReading, weigher: Weigher) -> None:
        self.first = first
        self.weigher = weigher
        self.figures = first.figures
        self.asides = first.asides
        self.choices: dict[int, Mapping[str, Choice]] = {}
        self.read: dict[int, Figure] = {}  # each figure as the grammar has it, before anything is weighed
        self.repeated = [places for places in first.repeated if not is_percent(first.mentions[places[0]])]
        measures = self.choose_measures()
        for mention in first.mentions:
            if mention.place in measures:
                self.judge_mention(mention, measures[mention.place])
            else:
                self.convert(mention)
        self.join_repetitions()

    def choose_measures(self) -> dict[int, Choice]:
        """What each mention measures, by place; conversions in brackets are left to what they convert."""
        chosen = {
            mention.place: self.choose_measure(mention, reading)
            for mention, reading in zip(self.first.mentions, self.first.readings, strict=True)
            if not self.first.is_twin(mention)
        }
        for group in self.repeated:
            places = [place for place in group if place in chosen and not self.is_final(place)]
            if len(places) > 1:
                chosen |= dict.fromkeys(places, together([chosen[place] for place in places]))
        return chosen

    def choose_measure(self, mention: Mention, reading: Reading) -> Choice:
        """What a mention measures, in which unit, or that it is none of ours."""
        figure, aside = self.figures.get(mention.place), self.asides.get(mention.place)
        if self.is_final(mention.place):
            return certain(NONE)
        read = Reading(figure.measure, figure.unit, reading.rule) if figure else reading
        if aside is not None:
            read = Reading(None, reading.unit, aside.rule, aside.reason)
        counted = self.first.counted_at.get(mention.quantity.start)
        item = counted.item or "member" if counted else ""
        kind = QuantityKind.PERCENT if mention.quantity.unit == "fraction" else mention.quantity.kind
        neighbours = self.first.neighbours(mention.sentence)
        own = measure_signs(mention, neighbours, read, item)
        beside = self.weigher.heard("measure", "around it", words_beside(mention, neighbours))
        signs = [*own, *self.signs_around("measure", mention), *beside]
        return self.weigher.classify("measure", mention.quantity.start, OPTIONS[kind], signs)

    def signs_around(self, slot: str, mention: Mention) -> list[Sign]:
        """The words around an amount, as far as they may decide something in a slot."""
        near = (self.weigher.heard(slot, where, words) for where, words in words_near(mention).items())
        return [*words_around(mention), *chain.from_iterable(near)]

    def is_final(self, place: int) -> bool:
        """Whether the grammar has set the mention aside by a rule that no other sign outweighs."""
        return place in self.asides and self.asides[place].rule not in self.weigher.open

    def judge_mention(self, mention: Mention, chosen: Choice) -> None:
        """Make a mention a figure or a set-aside, whatever the grammar took it for."""
        place = mention.place
        read = self.figures.pop(place, None)
        if chosen.option == NONE:
            if read is not None:
                self.asides[place] = self.first.aside(mention, NOT_OURS)
            return
        self.asides.pop(place, None)
        name, _, unit = str(chosen.option).partition("/")
        measure = Measure(name)
        if read is None or read.measure is not measure or unit not in {"money", read.unit}:
            unit = mention.quantity.unit if unit == "money" else unit
            reading = Reading(measure, unit, weighed(chosen))
            read = self.first.figure(mention, self.first.neighbours(mention.sentence), reading, measure)
        self.read[place] = read
        self.choices[place] = {"measure": chosen, **self.choose_parts(mention, read)}
        self.figures[place] = settled(mention, read, self.choices[place], self.weigher.sure)

    def choose_parts(self, mention: Mention, read: Figure) -> dict[str, Choice]:
        """Payer, recipient, stage and period of a figure."""
        place, start, measure = mention.place, read.start, read.measure
        neighbours = self.first.neighbours(mention.sentence)
        before = self.first.earlier(place, measure, mention.sentence.start)
        whole = Role(read.payer, 1.0, "payer-of-whole"), Role(read.recipient, 1.0, "recipient-of-whole")
        payer, recipient = self.first.roles.get(place, whole)
        candidates = Candidates(mention, neighbours, measure, self.weigher)
        got = certain(None)
        if measure in GIFTS:
            act = read.rule.split("/")[0]
            receivers = candidates.receivers(replace(recipient, code=read.recipient), act, before)
            got = self.weigher.choose("recipient", start, receivers)
        paid = certain(payer.code)
        if payer.rule not in CLEAR or payer.code != read.payer:
            payers = candidates.payers(replace(payer, code=read.payer), got.option, before)
            paid = self.weigher.choose("payer", start, payers)
        *_, stage_rule, period_rule = read.rule.split("/")
        own = stage_signs(mention, neighbours, measure, read.stage, stage_rule, before)
        signs = [*own, *self.signs_around("stage", mention)]
        stage = self.weigher.classify("stage", start, STAGES, signs, FIRM)
        if stage_rule == PART and stage.option in FIRM:
            stage = replace(stage, option=str(Stage.ALLOCATED))
        told = Period(read.period_kind, read.period_start, read.period_end, period_rule)
        own = period_signs(mention, neighbours, measure, Stage(str(stage.option)), told, before)
        signs = [*own, *self.signs_around("period", mention)]
        period = self.weigher.classify("period", start, PERIODS, signs)
        return {"payer": paid, "recipient": got, "stage": stage, "period": period}

    def convert(self, mention: Mention) -> None:
        """Give a conversion in brackets what the amount before it has."""
        place = mention.place
        self.figures.pop(place, None)
        self.asides.pop(place, None)
        whole = self.figures.get(place - 1)
        if whole is None:
            self.asides[place] = self.first.aside(mention, CONVERTED)
        else:
            self.figures[place] = converted(whole, mention.quantity)
            self.choices[place] = self.choices[place - 1]

    def join_repetitions(self) -> None:
        """Let a headline and the text that repeats it decide together."""
        for group in self.repeated:
            places = [place for place in group if place in self.figures]
            acts = {(self.figures[p].measure, self.figures[p].rule.startswith(BOUGHT)) for p in places}
            if len(places) < 2 or len(acts) > 1:
                continue
            told = [self.choices[place] for place in places]
            joint = {
                slot: together([each[slot] for each in told], FIRM if slot == "stage" else frozenset())
                for slot in told[0]
            }
            for place in places:
                self.choices[place] = joint
                read = self.read.get(place, self.figures[place])
                self.figures[place] = settled(self.first.mentions[place], read, joint, self.weigher.sure)
        for place, figure in self.figures.items():
            if figure.rule.startswith(TWIN):
                self.figures[place] = same_roles(figure, self.figures[place - 1])


def is_percent(mention: Mention) -> bool:
    """Whether the amount is a percentage: they are too often alike by chance to be one."""
    return mention.quantity.kind is QuantityKind.PERCENT


def settled(mention: Mention, read: Figure, choices: Mapping[str, Choice], sure: float) -> Figure:
    """The figure with what was chosen, and the rule or the sign behind each choice; sure from a probability on."""
    kind, stage = PeriodKind(str(choices["period"].option)), Stage(str(choices["stage"].option))
    payer, recipient = choices["payer"].option, choices["recipient"].option
    start, end = read.period_start, read.period_end
    if kind is not read.period_kind:
        start, end = read_years([phrase for phrase in find_phrases(mention) if phrase.kind is kind], kind, mention)
    kept = (payer == read.payer, recipient == read.recipient, stage is read.stage, kind is read.period_kind)
    *head, one, two, three, four = read.rule.split("/")
    rules = [
        rule if same else weighed(choices[slot])
        for rule, same, slot in zip(
            (one, two, three, four), kept, ("payer", "recipient", "stage", "period"), strict=True
        )
    ]
    return replace(
        read,
        payer=payer,
        recipient=recipient,
        aid_type=aid_type_of(mention, read.measure, recipient),
        stage=stage,
        period_kind=kind,
        period_start=start,
        period_end=end,
        certainty=Certainty.SURE if probability(choices) >= sure else Certainty.UNSURE,
        rule="/".join([*head, *rules]),
    )


def weighed(choice: Choice) -> str:
    """A choice of the weights as a rule of the record, whose parts a slash divides."""
    return f"{WEIGHED} {choice.sign.replace('/', ' ')}"


def probability(choices: Mapping[str, Choice]) -> float:
    """How probable it is that a figure is right as a whole; firm stages are one, as in the lenient score."""
    stage = choices["stage"]
    firm = sum(stage.shares.get(each, 0.0) for each in FIRM) if stage.option in FIRM else stage.probability
    return firm * prod(choice.probability for slot, choice in choices.items() if slot != "stage")
