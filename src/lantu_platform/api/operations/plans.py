"""Plans and their judgements, checks and changes."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from ninja import Path, Query, Router

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.courses import CoursesOut, QuestionOut
from lantu_platform.api.schemas.fields import DayQuery, Key
from lantu_platform.api.schemas.plans import (
    ChangeOut,
    ChangeQuery,
    FindingOut,
    FindingQuery,
    JudgementOut,
    LightsQuery,
    LitOut,
    OverviewOut,
    PlanOut,
    PromiseQuery,
    RedOut,
    RuleOut,
    StepOut,
    lit_rows,
)
from lantu_platform.api.schemas.statements import FacetOut
from lantu_platform.plans.queries import (
    change_tally,
    changes_since,
    count_findings,
    finding_facets,
    findings,
    in_need,
    light_choices,
    plan_rows,
    plans,
    standing,
    steps,
)
from lantu_platform.plans.services import Shown, courses_of, questions, shown_on
from lantu_platform.readings.queries import contents, find_reading

if TYPE_CHECKING:
    from lantu_platform.plans.models import Judgement
    from lantu_platform.plans.services import Courses, Question
    from lantu_platform.readings.queries import Facet

router = Router(tags=["plans"])


def _shown(wanted: DayQuery) -> Shown:
    return shown_on(wanted.day)


@router.get("/overview", response=answers(OverviewOut))
@operation("overview.read")
def overview(request: HttpRequest, wanted: Query[PromiseQuery]) -> dict[str, object]:
    """What the ledger holds and how its promises stand, in numbers."""
    shown = _shown(wanted)
    held, disagree = contents(wanted.day), count_findings(shown.review)
    counted = standing(shown.review, wanted.wanted())
    return {
        "documents": held.documents,
        "figures": held.figures,
        "targets": held.targets,
        "promises": counted.tally,
        "binding": counted.strict,
        "binding_in_need": counted.binding,
        "others_in_need": counted.others,
        "past_in_need": counted.past,
        "contradictions": disagree.contradictions,
        "notices": disagree.notices,
        "fresh": shown.fresh,
    }


@router.get("/plans", response=answers(Page[PlanOut]))
@operation("plans.read")
def with_tables(request: HttpRequest, wanted: Query[DayQuery], paging: Query[Paging]) -> dict[str, object]:
    """The documents with an indicator table, newest first."""
    return paged(plans(_shown(wanted).review), paging)


@router.get("/plans/{document}/judgements", response=answers(list[JudgementOut], 404))
@operation("plans.read")
def judged_rows(request: HttpRequest, document: Path[Key], wanted: Query[DayQuery]) -> "list[Judgement]":
    """The rows of a plan's indicator tables, judged."""
    return plan_rows(_shown(wanted).review, find_reading(document).document_id)


@router.get("/plans/{document}/lights", response=answers(list[LitOut], 404))
@operation("plans.read")
def lit(request: HttpRequest, document: Path[Key], wanted: Query[LightsQuery]) -> list[dict[str, object]]:
    """The promises of a plan that are under way, with their lights."""
    return lit_rows(plan_rows(_shown(wanted).review, find_reading(document).document_id), wanted.rule)


@router.get("/plans/{document}/years", response=answers(list[CoursesOut], 404))
@operation("plans.read")
def by_year(request: HttpRequest, document: Path[Key], wanted: Query[DayQuery]) -> "list[Courses]":
    """The rows of a plan's indicator tables with target and actual of each year."""
    return courses_of(_shown(wanted).review, find_reading(document).document_id)


@router.get("/plans/{document}/questions", response=answers(list[QuestionOut], 404))
@operation("plans.read")
def left_open(request: HttpRequest, document: Path[Key], wanted: Query[DayQuery]) -> "list[Question]":
    """What an evaluation of a plan has to leave open: no verdict, no figure, figures that disagree or are in doubt."""
    review = _shown(wanted).review
    return questions(review, courses_of(review, find_reading(document).document_id))


@router.get("/lights", response=answers(list[RuleOut]))
@operation("plans.read")
def rules(request: HttpRequest) -> list[dict[str, str]]:
    """The rules by which lights are given."""
    return [{"rule": rule, "name": name} for rule, name in light_choices()]


@router.get("/judgements/in-need", response=answers(Page[RedOut]))
@operation("plans.read")
def needy(request: HttpRequest, wanted: Query[PromiseQuery], paging: Query[Paging]) -> dict[str, object]:
    """Promises that are missed or behind: binding ones first, then the worst."""
    return paged(in_need(_shown(wanted).review, wanted.wanted()), paging)


@router.get("/findings", response=answers(Page[FindingOut]))
@operation("checks.read")
def disagreeing(request: HttpRequest, wanted: Query[FindingQuery], paging: Query[Paging]) -> dict[str, object]:
    """Figures that do not agree, contradictions first."""
    return paged(findings(_shown(wanted).review, wanted.wanted()), paging)


@router.get("/findings/facets", response=answers(list[FacetOut]))
@operation("checks.read")
def facets(request: HttpRequest, wanted: Query[FindingQuery]) -> "list[Facet]":
    """The ways to narrow the list, each value with its number of findings."""
    return finding_facets(_shown(wanted).review, wanted.wanted())


@router.get("/changes", response=answers(list[StepOut]))
@operation("changes.read")
def latest(request: HttpRequest, wanted: Query[DayQuery]) -> list[dict[str, object]]:
    """The latest documents, the last one first, with how much has changed since each came."""
    return [
        {
            "document": step.document_id,
            "title": str(step.document.reading),
            "changes": {kind.value: count for kind, count in change_tally(step).counts},
        }
        for step in steps(_shown(wanted).review)
    ]


@router.get("/changes/{document}", response=answers(Page[ChangeOut], 404))
@operation("changes.read")
def since(
    request: HttpRequest, document: Path[Key], wanted: Query[ChangeQuery], paging: Query[Paging]
) -> dict[str, object]:
    """The verdicts, results and promises that are not what they were before a document came."""
    known = {step.document_id: step for step in steps(_shown(wanted).review)}
    if document not in known:
        raise find_reading(document).DoesNotExist
    return paged(changes_since(known[document], wanted.kind or ""), paging)
