"""EDGE: the web pages: a page a day with its JSON and CSV, an index and an Atom feed; any server or none will do.

Each file is written beside its place and renamed. The JSON files are all that the index and the feed are made from.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from pipeline.digest import Digest, rows_of, to_json
from pipeline.faces import render_page, template

FEED_ENTRIES = 30
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
FIGURE_COLUMNS = (
    *("measure", "aid_type", "payer", "recipient", "value_low", "value_high", "qualifier", "unit", "item"),
    *("stage", "period_kind", "period_start", "period_end", "subject", "claimant", "definition", "out_of", "certainty"),
)
ROW_COLUMNS = ("claim_id", "value", "printed", "who", "what", "against", "before", "sources", "outlet", "title", "url")


@dataclass(frozen=True, slots=True)
class DayEntry:
    """A day as index and feed show it."""

    day: date
    title: str
    subject: str
    summary: str
    figures: int
    incomplete: bool
    made_at: str
    id: str


def write_edition(edition: Digest, folder: Path, base: str | None = None) -> Path:
    """Put the day's page into the site and bring index and feed up to date; returns the page.

    Where the day's page says the same already, it stays as it is: the feed's ``updated`` moves with content only.

    Args:
        edition: The digest of the day.
        folder: ``<data>/site``.
        base: Address under which the site can be read, for the feed; None: its links are relative.
    """
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"{edition.day}.json"
    if beside.exists():
        known, new = json.loads(beside.read_text("utf-8")), json.loads(to_json(edition))
        if known | {"made_at": None} == new | {"made_at": None}:
            edition = replace(edition, made_at=datetime.fromisoformat(known["made_at"]))
    page = folder / f"{edition.day}.html"
    _write(page, render_page(edition))
    _write(folder / f"{edition.day}.csv", to_csv(edition))
    _write(beside, to_json(edition))
    _write(folder / "style.css", template("style.css").render())
    days = sorted(_days(folder), key=lambda entry: entry.day, reverse=True)
    _write(folder / "index.html", template("index.html").render(days=days, baseline_as_of=edition.baseline_as_of))
    feed_id = uuid5(NAMESPACE_URL, f"{base or 'outlay'}/feed.xml").urn
    _write(
        folder / "feed.xml", template("feed.xml").render(days=days[:FEED_ENTRIES], id=feed_id, base=_as_folder(base))
    )
    return page


def to_csv(edition: Digest) -> str:
    """All figures of the edition as CSV; a text that a spreadsheet would take for a formula is quoted by ``'``."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(["day", "section", *ROW_COLUMNS, *FIGURE_COLUMNS, "quote"])
    for section, row in rows_of(edition):
        cells = [getattr(row, name) for name in ROW_COLUMNS]
        cells += [getattr(row.figure, name) for name in FIGURE_COLUMNS]
        writer.writerow([edition.day, section, *map(_cell, [*cells, "".join(row.quote)])])
    return stream.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_SIGNS) else value


def _days(folder: Path) -> Iterator[DayEntry]:
    for path in folder.glob("[0-9]*-[0-9][0-9]-[0-9][0-9].json"):
        model = json.loads(path.read_text("utf-8"))  # not the model itself: an older Outlay may have written it
        tables = [section["rows"] for section in model["sections"]] + [model["moved"], model["to_check"]]
        yield DayEntry(
            day=date.fromisoformat(model["day"]),
            title=model["title"],
            subject=model["subject"],
            summary=model["summary"],
            figures=sum(map(len, tables)) + (model["headline"] is not None),
            incomplete=bool(model["notices"]),
            made_at=model["made_at"],
            id=uuid5(NAMESPACE_URL, f"outlay/{model['list_name']}/{model['day']}").urn,
        )


def _as_folder(base: str | None) -> str | None:
    return f"{base.rstrip('/')}/" if base else None


def _write(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_text(text, "utf-8", newline="")
    beside.replace(path)
