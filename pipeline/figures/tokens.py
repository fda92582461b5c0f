"""Text to the few tokens that can be part of an amount; all other words are gaps between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from pipeline.figures.lexicon import LETTERS
from pipeline.figures.terms import (
    DOTTED,
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
_LOOK_ALIKES: Final = {
    **{chr(base + digit): str(digit) for base in (0xFF10, 0x0660, 0x06F0) for digit in range(10)},
    **dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "
    ),
    **dict.fromkeys("‐‑‒–−﹣－", "-"),
    **dict.fromkeys("’‘ʼ´`＇′", "'"),
    **dict(zip("．，＄％﹪", ".,$%%", strict=True)),
}
_UNUSUAL: Final = re.compile(r"[^\n -_a-~]")  # all but what ASCII prints, without its backtick
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")

_SIGNS: Final = re.escape("".join(sign for sign in SIGN_CHARACTERS if not sign.isalnum()))  # "½" is part of a word
_WORD: Final = re.compile(LETTERS)
_NUMBER_OR_SIGN: Final = re.compile(  # begins with one set of characters, by which the engine skips all others quickly
    rf"""
    [\d.{_SIGNS}]
    (?:
      ( (?<=\d) (?<![\d.,].) \d{{0,2}} (?: [ ]\d{{3}} )+ (?!\d) (?: ,\d+ | \.\d+ )?
      | (?<=\d) \d* (?: [.,']\d+ )*
      | (?<=\.) (?<![\w.,].) \d+
      )
    | (?<=[{_SIGNS}])
    )
    """,
    re.VERBOSE | re.DOTALL,
)


_ADDRESS_STARTS: Final = frozenset({"http", "https", "www"})
_PERCENTAGE: Final = frozenset({"percentage", "Percentage", "percentages"})
_KNOWN: Final = _ADDRESS_STARTS | _PERCENTAGE | TERMS.keys() | DOTTED.keys() | SECOND_WORDS.keys()
_BLANK: Final = re.compile(r"\s|$")
_FIRST_OF_CJK: Final = "\u3040"
_CJK: Final = re.compile("|".join(sorted((word for word in TERMS if word[0] >= _FIRST_OF_CJK), key=len, reverse=True)))
_CURRENCY_BEHIND: Final = re.compile(r"\. ?([^\W\d_]+|[€$])")
_DIGIT_BEFORE: Final = re.compile(r"\d[^\W\d_]{0,3} ?$")


class Token(NamedTuple):
    """A stretch of the plain text that the vocabulary knows, or digits."""

    start: int
    end: int
    term: Term


class Plain(NamedTuple):
    """A text made easy to read, with the way back to its own offsets.

    Attributes:
        text: ASCII digits, plain blanks, hyphens and apostrophes; nothing invisible.
        taken_out: For each invisible character of the original, how many plain ones stand before it.
    """

    text: str
    taken_out: list[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch in the original text."""
        if not self.taken_out:
            return start, end
        return start + bisect_right(self.taken_out, start), end + bisect_right(self.taken_out, end - 1)


def make_plain(text: str) -> Plain:
    """Look-alikes of digits, blanks, dashes and apostrophes made alike; invisible characters taken out."""
    if text.isascii():
        return Plain(text.replace("\t", " "), [])
    unusual = set(_UNUSUAL.findall(text))
    taken_out = []
    if any(map(_INVISIBLE.match, unusual)):
        taken_out = [found.start() - number for number, found in enumerate(_INVISIBLE.finditer(text))]
        text = _INVISIBLE.sub("", text)
    for printed in unusual & _LOOK_ALIKES.keys():
        text = text.replace(printed, _LOOK_ALIKES[printed])
    return Plain(text, taken_out)


def read_tokens(plain: str) -> list[Token]:
    """All numbers, number words, scale words, currencies and percent signs, in order."""
    matches = [match for match in _WORD.finditer(plain) if (word := match[0]) in _KNOWN or word >= _FIRST_OF_CJK]
    matches += _NUMBER_OR_SIGN.finditer(plain)
    tokens: list[Token] = []
    address_end = 0
    for match in sorted(matches, key=re.Match.start):
        start, end = match.span()
        if start < address_end:
            continue
        if match.re is _WORD and match[0] in _ADDRESS_STARTS:
            address_end = _end_of_address(plain, end)
        elif match.re is _WORD:
            tokens.extend(_word_tokens(plain, start, end, match[0]))
        elif match.lastindex:
            tokens.append(Token(start, end, _DIGITS_TERM))
        else:
            tokens.append(_sign_token(plain, start, end))
    return tokens


def _word_tokens(plain: str, start: int, end: int, word: str) -> Iterable[Token]:
    """The token that a known word is, with the word before or behind that belongs to it."""
    if word[0] >= _FIRST_OF_CJK:
        return _cjk_tokens(plain, start, end)
    token = None
    if word in DOTTED:
        token = _dotted(plain, start, end, word)
    elif word in SECOND_WORDS:
        token = _second_word(plain, start, end, word)
    elif word in _PERCENTAGE:
        token = _percentage_points(plain, start, end)
    if token is None and word in TERMS:
        token = _term(plain, start, end, TERMS[word])
    return () if token is None else (token,)


def _term(plain: str, start: int, end: int, term: Term) -> Token | None:
    if term.glued and not (plain[end : end + 1].isdigit() if term.role is Role.SIGN else _is_glued(plain, start)):
        return None
    if term.role is Role.SIGN and plain[end : end + 1] == "$":
        return None  # the letters of "US$": the sign reads them
    return Token(start, end, term)


def _dotted(plain: str, start: int, end: int, word: str) -> Token | None:
    """A short form with its point, where a currency follows: the "mil." of "2 mil. eur"."""
    behind = _CURRENCY_BEHIND.match(plain, end)
    term = TERMS.get(behind[1]) if behind else None
    if term is None or term.role not in (Role.WORD, Role.SIGN):
        return None
    return Token(start, end + 1, Term(Role.SCALE, DOTTED[word], mark=","))


def _cjk_tokens(plain: str, start: int, end: int) -> Iterator[Token]:
    """The scales and currencies that a word without blanks begins with, behind a number: "兆円" of "5兆円の予算"."""
    if not _DIGIT_BEFORE.search(plain[max(0, start - 6) : start]):
        return
    while match := _CJK.match(plain, start, end):
        start = match.end()
        yield Token(match.start(), start, TERMS[match[0]])


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


def _percentage_points(plain: str, start: int, end: int) -> Token | None:
    """The token for "percentage points" whose first word ends at ``end``."""
    for point in POINTS[::-1]:
        if plain.startswith(point, end + 1) and plain[end : end + 1] in (" ", "-", "\n"):
            return Token(start, end + 1 + len(point), PERCENT)
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
        after = TERMS.get(plain[start : end + length]) if end + length <= len(plain) else None
        if after is not None and plain[end + length : end + length + 1] in " 0123456789":
            return Token(start, end + length, after)
    return Token(start, end, UNKNOWN_DOLLAR if plain[start - 1 : start].isupper() else term)
