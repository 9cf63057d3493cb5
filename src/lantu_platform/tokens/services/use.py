"""When tokens were used."""

from datetime import timedelta

from django.utils import timezone

from lantu_platform.tokens.models import Token

EVERY = timedelta(minutes=1)


def note_use(token: Token) -> None:
    """Keep when a token was last used; written at most once a minute, so that reading does not become writing."""
    now = timezone.now()
    if token.last_used_at is None or now - token.last_used_at >= EVERY:
        Token.objects.filter(pk=token.pk).update(last_used_at=now)
