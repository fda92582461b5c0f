"""How fast texts are read to complete figures, beside quantulum3 that finds quantities only; and the memory it takes.

    python -m evaluation.reading_speed [--corpus DIR] [--texts N]

One core, one process; language detection included. Both read the baseline article and the same recorded texts, drawn
evenly from the files, after a first text by which what they load is loaded; quantulum3 reads them once, which takes
minutes, the reader several times, which takes seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.figures import read_figures
from pipeline.model import Passage

BASELINE = "000_6be081931c0d6191.txt"
ROUNDS = 5  # times that the reader reads all texts: it would be done before the clock has ticked


def main() -> None:
    """Print texts and megabytes a second of both, their ratio, and the memory of the reader."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    parser.add_argument("--texts", type=int, default=200, help="recorded texts beside the baseline article")
    asked = parser.parse_args()
    article = (asked.corpus / "domain" / BASELINE).read_text(encoding="utf-8")
    texts = [article, *read_texts(asked.corpus / "corpus" / "texts", asked.texts)]

    measure("outlay, first text", read_one, [article])
    ours = measure("outlay, article and texts", read_one, texts * ROUNDS)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory of the reader with Python: {memory:.0f} MB at most")
    from quantulum3 import parser as quantulum

    measure("quantulum3, first text", quantulum.parse, [article])
    theirs = measure("quantulum3, article and texts", quantulum.parse, texts)
    print(f"ratio on the baseline article and {len(texts) - 1} texts: {ours / theirs:.0f}")


def read_one(text: str) -> object:
    """A text to its figures, from nothing."""
    return read_figures(Passage(text))


def read_texts(folder: Path, how_many: int) -> list[str]:
    """As many texts, at equal distances among those of all files."""
    every: list[str] = []
    for file in sorted(folder.glob("*.jsonl")):
        with file.open(encoding="utf-8") as lines:
            every += [json.loads(line)["text"] for line in lines]
    return every[:: max(1, len(every) // max(1, how_many))][:how_many]


def measure(name: str, read: Callable[[str], object], texts: list[str]) -> float:
    """Read all texts; print and return texts a second."""
    began = time.perf_counter()
    for text in texts:
        read(text)
    seconds = time.perf_counter() - began
    size = sum(map(len, texts)) / 1e6
    print(f"{name}: {len(texts)} texts, {len(texts) / seconds:.1f} texts/s, {size / seconds:.3f} million characters/s")
    return len(texts) / seconds


if __name__ == "__main__":
    main()
