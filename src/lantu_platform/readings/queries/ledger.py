"""All figures of all documents: filtered, counted by facet, sorted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import overload

from django.db.models import Count, Q, QuerySet, TextChoices

from lantu_platform.indicators.models import Indicator
from lantu_platform.library.queries import unknown_documents
from lantu_platform.readings.enums import Measure, Status
from lantu_platform.readings.models import Reading, Statement
from lantu_platform.readings.queries.choice import Choice, Facet
from lantu_platform.readings.queries.tally import Tally, Value, tally_of
from lantu_platform.readings.queries.words import holds, lacks

ORDERS = {
    "document": ("document_id", "start"),
    "indicator": ("indicator__name", "region", "period"),
    "value": ("value",),
    "region": ("region", "indicator__name"),
    "period": ("period", "indicator__name"),
    "status": ("status", "period"),
}
_BESIDE = ("indicator", "document__reading")
FEW = 500
"""So many figures are left out one by one."""
SHOWN = 12
"""Values of one facet that are offered; the rarer ones are found by searching."""


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements to list; an empty field asks for nothing. `order` is a key of ORDERS, "-" turns it round."""

    text: str = ""
    document: int | None = None
    indicator: int | None = None
    region: str = ""
    year: int | None = None
    status: str = ""
    measure: str = ""
    doubtful: bool = False
    order: str = "document"

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked for."""
        return self != StatementFilter(order=self.order)


class Found(Sequence[Statement]):
    """Statements in their order, fetched a slice at a time with what pages show beside them.

    Their keys are sorted first: that is cheap, while sorting whole rows of many is not.
    """

    def __init__(self, rows: QuerySet[Statement], count: int | None = None) -> None:
        """`count` is how many there are, where that is known already."""
        self._rows, self._count = rows, count

    def __len__(self) -> int:
        if self._count is None:
            self._count = self._rows.count()
        return self._count

    @overload
    def __getitem__(self, at: int) -> Statement: ...
    @overload
    def __getitem__(self, at: slice) -> list[Statement]: ...
    def __getitem__(self, at: int | slice) -> Statement | list[Statement]:
        if isinstance(at, int):
            return self[at : at + 1][0]
        keys = list(self._rows.values_list("pk", flat=True)[at])
        rows = Statement.objects.select_related(*_BESIDE).in_bulk(keys)
        return [rows[key] for key in keys]


@dataclass(frozen=True, slots=True)
class Listing:
    """The statements of a filter, sorted, and the ways to narrow them."""

    rows: Found
    facets: list[Facet]


def statements(wanted: StatementFilter, day: date) -> QuerySet[Statement]:
    """The statements of the documents that the library held at the end of a day, for an export."""
    return _sorted(_said(wanted.text, day), wanted)


def found_statements(wanted: StatementFilter, day: date) -> Found:
    """The same statements, for a list that comes in pages."""
    return Found(statements(wanted, day))


def listing(wanted: StatementFilter, day: date) -> Listing:
    """The same statements with the ways to narrow them. A facet's counts leave its own choice aside."""
    said = _said(wanted.text, day)
    asked = {"status": wanted.status, "region": wanted.region, "year": wanted.year, "measure": wanted.measure}
    only = {name: (value,) for name, value in asked.items() if value not in (None, "")}
    few = tally_of(_narrowed(said, replace(wanted, status="", region="", year=None, measure="")), tuple(asked), only)
    facets = [
        _facet("status", wanted.status, _few("status", wanted.status, few), _labels(Status)),
        _many("document", wanted.document, _narrowed(said, replace(wanted, document=None)), _titles),
        _facet("region", wanted.region, _few("region", wanted.region, few), _themselves),
        _facet("year", wanted.year, _few("year", wanted.year, few), _themselves),
        _facet("measure", wanted.measure, _few("measure", wanted.measure, few), _labels(Measure)),
        _many("indicator", wanted.indicator, _narrowed(said, replace(wanted, indicator=None)), _names),
    ]
    return Listing(Found(_sorted(said, wanted), few.count()), facets)


def _sorted(said: QuerySet[Statement], wanted: StatementFilter) -> QuerySet[Statement]:
    found = _narrowed(said, wanted).select_related(*_BESIDE)
    key = wanted.order.removeprefix("-")
    fields = ORDERS.get(key, ORDERS["document"])
    return found.order_by(*(f"-{field}" if wanted.order.startswith("-") else field for field in fields), "pk")


def _said(text: str, day: date) -> QuerySet[Statement]:
    """The statements in force on a day that hold every word."""
    found = Statement.objects.in_force().exclude(document__in=unknown_documents(day))
    for word in text.split():
        found = found.filter(_holding(word))
    return found


def _holding(word: str) -> Q:
    """The figures that hold a word. One that nearly all hold is asked by the few that do not: these are found once,
    and what is counted of all others stands in the indexes.
    """
    without = list(Statement.objects.filter(lacks(Statement, word)).order_by().values_list("pk", flat=True)[: FEW + 1])
    return ~Q(pk__in=without) if len(without) <= FEW else holds(Statement, word)


def _narrowed(said: QuerySet[Statement], wanted: StatementFilter) -> QuerySet[Statement]:
    asked = {
        "document_id": wanted.document,
        "indicator_id": wanted.indicator,
        "region": wanted.region,
        "year": wanted.year,
        "status": wanted.status,
        "measure": wanted.measure,
        "doubtful": wanted.doubtful or None,
    }
    return said.filter(**{field: value for field, value in asked.items() if value not in (None, "")})


Words = Callable[[list[Value]], dict[Value, str]]


def _few(name: str, chosen: Value | None, tally: Tally) -> list[tuple[Value, int]]:
    """The most frequent values; a chosen one that occurs is always among them."""
    counted = [(value, n) for value, n in tally.by(name) if value is not None and value != ""]
    top = counted[:SHOWN]
    late = [each for each in counted[SHOWN:] if each[0] == chosen]
    return [*late, *top[: SHOWN - len(late)]]


def _many(name: str, chosen: int | None, rows: QuerySet[Statement], words: Words) -> Facet:
    """The same for a column with so many values that the database must choose."""
    counted = rows.order_by().values_list(f"{name}_id").annotate(n=Count("*")).order_by("-n", f"{name}_id")
    top = list(counted[:SHOWN])
    if chosen is not None and all(value != chosen for value, _ in top):
        top = [*counted.filter(**{f"{name}_id": chosen}), *top[: SHOWN - 1]]
    return _facet(name, chosen, top, words)


def _facet(name: str, chosen: Value | None, top: Sequence[tuple[Value, int]], words: Words) -> Facet:
    told = words([value for value, _ in top])
    return Facet(name, [Choice(str(value), told[value], count, value == chosen) for value, count in top])


def _labels(enum: type[TextChoices]) -> Words:
    return lambda values: {value: str(enum(str(value)).label) for value in values}


def _themselves(values: list[Value]) -> dict[Value, str]:
    return {value: str(value) for value in values}


def _titles(values: list[Value]) -> dict[Value, str]:
    readings = Reading.objects.filter(document__in=[int(value) for value in values]).select_related("document")
    return {reading.document_id: str(reading) for reading in readings}


def _names(values: list[Value]) -> dict[Value, str]:
    return {indicator.pk: str(indicator) for indicator in Indicator.objects.filter(pk__in=values)}
