"""Who may do what."""

from typing import TYPE_CHECKING

from lantu_platform.people.enums import Role

if TYPE_CHECKING:
    from lantu_platform.people.models import User


def holds(user: "User", role: Role) -> bool:
    """Whether one of the user's posts has this role; a superuser holds every role."""
    return user.is_active and (user.is_superuser or role in user.roles)
