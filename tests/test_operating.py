"""The documents for operators: every setting, target and command that they name exists, and none is missing."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from pipeline.__main__ import app
from pipeline.model import Feed

PROJECT = Path(__file__).parent.parent
DOCUMENTS = ["CONTRIBUTING.md", "docs/adding-a-feed.md", "docs/operating.md"]
IN_A_CONTAINER_ONLY = {"OUTLAY_ADMIN_PASSWORD"}


def read(name: str) -> str:
    return (PROJECT / name).read_text("utf-8")


def test_every_setting_that_the_code_reads_is_explained_and_no_other() -> None:
    settings = set(re.findall(r'\b(?:value|number)\("([A-Z_]+)"', read("pipeline/settings.py")))
    files = [
        file.read_text("utf-8")
        for folder in ("pipeline", "dags", "plugins")
        for file in (PROJECT / folder).rglob("*.py")
    ]
    read_directly = set(re.findall(r'environ(?:ment)?\.get\(\s*"(OUTLAY_[A-Z_]+)"', "\n".join(files)))
    explained = set(re.findall(r"^\| `(OUTLAY_[A-Z_]+)` \|", read("docs/operating.md"), re.M))
    assert explained == {f"OUTLAY_{name}" for name in settings} | read_directly


def test_every_field_of_a_feed_is_explained() -> None:
    explained = re.findall(r"^\| `(\w+)` \|", read("docs/adding-a-feed.md"), re.M)
    assert sorted(explained) == sorted(field.name for field in fields(Feed))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_that_is_named_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.M))
    assert set(re.findall(r"\bmake ([a-z-]+)(?=`|\s+#|$)", read(name), re.M)) <= targets


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_that_is_named_exists(name: str) -> None:
    commands = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    assert set(re.findall(r"(?:`|^)outlay ([a-z]+)", read(name), re.M)) <= commands


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_is_linked_exists(name: str) -> None:
    folder = (PROJECT / name).parent
    assert [link for link in re.findall(r"\]\(([^)#]+)\)", read(name)) if not (folder / link).exists()] == []
