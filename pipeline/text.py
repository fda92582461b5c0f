"""Bytes to text and text to clean text: the one border that everything read from outside crosses."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata
from collections.abc import Iterable

MAX_CHARACTERS = 1_000_000
"""Longest text kept anywhere; the longest of the recorded news pages has 89,300 characters."""

# A C1 control is never meant: it is a byte of Windows-1252 that somebody called Latin-1 (0x80 is the euro sign there).
_C1 = {byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)}
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f"  # C0 controls but tab and line feed, and DEL
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u3164\uffa0"  # soft hyphen and fillers
    "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # zero width, joiners, bidi controls
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"  # variation selectors, BOM, tags
    "\ud800-\udfff]"  # lone surrogates: neither UTF-8 nor DuckDB has them
)
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What no parser of XML or HTML takes; removed from markup before it is parsed, the rest by `clean` after."""
ENDLESS_TAG = re.compile(r"<([a-zA-Z][\w:.-]*)\s[^<>]{20000,}>")
"""A tag with 20,000 characters of attributes: no text is in them, and parsers are quadratic in their number."""
_MARK = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILED_MARKS = re.compile(f"({_MARK}{{3}}){_MARK}+")
_NUMBER_AT_THE_END = re.compile(r"\S*\d\S*(?:\s+\S+){0,2}$")

# UTF-8 read as Windows-1252 and saved so: "â‚¬" (€), "Â£" (£), "â€™" (’), "Ã©" (é), "Å‚" (ł), "Ð²" (в). Each form is
# one that no language writes: a capital in the middle of a word, two strange pairs in a row.
_SECOND = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE = re.compile(
    f"[ÂÃ][\u00a0-\u00bf]|â[€‚]{_SECOND}|(?:[ÐÑ]{_SECOND}){{2,}}|(?<=\\s)[ÐÑ]{_SECOND}(?=\\s)"
    f"|(?<=[a-z])[ÄÅ]{_SECOND}|[ÄÅ]{_SECOND}(?=[a-z])"
)


def _mended(match: re.Match[str]) -> str:
    try:
        raw = b"".join(bytes([ord(c)]) if ord(c) < 0x100 else c.encode("cp1252") for c in match[0])
        return raw.decode("utf-8")
    except UnicodeError:
        return match[0]


def clean(s: str, limit: int = MAX_CHARACTERS) -> str:
    r"""Text without anything that cannot be seen: what every text of ours has gone through.

    Line ends become ``\n``; controls, lone surrogates, bidi and zero-width characters go; letters are composed (NFC);
    at most three marks stand on a letter; UTF-8 that was once read as Windows-1252 ("â‚¬") is itself again ("€").
    Digits keep their form: ``１２`` stays full-width, for quotes are verbatim.

    Args:
        s: Any text.
        limit: Longest result in characters; a longer one is cut by `shorten`.
    """
    s = s[: 4 * limit]
    for _ in range(4):  # what is mended or joined may need it again: "â‚¬" was itself misread as "Ã¢â€šÂ¬"
        before = s
        s = _LINE_ENDS.sub("\n", _MOJIBAKE.sub(_mended, s)).translate(_C1)
        s = unicodedata.normalize("NFC", _PILED_MARKS.sub(r"\1", _UNSEEN.sub("", s)))
        if s == before:
            break
    return shorten(s, limit)


def clean_line(s: str, limit: int = MAX_CHARACTERS) -> str:
    """Clean text on one line, its runs of white space made single spaces: for titles, names and identifiers."""
    return shorten(" ".join(clean(s).split()), limit)


def shorten(s: str, limit: int) -> str:
    """Text of at most `limit` characters; what is cut ends in ``…`` and never within three words of a number.

    "£3 …" would be read as three pounds where "£3 billion" stood.
    """
    if len(s) <= limit:
        return s
    head, space, _ = s[: limit - 1].rpartition(" ")
    return without_cut_number(head if space else s[: limit - 1]) + "…"


def without_cut_number(s: str) -> str:
    """The text of a cut passage without a number among its last three words, and what follows it."""
    s = s.rstrip()
    tail_at = max(0, len(s) - 100)
    return s[:tail_at] + _NUMBER_AT_THE_END.sub("", s[tail_at:]).rstrip()


# Encodings of the Encoding Standard that are safe to believe; UTF-7 and Python's own codecs are not among them.
_BELIEVED = re.compile(
    r"(iso-?8859|windows-?\d|cp\d|koi8|gb|big5|euc|shift|sjis|iso-?2022|ks_c|latin|mac)", re.IGNORECASE
)
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)


def decode(body: bytes, declared: Iterable[str | None]) -> tuple[str, str]:
    """The text of a body and the encoding it was read in.

    Bytes that are valid UTF-8 are UTF-8, whatever is declared: no other encoding yields such sequences by chance.
    Then the declared encodings count in their order; at last Windows-1252, which never fails.

    Args:
        body: Any bytes.
        declared: Labels from the HTTP header and from the document itself, best first; None is skipped.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body.decode(encoding, "replace"), encoding
    labels = [label for label in (_label(name) for name in declared) if label]
    shifting = [label for label in labels if label.startswith("iso2022") and b"\x1b" in body]  # is ASCII to UTF-8
    for label in [*shifting, "utf-8", *labels]:
        try:
            return body.decode(label), label
        except UnicodeDecodeError as error:
            if label == "utf-8" and _is_cut_off(body, error):
                return body[: error.start].decode(label), label
    lenient = body.decode("utf-8", "replace")
    bad = lenient.count("\ufffd")
    if sum(character > "\x7f" for character in lenient) > 4 * bad:
        return lenient, "utf-8"
    return body.decode("cp1252", "replace"), "cp1252"


def _label(name: str | None) -> str | None:
    if not name or not _BELIEVED.match(name.strip()):
        return None
    try:
        found = codecs.lookup(name.strip()).name
    except LookupError:
        return None
    return _WIDER.get(found, found)


def _is_cut_off(body: bytes, error: UnicodeDecodeError) -> bool:
    return error.reason == "unexpected end of data" and error.start >= len(body) - 3


_UNSHOWN = re.compile(
    r"<(script|style|template|iframe|svg|canvas|noscript)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.S | re.I
)
_BREAK = re.compile(
    r"<(?:/?(?:p|div|li|ul|ol|h[1-6]|tr|table|blockquote|figure|section)|br|hr)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(
    r"</?[a-zA-Z!?][^<>]*>|</?(?:script|style|iframe|img|svg|object|embed|form|input|link|meta|base)\b[^<>]*",
    re.IGNORECASE,
)


def strip_tags(s: str) -> str:
    """The text of a scrap of HTML; tags that show up only when entities are read are stripped as well.

    For one-line texts of a feed; `pipeline.articles` reads whole articles.
    """
    for _ in range(5):  # "&amp;amp;lt;script&amp;amp;gt;" must not become a tag in any later reader
        before, s = s, html.unescape(_TAG.sub("", _BREAK.sub("\n", _UNSHOWN.sub(" ", s))))
        if s == before:
            break
    return _TAG.sub("", s)


_MIXED = re.compile("[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]")


def mixes_scripts(s: str) -> bool:
    """True where one word has Latin letters and Greek or Cyrillic ones: "Germаny" with a Cyrillic а."""
    return not s.isascii() and _MIXED.search(s) is not None
