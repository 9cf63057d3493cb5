"""The log, for the audit administrator."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from lantu_platform.audit.forms import LogFilterForm
from lantu_platform.audit.queries import actions, log, verify
from lantu_platform.exchange import LOG_COLUMNS, csv_answer
from lantu_platform.people.rules import declares

PAGE = 50


@declares("audit.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Who did what, newest first."""
    return _page(request)


def _page(request: HttpRequest, **more: object) -> HttpResponse:
    wanted = LogFilterForm(request.GET).wanted()
    page = Paginator(log(wanted), PAGE).get_page(request.GET.get("page"))
    context = {"wanted": wanted, "page": page, "actions": actions(), **more}
    partial = request.headers.get("HX-Target") == "log"
    return render(request, "web/log/rows.html" if partial else "web/log/page.html", context)


@declares("audit.read")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The log as CSV, as filtered, with the digests."""
    rows = log(LogFilterForm(request.GET).wanted())
    return csv_answer("log", rows, LOG_COLUMNS)


@declares("audit.verify")
@require_POST
def verify_now(request: HttpRequest) -> HttpResponse:
    """Reckon the chain anew and tell."""
    return _page(request, verdict=verify())
