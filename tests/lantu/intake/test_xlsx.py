"""Spreadsheets, as LibreOffice and openpyxl write them."""

import io
from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.lantu.intake.files import archive
from tests.lantu.intake.test_bad_files import refusal
from tests.lantu.intake.test_round_trip import convert

from lantu.errors import DamagedDocument, UnsupportedFormat
from lantu.intake import load_bytes
from lantu.reading import read_document
from lantu.text import Document, Table

_ROWS = [
    ["指标", "单位", "2022年", "2023年", "增长"],
    ["地区生产总值", "亿元", 113.4, 120.5, 0.062],
    ["社会消费品零售总额", "亿元", 40.1, 43.699999999999996, 0.09],
]


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def filled(sheet: Worksheet) -> None:
    """A title over the whole width, a table and a note."""
    sheet["A1"] = "青山区2023年主要经济指标"
    sheet.merge_cells("A1:E1")
    for number, row in enumerate(_ROWS, start=3):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column, value).number_format = "0.0%" if column == 5 else "General"
    sheet["A7"] = "注：2023年为初步核算数。"


def workbook() -> Workbook:
    book = Workbook()
    assert book.active is not None
    filled(book.active)
    return book


def texts(table: Table) -> list[tuple[int, int, str]]:
    return [(cell.row, cell.column, cell.text) for cell in table.cells]


def load(book: Workbook) -> Document:
    return load_bytes(saved(book), "a.xlsx")


def test_a_sheet_is_its_title_its_table_and_its_note() -> None:
    document = load(workbook())
    assert document.text.split("\n") == [
        "青山区2023年主要经济指标",
        "指标\t单位\t2022年\t2023年\t增长",
        "地区生产总值\t亿元\t113.4\t120.5\t6.2%",
        "社会消费品零售总额\t亿元\t40.1\t43.7\t9.0%",
        "注：2023年为初步核算数。",
        "",
    ]
    assert (document.format, document.title) == ("xlsx", "青山区2023年主要经济指标")
    (table,) = document.tables
    assert texts(table)[:5] == [(0, 0, "指标"), (0, 1, "单位"), (0, 2, "2022年"), (0, 3, "2023年"), (0, 4, "增长")]


def test_its_figures_become_statements() -> None:
    statements = read_document(load(workbook())).statements
    assert [(one.indicator, one.value, one.unit, one.measure, one.period, one.region) for one in statements[:3]] == [
        ("地区生产总值", Decimal("113.4"), "亿元", "level", "2022", "青山区"),
        ("地区生产总值", Decimal("120.5"), "亿元", "level", "2023", "青山区"),
        ("地区生产总值", Decimal("6.2"), "%", "growth", "2023", "青山区"),
    ]


def test_what_libreoffice_saved_reads_the_same() -> None:
    opened = convert(saved(workbook()), "a.xlsx", "ods")
    content = convert(opened, "a.ods", "xlsx:Calc MS Excel 2007 XML")
    assert load_bytes(content, "a.xlsx").text == load(workbook()).text


def test_several_sheets_are_sections_and_pages() -> None:
    book = workbook()
    assert book.active is not None
    book.active.title = "综合"
    filled(book.create_sheet("工业"))
    document = load(book)
    assert [section.title for section in document.sections] == ["综合", "工业"]
    assert [document.text[start : start + 2] for start in document.page_starts] == ["综合", "工业"]
    assert [document.page_at(table.start) for table in document.tables] == [1, 2]


def test_hidden_sheets_rows_and_columns_are_left_out() -> None:
    book = workbook()
    assert book.active is not None
    book.active.row_dimensions[4].hidden = True
    book.active.column_dimensions["C"].hidden = True
    filled(book.create_sheet("底稿"))
    book["底稿"].sheet_state = "hidden"
    (table,) = load(book).tables
    assert texts(table) == [
        *((0, column, text) for column, text in enumerate(("指标", "单位", "2023年", "增长"))),
        *((1, column, text) for column, text in enumerate(("社会消费品零售总额", "亿元", "43.7", "9.0%"))),
    ]


def test_an_empty_row_inside_a_table_parts_nothing_and_a_new_title_does() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["指标", "2023年"],
        ["粮食产量", 12],
        [],
        ["油料产量", 3],
        [],
        ["主要畜产品产量表"],
        ["指标", "2023年"],
        ["肉类", 5],
    ):
        sheet.append(row)
    document = load(book)
    assert [[text for _, _, text in texts(table)] for table in document.tables] == [
        ["指标", "2023年", "粮食产量", "12", "油料产量", "3"],
        ["指标", "2023年", "肉类", "5"],
    ]


def test_merged_heads_keep_their_extent() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["指标", "2023年", None], [None, "总量", "增长"], ["工业", 5, 7], ["农业", 3, 2]):
        sheet.append(row)
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    (table,) = load(book).tables
    assert [(cell.text, cell.rows, cell.columns) for cell in table.cells[:2]] == [("指标", 2, 1), ("2023年", 1, 2)]
    assert table.head_rows == 2


def test_a_cell_far_out_costs_nothing() -> None:
    book = workbook()
    assert book.active is not None
    book.active["XFD1048576"] = "完"
    assert load(book).text.endswith("注：2023年为初步核算数。\n\n\n完\n")


def test_a_formula_without_a_stored_result_is_told() -> None:
    book = workbook()
    assert book.active is not None
    book.active["D4"] = "=C4*1.062"
    error = refusal(saved(book), "a.xlsx")
    assert (type(error), error.trouble) == (UnsupportedFormat, "it holds formulas whose results are not stored in it")


@pytest.mark.parametrize(
    ("parts", "trouble"),
    [
        ({"xl/workbook.xml": b"<x/>"}, "the file holds no visible character"),
        (
            {"xl/workbook.xml": b"<!DOCTYPE d [<!ENTITY a 'b'>]><x/>"},
            "its part xl/workbook.xml declares entities, as harmful files do",
        ),
        (
            {"xl/workbook.xml": b'<w xmlns="m"><sheet name="a"/></w>'},
            "the file is damaged and cannot be opened as a spreadsheet",
        ),
    ],
)  # fmt: skip
def test_bad_spreadsheets_are_named_with_their_trouble(parts: dict[str, bytes], trouble: str) -> None:
    assert refusal(archive(parts), "a.xlsx").trouble == trouble


def test_a_truncated_spreadsheet_is_damaged() -> None:
    whole = saved(workbook())
    assert isinstance(refusal(whole[: len(whole) // 2], "a.xlsx"), DamagedDocument)


def beside(gap: int, head: list[str], rows: list[list[object]], *, titles: tuple[str, str] | None = None) -> Document:
    """A sheet on which a table of outputs stands left of another table, so many columns apart."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    left: list[list[object]] = [
        ["产品", "2023年"],
        ["水泥（万吨）", 12.5],
        ["原煤（万吨）", 40],
        ["发电量（亿千瓦时）", 8.1],
    ]
    if titles:
        sheet.cell(1, 1, titles[0])
        sheet.cell(1, 3 + gap, titles[1])
    first = 2 if titles else 1
    for number, row in enumerate(left, start=first):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column, value)
    for number, row in enumerate([head, *rows], start=first):
        for column, value in enumerate(row, start=3 + gap):
            sheet.cell(number, column, value)
    return load(book)


PLACES: list[list[object]] = [["甲镇", 3.1], ["乙镇", 4.2], ["丙镇", 2.7]]


def test_tables_beside_each_other_are_read_one_after_the_other() -> None:
    document = beside(1, ["镇", "2023年"], PLACES)
    assert [texts(table)[:4] for table in document.tables] == [
        [(0, 0, "产品"), (0, 1, "2023年"), (1, 0, "水泥（万吨）"), (1, 1, "12.5")],
        [(0, 0, "镇"), (0, 1, "2023年"), (1, 0, "甲镇"), (1, 1, "3.1")],
    ]


def test_each_of_two_tables_beside_each_other_has_its_own_title() -> None:
    document = beside(2, ["镇", "2023年"], PLACES, titles=("表1 产品产量", "表2 工业增加值"))
    assert [(table.label, table.title) for table in document.tables] == [("1", "产品产量"), ("2", "工业增加值")]


def test_a_head_that_begins_anew_parts_tables_without_an_empty_column() -> None:
    rows: list[list[object]] = [["水泥（万吨）", 1], ["钢材（万吨）", 2], ["布（万米）", 3]]
    assert len(beside(0, ["产品", "2023年"], rows).tables) == 2


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (["单位", "2022年"], [["万吨", 11.9], ["吨", 38], ["度", 8.4]]),
        (["2022年", "增长"], [[11.9, 5], [38, 5], [8.4, -4]]),
        (["备注", "2022年"], [["初步数", 11.9], ["快报", 38], ["年报", 8.4]]),
    ],
)
def test_a_table_with_an_empty_column_in_it_stays_one(head: list[str], rows: list[list[object]]) -> None:
    assert len(beside(1, head, rows).tables) == 1
