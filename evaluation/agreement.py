"""How far two annotators who worked apart agree: the ceiling that a reader can come near.

    python -m evaluation.agreement [--corpus DIR]

``passages/second.jsonl`` holds what the second one annotated; the first one's are the sets themselves.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from evaluation.figures import SCORES, f1, load_scorer, read_gold
from evaluation.recorded import read_lines

TWICE = ("held3", "held4", "house", "press3", "press4")  # the sets that were annotated twice
SECOND = Path(__file__).parent / "passages" / "second.jsonl"


def main() -> int:
    """Score the second annotator against the first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    corpus = parser.parse_args().corpus
    scorer = load_scorer(corpus)
    second = {line["id"]: line["figures"] for line in read_lines(SECOND)}
    for name in TWICE:
        total = scorer.total([scorer.tally(line, second[line["id"]], []) for line in read_gold(corpus, name)])
        told = ", ".join(f"{kind} {f1(total, kind, scorer)}" for kind in SCORES)
        print(f"{name}, two annotators: F1 {told}, on {total['gold']} figures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
