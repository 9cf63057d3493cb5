"""The tasks in departments' hands, over all documents: a department's own, or those of all."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from lantu_platform.exchange import HANDED_COLUMNS, csv_answer
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.plans.enums import TaskState
from lantu_platform.plans.forms import HandedFilterForm
from lantu_platform.plans.queries import handed_departments, handed_lines, handed_out, new_tasks, own_departments

PAGE = 50


@declares("tasks.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """What departments have in hand, and what is new to the person's own."""
    user, today = signed_in(request), timezone.localdate()
    form = HandedFilterForm(request.GET)
    wanted, order = form.wanted(), form.order()
    page = Paginator(handed_out(user, today, wanted, order), PAGE).get_page(request.GET.get("page"))
    context = {
        "own": own_departments(user),
        "new": new_tasks(user, today).count(),
        "wanted": wanted,
        "order": order,
        "page": page,
        "lines": handed_lines(page.object_list, today),
        "departments": handed_departments(user, today),
        "states": [choice for choice in TaskState.choices if choice[0] != TaskState.OPEN],
    }
    return render(request, "web/tasks/mine.html", context)


@declares("tasks.read")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The list as CSV, as filtered and sorted."""
    today, form = timezone.localdate(), HandedFilterForm(request.GET)
    rows = handed_out(signed_in(request), today, form.wanted(), form.order())
    return csv_answer(f"tasks-{today:%Y-%m-%d}", handed_lines(rows, today), HANDED_COLUMNS)
