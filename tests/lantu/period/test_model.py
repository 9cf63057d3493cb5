"""Periods in the notation of the ledger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.errors import PeriodError
from lantu.period import Period

YEARS = st.integers(1949, 2100)
PARTS = st.sampled_from(["", "H1", "H2", "Q1", "Q2", "Q3", "Q4", *(f"-{month:02}" for month in range(1, 13))])
POINTS = st.builds(lambda year, part: f"{year}{part}", YEARS, PARTS)


@pytest.mark.parametrize(
    ("text", "start", "end", "months"),
    [
        ("2023", (2023, 1), (2023, 12), 12),
        ("2023H1", (2023, 1), (2023, 6), 6),
        ("2023H2", (2023, 7), (2023, 12), 6),
        ("2023Q3", (2023, 7), (2023, 9), 3),
        ("2023-02", (2023, 2), (2023, 2), 1),
        ("2016/2020", (2016, 1), (2020, 12), 60),
        ("2020Q1/2020Q3", (2020, 1), (2020, 9), 9),
        ("2023-01/2023-07", (2023, 1), (2023, 7), 7),
    ],
)
def test_a_notation_names_its_months(text: str, start: tuple[int, int], end: tuple[int, int], months: int) -> None:
    period = Period.parse(text)
    assert (period.start, period.end, period.months) == (start, end, months)


@given(POINTS)
def test_a_notation_comes_back(text: str) -> None:
    assert str(Period.parse(text)) == text


@given(POINTS, POINTS)
def test_a_span_reaches_from_its_first_to_its_last_month(one: str, other: str) -> None:
    first, last = sorted((Period.parse(one), Period.parse(other)), key=lambda period: (period.start, period.end))
    span = Period.parse(f"{first}/{last}")
    assert (span.start, span.end) == (first.start, last.end)


@given(YEARS)
def test_a_year_is_a_year(year: int) -> None:
    assert Period.year(year) == Period.parse(str(year))
    assert Period.year(year).is_year


@pytest.mark.parametrize("text", ["2023H1", "2016/2020", "2023-12", "2023Q1/2023Q3"])
def test_what_is_longer_or_shorter_is_no_year(text: str) -> None:
    assert not Period.parse(text).is_year


@pytest.mark.parametrize("text", ["2023H1", "2023-12", "2023Q1/2023Q3", "2022-02/2022-12"])
def test_what_is_shorter_than_a_year_is_part_of_one(text: str) -> None:
    assert (Period.parse(text).is_part_of_year, Period.parse(text).is_several_years) == (True, False)


@pytest.mark.parametrize("text", ["2016/2020", "2022-12/2023-12"])
def test_what_is_longer_than_a_year_is_of_several(text: str) -> None:
    assert (Period.parse(text).is_part_of_year, Period.parse(text).is_several_years) == (False, True)


@given(YEARS)
def test_a_year_is_neither_part_of_one_nor_several(year: int) -> None:
    assert (Period.year(year).is_part_of_year, Period.year(year).is_several_years) == (False, False)


@pytest.mark.parametrize("text", ["", "23", "2023年", "2023H3", "2023Q5", "2023-13", "2023-00", "2023-7", "2020/2016"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(PeriodError):
        Period.parse(text)


def test_the_refusal_says_what_to_write() -> None:
    with pytest.raises(PeriodError) as caught:
        Period.parse("2023年")
    assert str(caught.value) == (
        "'2023年' is not a period. Write 2023, 2021H1, 2021Q3, 2023-07 or a span such as 2016/2020."
    )


def test_the_last_month_of_a_period() -> None:
    assert str(Period.parse("2031-01/2031-08").last_month) == "2031-08"
    assert str(Period.parse("2031H1").last_month) == "2031-06"
