"""三员分立: the three administrators stay apart from each other and from all business."""

from datetime import date

from django.utils import timezone

from lantu_platform.people.enums import ADMINISTRATORS, Role
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Delegation, Post, User


def keep_apart(user: User, role: Role, first: date, last: date | None) -> None:
    """Raise Refusal where the person has a role from `first` to `last`, or stands in for one, that excludes `role`."""
    held = [Role(each) for each in Post.objects.filter(user=user).during(first, last).values_list("role", flat=True)]
    lent = Delegation.objects.filter(to=user).during(first, last).values_list("post__role", flat=True)
    for other in [*held, *map(Role, lent)]:
        if other != role and ADMINISTRATORS & {other, role}:
            raise Refusal(Obstacle.APART, name=user, role=other.label)


def keep_one_administrator(user: User, roles: frozenset[Role]) -> None:
    """Raise Refusal where nobody else would be left who holds one of these administrators' roles."""
    today = timezone.localdate()
    for role in ADMINISTRATORS & roles:
        others = Post.objects.filter(role=role, user__is_active=True).exclude(user=user).on(today)
        if not others.exists():
            raise Refusal(Obstacle.LAST_ADMINISTRATOR, name=user, role=role.label)
