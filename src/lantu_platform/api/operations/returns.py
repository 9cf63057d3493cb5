"""Returns: filled, submitted, approved, sent back, unlocked."""

from typing import TYPE_CHECKING, cast

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Path, Query, Router
from ninja.responses import Status

from lantu_platform.api.files import file_answer, sends
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.library import EntryOut
from lantu_platform.api.schemas.returns import (
    ApproveIn,
    BurdenOut,
    CellOut,
    DaysIn,
    DaysOut,
    FilledIn,
    NoteIn,
    NoticeOut,
    RemindedAllOut,
    RemindedOut,
    ReturnOut,
    ReturnQuery,
    RowOut,
    UnlockIn,
    UpcomingOut,
    WholeQuery,
    YearQuery,
)
from lantu_platform.api.versions import IF_MATCH, seen, tag, tagged
from lantu_platform.audit.queries import history
from lantu_platform.collection.queries import (
    burden,
    fillable,
    find_entry,
    find_return,
    form_workbook,
    late_returns,
    notices,
    returns,
    rows,
    sheet,
    upcoming,
)
from lantu_platform.collection.rules import may_read
from lantu_platform.collection.services import (
    approve,
    move_days,
    read_notice,
    remind,
    remind_all,
    save_entry,
    send_back,
    submit,
    unlock,
)
from lantu_platform.exchange import XLSX
from lantu_platform.people.queries import signed_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lantu_platform.collection.models import Return
    from lantu_platform.collection.queries import Burden, Line, Sheet
    from lantu_platform.collection.queries.returns import Upcoming
    from lantu_platform.collection.services import Reminded

router = Router(tags=["returns"])


def _readable(request: HttpRequest, key: int) -> "Return":
    found = find_return(key)
    if not may_read(signed_in(request), found.department_id):
        raise PermissionDenied
    return found


def _whole(key: int) -> "Sheet":
    return sheet(find_return(key), timezone.localdate())


@router.get("/returns", response=answers(Page[RowOut]))
@operation("collection.read")
def listed(request: HttpRequest, wanted: Query[ReturnQuery], paging: Query[Paging]) -> dict[str, object]:
    """The returns that one may see, the latest due day first."""
    today = timezone.localdate()
    found = paged(returns(signed_in(request), wanted.wanted(), today), paging)
    return {**found, "items": rows(cast("Sequence[Return]", found["items"]), today)}


@router.get("/returns/upcoming", response=answers(list[UpcomingOut]))
@operation("collection.read")
def ahead(request: HttpRequest) -> "list[Upcoming]":
    """The next return of each form that is not open yet, the nearest first."""
    return upcoming(signed_in(request), timezone.localdate())


@router.get("/returns/burden", response=answers(list[BurdenOut]))
@operation("collection.read")
def weight(request: HttpRequest, wanted: Query[YearQuery]) -> "list[Burden]":
    """What each department was asked for in returns due in a year, most cells first."""
    return burden(signed_in(request), wanted.year)


@router.get("/returns/workbook", response=answers(None, 404), openapi_extra=sends(XLSX))
@operation("collection.fill")
def workbooks(request: HttpRequest) -> FileResponse:
    """All returns that one can fill now as a workbook, a sheet each, to be handed in at /imports/returns."""
    found = fillable(signed_in(request))
    if not found:
        raise Http404
    return _workbook(found, f"lantu-{timezone.localdate():%Y-%m-%d}.xlsx")


@router.post("/returns/remind", response=answers(RemindedAllOut))
@operation("collection.remind")
def urge_all(request: HttpRequest) -> "Reminded":
    """Remind the departments of all late returns that one may see; of each once a day."""
    by, today = signed_in(request), timezone.localdate()
    return remind_all(by=by, found=late_returns(by, today), day=today)


@router.get("/returns/{filing}", response=answers(ReturnOut, 404))
@operation("collection.read")
def one(request: HttpRequest, answer: HttpResponse, filing: Path[Key], wanted: Query[WholeQuery]) -> "Sheet":
    """One return: where it stands, its cells, the figures of the period before, and what is wrong; the ETag is the
    version that approving, sending back and unlocking ask for."""
    return tagged(answer, sheet(_readable(request, filing), timezone.localdate(), complete=wanted.complete))


@router.get("/returns/{filing}/history", response=answers(Page[EntryOut], 404))
@operation("collection.read")
def entries(request: HttpRequest, filing: Path[Key], paging: Query[Paging]) -> dict[str, object]:
    """Who did what with a return, newest first."""
    return paged(history(_readable(request, filing)), paging)


@router.get("/returns/{filing}/workbook", response=answers(None, 404), openapi_extra=sends(XLSX))
@operation("collection.export")
def workbook(request: HttpRequest, filing: Path[Key]) -> FileResponse:
    """One return as a workbook, with what stands in it."""
    found = _readable(request, filing)
    return _workbook([found], f"{found.template.name} {found.period.replace('/', '_')}.xlsx")


def _workbook(found: "Sequence[Return]", name: str) -> FileResponse:
    return file_answer(form_workbook(found), name, XLSX)


@router.put("/returns/{filing}/cells/{cell}", response=answers(CellOut, 400, 404, 409))
@operation("collection.fill")
def save(request: HttpRequest, filing: Path[Key], cell: Path[Key], filled: FilledIn) -> "Line":
    """Keep a cell, also if what was typed is no number yet. 409 where somebody else has changed it since `version`."""
    kept = save_entry(by=signed_in(request), entry=find_entry(filing, cell), filled=filled.filled())
    return next(line for line in _whole(filing).lines if line.entry.pk == kept.pk)


@router.post("/returns/{filing}/submit", response=answers(ReturnOut, 404, 409))
@operation("collection.fill")
def hand_in(request: HttpRequest, filing: Path[Key]) -> "Sheet":
    """Hand a return to the head. 409 names each cell that is in the way."""
    submit(by=signed_in(request), filing=find_return(filing))
    return _whole(filing)


@router.post("/returns/{filing}/approve", response=answers(ReturnOut, 404, 409, 412, 428), openapi_extra=IF_MATCH)
@operation("collection.approve")
def accept(request: HttpRequest, answer: HttpResponse, filing: Path[Key], said: ApproveIn | None = None) -> "Sheet":
    """Approve a submitted return as it was seen: its figures become observations. Twice does no more than once.

    409 names the figures beside which others hold already; `replacing` says why they shall give way.
    """
    ground = said.replacing if said else None
    approve(by=signed_in(request), filing=find_return(filing), seen=seen(request), replacing=ground or "")
    return tagged(answer, _whole(filing))


@router.post(
    "/returns/{filing}/send-back", response=answers(ReturnOut, 400, 404, 409, 412, 428), openapi_extra=IF_MATCH
)
@operation("collection.return")
def give_back(request: HttpRequest, answer: HttpResponse, filing: Path[Key], said: NoteIn) -> "Sheet":
    """Send a submitted return back as it was seen, with a note."""
    send_back(by=signed_in(request), filing=find_return(filing), note=said.note, seen=seen(request))
    return tagged(answer, _whole(filing))


@router.post("/returns/{filing}/unlock", response=answers(ReturnOut, 400, 404, 409, 412, 428), openapi_extra=IF_MATCH)
@operation("collection.unlock")
def open_lock(request: HttpRequest, answer: HttpResponse, filing: Path[Key], said: UnlockIn) -> "Sheet":
    """Let a locked or approved return be filled until a day; what was approved holds until the correction is."""
    unlock(by=signed_in(request), filing=find_return(filing), seen=seen(request), **said.dict())
    return tagged(answer, _whole(filing))


@router.get("/returns/{filing}/days", response=answers(DaysOut, 404))
@operation("collection.read")
def days(request: HttpRequest, answer: HttpResponse, filing: Path[Key]) -> "Return":
    """The days of a return, with the version that moving them asks for."""
    found = _readable(request, filing)
    tag(answer, found.days_version)
    return found


@router.put("/returns/{filing}/days", response=answers(ReturnOut, 400, 404, 409, 412, 428), openapi_extra=IF_MATCH)
@operation("collection.open")
def change_days(request: HttpRequest, answer: HttpResponse, filing: Path[Key], said: DaysIn) -> "Sheet":
    """Move the due and lock day."""
    moved = move_days(by=signed_in(request), filing=find_return(filing), seen=seen(request), **said.dict())
    tag(answer, moved.days_version)
    return _whole(filing)


@router.post("/returns/{filing}/remind", response=answers(RemindedOut, 404, 409))
@operation("collection.remind")
def urge(request: HttpRequest, filing: Path[Key]) -> dict[str, int]:
    """Remind those who fill it; each of them once a day. 409 where it cannot be filled now."""
    return {"people": remind(by=signed_in(request), filing=find_return(filing), day=timezone.localdate())}


@router.get("/notices", response=answers(Page[NoticeOut]))
@operation("collection.read")
def unread(request: HttpRequest, paging: Query[Paging]) -> dict[str, object]:
    """What one was told about returns and has not put away, the latest first."""
    return paged(notices(signed_in(request)), paging)


@router.delete("/notices/{notice}", response=answers(None, status=204))
@operation("collection.read")
def put_away(request: HttpRequest, notice: Path[Key]) -> Status[None]:
    """Put one's own notice away; a second time changes nothing."""
    read_notice(by=signed_in(request), notice=notice)
    return Status(204, None)
