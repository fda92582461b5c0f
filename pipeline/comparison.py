"""Claims against the baseline: the change, or a refusal with its reason in half a sentence.

The corrected meaning of a line is compared, never its garbled print. Against an open bound ("over 1bn") there is no
change: the bound says nothing about how far the value lies from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal

from pipeline.model import AidType, BaselineFigure, Claim, Comparison, Figure, Measure, PeriodKind, Stage

# Groups that readers take for one another: a claim of one is refused against a line of the other, not passed over.
LOOK_ALIKES = (frozenset({"EUROPE", "EU", "NATO_EUR"}), frozenset({"NATO", "NATO_EUR", "ALLIES"}))
PERCENT_UNITS = frozenset({"pct", "pct_gdp", "pct_change"})
UNIT_WORDS = {"pct_gdp": "a share of GDP", "pct_change": "a change in percent", "pct": "a share", "count": "a count"}
PERIOD_WORDS = {
    PeriodKind.ANNUAL: "a yearly figure",
    PeriodKind.CUMULATIVE: "a total so far",
    PeriodKind.MULTI_YEAR: "a total over several years",
    PeriodKind.ONE_OFF: "a single package",
    PeriodKind.BY_DEADLINE: "a level by a date",
}
# NATO's members by the year from which they count.
NATO_MEMBERS = ((2024, 32), (2023, 31), (2020, 30), (2017, 29), (2009, 28))


def compare(claim: Claim, line: BaselineFigure) -> Comparison | None:
    """The claim held against a line of the baseline; None where the two have nothing to do with each other."""
    new, old = _out_of_members(claim.figure, claim.first_seen_at.year), line.corrected
    if line.complement_of or new.measure is not old.measure or not _related(new, old):
        return None
    reason = next((text for rule in REFUSALS if (text := rule(new, old))), None) or _not_with(new, line)
    if reason:
        return Comparison(claim.claim_id, line.baseline_id, comparable=False, reason=reason)
    change = _change(new, old)
    return Comparison(
        claim.claim_id,
        line.baseline_id,
        comparable=True,
        change=change,
        change_percent=_percent(change, old),
        caveats=tuple(text for rule in CAVEATS if (text := rule(new, old))),
    )


def share_percent(figure: Figure) -> Decimal | None:
    """A compliance figure as a share in percent: a count is divided by what it is out of, where that is known."""
    point = _point(figure)
    if point is None or figure.unit != "count":
        return point
    return point * 100 / figure.out_of if figure.out_of else None


def _out_of_members(figure: Figure, year: int) -> Figure:
    """A count of NATO's members that does not say out of how many is out of all members of its year."""
    if figure.measure is not Measure.COMPLIANCE or figure.unit != "count" or figure.out_of or figure.payer != "NATO":
        return figure
    members = next((members for since, members in NATO_MEMBERS if (figure.period_start or year) >= since), None)
    return replace(figure, out_of=members)


def _related(new: Figure, old: Figure) -> bool:
    """Whether a reader might hold the one against the other: a party in common, or groups that look alike."""
    if new.payer and new.payer == old.payer:
        return new.recipient == old.recipient or None in {new.recipient, old.recipient}
    if new.recipient and new.recipient == old.recipient:
        return True
    return any({new.payer, old.payer} <= group for group in LOOK_ALIKES)


def _other_unit(new: Figure, old: Figure) -> str | None:
    if new.measure is Measure.COMPLIANCE:
        return None if new.unit == "pct" or new.out_of else "a count without the number it is out of"
    if unit_kind(new) != unit_kind(old):
        return f"{_unit_word(new)} against {_unit_word(old)}"
    if new.unit == "count" and (new.item or "").casefold() != (old.item or "").casefold():
        return f"it counts {new.item or 'something else'}, the baseline {old.item}"
    return None


def unit_kind(figure: Figure) -> str:
    """``money``, or the unit itself where it is none."""
    return figure.unit if figure.unit in UNIT_WORDS else "money"


def _unit_word(figure: Figure) -> str:
    return UNIT_WORDS.get(figure.unit, "an amount of money")


def _other_party(new: Figure, old: Figure) -> str | None:
    if new.payer != old.payer:
        return "another payer" if new.payer else "its payer is not stated"
    if new.recipient != old.recipient:
        return "another recipient" if new.recipient else "its recipient is not stated"
    return None


def _part_and_whole(new: Figure, old: Figure) -> str | None:
    if new.aid_type != old.aid_type:
        if AidType.MIXED in {new.aid_type, old.aid_type} or None in {new.aid_type, old.aid_type}:
            return f"{_aid_word(new)} against {_aid_word(old)}: a whole and its part"
        return f"{_aid_word(new)} against {_aid_word(old)}"
    mine, theirs = (new.subject or "").casefold(), (old.subject or "").casefold()
    if mine == theirs:
        return None
    if not theirs:
        return f"a part ({new.subject}) against the whole"
    return f"another subject ({new.subject})" if mine else f"the whole against a part ({old.subject})"


def _aid_word(figure: Figure) -> str:
    if figure.aid_type in {None, AidType.MIXED}:
        return "aid of all kinds"
    return f"{figure.aid_type} aid"


def _other_period(new: Figure, old: Figure) -> str | None:
    if new.stage is Stage.TARGET and old.stage is Stage.TARGET:
        return None  # the date of a target is part of the target
    if new.period_kind is not old.period_kind:
        mine = PERIOD_WORDS.get(new.period_kind)
        return f"{mine} against {PERIOD_WORDS[old.period_kind]}" if mine else "the text does not say over which period"
    starts = (new.period_start, old.period_start)
    if new.period_kind is PeriodKind.CUMULATIVE and None not in starts and new.period_start != old.period_start:
        return f"a total since {new.period_start} against one since {old.period_start}"
    return None


def _kind_of_statement(figure: Figure) -> str:
    """Target, plan or outcome. Aid that is promised is a fact about the donor; spending that is promised is a plan."""
    if figure.stage is Stage.TARGET:
        return "a target"
    aid = figure.measure in {Measure.AID, Measure.EQUIPMENT, Measure.PROCUREMENT}
    if figure.stage is Stage.PROPOSED or (figure.stage is Stage.COMMITTED and not aid):
        return "a plan"
    return "an outcome"


def _other_statement(new: Figure, old: Figure) -> str | None:
    mine, theirs = _kind_of_statement(new), _kind_of_statement(old)
    return None if mine == theirs else f"{mine} against {theirs}"


def _other_basis(new: Figure, old: Figure) -> str | None:
    if _differ(new.price_basis or "current", old.price_basis or "current"):
        return f"{new.price_basis or 'current'} prices against {old.price_basis or 'current'} prices"
    if _differ(new.growth_basis, old.growth_basis):
        return f"{new.growth_basis} growth against {old.growth_basis} growth"
    return None


def _differ(mine: object, theirs: object) -> bool:
    return mine is not None and theirs is not None and mine != theirs


def _not_with(new: Figure, line: BaselineFigure) -> str | None:
    values = {new.value_low, new.value_high}
    return next((reason for value, reason in line.not_with if value in values), None)


def _stage_differs(new: Figure, old: Figure) -> str | None:
    if new.stage is old.stage:
        return None
    return "stage not stated" if new.stage is Stage.UNKNOWN else f"{new.stage} here, {old.stage} in the baseline"


def _definition_differs(new: Figure, old: Figure) -> str | None:
    if not _differ(new.definition, old.definition):
        return None
    return f"definition of {_source(new)} here, of {_source(old)} in the baseline"


def _source(figure: Figure) -> str:
    return (figure.definition or "").upper() if figure.definition != "national" else "the state itself"


def _currency_differs(new: Figure, old: Figure) -> str | None:
    return f"in {new.unit}, not converted to {old.unit}" if new.unit != old.unit and not _percent_like(new) else None


def _percent_like(figure: Figure) -> bool:
    return figure.unit in PERCENT_UNITS or figure.measure is Measure.COMPLIANCE


def _start_not_stated(new: Figure, old: Figure) -> str | None:
    if old.period_kind is not PeriodKind.CUMULATIVE or new.period_start is not None:
        return None
    return "the start of the total is not stated"


def _earlier_year(new: Figure, old: Figure) -> str | None:
    if new.period_start is None or old.period_start is None or new.period_start >= old.period_start:
        return None
    return f"for {new.period_start}, before the baseline’s {old.period_start}"


def _growth_not_stated(new: Figure, old: Figure) -> str | None:
    return f"not stated whether {old.growth_basis}" if old.growth_basis and new.growth_basis is None else None


def _open_bound(new: Figure, old: Figure) -> str | None:
    return "no change shown against an open bound" if None in _ends(new) + _ends(old) else None


def _deadline(new: Figure, old: Figure) -> str | None:
    by = new.period_end
    return f"by {by}" if new.stage is Stage.TARGET and new.period_kind is PeriodKind.BY_DEADLINE and by else None


def _ends(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    return (figure.value_low, figure.value_high)


def _change(new: Figure, old: Figure) -> Decimal | None:
    """New minus old where both are points in one unit."""
    if new.measure is Measure.COMPLIANCE:
        mine, theirs = share_percent(new), share_percent(old)
    else:
        mine, theirs = _point(new), _point(old)
        if new.unit != old.unit:
            return None
    return mine - theirs if mine is not None and theirs is not None else None


def _point(figure: Figure) -> Decimal | None:
    return figure.value_low if figure.value_low == figure.value_high else None


def _percent(change: Decimal | None, old: Figure) -> Decimal | None:
    """The change in percent of the old value, to a tenth; shares change by points instead."""
    if change is None or _percent_like(old) or not old.value_low:
        return None
    return (change * 100 / old.value_low).quantize(Decimal("0.1"), ROUND_HALF_EVEN)


Rule = Callable[[Figure, Figure], str | None]
REFUSALS: tuple[Rule, ...] = (
    _other_unit,
    _other_party,
    _part_and_whole,
    _other_statement,
    _other_period,
    _other_basis,
)
CAVEATS: tuple[Rule, ...] = (
    _deadline,
    _earlier_year,
    _stage_differs,
    _definition_differs,
    _currency_differs,
    _start_not_stated,
    _growth_not_stated,
    _open_bound,
)
