"""What waits for a person, counted over all rooms in which people work."""

from dataclasses import dataclass
from datetime import date

from lantu_platform.collection.queries.batches import fillable
from lantu_platform.collection.queries.returns import waiting_for
from lantu_platform.people.models import User
from lantu_platform.plans.queries import new_tasks, open_tasks, overdue_tasks
from lantu_platform.readings.queries import QueueFilter, open_aliases, queue
from lantu_platform.readings.rules import may_review, may_teach


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much of each kind of work a person can do now; 0 also where it is not theirs."""

    figures: int
    names: int
    returns_to_fill: int
    returns_to_approve: int
    new_tasks: int
    open_tasks: int
    overdue_tasks: int


def waiting(user: User, today: date) -> Waiting:
    """Figures to review, names to decide about, returns to fill in and to approve, tasks new, open and overdue."""
    return Waiting(
        figures=queue(QueueFilter()).count() if may_review(user) else 0,
        names=open_aliases() if may_teach(user) else 0,
        returns_to_fill=len(fillable(user)),
        returns_to_approve=waiting_for(user).count(),
        new_tasks=new_tasks(user, today).count(),
        open_tasks=open_tasks(user, today).count(),
        overdue_tasks=overdue_tasks(user, today).count(),
    )
