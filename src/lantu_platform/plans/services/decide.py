"""Deciding about findings, and undoing that."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.people.models import User
from lantu_platform.people.rules import Seen, must_stand
from lantu_platform.plans.enums import DECIDED, FindingState
from lantu_platform.plans.errors import FindingGone, ReasonMissing
from lantu_platform.plans.models import Decision, Finding
from lantu_platform.plans.rules import may_decide


@transaction.atomic
def decide_finding(*, by: User, key: str, state: FindingState, reason: str, seen: Seen = None) -> Decision:
    """Say of a finding that it is right or that it is none, and why; logs it. What stood before is undone.

    The same word again changes nothing. Raises PermissionDenied, ReasonMissing, FindingGone where no review holds such
    a finding, and ChangedMeanwhile where what people hold of it is not as was seen.
    """
    if not may_decide(by) or state not in DECIDED:
        raise PermissionDenied
    reason = reason.strip()
    if not reason:
        raise ReasonMissing
    finding = Finding.objects.select_for_update().filter(key=key).order_by("-review_id").first()
    if finding is None:
        raise FindingGone
    before = _standing(key)
    if before and (before.state, before.reason) == (state, reason):
        return before
    _must_stand(seen, before, finding)
    if before:
        _undo(before, by)
    made = Decision.objects.create(key=key, state=state, reason=reason, message=finding.message_zh, by=by)
    details = {"state": (before.state if before else FindingState.OPEN, state)}
    record(by=by, action="plans.decided", subject=made, details=details, ground=reason)
    return made


@transaction.atomic
def undo_decision(*, by: User, key: str, seen: Seen = None) -> None:
    """Take the decision on a finding back, so that it is open again; logs it. Nothing where none stands.

    Raises PermissionDenied, and ChangedMeanwhile where another decision stands than was seen.
    """
    if not may_decide(by):
        raise PermissionDenied
    standing = _standing(key)
    if standing:
        must_stand(seen, standing, standing.version)
        _undo(standing, by)
        details = {"state": (standing.state, FindingState.OPEN)}
        record(by=by, action="plans.undecided", subject=standing, details=details)


def _standing(key: str) -> Decision | None:
    return Decision.objects.select_for_update().filter(key=key, undone_at=None).first()


def _must_stand(seen: Seen, standing: Decision | None, finding: Finding) -> None:
    last = standing or Decision.objects.filter(key=finding.key).first()
    must_stand(seen, last or finding, standing.version if standing else "")


def _undo(decision: Decision, by: User) -> None:
    decision.undone_by, decision.undone_at = by, timezone.now()
    decision.save(update_fields=["undone_by", "undone_at"])
