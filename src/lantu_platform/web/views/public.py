"""The public site: published plans, indicators, results and their sources, to read and to take along.

Nothing here asks the library's own queries, which know all documents; every query names the published ones.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from lantu_platform.dissemination.queries import opening, published_documents
from lantu_platform.exchange import OPEN_JUDGEMENTS, OPEN_STATEMENTS, Columns, csv_answer, json_answer
from lantu_platform.people.rules import declares
from lantu_platform.plans.queries import (
    JudgementFilter,
    judgements_of_indicator,
    known_judgements,
    plan_rows,
    plans,
    standing,
)
from lantu_platform.plans.services import public_review
from lantu_platform.readings.queries import (
    curve,
    published_indicators,
    published_readings,
    published_regions,
    published_statements,
)
from lantu_platform.web.addresses import on_public_site
from lantu_platform.web.chart import chart
from lantu_platform.web.lookups import indicator_or_404
from lantu_platform.web.plan_table import plan_tables

PAGE = 60
P = ParamSpec("P")
Row = TypeVar("Row")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
ADDRESSES = {"indicator_page": "public-indicator", "figure_link": on_public_site}
"""Where the parts that are shared with the desk lead to on this site."""


def _while_open(view: View[P]) -> View[P]:
    """Shows the view while the site is open, and else, to everybody, that there is nothing to see."""

    @wraps(view)
    def shown(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if opening() is None:
            return render(request, "web/public/closed.html", status=404)
        return view(request, *args, **kwargs)

    return shown


@declares("public.read")
@require_GET
@_while_open
def show_home(request: HttpRequest) -> HttpResponse:
    """How the published promises stand; the plans and the documents."""
    review = public_review()
    context = {
        "tally": standing(review, JudgementFilter()).tally if review else None,
        "plans": plans(review) if review else [],
        "readings": published_readings(),
    }
    return render(request, "web/public/home.html", context)


@declares("public.read")
@require_GET
@_while_open
def show_document(request: HttpRequest, document: int) -> HttpResponse:
    """A document's indicator tables with what came of them, and all its figures with their sentences."""
    reading = published_readings().filter(document=document).first()
    if reading is None:
        raise Http404
    review = public_review()
    rows = plan_rows(review, document) if review else []
    figures = published_statements().filter(document=document)
    context = {
        **ADDRESSES,
        "reading": reading,
        "tables": plan_tables(rows),
        "page": Paginator(figures, PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "web/public/document.html", context)


@declares("public.read")
@require_GET
@_while_open
def show_figure(request: HttpRequest, document: int, start: int) -> HttpResponse:
    """One figure with the sentence that it stands in."""
    figures = list(published_statements().filter(document=document, start=start))
    if not figures:
        raise Http404
    return render(request, "web/public/figure.html", {**ADDRESSES, "figures": figures})


@declares("public.read")
@require_GET
@_while_open
def show_indicators(request: HttpRequest) -> HttpResponse:
    """The indicators of the published documents."""
    text = request.GET.get("q", "")
    page = Paginator(published_indicators(text), PAGE).get_page(request.GET.get("page"))
    return render(request, "web/public/indicators.html", {"page": page, "text": text})


@declares("public.read")
@require_GET
@_while_open
def show_indicator(request: HttpRequest, indicator: int) -> HttpResponse:
    """One indicator in one place: its curve, its promises and every published figure."""
    regions = published_regions(indicator)
    if not regions:
        raise Http404
    names = [name for name, _ in regions]
    region = request.GET.get("region", "")
    region = region if region in names else names[0]
    found = curve(indicator, region, timezone.localdate(), among=published_documents())
    review = public_review()
    context = {
        **ADDRESSES,
        "indicator": indicator_or_404(indicator),
        "regions": regions,
        "region": region,
        "curve": found,
        "chart": chart(found.lines, link=on_public_site),
        "judgements": judgements_of_indicator(review, indicator, region) if review else [],
    }
    return render(request, "web/public/indicator.html", context)


@declares("public.read")
@require_GET
@_while_open
def show_data(request: HttpRequest) -> HttpResponse:
    """What the open data hold."""
    columns = {"statements": OPEN_STATEMENTS, "judgements": OPEN_JUDGEMENTS}
    return render(request, "web/public/data.html", {"columns": columns.items()})


@declares("public.read")
@require_GET
@_while_open
def take_statements(request: HttpRequest, kind: str) -> HttpResponseBase:
    """All published figures as CSV or JSON."""
    return _data("statements", kind, published_statements(), OPEN_STATEMENTS)


@declares("public.read")
@require_GET
@_while_open
def take_judgements(request: HttpRequest, kind: str) -> HttpResponseBase:
    """All published promises with what came of them as CSV or JSON."""
    review = public_review()
    rows = known_judgements(review).select_related("document__reading", "target", "result") if review else ()
    return _data("judgements", kind, rows, OPEN_JUDGEMENTS)


def _data(name: str, kind: str, rows: Iterable[Row], columns: Columns[Row]) -> HttpResponseBase:
    if kind == "csv":
        return csv_answer(name, rows, columns)
    if kind == "json":
        return json_answer(name, rows, columns)
    raise Http404
