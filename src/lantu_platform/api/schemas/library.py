"""Documents."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import EMPTY_IS_NULL, DayQuery, Key, Named, Words
from lantu_platform.library.enums import Outcome
from lantu_platform.readings.enums import Stage, State, Trouble
from lantu_platform.readings.queries import ShelfFilter
from lantu_platform.readings.queries.shelf import ORDERS

ShelfOrder = StrEnum("ShelfOrder", {f"{sign}{key}": f"{sign}{key}" for key in ORDERS for sign in ("", "-")})  # type: ignore[misc]


class ShelfQuery(DayQuery):
    """Which documents."""

    q: Words = Field("", description="Words in title, file name or place.")
    region: Words = Field("", description="The place that most figures are about.")
    state: State | None = Field(None, description="How far it is read.")
    deleted: bool = Field(default=False, description="The deleted documents instead.")
    order: ShelfOrder = Field(ShelfOrder("-added"), description='What it is sorted by; "-" in front turns it round.')

    def wanted(self) -> ShelfFilter:
        """The filter of the room below."""
        return ShelfFilter(self.q, self.region, self.state or "", self.deleted, self.order)


class DocumentOut(Schema):
    """A document with how far it is read and what was found, in numbers."""

    id: Key = Field(alias="document_id")
    name: str = Field(alias="document.name", description="The file's name.")
    sha256: str = Field(alias="document.sha256")
    size: int = Field(alias="document.size", description="Bytes.")
    added_at: datetime = Field(alias="document.added_at")
    added_by: Named = Field(alias="document.added_by", description="Who handed it in.")
    deleted_at: datetime | None = Field(alias="document.deleted_at")
    state: State
    trouble: Annotated[Trouble | None, EMPTY_IS_NULL] = Field(description="Why it could not be read.")
    cure: str = Field(description="What to do about the trouble.")
    title: str
    format: str
    region: str
    first_year: int | None
    last_year: int | None
    pages: int | None
    characters: int
    figures: int
    targets: int
    doubtful: int
    projects: int


class AddedOut(Schema):
    """What became of a file that was handed in."""

    outcome: Outcome
    document: DocumentOut


class SectionOut(Schema):
    """A heading with what stands below it."""

    start: int
    end: int
    level: int
    title: str


class ContentOut(Schema):
    """The text as read; all offsets count its characters."""

    title: str
    format: str
    text: str
    sections: list[SectionOut]
    page_starts: list[int] = Field(description="Where each page begins; empty where the format has no pages.")


class ProjectOut(Schema):
    """A named construction or investment project."""

    start: int
    end: int
    text: str
    name: str
    stage: Stage
    section: str
    region: str
    page: int | None


class TermOut(Schema):
    """A slogan or short name that the document explains."""

    start: int
    end: int
    term: str
    meaning: str
    members: list[str]


class RemarkOut(Schema):
    """A number that became no statement."""

    start: int
    end: int
    text: str
    reason: str


class EntryOut(Schema):
    """A line of a record's history."""

    at: datetime
    by: Named = Field(alias="actor", description='"" where the platform itself wrote.')
    action: str
    details: dict[str, object]
