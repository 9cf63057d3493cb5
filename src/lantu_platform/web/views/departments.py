"""Departments: the tree, one of them with its history, and what may become of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from lantu_platform.exchange import DEPARTMENT_COLUMNS, csv_answer
from lantu_platform.people.enums import Step, UnitKind
from lantu_platform.people.errors import ChangedMeanwhile, Refusal
from lantu_platform.people.forms import (
    CloseForm,
    FoundForm,
    MergeForm,
    RenameForm,
    SplitForm,
    TransferForm,
)
from lantu_platform.people.queries import PeopleFilter, find_department, people, reorganisations, signed_in, tree
from lantu_platform.people.rules import EVERYWHERE, declares, may, reach
from lantu_platform.people.services import (
    close_department,
    found_department,
    merge_departments,
    rename_department,
    split_department,
    transfer_department,
)
from lantu_platform.web.overtaken import seen, shown, told

if TYPE_CHECKING:
    from django.db.models import Model

    from lantu_platform.people.models import Department, User
    from lantu_platform.people.rules import Seen

PAGE = 100
Given = dict[str, Any]


@declares("people.read")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """The tree, or what a search leaves of it."""
    context = {
        "page": Paginator(_lines(request), PAGE).get_page(request.GET.get("page")),
        "text": request.GET.get("q", ""),
        "ended": request.GET.get("ended") == "1",
        "may_manage": may(request.user, "people.manage"),
    }
    partial = request.headers.get("HX-Target") == "departments"
    return render(request, f"web/departments/{'rows' if partial else 'list'}.html", context)


def _lines(request: HttpRequest) -> list[Any]:
    seen = reach(signed_in(request), "people.read")
    return tree(seen, request.GET.get("q", "").strip(), ended=request.GET.get("ended") == "1")


@declares("people.read")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The list as CSV, as filtered."""
    return csv_answer("departments", _lines(request), DEPARTMENT_COLUMNS)


def _department_or_404(request: HttpRequest, department: int) -> "Department":
    try:
        return find_department(department, reach(signed_in(request), "people.read"))
    except ObjectDoesNotExist as error:
        raise Http404 from error


@declares("people.read")
@require_GET
def show(request: HttpRequest, department: int) -> HttpResponse:
    """One department: its people, what stands below it, what became of it."""
    unit = _department_or_404(request, department)
    seen = reach(signed_in(request), "people.read")
    context = {
        "unit": unit,
        "below": unit.children.filter(valid_to__isnull=True),
        "people": people(PeopleFilter(department=unit.pk), seen)[:PAGE],
        "steps": reorganisations(unit),
        "may_manage": may(request.user, "people.manage") and unit.valid_to is None,
        "ways": [(name, Step(step).label) for name, (step, _form, _act) in WAYS.items()],
    }
    return render(request, "web/departments/page.html", context)


@declares("people.manage")
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """A new department."""
    form = FoundForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {**form.cleaned_data, "kind": UnitKind(form.cleaned_data["kind"])}
        try:
            made = found_department(by=signed_in(request), **given)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("department", department=made.pk)
    return render(request, "web/people/form.html", {"form": form, "title": _("新增机构"), "back": "departments"})


@declares("people.manage")
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, department: int, way: str) -> HttpResponse:
    """Rename, transfer, split, merge or close a department."""
    unit = _department_or_404(request, department)
    if way not in WAYS:
        raise Http404
    step, form_class, act = WAYS[way]
    form, overtaken = form_class(request.POST or None, unit=unit), None
    if request.method == "POST" and form.is_valid():
        try:
            after = act(signed_in(request), unit, form.cleaned_data, seen(request))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        except ChangedMeanwhile as late:
            overtaken = told(late.record, _version(unit, form), _stands(late.record))
        else:
            messages.success(request, _("已办理，变动前后的情况都留在沿革里。"))
            return redirect("department", department=after.pk)
    title = f"{unit} · {Step(step).label}"
    given = {"form": form, "title": title, "back": "departments", **shown(request, _version(unit, form), overtaken)}
    return render(request, "web/people/form.html", given)


def _version(unit: "Department", form: Form) -> str:
    """What is seen when the form is opened: the department, and those that it may be merged with."""
    others = form.fields["others"].queryset if isinstance(form, MergeForm) else ()  # type: ignore[attr-defined]
    return " ".join(each.version for each in (unit, *others))


def _stands(record: "Model") -> list[tuple[str, str]]:
    """What is to be told of a department as it is now."""
    now = find_department(record.pk, EVERYWHERE)
    return [(_("名称"), now.name), (_("上级"), str(now.parent or _("（空）")))]


def _rename(by: "User", unit: "Department", given: Given, seen: "Seen") -> "Department":
    return rename_department(by=by, department=unit, **given, seen=seen)


def _transfer(by: "User", unit: "Department", given: Given, seen: "Seen") -> "Department":
    return transfer_department(by=by, department=unit, **given, seen=seen)


def _split(by: "User", unit: "Department", given: Given, seen: "Seen") -> "Department":
    return split_department(
        by=by,
        department=unit,
        into=given["into"],
        elsewhere=given["moved"],
        day=given["day"],
        ground=given["ground"],
        seen=seen,
    )[0]


def _merge(by: "User", unit: "Department", given: Given, seen: "Seen") -> "Department":
    units = [unit, *given["others"]]
    return merge_departments(
        by=by, departments=units, name=given["name"], day=given["day"], ground=given["ground"], seen=seen
    )


def _close(by: "User", unit: "Department", given: Given, seen: "Seen") -> "Department":
    return close_department(by=by, department=unit, **given, seen=seen)


WAYS: dict[str, tuple[Step, type[Any], Callable[["User", "Department", Given, "Seen"], "Department"]]] = {
    "rename": (Step.RENAMED, RenameForm, _rename),
    "transfer": (Step.TRANSFERRED, TransferForm, _transfer),
    "split": (Step.SPLIT, SplitForm, _split),
    "merge": (Step.MERGED, MergeForm, _merge),
    "close": (Step.CLOSED, CloseForm, _close),
}
