"""Plans: an indicator table as published, with what came of it."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lantu_platform.exchange import PLAN_COLUMNS, FileKind, list_answer
from lantu_platform.people.rules import declares
from lantu_platform.plans.queries import light_choices, lights, plan_rows, plans
from lantu_platform.plans.services import shown_on
from lantu_platform.web.as_of import as_of
from lantu_platform.web.lookups import reading_or_404
from lantu_platform.web.plan_table import plan_tables


@declares("plans.read")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """The documents that have an indicator table."""
    shown = shown_on(as_of(request))
    return render(request, "web/plans/list.html", {"plans": plans(shown.review), "fresh": shown.fresh})


@declares("plans.read")
@require_GET
def show(request: HttpRequest, document: int) -> HttpResponse:
    """A document's indicator tables, row by row."""
    reading = reading_or_404(document)
    shown = shown_on(as_of(request))
    rows, rule = plan_rows(shown.review, document), request.GET.get("lights", "")
    lit = lights(rows, rule)
    context = {
        "reading": reading,
        "tables": plan_tables(rows, lit),
        "fresh": shown.fresh,
        "rules": light_choices(),
        "rule": rule,
        "lit": lit,
    }
    return render(request, "web/plans/page.html", context)


@declares("plans.read")
@require_GET
def export(request: HttpRequest, document: int, kind: str) -> StreamingHttpResponse:
    """The rows of a document's indicator tables with what came of them, as an evaluation takes them in."""
    if kind not in list(FileKind):
        raise Http404
    day = as_of(request)
    rows = plan_rows(shown_on(day).review, reading_or_404(document).document_id)
    return list_answer(FileKind(kind), f"plan-{document}-{day:%Y-%m-%d}", rows, PLAN_COLUMNS)
