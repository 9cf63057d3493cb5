"""Imports, and the sheets that people download."""

from collections.abc import Sequence
from datetime import timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from lantu_platform.collection.enums import EDITABLE, BatchState
from lantu_platform.collection.models import Batch, Return
from lantu_platform.people.models import User
from lantu_platform.people.rules import reach

SILENCE = timedelta(minutes=2)
"""After this long without a sign of life the background is taken for dead."""


def batches(user: User) -> QuerySet[Batch]:
    """The imports that a user made or may undo, the latest first; without the files themselves."""
    reached = reach(user, "collection.undo")
    mine = Q(by=user) | Q(department__in=reached.departments)
    rows = Batch.objects.defer("content", "troubles", "before", "notes").select_related("by", "department")
    return (rows if reached.everywhere else rows.filter(mine)).order_by("-at", "-pk")


def find_batch(user: User, key: int) -> Batch:
    """An import that a user made or may undo, without the file. Raises Batch.DoesNotExist."""
    return batches(user).defer(None).defer("content").get(pk=key)


def is_silent(batch: Batch) -> bool:
    """Whether the background has stopped working on it."""
    working = batch.state in (BatchState.WAITING, BatchState.IMPORTING)
    return working and batch.alive_at is not None and batch.alive_at < timezone.now() - SILENCE


def fillable(user: User) -> Sequence[Return]:
    """The returns that a user can fill today, in the order of their due days."""
    today = timezone.localdate()
    reached = reach(user, "collection.fill")
    rows = Return.objects.filter(state__in=EDITABLE, opens__lte=today).filter(
        Q(locks__gte=today) | Q(unlocked_until__gte=today)
    )
    rows = rows.select_related("template", "department").order_by("due", "template__name", "period")
    return list(rows if reached.everywhere else rows.filter(department__in=reached.departments))
