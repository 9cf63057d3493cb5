"""Indicators: the catalogue, and one of them over the years."""

from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lantu_platform.indicators.queries import find_indicator
from lantu_platform.people.rules import declares
from lantu_platform.plans.queries import FindingFilter, count_findings, judgements_of_indicator
from lantu_platform.plans.services import shown_on
from lantu_platform.readings.queries import curve, indicators, regions_of, statement_regions
from lantu_platform.web.as_of import as_of
from lantu_platform.web.chart import chart

PAGE = 60


@declares("indicators.read")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """The indicators that the documents speak of."""
    day, text, region = as_of(request), request.GET.get("q", ""), request.GET.get("region", "")
    page = Paginator(indicators(text, region, day), PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "text": text, "region": region, "regions": statement_regions(day)[:60]}
    partial = request.headers.get("HX-Target") == "catalogue"
    return render(request, "web/indicators/rows.html" if partial else "web/indicators/list.html", context)


@declares("indicators.read")
@require_GET
def show(request: HttpRequest, indicator: int) -> HttpResponse:
    """One indicator in one place: its promises and results, where they disagree, and every sentence behind them."""
    try:
        entry = find_indicator(indicator)
    except ObjectDoesNotExist as error:
        raise Http404 from error
    day = as_of(request)
    regions = regions_of(indicator, day)
    names = [name for name, _ in regions]
    region = request.GET.get("region", "")
    if region not in names:
        region = names[0] if names else ""
    shown = shown_on(day)
    found = curve(indicator, region, day)
    context = {
        "indicator": entry,
        "regions": regions,
        "region": region,
        "curve": found,
        "chart": chart(found.lines),
        "judgements": judgements_of_indicator(shown.review, indicator, region),
        "findings": count_findings(shown.review, FindingFilter(indicator=indicator)),
        "names": sorted({row.name for row in found.statements} - {entry.name}),
        "fresh": shown.fresh,
    }
    return render(request, "web/indicators/page.html", context)
