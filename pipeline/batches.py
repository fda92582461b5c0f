"""EDGE: what the reader made of one poll, as a folder of Parquet tables that appears whole or not at all.

A batch lies in ``<data>/batches/<batch_id>/<table>.parquet``. Files stand between the many readers and the one writer
of the warehouse, so that neither waits for the other, and so that a batch can be loaded again.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import time
import uuid
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, is_dataclass
from datetime import UTC, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock

from pipeline.errors import WarehouseError

TEXT = pa.string()
INT = pa.int64()
TIME = pa.timestamp("us")  # always UTC, without a zone: plain TIMESTAMP reads the same in every client
AMOUNT = pa.decimal128(38, 4)
CHECKS = "checks"
STALE_SECONDS = 3600
READ_ANEW = "delete the folder, and the next run reads it anew"

SCHEMAS: dict[str, pa.Schema] = {
    "entries": pa.schema(
        {
            "entry_id": TEXT,
            "feed_id": TEXT,
            "poll_id": TEXT,
            "identity": TEXT,
            "guid": TEXT,
            "link": TEXT,
            "title": TEXT,
            "summary": TEXT,
            "author": TEXT,
            "published_at": TIME,
            "updated_at": TIME,
            "language": TEXT,
            "content_sha256": TEXT,
            "flags": TEXT,
            "first_seen_at": TIME,
            "outcome": TEXT,
            "article_id": TEXT,
        }
    ),
    "articles": pa.schema(
        {
            "article_id": TEXT,
            "entry_id": TEXT,
            "feed_id": TEXT,
            "publisher": TEXT,
            "owner": TEXT,
            "country": TEXT,
            "kind": TEXT,
            "url": TEXT,
            "canonical_url": TEXT,
            "title": TEXT,
            "author": TEXT,
            "published_at": TIME,
            "date_source": TEXT,
            "language": TEXT,
            "source": TEXT,
            "text": TEXT,
            "text_sha256": TEXT,
            "characters": INT,
            "on_subject": pa.bool_(),
            "flags": TEXT,
            "first_seen_at": TIME,
            "record_id": TEXT,
            "quote_characters": INT,
            "reader_version": TEXT,
        }
    ),
    "figures": pa.schema(
        {
            "figure_id": TEXT,
            "article_id": TEXT,
            "mention_start": INT,
            "mention_end": INT,
            "quote": TEXT,
            "quote_start": INT,
            "value_low": AMOUNT,
            "value_high": AMOUNT,
            "qualifier": TEXT,
            "unit": TEXT,
            "item": TEXT,
            "measure": TEXT,
            "aid_type": TEXT,
            "payer": TEXT,
            "recipient": TEXT,
            "stage": TEXT,
            "period_kind": TEXT,
            "period_start": INT,
            "period_end": INT,
            "claimant": TEXT,
            "subject": TEXT,
            "modality": TEXT,
            "price_basis": TEXT,
            "growth_basis": TEXT,
            "definition": TEXT,
            "buyer": TEXT,
            "supplier": TEXT,
            "out_of": INT,
            "reading": TEXT,
            "certainty": TEXT,
            "rule": TEXT,
            "reader_version": TEXT,
            "place": TEXT,
            "printed": TEXT,
            "first_seen_at": TIME,
        }
    ),
    "set_asides": pa.schema(
        {
            "set_aside_id": TEXT,
            "article_id": TEXT,
            "mention_start": INT,
            "mention_end": INT,
            "printed": TEXT,
            "quote": TEXT,
            "kind": TEXT,
            "reason": TEXT,
            "rule": TEXT,
            "place": TEXT,
            "reader_version": TEXT,
            "first_seen_at": TIME,
        }
    ),
    "set_aside_counts": pa.schema({"article_id": TEXT, "reason": TEXT, "mentions": INT}),
    "quarantined": pa.schema({"feed_id": TEXT, "poll_id": TEXT, "reason": TEXT, "excerpt": TEXT}),
    "polls": pa.schema(
        {
            "poll_id": TEXT,
            "feed_id": TEXT,
            "url": TEXT,
            "at": TIME,
            "outcome": TEXT,
            "status": INT,
            "body_bytes": INT,
            "seconds": pa.decimal128(12, 3),
            "etag": TEXT,
            "last_modified": TEXT,
            "next_due_at": TIME,
            "entries": INT,
            "flags": TEXT,
        }
    ),
    CHECKS: pa.schema({"table_name": TEXT, "row_key": TEXT, "rule": TEXT, "severity": TEXT, "reason": TEXT}),
}

ROW_KEYS: dict[str, tuple[str, ...]] = {
    "entries": ("entry_id",),
    "articles": ("article_id",),
    "figures": ("figure_id",),
    "set_asides": ("set_aside_id",),
    "set_aside_counts": ("article_id", "reason"),
    "polls": ("poll_id",),
}


def folder_of(data: Path, batch_id: str) -> Path:
    """Where a batch lies, whether or not it is there yet.

    Raises:
        WarehouseError: The id could leave the folder of batches.
    """
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", batch_id):
        raise WarehouseError(f"{batch_id!r} is no batch id: letters, digits, - and _ only")
    return data / "batches" / batch_id


def write_batch(data: Path, batch_id: str, tables: Mapping[str, Iterable[Any]]) -> Path:
    """The folder of a batch, written beside and renamed; rows are mappings or dataclasses.

    Writing the same rows again leaves the folder untouched, its checks included; other rows replace it, and it has to
    be checked again. A row whose amount no DECIMAL can hold (NaN, infinity) goes to the table ``quarantined``.

    Raises:
        WarehouseError: A table or a column that no batch has, or a disk that takes no more.
    """
    folder = folder_of(data, batch_id)
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = folder.with_name(f".{batch_id}.{uuid.uuid4().hex[:12]}")
    made.mkdir()  # not by tempfile, which lets nobody else look in
    try:
        for name, table in _tables(batch_id, tables).items():
            pq.write_table(table, made / f"{name}.parquet", compression="zstd")
        with FileLock(_locks(data) / "batches.lock"):
            _put_in_place(made, folder)
    except OSError as error:
        advice = "make room or see who owns it, then run this again"
        raise WarehouseError(f"{folder}: cannot be written ({error.strerror or error}); {advice}") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return folder


def write_checks(data: Path, batch_id: str, rows: Sequence[Mapping[str, Any]]) -> Path:
    """The file that says a batch was checked: one row for each row that breaks a rule, none where all is well."""
    path = folder_of(data, batch_id) / f"{CHECKS}.parquet"
    beside = path.with_name(f".{CHECKS}.{os.getpid()}")
    table = pa.Table.from_pylist([_row(CHECKS, row) for row in rows], schema=SCHEMAS[CHECKS])
    pq.write_table(table, beside, compression="zstd")
    return beside.replace(path)


def read_table(data: Path, batch_id: str, table: str) -> pa.Table:
    """One table of a batch; empty where the batch has none. Times are UTC without a zone.

    Raises:
        WarehouseError: The file is not what a batch holds.
    """
    path = folder_of(data, batch_id) / f"{table}.parquet"
    schema = SCHEMAS[table]
    if not path.exists():
        return schema.empty_table()
    try:
        found = pq.read_table(path)
    except (pa.ArrowException, OSError) as error:
        raise WarehouseError(f"{path}: {error}; {READ_ANEW}") from error
    if set(found.column_names) != set(schema.names):
        odd = sorted(set(found.column_names) ^ set(schema.names))
        raise WarehouseError(
            f"{path}: column {odd[0]!r} is missing or unknown; delete the folder, and the next run reads it anew"
        )
    return found.select(schema.names).cast(schema)


def batch_ids(data: Path) -> list[str]:
    """All batches, in order of their ids."""
    folder = data / "batches"
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))


def is_checked(data: Path, batch_id: str) -> bool:
    """Whether the batch went through the checks since it was last written."""
    return (folder_of(data, batch_id) / f"{CHECKS}.parquet").exists()


def unchecked(data: Path) -> list[str]:
    """The batches that still wait for their checks; `warehouse.pending` names those that wait to be loaded."""
    return [batch_id for batch_id in batch_ids(data) if not is_checked(data, batch_id)]


def clear_up(data: Path) -> None:
    """Remove what writers that were killed left beside the batches."""
    for left in (data / "batches").glob(".*"):
        with suppress(FileNotFoundError):  # its writer lives, and was just done with it
            if time.time() - left.stat().st_mtime > STALE_SECONDS:
                shutil.rmtree(left)


def fit(row: Mapping[str, Any], schema: pa.Schema) -> dict[str, Any]:
    """The row as the schema's columns hold it: amounts rounded to their places, times in UTC, texts encodable.

    Raises:
        InvalidOperation: An amount that no DECIMAL holds.
    """
    return {field.name: _value(row.get(field.name), field.type) for field in schema}


def utc(value: Any) -> Any:
    """A time as tables keep it: the same instant in UTC without its zone; everything else as it is."""
    return value.astimezone(UTC).replace(tzinfo=None) if isinstance(value, datetime) and value.tzinfo else value


def _put_in_place(made: Path, folder: Path) -> None:
    if not folder.exists():
        made.rename(folder)
    elif _contents(made) != _contents(folder):
        replaced = made.with_name(f"{made.name}.replaced")
        folder.rename(replaced)  # killed here, the batch is gone and is read again
        made.rename(folder)
        shutil.rmtree(replaced)


def _locks(data: Path) -> Path:
    locks = data / "locks"
    locks.mkdir(parents=True, exist_ok=True)
    return locks


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("[!.]*.parquet") if path.stem != CHECKS}


def _tables(batch_id: str, tables: Mapping[str, Iterable[Any]]) -> dict[str, pa.Table]:
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in tables}
    refused: list[dict[str, Any]] = []
    for name, given in tables.items():
        if name not in SCHEMAS or name == CHECKS:
            raise WarehouseError(f"a batch has no table {name!r}")
        for row in given:
            try:
                rows[name].append(_row(name, row))
            except InvalidOperation:
                refused.append({"poll_id": batch_id, "reason": f"{name}: no decimal amount", "excerpt": str(row)[:200]})
    if refused:
        rows["quarantined"] = rows.get("quarantined", []) + [_row("quarantined", row) for row in refused]
    return {name: pa.Table.from_pylist(found, schema=SCHEMAS[name]) for name, found in rows.items()}


def _row(table: str, row: Any) -> dict[str, Any]:
    columns: Mapping[str, Any] = asdict(row) if is_dataclass(row) and not isinstance(row, type) else row
    unknown = sorted(set(columns) - set(SCHEMAS[table].names))
    if unknown:
        raise WarehouseError(f"the batch table {table!r} has no column {unknown[0]!r}")
    return fit(columns, SCHEMAS[table])


def _value(value: Any, kind: pa.DataType) -> Any:
    if value is None:
        return None
    if pa.types.is_decimal(kind):
        return _decimal(value, kind)
    if pa.types.is_timestamp(kind):
        return utc(value)
    if kind == TEXT:
        text = json.dumps(list(value), ensure_ascii=False) if isinstance(value, tuple | list) else str(value)
        return text.encode("utf-8", "replace").decode()  # a lone surrogate would stop the whole batch
    return value


def _decimal(value: Any, kind: pa.Decimal128Type) -> Decimal:
    """Rounded to the column's places; raises InvalidOperation for NaN, infinity and what is too large."""
    amount = Decimal(str(value))
    place = Decimal(1).scaleb(-kind.scale)
    rounded = amount.quantize(place, ROUND_HALF_EVEN, Context(prec=80))
    if not rounded.is_finite() or rounded.adjusted() >= kind.precision - kind.scale:
        raise InvalidOperation
    return rounded
