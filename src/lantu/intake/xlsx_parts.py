"""The parts of a spreadsheet's archive: its sheets with their cells as they are shown.

The parts are read with lxml, as those of Word files are: openpyxl makes a cell for every place up to the last one that
somebody once touched, and turns decimals into binary numbers. Its tables of formats and its calendar serve here.
"""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from lantu.errors import DamagedDocument, UnsupportedFormat
from lantu.intake.grid import GridCell
from lantu.intake.limits import LARGEST_SHEET, read_part
from lantu.intake.xlsx_values import shown_day, shown_number
from lantu.intake.xml import parse_xml

Row = Sequence[GridCell]
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_LAST_COLUMN = 16_384
_TRUTH = {"1": "是", "0": "否"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that is shown. Its rows hold the cells that are filled and shown; an empty row has none."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Book:
    strings: tuple[str, ...]
    formats: tuple[str, ...]
    first_day: datetime


def read_book(archive: zipfile.ZipFile, name: str) -> Iterator[Sheet]:
    """The sheets of a workbook that are shown, in order.

    Raises DocumentError; CellCoordinatesException, KeyError, ValueError, IndexError or OverflowError where parts do not
    fit together.
    """
    parts = set(archive.namelist())

    def part(path: str) -> etree._Element | None:
        return parse_xml(read_part(archive, path, name, LARGEST_SHEET), path, name) if path in parts else None

    main = part("xl/workbook.xml")
    targets = _targets(part("xl/_rels/workbook.xml.rels"))
    if main is None:
        raise DamagedDocument(name, "it has no document part", "Download or copy the file again")
    book = _Book(_strings(part("xl/sharedStrings.xml")), _formats(part("xl/styles.xml")), _first_day(main))
    for sheet in _all(main, "sheet"):
        if sheet.get("state", "visible") != "visible":
            continue
        root = part(targets[sheet.get(f"{{{_RELATION}}}id") or sheet.get(f"{{{_STRICT_RELATION}}}id") or ""])
        if root is not None:
            yield Sheet(sheet.get("name", ""), tuple(_rows(root, book, name)))


def _all(root: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The elements of these names, whichever of the format's two dialects the part is written in."""
    return root.iter(*(f"{{*}}{tag}" for tag in tags))


def _child(element: etree._Element, tag: str) -> etree._Element | None:
    return element.find(f"{{*}}{tag}")


def _targets(relations: etree._Element | None) -> dict[str, str]:
    """Where the parts of a workbook stand in the archive, by the key that it knows them by."""
    if relations is None:
        return {}
    return {
        one.get("Id", ""): (target if target.startswith("/") else f"/xl/{target}").lstrip("/")
        for one in relations
        if (target := one.get("Target", ""))
    }


def _strings(root: etree._Element | None) -> tuple[str, ...]:
    return () if root is None else tuple(_text(item) for item in _all(root, "si"))


def _text(item: etree._Element) -> str:
    """A text of one or several runs, without the reading that stands over it."""
    return "".join(
        text.text or ""
        for text in _all(item, "t")
        if not any(parent.tag.endswith("}rPh") for parent in text.iterancestors())
    )


def _formats(root: etree._Element | None) -> tuple[str, ...]:
    """The number format of each cell style."""
    if root is None:
        return ()
    own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in _all(root, "numFmt")}
    styles = _child(root, "cellXfs")
    numbers = [] if styles is None else [style.get("numFmtId", "0") for style in styles]
    return tuple(own.get(number) or BUILTIN_FORMATS.get(int(number), "General") for number in numbers)


def _first_day(main: etree._Element) -> datetime:
    properties = _child(main, "workbookPr")
    mac = properties is not None and properties.get("date1904") in ("1", "true")
    first: datetime = CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900
    return first


def _rows(root: etree._Element, book: _Book, name: str) -> Iterator[Row]:
    extents = {
        (area[1], area[0]): (area[3] - area[1] + 1, area[2] - area[0] + 1)
        for area in (range_boundaries(one.get("ref", "")) for one in _all(root, "mergeCell"))
    }
    hidden = _hidden_columns(root)
    before = 0
    for element in _all(root, "row"):
        number = int(element.get("r") or before + 1)
        if number > before + 1:
            yield ()
        before = number
        if element.get("hidden") not in ("1", "true"):
            yield [cell for cell in _cells(element, number, book, extents, name) if cell.column + 1 not in hidden]


def _hidden_columns(root: etree._Element) -> set[int]:
    """The numbers of hidden columns, from 1."""
    return {
        number
        for column in _all(root, "col")
        if column.get("hidden") in ("1", "true")
        for number in range(int(column.get("min", 1)), min(int(column.get("max", 1)), _LAST_COLUMN) + 1)
    }


def _cells(
    row: etree._Element, number: int, book: _Book, extents: dict[tuple[int, int], tuple[int, int]], name: str
) -> Iterator[GridCell]:
    column = 0
    for element in row.iterchildren("{*}c"):
        place = element.get("r")
        column = coordinate_to_tuple(place)[1] if place else column + 1
        text = _shown(element, book, name).strip()
        if text:
            yield GridCell(number - 1, column - 1, text.split("\n"), *extents.get((number, column), (1, 1)))


def _shown(cell: etree._Element, book: _Book, name: str) -> str:
    """What a cell shows; nothing where it holds an error (#DIV/0!)."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell)
    value = _child(cell, "v")
    text = value.text if value is not None else None
    if not text:
        if _child(cell, "f") is not None and kind != "str":
            trouble = "it holds formulas whose results are not stored in it"
            raise UnsupportedFormat(name, trouble, "Open it in Excel or WPS, save it, and give that file")
        return ""
    if kind == "s":
        return book.strings[int(text)]
    if kind in ("b", "e"):
        return _TRUTH.get(text, "") if kind == "b" else ""
    return text if kind in ("str", "d") else _shown_number(text, cell, book)


def _shown_number(text: str, cell: etree._Element, book: _Book) -> str:
    style = int(cell.get("s", "0"))
    number_format = book.formats[style] if style < len(book.formats) else "General"
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if is_date_format(number_format):
        day = from_excel(float(number), book.first_day)
        return shown_day(day, number_format) if isinstance(day, datetime) else str(day)
    return shown_number(number, number_format)
