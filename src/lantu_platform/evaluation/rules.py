"""Who may do what."""

from typing import TYPE_CHECKING

from lantu_platform.people.rules import may

if TYPE_CHECKING:
    from lantu_platform.people.models import User


def may_evaluate(user: "User") -> bool:
    """Whether the user may write what an evaluation holds of a plan."""
    return may(user, "evaluation.write")
