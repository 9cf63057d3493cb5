"""Concluding about a plan as a whole."""

from collections.abc import Mapping

from django.db import transaction

from lantu_platform.evaluation.models import Conclusion
from lantu_platform.evaluation.services.keep import keep, must_evaluate, take_back
from lantu_platform.people.models import User
from lantu_platform.people.rules import Seen


@transaction.atomic
def conclude(*, by: User, document: int, said: Mapping[str, str], seen: Seen = None) -> Conclusion:
    """Say what one concludes about a plan; logs it. What stood before is undone.

    `said` has the fields of a conclusion. The same again changes nothing. Raises PermissionDenied, WordsMissing, and
    ChangedMeanwhile where another conclusion stands than was seen.
    """
    must_evaluate(by, document)
    made = Conclusion(document_id=document, by=by, **said)
    before = Conclusion.objects.filter(document=document)
    return keep(made, before, needed=("overall",), action="evaluation.concluded", ground="", seen=seen)


@transaction.atomic
def withdraw_conclusion(*, by: User, document: int, seen: Seen = None) -> None:
    """Take the conclusion about a plan back; logs it. Nothing where none stands.

    Raises PermissionDenied, and ChangedMeanwhile where another conclusion stands than was seen.
    """
    must_evaluate(by, document)
    take_back(Conclusion.objects.filter(document=document), by=by, action="evaluation.unconcluded", seen=seen)
