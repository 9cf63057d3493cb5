"""Giving zones and towns their place in the tree."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from lantu.region import division
from lantu_platform.audit.services import record
from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.indicators.errors import PlaceError
from lantu_platform.indicators.models import Zone
from lantu_platform.indicators.queries import RegionTree, region_tree
from lantu_platform.indicators.rules import may_edit_indicators
from lantu_platform.people.models import User
from lantu_platform.people.rules import Seen, must_stand


@transaction.atomic
def place_zone(*, by: User, name: str, above: str, level: RegionLevel, seen: Seen = None) -> Zone:
    """Say to which division or zone a place belongs and on which level it stands; logged.

    What stands so already leaves no trace. Raises PermissionDenied and PlaceError, and ChangedMeanwhile where the place
    stands elsewhere already and was not seen there.
    """
    if not may_edit_indicators(by):
        raise PermissionDenied
    name, above = name.strip()[:100], above.strip()[:100]
    _check(region_tree(), name, above)
    known = Zone.objects.select_for_update().filter(name=name).first()
    if known and (known.above, known.level) == (above, level):
        return known
    if known:
        must_stand(seen, known, known.version)
    zone = known or Zone(name=name)
    before = (zone.above, zone.level) if known else ("", "")
    zone.above, zone.level = above, level
    zone.save()
    record(by=by, action="indicators.placed", subject=zone, details=_moved(before, (above, level)))
    return zone


@transaction.atomic
def remove_zone(*, by: User, zone: Zone, seen: Seen = None) -> None:
    """Take a place out of the tree; logged.

    Raises PermissionDenied, PlaceError where others stand below it, ChangedMeanwhile where it is not as was seen.
    """
    if not may_edit_indicators(by):
        raise PermissionDenied
    zone = Zone.objects.select_for_update().get(pk=zone.pk)
    must_stand(seen, zone, zone.version)
    below = Zone.objects.filter(above=zone.name).first()
    if below:
        raise PlaceError(_("“%(below)s”归它管。请先给“%(below)s”另定上级。") % {"below": below})
    record(by=by, action="indicators.unplaced", subject=zone, details=_moved((zone.above, zone.level), ("", "")))
    zone.delete()


def _moved(before: tuple[str, str], after: tuple[str, str]) -> dict[str, tuple[str, str]]:
    return {"above": (before[0], after[0]), "level": (before[1], after[1])}


def _check(tree: RegionTree, name: str, above: str) -> None:
    if not name or not above:
        raise PlaceError(_("请填地方的名称和它的上级。"))
    entry = division(name)
    if entry and entry.name == name:
        raise PlaceError(_("“%(name)s”已经在行政区划表里，不用另定位置。") % {"name": name})
    if not tree.knows(above):
        message = _("不认识上级“%(above)s”。请写行政区划的全称，如柳州市；上级也是园区的，先给它定位置。")
        raise PlaceError(message % {"above": above})
    place = above
    while place:
        if place == name:
            raise PlaceError(_("“%(above)s”归“%(name)s”管，不能做它的上级。") % {"above": above, "name": name})
        place = tree.above(place)
