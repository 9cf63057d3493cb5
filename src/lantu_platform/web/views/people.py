"""People: the list, a person with their posts, and what administrators do with both."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lantu_platform.audit.queries import history
from lantu_platform.exchange import PEOPLE_COLUMNS, csv_answer
from lantu_platform.people.enums import Role
from lantu_platform.people.errors import ChangedMeanwhile, Refusal
from lantu_platform.people.forms import NewPersonForm, PersonForm
from lantu_platform.people.queries import (
    PeopleFilter,
    arrangements,
    find_person,
    past_posts_of,
    people,
    posts_of,
    signed_in,
    tree,
)
from lantu_platform.people.rules import declares, may, reach
from lantu_platform.people.services import (
    add_person,
    change_person,
    deactivate,
    reactivate,
    reset_password,
    show_phone,
)
from lantu_platform.web.overtaken import overtaken_by, seen, shown
from lantu_platform.web.parameters import key_of

if TYPE_CHECKING:
    from lantu_platform.people.models import User

PAGE = 50


def person_or_404(request: HttpRequest, person: int) -> "User":
    """A person whom the one who asks may see."""
    try:
        return find_person(person, reach(signed_in(request), "people.read"))
    except ObjectDoesNotExist as error:
        raise Http404 from error


def _wanted(request: HttpRequest) -> PeopleFilter:
    department, role = request.GET.get("department", ""), request.GET.get("role", "")
    return PeopleFilter(
        text=request.GET.get("q", "").strip(),
        department=key_of(department),
        role=Role(role) if role in Role.values else None,
        left=request.GET.get("left") == "1",
    )


@declares("people.read")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """The people that one may see."""
    wanted, seen = _wanted(request), reach(signed_in(request), "people.read")
    context = {
        "wanted": wanted,
        "page": Paginator(people(wanted, seen), PAGE).get_page(request.GET.get("page")),
        "departments": tree(seen),
        "roles": Role.choices,
        "may_manage": may(request.user, "people.manage"),
        "may_import": may(request.user, "people.import"),
    }
    partial = request.headers.get("HX-Target") == "people"
    return render(request, "web/people/rows.html" if partial else "web/people/list.html", context)


@declares("people.read")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The list as CSV, as filtered; telephone numbers masked."""
    rows = people(_wanted(request), reach(signed_in(request), "people.read"))
    return csv_answer("people", rows, PEOPLE_COLUMNS)


@declares("people.read")
@require_GET
def show(request: HttpRequest, person: int) -> HttpResponse:
    """A person: where they belong, posts of today and before, who stands in, what was changed."""
    return _page(request, person_or_404(request, person))


def _page(request: HttpRequest, person: "User", **more: object) -> HttpResponse:
    context = {
        "person": person,
        "posts": posts_of(person),
        "past_posts": past_posts_of(person),
        "arrangements": arrangements(person),
        "entries": history(person)[:30] if may(request.user, "people.manage") else (),
        "may_manage": may(request.user, "people.manage"),
        # Nobody gives or takes a post of their own.
        "may_appoint": may(request.user, "people.appoint") and person != request.user,
        "may_see_phone": may(request.user, "people.phone", person.department_id or 0),
        **more,
    }
    return render(request, "web/people/page.html", context)


@declares("people.manage")
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """A new account; its first password is shown once."""
    form = NewPersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = add_person(by=signed_in(request), username=form.cleaned_data["username"], details=form.details())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _page(request, made.user, password=made.password)
    return render(request, "web/people/form.html", {"form": form, "title": _("新增人员"), "back": "people"})


@declares("people.manage")
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, person: int) -> HttpResponse:
    """What is known of a person, as a form."""
    user, overtaken = person_or_404(request, person), None
    form = PersonForm(request.POST or None, initial=PersonForm.facts(user))
    if request.method == "POST" and form.is_valid():
        try:
            change_person(by=signed_in(request), user=user, details=form.details(), seen=seen(request))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        except ChangedMeanwhile as late:
            user = person_or_404(request, person)
            overtaken = overtaken_by(late.record, user.version, form, PersonForm(initial=PersonForm.facts(user)))
        else:
            messages.success(request, _("已保存。"))
            return redirect("person", person=person)
    context = {"form": form, "title": str(user), "back": "people", **shown(request, user.version, overtaken)}
    return render(request, "web/people/form.html", context)


@declares("people.manage")
@require_POST
def change_state(request: HttpRequest, person: int) -> HttpResponse:
    """Close an account or open it again."""
    user = person_or_404(request, person)
    change = deactivate if user.is_active else reactivate
    try:
        change(by=signed_in(request), user=user, ground=request.POST.get("ground", ""))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("person", person=person)


@declares("people.reset")
@require_POST
def reset(request: HttpRequest, person: int) -> HttpResponse:
    """A new first password, shown once."""
    try:
        made = reset_password(by=signed_in(request), user=person_or_404(request, person))
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("person", person=person)
    return _page(request, made.user, password=made.password)


@declares("people.phone")
@require_POST
def phone(request: HttpRequest, person: int) -> HttpResponse:
    """The whole telephone number; that it was shown goes into the log."""
    user = person_or_404(request, person)
    return _page(request, user, phone=show_phone(by=signed_in(request), user=user))
