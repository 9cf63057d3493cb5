"""Departments, and what becomes of them."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Body, Given, Ground, Key, Name, Named, SetDay, Words
from lantu_platform.people.enums import Step, UnitKind

if TYPE_CHECKING:
    from lantu_platform.people.models import Reorganisation
    from lantu_platform.people.models.reorganisation import ReorganisedUnit


class DepartmentQuery(Schema):
    """Which departments."""

    q: Words = Field("", description="A part of the name.")
    ended: bool = Field(default=False, description="Those that have ended instead.")


class DepartmentOut(Schema):
    """A department."""

    id: Key
    name: str
    kind: UnitKind
    parent: Key | None = Field(alias="parent_id")
    valid_from: date
    valid_to: date | None


class UnitStepOut(Schema):
    """A department as it stood before or after a change."""

    department: Key = Field(alias="department_id")
    name: str
    above: str


class ReorganisationOut(Schema):
    """One change of the organisation."""

    step: Step
    day: date = Field(description="From when on.")
    ground: str
    by: Named = Field(description='"" at set-up.')
    at: datetime
    before: list[UnitStepOut]
    after: list[UnitStepOut]

    @staticmethod
    def resolve_before(step: "Reorganisation") -> list["ReorganisedUnit"]:
        """The units that were."""
        return [unit for unit in step.units.all() if not unit.after]

    @staticmethod
    def resolve_after(step: "Reorganisation") -> list["ReorganisedUnit"]:
        """The units that came of them."""
        return [unit for unit in step.units.all() if unit.after]


class ChangeOfUnitIn(Body):
    """From which day on, and on what ground."""

    day: SetDay
    ground: Ground = ""


class FoundIn(ChangeOfUnitIn):
    """A new department."""

    name: Name
    kind: UnitKind
    parent: Given | None = None


class RenameIn(ChangeOfUnitIn):
    """Another name."""

    name: Name


class TransferIn(ChangeOfUnitIn):
    """Another place in the tree."""

    parent: Given


class PartIn(Body):
    """A department that comes of a split."""

    name: Name
    people: list[Given] = Field([], max_length=1000, description="Who goes to it.")


class SplitIn(ChangeOfUnitIn):
    """Several in the place of one; the first takes lower units, open work and whoever is not named."""

    into: list[PartIn] = Field(min_length=2, max_length=20)

    def elsewhere(self) -> dict[int, int]:
        """Of each person who is named the number of their department in `into`."""
        return {person: place for place, part in enumerate(self.into) for person in part.people}


class MergeIn(ChangeOfUnitIn):
    """One in the place of several."""

    others: list[Given] = Field(min_length=1, max_length=20, description="The departments that go into it as well.")
    name: Name
