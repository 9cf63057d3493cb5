"""The indicators that documents speak of, in numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min, Q

from lantu_platform.indicators.models import Indicator
from lantu_platform.library.queries import unknown_documents
from lantu_platform.readings.enums import Status
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries.words import holds


@dataclass(frozen=True, slots=True)
class Spoken:
    """An indicator with how often documents speak of it, in how many places, and of which years."""

    indicator: Indicator
    figures: int
    targets: int
    documents: int
    places: int
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class SpokenFilter:
    """Which indicators to list. `order` is a key of SPOKEN_ORDERS, with "-" in front for the other way round."""

    text: str = ""
    region: str = ""
    order: str = "-documents"


_KEYS: dict[str, Callable[[Spoken], tuple[int, int]]] = {
    "documents": lambda row: (row.documents, row.figures),
    "figures": lambda row: (row.figures, row.documents),
    "targets": lambda row: (row.targets, row.figures),
    "places": lambda row: (row.places, row.figures),
    "year": lambda row: (row.last or 0, row.first or 0),
}
SPOKEN_ORDERS = ("name", *_KEYS)
"""What the list can be sorted by; equal ones stand in their alphabet, as the database has it."""


def indicators(wanted: SpokenFilter, day: date) -> list[Spoken]:
    """The indicators that documents of a day speak of, filtered and sorted."""
    said = Statement.objects.in_force().exclude(document__in=unknown_documents(day)).order_by()
    if wanted.region:
        said = said.filter(region=wanted.region)
    counts = said.values_list("indicator").annotate(
        figures=Count("*"),
        targets=Count("status", filter=Q(status=Status.TARGET)),
        documents=Count("document", distinct=True),
        places=Count("region", distinct=True),
        first=Min("year"),
        last=Max("year"),
    )
    # Counted apart from the catalogue: the database would sort all its columns with every figure.
    counted = {key: row for key, *row in counts}
    found = Indicator.objects.order_by("name")
    for word in wanted.text.split():
        # By name, or by what a document calls it.
        called = Statement.objects.filter(holds(Statement, word, "name")).order_by().values("indicator")
        found = found.filter(Q(name__icontains=word) | Q(pk__in=called))
    rows = [Spoken(entry, *counted[entry.pk]) for entry in found if entry.pk in counted]
    return _sorted(rows, wanted.order)


def _sorted(rows: list[Spoken], order: str) -> list[Spoken]:
    """The rows, which come by name, in the order asked for."""
    key, turned = order.removeprefix("-"), order.startswith("-")
    if key == "name":
        return rows[::-1] if turned else rows
    return sorted(rows, key=_KEYS.get(key, _KEYS["documents"]), reverse=turned)
