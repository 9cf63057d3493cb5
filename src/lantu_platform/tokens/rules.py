"""Who may do what, and what a token can be made for."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lantu_platform.people.enums import ADMINISTRATORS, Role, Scope
from lantu_platform.people.rules import may, rights

if TYPE_CHECKING:
    from lantu_platform.people.models import User
    from lantu_platform.tokens.models import Token

LONGEST, LONGEST_OF_ADMINISTRATORS = 366, 31
"""Days that a token may live; the second where it holds what only the three administrators may do."""
_WATCHING = frozenset({"operation.metrics"})
"""What only tells how the service runs: a monitoring program keeps its token for a year, as any other does."""
_OFFERED: set[str] = set()


def offer(action: str) -> None:
    """Name an action that an operation of the API declares, so that tokens can be made for it."""
    _OFFERED.add(action)


def offered(user: "User") -> list[str]:
    """The actions that a token of this user can be made for, in the order of the table of rights."""
    return [action for action in rights() if action in _OFFERED and may(user, action)]


def is_administrative(action: str) -> bool:
    """Whether the table of rights keeps an action to the three administrators, watching the service apart."""
    if action in _WATCHING:
        return False
    right = rights()[action]
    business = (right.scopes[role] for role in Role if role not in ADMINISTRATORS)
    return not right.visitor and all(scope is Scope.NONE for scope in business)


def longest(scopes: Iterable[str]) -> int:
    """How many days a token with these scopes may live."""
    return LONGEST_OF_ADMINISTRATORS if any(map(is_administrative, scopes)) else LONGEST


def may_have_tokens(user: "User") -> bool:
    """Whether the user may make tokens in their own name."""
    return may(user, "account.token")


def may_revoke(user: "User", token: "Token") -> bool:
    """Whether the user may end this token: their own, or anybody's as a security administrator."""
    return token.user_id == user.pk or may(user, "people.tokens")
