"""Lists of returns, one return with its cells, burden, notices."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from lantu.period import Period, in_notation
from lantu_platform.collection.enums import Shown, State
from lantu_platform.collection.models import Cell, Entry, Notice, Return, Template
from lantu_platform.collection.queries.calendar import days, next_period
from lantu_platform.collection.queries.checking import Problem, problems
from lantu_platform.collection.queries.known import Before, before_values
from lantu_platform.collection.queries.standing import Standing, days_late, overdue, shown_as, shown_state, standing
from lantu_platform.people.models import Department, User
from lantu_platform.people.rules import reach, version_of


@dataclass(frozen=True, slots=True)
class ReturnFilter:
    """Which returns to list; an empty field asks for nothing."""

    text: str = ""
    state: str = ""
    """One of `Shown`."""
    department: int | None = None
    late: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked for."""
        return self != ReturnFilter()


@dataclass(frozen=True, slots=True)
class Row:
    """A return in a list."""

    filing: Return
    shown: str
    word: str
    days_late: int
    asked: int
    filled: int


@dataclass(frozen=True, slots=True)
class Line:
    """A cell of an open form: its entry, what the period before said, and what is wrong."""

    entry: Entry
    before: Before | None
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A return with all its cells."""

    filing: Return
    standing: Standing
    lines: Sequence[Line]

    @property
    def blocking(self) -> list[Problem]:
        """What stands in the way of submission."""
        return [problem for line in self.lines for problem in line.problems if problem.blocks]

    @property
    def empty(self) -> int:
        """How many cells are still empty."""
        return sum(not line.entry.filled for line in self.lines)

    @property
    def own_to(self) -> Collection[int]:
        """The keys of the people who do not approve it, as they submitted it or filled a cell of it last."""
        return own_to(self.filing, [line.entry for line in self.lines])

    @property
    def version(self) -> str:
        """What tells whether somebody has changed the return, or a cell of it, meanwhile."""
        return return_version(self.filing, [line.entry for line in self.lines])


@dataclass(frozen=True, slots=True)
class Burden:
    """How much a department was asked for in a year."""

    department: Department
    returns: int
    cells: int
    prefilled: int


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The next return of a form that is not open yet."""

    template: Template
    period: str
    opens: date


def visible(user: User) -> QuerySet[Return]:
    """The returns that a user may see."""
    reached = reach(user, "collection.read")
    rows = Return.objects.select_related("template", "department")
    return rows if reached.everywhere else rows.filter(department__in=reached.departments)


def returns(user: User, wanted: ReturnFilter, day: date) -> QuerySet[Return]:
    """The returns that a user may see, narrowed, the latest due day first, with counts of cells."""
    found = visible(user)
    for word in wanted.text.split():
        found = found.filter(Q(template__name__icontains=word) | Q(period__icontains=in_notation(word)))
    if wanted.state:
        found = found.filter(shown_as(Shown(wanted.state), day))
    if wanted.department:
        found = found.filter(department=wanted.department)
    if wanted.late:
        found = found.filter(overdue(day))
    filled = Count("entries", filter=Q(entries__value__isnull=False) | ~Q(entries__missing=""))
    return found.annotate(asked=Count("entries"), filled=filled).order_by("-due", "department__name", "template__name")


def rows(found: Sequence[Return], day: date) -> list[Row]:
    """Returns of a list with where they stand on a day."""
    return [_row(each, day) for each in found]


def _row(filing: Return, day: date) -> Row:
    shown = shown_state(filing, day)
    asked, filled = getattr(filing, "asked", 0), getattr(filing, "filled", 0)
    return Row(filing, shown.value, str(shown.label), days_late(filing, day), asked, filled)


def late_returns(user: User, day: date) -> QuerySet[Return]:
    """Returns that are late, or were missed, the one that waits longest first."""
    return returns(user, ReturnFilter(late=True), day).order_by("expected", "department__name", "pk")


def reporting_departments(user: User) -> QuerySet[Department]:
    """The departments with returns that a user may see, by name."""
    return Department.objects.filter(pk__in=visible(user).order_by().values("department")).order_by("name", "pk")


def return_version(filing: Return, entries: Iterable[Entry]) -> str:
    """What tells whether somebody has changed a return, or one of these entries of it, meanwhile."""
    facts = (filing.state, filing.note, filing.revision, filing.submitted_at, filing.unlocked_until)
    return version_of(filing.days_version, *facts, sorted((entry.pk, entry.version) for entry in entries))


def own_to(filing: Return, entries: Iterable[Entry]) -> Collection[int]:
    """The keys of the people who submitted a return or filled one of these entries of it last."""
    people = {filing.submitted_by_id, *(entry.saved_by_id for entry in entries)}
    return {key for key in people if key is not None}


def find_return(key: int) -> Return:
    """One return with its form and department. Raises Return.DoesNotExist."""
    related = ("template", "department", "submitted_by", "approved_by", "unlocked_by")
    return Return.objects.select_related(*related).get(pk=key)


def find_entry(filing: int, key: int) -> Entry:
    """An entry of a return. Raises Entry.DoesNotExist."""
    return Entry.objects.select_related("cell__indicator").get(pk=key, filing=filing)


def sheet(filing: Return, day: date, *, complete: bool = False) -> Sheet:
    """A return with its cells and their problems; `complete` counts empty cells among them."""
    entries = list(filing.entries.select_related("cell__indicator", "saved_by").order_by("cell__position", "cell_id"))
    before = before_values(filing.template, filing.region, filing.period, [entry.cell for entry in entries])
    by_entry: dict[int, list[Problem]] = {}
    for problem in problems(filing, entries, before, complete=complete):
        by_entry.setdefault(problem.entry, []).append(problem)
    lines = [Line(entry, before.get(entry.cell_id), by_entry.get(entry.pk, [])) for entry in entries]
    return Sheet(filing, standing(filing, day), lines)


def burden(user: User, year: int) -> list[Burden]:
    """What each visible department was asked for in returns due in a year, most cells first."""
    counted = (
        visible(user)
        .filter(due__year=year)
        .order_by()
        .values("department")
        .annotate(
            n=Count("pk", distinct=True),
            cells=Count("entries"),
            prefilled=Count("entries", filter=~Q(entries__prefill="")),
        )
    )
    names: Mapping[int, Department] = Department.objects.in_bulk([row["department"] for row in counted])
    found = [Burden(names[row["department"]], row["n"], row["cells"], row["prefilled"]) for row in counted]
    return sorted(found, key=lambda each: (-each.cells, each.department.name))


def upcoming(user: User, day: date) -> list[Upcoming]:
    """The next return of each visible form that is not open yet, the nearest first."""
    found = []
    for template in templates(user):
        period = next_period(template, day)
        if period:
            found.append(Upcoming(template, str(period), days(template, period).opens))
    return sorted(found, key=lambda each: each.opens)


def templates(user: User) -> QuerySet[Template]:
    """The forms of the departments whose returns a user may see."""
    reached = reach(user, "collection.read")
    found = Template.objects.select_related("department").order_by("department__name", "name")
    return found if reached.everywhere else found.filter(department__in=reached.departments)


def find_template(key: int) -> Template:
    """One form. Raises Template.DoesNotExist."""
    return Template.objects.select_related("department").get(pk=key)


def find_opened(template: Template, period: Period) -> Return:
    """A form's return for a period. Raises Return.DoesNotExist."""
    return template.returns.get(period=str(period))


def cells(template: Template) -> list[Cell]:
    """The cells that a form asks for, in order."""
    return list(template.cells.filter(retired=False).select_related("indicator").order_by("position", "pk"))


def design_version(template: Template) -> str:
    """What tells whether somebody has changed a form, or what it asks for, meanwhile."""
    facts = [getattr(template, field.attname) for field in Template._meta.concrete_fields]
    asked = [
        (cell.indicator_id, cell.indicator.name, cell.measure, cell.unit, cell.required, cell.note)
        for cell in cells(template)
    ]
    return version_of(template.department.name, facts, asked)


def notices(user: User) -> QuerySet[Notice]:
    """What a user has not read yet, the latest first."""
    return (
        user.notices.filter(read_at=None)
        .select_related("filing__template", "filing__department")
        .order_by("-day", "-pk")
    )


def waiting_for(user: User) -> QuerySet[Return]:
    """Submitted returns that a user may approve: those that they neither submitted nor filled themselves."""
    reached = reach(user, "collection.approve")
    found = Return.objects.filter(state=State.SUBMITTED).exclude(submitted_by=user)
    found = found.exclude(pk__in=Entry.objects.filter(saved_by=user).values("filing"))
    found = found.select_related("template", "department")
    return found if reached.everywhere else found.filter(department__in=reached.departments)
