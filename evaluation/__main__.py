"""How well and how fast figures are read, beside the peers: every measurement of the reader, one after the other.

    python -m evaluation [--corpus DIR]

Each part is a command of its own, named in its heading. `python -m evaluation.pass_cost` measures a whole pass.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

PARTS = (
    ("fit", "--cross"),
    ("agreement",),
    ("checked",),
    ("amounts", "--split", "tune"),
    ("amounts", "--split", "held"),
    ("reading_speed",),
)


def main() -> int:
    """Run all parts; 0 where none of them failed."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=Path, default=Path(os.environ.get("OUTLAY_CORPUS", "../shared")))
    corpus = arguments.parse_args().corpus
    if not corpus.is_dir():
        raise SystemExit(f"{corpus}: no such folder; --corpus or OUTLAY_CORPUS names the recorded material")
    failed = 0
    for name, *options in PARTS:
        command = ["-m", f"evaluation.{name}", *options]
        print(f"\n== python {' '.join(command)}", flush=True)
        failed += subprocess.run([sys.executable, *command, "--corpus", str(corpus)], check=False).returncode != 0
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
