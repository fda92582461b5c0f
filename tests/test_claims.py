from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pipeline import claims
from pipeline.claims import Mention
from pipeline.model import (
    AidType,
    Certainty,
    Figure,
    Measure,
    PeriodKind,
    Qualifier,
    Reading,
    Stage,
)

DAY = datetime(2025, 2, 13, tzinfo=UTC)
BILLION = Decimal(10) ** 9
US_TOTAL = Figure(
    start=0,
    end=13,
    quote="The US has given $65.9 billion in military aid.",
    value_low=Decimal("65.9") * BILLION,
    value_high=Decimal("65.9") * BILLION,
    qualifier=Qualifier.EXACT,
    unit="USD",
    measure=Measure.AID,
    stage=Stage.DISBURSED,
    period_kind=PeriodKind.CUMULATIVE,
    reading=Reading.FULL,
    certainty=Certainty.SURE,
    rule="test",
    aid_type=AidType.MILITARY,
    payer="USA",
    recipient="UKR",
    period_start=2022,
)
PACKAGE = replace(US_TOTAL, period_kind=PeriodKind.ONE_OFF, period_start=None, payer="GBR", unit="GBP")


def mention(
    figure_id: str, printed: str, figure: Figure = US_TOTAL, *, days: int = 0, origin: str = "", article: str = ""
) -> Mention:
    at = DAY + timedelta(days=days)
    return Mention(figure_id, figure, article or figure_id, origin or figure_id, at, at, printed)


def billions(value: str, qualifier: Qualifier = Qualifier.EXACT, base: Figure = US_TOTAL) -> Figure:
    amount = Decimal(value) * BILLION
    return replace(
        base,
        value_low=None if qualifier is Qualifier.AT_MOST else amount,
        value_high=None if qualifier is Qualifier.AT_LEAST else amount,
        qualifier=qualifier,
    )


def test_nearly_sixty_six_billion_is_the_same_claim_as_sixty_five_point_nine() -> None:
    (claim,) = claims.group(
        [
            mention("a", "$66bn", billions("66", Qualifier.ABOUT)),
            mention("b", "$65.9 billion"),
            mention("c", "$65bn", billions("65", Qualifier.AT_LEAST)),
        ]
    )
    assert claim.figure_id == "b"
    assert set(claim.figure_ids) == {"a", "b", "c"}


def test_rounding_is_not_transitive() -> None:
    found = claims.group(
        [
            mention("a", "$65.9bn", billions("65.9")),
            mention("b", "$66bn", billions("66")),
            mention("c", "$66.4bn", billions("66.4")),
        ]
    )
    assert sorted(set(claim.figure_ids) for claim in found) == [{"a", "b"}, {"c"}]


def test_another_value_is_another_claim_even_if_it_rounds_to_a_lone_digit() -> None:
    figures = [billions("3"), billions("2.6")]
    assert len(claims.group([mention("a", "£3bn", figures[0]), mention("b", "£2.6bn", figures[1])])) == 2


def test_other_roles_are_another_claim() -> None:
    others = [
        replace(US_TOTAL, payer="DEU"),
        replace(US_TOTAL, recipient="ISR"),
        replace(US_TOTAL, subject="artillery ammunition"),
        replace(US_TOTAL, aid_type=AidType.FINANCIAL),
        replace(US_TOTAL, unit="EUR"),
        replace(US_TOTAL, period_start=2014),
        replace(US_TOTAL, period_kind=PeriodKind.ANNUAL),
        replace(US_TOTAL, measure=Measure.PROCUREMENT),
    ]
    found = claims.group([mention(str(number), "$65.9bn", figure) for number, figure in enumerate([US_TOTAL, *others])])
    assert len(found) == len(others) + 1


def test_the_stage_does_not_part_two_reports_of_one_package() -> None:
    pledged = replace(PACKAGE, stage=Stage.COMMITTED)
    (claim,) = claims.group([mention("a", "£65.9bn", PACKAGE), mention("b", "£65.9bn", pledged, days=9)])
    assert claim.figure_ids == ("a", "b")


def test_a_package_of_equal_value_after_ten_days_is_another() -> None:
    reports = [mention("a", "£65.9bn", PACKAGE), mention("b", "£65.9bn", PACKAGE, days=11)]
    assert len(claims.group(reports)) == 2
    totals = [mention("a", "$65.9bn"), mention("b", "$65.9bn", days=11)]
    assert len(claims.group(totals)) == 1


def test_one_owner_counts_once() -> None:
    (claim,) = claims.group(
        [
            mention("a", "$65.9bn", origin="News Corp"),
            mention("b", "$65.9bn", origin="AFP", days=1),
            mention("c", "$65.9bn", origin="News Corp", days=2),
        ]
    )
    assert claim.origins == ("News Corp", "AFP")
    assert claim.first_seen_at == DAY


def test_a_headline_joins_the_fuller_sentence_of_its_own_article() -> None:
    package = replace(PACKAGE, subject="air defence")
    headline = replace(PACKAGE, recipient=None, aid_type=AidType.MIXED, period_kind=PeriodKind.UNKNOWN)
    same = [mention("a", "£65.9bn", headline, article="x"), mention("b", "£65.9bn", package, article="x")]
    assert len(claims.group(same)) == 1
    apart = [mention("a", "£65.9bn", headline, article="x"), mention("b", "£65.9bn", package, article="y")]
    assert len(claims.group(apart)) == 2


def test_a_converted_amount_is_no_second_claim() -> None:
    euros = replace(billions("0.5", base=PACKAGE), unit="EUR", start=10, end=15)
    dollars = replace(billions("0.54", base=PACKAGE), unit="USD", start=17, end=22)
    pounds = replace(billions("0.41", base=PACKAGE), unit="GBP", start=24, end=29)
    reports = [
        mention("a", "€500m", euros, article="x"),
        mention("b", "$540m", dollars, article="x"),
        mention("c", "£410m", pounds, article="x"),
    ]
    (claim,) = claims.group(reports)
    assert (claim.figure.unit, set(claim.figure_ids)) == ("EUR", {"a", "b", "c"})
    elsewhere = replace(dollars, start=90, end=95)
    assert len(claims.group([reports[0], mention("b", "$540m", elsewhere, article="x")])) == 2
    other = replace(dollars, recipient="ISR")
    assert len(claims.group([reports[0], mention("b", "$540m", other, article="x")])) == 2


def test_figures_that_name_nobody_are_held_together_by_their_sentence_only() -> None:
    nobody = replace(US_TOTAL, payer=None, recipient=None)
    other = replace(nobody, quote="Some other contract was worth $65.9 billion.")
    assert len(claims.group([mention("a", "$65.9bn", nobody), mention("b", "$65.9bn", nobody)])) == 1
    assert len(claims.group([mention("a", "$65.9bn", nobody), mention("b", "$65.9bn", other)])) == 2


def test_ranges_join_equal_ranges_only() -> None:
    low, high = 2 * BILLION, 3 * BILLION
    between = replace(US_TOTAL, value_low=low, value_high=high, qualifier=Qualifier.RANGE)
    found = claims.group(
        [mention("a", "2-3bn", between), mention("b", "2-3bn", between), mention("c", "2bn", billions("2"))]
    )
    assert sorted(len(claim.figure_ids) for claim in found) == [1, 2]


def test_the_step_is_the_last_digit_printed() -> None:
    expected = {"$65.9 billion": "65.9", "60bn": "60", "$500 million": "0.5", "1,250 million": "1.25"}
    steps = [claims.step(mention("a", printed, billions(value))) for printed, value in expected.items()]
    assert steps == [BILLION / 10, BILLION, Decimal(1_000_000), Decimal(1_000_000)]
    drones = replace(US_TOTAL, unit="count", item="drone", value_low=Decimal(10_000), value_high=Decimal(10_000))
    assert claims.step(mention("a", "10,000", drones)) == 10_000
    assert claims.step(mention("a", "half a billion", billions("0.5"))) == BILLION / 10


VALUES = st.sampled_from(["65", "65.9", "65.95", "66", "66.4", "66.2", "3", "2.9"])
MENTIONS = st.lists(
    st.tuples(
        VALUES,
        st.sampled_from(list(Qualifier)[:4]),
        st.integers(0, 25),
        st.sampled_from([US_TOTAL, PACKAGE, replace(PACKAGE, period_kind=PeriodKind.UNKNOWN)]),
        st.sampled_from(["x", "y", "z"]),
        st.sampled_from(["USD", "EUR"]),
        st.integers(0, 4),
    ),
    max_size=12,
).map(
    lambda rows: [
        mention(
            f"f{n}",
            f"${value}bn",
            replace(billions(value, qualifier, base), unit=unit, start=10 * place, end=10 * place + 6),
            days=days,
            origin=article,
            article=article,
        )
        for n, (value, qualifier, days, base, article, unit, place) in enumerate(rows)
    ]
)


@given(MENTIONS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(mentions: list[Mention], random: object) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert claims.group(mentions) == claims.group(shuffled)


@given(MENTIONS)
def test_every_mention_is_in_exactly_one_claim(mentions: list[Mention]) -> None:
    members = [figure_id for claim in claims.group(mentions) for figure_id in claim.figure_ids]
    assert sorted(members) == sorted(each.figure_id for each in mentions)
    assert len({claim.claim_id for claim in claims.group(mentions)}) == len(claims.group(mentions))
