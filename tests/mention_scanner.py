"""A second, simple-minded reader that only says where an amount may be. It shares no code with the grammar.

A candidate is a number (digits or an English number word) that touches, or is parted by one blank and at most one scale
word from, a currency sign, a currency code or name, or a percent sign.
"""

from __future__ import annotations

SIGNS = set("$€£¥₴₽₹₩₪%")
CODES = {
    "USD",
    "EUR",
    "GBP",
    "UAH",
    "RUB",
    "PLN",
    "NOK",
    "SEK",
    "DKK",
    "CHF",
    "CZK",
    "JPY",
    "CNY",
    "AUD",
    "CAD",
    "INR",
    "HUF",
    "TWD",
    "KRW",
}
NAMES = {
    "dollars", "dollar", "euros", "euro", "pounds", "hryvnias", "hryvnia", "rubles", "roubles", "zlotys", "kronor",
    "kroner", "yen", "yuan", "francs", "cents", "pence", "percent", "pct", "доларів", "євро", "гривень", "рублей",
}  # fmt: skip
SCALES = {
    "million",
    "billion",
    "trillion",
    "thousand",
    "bn",
    "mn",
    "tn",
    "m",
    "mln",
    "млн",
    "млрд",
    "миллионов",
    "hundred",
}
NUMBERS = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
}  # fmt: skip
ADDRESS_STARTS = ("http:", "https:", "www.")
BLANKS = set(" \u00a0\n\t\u202f\u2009")


def _pieces(text: str) -> list[tuple[int, int, str]]:
    """Runs of digits, runs of letters and single other characters; blanks and web addresses are left out."""
    pieces = []
    at = 0
    while at < len(text):
        character, start = text[at], at
        if character in "hw" and text.startswith(ADDRESS_STARTS, at):
            while at < len(text) and text[at] not in BLANKS:
                at += 1
        elif character.isdecimal():
            while at < len(text) and (text[at].isdecimal() or (text[at] in ".," and text[at + 1 : at + 2].isdecimal())):
                at += 1
            pieces.append((start, at, "digits"))
        elif character.isalpha():
            while at < len(text) and text[at].isalpha():
                at += 1
            pieces.append((start, at, text[start:at]))
        else:
            at += 1
            if character not in BLANKS:
                pieces.append((start, at, character))
    return pieces


def _is_number(word: str) -> bool:
    return word == "digits" or word.lower() in NUMBERS


def _near(left: tuple[int, int, str], right: tuple[int, int, str]) -> bool:
    return right[0] - left[1] <= 1


def _next_line(text: str, left: tuple[int, int, str], right: tuple[int, int, str]) -> bool:
    return "\n" in text[left[1] : right[0]]


def _unit_at(pieces: list[tuple[int, int, str]], at: int) -> bool:
    """Whether a unit that stands behind its number is at ``at``."""
    word = pieces[at][2]
    if word in ("per", "Per") and at + 1 < len(pieces):
        return pieces[at + 1][2] == "cent"
    return word in SIGNS - set("$£¥₴₹") or word in CODES or word.lower() in NAMES


def candidates(text: str) -> list[tuple[int, int]]:
    """Start and end of the number of every possible amount."""
    pieces = _pieces(text)
    found = []
    for at, piece in enumerate(pieces):
        if not _is_number(piece[2]):
            continue
        if (
            at
            and _near(pieces[at - 1], piece)
            and (pieces[at - 1][2] in SIGNS - {"%"} or pieces[at - 1][2] in CODES)
            and piece[2] == "digits"
        ):
            found.append(piece[:2])
            continue
        behind = at + 1
        if behind < len(pieces) and pieces[behind][2].lower() in SCALES and _near(piece, pieces[behind]):
            behind += 1
        if behind == len(pieces) or (pieces[behind][2] in SIGNS and _next_line(text, piece, pieces[behind])):
            continue  # a sign in the next line belongs to the number behind it
        if _near(pieces[behind - 1], pieces[behind]) and _unit_at(pieces, behind):
            found.append(piece[:2])
    return found
