"""Who may do what."""

from typing import TYPE_CHECKING

from lantu_platform.people.rules import may

if TYPE_CHECKING:
    from lantu_platform.people.models import User


def may_change_library(user: "User") -> bool:
    """Whether the user may add documents, delete them and bring them back."""
    return may(user, "library.change")
