"""The log of writes, and whether anybody tampered with it."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from ninja import Query, Router

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.log import LogLineOut, LogQuery, VerdictOut
from lantu_platform.audit.queries import actions, log
from lantu_platform.audit.queries import verify as reckon

if TYPE_CHECKING:
    from lantu_platform.audit.queries import Verdict

router = Router(tags=["log"])


@router.get("/log", response=answers(Page[LogLineOut]))
@operation("audit.read")
def listed(request: HttpRequest, wanted: Query[LogQuery], paging: Query[Paging]) -> dict[str, object]:
    """Who did what, the latest line first."""
    return paged(log(wanted.wanted()), paging)


@router.get("/log/actions", response=answers(list[str]))
@operation("audit.read")
def known(request: HttpRequest) -> list[str]:
    """The actions that the log knows, to narrow it by."""
    return actions()


@router.post("/log/verify", response=answers(VerdictOut))
@operation("audit.verify")
def verify(request: HttpRequest) -> "Verdict":
    """Reckon the whole chain anew and compare it with its witness; writes nothing."""
    return reckon()
