"""Parsers in child processes with limits of time and memory: what comes from outside is read nowhere else.

The children are long-lived and started as a module, not by multiprocessing: a daemonic worker, such as Airflow's, may
not fork that way, and a fresh interpreter shares no state with us. Messages are pickled values with a length before
them, between our own processes only.
"""

from __future__ import annotations

import importlib
import math
import os
import pickle
import queue
import re
import select
import signal
import struct
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self, TypeVar

from pipeline.errors import LimitError, OutlayError

JOBS = {
    "entries": "pipeline.feeds:read_entries",
    "page": "pipeline.articles:read_page",
    "entry": "pipeline.articles:read_entry",
}
"""Short names of jobs; any function of the package can be given in full, as ``pipeline.module:function``."""
T = TypeVar("T")
R = TypeVar("R")
_LENGTH = struct.Struct(">Q")
ROOT = Path(__file__).resolve().parents[1]


class Sandbox:
    """A pool of children; a context manager, safe to share between threads.

    Args:
        workers: How many children, each with one job at a time.
        seconds: Time limit of a job; a child that passes it is killed and replaced.
        memory_bytes: Limit of a child's own memory; a job that needs more ends the child.
        jobs_each: After so many jobs a child is replaced, whatever its libraries have hoarded.
        package: Whose functions may be called.
    """

    def __init__(
        self,
        workers: int = 2,
        seconds: float = 20,
        memory_bytes: int = 1_000_000_000,
        jobs_each: int = 1_000,
        package: str = "pipeline",
    ) -> None:
        self.workers = workers
        self._children: queue.LifoQueue[_Child] = queue.LifoQueue()  # the warm child first
        for _ in range(workers):
            self._children.put(_Child(seconds, memory_bytes, jobs_each, package))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all children, after the jobs that they are at."""
        for _ in range(self.workers):
            self._children.get().stop()

    def warm(self, job: str) -> None:
        """Let every child do a job of no arguments in the background, so that its imports are done in time."""
        for _ in range(self.workers):
            threading.Thread(target=self.run, args=(job,), daemon=True).start()

    def run(self, job: str, *args: object) -> Any:
        """What the job returns.

        Raises:
            LimitError: It took too long, needed too much memory, or ended its process.
            OutlayError: Whatever the job itself raised on purpose.
        """
        child = self._children.get()
        try:
            return child.call(job, args)
        finally:
            self._children.put(child)

    def map(self, job: str, calls: Iterable[tuple[object, ...]]) -> Iterator[Any]:
        """What the job returns for each tuple of arguments, in order; an `OutlayError` in the place of a value.

        All children work at once; no more than twice as many calls as children are taken ahead.
        """

        def attempt(args: tuple[object, ...]) -> Any:
            try:
                return self.run(job, *args)
            except OutlayError as error:
                return error

        return side_by_side(attempt, calls, self.workers)


def side_by_side(function: Callable[[T], R], values: Iterable[T], workers: int) -> Iterator[R]:
    """The function's results in the order of the values, while as many threads as workers are at it.

    No more than twice as many values as workers are taken ahead: they, and what is made of them, may be large.
    """
    ahead: deque[Future[R]] = deque()
    with ThreadPoolExecutor(workers) as threads:
        for value in values:
            ahead.append(threads.submit(function, value))
            if len(ahead) >= 2 * workers:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()


class _Child:
    """One child process, started when it is first needed and again after it was lost."""

    def __init__(self, seconds: float, memory_bytes: int, jobs_each: int, package: str) -> None:
        self.seconds, self.jobs_each = seconds, jobs_each
        limits = str(memory_bytes), str(math.ceil(seconds) + 2)
        self.command = [sys.executable, "-m", "pipeline.sandbox", *limits, package]
        self.jobs_done = 0
        self._process: subprocess.Popen[bytes] | None = None

    def call(self, job: str, args: tuple[object, ...]) -> Any:
        process = self._process or self._start()
        deadline = time.monotonic() + self.seconds
        try:
            _send(_pipe(process.stdin), (job, args))
            done, value = _receive_until(_pipe(process.stdout), deadline)
        except TimeoutError as error:
            self._kill()
            raise LimitError(f"{job}: took longer than {self.seconds:g} s") from error
        except (EOFError, BrokenPipeError) as error:
            code = self._kill()
            raise LimitError(f"{job}: ended its process ({_cause(code)})") from error
        except BaseException:  # an interrupt must not leave a half-read answer for the next call
            self._kill()
            raise
        self.jobs_done += 1
        if self.jobs_done >= self.jobs_each:
            self.stop()
        if not done:
            if isinstance(value, LimitError):  # it ends itself: who knows what a library left half done
                self._kill()
            raise value
        return value

    def _start(self) -> subprocess.Popen[bytes]:
        self.jobs_done = 0
        self._process = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT)},  # no secret of ours gets near a parser
            start_new_session=True,  # Ctrl-C is ours; the children end with their standard input
        )
        return self._process

    def stop(self) -> None:
        """Let an idle child end by itself."""
        if self._process is None:
            return
        _pipe(self._process.stdin).close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        self._kill()

    def _kill(self) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.2)  # one that is ending anyway shall tell its own exit code
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with suppress(BrokenPipeError):
                _pipe(pipe).close()
        return process.wait()


def _cause(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise LimitError("a child without a channel")
    return pipe


def _send(pipe: IO[bytes], message: object) -> None:
    packed = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(packed)))
    pipe.write(packed)
    pipe.flush()


def _receive_until(pipe: IO[bytes], deadline: float) -> tuple[bool, Any]:
    def read(size: int) -> bytes:
        parts, missing = [], size
        while missing:
            ready, _, _ = select.select([pipe], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError
            part = os.read(pipe.fileno(), missing)
            if not part:
                raise EOFError
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)

    answer: tuple[bool, Any] = pickle.loads(read(*_LENGTH.unpack(read(_LENGTH.size))))  # noqa: S301
    return answer


# --- In the child


def _work(memory_bytes: int, seconds: int, package: str) -> None:
    """Answer calls until the channel ends, which it does when the parent does."""
    import resource

    calls = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # what a library prints must not get into the channel
    resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while header := calls.read(_LENGTH.size):
        job, args = pickle.loads(calls.read(*_LENGTH.unpack(header)))  # noqa: S301
        signal.alarm(seconds)  # the kernel ends a child whose parent died in the middle of a job
        try:
            answer = (True, _function(job, package)(*args))
        except OutlayError as error:
            answer = (False, error)
        except MemoryError:
            answer = (False, LimitError(f"{job}: needed more than {memory_bytes} bytes of memory"))
        signal.alarm(0)
        _send(answers, answer)


def _function(job: str, package: str) -> Callable[..., object]:
    match = re.fullmatch(rf"({re.escape(package)}(?:\.\w+)+):(\w+)", JOBS.get(job, job))
    if match is None:
        raise LimitError(f"{job}: not a function of this package")
    found: Callable[..., object] = getattr(importlib.import_module(match[1]), match[2])
    return found


if __name__ == "__main__":
    _work(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
