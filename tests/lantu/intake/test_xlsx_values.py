"""What a sheet shows of a stored number or day."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.intake.xlsx_values import shown_day, shown_number


@pytest.mark.parametrize(
    ("stored", "number_format", "shown"),
    [
        ("13.699999999999999", "General", "13.7"),
        ("13.699999999999999", "0.0", "13.7"),
        ("2023", "General", "2023"),
        ("1E+2", "General", "100"),
        ("1234567.891", "#,##0.0", "1234567.9"),
        ("120", "#,##0.00", "120.00"),
        ("7.25", "0.0", "7.3"),
        ("-7.25", "0.0_);(0.0)", "-7.3"),
        ("0.0625", "0.0%", "6.3%"),
        ("0.5", "0%", "50%"),
        ("6.5", r"0.0\%", "6.5%"),
        ("120.5", '0.0"亿元"', "120.5亿元"),
        ("120.5", '[Red]"约"0', "约121"),
        ("5", "#.##", "5"),
        ("5.25", "0.0##", "5.25"),
        ("0", '0.0;-0.0;"持平"', "0"),
        (".5", ".00", "0.50"),
        ("12345678", "#,##0,", "12346"),
        ("3", "@", "3"),
        ("0.000123", "0.00E+00", "0.000123"),
    ],
)
def test_a_number_is_shown_as_its_format_asks(stored: str, number_format: str, shown: str) -> None:
    assert shown_number(Decimal(stored), number_format) == shown


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4), st.integers(0, 4))
def test_what_is_shown_is_never_further_than_half_a_digit_from_what_is_stored(number: Decimal, places: int) -> None:
    shown = Decimal(shown_number(number, "0." + "0" * places if places else "0"))
    assert abs(shown - number) <= Decimal(5).scaleb(-places - 1)
    assert -shown.as_tuple().exponent == places  # type: ignore[operator]


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("yyyy-mm-dd", "2023年12月31日"),
        ('yyyy"年"m"月"', "2023年12月"),
        ("m/d", "12月31日"),
        ("yyyy", "2023年"),
    ],
)
def test_a_day_is_shown_as_far_as_its_format_goes(number_format: str, shown: str) -> None:
    assert shown_day(date(2023, 12, 31), number_format) == shown
