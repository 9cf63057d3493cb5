"""Spreadsheets: templates to download, uploads that are tried before they count, and undoing."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from lantu_platform.collection.enums import BatchKind, BatchState
from lantu_platform.collection.errors import CollectionError
from lantu_platform.collection.queries import batches, fillable, find_batch, form_workbook, is_silent
from lantu_platform.collection.rules import may_bring, may_design, may_import, may_read, may_undo
from lantu_platform.collection.services import confirm_batch, receive_batch, restart_batch, undo_batch
from lantu_platform.exchange import OBSERVATION_COLUMNS, OBSERVATION_TEMPLATE, csv_answer, xlsx_answer
from lantu_platform.indicators.queries import observations
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares, may
from lantu_platform.web.lookups import return_or_404
from lantu_platform.web.parameters import key_of

if TYPE_CHECKING:
    from lantu_platform.collection.models import Batch

PAGE = 50


@declares("collection.read")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """Templates, uploads, and what became of earlier ones."""
    user = signed_in(request)
    context = {
        "page": Paginator(batches(user), PAGE).get_page(request.GET.get("page")),
        "may_fill": may(user, "collection.fill"),
        "may_import": may_import(user),
        "may_design": may_design(user),
        "fillable": fillable(user),
    }
    return render(request, "web/imports/list.html", context)


@declares("collection.fill")
@require_GET
def forms(request: HttpRequest) -> FileResponse:
    """The templates of all returns that the person can fill now, a sheet each."""
    found = fillable(signed_in(request))
    if not found:
        raise Http404
    return _workbook(form_workbook(found), f"lantu-{timezone.localdate():%Y-%m-%d}.xlsx")


@declares("collection.export")
@require_GET
def form(request: HttpRequest, filing: int) -> FileResponse:
    """One return as a template, with what stands in it."""
    found = return_or_404(filing)
    if not may_read(signed_in(request), found.department_id):
        raise PermissionDenied
    return _workbook(form_workbook([found]), f"{found.template.name} {found.period.replace('/', '_')}.xlsx")


def _workbook(content: bytes, name: str) -> FileResponse:
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name)


@declares("collection.import")
@require_GET
def observations_template(request: HttpRequest) -> HttpResponseBase:
    """The heads of the long form and nothing else."""
    return xlsx_answer("import", [], OBSERVATION_TEMPLATE)


@declares("indicators.export")
@require_GET
def export_observations(request: HttpRequest, kind: str) -> HttpResponseBase:
    """The figures that hold, with the columns of an import; `indicator`, `region` and `q` narrow them."""
    key = request.GET.get("indicator", "")
    rows = observations(key_of(key), request.GET.get("region", ""), request.GET.get("q", ""))
    if kind == "csv":
        return csv_answer("observations", rows, OBSERVATION_COLUMNS)
    if kind == "xlsx":
        return xlsx_answer("observations", rows, OBSERVATION_COLUMNS)
    raise Http404


@declares("collection.fill")
@require_POST
def upload_returns(request: HttpRequest) -> HttpResponse:
    """A filled template."""
    return _upload(request, BatchKind.RETURNS)


@declares("collection.import")
@require_POST
def upload_observations(request: HttpRequest) -> HttpResponse:
    """Figures in long form."""
    return _upload(request, BatchKind.OBSERVATIONS)


def _upload(request: HttpRequest, kind: BatchKind) -> HttpResponse:
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, _("请先选一个 .xlsx 文件。"))
        return redirect("imports")
    try:
        batch = receive_batch(by=signed_in(request), kind=kind, name=file.name or "", content=file.read())
    except CollectionError as error:
        messages.error(request, str(error))
        return redirect("imports")
    return redirect("import", batch=batch.pk)


def _batch_or_404(request: HttpRequest, key: int) -> "Batch":
    try:
        return find_batch(signed_in(request), key)
    except ObjectDoesNotExist as error:
        raise Http404 from error


@declares("collection.read")
@require_GET
def show(request: HttpRequest, batch: int) -> HttpResponse:
    """How far an import is, its report line by line, and what can be done now."""
    found, user = _batch_or_404(request, batch), signed_in(request)
    mine = found.by_id == user.pk and may_bring(user, found.kind, found.department_id)
    context = {
        "batch": found,
        "working": found.state in (BatchState.WAITING, BatchState.IMPORTING),
        "silent": is_silent(found) and mine,
        "mine": mine,
        "may_undo": may_undo(user, found.department_id),
    }
    partial = request.headers.get("HX-Target") == "batch"
    return render(request, "web/imports/state.html" if partial else "web/imports/page.html", context)


def _act(request: HttpRequest, batch: int, act: Callable[["Batch"], object]) -> HttpResponse:
    found = _batch_or_404(request, batch)
    try:
        act(found)
    except CollectionError as error:
        messages.error(request, str(error))
    return redirect("import", batch=batch)


@declares("collection.read")
@require_POST
def confirm(request: HttpRequest, batch: int) -> HttpResponse:
    """Import what the dry run has shown."""
    return _act(request, batch, lambda found: confirm_batch(by=signed_in(request), batch=found))


@declares("collection.read")
@require_POST
def restart(request: HttpRequest, batch: int) -> HttpResponse:
    """Queue again what the background has left lying."""
    return _act(request, batch, lambda found: restart_batch(by=signed_in(request), batch=found))


@declares("collection.undo")
@require_POST
def undo(request: HttpRequest, batch: int) -> HttpResponse:
    """Take the whole import back."""
    return _act(request, batch, lambda found: undo_batch(by=signed_in(request), batch=found))
