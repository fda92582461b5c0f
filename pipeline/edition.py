"""EDGE: the rows of one day's edition, read from the published copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from duckdb import DuckDBPyConnection

from pipeline import baseline, checks, warehouse
from pipeline.digest import EditionRows, FeedDay, Tally, Told, from_json, rows_of
from pipeline.errors import WarehouseError
from pipeline.journal import Journal
from pipeline.model import Claim, Comparison
from pipeline.settings import PROJECT
from pipeline.wording import counted, day_in_words

BASELINE = PROJECT / "baseline"
LATE = timedelta(days=3)
Row = dict[str, Any]


def read_edition(
    published: Path,
    day: date,
    time_zone: str,
    *,
    start: datetime | None = None,
    told: Collection[str] | None = None,
    feed_names: Mapping[str, str] = MappingProxyType({}),
    checks_failed: str | None = None,
    mail_failures: Sequence[str] = (),
) -> EditionRows:
    """All that the edition of a day is built from.

    Args:
        published: The analysts' copy.
        day: 00:00 to 24:00 in ``time_zone``, by the time at which Outlay first had a figure.
        time_zone: IANA name.
        start: Where the edition begins, if not at the day's midnight: a list's digest goes on where its last ended.
        told: Figures that earlier digests of the list have told (``told_before``). Where it is given, what came up to
            three days before and is not among them is new as well: it was loaded after that digest had gone out.
        feed_names: What feeds are called, by id; others by the outlet of their articles, else by their id.
        checks_failed: Why the last publication was stopped, or None.
        mail_failures: Mails that did not go out, in words (``mail_failures``).

    Raises:
        WarehouseError: Nothing has been published yet.
    """
    if not published.exists():
        raise WarehouseError(f"{published}: nothing is published yet; `outlay run` reads the feeds and publishes")
    with warehouse.connect_analyst(published) as connection:
        begins, ends = day_bounds(day, time_zone)
        rows = _read(connection, day, time_zone, (start or begins, ends), told, feed_names)
    known = replace(rows.tally, checks_failed=checks_failed, mail_failures=tuple(mail_failures))
    return replace(rows, tally=known)


def day_bounds(day: date, time_zone: str) -> tuple[datetime, datetime]:
    """Begin and end of a day there, in UTC; the end is not part of it."""
    zone = ZoneInfo(time_zone)
    start, end = (datetime.combine(each, time.min, zone) for each in (day, day + timedelta(days=1)))
    return start.astimezone(UTC), end.astimezone(UTC)


def day_of(at: datetime, time_zone: str) -> date:
    """The day that it is there."""
    return at.astimezone(ZoneInfo(time_zone)).date()


def told_before(journal: Journal, list_name: str, day: date) -> frozenset[str]:
    """The figures that the list's digests of the days before have told, as far back as late ones are looked for."""
    models = journal.said(list_name, day - 2 * LATE, day)
    return frozenset(
        figure_id for model in models for _, row in rows_of(from_json(model)) for figure_id in row.figure_ids
    )


def goes_on_from(journal: Journal, list_name: str, day: date) -> datetime | None:
    """When the list's last digest before a day was made; None where there was none."""
    last = journal.last(list_name, day)
    return from_json(last).made_at if last else None


def mail_failures(journal: Journal, list_name: str, since: datetime) -> tuple[str, ...]:
    """What became of the list's mails that did not surely go out since then; names nobody, for all readers see it."""
    found = Counter((mail.day, mail.state) for mail in journal.troubled(since) if mail.list_name == list_name)
    return tuple(f"{counted(number, 'mail')} of {day_in_words(day)} {state}" for (day, state), number in found.items())


def _read(
    connection: DuckDBPyConnection,
    day: date,
    time_zone: str,
    window: tuple[datetime, datetime],
    told: Collection[str] | None,
    feed_names: Mapping[str, str],
) -> EditionRows:
    bounds = {name: at.replace(tzinfo=None) for name, at in zip(("start", "end"), window, strict=True)}  # all is UTC
    since = bounds["start"] if told is None else bounds["start"] - LATE
    new = [row["claim_id"] for row in _rows(connection, "new", start=since, end=bounds["end"], told=sorted(told or ()))]
    again = [row["claim_id"] for row in _rows(connection, "told_again", **bounds) if row["claim_id"] not in new]
    latest = {row["baseline_id"]: row["claim_id"] for row in _rows(connection, "latest", end=bounds["end"])}
    before = {row["claim_id"]: row["before_id"] for row in _rows(connection, "before", claim_ids=new)}
    found = _told(connection, {*new, *again, *latest.values(), *before.values()}, before)
    tally = _rows(connection, "tally", **bounds)[0]
    earlier_claims = tally.pop("earlier_claims")
    broken = len(_rows(connection, "broken_rules", **bounds))
    came = tally["articles"] or broken
    rules = sum(len(checks.rule_names(table)) for table in checks.TABLES) if came else 0
    return EditionRows(
        day=day,
        time_zone=time_zone,
        baseline=baseline.load(BASELINE),
        new=tuple(found[claim_id] for claim_id in new),
        re_reported=tuple(found[claim_id] for claim_id in again),
        latest=tuple((baseline_id, found[claim_id]) for baseline_id, claim_id in latest.items()),
        first=told is None and not earlier_claims,
        feeds=tuple(_feed_day(row, feed_names) for row in _rows(connection, "feeds", **bounds)),
        tally=Tally(
            **tally,
            checks=rules,
            checks_passed=rules - broken,
            set_aside_reasons=_pairs(connection, "set_aside", bounds),
            quarantined=_pairs(connection, "quarantine", bounds),
        ),
    )


def _rows(connection: DuckDBPyConnection, query: str, **parameters: object) -> list[Row]:
    """The rows of ``sql/queries/digest_*.sql``."""
    return warehouse.answer_on(connection, f"queries/digest_{query}.sql", **parameters)


def _pairs(connection: DuckDBPyConnection, query: str, bounds: dict[str, datetime]) -> tuple[tuple[str, int], ...]:
    return tuple((str(row["reason"]), int(row["number"])) for row in _rows(connection, query, **bounds))


def _feed_day(row: Row, names: Mapping[str, str]) -> FeedDay:
    name, last = names.get(row["feed_id"], row["name"]), str(row["last_outcome"])
    if last not in {"changed", "unchanged"}:
        return FeedDay(name, last)
    return FeedDay(name, "ok" if row["changed"] else "unchanged")


def _told(connection: DuckDBPyConnection, claim_ids: Iterable[str], before: dict[str, str]) -> dict[str, Told]:
    wanted = sorted(set(claim_ids))
    found: dict[str, list[Comparison]] = {claim_id: [] for claim_id in wanted}
    for row in _rows(connection, "comparisons", claim_ids=wanted):
        found[row["claim_id"]].append(Comparison(**row | {"caveats": tuple(row["caveats"])}))
    rows = {row["claim_id"]: row for row in _rows(connection, "claims", claim_ids=wanted)}
    return {
        claim_id: _read_told(row, tuple(found[claim_id]), rows.get(before.get(claim_id, "")))
        for claim_id, row in rows.items()
    }


def _read_told(row: Row, comparisons: tuple[Comparison, ...], before: Row | None) -> Told:
    figure = warehouse.read_figure(row)
    if before and before["published_at"] > row["published_at"]:  # an old value told late moves nothing
        before = None
    claim = Claim(
        claim_id=row["claim_id"],
        claim_key=row["claim_key"],
        figure_id=row["figure_id"],
        figure=figure,
        figure_ids=tuple(row["figure_ids"]),
        origins=tuple(row["origins"]),
        first_seen_at=row["first_seen_at"],
    )
    return Told(
        claim=claim,
        printed=row["printed"],
        title=row["title"],
        publisher=row["publisher"],
        url=row["url"],
        published_at=row["published_at"],
        quote_characters=row["quote_characters"],
        comparisons=comparisons,
        before=warehouse.read_figure(before) if before else None,
        before_at=before["published_at"] if before else None,
        before_origins=tuple(before["origins"]) if before else (),
    )
