"""The organisation tree as lists."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from lantu_platform.people.models import Department, Reorganisation
from lantu_platform.people.rules import Reach


@dataclass(frozen=True, slots=True)
class Line:
    """A department with its place in the tree: 0 for the top."""

    department: Department
    depth: int


def tree(seen: Reach, text: str = "", *, ended: bool = False) -> list[Line]:
    """The departments of today that may be seen, each below the one above it; those that have ended instead, if asked.

    Each department carries the number of active people as `people_count`. With `text` only those whose name holds it.
    """
    rows = Department.objects.filter(valid_to__isnull=not ended).select_related("parent")
    if not seen.everywhere:
        rows = rows.filter(pk__in=seen.departments)
    counted = rows.annotate(people_count=Count("people", filter=Q(people__is_active=True)))
    found = list(_below(list(counted.order_by("name", "pk"))))
    return [line for line in found if text in line.department.name]


def _below(rows: list[Department]) -> Iterator[Line]:
    here = {row.pk for row in rows}
    children: dict[int | None, list[Department]] = {}
    for row in rows:
        children.setdefault(row.parent_id if row.parent_id in here else None, []).append(row)
    open_rows = [Line(row, 0) for row in reversed(children.get(None, []))]
    while open_rows:
        line = open_rows.pop()
        yield line
        open_rows += [Line(row, line.depth + 1) for row in reversed(children.get(line.department.pk, []))]


def find_department(department: int, seen: Reach) -> Department:
    """A department by key, also one that has ended. Raises ObjectDoesNotExist where none may be seen."""
    rows = Department.objects.select_related("parent")
    return (rows if seen.everywhere else rows.filter(pk__in=seen.departments)).get(pk=department)


def reorganisations(department: Department) -> QuerySet[Reorganisation]:
    """What became of a department, the last first, with the units before and after."""
    steps = Reorganisation.objects.filter(units__department=department).distinct()
    return steps.select_related("by").prefetch_related("units")
