"""What formulas give, as the reading library takes figures: results where nobody published or reported one."""

from datetime import date

import lantu
from lantu.aspect import Comparator, Measure, Status
from lantu.statement import Statement as Read
from lantu.text import Document
from lantu_platform.indicators.models import Indicator, Observation
from lantu_platform.indicators.queries import Derived
from lantu_platform.readings import enums
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries import derived_by_region

DERIVED = "derived"
"""The name of the document that these figures stand in."""


def derived_on(day: date) -> list[lantu.Reading]:
    """The derived figures known on a day, without those of places and periods that have a figure of their own."""
    said: list[Read] = []
    for indicator in Indicator.objects.exclude(formula=""):
        own = _told(indicator)
        for region, values in derived_by_region(indicator, day).items():
            said += [_statement(indicator, each) for each in values if (region, each.period) not in own and each.value]
    return [lantu.Reading(Document(name=DERIVED, text="", format="", sha256=""), said, [], [], [], [])] if said else []


def _told(indicator: Indicator) -> set[tuple[str, str]]:
    """Places and periods of which a document or a department gives the figure itself."""
    published = Statement.objects.in_force().filter(indicator=indicator).exclude(status=enums.Status.TARGET)
    reported = Observation.objects.filter(indicator=indicator, current=True)
    return {*published.values_list("region", "period"), *reported.values_list("region", "period")}


def _statement(indicator: Indicator, derived: Derived) -> Read:
    assert derived.value is not None
    # Two places, or three digits of what is smaller than one: more would claim what the parts do not hold.
    value = round(derived.value, 2 if abs(derived.value) >= 1 else 2 - derived.value.adjusted())
    return Read(
        start=0,
        end=0,
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
