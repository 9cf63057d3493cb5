"""CSV line by line, XLSX through a file on disk: neither holds the list in memory."""

import csv
import json
import re
import tempfile
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import IO, TypeVar

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from lantu_platform.exchange.columns import Cell, Columns

Row = TypeVar("Row")
# A spreadsheet would run a cell that begins so.
_FORMULA = re.compile(r"^[=+\-@\t\r]")


class _Echo:
    def write(self, line: str) -> str:
        """Hand the line back instead of keeping it."""
        return line


def csv_lines(rows: Iterable[Row], columns: Columns[Row]) -> Iterator[str]:
    """The list as CSV, with the byte order mark by which spreadsheet programs know UTF-8."""
    writer = csv.writer(_Echo())
    yield "\ufeff"
    yield writer.writerow([str(head) for head, _ in columns])
    for row in rows:
        yield writer.writerow([_for_csv(value(row)) for _, value in columns])


def json_lines(rows: Iterable[Row], columns: Columns[Row]) -> Iterator[str]:
    """The list as one JSON array, an object a row; figures are texts, so that no reader rounds them."""
    yield "["
    for at, row in enumerate(rows):
        record = {str(head): _for_json(value(row)) for head, value in columns}
        yield (",\n" if at else "\n") + json.dumps(record, ensure_ascii=False)
    yield "\n]\n"


def _for_json(value: Cell) -> str | int | None:
    return f"{value:f}" if isinstance(value, Decimal) else value


def _for_csv(value: Cell) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    text = "" if value is None else str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def xlsx_file(rows: Iterable[Row], columns: Columns[Row]) -> IO[bytes]:
    """The list as a workbook of one sheet, in a file that is gone when closed."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Lantu")
    sheet.freeze_panes = "A2"
    sheet.append([str(head) for head, _ in columns])
    for row in rows:
        sheet.append([_for_sheet(sheet, value(row)) for _, value in columns])
    file = tempfile.TemporaryFile()  # noqa: SIM115  # the answer closes it
    book.save(file)
    file.seek(0)
    return file


def _for_sheet(sheet: object, value: Cell) -> object:
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", value))
    cell.data_type = "s"
    return cell
