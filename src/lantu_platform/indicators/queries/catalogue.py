"""The catalogue."""

from lantu_platform.indicators.models import Indicator


def find_indicator(key: int) -> Indicator:
    """One entry, its lead department with it. Raises Indicator.DoesNotExist."""
    return Indicator.objects.select_related("lead").get(pk=key)


def find_indicator_named(name: str) -> Indicator | None:
    """The entry of exactly this name."""
    return Indicator.objects.filter(name=name).first()


def indicator_names(text: str, limit: int = 20) -> list[str]:
    """Names that hold these words, for choosing one while typing."""
    found = Indicator.objects.exclude(name="")
    for word in text.split():
        found = found.filter(name__icontains=word)
    return list(found.values_list("name", flat=True)[:limit])
