"""The baseline: the figures of one dated article that every digest holds the day's figures against.

The article's text is no part of Outlay; ``baseline/*.toml`` keeps the figures, their offsets and short quotes.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from pipeline.errors import SettingsError
from pipeline.model import (
    AidType,
    BaselineFigure,
    Certainty,
    Figure,
    Measure,
    PeriodKind,
    Qualifier,
    Reading,
    Stage,
)


@dataclass(frozen=True, slots=True)
class Baseline:
    """The lines of one article.

    Attributes:
        as_of: The day on which the article stood; it has no dateline of its own.
        title: The article's headline.
        article_sha256: Hash of the text that the offsets count in.
        figures: In the order of their ids.
    """

    as_of: date
    title: str
    article_sha256: str
    figures: tuple[BaselineFigure, ...]


class _Roles(BaseModel):
    """The fields of a figure record that a line may correct; all optional there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: Qualifier | None = None
    unit: str | None = None
    item: str | None = None
    measure: Measure | None = None
    aid_type: AidType | None = None
    payer: str | None = None
    recipient: str | None = None
    stage: Stage | None = None
    period_kind: PeriodKind | None = None
    period_start: int | None = None
    period_end: int | None = None
    claimant: str | None = None
    subject: str | None = None
    modality: str | None = None
    price_basis: str | None = None
    growth_basis: str | None = None
    definition: str | None = None
    out_of: int | None = None


class _Printed(_Roles):
    """A figure as the article prints it."""

    amount: str
    start: int
    end: int
    quote: str
    qualifier: Qualifier
    unit: str
    measure: Measure
    stage: Stage
    period_kind: PeriodKind


class _NotWith(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    value: Decimal
    reason: str


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    label: str
    source: str
    footnote: str | None = None
    complement_of: str | None = None
    not_with: tuple[_NotWith, ...] = ()
    printed: _Printed
    corrected: _Roles = _Roles()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: date
    title: str
    article_sha256: str
    figure: tuple[_Line, ...]


def load(folder: Path) -> Baseline:
    """The baseline in ``folder``, which holds exactly one ``.toml`` file.

    Raises:
        SettingsError: The file is missing or wrong; the message names file and field.
    """
    files = sorted(folder.glob("*.toml"))
    if len(files) != 1:
        raise SettingsError(f"{folder}: expected one .toml file with the baseline, found {len(files)}")
    try:
        content = _File.model_validate(tomllib.loads(files[0].read_text("utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{files[0]}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{files[0]}: {where}: {first['msg']}") from error
    return Baseline(
        as_of=content.as_of,
        title=content.title,
        article_sha256=content.article_sha256,
        figures=tuple(_baseline_figure(line) for line in content.figure),
    )


def _baseline_figure(line: _Line) -> BaselineFigure:
    printed = line.printed.model_dump()
    corrections = line.corrected.model_dump(exclude_unset=True)
    if corrections.keys() & {"low", "high"}:  # a corrected value replaces both ends: a missing one is open
        corrections = {"low": None, "high": None} | corrections
    return BaselineFigure(
        baseline_id=line.id,
        label=line.label,
        printed=_figure(printed),
        corrected=_figure(printed | corrections),
        footnote=line.footnote,
        source=line.source,
        complement_of=line.complement_of,
        amount=line.printed.amount,
        not_with=tuple((value.value, value.reason) for value in line.not_with),
    )


def _figure(roles: dict[str, object]) -> Figure:
    fields = {name: value for name, value in roles.items() if name not in {"amount", "low", "high"}}
    return Figure(
        **fields,  # type: ignore[arg-type]  # pydantic has checked the types of all fields
        value_low=roles["low"],  # type: ignore[arg-type]
        value_high=roles["high"],  # type: ignore[arg-type]
        reading=Reading.FULL,
        certainty=Certainty.SURE,
        rule="by hand",
    )
