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
        token.revoked_at, token.revoked_by = timezone.now(), by
        token.save(update_fields=["revoked_at", "revoked_by"])
        details = {"owner": token.user.username} if token.user_id != by.pk else {}
        record(by=by, action="tokens.revoked", subject=token, details=details, ground=ground.strip()[:200])
    return token
