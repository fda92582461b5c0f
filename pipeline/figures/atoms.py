"""Tokens to atoms: one number each, with the scale and the unit that stand beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pipeline.figures.qualifiers import read_qualifier
from pipeline.figures.terms import COUNTRY_NAMES, DEFAULTS, MEMBERS, NEVER_OF, Role
from pipeline.figures.tokens import Token
from pipeline.model import Qualifier

TIGHT: Final = frozenset({"", " ", "-", "\n", "  ", " \n", "\n "})
_SPELT_SIGNS: Final = frozenset({"euro", "pound"})
_AFTER_SIGN: Final = TIGHT - {"-"} | {". ", "."}
_TO_UNIT: Final = TIGHT | {
    " of a ",
    " of one ",
    " de ",
    " d'",
    " di ",
    " of ",
    " of\n",
    "\nof ",
    ". ",
    ".",
    " -",
    "-a-",
}
_FRACTION_OF: Final = frozenset({" ", "-", " a ", "-a-", " an ", " of a ", " of an "})
_MORE: Final = (" extra ", " additional ", " more ")  # "350 billion extra US dollars"
_OPEN: Final = {
    "-odd ": Qualifier.ABOUT,
    "-some ": Qualifier.ABOUT,
    "-plus ": Qualifier.AT_LEAST,
    "+ ": Qualifier.AT_LEAST,
    "+": Qualifier.AT_LEAST,
}
_AND_A: Final = frozenset({" et ", " y ", " and a ", "-and-a-", " and-a-", " and one-", " and one "})
_HUNDRED: Final = Decimal(100)
_THOUSAND: Final = Decimal(1000)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SMALL: Final = re.compile(r"\d{1,3}")
_CALIBRE: Final = re.compile(r"(?P<count>\d{1,3}(?:,\d{3})*) (?P<bore>\d{3}) ?mm\b")
_SIMPLE: Final = re.compile(r"/([2-9])(?![\w/])")
_ONE_HALF: Final = re.compile(r"[ -]([1-9])/([2-9])(?![\d/])")
_ADJECTIVE: Final = re.compile(r" (?:[A-Z][a-z]+[ -]){1,2}")  # "Georgian" of "3 million Georgian lari"
_ADJECTIVE_BEHIND: Final = re.compile(r" (?:de ([^\W\d_]+)|([a-z]\w+|CFA))")  # "dollars de Taïwan", "dollars canadiens"
_NAMESAKE: Final = re.compile(r"Euros? (?:19|20)\d\d\b|Dollar (?:General|Tree)\b")  # football, shops
_ARTICLE: Final = re.compile(r"(?:^|[^\w'])([Aa]n?[ -])$")
_ONE: Final = re.compile(
    r"(?:^|[^\w'])((?:[Aa]n?(?: (?:further|extra|additional|cool|mere|full|whole))?|[Ee]e?n|één|[Uu]m)[ -])$"
)
_THAT_ONE: Final = re.compile(r"(?:^|[^\w'])(?:[Tt]h(?:e|at|is)|[Aa]nother) $")

_RUN_ON: Final = re.compile(r"[^\W\d_]{1,12}(?:[.,]?\d[\w.,]*)?")
_RUN_BEFORE: Final = re.compile(r"[^\W\d_\u3040-\uffff]\Z|\d[^\W\d_]{1,2}[.,]\Z")
_HARMLESS_RUN: Final = frozenset({"x", "X", "a", "each", "ish", "ph", "pw", "pcm", "pa", "pp"})
_FAR: Final = 24
_BEGINNINGS: Final = frozenset({Role.DIGITS, Role.NUMBER, Role.FRACTION, Role.SCALE})
_UNITS: Final = frozenset({Role.PERCENT, Role.WORD, Role.SIGN, Role.SUBUNIT})
_FACTORS: Final = frozenset({Role.SCALE, Role.LETTER})
_SCREEN_HEIGHTS: Final = frozenset({"480", "720", "1080", "1440", "2160"})
_FIGURE_OF_SPEECH: Final = re.compile(
    r"-(?!(?:dollar|pound|euro)\b)|[- ](?:dollar|pound)[- ](?:question|baby|smile|idea|view|look|answer|man)\b"
)
_NATIONAL: Final = re.compile(r"(?:^|\W)([A-Z][a-z]+(?:ian|ean|ese|can)) $")
_NATIONAL_BEHIND: Final = re.compile(r" ([A-Z][a-z]+(?:ian|ean|ese|can))(?=[),;])")  # "($5 billion Canadian)"
_ONE_DOLLAR: Final = re.compile(r" an? [a-z]| (?:per|each|every|apiece)\b")
_ALONE: Final = re.compile(r"[.,;:)!?]|$| (?:in|on|for|to|from|at|and|or|more|less|of)\b| - ")

VAGUE: Final = "no number"
RUN_ON: Final = "letters in the number"
SPLIT: Final = "blank in the number"
TWO_SCALES: Final = "scale words that do not fit"
TWO_CURRENCIES: Final = "two currencies"
NEGATIVE: Final = "negative amount"


@dataclass(slots=True)
class Atom:
    """One number with what belongs to it, while it is being read.

    Attributes:
        number: The value before the scale; None while ``printed`` is still to be read.
        unit: ISO 4217 code, ``"%"``, the name of a family ("dollar"), or ``""``.
        country: Of an adjective between number and currency word ("Norwegian kroner").
        scale_country: Whose scale word it is, where only one country has it ("crore").
        before: The unit stands before the number.
        refused: Why it cannot be read, or ``""``.
        open: What "-odd" or "+" right behind the number says of it.
        low: Lower end, already scaled, where this is a range.
    """

    start: int
    end: int
    number: Decimal | None = None
    printed: str = ""
    mark: str = ""
    scale: Decimal = Decimal(1)
    scaled: bool = False
    letter: bool = False
    unit: str = ""
    unit_word: str = ""
    country: str = ""
    scale_country: str = ""
    before: bool = False
    cautious: bool = False
    negative: bool = False
    fraction: bool = False
    refused: str = ""
    rule: str = "number"
    low: Atom | None = None
    open: Qualifier | None = None


class AtomReader:
    """Reads the atoms of one plain text from left to right, each token once."""

    def __init__(self, plain: str, tokens: Sequence[Token]) -> None:
        self._plain = plain
        self._tokens = tokens

    def read(self) -> list[Atom]:
        """All atoms in order of appearance."""
        atoms: list[Atom] = []
        at = 0
        while at < len(self._tokens):
            atom, following = self._read_one(at)
            if atom is not None:
                atoms.append(atom)
            at = max(following, at + 1)
        return atoms

    def _gap(self, left: int, right: int) -> str | None:
        """What stands between two tokens; None where they are far apart or there is no second one."""
        if right >= len(self._tokens):
            return None
        start, end = self._tokens[left].end, self._tokens[right].start
        return self._plain[start:end] if end - start <= _FAR else None

    def _role(self, at: int) -> Role | None:
        return self._tokens[at].term.role if at < len(self._tokens) else None

    def _read_one(self, at: int) -> tuple[Atom | None, int]:
        role = self._tokens[at].term.role
        if role is Role.SIGN and not self._is_rate(at):
            return self._sign_first(at)
        if role in _BEGINNINGS:
            return self._number_first(at)
        if role is Role.PERCENT:
            return self._lone_percent(at)
        if role is Role.WORD:
            return self._word_first(at) or self._lone_dollar(at)
        return None, at + 1

    def _word_first(self, at: int) -> tuple[Atom, int] | None:
        """A currency word where others print its sign: "euro 3 billion", but not "the euro 20 years on"."""
        token = self._tokens[at]
        if self._role(at + 1) is not Role.DIGITS or self._plain[token.start : token.end] not in _SPELT_SIGNS:
            return None
        atom, following = self._sign_first(at)
        return (atom, following) if atom is not None and atom.scaled else None

    def _sign_first(self, at: int) -> tuple[Atom | None, int]:
        """A currency sign or code, then the number: "$65.9 billion"."""
        sign = self._tokens[at]
        following = at + 1
        two_signs = self._role(following) is Role.SIGN and self._gap(at, following) in ("", " ")
        if two_signs and self._role(at + 2) is not Role.SIGN:
            return self._two_signs(at)
        if self._gap(at, following) not in _AFTER_SIGN:
            return None, at + 1
        atom, following = self._number_of_sign(following)
        if atom is None or self._plain[atom.end - 1] in " -":
            return None, at + 1  # nothing, or a fraction of what follows: "$ half a percent"
        atom.start, atom.before, atom.unit = sign.start, True, sign.term.unit
        atom.unit_word = self._plain[sign.start : sign.end]
        atom.cautious = sign.term.cautious
        atom.country = self._nation(sign)
        atom.negative = False
        if atom.unit in MEMBERS and not atom.country and (adjective := _NATIONAL_BEHIND.match(self._plain, atom.end)):
            atom.country = COUNTRY_NAMES.get(adjective[1], "")
        if sign.term.glued and not (atom.scaled and sign.end == self._tokens[at + 1].start):
            return None, at + 1  # "N95" is no naira
        atom.rule = "sign-number-scale" if atom.scaled else "sign-number"
        if self._minus(sign.start):
            atom.refused = NEGATIVE
        if self._runs_on(atom):
            return atom, self._skip_to(atom.end, following)
        return atom, self._repeated_unit(atom, following)

    def _number_of_sign(self, at: int) -> tuple[Atom | None, int]:
        """The number behind a sign; its scale may come first, as in "EUR bn 3.5" but not in "EUR bn 2024"."""
        if self._role(at) is not Role.SCALE or self._role(at + 1) is not Role.DIGITS or self._gap(at, at + 1) != " ":
            return self._number(at)
        atom, following = self._number(at + 1)
        if atom is None or atom.scaled or _YEAR.fullmatch(atom.printed):
            return self._number(at)
        atom.scale, atom.scaled = self._tokens[at].term.value, True
        return atom, following

    def _nation(self, sign: Token) -> str:
        """The country whose adjective stands before a shared sign: "Australian $5,000"."""
        if sign.term.unit not in MEMBERS:
            return ""
        adjective = _NATIONAL.search(self._plain[max(0, sign.start - 16) : sign.start])
        country = COUNTRY_NAMES.get(adjective[1], "") if adjective else ""
        return country if country in MEMBERS[sign.term.unit] else ""

    def _is_rate(self, at: int) -> bool:
        """Whether the code is the second of a pair: "USD/JPY 149.50"."""
        start = self._tokens[at].start
        return self._plain[start - 1 : start] == "/" and self._plain[start].isalpha()

    def _runs_on(self, atom: Atom) -> bool:
        """Refuse a number that letters run into: "$6x5.9", "$1e308", "£5mand"."""
        match = _RUN_ON.match(self._plain, atom.end) if self._plain[atom.end - 1].isdigit() else None
        if match is None or match[0] in _HARMLESS_RUN:
            return False
        atom.refused, atom.end = RUN_ON, match.end()
        return True

    def _skip_to(self, end: int, at: int) -> int:
        while at < len(self._tokens) and self._tokens[at].start < end:
            at += 1
        return at

    def _two_signs(self, at: int) -> tuple[Atom | None, int]:
        """As in "USD $5", "EUR €5": the first, being a code, says more."""
        atom, following = self._sign_first(at + 1)
        if atom is None or atom.start != self._tokens[at + 1].start:
            return atom, following
        first = self._tokens[at]
        atom.start = first.start
        if first.term.unit not in MEMBERS:
            atom.unit, atom.cautious = first.term.unit, False
        if not self._plain[first.start].isalpha() and first.term.unit != self._tokens[at + 1].term.unit:
            atom.refused = TWO_CURRENCIES
        return atom, following

    def _repeated_unit(self, atom: Atom, at: int) -> int:
        """A code or word behind "$5 million" that names the currency again or closer: "$5 million CAD"."""
        role = self._role(at)
        if role not in (Role.SIGN, Role.WORD) or self._gap(at - 1, at) not in (" ", ""):
            return at
        token = self._tokens[at]
        unit = token.term.unit
        family = MEMBERS.get(atom.unit, {})
        same = unit == atom.unit or unit in family.values() or atom.unit in MEMBERS.get(unit, {}).values()
        if self._starts_number(at):
            return at
        if not same:
            plural = role is Role.WORD and self._plain[token.start : token.end].endswith("s")
            atom.refused = TWO_CURRENCIES if plural else atom.refused
            return at
        if unit not in MEMBERS:
            atom.unit = unit
        atom.end = token.end
        return at + 1

    def _starts_number(self, at: int) -> bool:
        """Whether the sign at ``at`` belongs to the number behind it."""
        if self._tokens[at].term.role is not Role.SIGN:
            return False
        return self._role(at + 1) is Role.DIGITS and self._gap(at, at + 1) in ("", " ", "\n")

    def _number_first(self, at: int) -> tuple[Atom | None, int]:
        """The number, then percent, a currency word, a sign or nothing."""
        atom, following = self._number(at)
        if atom is None:
            return None, following
        following = self._unit_behind(atom, following)
        if atom.printed and atom.unit != "%" and _RUN_BEFORE.search(self._plain[max(0, atom.start - 4) : atom.start]):
            return None, following  # "F16", "eu40-million"
        if atom.unit == "%":
            atom.start -= self._minus(atom.start)
            atom.negative = self._plain[atom.start] == "-"
        if not atom.unit and atom.refused == VAGUE:
            return None, following
        return atom, following

    def _unit_behind(self, atom: Atom, at: int) -> int:
        """Give the atom the unit that stands behind it; the next token to read."""
        role = self._role(at)
        if role not in _UNITS:
            return at
        token = self._tokens[at]
        gap = self._plain[atom.end : token.start] if token.start - atom.end <= _FAR else None
        if gap and atom.scaled and gap.startswith(_MORE):
            gap = gap[gap.index(" ", 1) :]
        if gap is None or (
            gap not in _TO_UNIT and gap not in _OPEN and not self._is_adjective(atom, gap, token.term.unit)
        ):
            return at
        if role is Role.PERCENT:
            return self._percent_behind(atom, at, gap)
        return self._currency_behind(atom, at) if self._is_currency(atom, at, gap) else at

    def _is_currency(self, atom: Atom, at: int, gap: str) -> bool:
        """Whether the currency word or sign at ``at`` belongs to the number before it."""
        token = self._tokens[at]
        role = token.term.role
        if (
            (gap.startswith(".") and not atom.scaled)
            or gap.startswith(" of a")
            or _NAMESAKE.match(self._plain, token.start)
        ):
            return False
        if role is Role.SIGN:
            far = gap == "-" and not (atom.scaled and self._plain[token.start].isalpha())  # "19-Milliarden-USD-Rekord"
            return not far and (not self._starts_number(at) or self._is_postfix(at, gap))
        if role is Role.SUBUNIT:
            return not atom.scaled and (not token.term.glued or self._is_subunit(atom, token))
        return True

    def _currency_behind(self, atom: Atom, at: int) -> int:
        token = self._tokens[at]
        atom.unit, atom.unit_word, atom.end = token.term.unit, self._plain[token.start : token.end], token.end
        atom.cautious = token.term.cautious and not token.term.worded
        atom.mark = token.term.mark or atom.mark
        if token.term.role is Role.SUBUNIT:
            return self._subunit_of(atom, at)
        if self._role(at + 1) is Role.SUBUNIT and self._gap(at, at + 1) in ("", " ", "-"):
            return self._subunit_of(atom, at + 1)  # "3 euro cents"
        atom.rule = "number-scale-unit" if atom.scaled else "number-unit"
        if not atom.scaled and self._role(at + 1) is Role.SCALE and self._gap(at, at + 1) == " ":
            return self._scales(atom, at + 1)  # "3 EUR bn"
        adjective = _ADJECTIVE_BEHIND.match(self._plain, atom.end)
        if adjective and not atom.country:
            atom.country = COUNTRY_NAMES.get(adjective[1] or adjective[2], "")
        return at + 1

    def _subunit_of(self, atom: Atom, at: int) -> int:
        atom.scale, atom.end, atom.rule = self._tokens[at].term.value, self._tokens[at].end, "number-subunit"
        return at + 1

    def _is_subunit(self, atom: Atom, token: Token) -> bool:
        """Whether the "p" of "50p" is a word of its own, and not part of a hash, a time or a screen size."""
        if token.start != atom.end or len(atom.printed) > 5 or atom.printed in _SCREEN_HEIGHTS:
            return False
        before, behind = self._plain[max(0, atom.start - 1) : atom.start], self._plain[token.end : token.end + 2]
        return not re.match(r"[\w/=]", before) and not re.match(r"[\w/=]|\.[a-z]", behind)

    def _percent_behind(self, atom: Atom, at: int, gap: str) -> int:
        of_one = gap in (" of a ", " of one ") and "." in atom.printed  # "0.5 of a percentage point"
        if gap not in TIGHT and gap != " -" and gap not in _OPEN and not of_one:
            return at
        token = self._tokens[at]
        atom.open = _OPEN.get(gap, atom.open)
        atom.unit, atom.end, atom.rule = "%", token.end, "number-percent"
        atom.mark = atom.mark or token.term.mark
        return at + 1

    def _is_postfix(self, at: int, gap: str) -> bool:
        """Whether "10 € 12" reads as 10 €: the sign is as near to the number before it."""
        following = self._gap(at, at + 1) or ""
        return len(gap) < len(following) or (self._plain[self._tokens[at].start] == "€" and gap == following)

    @staticmethod
    def _is_adjective(atom: Atom, gap: str, unit: str) -> bool:
        """Whether a country's adjective stands between the number and the currency word."""
        country = COUNTRY_NAMES.get(gap.strip(" -\n").removeprefix("de ").removeprefix("of "))
        atom.country = country or ""
        return country is not None or (unit not in MEMBERS and _ADJECTIVE.fullmatch(gap) is not None)

    def _lone_percent(self, at: int) -> tuple[Atom | None, int]:
        """One percent for "a percentage point"."""
        token = self._tokens[at]
        article = self._article(token.start)
        if not article or self._plain[token.start : token.end].endswith(("s", "%")):
            return self._vague_percent(token), at + 1
        return Atom(token.start - article, token.end, Decimal(1), unit="%", mark=".", rule="number-percent"), at + 1

    def _vague_percent(self, token: Token) -> Atom | None:
        """An atom to refuse for "several percent"; a sign within an address or a formula is none."""
        word = self._plain[token.start : token.end]
        if not word[0].isalpha() or self._plain[token.start - 1 : token.start] not in (" ", "-"):
            return None
        return Atom(token.start, token.end, unit="%", refused=VAGUE, rule="number-percent")

    def _lone_dollar(self, at: int) -> tuple[Atom | None, int]:
        """One dollar for "a dollar a day", "less than a dollar"; "a dollar store" is none."""
        token = self._tokens[at]
        article = self._article(token.start)
        if not article or self._plain[token.start : token.end].lower() not in ("dollar", "euro"):
            return None, at + 1
        firm = _ALONE.match(self._plain, token.end) and read_qualifier(self._plain, token.start - article, token.end)
        if not _ONE_DOLLAR.match(self._plain, token.end) and firm in (None, Qualifier.EXACT):
            return None, at + 1
        atom = Atom(token.start - article, token.end, Decimal(1), unit=token.term.unit, rule="number-unit")
        atom.unit_word = self._plain[token.start : token.end]
        return atom, at + 1

    def _article(self, start: int, article: re.Pattern[str] = _ARTICLE) -> int:
        """Length of the "a " before ``start``, or 0."""
        match = article.search(self._plain[max(0, start - 15) : start])
        return len(match[1]) if match else 0

    def _minus(self, start: int) -> int:
        """Length of the minus sign before ``start``, or 0: a hyphen that no word or number stands before."""
        return int(
            self._plain[max(0, start - 2) : start] in (" -", "(-", "\n-") or (start == 1 and self._plain[0] == "-")
        )

    def _number(self, at: int) -> tuple[Atom | None, int]:
        """A number with its scale, without a unit."""
        token = self._tokens[at]
        role = token.term.role
        if role is Role.DIGITS:
            end = self._count_end(token)
            atom = Atom(token.start, end, printed=self._plain[token.start : end])
            following = self._fraction_behind(atom, at + 1)
            if self._is_split(at):
                atom.refused, atom.end, following = SPLIT, self._tokens[at + 1].end, at + 2
        elif role is Role.NUMBER or (token.term.value == _HUNDRED and self._article(token.start)):
            atom, following = self._words(at)
            following = self._fraction_behind(atom, following)
        elif role is Role.FRACTION:
            return self._fraction_first(at)
        elif role is Role.SCALE:
            atom, following = self._scale_first(at)
        else:
            return None, at
        return atom, self._hundreds(atom, self._scales(atom, following))

    def _count_end(self, token: Token) -> int:
        """Where digits end: a calibre behind them is no part of the number, as in "18 155mm howitzers"."""
        calibre = _CALIBRE.match(self._plain, token.start)
        return calibre.end("count") if calibre and calibre.end("bore") == token.end else token.end

    def _hundreds(self, atom: Atom, at: int) -> int:
        """What follows the thousands of a number in words: "two thousand five hundred six"."""
        thousands = atom.scale == _THOUSAND and not atom.printed and atom.number is not None and not atom.refused
        if not thousands or self._role(at) is not Role.NUMBER or self._gap(at - 1, at) not in (" ", " and "):
            return at
        rest, following = self._words(at)
        if rest.number is not None and atom.number is not None:
            atom.number, atom.scale, atom.scaled = atom.number * _THOUSAND + rest.number, Decimal(1), False
            atom.end = rest.end
        return following

    def _is_split(self, at: int) -> bool:
        """Whether a blank has come into the decimals: "$65. 9 billion", "92, 8 miljarder"."""
        if self._role(at + 1) is not Role.DIGITS or self._role(at + 2) is not Role.SCALE:
            return False
        whole, decimals, scale = self._tokens[at : at + 3]
        if whole.end - whole.start > 3 or decimals.end - decimals.start > 2 or self._gap(at + 1, at + 2) not in TIGHT:
            return False
        gap = self._gap(at, at + 1)
        if gap == ", ":
            return scale.term.mark == "," and decimals.end - decimals.start == 1
        after_sign = at > 0 and self._tokens[at - 1].term.role is Role.SIGN
        return after_sign and (gap in (". ", " ,") or (gap == " " and self._plain[decimals.start] == "."))

    def _words(self, at: int) -> tuple[Atom, int]:
        """Number words put together: "twenty-five", "two hundred and fifty"."""
        first = self._tokens[at]
        total = first.term.value
        article = self._article(first.start) if total == _HUNDRED else 0
        atom = Atom(first.start - article, first.end, mark=first.term.mark, rule="number-words")
        at += 1
        while self._role(at) in (Role.NUMBER, Role.SCALE):
            token = self._tokens[at]
            gap = self._gap(at - 1, at)
            if token.term.role is Role.SCALE:
                if token.term.value != _HUNDRED or total >= _HUNDRED or gap not in (" ", "-"):
                    break
                total *= 100
            elif gap in (" ", "-", " and ") and self._fits(total, token.term.value, gap):
                total += token.term.value
            elif gap == " point " and token.term.value < 10 and total == total.to_integral_value():
                total += token.term.value / 10  # "three point five"
            else:
                break
            atom.end = token.end
            at += 1
        atom.number = total
        return atom, at

    @staticmethod
    def _fits(total: Decimal, value: Decimal, gap: str) -> bool:
        """Whether ``value`` continues the number: five after twenty, anything under 100 after a hundred."""
        if total >= 100 and total % 100 == 0:
            return value < 100
        return gap != " and " and 20 <= total % 100 <= 90 and total % 10 == 0 and value < 10

    def _fraction_behind(self, atom: Atom, at: int) -> int:
        """As in "one and a half", "5 1/2", "2½", "two-thirds"."""
        if _SMALL.fullmatch(atom.printed):
            match = _ONE_HALF.match(self._plain, atom.end)
            if match and at + 1 < len(self._tokens):
                atom.number = Decimal(atom.printed) + Decimal(match[1]) / Decimal(match[2])
                atom.end = match.end()
                return at + 2
            if printed := _SIMPLE.match(self._plain, atom.end):
                return self._simple_fraction(atom, int(printed[1]), at)
        if self._role(at) is not Role.FRACTION:
            return at
        gap, part = self._gap(at - 1, at), self._tokens[at]
        ordinal = gap == " " and self._plain.startswith("-", part.end)  # "six fifth-generation jets"
        if ordinal or (atom.number is None and not _SMALL.fullmatch(atom.printed)):
            return at
        whole = Decimal(atom.printed) if atom.number is None else atom.number
        if gap in _AND_A or (gap in ("", " ") and part.end - part.start == 1):
            atom.number = whole + part.term.value
        elif gap in ("-", " ") and not atom.printed and part.end - part.start > 1:
            atom.number, atom.fraction = whole * part.term.value, True
        else:
            return at
        atom.end = part.end
        return self._fraction_of(atom, at + 1) if atom.fraction else at + 1

    def _simple_fraction(self, atom: Atom, bottom: int, at: int) -> int:
        """As in "3/4 percent"; "24/7" and "9/11" are none."""
        top = int(atom.printed)
        if top >= bottom:
            return at
        atom.number, atom.fraction, atom.end = Decimal(top) / bottom, True, self._tokens[at].end
        return self._fraction_of(atom, at + 1)

    def _fraction_first(self, at: int) -> tuple[Atom | None, int]:
        """As in "half a billion", "a quarter of one percent", "½"."""
        token = self._tokens[at]
        article = self._article(token.start)
        atom = Atom(token.start - article, token.end, token.term.value, fraction=True, rule="number-words")
        following = self._fraction_of(atom, at + 1)
        return atom, self._scales(atom, following) if not atom.fraction else following

    def _fraction_of(self, atom: Atom, at: int) -> int:
        """What a fraction is taken of: a scale, a currency or one percent; then it is a plain number."""
        role, gap = self._role(at), self._gap(at - 1, at)
        if role in (Role.SCALE, Role.PERCENT, Role.WORD) and gap in _FRACTION_OF:
            if role is Role.WORD and gap in (" ", "-"):
                return at
            atom.fraction = False
            atom.end = self._tokens[at].start  # the link belongs to it, the unit follows at once
            return at
        one = role in (Role.NUMBER, Role.DIGITS) and gap == " of " and self._tokens[at]
        if one and self._plain[one.start : one.end] in ("1", "one") and self._role(at + 1) is Role.PERCENT:
            atom.fraction, atom.end = False, one.end
            return at + 1
        return at

    def _scale_first(self, at: int) -> tuple[Atom, int]:
        """One for "a million", "the billion dollars"; "millions" and "tens of billions" are no number."""
        token = self._tokens[at]
        word = self._plain[token.start : token.end]
        article = self._article(token.start, _ONE)
        one = article or (self._role(at + 1) is Role.WORD and self._is_that_one(at))
        atom = Atom(token.start - article, token.start, Decimal(1), mark=token.term.mark, rule="number-words")
        figure_of_speech = _FIGURE_OF_SPEECH.match(self._plain, token.end)
        if word == "mil":
            return atom, at  # Spanish: a thousand, without an article
        if not one or word.endswith("s") or figure_of_speech:
            atom.refused = VAGUE
        return atom, at

    def _is_that_one(self, at: int) -> bool:
        """Whether a scale stands between "the" and a currency: "the billion dollars", "another million euros"."""
        start = self._tokens[at].start
        return self._gap(at, at + 1) == " " and _THAT_ONE.search(self._plain[max(0, start - 9) : start]) is not None

    def _scales(self, atom: Atom, at: int) -> int:
        """Up to two scale words: "million", "thousand million", "lakh crore"."""
        for _ in range(2):
            role = self._role(at)
            if role not in _FACTORS:
                break
            token = self._tokens[at]
            gap = self._plain[atom.end : token.start] if token.start - atom.end <= 6 else None
            if gap in _OPEN and not atom.scaled and role is Role.SCALE:
                atom.open = _OPEN[gap]
            elif gap not in TIGHT or (role is Role.LETTER and not self._is_letter(atom, token, gap)):
                break
            if atom.scaled and (token.term.value <= atom.scale or atom.scale == 12):
                break
            atom.scale *= token.term.value
            atom.scaled, atom.letter = True, role is Role.LETTER
            atom.mark = atom.mark if atom.mark == "," else token.term.mark or atom.mark
            atom.scale_country = token.term.country
            atom.end = token.end
            at += 1
        if atom.scaled and self._role(at) is Role.SCALE and self._gap(at - 1, at) in TIGHT:
            atom.refused, atom.end = TWO_SCALES, self._tokens[at].end
            return at + 1
        if atom.scaled and self._role(at) is Role.FRACTION and self._gap(at - 1, at) in _AND_A and atom.number:
            atom.number += self._tokens[at].term.value
            atom.end = self._tokens[at].end
            at += 1
        return at

    def _is_letter(self, atom: Atom, token: Token, gap: str) -> bool:
        """Whether the "m" behind the digits means million: glued, or behind a blank with a sign before or behind."""
        if not gap:
            return True
        before = self._plain[max(0, atom.start - 2) : atom.start].strip()
        behind = self._plain[token.end : token.end + 1]
        signed = before[-1:] in ("$", "£", "€", "₤") and self._plain[token.start] in "mMbBk"
        return gap == " " and (signed or behind in ("€", "$", "£"))


def resolve_unit(atom: Atom, countries: Iterable[frozenset[str]], dollar: str, own: str) -> str:
    """The ISO 4217 code of an atom's currency word; ``""`` where nothing tells which country's it is.

    Args:
        atom: Its unit may be a family of currencies ("dollar", "krone").
        countries: Those that the text names, near the atom first; looked at only where no word tells.
        dollar: What a dollar means where no word beside it tells.
        own: The currency of the state in which the outlet is read, where that is known.
    """
    members = MEMBERS.get(atom.unit)
    if members is None:
        return atom.unit
    if atom.country:
        return members.get(atom.country, "")
    if meant := dollar if atom.unit == "dollar" else DEFAULTS[atom.unit]:
        return meant
    foreign = NEVER_OF.get(atom.unit_word.lower(), [])
    around = [named & members.keys() for named in countries]
    spelt = [named.difference(foreign) for named in around]
    told = next(filter(None, [*spelt, *around]), None)  # better another country's spelling than none
    if told:
        return members[min(told)] if len(told) == 1 else ""
    return own if own in members.values() else members.get(atom.scale_country, "")
