"""All figures of all documents: filtered, counted by facet, sorted."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Q, QuerySet, TextChoices

from lantu_platform.library.queries import known_on
from lantu_platform.readings.enums import Measure, Status
from lantu_platform.readings.models import Statement

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


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: what the address says, what the page says, how many statements have it."""

    value: str
    word: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the list, with its most frequent values; a chosen value is always among them."""

    name: str
    choices: list[Choice]


def statements(wanted: StatementFilter, day: date) -> QuerySet[Statement]:
    """The statements of the documents that the library held at the end of a day."""
    found = _matching(wanted, day).select_related("indicator", "document__reading")
    key = wanted.order.removeprefix("-")
    fields = ORDERS.get(key, ORDERS["document"])
    return found.order_by(*(f"-{field}" if wanted.order.startswith("-") else field for field in fields), "pk")


def facets(wanted: StatementFilter, day: date) -> list[Facet]:
    """The ways to narrow the list. A facet's counts leave its own choice aside, so that one can change it."""
    return [
        _facet("status", "status", wanted.status, _matching(replace(wanted, status=""), day), Status),
        _facet("document", "document_id", wanted.document, _matching(replace(wanted, document=None), day)),
        _facet("region", "region", wanted.region, _matching(replace(wanted, region=""), day)),
        _facet("year", "year", wanted.year, _matching(replace(wanted, year=None), day)),
        _facet("measure", "measure", wanted.measure, _matching(replace(wanted, measure=""), day), Measure),
        _facet("indicator", "indicator_id", wanted.indicator, _matching(replace(wanted, indicator=None), day)),
    ]


def _matching(wanted: StatementFilter, day: date) -> QuerySet[Statement]:
    asked = {
        "document_id": wanted.document,
        "indicator_id": wanted.indicator,
        "region": wanted.region,
        "year": wanted.year,
        "status": wanted.status,
        "measure": wanted.measure,
        "doubtful": wanted.doubtful or None,
    }
    found = Statement.objects.filter(known_on(day, "document__"))
    found = found.filter(**{field: value for field, value in asked.items() if value not in (None, "")})
    for word in wanted.text.split():
        found = found.filter(
            Q(name__icontains=word)
            | Q(sentence__icontains=word)
            | Q(region__icontains=word)
            | Q(period__icontains=word)
        )
    return found


_WORDS = {"document_id": ("document__reading__title", "document__name"), "indicator_id": ("indicator__name",)}


def _facet(
    name: str,
    field: str,
    chosen: str | int | None,
    rows: QuerySet[Statement],
    words: type[TextChoices] | None = None,
) -> Facet:
    columns = (field, *_WORDS.get(field, ()))
    counted = rows.order_by().values_list(*columns).annotate(n=Count("pk")).order_by("-n", *columns)
    top = list((counted.exclude(**{field: ""}) if isinstance(chosen, str) else counted)[:SHOWN])
    if chosen not in (None, "") and all(row[0] != chosen for row in top):
        top = [*counted.filter(**{field: chosen}), *top[: SHOWN - 1]]
    choices = [
        Choice(
            str(value), str(words(value).label if words else next(filter(None, rest), value)), count, value == chosen
        )
        for value, *rest, count in top
        if value is not None
    ]
    return Facet(name, choices)
