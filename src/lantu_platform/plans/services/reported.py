"""Figures that departments reported, as the reading library takes figures: their place is the return they came in."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Q

import lantu
from lantu.statement import Statement as Read
from lantu.text import Document
from lantu_platform.audit.queries import end_of
from lantu_platform.indicators.models import Observation, Target
from lantu_platform.readings import enums as read_enums
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries import reported_as_read


def reported_on(day: date, among: Collection[int] | None = None) -> list[lantu.Reading]:
    """The reported figures that held at the end of a day, of indicators with a promise in a document or a decision.

    One reading a return or import, named "return 12"; a statement's start is the key of its observation. `among` are
    the keys of the indicators to be taken; without them all are.
    """
    after = end_of(day)
    promised = Statement.objects.in_force().filter(status=read_enums.Status.TARGET).values("indicator")
    decided = Target.objects.values("indicator")
    rows = Observation.objects.filter(Q(withdrawn_at=None) | Q(withdrawn_at__gte=after), at__lt=after)
    aimed = rows.filter(Q(indicator__in=promised) | Q(indicator__in=decided)).select_related("indicator")
    if among is not None:
        aimed = aimed.filter(indicator__in=among)
    held: dict[tuple[int, str, str, str], Observation] = {}
    for row in aimed.order_by("at", "pk"):
        held[row.indicator_id, row.region, row.period, row.measure] = row
    groups: defaultdict[str, list[Read]] = defaultdict(list)
    for row in held.values():
        if row.value is not None:
            groups[f"{row.source} {row.source_key}"].append(reported_as_read(row))
    return [
        lantu.Reading(Document(name=name, text="", format="", sha256=""), said, [], [], [], [])
        for name, said in groups.items()
    ]
