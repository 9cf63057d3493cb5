"""Spreadsheets that are handed in."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import EMPTY_IS_NULL, Figure, Key, Named, Words
from lantu_platform.api.schemas.words import GivenMeasure, ObservationStatus
from lantu_platform.collection.enums import BatchKind, BatchState
from lantu_platform.collection.queries import is_silent
from lantu_platform.indicators.enums import Missing, Source

if TYPE_CHECKING:
    from lantu_platform.collection.models import Batch


class BatchOut(Schema):
    """A spreadsheet and what became of it."""

    id: Key
    kind: BatchKind
    state: BatchState
    name: str = Field(description="The file's name.")
    sha256: str
    department: Key | None = Field(alias="department_id", description="Whose returns it fills.")
    total: int = Field(description="Lines.")
    done: int = Field(description="Lines that the background has dealt with.")
    changes: int = Field(description="Lines that bring something new.")
    trouble_count: int
    silent: bool = Field(description="The background has stopped working on it; restart it.")
    at: datetime
    by: Named
    finished_at: datetime | None

    @staticmethod
    def resolve_silent(batch: "Batch") -> bool:
        """Asked of the clock."""
        return is_silent(batch)


class SheetNoteOut(Schema):
    """What is wrong, or to be known, about a line."""

    sheet: str
    cell: str
    message: str


class ReportOut(BatchOut):
    """A spreadsheet with the report of its dry run, at most a thousand lines of it."""

    troubles: list[SheetNoteOut]
    notes: list[SheetNoteOut]


class ObservationQuery(Schema):
    """Which observations."""

    indicator: Key | None = None
    region: Words = ""
    q: Words = Field("", description="Words in the indicator's name.")


class ObservationOut(Schema):
    """A figure that was reported or imported and holds, or the state that stands in its place."""

    id: Key
    indicator: Key = Field(alias="indicator_id")
    name: str = Field(alias="indicator.name")
    region: str
    period: str
    measure: GivenMeasure
    value: Figure | None
    unit: str
    missing: Annotated[Missing | None, EMPTY_IS_NULL]
    reason: str
    status: ObservationStatus
    source: Source
    source_key: int = Field(description="The return or import that brought it.")
    by: Named
    at: datetime
