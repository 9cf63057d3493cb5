"""The catalogue of indicators: described, and given targets by recorded decisions."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.http import FileResponse, HttpRequest, HttpResponse
from ninja import File, Form, Path, Query, Router
from ninja.files import UploadedFile
from ninja.responses import Status

from lantu_platform.api.files import OCTETS, file_answer, sends
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.catalogue import (
    CatalogueEntryOut,
    DecisionIn,
    EntriesQuery,
    FactsIn,
    GoalOut,
    NameIn,
    VersionOut,
)
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.library import EntryOut
from lantu_platform.api.schemas.plans import PlaceQuery
from lantu_platform.api.versions import IF_MATCH, IF_MATCH_WHERE_ANY, NOTHING_THERE, seen, tagged
from lantu_platform.audit.queries import history
from lantu_platform.indicators.enums import Bound, Measure
from lantu_platform.indicators.queries import (
    catalogue,
    find_decision_file,
    find_indicator,
    goals,
    goals_around,
    long_goals,
)
from lantu_platform.indicators.services import Decision, add_indicator, decide_target, describe_indicator
from lantu_platform.people.queries import find_department, signed_in
from lantu_platform.people.rules import EVERYWHERE

if TYPE_CHECKING:
    from lantu_platform.indicators.models import Indicator, TargetVersion
    from lantu_platform.indicators.queries import Goal

router = Router(tags=["catalogue"])


@router.get("/catalogue", response=answers(Page[CatalogueEntryOut]))
@operation("indicators.read")
def listed(request: HttpRequest, wanted: Query[EntriesQuery], paging: Query[Paging]) -> dict[str, object]:
    """The entries of the catalogue by name, also those of which no document speaks."""
    return paged(catalogue(wanted.wanted()), paging)


@router.post("/catalogue", response=answers(CatalogueEntryOut, 400, status=201))
@operation("indicators.edit")
def add(request: HttpRequest, said: NameIn) -> "Status[Indicator]":
    """Enter an indicator under its canonical name, or find it there."""
    return Status(201, add_indicator(by=signed_in(request), name=said.name))


@router.get("/catalogue/{indicator}", response=answers(CatalogueEntryOut, 404))
@operation("indicators.read")
def one(request: HttpRequest, answer: HttpResponse, indicator: Path[Key]) -> "Indicator":
    """What is said of one indicator."""
    return tagged(answer, find_indicator(indicator))


@router.put("/catalogue/{indicator}", response=answers(CatalogueEntryOut, 400, 404, 412, 428), openapi_extra=IF_MATCH)
@operation("indicators.edit")
def describe(request: HttpRequest, answer: HttpResponse, indicator: Path[Key], said: FactsIn) -> "Indicator":
    """Say what an indicator is; what changes nothing leaves no trace."""
    lead = find_department(said.lead, EVERYWHERE) if said.lead else None
    facts = said.dict() | {"lead": lead, "direction": said.direction or "", "attribute": said.attribute or ""}
    entry, before = find_indicator(indicator), seen(request)
    return tagged(answer, describe_indicator(by=signed_in(request), indicator=entry, facts=facts, seen=before))


@router.get("/catalogue/{indicator}/history", response=answers(Page[EntryOut], 404))
@operation("indicators.edit")
def entries(request: HttpRequest, indicator: Path[Key], paging: Query[Paging]) -> dict[str, object]:
    """Who said what of an indicator, the latest first."""
    return paged(history(find_indicator(indicator)), paging)


@router.get("/indicators/{indicator}/targets", response=answers(list[GoalOut], 404))
@operation("indicators.read")
def targets(request: HttpRequest, indicator: Path[Key], wanted: Query[PlaceQuery]) -> "list[Goal]":
    """The targets of an indicator in a place with all versions; yearly parts stand below their goal."""
    return goals(find_indicator(indicator), wanted.region, wanted.day)


@router.get("/indicators/{indicator}/targets/around", response=answers(list[GoalOut], 404))
@operation("indicators.read")
def around(request: HttpRequest, indicator: Path[Key], wanted: Query[PlaceQuery]) -> "list[Goal]":
    """The targets of the level above a place and of those right below it."""
    return goals_around(find_indicator(indicator), wanted.region, wanted.day)


@router.post(
    "/indicators/{indicator}/targets",
    response=answers(VersionOut, 400, 404, 412, status=201),
    openapi_extra=IF_MATCH_WHERE_ANY,
)
@operation("indicators.target")
def decide(
    request: HttpRequest, indicator: Path[Key], said: Form[DecisionIn], file: File[UploadedFile | None] = None
) -> "Status[TargetVersion]":
    """Set or change a target by a recorded decision, with its file if there is one. The same twice adds no version.

    One that is there already is changed only as it was seen: If-Match has the etag that came with it.
    """
    entry = find_indicator(indicator)
    kept = (file.name or "", file.read()) if file else None
    version = decide_target(
        by=signed_in(request),
        indicator=entry,
        region=said.region.strip(),
        period=said.period.strip(),
        value=Decimal(said.value),
        unit=said.unit.strip(),
        measure=Measure(said.measure),
        bound=Bound(said.bound),
        parent=long_goals(entry).get(pk=said.parent) if said.parent else None,
        decision=Decision(said.decision, said.decided, said.text, said.effective, kept),
        seen=seen(request) if "If-Match" in request.headers else NOTHING_THERE,
    )
    return Status(201, version)


@router.get("/decision-files/{file}", response=answers(None, 404), openapi_extra=sends(OCTETS))
@operation("indicators.read")
def decision_file(request: HttpRequest, file: Path[Key]) -> FileResponse:
    """The file of a decision, byte for byte."""
    kept = find_decision_file(file)
    return file_answer(bytes(kept.content), kept.name)
