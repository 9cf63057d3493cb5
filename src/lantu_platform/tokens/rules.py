"""Who may do what, and what a token can be made for."""

from typing import TYPE_CHECKING

from lantu_platform.people.rules import may, rights

if TYPE_CHECKING:
    from lantu_platform.people.models import User
    from lantu_platform.tokens.models import Token

_OFFERED: set[str] = set()


def offer(action: str) -> None:
    """Name an action that an operation of the API declares, so that tokens can be made for it."""
    _OFFERED.add(action)


def offered(user: "User") -> list[str]:
    """The actions that a token of this user can be made for, in the order of the table of rights."""
    return [action for action in rights() if action in _OFFERED and may(user, action)]


def may_have_tokens(user: "User") -> bool:
    """Whether the user may make tokens in their own name."""
    return may(user, "account.token")


def may_revoke(user: "User", token: "Token") -> bool:
    """Whether the user may end this token: their own, or anybody's as a security administrator."""
    return token.user_id == user.pk or may(user, "people.tokens")
