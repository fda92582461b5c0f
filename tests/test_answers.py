from __future__ import annotations

import io
import json
from datetime import datetime
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.answers import WIDEST_CELL, render

QUOTE = (
    "Britain will give Ukraine another £150 million in military aid this year, the defence ministry said on Thursday."
)
ANSWER = pa.table(
    {
        "payer": ["GBR", None],
        "value_low": pa.array([Decimal("150000000.0000"), Decimal("2.5000")], pa.decimal128(38, 4)),
        "seen": [datetime(2025, 2, 13, 9, 0), None],  # noqa: DTZ001 - the tables' times are UTC without a zone
        "quote": [QUOTE, "two\nlines"],
    }
)


def test_a_table_fits_a_screen_and_never_cuts_within_a_number() -> None:
    lines = render(ANSWER, "table").decode().splitlines()
    assert max(map(len, lines)) <= WIDEST_CELL + 50
    assert "150,000,000" in lines[2]
    assert "…" in lines[2]
    assert "£150 …" not in lines[2]
    assert "two lines" in lines[3]


def test_json_and_csv_hold_all_of_a_cell() -> None:
    first, second = json.loads(render(ANSWER, "json"))
    assert (first["quote"], first["value_low"], second["value_low"]) == (QUOTE, 150_000_000, 2.5)
    assert QUOTE in render(ANSWER, "csv").decode()
    assert "150000000" in render(ANSWER, "csv").decode()


def test_parquet_is_the_same_table() -> None:
    assert pq.read_table(io.BytesIO(render(ANSWER, "parquet"))).equals(ANSWER)
