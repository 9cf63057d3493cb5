"""Forms that departments are asked to fill."""

from datetime import date
from typing import Annotated

from ninja import Field, Schema
from pydantic import StrictBool

from lantu_platform.api.schemas.fields import Body, Given, Key, LongText, SetDay, Text
from lantu_platform.api.schemas.words import GivenMeasure
from lantu_platform.collection.enums import Frequency
from lantu_platform.collection.services import Asked
from lantu_platform.indicators.enums import Measure

Days = Annotated[int, Field(strict=True, ge=0, le=366)]
Name = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]
Place = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00]*$")]
Unit = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^[^\x00]*$")]


class FormOut(Schema):
    """A form with its calendar."""

    id: Key
    name: str
    department: Key = Field(alias="department_id")
    department_name: str = Field(alias="department.name")
    region: str
    frequency: Frequency
    cumulative: bool = Field(description="Figures since January.")
    joint_january: bool = Field(description="January is asked for together with February.")
    opens_after: int = Field(description="Days after the period's end.")
    due_after: int = Field(description="Workdays after opening.")
    locks_after: int = Field(description="Workdays after the due day.")
    starts: date
    ends: date | None
    note: str


class AskedOut(Schema):
    """A figure that a form asks for."""

    indicator: str = Field(alias="indicator.name")
    unit: str
    measure: GivenMeasure
    required: bool
    note: str


class DesignOut(Schema):
    """A form with what it asks for."""

    form: FormOut
    asked: list[AskedOut]


class AskedIn(Body):
    """A figure that a form shall ask for."""

    indicator: Name = Field(description="Its name in the catalogue; a new name is entered there.")
    unit: Unit
    measure: GivenMeasure = GivenMeasure("level")
    required: StrictBool = True
    note: Text = ""


class DesignIn(Body):
    """A form as it shall be, with all its figures in their order."""

    name: Name
    department: Given
    region: Place
    frequency: Frequency
    cumulative: StrictBool = False
    joint_january: StrictBool = True
    opens_after: Days = 1
    due_after: Days = 5
    locks_after: Days = 5
    starts: SetDay
    ends: SetDay | None = None
    note: LongText = ""
    asked: list[AskedIn] = Field(min_length=1, max_length=500)

    def cells(self) -> list[Asked]:
        """As the room below takes them."""
        return [
            Asked(each.indicator, each.unit, Measure(each.measure), each.required, each.note) for each in self.asked
        ]


class UnitOut(Schema):
    """A department that can be asked."""

    id: Key = Field(alias="department.pk")
    name: str = Field(alias="department.name")
    depth: int = Field(description="0 for the top; each stands below the one above it.")


class PeriodIn(Body):
    """A period that the form asks for."""

    period: Text = Field(description="Such as 2025, 2025H1, 2025Q3, 2025-07 or 2025-01/2025-07.")


class OpenedOut(Schema):
    """What became of a period."""

    new: bool = Field(description="False where it was open before.")
    filing: Key = Field(description="The return.")
