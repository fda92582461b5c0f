"""EDGE: hold batches against what good rows look like, before they are loaded.

Great Expectations holds every row against ``expectations/<table>.py``, once a table for all batches of a run; what
needs exact decimals or another table is SQL, one rule a file, in ``sql/checks/batch``. Each batch gets its
``checks.parquet``.
"""

from __future__ import annotations

import importlib
import os
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from duckdb import DuckDBPyConnection

from expectations import Rule, Severity
from pipeline import batches, warehouse
from pipeline.errors import WarehouseError
from pipeline.settings import PROJECT

EXACT_RULES = PROJECT / "sql" / "checks" / "batch"
TABLES = tuple(batches.ROW_KEYS)
USUAL_VALUES = pa.schema(
    [(name, batches.TEXT) for name in ("payer", "measure", "unit", "period_kind")] + [("usual", batches.AMOUNT)]
)
LONG_TEXTS = {"text", "summary"}
WITH_ROWS = {"result_format": "COMPLETE", "unexpected_index_column_names": ["batch_id", "row_key"]}


@dataclass(frozen=True, slots=True)
class Finding:
    """A row that breaks a rule.

    Attributes:
        row_key: The row's key in its table; "" where the key itself is missing.
    """

    batch_id: str
    table_name: str
    row_key: str
    rule: str
    severity: Severity
    reason: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a run of the checks found.

    Attributes:
        rows: Rows that were held against rules.
        rules: Rules that were applied; one that had no row to look at does not count.
        rules_passed: Those that no row broke.
        findings: Every row with every rule that it breaks.
        data_docs: The page that shows all of it, or None where there was no row.
    """

    batches: int
    rows: int
    rules: int
    rules_passed: int
    findings: tuple[Finding, ...]
    data_docs: Path | None

    @property
    def counts(self) -> dict[str, int]:
        """The report in numbers, for ``raw.runs``."""
        severities = Counter(finding.severity for finding in self.findings)
        return {
            "batches": self.batches,
            "rows": self.rows,
            "rules": self.rules,
            "rules_passed": self.rules_passed,
            "critical": severities["critical"],
            "warning": severities["warning"],
        }


def check(data: Path, batch_ids: Sequence[str]) -> CheckReport:
    """Hold the batches against all rules and write the verdict into each.

    Raises:
        WarehouseError: Some batch cannot be read; the others have their verdict.
    """
    tables, unreadable = _read(data, batch_ids)
    readable = [batch_id for batch_id in batch_ids if batch_id not in unreadable]
    filled = {name: table for name, table in tables.items() if table.num_rows}
    with duckdb.connect() as connection:
        for name, table in (tables | {"usual_values": _usual_values(data)}).items():
            connection.register(name, table)
        found = list(_exact_findings(connection))
        if filled:
            frames = {name: _frame(connection, table) for name, table in filled.items()}
            found += _expected_findings(frames, data / "data_docs")
    for batch_id in readable:
        batches.write_checks(data, batch_id, [_row(finding) for finding in found if finding.batch_id == batch_id])
    if unreadable:
        raise WarehouseError("; ".join(str(error) for error in unreadable.values()))
    applied = [(name, rule) for name in filled for rule in rule_names(name)]
    broken = {(finding.table_name, finding.rule) for finding in found}
    return CheckReport(
        batches=len(readable),
        rows=sum(table.num_rows for table in filled.values()),
        rules=len(applied),
        rules_passed=sum(one not in broken for one in applied),
        findings=tuple(found),
        data_docs=data / "data_docs" / "index.html" if filled else None,
    )


def rules_of(table: str) -> tuple[Rule, ...]:
    """The expectations of a table."""
    rules: tuple[Rule, ...] = importlib.import_module(f"expectations.{table}").RULES
    return rules


def rule_names(table: str) -> list[str]:
    """All rules of a table, expectations and exact ones."""
    return [rule.name for rule in rules_of(table)] + [
        name for name, found in exact_rules().items() if found[0] == table
    ]


def exact_rules() -> dict[str, tuple[str, Severity, str]]:
    """Table, severity and reason of each rule in SQL, from the first line of its file."""
    found = {}
    for file in sorted(EXACT_RULES.glob("*.sql")):
        table, severity, reason = file.read_text("utf-8").splitlines()[0].removeprefix("-- rule: ").split(" | ")
        found[file.stem] = (table, severity, reason)
    return found  # type: ignore[return-value]  # a test holds the severities to the two words


def _read(data: Path, batch_ids: Sequence[str]) -> tuple[dict[str, pa.Table], dict[str, WarehouseError]]:
    """All rows of all batches by table, each with its batch and its key."""
    tables: dict[str, list[pa.Table]] = {
        name: [_keyed(name, "", batches.SCHEMAS[name].empty_table())] for name in TABLES
    }
    unreadable: dict[str, WarehouseError] = {}
    for batch_id in batch_ids:
        try:
            found = {name: batches.read_table(data, batch_id, name) for name in TABLES}
        except WarehouseError as error:
            unreadable[batch_id] = error
            continue
        for name, table in found.items():
            tables[name].append(_keyed(name, batch_id, table))
    return {name: pa.concat_tables(some) for name, some in tables.items()}, unreadable


def _usual_values(data: Path) -> pa.Table:
    """What each payer is usually reported with, from the published copy; nothing where there is none to be read."""
    rows: list[dict[str, Any]] = []
    with suppress(WarehouseError):
        rows = warehouse.answer(warehouse.published_path(data), "warehouse/usual_values.sql")
    return pa.Table.from_pylist(rows, schema=USUAL_VALUES)


def _keyed(name: str, batch_id: str, table: pa.Table) -> pa.Table:
    columns = [table[column].to_pylist() for column in batches.ROW_KEYS[name]]
    keys = ["|".join(part or "" for part in parts) for parts in zip(*columns, strict=True)]
    batch = pa.array([batch_id] * table.num_rows, pa.string())
    return table.append_column("batch_id", batch).append_column("row_key", pa.array(keys, pa.string()))


def _frame(connection: DuckDBPyConnection, table: pa.Table) -> Any:
    """The table for Great Expectations, without whole texts: they would be half of the memory."""
    return connection.from_arrow(table.drop_columns(sorted(LONG_TEXTS & set(table.column_names)))).df()


def _row(finding: Finding) -> dict[str, Any]:
    row = asdict(finding)
    del row["batch_id"]
    return row


def _exact_findings(connection: DuckDBPyConnection) -> Iterator[Finding]:
    for name, (table, severity, reason) in exact_rules().items():
        statement = (EXACT_RULES / f"{name}.sql").read_text("utf-8")
        for batch_id, key in sorted(set(connection.execute(statement).fetchall())):
            yield Finding(batch_id, table, key, name, severity, reason)


def _expected_findings(frames: Mapping[str, Any], docs: Path) -> Iterator[Finding]:
    """The rows that break an expectation, by one validation a table; its pages lie in ``docs`` afterwards."""
    os.environ["GX_ANALYTICS_ENABLED"] = "False"  # read when it is imported
    import great_expectations as gx

    context: Any = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    store = {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(docs)}
    index = {"class_name": "DefaultSiteIndexBuilder"}
    site = {"class_name": "SiteBuilder", "store_backend": store, "site_index_builder": index}
    context.update_data_docs_site("local_site", site | {"show_how_to_buttons": False})
    source = context.data_sources.add_pandas("batches")
    for name, frame in frames.items():
        rules = rules_of(name)
        suite = context.suites.add(gx.ExpectationSuite(name=name))
        for number, rule in enumerate(rules):
            kind = getattr(gx.expectations, rule.expectation)
            suite.add_expectation(kind(**rule.arguments, severity=rule.severity, meta={"number": number}))
        rows = source.add_dataframe_asset(name).add_batch_definition_whole_dataframe(name)
        definition = gx.ValidationDefinition(name=name, data=rows, suite=suite)
        verdict = context.validation_definitions.add(definition).run(
            batch_parameters={"dataframe": frame}, result_format=WITH_ROWS
        )
        for result in verdict.results:
            yield from findings_of(name, rules[result.expectation_config.meta["number"]], result)
    shutil.rmtree(docs, ignore_errors=True)
    context.build_data_docs()


def findings_of(table: str, rule: Rule, result: Any) -> Iterator[Finding]:
    """The rows that break one expectation, from its result.

    Raises:
        WarehouseError: The expectation could not be computed.
    """
    if not result.success and not result.result:  # it broke on some value, and says so only in its own details
        raise WarehouseError(f"expectation {rule.name} of {table} could not be computed: {result.exception_info}")
    for row in result.result.get("unexpected_index_list") or ():
        yield Finding(row["batch_id"], table, row["row_key"], rule.name, rule.severity, rule.reason)
