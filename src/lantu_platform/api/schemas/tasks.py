"""Tasks that documents announce, and what became of them."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Body, Date, Given, Key, Named, Place, Words
from lantu_platform.plans.enums import TaskOrder, TaskState
from lantu_platform.plans.queries import TaskFilter

if TYPE_CHECKING:
    from lantu_platform.plans.queries import TaskTally

ReportedState = StrEnum(  # type: ignore[misc]
    "ReportedState", {each.name: each.value for each in TaskState if each is not TaskState.OPEN}
)


class TaskQuery(Schema):
    """Which tasks of a document."""

    q: Words = Field("", description="Words in the task.")
    department: Key | None = Field(None, description="The department that leads it.")
    state: TaskState | None = None
    overdue: bool = Field(default=False, description="Only those past their date.")

    def wanted(self) -> TaskFilter:
        """The filter of the room below."""
        return TaskFilter(self.q, self.department, self.state or "", self.overdue)


class HandedQuery(TaskQuery):
    """Which tasks in departments' hands, in which order."""

    order: TaskOrder = Field(TaskOrder.DUE, description="Downwards with a minus; without a date comes last.")


class AssignmentOut(Schema):
    """A task in somebody's hands."""

    id: Key
    department: Key = Field(alias="department_id")
    department_name: str = Field(alias="department.name")
    due: date | None
    note: str = Field(description="What was last reported.")
    version: int = Field(description="Send it back as `seen` with a report.")
    etag: str = Field(description="Send it back in If-Match to hand the task to another department.")
    changed_at: datetime
    changed_by: Named


class TaskOut(Schema):
    """A measure that a document commits to, with how far it is."""

    start: int = Field(description="Its first character in the document; names it when it is assigned.")
    text: str
    section: list[str] = Field(description="The chapters that hold it, outermost first.")
    deadline: str = Field(description="The date that the text itself gives.")
    state: TaskState
    overdue: bool
    read: bool = Field(description="False where a new reading of the document finds it no more.")
    assignment: AssignmentOut | None = Field(description="Null where nobody has it in hand.")


class HandedOut(Schema):
    """A task in a department's hands, in the list over all documents."""

    document: Key = Field(alias="assignment.document_id")
    title: Named = Field(alias="assignment.document.reading")
    start: int = Field(description="Its first character in the document.")
    text: str
    section: list[str] = Field(description="The chapters that hold it, outermost first.")
    state: TaskState
    overdue: bool
    assignment: AssignmentOut


class TaskTallyOut(Schema):
    """How many tasks are how far."""

    total: int
    overdue: int
    states: dict[TaskState, int]

    @staticmethod
    def resolve_states(tally: "TaskTally") -> dict[str, int]:
        """All states, also those that do not occur."""
        return {state.value: count for state, count in tally.counts}


class BranchOut(Schema):
    """A chapter with its own tasks and the chapters in it; the outermost one has no title."""

    title: str
    tally: TaskTallyOut = Field(description="With the tasks of the inner chapters.")
    tasks: list[TaskOut] = Field(alias="lines")
    branches: list["BranchOut"]


class TaskShelfOut(Schema):
    """A document that announces tasks, with how far they are."""

    document: Key = Field(alias="reading.document_id")
    title: Named = Field(alias="reading")
    tasks: int
    assigned: int
    settled: int = Field(description="Done or withdrawn.")
    overdue: int


class AssignIn(Body):
    """Which tasks go to which department, until when."""

    tasks: list[Place] = Field(min_length=1, max_length=1000, description="Where they start.")
    department: Given
    due: Date | None = Field(None, description="Today or later; without it a task that is out already keeps its date.")


class ReportIn(Body):
    """How far one task is."""

    seen: Given = Field(description="The assignment's version when it was looked at.")
    state: ReportedState
    note: str = Field("", max_length=1000, pattern=r"^[^\x00]*$", description="Blocked or withdrawn tasks need one.")
