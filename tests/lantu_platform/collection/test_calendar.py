"""Periods and days of the reporting calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.period import Period
from lantu_platform.collection.enums import Frequency
from lantu_platform.collection.models import Template
from lantu_platform.collection.queries import add_workdays, is_workday, periods, same_notation
from lantu_platform.collection.queries.calendar import asks_for, days, next_period, period_before, workdays_between


def form(frequency: Frequency, **facts: object) -> Template:
    return Template(frequency=frequency, starts=date(2026, 1, 1), **facts)


def asked(template: Template, upto: date = date(2026, 12, 31)) -> list[str]:
    return [str(period) for period in periods(template, upto)]


def test_january_is_asked_with_february() -> None:
    assert asked(form(Frequency.MONTH), date(2026, 4, 30)) == ["2026-01/2026-02", "2026-03", "2026-04"]


def test_months_since_january() -> None:
    months = asked(form(Frequency.MONTH, cumulative=True))
    assert months == [
        "2026-01/2026-02", "2026Q1", "2026-01/2026-04", "2026-01/2026-05", "2026H1", "2026-01/2026-07",
        "2026-01/2026-08", "2026-01/2026-09", "2026-01/2026-10", "2026-01/2026-11", "2026",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("frequency", "cumulative", "period", "asked_for"),
    [
        (Frequency.QUARTER, False, "2025Q4", True),
        (Frequency.QUARTER, True, "2025Q4", False),
        (Frequency.QUARTER, True, "2025", True),
        (Frequency.MONTH, False, "2025", False),
        (Frequency.MONTH, False, "2025-01", False),
        (Frequency.YEAR, False, "2021/2025", False),
    ],
)
def test_a_form_is_made_for_its_own_spans(frequency: Frequency, cumulative: bool, period: str, asked_for: bool) -> None:
    assert asks_for(form(frequency, cumulative=cumulative), Period.parse(period)) is asked_for


def test_january_alone_where_a_form_wants_it() -> None:
    assert asked(form(Frequency.MONTH, joint_january=False), date(2026, 2, 28)) == ["2026-01", "2026-02"]


@pytest.mark.parametrize(
    ("frequency", "cumulative", "expected"),
    [
        (Frequency.QUARTER, False, ["2026Q1", "2026Q2", "2026Q3", "2026Q4"]),
        (Frequency.QUARTER, True, ["2026Q1", "2026H1", "2026-01/2026-09", "2026"]),
        (Frequency.HALF_YEAR, False, ["2026H1", "2026H2"]),
        (Frequency.HALF_YEAR, True, ["2026H1", "2026"]),
        (Frequency.YEAR, False, ["2026"]),
    ],
)
def test_quarters_half_years_and_years(frequency: Frequency, cumulative: bool, expected: list[str]) -> None:
    assert asked(form(frequency, cumulative=cumulative)) == expected


def test_a_form_begins_and_ends() -> None:
    template = form(Frequency.QUARTER, ends=date(2026, 7, 1))
    template.starts = date(2026, 4, 1)
    assert asked(template) == ["2026Q2"]


def test_holidays_and_make_up_days_count_as_the_notice_says() -> None:
    assert [is_workday(date(2026, 10, day)) for day in (1, 7, 8, 10)] == [False, False, True, True]


def test_a_year_without_a_notice_counts_monday_to_friday() -> None:
    assert [is_workday(date(2099, 10, day)) for day in (1, 2, 3)] == [True, True, False]


def test_days_of_a_return() -> None:
    template = form(Frequency.QUARTER, opens_after=1, due_after=3, locks_after=5)
    found = days(template, Period.parse("2026Q1"))
    # 清明 is 4 to 6 April 2026.
    assert (found.opens, found.due, found.locks) == (date(2026, 4, 1), date(2026, 4, 7), date(2026, 4, 14))


@pytest.mark.parametrize(
    ("frequency", "cumulative", "period", "before"),
    [
        (Frequency.MONTH, False, "2026-03", "2026-01/2026-02"),
        (Frequency.MONTH, False, "2026-01/2026-02", "2025-12"),
        (Frequency.MONTH, False, "2026-05", "2026-04"),
        (Frequency.MONTH, True, "2026-01/2026-05", "2025-01/2025-05"),
        (Frequency.QUARTER, False, "2026Q1", "2025Q4"),
        (Frequency.QUARTER, True, "2026H1", "2025H1"),
        (Frequency.YEAR, False, "2026", "2025"),
    ],
)
def test_the_period_to_compare_with(frequency: Frequency, cumulative: bool, period: str, before: str) -> None:
    assert period_before(form(frequency, cumulative=cumulative), Period.parse(period)) == before


def test_one_period_is_written_in_one_way() -> None:
    spelled = ["2026-01/2026-12", "2026Q1/2026Q2", "2026-04/2026-06", "2026-01/2026-01", "2021-01/2025-12"]
    assert [same_notation(text) for text in spelled] == ["2026", "2026H1", "2026Q2", "2026-01", "2021/2025"]


@given(st.dates(date(2010, 1, 1), date(2026, 12, 1)), st.integers(0, 20))
def test_workdays_are_added_and_counted_alike(day: date, count: int) -> None:
    reached = add_workdays(day, count)
    assert is_workday(reached)
    if count:
        assert workdays_between(day, reached) == count
    else:
        assert not any(is_workday(day + timedelta(days=step)) for step in range((reached - day).days))


@given(st.dates(date(2019, 1, 1), date(2030, 1, 1)), st.integers(-10, 900))
def test_workdays_are_counted_as_one_by_one(first: date, count: int) -> None:
    last = first + timedelta(days=count)
    steps = (first + timedelta(days=step) for step in range(1, count + 1))
    assert workdays_between(first, last) == sum(is_workday(day) for day in steps)


@given(
    st.sampled_from(Frequency), st.dates(date(2024, 1, 1), date(2028, 1, 1)), st.integers(0, 400),
    st.dates(date(2024, 1, 1), date(2028, 1, 1)), st.none() | st.dates(date(2024, 1, 1), date(2028, 1, 1)),
)  # fmt: skip
def test_the_next_period_is_the_first_that_is_not_open(
    frequency: Frequency, day: date, opens_after: int, starts: date, ends: date | None
) -> None:
    template = form(frequency, opens_after=opens_after, ends=ends)
    template.starts = starts
    ahead = (period for period in periods(template, date(2031, 1, 1)) if days(template, period).opens > day)
    assert next_period(template, day) == next(ahead, None)
