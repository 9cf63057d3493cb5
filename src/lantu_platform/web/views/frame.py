"""Actions of the frame around every page."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from lantu_platform.people.rules import declares
from lantu_platform.web.as_of import choose_as_of

# The sign-in page, too, has the switch.
change_language = declares("account.language")(set_language)


@declares("account.day")
@require_POST
def change_as_of(request: HttpRequest) -> HttpResponse:
    """Tell of another day; a day that is no date means today."""
    try:
        choose_as_of(request, date.fromisoformat(request.POST.get("day", "")))
    except ValueError:
        choose_as_of(request, None)
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return redirect(back if safe else "home")
