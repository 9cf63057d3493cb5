"""A cell of a return, kept as somebody types."""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lantu_platform.collection.errors import Conflict, NotOpen
from lantu_platform.collection.queries import find_entry, sheet
from lantu_platform.collection.services import Filled, save_entry
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.web.lookups import return_or_404
from lantu_platform.web.parameters import key_of

REFUSED = 409
"""Somebody else was quicker, or the return is closed by now; the answer says which."""


def _filled(request: HttpRequest) -> Filled:
    given = request.POST
    # Who has seen the other's value and takes their own all the same sends the version that was shown then.
    version = given.get("agreed") or given.get("version", "")
    return Filled(
        typed=given.get("typed", ""),
        missing=given.get("missing", ""),
        reason=given.get("reason", ""),
        explanation=given.get("explanation", ""),
        version=key_of(version),
    )


@declares("collection.fill")
@require_POST
def save(request: HttpRequest, filing: int, entry: int) -> HttpResponse:
    """Keep a cell; answers with what to show beside it, and with the problems of all cells."""
    try:
        found = find_entry(filing, entry)
    except ObjectDoesNotExist as error:
        raise Http404 from error
    partial = bool(request.headers.get("HX-Request"))
    filled = _filled(request)
    try:
        kept = save_entry(by=signed_in(request), entry=found, filled=filled)
    except Conflict as conflict:
        if not partial:
            messages.error(request, _("这一格刚被别人改过，没有存上。请看现在的值，再填一次。"))
            return redirect("return", filing=filing)
        context = {"filing": filing, "entry": conflict.entry, "mine": filled}
        return render(request, "web/returns/conflict.html", context, status=REFUSED)
    except NotOpen as closed:
        if not partial:
            messages.error(request, str(closed))
            return redirect("return", filing=filing)
        return render(request, "web/returns/closed.html", {"entry": found, "why": str(closed)}, status=REFUSED)
    if not partial:
        return redirect("return", filing=filing)
    whole = sheet(return_or_404(filing), timezone.localdate())
    return render(request, "web/returns/saved.html", {"filing": filing, "entry": kept, "sheet": whole})
