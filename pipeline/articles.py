"""A page, or an entry of a feed, to an article: main text, title, date, language, and what in it is another's words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import accumulate
from typing import Any
from urllib.parse import urlsplit

from pipeline import text
from pipeline.errors import PageError
from pipeline.feeds import EARLIEST_YEAR, clean_link
from pipeline.markup import Paragraph, apply_rules, drop, inline_text, read_paragraphs, read_tree, remove
from pipeline.model import Article, Entry, Place, Span

MAX_PAGE_BYTES = 15_000_000
MAX_TITLE_CHARACTERS = 300
MAX_PARAGRAPH_CHARACTERS = 50_000
MAX_TEXT_CHARACTERS = 300_000
"""Longest article; the flag ``cut`` says that there was more. The longest of the recorded pages has 89,300."""
SHORT_CHARACTERS = 250  # below this the extractor falls back on the page's whole text, navigation included
MAX_NOTICE_CHARACTERS = 1_500  # a page that says "not found" or "subscribe" in a longer text means something else
MIN_LETTERS_FOR_LANGUAGE = 40


@dataclass(slots=True)
class _Head:
    """What a page says of itself outside its text."""

    title: str | None = None
    tab: str | None = None  # what the browser's tab says
    headline: str | None = None
    description: str | None = None
    author: str | None = None
    published_at: datetime | None = None
    canonical: str | None = None
    free: bool = True
    live: bool = False


def read_page(body: bytes, content_type: str | None, url: str, entry: Entry, languages: frozenset[str]) -> Article:
    """The article on a page.

    Args:
        body: The page's bytes.
        content_type: The HTTP header, for its charset.
        url: Where the page was had, after redirects.
        entry: The item of the feed that led here; its title and date come first, for pages' own dates are often wrong.
        languages: ISO 639-1 codes among which the language is detected.

    Raises:
        PageError: There is no article: ``not HTML (PDF)``, ``no text``, ``soft 404``, ``too deep``, ``too large``.
    """
    tree = read_tree(_decoded(body, content_type))
    head = _head(tree, url)
    flags = []
    published_at = entry.published_at
    if published_at is None and (published_at := head.published_at or _guessed_date(tree, url)) is not None:
        flags.append("date from page")
    apply_rules(tree)
    head.free &= not _drop_walls(tree)
    paragraphs = _main_text(tree)
    paragraphs = _unrepeated([*_standfirst(tree, head, paragraphs), *paragraphs])
    title = entry.title or head.title or ""
    flags += _doubts(title, head, paragraphs)
    if head.canonical is None:
        flags.append("canonical elsewhere")
    return _article(
        title,
        paragraphs,
        languages,
        url=url,
        canonical_url=head.canonical or clean_link(url, url),
        author=entry.author or head.author,
        published_at=published_at,
        source="page",
        flags=flags,
    )


def read_entry(entry: Entry, languages: frozenset[str]) -> Article:
    """The article as the feed itself carries it, for where the page can't be had.

    Raises:
        PageError: The entry has no text.
    """
    paragraphs: list[Paragraph] = []
    if entry.body_html.strip():
        tree = read_tree(f"<body>{entry.body_html}</body>")
        apply_rules(tree)
        paragraphs = [p for p in _unrepeated(read_paragraphs(tree)) if not _FEED_FOOTER.match(p.text)]
    if not paragraphs and not entry.title:
        raise PageError("no text")
    teaser = not paragraphs
    if paragraphs and (cut := _CUT_OFF.search(paragraphs[-1].text)) is not None:
        teaser = True
        end = text.without_cut_number(paragraphs[-1].text[: cut.start()])
        paragraphs[-1] = Paragraph(f"{end} …", paragraphs[-1].place)
    return _article(
        entry.title,
        paragraphs,
        languages,
        url=entry.link,
        canonical_url=entry.link,
        author=entry.author,
        published_at=entry.published_at,
        source="entry",
        flags=["teaser only"] if teaser else [],
    )


def detect_language(s: str, languages: frozenset[str]) -> str | None:
    """The ISO 639-1 code of a text's language among those given; None where it is too short to tell."""
    sample = s[:1_000]
    if not languages or sum(map(str.isalpha, sample)) < MIN_LETTERS_FOR_LANGUAGE:
        return None
    if len(languages) == 1:
        return next(iter(languages))
    found = _detector(languages).detect_language_of(sample)
    code = found.iso_code_639_1.name.lower() if found else None
    return "no" if code == "nb" and code not in languages else code


@cache
def _detector(languages: frozenset[str]) -> Any:
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [getattr(IsoCode639_1, "NB" if code == "no" else code.upper(), None) for code in sorted(languages)]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*filter(None, codes)).build()


# --- Putting it together


_FEED_FOOTER = re.compile(
    r"(?:The post|L.article|Der Beitrag|Artykuł|La entrada|L.articolo)\b.{0,400}"
    r"(?:appeared first on|first appeared on|est apparu en premier|erschien zuerst"
    r"|pochodzi z serwisu|aparece primero|proviene da)"
    r"|(?:Read more|Continue reading|Weiterlesen|Lire la suite|Leer más|Czytaj więcej)\b.{0,200}$",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[\.\.\.\]|\[…\])\s*(?:\(?(?:read|continue|mehr|weiter|lire|suite)\b.{0,60})?$", re.IGNORECASE
)


def _article(
    title: str,
    paragraphs: Iterable[Paragraph],
    languages: frozenset[str],
    *,
    url: str | None,
    canonical_url: str | None,
    author: str | None,
    published_at: datetime | None,
    source: str,
    flags: list[str],
) -> Article:
    parts = [Paragraph(title, Place.TITLE)] if title else []
    parts += [p for p in paragraphs if not _same(p.text, title)]
    if _characters(parts) > MAX_TEXT_CHARACTERS:
        parts, flags = _first(parts), [*flags, "cut"]
    spans, at = [], 0
    for part in parts:
        if part.place is not Place.BODY:
            spans.append(Span(at, at + len(part.text), part.place))
        at += len(part.text) + 2
    whole = "\n\n".join(part.text for part in parts)
    if text.mixes_scripts(whole):
        flags = [*flags, "mixed scripts"]
    return Article(
        url=url,
        canonical_url=canonical_url,
        title=title,
        author=author,
        published_at=published_at,
        language=detect_language(whole, languages),
        text=whole,
        source=source,
        spans=tuple(spans),
        flags=tuple(dict.fromkeys(flags)),
    )


def _first(parts: list[Paragraph]) -> list[Paragraph]:
    ends = accumulate(len(part.text) for part in parts)
    return [part for part, end in zip(parts, ends, strict=True) if end <= MAX_TEXT_CHARACTERS]


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _unrepeated(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Paragraphs without those that stand there twice: a print view, a mobile copy, a pull quote."""
    kept: list[Paragraph] = []
    seen: set[str] = set()
    for paragraph in paragraphs:
        s = text.clean(paragraph.text, MAX_PARAGRAPH_CHARACTERS).strip()
        if not any(map(str.isalnum, s)) or (len(s) >= 25 and s in seen):
            continue
        seen.add(s)
        kept.append(Paragraph(s, paragraph.place))
    return kept


# --- From bytes to a tree


_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_NOT_HTML = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "zip"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"{", "JSON"),
    (b"[", "JSON"),
)
_XML_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]")


def _decoded(body: bytes, content_type: str | None) -> str:
    start = body[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    kind = next((kind for magic, kind in _NOT_HTML if start.startswith(magic)), None)
    kind = kind or ("XML" if _XML_ROOT.search(start) else None)
    if kind is not None:
        raise PageError(f"not HTML ({kind})")
    if len(body) > MAX_PAGE_BYTES:
        raise PageError("too large")
    header, meta = _CHARSET.search(content_type or ""), _META_CHARSET.search(body[:5_000])
    declared = [header[1] if header else None, meta[1].decode("ascii") if meta else None]
    return text.NOT_XML.sub("", text.decode(body, declared)[0])


# --- What the page says of itself


def _head(tree: Any, url: str) -> _Head:
    meta = {
        (element.get("property") or element.get("name") or "").lower(): element.get("content") or ""
        for element in reversed(list(tree.iter("meta")))
    }
    head = _Head(canonical=_canonical(tree, meta, url))
    for statement in _linked_data(tree):
        kind = str(statement.get("@type"))
        head.live |= "LiveBlog" in kind
        head.free &= str(statement.get("isAccessibleForFree", "true")).lower() != "false"
        if "Article" in kind or "LiveBlog" in kind or "Report" in kind:
            head.headline = head.headline or _line(statement.get("headline"))
            head.published_at = head.published_at or _iso(statement.get("datePublished"))
            head.author = head.author or _name(statement.get("author"))
    head.title, head.tab = _title(tree, meta), _line(tree.findtext(".//title"))
    head.headline = head.headline or _line(meta.get("og:title"))
    head.description = _line(meta.get("og:description")) or _line(meta.get("description"))
    head.author = head.author or _line(meta.get("author"))
    head.published_at = head.published_at or _iso(meta.get("article:published_time"))
    return head


def _title(tree: Any, meta: dict[str, str]) -> str | None:
    headlines = [headline for h1 in tree.iter("h1") if (headline := _line(inline_text(h1)))]
    if len(headlines) == 1 and headlines[0] != _line(meta.get("og:site_name")):
        return headlines[0]
    return _line(meta.get("og:title")) or _line(tree.findtext(".//title"))


def _canonical(tree: Any, meta: dict[str, str], url: str) -> str | None:
    """The page's own address as it gives it itself, believed within its host only; None where it names another's."""
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for named in filter(None, [*links, meta.get("og:url")]):
        cleaned = clean_link(named, url)
        return cleaned if cleaned and _host(cleaned) == _host(url) else None
    return clean_link(url, url)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json" or not script.text:
            continue
        try:
            found = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        found = found.get("@graph", found) if isinstance(found, dict) else found
        for statement in found if isinstance(found, list) else [found]:
            if isinstance(statement, dict):
                yield statement


def _line(s: object) -> str | None:
    return (text.clean_line(s, MAX_TITLE_CHARACTERS) or None) if isinstance(s, str) else None


def _name(author: object) -> str | None:
    author = author[0] if isinstance(author, list) and author else author
    return _line(author.get("name") if isinstance(author, dict) else author)


def _iso(s: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(str(s))
        at = at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return at if at.year >= EARLIEST_YEAR else None


def _guessed_date(tree: Any, url: str) -> datetime | None:
    from htmldate import find_date

    return _iso(find_date(deepcopy(tree), url=url, original_date=True, extensive_search=False))


# --- The main text


def _main_text(tree: Any) -> list[Paragraph]:
    """The paragraphs of the article, by trafilatura; those of the whole page for a text too short for its guesses."""
    paragraphs = _extracted(tree, fast=True)
    if _characters(paragraphs) < 0.6 * sum(len(inline_text(p)) for p in tree.iter("p") if len(inline_text(p)) > 100):
        # It missed the article on some layouts; its slower way compares several extractors.
        paragraphs = max(paragraphs, _extracted(tree, fast=False), key=_characters)
    if _characters(paragraphs) >= SHORT_CHARACTERS:
        return paragraphs
    for element in list(tree.iter("nav", "aside", "footer", "button", "select", "menu")):
        remove(element)
    drop(tree, list(tree.iter("form")))
    drop(tree, tree.xpath("//*[contains(@id, 'comment') or contains(@class, 'comment')]"))
    main = max(tree.iter("article", "main"), key=lambda e: len(e.text_content()), default=None)
    return list(read_paragraphs(tree if main is None else main))


def _standfirst(tree: Any, head: _Head, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The lead between headline and text, which the extractor takes for a teaser.

    It is known by its place, between the only ``h1`` and the first paragraph, or by the page's description, its copy.
    """
    description = (head.description or "")[:50]
    known = {p.text[:50] for p in paragraphs if p.place is Place.BODY}
    after_headline = False
    for element in tree.iter("h1", "h2", "h3", "p", "div"):
        own = inline_text(element) if element.tag == "p" else " ".join((element.text or "")[:1_000].split())
        if element.tag == "p" and own[:50] in known:
            break
        is_copy = len(description) == 50 and own.startswith(description)
        is_sentence = element.tag == "p" and len(own) >= 80 and own.endswith((".", "!", "?", "»", "”", "“", '"'))
        if is_copy or (after_headline and is_sentence and not len(element) and not _SUBSCRIBE.search(own)):
            lead = inline_text(element)
            return [] if any(lead[:50] in p.text for p in paragraphs) else [Paragraph(lead)]
        after_headline |= element.tag == "h1"
    return []


def _extracted(tree: Any, *, fast: bool) -> list[Paragraph]:
    from trafilatura import bare_extraction

    document: Any = bare_extraction(tree, fast=fast, include_comments=False, include_tables=True)
    return list(read_paragraphs(document.body)) if document is not None else []


def _characters(paragraphs: list[Paragraph]) -> int:
    return sum(len(p.text) for p in paragraphs)


# --- Walls, missing pages, doubts


_MISSING = re.compile(
    r"\b(?:page|article|story)[\w ]{0,20}(?:not found|no longer available|not exist|could ?n.t be found)"
    r"|\b(?:can ?not|can.t|could ?n.t) find (?:the|this|that) (?:page|article|story)\b"
    r"|\b(?:error|http|fehler|erreur) 404\b|^404\b|\b404\W{1,3}(?:not found|error|page|seite)"
    r"|\bseite (?:wurde )?nicht gefunden|\bpage introuvable|\bpágina no encontrada|\bpagina non trovata"
    r"|\bnie znaleziono strony|\bsidan (?:kunde inte )?hittades|\bсторінку не знайдено",
    re.IGNORECASE,
)
_CHALLENGE = re.compile(
    r"enable javascript|checking your browser|are you a robot|verify you are human|access denied|unusual traffic",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"\d\d?(?::\d\d\b|[.:]\d\d Uhr)")
_SUBSCRIBE = re.compile(r"subscri|sign in|log in|already a member|abonn|prenumer|suscri|register to", re.IGNORECASE)
_WALL = re.compile(r"paywall|regwall|subscribe-|subscription-|piano-|tp-modal", re.IGNORECASE)


def _drop_walls(tree: Any) -> bool:
    """Take out the offers that stand where a text is cut off; True where there were some."""
    found = False
    for element in tree.xpath("//*[@class or @id]"):
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _WALL.search(named) and element.getparent() is not None:
            offer = element.text_content()
            if len(offer) < 600 and _SUBSCRIBE.search(offer):
                remove(element)
                found = True
    return found


def _doubts(title: str, head: _Head, paragraphs: list[Paragraph]) -> list[str]:
    body = "\n".join(p.text for p in paragraphs)
    short = len(body) < MAX_NOTICE_CHARACTERS
    if not body.strip():
        raise PageError("no text")
    if short and _MISSING.search(f"{head.title}\n{head.tab}\n{body[:200]}"):
        raise PageError("soft 404")
    if short and _CHALLENGE.search(body):
        raise PageError("no text (browser check)")
    flags = []
    if head.live or sum(_UPDATE.match(p.text) is not None for p in paragraphs) >= 5:
        flags.append("live blog")
    if short and not head.free:
        flags.append("teaser only")
    elif any(not _amounts(headline) <= _amounts(body) for headline in (title, head.headline or "")):
        flags.append("headline conflict")
    return flags


def _amounts(s: str) -> set[str]:
    """The numbers of a text that are money at a glance."""
    found = re.findall(r"[$€£]\s?(\d[\d.,]{0,14})|\b(\d[\d.,]{0,14})[\s-]?(?:bn|billion|million|trillion|Mrd|Mio)", s)
    return {(one or other).rstrip(".,") for one, other in found}
