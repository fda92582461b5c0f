from __future__ import annotations

import hashlib
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline import baseline
from pipeline.errors import SettingsError
from pipeline.model import AidType, Measure, Qualifier, Stage

FOLDER = Path(__file__).parent.parent / "baseline"


def test_the_nine_lines_are_figures_of_the_thirteenth_of_february() -> None:
    lines = baseline.load(FOLDER)
    assert lines.as_of.isoformat() == "2025-02-13"
    assert [line.baseline_id for line in lines.figures] == [f"B0{number}" for number in range(1, 10)]
    assert all(line.label and line.source for line in lines.figures)


def test_what_the_article_garbled_is_put_right_beside_what_it_printed() -> None:
    lines = {line.baseline_id: line for line in baseline.load(FOLDER).figures}
    assert (lines["B01"].printed.aid_type, lines["B01"].corrected.aid_type) == (AidType.FINANCIAL, AidType.MILITARY)
    assert (lines["B04"].printed.value_high, lines["B04"].corrected.value_high) == (None, Decimal(10000))
    assert (lines["B09"].printed.stage, lines["B09"].corrected.stage) == (Stage.TARGET, Stage.DISBURSED)
    assert lines["B06"].corrected.out_of == 32
    for line in lines.values():
        assert line.footnote or line.printed == line.corrected


def test_special_lines_are_what_the_domain_says() -> None:
    lines = {line.baseline_id: line for line in baseline.load(FOLDER).figures}
    assert (lines["B05"].corrected.measure, lines["B05"].corrected.stage) == (Measure.DEFENCE_SPENDING, Stage.TARGET)
    assert lines["B06"].corrected.measure is lines["B07"].corrected.measure is Measure.COMPLIANCE
    assert lines["B07"].complement_of == "B06"
    assert (lines["B08"].corrected.value_low, lines["B08"].corrected.qualifier) == (Decimal("3.3"), Qualifier.ABOUT)
    assert lines["B03"].corrected.value_high is None


def test_a_wrong_file_is_named_with_its_field(tmp_path: Path) -> None:
    wrong = (FOLDER / "2025-02-13-hegseth.toml").read_text("utf-8").replace('stage = "target"', 'stage = "wish"', 1)
    (tmp_path / "wrong.toml").write_text(wrong, "utf-8")
    with pytest.raises(SettingsError, match=r"wrong\.toml: figure\.4\.printed\.stage"):
        baseline.load(tmp_path)
    (tmp_path / "wrong.toml").write_text("as_of = ", "utf-8")
    with pytest.raises(SettingsError, match=r"wrong\.toml"):
        baseline.load(tmp_path)
    (tmp_path / "wrong.toml").unlink()
    with pytest.raises(SettingsError, match="found 0"):
        baseline.load(tmp_path)


@pytest.mark.corpus
def test_offsets_and_quotes_stand_in_the_article(corpus: Path) -> None:
    content = (corpus / "domain" / "000_6be081931c0d6191.txt").read_bytes()
    article, lines = content.decode("utf-8"), baseline.load(FOLDER)
    assert hashlib.sha256(content).hexdigest() == lines.article_sha256
    for line in lines.figures:
        assert article[line.printed.start : line.printed.end] == line.amount
        assert line.printed.quote in article
        assert len(line.printed.quote) <= 200
