"""Indicators over time."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from lantu.series import Conflict, Observation, Series
from lantu_platform.library.models import Document
from lantu_platform.library.queries import known_documents, unknown_documents
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries.restore import collected


@dataclass(frozen=True, slots=True)
class Point:
    """An observation with the statement that it came from."""

    observation: Observation
    statement: Statement


@dataclass(frozen=True, slots=True)
class Line:
    """A series with its points in the order of time."""

    series: Series
    targets: list[Point]
    results: list[Point]


@dataclass(frozen=True, slots=True)
class Curve:
    """All that the documents say of one indicator in one place."""

    lines: list[Line]
    conflicts: list[tuple[Conflict, Statement, Statement]]
    statements: list[Statement]


def regions_of(indicator: int, day: date) -> list[tuple[str, int]]:
    """The places for which an indicator is given, most figures first."""
    rows = Statement.objects.in_force().filter(document__in=known_documents(day), indicator=indicator).order_by()
    return list(rows.values_list("region").annotate(n=Count("*")).order_by("-n", "region"))


def statement_regions(day: date) -> list[str]:
    """All places of which figures are given, most figures first."""
    rows = Statement.objects.in_force().exclude(document__in=unknown_documents(day)).exclude(region="").order_by()
    return [region for region, _ in rows.values_list("region").annotate(n=Count("*")).order_by("-n", "region")]


def curve(indicator: int, region: str, day: date, among: QuerySet[Document, int] | None = None) -> Curve:
    """One indicator in one place over time, as the reading library brings its figures together.

    `among` are the keys of the documents to be taken; without them all that are known on the day.
    """
    shelf = known_documents(day) if among is None else among
    known = Statement.objects.in_force().filter(document__in=shelf, indicator=indicator, region=region)
    rows = list(known.select_related("indicator", "document__reading").order_by("period", "document_id", "start"))
    ledger = collected(rows)
    by_place: dict[tuple[str, int, str], Statement] = {}
    for row in rows:
        by_place.setdefault((str(row.document_id), row.start, row.measure), row)

    def point(observation: Observation) -> Point:
        place = observation.place
        exact = by_place.get((place.document, place.start, observation.key.measure))
        return Point(observation, exact or next(row for row in rows if _at(row, observation)))

    lines = [
        Line(series, [point(each) for each in series.targets], [point(each) for each in series.results])
        for series in ledger.series
    ]
    conflicts = [(each, point(each.first).statement, point(each.second).statement) for each in ledger.conflicts]
    return Curve(lines, conflicts, rows)


def _at(row: Statement, observation: Observation) -> bool:
    return (str(row.document_id), row.start) == (observation.place.document, observation.place.start)
