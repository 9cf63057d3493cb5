"""The catalogue."""

from lantu.series import Direction
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


def directions() -> dict[str, Direction]:
    """Which way is better, for the name of every indicator of which the catalogue says so."""
    said = Indicator.objects.exclude(direction="").values_list("name", "direction")
    return {name: Direction(direction) for name, direction in said}
