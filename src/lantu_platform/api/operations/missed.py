"""Numbers that became no statement, and making one of them."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest
from ninja import Path, Query, Router
from ninja.responses import Status

from lantu_platform.api.conflicts import checked
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.missed import MissedIn, MissedOut, MissedQuery
from lantu_platform.api.schemas.review import QueuedOut
from lantu_platform.people.queries import signed_in
from lantu_platform.readings.forms import CorrectionForm
from lantu_platform.readings.queries import find_missed, find_reading, find_statement, missed_reasons
from lantu_platform.readings.queries import missed as missed_numbers
from lantu_platform.readings.services import add_missed

if TYPE_CHECKING:
    from lantu_platform.readings.models import Statement

router = Router(tags=["review"])


@router.get("/documents/{document}/missed", response=answers(Page[MissedOut], 404))
@operation("readings.review")
def missed(
    request: HttpRequest, document: Path[Key], wanted: Query[MissedQuery], paging: Query[Paging]
) -> dict[str, object]:
    """The numbers of a document that became no statement, without those that people have added."""
    return paged(missed_numbers(find_reading(document), wanted.reason), paging)


@router.get("/documents/{document}/missed/reasons", response=answers(list[str], 404))
@operation("readings.review")
def reasons(request: HttpRequest, document: Path[Key]) -> list[str]:
    """The reasons that occur in a document."""
    return missed_reasons(find_reading(document))


@router.post("/missed/{remark}", response=answers(QueuedOut, 400, 404, 409, status=201))
@operation("readings.review")
def add(request: HttpRequest, remark: Path[Key], told: MissedIn) -> "Status[Statement | None]":
    """Make a statement of a number; it stands on the caller's word and goes when the decision is undone."""
    found = find_missed(remark)
    if found is None:
        raise Http404
    blank = CorrectionForm.blank(found.remark.text, found.remark.reading.region)
    form = CorrectionForm({**blank.initial, **told.typed()})
    given = checked(form)
    name = given["indicator"].strip()
    row = add_missed(by=signed_in(request), remark=remark, name=name, slots=form.slots(name), note=given["note"])
    return Status(201, find_statement(row.pk))
