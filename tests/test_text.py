from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import text


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("£\x003\x00 billion", "£3 billion"),
        ("A\x1b[31mB\x07\x0b", "A[31mB\n"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("NATO \u202e9.56$ noillib\u202c gives \u2066x", "NATO 9.56$ noillib gives x"),
        ("3\u200b0 bil\u00adlion\ufeff", "30 billion"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("cafe\u0301", "café"),
        ("\x804 billion", "€4 billion"),
        ("１２ billion", "１２ billion"),
    ],
)
def test_what_cannot_be_seen_goes_and_the_rest_stays(dirty: str, clean: str) -> None:
    assert text.clean(dirty) == clean


@pytest.mark.parametrize(
    ("mangled", "mended"),
    [
        ("â‚¬4 billion and Â£3 billion", "€4 billion and £3 billion"),
        ("Bidenâ€™s â€œplanâ€\x9d", "Biden’s “plan”"),
        ("ActualitÃ©s", "Actualités"),
        ("Ã¢â€šÂ¬4 billion", "€4 billion"),
        ("3 miliardy zÅ‚otych", "3 miliardy złotych"),
        ("Ð¼Ñ–Ð»ÑŒÑ\x8fÑ€Ð´", "мільярд"),
    ],
)
def test_utf8_read_as_windows_1252_is_itself_again(mangled: str, mended: str) -> None:
    assert text.clean(mangled) == mended


@pytest.mark.parametrize("s", ["NÃO “ESPAÑA” «Ä» Åland „Änderung“", "Škoda – Łódź", "Україна", "Ångström’s"])
def test_rightly_written_words_are_not_mended(s: str) -> None:
    assert text.clean(s) == s


def test_marks_piled_on_a_letter_are_cut_to_three() -> None:
    assert len(text.clean("Z" + "\u0323" * 10_000)) <= 4


@given(st.text(st.characters(codec=None), max_size=200))
def test_cleaning_twice_is_cleaning_once(s: str) -> None:
    once = text.clean(s)
    assert text.clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")  # no lone surrogate is left


@pytest.mark.parametrize(
    ("whole", "limit", "cut"),
    [
        ("Germany gives arms", 30, "Germany gives arms"),
        ("Germany gives arms and much else to Ukraine", 30, "Germany gives arms and much…"),
        ("Germany today gives €30 billion to Ukraine", 30, "Germany today gives…"),
        ("A" * 50, 10, "A" * 9 + "…"),
    ],
)
def test_a_cut_text_never_ends_beside_a_number(whole: str, limit: int, cut: str) -> None:
    assert text.shorten(whole, limit) == cut


@pytest.mark.parametrize(
    ("body", "declared", "expected"),
    [
        ("£3 €4".encode(), ["iso-8859-1"], "£3 €4"),
        ("£3 €4".encode("cp1252"), [None], "£3 €4"),
        ("£3 €4".encode("cp1252"), ["iso-8859-1"], "£3 €4"),
        ("30亿".encode("gb18030"), ["gb2312"], "30亿"),
        ("<a>30億".encode("utf-16"), [None], "<a>30億"),
        ("<a>£3".encode("utf-16-le"), [None], "<a>£3"),
        ("30億円".encode("iso-2022-jp"), ["ISO-2022-JP"], "30億円"),
        (b"+ADw-script+AD4-", ["utf-7"], "+ADw-script+AD4-"),
        ("costs £3, €".encode()[:-1], ["utf-8"], "costs £3, "),
        (b"caf\xe9 noir", ["no-such-charset"], "café noir"),
    ],
)
def test_bytes_are_read_in_the_encoding_they_are_in(body: bytes, declared: list[str | None], expected: str) -> None:
    assert text.decode(body, declared)[0] == expected


@pytest.mark.parametrize(
    ("scrap", "plain"),
    [
        ("<b>Bold</b> &amp; <i>brash</i>", "Bold & brash"),
        ("less than <5 billion", "less than <5 billion"),
        ("growth <x% in 2025", "growth <x% in 2025"),
        ("x <img src=x onerror=go()", "x"),
        ("&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;x", "x"),
        ("<scr<script>ipt>x</script>", "<scr"),
        ("a<p>b", "a\nb"),
        ("a<!-- $9 billion -->b", "a b"),
    ],
)
def test_no_tag_survives_however_often_it_is_escaped(scrap: str, plain: str) -> None:
    assert text.strip_tags(scrap).strip() == plain


def test_a_cyrillic_letter_in_a_latin_word_is_noticed() -> None:
    assert text.mixes_scripts("Germ\u0430ny gave €4 billion")
    assert not text.mixes_scripts("Germany gave Україні €4 billion")
