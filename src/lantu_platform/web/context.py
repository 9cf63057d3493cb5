"""What every page's frame needs."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lantu_platform.web.as_of import as_of


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the rail. `name` is the address's name, `belongs` the first parts of paths that count as there.

    A phone's bar holds four; what is not `on_phones` is reached from the overview and by searching.
    """

    name: str
    word: str | Promise
    belongs: tuple[str, ...]
    on_phones: bool = True


PLACES = (
    Place("home", _("总览"), ("", "changes")),
    Place("library", _("文库"), ("library", "documents")),
    Place("indicators", _("指标"), ("indicators",)),
    Place("plans", _("规划"), ("plans",)),
    Place("checks", _("核对"), ("checks",), on_phones=False),
    Place("statements", _("台账"), ("statements",), on_phones=False),
)


def frame(request: HttpRequest) -> dict[str, object]:
    """Rail entries with the one that is open, and the as-of date; nothing before sign-in."""
    if not request.user.is_authenticated:
        return {}
    here = request.path_info.strip("/").split("/")[0]
    places = [{"place": place, "url": reverse(place.name), "here": here in place.belongs} for place in PLACES]
    day = as_of(request)
    return {"places": places, "as_of": day, "today": timezone.localdate(), "in_the_past": day < timezone.localdate()}
