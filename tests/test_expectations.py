"""Every expectation and every exact rule finds the row that breaks it, and leaves good rows alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from pipeline import batches, checks
from pipeline.checks import CheckReport
from tests.made_batches import SEEN_AT, Tables, join, make_batch

Break = Callable[[Tables], None]


def _set(table: str, **changes: object) -> Break:
    def change(tables: Tables) -> None:
        tables[table][0].update(changes)

    return change


def _far_from_usual(tables: Tables) -> None:
    for row in tables["figures"][1:]:
        row["unit"] = "PLN"
    tables["figures"][0] |= {"unit": "PLN", "value_low": Decimal(10) ** 15, "value_high": Decimal(10) ** 15}


def _no_entries(tables: Tables) -> None:
    for name in tables:
        if name != "polls":
            tables[name].clear()
    tables["polls"][0]["entries"] = 0


# The row that breaks a rule, by table and rule; where no entry stands here, the rule of filled columns is broken.
BREAKS: dict[tuple[str, str], Break] = {
    ("entries", "content_sha256_shaped"): _set("entries", content_sha256="abc"),
    ("entries", "link_shaped"): _set("entries", link="javascript:alert(1)"),
    ("entries", "outcome_shaped"): _set("entries", outcome="perhaps"),
    ("entries", "published_at_between"): _set("entries", published_at=datetime(1970, 1, 1)),  # noqa: DTZ001
    ("entries", "no_entries"): _no_entries,
    ("articles", "kind_known"): _set("articles", kind="rumour"),
    ("articles", "date_source_known"): _set("articles", date_source="guess"),
    ("articles", "source_known"): _set("articles", source="memory"),
    ("articles", "url_shaped"): _set("articles", url="ftp://news.example/1"),
    ("articles", "text_sha256_shaped"): _set("articles", text_sha256="abc"),
    ("articles", "language_shaped"): _set("articles", language="english"),
    ("articles", "characters_between"): _set("articles", characters=0),
    ("articles", "characters_enough"): _set("articles", characters=20),
    ("articles", "quote_characters_between"): _set("articles", quote_characters=1000),
    ("articles", "published_at_between"): _set("articles", published_at=datetime(1970, 1, 1)),  # noqa: DTZ001
    ("articles", "title_filled_with_words"): _set("articles", title=""),
    ("articles", "no_text"): _set("articles", text=None),
    ("articles", "published_after_seen"): _set("articles", published_at=SEEN_AT + timedelta(days=3)),
    ("figures", "qualifier_known"): _set("figures", qualifier="perhaps"),
    ("figures", "measure_known"): _set("figures", measure="gdp"),
    ("figures", "aid_type_known"): _set("figures", aid_type="moral"),
    ("figures", "stage_known"): _set("figures", stage="dreamt"),
    ("figures", "period_kind_known"): _set("figures", period_kind="weekly"),
    ("figures", "reading_known"): _set("figures", reading="none"),
    ("figures", "certainty_known"): _set("figures", certainty="high"),
    ("figures", "place_known"): _set("figures", place="margin"),
    ("figures", "modality_known"): _set("figures", modality="gift"),
    ("figures", "price_basis_known"): _set("figures", price_basis="old"),
    ("figures", "growth_basis_known"): _set("figures", growth_basis="felt"),
    ("figures", "definition_known"): _set("figures", definition="mine"),
    ("figures", "unit_shaped"): _set("figures", unit="euros"),
    ("figures", "mention_start_between"): _set("figures", mention_start=-1),
    ("figures", "period_start_between"): _set("figures", period_start=25),
    ("figures", "period_end_between"): _set("figures", period_end=20250),
    ("figures", "out_of_between"): _set("figures", out_of=0),
    ("figures", "mention_ends_after_its_start"): _set("figures", mention_end=3, mention_start=3),
    ("figures", "period_ends_after_its_start"): _set("figures", period_start=2026, period_end=2025),
    ("figures", "quote_holds_words"): _set("figures", quote=""),
    ("figures", "low_above_high"): _set("figures", value_low=Decimal("2.0001"), value_high=Decimal("2.0000")),
    ("figures", "no_value"): _set("figures", value_low=None, value_high=None),
    ("figures", "negative_value"): _set("figures", value_low=Decimal(-5), value_high=Decimal(5)),
    ("figures", "share_of_gdp"): _set("figures", unit="pct_gdp", value_low=Decimal(3), value_high=Decimal("100.0001")),
    ("figures", "range_without_ends"): _set("figures", qualifier="range"),
    ("figures", "count_without_item"): _set("figures", unit="count"),
    ("figures", "aid_without_type"): _set("figures", aid_type=None),
    ("figures", "not_where_it_says"): _set("figures", printed="£9 billion"),
    ("figures", "quote_not_verbatim"): _set("figures", quote="Nobody ever wrote this."),
    ("figures", "figure_without_article"): _set("figures", article_id="0000000000000000"),
    ("figures", "beyond_all_budgets"): _set("figures", value_high=Decimal(6) * 10**12),
    ("figures", "hundredfold"): _far_from_usual,
    ("set_asides", "kind_known"): _set("set_asides", kind="colour"),
    ("set_asides", "place_known"): _set("set_asides", place="margin"),
    ("set_asides", "mention_start_between"): _set("set_asides", mention_start=-1),
    ("set_asides", "mention_ends_after_its_start"): _set("set_asides", mention_end=2, mention_start=5),
    ("set_asides", "reason_in_words"): _set("set_asides", reason="?"),
    ("set_asides", "set_aside_without_article"): _set("set_asides", article_id="0000000000000000"),
    ("set_asides", "set_aside_not_where_it_says"): _set("set_asides", printed="58"),
    ("set_aside_counts", "mentions_between"): _set("set_aside_counts", mentions=0),
    ("polls", "outcome_shaped"): _set("polls", outcome="perhaps"),
    ("polls", "url_shaped"): _set("polls", url="file:///etc/passwd"),
    ("polls", "status_between"): _set("polls", status=999),
    ("polls", "body_bytes_between"): _set("polls", body_bytes=10**9),
    ("polls", "seconds_between"): _set("polls", seconds=3600),
}


@pytest.mark.parametrize(
    ("table", "outcome"),
    [
        *(("polls", outcome) for outcome in ("changed", "unchanged", "failed: HTTP 404", "empty: no entries")),
        *(("entries", outcome) for outcome in ("fetched", "skipped: off subject", "failed: soft 404")),
        *((table, outcome) for table in ("polls", "entries") for outcome in ("deferred: HTTP 429", "blocked: scheme")),
    ],
)
def test_the_outcomes_that_outlay_speaks_of_are_known(table: str, outcome: str) -> None:
    rule = next(rule for rule in checks.rules_of(table) if rule.name == "outcome_shaped")
    assert re.match(rule.arguments["regex"], outcome)


def _good() -> Tables:
    count: Tables = {"set_aside_counts": [{"article_id": "a" * 16, "reason": "off subject", "mentions": 3}]}
    return join(make_batch(1, 2, 3, 4, 5), count)


def _without_what_may_be_missing() -> Tables:
    tables = _good()
    for table, rows in tables.items():
        needed = (
            {name.removesuffix("_filled") for name in checks.rule_names(table)} if table in checks.TABLES else set()
        )
        for row in rows:
            row.update(dict.fromkeys(set(row) - needed - {"value_low", "aid_type", "entries", "flags", "text"}))
    return tables


def _rules() -> list[tuple[str, str]]:
    return [(table, name) for table in checks.TABLES for name in checks.rule_names(table)]


def _break_of(table: str, name: str) -> Break:
    if (table, name) in BREAKS:
        return BREAKS[table, name]
    return _set(table, **{name.removesuffix("_filled"): None})


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> CheckReport:
    """One run of the checks over a batch for each rule, which breaks it, and one good batch."""
    data = tmp_path_factory.mktemp("data")
    batches.write_batch(data, "good", _good())
    batches.write_batch(data, "sparse", _without_what_may_be_missing())
    for number, (table, name) in enumerate(_rules()):
        tables = _good()
        _break_of(table, name)(tables)
        batches.write_batch(data, f"broken-{number}", tables)
    return checks.check(data, batches.batch_ids(data))


@pytest.mark.parametrize(("table", "name"), _rules(), ids=str)
def test_a_rule_finds_the_row_that_breaks_it(table: str, name: str, report: CheckReport) -> None:
    batch_id = f"broken-{_rules().index((table, name))}"
    found = [one for one in report.findings if (one.batch_id, one.table_name, one.rule) == (batch_id, table, name)]
    assert len(found) == 1
    assert found[0].reason


@pytest.mark.parametrize("batch_id", ["good", "sparse"])
def test_a_good_batch_breaks_no_rule(batch_id: str, report: CheckReport) -> None:
    assert [one for one in report.findings if one.batch_id == batch_id] == []


def test_rules_have_names_of_their_own() -> None:
    names = _rules()
    assert len(set(names)) == len(names)
    assert set(BREAKS) <= set(names)


def test_what_is_not_broken_on_purpose_is_a_filled_column() -> None:
    rest = [name for table, name in _rules() if (table, name) not in BREAKS]
    assert [name for name in rest if not name.endswith("_filled")] == []


def test_reasons_are_words_for_readers() -> None:
    reasons = [rule.reason for table in checks.TABLES for rule in checks.rules_of(table)]
    reasons += [reason for _, _, reason in checks.exact_rules().values()]
    assert all(" " in reason and not reason.endswith(".") for reason in reasons)
