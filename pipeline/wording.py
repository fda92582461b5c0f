"""Pure: figures in the words of the digest. One place, so that mail, page and text never disagree."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources

from pipeline.comparison import share_percent
from pipeline.model import AidType, BaselineFigure, Comparison, Figure, Measure, PeriodKind, Qualifier, Stage
from pipeline.text import clean_line

NBSP = "\u00a0"
SYMBOLS = {"GBP": "£", "EUR": "€", "JPY": "¥"}
SCALES = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))
# Shorter than, or not among, the names of pipeline/vocabulary; "the" and plural groups follow from these sets.
SHORT_NAMES = {"USA": "US", "GBR": "UK", "ARE": "UAE", "ALLIES": "Ukraine's partners", "WB": "World Bank"}
WITH_ARTICLE = {"USA", "GBR", "EU", "NLD", "UN", "IMF", "WB", "CZE", "PHL", "ARE", "G7"}
PLURALS = {"NATO_EUR", "NORDIC", "BALTIC", "ALLIES"}
SAME_IN_PLURAL = ("aircraft", "ammunition", "personnel", "s")
LONGEST_NAME = 80

MEASURE_HEADINGS = {
    Measure.AID: "Aid",
    Measure.EQUIPMENT: "Equipment",
    Measure.PROCUREMENT: "Procurement",
    Measure.DEFENCE_SPENDING: "Defence spending",
    Measure.SPENDING_GROWTH: "Growth of spending",
    Measure.COMPLIANCE: "Meeting the target",
}
STAGES = {
    Stage.TARGET: "target",
    Stage.PROPOSED: "proposed",
    Stage.COMMITTED: "committed",
    Stage.ALLOCATED: "allocated",
    Stage.CONTRACTED: "contracted",
    Stage.DISBURSED: "delivered",
    Stage.UNKNOWN: "stage not stated",
}
DISBURSED = {  # what has become of it, by measure
    Measure.PROCUREMENT: "paid",
    Measure.DEFENCE_SPENDING: "spent",
    Measure.SPENDING_GROWTH: "reached",
    Measure.COMPLIANCE: "reached",
}
NOBODY = {
    Measure.AID: "Donor not named",
    Measure.EQUIPMENT: "Giver not named",
    Measure.PROCUREMENT: "Buyer not named",
}
VERBS = {  # third person singular, plural
    Stage.TARGET: ("aims at", "aim at"),
    Stage.PROPOSED: ("considers", "consider"),
    Stage.COMMITTED: ("pledges", "pledge"),
    Stage.ALLOCATED: ("sets aside", "set aside"),
    Stage.CONTRACTED: ("orders", "order"),
    Stage.DISBURSED: ("has given", "have given"),
}
SPENDING_VERBS = VERBS | {Stage.COMMITTED: ("plans", "plan"), Stage.DISBURSED: ("spends", "spend")}


@cache
def _names() -> dict[str, str]:
    folder = resources.files("pipeline") / "vocabulary"
    tables = [tomllib.loads((folder / f"{name}.toml").read_text("utf-8")) for name in ("countries", "groups")]
    return {
        code: entry["names"][0] for table in tables for code, entry in table.items() if entry.get("names")
    } | SHORT_NAMES


def party(code: str | None) -> str | None:
    """A payer or recipient as readers know it: ``"GBR"`` is ``"UK"``; a name that is no code stays as printed."""
    if code is None:
        return None
    return _names().get(code) or clean_line(code.removeprefix("COALITION:"), LONGEST_NAME)


def amount(value: Decimal, unit: str) -> str:
    """Money in short: ``"£150m"``, ``"USD 65.9bn"``. A dollar is named, since a bare ``$`` is many."""
    symbol = SYMBOLS.get(unit, f"{unit}{NBSP}")
    sign, size = ("−" if value < 0 else ""), abs(value)
    scale, word = next(((scale, word) for scale, word in SCALES if size >= scale), (Decimal(1), ""))
    return f"{sign}{symbol}{plain(size / scale)}{word}"


def plain(value: Decimal) -> str:
    """A number with at most two decimals, none of them an idle zero, and thousands parted by commas."""
    rounded = value.quantize(Decimal("0.01"))
    return f"{rounded:,.2f}".rstrip("0").rstrip(".").replace("-", "−")


def value(figure: Figure) -> str:
    """The value with its qualifier and unit: ``"over £1bn"``, ``"about 3.3% of GDP"``, ``"23 of 32 allies"``."""
    low, high = figure.value_low, figure.value_high
    if low is not None and high is not None and low != high:
        return f"{_bare(figure, low, with_unit=figure.unit not in _AFTER)} to {_bare(figure, high)}"
    point = low if low is not None else high
    if point is None:
        return "no value"
    return f"{_QUALIFIERS[figure.qualifier]}{_bare(figure, point)}"


_QUALIFIERS = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "about ",
    Qualifier.AT_LEAST: "over ",
    Qualifier.AT_MOST: "up to ",
    Qualifier.RANGE: "",
}
_AFTER = frozenset({"pct_gdp", "pct_change", "pct", "count"})  # units that stand behind the number


def _bare(figure: Figure, number: Decimal, *, with_unit: bool = True) -> str:
    if figure.unit not in _AFTER:
        return amount(number, figure.unit)
    if not with_unit:
        return plain(number)
    if figure.unit == "count":
        return f"{plain(number)} {_counted(number, figure)}"
    sign = "+" if figure.unit == "pct_change" and number > 0 else ""
    return f"{sign}{plain(number)}%{' of GDP' if figure.unit == 'pct_gdp' else ''}"


def _counted(number: Decimal, figure: Figure) -> str:
    if figure.out_of:
        return f"of {figure.out_of} {_plural(figure.item or 'state')}"
    item = figure.item or "item"
    return item if number == 1 else _plural(item)


def _plural(item: str) -> str:
    if item.casefold().endswith(SAME_IN_PLURAL):
        return item
    if re.search(r"[^aeiou]y$", item):
        return f"{item[:-1]}ies"
    return f"{item}es" if re.search(r"(x|ch|sh)$", item) else f"{item}s"


def who(figure: Figure) -> str:
    """Payer and recipient: ``"UK → Ukraine"``, ``"US"``."""
    payer, recipient = party(figure.payer) or NOBODY.get(figure.measure, "Country not named"), party(figure.recipient)
    return f"{payer} → {recipient}" if recipient else payer


def what(figure: Figure) -> str:
    """Kind, subject, stage and period, parted by middle dots."""
    parts = [
        _kind(figure),
        figure.subject and f"for {clean_line(figure.subject, LONGEST_NAME)}",
        _stage(figure),
        period(figure),
    ]
    words = " · ".join(part for part in parts if part)
    return words[:1].upper() + words[1:]


def _stage(figure: Figure) -> str:
    reached = DISBURSED.get(figure.measure) if figure.stage is Stage.DISBURSED else None
    return reached or STAGES[figure.stage]


def _kind(figure: Figure) -> str | None:
    if figure.measure in {Measure.AID, Measure.EQUIPMENT} and figure.aid_type not in {None, AidType.MIXED}:
        return f"{figure.aid_type} aid"
    return {Measure.AID: "aid", Measure.PROCUREMENT: "purchase"}.get(figure.measure)


def period(figure: Figure) -> str | None:
    """Over which time the amount runs: ``"total since 2022"``, ``"a year"``, ``"by 2035"``."""
    start, end = figure.period_start, figure.period_end
    years = f"{start}–{end}" if start and end and start != end else str(end or start or "")
    match figure.period_kind:
        case PeriodKind.ANNUAL:
            return f"in {years}" if years else "a year"
        case PeriodKind.CUMULATIVE:
            return f"total since {start}" if start else "total so far"
        case PeriodKind.MULTI_YEAR:
            return f"over {years}" if start and end else "over several years"
        case PeriodKind.ONE_OFF:
            return "one contract" if figure.measure is Measure.PROCUREMENT else "one package"
        case PeriodKind.BY_DEADLINE:
            return f"by {end}" if end else "by a date"
        case PeriodKind.UNKNOWN:
            return None


def sentence(figure: Figure) -> str:
    """A figure as a headline: ``"UK pledges £150m for Ukraine"``; the stage decides the verb."""
    text, payer, recipient = value(figure).replace(NBSP, " "), party(figure.payer), party(figure.recipient)
    words = SPENDING_VERBS if figure.measure in _SPENDING else VERBS
    verb = words.get(figure.stage)
    match figure.measure:
        case Measure.COMPLIANCE:
            return f"{text} meet the spending target"
        case Measure.SPENDING_GROWTH:
            return _growth(figure, payer)
        case _ if payer is None or verb is None:
            start = f"{payer}: {text}" if payer else text[:1].upper() + text[1:]
        case _:
            start = f"{payer} {verb[figure.payer in PLURALS]} {text}"
    return f"{start}{_purpose(figure, recipient)}"


def _growth(figure: Figure, payer: str | None) -> str:
    owner = f"{payer}’{'' if payer.endswith('s') else 's'} defence spending" if payer else "Defence spending"
    point = figure.value_low if figure.value_low is not None else figure.value_high
    direction = "down" if point is not None and point < 0 else "up"
    text = value(figure).replace(NBSP, " ").lstrip("+−")
    return f"{owner} {direction} {text}" + (f", {_stage(figure)}" if figure.stage is not Stage.DISBURSED else "")


_SPENDING = frozenset({Measure.DEFENCE_SPENDING, Measure.PROCUREMENT})


def _purpose(figure: Figure, recipient: str | None) -> str:
    if recipient:
        article = "the " if figure.recipient in WITH_ARTICLE else ""
        return f" {'to' if figure.stage is Stage.DISBURSED else 'for'} {article}{recipient}"
    if figure.measure is Measure.DEFENCE_SPENDING:
        return " on defence" if figure.stage is Stage.DISBURSED else " for defence"
    return f" for {figure.subject}" if figure.subject and figure.measure is Measure.PROCUREMENT else ""


def change(found: Comparison, new: Figure, line: BaselineFigure) -> str:
    """The change in short: ``"+1.5%"``, ``"+0.2 points"``, ``"unchanged"``, or a dash where there is none."""
    if not found.comparable or found.change is None:
        return "–"
    if found.change == 0:
        return "unchanged"
    sign = "+" if found.change > 0 else "−"
    if found.change_percent is not None:
        return f"{sign}{plain(abs(found.change_percent))}%"
    if new.measure is Measure.COMPLIANCE:
        return f"{sign}{plain(abs(found.change.quantize(Decimal('0.1'))))} points"
    if line.corrected.unit.startswith("pct"):
        return f"{sign}{plain(abs(found.change))} points"
    return f"{sign}{plain(abs(found.change))}"


def against(found: Comparison, new: Figure, line: BaselineFigure) -> str:
    """One sentence that holds a figure against the baseline, or says why that cannot be done."""
    old = f"the baseline’s {value(line.corrected)} ({line.label})"
    if not found.comparable:
        return f"Not compared with {old}: {found.reason}."
    caveats = "".join(f"; {caveat}" for caveat in found.caveats)
    if found.change is None:
        return f"Beside {old}{caveats}."
    if found.change == 0:
        return f"The same as {old}{caveats}."
    return f"{change(found, new, line)} on {old}{caveats}."


def share(figure: Figure) -> Decimal | None:
    """The number that a bar shows: value or share in percent; None for an open bound or a range."""
    if figure.measure is Measure.COMPLIANCE:
        return share_percent(figure)
    return figure.value_low if figure.value_low == figure.value_high else None


def day_in_words(day: date) -> str:
    """``"13 Feb 2025"``, the same in every locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: date) -> str:
    """``"Thursday"``, the same in every locale."""
    return WEEKDAYS[day.weekday()]


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def counted(number: int, word: str) -> str:
    """``"1 figure"``, ``"2 figures"``, ``"1,204 figures"``."""
    return f"{number:,} {word if number == 1 else _plural(word)}"
