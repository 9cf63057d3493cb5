"""Which part of a year a table's columns are about."""

from lantu.aspect import Measure, Status
from lantu.period import Calendar, Period
from lantu.statement.column_times import column_periods
from lantu.statement.columns import Column, ColumnRole
from lantu.statement.frame import Frame

SO_FAR = Period.parse("2031-01/2031-08")
FRAME = Frame(Calendar(2031, 2031), Status.ACTUAL, SO_FAR, SO_FAR)


def value(head: str, measure: Measure = Measure.LEVEL) -> Column:
    return Column(ColumnRole.VALUE, measure, head=head)


def test_a_head_names_a_month_or_several() -> None:
    assert column_periods([value("8月"), value("1-8月累计")], FRAME) == ["2031-08", "2031-01/2031-08"]


def test_this_month_is_the_last_that_the_paper_is_about() -> None:
    assert column_periods([value("本月"), value("累计")], FRAME) == ["2031-08", "2031-01/2031-08"]


def test_growth_is_of_the_column_before_it() -> None:
    growth = value("同比增长（%）", Measure.GROWTH)
    assert column_periods([value("8月"), growth, value("数量"), growth], FRAME) == ["2031-08", "2031-08", "", ""]


def test_the_same_time_of_last_year_is_a_year_before() -> None:
    assert column_periods([value("上年同期")], FRAME) == ["2030-01/2030-08"]


def test_what_stands_at_the_end_of_december_stands_there_for_the_year() -> None:
    assert column_periods([value("12月末"), value("11月末")], FRAME) == ["2031", "2031-11"]
