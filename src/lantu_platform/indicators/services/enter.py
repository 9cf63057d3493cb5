"""New names in the catalogue."""

from collections.abc import Mapping

from django.db import transaction

from lantu_platform.audit.services import record
from lantu_platform.indicators.models import Indicator


@transaction.atomic
def enter_indicators(codes: Mapping[str, str]) -> dict[str, Indicator]:
    """The catalogue's entries for these names, each with its code; new names are entered, logged as background work."""
    found = Indicator.objects.in_bulk(codes, field_name="name")
    missing = sorted(codes.keys() - found.keys())
    # Another worker may enter the same name at the same moment.
    Indicator.objects.bulk_create([Indicator(name=name, code=codes[name]) for name in missing], ignore_conflicts=True)
    new = Indicator.objects.in_bulk(missing, field_name="name")
    if new:
        record(by=None, action="indicators.entered", subject=next(iter(new.values())), details={"names": missing})
    return found | new
