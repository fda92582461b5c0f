"""The commands as somebody types them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.settings import PROJECT


def outlay(*arguments: str, given: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pipeline", *arguments],
        cwd=PROJECT,
        env=os.environ | {"COLUMNS": "200", "NO_COLOR": "1"} | environment,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_command_has_an_example() -> None:
    commands = ["run", "up", "demo", "figures", "amounts", "explain", "sql", "feeds", "digest", "rebuild", "dictionary"]
    listed = outlay("--help").stdout
    for command in commands:
        assert f"outlay {command}" in listed
        assert f"Example: outlay {command}" in outlay(command, "--help").stdout


def test_amounts_are_written_line_by_line_in_the_order_of_the_input() -> None:
    given = [
        {"id": "b", "text": "Britain pledged £3bn, about 2% more."},
        {"id": "a", "text": ""},
        {"id": 7, "text": "Between $5 billion and $7 billion.", "published": None, "publisher": None, "title": None},
    ]
    answer = outlay("amounts", given="\n".join(map(json.dumps, given)) + "\n")
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [line["id"] for line in lines] == ["b", "a", 7]
    pounds, percent = lines[0]["quantities"]
    assert pounds == {"start": 16, "end": 20, "value": 3_000_000_000, "unit": "GBP", "kind": "money", "modifier": "="}
    assert (percent["value"], percent["unit"], percent["modifier"]) == (2, "%", "~")
    assert lines[1]["quantities"] == []
    assert lines[2]["quantities"][0]["value"] == [5_000_000_000, 7_000_000_000]


def test_offsets_count_code_points() -> None:
    text = "🇬🇧 Britain gives Ukraine £3bn in military aid."
    (line,) = outlay("figures", given=json.dumps({"id": 1, "text": text}, ensure_ascii=False)).stdout.splitlines()
    (figure,) = json.loads(line)["figures"]
    assert text[figure["start"] : figure["end"]] == "£3bn"
    assert (figure["payer"], figure["recipient"], figure["value_low"]) == ("GBR", "UKR", 3_000_000_000)


@pytest.mark.parametrize(
    ("arguments", "given", "message"),
    [
        (("amounts",), "no json\n", "line 1 of the input is no JSON"),
        (("figures",), '{"id": 1}\n', 'line 1 of the input: expected an object with "id" and "text"'),
        (("run", "--feeds", "nowhere.toml"), "", "nowhere.toml: no such file"),
        (("run", "--now", "soon"), "", "'soon' is no time"),
        (("sql", "SELECT 1", "--data", "nowhere"), "", "nothing is published yet"),
    ],
)
def test_bad_input_is_one_line_that_names_it(arguments: tuple[str, ...], given: str, message: str) -> None:
    answer = outlay(*arguments, given=given)
    assert answer.returncode == 1
    assert message in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1
    assert "Traceback" not in answer.stderr


def test_a_setting_that_cannot_be_meant_is_named() -> None:
    assert "OUTLAY_WORKERS='many'" in outlay("feeds", OUTLAY_WORKERS="many").stderr


def test_a_host_that_does_not_answer_is_a_row_and_the_pass_goes_on(tmp_path: Path) -> None:
    """The feed stands on a port of loopback where nobody listens."""
    (tmp_path / "feeds.toml").write_text('[[feed]]\nid = "deaf"\nurl = "http://127.0.0.1:9/feed.xml"\n')
    run = outlay(
        "run", "--feeds", str(tmp_path / "feeds.toml"), "--data", str(tmp_path / "data"), "--only-host", "127.0.0.1"
    )
    assert run.returncode == 0, run.stderr
    answer = outlay(
        "sql", "SELECT feed_id, outcome FROM raw.polls", "--data", str(tmp_path / "data"), "--format", "json"
    )
    assert json.loads(answer.stdout) == [{"feed_id": "deaf", "outcome": "failed: unreachable"}]
