"""Who may do what."""

from typing import TYPE_CHECKING

from lantu_platform.people.rules import Reach, may, reach

if TYPE_CHECKING:
    from lantu_platform.people.models import User


def may_assign_tasks(user: "User") -> bool:
    """Whether the user may hand tasks to departments."""
    return may(user, "tasks.assign")


def task_reach(user: "User") -> Reach:
    """The departments for whose tasks the user may say how far they are."""
    return reach(user, "tasks.report")


def may_decide(user: "User") -> bool:
    """Whether the user may accept or dismiss findings."""
    return may(user, "plans.decide")
