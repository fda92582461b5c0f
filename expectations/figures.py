"""Expectations of figures; what needs exact decimals or the article's text stands in ``sql/checks/batch``."""

from __future__ import annotations

from expectations import Rule, above, between, filled, one_of, shaped
from pipeline.model import AidType, Certainty, Measure, PeriodKind, Place, Qualifier, Reading, Stage

REQUIRED = (
    "figure_id",
    "article_id",
    "mention_start",
    "mention_end",
    "quote",
    "qualifier",
    "unit",
    "measure",
    "stage",
    "period_kind",
    "reading",
    "certainty",
    "rule",
    "reader_version",
    "place",
    "printed",
    "first_seen_at",
)

RULES = (
    *map(filled, REQUIRED),
    one_of("qualifier", Qualifier),
    one_of("measure", Measure),
    one_of("aid_type", AidType),
    one_of("stage", Stage),
    one_of("period_kind", PeriodKind),
    one_of("reading", Reading),
    one_of("certainty", Certainty),
    one_of("place", Place),
    one_of("modality", ("grant", "loan", "in_kind", "guarantee")),
    one_of("price_basis", ("current", "constant")),
    one_of("growth_basis", ("real", "nominal")),
    one_of("definition", ("nato", "sipri", "iiss", "kiel", "national")),
    shaped(
        "unit", r"^(?:[A-Z]{3}|pct_gdp|pct_change|pct|count)$", "its unit is neither a currency nor a share nor a count"
    ),
    between("mention_start", 0, None, "it begins before its text"),
    between("period_start", 1900, 2100, "its period begins in no year that news speaks of", "warning"),
    between("period_end", 1900, 2100, "its period ends in no year that news speaks of", "warning"),
    between("out_of", 1, 250, "it counts members of a group larger than the world", "warning"),
    above("mention_end", "mention_start", "mention_ends_after_its_start", "it ends before it begins"),
    above(
        "period_end", "period_start", "period_ends_after_its_start", "its period ends before it begins", or_equal=True
    ),
    Rule(
        "quote_holds_words",
        "ExpectColumnValueLengthsToBeBetween",
        {"column": "quote", "min_value": 1, "max_value": 5000},
        "critical",
        "its sentence is empty or as long as an article",
    ),
)
