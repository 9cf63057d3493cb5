"""The overview."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lantu_platform.library.rules import may_change_library
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.plans.queries import change_tally, changes_since, count_findings, in_need, overall, plans, steps
from lantu_platform.plans.services import shown_on
from lantu_platform.readings.queries import ShelfFilter, contents, progress, shelf
from lantu_platform.web.as_of import as_of

RED_SHOWN = 12
READ_SHOWN = 6
CHANGES_SHOWN = 5


@declares("overview.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """What is in the ledger, what is missed or behind, what was read lately."""
    day = as_of(request)
    shown = shown_on(day)
    review = shown.review
    red = in_need(review)
    last = next(iter(steps(review)), None)
    context = {
        "contents": contents(day),
        "fresh": shown.fresh,
        "tally": overall(review),
        "red": red[:RED_SHOWN],
        "red_count": red.count(),
        "plans": plans(review),
        "findings": count_findings(review),
        "step": last,
        "changed": last and change_tally(last),
        "changes": last and changes_since(last)[:CHANGES_SHOWN],
        "lately": shelf(ShelfFilter(), day)[:READ_SHOWN],
        "progress": progress(),
        "may_change": may_change_library(signed_in(request)),
    }
    return render(request, "web/home.html", context)
