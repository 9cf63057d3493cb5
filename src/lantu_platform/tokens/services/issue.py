"""Making tokens."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.people.models import User
from lantu_platform.tokens.models import Token
from lantu_platform.tokens.queries.find import digest
from lantu_platform.tokens.rules import longest, may_have_tokens, offered

MARK = "lantu_"
"""All secrets begin so, that programs which look for leaked secrets know them."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A new token with its secret, which is told this once and never again."""

    token: Token
    secret: str


@transaction.atomic
def issue_token(*, by: User, name: str, scopes: Collection[str], days: int) -> Issued:
    """Make a token in the user's own name. Logs it without its secret.

    Raises PermissionDenied where the user may not have tokens, acts for somebody else, or asks for a scope that is not
    theirs; ValueError where `days` is less than 1 or more than such a token may live.
    """
    if not may_have_tokens(by) or by.acting or not set(scopes) <= set(offered(by)):
        raise PermissionDenied
    if not 1 <= days <= longest(scopes):
        message = f"a token lives 1 to {longest(scopes)} days, not {days}"
        raise ValueError(message)
    secret = MARK + secrets.token_urlsafe(32)
    token = Token.objects.create(
        user=by,
        name=name[:100],
        digest=digest(secret),
        hint=secret[: len(MARK) + 4],
        scopes=sorted(scopes),
        expires_at=timezone.now() + timedelta(days=days),
    )
    record(by=by, action="tokens.issued", subject=token, details={"scopes": token.scopes, "days": days})
    return Issued(token, secret)
