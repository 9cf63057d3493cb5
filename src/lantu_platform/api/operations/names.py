"""Names that review has taught."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from ninja import Path, Query, Router

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.names import NameOut
from lantu_platform.people.queries import signed_in
from lantu_platform.readings.queries import aliases
from lantu_platform.readings.services import refuse, take_in

if TYPE_CHECKING:
    from lantu_platform.readings.models import Alias

router = Router(tags=["review"])


@router.get("/names", response=answers(Page[NameOut]))
@operation("readings.teach")
def names(request: HttpRequest, paging: Query[Paging]) -> dict[str, object]:
    """All names with who proposed and who decided, those to decide about first."""
    return paged(aliases(), paging)


@router.post("/names/{name}/accept", response=answers(NameOut, 404))
@operation("readings.teach")
def accept_name(request: HttpRequest, name: Path[Key]) -> "Alias":
    """Let a name stand for its indicator from now on, also for figures that nobody has decided about."""
    return take_in(by=signed_in(request), alias=name)


@router.post("/names/{name}/refuse", response=answers(NameOut, 404))
@operation("readings.teach")
def refuse_name(request: HttpRequest, name: Path[Key]) -> "Alias":
    """Do not take a name in, or take it out again; it is not proposed any more."""
    return refuse(by=signed_in(request), alias=name)
