"""Over which time an amount runs."""

from __future__ import annotations

import re

from pipeline.figures.mentions import Mention
from pipeline.model import Measure, PeriodKind

YEAR = re.compile(r"(?:19|20)\d\d")
Period = tuple[PeriodKind, int | None, int | None, str]


def find_period(mention: Mention, measure: Measure) -> Period:
    """Kind, first and last year, and the rule."""
    published = mention.passage.published
    this_year = published.year if published else None
    near = [
        (mention.distance(tag), tag.label.value)
        for tag in mention.sentence.tags("period")
        if mention.distance(tag) < 14
    ]
    kind = min(near)[1] if near else ""
    spending = measure in {Measure.DEFENCE_SPENDING, Measure.SPENDING_GROWTH, Measure.COMPLIANCE}
    if spending:
        deadline = deadline_year(mention)
        if deadline:
            return PeriodKind.BY_DEADLINE, None, deadline, "by-year"
        if kind == "multi_year":
            return PeriodKind.MULTI_YEAR, None, None, "multi-year"
        return PeriodKind.ANNUAL, None, None, "annual"
    if kind == "cumulative":
        return PeriodKind.CUMULATIVE, None, this_year, "cumulative"
    if kind == "annual":
        return PeriodKind.ANNUAL, None, None, "annual"
    if kind == "multi_year":
        return PeriodKind.MULTI_YEAR, None, None, "multi-year"
    return PeriodKind.ONE_OFF, None, None, "one-off"


def deadline_year(mention: Mention) -> int | None:
    """The year in "by 2035"."""
    words = mention.sentence.lower
    for at in range(mention.at + 1, min(len(words) - 1, mention.at + 16)):
        if words[at] == "by" and YEAR.fullmatch(words[at + 1]):
            return int(words[at + 1])
    return None
