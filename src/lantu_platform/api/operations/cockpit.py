"""The overview, beside its numbers: what it can be narrowed by, the week, and what waits for the caller."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.schemas.cockpit import NarrowingOut, ProgressOut, WaitingOut
from lantu_platform.api.schemas.fields import DayQuery
from lantu_platform.api.schemas.plans import StepOut
from lantu_platform.collection.queries import waiting as waiting_work
from lantu_platform.people.queries import signed_in
from lantu_platform.plans.queries import change_tally, cockpit_choices, step_of_the_week
from lantu_platform.plans.services import shown_on
from lantu_platform.readings.queries import progress as reading_progress

if TYPE_CHECKING:
    from lantu_platform.collection.queries import Waiting
    from lantu_platform.readings.queries import Progress

router = Router(tags=["overview"])


@router.get("/overview/choices", response=answers(list[NarrowingOut]))
@operation("overview.read")
def choices(request: HttpRequest, wanted: Query[DayQuery]) -> list[dict[str, object]]:
    """What the overview and the red list can be narrowed by; a way with one value is left out."""
    found = cockpit_choices(shown_on(wanted.day).review)
    return [
        {"name": facet, "choices": [{"value": value, "word": word} for value, word in values]}
        for facet, values in found.items()
    ]


@router.get("/overview/week", response=answers(StepOut | None))
@operation("overview.read")
def week(request: HttpRequest, wanted: Query[DayQuery]) -> dict[str, object] | None:
    """The first document of the last seven days, with how much has changed since it came; null where none came."""
    step = step_of_the_week(shown_on(wanted.day).review)
    if step is None:
        return None
    changes = {kind.value: count for kind, count in change_tally(step).counts}
    return {"document": step.document_id, "title": str(step.document.reading), "changes": changes}


@router.get("/overview/waiting", response=answers(WaitingOut))
@operation("overview.read")
def waiting(request: HttpRequest) -> "Waiting":
    """What the caller can do now, in numbers."""
    return waiting_work(signed_in(request), timezone.localdate())


@router.get("/overview/progress", response=answers(ProgressOut))
@operation("overview.read")
def progress(request: HttpRequest) -> "Progress":
    """How far the background has read the library."""
    return reading_progress()
