"""Whole lists as files, filtered as the lists are, in the columns that the pages export."""

from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from ninja import Path, Query, Router

from lantu_platform.api.files import TABLE, FileQuery, sends
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.schemas.catalogue import EntriesQuery
from lantu_platform.api.schemas.departments import DepartmentQuery
from lantu_platform.api.schemas.fields import DayQuery, Key
from lantu_platform.api.schemas.imports import ObservationQuery
from lantu_platform.api.schemas.indicators import CatalogueQuery
from lantu_platform.api.schemas.library import ShelfQuery
from lantu_platform.api.schemas.log import LogQuery
from lantu_platform.api.schemas.people import PeopleQuery
from lantu_platform.api.schemas.plans import FindingQuery, PromiseQuery
from lantu_platform.api.schemas.returns import ReturnQuery
from lantu_platform.api.schemas.tasks import HandedQuery, TaskQuery
from lantu_platform.audit.queries import log
from lantu_platform.collection.queries import returns, rows
from lantu_platform.exchange import (
    DEPARTMENT_COLUMNS,
    FINDING_COLUMNS,
    HANDED_COLUMNS,
    INDICATOR_COLUMNS,
    JUDGEMENT_COLUMNS,
    LOG_COLUMNS,
    OBSERVATION_COLUMNS,
    PEOPLE_COLUMNS,
    PLAN_COLUMNS,
    RETURN_COLUMNS,
    SHELF_COLUMNS,
    SPOKEN_COLUMNS,
    TASK_COLUMNS,
    evaluation_answer,
    list_answer,
)
from lantu_platform.indicators.queries import catalogue, observations
from lantu_platform.people.queries import people, signed_in, tree
from lantu_platform.people.rules import reach
from lantu_platform.plans.queries import findings, handed_lines, handed_out, in_need, plan_rows, task_lines
from lantu_platform.plans.services import shown_on
from lantu_platform.readings.queries import find_reading, indicators, shelf

router = Router(tags=["exports"])


@router.get("/judgements/in-need/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("overview.read")
def red(request: HttpRequest, wanted: Query[PromiseQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """Promises that are missed or behind, in the order of /judgements/in-need."""
    rows = in_need(shown_on(wanted.day).review, wanted.wanted())
    return list_answer(file.format, f"red-{wanted.day}", rows, JUDGEMENT_COLUMNS)


@router.get("/plans/{document}/judgements/export", response=answers(None, 404), openapi_extra=sends(*TABLE))
@operation("plans.read")
def judged(
    request: HttpRequest, document: Path[Key], wanted: Query[DayQuery], file: Query[FileQuery]
) -> StreamingHttpResponse:
    """The rows of a plan's indicator tables, judged, in the order of the document."""
    rows = plan_rows(shown_on(wanted.day).review, find_reading(document).document_id)
    return list_answer(file.format, f"plan-{document}-{wanted.day}", rows, PLAN_COLUMNS)


@router.get("/plans/{document}/years/export", response=answers(None, 404), openapi_extra=sends(*TABLE))
@operation("plans.read")
def by_year(
    request: HttpRequest, document: Path[Key], wanted: Query[DayQuery], file: Query[FileQuery]
) -> StreamingHttpResponse:
    """The rows of a plan's indicator tables with target and actual of each year, and what is open about them."""
    return evaluation_answer(file.format, find_reading(document).document_id, wanted.day)


@router.get("/findings/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("checks.export")
def disagreeing(request: HttpRequest, wanted: Query[FindingQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """Figures that do not agree, in the order of /findings."""
    rows = findings(shown_on(wanted.day).review, wanted.wanted())
    return list_answer(file.format, f"checks-{wanted.day}", rows, FINDING_COLUMNS)


@router.get("/documents/{document}/tasks/export", response=answers(None, 404), openapi_extra=sends(*TABLE))
@operation("tasks.read")
def announced(
    request: HttpRequest, document: Path[Key], wanted: Query[TaskQuery], file: Query[FileQuery]
) -> StreamingHttpResponse:
    """The tasks of a document, in the order of its text."""
    lines = task_lines(find_reading(document), wanted.wanted(), timezone.localdate())
    return list_answer(file.format, f"tasks-{document}", lines, TASK_COLUMNS)


@router.get("/tasks/mine/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("tasks.read")
def handed(request: HttpRequest, wanted: Query[HandedQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """The tasks in the hands of the caller's departments, in the order of /tasks/mine."""
    today = timezone.localdate()
    lines = handed_lines(handed_out(signed_in(request), today, wanted.wanted(), wanted.order), today)
    return list_answer(file.format, f"tasks-{today}", lines, HANDED_COLUMNS)


@router.get("/catalogue/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("indicators.export")
def entries(request: HttpRequest, wanted: Query[EntriesQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """The catalogue of indicators, by name."""
    return list_answer(file.format, "indicators", catalogue(wanted.wanted()), INDICATOR_COLUMNS)


@router.get("/indicators/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("indicators.export")
def spoken(request: HttpRequest, wanted: Query[CatalogueQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """The indicators that the documents speak of, in the order of /indicators."""
    return list_answer(file.format, f"indicators-{wanted.day}", indicators(wanted.wanted(), wanted.day), SPOKEN_COLUMNS)


@router.get("/documents/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("library.read")
def documents(request: HttpRequest, wanted: Query[ShelfQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """The documents of the library, in the order of /documents."""
    return list_answer(file.format, f"library-{wanted.day}", shelf(wanted.wanted(), wanted.day), SHELF_COLUMNS)


@router.get("/observations/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("indicators.export")
def reported(request: HttpRequest, wanted: Query[ObservationQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """The reported figures that hold; the workbook can be changed and handed in at /imports/observations."""
    rows = observations(wanted.indicator, wanted.region, wanted.q)
    return list_answer(file.format, "observations", rows, OBSERVATION_COLUMNS)


@router.get("/returns/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("collection.export")
def asked(request: HttpRequest, wanted: Query[ReturnQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """The returns that one may see, the latest due day first."""
    user, today = signed_in(request), timezone.localdate()
    found = rows(list(returns(user, wanted.wanted(), today)), today)
    return list_answer(file.format, f"returns-{today}", found, RETURN_COLUMNS)


@router.get("/departments/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("people.read")
def departments(request: HttpRequest, wanted: Query[DepartmentQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """The departments, each below the one above it."""
    lines = tree(reach(signed_in(request), "people.read"), wanted.q, ended=wanted.ended)
    return list_answer(file.format, "departments", lines, DEPARTMENT_COLUMNS)


@router.get("/people/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("people.read")
def members(request: HttpRequest, wanted: Query[PeopleQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """The people of the departments that one may see, telephone numbers masked."""
    rows = people(wanted.wanted(), reach(signed_in(request), "people.read"))
    return list_answer(file.format, "people", rows, PEOPLE_COLUMNS)


@router.get("/log/export", response=answers(None), openapi_extra=sends(*TABLE))
@operation("audit.read")
def lines(request: HttpRequest, wanted: Query[LogQuery], file: Query[FileQuery]) -> StreamingHttpResponse:
    """The log with its digests, the latest line first."""
    return list_answer(file.format, "log", log(wanted.wanted()), LOG_COLUMNS)
