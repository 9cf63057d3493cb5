"""What tokens hear from the room of people."""

from typing import Any

from django.dispatch import receiver

from lantu_platform.people.models import User
from lantu_platform.people.services import Deed, done
from lantu_platform.tokens.services import end_all

_LOCKED_OUT = frozenset({"people.password-reset", "people.deactivated"})


@receiver(done)
def end_tokens(deed: Deed, **_: Any) -> None:
    """Who may have lost their password to another, or has left, comes in by no token either."""
    if deed.action in _LOCKED_OUT and isinstance(deed.subject, User):
        end_all(by=deed.by, user=deed.subject, ground=deed.action)
