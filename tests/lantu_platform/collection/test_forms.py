"""Returns filled in a spreadsheet: template, dry run, report, import, undo."""

import io
import zipfile
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from openpyxl import load_workbook
from tests.lantu_platform.collection.books import changed, long_book, through_libreoffice
from tests.lantu_platform.collection.conftest import entry_of, fill, fill_well

from lantu_platform.collection.enums import BatchKind, BatchState
from lantu_platform.collection.errors import SheetError
from lantu_platform.collection.models import Batch, Return
from lantu_platform.collection.queries import form_workbook
from lantu_platform.collection.services import Filled, confirm_batch, receive_batch, save_entry, submit, undo_batch
from lantu_platform.people.models import User


def tried(by: User, content: bytes, name: str = "表.xlsx") -> Batch:
    batch = receive_batch(by=by, kind=BatchKind.RETURNS, name=name, content=content)
    call_command("work", once=True)
    batch.refresh_from_db()
    return batch


def imported(by: User, content: bytes) -> Batch:
    batch = tried(by, content)
    confirm_batch(by=by, batch=batch)
    call_command("work", once=True)
    batch.refresh_from_db()
    return batch


def told(batch: Batch) -> list[tuple[str, str]]:
    return [(each["cell"], each["message"]) for each in batch.troubles]


@pytest.fixture
def template_file(filing: Return) -> bytes:
    return form_workbook([filing])


def test_only_what_is_to_be_filled_can_be_changed(template_file: bytes) -> None:
    sheet = load_workbook(io.BytesIO(template_file)).worksheets[0]
    assert sheet.protection.sheet
    assert sheet.row_dimensions[1].hidden
    assert sheet.column_dimensions["A"].hidden
    locked = {column: sheet[f"{column}4"].protection.locked for column in "BDEFGHI"}
    assert locked == {"B": True, "D": True, "E": True, "F": False, "G": False, "H": False, "I": False}
    assert [sheet[f"B{row}"].value for row in range(4, 8)] == [
        "一般公共预算收入", "税收收入", "非税收入", "一般公共预算收入",
    ]  # fmt: skip


def test_a_dry_run_writes_nothing(clerk: User, filing: Return, template_file: bytes) -> None:
    batch = tried(clerk, changed(template_file, F4=10, F5="7.00"))
    assert (batch.state, batch.total, batch.changes, batch.troubles) == (BatchState.CHECKED, 4, 2, [])
    assert entry_of(filing, "税收收入").typed == ""


@pytest.mark.parametrize("maker", ["openpyxl", "libreoffice"])
def test_a_filled_template_is_imported(
    clerk: User, filing: Return, template_file: bytes, tmp_path: Path, maker: str
) -> None:
    content = changed(template_file, F4=10, F5="7.00", F6="=F4-7", G7="暂无数据", H7="季后才出")
    content = through_libreoffice(content, tmp_path) if maker == "libreoffice" else changed(content, F6=3)
    batch = imported(clerk, content)
    assert (batch.state, batch.changes, told(batch)) == (BatchState.DONE, 4, [])
    found = [entry_of(filing, name) for name in ("一般公共预算收入", "税收收入", "非税收入")]
    assert [(entry.typed, entry.value) for entry in found] == [("10", 10), ("7.00", 7), ("3", 3)]
    state = entry_of(filing, "一般公共预算收入", "growth")
    assert (state.missing, state.reason) == ("no_data", "季后才出")
    assert [each["cell"] for each in batch.notes] == (["F6"] if maker == "libreoffice" else [])


def test_importing_the_same_twice_changes_nothing(clerk: User, filing: Return, template_file: bytes) -> None:
    content = changed(template_file, F5=7)
    assert [imported(clerk, content).changes for _ in range(2)] == [1, 0]
    assert entry_of(filing, "税收收入").version == 1


@pytest.mark.parametrize(
    ("cells", "address", "words"),
    [
        ({"F5": "约七亿"}, "F5", "不是数字"),
        ({"F5": "7亿元"}, "F5", "单位是亿元"),
        ({"F5": True}, "F5", "逻辑值"),
        ({"F5": "=1+1"}, "F5", "没有算好的结果"),
        ({"D5": "万元", "F5": 70000}, "D5", "单位应是亿元，现在是万元"),
        ({"B5": "税收", "F5": 7}, "B5", "指标应是“税收收入”"),
        ({"F3": "本年"}, "F3", "表头应是“本期”"),
        ({"G5": "没有"}, "G5", "不是可选的状态"),
        ({"F5": 7, "G5": "暂无数据", "H5": "未出"}, "F5", "既填了数又选了"),
        ({"A5": 9999}, "A5", "不是模板里的"),
    ],
)
def test_the_report_names_cell_and_cure(
    clerk: User, template_file: bytes, cells: dict[str, object], address: str, words: str
) -> None:
    batch = tried(clerk, changed(template_file, F6=3, **cells))
    assert batch.state == BatchState.REFUSED
    cell, message = told(batch)[0]
    assert (cell, words in message) == (address, True)


def test_one_error_keeps_the_whole_file_out(clerk: User, filing: Return, template_file: bytes) -> None:
    batch = tried(clerk, changed(template_file, F4=10, F5="约七亿"))
    with pytest.raises(SheetError):
        confirm_batch(by=clerk, batch=batch)
    assert entry_of(filing, "一般公共预算收入").typed == ""


def test_merged_cells_are_named(clerk: User, template_file: bytes) -> None:
    book = load_workbook(io.BytesIO(template_file))
    book.worksheets[0].merge_cells("F4:F5")
    file = io.BytesIO()
    book.save(file)
    assert told(tried(clerk, file.getvalue()))[0][0] == "F4:F5"


def test_a_deleted_line_is_missed(clerk: User, template_file: bytes) -> None:
    book = load_workbook(io.BytesIO(template_file))
    book.worksheets[0].delete_rows(5)
    file = io.BytesIO()
    book.save(file)
    assert "“税收收入”这一行不见了" in told(tried(clerk, file.getvalue()))[0][1]


def test_a_form_that_changed_since_is_refused(clerk: User, filing: Return, template_file: bytes) -> None:
    cell = filing.template.cells.get(indicator__name="税收收入")
    cell.unit = "万元"
    cell.save()
    assert "表式在您下载之后改过" in told(tried(clerk, changed(template_file, F5=7)))[0][1]


def test_a_closed_return_and_another_departments_are_refused(
    clerk: User, stranger: User, filing: Return, template_file: bytes
) -> None:
    assert "您不能替它填报" in told(tried(stranger, changed(template_file, F5=7)))[0][1]
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    assert "等待审定" in told(tried(clerk, changed(template_file, F5=7)))[0][1]


BOMB = io.BytesIO()
with zipfile.ZipFile(BOMB, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("xl/workbook.xml", "<workbook/>")
    archive.writestr("xl/worksheets/sheet1.xml", b" " * 80_000_000)
ENTITIES = io.BytesIO()
with zipfile.ZipFile(ENTITIES, "w") as archive:
    archive.writestr("xl/workbook.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>')


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "0 字节"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧的 .xls"),
        ("指标,数值\n税收收入,7\n".encode(), "不是 .xlsx"),
        (b"PK\x03\x04" + b"\0" * 90, "损坏或内容异常"),
        (BOMB.getvalue(), "损坏或内容异常"),
        (ENTITIES.getvalue(), "损坏或内容异常"),
        (long_book(["税收收入", "青山区", "2025", 7, "亿元"]), "不是从这里下载的填报模板"),
    ],
    ids=["empty", "xls", "csv", "broken", "bomb", "entities", "wrong"],
)
def test_what_is_no_template_is_told_with_the_cure(clerk: User, filing: Return, content: bytes, words: str) -> None:
    assert words in told(tried(clerk, content))[0][1]


def test_an_undone_import_leaves_what_stood_before(clerk: User, filing: Return, template_file: bytes) -> None:
    fill(clerk, filing, 税收收入="6")
    batch = imported(clerk, changed(template_file, F4=10, F5=7))
    undo_batch(by=clerk, batch=batch)
    assert [entry_of(filing, name).typed for name in ("一般公共预算收入", "税收收入")] == ["", "6"]
    assert undo_batch(by=clerk, batch=batch).state == BatchState.UNDONE


def test_an_import_that_was_worked_on_is_not_undone_by_half(clerk: User, filing: Return, template_file: bytes) -> None:
    batch = imported(clerk, changed(template_file, F4=10, F5=7))
    save_entry(by=clerk, entry=entry_of(filing, "税收收入"), filled=Filled(typed="8"))
    with pytest.raises(SheetError, match="税收收入"):
        undo_batch(by=clerk, batch=batch)
    assert [entry_of(filing, name).typed for name in ("一般公共预算收入", "税收收入")] == ["10", "8"]


def test_a_cell_changed_between_dry_run_and_import_is_overwritten_only_by_what_was_confirmed(
    clerk: User, head: User, filing: Return, template_file: bytes
) -> None:
    batch = tried(clerk, changed(template_file, F5=7))
    with pytest.raises(PermissionDenied):
        confirm_batch(by=head, batch=batch)
