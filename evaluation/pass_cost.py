"""What a pass over the recorded day costs: seconds and peak memory by stage, and the reading beside bare trafilatura.

    python -m evaluation.pass_cost --corpus DIR

The pass is ``outlay run`` as a user starts it, with the pause between requests to one host set to 0. Peak memory is
the resident memory of the command and all its children together, sampled every 50 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import psutil

from evaluation.replay import Replay, serve
from pipeline.archive import Archive

SECONDS_LIMIT, MEGABYTES_LIMIT, READING_LIMIT = 60, 700, 0.5


def main() -> int:
    """Print the table; 0 where all limits are kept."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    corpus = arguments.parse_args().corpus
    with tempfile.TemporaryDirectory() as folder, serve(corpus) as replay:
        data = Path(folder) / "data"
        seconds, samples = _run(replay, Path(folder), data)
        lines = [json.loads(line) for file in data.glob("runs/*.jsonl") for line in file.read_text().splitlines()]
        stages = [line for line in lines if " " not in line["stage"]]  # without the lines of single feeds
        peak = _peak(samples)
        for stage in stages:
            _print_stage(stage, samples)
        print(f"{'all':8} {seconds:6.1f} s  {peak:5.0f} MB   limits {SECONDS_LIMIT} s, {MEGABYTES_LIMIT} MB")
        pages = _pages(data / "archive")
        ours = len(pages) / next(_seconds(stage) for stage in stages if stage["stage"] == "read")
        theirs = len(pages) / _bare_trafilatura(pages, Path(folder))
    print(f"reading  {ours:.1f} pages a second; bare trafilatura {theirs:.1f}; ratio {ours / theirs:.2f}")
    print(f"         ({len(pages)} pages with a body; limit {READING_LIMIT})")
    return int(seconds > SECONDS_LIMIT or peak > MEGABYTES_LIMIT or ours / theirs < READING_LIMIT)


def _run(replay: Replay, folder: Path, data: Path) -> tuple[float, list[tuple[datetime, float]]]:
    """Seconds of the whole pass, and the megabytes that it and its children held at each moment."""
    feeds = replay.write_feeds(folder / "feeds.toml")
    command = [sys.executable, "-m", "pipeline", "run", "--feeds", str(feeds), "--data", str(data)]
    command += ["--since", "2000-01-01", "--only-host", "127.0.0.1"]
    began = time.monotonic()
    samples = []
    with subprocess.Popen(command, env=os.environ | {"OUTLAY_PAUSE_SECONDS": "0"}, stderr=subprocess.DEVNULL) as child:
        root = psutil.Process(child.pid)
        while child.poll() is None:
            samples.append((datetime.now(UTC), _megabytes(root)))
            time.sleep(0.05)
    if child.returncode:
        raise SystemExit(f"the pass ended with {child.returncode}: {' '.join(command)}")
    return time.monotonic() - began, samples


def _megabytes(root: psutil.Process) -> float:
    total = 0
    try:
        for one in (root, *root.children(recursive=True)):
            total += one.memory_info().rss
    except psutil.NoSuchProcess:
        pass
    return total / 1e6


def _peak(samples: list[tuple[datetime, float]]) -> float:
    return max((megabytes for _, megabytes in samples), default=0)


def _seconds(stage: dict[str, str]) -> float:
    return (datetime.fromisoformat(stage["ended_at"]) - datetime.fromisoformat(stage["started_at"])).total_seconds()


def _print_stage(stage: dict[str, str], samples: list[tuple[datetime, float]]) -> None:
    began, ended = datetime.fromisoformat(stage["started_at"]), datetime.fromisoformat(stage["ended_at"])
    peak = _peak([sample for sample in samples if began <= sample[0] <= ended])
    print(f"{stage['stage']:8} {_seconds(stage):6.1f} s  {peak:5.0f} MB   {stage['counts']}")


def _pages(folder: Path) -> list[bytes]:
    archive = Archive(folder)
    found = [page.body for poll_id in archive.changed_polls() for page in archive.pages(poll_id) if page.body]
    archive.close()
    return found


def _bare_trafilatura(pages: list[bytes], folder: Path) -> float:
    """Seconds of trafilatura alone, fast, in one process, start-up not counted."""
    bodies = folder / "bodies"
    bodies.mkdir()
    for number, body in enumerate(pages):
        (bodies / f"{number:04}.html").write_bytes(body)
    script = (
        "import pathlib, sys, time, trafilatura\n"
        "pages = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).iterdir())]\n"
        "began = time.perf_counter()\n"
        "for page in pages: trafilatura.bare_extraction(page, fast=True, with_metadata=True)\n"
        "print(time.perf_counter() - began)\n"
    )
    answer = subprocess.run([sys.executable, "-c", script, str(bodies)], capture_output=True, text=True, check=True)
    return float(answer.stdout)


if __name__ == "__main__":
    sys.exit(main())
