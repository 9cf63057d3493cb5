"""What is known already of the cells of a return: the period before, and figures of the same period from elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lantu.errors import UnitError
from lantu.period import Period
from lantu.unit import convert
from lantu_platform.collection.models import Cell, Return, Template
from lantu_platform.collection.queries.calendar import notation, period_before
from lantu_platform.indicators.models import Observation
from lantu_platform.readings.enums import Status
from lantu_platform.readings.models import Statement

Key = tuple[int, str]
"""Indicator and measure."""


@dataclass(frozen=True, slots=True)
class Before:
    """The figure of the period before, in the cell's unit."""

    period: str
    value: Decimal
    observation: Observation


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of this very period that a document holds, in the cell's unit."""

    value: Decimal
    statement: Statement


def before_values(template: Template, region: str, period: str, cells: Iterable[Cell]) -> Mapping[int, Before]:
    """The figures of the period before by cell."""
    before = period_before(template, Period.parse(period))
    rows = observed(region, before, cells)
    found: dict[int, Before] = {}
    for cell in cells:
        row = rows.get((cell.indicator_id, cell.measure))
        value = row.value if row else None
        if row and value is not None and (number := in_unit(value, row.unit, cell.unit)) is not None:
            found[cell.pk] = Before(before, number, row)
    return found


def observed(region: str, period: str, cells: Iterable[Cell]) -> Mapping[Key, Observation]:
    """The observations of one period that hold for these cells' indicators."""
    rows = Observation.objects.filter(
        current=True, region=region, period=period, indicator__in={cell.indicator_id for cell in cells}
    )
    return {(row.indicator_id, row.measure): row for row in rows.select_related("by")}


def said_values(filing: Return, cells: Iterable[Cell]) -> Mapping[int, Said]:
    """The results that documents give for this very period, by cell; the latest document's, without doubtful ones."""
    span = Period.parse(filing.period)
    spelled = {filing.period, notation(span.start, span.end), f"{_month(span.start)}/{_month(span.end)}"}
    rows = Statement.objects.in_force().filter(
        region=filing.region, period__in=spelled, status=Status.ACTUAL, doubtful=False, high=None, comparator="eq",
        scope=[], indicator__in={cell.indicator_id for cell in cells}, document__deleted_at__isnull=True,
    )  # fmt: skip
    latest = {(row.indicator_id, row.measure): row for row in rows.select_related("document__reading").order_by("pk")}
    found: dict[int, Said] = {}
    for cell in cells:
        row = latest.get((cell.indicator_id, cell.measure))
        if row and (number := in_unit(round(row.value, row.decimals), row.unit, cell.unit)) is not None:
            found[cell.pk] = Said(number, row)
    return found


def in_unit(value: Decimal, unit: str, wanted: str) -> Decimal | None:
    """A value in another unit; None where they measure different things."""
    try:
        return convert(value, unit, wanted)
    except UnitError:
        return None


def _month(month: tuple[int, int]) -> str:
    return f"{month[0]}-{month[1]:02}"
