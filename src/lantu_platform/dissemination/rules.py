"""Who may do what."""

from typing import TYPE_CHECKING

from lantu_platform.people.rules import may

if TYPE_CHECKING:
    from lantu_platform.people.models import User


def may_publish(user: "User") -> bool:
    """Whether the user may put documents on the public site and take them off."""
    return may(user, "dissemination.publish")


def may_switch_site(user: "User") -> bool:
    """Whether the user may open and close the public site."""
    return may(user, "dissemination.switch")
