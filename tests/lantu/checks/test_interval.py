from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.checks.interval import Interval

numbers = st.decimals(min_value="0.1", max_value="1000", places=2)
intervals = st.tuples(numbers, numbers).map(lambda pair: Interval(min(pair), max(pair)))


@given(intervals, intervals)
def test_every_operation_keeps_the_middles(one: Interval, other: Interval) -> None:
    for found, value in (
        (one + other, one.middle + other.middle),
        (one - other, one.middle - other.middle),
        (one / other, one.middle / other.middle),
    ):
        assert found.widened(Decimal("1e-15")).low <= value <= found.widened(Decimal("1e-15")).high


def test_division_by_what_may_be_nothing_is_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        Interval(Decimal(1), Decimal(2)) / Interval(Decimal(-1), Decimal(1))


def test_intervals_meet_at_their_ends() -> None:
    one = Interval(Decimal(1), Decimal(2))
    assert (one.meets(Interval(Decimal(2), Decimal(3))), one.meets(Interval(Decimal("2.1"), Decimal(3)))) == (
        True,
        False,
    )
