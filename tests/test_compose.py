"""docker-compose.yml without an engine: the compose schema, and rules of our own on ports, secrets and limits.

``compose-spec.json`` is the schema of the Compose Specification (github.com/compose-spec/compose-spec,
Apache-2.0), as of October 2021.
"""

from __future__ import annotations

import base64
import http.server
import json
import re
import stat
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from docker import is_healthy, write_env
from pipeline import __version__

PROJECT = Path(__file__).parent.parent
TEXT = (PROJECT / "docker-compose.yml").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DOCKERFILE = (PROJECT / "Dockerfile").read_text("utf-8")
each_service = pytest.mark.parametrize("name", SERVICES)


def test_the_file_follows_the_compose_schema() -> None:
    schema = json.loads((PROJECT / "tests" / "compose-spec.json").read_text("utf-8"))
    # The schema is older than the top-level `name`, which the specification has had since 2022.
    without_name = {key: value for key, value in COMPOSE.items() if key != "name"}
    assert [error.message for error in Draft7Validator(schema).iter_errors(without_name)] == []


def test_the_schema_would_notice_a_mistake() -> None:
    schema = json.loads((PROJECT / "tests" / "compose-spec.json").read_text("utf-8"))
    assert list(Draft7Validator(schema).iter_errors({"services": {"a": {"imag": "b"}}})) != []


def test_airflow_has_all_its_parts() -> None:
    parts = {"airflow-init", "api-server", "scheduler", "dag-processor", "triggerer"}
    assert set(SERVICES) == parts | {"postgres", "mailpit"}
    assert SERVICES["mailpit"]["profiles"] == ["mail"]


@each_service
def test_a_port_is_open_on_this_machine_only(name: str) -> None:
    for port in SERVICES[name].get("ports", []):
        assert port.startswith("127.0.0.1:")


@each_service
def test_an_image_has_a_tag_that_does_not_move(name: str) -> None:
    assert re.search(r":v?\d+\.\d+(\.\d+)?[\w.-]*$", SERVICES[name]["image"])


def test_our_own_image_has_the_version_for_its_tag() -> None:
    assert SERVICES["scheduler"]["image"] == f"outlay:{__version__}"


@each_service
def test_a_service_has_limits_and_runs_without_rights(name: str) -> None:
    service = SERVICES[name]
    assert set(service["deploy"]["resources"]["limits"]) == {"cpus", "memory"}
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


@pytest.mark.parametrize("name", sorted(SERVICES.keys() - {"airflow-init"}))
def test_a_service_that_goes_on_is_watched_and_restarted(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]
    assert SERVICES[name]["restart"] == "unless-stopped"


def test_what_runs_once_is_not_restarted_and_the_others_wait_for_it() -> None:
    assert SERVICES["airflow-init"]["restart"] == "no"
    for name in ("api-server", "scheduler", "dag-processor", "triggerer"):
        assert SERVICES[name]["depends_on"] == {"airflow-init": {"condition": "service_completed_successfully"}}


def test_no_secret_has_a_default() -> None:
    variables = re.findall(r"\$\{(\w+)([^}]*)\}", TEXT)
    secret = {(name, rest) for name, rest in variables if re.search("PASSWORD|SECRET|KEY", name)}
    assert {name for name, _ in secret} == {
        "POSTGRES_PASSWORD",
        "AIRFLOW_FERNET_KEY",
        "AIRFLOW_API_SECRET_KEY",
        "AIRFLOW_JWT_SECRET",
        "OUTLAY_ADMIN_PASSWORD",
    }
    assert {rest for _, rest in secret} == {":?run make env"}


def test_every_variable_is_in_the_env_file_that_make_writes() -> None:
    written = set(re.findall(r"^(\w+)=", write_env.environment(), re.M))
    assert set(re.findall(r"\$\{(\w+)", TEXT)) == written


def test_only_the_database_s_own_network_reaches_the_database() -> None:
    assert COMPOSE["networks"]["inside"]["internal"]
    assert SERVICES["postgres"]["networks"] == ["inside"]


def test_an_env_file_is_private_random_and_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    write_env.write_env(file)
    first = file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not set(first.splitlines()) & {line for line in write_env.environment().splitlines() if "_KEY=" in line}
    with pytest.raises(FileExistsError):
        write_env.write_env(file)
    assert file.read_text() == first


def test_the_fernet_key_is_one_that_airflow_takes() -> None:
    found = re.search("^AIRFLOW_FERNET_KEY=(.+)$", write_env.environment(), re.M)
    assert found
    assert len(base64.urlsafe_b64decode(found[1])) == 32


def test_the_image_is_built_from_hashes_and_runs_as_nobody_in_particular() -> None:
    assert "--require-hashes" in DOCKERFILE
    assert re.search("^FROM python:3.11.[0-9]+-slim$", DOCKERFILE, re.M)
    assert re.search("^USER outlay$", DOCKERFILE, re.M)


def test_the_image_holds_what_the_product_needs_and_nothing_that_was_collected() -> None:
    lines = (PROJECT / ".dockerignore").read_text("utf-8").splitlines()
    kept = {line.removeprefix("!") for line in lines if line.startswith("!")}
    assert "*" in lines
    assert {"pipeline", "dags", "plugins", "sql", "expectations", "baseline", "requirements.txt"} <= kept
    assert not kept & {".env", ".git", "data", ".airflow", "lists.toml"}


@pytest.fixture
def health() -> Iterator[str]:
    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"metadatabase": {"status": "healthy"}, "triggerer": {"status": "unhealthy"}}')

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_the_healthcheck_tells_the_parts_apart(health: str) -> None:
    assert is_healthy.status("metadatabase", health) == "healthy"
    assert is_healthy.status("triggerer", health) == "unhealthy"
