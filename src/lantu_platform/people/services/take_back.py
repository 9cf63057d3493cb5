"""Taking an import back: all of it, or, where somebody has worked with any of it since, nothing."""

from collections.abc import Iterator
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from lantu_platform.people.enums import Role
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, PeopleImport, Post, Reorganisation, User
from lantu_platform.people.rules import may
from lantu_platform.people.services.allow import require
from lantu_platform.people.services.announce import announce
from lantu_platform.people.services.made import person_facts, post_facts, unit_facts
from lantu_platform.people.services.separate import keep_one_administrator

Row = TypeVar("Row", bound=models.Model)
RIGHTS = {"units": "people.manage", "persons": "people.manage", "changed": "people.manage", "posts": "people.appoint"}


def may_undo_import(by: User, batch: PeopleImport) -> bool:
    """Whether somebody may take back all kinds of records that an import made."""
    return all(may(by, RIGHTS[kind]) for kind, records in batch.made.items() if records)


@transaction.atomic
def undo_import(*, by: User, batch: PeopleImport) -> list[str]:
    """Remove what an import made and put back what it changed; a sentence for each record that stands against it.

    With any such sentence nothing is undone. Twice does no more than once. Logs it. Raises PermissionDenied, and
    Refusal where the workbook was never taken in.
    """
    require(by, "people.import")
    batch = PeopleImport.objects.select_for_update().get(pk=batch.pk)
    if batch.applied_at is None:
        raise Refusal(Obstacle.NOT_TAKEN_IN)
    if batch.undone_at:
        return []
    if not may_undo_import(by, batch):
        raise PermissionDenied
    troubles = [str(each) for each in (*_posts(batch), *_changed(batch), *_persons(batch), *_units(batch))]
    if troubles:
        transaction.set_rollback(True)
        return troubles
    batch.undone_at, batch.undone_by = timezone.now(), by
    batch.save(update_fields=["undone_at", "undone_by"])
    announce(by, "people.import-undone", batch, {kind: (len(records), 0) for kind, records in batch.made.items()})
    return []


def _posts(batch: PeopleImport) -> Iterator[Refusal]:
    for post, record in _records(batch, "posts", Post.objects.select_related("user", "department")):
        if post_facts(post) != record["after"]:
            yield Refusal(Obstacle.USED_SINCE, name=post)
        elif _signed_in_since(post.user, batch):
            yield Refusal(Obstacle.SIGNED_IN_SINCE, name=post.user)
        else:
            yield from _end_of_administration(post)
            yield from _remove(post)


def _end_of_administration(post: Post) -> Iterator[Refusal]:
    try:
        keep_one_administrator(post.user, frozenset({Role(post.role)}))
    except Refusal as refusal:
        yield refusal


def _changed(batch: PeopleImport) -> Iterator[Refusal]:
    """The last change first: a person may stand in several lines."""
    for user, record in reversed(_records(batch, "changed", User.objects.all())):
        before = record["before"]
        home = Department.objects.filter(pk=before["department"]).first()
        if person_facts(user) != record["after"]:
            yield Refusal(Obstacle.USED_SINCE, name=user)
        elif home and home.valid_to is not None:
            yield Refusal(Obstacle.UNIT_ENDED, name=home)
        else:
            user.name, user.department = before["name"], home
            user.phone, user.email = before["phone"], before["email"]
            user.save(update_fields=["name", "department", "phone", "email"])


def _persons(batch: PeopleImport) -> Iterator[Refusal]:
    for user, record in _records(batch, "persons", User.objects.all()):
        if _signed_in_since(user, batch):
            yield Refusal(Obstacle.SIGNED_IN_SINCE, name=user)
        elif person_facts(user) != record["after"]:
            yield Refusal(Obstacle.USED_SINCE, name=user)
        else:
            yield from _remove(user)


def _units(batch: PeopleImport) -> Iterator[Refusal]:
    """Those that were made last first: they stand below the others."""
    for unit, record in reversed(_records(batch, "units", Department.objects.all())):
        steps = Reorganisation.objects.filter(units__department=unit).distinct()
        if unit_facts(unit) != record["after"] or len(steps) > 1:
            yield Refusal(Obstacle.USED_SINCE, name=unit)
        else:
            steps.delete()
            yield from _remove(unit)


def _records(batch: PeopleImport, kind: str, rows: models.QuerySet[Row]) -> list[tuple[Row, dict[str, Any]]]:
    """The records of a kind that are still there, in the order in which they were made."""
    found = rows.in_bulk([each["key"] for each in batch.made[kind]])
    return [(found[each["key"]], each) for each in batch.made[kind] if each["key"] in found]


def _signed_in_since(user: User, batch: PeopleImport) -> bool:
    return bool(user.last_login and batch.applied_at and user.last_login >= batch.applied_at)


def _remove(row: models.Model) -> Iterator[Refusal]:
    """Other records hold on to what somebody has worked with: the database says so."""
    try:
        with transaction.atomic():
            row.delete()
    except ProtectedError:
        yield Refusal(Obstacle.USED_SINCE, name=row)
