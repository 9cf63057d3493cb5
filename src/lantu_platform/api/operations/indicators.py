"""Indicators and their series."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils import timezone
from ninja import Path, Query, Router

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import DayQuery, Key
from lantu_platform.api.schemas.indicators import (
    CatalogueQuery,
    CountedIndicatorOut,
    CurveOut,
    DerivedOut,
    IndicatorOut,
    RegionOut,
    ReportedOut,
)
from lantu_platform.api.schemas.plans import JudgementOut, LitOut, PlaceLightsQuery, PlaceQuery, RegionQuery, lit_rows
from lantu_platform.indicators.queries import find_indicator, reportings, target_regions
from lantu_platform.plans.queries import judgements_of_indicator
from lantu_platform.plans.services import shown_on
from lantu_platform.readings.queries import curve, derived_by_region, indicators, regions_of, statement_regions

if TYPE_CHECKING:
    from lantu_platform.indicators.models import Indicator
    from lantu_platform.indicators.queries import Derived, Reportings
    from lantu_platform.plans.models import Judgement

router = Router(tags=["indicators"])


@router.get("/indicators", response=answers(Page[CountedIndicatorOut]))
@operation("indicators.read")
def catalogue(request: HttpRequest, wanted: Query[CatalogueQuery], paging: Query[Paging]) -> dict[str, object]:
    """The indicators that the documents speak of, most spoken of first unless asked otherwise."""
    return paged(indicators(wanted.wanted(), wanted.day), paging)


@router.get("/indicators/regions", response=answers(list[str]))
@operation("indicators.read")
def places(request: HttpRequest, wanted: Query[DayQuery]) -> list[str]:
    """The places of which documents give figures, most figures first, to narrow the list by."""
    return statement_regions(wanted.day)


@router.get("/indicators/{indicator}", response=answers(IndicatorOut, 404))
@operation("indicators.read")
def entry(request: HttpRequest, indicator: Path[Key]) -> "Indicator":
    """One indicator."""
    return find_indicator(indicator)


@router.get("/indicators/{indicator}/regions", response=answers(list[RegionOut], 404))
@operation("indicators.read")
def regions(request: HttpRequest, indicator: Path[Key], wanted: Query[DayQuery]) -> list[dict[str, object]]:
    """The places for which documents give an indicator, most figures first, and those of its targets and returns."""
    entry = find_indicator(indicator)
    figures = dict(regions_of(entry.pk, wanted.day))
    figures |= {region: 0 for region in target_regions(entry) if region not in figures}
    return [{"region": region, "figures": count} for region, count in figures.items()]


@router.get("/indicators/{indicator}/series", response=answers(CurveOut, 404))
@operation("indicators.read")
def series(request: HttpRequest, indicator: Path[Key], wanted: Query[PlaceQuery]) -> dict[str, object]:
    """Promises and results of an indicator in one place over time, and where documents contradict each other."""
    found = find_indicator(indicator)
    told = curve(found.pk, wanted.region, wanted.day)
    conflicts = [{"first": first, "second": second} for _, first, second in told.conflicts]
    return {"indicator": found, "region": wanted.region, "lines": told.lines, "conflicts": conflicts}


@router.get("/indicators/{indicator}/judgements", response=answers(list[JudgementOut], 404))
@operation("plans.read")
def judged(request: HttpRequest, indicator: Path[Key], wanted: Query[PlaceQuery]) -> "list[Judgement]":
    """What became of the promises for an indicator in one place."""
    review = shown_on(wanted.day).review
    return judgements_of_indicator(review, find_indicator(indicator).pk, wanted.region)


@router.get("/indicators/{indicator}/lights", response=answers(list[LitOut], 404))
@operation("plans.read")
def lit(request: HttpRequest, indicator: Path[Key], wanted: Query[PlaceLightsQuery]) -> list[dict[str, object]]:
    """The promises for an indicator in one place that are under way, with their lights."""
    review = shown_on(wanted.day).review
    return lit_rows(judgements_of_indicator(review, find_indicator(indicator).pk, wanted.region), wanted.rule)


@router.get("/indicators/{indicator}/reported", response=answers(list[ReportedOut], 404))
@operation("indicators.read")
def reported(request: HttpRequest, indicator: Path[Key], wanted: Query[RegionQuery]) -> "list[Reportings]":
    """What returns and imports say of an indicator in one place, the latest period first, with earlier revisions."""
    return reportings(find_indicator(indicator), wanted.region)


@router.get("/indicators/{indicator}/derived", response=answers(list[DerivedOut], 404))
@operation("indicators.read")
def derived(request: HttpRequest, indicator: Path[Key], wanted: Query[RegionQuery]) -> "list[Derived]":
    """What the formula of an indicator gives in one place, period by period, with what it was reckoned from."""
    found = derived_by_region(find_indicator(indicator), timezone.localdate(), [wanted.region])
    return found.get(wanted.region, [])
