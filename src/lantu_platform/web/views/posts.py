"""Posts given and ended, the table of rights, and standing in."""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lantu_platform.people.enums import Role
from lantu_platform.people.errors import Refusal
from lantu_platform.people.forms import DelegationForm, PostForm
from lantu_platform.people.queries import (
    arrangements,
    find_delegation,
    find_post,
    offers,
    signed_in,
    standing_in,
)
from lantu_platform.people.rules import declares, rights
from lantu_platform.people.services import delegate, end_delegation, end_post, give_post
from lantu_platform.web.context import first_page
from lantu_platform.web.parameters import key_of
from lantu_platform.web.views.people import person_or_404

ACTING = "acting"
"""Where the session keeps for whom somebody acts; `config.acting` reads it."""


@declares("people.appoint")
@require_http_methods(["GET", "POST"])
def give(request: HttpRequest, person: int) -> HttpResponse:
    """A post for a person."""
    user = person_or_404(request, person)
    form = PostForm(request.POST or None, initial={"department": user.department_id, "role": Role.CLERK})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            give_post(
                by=signed_in(request),
                user=user,
                department=given["department"],
                role=Role(given["role"]),
                first=given["first"],
                last=given["last"],
                ground=given["ground"],
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("已任命。"))
            return redirect("person", person=person)
    title = _("任命 %(name)s") % {"name": user}
    return render(request, "web/people/form.html", {"form": form, "title": title, "back": "people"})


@declares("people.appoint")
@require_POST
def end(request: HttpRequest, post: int) -> HttpResponse:
    """End a post today."""
    try:
        found = find_post(post)
        end_post(by=signed_in(request), post=found, ground=request.POST.get("ground", ""))
    except ObjectDoesNotExist as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("person", person=found.user_id)


@declares("people.rights")
@require_GET
def show_rights(request: HttpRequest) -> HttpResponse:
    """The table of rights, as the platform follows it."""
    rows = [(right, [right.scopes[role] for role in Role]) for right in rights().values()]
    return render(request, "web/people/rights.html", {"rows": rows, "roles": Role.labels})


@declares("people.delegate")
@require_http_methods(["GET", "POST"])
def stand_in(request: HttpRequest) -> HttpResponse:
    """Who acts for oneself, and for whom one may act."""
    user = signed_in(request)
    form = DelegationForm(request.POST or None, holder=user)
    if request.method == "POST" and form.is_valid():
        try:
            delegate(by=user, **form.cleaned_data)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("已安排代理。"))
            return redirect("stand-in")
    context = {"form": form, "arrangements": arrangements(user), "offers": offers(user)}
    return render(request, "web/people/stand_in.html", context)


@declares("people.delegate")
@require_POST
def end_stand_in(request: HttpRequest, delegation: int) -> HttpResponse:
    """Take an arrangement back."""
    try:
        end_delegation(by=signed_in(request), delegation=find_delegation(delegation))
    except ObjectDoesNotExist as error:
        raise Http404 from error
    return redirect("stand-in")


@declares("account.acting")
@require_POST
def act(request: HttpRequest) -> HttpResponse:
    """Act for somebody absent, or for oneself again."""
    user = signed_in(request)
    key = key_of(request.POST.get("delegation", ""))
    user.acting = standing_in(user, key) if key else None
    if user.acting:
        request.session[ACTING] = user.acting.pk
    else:
        request.session.pop(ACTING, None)
    user.forget_posts()
    return redirect(first_page(user))
