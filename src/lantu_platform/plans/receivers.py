"""What the room hears from the room of people: departments end, and their tasks go on elsewhere."""

from typing import Any

from django.dispatch import receiver

from lantu_platform.audit.services import record
from lantu_platform.people.services import Move, work_moves
from lantu_platform.plans.enums import SETTLED
from lantu_platform.plans.models import Assignment


@receiver(work_moves)
def move_tasks(move: Move, **_: Any) -> None:
    """Open tasks go to the department that takes over; settled ones stay where they were done. Logs each."""
    for given in Assignment.objects.select_for_update().filter(department=move.old).exclude(state__in=SETTLED):
        given.department, given.changed_by = move.new, move.by
        given.version += 1
        given.save()
        details = {"department": (str(move.old), str(move.new))}
        record(by=move.by, action="plans.moved", subject=given, details=details)
