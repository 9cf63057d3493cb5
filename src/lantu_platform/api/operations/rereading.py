"""Reading documents anew with another engine: first what would change, then in force."""

from django.http import Http404, HttpRequest
from ninja import Path, Query, Router
from ninja.responses import Status

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.rereading import (
    ApplyIn,
    ComparedOut,
    DifferenceOut,
    DifferenceQuery,
    OutdatedOut,
    QueuedDocumentsOut,
    differences_of,
)
from lantu_platform.people.queries import signed_in
from lantu_platform.readings.queries import compared, engine, find_comparison, find_reading
from lantu_platform.readings.queries import outdated as outdated_readings
from lantu_platform.readings.services import apply_comparisons, compare_outdated

router = Router(tags=["rereading"])


@router.get("/rereading", response=answers(Page[OutdatedOut]))
@operation("library.change")
def outdated(request: HttpRequest, paging: Query[Paging]) -> dict[str, object]:
    """The documents that another engine has read, each with what a new reading would change."""
    return paged(outdated_readings(), paging)


@router.get("/rereading/progress", response=answers(ComparedOut))
@operation("library.change")
def progress(request: HttpRequest) -> dict[str, object]:
    """How far the comparisons are."""
    found = compared()
    counts = {"done": found.done, "failed": found.failed, "open": found.open, "total": found.total}
    return {"engine": engine(), **counts}


@router.get("/documents/{document}/rereading", response=answers(Page[DifferenceOut], 404))
@operation("library.change")
def differences(
    request: HttpRequest, document: Path[Key], wanted: Query[DifferenceQuery], paging: Query[Paging]
) -> dict[str, object]:
    """What a new reading of one document would change, figure by figure; 404 until it was compared."""
    made = find_comparison(find_reading(document).document_id)
    if made is None:
        raise Http404
    return paged(differences_of(made, wanted.difference), paging)


@router.post("/rereading/compare", response=answers(QueuedDocumentsOut, status=202))
@operation("library.change")
def compare(request: HttpRequest) -> Status[dict[str, int]]:
    """Have all documents that another engine has read compared in the background."""
    return Status(202, {"documents": compare_outdated(by=signed_in(request))})


@router.post("/rereading/apply", response=answers(QueuedDocumentsOut, 400, status=202))
@operation("library.change")
def apply(request: HttpRequest, told: ApplyIn) -> Status[dict[str, int]]:
    """Have these documents read and stored anew; those that were not compared with the present engine are left."""
    return Status(202, {"documents": apply_comparisons(by=signed_in(request), documents=told.documents)})
