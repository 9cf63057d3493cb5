"""All figures of all documents."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from lantu_platform.exchange import COLUMNS, csv_answer, xlsx_answer
from lantu_platform.people.rules import declares
from lantu_platform.readings.forms import StatementFilterForm
from lantu_platform.readings.queries import listing, statements
from lantu_platform.web.as_of import as_of

PAGE = 50
FACETS: dict[str, str | Promise] = {
    "status": _("状态"),
    "document": _("文件"),
    "region": _("地区"),
    "year": _("年份"),
    "measure": _("类型"),
    "indicator": _("指标"),
}


@declares("readings.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The table with its filters; both alone, without the frame, while somebody types."""
    wanted = StatementFilterForm(request.GET).wanted()
    day = as_of(request)
    found = listing(wanted, day)
    page = Paginator(found.rows, PAGE).get_page(request.GET.get("page"))
    context = {
        "wanted": wanted,
        # What is asked beside the words, to go along when somebody types on.
        "asked": [(name, value) for name, value in request.GET.items() if name not in ("q", "page")],
        "page": page,
        "facets": [(facet.name, FACETS[facet.name], facet.choices) for facet in found.facets],
    }
    partial = request.headers.get("HX-Target") == "ledger"
    return render(request, "web/statements/ledger.html" if partial else "web/statements/page.html", context)


@declares("readings.export")
@require_GET
def export(request: HttpRequest, kind: str) -> HttpResponseBase:
    """The filtered list as CSV or XLSX, all of it, in the order shown."""
    rows = statements(StatementFilterForm(request.GET).wanted(), as_of(request))
    name = f"statements-{as_of(request):%Y-%m-%d}"
    if kind == "csv":
        return csv_answer(name, rows, COLUMNS)
    if kind == "xlsx":
        return xlsx_answer(name, rows, COLUMNS)
    raise Http404
