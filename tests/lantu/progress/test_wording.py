"""Figures and periods in the words that offices use."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.period import Period
from lantu.progress import period_words
from lantu.progress.wording import plain


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1250", "1250"),
        ("1250.00", "1250"),
        ("12.345", "12.35"),
        ("-12.50", "-12.5"),
        ("1E+3", "1000"),
        ("-0.001", "0"),
        ("-0", "0"),
        ("0.00", "0"),
        ("-0.05", "-0.05"),
    ],
)
def test_a_number_is_written_without_what_says_nothing(value: str, expected: str) -> None:
    assert plain(Decimal(value)) == expected


@given(st.decimals(min_value="-1e9", max_value="1e9", places=2))
def test_a_number_written_is_the_number(value: Decimal) -> None:
    assert Decimal(plain(value)) == value


@pytest.mark.parametrize(
    ("notation", "chinese", "english"),
    [
        ("2024", "2024年", "2024"),
        ("2021/2025", "2021—2025年", "2021–2025"),
        ("2024H2", "2024年下半年", "second half of 2024"),
        ("2024Q1", "2024年一季度", "Q1 2024"),
        ("2024Q4", "2024年四季度", "Q4 2024"),
        ("2024-06", "2024年6月", "2024-06"),
        ("2024-01/2024-05", "2024年1—5月", "2024-01 to 05"),
    ],
)
def test_a_period_is_written_as_offices_write_it(notation: str, chinese: str, english: str) -> None:
    words = period_words(Period.parse(notation))
    assert (words.zh, words.en) == (chinese, english)
