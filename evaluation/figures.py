"""How well figures are read: the reader on annotated passages, scored, with its failures by class.

    python -m evaluation.figures [--corpus DIR] [--set NAME] [--errors N]

``dev`` is the annotated set of the recorded material, the others are our own passages. Six of these stand in
``passages`` themselves: ``house`` and ``house2`` are from White House texts, works of the US Government, and each of
``press`` to ``press4`` is a headline or a sentence as an outlet published it, with its source (``press4`` has some
passages of the White House too). The weights that come with the project are fitted to all sets but ``held3``,
``press3`` and ``press4``: what is printed of the others flatters.
``python -m evaluation.fit --cross`` prints what they score when they are read by weights that were not fitted to them.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from evaluation.own_passages import OWN, gold_lines
from evaluation.recorded import Line, read_lines
from pipeline.figures.jsonl import figure_fields, passage_of
from pipeline.figures.judging import Judging, probability
from pipeline.figures.reading import first_reading
from pipeline.figures.weights import Weights, fitted

PASSAGES = Path(__file__).parent / "passages"
STORED = ("house", "house2", "press", "press2", "press3", "press4")  # sets whose text may stand in the project
SETS = ("dev", "tune", "held", "tune2", "held2", "tune3", "tune4", "held4", *STORED, "held3")
SCORES = ("value", "lenient", "record")
SLOTS = ("measure", "payer", "recipient", "stage", "period_kind")
DRAWS = 500  # for an interval


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure that was read, and whether it is right: as a whole (leniently), and slot by slot."""

    probability: float
    right: bool
    slots: dict[str, bool]


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage with the scorer's counts, the figures that were read in it, and what is wrong in words."""

    counts: dict[str, int]
    judged: list[Judged]
    wrong: list[str]


def main() -> int:
    """Score a set as read by the weights that come with the project."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    parser.add_argument("--set", choices=SETS, default="dev", dest="name")
    parser.add_argument("--errors", type=int, default=0, help="print up to N of what is wrong")
    asked = parser.parse_args()
    scorer = load_scorer(asked.corpus)
    scored = [score(line, scorer, fitted()) for line in read_gold(asked.corpus, asked.name)]
    print_report(asked.name, scored, scorer, fitted().sure)
    for one in [wrong for each in scored for wrong in each.wrong][: asked.errors]:
        print(one, file=sys.stderr)
    return 0


def load_scorer(corpus: Path) -> ModuleType:
    """The scorer that comes with the annotated set."""
    spec = importlib.util.spec_from_file_location("score_figures", corpus / "eval" / "score_figures.py")
    if spec is None or spec.loader is None or not (corpus / "eval" / "score_figures.py").is_file():
        raise SystemExit(f"{corpus / 'eval'} has no score_figures.py; --corpus names the folder of recorded material")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_gold(corpus: Path, name: str) -> list[Line]:
    """The annotated passages of a set, in English."""
    if name == "dev":
        return read_lines(corpus / "eval" / "figures.dev.jsonl")
    if name in STORED:
        return read_lines(PASSAGES / f"{name}.jsonl")
    own = [line for line in read_lines(OWN) if line["split"] == name and line["language"] == "en"]
    return gold_lines(own, corpus / "corpus" / "texts")


def score(line: Line, scorer: ModuleType, weights: Weights) -> Scored:
    """A passage as read by some weights; figures that match an optional one are not judged."""
    read = read_line(line, weights)
    pairs = dict(scorer.match(read, line["figures"]))
    judged = []
    for at, figure in enumerate(read):
        true = line["figures"][pairs[at]] if at in pairs else None
        if true is None or not true.get("optional"):
            judged.append(judge(figure, true, scorer))
    wrong: list[str] = []
    return Scored(scorer.tally(line, read, wrong), judged, wrong)


def read_line(line: Line, weights: Weights) -> list[Line]:
    """The figures that are read in a text, each with the probability that it is right."""
    judging = Judging(first_reading(passage_of(line))[0], weights)
    return [
        {**figure_fields(figure), "probability": probability(judging.choices[place])}
        for place, figure in sorted(judging.figures.items())
    ]


def judge(figure: Line, true: Line | None, scorer: ModuleType) -> Judged:
    """One figure against the annotated one that it matches."""
    probable = figure["probability"]
    if true is None:
        return Judged(probable, False, dict.fromkeys(SLOTS, False))
    slots = {slot: same_leniently(figure, true, slot, scorer) for slot in SLOTS}
    return Judged(probable, scorer.is_lenient(figure, true), slots)


def same_leniently(figure: Line, true: Line, slot: str, scorer: ModuleType) -> bool:
    """Whether a slot agrees as the lenient score has it."""
    one, other = figure[slot], true[slot]
    untold = slot in {"stage", "period_kind"} and other == "unknown"
    return bool(one == other or untold or (slot == "stage" and one in scorer.FIRM and other in scorer.FIRM))


def scores(scored: Sequence[Scored], scorer: ModuleType) -> dict[str, tuple[float, float, float]]:
    """Value, lenient and record F1 in percent, each with its 95 % interval over passages."""
    rows = [each.counts for each in scored]
    drawn = [scorer.total(random.Random(seed).choices(rows, k=len(rows))) for seed in range(DRAWS)]  # noqa: S311
    found = {}
    for name in SCORES:
        spread = sorted(f1(total, name, scorer) for total in drawn)
        found[name] = (f1(scorer.total(rows), name, scorer), spread[DRAWS // 40], spread[-DRAWS // 40 - 1])
    return found


def f1(total: dict[str, int], name: str, scorer: ModuleType) -> float:
    """F1 in percent."""
    return float(round(100 * scorer.prf(total[name], total["pred"], total["gold"])[2], 1))


def print_report(name: str, scored: Sequence[Scored], scorer: ModuleType, sure: float) -> None:
    """The scores of a set, what is sure, and the failures by class."""
    print(f"{name}: {len(scored)} passages, {sum(each.counts['gold'] for each in scored)} figures")
    for kind, (value, low, high) in scores(scored, scorer).items():
        print(f"  {kind:8} F1 {value:5.1f}  [{low}, {high}]")
    judged = [one for each in scored for one in each.judged]
    print(f"  sure     {share_of_sure(judged, lambda one: one.probability >= sure)}")
    print("  failures by class (figures that were read):")
    for slot, count in Counter(slot for one in judged for slot, right in one.slots.items() if not right).most_common():
        print(f"    {count:4}  {slot}")
    print(f"    {sum(' MISSED ' in wrong for each in scored for wrong in each.wrong):4}  missed")


def share_of_sure(judged: Iterable[Judged], sure: Callable[[Judged], bool]) -> str:
    """Precision of the sure figures, and their share of all."""
    every = list(judged)
    kept = [one for one in every if sure(one)]
    right = sum(one.right for one in kept)
    precision, part = 100 * right / max(1, len(kept)), 100 * len(kept) / max(1, len(every))
    return f"precision {precision:.1f} % ({right} of {len(kept)}) on {part:.1f} % of the figures"


if __name__ == "__main__":
    sys.exit(main())
