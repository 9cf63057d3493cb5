"""Departments, people, posts and stand-ins."""

from datetime import date
from typing import Annotated

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Body, Given, Key, SetDay, Words
from lantu_platform.people.enums import Role, UnitKind
from lantu_platform.people.queries import PeopleFilter

Name = Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]
Ground = Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]


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


class FoundIn(Body):
    """A new department."""

    name: Name
    kind: UnitKind
    parent: Given | None = None
    day: SetDay
    ground: Ground = ""


class RenameIn(Body):
    """Another name from a day on."""

    name: Name
    day: SetDay
    ground: Ground = ""


class TransferIn(Body):
    """Another place in the tree from a day on."""

    parent: Given
    day: SetDay
    ground: Ground = ""


class CloseIn(Body):
    """The day on which it ends."""

    day: SetDay
    ground: Ground = ""


class PeopleQuery(Schema):
    """Which people."""

    q: Words = Field("", description="A part of the name or user name.")
    department: Key | None = None
    role: Role | None = None
    left: bool = Field(default=False, description="Those whose accounts are closed instead.")

    def wanted(self) -> PeopleFilter:
        """The filter of the room below."""
        return PeopleFilter(self.q, self.department, self.role, self.left)


class MemberOut(Schema):
    """A person; the telephone number masked."""

    id: Key
    username: str
    name: str
    department: Key | None = Field(alias="department_id")
    phone: str = Field(alias="masked_phone")
    email: str
    active: bool = Field(alias="is_active")


class ChangeIn(Body):
    """What is known of a person; what is left out stays."""

    name: Name | None = None
    department: Given | None = None
    phone: Annotated[str, Field(max_length=30, pattern=r"^[^\x00]*$")] | None = None
    email: Annotated[str, Field(max_length=254, pattern=r"^([^@\s\x00]+@[^@\s\x00]+)?$")] | None = None


class GroundIn(Body):
    """Why."""

    ground: Ground = ""


class PostOut(Schema):
    """A post; `valid_to` is the first day on which it holds no more."""

    id: Key
    person: Key = Field(alias="user_id")
    department: Key = Field(alias="department_id")
    role: Role
    valid_from: date
    valid_to: date | None


class PostIn(Body):
    """A post from a day on, with its last day or without."""

    department: Given
    role: Role
    first: SetDay
    last: SetDay | None = None
    ground: Ground = ""


class DelegationOut(Schema):
    """Somebody acts for a post; `valid_to` is the first day on which they do no more."""

    id: Key
    post: Key = Field(alias="post_id")
    to: Key = Field(alias="to_id")
    valid_from: date
    valid_to: date | None
    ground: str


class DelegationIn(Body):
    """Who acts for the post, from the first to the last day."""

    to: Given
    first: SetDay
    last: SetDay
    ground: Ground = ""
