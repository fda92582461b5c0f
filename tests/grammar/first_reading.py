"""What the grammar alone reads, before the weights are asked."""

from __future__ import annotations

from datetime import datetime

from pipeline.figures.reading import first_reading
from pipeline.model import Figure, Passage
from tests.dates import JUNE_2024

WHITE_HOUSE = "The White House"


def by_grammar(
    text: str, published: datetime | None = JUNE_2024, publisher: str | None = None, title: str | None = None
) -> list[Figure]:
    """What the first reading alone says."""
    passage = Passage(text, published=published, publisher=publisher, title=title)
    return list(first_reading(passage)[0].figures.values())


def payer_by_grammar(text: str, publisher: str | None = None, title: str | None = None) -> str | None:
    """Who pays the last amount."""
    return by_grammar(text, publisher=publisher, title=title)[-1].payer
