"""Where zones and towns stand, and one indicator in several places."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from ninja import Path, Query, Router
from ninja.responses import Status

from lantu_platform.api.files import TABLE, FileQuery, sends
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.schemas.fields import DayQuery, Key
from lantu_platform.api.schemas.places import BesideQuery, BesideTableOut, WhereIn, ZoneIn, ZoneOut
from lantu_platform.api.versions import IF_MATCH, seen, tagged
from lantu_platform.exchange import BESIDE_COLUMNS, beside_lines, list_answer
from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.indicators.queries import find_indicator, region_tree
from lantu_platform.indicators.services import place_zone, remove_zone
from lantu_platform.people.queries import signed_in
from lantu_platform.readings.queries import places_beside, statement_regions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lantu_platform.indicators.models import Zone
    from lantu_platform.readings.queries import BesideTable

router = Router(tags=["places"])


@router.get("/zones", response=answers(list[ZoneOut]))
@operation("indicators.read")
def zones(request: HttpRequest) -> "Iterable[Zone]":
    """The places that this installation has placed, by name."""
    return region_tree().zones.values()


@router.get("/zones/nowhere", response=answers(list[str]))
@operation("indicators.read")
def nowhere(request: HttpRequest, wanted: Query[DayQuery]) -> list[str]:
    """The places of documents that stand nowhere yet, most figures first."""
    tree = region_tree()
    return [name for name in statement_regions(wanted.day) if not tree.knows(name)]


@router.post("/zones", response=answers(ZoneOut, 400, 412, status=201))
@operation("indicators.edit")
def place(request: HttpRequest, said: ZoneIn) -> "Status[Zone]":
    """Say where a new place stands; the same twice changes nothing, and 412 where it stands elsewhere already."""
    level = RegionLevel(said.level)
    return Status(201, place_zone(by=signed_in(request), name=said.name, above=said.above, level=level, seen=()))


def _zone(key: int) -> "Zone":
    found = next((each for each in region_tree().zones.values() if each.pk == key), None)
    if found is None:
        raise Http404
    return found


@router.get("/zones/{zone}", response=answers(ZoneOut, 404))
@operation("indicators.read")
def one(request: HttpRequest, answer: HttpResponse, zone: Path[Key]) -> "Zone":
    """One place that this installation has placed."""
    return tagged(answer, _zone(zone))


@router.put("/zones/{zone}", response=answers(ZoneOut, 400, 404, 412, 428), openapi_extra=IF_MATCH)
@operation("indicators.edit")
def move(request: HttpRequest, answer: HttpResponse, zone: Path[Key], said: WhereIn) -> "Zone":
    """Put a place elsewhere in the tree; its name stays."""
    name, level, before = _zone(zone).name, RegionLevel(said.level), seen(request)
    return tagged(answer, place_zone(by=signed_in(request), name=name, above=said.above, level=level, seen=before))


@router.delete("/zones/{zone}", response=answers(None, 404, 412, 428, status=204), openapi_extra=IF_MATCH)
@operation("indicators.edit")
def remove(request: HttpRequest, zone: Path[Key]) -> Status[None]:
    """Take a place out of the tree; 422 where others stand below it."""
    remove_zone(by=signed_in(request), zone=_zone(zone), seen=seen(request))
    return Status(204, None)


@router.get("/indicators/{indicator}/beside", response=answers(list[BesideTableOut], 404))
@operation("indicators.read")
def beside(request: HttpRequest, indicator: Path[Key], wanted: Query[BesideQuery]) -> "list[BesideTable]":
    """One indicator in several places: the periods of which at least two have a figure."""
    return places_beside(find_indicator(indicator), wanted.region, wanted.day)


@router.get("/indicators/{indicator}/beside/export", response=answers(None, 404), openapi_extra=sends(*TABLE))
@operation("indicators.export")
def export(
    request: HttpRequest, indicator: Path[Key], wanted: Query[BesideQuery], file: Query[FileQuery]
) -> StreamingHttpResponse:
    """The same as a file, a line a figure."""
    entry = find_indicator(indicator)
    lines = beside_lines(entry, wanted.region, places_beside(entry, wanted.region, wanted.day))
    return list_answer(file.format, f"beside-{indicator}", lines, BESIDE_COLUMNS)
