"""Jobs that misbehave, for the tests of the sandbox."""

from __future__ import annotations

import os
import re
import sys
import time

from pipeline.errors import PageError


def catastrophe() -> None:
    re.match(r"(a+)+$", "a" * 60 + "b")  # holds the interpreter's lock for longer than anybody waits


def hoard() -> bytes:
    return bytes(bytearray(2_000_000_000))


def crash() -> None:
    os.abort()


def bug() -> None:
    raise KeyError("nobody expected this")


def refuse() -> None:
    raise PageError("no text")


def chatter() -> str:
    print("this must not get into the channel")
    os.write(1, b"nor this")
    return f"read {len(sys.stdin.read())}"


def environment() -> dict[str, str]:
    return dict(os.environ)


def pid() -> int:
    return os.getpid()


def nap(seconds: float, value: int) -> int:
    time.sleep(seconds)
    return value
