"""A period as a closed span of months, written in a short notation.

>>> Period.parse("2021H1").months
6
>>> str(Period.parse("2016/2020"))
'2016/2020'
>>> Period.parse("2020Q1/2020Q3").end
(2020, 9)
>>> Period.year(2023) == Period.parse("2023")
True
"""

import re
from dataclasses import dataclass
from typing import Self

from lantu.errors import PeriodError

_POINT = re.compile(r"(\d{4})(?:H([12])|Q([1-4])|-(\d{2}))?")
_MONTHS = 12
Month = tuple[int, int]
"""Year and month, month from 1 to 12."""


def _bounds(text: str) -> tuple[Month, Month]:
    match = _POINT.fullmatch(text)
    if not match:
        message = f"{text!r} is not a period. Write 2023, 2021H1, 2021Q3, 2023-07 or a span such as 2016/2020."
        raise PeriodError(message)
    year, half, quarter, month = match.groups()
    first, last = 1, 12
    if half:
        first, last = (1, 6) if half == "1" else (7, 12)
    elif quarter:
        first, last = 3 * int(quarter) - 2, 3 * int(quarter)
    elif month:
        first = last = int(month)
        if not 1 <= first <= 12:
            message = f"{text!r} names no month. Months run from 01 to 12."
            raise PeriodError(message)
    return (int(year), first), (int(year), last)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of whole months, both ends included. `notation` is how it is written: "2023", "2021H1", "2016/2020"."""

    start: Month
    end: Month
    notation: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the notation of the guideline. Raises PeriodError."""
        first, _, last = text.partition("/")
        start, end = _bounds(first)
        if last:
            end = _bounds(last)[1]
            if end < start:
                message = f"{text!r} ends before it begins. Put the earlier period first."
                raise PeriodError(message)
        return cls(start, end, text)

    @classmethod
    def year(cls, year: int) -> Self:
        """A calendar year."""
        return cls((year, 1), (year, 12), str(year))

    @property
    def months(self) -> int:
        """Number of months."""
        return (self.end[0] - self.start[0]) * _MONTHS + self.end[1] - self.start[1] + 1

    @property
    def last_month(self) -> Self:
        """Its last month."""
        return type(self).parse(f"{self.end[0]}-{self.end[1]:02}")

    @property
    def is_year(self) -> bool:
        """Whether this is one calendar year."""
        return self.start[1] == 1 and self.end == (self.start[0], 12)

    @property
    def is_part_of_year(self) -> bool:
        """Whether this is shorter than a year: a month, a quarter, the months up to one."""
        return self.months < _MONTHS

    @property
    def is_several_years(self) -> bool:
        """Whether this is longer than a year: the years of a plan, a term of office."""
        return self.months > _MONTHS

    def __str__(self) -> str:
        return self.notation
