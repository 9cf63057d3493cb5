"""序时进度: the share of a period that has passed. Which of the two ways was used belongs beside the number."""

from calendar import monthrange
from datetime import date
from decimal import Decimal

from lantu.progress.arithmetic import clamp, ratio


def by_months(months: int, whole: int = 12) -> Decimal:
    """Months passed out of the whole: 8 of 12 is 66.67 %, 30 of a five-year plan's 60 is half."""
    return clamp(Decimal(months) / Decimal(whole))


def by_days(day: date) -> Decimal:
    """Days passed out of the year's days, the day itself included."""
    days = Decimal((date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days)
    return Decimal(day.timetuple().tm_yday) / days


def by_months_and_days(day: date) -> Decimal:
    """Full months and the share of the present one, out of twelve."""
    whole_month = monthrange(day.year, day.month)[1]
    return (day.month - 1 + Decimal(day.day) / whole_month) / 12


def planned(start: date, finish: date, today: date) -> Decimal | None:
    """The share of a project's time that has passed, from 0 to 1; None where it begins and ends on one day."""
    share = ratio(Decimal((today - start).days), Decimal((finish - start).days))
    return None if share is None else clamp(share)
