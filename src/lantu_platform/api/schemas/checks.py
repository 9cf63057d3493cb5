"""What people hold of findings."""

from datetime import datetime
from enum import StrEnum

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Body, Named
from lantu_platform.plans.enums import DECIDED, FindingState

Held = StrEnum("Held", {each.name: each.value for each in DECIDED})  # type: ignore[misc]


class HoldIn(Body):
    """What somebody holds of a finding, and why."""

    state: Held
    reason: str = Field(min_length=1, max_length=500, pattern=r"^[^\x00]*$")


class HeldOut(Schema):
    """A decision on a finding."""

    key: str = Field(description="Of the finding; the same in every review.")
    state: FindingState
    reason: str
    by: Named
    at: datetime
