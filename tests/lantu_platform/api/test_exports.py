"""Whole lists as files: what the pages export, for programs."""

from collections.abc import Callable
from decimal import Decimal
from io import BytesIO

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from openpyxl import load_workbook
from tests.lantu_platform.ledger import announce, enter, statement

from lantu.aspect import Status
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.services import Reported, add_indicator, observe
from lantu_platform.library.models import Document
from lantu_platform.people.models import User

TEXT = "到2025年，网络覆盖率达到150%。2025年，网络覆盖率完成130%。"
Browser = Callable[[User], Client]


def whole(answer: HttpResponseBase) -> tuple[int, str, bytes]:
    return answer.status_code, answer["Content-Disposition"], answer.getvalue()


@pytest.fixture
def _figures(analyst: User) -> None:
    """A missed promise that does not agree with itself, a task, an entry of the catalogue and a reported figure."""
    promise = statement(TEXT, "150%", "网络覆盖率", value=Decimal(150), unit="%", status=Status.TARGET, period="2025")
    result = statement(TEXT, "130%", "网络覆盖率", value=Decimal(130), unit="%", period="2025")
    enter(analyst, "a.txt", TEXT, promise, result)
    announce(analyst, "plan.txt", "推进城市更新。", "推进城市更新")
    entry = add_indicator(by=analyst, name="用电量")
    figure = Reported(indicator=entry.pk, region="青山区", period="2024", value=Decimal("1.5"), unit="亿千瓦时")
    observe(by=analyst, figures=[figure], source=Source.IMPORT, source_key=1)


@pytest.mark.usefixtures("_figures", "filing")
@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("judgements/in-need/export?year=2025", "/red.csv?year=2025"),
        ("findings/export?weight=contradiction", "/checks/export.csv?weight=contradiction"),
        ("documents/{plan}/tasks/export?q=城市", "/tasks/{plan}/export.csv?q=城市"),
        ("documents/export?order=title", "/library/export.csv?order=title"),
        ("indicators/export?order=-figures", "/indicators/export.csv?order=-figures"),
        ("catalogue/export?q=用电", "/indicators/catalogue/export.csv?q=用电"),
        ("observations/export?region=青山区", "/indicators/observations.csv?region=青山区"),
        ("observations/export?format=xlsx", "/indicators/observations.xlsx"),
        ("returns/export?q=2026Q1", "/returns/export.csv?q=2026Q1"),
    ],
)
def test_business_lists_are_what_the_pages_export(as_analyst: Client, path: str, page: str) -> None:
    plan = Document.objects.get(name="plan.txt").pk
    by_program = whole(as_analyst.get("/api/v1/" + path.format(plan=plan)))
    by_page = whole(as_analyst.get(page.format(plan=plan)))
    assert by_program[:2] == by_page[:2]
    if "xlsx" in path:
        assert cells(by_program[2]) == cells(by_page[2])
    else:
        assert by_program[2] == by_page[2]
    assert len(by_program[2].splitlines()) > 1


@pytest.mark.usefixtures("_figures", "filing")
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize(
    "path",
    [
        "documents",
        "indicators",
        "judgements/in-need",
        "findings",
        "documents/{plan}/tasks",
        "catalogue",
        "observations",
        "returns",
    ],
)
def test_who_has_a_list_as_it_is_gets_it_no_second_time(as_analyst: Client, path: str, kind: str) -> None:
    url = f"/api/v1/{path.format(plan=Document.objects.get(name='plan.txt').pk)}/export?format={kind}"
    first = as_analyst.get(url)
    etag, size = first["ETag"], len(first.getvalue())
    again = as_analyst.get(url, headers={"If-None-Match": etag})
    assert (size > 0, again.status_code, again.content, again["ETag"]) == (True, 304, b"", etag)


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet", "xlsx"])
def test_a_list_that_has_changed_comes_anew(analyst: User, as_analyst: Client, kind: str) -> None:
    url = "/api/v1/catalogue/export" if kind == "xlsx" else "/api/v1/statements/export"
    before = as_analyst.get(url, {"format": kind})
    before.getvalue()
    enter(analyst, "a.txt", TEXT, statement(TEXT, "130%", "网络覆盖率", value=Decimal(130), unit="%"))
    after = as_analyst.get(url, {"format": kind}, headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after["ETag"] == before["ETag"], len(after.getvalue()) > 0) == (200, False, True)


def cells(book: bytes) -> list[tuple[object, ...]]:
    sheet = load_workbook(BytesIO(book)).active
    assert sheet is not None
    return list(sheet.iter_rows(values_only=True))


@pytest.mark.parametrize(
    ("path", "page"),
    [("people/export?q=李", "/people/export.csv?q=李"), ("departments/export?q=局", "/departments/export.csv?q=局")],
)
def test_lists_of_people_are_what_the_pages_export(
    analyst: User, system: User, browser: Browser, path: str, page: str
) -> None:
    keeps = browser(system)
    by_program = whole(keeps.get(f"/api/v1/{path}"))
    assert by_program == whole(keeps.get(page))
    assert len(by_program[2].splitlines()) == 2


def test_the_log_is_what_the_page_exports(analyst: User, auditor: User, browser: Browser) -> None:
    watches = browser(auditor)
    by_program = whole(watches.get("/api/v1/log/export?action=people.appointed"))
    assert by_program == whole(watches.get("/log/export.csv?action=people.appointed"))


def test_a_head_exports_their_own_department_alone(head: User, stranger: User, browser: Browser) -> None:
    lines = browser(head).get("/api/v1/people/export").getvalue().decode().splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == ["qian"]
