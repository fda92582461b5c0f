"""What the reader of figures emitted on texts that nobody had tuned on, checked by an independent reader.

    python -m evaluation.checked [--corpus DIR]

``passages/checked.jsonl`` holds the judgements: figures drawn from texts that shared no passage with an annotated set,
at most two a text and spread over the files, so that rare kinds of text weigh more than in a day's news; and amounts
that were set aside. Each figure was judged slot by slot, and put right where it was wrong. The command prints what
was found, and how far the reader of today agrees with the corrected records: more than on texts that it does not know,
as many passages of these texts were annotated since, in ``tune4`` and ``held4``. Figures on the edge of the subject are
``optional`` and count nowhere.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Mapping
from math import sqrt
from pathlib import Path

from evaluation.figures import read_line
from evaluation.recorded import Line, PassageError, read_lines
from pipeline.figures.judging import FIRM
from pipeline.figures.weights import fitted
from pipeline.model import Certainty

CHECKED = Path(__file__).parent / "passages" / "checked.jsonl"
SLOTS = {
    "value": ("value_low", "value_high", "unit"),
    "measure": ("measure",),
    "payer": ("payer",),
    "recipient": ("recipient",),
    "stage": ("stage",),
    "period": ("period_kind",),
}
Now = Mapping[tuple[str, str], list[Line]]


def main() -> int:
    """Print what the judgements say, and how the reader of today compares with them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    asked = parser.parse_args()
    rows = read_lines(CHECKED)
    figures = [row for row in rows if row["kind"] == "figure" and not row.get("optional")]
    set_asides = [row for row in rows if row["kind"] == "set_aside"]
    print_judgements(figures, set_asides)
    try:
        now = read_again(rows, asked.corpus / "corpus" / "texts")
    except PassageError as error:
        print(error, file=sys.stderr)
        return 1
    print_now(figures, set_asides, now)
    return 0


def print_judgements(figures: list[Line], set_asides: list[Line]) -> None:
    """The share of figures that are right, by certainty and by slot, and of set-asides that were missed."""
    print("as judged:")
    for certainty in Certainty:
        verdicts = [row["verdict"] for row in figures if row["certainty"] == certainty]
        print(f"  {certainty:9} {share(all(verdict.values()) for verdict in verdicts)} right as a whole")
        print(f"  {'':9} {share(verdict['ours'] for verdict in verdicts)} ours at all; of these")
        for slot in SLOTS:
            print(f"    {slot:9} {share(verdict[slot] for verdict in verdicts if verdict['ours'])}")
    print(f"  set aside {share(row['ours'] for row in set_asides)} should have been figures")


def print_now(figures: list[Line], set_asides: list[Line], now: Now) -> None:
    """How the figures that are read today at the same places agree with the corrected records."""
    ours = [row for row in figures + set_asides if is_ours(row)]
    met = [(truth(row), figure) for row in ours if (figure := figure_at(row, now))]
    others = [row for row in figures + set_asides if row not in ours]
    print("as read now:")
    print(f"  found     {share(figure_at(row, now) is not None for row in ours)} of what is ours; of these")
    for slot in SLOTS:
        print(f"    {slot:9} {share(agrees(figure, true, slot) for true, figure in met)}")
    print(f"  taken     {share(figure_at(row, now) is not None for row in others)} of what is not ours")
    judged = judged_now(figures + set_asides, now)
    for certainty in Certainty:
        right = [is_right for figure, is_right in judged if figure["certainty"] == certainty]
        print(f"  {certainty:9} {share(right)} right as a whole")


def judged_now(rows: list[Line], now: Now) -> list[tuple[Line, bool]]:
    """Each figure that is read today where a judged mention stands, and whether it is right as a whole."""
    return [
        (figure, is_ours(row) and all(agrees(figure, truth(row), slot) for slot in SLOTS))
        for row in rows
        if (figure := figure_at(row, now))
    ]


def is_ours(row: Line) -> bool:
    """Whether a person found the mention to be a figure of ours."""
    return bool(row["verdict"]["ours"] if row["kind"] == "figure" else row["ours"])


def read_again(rows: list[Line], folder: Path) -> dict[tuple[str, str], list[Line]]:
    """The figures that the reader of today reads in each text of the judgements.

    Raises:
        PassageError: A file or a text is not there, or differs from the judged one.
    """
    names = sorted({row["corpus_file"] for row in rows})
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        raise PassageError(f"{folder / missing[0]} is not there; --corpus names the folder of recorded material")
    texts = {(name, line["id"]): line for name in names for line in read_lines(folder / name)}
    for row in rows:
        text = texts.get(place(row), {}).get("text", "")
        if text[row["start"] : row["end"]] != row["printed"]:
            raise PassageError(f"{row['corpus_id']} in {row['corpus_file']} is not the text that was judged")
    return {each: read_line(texts[each], fitted()) for each in {place(row) for row in rows}}


def place(row: Line) -> tuple[str, str]:
    """The text that a judgement is about."""
    return row["corpus_file"], row["corpus_id"]


def figure_at(row: Line, now: Now) -> Line | None:
    """The figure read today where a judged mention stands."""
    overlapping = (
        figure for figure in now[place(row)] if figure["start"] < row["end"] and row["start"] < figure["end"]
    )
    return next(overlapping, None)


def truth(row: Line) -> Line:
    """The record that is right: what was read, with its corrections."""
    return {**row.get("read", {}), **row.get("right", {})}


def agrees(figure: Line, true: Line, slot: str) -> bool:
    """Whether a slot agrees as the lenient score has it: firm stages are one, and what is unknown agrees with all."""
    return all(
        figure[name] == true[name]
        or (name in {"stage", "period_kind"} and true[name] == "unknown")
        or (name == "stage" and {figure[name], true[name]} <= FIRM)
        for name in SLOTS[slot]
    )


def share(answers: Iterable[bool]) -> str:
    """The share of yes in percent, with its 95 % interval (Wilson) and the counts."""
    every = list(answers)
    yes, n = sum(every), len(every)
    low, high = wilson(yes, n)
    return f"{100 * yes / max(1, n):5.1f} % [{100 * low:.1f}, {100 * high:.1f}]  {yes} of {n}"


def wilson(yes: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """The interval of a share; from 0 to 1 where nothing was counted."""
    if not n:
        return 0.0, 1.0
    middle = (yes + z * z / 2) / (n + z * z)
    half = z * sqrt(yes * (n - yes) / n + z * z / 4) / (n + z * z)
    return middle - half, middle + half


if __name__ == "__main__":
    sys.exit(main())
