"""Departments: the tree, and how it changes."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from ninja.responses import Status

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.departments import (
    ChangeOfUnitIn,
    DepartmentOut,
    DepartmentQuery,
    FoundIn,
    MergeIn,
    RenameIn,
    ReorganisationOut,
    SplitIn,
    TransferIn,
)
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.versions import IF_MATCH, seen, tagged
from lantu_platform.people import services
from lantu_platform.people.queries import find_department, reorganisations, signed_in, tree
from lantu_platform.people.rules import EVERYWHERE, Reach, reach

if TYPE_CHECKING:
    from lantu_platform.people.models import Department

router = Router(tags=["departments"])


def _visible(request: HttpRequest) -> Reach:
    return reach(signed_in(request), "people.read")


@router.get("/departments", response=answers(Page[DepartmentOut]))
@operation("people.read")
def listed(request: HttpRequest, wanted: Query[DepartmentQuery], paging: Query[Paging]) -> dict[str, object]:
    """The departments of today, each below the one above it."""
    lines = tree(_visible(request), wanted.q, ended=wanted.ended)
    return paged([line.department for line in lines], paging)


@router.post("/departments", response=answers(DepartmentOut, 400, 404, 409, status=201))
@operation("people.manage")
def found(request: HttpRequest, said: FoundIn) -> "Status[Department]":
    """Found a department."""
    facts = said.dict() | {"parent": find_department(said.parent, EVERYWHERE) if said.parent else None}
    return Status(201, services.found_department(by=signed_in(request), **facts))


@router.get("/departments/{department}", response=answers(DepartmentOut, 404))
@operation("people.read")
def one(request: HttpRequest, answer: HttpResponse, department: Path[Key]) -> "Department":
    """One department, also one that has ended."""
    return tagged(answer, find_department(department, _visible(request)))


@router.get("/departments/{department}/history", response=answers(Page[ReorganisationOut], 404))
@operation("people.read")
def history(request: HttpRequest, department: Path[Key], paging: Query[Paging]) -> dict[str, object]:
    """What became of a department, the latest change first."""
    return paged(reorganisations(find_department(department, _visible(request))), paging)


@router.post(
    "/departments/{department}/rename", response=answers(DepartmentOut, 400, 404, 409, 412, 428), openapi_extra=IF_MATCH
)
@operation("people.manage")
def rename(request: HttpRequest, answer: HttpResponse, department: Path[Key], said: RenameIn) -> "Department":
    """Give a department another name from a day on."""
    kept = find_department(department, EVERYWHERE)
    by, before = signed_in(request), seen(request)
    return tagged(answer, services.rename_department(by=by, department=kept, **said.dict(), seen=before))


@router.post(
    "/departments/{department}/transfer",
    response=answers(DepartmentOut, 400, 404, 409, 412, 428),
    openapi_extra=IF_MATCH,
)
@operation("people.manage")
def transfer(request: HttpRequest, answer: HttpResponse, department: Path[Key], said: TransferIn) -> "Department":
    """Put a department under another one from a day on."""
    kept, facts = find_department(department, EVERYWHERE), said.dict()
    facts["parent"] = find_department(said.parent, EVERYWHERE)
    by, before = signed_in(request), seen(request)
    return tagged(answer, services.transfer_department(by=by, department=kept, **facts, seen=before))


@router.post(
    "/departments/{department}/split",
    response=answers(list[DepartmentOut], 400, 404, 409, 412, 428, status=201),
    openapi_extra=IF_MATCH,
)
@operation("people.manage")
def split(request: HttpRequest, department: Path[Key], said: SplitIn) -> "Status[list[Department]]":
    """Put several departments in the place of one; people, posts and open work go along."""
    new = services.split_department(
        by=signed_in(request),
        department=find_department(department, EVERYWHERE),
        into=[part.name for part in said.into],
        elsewhere=said.elsewhere(),
        day=said.day,
        ground=said.ground,
        seen=seen(request),
    )
    return Status(201, new)


@router.post(
    "/departments/{department}/merge",
    response=answers(DepartmentOut, 400, 404, 409, 412, 428, status=201),
    openapi_extra=IF_MATCH,
)
@operation("people.manage")
def merge(request: HttpRequest, department: Path[Key], said: MergeIn) -> "Status[Department]":
    """Put one department in the place of this and others; people, posts and open work go along."""
    old = [find_department(key, EVERYWHERE) for key in (department, *said.others)]
    new = services.merge_departments(
        by=signed_in(request), departments=old, name=said.name, day=said.day, ground=said.ground, seen=seen(request)
    )
    return Status(201, new)


@router.post(
    "/departments/{department}/close", response=answers(DepartmentOut, 400, 404, 409, 412, 428), openapi_extra=IF_MATCH
)
@operation("people.manage")
def close(request: HttpRequest, answer: HttpResponse, department: Path[Key], said: ChangeOfUnitIn) -> "Department":
    """End a department that has no people, posts or departments below it."""
    kept = find_department(department, EVERYWHERE)
    by, before = signed_in(request), seen(request)
    return tagged(answer, services.close_department(by=by, department=kept, **said.dict(), seen=before))
