"""Evaluating a plan: what evaluators hold of its rows and of the whole."""

from typing import TYPE_CHECKING, Annotated

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Field, Path, Query, Router
from ninja.responses import Status

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.schemas.evaluation import AssessIn, AssessmentOut, ConcludeIn, ConclusionOut
from lantu_platform.api.schemas.fields import DayQuery, Key
from lantu_platform.api.versions import IF_MATCH, seen, tagged
from lantu_platform.evaluation.queries import assessment_of, assessments_on, conclusion_of
from lantu_platform.evaluation.services import assess, conclude, withdraw_assessment, withdraw_conclusion
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import Seen
from lantu_platform.readings.queries import find_reading

if TYPE_CHECKING:
    from lantu_platform.evaluation.models import Assessment, Conclusion

router = Router(tags=["evaluation"])
RowKey = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-z]+$")]
NOTHING = ("",)
"""What stands where nobody has written."""


@router.get("/plans/{document}/assessments", response=answers(list[AssessmentOut], 404))
@operation("plans.read")
def held(request: HttpRequest, document: Path[Key], wanted: Query[DayQuery]) -> "list[Assessment]":
    """What evaluators hold of the rows of a plan, also of rows that its tables do not hold any more."""
    return list(assessments_on(find_reading(document).document_id, wanted.day).values())


@router.get("/plans/{document}/assessments/{key}", response=answers(AssessmentOut, 404))
@operation("plans.read")
def held_of_row(request: HttpRequest, answer: HttpResponse, document: Path[Key], key: Path[RowKey]) -> "Assessment":
    """What an evaluator holds of a row now; 404 where nobody has written."""
    standing = assessment_of(document, key)
    if standing is None:
        raise Http404
    return tagged(answer, standing)


@router.post("/plans/{document}/assessments/{key}", response=answers(AssessmentOut, 400, 404, 412))
@operation("evaluation.write")
def hold(
    request: HttpRequest, answer: HttpResponse, document: Path[Key], key: Path[RowKey], told: AssessIn
) -> "Assessment":
    """Write the first assessment of a row; 412 where another stands already."""
    return tagged(answer, _assess(request, document, key, told, NOTHING))


@router.put(
    "/plans/{document}/assessments/{key}",
    response=answers(AssessmentOut, 400, 404, 412, 428),
    openapi_extra=IF_MATCH,
)
@operation("evaluation.write")
def hold_anew(
    request: HttpRequest, answer: HttpResponse, document: Path[Key], key: Path[RowKey], told: AssessIn
) -> "Assessment":
    """Assess a row anew; what stood before stays in its history."""
    return tagged(answer, _assess(request, document, key, told, seen(request)))


@router.delete(
    "/plans/{document}/assessments/{key}", response=answers(None, 404, 412, 428, status=204), openapi_extra=IF_MATCH
)
@operation("evaluation.write")
def withdraw(request: HttpRequest, document: Path[Key], key: Path[RowKey]) -> Status[None]:
    """Take the assessment of a row back; twice does no more than once."""
    known = find_reading(document).document_id
    withdraw_assessment(by=signed_in(request), document=known, key=key, seen=seen(request))
    return Status(204, None)


@router.get("/plans/{document}/conclusion", response=answers(ConclusionOut, 404))
@operation("plans.read")
def concluded(request: HttpRequest, answer: HttpResponse, document: Path[Key]) -> "Conclusion":
    """What an evaluator concludes about the whole now; 404 where nobody has written."""
    standing = conclusion_of(document)
    if standing is None:
        raise Http404
    return tagged(answer, standing)


@router.post("/plans/{document}/conclusion", response=answers(ConclusionOut, 400, 404, 412))
@operation("evaluation.write")
def conclude_first(request: HttpRequest, answer: HttpResponse, document: Path[Key], told: ConcludeIn) -> "Conclusion":
    """Write the first conclusion about a plan; 412 where another stands already."""
    return tagged(answer, _conclude(request, document, told, NOTHING))


@router.put("/plans/{document}/conclusion", response=answers(ConclusionOut, 400, 404, 412, 428), openapi_extra=IF_MATCH)
@operation("evaluation.write")
def conclude_anew(request: HttpRequest, answer: HttpResponse, document: Path[Key], told: ConcludeIn) -> "Conclusion":
    """Conclude anew about a plan; what stood before stays in its history."""
    return tagged(answer, _conclude(request, document, told, seen(request)))


@router.delete(
    "/plans/{document}/conclusion", response=answers(None, 404, 412, 428, status=204), openapi_extra=IF_MATCH
)
@operation("evaluation.write")
def reopen(request: HttpRequest, document: Path[Key]) -> Status[None]:
    """Take the conclusion about a plan back; twice does no more than once."""
    known = find_reading(document).document_id
    withdraw_conclusion(by=signed_in(request), document=known, seen=seen(request))
    return Status(204, None)


def _assess(request: HttpRequest, document: int, key: str, told: AssessIn, before: Seen) -> "Assessment":
    known = find_reading(document).document_id
    return assess(by=signed_in(request), document=known, key=key, said=told.dict(), seen=before)


def _conclude(request: HttpRequest, document: int, told: ConcludeIn, before: Seen) -> "Conclusion":
    known = find_reading(document).document_id
    return conclude(by=signed_in(request), document=known, said=told.dict(), seen=before)
