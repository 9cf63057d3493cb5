"""What formulas give, as the reading library takes figures: results where nobody published or reported one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

import lantu
from lantu.aspect import Comparator, Measure, Status
from lantu.statement import Statement as Read
from lantu.text import Document
from lantu_platform.audit.models import Entry, subject_of
from lantu_platform.indicators.models import Indicator, Observation
from lantu_platform.indicators.queries import Derived
from lantu_platform.readings import enums
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries import derived_by_region

DERIVED = "derived"
"""The name of the document that these figures stand in."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """Derived figures as a reading (none where there are no figures); a figure's start is its place in `since`.

    `since` is the day on which the last of its parts came in or its formula was set, whichever is later.
    """

    readings: tuple[lantu.Reading, ...]
    since: tuple[date, ...]


def derived_on(day: date, among: Collection[int] | None = None) -> Reckoned:
    """The derived figures known on a day, without those of places and periods that have a figure of their own.

    `among` are the keys of the indicators to be taken; without them all are.
    """
    said: list[Read] = []
    since: list[date] = []
    formulas = Indicator.objects.exclude(formula="")
    for indicator in formulas if among is None else formulas.filter(pk__in=among):
        own, set_on = _told(indicator), _formula_set(indicator)
        for region, values in derived_by_region(indicator, day).items():
            for each in values:
                if (region, each.period) not in own and each.value and each.since:
                    said.append(_statement(indicator, each, len(said)))
                    since.append(max(each.since, set_on or each.since))
    readings = [lantu.Reading(Document(name=DERIVED, text="", format="", sha256=""), said, [], [], [], [])]
    return Reckoned(tuple(readings) if said else (), tuple(since))


def _formula_set(indicator: Indicator) -> date | None:
    """The day on which the formula last changed, as the log has it."""
    told = Entry.objects.filter(
        action="indicators.described", subject=subject_of(indicator), details__has_key="formula"
    )
    last = told.order_by("-number").values_list("at", flat=True).first()
    return timezone.localdate(last) if last else None


def _told(indicator: Indicator) -> set[tuple[str, str]]:
    """Places and periods of which a document or a department gives the figure itself."""
    published = Statement.objects.in_force().filter(indicator=indicator).exclude(status=enums.Status.TARGET)
    reported = Observation.objects.filter(indicator=indicator, current=True)
    return {*published.values_list("region", "period"), *reported.values_list("region", "period")}


def _statement(indicator: Indicator, derived: Derived, place: int) -> Read:
    assert derived.value is not None
    # Two places, or three digits of what is smaller than one: more would claim what the parts do not hold.
    value = round(derived.value, 2 if abs(derived.value) >= 1 else 2 - derived.value.adjusted())
    return Read(
        start=place,
        end=place,
        text=f"{value:f}{indicator.unit}",
        indicator=indicator.name,
        measure=Measure.LEVEL,
        comparator=Comparator.EQ,
        value=value,
        unit=indicator.unit,
        status=Status.ACTUAL,
        period=derived.period,
        region=derived.region,
    )
