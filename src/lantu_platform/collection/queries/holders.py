"""Who holds a right."""

from collections.abc import Collection, Iterator

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from lantu_platform.people.enums import Role, Scope
from lantu_platform.people.models import Delegation, Department, Post, User
from lantu_platform.people.rules import rights

MOST = 5
"""Names that a sentence holds."""


def holders(action: str, department: int) -> QuerySet[User]:
    """The active users who may do something in a department today, by name, and who stands in for them.

    Posts above the department count for it.
    """
    scopes = rights()[action].scopes
    everywhere = [role for role in Role if scopes[role] is Scope.ALL]
    own = [role for role in Role if scopes[role] is Scope.OWN]
    reaching = Q(role__in=everywhere) | Q(role__in=own, department__in=list(_upwards(department)))
    posts = Post.objects.now().filter(reaching, user__is_active=True)
    stand_ins = Delegation.objects.now().filter(post__in=posts).values("to")
    held = Q(pk__in=posts.values("user")) | Q(pk__in=stand_ins)
    return User.objects.filter(held, is_active=True).order_by("name", "username")


def _upwards(department: int) -> Iterator[int]:
    parents = Department.parents()
    here: int | None = department
    while here is not None:
        yield here
        here = parents.get(here)


def names_who(action: str, department: int, but: Collection[int] = ()) -> str:
    """The names of those who may, for a sentence; without the people with the keys `but`."""
    people = [str(user) for user in holders(action, department).exclude(pk__in=but)[: MOST + 1]]
    if not people:
        return _("（还没有人有这个岗位，请找系统管理员）")
    return _("、").join(people[:MOST]) + (_("等") if len(people) > MOST else "")
