"""Our own gold: passages of the recorded texts, annotated by reading, before any rule could be tuned on them.

    python -m evaluation.own_passages --corpus DIR [--split NAME] [--language en|all] > gold.jsonl

``passages/own.jsonl`` holds offsets and a hash of each passage instead of its text, which is not ours to hand on; this
command puts the texts back, as lines for a scorer. There are four rounds, each with a part to look at (``tune``,
``tune2``, ``tune3``, ``tune4``) and one from other articles to tell whether the reader reads what its writers never saw
(``held``, ``held2``, ``held3``, ``held4``). The third round is mostly amounts that only look like ours; the fourth is
what was still left of the recorded texts: wherever the reader saw a figure, and amounts beside a word of the subject.
Figures of other languages than English carry only what names tell.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from evaluation.recorded import Line, PassageError, passage_text, read_lines, read_texts

__all__ = ["OWN", "PassageError", "gold_line", "gold_lines", "read_lines"]

OWN = Path(__file__).parent / "passages" / "own.jsonl"
SPLITS = ("tune", "held", "tune2", "held2", "tune3", "held3", "tune4", "held4")


def main() -> int:
    """Print the gold lines that were asked for, and on standard error how many there are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    parser.add_argument("--split", choices=(*SPLITS, "all"), default="tune")
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


def gold_lines(passages: list[Line], folder: Path) -> list[Line]:
    """Each passage with its text, from the files of recorded texts in a folder.

    Raises:
        PassageError: A file or a text is not there, or a passage does not have the text that was annotated.
    """
    texts = read_texts(folder, [passage["corpus_file"] for passage in passages])
    return [gold_line(passage, texts) for passage in passages]


def gold_line(passage: Line, texts: Mapping[tuple[str, str], str]) -> Line:
    """One passage with its text; `texts` are the recorded ones by file and id.

    Raises:
        PassageError: The text is not there, or differs from the annotated one.
    """
    return {
        "id": passage["id"],
        "source": Path(passage["corpus_file"]).stem,
        "article": f"{passage['corpus_file']} {passage['corpus_id']}",
        **{name: passage[name] for name in ("split", "language", "published", "publisher", "title")},
        "text": passage_text(passage, texts),
        "figures": passage["figures"],
    }


if __name__ == "__main__":
    sys.exit(main())
