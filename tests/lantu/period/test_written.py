"""Periods as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.period import Period, in_notation
from lantu.progress import period_words

MONTHS = st.integers(1, 12)
YEARS = st.integers(1949, 2100)


@pytest.mark.parametrize(
    ("written", "notation"),
    [
        ("2025年", "2025"),
        ("2025", "2025"),
        (" 2021年上半年 ", "2021H1"),
        ("2021下半年", "2021H2"),
        ("2023年第三季度", "2023Q3"),
        ("2023年1季度", "2023Q1"),
        ("2024年7月", "2024-07"),
        ("2024年1—5月", "2024-01/2024-05"),
        ("2024年1月至11月", "2024-01/2024-11"),
        ("2021—2025年", "2021/2025"),
        ("2021年至2025年", "2021/2025"),
        ("2021/2025", "2021/2025"),
        ("2021H1", "2021H1"),
        ("2024-07", "2024-07"),
        ("近年来", "近年来"),
        ("", ""),
    ],
)
def test_words_become_notation_and_other_text_stays(written: str, notation: str) -> None:
    assert in_notation(written) == notation


@given(year=YEARS, first=MONTHS, last=MONTHS)
def test_what_pages_write_is_understood(year: int, first: int, last: int) -> None:
    months = sorted((first, last))
    period = Period.parse(f"{year}-{months[0]:02}/{year}-{months[1]:02}")
    again = Period.parse(in_notation(period_words(period).zh))
    assert (again.start, again.end) == (period.start, period.end)


@given(first=YEARS, years=st.integers(1, 20))
def test_spans_of_years_are_understood(first: int, years: int) -> None:
    assert in_notation(period_words(Period.parse(f"{first}/{first + years}")).zh) == f"{first}/{first + years}"
