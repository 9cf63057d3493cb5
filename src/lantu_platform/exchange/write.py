"""CSV line by line, XLSX through a file on disk: neither holds the list in memory."""

import csv
import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Generic, TypeVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.writer.excel import ExcelWriter

from lantu_platform.exchange.columns import Cell, Columns

if TYPE_CHECKING:
    from _typeshed import SizedBuffer, StrPath

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


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Row]):
    """A list that stands in a workbook under a name of its own."""

    name: str
    rows: Iterable[Row]
    columns: Columns[Row]


def xlsx_file(rows: Iterable[Row], columns: Columns[Row], *further: Sheet[Any]) -> IO[bytes]:
    """The list as the first sheet of a workbook, in a file that is gone when closed."""
    book = Workbook(write_only=True)
    for each in (Sheet("Lantu", rows, columns), *further):
        sheet = book.create_sheet(each.name)
        sheet.freeze_panes = "A2"
        sheet.append([str(head) for head, _ in each.columns])
        for row in each.rows:
            sheet.append([_for_sheet(sheet, value(row)) for _, value in each.columns])
    file = tempfile.TemporaryFile()  # noqa: SIM115  # the answer closes it
    book.properties.created = book.properties.modified = _DAY
    ExcelWriter(book, _Timeless(file, "w", ZIP_DEFLATED)).save()
    file.seek(0)
    return file


_DAY = datetime(1980, 1, 1, tzinfo=UTC)
"""The first that a ZIP can tell."""


class _Timeless(ZipFile):
    """A ZIP of the same bytes for the same content, so that who has a list can be told that it is as before."""

    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: "SizedBuffer | str",
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Add a part."""
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        super().writestr(_part(name), data, compress_type, compresslevel)

    def write(
        self,
        filename: "StrPath",
        arcname: "StrPath | None" = None,
        compress_type: int | None = None,  # the name is the library's
        compresslevel: int | None = None,
    ) -> None:
        """Add a part that lies on disk."""
        with Path(filename).open("rb") as source, self.open(_part(str(arcname)), "w", force_zip64=True) as target:
            shutil.copyfileobj(source, target)


def _part(name: str) -> ZipInfo:
    part = ZipInfo(name, (_DAY.year, _DAY.month, _DAY.day, 0, 0, 0))
    part.compress_type = ZIP_DEFLATED
    return part


def _for_sheet(sheet: object, value: Cell) -> object:
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", value))
    cell.data_type = "s"
    return cell
