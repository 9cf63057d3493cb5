"""What the latest documents changed."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lantu_platform.people.rules import declares
from lantu_platform.plans.queries import change_tally, changes_since, steps
from lantu_platform.plans.services import shown_on
from lantu_platform.web.as_of import as_of

PAGE = 50


@declares("changes.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Verdicts, targets and results that are not what they were before a document came, by default the last."""
    shown = shown_on(as_of(request))
    known = steps(shown.review)
    chosen = next((step for step in known if str(step.document_id) == request.GET.get("since")), None)
    step = chosen or next(iter(known), None)
    context: dict[str, object] = {"steps": known, "step": step, "fresh": shown.fresh}
    if step:
        changed = change_tally(step)
        kind = request.GET.get("kind", "")
        kind = kind if kind in {value for value, _, _ in changed.parts} else ""
        page = Paginator(changes_since(step, kind), PAGE).get_page(request.GET.get("page"))
        context |= {"changed": changed, "kind": kind, "page": page}
    return render(request, "web/changes/page.html", context)
