"""Who holds a right."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from lantu_platform.people.enums import Role, Scope
from lantu_platform.people.models import Department, User
from lantu_platform.people.rules import rights

MOST = 5
"""Names that a sentence holds."""


def holders(action: str, department: int) -> QuerySet[User]:
    """The active users who may do something in a department, by name. Posts above the department count for it."""
    scopes = rights()[action].scopes
    everywhere = [role for role in Role if scopes[role] is Scope.ALL]
    own = [role for role in Role if scopes[role] is Scope.OWN]
    reaching = Q(posts__role__in=everywhere) | Q(posts__role__in=own, posts__department__in=list(_upwards(department)))
    return User.objects.filter(reaching, is_active=True).distinct().order_by("name", "username")


def _upwards(department: int) -> Iterator[int]:
    parents = Department.parents()
    here: int | None = department
    while here is not None:
        yield here
        here = parents.get(here)


def names_who(action: str, department: int) -> str:
    """The names of those who may, for a sentence."""
    people = [str(user) for user in holders(action, department)[: MOST + 1]]
    if not people:
        return _("（还没有人有这个岗位，请找系统管理员）")
    return _("、").join(people[:MOST]) + (_("等") if len(people) > MOST else "")
