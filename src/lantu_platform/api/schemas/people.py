"""People, and workbooks of them."""

from datetime import datetime
from typing import Annotated

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Body, Given, Ground, Key, Name, Named, Words
from lantu_platform.people.enums import Role
from lantu_platform.people.queries import PeopleFilter

Phone = Annotated[str, Field(max_length=30, pattern=r"^[^\x00]*$")]
Mail = Annotated[str, Field(max_length=254, pattern=r"^([^@\s\x00]+@[^@\s\x00]+)?$")]


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
    """A person; telephone number and mail address masked."""

    id: Key
    username: str
    name: str
    department: Key | None = Field(alias="department_id")
    phone: str = Field(alias="masked_phone")
    email: str = Field(alias="masked_email")
    active: bool = Field(alias="is_active")


class FirstPasswordOut(Schema):
    """A person with the password for their next sign-in."""

    person: MemberOut = Field(alias="user")
    password: str = Field(description="Told this once and kept nowhere; it must be changed at the next sign-in.")


class PhoneOut(Schema):
    """A whole telephone number."""

    phone: str


class ChangeIn(Body):
    """What is known of a person; what is left out stays."""

    name: Name = ""
    department: Given | None = Field(None, description="null for none.")
    phone: Phone = ""
    email: Mail = ""


class PersonIn(ChangeIn):
    """A new person."""

    username: str = Field(max_length=150, pattern=r"^[^\x00]*$", description="It never changes afterwards.")


class GroundIn(Body):
    """Why."""

    ground: Ground = ""


class CellTroubleOut(Schema):
    """What does not go."""

    place: str = Field(description="The cell: 人员!C5.")
    words: str = Field(description="The trouble, and the cure.")


class TakenInOut(Schema):
    """What a workbook brings, in lines, and what does not go."""

    new: int
    changed: int
    same: int
    troubles: list[CellTroubleOut]


class WorkbookOut(Schema):
    """A workbook of departments, people and posts, with its dry run."""

    id: Key
    name: str = Field(description="The file's name.")
    at: datetime
    applied_at: datetime | None
    dry_run: TakenInOut


class AppliedOut(TakenInOut):
    """What was taken in."""

    made: list[FirstPasswordOut] = Field(description="The people who are new.")


class ImportedOut(Schema):
    """A workbook that was taken in."""

    id: Key
    name: str
    by: Named
    applied_at: datetime
    undone_at: datetime | None
    undone_by: Named
