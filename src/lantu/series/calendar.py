"""The statistical calendar: what shape a period has, and single months out of cumulative figures.

Chinese monthly statistics are cumulative: 1—7月 is the sum since January. January and February are published as one.
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from lantu.period import Period


class Shape(StrEnum):
    """What kind of period it is."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    CUMULATIVE = "cumulative"
    """From January to a month before December; the first half and the first quarter are HALF and QUARTER."""
    YEARS = "years"
    """Several whole years, such as a five-year plan."""
    OTHER = "other"


def shape(period: Period) -> Shape:
    """The shape of a period."""
    month = period.start[1]
    if period.is_year:
        return Shape.YEAR
    if period.start[0] != period.end[0]:
        return Shape.YEARS if month == 1 and period.end[1] == 12 else Shape.OTHER
    if period.months == 1:
        return Shape.MONTH
    if period.months == 6 and month in (1, 7):
        return Shape.HALF
    if period.months == 3 and month % 3 == 1:
        return Shape.QUARTER
    return Shape.CUMULATIVE if month == 1 else Shape.OTHER


def is_cumulative(period: Period) -> bool:
    """Whether a figure of this period counts from January on: 1—N月, the first quarter, the first half, the year."""
    return period.start[0] == period.end[0] and period.start[1] == 1


def singles(values: Iterable[tuple[Period, Decimal]]) -> list[tuple[Period, Decimal]]:
    """Single periods out of cumulative values of one year, by subtracting each from the next.

    Values of January to March and January to May give January–March and April–May; where no figure stands for
    January alone, January and February stay merged. Periods that are not cumulative are left out.
    """
    cumulative = sorted((period, value) for period, value in values if is_cumulative(period))
    found: list[tuple[Period, Decimal]] = []
    before: tuple[Period, Decimal] | None = None
    for period, value in cumulative:
        if before is None or before[0].start[0] != period.start[0]:
            found.append((period, value))
        elif before[0].end != period.end:
            found.append((_between(before[0], period), value - before[1]))
        before = (period, value)
    return found


def _between(earlier: Period, later: Period) -> Period:
    first, last, year = earlier.end[1] + 1, later.end[1], later.end[0]
    return Period.parse(f"{year}-{first:02}" if first == last else f"{year}-{first:02}/{year}-{last:02}")
