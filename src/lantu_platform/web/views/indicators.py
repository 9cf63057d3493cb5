"""Indicators: those that documents speak of, and one of them over the years."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lantu_platform.exchange import SPOKEN_COLUMNS, csv_answer
from lantu_platform.indicators.queries import goals, goals_around, reportings, target_regions
from lantu_platform.indicators.rules import may_edit_indicators, may_set_targets
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.plans.queries import FindingFilter, count_findings, judgements_of_indicator, light_choices, lights
from lantu_platform.plans.services import shown_on
from lantu_platform.readings.queries import (
    SpokenFilter,
    curve,
    derived_by_region,
    histories,
    indicators,
    regions_of,
    statement_regions,
)
from lantu_platform.web.as_of import as_of
from lantu_platform.web.chart import chart
from lantu_platform.web.chart_marks import decided_marks, derived_marks, reported_marks
from lantu_platform.web.lookups import indicator_or_404

PAGE = 60


@declares("indicators.read")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """The indicators that the documents speak of."""
    day, wanted = as_of(request), _wanted(request)
    page = Paginator(indicators(wanted, day), PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "wanted": wanted, "regions": statement_regions(day)[:60]}
    partial = request.headers.get("HX-Target") == "catalogue"
    return render(request, "web/indicators/rows.html" if partial else "web/indicators/list.html", context)


@declares("indicators.export")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The list as CSV, filtered and sorted as on the page."""
    day = as_of(request)
    return csv_answer(f"indicators-{day}", indicators(_wanted(request), day), SPOKEN_COLUMNS)


def _wanted(request: HttpRequest) -> SpokenFilter:
    asked = request.GET
    return SpokenFilter(asked.get("q", ""), asked.get("region", ""), asked.get("order", "-documents"))


@declares("indicators.read")
@require_GET
def show(request: HttpRequest, indicator: int) -> HttpResponse:
    """One indicator in one place: what it is, its promises and results, and every sentence or return behind them."""
    entry, day, user = indicator_or_404(indicator), as_of(request), signed_in(request)
    regions = regions_of(indicator, day)
    told = {name for name, _ in regions}
    regions += [(name, 0) for name in target_regions(entry) if name not in told]
    names = [name for name, _ in regions]
    region = request.GET.get("region", "")
    if region not in names:
        region = names[0] if names else ""
    shown = shown_on(day)
    found, reported = curve(indicator, region, day), reportings(entry, region)
    set_goals, derived = goals(entry, region, day), derived_by_region(entry, day, [region]).get(region, [])
    marks = [*reported_marks(reported), *decided_marks(set_goals), *derived_marks(entry, derived)]
    judged, rule = judgements_of_indicator(shown.review, indicator, region), request.GET.get("lights", "")
    context = {
        "indicator": entry,
        "regions": regions,
        "region": region,
        "curve": found,
        "histories": histories(found.statements, [row for each in reported for row in (each.now, *each.earlier)]),
        "chart": chart(found.lines, marks),
        "judgements": judged,
        "rules": light_choices(),
        "rule": rule,
        "lit": lights(judged, rule),
        "findings": count_findings(shown.review, FindingFilter(indicator=indicator)),
        "names": sorted({row.name for row in found.statements} - {entry.name}),
        "fresh": shown.fresh,
        "goals": set_goals,
        "around": goals_around(entry, region, day),
        "reportings": reported,
        "derived": derived,
        "may_edit": may_edit_indicators(user),
        "may_set_targets": may_set_targets(user),
    }
    return render(request, "web/indicators/page.html", context)
