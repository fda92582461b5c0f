"""EDGE: Airflow on this machine, started and stopped as one child, and asked over its REST API.

Nothing here imports Airflow: it runs as the program that it is, with its files in ``.airflow/``.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from pipeline.errors import OutlayError
from pipeline.settings import PROJECT

USER = "admin"
START_SECONDS = 240.0
STOP_SECONDS = 40.0
# What `airflow standalone` starts too, but without the servers of logs, which listen on every address of the machine.
COMPONENTS = {
    "scheduler": ["--skip-serve-logs"],
    "dag-processor": [],
    "triggerer": ["--skip-serve-logs"],
    "api-server": [],
}


class AirflowError(OutlayError):
    """Airflow did not start or refused a request; the message names its log."""


class Standalone:
    """Airflow on this machine: scheduler, DAG processor, triggerer and API server, on SQLite and loopback.

    Attributes:
        home: ``AIRFLOW_HOME``; the random password and keys of this installation lie there, mode 0600, and a log
            of each component.
        address: Where the UI and the API listen.
    """

    def __init__(self, home: Path, environment: Mapping[str, str]) -> None:
        self.home = home.absolute()
        self.home.mkdir(parents=True, exist_ok=True)
        self._keys = _keys(self.home / "keys.json")
        self.password = self._keys["password"]
        port = _free_port(8080)
        self.address = f"http://127.0.0.1:{port}"
        self._environment = {**os.environ, **self._settings(port), **environment}
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        self._client = httpx.Client(base_url=self.address, timeout=30, trust_env=False)

    def _settings(self, port: int) -> dict[str, str]:
        passwords = self.home / "passwords.json"
        _write_private(passwords, json.dumps({USER: self.password}))
        settings = {
            "CORE__DAGS_FOLDER": str(PROJECT / "dags"),
            "CORE__PLUGINS_FOLDER": str(PROJECT / "plugins"),
            "CORE__LOAD_EXAMPLES": "False",
            "CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
            "CORE__EXECUTION_API_SERVER_URL": f"{self.address}/execution/",
            "CORE__FERNET_KEY": self._keys["fernet_key"],
            "CORE__SIMPLE_AUTH_MANAGER_USERS": f"{USER}:admin",
            "CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE": str(passwords),
            "CORE__PARALLELISM": "4",
            "DATABASE__LOAD_DEFAULT_CONNECTIONS": "False",
            "USAGE_DATA_COLLECTION__ENABLED": "False",
            "DAG_PROCESSOR__REFRESH_INTERVAL": "10",
            "API__HOST": "127.0.0.1",
            "API__PORT": str(port),
            "API__BASE_URL": self.address,
            "API__WORKERS": "1",
            "API_AUTH__JWT_SECRET": self._keys["jwt_secret"],
        }
        environment = {f"AIRFLOW__{name}": value for name, value in settings.items()}
        tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
        return environment | {"AIRFLOW_HOME": str(self.home), "PYTHONPATH": str(PROJECT), "PATH": tools}

    def __enter__(self) -> Self:
        try:
            self._migrate()
            for name, options in COMPONENTS.items():
                self._children[name] = self._start(name, options)
            self._wait_until_healthy()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _migrate(self) -> None:
        if self._start("db", ["migrate"]).wait(START_SECONDS):
            raise AirflowError(f"Airflow's database could not be made; see {self.home / 'db.log'}")

    def _start(self, name: str, options: list[str]) -> subprocess.Popen[bytes]:
        with (self.home / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "airflow", name, *options],
                env=self._environment,
                cwd=PROJECT,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C reaches us alone; we stop them in order
            )

    def stop(self) -> None:
        """End all components, the slow ones by force."""
        self._client.close()
        for child in self._children.values():
            child.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for child in self._children.values():
            try:
                child.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
        self._children = {}

    def expect_alive(self) -> None:
        """Raise AirflowError where a component has ended by itself."""
        for name, child in self._children.items():
            if child.poll() is not None:
                raise AirflowError(f"Airflow's {name} ended with {child.returncode}; see {self.home / name}.log")

    def _wait_until_healthy(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            self.expect_alive()
            if self._healthy():
                return
            time.sleep(0.5)
        raise AirflowError(f"Airflow was not ready within {START_SECONDS:.0f} s; see the logs in {self.home}")

    def _healthy(self) -> bool:
        try:
            health = self._client.get("/api/v2/monitor/health").json()
        except (httpx.HTTPError, ValueError):
            return False
        parts = ("metadatabase", "scheduler", "triggerer", "dag_processor")
        return all(health.get(part, {}).get("status") == "healthy" for part in parts)

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None, *, missing: bool = False) -> Any:
        """The JSON answer of the REST API; None for a 404 or a 409 where ``missing`` allows it.

        Raises:
            AirflowError: Any other answer that is no success.
        """
        for pause_seconds in (1, 2, 4, 8, 0):
            answer = self._answer(method, path, body)
            if not answer.is_server_error or not pause_seconds:
                break
            time.sleep(pause_seconds)  # SQLite is locked for a moment while the components start
        if missing and answer.status_code in (httpx.codes.NOT_FOUND, httpx.codes.CONFLICT):
            return None
        if answer.is_error:
            raise AirflowError(f"{method} {path}: {answer.status_code} {answer.text[:300]}")
        return answer.json() if answer.content else None

    def _answer(self, method: str, path: str, body: Mapping[str, Any] | None) -> httpx.Response:
        if "Authorization" not in self._client.headers:
            login = self._client.post("/auth/token", json={"username": USER, "password": self.password})
            if login.is_error:
                return login
            self._client.headers["Authorization"] = f"Bearer {login.json()['access_token']}"
        answer = self._client.request(method, f"/api/v2{path}", json=body)
        if answer.status_code != httpx.codes.UNAUTHORIZED:
            return answer
        del self._client.headers["Authorization"]  # the token has run out
        return self._answer(method, path, body)

    def add_pool(self, name: str, slots: int) -> None:
        """Make sure that there is a pool of this name."""
        self.ask("POST", "/pools", {"name": name, "slots": slots}, missing=True)

    def trigger(self, dag_id: str) -> str:
        """Start a run by hand as soon as the DAG has been parsed; its run id."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            run = self.ask("POST", f"/dags/{dag_id}/dagRuns", {"logical_date": None}, missing=True)
            if run:
                return str(run["dag_run_id"])
            time.sleep(1)
        errors = self.ask("GET", "/importErrors")["import_errors"]
        raise AirflowError(f"the DAG {dag_id} was not found: {errors[0]['stack_trace'] if errors else self.home}")

    def state(self, dag_id: str, run_id: str) -> str:
        """The state of a run: queued, running, success or failed."""
        return str(self.ask("GET", f"/dags/{dag_id}/dagRuns/{run_id}")["state"])

    def runs(self, dag_id: str) -> list[dict[str, Any]]:
        """All runs of a DAG, as the API gives them."""
        return list(self.ask("GET", f"/dags/{dag_id}/dagRuns?limit=100")["dag_runs"])


def _keys(file: Path) -> dict[str, str]:
    """The secrets of this installation, made at random once."""
    if not file.exists():
        keys = {
            "password": secrets.token_urlsafe(12),
            "jwt_secret": secrets.token_urlsafe(32),
            "fernet_key": urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        }
        _write_private(file, json.dumps(keys))
    return {str(name): str(value) for name, value in json.loads(file.read_text()).items()}


def _write_private(file: Path, text: str) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as opened:
        opened.write(text)


def _free_port(wanted: int) -> int:
    """The wanted port where nobody listens there, else any other."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise AirflowError("no free port on 127.0.0.1")
