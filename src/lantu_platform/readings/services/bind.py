"""Keeping it known which stored figures are of binding indicators."""

from collections.abc import Iterable

from django.db.models import Q

from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries import binding_of

_ASKED = ("indicator", "document", "region", "year", "binding", "reading__region")


def renew_binding(indicators: Iterable[int]) -> None:
    """Mark the stored figures of these indicators by what the catalogue and the plans say now.

    Call it in the transaction of whatever may change that. Decisions that were taken stay as they are.
    """
    keys = set(indicators)
    found = binding_of(keys)
    rows = Statement.objects.filter(Q(binding=True) | Q(indicator__in=found.indicators), indicator__in=keys)
    changed = []
    for row in rows.select_related("reading").only(*_ASKED):
        if row.binding != found.holds(row):
            row.binding = not row.binding
            changed.append(row)
    Statement.objects.bulk_update(changed, ["binding"], batch_size=500)
