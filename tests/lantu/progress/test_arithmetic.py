from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.progress.arithmetic import (
    by_months,
    from_base,
    geometric,
    grown,
    growth_rate,
    linear,
    ratio,
    without_base,
)

D = Decimal
amounts = st.decimals(min_value="0.01", max_value="1e6", places=2)
shares = st.decimals(min_value="0", max_value="1", places=3)


def test_average_growth_of_a_published_pair() -> None:
    rate = growth_rate(D("52.22"), D(80), D(5))
    assert rate is not None
    assert rate.quantize(D("0.001")) == D("0.089")


@pytest.mark.parametrize(("base", "target", "actual", "share"), [("10", "20", "15", "0.5"), ("20", "10", "15", "0.5")])
def test_share_of_the_way_rising_and_falling(base: str, target: str, actual: str, share: str) -> None:
    assert from_base(D(base), D(target), D(actual)) == D(share)


def test_a_target_equal_to_its_base_has_no_share() -> None:
    assert from_base(D(10), D(10), D(12)) is None


def test_a_zero_target_has_no_share() -> None:
    assert (ratio(D(1), D(0)), without_base(D(0), D(3))) == (None, None)


def test_without_a_base_less_is_better_turns_the_share_round() -> None:
    assert without_base(D(100), D(90), falling=True) == D("1.1")


@pytest.mark.parametrize(
    ("base", "value", "years"), [("0", "5", "3"), ("5", "0", "3"), ("-1", "5", "3"), ("5", "6", "0")]
)
def test_no_growth_from_or_to_nothing(base: str, value: str, years: str) -> None:
    assert growth_rate(D(base), D(value), D(years)) is None


@pytest.mark.parametrize(("base", "target"), [(-1, 2), (0, 2), (2, 0), (2, -1)])
def test_the_geometric_path_needs_values_above_zero(base: int, target: int) -> None:
    assert geometric(D(base), D(target), D("0.5")) is None


@pytest.mark.parametrize(("months", "whole", "share"), [(0, 12, "0"), (3, 12, "0.25"), (30, 60, "0.5"), (70, 60, "1")])
def test_the_time_that_has_passed_is_a_share_up_to_the_whole(months: int, whole: int, share: str) -> None:
    assert by_months(months, whole) == D(share)


def test_growth_of_minus_a_hundred_percent_leads_nowhere() -> None:
    assert grown(D(10), D(-1), D(2)) is None


@given(amounts, amounts, st.integers(1, 20))
def test_growing_at_the_realised_rate_arrives(base: Decimal, value: Decimal, years: int) -> None:
    rate = growth_rate(base, value, D(years))
    assert rate is not None
    arrived = grown(base, rate, D(years))
    assert arrived is not None
    assert abs(arrived - value) <= value * D("1e-20")


@given(amounts, amounts)
def test_both_paths_begin_at_the_base_and_end_at_the_target(base: Decimal, target: Decimal) -> None:
    end = geometric(base, target, D(1))
    assert end is not None
    assert (linear(base, target, D(0)), linear(base, target, D(1)), geometric(base, target, D(0))) == (
        base,
        target,
        base,
    )
    assert abs(end - target) <= target * D("1e-20")


@given(amounts, amounts, shares, st.decimals(min_value="0.01", max_value="100", places=2))
def test_the_share_of_the_way_does_not_depend_on_the_unit(
    base: Decimal, target: Decimal, share: Decimal, factor: Decimal
) -> None:
    actual = linear(base, target, share)
    first, second = from_base(base, target, actual), from_base(base * factor, target * factor, actual * factor)
    assert (first is None) == (second is None)
    assert first is None or second is None or abs(first - second) < D("1e-20")
