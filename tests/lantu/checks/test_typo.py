from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.checks.typo import one_slip_apart


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("52.22", "55.22", True),
        ("52.22", "25.22", True),
        ("52.22", "522.2", True),
        ("52.22", "5.222", True),
        ("52.22", "52.2", True),
        ("52.22", "61.4", False),
        ("52.22", "52.22", False),
        ("12", "17", False),
        ("315", "748", False),
    ],
)
def test_slips(one: str, other: str, expected: bool) -> None:
    assert one_slip_apart(Decimal(one), Decimal(other)) is expected


numbers = st.decimals(min_value=0, max_value=10**6, places=2)


@given(numbers, numbers)
def test_the_order_does_not_matter(one: Decimal, other: Decimal) -> None:
    assert one_slip_apart(one, other) == one_slip_apart(other, one)
