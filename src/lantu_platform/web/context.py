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
    """An entry of the rail. `name` is the address's name, `belongs` the first parts of paths that count as there."""

    name: str
    word: str | Promise
    belongs: tuple[str, ...]


PLACES = (
    Place("home", _("总览"), ("",)),
    Place("library", _("文库"), ("library", "documents")),
    Place("indicators", _("指标"), ("indicators",)),
    Place("plans", _("规划"), ("plans",)),
    Place("statements", _("台账"), ("statements",)),
)


def frame(request: HttpRequest) -> dict[str, object]:
    """Rail entries with the one that is open, and the as-of date; nothing before sign-in."""
    if not request.user.is_authenticated:
        return {}
    here = request.path_info.strip("/").split("/")[0]
    places = [{"name": p.name, "word": p.word, "url": reverse(p.name), "here": here in p.belongs} for p in PLACES]
    day = as_of(request)
    return {"places": places, "as_of": day, "today": timezone.localdate(), "in_the_past": day < timezone.localdate()}
