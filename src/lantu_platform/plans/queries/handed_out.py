"""The tasks in departments' hands, over all documents."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Case, F, IntegerField, OrderBy, QuerySet, Value, When

from lantu_platform.library.queries import known_documents
from lantu_platform.people.models import Department, User
from lantu_platform.plans.enums import SETTLED, TaskOrder, TaskState
from lantu_platform.plans.models import Assignment
from lantu_platform.plans.queries.tasks import TaskFilter, TaskLine, is_overdue
from lantu_platform.plans.rules import task_reach

_PROGRESS = Case(*(When(state=state, then=Value(n)) for n, state in enumerate(TaskState)), output_field=IntegerField())
_BY: dict[str, F | Case] = {
    "due": F("due"),
    "state": _PROGRESS,
    "department": F("department__name"),
    "document": F("document__name"),
}


def handed_out(
    user: User, today: date, wanted: TaskFilter | None = None, order: str = TaskOrder.DUE
) -> QuerySet[Assignment]:
    """The tasks that the user's departments have in hand, of documents in the library, narrowed and in order.

    Who has no department to report for, or reports for all, gets those of all. What has no date comes last.
    """
    found = Assignment.objects.filter(document__in=known_documents(today))
    own = own_departments(user)
    if own:
        found = found.filter(department__in=own)
    first = OrderBy(_BY[order.removeprefix("-")], descending=order.startswith("-"), nulls_last=True)
    found = _narrowed(found, wanted or TaskFilter(), today).order_by(first, "document_id", "start")
    return found.select_related("department", "changed_by", "document__reading")


def own_departments(user: User) -> frozenset[int]:
    """The departments that the user reports for; none where the user has none or reports for all."""
    reached = task_reach(user)
    return frozenset() if reached.everywhere else reached.departments


def handed_lines(rows: Iterable[Assignment], today: date) -> list[TaskLine]:
    """Rows of `handed_out` as lines; what the text itself says of dates is not among them."""
    return [TaskLine(row.start, row.text, tuple(row.section), "", row, is_overdue(row, today)) for row in rows]


def handed_departments(user: User, today: date) -> list[Department]:
    """The departments that have these tasks in hand, by name."""
    return list(Department.objects.filter(pk__in=handed_out(user, today).order_by().values("department")))


def open_tasks(user: User, today: date) -> QuerySet[Assignment]:
    """Tasks that the user's own departments have in hand and have not settled."""
    found = Assignment.objects.filter(document__in=known_documents(today), department__in=own_departments(user))
    return found.exclude(state__in=SETTLED)


def new_tasks(user: User, today: date) -> QuerySet[Assignment]:
    """Those of them of which nobody has reported anything since they were handed over."""
    return open_tasks(user, today).filter(state=TaskState.ASSIGNED)


def _narrowed(found: QuerySet[Assignment], wanted: TaskFilter, today: date) -> QuerySet[Assignment]:
    if wanted.text:
        found = found.filter(text__contains=wanted.text)
    if wanted.department:
        found = found.filter(department=wanted.department)
    if wanted.state:
        found = found.filter(state=wanted.state)
    if wanted.overdue:
        found = found.filter(due__lt=today).exclude(state__in=SETTLED)
    return found
