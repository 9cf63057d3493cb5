"""The question whether somebody may do something."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser

from lantu_platform.people.enums import Scope
from lantu_platform.people.errors import UnknownAction
from lantu_platform.people.rules.table import Right, rights

if TYPE_CHECKING:
    from lantu_platform.people.models import Department, User


@dataclass(frozen=True, slots=True)
class Reach:
    """The departments in which somebody may do something; for filtering lists."""

    everywhere: bool = False
    departments: frozenset[int] = frozenset()
    """Keys of departments; without meaning where `everywhere` holds."""

    def __contains__(self, department: int) -> bool:
        """Whether the department with this key is reached."""
        return self.everywhere or department in self.departments

    def __bool__(self) -> bool:
        return self.everywhere or bool(self.departments)


EVERYWHERE = Reach(everywhere=True)


def may(user: "User | AnonymousUser", action: str, department: "Department | int | None" = None) -> bool:
    """Whether the user may do `action` in the department, given as a record or its key; without one: anywhere at all.

    Raises UnknownAction where the table of rights has no such row.
    """
    reached = reach(user, action)
    if department is None:
        return bool(reached)
    return (department if isinstance(department, int) else department.pk) in reached


def reach(user: "User | AnonymousUser", action: str) -> Reach:
    """Where the user may do `action`. Only posts count; `is_superuser` and `is_staff` give nothing."""
    right = find_right(action)
    if right.visitor:
        return EVERYWHERE
    if isinstance(user, AnonymousUser) or not user.is_active:
        return Reach()
    if any(right.scopes[role] is Scope.ALL for role in user.roles):
        return EVERYWHERE
    own = [user.departments(role) for role in user.roles if right.scopes[role] is Scope.OWN]
    return Reach(departments=frozenset().union(*own))


def find_right(action: str) -> Right:
    """The row of an action. Raises UnknownAction where there is none."""
    try:
        return rights()[action]
    except KeyError:
        raise UnknownAction(action) from None
