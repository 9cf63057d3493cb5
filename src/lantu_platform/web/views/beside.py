"""One indicator in several places, its periods side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lantu_platform.exchange import BESIDE_COLUMNS, beside_lines, csv_answer
from lantu_platform.indicators.queries import region_tree, target_regions
from lantu_platform.people.rules import declares
from lantu_platform.readings.queries import places_beside, regions_of
from lantu_platform.web.as_of import as_of
from lantu_platform.web.chart import chart
from lantu_platform.web.chart_marks import beside_marks
from lantu_platform.web.lookups import indicator_or_404

if TYPE_CHECKING:
    from datetime import date

    from lantu_platform.indicators.models import Indicator

MOST = 8
"""Places beside each other."""


@declares("indicators.read")
@require_GET
def show(request: HttpRequest, indicator: int) -> HttpResponse:
    """The table, the chart, and the places to choose from."""
    entry, day = indicator_or_404(indicator), as_of(request)
    names = _names(entry, day)
    chosen = _chosen(request, names)
    tables = places_beside(entry, chosen, day)
    tree = region_tree()
    context = {
        "indicator": entry,
        "names": [(name, name in chosen, tree.level(name).label) for name in names if name],
        "chosen": chosen,
        "full": len(chosen) >= MOST,
        "tables": tables,
        "chart": chart([], list(beside_marks(tables, chosen))),
    }
    return render(request, "web/beside/page.html", context)


@declares("indicators.export")
@require_GET
def export(request: HttpRequest, indicator: int) -> StreamingHttpResponse:
    """The table as CSV, a line a figure."""
    entry, day = indicator_or_404(indicator), as_of(request)
    chosen = _chosen(request, _names(entry, day))
    lines = beside_lines(entry, chosen, places_beside(entry, chosen, day))
    return csv_answer(f"beside-{indicator}", lines, BESIDE_COLUMNS)


def _names(entry: "Indicator", day: "date") -> list[str]:
    """Places with a figure of the indicator, most figures first."""
    return list(dict.fromkeys([*(name for name, _ in regions_of(entry.pk, day)), *target_regions(entry)]))


def _chosen(request: HttpRequest, names: Sequence[str]) -> list[str]:
    """The places that the address asks for; else the first ones."""
    asked = [name for name in request.GET.getlist("region") if name in names]
    return (asked or [name for name in names if name])[:MOST]
