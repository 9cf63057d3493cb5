"""People and tokens."""

from datetime import datetime

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Key, Words
from lantu_platform.people.enums import Role
from lantu_platform.tokens.enums import TokenState
from lantu_platform.tokens.queries import TokenFilter


class PersonOut(Schema):
    """Who one is to the API."""

    username: str
    name: str
    roles: list[Role]
    actions: list[str]


class TokenQuery(Schema):
    """Which tokens."""

    q: Words = Field("", description="A part of the owner's name or user name, or of what the token is for.")
    state: TokenState | None = None

    def wanted(self) -> TokenFilter:
        """The filter of the room below."""
        return TokenFilter(self.q, self.state)


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


class OwnedTokenOut(TokenOut):
    """A token without its secret, and whose it is."""

    owner: Key = Field(alias="user_id", description="The person.")
    owner_name: str = Field(alias="user.name")
