"""Fit the weights of the reader to annotated passages, and tell what they are worth on others.

    python -m evaluation.fit [--corpus DIR]            write pipeline/vocabulary/weights.json
    python -m evaluation.fit --cross [--corpus DIR]    score every set as read by weights that were not fitted to it
    python -m evaluation.fit --check [--corpus DIR]    the same, and fail below evaluation/floors.toml

The weights are fitted to the annotated sets but for those of `BLIND`, whose passages nobody looks at, and to
``passages/made.jsonl``: passages written for this, invented or after real reports, which count for less. For
``--cross`` the articles are dealt to `FOLDS` parts; each is read by weights that were fitted to the other parts. The
rules of the grammar, whose reading is one sign among others, were written with the sets of `RULED` and the written
passages in view: so the sets of `FRESH`, which no rule was written with, tell best what to expect of new texts;
``press3`` and ``press4`` came last and were drawn from news as it is.
"""

from __future__ import annotations

import argparse
import os
import tomllib
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from types import ModuleType

os.environ["OMP_NUM_THREADS"] = "1"  # the parts are fitted side by side: threads within each would only fight

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack

from evaluation.figures import SCORES, Scored, f1, load_scorer, print_report, read_gold, score
from evaluation.recorded import Line, read_lines
from pipeline.figures.jsonl import passage_of
from pipeline.figures.judging import NONE
from pipeline.figures.reading import read_figures
from pipeline.figures.weights import OPEN, OWN, Choice, Sign, Table, Weights, certain, save

MADE = Path(__file__).parent / "passages" / "made.jsonl"
FLOORS = Path(__file__).parent / "floors.toml"
SLOTS = ("measure", "stage", "period", "payer", "recipient")
CLASSIFIED = ("measure", "stage", "period")  # those with a closed list of options; the others choose among the named
FIELDS = {"stage": "stage", "period": "period_kind", "payer": "payer", "recipient": "recipient"}
FITTED = ("dev", "tune", "held", "tune2", "held2", "tune3", "tune4", "held4", "house", "house2", "press", "press2")
GIVEN = "dev"  # the set that others annotated: it has no say in what is sure
BLIND = ("held3", "press3", "press4")  # the weights are not fitted to them either
FRESH = ("held2", *BLIND)  # no rule of the grammar was written with them
RULED = tuple(name for name in FITTED if name not in FRESH)  # in these the grammar is right too often
LIKE_GIVEN = ("tune", "held", "tune2", "held2")  # drawn from the recorded texts as `GIVEN` was, before what was left
FOLDS = 6
PRIOR = 1.5  # how strongly each weight is drawn to 0
WORDS = 10.0  # times stronger for words whose place does not matter,
PLACED = 2.0  # for words directly at the amount,
GRAMMAR = 0.3  # and for what the grammar has read
READ = ("grammar", "rule", "reason", "unit", "grammar rule", "grammar score")  # signs of what the grammar has read
PRIORS = {
    **dict.fromkeys(("here", "before", "after", "nobody near", "between", "word after", "word before"), WORDS),
    "around it": 2 * WORDS,
    **dict.fromkeys(("-1", "-2", "-3", "+1", "+2", "+3", "-21", "+12", "around"), PLACED),
    **dict.fromkeys(READ, GRAMMAR),
}
LEAST = 2  # times that a sign must have been seen
SMALLEST = 0.07  # weights that are kept
WRITTEN = 0.25  # what a written passage counts beside a real one,
OF_ONE_OUTLET = {"house": 0.5, "house2": 0.5}  # and what one counts in a set that is all of one outlet
APART = "apart: "  # signs by which what holds only for written passages, or for the sets of `RULED`, is learnt apart
LEARNT_APART = (*READ, "kind", "size")
BLANKED = 0.5  # the share of signs that are hidden each time that a decision is shown; see `blanked`
TIMES = 4  # that a decision is shown, each time with other signs hidden
WANTED = 0.95  # of the figures in our own sets that are called sure are right as a whole: new texts get less
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """One decision: the options, the signs of each (or one list that all share), and which option is right."""

    slot: str
    options: Sequence[str | None]
    signs: Sequence[Sequence[Sign]]
    right: int
    weight: float


@dataclass
class Teacher:
    """Decides as the annotations say, and keeps every decision with its signs."""

    line: Line
    weight: float
    apart: str = ""  # of what kind the passage is, if some signs mean another thing there
    cases: list[Case] = field(default_factory=list)
    sure: float = 1.0
    open: frozenset[str] = OPEN | {"no-cue"}  # what stands near no word of the subject teaches what is not ours

    def figure_at(self, start: int) -> Line | None:
        """The annotated figure at an offset."""
        return next((figure for figure in self.line["figures"] if figure["start"] <= start < figure["end"]), None)

    def heard(self, slot: str, where: str, words: Set[str]) -> Iterable[Sign]:
        """All words at a place: which of them weigh anything is still to be learnt."""
        return [(where, word) for word in words]

    def classify(
        self, slot: str, start: int, options: Sequence[str], signs: Iterable[Sign], alike: frozenset[str] = frozenset()
    ) -> Choice:
        """The annotated one of a closed list."""
        figure = self.figure_at(start)
        if slot == "measure":
            right = label_of(figure) if figure else NONE
        else:
            right = figure[FIELDS[slot]] if figure else options[0]
        if right not in options:
            return certain(NONE if slot == "measure" else options[0])
        said = list(signs)
        said += self.learnt_apart(said)
        self.keep(figure, slot, list(options), [said], right)
        return certain(right)

    def choose(self, slot: str, start: int, options: Mapping[str | None, Iterable[Sign]]) -> Choice:
        """The annotated one of those who are named."""
        figure = self.figure_at(start)
        right = figure[slot] if figure else None
        if figure is not None and right in options:
            told = [list(signs) for signs in options.values()]
            self.keep(figure, slot, list(options), [[*signs, *self.learnt_apart(signs)] for signs in told], right)
        return certain(right)

    def learnt_apart(self, signs: list[Sign]) -> list[Sign]:
        """Signs once more, as those of the passage's kind only."""
        kind = f"{APART}{self.apart} "
        return [(kind + where, what) for where, what in signs if where in LEARNT_APART] if self.apart else []

    def keep(
        self, figure: Line | None, slot: str, options: list[str | None], signs: list[list[Sign]], right: str | None
    ) -> None:
        """Keep a decision, unless experts could argue about the figure."""
        if figure is None or not figure.get("optional"):
            self.cases.append(Case(slot, options, signs, options.index(right), self.weight))


def label_of(figure: Line) -> str:
    """What an annotated figure measures, as the options of the reader have it."""
    unit = figure["unit"]
    return f"{figure['measure']}/{unit if unit in {'count', 'pct', 'pct_gdp', 'pct_change'} else 'money'}"


def cases_of(line: Line, weight: float, apart: str = "") -> list[Case]:
    """All decisions that a passage asks for."""
    teacher = Teacher(line, weight, apart)
    read_figures(passage_of(line), teacher)
    return teacher.cases


def fit_tables(cases: Iterable[Case]) -> dict[str, Table]:
    """The weights of all slots."""
    by_slot: dict[str, list[Case]] = {slot: [] for slot in SLOTS}
    for case in cases:
        by_slot[case.slot].append(case)
    return {slot: fit_table(kept) for slot, kept in by_slot.items()}


def fit_table(cases: list[Case]) -> Table:
    """The weights of one slot: those under which the right options are most probable, each drawn to 0."""
    if not cases:
        return {}
    shared = cases[0].slot in CLASSIFIED
    rows = [sorted(set(signs)) for case in cases for signs in case.signs]  # in order, so that a fit can be repeated
    counts = Counter(sign for case in cases for sign in {sign for signs in case.signs for sign in signs})
    index = {sign: at for at, sign in enumerate(sorted(sign for sign, count in counts.items() if count >= LEAST))}
    kept = [[index[sign] for sign in signs if sign in index] for signs in rows]
    ends = np.cumsum([0, *map(len, kept)])
    columns = np.fromiter((at for row in kept for at in row), np.int64, ends[-1])
    matrix = blanked(csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(index))), index)
    priors = np.array([PRIOR * PRIORS.get(where, 1.0) for where, _ in index])
    shown = cases * TIMES
    weights = np.array([case.weight / TIMES for case in shown])
    names = sorted({option for case in cases for option in case.options if option}) if shared else [OWN]
    if shared:
        open_to = np.array([[name in case.options for name in names] for case in shown])
        right = np.array([names.index(str(case.options[case.right])) for case in shown])
        found = most_probable(matrix, weights, priors, Classes(open_to, right))
    else:
        begins = np.cumsum([0, *(len(case.options) for case in shown)])[:-1]
        right = begins + np.array([case.right for case in shown])
        found = most_probable(matrix, weights, priors, Candidates(begins, right, matrix.shape[0]))
    table: Table = {}
    for sign, at in index.items():
        where, _ = sign
        told = {name: round(float(x), 2) for name, x in zip(names, found[at], strict=True) if abs(x) >= SMALLEST}
        if told and not where.startswith(APART):
            table[sign] = told
    return table


def blanked(matrix: csr_matrix, index: Iterable[Sign]) -> csr_matrix:
    """The rows `TIMES` over, each time with other signs hidden at random, and those that are left so much louder.

    Words explain the passages that they were learnt from better than others. Where any of them may be missing, none is
    learnt to decide alone. What the grammar has read is never hidden, and so weighs what it is worth; nor are the signs
    that are learnt apart, which would else leave to the shared ones what holds for some sets only ("dropout": Wager,
    Wang and Liang, "Dropout Training as Adaptive Regularization", NIPS 2013).
    """
    draw = np.random.default_rng(0)  # the same at every fit
    steady = np.array([where in READ or where.startswith(APART) for where, _ in index])

    def once() -> csr_matrix:
        heard = (draw.random(matrix.nnz) >= BLANKED) / (1 - BLANKED)
        return csr_matrix((np.where(steady[matrix.indices], 1.0, heard), matrix.indices, matrix.indptr), matrix.shape)

    rows = vstack([once() for _ in range(TIMES)], format="csr")
    rows.eliminate_zeros()
    return rows


@dataclass(frozen=True)
class Classes:
    """Options that all cases have, a score for each option in each row.

    Attributes:
        open_to: Whether a case has an option.
        right: The number of the right option of each case.
    """

    open_to: NDArray[np.bool_]
    right: NDArray[np.int64]

    def likelihood(self, scores: Floats, weights: Floats) -> tuple[float, Floats]:
        """The weighted log-likelihood of the right options, and its slope against the scores, negated."""
        scores = np.where(self.open_to, scores, -np.inf)
        scores = scores - scores.max(axis=1, keepdims=True)
        powers = np.exp(scores)
        totals = powers.sum(axis=1)
        cases = np.arange(len(weights))
        slope = powers / totals[:, None]
        slope[cases, self.right] -= 1
        return float(((scores[cases, self.right] - np.log(totals)) * weights).sum()), slope * weights[:, None]


@dataclass(frozen=True)
class Candidates:
    """Options with signs of their own, a row for each.

    Attributes:
        begins: The first row of each case.
        right: The row of the right option of each case.
        rows: How many rows there are.
    """

    begins: NDArray[np.int64]
    right: NDArray[np.int64]
    rows: int

    def likelihood(self, scores: Floats, weights: Floats) -> tuple[float, Floats]:
        """The same as of `Classes`."""
        scores = scores[:, 0]
        sizes = np.diff(np.append(self.begins, self.rows))
        scores = scores - np.repeat(np.maximum.reduceat(scores, self.begins), sizes)
        powers = np.exp(scores)
        totals = np.add.reduceat(powers, self.begins)
        slope = powers / np.repeat(totals, sizes) * np.repeat(weights, sizes)
        slope[self.right] -= weights
        return float(((scores[self.right] - np.log(totals)) * weights).sum()), slope[:, None]


def most_probable(matrix: csr_matrix, weights: Floats, priors: Floats, choices: Classes | Candidates) -> Floats:
    """The maximum of the weighted conditional likelihood with a Gaussian prior on each weight.

    Args:
        matrix: A row for each case (or each option of each case), a column for each sign.
        weights: What each case counts.
        priors: The precision of the prior of each column.
        choices: How the scores of a row become probabilities.
    """
    options = choices.open_to.shape[1] if isinstance(choices, Classes) else 1
    drawn, transposed = priors[:, None], matrix.T.tocsr()

    def loss(x: Floats) -> tuple[float, Floats]:
        given = x.reshape(-1, options)
        likelihood, slope = choices.likelihood(matrix @ given, weights)
        return float((drawn * given * given).sum()) / 2 - likelihood, (transposed @ slope + drawn * given).ravel()

    start = np.zeros(matrix.shape[1] * options)
    solution: Floats = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return solution.reshape(-1, options)


def fold_of(line: Line) -> int:
    """The part that a passage is dealt to: all passages of an article to one."""
    return zlib.crc32(str(line.get("article") or line["id"]).encode()) % FOLDS


def read_sets(corpus: Path) -> dict[str, list[Line]]:
    """The annotated sets, in English."""
    return {name: read_gold(corpus, name) for name in (*FITTED, *BLIND)}


@cache
def taught(corpus: Path) -> tuple[list[tuple[int, list[Case]]], list[Case]]:
    """The decisions of each annotated passage with its part, and those of all written ones; made once in a process."""
    real = [
        (fold_of(line), cases_of(line, OF_ONE_OUTLET.get(name, 1.0), "ruled" if name in RULED else ""))
        for name in FITTED
        for line in read_gold(corpus, name)
    ]
    return real, [case for line in read_lines(MADE) for case in cases_of(line, WRITTEN, "written")]


def weights_without(fold: int | None, corpus: Path) -> Weights:
    """Weights fitted to all sets but a part of each, or to all; never to those that nobody looks at."""
    real, written = taught(corpus)
    return Weights(fit_tables([*(case for part, cases in real if part != fold for case in cases), *written]))


def cross_read(corpus: Path, scorer: ModuleType) -> tuple[Weights, dict[str, list[Scored]]]:
    """The weights fitted to all sets, and every set as read by weights that were not fitted to its articles."""
    sets = read_sets(corpus)
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        weights, *parts = pool.map(partial(weights_without, corpus=corpus), (None, *range(FOLDS)))
    read = {name: [score(line, scorer, parts[fold_of(line)]) for line in sets[name]] for name in FITTED}
    return weights, read | {name: [score(line, scorer, weights) for line in sets[name]] for name in BLIND}


def threshold(judged: Iterable[tuple[float, bool]]) -> float:
    """The lowest probability from which on enough figures are right as a whole; equal ones stand or fall together."""
    best, right, number = 1.0, 0, 0
    for probability, group in groupby(sorted(judged, reverse=True), key=lambda one: one[0]):
        alike = [is_right for _, is_right in group]
        right, number = right + sum(alike), number + len(alike)
        if right >= WANTED * number:
            best = probability
    return best


def main() -> int:
    """Fit the weights, or tell what they are worth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    parser.add_argument("--cross", action="store_true", help="score every set by weights that were not fitted to it")
    parser.add_argument("--check", action="store_true", help="the same, and fail below evaluation/floors.toml")
    asked = parser.parse_args()
    if asked.check:
        return check(asked.corpus)
    scorer = load_scorer(asked.corpus)
    weights, read = cross_read(asked.corpus, scorer)
    groups = {
        f"our own sets but {', '.join(BLIND)}": [name for name in FITTED if name != GIVEN],
        "the sets drawn as dev was": LIKE_GIVEN,
        "the sets that no rule was written with": FRESH,
    }
    read_in = {title: [each for name in names for each in read[name]] for title, names in groups.items()}
    own, *_ = read_in.values()
    sure = threshold((one.probability, one.right) for each in own for one in each.judged)
    if not asked.cross:
        save(replace(weights, sure=round(sure, 4)))
    for title, scored in (read | read_in).items():
        print_report(title, scored, scorer, sure)
    print(f"sure from {sure:.3f} on")
    return 0


def check(corpus: Path) -> int:
    """Compare the scores with their floors; 1 where one is below."""
    scorer = load_scorer(corpus)
    _, read = cross_read(corpus, scorer)
    read["fresh"] = [each for name in FRESH for each in read[name]]
    low = False
    for name, floors in tomllib.loads(FLOORS.read_text(encoding="utf-8"))["cross"].items():
        total = scorer.total([each.counts for each in read[name]])
        for kind in SCORES:
            value = f1(total, kind, scorer)
            low = low or value < floors[kind]
            print(f"{name} {kind}: {value} (floor {floors[kind]}){' BELOW' if value < floors[kind] else ''}")
    return int(low)


if __name__ == "__main__":
    raise SystemExit(main())
