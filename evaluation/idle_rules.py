"""Which rules of the grammar could go: conditions whose absence changes no reading of the annotated passages.

    python -m evaluation.idle_rules [--corpus DIR]

A rule is a function of ``pipeline.figures`` that returns a bool. Each is replaced by one that says no, and the passages
in which it had said yes are read again by the grammar alone. Functions that stand in a table or are bound to a method
cannot be reached in this way and are not listed. Printed are rules that are never true, and rules that are but change
nothing; a rule that is needed for bad input, another language or a plain sentence that no passage has may stay.
"""

from __future__ import annotations

import argparse
import inspect
import os
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pipeline.figures
from evaluation.figures import SETS, read_gold
from pipeline.figures.jsonl import passage_of
from pipeline.figures.reading import first_reading
from pipeline.model import Figure, Passage

Rule = Callable[..., bool]


def main() -> None:
    """Print the rules that change nothing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    asked = parser.parse_args()
    passages = [passage_of(line) for name in SETS for line in read_gold(asked.corpus, name)]
    modules = reader_modules()
    found = rules(modules)
    true_in = where_true(found, modules, passages)
    read = [read_by_grammar(passage) for passage in passages]
    for rule in found:
        with instead(rule, never, modules):
            changed = any(read_by_grammar(passages[at]) != read[at] for at in true_in[rule])
        if not changed:
            print(f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}: true in {len(true_in[rule])} passages")
    print(f"{len(found)} rules, {len(passages)} passages")


def reader_modules() -> list[ModuleType]:
    """The modules that read figures."""
    return [import_module(each.name) for each in pkgutil.iter_modules(pipeline.figures.__path__, "pipeline.figures.")]


def rules(modules: list[ModuleType]) -> list[Rule]:
    """The functions of some modules that return a bool."""
    return [
        function
        for module in modules
        for _, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and function.__annotations__.get("return") == "bool"
    ]


def where_true(found: list[Rule], modules: list[ModuleType], passages: list[Passage]) -> dict[Rule, set[int]]:
    """For each rule the numbers of the passages in which it is true."""
    true_in: dict[Rule, set[int]] = {rule: set() for rule in found}
    at = 0

    def watched(rule: Rule) -> Rule:
        def watch(*args: object, **named: object) -> bool:
            said = rule(*args, **named)
            if said:
                true_in[rule].add(at)
            return said

        return watch

    watching = [(rule, watched(rule)) for rule in found]
    for rule, watch in watching:
        replace_everywhere(rule, watch, modules)
    for at, passage in enumerate(passages):  # noqa: B007  (what is watched reads it)
        read_by_grammar(passage)
    for rule, watch in watching:
        replace_everywhere(watch, rule, modules)
    return true_in


def read_by_grammar(passage: Passage) -> dict[int, Figure]:
    """What the first reading takes for figures, by place."""
    return first_reading(passage)[0].figures


def never(*_args: object, **_named: object) -> bool:
    """What stands in for a rule."""
    return False


@contextmanager
def instead(rule: Rule, other: Rule, modules: list[ModuleType]) -> Iterator[None]:
    """Another function in the place of a rule."""
    places = replace_everywhere(rule, other, modules)
    try:
        yield
    finally:
        for module, name in places:
            setattr(module, name, rule)


def replace_everywhere(rule: Rule, other: Rule, modules: list[ModuleType]) -> list[tuple[ModuleType, str]]:
    """Put a function where another is known by name, and tell where that was."""
    places = [(module, name) for module in modules for name, known in vars(module).items() if known is rule]
    for module, name in places:
        setattr(module, name, other)
    return places


if __name__ == "__main__":
    main()
