"""Figures that the reader missed."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from lantu_platform.audit.services import record
from lantu_platform.people.models import User
from lantu_platform.readings.enums import Review
from lantu_platform.readings.errors import DecidedMeanwhile
from lantu_platform.readings.models import Content, Decision, Remark, Slots, Statement
from lantu_platform.readings.queries import binding_of, find_content
from lantu_platform.readings.rules import may_review
from lantu_platform.readings.services.decide import BEFORE, recount
from lantu_platform.readings.services.filing import enter
from lantu_platform.readings.services.settle import settle


@transaction.atomic
def add_missed(*, by: User, remark: int, name: str, slots: Slots, note: str = "") -> Statement:
    """Make a statement of a number that the reader left as a remark; `name` is what the document calls the indicator.

    It stands on the person's word, outlives new readings, and goes when the decision is undone; one of a binding
    indicator awaits a second person. Logs it. Raises
    PermissionDenied, Remark.DoesNotExist (read anew meanwhile) and DecidedMeanwhile (somebody has added it).
    """
    if not may_review(by):
        raise PermissionDenied
    missed = Remark.objects.select_related("reading__document").get(pk=remark)
    # Locked, so that of two people who add the same figure one is told.
    text = Content.objects.select_for_update().get(reading=missed.reading).text
    place = {"document": missed.reading.document, "start": missed.start, "end": missed.end, "nth": 0}
    standing = Decision.objects.filter(**place, current=True).select_related("by").first()
    if standing:
        raise DecidedMeanwhile(standing)
    decision = Decision(
        **place,
        text=text[missed.start : missed.end],
        before=text[max(0, missed.start - BEFORE) : missed.start],
        outcome=Review.ACCEPTED,
        added=True,
        slots=slots.stored(),
        frame={"name": name},
        note=note[:300],
        by=by,
    )
    row = _stored(missed, decision)
    details = {"document": decision.document_id, "start": decision.start, **decision.slots}
    record(by=by, action="readings.added-missed", subject=decision, details=details)
    return row


def _stored(missed: Remark, decision: Decision) -> Statement:
    content = find_content(missed.reading)
    if content is None:
        raise Remark.DoesNotExist
    (row,) = settle([], [decision], content).rows
    enter([row])
    if binding_of([row.indicator_id]).holds(row):
        row.binding, row.review, decision.settled = True, Review.SECOND, False
    decision.save()
    row.decision = decision
    row.save()
    recount(missed.reading_id, changed=True)
    return row
