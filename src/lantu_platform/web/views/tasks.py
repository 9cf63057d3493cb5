"""Tasks: what documents announce, chapter by chapter, who leads each and how far it is."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from lantu_platform.exchange import TASK_COLUMNS, csv_answer
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.plans.enums import TaskState
from lantu_platform.plans.errors import NoteMissing, TaskChanged, TaskGone
from lantu_platform.plans.forms import AssignForm, TaskFilterForm, TaskReportForm
from lantu_platform.plans.queries import (
    TaskFilter,
    assigned_line,
    leading_departments,
    tally_tasks,
    task_lines,
    task_shelves,
    tree,
)
from lantu_platform.plans.rules import may_assign_tasks, task_reach
from lantu_platform.plans.services import assign_tasks, report_task
from lantu_platform.web.as_of import as_of
from lantu_platform.web.lookups import reading_or_404
from lantu_platform.web.overtaken import seen, told

if TYPE_CHECKING:
    from lantu_platform.plans.models import Assignment
    from lantu_platform.plans.queries import TaskLine
    from lantu_platform.readings.models import Reading

FEW_TASKS = 40
"""So many lines are shown at once; of more the chapters are opened one by one."""


@declares("tasks.read")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """The documents that announce tasks."""
    return render(request, "web/tasks/list.html", {"shelves": task_shelves(as_of(request))})


@declares("tasks.read")
@require_GET
def show(request: HttpRequest, document: int) -> HttpResponse:
    """A document's tasks as the tree of its chapters, with the ways to narrow it and to hand tasks out."""
    reading = reading_or_404(document)
    wanted = TaskFilterForm(request.GET).wanted()
    lines = task_lines(reading, wanted, timezone.localdate())
    context = {
        "reading": reading,
        "document": document,
        "wanted": wanted,
        "root": tree(lines),
        "tally": tally_tasks(lines),
        "all_open": wanted.narrowed or len(lines) <= FEW_TASKS,
        "leading": leading_departments(document),
        "assign": AssignForm(),
        "every_state": TaskState.choices,
        **_frame(request),
    }
    return render(request, "web/tasks/page.html", context)


@declares("tasks.read")
@require_GET
def export(request: HttpRequest, document: int) -> StreamingHttpResponse:
    """The filtered list as CSV."""
    lines = task_lines(reading_or_404(document), TaskFilterForm(request.GET).wanted(), timezone.localdate())
    return csv_answer(f"tasks-{document}", lines, TASK_COLUMNS)


@declares("tasks.assign")
@require_POST
def assign(request: HttpRequest, document: int) -> HttpResponse:
    """Hand the ticked tasks to a department."""
    reading = reading_or_404(document)
    form = AssignForm(request.POST)
    if not form.is_valid():
        for trouble in dict.fromkeys(str(each) for errors in form.errors.values() for each in errors):
            messages.error(request, trouble)
        return _back(document)
    given = form.cleaned_data
    try:
        done = assign_tasks(
            by=signed_in(request),
            document=reading.document,
            starts=given["tasks"],
            department=given["department"],
            due=given["due"],
            seen=seen(request),
        )
    except ChangedMeanwhile as late:
        return _overtaken(request, late, reading, form)
    except TaskGone:
        messages.error(request, _("文件重读后有的任务已不在原处，一条也没有分派。请核对后再选。"))
        return _back(document)
    text = ngettext("%(n)d 条任务已交给%(department)s。", "%(n)d 条任务已交给%(department)s。", len(done))
    messages.success(request, text % {"n": len(done), "department": given["department"]})
    return _back(document)


def _overtaken(request: HttpRequest, late: ChangedMeanwhile, reading: "Reading", form: AssignForm) -> HttpResponse:
    """In whose hands the tasks are now, and what was chosen, to be saved or not."""
    starts = form.cleaned_data["tasks"]
    lines = [line for line in task_lines(reading, TaskFilter(), timezone.localdate()) if line.start in starts]
    out = [each for each in (line.assignment for line in lines) if each]
    stands = [(str(each), _stands(each)) for each in out if each.etag not in (seen(request) or ())]
    context = {
        "reading": reading,
        "form": form,
        "department": form.cleaned_data["department"],
        "overtaken": told(late.record, " ".join(each.etag for each in out), stands),
    }
    return render(request, "web/tasks/overtaken.html", context)


def _stands(given: "Assignment") -> str:
    """Whose it is now, until when, and how far."""
    due = _("时限") + " " + date_format(given.due, "DATE_FORMAT") if given.due else ""
    return _("，").join(each for each in (str(given.department), due, given.get_state_display(), given.note) if each)


@declares("tasks.report")
@require_POST
def report(request: HttpRequest, document: int, assignment: int) -> HttpResponse:
    """Set how far a task is; where scripts run, only its line is drawn anew."""
    form = TaskReportForm(request.POST)
    if not form.is_valid():
        raise Http404
    given, trouble = form.cleaned_data, ""
    try:
        report_task(
            by=signed_in(request),
            assignment=assignment,
            seen=given["seen"],
            state=TaskState(given["state"]),
            note=given["note"],
        )
    except ObjectDoesNotExist as error:
        raise Http404 from error
    except NoteMissing:
        trouble = _("受阻或调整要写明原因，没有保存。请在说明里写一句再提交。")
    except TaskChanged:
        trouble = _("这条任务刚被别人改过，没有保存。请看过现在的情况再改。")
    line = assigned_line(assignment, timezone.localdate())
    if request.headers.get("HX-Request"):
        return render(request, "web/tasks/line.html", _line(request, document, line, trouble))
    if trouble:
        messages.error(request, trouble)
    return _back(document, line.start)


def _line(request: HttpRequest, document: int, line: "TaskLine", trouble: str) -> dict[str, object]:
    return {"document": document, "line": line, "trouble": trouble, **_frame(request)}


def _frame(request: HttpRequest) -> dict[str, object]:
    """What each line asks for."""
    user = signed_in(request)
    return {
        "states": [choice for choice in TaskState.choices if choice[0] != TaskState.OPEN],
        "may_assign": may_assign_tasks(user),
        "reporting": task_reach(user),
    }


def _back(document: int, start: int | None = None) -> HttpResponse:
    place = "" if start is None else f"#t{start}"
    return redirect(reverse("tasks", args=[document]) + place)
