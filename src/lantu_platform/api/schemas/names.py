"""Names that review has taught."""

from datetime import datetime
from typing import TYPE_CHECKING

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Key
from lantu_platform.readings.enums import Teaching

if TYPE_CHECKING:
    from lantu_platform.readings.models import Alias


class NameOut(Schema):
    """Words of a document that somebody said stand for an indicator."""

    id: Key
    written: str
    indicator: Key = Field(alias="indicator_id")
    indicator_name: str = Field(alias="indicator.name")
    state: Teaching
    decision: Key | None = Field(alias="decision_id", description="The correction that taught it.")
    proposed_by: str
    proposed_at: datetime
    decided_by: str
    decided_at: datetime | None

    @staticmethod
    def resolve_proposed_by(alias: "Alias") -> str:
        """The person's name."""
        return str(alias.proposed_by)

    @staticmethod
    def resolve_decided_by(alias: "Alias") -> str:
        """The person's name."""
        return str(alias.decided_by or "")
