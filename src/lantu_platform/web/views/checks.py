"""Checks: figures that do not agree, and what people hold of them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from lantu_platform.exchange import FINDING_COLUMNS, csv_answer
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.plans.enums import DECIDED, FindingState
from lantu_platform.plans.errors import FindingGone
from lantu_platform.plans.forms import DecideForm, FindingFilterForm
from lantu_platform.plans.queries import (
    count_findings,
    decision_on,
    decisions_on,
    find_finding,
    finding_facets,
    findings,
)
from lantu_platform.plans.rules import may_decide
from lantu_platform.plans.services import decide_finding, shown_on, undo_decision
from lantu_platform.web.as_of import as_of
from lantu_platform.web.overtaken import seen, told

PAGE = 25
FACETS: dict[str, str | Promise] = {"weight": _("轻重"), "state": _("认定"), "rule": _("规则"), "document": _("文件")}


@declares("checks.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Each finding as a sentence with its figures, and the ways to narrow the list."""
    shown = shown_on(as_of(request))
    review, wanted = shown.review, FindingFilterForm(request.GET).wanted()
    page = Paginator(findings(review, wanted), PAGE).get_page(request.GET.get("page"))
    decisions = decisions_on(page.object_list)
    facets = finding_facets(review, wanted)
    context = {
        "any": any(facet.choices for facet in facets),
        "wanted": wanted,
        "page": page,
        "lines": [(finding, decisions.get(finding.key)) for finding in page.object_list],
        "decided": [(state.value, state.label) for state in DECIDED],
        "may_decide": may_decide(signed_in(request)),
        "count": count_findings(review, wanted),
        "relations": review.relations,
        "facets": [(facet.name, FACETS[facet.name], facet.choices) for facet in facets],
        "fresh": shown.fresh,
    }
    return render(request, "web/checks/page.html", context)


@declares("checks.export")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The filtered list as CSV, all of it, in the order shown."""
    day = as_of(request)
    rows = findings(shown_on(day).review, FindingFilterForm(request.GET).wanted())
    return csv_answer(f"checks-{day:%Y-%m-%d}", rows, FINDING_COLUMNS)


@declares("plans.decide")
@require_POST
def decide(request: HttpRequest, key: str) -> HttpResponse:
    """Say of a finding that it is right or that it is none, with the reason."""
    form = DecideForm(request.POST)
    if not form.is_valid():
        for trouble in dict.fromkeys(str(each) for errors in form.errors.values() for each in errors):
            messages.error(request, trouble)
        return _back(request, key)
    state, reason = FindingState(form.cleaned_data["state"]), form.cleaned_data["reason"]
    try:
        decide_finding(by=signed_in(request), key=key, state=state, reason=reason, seen=seen(request))
    except FindingGone as error:
        raise Http404 from error
    except ChangedMeanwhile as late:
        return _overtaken(request, late, key)
    messages.success(request, _("已记下认定和理由，重新核对后仍然有效。"))
    return _back(request, key)


@declares("plans.decide")
@require_POST
def undo(request: HttpRequest, key: str) -> HttpResponse:
    """Take a decision back; the finding is open again."""
    try:
        undo_decision(by=signed_in(request), key=key, seen=seen(request))
    except ChangedMeanwhile:
        messages.error(request, _("别人刚改了这一处的认定，没有撤回。请看清现在的认定和理由，再决定要不要撤回。"))
    else:
        messages.success(request, _("认定已撤回，这一处重新待认定。"))
    return _back(request, key)


def _overtaken(request: HttpRequest, late: ChangedMeanwhile, key: str) -> HttpResponse:
    """What the other has decided, and what was typed, to be saved or not: the list might not hold the finding now."""
    finding = find_finding(key)
    decision = decision_on(key)
    version = decision.version if decision else ""
    stands = [(decision.get_state_display(), decision.reason)] if decision else [(str(FindingState.OPEN.label), "")]
    context = {
        "finding": finding,
        "typed": request.POST,
        "decided": [(state.value, state.label) for state in DECIDED],
        "overtaken": told(late.record, version, stands),
        "list": _address(request, key),
    }
    return render(request, "web/checks/overtaken.html", context)


def _back(request: HttpRequest, key: str) -> HttpResponse:
    return redirect(_address(request, key))


def _address(request: HttpRequest, key: str) -> str:
    """The list as it was filtered, at the same finding."""
    query = QueryDict(request.POST.get("back", "")).urlencode()
    return f"{reverse('checks')}{'?' + query if query else ''}#f{key[:12]}"
