"""The years that an average growth is over: named, told before, or those since what the sentence compares with."""

import re
from collections.abc import Sequence

from lantu.period import Period, TimeMention

_AGAINST = ("比", "较", "与", "同", "和")
_MEASURED_BY = ("是", "为")
_WRITTEN = re.compile(r"(?:19|20)\d\d|“?十?[一二三四五六八九]五”?期?末")
_TIMES = re.compile(r"的?[\d.]+倍")
"""是2025年的2.6倍: the year that a level is measured by."""
_ORIGIN = ("由", "从")
_ARRIVED = ("到", "至", "为")
_NEAR = 40
AVERAGE = re.compile(r"[^，。；]{0,3}(?:年均|平均)")
"""Behind a time of several years: an average over these."""


def average_span(
    text: str, times: Sequence[TimeMention], time: TimeMention | None, plan: tuple[int, int] | None
) -> Period | None:
    """The years that an average growth is over: those named, the last ones averaged before, the plan's."""
    if time is not None and time.period.is_several_years:
        return time.period
    risen = risen_from(text, times, time) if time is not None and time.period.is_year else None
    if time is not None and risen is not None:
        return Period.parse(f"{risen.period.end[0] + 1}/{time.period}")
    for other in reversed(times):
        averaged = other.period.is_several_years and AVERAGE.match(text, other.end)
        if averaged and (time is None or other.start < time.end + _NEAR):
            return other.period
    return Period.parse(f"{plan[0]}/{plan[1]}") if plan else None


def risen_from(text: str, times: Sequence[TimeMention], time: TimeMention) -> TimeMention | None:
    """由2010年的12亿元增加到2015年的20亿元，年均增长…: the year from which it rose."""
    near = (other for other in times if time.start - _NEAR < other.start < time.start)
    earlier = (other for other in near if other.period.is_year and other.period < time.period)
    return next((other for other in earlier if text.endswith(_ORIGIN, 0, other.start)), None)


def years_between(text: str, times: Sequence[TimeMention]) -> tuple[Period, Period] | None:
    """The years of the last 由2025年的12亿元增加到2030年的20亿元 among these times; None where none is told."""
    for later in reversed(times):
        arrived = later.period.is_year and text.endswith(_ARRIVED, 0, _head(text, later))
        origin = risen_from(text, times, later) if arrived else None
        if origin:
            return origin.period, later.period
    return None


def _head(text: str, time: TimeMention) -> int:
    """Where the year of a time begins: 到2030年 is one word of time."""
    return time.start + (1 if text.startswith(_ARRIVED, time.start) else 0)


def years_up_to(times: Sequence[TimeMention], now: Period | None) -> Period | None:
    """“十五五”时期，…。2030年…，年均增长5%: the last years told before that end with the figure's own, if any do."""
    ends = (time.period for time in reversed(times) if now and time.period.is_several_years)
    return next((period for period in ends if now and period.end == now.end), None)


def _compared(text: str, time: TimeMention) -> bool:
    """Whether something is compared with a year written out: 比2025年, 是2025年的2.6倍."""
    if not _WRITTEN.match(text, time.start):
        return False
    measured = text.endswith(_MEASURED_BY, 0, time.start) and _TIMES.match(text, time.end) is not None
    return measured or text.endswith(_AGAINST, 0, time.start)


def years_since(text: str, times: Sequence[TimeMention], now: Period | None) -> Period | None:
    """与2010年的12万人相比，年平均减少0.6%: the years behind the last that the sentence compares with, up to now.

    `times` are those of the sentence before the figure. None where it compares with no earlier year.
    """
    for time in reversed(times):
        if now and time.period.is_year and _compared(text, time):
            first, last = time.period.end[0] + 1, now.end[0]
            return Period.parse(f"{first}/{last}") if first < last else None
    return None
