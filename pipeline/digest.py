"""Pure: the day's rows -> the digest, one frozen model that `pipeline.faces` renders as mail, text and web page.

Everything that a reader sees is a string of the model, so the faces differ in markup only, and the same rows and time
give the same bytes. `sure` figures carry the headline; `unsure` ones stand below as "to be checked".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from urllib.parse import urlsplit

from pydantic import TypeAdapter

from pipeline import comparison, wording
from pipeline.baseline import Baseline
from pipeline.model import BaselineFigure, Certainty, Claim, Comparison, Figure, PeriodKind
from pipeline.text import clean_line

LONGEST_QUOTE = 300
OLD_NEWS = timedelta(days=2)
LONGEST_TITLE = 160
NAMES_IN_NOTICE = 4
UPDATED, REVISED, DISPUTED = "updated", "revised", "disputed"


# What the day's rows are made of.


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the article that speaks for it.

    Attributes:
        printed: The amount as printed.
        quote_characters: How much of the sentence the feed's terms allow us to show.
        comparisons: Against the lines of the baseline, as far as they have to do with each other.
        before: What the same series stood at when it was last heard of, and None where it is new.
        before_at: When that was published.
        before_origins: Who said so.
    """

    claim: Claim
    printed: str
    title: str
    publisher: str
    url: str | None
    published_at: datetime
    quote_characters: int
    comparisons: tuple[Comparison, ...] = ()
    before: Figure | None = None
    before_at: datetime | None = None
    before_origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedDay:
    """What the polls of a day brought from one feed: ``ok``, ``unchanged`` or the last trouble."""

    name: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows of one day.

    Attributes:
        set_aside_reasons: Reason and number, the most frequent first.
        quarantined: Rule and number of rows held back by it.
        checks_passed, checks: Expectations that held, of all that were run.
        checks_failed: What stopped the publication, or None.
    """

    articles: int = 0
    mentions: int = 0
    figures: int = 0
    set_asides: int = 0
    set_aside_reasons: tuple[tuple[str, int], ...] = ()
    quarantined: tuple[tuple[str, int], ...] = ()
    checks_passed: int = 0
    checks: int = 0
    checks_failed: str | None = None
    mail_failures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionRows:
    """All that one edition is built from.

    Attributes:
        new: Claims that Outlay first had on the day.
        re_reported: Older claims that were told again on the day.
        latest: For a line of the baseline, the last claim that may be compared with it.
        first: Whether this is the very first digest, which calls nothing new.
    """

    day: date
    time_zone: str
    baseline: Baseline
    new: tuple[Told, ...] = ()
    re_reported: tuple[Told, ...] = ()
    latest: tuple[tuple[str, Told], ...] = ()
    first: bool = False
    feeds: tuple[FeedDay, ...] = ()
    tally: Tally = field(default_factory=Tally)


# The model.


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of the digest, in words; ``figure`` is the record itself.

    Attributes:
        figure_ids: All mentions of the claim.
        sentence: The figure as a headline.
        since: The day on which Outlay first had it.
        quote: The sentence in three parts: before the amount, the amount, after it. Empty where terms allow no quote.
        published: The publication day, only where it is more than two days older than the digest's.
        sources: Independent sources, in words.
        against: The line that holds it against the baseline or says why not; None where no line is related.
        moved: ``updated``, ``revised`` or ``disputed``, where the series was told before.
        before: What it stood at then.
    """

    claim_id: str
    figure_ids: tuple[str, ...]
    figure: Figure
    sentence: str
    since: str
    value: str
    printed: str
    who: str
    what: str
    quote: tuple[str, str, str]
    outlet: str
    title: str
    url: str | None
    published: str | None
    sources: str
    against: str | None = None
    moved: str | None = None
    before: str | None = None
    claimant: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """The new figures of one measure."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A value as a bar: its label, the number in words, and its length in percent of the longest."""

    label: str
    value: str
    percent: int


@dataclass(frozen=True, slots=True)
class Headline:
    """The figure that the day is about, held against the baseline.

    Attributes:
        change: ``"+1.5%"`` and the like, or None where it is refused or cannot be given.
        verdict: The comparison in one sentence.
        bars: Baseline and now; empty where they cannot be compared.
    """

    title: str
    row: Row
    line: str | None
    change: str | None
    verdict: str | None
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """One line of the baseline's scoreboard."""

    baseline_id: str
    label: str
    baseline: str
    printed: str
    now: str
    change: str
    outlet: str | None
    url: str | None
    footnote: str | None


@dataclass(frozen=True, slots=True)
class Quality:
    """What the reader should know of the day's material: label and value, then names and reasons in words."""

    numbers: tuple[tuple[str, str], ...]
    failed_feeds: tuple[str, ...]
    quarantined: tuple[str, ...]
    set_aside: tuple[str, ...]
    mail_failures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """One edition of one list. The headline's figure is in no section: it is told once.

    Attributes:
        made_at: UTC; the mail's Date.
        title: The day's top line, which the subject carries too.
        notices: What makes the edition incomplete; empty on a good day.
        quiet: The six lines of a day without news; empty otherwise.
        revision: Rises with every correction that is mailed.
    """

    list_name: str
    day: date
    time_zone: str
    made_at: datetime
    revision: int
    first: bool
    subject: str
    title: str
    summary: str
    notices: tuple[str, ...]
    quiet: tuple[str, ...]
    headline: Headline | None
    sections: tuple[Section, ...]
    moved: tuple[Row, ...]
    to_check: tuple[Row, ...]
    re_reported: tuple[Row, ...]
    baseline_title: str
    baseline_as_of: date
    scoreboard: tuple[Score, ...]
    quality: Quality
    page_url: str | None = None


_JSON = TypeAdapter(Digest)


def to_json(digest: Digest) -> str:
    """The model as JSON, to be frozen in the journal and to lie beside the web page."""
    return _JSON.dump_json(digest, indent=1).decode("utf-8") + "\n"


def from_json(text: str) -> Digest:
    """The model that `to_json` wrote."""
    return _JSON.validate_json(text)


def rows_of(digest: Digest) -> Iterator[tuple[str, Row]]:
    """Every row of the edition with the part that it stands in, the headline first."""
    if digest.headline:
        yield "headline", digest.headline.row
    for section in digest.sections:
        yield from (("new", row) for row in section.rows)
    yield from ((str(row.moved), row) for row in digest.moved)
    yield from (("to be checked", row) for row in digest.to_check)


# Building.


def build(
    rows: EditionRows, *, now: datetime, list_name: str = "web", revision: int = 1, page_url: str | None = None
) -> Digest:
    """The digest of a day.

    Args:
        rows: What the day brought.
        now: The digest's own time.
        list_name: The list that it is for.
        revision: 1, or more for a correction.
        page_url: Where the day's web page can be read, if anywhere.
    """
    lines = {line.baseline_id: line for line in rows.baseline.figures}
    told = sorted(rows.new, key=lambda each: _rank(each, rows.day, lines))
    sure = [each for each in told if each.claim.figure.certainty is Certainty.SURE]
    unsure = [each for each in told if each.claim.figure.certainty is not Certainty.SURE]
    moved = [each for each in sure if each.before is not None]
    new = [each for each in sure if each.before is None]
    counts = _counts(new, moved, unsure)
    first, notices = rows.first, _notices(rows)
    headline = _headline(sure[0], rows, lines) if sure else None
    title = _title(rows, headline, len(told), first=first)
    return Digest(
        list_name=list_name,
        day=rows.day,
        time_zone=rows.time_zone,
        made_at=now.astimezone(UTC),
        revision=revision,
        first=first and bool(told),
        subject=_subject(rows, title, counts, first=first),
        title=title,
        summary=_summary(rows.tally, counts, first=first),
        notices=notices,
        quiet=() if told else _six_lines(rows, notices, page_url),
        headline=headline,
        sections=tuple(_sections([each for each in new if each is not sure[0]], rows, lines)),
        moved=tuple(_row(each, rows.day, lines) for each in moved if each is not sure[0]),
        to_check=tuple(_row(each, rows.day, lines) for each in unsure),
        re_reported=tuple(_row(each, rows.day, lines) for each in rows.re_reported),
        baseline_title=rows.baseline.title,
        baseline_as_of=rows.baseline.as_of,
        scoreboard=tuple(_score(line, rows) for line in rows.baseline.figures),
        quality=_quality(rows),
        page_url=page_url if _is_web_link(page_url) else None,
    )


NEAR_PAR = frozenset({"USD", "EUR", "GBP", "CHF"})  # close enough to each other to say which figure is the larger


def _rank(told: Told, day: date, lines: dict[str, BaselineFigure]) -> tuple[bool, int, int, Decimal, str]:
    """The most telling first: fresh, other than the baseline, told by many, large; what is unchanged is no headline."""
    figure, found = told.claim.figure, _best(told, lines)
    related = 3 if found is None or found.change == 0 else 0 if found.change is not None else 1 + (not found.comparable)
    size = figure.value_low or figure.value_high or Decimal(0)
    if figure.unit not in NEAR_PAR:
        size /= 10**9
    return (_is_old(told, day), related, -len(told.claim.origins), -size, told.claim.claim_id)


def _is_old(told: Told, day: date) -> bool:
    return told.published_at.date() < day - OLD_NEWS


def _best(told: Told, lines: dict[str, BaselineFigure]) -> Comparison | None:
    """The comparison that tells most: one with a change, one without, a refusal by a line with the same roles."""
    figure = told.claim.figure

    def order(found: Comparison) -> tuple[bool, bool, bool, str]:
        other = lines[found.baseline_id].corrected
        same_parties = (figure.payer, figure.recipient) == (other.payer, other.recipient)
        return (not found.comparable, found.change is None, not same_parties, found.baseline_id)

    known = [found for found in told.comparisons if found.baseline_id in lines and _tells(found, figure, lines)]
    return min(known, key=order, default=None)


def _tells(found: Comparison, figure: Figure, lines: dict[str, BaselineFigure]) -> bool:
    """Whether a reader learns from it: that one donor is not another, or money no share of GDP, is no news."""
    other = lines[found.baseline_id].corrected
    same_kind = comparison.unit_kind(figure) == comparison.unit_kind(other)
    return found.comparable or (same_kind and (figure.payer == other.payer or figure.recipient is None))


def _row(told: Told, day: date, lines: dict[str, BaselineFigure]) -> Row:
    claim, found = told.claim, _best(told, lines)
    figure, url = claim.figure, told.url if _is_web_link(told.url) else None
    quote = _quote(figure.quote, told.printed, min(told.quote_characters, LONGEST_QUOTE))
    return Row(
        claim_id=claim.claim_id,
        figure_ids=claim.figure_ids,
        figure=replace(figure, quote="".join(quote)),
        sentence=wording.sentence(figure),
        since=wording.day_in_words(claim.first_seen_at.date()),
        value=wording.value(figure),
        printed=clean_line(told.printed, wording.LONGEST_NAME),
        who=wording.who(figure),
        what=wording.what(figure),
        quote=quote,
        outlet=told.publisher,
        title=clean_line(told.title, LONGEST_TITLE),
        url=url,
        published=f"published {wording.day_in_words(told.published_at.date())}" if _is_old(told, day) else None,
        sources=wording.counted(len(claim.origins), "source"),
        against=wording.against(found, figure, lines[found.baseline_id]) if found else None,
        moved=_moved(told),
        before=_before(told),
        claimant=clean_line(figure.claimant, wording.LONGEST_NAME) if figure.claimant else None,
    )


def _before(told: Told) -> str | None:
    if told.before is None or told.before_at is None:
        return None
    value, at = wording.value(told.before), wording.day_in_words(told.before_at.date())
    if _moved(told) == DISPUTED:
        return f"{value} on {at} by {', '.join(told.before_origins)}"
    return f"was {value} on {at}"


def _moved(told: Told) -> str | None:
    """How a series moved: a total grows; for one year the same source revises, and another one disputes."""
    figure = told.claim.figure
    if told.before is None:
        return None
    if figure.period_kind is PeriodKind.CUMULATIVE or figure.period_start is None:
        return UPDATED
    return REVISED if set(told.before_origins) & set(told.claim.origins) else DISPUTED


def _quote(quote: str, printed: str, limit: int) -> tuple[str, str, str]:
    """The sentence cut to its allowance around the amount, which stays in sight; nothing where nothing is allowed."""
    sentence, amount = " ".join(quote.split()), " ".join(printed.split())
    whole_words = TORN_WORD.sub("…", sentence)
    if amount in whole_words:
        sentence = whole_words
    if limit < len(amount) + 2:
        return ("", "", "")
    head, found, tail = sentence.partition(amount)
    if not found:
        return (_cut_end(sentence, limit), "", "")
    spare = max(limit - len(amount), 0)
    before = max(spare // 2, spare - len(tail))
    head = _cut_start(head, before)
    return (head, amount, _cut_end(tail, spare - len(head)))


TORN_WORD = re.compile(r"^…\S*|(?<=\s)\S*…$")


def _cut_end(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return f"{text[: max(limit - 1, 0)].rpartition(' ')[0].rstrip(' ,;:')}…" if limit > 0 else ""


def _cut_start(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return f"…{text[len(text) - limit + 1 :].partition(' ')[2]}" if limit > 1 else ""


def _sections(new: Sequence[Told], rows: EditionRows, lines: dict[str, BaselineFigure]) -> Iterable[Section]:
    for measure, heading in wording.MEASURE_HEADINGS.items():
        found = tuple(_row(each, rows.day, lines) for each in new if each.claim.figure.measure is measure)
        if found:
            yield Section(heading, found)


def _headline(told: Told, rows: EditionRows, lines: dict[str, BaselineFigure]) -> Headline:
    found = _best(told, lines)
    row, figure = _row(told, rows.day, lines), told.claim.figure
    if found is None:
        return Headline(row.sentence, row, None, None, None)
    line = lines[found.baseline_id]
    changed = wording.change(found, figure, line) if found.change is not None else None
    return Headline(row.sentence, row, line.label, changed, row.against, _bars(figure, line, rows) if changed else ())


def _bars(figure: Figure, line: BaselineFigure, rows: EditionRows) -> tuple[Bar, ...]:
    old, new = wording.share(line.corrected), wording.share(figure)
    if old is None or new is None or min(old, new) < 0 or not max(old, new):
        return ()
    longest = max(old, new)
    as_of = f"Baseline, {wording.day_in_words(rows.baseline.as_of)}"
    return (
        Bar(as_of, wording.value(line.corrected), round(old * 100 / longest)),
        Bar("Now", wording.value(figure), round(new * 100 / longest)),
    )


def _title(rows: EditionRows, headline: Headline | None, told: int, *, first: bool) -> str:
    if first and told:
        return f"Starting point: {wording.counted(told, 'figure')}"
    if headline:
        return headline.title
    if told:
        return f"{wording.counted(told, 'figure')} to be checked"
    return "Incomplete" if _notices(rows) else "Nothing new"


def _counts(new: Sequence[Told], moved: Sequence[Told], unsure: Sequence[Told]) -> dict[str, int]:
    how = [_moved(told) for told in moved]
    counts = {"new": len(new), **{word: how.count(word) for word in (UPDATED, REVISED, DISPUTED)}}
    return counts | {"to be checked": len(unsure)}


def _subject(rows: EditionRows, title: str, counts: dict[str, int], *, first: bool) -> str:
    day = f"{rows.day.day} {wording.MONTHS[rows.day.month - 1]}"
    notices = _notices(rows)
    if not sum(counts.values()):
        what = "; ".join(notices) if notices else "nothing new"
        return clean_line(f"Defence figures {day}: {what}", LONGEST_TITLE)
    told = [f"{number} {word}" for word, number in counts.items() if number and word != "to be checked"]
    told += [notice.split(":")[0].lower() for notice in notices[:1]]
    tail = ", ".join(part for part in told if not (first and part.endswith(" new")))
    return clean_line(f"Defence figures {day}: {title}{f'; {tail}' if tail else ''}", LONGEST_TITLE)


def _summary(tally: Tally, counts: dict[str, int], *, first: bool) -> str:
    new = wording.counted(counts["new"], "figure" if first else "new figure")
    others = [f"{number} {word}" for word, number in counts.items() if number and word != "new"]
    told = [new, *others] if counts["new"] or not others else others
    return f"{', '.join(told)}, out of {wording.counted(tally.articles, 'article')}"


def _notices(rows: EditionRows) -> tuple[str, ...]:
    failed = [feed for feed in rows.feeds if _has_failed(feed)]
    found = []
    if rows.tally.checks_failed is not None:
        found.append(f"Incomplete: checks failed ({rows.tally.checks_failed}), so this is the last good state")
    if failed:
        names = f" ({', '.join(feed.name for feed in failed)})" if len(failed) <= NAMES_IN_NOTICE else ""
        found.append(f"Incomplete: {len(failed)} of {wording.counted(len(rows.feeds), 'feed')} failed{names}")
    if not rows.feeds:
        found.append("Incomplete: no feed was asked")
    return tuple(found)


def _has_failed(feed: FeedDay) -> bool:
    return feed.outcome not in {"ok", "unchanged"}


def _six_lines(rows: EditionRows, notices: tuple[str, ...], page_url: str | None) -> tuple[str, ...]:
    """A day without news; a day with failed feeds never says "nothing new"."""
    tally, day = rows.tally, wording.day_in_words(rows.day)
    quality = _quality(rows)
    latest = max(rows.latest, key=lambda pair: pair[1].claim.first_seen_at, default=None)
    return (
        f"{'. '.join(notices)}. No figures came on {day}." if notices else f"Nothing new on {day}.",
        f"Feeds: {dict(quality.numbers)['Feeds']}.",
        f"Read: {wording.counted(tally.articles, 'article')} with {wording.counted(tally.mentions, 'amount')}, "
        f"{tally.set_asides:,} of them set aside.",
        f"Told again: {wording.counted(len(rows.re_reported), 'known figure')}.",
        _last_move(latest[1]) if latest else "Baseline: no line has moved yet.",
        f"The baseline and all earlier days: {page_url or f'site/{rows.day}.html'}",
    )


def _last_move(told: Told) -> str:
    at = wording.day_in_words(told.claim.first_seen_at.date())
    return f"Baseline: last moved on {at}: {wording.sentence(told.claim.figure)}."


def _score(line: BaselineFigure, rows: EditionRows) -> Score:
    told = dict(rows.latest).get(line.baseline_id)
    found = next((each for each in told.comparisons if each.baseline_id == line.baseline_id), None) if told else None
    now, change = ("–", "–") if line.complement_of is None else (f"see {line.complement_of}", "–")
    if told and found:
        now, change = wording.value(told.claim.figure), wording.change(found, told.claim.figure, line)
    return Score(
        baseline_id=line.baseline_id,
        label=line.label,
        baseline=wording.value(line.corrected),
        printed=line.amount,
        now=now,
        change=change,
        outlet=told.publisher if told else None,
        url=told.url if told and _is_web_link(told.url) else None,
        footnote=line.footnote,
    )


def _quality(rows: EditionRows) -> Quality:
    tally, failed = rows.tally, [feed for feed in rows.feeds if _has_failed(feed)]
    ok = sum(feed.outcome == "ok" for feed in rows.feeds)
    unchanged = sum(feed.outcome == "unchanged" for feed in rows.feeds)
    held_back = sum(number for _, number in tally.quarantined)
    return Quality(
        numbers=(
            ("Feeds", f"{ok} ok, {unchanged} unchanged, {len(failed)} failed"),
            ("Articles", f"{tally.articles:,}"),
            ("Amounts of money, percent and counts", f"{tally.mentions:,}"),
            ("Figures", f"{tally.figures:,}"),
            ("Set aside", f"{tally.set_asides:,}"),
            ("Expectations passed", f"{tally.checks_passed} of {tally.checks}" if tally.checks else "none run"),
            ("Quarantined", f"{held_back:,}"),
        ),
        failed_feeds=tuple(f"{feed.name}: {feed.outcome.removeprefix('failed: ')}" for feed in failed),
        quarantined=tuple(f"{wording.counted(number, 'row')}: {rule}" for rule, number in tally.quarantined),
        set_aside=tuple(f"{number:,} {reason}" for reason, number in tally.set_aside_reasons),
        mail_failures=tally.mail_failures,
    )


def _is_web_link(url: str | None) -> bool:
    if url is None:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
