"""The part of a year that a table's columns are about: 4月, 1-4月累计, 本月, 上年同期."""

import re

from lantu.aspect import Measure
from lantu.period import Period, find_times
from lantu.statement.columns import Column, ColumnRole
from lantu.statement.frame import Frame
from lantu.text import fold

_THIS_MONTH = re.compile("^(?:本|当)月(?!止|累计)")
_SO_FAR = re.compile("累计|1-本月|本月止")
_YEAR_BEFORE = re.compile("(?:上年|去年)?同期|^上年|^去年")


def column_periods(columns: list[Column], frame: Frame) -> list[str]:
    """The period of each column's values in notation, "" where its head names no part of a year.

    A column of growth is about what the column before it is about.
    """
    periods: list[str] = []
    last = ""
    for column in columns:
        own = _of_head(column, frame) if column.role is ColumnRole.VALUE else None
        last = str(own) if own else last if column.measure is not Measure.LEVEL else ""
        periods.append(last)
    return periods


def row_period(name: str, frame: Frame) -> str:
    """The period that a row's name is (2031年, 一季度, 1-5月) in notation; "" for names of other things."""
    if not name[:1] or name[0] not in _TIMES_BEGIN:
        return ""
    times = find_times(name, frame.calendar)
    whole = len(times) == 1 and (times[0].start, times[0].end) == (0, len(name))
    return str(times[0].period) if whole else ""


_TIMES_BEGIN = frozenset("0123456789一二三四上下前全元")


def caption_period(title: str, frame: Frame) -> str:
    """The one period that a table's caption names (2023年全市主要工业产品产量) in notation; "" for none or several."""
    times = find_times(fold(title).text, frame.calendar)
    named = len(times) == 1 and times[0].explicit and not times[0].period.is_several_years
    return str(times[0].period) if named else ""


def _of_head(column: Column, frame: Frame) -> Period | None:
    """The period that the head names; what stands at the end of December stands there for the year."""
    part = next((time.period for time in find_times(column.head, frame.calendar) if time.period.is_part_of_year), None)
    if part is None and frame.flow is not None and not frame.flow.is_year:
        if _THIS_MONTH.search(column.head):
            part = frame.flow.last_month
        elif _SO_FAR.search(column.head) or _YEAR_BEFORE.search(column.head):
            part = frame.flow
    if part and part.start[1] == 12 and "末" in column.head:
        return Period.year(part.start[0])
    before = column.measure is Measure.LEVEL and column.year is None and _YEAR_BEFORE.search(column.head)
    return _year_before(part) if part and before else part


def _year_before(period: Period) -> Period:
    return Period.parse(re.sub(r"\d{4}", lambda match: str(int(match.group()) - 1), period.notation))
