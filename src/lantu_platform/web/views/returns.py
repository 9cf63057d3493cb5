"""Departments' returns: the list, one of them, and what becomes of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from lantu_platform.audit.queries import history
from lantu_platform.collection.enums import Shown, State
from lantu_platform.collection.errors import CollectionError, Contested
from lantu_platform.collection.forms import DaysForm, UnlockForm
from lantu_platform.collection.queries import (
    ReturnFilter,
    burden,
    late_returns,
    notices,
    reporting_departments,
    returns,
    rows,
    sheet,
    upcoming,
    waiting_for,
)
from lantu_platform.collection.rules import (
    may_approve,
    may_design,
    may_fill,
    may_open,
    may_read,
    may_remind,
    may_send_back,
    may_unlock,
)
from lantu_platform.collection.services import approve as approve_return
from lantu_platform.collection.services import move_days, read_notice, remind, remind_all, send_back, submit, unlock
from lantu_platform.exchange import RETURN_COLUMNS, csv_answer
from lantu_platform.indicators.enums import Missing
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.web.lookups import return_or_404
from lantu_platform.web.overtaken import seen
from lantu_platform.web.parameters import key_of

if TYPE_CHECKING:
    from django.http import QueryDict

PAGE = 50
MOST_LATE = 20
"""Late returns that are listed above all others."""
STATES = [(Missing.NO_DATA.value, Missing.NO_DATA.label), (Missing.NOT_APPLICABLE.value, Missing.NOT_APPLICABLE.label)]
"""What may be reported instead of a number."""


def _wanted(request: HttpRequest) -> ReturnFilter:
    department, state = request.GET.get("department", ""), request.GET.get("state", "")
    return ReturnFilter(
        text=request.GET.get("q", ""),
        state=state if state in Shown.values else "",
        department=key_of(department),
        late=request.GET.get("late") == "1",
    )


@declares("collection.read")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """What waits for the person, who is late, and all returns that they may see."""
    user, today, wanted = signed_in(request), timezone.localdate(), _wanted(request)
    page = Paginator(returns(user, wanted, today), PAGE).get_page(request.GET.get("page"))
    context = {"wanted": wanted, "page": page, "rows": rows(list(page.object_list), today), "states": Shown.choices}
    if request.headers.get("HX-Target") == "returns":
        return render(request, "web/returns/rows.html", context)
    late = late_returns(user, today)
    context |= {
        "notices": notices(user)[:20],
        "waiting": waiting_for(user)[:20],
        "late": rows(list(late[:MOST_LATE]), today),
        "late_count": late.count(),
        "departments": reporting_departments(user),
        "upcoming": upcoming(user, today)[:10],
        "burden": burden(user, today.year),
        "year": today.year,
        "may_design": may_design(user),
        "may_remind": may_remind(user),
    }
    return render(request, "web/returns/list.html", context)


@declares("collection.export")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The list as CSV, as filtered."""
    user, today = signed_in(request), timezone.localdate()
    found = rows(list(returns(user, _wanted(request), today)), today)
    return csv_answer(f"returns-{today:%Y-%m-%d}", found, RETURN_COLUMNS)


@declares("collection.read")
@require_GET
def show(request: HttpRequest, filing: int) -> HttpResponse:
    """One return with its cells, as a form where it can be filled."""
    return _page(request, filing)


def _page(
    request: HttpRequest, key: int, *, complete: bool = False, overtaken: bool = False, contested: str = ""
) -> HttpResponse:
    """The return; where others have overtaken the person, with what they did meanwhile and what the person typed.

    `contested` says which figures hold already beside those that shall be approved.
    """
    filing, user, today = return_or_404(key), signed_in(request), timezone.localdate()
    department = filing.department_id
    if not may_read(user, department):
        raise PermissionDenied
    entries = list(history(filing)[:100])
    found = sheet(filing, today, complete=complete)
    submitted = filing.state == State.SUBMITTED
    context = {
        "filing": filing,
        "sheet": found,
        "missing": STATES,
        "may_fill": found.standing.editable and may_fill(user, department),
        "may_approve": submitted and may_approve(user, department) and user.pk not in found.own_to,
        "own": submitted and may_approve(user, department) and user.pk in found.own_to,
        "may_send_back": submitted and may_send_back(user, department),
        "may_unlock": not found.standing.editable and not submitted and may_unlock(user),
        "may_open": may_open(user),
        "days_form": DaysForm(_typed(request, "locks"), initial={"due": filing.due, "locks": filing.locks}),
        "unlock_form": UnlockForm(_typed(request, "until")),
        "note": request.POST.get("note", ""),
        "entries": entries,
        "overtaken": overtaken,
        "contested": contested,
        "since": [each for each in entries if each.number > _last_seen(request)] if overtaken else [],
    }
    return render(request, "web/returns/page.html", context)


def _typed(request: HttpRequest, field: str) -> "QueryDict | None":
    """What was typed into the form with this field, where that form was sent."""
    return request.POST if field in request.POST else None


def _last_seen(request: HttpRequest) -> int:
    """The last line of the log that stood on the page from which a form was sent."""
    number = request.POST.get("last", "")
    return int(number) if number.isdecimal() else 0


def _act(request: HttpRequest, filing: int, act: Callable[[], object], done: str) -> HttpResponse:
    """Do something with a return and go back to it; what cannot be done is said there, or what has changed since."""
    try:
        act()
    except ChangedMeanwhile:
        return _page(request, filing, overtaken=True)
    except Contested as error:
        return _page(request, filing, contested=str(error))
    except CollectionError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect("return", filing=filing)


@declares("collection.fill")
@require_POST
def hand_in(request: HttpRequest, filing: int) -> HttpResponse:
    """Submit; what is in the way is shown beside its cell."""
    found = return_or_404(filing)
    try:
        submit(by=signed_in(request), filing=found)
    except CollectionError as error:
        messages.error(request, str(error))
        return _page(request, filing, complete=True)
    messages.success(request, _("已提交，等负责人审定。"))
    return redirect("return", filing=filing)


@declares("collection.approve")
@require_POST
def approve(request: HttpRequest, filing: int) -> HttpResponse:
    """Approve."""
    found, done = return_or_404(filing), _("已审定，数字已入库。")
    by, saw, ground = signed_in(request), seen(request), request.POST.get("replacing", "")
    return _act(request, filing, lambda: approve_return(by=by, filing=found, seen=saw, replacing=ground), done)


@declares("collection.return")
@require_POST
def give_back(request: HttpRequest, filing: int) -> HttpResponse:
    """Send back with a note."""
    found, note = return_or_404(filing), request.POST.get("note", "")
    done = _("已退回，填报人会看到原因。")
    by, saw = signed_in(request), seen(request)
    return _act(request, filing, lambda: send_back(by=by, filing=found, note=note, seen=saw), done)


@declares("collection.unlock")
@require_POST
def open_lock(request: HttpRequest, filing: int) -> HttpResponse:
    """Unlock until a day, with the ground."""
    found, form = return_or_404(filing), UnlockForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("请填解锁到哪一天和理由。"))
        return redirect("return", filing=filing)
    by, given = signed_in(request), form.cleaned_data | {"seen": seen(request)}
    return _act(request, filing, lambda: unlock(by=by, filing=found, **given), _("已解锁。"))


@declares("collection.open")
@require_POST
def change_days(request: HttpRequest, filing: int) -> HttpResponse:
    """Move the due and lock day."""
    found, form = return_or_404(filing), DaysForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("请填截止日、锁定日和理由。"))
        return redirect("return", filing=filing)
    done = _("日期已改。")
    by, given = signed_in(request), form.cleaned_data | {"seen": seen(request)}
    return _act(request, filing, lambda: move_days(by=by, filing=found, **given), done)


@declares("collection.remind")
@require_POST
def urge(request: HttpRequest, filing: int) -> HttpResponse:
    """Remind the department."""
    found = return_or_404(filing)
    try:
        told = remind(by=signed_in(request), filing=found, day=timezone.localdate())
    except CollectionError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("已提醒 %(n)d 人。") % {"n": told})
    return redirect("returns")


@declares("collection.remind")
@require_POST
def urge_all(request: HttpRequest) -> HttpResponse:
    """Remind the departments of all late returns that the person may see."""
    user, today = signed_in(request), timezone.localdate()
    done = remind_all(by=user, found=late_returns(user, today), day=today)
    words = _("已就 %(returns)d 张迟报的表提醒 %(people)d 人；今天已经催过的没有再催。")
    messages.success(request, words % {"returns": done.returns, "people": done.people})
    if done.closed:
        messages.warning(request, _("另有 %(n)d 张已经锁定，填报人打不开。请先解锁，再催。") % {"n": done.closed})
    return redirect("returns")


@declares("collection.read")
@require_POST
def put_away(request: HttpRequest, notice: int) -> HttpResponse:
    """Put a notice away."""
    read_notice(by=signed_in(request), notice=notice)
    return redirect("returns")
