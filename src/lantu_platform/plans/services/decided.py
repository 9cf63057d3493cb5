"""Targets that decisions set, as the reading library takes them: their place is the decision's record."""

from datetime import date
from decimal import Decimal

from lantu.aspect import Comparator, Measure, Status
from lantu.progress import Decided
from lantu.statement import Statement as Read
from lantu.text import Document
from lantu_platform.indicators.models import TargetVersion
from lantu_platform.indicators.queries import first_decided, versions_in_force


def decided_on(day: date) -> list[Decided]:
    """The targets that decisions set and that hold on a day, one document each; its start is the version's key."""
    held = versions_in_force(day)
    first = first_decided([version.target_id for version in held])
    return [_decided(version, first[version.target_id]) for version in held]


def _decided(version: TargetVersion, first: date) -> Decided:
    target = version.target
    value = f"{version.value.normalize():f}"
    said = Read(
        start=version.pk,
        end=version.pk,
        text=f"{value}{version.unit}",
        indicator=target.indicator.name,
        measure=Measure(target.measure),
        comparator=Comparator(version.bound),
        value=Decimal(value),
        unit=version.unit,
        status=Status.TARGET,
        period=target.period,
        region=target.region,
        attribute=target.indicator.attribute or None,
    )
    return Decided(
        Document(name=f"decision {version.pk}", text="", format="", sha256=""), said, (first.year, first.month)
    )
