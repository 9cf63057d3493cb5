"""Departments, people and posts from a workbook: template, dry run, taking in."""

import io

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lantu_platform.people.errors import Refusal
from lantu_platform.people.queries import find_import, find_taken_in, imports, signed_in
from lantu_platform.people.rules import declares
from lantu_platform.people.services import (
    apply_import,
    dry_run,
    may_undo_import,
    receive_workbook,
    template_workbook,
    undo_import,
)

PAGE = 20


@declares("people.import")
@require_http_methods(["GET", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """Hand in a workbook; the dry run follows."""
    file = request.FILES.get("file")
    if request.method == "POST" and file:
        try:
            batch = receive_workbook(by=signed_in(request), name=file.name or "", content=file.read())
        except Refusal as refusal:
            messages.error(request, f"{file.name}{_('：')}{refusal}")
        else:
            return redirect("people-import-check", batch=batch.pk)
    page = Paginator(imports(), PAGE).get_page(request.GET.get("page"))
    mine = {each.pk for each in page if may_undo_import(signed_in(request), each)}
    return render(request, "web/people/import.html", {"page": page, "mine": mine})


@declares("people.import")
@require_GET
def template(request: HttpRequest) -> FileResponse:
    """The empty workbook."""
    return FileResponse(io.BytesIO(template_workbook()), as_attachment=True, filename="lantu-people.xlsx")


@declares("people.import")
@require_GET
def check(request: HttpRequest, batch: int) -> HttpResponse:
    """What taking it in would do, line by line where it does not go."""
    user = signed_in(request)
    try:
        kept = find_import(batch, user)
    except ObjectDoesNotExist as error:
        raise Http404 from error
    return render(request, "web/people/import.html", {"batch": kept, "report": dry_run(by=user, batch=kept)})


@declares("people.import")
@require_POST
def take_in(request: HttpRequest, batch: int) -> HttpResponse:
    """All of it, or nothing. The first passwords are shown once."""
    user = signed_in(request)
    try:
        report = apply_import(by=user, batch=find_import(batch, user))
    except ObjectDoesNotExist as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("people-import")
    if report.troubles:
        return redirect("people-import-check", batch=batch)
    return render(request, "web/people/import.html", {"done": report})


@declares("people.import")
@require_POST
def undo(request: HttpRequest, batch: int) -> HttpResponse:
    """Take an import back, or tell what stands against it."""
    try:
        kept = find_taken_in(batch)
    except ObjectDoesNotExist as error:
        raise Http404 from error
    against = undo_import(by=signed_in(request), batch=kept)
    if against:
        return render(request, "web/people/import.html", {"batch": kept, "against": against})
    messages.success(request, _("已撤销导入：%(name)s。") % {"name": kept})
    return redirect("people-import")
