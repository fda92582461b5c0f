"""Pure: the rows of an analyst's question, as people, spreadsheets and programs want them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.text import shorten

WIDEST_CELL = 60


def render(answer: pa.Table, output: str) -> bytes:
    """The rows as ``table`` (for people, long cells cut with "…"), ``json``, ``csv`` or ``parquet``."""
    return WRITERS[output](answer.rename_columns(_told_apart(answer.column_names)))


def _told_apart(names: list[str]) -> list[str]:
    """Columns of one name, numbered from the second on."""
    before = [names[:number].count(name) for number, name in enumerate(names)]
    return [f"{name}_{count + 1}" if count else name for name, count in zip(names, before, strict=True)]


def _table(answer: pa.Table) -> bytes:
    rows = [[shorten(_shown(value), WIDEST_CELL) for value in row.values()] for row in answer.to_pylist()]
    lines = [answer.column_names, *rows]
    widths = [max(len(line[number]) for line in lines) for number in range(answer.num_columns)]
    numeric = [pa.types.is_decimal(kind) or pa.types.is_integer(kind) for kind in answer.schema.types]
    text = io.StringIO()
    for line in (lines[0], ["-" * width for width in widths], *rows):
        cells = (
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, numeric, strict=True)
        )
        text.write(f"{'  '.join(cells).rstrip()}\n")
    return text.getvalue().encode()


def _shown(value: Any) -> str:
    """A value on one line; amounts with commas and without empty decimal places."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{_plain(value):,f}"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return str(value).replace("\n", " ")


def _plain(value: Decimal) -> Decimal:
    """The same amount without empty decimal places."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _json(answer: pa.Table) -> bytes:
    return json.dumps(answer.to_pylist(), default=_as_json, ensure_ascii=False, indent=1).encode() + b"\n"


def _as_json(value: Any) -> int | float | str:
    """Numbers stay numbers where nothing is lost by it."""
    if isinstance(value, Decimal):
        if value == value.to_integral_value():
            return int(value)
        return float(value) if Decimal(str(float(value))) == value else str(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _csv(answer: pa.Table) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(answer.column_names)
    writer.writerows([_cell(value) for value in row.values()] for row in answer.to_pylist())
    return text.getvalue().encode()


def _cell(value: Any) -> str:
    return f"{_plain(value):f}" if isinstance(value, Decimal) else _shown(value)


def _parquet(answer: pa.Table) -> bytes:
    stream = io.BytesIO()
    pq.write_table(answer, stream, compression="zstd")
    return stream.getvalue()


WRITERS: dict[str, Callable[[pa.Table], bytes]] = {"table": _table, "json": _json, "csv": _csv, "parquet": _parquet}
