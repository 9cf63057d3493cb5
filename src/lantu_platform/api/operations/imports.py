"""Spreadsheets: tried before they count, imported, undone; and the observations that came of them and of returns."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, StreamingHttpResponse
from ninja import File, Path, Query, Router
from ninja.files import UploadedFile
from ninja.responses import Status

from lantu_platform.api.files import sends
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.imports import BatchOut, ObservationOut, ObservationQuery, ReportOut
from lantu_platform.collection.enums import BatchKind
from lantu_platform.collection.queries import batches, find_batch
from lantu_platform.collection.services import confirm_batch, receive_batch, restart_batch, undo_batch
from lantu_platform.exchange import OBSERVATION_TEMPLATE, XLSX, xlsx_answer
from lantu_platform.indicators.queries import observations
from lantu_platform.people.queries import signed_in

if TYPE_CHECKING:
    from lantu_platform.collection.models import Batch

router = Router(tags=["imports"])


@router.get("/imports", response=answers(Page[BatchOut]))
@operation("collection.read")
def listed(request: HttpRequest, paging: Query[Paging]) -> dict[str, object]:
    """The spreadsheets that one handed in or may undo, the latest first."""
    return paged(batches(signed_in(request)), paging)


@router.get("/imports/observations/template", response=answers(None), openapi_extra=sends(XLSX))
@operation("collection.import")
def template(request: HttpRequest) -> StreamingHttpResponse:
    """An empty workbook with the heads of the long form."""
    return xlsx_answer("import", [], OBSERVATION_TEMPLATE)


@router.post("/imports/returns", response=answers(ReportOut, 400, 409, status=201))
@operation("collection.fill")
def upload_returns(request: HttpRequest, file: File[UploadedFile]) -> "Status[Batch]":
    """Hand in a filled workbook of returns; it is tried in the background and changes nothing yet."""
    return _upload(request, BatchKind.RETURNS, file)


@router.post("/imports/observations", response=answers(ReportOut, 400, 409, status=201))
@operation("collection.import")
def upload_observations(request: HttpRequest, file: File[UploadedFile]) -> "Status[Batch]":
    """Hand in figures of earlier periods in long form; they are tried in the background and change nothing yet."""
    return _upload(request, BatchKind.OBSERVATIONS, file)


def _upload(request: HttpRequest, kind: BatchKind, file: UploadedFile) -> "Status[Batch]":
    user = signed_in(request)
    batch = receive_batch(by=user, kind=kind, name=file.name or "", content=file.read())
    return Status(201, find_batch(user, batch.pk))


@router.get("/imports/{batch}", response=answers(ReportOut, 404))
@operation("collection.read")
def one(request: HttpRequest, batch: Path[Key]) -> "Batch":
    """One of them, with the report of its dry run line by line."""
    return find_batch(signed_in(request), batch)


@router.post("/imports/returns/{batch}/apply", response=answers(ReportOut, 404, 409, status=202))
@operation("collection.fill")
def apply_returns(request: HttpRequest, batch: Path[Key]) -> "Status[Batch]":
    """Import what the dry run has shown, all of it or nothing; only who handed it in can."""
    return _apply(request, BatchKind.RETURNS, batch)


@router.post("/imports/observations/{batch}/apply", response=answers(ReportOut, 404, 409, status=202))
@operation("collection.import")
def apply_observations(request: HttpRequest, batch: Path[Key]) -> "Status[Batch]":
    """Import what the dry run has shown, all of it or nothing; only who handed it in can."""
    return _apply(request, BatchKind.OBSERVATIONS, batch)


def _apply(request: HttpRequest, kind: BatchKind, key: int) -> "Status[Batch]":
    user = signed_in(request)
    found = find_batch(user, key)
    if found.kind != kind:
        raise Http404
    confirm_batch(by=user, batch=found)
    return Status(202, find_batch(user, key))


@router.post("/imports/{batch}/restart", response=answers(ReportOut, 404, status=202))
@operation("collection.read")
def restart(request: HttpRequest, batch: Path[Key]) -> "Status[Batch]":
    """Queue again what the background has left lying; it does no more than was asked for before."""
    user = signed_in(request)
    restart_batch(by=user, batch=find_batch(user, batch))
    return Status(202, find_batch(user, batch))


@router.post("/imports/{batch}/undo", response=answers(ReportOut, 404, 409))
@operation("collection.undo")
def undo(request: HttpRequest, batch: Path[Key]) -> "Batch":
    """Take a whole import back, or nothing of it. Twice does no more than once."""
    user = signed_in(request)
    undo_batch(by=user, batch=find_batch(user, batch))
    return find_batch(user, batch)


@router.get("/observations", response=answers(Page[ObservationOut]))
@operation("indicators.read")
def reported(request: HttpRequest, wanted: Query[ObservationQuery], paging: Query[Paging]) -> dict[str, object]:
    """The figures from returns and imports that hold, in the order of the catalogue."""
    return paged(observations(wanted.indicator, wanted.region, wanted.q), paging)
