"""What the log hears from the room of people, which stands below and cannot write it itself."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed
from axes.signals import user_locked_out
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver
from django.http import HttpRequest

from lantu_platform.audit.services import record
from lantu_platform.people.models import User
from lantu_platform.people.services import Deed, done


@receiver(done)
def log_deed(deed: Deed, **_: Any) -> None:
    """Something was done to people, departments or posts."""
    record(by=deed.by, action=deed.action, subject=deed.subject, details=deed.changes, ground=deed.ground)


@receiver(user_logged_in)
def log_sign_in(user: User, **_: Any) -> None:
    """A person signed in."""
    record(by=user, action="people.signed-in", subject=user)


@receiver(user_logged_out)
def log_sign_out(request: HttpRequest, user: User | None, **_: Any) -> None:
    """A person signed out; a session that had run out has no user."""
    if user:
        record(by=user, action="people.signed-out", subject=user)


@receiver(authenticator_added)
def log_second_step(user: User, authenticator: Authenticator, **_: Any) -> None:
    """A person set up a second step, or spare codes for it."""
    record(by=user, action="people.second-step-added", subject=user, details={"kind": authenticator.type})


@receiver(authenticator_removed)
def log_second_step_gone(user: User, authenticator: Authenticator, **_: Any) -> None:
    """A person took it away."""
    record(by=user, action="people.second-step-removed", subject=user, details={"kind": authenticator.type})


@receiver(user_login_failed)
def log_failure(credentials: dict[str, Any], **_: Any) -> None:
    """Somebody tried to sign in as a person and failed. Names that nobody has are left out: they may be passwords."""
    _log_of(credentials.get("username"), "people.sign-in-failed")


@receiver(user_locked_out)
def log_locked_out(username: str | None, **_: Any) -> None:
    """Too many failures: the person must wait."""
    _log_of(username, "people.locked-out")


def _log_of(username: str | None, action: str) -> None:
    person = User.objects.filter(username=username).first() if username else None
    if person:
        record(by=None, action=action, subject=person)
