"""Indicators and their series."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from ninja import Path, Query, Router

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import DayQuery, Key
from lantu_platform.api.schemas.indicators import (
    CatalogueQuery,
    CountedIndicatorOut,
    CurveOut,
    IndicatorOut,
    RegionOut,
)
from lantu_platform.api.schemas.plans import JudgementOut, PlaceQuery
from lantu_platform.indicators.queries import find_indicator
from lantu_platform.plans.queries import judgements_of_indicator
from lantu_platform.plans.services import shown_on
from lantu_platform.readings.queries import curve, indicators, regions_of

if TYPE_CHECKING:
    from lantu_platform.indicators.models import Indicator
    from lantu_platform.plans.models import Judgement

router = Router(tags=["indicators"])


@router.get("/indicators", response=answers(Page[CountedIndicatorOut]))
@operation("indicators.read")
def catalogue(request: HttpRequest, wanted: Query[CatalogueQuery], paging: Query[Paging]) -> dict[str, object]:
    """The indicators that the documents speak of, most spoken of first."""
    return paged(indicators(wanted.q, wanted.region, wanted.day), paging)


@router.get("/indicators/{indicator}", response=answers(IndicatorOut, 404))
@operation("indicators.read")
def entry(request: HttpRequest, indicator: Path[Key]) -> "Indicator":
    """One indicator."""
    return find_indicator(indicator)


@router.get("/indicators/{indicator}/regions", response=answers(list[RegionOut], 404))
@operation("indicators.read")
def regions(request: HttpRequest, indicator: Path[Key], wanted: Query[DayQuery]) -> list[dict[str, object]]:
    """The places for which an indicator is given, most figures first."""
    found = regions_of(find_indicator(indicator).pk, wanted.day)
    return [{"region": region, "figures": figures} for region, figures in found]


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
