"""What the log hears from the room of people, which stands below and cannot write it itself."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.http import HttpRequest

from lantu_platform.audit.services import record
from lantu_platform.people.models import Department, Post, User


@receiver(user_logged_in)
def log_sign_in(user: User, **_: Any) -> None:
    """A person signed in."""
    record(by=user, action="people.signed-in", subject=user)


@receiver(user_logged_out)
def log_sign_out(request: HttpRequest, user: User | None, **_: Any) -> None:
    """A person signed out; a session that had run out has no user."""
    if user:
        record(by=user, action="people.signed-out", subject=user)


@receiver(post_save, sender=User)
@receiver(post_save, sender=Department)
@receiver(post_save, sender=Post)
def log_saved(instance: User | Department | Post, created: bool, update_fields: Any, **_: Any) -> None:
    """A user, department or post was written; the time of the last sign-in is no news."""
    if update_fields is None or set(update_fields) != {"last_login"}:
        record(by=None, action="people.added" if created else "people.changed", subject=instance)


@receiver(post_delete, sender=Department)
@receiver(post_delete, sender=Post)
def log_deleted(instance: Department | Post, **_: Any) -> None:
    """A department or post was taken away."""
    record(by=None, action="people.removed", subject=instance)
