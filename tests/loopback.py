"""A web server on 127.0.0.1 that says, byte for byte, what a test wants it to say."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Self

Answer = bytes | Callable[["Request"], bytes | Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked, and when it came and was answered, in seconds of the monotonic clock."""

    path: str
    headers: dict[str, str]
    raw: bytes
    came_at: float
    times: list[float] = field(default_factory=list)


def answer(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer; ``Content_Type="text/html"`` becomes a header, ``Content_Length=""`` leaves one out."""
    fields = {"Content-Length": str(len(body)), "Connection": "close"}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in fields.items() if value)]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 64


class Loopback:
    """``routes`` maps a path (with its query, else without) to an answer; a path that is not there is a 404."""

    def __init__(self) -> None:
        self.routes: dict[str, Answer] = {}
        self.requests: list[Request] = []
        loopback = self

        class Connection(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError):
                    loopback._serve(self.request)

        self._server = _Server(("127.0.0.1", 0), Connection)
        self.port: int = self._server.server_address[1]

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.005,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def url(self, path: str = "/") -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def asked(self, path: str) -> list[Request]:
        """The requests for a path, in order."""
        return [request for request in self.requests if request.path == path]

    def _serve(self, connection: socket.socket) -> None:
        raw = b""
        while b"\r\n\r\n" not in raw:
            raw += (got := connection.recv(65536))
            if not got or not raw.startswith(b"GET "):
                return
        first, *lines = raw.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        pairs = (line.partition(": ") for line in lines)
        path = first.split(" ")[1]
        request = Request(path, {name.lower(): value for name, _, value in pairs}, raw, time.monotonic())
        self.requests.append(request)
        said = self.routes.get(path, self.routes.get(path.split("?")[0], answer(status="404 Not Found")))
        parts = said(request) if callable(said) else said
        for part in [parts] if isinstance(parts, bytes) else parts:
            connection.sendall(part)
        request.times.append(time.monotonic())
