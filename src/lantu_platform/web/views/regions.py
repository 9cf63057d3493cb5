"""The tree of places: where this installation's zones and towns stand."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.indicators.errors import PlaceError
from lantu_platform.indicators.forms import ZoneForm
from lantu_platform.indicators.queries import region_tree
from lantu_platform.indicators.rules import may_edit_indicators
from lantu_platform.indicators.services import place_zone, remove_zone
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.readings.queries import statement_regions
from lantu_platform.web.as_of import as_of
from lantu_platform.web.overtaken import Overtaken, overtaken_by, seen, shown

SHOWN = 40


@declares("indicators.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The zones with what is above them, and the places of documents that stand nowhere yet."""
    return _page(request, ZoneForm(initial={"name": request.GET.get("name", "")}))


@declares("indicators.edit")
@require_POST
def place(request: HttpRequest) -> HttpResponse:
    """Give a place its place."""
    form, overtaken = ZoneForm(request.POST), None
    if form.is_valid():
        said = form.cleaned_data
        facts = {"name": said["name"], "above": said["above"], "level": RegionLevel(said["level"])}
        try:
            place_zone(by=signed_in(request), **facts, seen=seen(request))
        except PlaceError as error:
            form.add_error(None, str(error))
        except ChangedMeanwhile as late:
            zone = region_tree().zones[said["name"].strip()]
            now = ZoneForm(initial={"name": zone.name, "above": zone.above, "level": zone.level})
            overtaken = overtaken_by(late.record, zone.version, form, now)
        else:
            messages.success(request, _("已保存。"))
            return redirect("regions")
    return _page(request, form, overtaken)


@declares("indicators.edit")
@require_POST
def remove(request: HttpRequest, zone: int) -> HttpResponse:
    """Take a place out of the tree."""
    found = next((each for each in region_tree().zones.values() if each.pk == zone), None)
    if found is None:
        raise Http404
    try:
        remove_zone(by=signed_in(request), zone=found, seen=seen(request))
    except PlaceError as error:
        messages.error(request, str(error))
    except ChangedMeanwhile:
        messages.error(request, _("“%(name)s”刚被别人改过，没有撤销。请看清后再撤销。") % {"name": found})
    return redirect("regions")


def _page(request: HttpRequest, form: ZoneForm, overtaken: Overtaken | None = None) -> HttpResponse:
    tree = region_tree()
    context = {
        "zones": tree.zones.values(),
        "nowhere": [name for name in statement_regions(as_of(request)) if not tree.knows(name)][:SHOWN],
        "form": form,
        "may_edit": may_edit_indicators(signed_in(request)),
        **shown(request, "", overtaken),
    }
    return render(request, "web/regions/page.html", context)
