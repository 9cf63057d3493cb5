"""Places: where zones and towns stand, and one indicator in several of them."""

from typing import TYPE_CHECKING, Annotated

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Body, DayQuery, Figure, Key, Words
from lantu_platform.indicators.enums import RegionLevel

if TYPE_CHECKING:
    from lantu_platform.readings.queries import BesideCell, BesideRow

Region = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00]*$")]
MOST = 8


class ZoneOut(Schema):
    """A place that the table of divisions does not know."""

    id: Key
    name: str
    above: str = Field(description="The division or zone that it belongs to.")
    level: RegionLevel


class WhereIn(Body):
    """Where a place stands."""

    above: Region
    level: RegionLevel = RegionLevel.ZONE


class ZoneIn(WhereIn):
    """A place, and where it stands."""

    name: Region


class BesideQuery(DayQuery):
    """Which places."""

    region: list[Words] = Field(min_length=1, max_length=MOST, description="Given as often as there are places.")


class BesideCellOut(Schema):
    """A figure of one place, from a document or from a department."""

    value: Figure = Field(alias="figure.low")
    unit: str = Field(alias="figure.unit")
    statement: Key | None
    observation: Key | None

    @staticmethod
    def resolve_statement(cell: "BesideCell") -> int | None:
        """Its key."""
        return cell.statement.pk if cell.statement else None

    @staticmethod
    def resolve_observation(cell: "BesideCell") -> int | None:
        """Its key."""
        return cell.reported.pk if cell.reported else None


class BesideRowOut(Schema):
    """One period."""

    period: str
    target: bool
    cells: list[BesideCellOut | None] = Field(description="In the order of the places; null where one has none.")

    @staticmethod
    def resolve_period(row: "BesideRow") -> str:
        """In Lantu's notation."""
        return row.period.notation


class BesideTableOut(Schema):
    """The periods of one kind of quantity and scope, the latest first."""

    measure: str
    scope: list[str]
    rows: list[BesideRowOut]
