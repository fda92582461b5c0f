"""Amounts that stand for another one: a conversion in brackets, a share of a sum, a repetition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from pipeline.figures.counts import Counted
from pipeline.figures.cues import usual_recipients
from pipeline.figures.measures import read_aid_type
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import parties
from pipeline.figures.stages import find_stage
from pipeline.model import Figure, Measure, Qualifier, Quantity, QuantityKind

TWIN = "twin/"
BYSTANDERS = frozenset({"NATO"})  # named beside much that others give


def repeated_places(mentions: list[Mention], counted_at: Mapping[int, Counted]) -> list[list[int]]:
    """The places of each amount that the passage states more than once: a headline, and the text that repeats it.

    Equal amounts are taken for different ones where they stand in one sentence, where they count different things, or
    where their sentences name different givers or different receivers.
    """
    alike: dict[tuple[object, ...], list[Mention]] = {}
    for mention in mentions:
        quantity = mention.quantity
        number = quantity.low if quantity.high is None else quantity.high
        alike.setdefault((number, quantity.unit, quantity.kind), []).append(mention)
    groups: list[list[int]] = []
    for equal in alike.values():
        if len(equal) > 1:
            groups += [places for places in told_apart(equal, counted_at) if len(places) > 1]
    return groups


def told_apart(equal: list[Mention], counted_at: Mapping[int, Counted]) -> list[list[int]]:
    """The places of equal amounts, those together that may be one."""
    groups: list[tuple[list[Mention], tuple[set[frozenset[str]], ...]]] = []
    for mention in equal:
        named = frozenset(c for party in parties(mention.sentence, mention.passage) for c in party.codes)
        helped = named & usual_recipients()
        counted = counted_at.get(mention.quantity.start)
        told = (named - helped - BYSTANDERS, helped, frozenset(counted.item.split() if counted else ()))
        for members, known in groups:
            apart = members[-1].sentence is mention.sentence or is_the_rest(mention)
            if not apart and not any(map(contradicts, told, known)):
                members.append(mention)
                for one, others in zip(told, known, strict=True):
                    others.add(one)
                break
        else:
            groups.append(([mention], tuple({one} for one in told)))
    return [[member.place for member in members] for members, _ in groups]


def is_the_rest(mention: Mention) -> bool:
    """Whether a number counts those that are left of what was told: "Nine pay. The remaining nine will"."""
    return mention.quantity.kind is QuantityKind.COUNT and mention.last_words(1) == ["remaining"]


def contradicts(codes: frozenset[str], others: set[frozenset[str]]) -> bool:
    """Whether somebody is named here and somebody else there."""
    return bool(codes) and any(each and codes.isdisjoint(each) for each in others)


def value_of(quantity: Quantity, value: Decimal | None) -> Decimal | None:
    """The number of the record: a fraction in percent, to two places."""
    if value is None or quantity.unit != "fraction":
        return value
    return (value * 100).quantize(Decimal("0.01")).normalize()


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
