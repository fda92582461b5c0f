"""Draw the README's picture: the digest of the recorded day, in the system's Chromium.

python -m evaluation.pictures
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from demo.serve import feeds_toml, serving
from pipeline import steps
from pipeline.passes import Pass
from pipeline.settings import PROJECT, read_settings

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
FIRST_DAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
IMAGES = PROJECT / "docs" / "images"


def main() -> int:
    """Write ``docs/images/digest.png`` and ``docs/images/page.png``."""
    if not CHROMIUM.exists():
        raise SystemExit(f"{CHROMIUM} is not there (Debian package chromium)")
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        data = read_recorded_days(Path(folder))
        mail = Path(folder) / "mail.html"
        mail.write_text(_html_of(sorted(data.glob("digests/*/*.eml"))[0]), encoding="utf-8")
        with _browser_page(680, 1150) as page:
            page.goto(mail.as_uri())
            page.screenshot(path=IMAGES / "digest.png")
        with _browser_page(1280, 1000) as page:
            page.goto(sorted(data.glob("site/20*.html"))[-1].as_uri())
            page.screenshot(path=IMAGES / "page.png")
    print(f"wrote {IMAGES / 'digest.png'} and {IMAGES / 'page.png'}")
    return 0


def read_recorded_days(folder: Path) -> Path:
    """The data folder after a starting point and the digest of the day that followed."""
    with serving(FIRST_DAY) as server:
        (folder / "feeds.toml").write_text(feeds_toml(server.base), encoding="utf-8")
        settings = read_settings(
            {
                "OUTLAY_DATA": str(folder / "data"),
                "OUTLAY_FEEDS": str(folder / "feeds.toml"),
                "OUTLAY_ONLY_HOST": "127.0.0.1",
                "OUTLAY_PAUSE_SECONDS": "0",
            }
        )
        steps.run(Pass(settings, clock=lambda: FIRST_DAY, due_only=False))
        server.wave = 2
        steps.run(Pass(settings, clock=lambda: FIRST_DAY + timedelta(days=1), due_only=False))
    return settings.data


def _html_of(eml: Path) -> str:
    body = message_from_bytes(eml.read_bytes(), policy=policy.default).get_body(("html",))
    return str(body.get_content()) if body else ""


@contextmanager
def _browser_page(width: int, height: int) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=2)
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
