"""HTML as a reader sees it: nothing hidden, struck out or a footnote's mark, and paragraphs that know their place.

The rules run on lxml, on the tree that the extractor gets too: beautifulsoup4 takes longer to parse a page of 3 MB than
everything else here together. Tables are read with beautifulsoup4, which is at its best on small, crooked markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from pipeline import text
from pipeline.errors import PageError
from pipeline.model import Place

MAX_ELEMENTS = 25_000
"""Elements of a page beyond which it is no article; the largest of the recorded news pages has 2,411."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text between two edges of blocks, on one line, and where it stands."""

    text: str
    place: Place = Place.BODY


def read_tree(markup: str) -> Any:
    """The tree of a page, for lxml; without comments.

    Raises:
        PageError: ``no text``, ``too deep`` or ``too large`` for any article.
    """
    markup = re.sub(f"[{''.join(_MARKS)}]", "", markup)
    markup = text.ENDLESS_TAG.sub(r"<\1>", re.sub(r"^\s*<\?xml[^>]*>", "", markup))
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


_UNREAD = (
    *("script", "style", "template", "noscript", "svg", "canvas", "iframe", "object", "audio", "video", "dialog"),
    *("del", "s", "strike", "head"),
)
_HIDDEN = etree.XPath(
    "//*[@hidden or @aria-hidden='true' or @style[contains(translate(., ' ', ''), 'display:none')"
    " or contains(translate(., ' ', ''), 'visibility:hidden') or contains(., 'line-through')]"
    " or @class[contains(., 'sr-only') or contains(., 'visually-hidden') or contains(., 'screen-reader-text')]]"
)
_INLINE = (
    *("abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i", "ins", "label", "mark"),
    *("nobr", "q", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"),
)
_FOOTNOTE = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡§¹²³⁰-⁹]|[a-z])(?:\s*[,;–-]\s*\d{1,3})*[\])]?\s*")
_BEFORE_EXPONENT = re.compile(r"(?<![$€£])(?<![$€£][\d ])(?:\d|\d |^| )(?:[kcm]?m|ft)$")
_EMBEDS = re.compile(r"twitter-tweet|tweet\b|instagram-media|fb-post|telegram|bluesky|mastodon|tiktok", re.IGNORECASE)

_READ_ALSO = re.compile(
    r"\s*(?:read (?:more|also|next)|see also|related(?: articles| stories)?|more on this|(?:à )?lire aussi"
    r"|lesen sie auch|mehr zum thema|lee también|leggi anche|czytaj (?:też|także|również)|läs (?:också|mer)|les også"
    r"|læs også|lees ook|lue myös|читайте також)\b",
    re.IGNORECASE,
)

_MARKS = {"\u29d8": Place.CAPTION, "\u29d9": Place.QUOTE, "\u29da": Place.TABLE}
"""Signs put before a paragraph to tell its place: the extractor keeps text but no attributes."""
_MARK_OF = {place: mark for mark, place in _MARKS.items()}
_UNMARKED = dict.fromkeys(map(ord, _MARKS))


def apply_rules(tree: Any) -> None:
    """Take out what a reader does not see, and mark what is not the author's running text."""
    for element in list(tree.iter(*_UNREAD)):
        element.drop_tree()
    drop(tree, _HIDDEN(tree))
    for element in [e for e in tree.iter() if _READ_ALSO.match(e.text or "")]:
        _drop_advice(element)
    for element in list(tree.iter("sup")):
        _drop_footnote(element)
    for table in list(tree.iter("table")):
        _render_table(table)
    _part_styled_words(tree)
    etree.strip_tags(tree, *_INLINE)  # so that "$<span>6</span><span>5</span>.9" is one number
    for caption in list(tree.iter("figcaption")):
        _mark_caption(caption)
    for quotation in list(tree.iter("blockquote", "div", "section")):
        if quotation.tag == "blockquote" or _EMBEDS.match(quotation.get("class") or ""):
            _mark_quotation(quotation)


def drop(tree: Any, elements: Iterable[Any]) -> None:
    """Take elements out, but none that holds most of the text: some pages hide all of it, or wrap it in one form."""
    whole = len(tree.text_content())
    for element in elements:
        if element.getparent() is not None and 2 * len(element.text_content()) < whole:
            remove(element)


def remove(element: Any) -> None:
    """Take an element out; the words on both sides of a block stay apart."""
    if element.tag in _BLOCKS:
        element.tail = f" {element.tail or ''}"
    element.drop_tree()


def _drop_advice(element: Any) -> None:
    """Take out a box such as "Read also: France adds €413 billion": headlines of other articles, all of it links."""
    box = element
    for around in element.iterancestors():
        if len(around.text_content()) > 400 or not _READ_ALSO.match(around.text_content()):
            break
        box = around
    linked = sum(len(inline_text(link)) for link in box.iter("a"))
    if box.getparent() is not None and 2 * linked > len(_READ_ALSO.sub("", inline_text(box), count=1)):
        remove(box)


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
        tail = sup.tail
        sup.clear()  # and not dropped: 40,000 joined tails take a minute
        sup.tail = tail


def _mark_caption(caption: Any) -> None:
    """Take a caption out of its figure, which the extractor drops with all that is in it."""
    figure = next(caption.iterancestors("figure"), caption)
    paragraph = caption.makeelement("p")
    paragraph.text = _MARK_OF[Place.CAPTION] + inline_text(caption)
    paragraph.tail, figure.tail = figure.tail, None
    figure.addnext(paragraph)
    caption.drop_tree()


def _mark_quotation(quotation: Any) -> None:
    quotation.tag = "blockquote"
    for block in quotation.iter("blockquote", "p", "li", "div"):
        block.text = _MARK_OF[Place.QUOTE] + (block.text or "")


def inline_text(element: Any) -> str:
    """The text of an element on one line."""
    return " ".join(element.text_content().split())


# --- Tables


_CURRENCY = r"(?:[A-Z]{0,3}[€$£¥]|\b[A-Z]{3}\b|\b[Ee]uros?\b|\b[Dd]ollars?\b)"
_SCALE = r"\b(?:bn|[Bb]illions?|mn?|mln|[Mm]illions?|[Tt]rillions?|tn|Mrd|Mio|Milliarden|Millionen|mld)\b"
_UNIT = re.compile(
    rf"[\s,(\[]*(?:\bin\s+)?(?:(?P<currency>{_CURRENCY})[\s.]*(?P<scale>{_SCALE})?"
    rf"|(?P<scale_first>{_SCALE})\.?\s*(?:of\s+)?(?P<currency_after>{_CURRENCY})?)\.?[\s)\]]*"
)
_BARE_NUMBER = re.compile(r"[\d.,\s\u00a0–-]*\d")


def _render_table(table: Any) -> None:
    """Replace a table of data by a paragraph for each row; a table that lays out a page becomes plain blocks."""
    rows = _rows(table)
    if len(rows) < 2 or max(map(len, rows)) < 2 or any(len(cell) > 400 for row in rows for cell in row):
        for element in list(table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup")):
            element.tag = "div"
        return
    caption, tail = table.find("caption"), table.tail
    title = [] if caption is None else [inline_text(caption)]
    table.clear()
    table.tag, table.tail = "div", tail
    for line in [*title, *_lines(rows)]:
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
    """A cell with what its column says of it: "Pledged: EUR 12 bn" under "Pledged, EUR bn"."""
    if not cell or n == 0 or len(row) != len(header) or not header[n]:
        return cell
    if not _BARE_NUMBER.fullmatch(cell):
        return f"{header[n]}: {cell}"
    unit = next((match for match in _UNIT.finditer(header[n]) if _is_unit(match)), None)
    if unit is None:
        share = " %" if "%" in header[n] or "per cent" in header[n].lower() else ""
        return f"{header[n]}: {cell}{share}"
    label = f"{header[n][: unit.start()]} {header[n][unit.end() :]}".strip()
    return f"{label}: {_with_unit(cell, unit)}" if label else _with_unit(cell, unit)


def _is_unit(match: re.Match[str]) -> bool:
    """False for three capitals that are no currency: GDP."""
    from babel.numbers import list_currencies

    currency = match["currency"] or match["currency_after"] or ""
    return not re.fullmatch("[A-Z]{3}", currency) or currency in list_currencies()


def _with_unit(cell: str, unit: re.Match[str]) -> str:
    currency = unit["currency"] or unit["currency_after"]
    scale = (unit["scale"] or unit["scale_first"] or "").removesuffix("s")
    words = (cell, scale, currency) if currency and currency[1:].islower() else (currency, cell, scale)
    return " ".join(filter(None, words))


# --- Paragraphs


_HTML_BLOCKS = (
    "address article aside blockquote body br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr html li main"
    " nav ol p pre section table td th tr ul"
)
_EXTRACTOR_BLOCKS = "cell head item lb list quote row"
_BLOCKS = frozenset(f"{_HTML_BLOCKS} {_EXTRACTOR_BLOCKS}".split())


def read_paragraphs(root: Any) -> Iterator[Paragraph]:
    """The text of a tree, cut where its block elements begin and end."""
    run: list[str] = []
    quotations = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if element.tag in _BLOCKS:
            yield from _paragraph(run, quoted=quotations > 0)
            run.clear()
        if element.tag in {"blockquote", "quote"}:
            quotations += 1 if event == "start" else -1
        if event == "start":
            run.append(element.text or "")
        elif element is not root:
            run.append(element.tail or "")
    yield from _paragraph(run, quoted=False)


def _paragraph(run: list[str], *, quoted: bool) -> Iterator[Paragraph]:
    printed = " ".join("".join(run).split())
    s = printed.translate(_UNMARKED).strip()
    if s:
        unmarked = Place.QUOTE if quoted else Place.BODY
        yield Paragraph(s, next((place for mark, place in _MARKS.items() if mark in printed), unmarked))
