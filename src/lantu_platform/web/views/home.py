"""The cockpit: how the promises stand, what is red, since when, why and who; on a desk and on a wall."""

from itertools import islice

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from lantu_platform.exchange import JUDGEMENT_COLUMNS, csv_answer
from lantu_platform.indicators.queries import decided_between, reported_between
from lantu_platform.library.rules import may_change_library
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.plans.forms import JudgementFilterForm
from lantu_platform.plans.queries import (
    WEEK,
    Facet,
    change_tally,
    changes_since,
    cockpit_choices,
    count_findings,
    in_need,
    most_in_need,
    plans,
    standing,
    step_of_the_week,
)
from lantu_platform.plans.services import Shown, shown_on
from lantu_platform.readings.queries import ShelfFilter, contents, progress, shelf
from lantu_platform.web.as_of import as_of
from lantu_platform.web.waiting import waiting

RED_SHOWN = 12
READ_SHOWN = 6
CHANGES_SHOWN = 5
ON_THE_WALL = 7
FACETS: dict[Facet, str | Promise] = {
    Facet.FIELD: _("领域"),
    Facet.DEPARTMENT: _("部门"),
    Facet.LEVEL: _("层级"),
    Facet.YEAR: _("目标年份"),
}


@declares("overview.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """What is missed or behind, binding promises apart, what the week changed, what was read lately."""
    day = as_of(request)
    shown = shown_on(day)
    choices = cockpit_choices(shown.review)
    context = {
        **_board(request, shown, None if request.GET.get("all") else RED_SHOWN),
        "facets": [(facet, FACETS[facet], choices[facet]) for facet in Facet if facet in choices],
        "contents": contents(day),
        "fresh": shown.fresh,
        "plans": plans(shown.review),
        "findings": count_findings(shown.review),
        "lately": shelf(ShelfFilter(), day)[:READ_SHOWN],
        "progress": progress(),
        "waiting": waiting(signed_in(request), timezone.localdate()),
        "may_change": may_change_library(signed_in(request)),
    }
    return render(request, "web/home.html", context)


@declares("overview.read")
@require_GET
def show_on_a_wall(request: HttpRequest) -> HttpResponse:
    """The same in big type for a screen on a wall, a block at a time."""
    shown = shown_on(as_of(request))
    return render(request, "web/wall.html", _board(request, shown, ON_THE_WALL))


@declares("overview.read")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """What is missed or behind as CSV, all of it, in the order shown."""
    day = as_of(request)
    rows = in_need(shown_on(day).review, JudgementFilterForm(request.GET).wanted())
    return csv_answer(f"red-{day:%Y-%m-%d}", rows, JUDGEMENT_COLUMNS)


def _board(request: HttpRequest, shown: Shown, most: int | None) -> dict[str, object]:
    """How the promises stand, what is red with the binding ones apart (of each kind at most so many), and the week."""
    wanted = JudgementFilterForm(request.GET).wanted()
    counted = standing(shown.review, wanted)
    binding, others = most_in_need(shown.review, wanted, most)
    step, day = step_of_the_week(shown.review), shown.review.day
    decided = decided_between(day - WEEK, day)
    return {
        "wanted": wanted,
        "tally": counted.tally,
        "strict": counted.strict,
        "binding": binding,
        "binding_count": counted.binding,
        "others": others,
        "others_count": counted.others,
        "past_count": counted.past,
        "step": step,
        "changed": step and change_tally(step),
        "changes": list(islice(changes_since(step), CHANGES_SHOWN)) if step else [],
        "decided": decided[:CHANGES_SHOWN],
        "decided_count": len(decided),
        "reported_count": reported_between(day - WEEK, day),
    }
