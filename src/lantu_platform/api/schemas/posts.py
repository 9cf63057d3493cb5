"""Posts, who stands in for them, and the table of rights."""

from datetime import date

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Body, Given, Ground, Key, Named, SetDay
from lantu_platform.people.enums import Role, Scope


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


class PostQuery(Schema):
    """Which posts."""

    past: bool = Field(default=False, description="Those that are over instead.")


class GroundQuery(Schema):
    """Why."""

    ground: Ground = ""


class DelegationOut(Schema):
    """Somebody acts for a post; `valid_to` is the first day on which they do no more."""

    id: Key
    post: PostOut
    holder: Named = Field(alias="post.user")
    to: Key = Field(alias="to_id")
    to_name: Named = Field(alias="to")
    valid_from: date
    valid_to: date | None
    ground: str


class DelegationIn(Body):
    """Who acts for the post, from the first to the last day."""

    to: str = Field(max_length=150, pattern=r"^[^\x00]*$", description="The user name.")
    first: SetDay
    last: SetDay
    ground: Ground = ""


class RightOut(Schema):
    """An action, and how far each role reaches with it: "" not, own in the post's departments, all everywhere."""

    action: str
    chinese: str
    english: str
    visitor: bool = Field(description="Whether people may do it who are not signed in.")
    scopes: dict[Role, Scope]
