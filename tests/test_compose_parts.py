"""The services of docker-compose.yml without containers: their commands and settings, on PostgreSQL, in one folder."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import httpx
import psycopg2  # type: ignore[import-untyped]
import pytest
import yaml

from demo.serve import feeds_toml, serving
from docker import is_healthy, write_env
from tests.conftest import need

PROJECT = Path(__file__).parent.parent
AIRFLOW_PARTS = ("api-server", "scheduler", "dag-processor", "triggerer")
POSTGRES_TOOLS = [*map(str, Path("/usr/lib/postgresql").glob("*/bin")), os.environ["PATH"]]
START_SECONDS = 120
RUN_SECONDS = 180
T = TypeVar("T")

pytestmark = pytest.mark.cluster


@dataclass(frozen=True)
class Installation:
    """What docker-compose.yml describes, with a folder in the place of its volumes."""

    folder: Path
    services: dict[str, dict[str, Any]]
    secrets: dict[str, str]
    postgres_port: int
    api_port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.api_port}"

    def here(self, text: str) -> str:
        for there, local in {
            "@postgres/": f"@127.0.0.1:{self.postgres_port}/",
            "api-server:8080": f"127.0.0.1:{self.api_port}",
            "localhost:8080": f"127.0.0.1:{self.api_port}",
            "--host 0.0.0.0 --port 8080": f"--host 127.0.0.1 --port {self.api_port}",
            "/var/lib/outlay": str(self.folder),
            "/opt/airflow": f"{self.folder}/airflow",
            "/etc/outlay": str(self.folder),
            "/opt/outlay": str(PROJECT),
        }.items():
            text = text.replace(there, local)
        return text

    def environment(self, name: str) -> dict[str, str]:
        settings = {key: self.here(str(value)) for key, value in self.services[name]["environment"].items()}
        tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        for_the_recorded_day = {"OUTLAY_ONLY_HOST": "127.0.0.1", "OUTLAY_PAUSE_SECONDS": "0"}
        return {"PATH": tools, "HOME": str(self.folder), "PYTHONPATH": str(PROJECT), **settings, **for_the_recorded_day}

    def command(self, name: str) -> list[str]:
        command: list[str] = self.services[name]["command"]
        if command[-1].endswith(".sh"):
            return ["bash", "-c", self.here((PROJECT / command[-1]).read_text("utf-8"))]
        return command

    def log(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    @contextmanager
    def running(self, name: str) -> Iterator[subprocess.Popen[bytes]]:
        with self.log(name).open("wb") as log:
            child = subprocess.Popen(
                self.command(name), env=self.environment(name), cwd=PROJECT, stdout=log, stderr=subprocess.STDOUT
            )
        try:
            yield child
        finally:
            stop(child)


def stop(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(20)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def postgres(port: int, password: str) -> Iterator[None]:
    """A PostgreSQL of its own; it refuses to run as root, so root starts it as `nobody`."""
    user = "nobody" if os.getuid() == 0 else None
    initdb, server = (shutil.which(tool, path=os.pathsep.join(POSTGRES_TOOLS)) for tool in ("initdb", "postgres"))
    need("cluster", bool(initdb and server), "PostgreSQL is not installed")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "password").write_text(password)
        if user:
            for path in (folder, f"{folder}/password"):
                shutil.chown(path, user)
        options = [
            f"--pgdata={folder}/data",
            "--username=airflow",
            f"--pwfile={folder}/password",
            "--auth=scram-sha-256",
        ]
        subprocess.run([str(initdb), *options], user=user, check=True, stdout=subprocess.DEVNULL)
        listen = ["-D", f"{folder}/data", "-p", str(port), "-k", folder, "-h", "127.0.0.1"]
        child = subprocess.Popen([str(server), *listen], user=user, stderr=subprocess.DEVNULL)
        try:
            create_database(port, password)
            yield
        finally:
            stop(child)


def create_database(port: int, password: str) -> None:
    login = {"host": "127.0.0.1", "port": port, "user": "airflow", "password": password, "dbname": "postgres"}
    connection = eventually(lambda: psycopg2.connect(**login), psycopg2.OperationalError, 30)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE airflow")
    connection.close()


def eventually(attempt: Callable[[], T], trouble: type[Exception] | tuple[type[Exception], ...], seconds: float) -> T:
    deadline = time.monotonic() + seconds
    while True:
        try:
            return attempt()
        except trouble:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.5)


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    secrets = dict(re.findall(r"^(\w+)=(.*)$", write_env.environment(), re.M))
    text = (PROJECT / "docker-compose.yml").read_text("utf-8")
    compose = yaml.safe_load(re.sub(r"\$\{(\w+)[^}]*\}", lambda found: secrets[found[1]], text))
    folder = tmp_path_factory.mktemp("installation")
    installed = Installation(folder, compose["services"], secrets, free_port(), free_port())
    for name in ("airflow", "data", "logs"):
        (folder / name).mkdir()
    with ExitStack() as stack:
        stack.enter_context(postgres(installed.postgres_port, secrets["POSTGRES_PASSWORD"]))
        web = stack.enter_context(serving(datetime.now(UTC)))
        (folder / "feeds.toml").write_text(feeds_toml(web.base), "utf-8")
        with installed.running("airflow-init") as init:
            assert init.wait(START_SECONDS) == 0, installed.log("airflow-init").read_text()
        for name in AIRFLOW_PARTS:
            stack.enter_context(installed.running(name))
        yield installed


def test_every_part_becomes_healthy_by_its_own_healthcheck(installation: Installation) -> None:
    for name in AIRFLOW_PARTS:
        part = installation.services[name]["healthcheck"]["test"][-1]

        def check(part: str = part) -> None:
            assert is_healthy.status(part, f"{installation.address}/api/v2/monitor/health") == "healthy"

        eventually(check, (OSError, AssertionError), START_SECONDS)


def test_the_password_from_the_env_file_opens_the_door_and_a_changed_feed_wakes_the_ingest(
    installation: Installation,
) -> None:
    with httpx.Client(base_url=installation.address, timeout=30) as client:
        login = {"username": "admin", "password": installation.secrets["OUTLAY_ADMIN_PASSWORD"]}
        token = eventually(
            lambda: client.post("/auth/token", json=login).raise_for_status().json()["access_token"],
            httpx.HTTPError,
            START_SECONDS,
        )
        client.headers["Authorization"] = f"Bearer {token}"

        def check() -> None:
            runs = client.get("/api/v2/dags/ingest/dagRuns").json().get("dag_runs", [])
            woken = [run["state"] for run in runs if run["dag_run_id"].startswith("asset_triggered")]
            assert "success" in woken

        eventually(check, AssertionError, RUN_SECONDS)
    assert (installation.folder / "data" / "published" / "outlay.duckdb").exists()
