from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.settings import PROJECT

ASK = """
import json, sys
from airflow.dag_processing.dagbag import DagBag
bag = DagBag("dags")
heavy = {"great_expectations", "duckdb", "trafilatura", "pipeline.fetch", "pipeline.warehouse"}
print(json.dumps({
    "errors": bag.import_errors,
    "heavy": sorted(heavy & set(sys.modules)),
    "dags": {dag.dag_id: {
        "doc": dag.doc_md,
        "tags": sorted(dag.tags),
        "runs": dag.max_active_runs,
        "schedule": type(dag.timetable).__name__,
        "params": sorted(dag.params),
        "tasks": {task.task_id: {
            "owner": task.owner, "retries": task.retries, "backoff": bool(task.retry_exponential_backoff),
            "pool": task.pool, "after": sorted(task.upstream_task_ids),
        } for task in dag.tasks},
    } for dag in bag.dags.values()},
}))
"""


@pytest.fixture(scope="module")
def bag(tmp_path_factory: pytest.TempPathFactory) -> dict:
    environment = os.environ | {
        "AIRFLOW_HOME": str(tmp_path_factory.mktemp("airflow")),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "PYTHONPATH": str(PROJECT),
    }
    answer = subprocess.run(
        [sys.executable, "-c", ASK], cwd=PROJECT, env=environment, capture_output=True, text=True, check=True
    )
    return json.loads(answer.stdout.splitlines()[-1])


def test_the_dags_are_parsed_without_an_error(bag: dict) -> None:
    assert bag["errors"] == {}
    assert sorted(bag["dags"]) == ["digest", "ingest"]


def test_parsing_imports_nothing_heavy(bag: dict) -> None:
    assert bag["heavy"] == []


def test_the_ingest_takes_its_steps_in_order(bag: dict) -> None:
    tasks = bag["dags"]["ingest"]["tasks"]
    order = ["poll", "fetch", "read", "check", "load", "publish"]
    before = [[], *([name] for name in order[:-1])]
    assert {name: task["after"] for name, task in tasks.items()} == dict(zip(order, before, strict=True))


def test_only_one_task_at_a_time_writes_the_warehouse(bag: dict) -> None:
    pools = {name: task["pool"] for name, task in bag["dags"]["ingest"]["tasks"].items()}
    assert {name for name, pool in pools.items() if pool == "warehouse"} == {"load", "publish"}
    assert bag["dags"]["ingest"]["runs"] == 1


def test_the_ingest_waits_for_an_event_or_the_time(bag: dict) -> None:
    assert bag["dags"]["ingest"]["schedule"] == "AssetOrTimeSchedule"
    assert bag["dags"]["digest"]["schedule"] == "CronTriggerTimetable"


def test_every_task_is_tried_again_and_every_dag_tells_the_operator_what_to_do(bag: dict) -> None:
    for dag in bag["dags"].values():
        assert "what to do" in dag["doc"]
        assert dag["tags"] == ["outlay"]
        for name, task in dag["tasks"].items():
            assert (task["owner"], task["retries"], task["backoff"]) == ("outlay", 3, True), name
            assert f"| {name}" in dag["doc"] or f", {name} |" in dag["doc"] or dag is bag["dags"]["digest"], name


@pytest.mark.parametrize(
    ("connection", "url"),
    [
        (None, None),
        (
            "smtp://ann:s%2Fcret@relay.example:2525?disable_ssl=true",
            "smtp://ann:s%2Fcret@relay.example:2525?starttls=1",
        ),
        ("smtp://relay.example:25?disable_ssl=true&disable_tls=true", "smtp://relay.example:25"),
        ("smtp://relay.example", "smtps://relay.example:465"),
    ],
)
def test_airflows_own_connection_names_the_mail_server(tmp_path: Path, connection: str | None, url: str | None) -> None:
    environment = os.environ | {"AIRFLOW_HOME": str(tmp_path), "PYTHONPATH": str(PROJECT)}
    environment |= {"AIRFLOW_CONN_SMTP_DEFAULT": connection} if connection else {}
    ask = (
        "import airflow.configuration as c; c.initialize_config(); from dags.runtime import smtp_url; print(smtp_url())"
    )
    answer = subprocess.run(
        [sys.executable, "-c", ask], cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
    )
    assert answer.stdout.splitlines()[-1:] == [str(url)], answer.stderr[-2000:]


def test_a_dag_fits_on_a_screen() -> None:
    for file in Path(PROJECT / "dags").glob("*.py"):
        assert len(file.read_text().splitlines()) <= 90, file.name


def test_the_pipeline_never_imports_airflow() -> None:
    for file in Path(PROJECT / "pipeline").rglob("*.py"):
        lines = [line.strip() for line in file.read_text().splitlines()]
        assert not [line for line in lines if line.startswith(("import airflow", "from airflow"))], file.name
