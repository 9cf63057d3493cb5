"""The catalogue of indicators, and targets with their versions."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import (
    EMPTY_IS_NULL,
    Body,
    Figure,
    Given,
    Key,
    LongText,
    Named,
    SetDay,
    Text,
    Words,
)
from lantu_platform.api.schemas.words import GivenMeasure
from lantu_platform.indicators.enums import Attribute, Bound, Direction, Kind
from lantu_platform.indicators.queries import CatalogueFilter

if TYPE_CHECKING:
    from lantu_platform.indicators.queries import Decomposition, Goal

Unit = Annotated[str, Field(max_length=60, pattern=r"^[^\x00]*$")]


class EntriesQuery(Schema):
    """Which entries."""

    q: Words = Field("", description="Words in name or definition, or the code.")
    attribute: Attribute | None = None
    lead: Key | None = Field(None, description="The department that answers for it.")
    described: bool = Field(default=False, description="Only those with a unit, a definition or a formula.")

    def wanted(self) -> CatalogueFilter:
        """The filter of the room below."""
        return CatalogueFilter(self.q, self.attribute or "", self.lead, self.described)


class CatalogueEntryOut(Schema):
    """What is said of an indicator."""

    id: Key
    name: str
    code: str
    definition: str
    unit: str
    direction: Annotated[Direction | None, EMPTY_IS_NULL]
    kind: Kind
    attribute: Annotated[Attribute | None, EMPTY_IS_NULL]
    lead: Key | None = Field(alias="lead_id", description="The department that answers for it.")
    formula: str
    source: str


class NameIn(Body):
    """A name for the catalogue."""

    name: Text


class FactsIn(Body):
    """What shall be said of an indicator; what is left out is emptied."""

    definition: LongText = ""
    unit: Unit = ""
    direction: Direction | None = None
    kind: Kind = Kind.UNKNOWN
    attribute: Attribute | None = None
    lead: Given | None = None
    formula: Annotated[str, Field(max_length=500, pattern=r"^[^\x00]*$")] = ""
    source: Text = ""


class VersionOut(Schema):
    """A target as a decision set it."""

    number: int = Field(description="1 for the first.")
    value: Figure
    bound: Bound
    unit: str
    effective: date
    decision: str
    decided: date
    text: str
    file: Key | None = Field(alias="file_id", description="Fetch it at /decision-files.")
    by: Named
    at: datetime


class DecompositionOut(Schema):
    """A goal of several years in yearly parts."""

    rule: str = Field(description='"sum" over the years, or "path" to the value of the last one.')
    parts: list[Key] = Field(description="The yearly targets.")
    total: Figure | None
    outcome: str = Field(description="adds_up, does_not_add_up, incomplete or units_differ.")
    gap: Figure | None

    @staticmethod
    def resolve_parts(split: "Decomposition") -> list[int]:
        """Their keys."""
        return [part.target.pk for part in split.parts]


class GoalOut(Schema):
    """A target with all its versions."""

    id: Key = Field(alias="target.pk")
    region: str = Field(alias="target.region")
    period: str = Field(alias="target.period")
    measure: GivenMeasure = Field(alias="target.measure")
    parent: Key | None = Field(alias="target.parent_id")
    etag: str = Field(description="Send it back in If-Match to decide anew.")
    holds: int | None = Field(description="The number of the version that holds on the day.")
    versions: list[VersionOut]
    decomposition: DecompositionOut | None

    @staticmethod
    def resolve_holds(goal: "Goal") -> int | None:
        """None before the first takes effect."""
        return goal.holds.number if goal.holds else None


class DecisionIn(Schema):
    """What a decision sets."""

    region: Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00]*$")]
    period: Annotated[str, Field(max_length=20, pattern=r"^[^\x00]*$")]
    value: Annotated[str, Field(pattern=r"^-?[0-9]{1,15}(\.[0-9]{1,8})?$")]
    unit: Unit
    measure: GivenMeasure = GivenMeasure("level")
    bound: Bound = Bound.EQ
    parent: Key | None = Field(None, description="The goal of several years that this is a part of.")
    decision: Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")] = Field(description="Its number.")
    decided: SetDay
    effective: SetDay
    text: LongText
