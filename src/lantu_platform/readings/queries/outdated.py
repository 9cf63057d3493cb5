"""Documents that another engine has read."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from lantu_platform.readings.enums import State
from lantu_platform.readings.models import Comparison, Reading, Slots
from lantu_platform.readings.queries.engine import engine


def outdated() -> QuerySet[Reading]:
    """The documents in the library that were read by another engine than the present one, the latest first."""
    read = Reading.objects.filter(state=State.DONE, document__deleted_at=None).exclude(engine=engine())
    return read.select_related("document", "comparison").order_by("-document__added_at", "-pk")


@dataclass(frozen=True, slots=True)
class Compared:
    """How far the comparisons of the outdated documents are."""

    done: int
    failed: int
    open: int
    total: int


def compared() -> Compared:
    """Counts over all outdated documents."""
    found = Comparison.objects.filter(reading__in=outdated(), engine=engine()).order_by()
    counts = dict(found.values_list("state").annotate(n=Count("pk")))
    waiting = counts.get(State.WAITING, 0) + counts.get(State.RUNNING, 0)
    return Compared(counts.get(State.DONE, 0), counts.get(State.FAILED, 0), waiting, outdated().count())


def find_comparison(document: int) -> Comparison | None:
    """What a new reading of a document would change; None where that is not known for the present engine."""
    found = Comparison.objects.filter(reading__document=document, state=State.DONE, engine=engine())
    return found.select_related("reading__document").first()


def slots_of(stored: dict[str, Any]) -> Slots:
    """The slots that a comparison keeps of a figure."""
    return Slots.of(stored)
