"""How well amounts of general news are read, beside quantulum3 on the same passages.

    python -m evaluation.amounts [--corpus DIR] [--split tune|held|all] [--show]

``passages/amounts.jsonl`` names passages of recorded feeds, pages and texts with all money and percent amounts in them,
annotated by reading before the grammar's output was looked at. What is read is paired with what is true where the spans
overlap, one to one. A pair is right in value if both ends are, in unit if the code is; F1 counts unpaired ones on both
sides as wrong. Intervals are percentiles of a bootstrap over passages. Whoever writes rules looks at ``tune`` only; but
the same hand annotated both halves and wrote some of the rules, so ``held`` is kinder than a stranger's texts would be.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import isclose
from pathlib import Path
from typing import Final

from evaluation.recorded import Line, PassageError, passage_text, read_lines, read_texts
from pipeline.figures.jsonl import amounts_line

PASSAGES: Final = Path(__file__).parent / "passages" / "amounts.jsonl"
SAMPLES: Final = 1000
SLOTS: Final = ("value", "unit", "modifier")


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and F1 of one slot, from 0 to 1, and the ends of the F1's interval of 95 percent."""

    precision: float
    recall: float
    f1: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one passage: how many amounts are true and were read, and how many pairs are right in each slot."""

    true: int
    read: int
    right: Mapping[str, int]


def main() -> int:
    """Print a line for each split, reader and slot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    parser.add_argument("--split", choices=("tune", "held", "all"), default="all")
    parser.add_argument("--show", action="store_true", help="print what was read wrong (of tune only)")
    asked = parser.parse_args()
    logging.disable(logging.CRITICAL)
    try:
        gold = gold_lines(asked.corpus)
    except PassageError as error:
        print(error, file=sys.stderr)
        return 1
    for split in ("tune", "held") if asked.split == "all" else (asked.split,):
        lines = [line for line in gold if line["split"] == split]
        amounts = sum(len(line["quantities"]) for line in lines)
        print(f"{split}: {len(lines)} passages, {amounts} amounts")
        for name, read in (("outlay", outlay), ("quantulum3", quantulum)):
            print_rates(name, score(lines, read))
    if asked.show:
        show([line for line in gold if line["split"] == "tune"])
    return 0


def gold_lines(corpus: Path) -> list[Line]:
    """The annotated passages with their texts, from the folder of recorded material.

    Raises:
        PassageError: A text is not there as it was annotated.
    """
    passages = read_lines(PASSAGES)
    texts = read_texts(corpus / "corpus", [passage["corpus_file"] for passage in passages])
    return [passage | {"text": passage_text(passage, texts)} for passage in passages]


def score(lines: Sequence[Line], read: Callable[[str], list[Line]]) -> dict[str, Rates]:
    """The rates of each slot for what a reader makes of the texts of some passages."""
    counts = [count(line["quantities"], read(line["text"])) for line in lines]
    return {slot: rates(counts, slot) for slot in SLOTS}


def count(true: Sequence[Line], read: Sequence[Line]) -> Counts:
    """Pair what is true with what was read, each with the first free one that overlaps."""
    free = list(read)
    right = dict.fromkeys(SLOTS, 0)
    for one in true:
        other = next((each for each in free if each["start"] < one["end"] and one["start"] < each["end"]), None)
        if other is None:
            continue
        free.remove(other)
        right["value"] += same_value(one["value"], other["value"])
        right["unit"] += one["unit"] == other["unit"]
        right["modifier"] += one["modifier"] == other["modifier"]
    return Counts(len(true), len(read), right)


def same_value(one: object, other: object) -> bool:
    """Whether two values are the same: both numbers, or ranges with the same ends."""
    ends, others = _ends(one), _ends(other)
    return len(ends) == len(others) and all(isclose(a, b, rel_tol=1e-6) for a, b in zip(ends, others, strict=True))


def _ends(value: object) -> list[float]:
    return [float(str(end)) for end in (value if isinstance(value, list) else [value])]


def rates(counts: Sequence[Counts], slot: str) -> Rates:
    """Precision, recall and F1 of a slot, with the interval of F1 from resampled passages."""
    chance = random.Random(0)  # noqa: S311 (the same samples at every run)
    samples = sorted(_f1(chance.choices(counts, k=len(counts)), slot) for _ in range(SAMPLES))
    right, true, read = _sums(counts, slot)
    return Rates(
        right / max(1, read), right / max(1, true), _f1(counts, slot), samples[SAMPLES // 40], samples[-SAMPLES // 40]
    )


def _f1(counts: Sequence[Counts], slot: str) -> float:
    right, true, read = _sums(counts, slot)
    return 2 * right / max(1, true + read)


def _sums(counts: Sequence[Counts], slot: str) -> tuple[int, int, int]:
    return sum(c.right[slot] for c in counts), sum(c.true for c in counts), sum(c.read for c in counts)


def outlay(text: str) -> list[Line]:
    """What the grammar reads in a text, as ``outlay amounts`` prints it."""
    found = amounts_line({"text": text})["quantities"]
    assert isinstance(found, list)  # noqa: S101 (for the type alone)
    return found


def quantulum(text: str) -> list[Line]:
    """The money and percent that quantulum3 reads in a text, its units as codes and its uncertainties as ranges."""
    from quantulum3 import parser

    found: list[Line] = []
    for quantity in parser.parse(text):
        bases = [dimension["base"] for dimension in quantity.unit.dimensions or ()] or [quantity.unit.name]
        unit, factor = next((each for each in map(_code, bases) if each[0]), ("", 1.0))
        if not unit:
            continue
        middle, around = quantity.value * factor, (quantity.uncertainty or 0) * factor
        value = [middle - around, middle + around] if around else middle
        found.append(
            {"start": quantity.span[0], "end": quantity.span[1], "value": value, "unit": unit, "modifier": "="}
        )
    return found


@cache
def _code(name: str) -> tuple[str, float]:
    """The code and the factor of a unit of quantulum3, or an empty code where it is neither money nor percent."""
    from quantulum3 import load

    if name in {"percentage", "percentage point", "percent"}:
        return "%", 1.0
    if name in {"cent", "pence", "penny"}:
        return ("USD", 0.01) if name == "cent" else ("GBP", 0.01)
    unit = load.units("en_US").names.get(name)
    return (getattr(unit, "currency_code", None) or "", 1.0) if unit is not None else ("", 1.0)


def print_rates(name: str, slots: Mapping[str, Rates]) -> None:
    """One line for each slot."""
    for slot, rate in slots.items():
        print(
            f"  {name:10} {slot:8}  P {rate.precision:6.1%}  R {rate.recall:6.1%}"
            f"  F1 {rate.f1:6.1%}  [{rate.low:.1%}, {rate.high:.1%}]"
        )


def show(lines: Sequence[Line]) -> None:
    """What was read otherwise than it was annotated."""
    for line in lines:
        read = outlay(line["text"])
        counts = count(line["quantities"], read)
        if not counts.true == counts.read == counts.right["value"] == counts.right["unit"]:
            print(json.dumps({"id": line["id"], "text": line["text"]}, ensure_ascii=False))
            for side, quantities in (("true", line["quantities"]), ("read", read)):
                printed = [(line["text"][q["start"] : q["end"]], q["value"], q["unit"]) for q in quantities]
                print(f"  {side}: {printed}")


if __name__ == "__main__":
    sys.exit(main())
