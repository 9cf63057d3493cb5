"""Reviewing what was read: the queue, one statement, and what people decide about it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest
from ninja import Path, Query, Router

from lantu_platform.api.conflicts import checked
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.review import (
    AcceptIn,
    CaseOut,
    CorrectIn,
    QueueChoicesOut,
    QueuedOut,
    QueueQuery,
    RejectIn,
    SureOut,
    ThroughputOut,
    UndoIn,
    UndoneOut,
    case_of,
)
from lantu_platform.people.queries import signed_in
from lantu_platform.readings.forms import CorrectionForm
from lantu_platform.readings.queries import (
    decisions_at,
    find_statement,
    neighbours,
    queue,
    queue_choices,
)
from lantu_platform.readings.queries import throughput as count_throughput
from lantu_platform.readings.services import accept, accept_sure, correct, reject, undo, undo_last

if TYPE_CHECKING:
    from lantu_platform.readings.models import Decision, Statement

router = Router(tags=["review"])
DECISIONS_SHOWN = 20


def _statement(key: int) -> "Statement":
    row = find_statement(key)
    if row is None:
        raise Http404
    return row


@router.get("/review/statements", response=answers(Page[QueuedOut]))
@operation("readings.second")
def queued(request: HttpRequest, wanted: Query[QueueQuery], paging: Query[Paging]) -> dict[str, object]:
    """What waits for people, in the order of documents and text; or what was decided, if asked for."""
    return paged(queue(wanted.wanted()).select_related("indicator"), paging)


@router.get("/review/statements/{statement}", response=answers(CaseOut, 404))
@operation("readings.second")
def case(request: HttpRequest, statement: Path[Key], wanted: Query[QueueQuery]) -> dict[str, object]:
    """One statement with what was read, what is in force, who decided what, and what stands around it in the queue."""
    row = _statement(statement)
    return case_of(row, list(decisions_at(row)[:DECISIONS_SHOWN]), neighbours(wanted.wanted(), row))


@router.post("/review/statements/{statement}/accept", response=answers(QueuedOut, 400, 404, 409))
@operation("readings.second")
def accept_one(request: HttpRequest, statement: Path[Key], told: AcceptIn) -> "Statement":
    """Confirm a statement, or second what somebody decided about it."""
    _statement(statement)
    accept(by=signed_in(request), statement=statement, seen=told.seen)
    return _statement(statement)


@router.post("/review/statements/{statement}/correct", response=answers(QueuedOut, 400, 404, 409))
@operation("readings.review")
def correct_one(request: HttpRequest, statement: Path[Key], told: CorrectIn) -> "Statement":
    """Put other slots into force; what is left out stays."""
    row = _statement(statement)
    form = CorrectionForm({**CorrectionForm.of(row).initial, **told.typed()})
    note = checked(form)["note"]
    correct(by=signed_in(request), statement=statement, seen=told.seen, slots=form.slots(row.name), note=note)
    return _statement(statement)


@router.post("/review/statements/{statement}/reject", response=answers(QueuedOut, 400, 404, 409))
@operation("readings.review")
def reject_one(request: HttpRequest, statement: Path[Key], told: RejectIn) -> "Statement":
    """Take a statement out of the ledger, of all judging and every export."""
    _statement(statement)
    reject(by=signed_in(request), statement=statement, seen=told.seen, note=told.note)
    return _statement(statement)


@router.post("/review/undo", response=answers(list[UndoneOut], 400, 404, 409))
@operation("readings.second")
def take_back(request: HttpRequest, told: UndoIn) -> "list[Decision]":
    """Take back a decision with all of its batch; what was in force before is so again. Twice does no more."""
    by = signed_in(request)
    return undo(by=by, decision=told.decision) if told.decision else undo_last(by=by)


@router.post("/review/accept-sure", response=answers(SureOut))
@operation("readings.review")
def accept_all(request: HttpRequest, wanted: Query[QueueQuery]) -> dict[str, object]:
    """Confirm all waiting statements of the filter that hold no doubt; binding ones are left for two persons."""
    batch = accept_sure(by=signed_in(request), wanted=wanted.wanted())
    if batch is None:
        return {"size": 0, "decision": None}
    return {"size": batch.size, "decision": batch.decisions.order_by("pk").values_list("pk", flat=True).first()}


@router.get("/review/choices", response=answers(QueueChoicesOut))
@operation("readings.second")
def choices(request: HttpRequest, wanted: Query[QueueQuery]) -> dict[str, object]:
    """What the queue can be narrowed by, and how much of it can be accepted at once."""
    asked = wanted.wanted()
    choices = queue_choices(asked)
    return {"facets": choices.facets, "sure": choices.sure}


@router.get("/review/progress", response=answers(ThroughputOut))
@operation("readings.second")
def progress(request: HttpRequest, document: Query[Key | None] = None) -> dict[str, object]:
    """How far people are in a document or the whole library, and who decided how much today."""
    found = count_throughput(document)
    people = [{"name": name, "today": today, "last_hour": hour} for name, today, hour in found.people]
    return {"decided": found.decided, "total": found.total, "second": found.second, "people": people}
