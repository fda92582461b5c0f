"""A rule is watched, replaced wherever it is known, and put back."""

from __future__ import annotations

from evaluation.idle_rules import instead, never, read_by_grammar, reader_modules, rules, where_true
from pipeline.figures.measures import is_negated
from pipeline.model import Passage
from tests.dates import JUNE_2024

GIVEN = Passage("Oslo gave Ukraine 90 tanks.", published=JUNE_2024)
DENIED = Passage("Oslo denied giving Ukraine 90 tanks.", published=JUNE_2024)


def test_the_passages_are_told_in_which_a_rule_is_true() -> None:
    modules = reader_modules()
    assert is_negated in rules(modules)
    assert where_true([is_negated], modules, [GIVEN, DENIED]) == {is_negated: {1}}


def test_a_rule_is_missing_wherever_it_is_asked_and_then_put_back() -> None:
    assert not read_by_grammar(DENIED)
    with instead(is_negated, never, reader_modules()):
        assert read_by_grammar(DENIED)
    assert not read_by_grammar(DENIED)
    assert read_by_grammar(GIVEN)
