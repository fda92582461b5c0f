"""Our own gold: passages of the recorded texts, annotated by reading, before any rule could be tuned on them.

    python -m evaluation.own_passages --corpus DIR [--split tune|held|all] [--language en|all] > gold.jsonl

``passages/own.jsonl`` holds offsets and a hash of each passage instead of its text, which is not ours to hand on; this
command puts the texts back, as lines for a scorer. Whoever writes rules looks at ``tune`` only: ``held`` tells whether
the rules read what their writer never saw. Figures of other languages than English carry only what names tell.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.errors import OutlayError

OWN = Path(__file__).parent / "passages" / "own.jsonl"

Line = dict[str, Any]


class PassageError(OutlayError):
    """A passage that the recorded texts no longer hold as it was annotated; the message names both."""


def main() -> int:
    """Print the gold lines that were asked for, and on standard error how many there are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    parser.add_argument("--split", choices=("tune", "held", "all"), default="tune")
    parser.add_argument("--language", default="en", help="ISO 639-1 code, or all")
    asked = parser.parse_args()
    passages = [
        passage
        for passage in read_lines(OWN)
        if asked.split in {"all", passage["split"]} and asked.language in {"all", passage["language"]}
    ]
    try:
        lines = gold_lines(passages, asked.corpus / "corpus" / "texts")
    except PassageError as error:
        print(error, file=sys.stderr)
        return 1
    for line in lines:
        print(json.dumps(line, ensure_ascii=False))
    print(f"{len(lines)} passages (split {asked.split}, language {asked.language})", file=sys.stderr)
    return 0


def read_lines(file: Path) -> list[Line]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def gold_lines(passages: list[Line], folder: Path) -> list[Line]:
    """Each passage with its text, from the files of recorded texts in a folder.

    Raises:
        PassageError: A file or a text is not there, or a passage does not have the text that was annotated.
    """
    texts: dict[str, str] = {}
    for name in sorted({passage["corpus_file"] for passage in passages}):
        if not (folder / name).is_file():
            raise PassageError(f"{folder / name} is not there; --corpus names the folder of recorded material")
        texts |= {row["id"]: row["text"] for row in read_lines(folder / name)}
    return [gold_line(passage, texts) for passage in passages]


def gold_line(passage: Line, texts: Mapping[str, str]) -> Line:
    """One passage with its text; `texts` are the recorded ones by their id.

    Raises:
        PassageError: The text is not there, or differs from the annotated one.
    """
    article = texts.get(passage["corpus_id"])
    if article is None:
        raise PassageError(f"{passage['id']}: no text {passage['corpus_id']} in {passage['corpus_file']}")
    text = article[passage["start"] : passage["end"]]
    if hashlib.sha256(text.encode()).hexdigest()[:16] != passage["sha256"]:
        raise PassageError(f"{passage['id']}: {passage['corpus_id']} is not the text that was annotated")
    return {
        "id": passage["id"],
        "source": Path(passage["corpus_file"]).stem,
        **{name: passage[name] for name in ("split", "language", "published", "publisher", "title")},
        "text": text,
        "figures": passage["figures"],
    }


if __name__ == "__main__":
    sys.exit(main())
