"""What people decided and reported lately."""

from dataclasses import dataclass
from datetime import date

from lantu_platform.audit.queries import end_of
from lantu_platform.indicators.models import Observation, TargetVersion


@dataclass(frozen=True, slots=True)
class Retargeted:
    """A version of a target with the one that it followed; None for the first."""

    version: TargetVersion
    before: TargetVersion | None


def decided_between(first: date, last: date) -> list[Retargeted]:
    """The versions of targets recorded after a day and up to another, the latest first."""
    found = TargetVersion.objects.filter(at__gte=end_of(first), at__lt=end_of(last))
    versions = list(found.select_related("target__indicator").order_by("-at", "-pk"))
    earlier = TargetVersion.objects.filter(target__in={version.target_id for version in versions})
    known = {(version.target_id, version.number): version for version in earlier}
    return [Retargeted(version, known.get((version.target_id, version.number - 1))) for version in versions]


def reported_between(first: date, last: date) -> int:
    """How many figures that hold departments reported after a day and up to another."""
    return Observation.objects.filter(current=True, at__gte=end_of(first), at__lt=end_of(last)).count()
