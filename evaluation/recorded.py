"""Texts of the recorded material by their id, so that annotations can name passages instead of holding them."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pipeline.errors import OutlayError

Line = dict[str, Any]

_ITEM = re.compile(r"<(item|entry)[\s>].*?</\1>", re.DOTALL)
_BLOCK = re.compile(r"<(p|h1|h2|li|td)[\s>].*?</\1>", re.DOTALL)
_NO_TEXT = re.compile(
    r"<(script|style|link|guid|id|pubDate|updated|published)\b[^>]*>.*?</\1>", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"<[^>]*>")


class PassageError(OutlayError):
    """A passage that the recorded texts no longer hold as it was annotated; the message names both."""


def read_lines(file: Path) -> list[Line]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def read_texts(folder: Path, names: Iterable[str]) -> dict[tuple[str, str], str]:
    """The texts of some files by file name and id.

    JSON lines name their texts themselves. The items of a feed are numbered from 0, and a page is one text, 0. Markup
    is taken off by the plainest rule there is, so that offsets stay right however the readers of the pipeline change.

    Raises:
        PassageError: A file is not there.
    """
    texts: dict[tuple[str, str], str] = {}
    for name in sorted(set(names)):
        file = folder / name
        if not file.is_file():
            raise PassageError(f"{file} is not there; --corpus names the folder of recorded material")
        texts |= {(name, each): text for each, text in _texts_of(file).items()}
    return texts


def passage_text(passage: Line, texts: Mapping[tuple[str, str], str]) -> str:
    """The text of a passage that names its file, id, offsets and hash.

    Raises:
        PassageError: The text is not there, or differs from the annotated one.
    """
    whole = texts.get((passage["corpus_file"], passage["corpus_id"]))
    if whole is None:
        raise PassageError(f"{passage['id']}: no text {passage['corpus_id']} in {passage['corpus_file']}")
    text = whole[passage["start"] : passage["end"]]
    if hashlib.sha256(text.encode()).hexdigest()[:16] != passage["sha256"]:
        raise PassageError(f"{passage['id']}: {passage['corpus_id']} is not the text that was annotated")
    return text


def _texts_of(file: Path) -> dict[str, str]:
    if file.suffix == ".jsonl":
        return {row["id"]: row["text"] for row in read_lines(file)}
    markup = file.read_text(encoding="utf-8", errors="replace")
    if file.suffix == ".xml":
        return {str(number): _plain(item[0]) for number, item in enumerate(_ITEM.finditer(markup))}
    return {"0": "\n".join(_plain(block[0]) for block in _BLOCK.finditer(_NO_TEXT.sub(" ", markup)))}


def _plain(markup: str) -> str:
    """Without tags, those inside an escaped description too."""
    markup = _NO_TEXT.sub(" ", markup).replace("<![CDATA[", "").replace("]]>", " ")
    once = html.unescape(_TAG.sub(" ", markup))
    return " ".join(html.unescape(_TAG.sub(" ", once)).split())
