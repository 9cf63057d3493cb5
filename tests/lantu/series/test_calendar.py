from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.period import Period
from lantu.series import Shape, is_cumulative, shape, singles


@pytest.mark.parametrize(
    ("text", "expected", "cumulative"),
    [
        ("2023", Shape.YEAR, True),
        ("2021H1", Shape.HALF, True),
        ("2021H2", Shape.HALF, False),
        ("2021Q1", Shape.QUARTER, True),
        ("2021Q3", Shape.QUARTER, False),
        ("2021Q1/2021Q2", Shape.HALF, True),
        ("2020Q1/2020Q3", Shape.CUMULATIVE, True),
        ("2023-01/2023-07", Shape.CUMULATIVE, True),
        ("2023-01/2023-02", Shape.CUMULATIVE, True),
        ("2023-07", Shape.MONTH, False),
        ("2023-05/2023-07", Shape.OTHER, False),
        ("2016/2020", Shape.YEARS, False),
    ],
)
def test_shape(text: str, expected: Shape, cumulative: bool) -> None:
    assert (shape(Period.parse(text)), is_cumulative(Period.parse(text))) == (expected, cumulative)


def test_cumulative_values_give_single_months_with_the_first_two_merged() -> None:
    values = [("2023-01/2023-02", "10.7"), ("2023Q1", "19.3"), ("2023-01/2023-04", "30.1"), ("2023H1", "55")]
    given_ = [(Period.parse(text), Decimal(value)) for text, value in values]
    assert [(str(period), str(value)) for period, value in singles(given_)] == [
        ("2023-01/2023-02", "10.7"),
        ("2023-03", "8.6"),
        ("2023-04", "10.8"),
        ("2023-05/2023-06", "24.9"),
    ]


def test_years_do_not_mix() -> None:
    given_ = [(Period.parse("2022Q1"), Decimal(5)), (Period.parse("2023Q1"), Decimal(6))]
    assert [str(value) for _, value in singles(given_)] == ["5", "6"]


@given(st.lists(st.decimals(min_value=0, max_value=1000, places=2), min_size=12, max_size=12))
def test_singles_add_up_to_the_year(months: list[Decimal]) -> None:
    totals = [sum(months[: index + 1], Decimal(0)) for index in range(12)]
    periods = [Period.parse(f"2023-01/2023-{month:02}" if month > 1 else "2023-01") for month in range(1, 13)]
    assert [value for _, value in singles(zip(periods, totals, strict=True))] == months
