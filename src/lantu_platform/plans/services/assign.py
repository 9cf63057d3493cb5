"""Handing out tasks, and reporting how far they are."""

from collections.abc import Collection
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction

from lantu_platform.audit.services import record
from lantu_platform.library.models import Document
from lantu_platform.people.models import Department, User
from lantu_platform.people.rules import Seen, must_stand
from lantu_platform.plans.enums import TaskState
from lantu_platform.plans.errors import NoteMissing, TaskChanged, TaskGone
from lantu_platform.plans.models import Assignment
from lantu_platform.plans.rules import may_assign_tasks, task_reach
from lantu_platform.readings.models import Task

NEEDS_NOTE = (TaskState.BLOCKED, TaskState.WITHDRAWN)
"""States that nobody may set without saying why."""


@transaction.atomic
def assign_tasks(
    *,
    by: User,
    document: Document,
    starts: Collection[int],
    department: Department,
    due: date | None = None,
    seen: Seen = None,
) -> list[Assignment]:
    """Hand the tasks that begin at these places of a document to a department, all or none; logs each.

    A task that is out already and goes over to another department begins anew there: what was reported of it stays in
    the log only. Without `due` it keeps its date.
    What would change nothing is left alone. `seen` holds the etag of every assignment that was seen. Raises
    PermissionDenied, TaskGone, and ChangedMeanwhile where one that is out is not as was seen.
    """
    if not may_assign_tasks(by):
        raise PermissionDenied
    tasks = {task.start: task for task in Task.objects.filter(reading__document=document, start__in=starts)}
    if set(starts) - tasks.keys():
        raise TaskGone
    # Who hands out tasks of the same document at the same moment waits here, and then sees these.
    Document.objects.select_for_update(no_key=True).get(pk=document.pk)
    rows = Assignment.objects.select_for_update().filter(document=document, start__in=starts)
    given = {each.start: each for each in rows}
    moving = [start for start in sorted(tasks) if not _is_so(given.get(start), department, due)]
    for start in moving:
        if start in given:
            must_stand(seen, given[start], given[start].etag)
    for start in moving:
        into = given.setdefault(start, Assignment(document=document, start=start))
        _hand_over(into, tasks[start], department, due, by)
    return [given[start] for start in sorted(tasks)]


def _is_so(given: Assignment | None, department: Department, due: date | None) -> bool:
    return given is not None and given.department_id == department.pk and due in (None, given.due)


def _hand_over(given: Assignment, task: Task, department: Department, due: date | None, by: User) -> None:
    known = given.pk is not None
    before = (str(given.department), _iso(given.due)) if known else ("", None)
    begun = _begin_anew(given) if known and given.department_id != department.pk else {}
    given.end, given.text, given.section = task.end, task.text, task.section
    given.department, given.due, given.changed_by = department, due or given.due, by
    given.version += known
    given.save()
    details = {"department": (before[0], str(department)), "due": (before[1], _iso(given.due)), **begun}
    record(by=by, action="plans.assigned", subject=given, details=details)


def _begin_anew(given: Assignment) -> dict[str, tuple[str, str]]:
    """Forget what the last department reported; what changed, for the log."""
    before = (given.state, given.note)
    given.state, given.note = TaskState.ASSIGNED, ""
    return {"state": (before[0], given.state), "note": (before[1], given.note)}


@transaction.atomic
def report_task(*, by: User, assignment: int, seen: int, state: TaskState, note: str = "") -> Assignment:
    """Set how far an assigned task is, with a note; logs it. `seen` is the version that the person had before them.

    Raises Assignment.DoesNotExist, PermissionDenied, TaskChanged, and NoteMissing where the state needs a reason.
    """
    given = Assignment.objects.select_for_update(of=("self",)).select_related("department").get(pk=assignment)
    if given.department_id not in task_reach(by):
        raise PermissionDenied
    note = note.strip()
    if (given.state, given.note) == (state, note):
        return given
    if given.version != seen:
        raise TaskChanged
    if state in NEEDS_NOTE and not note:
        raise NoteMissing
    before = given.state
    given.state, given.note, given.changed_by = state, note, by
    given.version += 1
    given.save()
    record(by=by, action="plans.reported", subject=given, details={"state": (before, state), "note": note})
    return given


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
