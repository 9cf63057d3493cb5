"""Who may do what."""

from typing import TYPE_CHECKING

from lantu_platform.people.rules import may

if TYPE_CHECKING:
    from lantu_platform.people.models import User


def may_review(user: "User") -> bool:
    """Whether the user may decide about what was read."""
    return may(user, "readings.review")


def may_second(user: "User") -> bool:
    """Whether the user may be the second person where two are needed."""
    return may(user, "readings.second")


def may_teach(user: "User") -> bool:
    """Whether the user may take in names that review has taught."""
    return may(user, "readings.teach")
