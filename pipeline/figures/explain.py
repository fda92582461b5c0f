"""A text with its figures and set-asides marked, and the rules that read them: for the terminal and as HTML."""

from __future__ import annotations

import html
from collections.abc import Iterator

from rich.text import Text

from pipeline.figures.reading import read_figures
from pipeline.model import Certainty, Figure, Passage, SetAside

STYLES = {"sure": "bold green", "unsure": "bold yellow", "aside": "dim strike"}

Piece = Figure | SetAside

STYLE_SHEET = (
    "body{font:17px/1.5 Georgia,serif;max-width:42em;margin:3em auto;padding:0 1em}"
    ".aside{background:#ddd}.unsure{background:#fde9b8}.sure{background:#cfeadf}"
)


def explain(passage: Passage) -> Text:
    """The passage for the terminal: amounts in colour, and one line under it for each of them."""
    text = Text()
    for plain, piece in pieces(passage):
        text.append(plain, style=STYLES[kind_of(piece)] if piece else "")
    text.append("\n\n")
    for number, piece in enumerate(marked(passage), start=1):
        text.append(f"{number:3}  {passage.text[piece.start : piece.end]}  ", style=STYLES[kind_of(piece)])
        text.append(f"{describe(piece)}\n")
    return text


def explain_html(passage: Passage) -> str:
    """The passage as a piece of HTML, everything escaped; each amount carries its reading as its title."""
    parts = []
    for plain, piece in pieces(passage):
        shown = html.escape(plain)
        if piece is None:
            parts.append(shown)
        else:
            title = html.escape(describe(piece), quote=True)
            parts.append(f'<mark class="{kind_of(piece)}" title="{title}">{shown}</mark>')
    rows = "".join(
        f"<li><b>{html.escape(passage.text[piece.start : piece.end])}</b> {html.escape(describe(piece))}</li>"
        for piece in marked(passage)
    )
    return f"<p>{''.join(parts)}</p><ol>{rows}</ol>"


def explain_page(passage: Passage) -> str:
    """The same as a page of its own."""
    head = f'<meta charset="utf-8"><title>Outlay: a reading explained</title><style>{STYLE_SHEET}</style>'
    return f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>{explain_html(passage)}</body></html>\n'


def marked(passage: Passage) -> list[Piece]:
    """Figures and set-asides in the order of the text."""
    findings = read_figures(passage)
    return sorted([*findings.figures, *findings.set_asides], key=lambda piece: (piece.start, piece.end))


def pieces(passage: Passage) -> Iterator[tuple[str, Piece | None]]:
    """The text in stretches: plain ones, and those of an amount."""
    at = 0
    for piece in marked(passage):
        if piece.start < at:
            continue
        yield passage.text[at : piece.start], None
        yield passage.text[piece.start : piece.end], piece
        at = piece.end
    yield passage.text[at:], None


def kind_of(piece: Piece) -> str:
    """How a piece is shown."""
    if isinstance(piece, SetAside):
        return "aside"
    return "sure" if piece.certainty is Certainty.SURE else "unsure"


def describe(piece: Piece) -> str:
    """What was read, in one line, with the rules that read it."""
    if isinstance(piece, SetAside):
        return f"set aside: {piece.reason} [{piece.rule}]"
    roles = f"{piece.payer or '?'} -> {piece.recipient}" if piece.recipient else piece.payer or "?"
    kind = f"{piece.aid_type} {piece.measure}" if piece.aid_type else str(piece.measure)
    years = "-".join(str(year) for year in (piece.period_start, piece.period_end) if year)
    period = f"{piece.period_kind} {years}".strip()
    return f"{kind}, {roles}, {piece.stage}, {period}, {piece.qualifier}, {piece.certainty} [{piece.rule}]"
