"""Checks: figures that do not agree."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from lantu_platform.people.rules import declares
from lantu_platform.plans.forms import FindingFilterForm
from lantu_platform.plans.queries import count_findings, finding_facets, findings
from lantu_platform.plans.services import shown_on
from lantu_platform.web.as_of import as_of
from lantu_platform.web.export import FINDING_COLUMNS, csv_lines

PAGE = 25
FACETS: dict[str, str | Promise] = {"weight": _("轻重"), "rule": _("规则"), "document": _("文件")}


@declares("checks.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Each finding as a sentence with its figures, and the ways to narrow the list."""
    shown = shown_on(as_of(request))
    review, wanted = shown.review, FindingFilterForm(request.GET).wanted()
    context = {
        "wanted": wanted,
        "page": Paginator(findings(review, wanted), PAGE).get_page(request.GET.get("page")),
        "count": count_findings(review, wanted),
        "relations": review.relations,
        "facets": [(facet.name, FACETS[facet.name], facet.choices) for facet in finding_facets(review, wanted)],
        "fresh": shown.fresh,
    }
    return render(request, "web/checks/page.html", context)


@declares("checks.export")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The filtered list as CSV, all of it, in the order shown."""
    day = as_of(request)
    rows = findings(shown_on(day).review, FindingFilterForm(request.GET).wanted())
    lines = csv_lines(rows.iterator(chunk_size=1000), FINDING_COLUMNS)
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="lantu-checks-{day:%Y-%m-%d}.csv"'
    return answer
