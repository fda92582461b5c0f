"""What many tests need: the recorded material, and a fixed time."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

REQUIRED = frozenset(filter(None, os.environ.get("OUTLAY_REQUIRE", "").split(",")))


def need(marker: str, there: bool, missing: str) -> None:
    """Skip with a line that says what is missing; fail instead where OUTLAY_REQUIRE names the marker."""
    if there:
        return
    if marker in REQUIRED:
        pytest.fail(f"OUTLAY_REQUIRE names {marker}, but {missing}")
    pytest.skip(f"{marker}: {missing}")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of recorded material."""
    folder = Path(os.environ.get("OUTLAY_CORPUS", ""))
    there = bool(os.environ.get("OUTLAY_CORPUS")) and folder.is_dir()
    need("corpus", there, "OUTLAY_CORPUS is not set to the folder of recorded material")
    return folder.resolve()


@pytest.fixture
def now() -> datetime:
    """A fixed time: the noon after the baseline article."""
    return datetime(2025, 2, 14, 12, 0, tzinfo=UTC)
