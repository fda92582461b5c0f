"""HTML to an article: its main text, title, date and language, and what in it is another's words.

A page is parsed once, with lxml; our own rules are applied to the tree, and the extractor gets the same tree. The rules
run on lxml because beautifulsoup4 takes longer for a page of 3 MB than everything else here together; tables are read
with beautifulsoup4, which is at its best on small, crooked markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from pipeline import text
from pipeline.errors import PageError
from pipeline.feeds import EARLIEST_YEAR, clean_link
from pipeline.model import Article, Entry, Place, Span

MAX_PAGE_BYTES = 15_000_000
MAX_ELEMENTS = 50_000
"""Elements of a page beyond which it is no article; the largest of the recorded news pages has 2,411."""
MAX_TITLE_CHARACTERS = 300
SHORT_CHARACTERS = 250  # below this the extractor falls back on the page's whole text, navigation included
MAX_NOTICE_CHARACTERS = 1_500  # a page that says "not found" or "subscribe" in a longer text means something else
MIN_LETTERS_FOR_LANGUAGE = 40


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    place: Place = Place.BODY


@dataclass(slots=True)
class _Head:
    """What a page says of itself outside its text."""

    title: str | None = None
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
    tree = _tree(_decoded(body, content_type))
    head = _head(tree, url)
    flags = []
    published_at = entry.published_at
    if published_at is None and (published_at := head.published_at or _guessed_date(tree, url)) is not None:
        flags.append("date from page")
    _apply_rules(tree)
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
    paragraphs: list[_Paragraph] = []
    if entry.body_html.strip():
        tree = _tree(f"<body>{entry.body_html}</body>")
        _apply_rules(tree)
        paragraphs = [p for p in _unrepeated(_blocks(tree)) if not _FEED_FOOTER.match(p.text)]
    if not paragraphs and not entry.title:
        raise PageError("no text")
    teaser = not paragraphs
    if paragraphs and (cut := _CUT_OFF.search(paragraphs[-1].text)) is not None:
        teaser = True
        end = text.without_cut_number(paragraphs[-1].text[: cut.start()])
        paragraphs[-1] = _Paragraph(f"{end} …", paragraphs[-1].place)
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
    return found.iso_code_639_1.name.lower() if found else None


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
    paragraphs: Iterable[_Paragraph],
    languages: frozenset[str],
    *,
    url: str | None,
    canonical_url: str | None,
    author: str | None,
    published_at: datetime | None,
    source: str,
    flags: list[str],
) -> Article:
    parts = [_Paragraph(title, Place.TITLE)] if title else []
    parts += [p for p in paragraphs if not _same(p.text, title)]
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


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _unrepeated(paragraphs: Iterable[_Paragraph]) -> list[_Paragraph]:
    """Paragraphs without those that stand there twice: a print view, a mobile copy, a pull quote."""
    kept: list[_Paragraph] = []
    seen: set[str] = set()
    for paragraph in paragraphs:
        s = text.clean(paragraph.text).strip()
        if not any(map(str.isalnum, s)) or (len(s) >= 25 and s in seen):
            continue
        seen.add(s)
        kept.append(_Paragraph(s, paragraph.place))
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


def _decoded(body: bytes, content_type: str | None) -> str:
    start = body[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    kind = next((kind for magic, kind in _NOT_HTML if start.startswith(magic)), None)
    if kind is not None:
        raise PageError(f"not HTML ({kind})")
    if len(body) > MAX_PAGE_BYTES:
        raise PageError("too large")
    header, meta = _CHARSET.search(content_type or ""), _META_CHARSET.search(body[:5_000])
    declared = [header[1] if header else None, meta[1].decode("ascii") if meta else None]
    return text.NOT_XML.sub("", text.decode(body, declared)[0])


# Attributes of 20,000 characters say nothing of the text, and libxml2 is quadratic in their number.
_ENDLESS_TAG = re.compile(r"<([a-zA-Z][\w:-]*)\s[^<>]{20000,}>")


def _tree(markup: str) -> Any:
    markup = _ENDLESS_TAG.sub(r"<\1>", re.sub(r"^\s*<\?xml[^>]*>", "", markup))
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(markup, parser=parser)
    except etree.ParserError as error:  # nothing but comments
        raise PageError("no text") from error
    if any(message.type_name == "ERR_RESOURCE_LIMIT" or "depth" in message.message for message in parser.error_log):
        raise PageError("too deep")  # lxml drops the rest of such a page
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise PageError("too large")
    return tree


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
    titles = [_line(_inline_text(h1)) for h1 in tree.iter("h1")]
    title_tag = tree.find(".//title")
    own = titles[0] if len(titles) == 1 else None
    head.title = own or _line(meta.get("og:title")) or _line(title_tag.text if title_tag is not None else None)
    head.headline = head.headline or _line(meta.get("og:title"))
    head.description = _line(meta.get("og:description")) or _line(meta.get("description"))
    head.author = head.author or _line(meta.get("author"))
    head.published_at = head.published_at or _iso(meta.get("article:published_time"))
    return head


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
    except ValueError:
        return None
    at = at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC)
    return at if at.year >= EARLIEST_YEAR else None


def _guessed_date(tree: Any, url: str) -> datetime | None:
    from htmldate import find_date

    return _iso(find_date(deepcopy(tree), url=url, original_date=True, extensive_search=False))


# --- Our rules on the tree


_UNREAD = (
    *("script", "style", "template", "noscript", "svg", "canvas", "iframe", "object", "audio", "video", "dialog"),
    *("del", "s", "strike"),
)
_HIDDEN = etree.XPath(
    "//*[@hidden or @aria-hidden='true' or @style[contains(translate(., ' ', ''), 'display:none')"
    " or contains(translate(., ' ', ''), 'visibility:hidden') or contains(., 'line-through')]]"
)
_INLINE = (
    *("abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i", "ins", "label", "mark"),
    *("nobr", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"),
)
_FOOTNOTE = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡§¹²³⁰-⁹]|[a-z])(?:\s*[,;–-]\s*\d{1,3})*[\])]?\s*")
_BEFORE_EXPONENT = re.compile(r"(?:^|[\s\d/(])(?:[kcm]?m|ft|in|s)$")
_EMBEDS = re.compile(r"twitter-|tweet|instagram-media|fb-post|telegram|bluesky|mastodon|tiktok", re.IGNORECASE)

_MARKS = {"\u29d8": Place.CAPTION, "\u29d9": Place.QUOTE, "\u29da": Place.TABLE}
"""Signs put before a paragraph to tell its place: the extractor keeps text but no attributes."""
_MARK_OF = {place: mark for mark, place in _MARKS.items()}


def _apply_rules(tree: Any) -> None:
    """Take out what a reader does not see, and mark what is not the author's running text."""
    for element in list(tree.iter(*_UNREAD)):
        element.drop_tree()
    _drop_hidden(tree)
    for element in list(tree.iter("sup")):
        _drop_footnote(element)
    for table in list(tree.iter("table")):
        _render_table(table)
    _part_styled_words(tree)
    etree.strip_tags(tree, *_INLINE)  # so that "$<span>6</span><span>5</span>.9" is one number
    for caption in list(tree.iter("figcaption")):
        _mark_caption(caption)
    for quotation in list(tree.iter("blockquote")):
        _mark_blocks(quotation, Place.QUOTE)
    for embed in tree.xpath("//*[@class][not(self::body)][not(ancestor::blockquote)]"):
        if embed.tag in {"div", "section"} and _EMBEDS.match(embed.get("class")):
            _mark_blocks(embed, Place.QUOTE)


def _drop_hidden(tree: Any) -> None:
    hidden = [element for element in _HIDDEN(tree) if element.getparent() is not None]
    whole = len(tree.text_content()) if hidden else 0
    for element in hidden:
        if 2 * len(element.text_content()) < whole:  # else the page shows itself by script
            element.drop_tree()


def _part_styled_words(tree: Any) -> None:
    """Put a space between two inline elements of which one ends in a small and one begins with a capital letter.

    ``<span>Russland</span><span>Franzose</span>`` is parted by its style alone; numbers and words cut in two are not.
    """
    for element in tree.iter("span", "strong", "b", "small", "em", "a"):
        after = element.getnext()
        if after is None or element.tail or after.tag not in _INLINE:
            continue
        if (element.text or "")[-1:].islower() and (after.text or "")[:1].isupper():
            element.tail = " "
    for small in tree.iter("small"):  # a credit after a caption; "$65<small>.9</small>" begins with no capital
        if (small.text or "")[:1].isupper():
            small.text = f" {small.text}"


def _drop_footnote(sup: Any) -> None:
    printed = sup.text_content()
    before = sup.getprevious()
    before_text = (before.tail or "") if before is not None else (sup.getparent().text or "")
    if _FOOTNOTE.fullmatch(printed) and not (printed.strip().isdigit() and _BEFORE_EXPONENT.search(before_text)):
        sup.drop_tree()


def _mark_caption(caption: Any) -> None:
    """Take a caption out of its figure, which the extractor drops with all that is in it."""
    figure = next(caption.iterancestors("figure"), None)
    paragraph = etree.Element("p")
    paragraph.text = _MARK_OF[Place.CAPTION] + _inline_text(caption)
    caption.drop_tree()
    place = figure if figure is not None else None
    if place is not None and place.getparent() is not None:
        paragraph.tail, place.tail = place.tail, None
        place.addnext(paragraph)


def _mark_blocks(element: Any, place: Place) -> None:
    leaves = [leaf for leaf in element.iter("p", "li", "div") if next(leaf.iter("p", "li", "div"), None) is not None]
    for leaf in [element, *leaves]:
        if (leaf.text or "").strip():
            leaf.text = _MARK_OF[place] + leaf.text


def _inline_text(element: Any) -> str:
    return " ".join(element.text_content().split())


# --- Tables


_CURRENCY = re.compile(r"[A-Z]{0,3}[€$£¥]|\b[A-Z]{3}\b|\b[Ee]uros?\b|\b[Dd]ollars?\b")
_SCALE = re.compile(
    r"\b(?:bn|billions?|mn?|mln|millions?|trillions?|tn|Mrd|Mio|Milliarden|Millionen|mld)\b", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"[\d.,\s\u00a0–-]*\d")


def _render_table(table: Any) -> None:
    """Replace a table of data by a paragraph for each row; a table that lays out a page becomes plain blocks."""
    rows = _rows(table)
    if len(rows) < 2 or max(map(len, rows)) < 2 or any(len(cell) > 400 for row in rows for cell in row):
        for element in list(table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup")):
            element.tag = "div"
        return
    tail = table.tail
    table.clear()
    table.tag, table.tail = "div", tail
    for line in _lines(rows):
        etree.SubElement(table, "p").text = _MARK_OF[Place.TABLE] + line


def _rows(table: Any) -> list[list[str]]:
    from bs4 import BeautifulSoup

    if table.find(".//table") is not None or not any(map(str.isdigit, table.text_content())):
        return []
    soup = BeautifulSoup(etree.tostring(table, encoding="unicode", with_tail=False), "lxml")
    return [
        [" ".join(cell.get_text().split()) for cell in row.find_all(["td", "th"])]
        for row in soup.find_all("tr")
        if row.find(["td", "th"])
    ]


def _lines(rows: list[list[str]]) -> Iterator[str]:
    header = rows[0]
    if any(re.search(r"\d", cell) and not re.fullmatch(r"(?:19|20)\d\d", cell) for cell in header):
        yield from (" | ".join(filter(None, row)) for row in rows)
        return
    for row in rows[1:]:
        yield " | ".join(filter(None, (_cell(n, cell, header, row) for n, cell in enumerate(row))))


def _cell(n: int, cell: str, header: list[str], row: list[str]) -> str:
    """A cell with what its column says of it: "Pledged, EUR bn: EUR 12 bn" under "Pledged, EUR bn"."""
    if not cell or n == 0 or len(row) != len(header) or not header[n]:
        return cell
    if _BARE_NUMBER.fullmatch(cell):
        cell = _with_unit(cell, header[n])
    return f"{header[n]}: {cell}"


def _with_unit(cell: str, header: str) -> str:
    currency, scale = _currency(header), _scale(header)
    word_order = (cell, scale, currency) if currency and currency[1:].islower() else (currency, cell, scale)
    return " ".join(filter(None, word_order))


def _currency(header: str) -> str | None:
    from babel.numbers import list_currencies

    found = (match[0] for match in _CURRENCY.finditer(header))
    return next((unit for unit in found if not re.fullmatch("[A-Z]{3}", unit) or unit in list_currencies()), None)


def _scale(header: str) -> str | None:
    if (match := _SCALE.search(header)) is not None:
        return match[0].removesuffix("s")
    return "%" if "%" in header or "per cent" in header.lower() else None


# --- The main text


def _main_text(tree: Any) -> list[_Paragraph]:
    """The paragraphs of the article, by trafilatura; those of the whole page for a text too short for its guesses."""
    paragraphs = _extracted(tree, fast=True)
    if _characters(paragraphs) < 0.6 * sum(len(_inline_text(p)) for p in tree.iter("p") if len(_inline_text(p)) > 100):
        # It missed the article on some layouts; its slower way compares several extractors.
        paragraphs = max(paragraphs, _extracted(tree, fast=False), key=_characters)
    if _characters(paragraphs) >= SHORT_CHARACTERS:
        return paragraphs
    for element in list(tree.iter("nav", "aside", "footer", "form", "button", "head", "select", "menu")):
        element.drop_tree()
    for element in tree.xpath("//*[contains(@id, 'comment') or contains(@class, 'comment')]"):
        element.drop_tree()
    main = max(tree.iter("article", "main"), key=lambda e: len(e.text_content()), default=None)
    return list(_blocks(tree if main is None else main))


def _standfirst(tree: Any, head: _Head, paragraphs: list[_Paragraph]) -> list[_Paragraph]:
    """The lead between headline and text, which the extractor takes for a teaser.

    It is known by its place, between the only ``h1`` and the first paragraph, or by the page's description, its copy.
    """
    first = next((p.text[:50] for p in paragraphs if p.place is Place.BODY), "")
    description = (head.description or "")[:50]
    after_headline = False
    for element in tree.iter("h1", "h2", "h3", "p", "div"):
        own = " ".join((element.text or "")[:2_000].split())
        if first and own.startswith(first):
            break
        is_copy = len(description) == 50 and own.startswith(description)
        is_sentence = element.tag == "p" and len(own) >= 80 and own.endswith((".", "!", "?", "»", "”", "“", '"'))
        if is_copy or (after_headline and is_sentence and not len(element)):
            lead = _inline_text(element)
            return [] if any(lead[:50] in p.text for p in paragraphs) else [_Paragraph(lead)]
        after_headline |= element.tag == "h1"
    return []


def _extracted(tree: Any, *, fast: bool) -> list[_Paragraph]:
    from trafilatura import bare_extraction

    document: Any = bare_extraction(tree, fast=fast, include_comments=False, include_tables=True)
    return list(_blocks(document.body)) if document is not None else []


def _characters(paragraphs: list[_Paragraph]) -> int:
    return sum(len(p.text) for p in paragraphs)


_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "dd",
            "div",
            "dl",
            "dt",
            "figure",
            "footer",
            "form",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section"),
        *("table", "td", "th", "tr", "ul"),
        *("cell", "head", "item", "lb", "list", "quote", "row"),  # as the extractor calls them
    )
)


def _blocks(root: Any) -> Iterator[_Paragraph]:
    """The text of a tree, cut where its block elements begin and end."""
    run: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if element.tag in _BLOCKS:
            yield from _paragraph(run)
            run.clear()
        if event == "start":
            run.append(element.text or "")
        elif element is not root:
            run.append(element.tail or "")
    yield from _paragraph(run)


def _paragraph(run: list[str]) -> Iterator[_Paragraph]:
    s = " ".join("".join(run).split())
    if s:
        place = next((place for mark, place in _MARKS.items() if mark in s), Place.BODY)
        yield _Paragraph(s.translate(dict.fromkeys(map(ord, _MARKS))).strip(), place)


# --- Walls, missing pages, doubts


_MISSING = re.compile(
    r"\b(?:(?:page|article|story|content)[\w ]{0,20}"
    r"(?:not found|(?:no longer|not) (?:available|exist)|could ?n.t be found)"
    r"|404|nicht gefunden|introuvable|no encontrada|non trovata|nie znaleziono|hittades inte|не знайдено)",
    re.IGNORECASE,
)
_CHALLENGE = re.compile(
    r"enable javascript|checking your browser|are you a robot|verify you are human|access denied|unusual traffic",
    re.IGNORECASE,
)
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
                element.drop_tree()
                found = True
    return found


def _doubts(title: str, head: _Head, paragraphs: list[_Paragraph]) -> list[str]:
    body = "\n".join(p.text for p in paragraphs)
    if not body.strip():
        raise PageError("no text")
    if len(body) < MAX_NOTICE_CHARACTERS:
        if _MISSING.search(f"{head.title}\n{body[:200]}"):
            raise PageError("soft 404")
        if _CHALLENGE.search(body):
            raise PageError("no text (browser check)")
    flags = []
    if head.live or sum(re.match(r"\d\d?[:.]\d\d\b", p.text) is not None for p in paragraphs) >= 5:
        flags.append("live blog")
    if not head.free and len(body) < MAX_NOTICE_CHARACTERS:
        flags.append("teaser only")
    if any(not _amounts(headline) <= _amounts(body) for headline in (title, head.headline or "")):
        flags.append("headline conflict")
    return flags


def _amounts(s: str) -> set[str]:
    """The numbers of a text that are money at a glance."""
    found = re.findall(r"[$€£]\s?(\d[\d.,]{0,14})|\b(\d[\d.,]{0,14})[\s-]?(?:bn|billion|million|trillion|Mrd|Mio)", s)
    return {(one or other).rstrip(".,") for one, other in found}
