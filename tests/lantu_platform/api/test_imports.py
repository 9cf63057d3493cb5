"""Spreadsheets by program: tried, applied, undone."""

from datetime import timedelta
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone
from openpyxl import Workbook, load_workbook
from tests.lantu_platform.api.conftest import Program

from lantu_platform.collection.models import Batch
from lantu_platform.indicators.models import Observation
from lantu_platform.indicators.services import add_indicator
from lantu_platform.people.models import User

IMPORTS = "/api/v1/imports"


def book(*rows: tuple[str, ...]) -> SimpleUploadedFile:
    """A workbook in long form."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (("指标", "地区", "时期", "数值", "计量单位"), *rows):
        sheet.append(row)
    file = BytesIO()
    made.save(file)
    return SimpleUploadedFile("history.xlsx", file.getvalue())


def work() -> None:
    """Do what is queued."""
    call_command("db_worker", batch=True, verbosity=0)


def test_figures_are_tried_applied_and_taken_back(analyst: User, program: Program) -> None:
    add_indicator(by=analyst, name="地区生产总值")
    program_of, row = program(analyst), ("地区生产总值", "青山区", "2024", "120.5", "亿元")
    batch = program_of.post(f"{IMPORTS}/observations", {"file": book(row)}).json()
    assert (batch["state"], Observation.objects.count()) == ("waiting", 0)
    work()
    tried = program_of.get(f"{IMPORTS}/{batch['id']}").json()
    assert (tried["state"], tried["changes"], tried["troubles"]) == ("checked", 1, [])
    assert program_of.post(f"{IMPORTS}/observations/{batch['id']}/apply").json()["state"] == "importing"
    work()
    assert [row["value"] for row in program_of.get("/api/v1/observations").json()["items"]] == ["120.5"]
    undone = [program_of.post(f"{IMPORTS}/{batch['id']}/undo").json()["state"] for _ in range(2)]
    assert (undone, Observation.objects.filter(current=True).count()) == (["undone", "undone"], 0)


def test_a_wrong_line_is_named_and_nothing_applied(analyst: User, program: Program) -> None:
    add_indicator(by=analyst, name="地区生产总值")
    program_of, row = program(analyst), ("地区生产总值", "青山区", "去年", "120.5", "亿元")
    batch = program_of.post(f"{IMPORTS}/observations", {"file": book(row)}).json()
    work()
    tried = program_of.get(f"{IMPORTS}/{batch['id']}").json()
    assert (tried["state"], [each["cell"] for each in tried["troubles"]]) == ("refused", ["C2"])
    refused = program_of.post(f"{IMPORTS}/observations/{batch['id']}/apply")
    assert (refused.status_code, refused.json()["detail"]) == (422, "这份表还不能导入：有错，没有导入。")


def test_an_import_of_figures_is_none_of_returns(analyst: User, program: Program) -> None:
    program_of = program(analyst)
    batch = program_of.post(f"{IMPORTS}/observations", {"file": book()}).json()
    assert program_of.post(f"{IMPORTS}/returns/{batch['id']}/apply").status_code == 403


def test_what_the_background_left_lying_is_queued_again(analyst: User, program: Program) -> None:
    program_of = program(analyst)
    batch = program_of.post(f"{IMPORTS}/observations", {"file": book()}).json()
    Batch.objects.update(alive_at=timezone.now() - timedelta(days=1))
    assert program_of.get(f"{IMPORTS}/{batch['id']}").json()["silent"] is True
    answer = program_of.post(f"{IMPORTS}/{batch['id']}/restart")
    assert (answer.status_code, answer.json()["silent"]) == (202, False)


def test_the_template_has_the_heads_of_an_import(analyst: User, program: Program) -> None:
    file = BytesIO(program(analyst).get(f"{IMPORTS}/observations/template").getvalue())
    (heads,) = load_workbook(file).worksheets[0].iter_rows(values_only=True)
    assert heads == ("指标", "地区", "时期", "数值", "计量单位", "类型", "状态", "原因")
