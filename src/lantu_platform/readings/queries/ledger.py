"""All figures of all documents: filtered, counted by facet, sorted."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, QuerySet, TextChoices

from lantu_platform.indicators.models import Indicator
from lantu_platform.library.queries import known_documents
from lantu_platform.readings.enums import Measure, Status
from lantu_platform.readings.models import Reading, Statement
from lantu_platform.readings.queries.choice import Choice, Facet
from lantu_platform.readings.queries.words import holds

ORDERS = {
    "document": ("document_id", "start"),
    "indicator": ("indicator__name", "region", "period"),
    "value": ("value",),
    "region": ("region", "indicator__name"),
    "period": ("period", "indicator__name"),
    "status": ("status", "period"),
}
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


def statements(wanted: StatementFilter, day: date) -> QuerySet[Statement]:
    """The statements of the documents that the library held at the end of a day, for an export."""
    return _sorted(_said(wanted.text, day), wanted)


def listing(wanted: StatementFilter, day: date) -> tuple[QuerySet[Statement], list[Facet]]:
    """The same statements with the ways to narrow them."""
    said = _said(wanted.text, day)
    return _sorted(said, wanted), _facets(said, wanted)


def _sorted(said: QuerySet[Statement], wanted: StatementFilter) -> QuerySet[Statement]:
    found = _narrowed(said, wanted).select_related("indicator", "document__reading")
    key = wanted.order.removeprefix("-")
    fields = ORDERS.get(key, ORDERS["document"])
    return found.order_by(*(f"-{field}" if wanted.order.startswith("-") else field for field in fields), "pk")


def _facets(said: QuerySet[Statement], wanted: StatementFilter) -> list[Facet]:
    """A facet's counts leave its own choice aside, so that one can change it."""
    return [
        _facet("status", wanted.status, _narrowed(said, replace(wanted, status="")), _labels(Status)),
        _facet("document", wanted.document, _narrowed(said, replace(wanted, document=None)), _titles),
        _facet("region", wanted.region, _narrowed(said, replace(wanted, region="")), _themselves),
        _facet("year", wanted.year, _narrowed(said, replace(wanted, year=None)), _themselves),
        _facet("measure", wanted.measure, _narrowed(said, replace(wanted, measure="")), _labels(Measure)),
        _facet("indicator", wanted.indicator, _narrowed(said, replace(wanted, indicator=None)), _names),
    ]


def _said(text: str, day: date) -> QuerySet[Statement]:
    """The statements in force on a day that hold every word."""
    found = Statement.objects.in_force().filter(document__in=known_documents(day))
    for word in text.split():
        found = found.filter(holds(Statement, word))
    return found


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


Value = str | int
Words = Callable[[list[Value]], dict[Value, str]]


def _facet(name: str, chosen: Value | None, rows: QuerySet[Statement], words: Words) -> Facet:
    field = f"{name}_id" if name in ("document", "indicator") else name
    counted = rows.order_by().values_list(field).annotate(n=Count("*")).order_by("-n", field)
    top = list((counted.exclude(**{field: ""}) if isinstance(chosen, str) else counted)[:SHOWN])
    if chosen not in (None, "") and all(value != chosen for value, _ in top):
        top = [*counted.filter(**{field: chosen}), *top[: SHOWN - 1]]
    told = words([value for value, _ in top if value is not None])
    choices = [Choice(str(value), told[value], count, value == chosen) for value, count in top if value is not None]
    return Facet(name, choices)


def _labels(enum: type[TextChoices]) -> Words:
    return lambda values: {value: str(enum(str(value)).label) for value in values}


def _themselves(values: list[Value]) -> dict[Value, str]:
    return {value: str(value) for value in values}


def _titles(values: list[Value]) -> dict[Value, str]:
    readings = Reading.objects.filter(document__in=[int(value) for value in values]).select_related("document")
    return {reading.document_id: str(reading) for reading in readings}


def _names(values: list[Value]) -> dict[Value, str]:
    return {indicator.pk: str(indicator) for indicator in Indicator.objects.filter(pk__in=values)}
