"""Everything that Outlay raises on purpose: an error names its subject and the next thing to try."""

from __future__ import annotations


class OutlayError(Exception):
    """Root of the tree; the command line prints it as one line and exits with 1."""


class SettingsError(OutlayError):
    """A setting, ``feeds.toml`` or ``lists.toml`` is wrong; the message names file, line or variable."""


class FetchError(OutlayError):
    """An exchange that did not end well.

    Attributes:
        url: The address that was asked for.
        outcome: What `raw.polls` and `raw.entries` keep, such as ``"blocked: host not allowed"``.
        status: HTTP status, or None where no answer came.
        seconds: That it took to fail.
    """

    def __init__(self, url: str, outcome: str, status: int | None = None, seconds: float = 0.0) -> None:
        super().__init__(f"{url}: {outcome}")
        self.url, self.outcome, self.status, self.seconds = url, outcome, status, seconds


class FeedError(OutlayError):
    """A body that is no feed; the message says what it is instead."""


class PageError(OutlayError):
    """A body that holds no article; the message says what it is instead."""


class LimitError(OutlayError):
    """A parser ran past its limit of time or memory and was replaced."""


class ArchiveError(OutlayError):
    """A WARC file or its index cannot be read or written."""


class WarehouseError(OutlayError):
    """The database cannot be opened, is of a newer version, or is held by another program."""


class ChecksFailedError(WarehouseError):
    """A rule that holds for the whole warehouse is broken: nothing is published until it is mended."""


class QueryRefusedError(WarehouseError):
    """An analyst's statement that the locked-down connection does not allow."""


class MailError(OutlayError):
    """The SMTP address is malformed or its server cannot be reached."""
