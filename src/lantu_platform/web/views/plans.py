"""Plans: an indicator table as published, with what came of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lantu_platform.people.rules import declares
from lantu_platform.plans.queries import plan_rows, plans
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
    tables = plan_tables(plan_rows(shown.review, document))
    return render(request, "web/plans/page.html", {"reading": reading, "tables": tables, "fresh": shown.fresh})
