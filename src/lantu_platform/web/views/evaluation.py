"""Evaluating a plan: the frame that the ledger gives, and what evaluators hold of its rows and of the whole."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lantu_platform.evaluation.forms import AssessmentForm, ConclusionForm
from lantu_platform.evaluation.queries import (
    assessment_of,
    assessments_on,
    conclusion_of,
    conclusion_on,
    earlier_conclusions,
    earlier_opinions,
    find_row,
    row_key,
)
from lantu_platform.evaluation.rules import may_evaluate
from lantu_platform.evaluation.services import assess, conclude, withdraw_assessment, withdraw_conclusion
from lantu_platform.exchange import FileKind, evaluation_answer
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.plans.enums import Doubt
from lantu_platform.plans.queries import tally
from lantu_platform.plans.services import courses_of, questions, shown_on
from lantu_platform.web.as_of import as_of
from lantu_platform.web.lookups import reading_or_404
from lantu_platform.web.overtaken import overtaken_by, seen, shown

if TYPE_CHECKING:
    from lantu_platform.evaluation.models import Assessment
    from lantu_platform.plans.services import Course


@dataclass(frozen=True, slots=True)
class Reason:
    """A row with the figures that it rests on, and what an evaluator holds of it."""

    course: "Course"
    key: str
    assessment: "Assessment | None"


@declares("plans.read")
@require_GET
def show(request: HttpRequest, document: int) -> HttpResponse:
    """What became of each row year by year, on what it rests, what is open, and what evaluators hold of it."""
    reading, day = reading_or_404(document), as_of(request)
    on = shown_on(day)
    tables = courses_of(on.review, document)
    asked, courses = questions(on.review, tables), [course for table in tables for course in table.rows]
    held = assessments_on(document, day)
    reasons = [Reason(course, key, held.pop(key, None)) for course in courses for key in [row_key(course.judgement)]]
    context = {
        "reading": reading,
        "tables": tables,
        "indicators": sum(not course.judgement.part for course in courses),
        "tally": tally(course.judgement.verdict for course in courses),
        "asked": [(kind.label, found) for kind in Doubt if (found := [each for each in asked if each.kind == kind])],
        "reasons": reasons,
        "assessed": sum(each.assessment is not None for each in reasons),
        "left_over": list(held.values()),
        "conclusion": conclusion_on(document, day),
        # Who looks back sees what was; what is written holds from today on.
        "may_evaluate": may_evaluate(signed_in(request)) and day == timezone.localdate(),
        "fresh": on.fresh,
    }
    return render(request, "web/evaluation/page.html", context)


@declares("plans.read")
@require_GET
def export(request: HttpRequest, document: int, kind: str) -> StreamingHttpResponse:
    """The rows with target and actual of each year, what is open about them and what evaluators hold of them."""
    if kind not in list(FileKind):
        raise Http404
    return evaluation_answer(FileKind(kind), reading_or_404(document).document_id, as_of(request))


@declares("evaluation.write")
@require_http_methods(["GET", "POST"])
def assess_row(request: HttpRequest, document: int, key: str) -> HttpResponse:
    """What one holds of a row, as a form beside what the ledger says of it."""
    reading = reading_or_404(document)
    row = find_row(shown_on(timezone.localdate()).review, document, key)
    if row is None:
        raise Http404
    standing, overtaken = assessment_of(document, key), None
    form = AssessmentForm(request.POST or None, initial=standing.said if standing else None)
    if request.method == "POST" and form.is_valid():
        try:
            assess(by=signed_in(request), document=document, key=key, said=form.cleaned_data, seen=seen(request))
        except ChangedMeanwhile as late:
            standing = assessment_of(document, key)
            now = AssessmentForm(initial=standing.said if standing else None)
            overtaken = overtaken_by(late.record, standing.version if standing else "", form, now)
        else:
            messages.success(request, _("已记下评估意见，随底稿打印和导出。"))
            return redirect(f"{reverse('plan-evaluation', args=[document])}#row-{key[:12]}")
    context = {
        "reading": reading,
        "judgement": row,
        "key": key,
        "form": form,
        "standing": standing,
        "earlier": earlier_opinions(document, key),
    }
    given = shown(request, standing.version if standing else "", overtaken)
    return render(request, "web/evaluation/assess.html", {**context, **given})


@declares("evaluation.write")
@require_http_methods(["GET", "POST"])
def conclude_plan(request: HttpRequest, document: int) -> HttpResponse:
    """What one concludes about the whole, as a form."""
    reading = reading_or_404(document)
    standing, overtaken = conclusion_of(document), None
    form = ConclusionForm(request.POST or None, initial=standing.said if standing else None)
    if request.method == "POST" and form.is_valid():
        try:
            conclude(by=signed_in(request), document=document, said=form.cleaned_data, seen=seen(request))
        except ChangedMeanwhile as late:
            standing = conclusion_of(document)
            now = ConclusionForm(initial=standing.said if standing else None)
            overtaken = overtaken_by(late.record, standing.version if standing else "", form, now)
        else:
            messages.success(request, _("已记下评估结论，随底稿打印和导出。"))
            return redirect(f"{reverse('plan-evaluation', args=[document])}#conclusion")
    context = {"reading": reading, "form": form, "standing": standing, "earlier": earlier_conclusions(document)}
    given = shown(request, standing.version if standing else "", overtaken)
    return render(request, "web/evaluation/conclude.html", {**context, **given})


@declares("evaluation.write")
@require_POST
def undo_assessment(request: HttpRequest, document: int, key: str) -> HttpResponse:
    """Take the assessment of a row back."""
    reading = reading_or_404(document)
    try:
        withdraw_assessment(by=signed_in(request), document=reading.document_id, key=key, seen=seen(request))
    except ChangedMeanwhile:
        messages.error(request, _("别人刚改了这条评估意见，没有撤回。请看清现在的意见，再决定要不要撤回。"))
    else:
        messages.success(request, _("评估意见已撤回，写过的留在修改经过里。"))
    return redirect(f"{reverse('plan-evaluation', args=[document])}#row-{key[:12]}")


@declares("evaluation.write")
@require_POST
def undo_conclusion(request: HttpRequest, document: int) -> HttpResponse:
    """Take the conclusion about the whole back."""
    reading = reading_or_404(document)
    try:
        withdraw_conclusion(by=signed_in(request), document=reading.document_id, seen=seen(request))
    except ChangedMeanwhile:
        messages.error(request, _("别人刚改了评估结论，没有撤回。请看清现在的结论，再决定要不要撤回。"))
    else:
        messages.success(request, _("评估结论已撤回，写过的留在修改经过里。"))
    return redirect(f"{reverse('plan-evaluation', args=[document])}#conclusion")
