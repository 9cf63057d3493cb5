"""Levels that rose or fell from one to another: 由38.2%提高到41.6%, 从2025年的12亿元增加到21亿元."""

import re
from enum import StrEnum

from lantu.aspect import Measure, Status
from lantu.period import Period, TimeMention
from lantu.statement.figure import Figure
from lantu.statement.frame import Frame

_NUMBER = r"[\d.,：一二三四五六七八九十]+[^，。；、\d]{0,8}?"
_YEAR = r"(?:(?:19|20)\d\d年?[底末初]?)"
_MOVED = r"(?:[一-龥]{1,6}?(?:到|至|为)了?)"
_FIELD = "(?:全[国省市区州县球]|世界)?"
_THEN = rf"(?:(?:{_YEAR}|现在|目前)的?)?{_FIELD}"
_EARLIER = rf"(?:(?:{_YEAR}|原来|最初|当初|上年末?|去年底?|期初)的?)?{_FIELD}"
_OPENED = re.compile(rf"[由从]{_EARLIER}(?:约|不足|近)?$")
_GOES_ON = re.compile(rf"{_MOVED}{_THEN}(?:约|近|超过?)?第?[\d一二三四五六七八九十]")
_RISEN = re.compile(rf"[由从]{_EARLIER}(?:约|不足|近)?第?{_NUMBER}{_MOVED}{_THEN}(?:约|近|超过?)?$")
_REACH = 40


class Way(StrEnum):
    """Whether a level is the earlier one or the one that it became."""

    FROM = "from"
    TO = "to"


def way_of(text: str, first: Figure, last: Figure) -> Way | None:
    """Where figures stand in 由…到…; None where they stand in none. `first` and `last` differ for parts of a whole."""
    before = text[max(0, first.start - _REACH) : first.start]
    if "由" not in before and "从" not in before:
        return None
    if _OPENED.search(before) and _GOES_ON.match(text, last.end):
        return Way.FROM
    return Way.TO if _RISEN.search(before) else None


def earlier(frame: Frame, time: TimeMention | None, *, both_ends: bool = False) -> Period | None:
    """The year that a level without a year of its own rose from; `time` governs the level that it became.

    `both_ends` tells that it names the year of the first level itself (2030年到2035年，占比从12%提高到18%).
    """
    calendar = frame.calendar
    if time is not None and time.period.is_several_years:
        return Period.year(time.period.start[0] - (0 if both_ends else 1))
    of_one_year = frame.flow is not None and frame.flow.is_year
    if calendar.plan and not of_one_year:
        return Period.year(calendar.plan[0] - 1)
    if time is not None and (calendar.this_year is None or time.period.end[0] < calendar.this_year):
        return Period.year(time.period.start[0] - 1)
    if frame.status is Status.TARGET and calendar.this_year:
        return Period.year(calendar.this_year - 1)
    return Period.year(frame.flow.start[0] - 1) if frame.flow else None


def became(frame: Frame, time: TimeMention | None) -> Period | None:
    """The year in which a level was reached that rose over several; None where the usual rules tell it."""
    if time is not None:
        return Period.year(time.period.end[0]) if time.period.is_several_years else None
    return frame.stock


def growth_over_years(frame: Frame, period: str, status: Status) -> tuple[Measure, str]:
    """A plan's growth is meant a year; a review's is against the beginning and holds for the last year."""
    if status is Status.TARGET or not frame.stock:
        return Measure.AVG_GROWTH, period
    return Measure.GROWTH, str(frame.stock)
