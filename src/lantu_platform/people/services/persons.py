"""People who come, change and leave."""

import re
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu_platform.people.enums import ADMINISTRATORS
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, User
from lantu_platform.people.rules import Seen, may, must_stand
from lantu_platform.people.rules.passwords import draw_password
from lantu_platform.people.services.allow import current, require
from lantu_platform.people.services.announce import announce
from lantu_platform.people.services.separate import keep_one_administrator

_USERNAME = re.compile(r"^[\w.@+-]{1,150}$")
_PHONE = re.compile(r"^(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})$")


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of a person."""

    name: str
    department: Department | None
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person with the password for their first sign-in, which is told once and kept nowhere."""

    user: User
    password: str


@transaction.atomic
def add_person(*, by: User, username: str, details: Details, trial: bool = False) -> NewPerson:
    """Make an account without posts. Logs it. Raises PermissionDenied and Refusal.

    On trial, where all is rolled back anyway, the slow hashing of the password is left out.
    """
    require(by, "people.manage")
    check_person(username, details)
    if User.objects.filter(username=username).exists():
        raise Refusal(Obstacle.USERNAME_TAKEN, name=username)
    password = draw_password()
    user = User(username=username, must_change_password=True, password_set_at=timezone.now())
    _fill(user, details)
    if trial:
        user.set_unusable_password()
    else:
        user.set_password(password)
    user.save()
    announce(by, "people.added", user, {"name": (None, user.name), "department": (None, str(user.department or ""))})
    return NewPerson(user, password)


@transaction.atomic
def change_person(*, by: User, user: User, details: Details, seen: Seen = None) -> User:
    """Change what is known of a person. Logs what changed, telephone number and mail address masked.

    Raises PermissionDenied and Refusal, and ChangedMeanwhile where the person is not as was seen.
    """
    require(by, "people.manage")
    check_person(user.username, details)
    user = User.objects.select_for_update(of=("self",)).select_related("department").get(pk=user.pk)
    must_stand(seen, user, user.version)
    before = _facts(user)
    hidden = (user.phone, user.email)
    _fill(user, details)
    changes = {name: (before[name], fact) for name, fact in _facts(user).items()}
    if changes != {name: (fact, fact) for name, fact in before.items()} or hidden != (user.phone, user.email):
        user.save(update_fields=["name", "department", "phone", "email"])
        announce(by, "people.changed", user, changes)
    return user


@transaction.atomic
def deactivate(*, by: User, user: User, ground: str = "") -> User:
    """Close an account; posts and history stay. Logs it.

    Raises PermissionDenied, and Refusal for the last administrator of a kind.
    """
    require(by, "people.manage")
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.is_active:
        keep_one_administrator(user, user.roles)
        user.is_active = False
        user.save(update_fields=["is_active"])
        announce(by, "people.deactivated", user, {"is_active": (True, False)}, ground=ground)
    return user


@transaction.atomic
def reactivate(*, by: User, user: User, ground: str = "") -> User:
    """Open an account again. Logs it. Raises PermissionDenied."""
    require(by, "people.manage")
    user = User.objects.select_for_update().get(pk=user.pk)
    if not user.is_active:
        user.is_active = True
        user.save(update_fields=["is_active"])
        announce(by, "people.reactivated", user, {"is_active": (False, True)}, ground=ground)
    return user


@transaction.atomic
def reset_password(*, by: User, user: User) -> NewPerson:
    """A new password that must be changed at the next sign-in; the second step is gone, sessions and tokens end.

    For who has forgotten the one or lost the telephone of the other. Logs it. Raises PermissionDenied, and Refusal for
    the three administrators: who resets the password of another one could act as both.
    """
    require(by, "people.reset")
    for role in ADMINISTRATORS & user.roles:
        raise Refusal(Obstacle.ADMINISTRATORS_OWN, name=user, role=role.label, username=user.username)
    return _reset(by, user)


@transaction.atomic
def reset_password_on_host(*, user: User) -> NewPerson:
    """The same for whoever may run commands on the server, for everybody. Logs that nobody signed in did it."""
    return _reset(None, user)


def _reset(by: User | None, user: User) -> NewPerson:
    user = User.objects.select_for_update().get(pk=user.pk)
    password = draw_password()
    user.set_password(password)
    user.must_change_password, user.password_set_at = True, timezone.now()
    user.save(update_fields=["password", "must_change_password", "password_set_at"])
    gone, _ = Authenticator.objects.filter(user=user).delete()
    announce(by, "people.password-reset", user, {"second_step": (bool(gone), False)})
    return NewPerson(user, password)


@transaction.atomic
def change_password(*, user: User, password: str) -> None:
    """A person changes their own password to one that the rules for passwords allow. Logs it."""
    user.set_password(password)
    user.must_change_password, user.password_set_at = False, timezone.now()
    user.save(update_fields=["password", "must_change_password", "password_set_at"])
    announce(user, "people.password-changed", user)


@transaction.atomic
def note_sessions_ended(*, user: User) -> None:
    """A person signs out wherever else they are signed in. Logs it."""
    announce(user, "people.sessions-ended", user)


@transaction.atomic
def show_phone(*, by: User, user: User) -> str:
    """The whole telephone number. Logs that it was shown. Raises PermissionDenied."""
    if not may(by, "people.phone", user.department_id or 0):
        raise PermissionDenied
    announce(by, "people.phone-shown", user)
    return user.phone


def check_person(username: str, details: Details) -> None:
    """Raise Refusal where something cannot be right."""
    if not _USERNAME.match(username):
        raise Refusal(Obstacle.USERNAME_BAD, name=username)
    if not details.name.strip():
        raise Refusal(Obstacle.NAME_MISSING)
    if details.phone and not _PHONE.match(details.phone):
        raise Refusal(Obstacle.PHONE_BAD, phone=details.phone)
    if details.department:
        current(details.department, timezone.localdate())


def _fill(user: User, details: Details) -> None:
    user.name, user.department = details.name.strip(), details.department
    user.phone, user.email = details.phone, details.email


def _facts(user: User) -> dict[str, object]:
    return {
        "name": user.name,
        "department": str(user.department or ""),
        "phone": user.masked_phone,
        "email": user.masked_email,
    }
