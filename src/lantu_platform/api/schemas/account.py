"""People and tokens."""

from datetime import datetime

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Key
from lantu_platform.people.enums import Role


class PersonOut(Schema):
    """Who one is to the API."""

    username: str
    name: str
    roles: list[Role]
    actions: list[str]


class TokenOut(Schema):
    """A token without its secret."""

    id: Key
    name: str
    hint: str = Field(description="How its secret begins.")
    scopes: list[str]
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None
    usable: bool
