"""Derived indicators where documents or departments tell their parts."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from django.utils import timezone

from lantu_platform.audit.queries import end_of
from lantu_platform.indicators.enums import Measure
from lantu_platform.indicators.models import Indicator, Observation
from lantu_platform.indicators.queries import Derived, derive, formula_indicators, in_unit
from lantu_platform.indicators.queries.formula import Result
from lantu_platform.library.queries import known_documents
from lantu_platform.readings.enums import Comparator, Status
from lantu_platform.readings.models import Statement


class _Known:
    """What is known of the parts, by place, period and name, and when each came in."""

    def __init__(self) -> None:
        self.values: dict[str, dict[str, dict[str, Result]]] = {}
        self._came: dict[tuple[str, str], dict[str, datetime]] = {}

    def note(self, row: Statement | Observation, value: Result, came: datetime) -> None:
        """A later note of the same part goes before an earlier one."""
        self.values.setdefault(row.region, {}).setdefault(row.period, {})[row.indicator.name] = value
        self._came.setdefault((row.region, row.period), {})[row.indicator.name] = came

    def since(self, region: str, period: str) -> date:
        """The day on which the last part came in."""
        return timezone.localdate(max(self._came[region, period].values()))


def derived_by_region(
    indicator: Indicator, day: date, regions: Collection[str] | None = None
) -> dict[str, list[Derived]]:
    """The values of a derived indicator by place (all, or some), for every period of which a part is known on a day.

    A part is an exact actual amount of the whole: of documents that differ the latest one's, and what a department
    reported before that. Nothing for an indicator without a formula.
    """
    if not indicator.formula:
        return {}
    parts = formula_indicators(indicator)
    keys = [part.pk for part in parts.values()]
    known = _Known()
    said = Statement.objects.in_force().filter(
        document__in=known_documents(day), indicator__in=keys, status=Status.ACTUAL, measure=Measure.LEVEL,
        comparator=Comparator.EQ, high=None, scope=[],
    )  # fmt: skip
    told = Observation.objects.filter(indicator__in=keys, current=True, measure=Measure.LEVEL, at__lt=end_of(day))
    if regions is not None:
        said, told = said.filter(region__in=regions), told.filter(region__in=regions)
    for row in said.select_related("indicator", "document").order_by(
        "document__reading__last_year", "document_id", "start"
    ):
        known.note(row, in_unit(row.value, "", row.unit, row.indicator), row.document.added_at)
    for one in told.select_related("indicator"):
        known.note(one, in_unit(one.value, one.missing, one.unit, one.indicator), one.at)
    return {
        region: [
            replace(each, since=known.since(region, each.period))
            for each in derive(indicator, region, dict(sorted(periods.items())), parts)
        ]
        for region, periods in known.values.items()
    }
