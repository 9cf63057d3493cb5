"""What every page's frame needs."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lantu_platform.library.rules import may_change_library
from lantu_platform.people.rules import may
from lantu_platform.web.as_of import as_of

if TYPE_CHECKING:
    from lantu_platform.people.models import User


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the rail. `name` is the address's name, `action` what it takes to see it, `belongs` the first parts
    of paths that count as there.

    A phone's bar holds five: where there are more, those `on_phones`, and the others behind one that opens.
    """

    name: str
    word: str | Promise
    action: str
    belongs: tuple[str, ...]
    on_phones: bool = False


PHONE_PLACES = 5
PLACES = (
    Place("home", _("总览"), "overview.read", ("", "changes"), on_phones=True),
    Place("library", _("文库"), "library.read", ("library", "documents")),
    Place("review", _("审核"), "readings.second", ("review",)),
    Place("indicators", _("指标"), "indicators.read", ("indicators",), on_phones=True),
    Place("returns", _("填报"), "collection.read", ("returns",), on_phones=True),
    Place("plans", _("规划"), "plans.read", ("plans",)),
    Place("task-shelves", _("任务"), "tasks.read", ("tasks",), on_phones=True),
    Place("site", _("公开"), "dissemination.read", ("site",)),
    Place("checks", _("核对"), "checks.read", ("checks",)),
    Place("statements", _("台账"), "readings.read", ("statements",)),
    Place("people", _("人员"), "people.read", ("people",)),
    Place("departments", _("机构"), "people.read", ("departments",)),
    Place("log", _("日志"), "audit.read", ("log",)),
)


def frame(request: HttpRequest) -> dict[str, object]:
    """Rail entries that the user may see, the first page among them, and the as-of date; nothing before sign-in."""
    if not request.user.is_authenticated:
        return {}
    here = request.path_info.strip("/").split("/")[0]
    places = [place for place in PLACES if may(request.user, place.action)]
    fit = len(places) <= PHONE_PLACES
    day = as_of(request)
    return {
        "places": [
            {
                "place": place,
                "url": reverse(place.name),
                "here": here in place.belongs,
                "on_phones": fit or place.on_phones,
            }
            for place in places
        ],
        "more_on_phones": not fit,
        "acting": request.user.acting,
        "first_page": first_page(request.user),
        "may_choose_day": may(request.user, "account.day"),
        "may_have_tokens": may(request.user, "account.token"),
        "may_delegate": may(request.user, "people.delegate"),
        "may_see_rights": may(request.user, "people.rights"),
        "may_add_documents": may_change_library(request.user),
        "may_see_tokens": may(request.user, "people.tokens"),
        "may_search": may(request.user, "search.read"),
        "as_of": day,
        "today": timezone.localdate(),
        "in_the_past": day < timezone.localdate(),
    }


def first_page(user: "User") -> str:
    """The address of the first page of the rail that the user may see; without a post that of their own account."""
    return reverse(next((place.name for place in PLACES if may(user, place.action)), "password"))
