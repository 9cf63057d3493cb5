"""Names that review has taught."""

from datetime import datetime

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Key, Named
from lantu_platform.readings.enums import Teaching


class NameOut(Schema):
    """Words of a document that somebody said stand for an indicator."""

    id: Key
    written: str
    indicator: Key = Field(alias="indicator_id")
    indicator_name: str = Field(alias="indicator.name")
    state: Teaching
    decision: Key | None = Field(alias="decision_id", description="The correction that taught it.")
    proposed_by: Named
    proposed_at: datetime
    decided_by: Named
    decided_at: datetime | None
