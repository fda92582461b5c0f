"""How fast amounts are read, beside quantulum3: ``python -m evaluation.amounts_speed TEXTS.jsonl ...``."""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections.abc import Callable
from pathlib import Path

from quantulum3 import parser as quantulum

from pipeline.figures.amounts import read_amounts


def read_texts(files: list[Path]) -> list[str]:
    """The texts of JSON lines files."""
    return [json.loads(line)["text"] for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def measure(name: str, read: Callable[[str], object], texts: list[str]) -> None:
    """Read all texts once and print the rates."""
    size = sum(len(text.encode()) for text in texts)
    begin = time.perf_counter()
    for text in texts:
        read(text)
    seconds = time.perf_counter() - begin
    rates = f"{size / 1e6 / seconds:8.3f} MB/s  {len(texts) / seconds:9.1f} texts/s"
    print(f"{name:11} {len(texts):5} texts  {size / 1e6:7.3f} MB  {rates}")


def main() -> None:
    """Print one line for each reader."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("texts", type=Path, nargs="+", help="JSON lines with a field text")
    arguments.add_argument(
        "--quantulum-texts", type=int, default=30, help="of how many texts the slow one reads the start"
    )
    chosen = arguments.parse_args()
    logging.disable(logging.CRITICAL)
    texts = read_texts(chosen.texts)
    measure("outlay", read_amounts, texts)
    sample = [text[:3000] for text in texts[:: max(1, len(texts) // chosen.quantulum_texts)]]
    quantulum.parse("5 dollars")  # it loads its models at the first call
    measure("outlay", read_amounts, sample)
    measure("quantulum3", quantulum.parse, sample)


if __name__ == "__main__":
    main()
