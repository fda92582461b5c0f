"""Pure: the three faces of a digest: mail, text and web page, from one frozen model and the templates beside."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import cache

import css_inline
from jinja2 import Environment, PackageLoader, StrictUndefined, Template, select_autoescape

from pipeline import wording
from pipeline.digest import Digest, Section

MAIL_BYTES = 80_000
"""Gmail hides what comes after 102 KB; headers and the text part need room too."""
MAIL_ROWS = 25
MAIL_ROWS_TO_CHECK = 8
TOLD_AGAIN = 8


@cache
def template(name: str) -> Template:
    """A template of ours; HTML and XML are escaped."""
    environment = Environment(
        loader=PackageLoader("pipeline"),
        autoescape=select_autoescape(enabled_extensions=("html", "xml")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": wording.day_in_words, "weekday": wording.weekday}
    return environment.get_template(name)


def render_html(digest: Digest) -> str:
    """The mail: styles inlined, at most `MAIL_ROWS` figures and `MAIL_BYTES` bytes; the rest is on the web page."""
    for rows in range(MAIL_ROWS, -1, -1):
        shown = _shown(digest, rows, min(rows, MAIL_ROWS_TO_CHECK))
        mail = css_inline.inline(
            template("mail.html").render(shown), keep_at_rules=True, minify_css=True, load_remote_stylesheets=False
        )
        if len(mail.encode("utf-8")) <= MAIL_BYTES:
            break
    return mail


def render_page(digest: Digest) -> str:
    """The web page: the whole edition, with the style sheet beside it."""
    return template("page.html").render(_shown(digest, sys.maxsize, sys.maxsize))


def render_text(digest: Digest) -> str:
    """The mail's text part."""
    text = template("mail.txt").render(_shown(digest, MAIL_ROWS, MAIL_ROWS_TO_CHECK))
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _shown(digest: Digest, rows: int, rows_to_check: int) -> dict[str, object]:
    """The template's arguments: the first ``rows`` figures, and the number of those that are left out.

    Figures to be checked get ``rows_to_check`` rows, and what the others leave.
    """
    lengths = _share_out(rows, [len(section.rows) for section in digest.sections] + [len(digest.moved)])
    sections = [
        Section(section.heading, section.rows[:length])
        for section, length in zip(digest.sections, lengths, strict=False)
        if length
    ]
    moved, to_check = digest.moved[: lengths[-1]], digest.to_check[: max(rows_to_check, rows - sum(lengths))]
    told = sum(len(section.rows) for section in digest.sections) + len(digest.moved) + len(digest.to_check)
    again = digest.re_reported[: max(rows_to_check, TOLD_AGAIN)]
    return {
        "digest": digest,
        "again": again,
        "sections": sections,
        "moved": moved,
        "to_check": to_check,
        "hidden": told - sum(lengths) - len(to_check),
    }


def _share_out(rows: int, wanted: Sequence[int]) -> list[int]:
    """How many rows each part gets: in turn one each, so that the best of every measure is in the mail."""
    given = [0] * len(wanted)
    left = min(rows, sum(wanted))
    while left:
        for part, length in enumerate(wanted):
            if left and given[part] < length:
                given[part] += 1
                left -= 1
    return given
