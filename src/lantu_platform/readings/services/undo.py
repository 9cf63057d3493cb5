"""Taking decisions back."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.people.models import User
from lantu_platform.readings.enums import Review
from lantu_platform.readings.errors import DecidedMeanwhile, NothingToUndo
from lantu_platform.readings.models import Batch, Decision, Statement
from lantu_platform.readings.rules import may_review, may_second
from lantu_platform.readings.services.decide import put_into_force, recount
from lantu_platform.readings.services.teach import take_back


def undo_last(*, by: User) -> list[Decision]:
    """Take back the last thing that a person decided and nobody has replaced: one decision, or a whole batch.

    Returns what was undone, in the order of the text. Raises PermissionDenied and NothingToUndo.
    """
    last = Decision.objects.filter(by=by, current=True).order_by("-pk").first()
    if last is None:
        raise NothingToUndo
    return undo(by=by, decision=last.pk)


@transaction.atomic
def undo(*, by: User, decision: int) -> list[Decision]:
    """Take back a decision with all of its batch; the one before it is in force again. Logs it; twice does no more.

    Decisions of a batch that others have replaced since are left alone. Raises PermissionDenied, and DecidedMeanwhile
    where somebody has decided again since.
    """
    if not (may_review(by) or may_second(by)):
        raise PermissionDenied
    last = Decision.objects.select_for_update(of=("self",)).select_related("batch", "previous").get(pk=decision)
    if last.by_id != by.pk and not may_review(by):
        raise PermissionDenied
    if last.undone_at:
        return []
    if not last.current:
        raise DecidedMeanwhile(_standing(last))
    group = _undo_batch(by, last.batch) if last.batch else [_undo_one(by, last)]
    record(by=by, action="readings.undone", subject=last.batch or last, details={"decisions": len(group)})
    return group


def _undo_one(by: User, last: Decision) -> Decision:
    _mark(Decision.objects.filter(pk=last.pk), by)
    if last.previous:
        Decision.objects.filter(pk=last.previous.pk).update(current=True)
    row = Statement.objects.filter(decision=last).select_related("indicator", "decision").first()
    if row and row.by_hand and last.previous is None:
        reading = row.reading_id
        row.delete()
        recount(reading, changed=True)
    elif row:
        put_into_force(row, last.previous)
    take_back(last, by=by)
    return last


def _undo_batch(by: User, batch: Batch) -> list[Decision]:
    """A batch holds nothing but first decisions that changed no slot."""
    standing = batch.decisions.filter(current=True)
    group = list(standing.order_by("document_id", "start", "nth"))
    rows = Statement.objects.filter(decision__batch=batch)
    readings = set(rows.values_list("reading", flat=True))
    rows.update(decision=None, review=Review.WAITING)
    _mark(standing, by)
    for reading in readings:
        recount(reading, changed=False)
    return group


def _mark(undone: QuerySet[Decision], by: User) -> None:
    undone.update(current=False, undone_at=timezone.now(), undone_by=by)


def _standing(undone: Decision) -> Decision | None:
    same = Decision.objects.filter(document=undone.document_id, start=undone.start, end=undone.end, nth=undone.nth)
    return same.filter(current=True).select_related("by").first()
