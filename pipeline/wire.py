"""What lies under the HTTP client: connections to checked addresses only, one deadline, and bodies that are whole."""

from __future__ import annotations

import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

import httpcore

from pipeline.errors import FetchError

GZIP_MAGIC = b"\x1f\x8b\x08"
GZIP_MEMBERS = 300  # one after the other; as many as blocks of 64 kB make up a body
CODINGS = 2  # layers of Content-Encoding that anybody sends in earnest
CONNECT_SECONDS = 10.0
ADDRESSES = 4  # of one name that are tried
NAT64 = IPv6Network("64:ff9b::/96")
Resolver = Callable[[str, int], list[str]]


class Deadline:
    """A stretch of time for all that one fetch does."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._start = time.monotonic()

    @property
    def seconds_spent(self) -> float:
        """Since the beginning, but for the time that it was stopped."""
        return time.monotonic() - self._start

    @property
    def seconds_left(self) -> float:
        """Until the end; negative after it."""
        return self._seconds - self.seconds_spent

    def seconds_or_stop(self) -> float:
        """What is left; raises where nothing is."""
        if (left := self.seconds_left) <= 0:
            raise httpcore.ReadTimeout("the time for all of it is up")
        return left

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Do not count what happens meanwhile, such as a wait that we impose on ourselves."""
        since = time.monotonic()
        try:
            yield
        finally:
            self._start += time.monotonic() - since


class TlsError(httpcore.ConnectError):
    """The certificate or the handshake is not in order."""


class BodyError(Exception):
    """A body that is not whole, or too much; the text is the outcome."""


class Backend(httpcore.NetworkBackend):
    """Connects to the very address that was checked, and keeps to the deadline."""

    def __init__(
        self, url: str, lookup: Callable[[str, int, Deadline], list[str]], deadline: Deadline, *, may_be_private: bool
    ) -> None:
        self._url, self._lookup, self._deadline, self._may_be_private = url, lookup, deadline, may_be_private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to one of the name's addresses, if all of them may be dialled."""
        try:
            addresses = self._lookup(host, port, self._deadline)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(host) from error
        except (OSError, UnicodeError) as error:
            raise FetchError(self._url, "failed: name not found") from error
        if not addresses:
            raise FetchError(self._url, "failed: name not found")
        # A name that answers with both kinds is after our network: none of them is dialled.
        if not self._may_be_private and not all(is_public(address) for address in addresses):
            raise FetchError(self._url, "blocked: private address")
        return _Stream(self._connect(addresses[:ADDRESSES], port, local_address, socket_options), self._deadline)

    def _connect(
        self,
        addresses: list[str],
        port: int,
        local_address: str | None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None,
    ) -> httpcore.NetworkStream:
        failure: httpcore.ConnectError | httpcore.ConnectTimeout = httpcore.ConnectError("no address")
        for address in addresses:
            seconds = min(CONNECT_SECONDS, self._deadline.seconds_or_stop())
            try:
                return httpcore.SyncBackend().connect_tcp(address, port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class _Stream(httpcore.NetworkStream):
    """A connection that waits no longer than the deadline, however often it is read."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline
        self._spoke = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        read = self._stream.read(max_bytes, self._deadline.seconds_or_stop())
        if not self._spoke and not (read.startswith(b"HTTP/") or b"HTTP/".startswith(read)):
            raise httpcore.RemoteProtocolError("the first bytes are not HTTP")
        self._spoke = True
        return read

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.seconds_or_stop())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        try:
            stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.seconds_or_stop())
        except httpcore.ConnectError as error:
            raise TlsError(str(error)) from error
        return _Stream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def is_public(address: str) -> bool:
    """Whether an IP address is out on the internet: not ours, and not an envelope around one that is ours."""
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (IPv4Address(int(ip) & 0xFFFFFFFF) if ip in NAT64 else None)
        if inner is not None:
            ip = inner
    return ip.is_global and not (ip.is_multicast or ip.is_reserved)


def unpack(body: bytes, codings: Sequence[str], limit: int) -> bytes:
    """A body without its ``Content-Encoding``, of ``limit`` bytes at most however small it came.

    Raises:
        BodyError: It is cut short, damaged, larger, or in a coding that was not asked for.
    """
    if not body:
        return body
    if not codings and body.startswith(GZIP_MAGIC):
        codings = ["gzip"]  # a file kept packed, and sent as it lies there
    if len(codings) > CODINGS:
        raise BodyError("failed: unknown encoding")
    for coding in reversed(codings):
        if coding in {"gzip", "x-gzip"}:
            body = _inflate(body, zlib.MAX_WBITS | 16, limit)
        elif coding == "deflate":  # in practice with and without zlib's two bytes
            body = _inflate(body, zlib.MAX_WBITS if body[:1] and body[0] & 15 == 8 else -zlib.MAX_WBITS, limit)
        else:
            raise BodyError("failed: unknown encoding")
    return body


def _inflate(packed: bytes, window_bits: int, limit: int) -> bytes:
    body = b""
    for _ in range(GZIP_MEMBERS):
        stream = zlib.decompressobj(window_bits)
        try:
            body += stream.decompress(packed, limit + 1 - len(body))
        except zlib.error as error:
            raise BodyError("failed: broken encoding") from error
        if len(body) > limit:
            raise BodyError("failed: too large")
        if not stream.eof:
            raise BodyError("failed: truncated body")
        if not (packed := stream.unused_data).startswith(GZIP_MAGIC):  # what else may follow is padding
            return body
    raise BodyError("failed: broken encoding")


def system_addresses(host: str, port: int) -> list[str]:
    """The addresses of a name as the system knows them, each once."""
    if f".{host.rstrip('.')}".endswith(".localhost"):
        host = "localhost"  # RFC 6761: whatever stands before it, and however the system takes the dot
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
