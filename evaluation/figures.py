"""How well figures are read: the reader on annotated passages, scored, with its failures by class.

    python -m evaluation.figures [--corpus DIR] [--set dev|tune|held|tune2|held2] [--errors N]
    python -m evaluation.figures --measure       write pipeline/vocabulary/precision.toml from dev and tune
    python -m evaluation.figures --check         fail where a score is below evaluation/floors.toml

``dev`` is the annotated set of the recorded material, the others are our own passages. Rules were written with dev,
tune and, last, held in view; ``tune2`` and ``held2`` tell what they are worth on texts that nobody looked at.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from evaluation import checked
from evaluation.own_passages import OWN, gold_lines, read_lines
from pipeline.figures.certainty import Measured, without_twin
from pipeline.figures.jsonl import figures_line

Line = dict[str, Any]

SETS = ("dev", "tune", "held", "tune2", "held2")
PRECISION = Path(__file__).parent.parent / "pipeline" / "vocabulary" / "precision.toml"
FLOORS = Path(__file__).parent / "floors.toml"
LEAST_JUDGED = 20  # figures that a threshold must rest on
WANTED = 0.92  # of the figures that are called sure are right as a whole
KINDS_OF_RULE = ("measure", "payer", "recipient", "stage", "period")


@dataclass(frozen=True)
class Judged:
    """A figure that was read, and whether it is right: as a whole (leniently), and slot by slot."""

    passage: str
    rule: str
    sure: bool
    right: bool
    slots: dict[str, bool]


def main() -> int:
    """Score a set, or measure the rules, or check the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    parser.add_argument("--set", choices=SETS, default="dev", dest="name")
    parser.add_argument("--errors", type=int, default=0, help="print up to N of what is wrong")
    parser.add_argument("--measure", action="store_true", help="write the precision of every rule")
    parser.add_argument("--check", action="store_true", help="compare with evaluation/floors.toml")
    asked = parser.parse_args()
    scorer = load_scorer(asked.corpus)
    if asked.measure:
        return measure(asked.corpus, scorer)
    if asked.check:
        return check(asked.corpus, scorer)
    print_report(asked.name, read_gold(asked.corpus, asked.name), scorer, asked.errors)
    return 0


def load_scorer(corpus: Path) -> ModuleType:
    """The scorer that comes with the annotated set."""
    spec = importlib.util.spec_from_file_location("score_figures", corpus / "eval" / "score_figures.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{corpus / 'eval'} has no score_figures.py; --corpus names the folder of recorded material")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_gold(corpus: Path, name: str) -> list[Line]:
    """The annotated passages of a set, in English."""
    if name == "dev":
        return read_lines(corpus / "eval" / "figures.dev.jsonl")
    own = [line for line in read_lines(OWN) if line["split"] == name and line["language"] == "en"]
    return gold_lines(own, corpus / "corpus" / "texts")


def scores(gold: list[Line], scorer: ModuleType) -> dict[str, tuple[float, float, float]]:
    """Value, lenient and record F1 in percent, each with its 95 % interval over passages."""
    rows = [scorer.tally(line, figures_line(line)["figures"], []) for line in gold]
    resampled = [bootstrap(rows, scorer, seed) for seed in range(500)]
    total = scorer.total(rows)
    found = {}
    for name in ("value", "lenient", "record"):
        spread = sorted(one[name] for one in resampled)
        found[name] = (f1(total, name, scorer), spread[12], spread[487])
    return found


def bootstrap(rows: list[dict[str, int]], scorer: ModuleType, seed: int) -> dict[str, float]:
    """The scores of as many passages, drawn with replacement."""
    import random

    drawn = random.Random(seed).choices(rows, k=len(rows))  # noqa: S311  (statistics, not secrets)
    total = scorer.total(drawn)
    return {name: f1(total, name, scorer) for name in ("value", "lenient", "record")}


def f1(total: dict[str, int], name: str, scorer: ModuleType) -> float:
    """F1 in percent."""
    return float(round(100 * scorer.prf(total[name], total["pred"], total["gold"])[2], 1))


def judge(gold: list[Line], scorer: ModuleType) -> list[Judged]:
    """Every figure that was read in the passages, right or wrong; those that match an optional one are left out."""
    judged = []
    for line in gold:
        read: list[Line] = list(figures_line(line)["figures"])  # type: ignore[call-overload]
        pairs = dict(scorer.match(read, line["figures"]))
        for at, figure in enumerate(read):
            true = line["figures"][pairs[at]] if at in pairs else None
            if true is not None and true.get("optional"):
                continue
            judged.append(judge_one(line["id"], figure, true, scorer))
    return judged


def judge_one(passage: str, figure: Line, true: Line | None, scorer: ModuleType) -> Judged:
    """One figure against the annotated one that it matches."""
    right = true is not None and scorer.is_lenient(figure, true)
    slots = {
        "measure": true is not None and scorer.same_value(figure, true) and figure["measure"] == true["measure"],
        "payer": true is not None and figure["payer"] == true["payer"],
        "recipient": true is not None and figure["recipient"] == true["recipient"],
        "stage": true is not None and same_leniently(figure, true, "stage", scorer),
        "period": true is not None and same_leniently(figure, true, "period_kind", scorer),
    }
    return Judged(passage, figure["rule"], figure["certainty"] == "sure", right, slots)


def same_leniently(figure: Line, true: Line, slot: str, scorer: ModuleType) -> bool:
    """Whether stage or period agree as the lenient score has it."""
    one, other = figure[slot], true[slot]
    return bool(other in (one, "unknown") or (one in scorer.FIRM and other in scorer.FIRM))


def print_report(name: str, gold: list[Line], scorer: ModuleType, errors: int) -> None:
    """The scores of a set, what is sure, and the failures by class."""
    print(f"{name}: {len(gold)} passages")
    for score, (value, low, high) in scores(gold, scorer).items():
        print(f"  {score:8} F1 {value:5.1f}  [{low}, {high}]")
    judged = judge(gold, scorer)
    right, share = sure_precision(judged, lambda one: one.sure)
    print(f"  sure     precision {right:.1f} % on {share:.1f} % of the figures")
    print("  failures by class (figures that were read):")
    for slot, count in failures(judged):
        print(f"    {count:4}  {slot}")
    wrong: list[str] = []
    for line in gold:
        scorer.tally(line, figures_line(line)["figures"], wrong)
    missed = sum(" MISSED " in one for one in wrong)
    print(f"    {missed:4}  missed")
    for one in wrong[:errors]:
        print(one, file=sys.stderr)


def failures(judged: list[Judged]) -> list[tuple[str, int]]:
    """How many figures are wrong in each slot, the most frequent first."""
    counts = Counter(slot for one in judged for slot, right in one.slots.items() if not right)
    return counts.most_common()


def sure_precision(judged: Iterable[Judged], sure: Callable[[Judged], bool]) -> tuple[float, float]:
    """Precision of the sure figures, and their share of all, in percent."""
    every = list(judged)
    kept = [one for one in every if sure(one)]
    right = sum(one.right for one in kept)
    return 100 * right / max(1, len(kept)), 100 * len(kept) / max(1, len(every))


def count_rules(judged: Iterable[Judged]) -> Measured:
    """For every rule how often its own slot was right, for every combination how often the whole figure was."""
    rules: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    combinations: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for one in judged:
        combination = without_twin(one.rule)
        add(combinations[combination], one.right)
        for slot, part in zip(KINDS_OF_RULE, combination.split("/"), strict=True):
            add(rules[part], one.slots[slot])
    return Measured(pairs(rules), pairs(combinations))


def add(count: list[int], right: bool) -> None:
    """Count one more, right or wrong."""
    count[0] += right
    count[1] += 1


def pairs(counts: Mapping[str, list[int]]) -> dict[str, tuple[int, int]]:
    """Counts as pairs, in order."""
    return {name: (counts[name][0], counts[name][1]) for name in sorted(counts)}


def measure(corpus: Path, scorer: ModuleType) -> int:
    """Measure the rules on dev and tune, and set the threshold by judgements on texts that nobody tuned on.

    The rules fit the sets that they were written with; how far their precision there can be trusted elsewhere, only
    other texts can tell. So a figure is called sure from that precision on at which the judged ones are right.
    """
    table = count_rules(judge(read_gold(corpus, "dev"), scorer) + judge(read_gold(corpus, "tune"), scorer))
    rows = [row for row in read_lines(checked.CHECKED) if not row.get("optional")]
    now = checked.read_again(rows, corpus / "corpus" / "texts")
    scored = sorted(
        ((table.precision(figure["rule"]), right) for figure, right in checked.judged_now(rows, now)), reverse=True
    )
    threshold, kept = lowest_threshold(scored)
    write_precision(threshold, table)
    print(f"threshold {threshold:.3f}: {checked.share(kept)} of the judged figures above it are right as a whole")
    print(f"           {checked.share([True] * len(kept) + [False] * (len(scored) - len(kept)))} of them are above it")
    return 0


def lowest_threshold(scored: list[tuple[float, bool]]) -> tuple[float, list[bool]]:
    """The lowest precision of rules from which on enough is right, and what is right from there on."""
    best = 1
    for number in range(LEAST_JUDGED, len(scored) + 1):
        tied = number < len(scored) and scored[number][0] == scored[number - 1][0]
        if not tied and sum(right for _, right in scored[:number]) >= WANTED * number:
            best = number
    return scored[best - 1][0], [right for _, right in scored[:best]]


def write_precision(threshold: float, table: Measured) -> None:
    """Write the table that the reader uses."""
    lines = ['# Written by "python -m evaluation.figures --measure"; not by hand. Right, and seen.']
    lines += [f"threshold = {threshold:.4f}"]
    for name, counts in (("rules", table.rules), ("combinations", table.combinations)):
        lines += ["", f"[{name}]", *(f'"{rule}" = [{right}, {seen}]' for rule, (right, seen) in counts.items())]
    PRECISION.write_text("\n".join(lines) + "\n", encoding="utf-8")


def check(corpus: Path, scorer: ModuleType) -> int:
    """Compare the scores of all sets with their floors; 1 where one is below."""
    low = False
    by_set = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    by_set.pop("amounts", None)  # those of evaluation.amounts
    for name, floors in by_set.items():
        gold = read_gold(corpus, name)
        total = scorer.total([scorer.tally(line, figures_line(line)["figures"], []) for line in gold])
        for score, floor in floors.items():
            value = f1(total, score, scorer)
            low = low or value < floor
            print(f"{name} {score}: {value} (floor {floor}){' BELOW' if value < floor else ''}")
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
