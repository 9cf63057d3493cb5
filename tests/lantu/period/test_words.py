"""Words of time, told by the calendar of the place where they stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.period import Calendar, Period, TimeKind, find_times

REVIEW = Calendar(this_year=2031, year=2030)
PLAN = Calendar(this_year=2031, year=2031, plan=(2031, 2035))


def found(text: str, calendar: Calendar = REVIEW) -> list[tuple[str, str]]:
    return [(text[time.start : time.end], str(time.period)) for time in find_times(text, calendar)]


@pytest.mark.parametrize(
    ("text", "word", "period"),
    [
        ("2028年完成", "2028年", "2028"),
        ("到2035年达到", "到2035年", "2035"),
        ("截至2029年底共有", "截至2029年底", "2029"),
        ("2029年末存栏", "2029年末", "2029"),
        ("2026—2030年累计", "2026—2030年", "2026/2030"),
        ("2026年至2030年累计", "2026年至2030年", "2026/2030"),
        ("2029年上半年完成", "2029年上半年", "2029H1"),
        ("2029年一季度完成", "2029年一季度", "2029Q1"),
        ("2029年1-7月完成", "2029年1-7月", "2029-01/2029-07"),
        ("2029年8月份完成", "2029年8月份", "2029-08"),
        ("“十六五”期间新建", "“十六五”期间", "2031/2035"),
        ("十六五期末达到", "十六五期末", "2035"),
    ],
)
def test_a_word_that_names_its_year_needs_no_calendar(text: str, word: str, period: str) -> None:
    assert found(text, Calendar(None, None)) == [(word, period)]


@pytest.mark.parametrize(
    ("word", "period"),
    [
        ("今年", "2031"),
        ("今年以来", "2031"),
        ("去年", "2030"),
        ("明年", "2032"),
        ("全年", "2030"),
        ("年末", "2030"),
        ("上半年", "2030H1"),
        ("下半年", "2030H2"),
        ("前三季度", "2030Q1/2030Q3"),
        ("1-3季度", "2030Q1/2030Q3"),
        ("1-2季度", "2030H1"),
        ("一至四季度", "2030"),
        ("本年", "2031"),
        ("一季度", "2030Q1"),
        ("二季度", "2030Q2"),
        ("三季度", "2030Q3"),
        ("第四季度", "2030Q4"),
        ("3季度", "2030Q3"),
        ("去年四季度", "2030Q4"),
        ("明年上半年", "2032H1"),
        ("1至12月", "2030"),
        ("11月份", "2030-11"),
        ("1至11月", "2030-01/2030-11"),
        ("前11个月", "2030-01/2030-11"),
        ("五年来", "2026/2030"),
        ("今后五年", "2031/2035"),
    ],
)
def test_a_word_that_leaves_its_year_out_takes_it_from_the_calendar(word: str, period: str) -> None:
    assert found(word + "，") == [(word, period)]


def test_the_five_years_before_are_those_before_the_plan() -> None:
    assert found("上一个五年", Calendar(2031, 2031, (2031, 2035))) == [("上一个五年", "2026/2030")]


@pytest.mark.parametrize(("text", "times"), [("十六五项目", []), ("“十六五”项目", [("“十六五”", "2031/2035")])])
def test_the_number_of_a_plan_needs_its_marks_or_a_word_of_time(text: str, times: list[tuple[str, str]]) -> None:
    assert found(text) == times


def test_years_that_are_averaged_end_with_the_one_spoken_of() -> None:
    assert found("两年平均增长3.9%") == [("两年", "2029/2030")]
    assert found("两年建成") == []


def test_this_month_is_the_last_that_the_paper_is_about() -> None:
    months = Calendar(2031, 2031, part=Period.parse("2031-01/2031-08"))
    assert found("当月增速", months) == [("当月", "2031-08")]
    assert found("当月增速") == []


def test_the_past_five_years_are_those_of_the_plan_spoken_of() -> None:
    assert found("五年累计投入", PLAN) == [("五年", "2031/2035")]


@pytest.mark.parametrize("text", ["2030年3月5日召开", "3月5日召开", "2030年初启动", "五年行动", "13季度"])
def test_days_and_names_are_no_periods(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["全年", "上半年", "去年", "五年来"])
def test_without_a_calendar_nothing_is_guessed(text: str) -> None:
    assert found(text, Calendar(None, None)) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("到2035年", TimeKind.POINT),
        ("2029年底", TimeKind.POINT),
        ("十六五期末", TimeKind.POINT),
        ("2028年", TimeKind.SPAN),
        ("上半年", TimeKind.SPAN),
    ],
)
def test_a_word_says_whether_it_means_the_end_or_the_whole(text: str, kind: TimeKind) -> None:
    assert [time.kind for time in find_times(text, REVIEW)] == [kind]


@given(st.text("0123456789年月日到至—-上下半季度一二三四五十“”期间末全今去", max_size=30))
def test_any_text_is_searched_in_order_and_without_overlap(text: str) -> None:
    times = find_times(text, PLAN)
    assert [time for time in times if not 0 <= time.start < time.end <= len(text)] == []
    assert all(one.end <= other.start for one, other in pairwise(times))
