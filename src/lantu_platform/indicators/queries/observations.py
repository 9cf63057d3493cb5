"""Reported figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from lantu_platform.indicators.models import Indicator, Observation


@dataclass(frozen=True, slots=True)
class Reportings:
    """The observation of one period that holds, with what was reported before it, latest first."""

    now: Observation
    earlier: Sequence[Observation]


def reportings(indicator: Indicator, region: str) -> list[Reportings]:
    """All reported figures of an indicator in a region, the latest period first, with their revisions."""
    rows = indicator.observations.filter(region=region, withdrawn_at__isnull=True).select_related("by")
    groups: dict[tuple[str, str], list[Observation]] = {}
    for row in rows.order_by("-year", "-period", "measure", "-at", "-pk"):
        groups.setdefault((row.period, row.measure), []).append(row)
    return [Reportings(group[0], group[1:]) for group in groups.values()]


def observations(indicator: int | None = None, region: str = "", text: str = "") -> QuerySet[Observation]:
    """The observations that hold, narrowed; in the order of the catalogue."""
    rows = Observation.objects.filter(current=True).select_related("indicator", "by")
    if indicator:
        rows = rows.filter(indicator=indicator)
    if region:
        rows = rows.filter(region=region)
    for word in text.split():
        rows = rows.filter(indicator__name__icontains=word)
    return rows.order_by("indicator__name", "region", "year", "period", "measure", "pk")
