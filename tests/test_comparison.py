from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pipeline import baseline
from pipeline.comparison import compare
from pipeline.model import AidType, Claim, Comparison, Measure, PeriodKind, Qualifier, Stage

LINES = {line.baseline_id: line for line in baseline.load(Path(__file__).parent.parent / "baseline").figures}


def held_against(line_id: str, **changes: Any) -> Comparison | None:
    """The line's own corrected figure with some fields changed, held against the line."""
    figure = replace(LINES[line_id].corrected, **changes)
    claim = Claim("c", "k", "f", figure, ("f",), ("AFP",), datetime(2025, 3, 1, tzinfo=UTC))
    return compare(claim, LINES[line_id])


def value(amount: str) -> dict[str, Decimal]:
    return {"value_low": Decimal(amount), "value_high": Decimal(amount)}


def reason(line_id: str, **changes: Any) -> str:
    found = held_against(line_id, **changes)
    assert found is not None
    assert not found.comparable
    assert found.change is None
    assert found.change_percent is None
    return found.reason or ""


def test_a_later_total_changes_by_amount_and_percent() -> None:
    found = held_against("B01", **value("66900000000"))
    assert found == Comparison("c", "B01", comparable=True, change=Decimal(10**9), change_percent=Decimal("1.5"))


def test_a_share_of_gdp_changes_by_points_without_a_percentage() -> None:
    found = held_against("B08", **value("3.5"), period_start=2025, period_end=2025)
    assert found is not None
    assert (found.change, found.change_percent) == (Decimal("0.2"), None)


def test_a_share_of_members_is_compared_as_a_share_however_it_is_counted() -> None:
    counted = held_against("B06", **value("31"), period_start=2025)
    printed = held_against("B06", **value("75"), unit="pct", item=None, out_of=None)
    assert counted is not None
    assert printed is not None
    assert (counted.change, printed.change) == (Decimal(25), Decimal("3.125"))
    members = held_against("B06", **value("31"), out_of=None, period_start=None)  # first seen in 2025: of 32
    assert members is not None
    assert members.change == Decimal(25)
    assert "out of" in reason("B06", **value("20"), out_of=None, payer="NATO_EUR")


def test_against_an_open_bound_there_is_never_a_change() -> None:
    over_two = {"value_low": Decimal(2 * 10**9), "value_high": None, "qualifier": Qualifier.AT_LEAST}
    for found in (held_against("B03", **value("2000000000")), held_against("B02", **over_two)):
        assert found is not None
        assert found.comparable
        assert (found.change, found.change_percent) == (None, None)
        assert "no change shown against an open bound" in found.caveats


@pytest.mark.parametrize(
    ("line_id", "changes", "because"),
    [
        ("B01", {"payer": "DEU"}, "another payer"),
        ("B01", {"payer": None}, "its payer is not stated"),
        ("B01", {"recipient": None}, "its recipient is not stated"),
        ("B01", {"aid_type": AidType.FINANCIAL}, "financial aid against military aid"),
        ("B01", {"aid_type": AidType.MIXED}, "aid of all kinds against military aid: a whole and its part"),
        ("B01", {"subject": "air defence"}, "a part (air defence) against the whole"),
        ("B03", {"subject": None}, "the whole against a part (artillery ammunition)"),
        ("B03", {"subject": "drones"}, "another subject (drones)"),
        ("B01", {"period_kind": PeriodKind.ANNUAL}, "a yearly figure against a total so far"),
        ("B02", {"period_kind": PeriodKind.ONE_OFF}, "a single package against a yearly figure"),
        ("B02", {"period_kind": PeriodKind.UNKNOWN}, "the text does not say over which period"),
        ("B01", {"period_start": 2014}, "a total since 2014 against one since 2022"),
        ("B01", {"stage": Stage.PROPOSED}, "a plan against an outcome"),
        ("B05", {"stage": Stage.DISBURSED}, "an outcome against a target"),
        ("B08", {"stage": Stage.COMMITTED}, "a plan against an outcome"),
        ("B08", {"unit": "USD"}, "an amount of money against a share of GDP"),
        ("B02", {"price_basis": "constant"}, "constant prices against current prices"),
        ("B09", {"growth_basis": "nominal"}, "nominal growth against real growth"),
        ("B09", {"payer": "EU"}, "another payer"),
        ("B04", {"item": "tank"}, "it counts tank, the baseline drone"),
        ("B05", value("5"), "5% adds up to 1.5% for resilience to the 3.5% core"),
    ],
)
def test_what_may_not_be_compared_is_refused_with_its_reason(
    line_id: str, changes: dict[str, Any], because: str
) -> None:
    assert reason(line_id, **changes) == because


def test_the_new_target_is_held_against_the_old_one_with_its_date() -> None:
    found = held_against("B05", **value("3.5"), period_kind=PeriodKind.BY_DEADLINE, period_end=2035)
    assert found is not None
    assert (found.change, found.caveats) == (Decimal("1.5"), ("by 2035",))


@pytest.mark.parametrize(
    ("line_id", "changes", "caveat"),
    [
        ("B01", {"stage": Stage.DISBURSED}, "disbursed here, allocated in the baseline"),
        ("B01", {"stage": Stage.UNKNOWN}, "stage not stated"),
        ("B01", {"period_start": None}, "the start of the total is not stated"),
        ("B01", {"unit": "EUR"}, "in EUR, not converted to USD"),
        ("B08", {"period_start": 2020}, "for 2020, before the baseline’s 2024"),
        ("B09", {"growth_basis": None}, "not stated whether real"),
        ("B09", {"definition": "sipri"}, "definition of SIPRI here, of IISS in the baseline"),
    ],
)
def test_what_differs_and_may_yet_be_compared_is_said(line_id: str, changes: dict[str, Any], caveat: str) -> None:
    found = held_against(line_id, **changes)
    assert found is not None
    assert found.comparable
    assert found.caveats == (caveat,)
    assert (found.change is None) == ("unit" in changes)


def test_figures_that_have_nothing_in_common_get_no_comparison() -> None:
    assert held_against("B08", payer="POL") is None
    assert held_against("B01", measure=Measure.PROCUREMENT) is None
    assert held_against("B01", recipient="ISR") is None
    assert held_against("B07", **value("1")) is None
