"""Small editions for the tests of digest, mail and site."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline import baseline, claims, comparison
from pipeline.digest import EditionRows, FeedDay, Tally, Told
from pipeline.model import (
    AidType,
    Certainty,
    Claim,
    Figure,
    Measure,
    PeriodKind,
    Qualifier,
    Reading,
    Stage,
)

BASELINE = baseline.load(Path(__file__).parent.parent / "baseline")
DAY = date(2025, 2, 13)
SEEN = datetime(2025, 2, 13, 9, 30, tzinfo=UTC)
NOW = datetime(2025, 2, 14, 5, 0, tzinfo=UTC)

PACKAGE = Figure(
    start=0,
    end=12,
    quote="Britain announced a £150 million package of drones and tanks for Ukraine on Wednesday.",
    value_low=Decimal(150_000_000),
    value_high=Decimal(150_000_000),
    qualifier=Qualifier.EXACT,
    unit="GBP",
    measure=Measure.AID,
    stage=Stage.COMMITTED,
    period_kind=PeriodKind.ONE_OFF,
    reading=Reading.FULL,
    certainty=Certainty.SURE,
    rule="test",
    aid_type=AidType.MILITARY,
    payer="GBR",
    recipient="UKR",
)
YEARLY = replace(
    PACKAGE,
    quote="The UK will give £4.5 billion in military aid this year.",
    value_low=Decimal(4_500_000_000),
    value_high=Decimal(4_500_000_000),
    period_kind=PeriodKind.ANNUAL,
    period_start=2025,
    period_end=2025,
)
UNSURE = replace(PACKAGE, payer=None, certainty=Certainty.UNSURE, stage=Stage.UNKNOWN)


def told(figure: Figure = PACKAGE, printed: str = "£150 million", name: str = "a", **changes: Any) -> Told:
    """A claim of one outlet, held against the baseline."""
    origins = changes.pop("origins", ("Forces News",))
    claim = Claim(name, claims.claim_key(figure), name, figure, (name,), origins, SEEN)
    found = tuple(each for line in BASELINE.figures if (each := comparison.compare(claim, line)))
    fields: dict[str, Any] = {
        "title": "UK adds £150m for Ukraine",
        "publisher": "Forces News",
        "url": "https://news.example/uk-package",
        "published_at": SEEN,
        "quote_characters": 300,
        "comparisons": found,
    }
    return Told(claim, printed, **fields | changes)


def rows(*new: Told, **changes: Any) -> EditionRows:
    """The rows of a day on which two feeds answered."""
    fields: dict[str, Any] = {
        "new": new,
        "first": False,
        "feeds": (FeedDay("Forces News", "ok"), FeedDay("UK Ministry of Defence", "unchanged")),
        "tally": Tally(articles=12, mentions=90, figures=len(new), set_asides=88, checks_passed=31, checks=31),
    }
    return EditionRows(DAY, "Europe/Brussels", BASELINE, **fields | changes)
