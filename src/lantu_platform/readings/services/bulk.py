"""Accepting many statements of which the reader is sure."""

import hashlib

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet

from lantu_platform.audit.services import record
from lantu_platform.people.models import User
from lantu_platform.readings.enums import Review
from lantu_platform.readings.errors import SureChanged
from lantu_platform.readings.models import Batch, Content, Decision, Statement
from lantu_platform.readings.queries import QueueFilter, sure
from lantu_platform.readings.rules import may_review
from lantu_platform.readings.services.decide import Act, decision_on, recount


@transaction.atomic
def accept_sure(*, by: User, wanted: QueueFilter, seen: str | None = None) -> Batch | None:
    """Confirm all waiting statements of a filter that hold no doubt; binding ones are left, they take two persons.

    The batch, which can be undone as one; None where nothing is left to confirm. `seen` is the `mark_of` what somebody
    was asked about. Logs it. Raises PermissionDenied, and SureChanged where it is something else by now.
    """
    if not may_review(by):
        raise PermissionDenied
    rows = _locked(sure(wanted))
    if seen is not None and seen != _mark(sorted(row.pk for row in rows)):
        raise SureChanged
    if not rows:
        return None
    batch = Batch.objects.create(by=by, size=len(rows))
    texts = dict(Content.objects.filter(reading__in={row.reading_id for row in rows}).values_list("reading", "text"))
    for row in rows:
        row.decision = decision_on(by, row, Act(Review.ACCEPTED), texts.get(row.reading_id, ""))
        row.decision.batch, row.review = batch, Review.ACCEPTED
    Decision.objects.bulk_create(row.decision for row in rows if row.decision)
    Statement.objects.bulk_update(rows, ["decision", "review"], batch_size=500)
    for reading in texts:
        recount(reading, changed=False)
    record(by=by, action="readings.accepted-sure", subject=batch, details={"decisions": len(rows)})
    return batch


def mark_of(rows: QuerySet[Statement]) -> str:
    """What tells these statements from others, for `accept_sure`."""
    return _mark(sorted(rows.values_list("pk", flat=True)))


def _mark(keys: list[int]) -> str:
    return hashlib.sha256(",".join(map(str, keys)).encode()).hexdigest()[:16]


def _locked(rows: QuerySet[Statement]) -> list[Statement]:
    return list(rows.select_for_update(of=("self",)).select_related("indicator").order_by("document_id", "start", "id"))
