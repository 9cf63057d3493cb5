"""Names that review has taught."""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.readings.queries import aliases, open_aliases
from lantu_platform.readings.services import refuse, take_in

PAGE = 50


@declares("readings.teach")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The names with who proposed and who decided, those to decide about first."""
    page = Paginator(aliases(), PAGE).get_page(request.GET.get("page"))
    return render(request, "web/review/names.html", {"page": page, "open": open_aliases()})


@declares("readings.teach")
@require_POST
def accept(request: HttpRequest, alias: int) -> HttpResponse:
    """Let a name stand for its indicator."""
    try:
        taken = take_in(by=signed_in(request), alias=alias)
    except ObjectDoesNotExist as error:
        raise Http404 from error
    messages.success(request, _("已收下：%(alias)s。以后读到即归入此指标，未审的数字已改归。") % {"alias": taken})
    return redirect("names")


@declares("readings.teach")
@require_POST
def refuse_name(request: HttpRequest, alias: int) -> HttpResponse:
    """Do not take a name in, or take it out again."""
    try:
        refused = refuse(by=signed_in(request), alias=alias)
    except ObjectDoesNotExist as error:
        raise Http404 from error
    messages.success(request, _("不收：%(alias)s。以后不再提议。") % {"alias": refused})
    return redirect("names")
