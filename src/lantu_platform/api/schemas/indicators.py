"""Indicators over time."""

from enum import StrEnum
from typing import TYPE_CHECKING

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import DayQuery, Figure, Key, Named, Words
from lantu_platform.api.schemas.imports import ObservationOut
from lantu_platform.api.schemas.statements import StatementOut
from lantu_platform.readings.enums import Measure
from lantu_platform.readings.queries import SPOKEN_ORDERS, Spoken, SpokenFilter, plain

if TYPE_CHECKING:
    from lantu_platform.readings.queries import Point


SpokenOrder = StrEnum("SpokenOrder", {f"{sign}{key}": f"{sign}{key}" for key in SPOKEN_ORDERS for sign in ("", "-")})  # type: ignore[misc]


class CatalogueQuery(DayQuery):
    """Which indicators."""

    q: Words = Field("", description="Words in the name, or in what a document calls it.")
    region: Words = Field("", description="Only those given for a place.")
    order: SpokenOrder = Field(
        SpokenOrder("-documents"), description='What it is sorted by; "-" in front turns it round.'
    )

    def wanted(self) -> SpokenFilter:
        """The filter of the room below."""
        return SpokenFilter(self.q, self.region, self.order)


class IndicatorOut(Schema):
    """What is measured."""

    id: Key
    name: str
    code: str = Field(description='Its code in the reading library; "" where it has none.')


class CountedIndicatorOut(IndicatorOut):
    """An indicator with what the documents say of it, in numbers."""

    figures: int
    targets: int
    documents: int
    places: int
    first: int | None = Field(description="The first year spoken of.")
    last: int | None = Field(description="The last year spoken of.")

    @staticmethod
    def resolve_id(row: Spoken) -> int:
        """The key of the indicator itself."""
        return row.indicator.pk

    @staticmethod
    def resolve_name(row: Spoken) -> str:
        """The name of the indicator itself."""
        return row.indicator.name

    @staticmethod
    def resolve_code(row: Spoken) -> str:
        """The code of the indicator itself."""
        return row.indicator.code


class RegionOut(Schema):
    """A place with how many figures are given for it."""

    region: str
    figures: int


class PointOut(Schema):
    """A figure of a series, in the series' unit, with the statement that it came from."""

    period: Named = Field(alias="observation.period")
    value: Figure = Field(alias="observation.low")
    high: Figure | None
    statement: Key = Field(alias="statement.pk")
    document: Key = Field(alias="statement.document_id")

    @staticmethod
    def resolve_high(point: "Point") -> str | None:
        """The upper end of a range."""
        observation = point.observation
        return None if observation.high in (None, observation.low) else plain(observation.high)


class SeriesOut(Schema):
    """A series: figures that speak of the same thing in one unit."""

    measure: Measure = Field(alias="series.key.measure")
    scope: list[str] = Field(alias="series.key.scope")
    unit: str = Field(alias="series.unit")
    targets: list[PointOut]
    results: list[PointOut]


class ConflictOut(Schema):
    """Two figures that contradict each other."""

    first: StatementOut
    second: StatementOut


class CurveOut(Schema):
    """All that the documents say of one indicator in one place."""

    indicator: IndicatorOut
    region: str
    lines: list[SeriesOut]
    conflicts: list[ConflictOut]


class ReportedOut(Schema):
    """The reported figure of a period that holds, with what was reported before it."""

    now: ObservationOut
    earlier: list[ObservationOut] = Field(description="The latest first.")


class ReckonedOut(Schema):
    """A number, or the state that stands for it."""

    value: Figure | None
    missing: str = Field(description='Why there is no number; "" where there is one.')


class OperandOut(ReckonedOut):
    """An indicator of a formula with its value."""

    indicator: Key = Field(alias="indicator.pk")
    name: str = Field(alias="indicator.name")


class DerivedOut(ReckonedOut):
    """A value that the indicator's formula gives for a period."""

    period: str
    operands: list[OperandOut]
