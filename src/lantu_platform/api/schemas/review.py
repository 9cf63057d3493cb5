"""Reviewing what was read."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Body, Figure, Given, Key, Named, Words
from lantu_platform.api.schemas.statements import FacetOut, StatementOut
from lantu_platform.indicators.enums import Field as Subject
from lantu_platform.readings.enums import Comparator, Measure, Review, Status
from lantu_platform.readings.queries import QueueFilter

if TYPE_CHECKING:
    from lantu_platform.readings.models import Decision, Statement

Seen = Annotated[Given | None, Field(description="The `decision` of the statement when it was looked at.")]
Note = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
Slot = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
Scope = Annotated[str, Field(max_length=100, pattern=r"^[^\x00，,;；、\n]*$")]


class QueueQuery(Schema):
    """Which statements to go through."""

    document: Key | None = None
    indicator: Key | None = None
    field: Subject | None = Field(None, description="The field of work, as the catalogue's codes begin.")
    region: Words = ""
    doubt: Words = Field("", description="What the reader doubts, as the choices have it.")
    status: Status | None = None
    review: Review | None = Field(None, description="Without it what waits for a first or a second person.")

    def wanted(self) -> QueueFilter:
        """The filter of the room below."""
        return QueueFilter(**{name: asked for name, asked in self if asked})


class QueuedOut(StatementOut):
    """A statement with how far people have gone into it."""

    review: Review
    binding: bool = Field(description="Whether its indicator is binding, so that it takes two persons.")
    by_hand: bool = Field(description="Whether it stands on a person's word alone.")
    decision: Key | None = Field(
        alias="decision_id", description="The decision in force or awaiting its second; send it back as `seen`."
    )


class SlotsOut(Schema):
    """What a statement says, apart from its place."""

    indicator: str = Field(description='"" where it follows from the words of the document.')
    measure: Measure
    comparator: Comparator
    value: Figure
    high: Figure | None
    unit: str
    status: Status
    period: str
    region: str
    scope: list[str]


class UndoneOut(Schema):
    """A decision that was taken back, by its number and the place of its figure."""

    id: Key
    document: Key = Field(alias="document_id")
    start: int
    end: int
    text: str


class DecisionOut(UndoneOut):
    """What one person said about one figure."""

    outcome: Review
    settled: bool = Field(description="False while a second person is awaited.")
    added: bool = Field(description="Whether the reader had missed the figure.")
    slots: SlotsOut
    read: SlotsOut | None = Field(description="What the reader had read then.")
    note: str
    by: Named
    at: datetime
    batch: Key | None = Field(alias="batch_id", description="Decisions of one batch are undone together.")
    current: bool
    undone_at: datetime | None
    undone_by: Named


class NeighboursOut(Schema):
    """What stands around a statement in the queue."""

    previous: Key | None
    next: Key | None
    number: int
    total: int


class CaseOut(Schema):
    """One statement with all that is needed to decide about it."""

    statement: QueuedOut
    slots: SlotsOut = Field(description="What is in force.")
    read: SlotsOut = Field(description="What the reader has read.")
    decisions: list[DecisionOut] = Field(description="The latest twenty about it, newest first, undone ones included.")
    around: NeighboursOut


class AcceptIn(Body):
    """Accepting."""

    seen: Seen


class RejectIn(AcceptIn):
    """Rejecting."""

    note: Note = ""


class SlotsIn(Body):
    """Slots that a person gives; those that are left out stay as they are."""

    indicator: Slot | None = Field(None, min_length=1, description="The document's own words: it follows from them.")
    value: Figure | None = None
    high: Figure | None = Field(None, description="The upper end, of ranges only.")
    unit: Slot | None = Field(None, max_length=60)
    comparator: Comparator | None = None
    measure: Measure | None = None
    status: Status | None = None
    period: Slot | None = Field(None, max_length=20, description="2025; 2025H1; 2025Q3; 2025-06; 2021/2025.")
    region: Slot | None = Field(None, max_length=100)
    scope: list[Scope] | None = Field(None, max_length=20)
    note: Note = ""

    def typed(self) -> dict[str, object]:
        """What was given, as the form of the pages has it."""
        given = self.dict(exclude_unset=True, exclude={"seen"})
        if self.scope is not None:
            given["scope"] = "；".join(self.scope)
        return given


class CorrectIn(SlotsIn):
    """Correcting."""

    seen: Seen


class UndoIn(Body):
    """What to take back."""

    decision: Given | None = Field(None, description="Without it the caller's last one that stands.")


class SureOut(Schema):
    """Many decisions made at once."""

    size: int
    decision: Key | None = Field(description="One of them; taking it back takes all back. Null where there is none.")


class QueueChoicesOut(Schema):
    """What the queue can be narrowed by."""

    facets: list[FacetOut]
    sure: int = Field(description="Statements of the filter that can be accepted at once.")


class PersonDoneOut(Schema):
    """What one person decided today."""

    name: str
    today: int
    last_hour: int


class ThroughputOut(Schema):
    """How far people are."""

    decided: int
    total: int
    second: int = Field(description="Statements that await a second person.")
    people: list[PersonDoneOut]


def case_of(row: "Statement", decisions: "list[Decision]", around: object) -> dict[str, object]:
    """A statement with what is known of it."""
    slots = {"slots": row.slots.stored(), "read": row.read_slots.stored()}
    return {"statement": row, **slots, "decisions": decisions, "around": around}
