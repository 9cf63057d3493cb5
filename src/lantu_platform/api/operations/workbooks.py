"""Departments, people and posts from a workbook: template, dry run, taking in."""

from typing import TYPE_CHECKING

from django.http import FileResponse, HttpRequest
from ninja import File, Path, Query, Router
from ninja.files import UploadedFile
from ninja.responses import Status

from lantu_platform.api.conflicts import HasTroubles, StandsAgainst
from lantu_platform.api.files import file_answer, sends
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.people import AppliedOut, ImportedOut, WorkbookOut
from lantu_platform.exchange import XLSX
from lantu_platform.people.queries import find_import, find_taken_in, imports, signed_in
from lantu_platform.people.services import apply_import, dry_run, receive_workbook, template_workbook, undo_import

if TYPE_CHECKING:
    from lantu_platform.people.models import PeopleImport, User
    from lantu_platform.people.services import Report

router = Router(tags=["people"])


def _tried(by: "User", batch: "PeopleImport") -> dict[str, object]:
    facts = {"id": batch.pk, "name": batch.name, "at": batch.at, "applied_at": batch.applied_at}
    return {**facts, "dry_run": dry_run(by=by, batch=batch)}


@router.get("/people-workbooks", response=answers(Page[ImportedOut]))
@operation("people.import")
def imported(request: HttpRequest, paging: Query[Paging]) -> dict[str, object]:
    """The workbooks that were taken in, by whomever, the last first."""
    return paged(imports(), paging)


@router.get("/people-workbooks/template", response=answers(None), openapi_extra=sends(XLSX))
@operation("people.import")
def template(request: HttpRequest) -> FileResponse:
    """The empty workbook of departments, people and posts."""
    return file_answer(template_workbook(), "lantu-people.xlsx", XLSX)


@router.post("/people-workbooks", response=answers(WorkbookOut, 400, 409, status=201))
@operation("people.import")
def hand_in(request: HttpRequest, file: File[UploadedFile]) -> Status[dict[str, object]]:
    """Hand in a workbook; the answer tells what taking it in would do, and nothing is changed yet."""
    by = signed_in(request)
    return Status(201, _tried(by, receive_workbook(by=by, name=file.name or "", content=file.read())))


@router.get("/people-workbooks/{workbook}", response=answers(WorkbookOut, 404))
@operation("people.import")
def check(request: HttpRequest, workbook: Path[Key]) -> dict[str, object]:
    """What taking in a workbook of one's own would do now."""
    by = signed_in(request)
    return _tried(by, find_import(workbook, by))


@router.post("/people-workbooks/{workbook}/apply", response=answers(AppliedOut, 404, 409))
@operation("people.import")
def take_in(request: HttpRequest, workbook: Path[Key]) -> "Report":
    """Take in all of it or nothing. First passwords are told in this answer and never again. 409 names each trouble."""
    by = signed_in(request)
    report = apply_import(by=by, batch=find_import(workbook, by))
    if report.troubles:
        raise HasTroubles(report.troubles)
    return report


@router.post("/people-workbooks/{workbook}/undo", response=answers(ImportedOut, 404, 409))
@operation("people.import")
def take_back(request: HttpRequest, workbook: Path[Key]) -> "PeopleImport":
    """Take an import back, all of it or nothing. 409 names each record that stands against it. Twice does no more."""
    against = undo_import(by=signed_in(request), batch=find_taken_in(workbook))
    if against:
        raise StandsAgainst(against)
    return find_taken_in(workbook)
