"""Text to the few tokens that can be part of an amount; all other words are gaps between them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from pipeline.figures.terms import (
    LONGEST_SIGN,
    PERCENT,
    POINTS,
    SECOND_WORDS,
    SIGN_CHARACTERS,
    TERMS,
    UNKNOWN_DOLLAR,
    Role,
    Term,
)

_DIGITS_TERM: Final = Term(Role.DIGITS)

# Character for character, so that offsets stay. Newlines stay too: they may end a sentence. str.replace of the few that
# occur is four times as fast as str.translate.
_LOOK_ALIKES: Final = (
    *((chr(base + digit), str(digit)) for base in (0xFF10, 0x0660, 0x06F0) for digit in range(10)),
    *(
        (blank, " ")
        for blank in "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
    ),
    *((dash, "-") for dash in "‐‑‒–−﹣－"),
    *((quote, "'") for quote in "’‘ʼ´`＇′"),
    *zip("．，＄％﹪", ".,$%%", strict=True),
)
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")

_TOKEN: Final = re.compile(
    rf"""
    ( (?<![\d.,]) \d{{1,3}} (?: [ ]\d{{3}} )+ (?![\d]) (?: ,\d+ | \.\d+ )?
    | \d+ (?: [.,']\d+ )*
    | (?<![\w.,]) \.\d+
    )
    | ( [^\W\d_]+ )
    | ( [{re.escape(SIGN_CHARACTERS)}] )
    """,
    re.VERBOSE,
)


_ADDRESS_STARTS: Final = frozenset({"http", "https", "www"})
_BLANK: Final = re.compile(r"\s|$")


class Token(NamedTuple):
    """A stretch of the plain text that the vocabulary knows, or digits."""

    start: int
    end: int
    term: Term


class Plain(NamedTuple):
    """A text made easy to read, with the way back to its own offsets.

    Attributes:
        text: ASCII digits, plain blanks, hyphens and apostrophes; nothing invisible.
        offsets: Of each plain character in the original; None where they are the same.
    """

    text: str
    offsets: list[int] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch in the original text."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def make_plain(text: str) -> Plain:
    """Look-alikes of digits, blanks, dashes and apostrophes made alike; invisible characters taken out."""
    if text.isascii():
        return Plain(text.replace("\t", " "), None)
    offsets = None
    if _INVISIBLE.search(text):
        offsets = [at for at, character in enumerate(text) if not _INVISIBLE.match(character)]
        text = _INVISIBLE.sub("", text)
    for printed, plain in _LOOK_ALIKES:
        if printed in text:
            text = text.replace(printed, plain)
    return Plain(text, offsets)


def read_tokens(plain: str) -> list[Token]:
    """All numbers, number words, scale words, currencies and percent signs, in order."""
    tokens = []
    known = TERMS.get
    address_end = 0
    for match in _TOKEN.finditer(plain):
        if match.start() < address_end:
            continue
        group = match.lastindex
        if group == 1:
            tokens.append(Token(match.start(), match.end(), _DIGITS_TERM))
        elif group == 2:
            word = match[0]
            term = known(word)
            if term is not None:
                token = _word_token(plain, match.start(), match.end(), word, term)
                if token is not None:
                    tokens.append(token)
            elif word in _ADDRESS_STARTS:
                address_end = _end_of_address(plain, match.end())
            elif word in ("percentage", "Percentage", "percentages"):
                end = _end_of_points(plain, match.end())
                if end is not None:
                    tokens.append(Token(match.start(), end, PERCENT))
            elif word in SECOND_WORDS:
                token = _second_word(plain, match.start(), match.end(), word)
                if token is not None:
                    tokens.append(token)
        else:
            tokens.append(_sign_token(plain, match.start(), match.end()))
    return tokens


def _word_token(plain: str, start: int, end: int, word: str, term: Term) -> Token | None:
    if term.glued and not (plain[end : end + 1].isdigit() if term.role is Role.SIGN else _is_glued(plain, start)):
        return None
    if word in SECOND_WORDS:
        second = _second_word(plain, start, end, word)
        if second is not None:
            return second
    if term.role is Role.SIGN and plain[end : end + 1] == "$":
        return None  # the letters of "US$": the sign reads them
    return Token(start, end, term)


def _end_of_address(plain: str, end: int) -> int:
    """Where a web address ends whose first word ends at ``end``: its slugs are full of numbers."""
    blank = _BLANK.search(plain, end) if plain[end : end + 1] in (":", ".") else None
    return blank.start() if blank else end


def _is_glued(plain: str, start: int) -> bool:
    before = plain[start - 1 : start]
    return before.isdigit() or (before == " " and plain[start - 2 : start - 1].isdigit())


def _second_word(plain: str, start: int, end: int, word: str) -> Token | None:
    for first in SECOND_WORDS[word]:
        if plain.endswith((first, first[:-1] + "\n", first[:-1] + "-"), 0, start):
            return Token(start - len(first), end, PERCENT)
    return None


def _end_of_points(plain: str, end: int) -> int | None:
    """Where "points" of "percentage points" ends."""
    for point in POINTS[::-1]:
        if plain.startswith(point, end + 1) and plain[end : end + 1] in (" ", "-", "\n"):
            return end + 1 + len(point)
    return None


def _sign_token(plain: str, start: int, end: int) -> Token:
    """A sign with the letters that belong to it: "US$", "A$", "$US"."""
    term = TERMS[plain[start:end]]
    if plain[start] != "$" and plain[start] != "¥":
        return Token(start, end, term)
    for length in range(LONGEST_SIGN - 1, 0, -1):
        if start < length:
            continue
        before = TERMS.get(plain[start - length : end])
        if before is not None and not plain[start - length - 1 : start - length].isalpha():
            return Token(start - length, end, before)
        after = TERMS.get(plain[start : end + length])
        if after is not None and plain[end + length : end + length + 1] in " 0123456789":
            return Token(start, end + length, after)
    return Token(start, end, UNKNOWN_DOLLAR if plain[start - 1 : start].isupper() else term)
