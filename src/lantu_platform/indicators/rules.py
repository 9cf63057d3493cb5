"""Who may do what."""

from typing import TYPE_CHECKING

from lantu_platform.people.rules import may

if TYPE_CHECKING:
    from lantu_platform.people.models import User


def may_edit_indicators(user: "User") -> bool:
    """Whether the user may describe indicators."""
    return may(user, "indicators.edit")


def may_set_targets(user: "User") -> bool:
    """Whether the user may set and change targets."""
    return may(user, "indicators.target")
