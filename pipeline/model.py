"""The values that flow through Outlay, in the order in which they are made.

    Feed -> Entry -> Article -> Quantity -> Figure | SetAside -> Claim -> Comparison -> Digest

All are frozen. Times are timezone-aware UTC. Money is ``Decimal`` in whole units of its currency. The terms are the
field's own: aid follows the Kiel Institute's Ukraine Support Tracker, spending follows NATO and SIPRI.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


def key(*parts: object) -> str:
    """A content key: 16 hex digits, the same for the same parts on every machine and in every order of arrival."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class FeedKind(StrEnum):
    """Who speaks: decides whether pages are fetched for every entry or only for those on the subject."""

    OFFICIAL = "official"
    DEFENCE_PRESS = "defence_press"
    GENERAL_NEWS = "general_news"
    RESEARCH = "research"


@dataclass(frozen=True, slots=True)
class Feed:
    """One line of ``feeds.toml``.

    Attributes:
        id: Short stable name, unique, such as ``"uk-mod"``; the key of everything that comes from the feed.
        url: Address of the feed.
        publisher: The outlet's name as readers know it.
        language: ISO 639-1 code of its texts.
        country: ISO 3166-1 alpha-2 code of the outlet, ``"EU"`` for the Union, or None for international ones.
        kind: Who speaks.
        owner: Who owns the outlet, where certain: one owner's outlets are one source.
        quote_characters: How much of a sentence its terms allow us to show; 300 is our own upper bound.
        interval_minutes: Time between polls.
        pages: False where pages are not to be had, and the feed's own text is the article.
        note: Quirks, for people.
    """

    id: str
    url: str
    publisher: str
    language: str
    country: str | None
    kind: FeedKind
    owner: str | None = None
    quote_characters: int = 200
    interval_minutes: float = 60
    pages: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Poll:
    """One look at a feed, whatever became of it; a row of ``raw.polls``.

    Attributes:
        poll_id: ``key(feed_id, at)``.
        outcome: ``changed``, ``unchanged``, or what went wrong, such as ``failed: timeout``.
        next_due_at: When the feed may be asked again.
    """

    poll_id: str
    feed_id: str
    url: str
    at: datetime
    outcome: str
    status: int | None
    body_bytes: int
    seconds: float
    etag: str | None
    last_modified: str | None
    next_due_at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed, as one version of it stands there.

    Attributes:
        entry_id: ``key(identity, content_sha256)`` with the feed's id in the identity where there is no link:
            an edited item is a new version beside the old one.
        identity: The cleaned link; else the GUID within its feed; else a hash of the text.
        link: Absolute http(s) address, without tracking parameters, or None.
        title, summary: Plain text, cleaned.
        body_html: The fullest HTML that the feed carries (content, else description); "" where none.
        published_at: From the feed; None where it gives no usable date.
        flags: What was mended or missing, such as ``"no link"``, ``"no date"``.
    """

    entry_id: str
    feed_id: str
    identity: str
    guid: str | None
    link: str | None
    title: str
    summary: str
    body_html: str
    author: str | None
    published_at: datetime | None
    updated_at: datetime | None
    language: str | None
    content_sha256: str
    flags: tuple[str, ...] = ()


class Place(StrEnum):
    """Where in an article a passage stands."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    QUOTE = "quote"  # a block quotation or an embedded post: another's words
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text that is not plain body; offsets are code points, end exclusive."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True)
class Article:
    """A page cleaned to text, or a feed's own text where the page could not be had.

    Attributes:
        text: Title, a blank line, then paragraphs parted by blank lines. All offsets count its code points.
        source: ``page``, or ``entry`` where the feed's own text had to do.
        language: ISO 639-1, detected among the feeds' languages; None where the text is too short to tell.
        flags: ``teaser only``, ``headline conflict`` and the like.
    """

    url: str | None
    canonical_url: str | None
    title: str
    author: str | None
    published_at: datetime | None
    language: str | None
    text: str
    source: str
    spans: tuple[Span, ...] = ()
    flags: tuple[str, ...] = ()


class Qualifier(StrEnum):
    """How firmly the text states the value (record: ``qualifier``)."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


class Measure(StrEnum):
    """What the amount measures."""

    AID = "aid"
    DEFENCE_SPENDING = "defence_spending"
    SPENDING_GROWTH = "spending_growth"
    PROCUREMENT = "procurement"
    EQUIPMENT = "equipment"
    COMPLIANCE = "compliance"


OWN_SPENDING = frozenset({Measure.DEFENCE_SPENDING, Measure.SPENDING_GROWTH})  # what a state spends on itself
GIFTS = frozenset({Measure.AID, Measure.EQUIPMENT})  # what somebody may give
GOODS = frozenset({Measure.PROCUREMENT, Measure.EQUIPMENT})  # what somebody may buy
GIVEN_OR_BOUGHT = frozenset({Measure.AID, Measure.PROCUREMENT})  # told in money


class AidType(StrEnum):
    """Kiel's kinds of aid; ``mixed`` where there are several or the text does not say."""

    MILITARY = "military"
    FINANCIAL = "financial"
    HUMANITARIAN = "humanitarian"
    MIXED = "mixed"


class Stage(StrEnum):
    """How far the money has come: from a target to its disbursement (Kiel's terms, finer)."""

    TARGET = "target"
    PROPOSED = "proposed"
    COMMITTED = "committed"
    ALLOCATED = "allocated"
    CONTRACTED = "contracted"
    DISBURSED = "disbursed"
    UNKNOWN = "unknown"


class PeriodKind(StrEnum):
    """Over which time the amount runs."""

    ANNUAL = "annual"
    CUMULATIVE = "cumulative"
    MULTI_YEAR = "multi_year"
    ONE_OFF = "one_off"
    BY_DEADLINE = "by_deadline"
    UNKNOWN = "unknown"


class Reading(StrEnum):
    """Whether the roles were read in full or only as far as names carry them."""

    FULL = "full"
    PARTIAL = "partial"


class Certainty(StrEnum):
    """``sure`` where a figure is read with the measured precision that headlines and totals need."""

    SURE = "sure"
    UNSURE = "unsure"


class QuantityKind(StrEnum):
    """Money, a percentage, or a number that counts things or states."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in a text, whatever its subject.

    Attributes:
        start, end: Code points; ``text[start:end]`` is the amount as printed, without its qualifier.
        low, high: Whole units; equal for a point, None at an open end.
        unit: ISO 4217 code, ``"%"``, or ``""`` for a bare count.
        rule: The rule of the grammar that read it.
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: str
    kind: QuantityKind
    qualifier: Qualifier
    rule: str


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount of defence spending or aid with its roles; docs/figure-record.md says what each field means."""

    start: int
    end: int
    quote: str
    value_low: Decimal | None
    value_high: Decimal | None
    qualifier: Qualifier
    unit: str
    measure: Measure
    stage: Stage
    period_kind: PeriodKind
    reading: Reading
    certainty: Certainty
    rule: str
    item: str | None = None
    aid_type: AidType | None = None
    payer: str | None = None
    recipient: str | None = None
    period_start: int | None = None
    period_end: int | None = None
    claimant: str | None = None
    subject: str | None = None
    modality: str | None = None
    price_basis: str | None = None
    growth_basis: str | None = None
    definition: str | None = None
    buyer: str | None = None
    supplier: str | None = None
    out_of: int | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """An amount that is no figure of ours, with the reason in words and the rule that said so."""

    start: int
    end: int
    quote: str
    kind: QuantityKind
    reason: str
    rule: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to read, with what is known of where it stands.

    Attributes:
        published: Publication time; years are counted from it.
        country: ISO 3166-1 alpha-2 of the outlet: a bare ``$`` is its dollar.
        language: ISO 639-1, where already known.
    """

    text: str
    published: datetime | None = None
    publisher: str | None = None
    title: str | None = None
    country: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was read in one passage: every mention is in one of the two lists.

    Attributes:
        on_subject: False where the text has no word of defence, arms or aid; its set-asides are then only counted.
    """

    figures: tuple[Figure, ...]
    set_asides: tuple[SetAside, ...]
    language: str | None
    on_subject: bool


@dataclass(frozen=True, slots=True)
class BaselineFigure:
    """A figure of the baseline article, as printed and as it was meant.

    Attributes:
        printed: The figure as the article prints it, garbling included.
        corrected: What it really refers to; comparisons use this one.
        footnote: Why the two differ, for the reader of the digest; None where they agree.
        label: A few words that name the line in the digest, such as "UK military aid a year".
        complement_of: The line whose other side this one is: shown beside it, never compared on its own.
        not_with: Values that look comparable and are not, each with the reason in half a sentence.
        amount: The amount as the article prints it: its text from ``printed.start`` to ``printed.end``.
    """

    baseline_id: str
    label: str
    printed: Figure
    corrected: Figure
    footnote: str | None
    source: str
    complement_of: str | None = None
    not_with: tuple[tuple[Decimal, str], ...] = ()
    amount: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """The same figure as told by one or several reports.

    Attributes:
        claim_id: Content key; does not depend on the order of arrival.
        figure: The most precise mention, which speaks for all.
        figure_ids: All mentions.
        origins: Independent sources: one owner's outlets count once.
        first_seen_at: When Outlay first had it.
    """

    claim_id: str
    claim_key: str
    figure_id: str
    figure: Figure
    figure_ids: tuple[str, ...]
    origins: tuple[str, ...]
    first_seen_at: datetime


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim held against a line of the baseline.

    Attributes:
        comparable: False means refused, with the reason.
        change: New minus old, in the unit of both; None against an open bound or when refused.
        change_percent: In percent of the old value; None against an open bound, for shares and when refused.
        reason: Why it is refused, in half a sentence; None where comparable.
        caveats: What differs although the two may be compared: stage, definition, currency.
    """

    claim_id: str
    baseline_id: str
    comparable: bool
    change: Decimal | None = None
    change_percent: Decimal | None = None
    reason: str | None = None
    caveats: tuple[str, ...] = field(default=())
