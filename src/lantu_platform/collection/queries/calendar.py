"""The calendar of a form: which periods it asks for, and on which days each opens, is due and locks."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

import chinese_calendar

from lantu.period import Period, in_notation
from lantu_platform.collection.enums import Frequency
from lantu_platform.collection.models import Template

MONTHS = {Frequency.MONTH: 1, Frequency.QUARTER: 3, Frequency.HALF_YEAR: 6, Frequency.YEAR: 12}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """The days of one return."""

    opens: date
    due: date
    locks: date


def is_workday(day: date) -> bool:
    """Whether offices work: the State Council's yearly notice with its make-up days.

    For a year whose notice is not in the table yet Monday to Friday count.
    """
    counted, number = _counted(day.year), day.timetuple().tm_yday
    return counted[number] > counted[number - 1]


@cache
def _counted(year: int) -> tuple[int, ...]:
    """How many workdays a year has up to and with its first, second … day; 0 before the first."""
    begin, length = date(year, 1, 1), 366 if calendar.isleap(year) else 365
    return (0, *accumulate(_worked(begin + _DAY * step) for step in range(length)))


def _worked(day: date) -> bool:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5


def add_workdays(day: date, count: int) -> date:
    """The `count`-th workday after a day; the first workday from the day itself on for 0."""
    while count or not is_workday(day):
        day += _DAY
        if is_workday(day) and count:
            count -= 1
    return day


def workdays_between(first: date, last: date) -> int:
    """How many workdays lie behind `first` up to and with `last`; 0 where `last` is not later."""
    if last <= first:
        return 0
    whole = sum(_counted(year)[-1] for year in range(first.year, last.year))
    return whole + _counted(last.year)[last.timetuple().tm_yday] - _counted(first.year)[first.timetuple().tm_yday]


def expected_day(due: date, reviewed: int) -> date:
    """Up to which day a return is in time that lay so many workdays in review before it came back."""
    return add_workdays(due, reviewed) if reviewed else due


def notation(first: tuple[int, int], last: tuple[int, int]) -> str:
    """The period from one month to another as the platform writes it: a year, half, quarter or month, else a span."""
    (year, start), (end_year, end) = first, last
    if year == end_year:
        if (start, end) == (1, 12):
            return str(year)
        if end - start == 5 and start in (1, 7):
            return f"{year}H{1 if start == 1 else 2}"
        if end - start == 2 and start % 3 == 1:
            return f"{year}Q{end // 3}"
        if start == end:
            return f"{year}-{start:02}"
    elif start == 1 and end == 12:
        return f"{year}/{end_year}"
    return f"{year}-{start:02}/{end_year}-{end:02}"


def same_notation(text: str) -> str:
    """A period as the platform keeps it: "2025-01/2025-06" and 2025年上半年 become "2025H1". Raises PeriodError."""
    period = Period.parse(in_notation(text))
    return notation(period.start, period.end)


def last_day(period: Period) -> date:
    """The last day of a period."""
    year, month = period.end
    return date(year, month, calendar.monthrange(year, month)[1])


def periods(template: Template, upto: date, since: date = date.min) -> Iterator[Period]:
    """The periods that a form asks for and that end on a day from `since` to `upto`, in order."""
    first = max(template.starts, since)
    for year in range(first.year, upto.year + 1):
        for period in spans(template, year):
            if first <= last_day(period) <= min(upto, template.ends or upto):
                yield period


def spans(template: Template, year: int) -> list[Period]:
    """The periods of a year that a form is made for, whatever its first and last day."""
    step = MONTHS[Frequency(template.frequency)]
    return [period for month in range(step, 13, step) if (period := _period(template, year, month, step))]


def asks_for(template: Template, period: Period) -> bool:
    """Whether a form is made for just this span: a quarter is none of a form of figures since January."""
    return period in spans(template, period.end[0])


def share_periods(one: Template, other: Template) -> bool:
    """Whether two forms ask for one and the same period at some time."""
    first = max(one.starts, other.starts)
    last = min((form.ends for form in (one, other) if form.ends), default=date.max)
    # Every year is like the next, so the first whole one tells of all.
    for year in range(first.year, min(last.year, first.year + 1) + 1):
        both = set(map(str, spans(one, year))) & set(map(str, spans(other, year)))
        if any(first <= last_day(Period.parse(each)) <= last for each in both):
            return True
    return False


def _period(template: Template, year: int, month: int, step: int) -> Period | None:
    joint = step == 1 and template.joint_january
    if joint and month == 1:
        return None
    first = 1 if template.cumulative or (joint and month == 2) else month - step + 1
    return Period.parse(notation((year, first), (year, month)))


def days(template: Template, period: Period) -> Days:
    """When a return opens, is due and locks."""
    opens = last_day(period) + _DAY * template.opens_after
    due = add_workdays(opens, template.due_after)
    return Days(opens, due, add_workdays(due, template.locks_after))


def next_period(template: Template, day: date) -> Period | None:
    """The first period whose return is not open yet on a day; None where the form ends before."""
    # It opens so many days after its end.
    since = day - _DAY * template.opens_after + _DAY
    ahead = date(max(since, template.starts).year + 2, 12, 31)
    return next(periods(template, ahead, since), None)


def period_before(template: Template, period: Period) -> str:
    """The notation of the period that a return is compared with: the one before it, or for figures since January the
    same one of the year before."""
    year, month = period.end
    if template.cumulative or template.frequency == Frequency.YEAR:
        return notation((period.start[0] - 1, period.start[1]), (year - 1, month))
    step = MONTHS[Frequency(template.frequency)]
    before = month - step if not (step == 1 and template.joint_january and month == 2) else 0
    year, before = (year, before) if before > 0 else (year - 1, before + 12)
    found = _period(template, year, before, step)
    return str(found) if found else ""
