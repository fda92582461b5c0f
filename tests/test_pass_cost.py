"""The command that measures a pass does measure one; what it may cost is not asserted here."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.settings import PROJECT


@pytest.mark.corpus
def test_every_stage_is_measured_and_the_reading_is_held_against_bare_trafilatura(corpus: Path) -> None:
    command = [sys.executable, "-m", "evaluation.pass_cost", "--corpus", str(corpus)]
    answer = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert answer.returncode in (0, 1), answer.stderr  # 1: a limit was passed, which a busy machine may do
    for stage in ("poll", "fetch", "read", "check", "load", "publish", "digest", "all"):
        assert re.search(rf"^{stage} +[0-9.]+ s +[0-9]+ MB", answer.stdout, flags=re.MULTILINE), stage
    assert re.search(r"^reading +[0-9.]+ pages a second; bare trafilatura [0-9.]+; ratio", answer.stdout, re.MULTILINE)
