"""What the room hears from the room of people: departments end, and others answer for their indicators."""

from typing import Any

from django.dispatch import receiver

from lantu_platform.audit.services import record
from lantu_platform.indicators.models import Indicator
from lantu_platform.people.services import Move, work_moves


@receiver(work_moves)
def move_leads(move: Move, **_: Any) -> None:
    """The department that takes over leads the old one's indicators. Logs each."""
    for indicator in Indicator.objects.select_for_update(of=("self",)).filter(lead=move.old):
        indicator.lead = move.new
        indicator.save(update_fields=["lead"])
        details = {"lead": (str(move.old), str(move.new))}
        record(by=move.by, action="indicators.described", subject=indicator, details=details)
