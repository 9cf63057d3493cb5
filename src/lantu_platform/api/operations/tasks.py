"""Tasks: what documents announce, who leads each, and how far it is."""

from typing import TYPE_CHECKING, cast

from django.http import HttpRequest
from django.utils import timezone
from ninja import Path, Query, Router

from lantu_platform.api.conflicts import checked
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import DayQuery, Key
from lantu_platform.api.schemas.tasks import (
    AssignIn,
    BranchOut,
    HandedOut,
    HandedQuery,
    ReportIn,
    TaskOut,
    TaskQuery,
    TaskShelfOut,
)
from lantu_platform.api.versions import IF_MATCH, seen
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import Seen
from lantu_platform.plans.enums import TaskState
from lantu_platform.plans.forms import AssignForm
from lantu_platform.plans.queries import (
    TaskFilter,
    assigned_line,
    handed_lines,
    handed_out,
    task_lines,
    task_shelves,
    tree,
)
from lantu_platform.plans.services import assign_tasks, report_task
from lantu_platform.readings.queries import find_reading

if TYPE_CHECKING:
    from lantu_platform.plans.models import Assignment
    from lantu_platform.plans.queries import Branch, TaskLine

router = Router(tags=["tasks"])
NOTHING_OUT = ()
"""What was seen where no task was in anybody's hands."""


@router.get("/tasks", response=answers(Page[TaskShelfOut]))
@operation("tasks.read")
def shelves(request: HttpRequest, wanted: Query[DayQuery], paging: Query[Paging]) -> dict[str, object]:
    """The documents that announce tasks, the one with the most assigned tasks first."""
    return paged(task_shelves(wanted.day), paging)


@router.get("/tasks/mine", response=answers(Page[HandedOut]))
@operation("tasks.read")
def mine(request: HttpRequest, wanted: Query[HandedQuery], paging: Query[Paging]) -> dict[str, object]:
    """What the caller's departments have in hand over all documents; those of all, where none are the caller's own."""
    today = timezone.localdate()
    page = paged(handed_out(signed_in(request), today, wanted.wanted(), wanted.order), paging)
    return page | {"items": handed_lines(cast("list[Assignment]", page["items"]), today)}


@router.get("/documents/{document}/tasks", response=answers(Page[TaskOut], 404))
@operation("tasks.read")
def listed(
    request: HttpRequest, document: Path[Key], wanted: Query[TaskQuery], paging: Query[Paging]
) -> dict[str, object]:
    """The tasks of a document in the order of its text."""
    return paged(task_lines(find_reading(document), wanted.wanted(), timezone.localdate()), paging)


@router.get("/documents/{document}/tasks/tree", response=answers(BranchOut, 404))
@operation("tasks.read")
def chapters(request: HttpRequest, document: Path[Key], wanted: Query[TaskQuery]) -> "Branch":
    """The same tasks, all of them, under the chapters that hold them."""
    return tree(task_lines(find_reading(document), wanted.wanted(), timezone.localdate()))


@router.post("/documents/{document}/tasks/assign", response=answers(list[TaskOut], 400, 404, 409, 412))
@operation("tasks.assign")
def assign(request: HttpRequest, document: Path[Key], order: AssignIn) -> "list[TaskLine]":
    """Hand open tasks to a department, all of them or none; 412 where one is in another's hands already."""
    return _assign(request, document, order, NOTHING_OUT)


@router.put(
    "/documents/{document}/tasks/assign",
    response=answers(list[TaskOut], 400, 404, 409, 412, 428),
    openapi_extra=IF_MATCH,
)
@operation("tasks.assign")
def hand_over(request: HttpRequest, document: Path[Key], order: AssignIn) -> "list[TaskLine]":
    """Hand tasks to a department, all of them or none, whose hands they are in; If-Match lists the etag of each."""
    return _assign(request, document, order, seen(request))


def _assign(request: HttpRequest, document: int, order: AssignIn, before: Seen) -> "list[TaskLine]":
    reading = find_reading(document)
    given = checked(AssignForm(order.dict()))
    starts = given["tasks"]
    assign_tasks(
        by=signed_in(request),
        document=reading.document,
        starts=starts,
        department=given["department"],
        due=given["due"],
        seen=before,
    )
    lines = task_lines(reading, TaskFilter(), timezone.localdate())
    return [line for line in lines if line.start in set(starts)]


@router.post("/tasks/{assignment}/report", response=answers(TaskOut, 400, 404, 409))
@operation("tasks.report")
def report(request: HttpRequest, assignment: Path[Key], told: ReportIn) -> "TaskLine":
    """Say how far an assigned task is; the same again changes nothing."""
    state = TaskState(told.state)
    report_task(by=signed_in(request), assignment=assignment, seen=told.seen, state=state, note=told.note)
    return assigned_line(assignment, timezone.localdate())
