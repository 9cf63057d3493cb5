"""The catalogue."""

from lantu.series import Direction, Kind, Nature, nature
from lantu_platform.indicators import enums
from lantu_platform.indicators.models import Indicator


def find_indicator(key: int) -> Indicator:
    """One entry, its lead department with it. Raises Indicator.DoesNotExist."""
    return Indicator.objects.select_related("lead").get(pk=key)


def indicator_names(text: str, limit: int = 20) -> list[str]:
    """Names that hold these words, for choosing one while typing."""
    found = Indicator.objects.exclude(name="")
    for word in text.split():
        found = found.filter(name__icontains=word)
    return list(found.values_list("name", flat=True)[:limit])


def natures() -> dict[str, Nature]:
    """What kind of figure it is and which way is better, for every indicator of which the catalogue says either.

    What it leaves open is as the reading library knows it.
    """
    said = Indicator.objects.exclude(direction="", kind=enums.Kind.UNKNOWN).values_list("name", "direction", "kind")
    return {name: _nature(nature(name), direction, kind) for name, direction, kind in said}


def _nature(known: Nature, direction: str, kind: str) -> Nature:
    return Nature(
        kind=known.kind if kind == enums.Kind.UNKNOWN else Kind(kind),
        direction=Direction(direction) if direction else known.direction,
        known=True,
    )
