"""A series as a line of one word's height."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from lantu_platform.readings.queries import Line, Point, curve, plain
from lantu_platform.web.periods import written_period

if TYPE_CHECKING:
    from lantu_platform.readings.models import Statement

WIDTH, HEIGHT, EDGE = 200, 36, 5


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure's place in the drawing."""

    x: str
    y: str
    status: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Spark:
    """The results' line and all figures as dots, in a box of WIDTH by HEIGHT; `first` and `last` are the periods."""

    line: str
    dots: Sequence[Dot]
    first: str
    last: str


def spark(statement: "Statement", day: date) -> Spark | None:
    """The series that a statement belongs to; None where the statement stands alone."""
    for line in curve(statement.indicator_id, statement.region, day).lines:
        points = [*line.targets, *line.results]
        if len(points) > 1 and any(point.statement.pk == statement.pk for point in points):
            return _drawn(line, points, statement)
    return None


def _drawn(line: Line, points: Sequence[Point], statement: "Statement") -> Spark:
    months = [_month(point) for point in points]
    values = [point.observation.low for point in points]

    def across(point: Point) -> str:
        return _scaled(Decimal(_month(point)), Decimal(min(months)), Decimal(max(months)), WIDTH)

    def up(point: Point) -> str:
        return plain(HEIGHT - Decimal(_scaled(point.observation.low, min(values), max(values), HEIGHT)))

    # Part of a year is not on a curve of years.
    years = [point for point in line.results if point.observation.period.months == 12]
    ordered = sorted(points, key=_month)
    return Spark(
        line=" ".join(f"{across(point)},{up(point)}" for point in years),
        dots=[Dot(across(each), up(each), each.statement.status, each.statement.pk == statement.pk) for each in points],
        first=written_period(ordered[0].statement.period),
        last=written_period(ordered[-1].statement.period),
    )


def _month(point: Point) -> int:
    year, month = point.observation.period.end
    return year * 12 + month


def _scaled(value: Decimal, low: Decimal, high: Decimal, size: int) -> str:
    share = (value - low) / (high - low) if high > low else Decimal("0.5")
    return plain(round(EDGE + share * (size - 2 * EDGE), 1))
