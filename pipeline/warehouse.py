"""EDGE: the one door to DuckDB: loading batches, publishing the analysts' copy, asking it.

One process at a time may have ``<data>/warehouse.duckdb`` open while it is written, readers included. So every writer
takes a file lock, and readers ask a copy that is replaced by an atomic rename. All statements stand in ``sql/``.
"""

from __future__ import annotations

import csv
import io
import json
import os
import random
import shutil
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from duckdb import DuckDBPyConnection
from filelock import FileLock, Timeout

from pipeline import baseline, batches, claims, comparison
from pipeline.errors import QueryRefusedError, WarehouseError
from pipeline.model import (
    AidType,
    BaselineFigure,
    Certainty,
    Claim,
    Figure,
    Measure,
    PeriodKind,
    Qualifier,
    Reading,
    Stage,
)
from pipeline.settings import PROJECT

SQL = PROJECT / "sql"
BASELINE = PROJECT / "baseline"
STORAGE_VERSION = "v1.5.0"  # so that DuckDB 1.5 and its command line open the file too
WAIT_SECONDS = 120.0
SECONDS_BETWEEN_COPIES = 60
LOCKED_DOWN: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "python_enable_replacements": False,
    "memory_limit": "2GB",
    "temp_directory": "",
    "lock_configuration": True,
}
QUARANTINE_SHARE = 0.20
QUARANTINE_LEAST_ROWS = 20
BATCH_TABLES = ("entries", "articles", "figures", "set_asides", "set_aside_counts", "quarantined", "polls", "checks")
ENUMS = {
    "qualifier": Qualifier,
    "measure": Measure,
    "aid_type": AidType,
    "stage": Stage,
    "period_kind": PeriodKind,
    "reading": Reading,
    "certainty": Certainty,
}
CLAIMS = pa.schema(
    {
        "claim_id": pa.string(),
        "claim_key": pa.string(),
        "figure_id": pa.string(),
        "figure_ids": pa.list_(pa.string()),
        "origins": pa.list_(pa.string()),
        "first_seen_at": batches.TIME,
    }
)
RUNS = pa.schema(
    {
        "run_id": pa.string(),
        "stage": pa.string(),
        "started_at": batches.TIME,
        "ended_at": batches.TIME,
        "counts": pa.string(),
    }
)
COMPARISONS = pa.schema(
    {
        "claim_id": pa.string(),
        "baseline_id": pa.string(),
        "comparable": pa.bool_(),
        "change": batches.AMOUNT,
        "change_percent": batches.AMOUNT,
        "reason": pa.string(),
        "caveats": pa.list_(pa.string()),
    }
)


@dataclass(frozen=True, slots=True)
class LoadCounts:
    """What one batch brought: rows that it has, and how many of them are held back.

    Attributes:
        quarantined: True where the whole batch is held back.
    """

    entries: int
    articles: int
    figures: int
    set_asides: int
    polls: int
    held_back: int
    quarantined: bool


def path_of(data: Path) -> Path:
    """Where the writer's database lies."""
    return data / "warehouse.duckdb"


def published_path(data: Path) -> Path:
    """Where the analysts' copy lies."""
    return data / "published" / "outlay.duckdb"


@contextmanager
def open_writer(data: Path, wait_seconds: float = WAIT_SECONDS) -> Iterator[DuckDBPyConnection]:
    """The database, migrated, for this process alone; made if it is not there.

    Raises:
        WarehouseError: It is held by another program, damaged, or of a newer version.
    """
    with _writer_lock(data, wait_seconds), _closing(_connect(path_of(data), wait_seconds)) as connection:
        _migrate(connection, path_of(data))
        yield connection


@contextmanager
def _writer_lock(data: Path, wait_seconds: float) -> Iterator[None]:
    locks = data / "locks"
    locks.mkdir(parents=True, exist_ok=True)
    lock = FileLock(locks / "warehouse.lock", timeout=wait_seconds)
    try:
        lock.acquire()
    except Timeout:
        message = f"another Outlay command has been writing for {wait_seconds:.0f} s; wait for it, then run this again"
        raise WarehouseError(f"{path_of(data)}: {message}") from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _closing(connection: DuckDBPyConnection) -> Iterator[DuckDBPyConnection]:
    try:
        yield connection
    finally:
        connection.close()


def _connect(path: Path, wait_seconds: float) -> DuckDBPyConnection:
    """A connection to write; waits while a program that does not know our lock has the file."""
    give_up_at = time.monotonic() + wait_seconds
    pause_seconds = 0.05
    while True:
        try:
            return duckdb.connect(str(path), config={"storage_compatibility_version": STORAGE_VERSION})
        except duckdb.IOException as error:
            if "lock" not in str(error):
                raise _damaged(path, error) from error
            if time.monotonic() > give_up_at:
                raise WarehouseError(f"{path}: held by another program: {_first_line(error)}") from None
        except duckdb.Error as error:
            raise _damaged(path, error) from error
        time.sleep(pause_seconds * random.uniform(0.5, 1))  # noqa: S311  # two waiting programs should not march in step
        pause_seconds = min(pause_seconds * 2, 2)


def _damaged(path: Path, error: duckdb.Error) -> WarehouseError:
    last_good = published_path(path.parent)
    return WarehouseError(
        f"{path}: cannot be opened ({_first_line(error)}); the last good copy is {last_good}, "
        "and `outlay rebuild` makes the database anew from archive and batches"
    )


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0]


def _run(connection: DuckDBPyConnection, file: str, **parameters: object) -> DuckDBPyConnection:
    """Execute the statements of a file in ``sql/``; the result is that of the last one."""
    for statement in connection.extract_statements((SQL / file).read_text("utf-8")):
        wanted = {name: parameters[name] for name in statement.named_parameters}
        connection.execute(statement, wanted)
    return connection


@contextmanager
def _transaction(connection: DuckDBPyConnection) -> Iterator[None]:
    connection.begin()
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


@contextmanager
def _registered(connection: DuckDBPyConnection, tables: Mapping[str, pa.Table]) -> Iterator[None]:
    """The tables under ``new_`` and their name, for the statements in ``sql/load``."""
    for name, table in tables.items():
        connection.register(f"new_{name}", table)
    try:
        yield
    finally:
        for name in tables:
            connection.unregister(f"new_{name}")


# Migrations


def _migrations(folder: Path) -> dict[int, Path]:
    return {int(path.name[:4]): path for path in sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))}


def _migrate(connection: DuckDBPyConnection, path: Path, sql: Path = SQL) -> None:
    """Bring the database to the newest version, and its views to what the files say."""
    files = _migrations(sql / "migrations")
    newest = max(files, default=1)
    ours, empty = _one(_run(connection, "warehouse/has_migrations.sql"))
    if not ours:
        if not empty:
            raise WarehouseError(f"{path}: is a DuckDB database, but none of Outlay's; move it away")
        _create(connection, sql, newest, files)
    applied = dict(_run(connection, "warehouse/migrations.sql").fetchall())
    version = max(applied)
    if version > newest:
        raise WarehouseError(
            f"{path}: has version {version}, and this Outlay knows {newest}: install the newer Outlay again, "
            "or move the file away and run `outlay rebuild`"
        )
    for number, file in files.items():
        if number in applied and applied[number] != _sha256([file]):
            raise WarehouseError(
                f"{file.name} was changed after it was applied to {path}: restore the file and write the change "
                "as a new migration"
            )
        if number > version:
            with _transaction(connection):
                connection.execute(file.read_text("utf-8"))
                _record(connection, number, [file], file.stem)
    _refresh_views(connection, sql, applied.get(0))


def _create(connection: DuckDBPyConnection, sql: Path, newest: int, files: Mapping[int, Path]) -> None:
    """A new database has the newest tables at once; the migrations that led there count as applied."""
    tables = sorted((sql / "tables").glob("*.sql"))
    with _transaction(connection):
        for file in (sql / "schemas.sql", *tables):
            connection.execute(file.read_text("utf-8"))
        _record(connection, 1, tables, "tables")
        for number, file in files.items():
            _record(connection, number, [file], file.stem)


def _refresh_views(connection: DuckDBPyConnection, sql: Path, known: str | None) -> None:
    views = sorted((sql / "views").glob("*.sql"))
    if known == _sha256(views):
        return
    with _transaction(connection):
        _run(connection, "warehouse/clear_views.sql")
        for file in views:
            connection.execute(file.read_text("utf-8"))
        _record(connection, 0, views, "views")


def _record(connection: DuckDBPyConnection, version: int, files: Sequence[Path], name: str) -> None:
    _run(connection, "warehouse/record_migration.sql", version=version, name=name, sha256=_sha256(files))


def _sha256(files: Sequence[Path]) -> str:
    return sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _one(connection: DuckDBPyConnection) -> tuple[Any, ...]:
    return next(iter(connection.fetchall()), ())  # fetched to the end, so that the connection is free again


def _arrow(connection: DuckDBPyConnection) -> pa.Table:
    table: Any = connection.to_arrow_table()
    return table


# Loading


def pending(data: Path) -> list[str]:
    """The checked batches that are not in the warehouse, or not as they were last checked."""
    if not path_of(data).exists():
        return [batch_id for batch_id in batches.batch_ids(data) if batches.is_checked(data, batch_id)]
    with open_writer(data) as connection:
        return _pending(connection, data)


def load(data: Path) -> Counter[str]:
    """Load all batches that wait, and the counts of the stages that ran; the sums of what they brought.

    Raises:
        WarehouseError: Some batch cannot be read; the others are in.
    """
    total: Counter[str] = Counter()
    failed: dict[str, WarehouseError] = {}
    with open_writer(data) as connection:
        _load_baseline(connection)
        _load_runs(connection, data)
        while waiting := [batch_id for batch_id in _pending(connection, data) if batch_id not in failed]:
            for batch_id in waiting:
                try:
                    total.update(asdict(_load_batch(connection, data, batch_id)))
                except WarehouseError as error:
                    failed[batch_id] = error
            total["batches"] += len(waiting)
    if failed:
        raise WarehouseError("; ".join(str(error) for error in failed.values()))
    return total


def load_batch(data: Path, batch_id: str) -> LoadCounts:
    """Load one batch in one transaction; loading it again changes no row.

    Raises:
        WarehouseError: The batch was not checked, or cannot be read.
    """
    with open_writer(data) as connection:
        _load_baseline(connection)
        return _load_batch(connection, data, batch_id)


def _pending(connection: DuckDBPyConnection, data: Path) -> list[str]:
    loaded = dict(_run(connection, "warehouse/loaded.sql").fetchall())
    checked = (batch_id for batch_id in batches.batch_ids(data) if batches.is_checked(data, batch_id))
    return [batch_id for batch_id in checked if loaded.get(batch_id) != _checked_ns(data, batch_id)]


def _checked_ns(data: Path, batch_id: str) -> int:
    return (batches.folder_of(data, batch_id) / "checks.parquet").stat().st_mtime_ns


def _load_batch(connection: DuckDBPyConnection, data: Path, batch_id: str) -> LoadCounts:
    if not batches.is_checked(data, batch_id):
        raise WarehouseError(f"batch {batch_id}: not validated; run the checks on it first")
    checked_ns = _checked_ns(data, batch_id)
    tables = {name: batches.read_table(data, batch_id, name) for name in BATCH_TABLES}
    _run(connection, "load/macros.sql")
    with _registered(connection, tables), _transaction(connection):
        all_rows, broken = _one(_run(connection, "load/verdict.sql"))
        whole = all_rows >= QUARANTINE_LEAST_ROWS and broken > QUARANTINE_SHARE * all_rows
        for step in ("held", "quarantine", "findings", "polls", "entries", "won", "again", "articles"):
            _run(connection, f"load/{step}.sql", batch_id=batch_id, whole=whole)
        _save_claims(connection)
        row = _one(_run(connection, "load/batch.sql", batch_id=batch_id, whole=whole, checked_ns=checked_ns))
    return LoadCounts(*row)


def _save_claims(connection: DuckDBPyConnection) -> None:
    """Compute the claims of the touched keys again, and what the baseline says to them.

    A mention's key depends on the other mentions of its article, so whole articles are grouped, and of the claims only
    those with a touched key are kept.
    """
    arrived = sorted({claim.claim_key for claim in claims.group(_mentions(connection))})
    touched = {row[0] for row in _run(connection, "load/touch_keys.sql", keys=arrived).fetchall()}
    if not touched:
        return
    _run(connection, "load/regrouped.sql")
    found = [claim for claim in claims.group(_mentions(connection)) if claim.claim_key in touched]
    tables = {"claims": _claims_table(found), "comparisons": _comparisons_table(found)}
    with _registered(connection, tables):
        _run(connection, "load/claims.sql")


def _mentions(connection: DuckDBPyConnection) -> Iterator[claims.Mention]:
    for row in _rows(_run(connection, "load/mentions.sql")):
        yield claims.Mention(
            figure_id=row["figure_id"],
            figure=read_figure(row),
            article_id=row["article_id"],
            origin=row["origin"],
            published_at=row["published_at"],
            first_seen_at=row["first_seen_at"],
            printed=row["printed"],
        )


def read_figure(row: Mapping[str, Any]) -> Figure:
    """The figure of a row whose columns are named like its fields."""
    values: dict[str, Any] = {field.name: row.get(field.name) for field in fields(Figure)}
    for name, kind in ENUMS.items():
        values[name] = kind(values[name]) if values[name] is not None else None
    return Figure(**values)


def _rows(connection: DuckDBPyConnection) -> Iterator[dict[str, Any]]:
    """The rows by column; times know again that they are UTC."""
    names = [column[0] for column in connection.description or ()]
    for row in connection.fetchall():
        values = (value.replace(tzinfo=UTC) if isinstance(value, datetime) else value for value in row)
        yield dict(zip(names, values, strict=True))


def _claims_table(found: Iterable[Claim]) -> pa.Table:
    rows = [batches.fit({name: getattr(one, name) for name in CLAIMS.names}, CLAIMS) for one in found]
    return pa.Table.from_pylist(rows, schema=CLAIMS)


def _comparisons_table(found: Iterable[Claim]) -> pa.Table:
    lines = baseline.load(BASELINE).figures
    compared = (comparison.compare(claim, line) for claim in found for line in lines)
    rows = [batches.fit(asdict(one), COMPARISONS) for one in compared if one is not None]
    return pa.Table.from_pylist(rows, schema=COMPARISONS)


def _load_baseline(connection: DuckDBPyConnection) -> None:
    """The baseline's lines as its file has them; all claims are compared again where it says other than before."""
    known = baseline.load(BASELINE)
    schema = _arrow(_run(connection, "warehouse/baseline.sql")).schema
    rows = [batches.fit(_baseline_row(known, line), schema) for line in known.figures]
    with _registered(connection, {"baseline": pa.Table.from_pylist(rows, schema=schema)}), _transaction(connection):
        if not _one(_run(connection, "load/baseline_differs.sql"))[0]:
            return
        _run(connection, "load/baseline.sql")
        found = [
            Claim(row["claim_id"], row["claim_key"], row["figure_id"], read_figure(row), (), (), row["first_seen_at"])
            for row in _rows(_run(connection, "warehouse/all_claims.sql"))
        ]
        with _registered(connection, {"comparisons": _comparisons_table(found)}):
            _run(connection, "load/comparisons.sql")


def _baseline_row(known: baseline.Baseline, line: BaselineFigure) -> dict[str, Any]:
    return asdict(line.corrected) | {
        "baseline_id": line.baseline_id,
        "label": line.label,
        "printed": line.amount,
        "quote": line.printed.quote,
        "printed_value_low": line.printed.value_low,
        "printed_value_high": line.printed.value_high,
        "footnote": line.footnote,
        "source": line.source,
        "complement_of": line.complement_of,
        "as_of": known.as_of,
        "article_sha256": known.article_sha256,
    }


def _load_runs(connection: DuckDBPyConnection, data: Path) -> None:
    """Take up the counts that the stages left in ``<data>/runs``, one file a day, one line a stage."""
    last_day = _one(_run(connection, "warehouse/last_run.sql"))[0]
    files = (path for path in sorted((data / "runs").glob("*.jsonl")) if path.stem >= str(last_day or ""))
    rows = [batches.fit(row, RUNS) for path in files for row in _json_lines(path)]
    with _registered(connection, {"runs": pa.Table.from_pylist(rows, schema=RUNS)}):
        _run(connection, "load/runs.sql")


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        try:
            row = json.loads(line)
        except ValueError:  # cut off when its writer was killed
            continue
        times = {name: datetime.fromisoformat(row[name]) for name in ("started_at", "ended_at")}
        yield row | times | {"counts": json.dumps(row["counts"], sort_keys=True)}


# Publishing


def publish(data: Path, *, force: bool = False) -> Path | None:
    """A fresh copy for the analysts, or None where the last one is younger than a minute or nothing has changed.

    Raises:
        WarehouseError: A rule that holds for the whole warehouse is broken; the last good copy stays.
    """
    copy = published_path(data)
    if not path_of(data).exists() or not _is_due(data, copy, force=force):
        return None
    copy.parent.mkdir(parents=True, exist_ok=True)
    with _writer_lock(data, WAIT_SECONDS):
        with _closing(_connect(path_of(data), WAIT_SECONDS)) as connection:
            _migrate(connection, path_of(data))
            _reconcile(connection)
            connection.execute("CHECKPOINT")
        made = copy.with_name(f".{copy.name}.{os.getpid()}")
        try:
            shutil.copyfile(path_of(data), made)
            made.replace(copy)
        finally:
            made.unlink(missing_ok=True)
    return copy


def _is_due(data: Path, copy: Path, *, force: bool) -> bool:
    if not copy.exists():
        return True
    copied_at = copy.stat().st_mtime
    if not force and 0 <= time.time() - copied_at < SECONDS_BETWEEN_COPIES:
        return False
    written = (path for path in (path_of(data), path_of(data).with_name("warehouse.duckdb.wal")) if path.exists())
    return max(path.stat().st_mtime for path in written) > copied_at


def broken_rules(connection: DuckDBPyConnection) -> list[str]:
    """What is wrong with the warehouse as a whole, a sentence for each rule that is broken."""
    found = []
    for file in sorted((SQL / "checks" / "warehouse").glob("*.sql")):
        rows = _run(connection, f"checks/warehouse/{file.name}").fetchall()
        if rows:
            rule = file.read_text("utf-8").splitlines()[0].removeprefix("-- rule: ")
            found.append(f"{rule}: broken {len(rows)} times, first by {rows[0][0]}")
    return found


def _reconcile(connection: DuckDBPyConnection) -> None:
    broken = broken_rules(connection)
    if broken:
        raise WarehouseError(f"not published, checks failed: {'; '.join(broken)}; `outlay rebuild` derives all anew")


# Asking


def connect_analyst(published: Path) -> DuckDBPyConnection:
    """A connection that can read the published copy and nothing else, and whose settings cannot be changed.

    Raises:
        WarehouseError: There is no published copy, or it cannot be opened.
    """
    if not published.exists():
        raise WarehouseError(f"{published}: nothing is published yet; `outlay run` does that")
    try:
        return duckdb.connect(str(published), read_only=True, config=LOCKED_DOWN)
    except duckdb.Error as error:
        raise WarehouseError(f"{published}: cannot be opened ({_first_line(error)}); publish it anew") from error


def query(published: Path, sql: str, seconds: float = 60) -> pa.Table:
    """The rows of one statement over the published copy.

    Raises:
        QueryRefusedError: The statement is wrong, not allowed, or takes longer than ``seconds``.
    """
    with _closing(connect_analyst(published)) as connection:
        stop = threading.Timer(seconds, connection.interrupt)
        stop.start()
        try:
            return _arrow(connection.execute(sql))
        except duckdb.InterruptException:
            raise QueryRefusedError(f"stopped after {seconds:.0f} s; ask for less") from None
        except duckdb.Error as error:
            raise QueryRefusedError(_explain(error)) from None
        finally:
            stop.cancel()


def _explain(error: duckdb.Error) -> str:
    """DuckDB's message with its hint, without the picture of the statement."""
    return " ".join(line.strip() for line in str(error).split("\nLINE ")[0].splitlines() if line.strip())


def write_answer(published: Path, sql: str, output: str, stream: BinaryIO) -> None:
    """Write the rows of a statement as ``table``, ``json``, ``csv`` or ``parquet``.

    Raises:
        QueryRefusedError: See `query`; nothing is written then.
    """
    WRITERS[output](query(published, sql), stream)


def _write_table(answer: pa.Table, stream: BinaryIO) -> None:
    rows = [[_shown(value) for value in row.values()] for row in answer.to_pylist()]
    lines = [list(answer.column_names), *rows]
    widths = [max(len(line[number]) for line in lines) for number in range(answer.num_columns)]
    numeric = [pa.types.is_decimal(kind) or pa.types.is_integer(kind) for kind in answer.schema.types]
    for line in (lines[0], ["-" * width for width in widths], *rows):
        cells = (
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, numeric, strict=True)
        )
        stream.write(f"{'  '.join(cells).rstrip()}\n".encode())


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:,f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:,f}"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return str(value).replace("\n", " ")


def _write_json(answer: pa.Table, stream: BinaryIO) -> None:
    stream.write(json.dumps(answer.to_pylist(), default=_as_json, ensure_ascii=False, indent=1).encode() + b"\n")


def _as_json(value: Any) -> int | float | str:
    """Numbers stay numbers where nothing is lost by it."""
    if isinstance(value, Decimal):
        if value == value.to_integral_value():
            return int(value)
        return float(value) if Decimal(str(float(value))) == value else str(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _write_csv(answer: pa.Table, stream: BinaryIO) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(answer.column_names)
    writer.writerows([_shown_plain(value) for value in row.values()] for row in answer.to_pylist())
    stream.write(text.getvalue().encode())


def _shown_plain(value: Any) -> str:
    return _shown(value).replace(",", "") if isinstance(value, Decimal) else _shown(value)


def _write_parquet(answer: pa.Table, stream: BinaryIO) -> None:
    pq.write_table(answer, stream, compression="zstd")


WRITERS: dict[str, Callable[[pa.Table, BinaryIO], None]] = {
    "table": _write_table,
    "json": _write_json,
    "csv": _write_csv,
    "parquet": _write_parquet,
}


# Comparing


def core_hash(path: Path) -> str:
    """A hash of all columns of all tables of ``core``; the order of rows does not matter.

    Raises:
        WarehouseError: There is no such database, or it cannot be opened.
    """
    if not path.exists():
        raise WarehouseError(f"{path}: no such database")
    try:
        connection = duckdb.connect(str(path), read_only=True)
    except duckdb.Error as error:
        raise WarehouseError(f"{path}: cannot be opened ({_first_line(error)})") from error
    with _closing(connection):
        tables = [row[0] for row in _run(connection, "warehouse/core_tables.sql").fetchall()]
        contents = [
            (name, *_one(_run(connection, "warehouse/core_hash.sql", table_name=f"core.{name}"))) for name in tables
        ]
    return sha256(repr(contents).encode()).hexdigest()


def equal(one: Path, other: Path) -> bool:
    """Whether two databases hold the same ``core``."""
    return core_hash(one) == core_hash(other)
