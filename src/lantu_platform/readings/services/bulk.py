"""Accepting many statements of which the reader is sure."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet

from lantu_platform.audit.services import record
from lantu_platform.people.models import User
from lantu_platform.readings.enums import Review
from lantu_platform.readings.models import Batch, Content, Decision, Statement
from lantu_platform.readings.queries import QueueFilter, sure
from lantu_platform.readings.rules import may_review
from lantu_platform.readings.services.decide import Act, decision_on, recount


@transaction.atomic
def accept_sure(*, by: User, wanted: QueueFilter) -> Batch | None:
    """Confirm all waiting statements of a filter that hold no doubt; binding ones are left, they take two persons.

    The batch, which can be undone as one; None where nothing is left to confirm. Logs it. Raises PermissionDenied.
    """
    if not may_review(by):
        raise PermissionDenied
    rows = _locked(sure(wanted))
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


def _locked(rows: QuerySet[Statement]) -> list[Statement]:
    return list(rows.select_for_update(of=("self",)).select_related("indicator").order_by("document_id", "start", "id"))
