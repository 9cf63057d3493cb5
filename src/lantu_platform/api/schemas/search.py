"""Searching."""

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import DayQuery, Key, Words
from lantu_platform.api.schemas.statements import StatementOut
from lantu_platform.readings.enums import SearchKind


class SearchQuery(DayQuery):
    """What to look for."""

    q: Words = Field("", description="Words, each of which must occur; without any nothing is found.")


class HitOut(Schema):
    """One thing that was found, with its sentence."""

    kind: SearchKind
    id: Key = Field(alias="key", description="The number of what was found, among those of its kind.")
    title: str
    sentence: str
    document: Key | None = Field(description="Where it stands; null for an indicator.")
    source: str = Field(description="The title of the document that it stands in.")
    start: int | None = Field(description="The first character of its place in the document.")
    statement: StatementOut | None = Field(description="Of a figure, the whole statement.")


class GroupOut(Schema):
    """The first hits of one kind."""

    kind: SearchKind
    total: int = Field(description="All hits of the kind.")
    hits: list[HitOut]
