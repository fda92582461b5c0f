"""What good rows look like: one module a table, named like its DDL; `pipeline.checks` holds batches against them.

Great Expectations is named here, not imported: importing it takes ten seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

OLDEST = datetime(1990, 1, 1)  # noqa: DTZ001  # times in tables are UTC without a zone
NEWEST = datetime(2100, 1, 1)  # noqa: DTZ001

Severity = Literal["critical", "warning"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One expectation of every row of a table.

    Attributes:
        name: What `checks` and the quarantine call it; unique within its table.
        expectation: Class of ``great_expectations.expectations``.
        arguments: Its arguments, the column among them.
        severity: ``critical`` holds the row back, ``warning`` marks it.
        reason: What is wrong with a row that breaks it, in words for the reader of the digest.
    """

    name: str
    expectation: str
    arguments: Mapping[str, Any] = field(hash=False)
    severity: Severity
    reason: str


def filled(column: str) -> Rule:
    """The column holds a value: elsewhere a missing one passes, so this is said of each column that needs one."""
    return Rule(
        f"{column}_filled", "ExpectColumnValuesToNotBeNull", {"column": column}, "critical", f"{column} is missing"
    )


def one_of(column: str, values: Any, severity: Severity = "critical") -> Rule:
    """The column, where filled, holds one of the values."""
    known = [str(value) for value in values]
    return Rule(
        f"{column}_known",
        "ExpectColumnValuesToBeInSet",
        {"column": column, "value_set": known},
        severity,
        f"{column} is none of {', '.join(known)}",
    )


def shaped(column: str, pattern: str, reason: str, severity: Severity = "critical") -> Rule:
    """The column, where filled, matches the pattern from its beginning."""
    return Rule(
        f"{column}_shaped",
        "ExpectColumnValuesToMatchRegex",
        {"column": column, "regex": pattern},
        severity,
        reason,
    )


def between(column: str, low: Any, high: Any, reason: str, severity: Severity = "critical") -> Rule:
    """The column, where filled, lies within the bounds, both included; None is no bound."""
    return Rule(
        f"{column}_between",
        "ExpectColumnValuesToBeBetween",
        {"column": column, "min_value": low, "max_value": high},
        severity,
        reason,
    )


def above(column: str, other: str, name: str, reason: str, *, or_equal: bool = False) -> Rule:
    """The column, where both are filled, is greater than the other one."""
    return Rule(
        name,
        "ExpectColumnPairValuesAToBeGreaterThanB",
        {"column_A": column, "column_B": other, "or_equal": or_equal, "ignore_row_if": "either_value_is_missing"},
        "critical",
        reason,
    )
