"""Assessing single targets of a plan."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from lantu_platform.evaluation.errors import RowGone
from lantu_platform.evaluation.models import Assessment
from lantu_platform.evaluation.queries import find_row
from lantu_platform.evaluation.services.keep import keep, must_evaluate, take_back
from lantu_platform.people.models import User
from lantu_platform.people.rules import Seen
from lantu_platform.plans.services import shown_on


@transaction.atomic
def assess(*, by: User, document: int, key: str, said: Mapping[str, str], seen: Seen = None) -> Assessment:
    """Say what one holds of a row and on what that rests; logs it. What stood before is undone.

    `said` has the fields of an assessment. The same again changes nothing. Raises PermissionDenied, RowGone,
    WordsMissing, and ChangedMeanwhile where another assessment stands than was seen.
    """
    must_evaluate(by, document)
    row = find_row(shown_on(timezone.localdate()).review, document, key)
    if row is None:
        raise RowGone
    made = Assessment(document_id=document, key=key, name=row.title, verdict=row.verdict, by=by, **said)
    before = Assessment.objects.filter(document=document, key=key)
    return keep(made, before, needed=("opinion", "basis"), action="evaluation.assessed", ground=made.basis, seen=seen)


@transaction.atomic
def withdraw_assessment(*, by: User, document: int, key: str, seen: Seen = None) -> None:
    """Take the assessment of a row back; logs it. Nothing where none stands.

    Raises PermissionDenied, and ChangedMeanwhile where another assessment stands than was seen.
    """
    must_evaluate(by, document)
    before = Assessment.objects.filter(document=document, key=key)
    take_back(before, by=by, action="evaluation.unassessed", seen=seen)
