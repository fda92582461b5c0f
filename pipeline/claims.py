"""Mentions to claims: the same figure as told by several outlets, counted once.

Two mentions are of one claim when their roles agree (``claim_key``), their values agree at the coarser rounding and,
for one-off packages, they were published within ten days of the first report. Rounding is not transitive (65.9, 66,
66.4), so every claim has an anchor, its most precise mention, and a rounder mention joins the nearest anchor within its
own rounding and never two. Nothing here depends on the order of arrival, and keys do not depend on each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from pipeline.model import AidType, Certainty, Claim, Figure, Measure, PeriodKind, Qualifier, key

ONE_OFF_WINDOW = timedelta(days=10)
# A rounding never spans more than this share of the value: "£3bn" is no version of £2.6bn, whatever the step says.
WIDEST_ROUNDING = Decimal("0.05")
LONGEST_BRACKET = 12  # characters between an amount and its conversion: " (", ", or about "
NUMERAL = re.compile(r"\d[\d.,'\u00a0\u202f ]*")


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure with what its article adds.

    Attributes:
        printed: The amount as printed; tells how finely the value is rounded.
        origin: Owner, else publisher, else host: one owner's outlets are one source.
        published_at: Publication time, or the time of the first sight where there is none.
    """

    figure_id: str
    figure: Figure
    article_id: str
    origin: str
    published_at: datetime
    first_seen_at: datetime
    printed: str = ""


def group(mentions: Iterable[Mention]) -> list[Claim]:
    """The claims of the mentions, in the order of their first sight; each mention is in exactly one."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    followers: dict[str, list[Mention]] = defaultdict(list)
    for mention, leader in _led(mentions):
        if leader is mention:
            by_key[claim_key(mention.figure)].append(mention)
        else:
            followers[leader.figure_id].append(mention)
    claims = [
        _claim(name, members, [each for member in members for each in followers[member.figure_id]])
        for name, found in by_key.items()
        for members in _same_value(found)
    ]
    return sorted(claims, key=lambda claim: (claim.first_seen_at, claim.claim_id))


def claim_key(figure: Figure) -> str:
    """Roles in words, equal for mentions that may be of one claim: ``USA>UKR|aid|military||USD|cumulative:2022``.

    The stage is not in it: one outlet says "pledged" where another says "sent". A figure that names nobody is
    held together by its sentence alone.
    """
    unit = f"count:{_folded(figure.item)}" if figure.unit == "count" else figure.unit
    if figure.measure is Measure.COMPLIANCE:
        unit = "share"
    subject = _folded(figure.subject)
    if not (figure.payer or figure.recipient or subject):
        subject = key(_folded(figure.quote))
    parts = (
        f"{figure.payer or ''}>{figure.recipient or ''}",
        figure.measure.value,
        figure.aid_type.value if figure.aid_type else "",
        subject,
        unit,
        f"{figure.period_kind.value}:{figure.period_start or ''}",
    )
    return "|".join(parts)


def _led(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Each mention with the one of its own article that speaks for it: itself, unless it only repeats another.

    A headline repeats the sentence that says more; a converted amount repeats the one that it stands behind.
    """
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention.article_id].append(mention)
    for members in by_article.values():
        originals = {member.figure_id: _original(member, members) for member in members}
        own = [member for member in members if originals[member.figure_id] is member]
        own.sort(key=lambda member: (-_fullness(member.figure), member.figure_id))
        for member in members:
            original = originals[member.figure_id]
            yield member, next(other for other in own if _repeats(original.figure, other.figure))


def _original(mention: Mention, members: list[Mention]) -> Mention:
    """What a converted amount was converted from ("€500m ($540m)"), and any other mention itself."""
    found = [other for other in members if _is_converted(mention.figure, other.figure)]
    return _original(min(found, key=_place), members) if found else mention


def _place(mention: Mention) -> tuple[int, str]:
    return (mention.figure.start, mention.figure_id)


def _is_converted(figure: Figure, original: Figure) -> bool:
    between = figure.start - original.end
    money = len(figure.unit) == len(original.unit) == 3 and "pct" not in {figure.unit, original.unit}
    same = ("measure", "payer", "recipient", "aid_type", "stage", "period_kind")
    return (
        0 <= between <= LONGEST_BRACKET
        and money
        and figure.unit != original.unit
        and all(getattr(figure, name) == getattr(original, name) for name in same)
    )


ROLES = ("payer", "recipient", "subject", "item", "period_start")


def _fullness(figure: Figure) -> int:
    """How many roles the text gave."""
    named = sum(getattr(figure, role) is not None for role in ROLES)
    kind = figure.aid_type not in {None, AidType.MIXED}
    return named + kind + (figure.period_kind is not PeriodKind.UNKNOWN)


def _repeats(vague: Figure, full: Figure) -> bool:
    """Whether ``vague`` says nothing that ``full`` does not say: same amount, and roles equal or left out."""
    same = ("measure", "unit", "value_low", "value_high", "out_of")
    return (
        all(getattr(vague, name) == getattr(full, name) for name in same)
        and all(getattr(vague, role) in {None, getattr(full, role)} for role in ROLES)
        and vague.aid_type in {None, AidType.MIXED, full.aid_type}
        and vague.period_kind in {PeriodKind.UNKNOWN, full.period_kind}
    )


def _same_value(mentions: list[Mention]) -> Iterator[list[Mention]]:
    """The mentions of one key, parted by value and, for one-offs, by time."""
    groups: list[list[Mention]] = []  # the anchor is the first of each
    for mention in sorted(mentions, key=_most_precise_first):
        rounding = _rounding(mention)
        near = [members for members in groups if _agrees(mention, rounding, members[0])]
        if near:
            min(near, key=lambda members: _nearness(mention, members[0])).append(mention)
        else:
            groups.append([mention])
    for members in groups:
        yield from _within_window(members)


def _most_precise_first(mention: Mention) -> tuple[Decimal, bool, bool, datetime, str]:
    figure = mention.figure
    inexact = figure.qualifier is not Qualifier.EXACT
    unsure = figure.certainty is not Certainty.SURE
    return (step(mention), inexact, unsure, mention.published_at, mention.figure_id)


def _agrees(mention: Mention, rounding: tuple[Decimal, Decimal], anchor: Mention) -> bool:
    figure = mention.figure
    if _is_one_off(figure) and abs(mention.published_at - anchor.published_at) > ONE_OFF_WINDOW:
        return False
    if _is_range(figure) or _is_range(anchor.figure):
        return (figure.value_low, figure.value_high) == (anchor.figure.value_low, anchor.figure.value_high)
    low, high = rounding
    return low <= _value(anchor.figure) <= high


def _rounding(mention: Mention) -> tuple[Decimal, Decimal]:
    """The values that may have been printed like this: "over 65bn" stands for 65.9 as well."""
    value, rounding = _value(mention.figure), step(mention)
    widest = abs(value) * WIDEST_ROUNDING
    half, whole = min(rounding / 2, widest), min(rounding, widest)
    qualifier = mention.figure.qualifier
    return (
        value - (whole if qualifier is Qualifier.AT_MOST else half),
        value + (whole if qualifier is Qualifier.AT_LEAST else half),
    )


def _is_one_off(figure: Figure) -> bool:
    return figure.period_kind is PeriodKind.ONE_OFF


def _nearness(mention: Mention, anchor: Mention) -> tuple[Decimal, datetime, str]:
    return (abs(_value(mention.figure) - _value(anchor.figure)), anchor.published_at, anchor.figure_id)


def _is_range(figure: Figure) -> bool:
    return None not in {figure.value_low, figure.value_high} and figure.value_low != figure.value_high


def _value(figure: Figure) -> Decimal:
    """The value, or the bound that is given; a count of members as its share."""
    value = figure.value_low if figure.value_low is not None else figure.value_high
    if value is None:
        return Decimal(0)
    return value * 100 / figure.out_of if figure.unit == "count" and figure.out_of else value


def step(mention: Mention) -> Decimal:
    """The unit of the last digit that is printed: 0.1bn for "$65.9 billion", 1bn for "66bn"."""
    value = mention.figure.value_low if mention.figure.value_low is not None else mention.figure.value_high
    if not value:
        return Decimal(1)
    numeral = NUMERAL.search(mention.printed)
    digits = re.sub(r"\D", "", numeral[0]).lstrip("0") if numeral else ""
    # Steps are powers of ten; a numeral that is not the value's own (a shared scale, a word) falls back on the value.
    printed_step = abs(value) / Decimal(digits) if digits else Decimal(0)
    own = abs(value).normalize()
    if not digits or printed_step.normalize().as_tuple().digits != (1,):
        printed_step = Decimal(1).scaleb(int(own.as_tuple().exponent))
    if printed_step == 1 and own == own.to_integral_value():  # "10,000" without a scale word is a round number
        printed_step = Decimal(1).scaleb(int(own.as_tuple().exponent))
    return printed_step.normalize()


def _within_window(members: list[Mention]) -> Iterator[list[Mention]]:
    """One-offs of equal value are one claim only within ten days of its first report."""
    if not _is_one_off(members[0].figure):
        yield members
        return
    rest = sorted(members, key=lambda member: (member.published_at, member.figure_id))
    while rest:
        last = rest[0].published_at + ONE_OFF_WINDOW
        yield [member for member in rest if member.published_at <= last]
        rest = [member for member in rest if member.published_at > last]


def _claim(name: str, members: list[Mention], followers: list[Mention]) -> Claim:
    anchor = min(members, key=_most_precise_first)
    by_time = sorted([*members, *followers], key=lambda member: (member.published_at, member.figure_id))
    return Claim(
        claim_id=key(name, anchor.figure_id),
        claim_key=name,
        figure_id=anchor.figure_id,
        figure=anchor.figure,
        figure_ids=tuple(member.figure_id for member in by_time),
        origins=tuple(dict.fromkeys(member.origin for member in by_time)),
        first_seen_at=min(member.first_seen_at for member in by_time),
    )


def _folded(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
