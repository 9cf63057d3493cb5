"""The library's list: documents with how far they are read."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min, Q, QuerySet, Sum

from lantu_platform.library.queries import known_on
from lantu_platform.readings.enums import State
from lantu_platform.readings.models import Reading

ORDERS = {
    "added": ("document__added_at", "pk"),
    "title": ("title", "document__name"),
    "region": ("region", "last_year"),
    "year": ("last_year", "title"),
    "pages": ("characters",),
    "figures": ("figures",),
    "doubtful": ("doubtful",),
    "state": ("state", "document__added_at"),
}


@dataclass(frozen=True, slots=True)
class ShelfFilter:
    """What the list shows. `order` is a key of ORDERS, with "-" in front for the other way round."""

    text: str = ""
    region: str = ""
    state: str = ""
    deleted: bool = False
    order: str = "-added"


def shelf(wanted: ShelfFilter, day: date) -> QuerySet[Reading]:
    """The readings of the documents that the library held at the end of a day, filtered and sorted."""
    known = Q(document__deleted_at__isnull=False) if wanted.deleted else known_on(day, "document__")
    found = Reading.objects.filter(known).select_related("document", "document__added_by", "document__deleted_by")
    for word in wanted.text.split():
        found = found.filter(Q(title__icontains=word) | Q(document__name__icontains=word) | Q(region__icontains=word))
    if wanted.region:
        found = found.filter(region=wanted.region)
    if wanted.state:
        found = found.filter(state=wanted.state)
    key = wanted.order.removeprefix("-")
    fields = ORDERS.get(key, ORDERS["added"])
    return found.order_by(*(f"-{field}" if wanted.order.startswith("-") else field for field in fields), "pk")


def shelf_regions(day: date) -> list[str]:
    """The places that the documents of a day are about."""
    known = Reading.objects.filter(known_on(day, "document__")).exclude(region="")
    return list(known.order_by("region").values_list("region", flat=True).distinct())


@dataclass(frozen=True, slots=True)
class Progress:
    """How many documents are read, fail, wait or are being read."""

    done: int
    failed: int
    open: int

    @property
    def finished(self) -> int:
        """Read or failed."""
        return self.done + self.failed

    @property
    def total(self) -> int:
        """All."""
        return self.finished + self.open


def progress() -> Progress:
    """How far the reading of the whole library is now."""
    rows = Reading.objects.filter(document__deleted_at__isnull=True).values_list("state").annotate(Count("pk"))
    counts = dict(rows.order_by())
    return Progress(
        done=counts.get(State.DONE, 0),
        failed=counts.get(State.FAILED, 0),
        open=counts.get(State.WAITING, 0) + counts.get(State.RUNNING, 0),
    )


@dataclass(frozen=True, slots=True)
class Contents:
    """What the ledger holds, in numbers."""

    documents: int
    figures: int
    targets: int
    places: int
    first: int | None
    last: int | None


def contents(day: date) -> Contents:
    """What the ledger held at the end of a day."""
    known = Reading.objects.filter(known_on(day, "document__"), state=State.DONE)
    sums = known.aggregate(
        documents=Count("pk"),
        figures=Sum("figures", default=0),
        targets=Sum("targets", default=0),
        places=Count("region", distinct=True, filter=~Q(region="")),
        first=Min("first_year"),
        last=Max("last_year"),
    )
    return Contents(**sums)


def find_reading(document: int) -> Reading:
    """A document's reading. Raises Reading.DoesNotExist."""
    found = Reading.objects.select_related("document", "document__added_by", "document__deleted_by")
    return found.get(document_id=document)
