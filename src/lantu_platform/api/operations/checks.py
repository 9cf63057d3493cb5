"""Deciding about figures that do not agree."""

from typing import TYPE_CHECKING, Annotated

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Field, Path, Router
from ninja.responses import Status

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.schemas.checks import HeldOut, HoldIn
from lantu_platform.api.versions import IF_MATCH, seen, tagged
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import Seen
from lantu_platform.plans.enums import FindingState
from lantu_platform.plans.queries import decision_on
from lantu_platform.plans.services import decide_finding, undo_decision

if TYPE_CHECKING:
    from lantu_platform.plans.models import Decision

router = Router(tags=["checks"])
FindingKey = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z]+$")]
OPEN = ("",)
"""What stands where nobody has decided."""


@router.get("/findings/{key}/decision", response=answers(HeldOut, 404))
@operation("checks.read")
def held(request: HttpRequest, answer: HttpResponse, key: Path[FindingKey]) -> "Decision":
    """What people hold of a finding, and why; 404 where nobody has decided."""
    standing = decision_on(key)
    if standing is None:
        raise Http404
    return tagged(answer, standing)


@router.post("/findings/{key}/decision", response=answers(HeldOut, 400, 404, 412))
@operation("plans.decide")
def hold(request: HttpRequest, answer: HttpResponse, key: Path[FindingKey], told: HoldIn) -> "Decision":
    """Say of an open finding that it is right or that it is none, and why; 412 where another word stands already."""
    return tagged(answer, _decide(request, key, told, OPEN))


@router.put("/findings/{key}/decision", response=answers(HeldOut, 400, 404, 412, 428), openapi_extra=IF_MATCH)
@operation("plans.decide")
def hold_anew(request: HttpRequest, answer: HttpResponse, key: Path[FindingKey], told: HoldIn) -> "Decision":
    """Decide anew about a finding; what stood before is undone."""
    return tagged(answer, _decide(request, key, told, seen(request)))


@router.delete("/findings/{key}/decision", response=answers(None, 412, 428, status=204), openapi_extra=IF_MATCH)
@operation("plans.decide")
def open_again(request: HttpRequest, key: Path[FindingKey]) -> Status[None]:
    """Take the decision on a finding back; twice does no more than once."""
    undo_decision(by=signed_in(request), key=key, seen=seen(request))
    return Status(204, None)


def _decide(request: HttpRequest, key: str, told: HoldIn, before: Seen) -> "Decision":
    by, state = signed_in(request), FindingState(told.state)
    return decide_finding(by=by, key=key, state=state, reason=told.reason, seen=before)
