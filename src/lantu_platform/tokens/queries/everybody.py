"""The tokens of all people, for who watches over them."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from lantu_platform.tokens.enums import TokenState
from lantu_platform.tokens.models import Token

IDLE = timedelta(days=90)
"""A token that has not been used for so long is likely to be forgotten."""


@dataclass(frozen=True, slots=True)
class TokenFilter:
    """Which tokens to list; an empty field asks for nothing."""

    text: str = ""
    """A part of the owner's name or user name, or of what the token is for."""
    state: TokenState | None = None

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return self != TokenFilter()


def everybodys_tokens(wanted: TokenFilter) -> QuerySet[Token]:
    """The tokens with their owners, those that still let in first, the newest before the older ones."""
    found = Token.objects.select_related("user__department", "revoked_by")
    if wanted.text:
        who = Q(user__name__icontains=wanted.text) | Q(user__username__icontains=wanted.text)
        found = found.filter(who | Q(name__icontains=wanted.text))
    if wanted.state is TokenState.ENDED:
        found = found.exclude(_usable())
    elif wanted.state:
        found = found.filter(_usable())
    if wanted.state is TokenState.IDLE:
        used = Coalesce("last_used_at", "created_at")
        found = found.annotate(used=used).filter(used__lt=timezone.now() - IDLE)
    return found.order_by(Case(When(_usable(), then=Value(0)), default=Value(1)), "-created_at", "-pk")


def find_anybodys_token(key: int) -> Token:
    """A token, whosever it is. Raises Token.DoesNotExist."""
    return Token.objects.get(pk=key)


def _usable() -> Q:
    return Q(revoked_at=None, expires_at__gt=timezone.now(), user__is_active=True)
