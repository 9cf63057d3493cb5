"""New names in the catalogue."""

from collections.abc import Mapping

from django.db import transaction

from lantu.series import find_indicator
from lantu_platform.audit.services import record
from lantu_platform.indicators.enums import Kind
from lantu_platform.indicators.models import Indicator

_UNITS = {"percent": "%", "person": "人"}
"""Units that a family of the reading library's catalogue allows without a doubt; money comes in 亿元 and in 元."""


@transaction.atomic
def enter_indicators(codes: Mapping[str, str]) -> dict[str, Indicator]:
    """The catalogue's entries for these names, each with its code; new names are entered, logged as background work.

    What the reading library knows of a new name (direction, kind, attribute, source) is filled in.
    """
    found = Indicator.objects.in_bulk(codes, field_name="name")
    missing = sorted(codes.keys() - found.keys())
    # Another worker may enter the same name at the same moment.
    Indicator.objects.bulk_create([described(name, codes[name]) for name in missing], ignore_conflicts=True)
    new = Indicator.objects.in_bulk(missing, field_name="name")
    if new:
        record(by=None, action="indicators.entered", subject=next(iter(new.values())), details={"names": missing})
    return found | new


def described(name: str, code: str) -> Indicator:
    """A new entry, not stored yet, with what the reading library knows of it."""
    known = find_indicator(name) if code else None
    if known is None:
        return Indicator(name=name, code=code)
    return Indicator(
        name=name,
        code=code,
        unit=_UNITS.get(known.family, ""),
        direction=known.direction,
        kind=Kind(known.kind),
        attribute=known.attribute,
        source=known.source,
    )
