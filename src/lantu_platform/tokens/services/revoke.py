"""Ending tokens."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.people.models import User
from lantu_platform.tokens.models import Token
from lantu_platform.tokens.rules import may_revoke


@transaction.atomic
def revoke_token(*, by: User, token: Token, ground: str = "") -> Token:
    """End a token at once; a second time changes nothing. Logs it with its ground. Raises PermissionDenied."""
    if not may_revoke(by, token):
        raise PermissionDenied
    token = Token.objects.select_for_update(of=("self",)).select_related("user").get(pk=token.pk)
    if token.revoked_at is None:
        _end(by, token, ground.strip()[:200])
    return token


@transaction.atomic
def end_all(*, by: User | None, user: User, ground: str) -> None:
    """End all tokens of a person with what was done to the person. Logs each."""
    for token in Token.objects.select_for_update(of=("self",)).select_related("user").filter(user=user):
        if token.usable:
            _end(by, token, ground)


def _end(by: User | None, token: Token, ground: str) -> None:
    token.revoked_at, token.revoked_by = timezone.now(), by
    token.save(update_fields=["revoked_at", "revoked_by"])
    details = {"owner": token.user.username} if by is None or token.user_id != by.pk else {}
    record(by=by, action="tokens.revoked", subject=token, details=details, ground=ground)
