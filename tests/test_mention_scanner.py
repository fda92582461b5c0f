"""Nothing is dropped in silence: what a second, simple scanner takes for an amount, the grammar has read or refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.figures.amounts import scan_amounts
from tests.mention_scanner import candidates


def test_the_scanner_sees_numbers_beside_units() -> None:
    text = (
        "In 2024 it paid $5, 3 million euros, two per cent and 7 USD for 9 goats; see https://a.example/?q=%205 for 4."
    )
    assert [text[start:end] for start, end in candidates(text)] == ["5", "3", "two", "7"]


def uncovered(text: str) -> list[str]:
    """Candidates that lie in nothing that the grammar found, with what surrounds them."""
    covered = bytearray(len(text))
    for found in scan_amounts(text):
        covered[found.start : found.end] = b"\1" * (found.end - found.start)
    return [text[max(0, start - 40) : end + 40] for start, end in candidates(text) if not all(covered[start:end])]


@pytest.mark.corpus
def test_every_candidate_of_the_corpus_is_read_or_refused(corpus: Path) -> None:
    texts = [
        json.loads(line)["text"]
        for file in sorted((corpus / "corpus" / "texts").glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert sum(len(candidates(text)) for text in texts) > 3000
    assert [miss for text in texts for miss in uncovered(text)] == []
