"""The first reading: from the mentions of a passage to figures and set-asides, each with the rules that read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from pipeline.figures.civil import flies_passengers, names_arms_aid, serves_civilians
from pipeline.figures.counts import Counted
from pipeline.figures.cues import (
    NOBODY,
    UNNAMED_SINCE,
    Role,
    foremost,
    foremost_names,
    money_owners,
    usual_recipients,
)
from pipeline.figures.details import read_details
from pipeline.figures.dues import OF_ALLIES, THE_ALLIES
from pipeline.figures.goods import (
    BOUGHT,
    NO_ACT,
    carry_goods,
    given_away,
    is_warplane,
    passes_between_states,
    read_count,
)
from pipeline.figures.lexicon import split_words, vocabulary, word_set
from pipeline.figures.measures import (
    Reading,
    about_target,
    aid_type_of,
    is_growth,
    is_military,
    is_unrivalled,
    lead,
    names_types,
)
from pipeline.figures.mentions import Mention
from pipeline.figures.money import SHORT, goes_on, read_money
from pipeline.figures.parties import GROUPS, codes_of, is_arms_press, official_state, outlet_state, parties
from pipeline.figures.payers import JOINTLY, OF_PART, TELLING, find_payer
from pipeline.figures.periods import IN_LAW, MONTHLY, TO_COME, Period, find_period, may_be_in_budget
from pipeline.figures.phrases import REACH, find_phrases
from pipeline.figures.recipients import NO_RECIPIENTS, regions
from pipeline.figures.repeats import TWIN, converted, part_of, repeated_places, same_roles, value_of
from pipeline.figures.requests import is_vetoed
from pipeline.figures.roles import bought_for_another, find_roles, is_spent_for_another
from pipeline.figures.scope import (
    OF_THE_WAR,
    buys_at_home,
    comes_from_private_people,
    is_development,
    is_of_nobody,
    is_own_budget,
    is_part,
    is_unowned,
    is_untraded,
    tells_of_arms_aid,
)
from pipeline.figures.senses import is_past
from pipeline.figures.sentences import MAX_SENTENCE, Sentence, Text, read_sentence
from pipeline.figures.shares import (
    MEMBERS,
    SPENT,
    UP_OR_DOWN,
    carry_compliance,
    carry_growth,
    carry_shares,
    is_defence_share,
    is_share,
    names_alliance,
    read_percent,
    takes_up_states,
    value_at_most,
)
from pipeline.figures.spenders import is_bidden
from pipeline.figures.stages import RISES, find_stage, is_delivered_part
from pipeline.figures.totals import is_new_part, is_one_more, is_size_of_parcel, told_once
from pipeline.figures.war_shares import COMPARED, who_is_in
from pipeline.figures.words import DEMONSTRATIVES, FRIENDS, INCLUDES
from pipeline.model import (
    GIVEN_OR_BOUGHT,
    OWN_SPENDING,
    Certainty,
    Figure,
    Measure,
    Passage,
    PeriodKind,
    QuantityKind,
    SetAside,
    Stage,
)
from pipeline.model import Reading as Extent

PERSUADING = word_set("payers", "persuading")
ORDERING = frozenset({"pay", "spend", "raise", "invest"})  # "Spend 5%, he tells Nato"
URGING = PERSUADING | word_set("payers", "urging")
TOLD_TO_DO = PERSUADING | TELLING
TO_DO = frozenset({"to", ":"})
ASKERS = word_set("payers", "askers")  # rules by which a state is only named
CONVERTS = word_set("reading", "converts")  # between an amount and itself in another currency
PARTS_OF_BEFORE = frozenset({"stage-as-before", "stage-part"})
THAT = DEMONSTRATIVES | {"it"}
PART_ENDS = word_set("reading", "part_ends")  # of "of this amount"
RATED_WITHIN = 40  # characters from an amount to "exchange rate"
CONVERTED = Reading(None, "", "twin-of-set-aside", "converted from an amount that is not ours")
PRIVATE = Reading(None, "", "private-donor", "donations of private people")
LEFT_ASIDE = Reading(None, "", "before-aside", "the former level of what is not ours")
UNNAMED = Reading(None, "", "nobody-spends", "no state named that buys or spends")
UNARMED = Reading(None, "", "not-armed", "no word of arms beside what Russia gets")
CIVIL_USE = Reading(None, "count", "count-civil", "for an airline, the police, athletes, fires, floods or the like")
YEAR_WITHIN = 2  # sentences from the year of a payer's spending to more of it
NEAR_BEFORE = 6  # mentions
DRAFTED = frozenset({"stage-draft", "stage-open-bill"})  # rules for what a year's budget or bill is to hold
UNTIMED = "period-default"  # the rule where no phrase of time tells the period
FAINT = frozenset({"procurement-words", "defence_spending-words"})
FUNDS = word_set("reading", "funds")
FUNDS_WITHIN = 5  # words from the start of a sentence that goes on about an amount before
WARS = frozenset({"war", "aggression"})
RUSSIAN = frozenset({"Russia", "Russian"})
PACKAGE_WITHIN = 10  # words from what is bought to "this package"
DEVELOPMENT = Reading(None, "", "development-aid", "aid to a country that is not at war")
AS_BEFORE = "payer-as-before"  # the rule by which the figure before tells who pays
UNGIVEN = frozenset({"nobody", "recipient-as-before"})
NEARBY = 12  # mentions
SAID = 500  # characters
DONORS_ONLY = NO_RECIPIENTS | {"RUS"}
DONORS = DONORS_ONLY | word_set("payers", "donors")
NOT_HELPED = DONORS_ONLY | GROUPS | {"CHN", "PRK", "IRN"}
FELLOWS = FRIENDS | word_set("reading", "neighbours")
GIVE_ELSEWHERE = frozenset(vocabulary("war")["give_elsewhere"])
BEHIND = 12  # words
PLACED = (" | ", " En Route ")  # before the place in a title of the White House
LISTED_FROM = 2  # words before the amount of a point
LONGEST_LIST = 40  # points under one colon
LONGEST_POINT = 400  # characters
MAKERS = ("boeing", "airbus")  # of airliners, where no type of an air force is named
MADE_BY = [["from", maker] for maker in MAKERS]
FLYING_FORCES = word_set("reading", "flying_forces")
BOTH_USES = word_set("reading", "both_uses")  # arms as a rule, by this word alone
AIRLINER_TYPE = re.compile(r"(?<!-)\bb?7[0-8]7\b|\ba3[1-8]0(?:neo)?\Z")  # "boeing 777", "airbus a350", not "m-777"
AIRLINERS = ("aircraft", "airplane", "airliner", "jet", "plane")  # what airlines buy
MOST_ALLIES = 32
POINTS = frozenset({"-", "•", "*", "–", "—"})  # sentences of their own, before a point of a list
AROUND = 2  # sentences from an amount to one that it goes on from
AMOUNTS_AROUND = 6
DATELINE = 400  # characters in which an agency is named
OWN_DOLLARS = {"AUS": "AUD", "CAN": "CAD", "NZL": "NZD"}  # of states that give in dollars of their own
OTHER_DOLLARS = frozenset(OWN_DOLLARS.values())
NEWS = frozenset({"recent", "latest"})  # of what has just come to a total
UNCUED = "no-cue"
UNCLEAR = "percent-unclear"
UNDEFENDED = "percent-without-defence"
RESTATING = word_set("shares", "restating")
ON_DEFENCE = word_set("reading", "on_defence")
UNTOLD = word_set("reading", "untold")
OF_TITLE = "equipment-of-title"  # the rule for the points of a list that only a title tells about
OF_DEAL = "buyer-of-deal"  # the rule for who gets what it is told to have bought
SOLD_TO = "buyer-to"  # the rule for who stands behind "to" in a sale
PARCELS = word_set("reading", "parcels")
TAKING_UP = DEMONSTRATIVES | {"it", "they"}
OPENS = 3  # words in which a sentence takes up the one before: "It also includes"
SUBJECT = 4  # words from the start of a sentence to its subject
HANDED = frozenset({"equipment-giving", "equipment-arriving", "equipment-coming"})  # arms that go to somebody
CARRIED_AID = f"{Measure.AID}-carried"
PACKED = frozenset(
    {"equipment-included", "equipment-listed", "equipment-carried", "equipment-coming", OF_TITLE}
)  # rules for the parts of a package


@dataclass(frozen=True, slots=True)
class Evidence:
    """How well the text tells the roles, stage and period of a figure."""

    payer: float
    recipient: float
    stage: int
    period: bool


class FirstReading:
    """What the grammar reads in a passage: what each mention measures, its roles, and what repetitions tell.

    Attributes:
        mentions: All amounts, in order; a mention's place is its number here.
        readings: What each of them was taken for.
        figures: Those of ours, by place.
        asides: All others, by place.
        roles: Payer and recipient of each figure with the rules that told them, by place.
        repeated: The places of each amount that is stated more than once.
    """

    def __init__(self, passage: Passage, text: Text, counted_at: dict[int, Counted]) -> None:
        self.passage = passage
        self.text = text
        self.counted_at = counted_at
        self.figures: dict[int, Figure] = {}
        self.asides: dict[int, SetAside] = {}
        self.evidence: dict[int, Evidence] = {}
        self.roles: dict[int, tuple[Role, Role]] = {}
        self._neighbours: dict[int, list[Sentence]] = {}
        self.mentions = [self.mention(place) for place in range(len(text.mentions))]
        self.repeated = repeated_places(self.mentions, counted_at)
        measured = [self.measure(mention) for mention in self.mentions]
        told = carry_shares(self.mentions, repeated_readings(measured, self.repeated))
        for carry in (carry_growth, carry_compliance, carry_goods):
            told = carry(self.mentions, told)
        self.readings = told
        for mention, reading in zip(self.mentions, self.readings, strict=True):
            found = self.read_one(mention, reading)
            if isinstance(found, SetAside):
                self.asides[mention.place] = found
            else:
                self.figures[mention.place] = found
        self.join_repetitions()

    @cached_property
    def title(self) -> Sentence | None:
        """The title as a sentence; a passage without amounts never asks for it."""
        return title_sentence(self.passage)

    def mention(self, place: int) -> Mention:
        """The mention in its sentence."""
        quantity = self.text.mentions[place]
        sentence = self.text.sentence(self.text.number_at(quantity.start))
        return Mention(quantity, place, sentence, sentence.mentions[place], self.text, self.passage)

    def read_one(self, mention: Mention, reading: Reading) -> Figure | SetAside:
        """What one mention is, once it is known what it measures."""
        if is_part(mention) and mention.place - 1 in self.figures:
            whole = self.figures[mention.place - 1]
            if whole.measure in GIVEN_OR_BOUGHT and whole.unit not in {"count", "pct_gdp"}:
                self.evidence[mention.place] = self.evidence[mention.place - 1]
                return part_of(whole, mention)
        if self.is_twin(mention):
            figure = self.figures.get(mention.place - 1)
            if figure is None:
                return self.aside(mention, CONVERTED)
            self.evidence[mention.place] = self.evidence[mention.place - 1]
            return converted(figure, mention.quantity)
        reading = self.told_before(mention, reading)
        if reading.measure is None:
            return self.aside(mention, reading)
        neighbours = self.neighbours(mention.sentence)
        figure = self.figure(mention, neighbours, reading, reading.measure)
        told = {COMPARED: self.share_of_war, OF_ALLIES: self.raised_by_allies}.get(reading.rule)
        if told is not None:
            return told(mention, figure)
        not_ours = self.why_not_ours(mention, reading, figure, [mention.sentence, *neighbours])
        return self.aside(mention, not_ours) if not_ours else figure

    def why_not_ours(
        self, mention: Mention, reading: Reading, figure: Figure, sentences: list[Sentence]
    ) -> Reading | None:
        """Why a figure is none of ours, once its roles are known; None where it is ours."""
        if is_unowned(figure) and self.is_nobodys(mention, reading, figure, sentences):
            return UNNAMED
        if comes_from_private_people(figure, mention):
            return PRIVATE
        if "/buyer-russia" in figure.rule and not is_military([mention.sentence]):
            return UNARMED
        return DEVELOPMENT if is_development(figure, mention, sentences) else None

    def is_nobodys(self, mention: Mention, reading: Reading, figure: Figure, sentences: list[Sentence]) -> bool:
        """Whether what no state is named for belongs to none: words too faint for a budget, or arms of a gang."""
        if reading.rule in FAINT and figure.stage is not Stage.CONTRACTED:
            return not is_own_budget(mention, figure) and not buys_at_home(mention, figure, sentences)
        if figure.measure is not Measure.EQUIPMENT or figure.recipient is not None:
            return False
        return is_untraded(mention, figure, self.may_be_civil(mention)) or is_of_nobody(mention, sentences)

    def told_before(self, mention: Mention, reading: Reading) -> Reading:
        """What an amount measures, by the one before it where its own words do not tell."""
        if mention.quantity.kind is QuantityKind.MONEY and self.restates_share(mention):
            return Reading(Measure.DEFENCE_SPENDING, mention.quantity.unit, "share-restated")
        if reading.rule == UNCLEAR and self.was_share(mention):
            return Reading(Measure.DEFENCE_SPENDING, "pct", "share-before")
        if reading.rule in {UNCLEAR, UNDEFENDED} and self.restates_sum(mention):
            return Reading(Measure.DEFENCE_SPENDING, "pct", "share-restated")
        if reading.rule == UNCUED and is_unrivalled(mention.sentence):
            return self.carried_on(mention, reading)
        return LEFT_ASIDE if self.is_before_aside(mention) else reading

    def share_of_war(self, mention: Mention, figure: Figure) -> Figure:
        """What somebody is in for, as the sum of what was given for the war up to now."""
        payer = who_is_in(mention)
        self.roles[mention.place] = (payer, OF_THE_WAR)
        return replace(
            figure,
            payer=payer.code,
            recipient=OF_THE_WAR.code,
            stage=Stage.DISBURSED,
            period_kind=PeriodKind.CUMULATIVE,
            period_start=None,
            period_end=read_now(self.passage),
            rule="/".join([COMPARED, payer.rule, OF_THE_WAR.rule, "stage-compared", "period-compared"]),
        )

    def raised_by_allies(self, mention: Mention, figure: Figure) -> Figure:
        """What allies are told to put up more, as theirs."""
        self.roles[mention.place] = (THE_ALLIES, NOBODY)
        rules = figure.rule.split("/")
        return replace(figure, payer=THE_ALLIES.code, rule="/".join([rules[0], THE_ALLIES.rule, *rules[2:]]))

    def carried_on(self, mention: Mention, faint: Reading) -> Reading:
        """What an amount measures that no words beside it tell: "$61bn for Ukraine, $14bn for Israel"."""
        measure = self.measure_beside(mention) or self.measure_around(mention)
        if measure in {None, Measure.COMPLIANCE, Measure.EQUIPMENT}:
            return faint
        measure = faint.leaning or measure
        if measure in OWN_SPENDING:
            measure = Measure.SPENDING_GROWTH if is_growth(mention) else Measure.DEFENCE_SPENDING
        return Reading(measure, mention.quantity.unit, f"{measure}-carried")

    def is_before_aside(self, mention: Mention) -> bool:
        """Whether another sum that is not ours was so much, or is so much more: "38bn on pensions, up from 37bn"."""
        grown = mention.next_words(2) == ["more", "than"] and lead(mention)[-1:] == [","]
        if mention.last_words(2) not in (["up", "from"], ["down", "from"]) and not grown:
            return False
        before = self.mentions[mention.place - 1] if mention.place else mention
        same = before.sentence is mention.sentence and before.quantity.unit == mention.quantity.unit
        return same and before.place in self.asides

    def restates_share(self, mention: Mention) -> bool:
        """Whether it is what the share of GDP before it comes to: "1.2% of GDP, or about 17bn euros"."""
        share = self.figures.get(mention.place - 1)
        if share is None or share.unit != "pct_gdp" or share.measure is not Measure.DEFENCE_SPENDING:
            return False
        at = mention.sentence.mentions.get(mention.place - 1)
        return at is not None and RESTATING.issuperset(mention.sentence.lower[at + 1 : mention.at])

    def restates_sum(self, mention: Mention) -> bool:
        """Whether it is what share of all spending the sum before it is: "9tn, or 41% of total spending"."""
        money = self.figures.get(mention.place - 1)
        if money is None or money.measure is not Measure.DEFENCE_SPENDING or not is_share(mention.next_words(7)):
            return False
        at = mention.sentence.mentions.get(mention.place - 1)
        return at is not None and (RESTATING | ON_DEFENCE).issuperset(mention.sentence.lower[at + 1 : mention.at])

    def was_share(self, mention: Mention) -> bool:
        """Whether it is what a share for defence was before: "gets 32% of the budget, up from 28% this year"."""
        before = mention.last_words(5)
        if UP_OR_DOWN.isdisjoint(before) or "from" not in before:
            return False
        beside = (self.figures.get(place) for place in range(max(0, mention.place - 3), mention.place))
        return any(f.unit == "pct" and f.measure is Measure.DEFENCE_SPENDING for f in beside if f is not None)

    def measure_beside(self, mention: Mention) -> Measure | None:
        """What the amount before it measures, or the next one, in the same sentence or the one beside it.

        What is bought in one sentence says little of the money in another.
        """
        number = mention.sentence.number
        before = self.figures.get(mention.place - 1)
        if before is not None and number - self.text.number_at(before.start) <= 1:
            here = before.start >= mention.sentence.start
            if not here and not goes_on(mention):
                return None
            if before.measure is Measure.EQUIPMENT:
                return Measure.AID if before.recipient else Measure.PROCUREMENT
            return before.measure if here or before.measure is not Measure.PROCUREMENT else None
        after = self.mentions[mention.place + 1 : mention.place + 2]
        if not after or after[0].sentence.number - number > 1:
            return None
        measure = self.readings[after[0].place].measure
        return measure if measure is not Measure.PROCUREMENT else None

    def measure_around(self, mention: Mention) -> Measure | None:
        """What the nearest other money or percentage measures, here or not far away: "lands with 9bn: 2bn for arms"."""
        sentence = mention.sentence
        if sentence.number and self.text.quote(sentence.number - 1) in POINTS:
            return None  # each point of a list begins anew
        armed = sentence.has("goods") or names_types(sentence)
        reach = AROUND if goes_on(mention) else 0
        near: list[tuple[int, int, Measure]] = []
        for other in self.mentions[max(0, mention.place - AMOUNTS_AROUND) : mention.place + AMOUNTS_AROUND + 1]:
            measure = self.told_of(other.place, mention.place)
            way = abs(other.sentence.number - sentence.number)
            if measure is None or other.quantity.kind is QuantityKind.COUNT or way > reach:
                continue
            if measure is not Measure.PROCUREMENT or armed:
                near.append((way, abs(other.place - mention.place), measure))
        return min(near)[2] if near else None

    def told_of(self, place: int, here: int) -> Measure | None:
        """What an amount is known to measure while the amount here is read."""
        if place < here:
            return self.figures[place].measure if place in self.figures else None
        return self.readings[place].measure if place > here else None

    def join_repetitions(self) -> None:
        """Let a headline and the text that repeats it share what either of them tells best."""
        for group in self.repeated:
            # Of shares of GDP only the date is shared: what is a target here may be a promise there.
            self.share_deadline([p for p in group if p in self.figures and self.figures[p].unit == "pct_gdp"])
            places = [p for p in group if p in self.figures and self.figures[p].unit != "pct_gdp"]
            if len(places) > 1 and len({(self.figures[p].unit, self.figures[p].measure) for p in places}) == 1:
                self.share(places)
        for place, figure in self.figures.items():
            if figure.rule.startswith(TWIN):
                self.figures[place] = same_roles(figure, self.figures[place - 1])

    def share(self, places: list[int]) -> None:
        """Give all figures of a group the roles, stage and period of the one that tells them best."""
        payer = max(places, key=lambda p: self.evidence[p].payer)
        recipient = max(places, key=lambda p: self.evidence[p].recipient)
        stage = max(places, key=lambda p: (self.evidence[p].stage, openness(self.figures[p])))
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

    def share_deadline(self, places: list[int]) -> None:
        """Give a level of spending the date by which it is to be reached, where only its repetition tells that."""
        dated = (self.figures[p] for p in places if self.figures[p].period_kind is PeriodKind.BY_DEADLINE)
        told = next(dated, None)
        if told is None or told.payer == "NATO":
            return  # its guideline holds each year
        for place in places:
            level = self.figures[place]
            untold = not self.evidence[place].period and level.stage is not Stage.DISBURSED
            if untold and (level.measure, level.payer) == (told.measure, told.payer):
                self.figures[place] = replace(level, period_kind=told.period_kind, period_end=told.period_end)

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
        subject = after.lower[: FUNDS_WITHIN + 1] if after.mentions else after.lower
        if not any(word in FUNDS and following != "to" for word, following in pairwise(subject)):
            return None  # "The plan to rebuild its army will wait"
        ahead = Mention(mention.quantity, mention.place, after, 0, self.text, self.passage)
        told = find_period(ahead, measure, stage)
        room = self.text.mentions[min(after.mentions)].start - after.start if after.mentions else REACH
        near = any(phrase.kind is told.kind and phrase.way < room for phrase in find_phrases(ahead))
        return told if told.kind is PeriodKind.MULTI_YEAR and near else None

    def period_before(
        self, mention: Mention, measure: Measure, stage: Stage, payer: str | None, kind: PeriodKind
    ) -> Period | None:
        """The year told before of a budget that holds the amount, or of what the payer or others spend likewise.

        "It asks for 50bn for 2025. The money would buy four ships"; "Poland spent 4% in 2024. Spain spent 1%".
        """
        if kind is PeriodKind.ONE_OFF and may_be_in_budget(mention, measure, stage):
            found = (f for f in self.nearest_before(mention, 1) if f.payer == payer and is_yearly_budget(f))
        elif kind is PeriodKind.ANNUAL:
            if ends_rise(mention, measure) and (deadline := self.deadline_before(mention)):
                return deadline
            if mention.is_spending_level(measure) and (deadline := self.deadline_of_headline(mention, stage)):
                return deadline
            others = (f for f in self.nearest_before(mention, YEAR_WITHIN) if f.start < mention.sentence.start)
            yearly = (f for f in others if f.period_kind is PeriodKind.ANNUAL and f.period_start)
            found = (f for f in yearly if f.payer == payer or f.stage is stage)
        else:
            return None
        whole = next(found, None)
        if whole is None:
            return None
        rule = UNTIMED if kind is PeriodKind.ANNUAL else "period-of-budget"
        return Period(PeriodKind.ANNUAL, whole.period_start, whole.period_end, rule)

    def deadline_before(self, mention: Mention) -> Period | None:
        """The date told before of a rise: "wants 40% more for defence by 2031. The budget should rise to 90bn"."""
        rises = (f for f in self.nearest_before(mention, 1) if f.measure is Measure.SPENDING_GROWTH)
        rise = next((f for f in rises if f.period_kind is PeriodKind.BY_DEADLINE), None)
        return Period(rise.period_kind, rise.period_start, rise.period_end, "period-as-before") if rise else None

    def deadline_of_headline(self, mention: Mention, stage: Stage) -> Period | None:
        """The date by which the headline wants a level reached: "UK must spend more on defence by 2030"."""
        if mention.sentence.number != 1 or stage not in TO_COME:
            return None
        headline = self.text.sentence(0)
        if headline.mentions or SPENT.isdisjoint(headline.lower):
            return None
        headed = Mention(mention.quantity, mention.place, headline, len(headline.words), self.text, self.passage)
        told = find_period(headed, Measure.DEFENCE_SPENDING, stage)
        return told if told.kind is PeriodKind.BY_DEADLINE else None

    def nearest_before(self, mention: Mention, sentences: int) -> Iterator[Figure]:
        """The figures before the amount in its sentence and some before that, the nearest first."""
        reach = self.text.bounds(max(0, mention.sentence.number - sentences))[0]
        for place in range(mention.place - 1, max(-1, mention.place - NEAR_BEFORE), -1):
            figure = self.figures.get(place)
            if figure is not None and figure.start >= reach:
                yield figure

    @cached_property
    def opening_words(self) -> tuple[str, ...]:
        """The words of the title and of the first sentence."""
        return split_words(f"{self.passage.title or ''} {self.text.quote(0)}")

    def spoken_of(self, mention: Mention) -> Role:
        """Whom the title, the first sentence or what was said before speak of, where nobody is named as a receiver."""
        _, end = self.text.bounds(0)
        said = self.text.text[max(end, mention.sentence.start - SAID) : mention.sentence.start]
        opening = {*self.opening_words, *split_words(said), *mention.sentence.words}
        codes = [code for code, known in foremost_names().items() if opening & known]
        if codes and is_elsewhere(mention.sentence):
            return NOBODY
        if not codes and tells_of_invasion(mention.sentence, opening):
            return Role(min(foremost()), 0.1, "recipient-of-invasion")
        if not codes and mention.sentence.has("blocking") and is_vetoed(mention):
            return Role(min(foremost()), 0.1, "recipient-of-vetoed")
        return Role(codes[0], 0.1, "recipient-of-text") if len(codes) == 1 else NOBODY

    def unnamed_receiver(self, mention: Mention, payer: Role) -> Role:
        """Who gets what is given, where nobody is named for it."""
        if payer.rule == AS_BEFORE and self.was_bought(mention, payer.code):
            return NOBODY
        if payer.rule == SOLD_TO:
            return NOBODY
        told = self.spoken_of(mention)
        if told.code is None:
            told = self.only_other(mention, payer)
        return told if told.code or not self.is_of_the_war(mention, payer) else OF_THE_WAR

    def receiver_before(self, mention: Mention, reading: Reading, payer: Role) -> Role:
        """Who gets what is told before: other arms of the same giver here, or the aid by which alone this is aid."""
        before = self.figures.get(mention.place - 1)
        if before is None or before.measure is not reading.measure or before.recipient is None:
            return NOBODY
        if reading.measure is Measure.EQUIPMENT:
            listed = before.start >= mention.sentence.start and before.payer == payer.code
            return Role(before.recipient, 0.1, "recipient-of-list") if listed else NOBODY
        return Role(before.recipient, 0.1, "recipient-as-before") if reading.rule == CARRIED_AID else NOBODY

    def only_other(self, mention: Mention, payer: Role) -> Role:
        """The one state that the sentence, or else the title, names beside the giver of military aid."""
        if not official_state(self.passage.publisher) or not names_arms_aid(mention.sentence):
            return NOBODY
        for sentence in (mention.sentence, self.title):
            named = parties(sentence, self.passage) if sentence else []
            others = codes_of(named) - {payer.code}
            if others:
                other = next(iter(others)) if len(others) == 1 and others.isdisjoint(NOT_HELPED) else None
                return Role(other, 0.1, "recipient-other") if other else NOBODY
        return NOBODY

    def is_of_the_war(self, mention: Mention, payer: Role) -> bool:
        """Whether a gift goes to whom most aid is given, as nobody else is named who could get it."""
        day = self.passage.published
        if day is not None and day.year < UNNAMED_SINCE:
            return False
        words = mention.sentence.lower
        if not regions().isdisjoint(words) or ("foreign", "aid") in pairwise(words):
            return False
        near = [*self.text.before(mention.sentence.number, 2), self.text.sentence(0), mention.sentence]
        near += [self.title] if self.title else []
        if not FELLOWS.isdisjoint(mention.next_words(BEHIND)) or payer.code in GIVE_ELSEWHERE:
            return False
        if payer.code in usual_recipients() or any(sentence.has("company") for sentence in near):
            return False
        named = codes_of(party for sentence in near for party in parties(sentence, self.passage))
        return named <= DONORS | {payer.code or ""}

    def was_bought(self, mention: Mention, receiver: str | None) -> bool:
        """Whether a purchase by the receiver stands before: what it will receive is its own."""
        before = (self.figures.get(place) for place in range(max(0, mention.place - NEARBY), mention.place))
        return any(f.measure is Measure.PROCUREMENT and f.payer == receiver for f in before if f is not None)

    def as_before(self, mention: Mention, measure: Measure, payer: Role, recipient: Role) -> tuple[Role, Role]:
        """The roles of the figure before, where the sentence names nobody: "The package includes 60 boats"."""
        before = self.figures.get(mention.place - 1) or self.figures.get(mention.place - 2)
        if before is not None and is_delivered_part(mention, measure):
            return Role(before.payer, 1.0, AS_BEFORE), Role(before.recipient, 1.0, "recipient-as-before")
        if before is None or payer.rule == JOINTLY:
            return payer, recipient
        if measure is Measure.EQUIPMENT and payer.rule == NOBODY.rule and is_same_gift(mention, before, recipient):
            return Role(before.payer, 1.0, AS_BEFORE), recipient
        other = before.measure is not measure and measure is not Measure.EQUIPMENT
        if other or parties(mention.sentence, self.passage) or (payer.code and is_behind_guideline(mention, before)):
            return payer, recipient
        scored = self.evidence.get(mention.place - 1, Evidence(0.0, 0.0, 0, False))
        return (
            Role(before.payer, scored.payer / 2, AS_BEFORE),
            Role(before.recipient, scored.recipient / 2, "recipient-as-before"),
        )

    def as_whole(self, mention: Mention, measure: Measure, payer: Role, recipient: Role) -> tuple[Role, Role]:
        """The roles of the amount before in the same sentence, of which this one is a part."""
        whole = self.figures.get(mention.place - 1)
        if whole is None or not is_part_of_which(mention):
            return payer, recipient
        if whole.measure is not measure or whole.start < mention.sentence.start:
            return payer, recipient
        if recipient.rule != "recipient-to":
            recipient = Role(whole.recipient, recipient.score, "recipient-as-before")
        payer = payer if payer.rule in OF_PART else Role(whole.payer, payer.score, "payer-of-whole")
        return payer, recipient

    def introduction(self, sentence: Sentence) -> Sentence | None:
        """The sentence with the colon that a list stands under, for one of its points."""
        first = max(0, sentence.number - LONGEST_LIST + 1)
        if sentence.number < 1 or self.text.text.rfind(":", self.text.starts[first], sentence.start) < 0:
            return None
        for number in range(sentence.number - 1, first - 1, -1):
            start, end = self.text.bounds(number)
            if self.text.text[end - 1 : end] == ":":
                return self.text.sentence(number)
            if end - start > LONGEST_POINT:
                return None
        return None

    def taken_up(self, mention: Mention) -> Sentence | None:
        """The sentence without amounts of which this one tells a part: "Oslo has sent arms. They include 9 tanks"."""
        number, opens = mention.sentence.number, mention.sentence.lower[:OPENS]
        if number < 1 or TAKING_UP.isdisjoint(opens[:1]) or INCLUDES.isdisjoint(opens):
            return None
        before = self.text.sentence(number - 1)
        return None if before.mentions else before

    def neighbours(self, sentence: Sentence) -> list[Sentence]:
        """Where roles are sought when the sentence does not tell: the sentences around it, and the title."""
        if sentence.number not in self._neighbours:
            self._neighbours[sentence.number] = self._find_neighbours(sentence)
        return self._neighbours[sentence.number]

    def _find_neighbours(self, sentence: Sentence) -> list[Sentence]:
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
        if self.restates_share_of_aid(mention, between):
            return True
        told_apart = self.text.text.startswith("US$", mention.quantity.start) and self.text.text[other.start] == "$"
        if other.kind is not QuantityKind.MONEY or (other.unit == mention.quantity.unit and not told_apart):
            return False
        return between in CONVERTS or self.is_rated(mention, between)

    def restates_share_of_aid(self, mention: Mention, between: str) -> bool:
        """Whether it is what the share of GDP before it comes to, given as aid: "0.25% of GDP (180m) for Kyiv"."""
        share = self.figures.get(mention.place - 1)
        if share is None or share.unit != "pct_gdp" or share.measure is not Measure.AID or "(" not in between:
            return False
        return RESTATING.issuperset(split_words(between.lower()))

    def is_rated(self, mention: Mention, between: str) -> bool:
        """Whether a bracket tells at which rate it is converted: "5bn pounds in aid (6bn dollars at current rates)"."""
        after = self.text.text[mention.quantity.end : mention.quantity.end + RATED_WITHIN]
        return between.endswith("(") and after.startswith(" at ") and " rate" in after.split(")")[0]

    def measure(self, mention: Mention) -> Reading:
        """What the mention measures."""
        if mention.quantity.kind is QuantityKind.MONEY:
            return read_money(mention, self.neighbours(mention.sentence))
        if mention.quantity.kind is QuantityKind.PERCENT or mention.quantity.unit == "fraction":
            return read_percent(mention, self.neighbours(mention.sentence))
        what = self.counted_at[mention.quantity.start]
        if what.members:
            return read_members(mention, what)
        if self.is_for_civilians(mention):
            return CIVIL_USE
        armed = not what.civil or self.is_armed(mention) or is_arms_press(self.passage.publisher)
        reading = read_count(mention, armed)
        listed = reading.rule == NO_ACT.rule and self.list_rule(mention)
        return Reading(Measure.EQUIPMENT, "count", listed) if listed else reading

    def is_for_civilians(self, mention: Mention) -> bool:
        """Whether it is a machine that serves civilians as well, and these are who buys or uses it."""
        if not self.may_be_civil(mention):
            return False
        item = self.counted_at[mention.quantity.start].item
        from_maker = item in AIRLINERS and mention.next_words(3)[1:] in MADE_BY and not self.deals_in_arms(mention)
        if from_maker or AIRLINER_TYPE.search(item) or (item.startswith(MAKERS) and item.endswith(AIRLINERS)):
            return FLYING_FORCES.isdisjoint(mention.sentence.lower) or flies_passengers(mention.sentence)
        return serves_civilians(mention)

    def deals_in_arms(self, mention: Mention) -> bool:
        """Whether the sentences around it speak of an arms deal by name."""
        return any(s.speaks_of("procurement", 2) for s in self.neighbours(mention.sentence))

    def may_be_civil(self, mention: Mention) -> bool:
        """Whether what is counted serves civilians as well, as far as its name tells."""
        what = self.counted_at[mention.quantity.start]
        if what.civil or what.item in BOTH_USES or AIRLINER_TYPE.search(what.item):
            return True
        return what.item.endswith(AIRLINERS) and not is_warplane(what.item)

    def is_armed(self, mention: Mention) -> bool:
        """Whether words around what is counted tell of arms, or one state passes it to another."""
        sentences = [mention.sentence, *self.neighbours(mention.sentence)]
        near = sentences if len(self.text.text) < SHORT else sentences[:2]
        return is_military(near) or passes_between_states(mention, parties(mention.sentence, self.passage))

    def list_rule(self, mention: Mention) -> str:
        """The rule by which the amount is a point of a list of what is given; nothing where it is none."""
        return "equipment-listed" if self.listed_gift(mention) else OF_TITLE if self.of_title(mention) else ""

    def listed_gift(self, mention: Mention) -> bool:
        """Whether the amount is a point of a list under words of aid: "The package includes:"."""
        intro = self.introduction(mention.sentence)
        return intro is not None and (
            intro.has("gift") or intro.has("receiving") or intro.has("topic", "aid", "procurement")
        )

    def of_title(self, mention: Mention) -> bool:
        """Whether the amount is a point of a list whose title tells of arms given to who gets most."""
        title = self.title
        return title is not None and mention.at <= LISTED_FROM and tells_of_arms_aid(title, self.passage)

    def currency(self, mention: Mention, reading: Reading, payer: str | None) -> str:
        """The unit; a bare dollar may be that of a state with dollars of its own, which gives it or speaks of it."""
        start, unit = mention.quantity.start, reading.unit
        bare = self.text.text[start] == "$" and not self.text.text[max(0, start - 1) : start].isalpha()
        if unit != "USD" or not bare or self.passage.country:
            return unit
        if alike := self.told_in_own_dollars.get((mention.quantity.low, mention.quantity.high)):
            return alike
        if self.counts_in_us_dollars():
            return unit
        own = OWN_DOLLARS.get(payer or "") if reading.measure is not Measure.PROCUREMENT or payer == "AUS" else None
        if own is None and payer != "USA":
            sentences = [mention.sentence, *self.neighbours(mention.sentence)]
            speakers = [p.code for s in sentences for p in parties(s, self.passage) if p.form in {"leader", "we"}]
            own = next((OWN_DOLLARS[code] for code in speakers if code in OWN_DOLLARS), None)
        printed = own in {quantity.unit for quantity in self.text.mentions}  # then the bare ones are others
        return unit if own is None or printed else own

    @cached_property
    def told_in_own_dollars(self) -> dict[tuple[Decimal | None, Decimal | None], str]:
        """Amounts told in other dollars, which are theirs elsewhere too: a headline with $2bn, a text with A$2bn."""
        told = reversed(self.text.mentions)  # so that the first one holds
        return {(q.low, q.high): q.unit for q in told if q.unit in OTHER_DOLLARS}

    def counts_in_us_dollars(self) -> bool:
        """Whether the outlet, or the agency that wrote the text, means US dollars whosever money it tells of."""
        publisher = self.passage.publisher or ""
        if any(sign in self.text.text[:DATELINE] for sign in vocabulary("outlets")["agencies"]):
            return True
        return outlet_state(publisher) == "USA" or any(name in publisher for name in vocabulary("outlets")["us_dollar"])

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
        measure, payer, recipient = self.roles_of(mention, neighbours, reading, measure, stage is Stage.TARGET)
        stage, stage_rule, period = self.times_of(mention, reading, measure, earlier, stage, stage_rule)
        if period.rule == UNTIMED and period.start is None:
            period = self.period_before(mention, measure, stage, payer.code, period.kind) or period
        what = self.counted_at.get(quantity.start)
        details = read_details(mention, measure)
        told = {"stage-default": 0, "stage-as-before": 1, "stage-reported": 3}.get(stage_rule, 2)
        rules = [reading.rule, payer.rule + alone(mention, recipient), recipient.rule, stage_rule, period.rule]
        self.evidence[mention.place] = Evidence(payer.score, recipient.score, told, period.rule != UNTIMED)
        self.roles[mention.place] = (payer, recipient)
        return Figure(
            start=quantity.start,
            end=quantity.end,
            quote=self.text.quote(mention.sentence.number),
            value_low=value_of(quantity, quantity.low),
            value_high=value_of(quantity, quantity.high),
            qualifier=quantity.qualifier,
            unit=self.currency(mention, reading, payer.code),
            measure=measure,
            stage=stage,
            period_kind=period.kind,
            reading=Extent.FULL,
            certainty=Certainty.UNSURE,
            rule="/".join(rules),
            item=what.item or None if what else None,
            out_of=what.out_of if what else None,
            aid_type=aid_type_of(mention, measure, recipient.code),
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

    def roles_of(
        self, mention: Mention, neighbours: list[Sentence], reading: Reading, measure: Measure, target: bool
    ) -> tuple[Measure, Role, Role]:
        """Payer and recipient of an amount, and what it measures once they are known."""
        if measure is Measure.PROCUREMENT and is_spent_for_another(mention):
            measure = Measure.AID
        handed = reading.rule == BOUGHT and (bought_for_another(mention) or is_bought_for_package(mention))
        given, packed = reading.rule != BOUGHT or handed, reading.rule in PACKED or handed or is_of_parcel(mention)
        payer, recipient = find_roles(mention, neighbours, measure, given, target, packed)
        if measure is Measure.EQUIPMENT and recipient.code and self.was_bought(mention, recipient.code):
            payer, recipient = replace(recipient, rule=OF_DEAL), NOBODY
        if measure is Measure.AID and recipient.code == "RUS" and mention.quantity.kind is QuantityKind.MONEY:
            measure, payer, recipient = Measure.PROCUREMENT, replace(recipient, rule="buyer-russia"), NOBODY
        if measure is Measure.AID and payer.code is None and is_own_money(mention, recipient):
            measure = Measure.PROCUREMENT if mention.sentence.has("trade") else Measure.DEFENCE_SPENDING
            payer, recipient = replace(recipient, rule="spender-own-money"), NOBODY
        if reading.rule == "share-of-spending" and mention.sentence.lower[:1] in (["this"], ["that"], ["it"]):
            whole = self.figures.get(mention.place - 1)
            payer = Role(whole.payer, 1.0, "payer-of-whole") if whole else payer
        payer, recipient = self.as_before(mention, measure, payer, recipient)
        payer, recipient = self.as_whole(mention, measure, payer, recipient)
        if asks_allies(mention, neighbours, reading, payer):
            payer = Role("NATO", payer.score, "asked-of-allies")
        gift = measure is Measure.AID or (measure is Measure.EQUIPMENT and given and given_away(mention))
        if recipient.code is None and recipient.rule in UNGIVEN and gift:
            recipient = self.unnamed_receiver(mention, payer)
            if recipient.code and measure is Measure.EQUIPMENT:
                payer = giver_to(mention, neighbours, payer, recipient)
        elif recipient.code is None and recipient.rule in UNGIVEN and reading.rule in HANDED:
            told = self.spoken_of(mention)
            if told.code and told.code != payer.code and payer.rule != OF_DEAL:
                payer, recipient = giver_to(mention, neighbours, payer, told), told
        elif recipient.code is None and recipient.rule == NOBODY.rule and given:
            recipient = self.receiver_before(mention, reading, payer)
        return measure, payer, recipient

    def times_of(
        self,
        mention: Mention,
        reading: Reading,
        measure: Measure,
        earlier: Figure | None,
        stage: Stage,
        stage_rule: str,
    ) -> tuple[Stage, str, Period]:
        """Stage and period of an amount, by what stands around its sentence where that tells neither."""
        period = find_period(mention, measure, stage)
        untold = stage_rule in {"stage-default", "stage-as-before"}
        intro = self.introduction(mention.sentence) or self.taken_up(mention) if untold else None
        if intro is not None:
            headed = Mention(mention.quantity, mention.place, intro, len(intro.words), self.text, self.passage)
            stage, stage_rule = find_stage(headed, measure, earlier)
            if period.rule == UNTIMED:
                period = find_period(headed, measure, stage)
        elif period.rule == UNTIMED and measure in GIVEN_OR_BOUGHT:
            period = self.told_next(mention, measure, stage) or period
        untimed = period.rule == UNTIMED
        if earlier and untimed and runs_as_before(mention, measure, earlier, stage, stage_rule):
            period = Period(earlier.period_kind, earlier.period_start, earlier.period_end, "period-as-before")
        if stage_rule in DRAFTED and period.rule == UNTIMED and period.kind is PeriodKind.ONE_OFF:
            period = Period(PeriodKind.ANNUAL, rule="period-of-budget")
        if reading.rule == OF_TITLE and period.rule == UNTIMED:
            period = Period(PeriodKind.CUMULATIVE, None, read_now(self.passage), "period-of-title")
        return stage, stage_rule, period


def runs_as_before(mention: Mention, measure: Measure, earlier: Figure, stage: Stage, stage_rule: str) -> bool:
    """Whether an amount without a period runs as long as the one before it: "Of this, 3bn was for loans"."""
    if earlier.rule.endswith(MONTHLY):
        return False
    if mention.is_spending_level(measure) and earlier.period_kind is PeriodKind.ONE_OFF:
        return False  # "commits 90bn to a fund and will keep to 2% of GDP"
    if earlier.period_kind is PeriodKind.CUMULATIVE and is_new_beside(mention, earlier):
        return False
    if earlier.period_kind is PeriodKind.ANNUAL and is_of_package_beside(mention, earlier):
        return False
    if is_part_here(mention, earlier):
        return True
    part = earlier.measure is measure and (stage_rule in PARTS_OF_BEFORE or is_of_this(mention))
    return part or shares_total(mention, earlier, stage)


def openness(figure: Figure) -> int:
    """How a stage ranks among those told of one amount: what is open first, and last what a receiver may only get."""
    if figure.stage is not Stage.PROPOSED:
        return 1
    return 0 if "recipient-subject" in figure.rule else 2


def ends_rise(mention: Mention, measure: Measure) -> bool:
    """Whether it is what a budget is to rise to: "should rise to 90bn"."""
    before = mention.last_words(4)
    return measure is Measure.DEFENCE_SPENDING and "to" in before[2:] and not RISES.isdisjoint(before)


def giver_to(mention: Mention, neighbours: list[Sentence], buyer: Role, receiver: Role) -> Role:
    """Who gives arms to the receiver, where only a buyer was looked for."""
    if not buyer.rule.startswith("buyer-"):
        return buyer
    giver = find_payer(mention, neighbours, receiver)
    return giver if giver.code != receiver.code else buyer


def is_yearly_budget(figure: Figure) -> bool:
    """Whether the figure is money that a state means to spend on defence in a year that is told."""
    yearly = figure.measure is Measure.DEFENCE_SPENDING and figure.period_kind is PeriodKind.ANNUAL
    told = figure.stage in IN_LAW and not figure.rule.endswith("/" + UNTIMED)
    return yearly and told and not figure.unit.startswith("pct")


def read_members(mention: Mention, what: Counted) -> Reading:
    """Whether states are counted that meet a target: "23 of 32 allies spend 2%"."""
    shares = what.out_of and any(q.unit == "%" for q in mention.sentence_mentions())
    told = about_target(mention) and not takes_up_states(mention)
    if (told or shares) and value_at_most(mention, MOST_ALLIES):
        return Reading(Measure.COMPLIANCE, "count", "compliance")
    return Reading(None, "count", MEMBERS, "counts states, but no spending target")


def is_new_beside(mention: Mention, total: Figure) -> bool:
    """Whether the amount is new beside a total told before: "It has sent 9bn. The additional 20m will buy"."""
    new = is_one_more(mention, 3) or is_size_of_parcel(mention)
    return is_new_part(mention) or (total.start < mention.sentence.start and new)


def is_part_here(mention: Mention, whole: Figure) -> bool:
    """Whether the amount is a part of one that the sentence tells: "£3bn next year, £200m of it for drones"."""
    here = whole.start >= mention.sentence.start or mention.next_words(2)[1:] == ["this"] or mention.at < SUBJECT
    return here and (is_part_of_which(mention) or mention.last_words(2) == ["of", "which"])


def is_of_package_beside(mention: Mention, yearly: Figure) -> bool:
    """Whether the amount is of a package beside what comes each year: "gives 3bn a year. The package includes 90m"."""
    return yearly.start < mention.sentence.start and told_once(mention)


def is_behind_guideline(mention: Mention, before: Figure) -> bool:
    """Whether the target of the alliance stands before, behind which comes what a state spends."""
    return before.stage is Stage.TARGET and before.payer == "NATO" and mention.sentence.lower[0] != "they"


def is_same_gift(mention: Mention, aid: Figure, recipient: Role) -> bool:
    """Whether arms without a giver go with aid of the same sentence: "9bn in aid for Kyiv, among it 40 guns"."""
    here = aid.measure is Measure.AID and aid.start >= mention.sentence.start
    return here and recipient.code is not None and recipient.code == aid.recipient


def is_bought_for_package(mention: Mention) -> bool:
    """Whether it is bought for a gift told of: "we're also buying eight trucks as part of this package"."""
    following = mention.next_words(PACKAGE_WITHIN)
    return any(this in DEMONSTRATIVES and noun in PARCELS for this, noun in pairwise(following))


def is_of_parcel(mention: Mention) -> bool:
    """Whether a parcel is the subject of what is counted: "The shipment, held back in May, holds 900 bombs"."""
    return not PARCELS.isdisjoint(mention.sentence.lower[:SUBJECT])


def is_part_of_which(mention: Mention) -> bool:
    """Whether the amount is told as a part of the one before: "9bn, 4bn of which was pledged by May"."""
    following = mention.next_words(2)
    return following[:1] == ["of"] and following[1:] in (["which"], ["this"], ["that"], ["it"])


def is_own_money(mention: Mention, recipient: Role) -> bool:
    """Whether a state at war would give to itself: "216bn hryvnias", where nobody gives them to Ukraine."""
    return recipient.code is not None and money_owners().get(mention.quantity.unit) == recipient.code


def names_foremost(sentence: Sentence) -> bool:
    """Whether a name or a programme tells who gets most aid: "the Ukraine Facility consists of 33bn in loans"."""
    return any(not known.isdisjoint(sentence.words) for known in foremost_names().values())


def repeated_readings(readings: list[Reading], groups: list[list[int]]) -> list[Reading]:
    """Where the words beside an amount do not tell what it measures, the same amount elsewhere in the passage does."""
    told = list(readings)
    for places in groups:
        group = [readings[place] for place in places]
        known = next((reading for reading in group if reading.measure is not None), None)
        clear = next((reading for reading in group if reading.rule.endswith("-clear")), None)
        for place in places:
            rule = readings[place].rule
            better = known if rule in UNTOLD else clear if rule.endswith("-words") else None
            told[place] = better or readings[place]
    return told


def asks_allies(mention: Mention, neighbours: list[Sentence], reading: Reading, payer: Role) -> bool:
    """Whether Washington is only named beside a share of GDP, and rather asks it of NATO than spends it."""
    if is_defence_share(reading) and urges_alliance(mention):
        return True
    named = payer.code == "USA" and payer.rule in ASKERS
    return named and is_defence_share(reading) and names_alliance([mention.sentence, *neighbours], mention)


def urges_alliance(mention: Mention) -> bool:
    """Whether NATO stands behind a verb of asking: "Riga urges NATO to spend 5%", "'Spend 5%,' Riga tells Nato"."""
    words = mention.sentence.lower
    ordered = not ORDERING.isdisjoint(words[:2])
    return any(
        p.code == "NATO"
        and p.first > 0
        and (p.end <= mention.at or ordered)
        and words[p.first - 1] in URGING
        and not (
            not ordered
            and words[p.first - 1] in TOLD_TO_DO
            and not is_bidden(words, p)
            and TO_DO.isdisjoint(words[p.end : p.end + 2])
        )
        for p in parties(mention.sentence, mention.passage)
    )


def alone(mention: Mention, recipient: Role) -> str:
    """A mark on the payer's rule where the sentence names nobody else who could pay."""
    codes = codes_of(parties(mention.sentence, mention.passage))
    return "-alone" if len(codes - recipient.codes - {recipient.code, "RUS"}) <= 1 else ""


def is_of_this(mention: Mention) -> bool:
    """Whether the sentence tells of parts of the sum before it: "Of this, 3bn was for loans", not "Of this year's"."""
    opens = mention.sentence.lower[:3]
    return opens[:1] in (["of"], ["within"]) and not THAT.isdisjoint(opens[1:2]) and not PART_ENDS.isdisjoint(opens[2:])


def shares_total(mention: Mention, earlier: Figure, stage: Stage) -> bool:
    """Whether the amount is one more item of a total that the sentence tells: "has sent 20bn, among it 90 tanks"."""
    part = mention.last_words(2) == ["of", "which"]
    same = earlier.start >= mention.sentence.start and earlier.stage is stage and stage is not Stage.CONTRACTED
    same = same or (part and earlier.measure is Measure.AID)
    same = same or (is_of_this(mention) and earlier.measure is not Measure.EQUIPMENT)
    fresh = any(word == "just" and is_past(verb) for word, verb in pairwise(mention.last_words(4)))
    one_more = fresh or told_once(mention) or mention.next_words(1) == ["more"] or is_new_part(mention)
    one_more = one_more or not NEWS.isdisjoint(mention.last_words(2))
    return same and earlier.period_kind is PeriodKind.CUMULATIVE and not one_more


def read_now(passage: Passage) -> int | None:
    """The year of publication, in which a total up to now ends."""
    return passage.published.year if passage.published else None


def tells_of_invasion(sentence: Sentence, opening: set[str]) -> bool:
    """Whether Russia's war is told of: "for those who flee the invasion", "who flee Russia's war"."""
    if "invasion" in sentence.lower:
        return "Russia" in opening
    return not RUSSIAN.isdisjoint(sentence.words) and not WARS.isdisjoint(sentence.lower)


def is_elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence names a part of the world, and nobody for whom most aid is given."""
    return not regions().isdisjoint(sentence.lower) and not names_foremost(sentence)


def without_place(title: str) -> str:
    """A title without where it was said: "Remarks by the President | Madrid, Spain", "Gaggle En Route Tokyo"."""
    cuts = (title.find(sign) for sign in PLACED)
    return title[: min((cut for cut in cuts if cut > 0), default=len(title))]


def title_sentence(passage: Passage) -> Sentence | None:
    """The title as a sentence, where the text does not begin with it."""
    title = passage.title or ""
    if not title or passage.text.startswith(title[:30]):
        return None
    if official_state(passage.publisher):
        title = without_place(title)
    return read_sentence(title, -1, 0, min(len(title), MAX_SENTENCE), [])
