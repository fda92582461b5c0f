"""Lines of JSON in, lines of JSON out: the reader on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal

from pipeline.figures.amounts import read_amounts
from pipeline.figures.reading import dollar_of, own_currency, read_figures
from pipeline.model import Figure, Passage, Qualifier, Quantity

SIGNS = {
    Qualifier.EXACT: "=",
    Qualifier.RANGE: "=",
    Qualifier.ABOUT: "~",
    Qualifier.AT_LEAST: ">",
    Qualifier.AT_MOST: "<",
}
FIGURE_FIELDS = tuple(Figure.__dataclass_fields__)


def figures_line(row: Mapping[str, object]) -> dict[str, object]:
    """A row with "id" and "text" as one with "id" and "figures"; offsets are code points of the text as given."""
    findings = read_figures(passage_of(row))
    return {"id": row.get("id"), "figures": [figure_fields(figure) for figure in findings.figures]}


def amounts_line(row: Mapping[str, object]) -> dict[str, object]:
    """A row with "id" and "text" as one with "id" and "quantities": all money and percent, whatever the subject."""
    passage = passage_of(row)
    found = read_amounts(passage.text, dollar=dollar_of(passage), own=own_currency(passage))
    return {"id": row.get("id"), "quantities": [quantity_fields(quantity) for quantity in found]}


def passage_of(row: Mapping[str, object]) -> Passage:
    """The passage that a row describes; everything but the text may be missing."""

    def text_of(name: str) -> str | None:
        value = row.get(name)
        return value if isinstance(value, str) else None

    return Passage(
        text=text_of("text") or "",
        published=read_time(text_of("published")),
        publisher=text_of("publisher"),
        title=text_of("title"),
    )


def read_time(written: str | None) -> datetime | None:
    """A time in ISO 8601, as UTC; None for anything else."""
    if not written:
        return None
    try:
        at = datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def plain_number(value: Decimal | None) -> int | float | None:
    """A number for JSON: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def figure_fields(figure: Figure) -> dict[str, object]:
    """A figure as the record's fields."""
    fields = {name: getattr(figure, name) for name in FIGURE_FIELDS}
    fields["value_low"], fields["value_high"] = plain_number(figure.value_low), plain_number(figure.value_high)
    return fields


def quantity_fields(quantity: Quantity) -> dict[str, object]:
    """A quantity as its fields; an open end is told by the modifier."""
    low, high = plain_number(quantity.low), plain_number(quantity.high)
    point = low if high is None else high
    return {
        "start": quantity.start,
        "end": quantity.end,
        "value": [low, high] if None not in (low, high) and low != high else point,
        "unit": quantity.unit,
        "kind": quantity.kind,
        "modifier": SIGNS[quantity.qualifier],
    }
