"""Returns."""

from datetime import date, datetime
from typing import Annotated

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import EMPTY_IS_NULL, Body, Figure, Key, Named, SetDay, Text, Words, Year
from lantu_platform.api.schemas.words import GivenMeasure
from lantu_platform.collection.enums import NoticeKind, Prefill, Severity, Shown
from lantu_platform.collection.queries import ReturnFilter
from lantu_platform.collection.services import Filled
from lantu_platform.indicators.enums import Missing


class ReturnQuery(Schema):
    """Which returns."""

    q: Words = Field("", description="Words in the form's name or the period.")
    state: Shown | None = Field(None, description="Where it stands today, as the list tells it.")
    department: Key | None = None
    late: bool = Field(default=False, description="Only those that are late and still with the department.")

    def wanted(self) -> ReturnFilter:
        """The filter of the room below."""
        return ReturnFilter(text=self.q, state=self.state or "", department=self.department, late=self.late)


class YearQuery(Schema):
    """Of which year."""

    year: Year


class FilingOut(Schema):
    """Which return it is."""

    id: Key = Field(alias="filing.pk")
    form: Key = Field(alias="filing.template_id")
    name: str = Field(alias="filing.template.name", description="The form's name.")
    department: Key = Field(alias="filing.department_id")
    department_name: str = Field(alias="filing.department.name")
    region: str = Field(alias="filing.region")
    period: str = Field(alias="filing.period")
    opens: date = Field(alias="filing.opens")
    due: date = Field(alias="filing.due")
    locks: date = Field(alias="filing.locks")


class RowOut(FilingOut):
    """A return in a list."""

    state: Shown = Field(alias="shown", description="Where it stands today.")
    days_late: int = Field(description="Workdays.")
    asked: int = Field(description="Cells.")
    filled: int = Field(description="Cells that hold a number or a state.")


class BeforeOut(Schema):
    """The figure of the period before, in the cell's unit."""

    period: str
    value: Figure


class CellProblemOut(Schema):
    """Something that holds up a return, or asks for a word of explanation."""

    severity: Severity
    message: str
    explained: bool


class CellOut(Schema):
    """A cell of a return."""

    id: Key = Field(alias="entry.pk")
    indicator: Key = Field(alias="entry.cell.indicator_id")
    name: str = Field(alias="entry.cell.indicator.name")
    measure: GivenMeasure = Field(alias="entry.cell.measure")
    unit: str = Field(alias="entry.cell.unit")
    required: bool = Field(alias="entry.cell.required")
    guide: str = Field(alias="entry.cell.note", description="How to fill it.")
    typed: str = Field(alias="entry.typed")
    value: Figure | None = Field(alias="entry.value")
    missing: Annotated[Missing | None, EMPTY_IS_NULL] = Field(alias="entry.missing")
    reason: str = Field(alias="entry.reason")
    explanation: str = Field(alias="entry.explanation")
    prefill: Annotated[Prefill | None, EMPTY_IS_NULL] = Field(
        alias="entry.prefill", description="Where a value came from that nobody typed."
    )
    prefill_from: str = Field(alias="entry.prefill_from")
    version: int = Field(alias="entry.version", description="Send it back with what you save.")
    saved_at: datetime | None = Field(alias="entry.saved_at")
    saved_by: Named = Field(alias="entry.saved_by")
    before: BeforeOut | None
    problems: list[CellProblemOut]


class ReturnOut(FilingOut):
    """A return with all its cells."""

    unlocked_until: date | None = Field(alias="filing.unlocked_until")
    state: Shown = Field(alias="standing.shown", description="Where it stands today.")
    editable: bool = Field(alias="standing.editable")
    why: str = Field(alias="standing.why", description='Why it cannot be filled; "" where it can.')
    who: str = Field(alias="standing.who", description="Who can open it.")
    days_late: int = Field(alias="standing.days_late", description="Workdays.")
    note: str = Field(alias="filing.note", description="Why it was sent back or unlocked.")
    revision: int = Field(alias="filing.revision", description="How often it was approved.")
    submitted_at: datetime | None = Field(alias="filing.submitted_at")
    submitted_by: Named = Field(alias="filing.submitted_by")
    approved_at: datetime | None = Field(alias="filing.approved_at")
    approved_by: Named = Field(alias="filing.approved_by")
    empty: int = Field(description="Cells that are still empty.")
    cells: list[CellOut] = Field(alias="lines")


class WholeQuery(Schema):
    """How a return is checked."""

    complete: bool = Field(default=False, description="Count empty cells among the problems, as submission does.")


class FilledIn(Body):
    """What is put into a cell: a number as text, or a state with its reason."""

    typed: str = Field("", max_length=60, pattern=r"^[^\x00]*$")
    missing: Missing | None = None
    reason: Text = Field("", description="Why there is no number.")
    explanation: Text = Field("", description="A word on a warning.")
    version: int = Field(
        strict=True, ge=0, le=2**31 - 1, description="The one that you saw; another one there now is refused."
    )

    def filled(self) -> Filled:
        """As the room below takes it."""
        return Filled(self.typed, self.missing or "", self.reason, self.explanation, self.version)


class NoteIn(Body):
    """A note to those who fill the return."""

    note: Text


class ApproveIn(Body):
    """What is said with an approval."""

    replacing: Text | None = Field(None, description="Why these figures hold although others are there already.")


class UnlockIn(Body):
    """Until when, and why."""

    until: SetDay
    ground: Text


class DaysOut(Schema):
    """The days of a return."""

    opens: date
    due: date
    locks: date


class DaysIn(Body):
    """Other days, and why."""

    due: SetDay
    locks: SetDay
    ground: Text


class RemindedOut(Schema):
    """How many were told."""

    people: int


class RemindedAllOut(Schema):
    """How many were told, of how many returns."""

    returns: int
    people: int
    closed: int = Field(description="Late returns that are locked, so that nobody was told.")


class NoticeOut(Schema):
    """A word to oneself about a return."""

    id: Key
    kind: NoticeKind
    day: date
    filing: Key = Field(alias="filing_id", description="The return.")
    name: str = Field(alias="filing.template.name")
    department_name: str = Field(alias="filing.department.name")
    period: str = Field(alias="filing.period")


class UpcomingOut(Schema):
    """The next return of a form that is not open yet."""

    form: Key = Field(alias="template.pk")
    name: str = Field(alias="template.name")
    department_name: str = Field(alias="template.department.name")
    period: str
    opens: date


class BurdenOut(Schema):
    """How much a department was asked for in a year."""

    department: Key = Field(alias="department.pk")
    department_name: str = Field(alias="department.name")
    returns: int
    cells: int
    prefilled: int
