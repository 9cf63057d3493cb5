"""The tasks that a document announces, as the tree of its chapters, beside what became of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, QuerySet

from lantu_platform.library.queries import known_documents
from lantu_platform.people.models import Department, User
from lantu_platform.plans.enums import SETTLED, TaskState
from lantu_platform.plans.models import Assignment
from lantu_platform.plans.rules import task_reach
from lantu_platform.readings.enums import State
from lantu_platform.readings.models import Reading, Task


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Which tasks to show. `overdue` leaves those whose date has passed."""

    text: str = ""
    department: int | None = None
    state: str = ""
    overdue: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return bool(self.text or self.department or self.state or self.overdue)


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task with the assignment that it has, if any. `read` is False where a new reading finds it no more."""

    start: int
    text: str
    section: tuple[str, ...]
    deadline: str
    assignment: Assignment | None
    overdue: bool
    read: bool = True

    @property
    def state(self) -> TaskState:
        """How far it is."""
        return TaskState(self.assignment.state) if self.assignment else TaskState.OPEN


@dataclass(frozen=True, slots=True)
class TaskTally:
    """How many tasks are how far."""

    counts: tuple[tuple[TaskState, int], ...]
    overdue: int

    @property
    def total(self) -> int:
        """All."""
        return sum(count for _, count in self.counts)

    @property
    def parts(self) -> list[tuple[str, str, int]]:
        """State, word and count of the states that occur."""
        return [(state.value, str(state.label), count) for state, count in self.counts if count]


@dataclass(slots=True)
class Branch:
    """A chapter with its own tasks and the chapters in it."""

    title: str
    lines: list[TaskLine] = field(default_factory=list)
    branches: list["Branch"] = field(default_factory=list)

    @property
    def tally(self) -> TaskTally:
        """All tasks of the chapter, those of its inner chapters included."""
        return tally_tasks(self._all())

    def _all(self) -> Iterator[TaskLine]:
        yield from self.lines
        for branch in self.branches:
            yield from branch._all()


def task_lines(reading: Reading, wanted: TaskFilter, today: date) -> list[TaskLine]:
    """The tasks of a document in the order of its text, narrowed; what is assigned but no longer read comes too."""
    rest = {each.start: each for each in _assignments(reading.document_id)}
    lines = [_line(task, rest.pop(task.start, None), today) for task in reading.listed_tasks.all()]
    lines += [_unread(assignment, today) for assignment in rest.values()]
    return sorted((line for line in lines if _wanted(line, wanted)), key=lambda line: line.start)


def assigned_line(assignment: int, today: date) -> TaskLine:
    """One assigned task as it is now. Raises Assignment.DoesNotExist."""
    given = Assignment.objects.select_related("department", "changed_by").get(pk=assignment)
    task = Task.objects.filter(reading__document=given.document_id, start=given.start).first()
    return _line(task, given, today) if task else _unread(given, today)


def tree(lines: Iterable[TaskLine]) -> Branch:
    """The tasks under the chapters that hold them, in order; the root has no title."""
    root = Branch("")
    for line in lines:
        place = root
        for title in line.section:
            if not place.branches or place.branches[-1].title != title:
                place.branches.append(Branch(title))
            place = place.branches[-1]
        place.lines.append(line)
    return root


def tally_tasks(lines: Iterable[TaskLine]) -> TaskTally:
    """Count tasks by state."""
    listed = list(lines)
    counts = Counter(line.state for line in listed)
    return TaskTally(tuple((state, counts[state]) for state in TaskState), sum(line.overdue for line in listed))


@dataclass(frozen=True, slots=True)
class TaskShelf:
    """A document with tasks: how many there are, and how far those are that somebody has in hand."""

    reading: Reading
    tasks: int
    assigned: int
    settled: int
    overdue: int


def task_shelves(day: date) -> list[TaskShelf]:
    """The documents of a day that announce tasks, the one with the most assigned tasks first."""
    readings = Reading.objects.filter(document__in=known_documents(day), state=State.DONE)
    counted = readings.select_related("document").annotate(tasks=Count("listed_tasks")).filter(tasks__gt=0)
    given: dict[int, list[Assignment]] = {}
    for each in Assignment.objects.filter(document__in=known_documents(day)):
        given.setdefault(each.document_id, []).append(each)
    shelves = [_shelf(reading, reading.tasks, given.get(reading.document_id, ()), day) for reading in counted]
    return sorted(shelves, key=lambda each: (-each.assigned, -each.tasks, each.reading.pk))


def _shelf(reading: Reading, tasks: int, given: Sequence[Assignment], day: date) -> TaskShelf:
    return TaskShelf(
        reading=reading,
        tasks=tasks,
        assigned=len(given),
        settled=sum(each.state in SETTLED for each in given),
        overdue=sum(is_overdue(each, day) for each in given),
    )


def overdue_tasks(user: User, today: date) -> QuerySet[Assignment]:
    """Tasks past their date on which the user may report, of documents that are in the library."""
    reached = task_reach(user)
    found = Assignment.objects.filter(document__in=known_documents(today), due__lt=today).exclude(state__in=SETTLED)
    return found if reached.everywhere else found.filter(department__in=reached.departments)


def leading_departments(document: int) -> list[Department]:
    """The departments that lead tasks of a document, by name."""
    return list(Department.objects.filter(pk__in=Assignment.objects.filter(document=document).values("department")))


def _assignments(document: int) -> Iterable[Assignment]:
    return Assignment.objects.filter(document=document).select_related("department", "changed_by")


def _line(task: Task, given: Assignment | None, today: date) -> TaskLine:
    late = given is not None and is_overdue(given, today)
    return TaskLine(task.start, task.text, tuple(task.section), task.deadline, given, late)


def _unread(given: Assignment, today: date) -> TaskLine:
    return TaskLine(given.start, given.text, tuple(given.section), "", given, is_overdue(given, today), read=False)


def is_overdue(given: Assignment, today: date) -> bool:
    """Whether its date has passed and something is still due."""
    return given.due is not None and given.due < today and given.state not in SETTLED


def _wanted(line: TaskLine, wanted: TaskFilter) -> bool:
    department = line.assignment.department_id if line.assignment else None
    return (
        wanted.text in line.text
        and wanted.department in (None, department)
        and wanted.state in ("", line.state)
        and (line.overdue or not wanted.overdue)
    )
