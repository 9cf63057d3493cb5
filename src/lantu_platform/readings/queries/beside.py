"""One indicator in several places: the same periods beside each other, from documents and from departments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import lantu
from lantu.period import Period
from lantu.series import Observation as Figure
from lantu.series import beside, collect
from lantu.text import Document
from lantu_platform.indicators.models import Indicator, Observation
from lantu_platform.library.queries import known_documents
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries.restore import as_readings, reported_as_read


@dataclass(frozen=True, slots=True)
class BesideCell:
    """A figure of one place: a statement, or what a department reported."""

    figure: Figure
    statement: Statement | None
    reported: Observation | None


@dataclass(frozen=True, slots=True)
class BesideRow:
    """One period; `cells` run parallel to the places, None where one has no figure or several that disagree."""

    period: Period
    target: bool
    cells: tuple[BesideCell | None, ...]


@dataclass(frozen=True, slots=True)
class BesideTable:
    """The rows of one kind of quantity and scope, the latest period first, results before targets."""

    measure: str
    scope: tuple[str, ...]
    rows: tuple[BesideRow, ...]


def places_beside(indicator: Indicator, regions: Sequence[str], day: date) -> list[BesideTable]:
    """The periods of which at least two of the places have a figure; figures that departments report count too."""
    known = Statement.objects.in_force().filter(document__in=known_documents(day), indicator=indicator)
    rows = list(known.filter(region__in=regions).select_related("indicator", "document__reading"))
    given = Observation.objects.filter(indicator=indicator, region__in=regions, current=True, value__isnull=False)
    reported = {row.pk: row for row in given.select_related("indicator", "by")}
    own = Document(name="reported", text="", format="", sha256="")
    told = lantu.Reading(own, [reported_as_read(row) for row in reported.values()], [], [], [], [])
    ledger = collect([*as_readings(rows), told])
    by_place = {(str(row.document_id), row.start): row for row in rows}
    periods = {one.period for series in ledger.series for one in (*series.results, *series.targets)}
    tables: dict[tuple[str, tuple[str, ...]], list[BesideRow]] = {}
    for period in sorted(periods, reverse=True):
        for target in (False, True):
            for found in beside(ledger, regions, period.notation, target=target):
                cells = tuple(_cell(each, by_place, reported) if each else None for each in found.figures)
                tables.setdefault((found.measure, found.scope), []).append(BesideRow(period, target, cells))
    ordered = sorted(tables.items(), key=lambda each: -len(each[1]))
    return [BesideTable(measure, scope, tuple(found)) for (measure, scope), found in ordered]


def _cell(
    figure: Figure, statements: Mapping[tuple[str, int], Statement], reported: Mapping[int, Observation]
) -> BesideCell:
    place = figure.place
    row = None if place.document.isdecimal() else reported[place.start]
    return BesideCell(figure, None if row else statements[place.document, place.start], row)
