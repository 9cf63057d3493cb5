"""The log."""

from datetime import datetime

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Date, Named, Words
from lantu_platform.audit.enums import Damage
from lantu_platform.audit.queries import LogFilter


class LogQuery(Schema):
    """Which lines."""

    who: Words = Field("", description="A part of a name or user name, also of the person that somebody acted for.")
    action: Words = Field("", description="What was done, such as library.added.")
    subject: Words = Field("", description='A part of what the thing was called, or "room.thing:key".')
    first: Date | None = None
    last: Date | None = None

    def wanted(self) -> LogFilter:
        """The filter of the room below."""
        return LogFilter(**self.dict())


class LogLineOut(Schema):
    """One write, linked to the line before it."""

    number: int
    at: datetime
    by: Named = Field(alias="actor", description='"" where the platform itself wrote.')
    on_behalf_of: Named = Field(description="Whose post the person acted for.")
    address: str = Field(description='Where the request came from; "" for background work.')
    action: str
    subject: str = Field(description='"room.thing:key".')
    label: str = Field(description="What the thing was called then.")
    details: dict[str, object]
    ground: str
    previous: str = Field(description="The digest of the line before.")
    digest: str = Field(description="SHA-256 of previous and of the canonical JSON of all other facts.")


class BreakOut(Schema):
    """A place where the log is not what it was."""

    number: int
    damage: Damage


class VerdictOut(Schema):
    """Whether anybody tampered with the log."""

    lines: int
    witnessed: int = Field(description="Lines that the witness outside the database knows.")
    breaks: list[BreakOut]
