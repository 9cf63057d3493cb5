"""Deciding about figures that do not agree."""

from typing import TYPE_CHECKING, Annotated

from django.http import HttpRequest
from ninja import Field, Path, Router
from ninja.responses import Status

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.schemas.checks import HeldOut, HoldIn
from lantu_platform.people.queries import signed_in
from lantu_platform.plans.enums import FindingState
from lantu_platform.plans.services import decide_finding, undo_decision

if TYPE_CHECKING:
    from lantu_platform.plans.models import Decision

router = Router(tags=["checks"])
FindingKey = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z]+$")]


@router.post("/findings/{key}/decision", response=answers(HeldOut, 400, 404))
@operation("plans.decide")
def hold(request: HttpRequest, key: Path[FindingKey], told: HoldIn) -> "Decision":
    """Say of a finding that it is right or that it is none, and why; what stood before is undone."""
    return decide_finding(by=signed_in(request), key=key, state=FindingState(told.state), reason=told.reason)


@router.delete("/findings/{key}/decision", response={204: None, **answers(None)})
@operation("plans.decide")
def open_again(request: HttpRequest, key: Path[FindingKey]) -> Status[None]:
    """Take the decision on a finding back; twice does no more than once."""
    undo_decision(by=signed_in(request), key=key)
    return Status(204, None)
