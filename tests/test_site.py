from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pipeline import digest, faces, site
from pipeline.digest import Digest
from tests.conftest import need
from tests.editions import DAY, NOW, PACKAGE, UNSURE, YEARLY, rows, told

CHROMIUM = Path("/usr/bin/chromium")
CHROMIUM_ARGUMENTS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
ATOM = "{http://www.w3.org/2005/Atom}"


def edition(**changes: object) -> Digest:
    built = digest.build(rows(told(YEARLY, "£4.5 billion"), told(UNSURE, name="c")), now=NOW)
    return replace(built, **changes)  # type: ignore[arg-type]


def test_a_day_is_a_page_with_its_data_beside_it(tmp_path: Path) -> None:
    page = site.write_edition(edition(), tmp_path / "site")
    assert page == tmp_path / "site" / "2025-02-13.html"
    assert sorted(path.name for path in page.parent.iterdir()) == sorted(
        ["2025-02-13.html", "2025-02-13.json", "2025-02-13.csv", "index.html", "feed.xml", "style.css"]
    )
    assert digest.from_json(page.with_suffix(".json").read_text("utf-8")) == edition()
    assert "prefers-color-scheme" in (page.parent / "style.css").read_text("utf-8")


def test_the_index_lists_the_days_newest_first(tmp_path: Path) -> None:
    for ago in (1, 0, 2):
        site.write_edition(edition(day=DAY - timedelta(days=ago)), tmp_path)
    index = (tmp_path / "index.html").read_text("utf-8")
    places = [index.index(f"2025-02-{day}.html") for day in (13, 12, 11)]
    assert places == sorted(places)


def test_the_feed_has_stable_ids_and_moves_with_content_only(tmp_path: Path) -> None:
    def entry() -> tuple[str | None, str | None]:
        found = ET.parse(tmp_path / "feed.xml").getroot().find(f"{ATOM}entry")  # noqa: S314  # our own file
        assert found is not None
        return found.findtext(f"{ATOM}id"), found.findtext(f"{ATOM}updated")

    site.write_edition(edition(), tmp_path)
    first = entry()
    later = NOW + timedelta(hours=1)
    site.write_edition(edition(made_at=later), tmp_path)
    assert entry() == first
    site.write_edition(edition(made_at=later, title="Corrected"), tmp_path)
    assert entry() == (first[0], "2025-02-14T06:00:00Z")


def test_the_feed_knows_where_it_lies(tmp_path: Path) -> None:
    site.write_edition(edition(title="<b> & ]]>"), tmp_path, "https://figures.example/out/")
    root = ET.parse(tmp_path / "feed.xml").getroot()  # noqa: S314  # our own file
    assert root.get("{http://www.w3.org/XML/1998/namespace}base") == "https://figures.example/out/"


def test_writing_twice_is_writing_once(tmp_path: Path) -> None:
    site.write_edition(edition(), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    site.write_edition(edition(), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_csv_has_every_figure_with_its_roles() -> None:
    lines = list(csv.DictReader(io.StringIO(site.to_csv(edition()))))
    assert [(line["section"], line["payer"], line["value_low"]) for line in lines] == [
        ("headline", "GBR", "4500000000"),
        ("to be checked", "", "150000000"),
    ]


def test_a_spreadsheet_finds_no_formula_in_the_csv() -> None:
    for sign in "=+-@\t":
        hostile = told(PACKAGE, publisher=f"{sign}cmd|' /C calc'!A0", title="=1+1")
        (line,) = csv.DictReader(io.StringIO(site.to_csv(digest.build(rows(hostile), now=NOW))))
        assert line["outlet"].startswith(f"'{sign}")
        assert line["title"] == "'=1+1"


@pytest.mark.browser
def test_pages_and_mail_fit_every_screen_and_ask_nobody(tmp_path: Path) -> None:
    need("browser", CHROMIUM.exists(), f"{CHROMIUM} is not there (Debian package chromium)")
    from playwright.sync_api import sync_playwright

    site.write_edition(edition(), tmp_path)
    (tmp_path / "mail.html").write_text(faces.render_html(edition()), "utf-8")
    asked: list[str] = []
    said: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=CHROMIUM_ARGUMENTS)
        for name in ("2025-02-13.html", "index.html", "mail.html"):
            for width in (360, 1280):
                page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme="dark")
                page.on("request", lambda request: asked.append(request.url))
                page.on("console", lambda message: said.append(message.text))
                page.goto((tmp_path / name).as_uri())
                assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (name, width)
                sheet = page.locator(".sheet")
                assert sheet.evaluate("sheet => getComputedStyle(sheet).backgroundColor") == "rgb(24, 28, 30)"
                page.close()
        browser.close()
    assert said == []
    assert {url.split(":")[0] for url in asked} == {"file"}
