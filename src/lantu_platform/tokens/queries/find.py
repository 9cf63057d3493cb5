"""Tokens."""

import hashlib

from django.db.models import QuerySet

from lantu_platform.people.models import User
from lantu_platform.tokens.models import Token


def digest(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def find_by_secret(secret: str) -> Token | None:
    """The token that a program shows; None where there is none, it has ended, or its owner may not come in at present.

    That is who has left, and who must change their password first.
    """
    token = Token.objects.select_related("user").filter(digest=digest(secret)).first()
    if token is None or not token.usable:
        return None
    return token if token.user.is_active and not token.user.must_change_password else None


def find_token(key: int, user: User) -> Token:
    """One of the user's own tokens. Raises Token.DoesNotExist."""
    return Token.objects.get(pk=key, user=user)


def tokens_of(user: User) -> QuerySet[Token]:
    """A user's tokens, the newest first, ended ones included."""
    return Token.objects.filter(user=user)
