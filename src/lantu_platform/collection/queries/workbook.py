"""Spreadsheets, opened with care: by content and size, before a byte is unpacked; every cell with its address."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from itertools import zip_longest
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

from lantu.errors import DocumentError
from lantu.intake.limits import LARGEST_PART, check_archive
from lantu_platform.collection.errors import SheetError

LARGEST = 20 * 2**20
"""Bytes of one file."""
MOST_ROWS = 100_000
"""Rows of one sheet."""
_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
_MERGED = re.compile(rb'<mergeCell\s+ref="([A-Z]+\d+:[A-Z]+\d+)"')
_ERROR = re.compile(r"#[A-Z/0!?]+")


@dataclass(frozen=True, slots=True)
class Field:
    """A cell as stored: its address, its text as a person sees it, and what is odd about it.

    `text` of a number has the 15 digits that a spreadsheet shows. `trouble` says why the cell cannot be read.
    """

    address: str
    text: str = ""
    formula: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row from 1 on with its fields by column from 0 on."""

    number: int
    fields: Sequence[Field]

    def field(self, column: int | None) -> Field:
        """The field of a column; an empty one beyond the row's end."""
        if column is None:
            return Field("")
        if column < len(self.fields):
            return self.fields[column]
        return Field(f"{get_column_letter(column + 1)}{self.number}")

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(each.text or each.trouble for each in self.fields)


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of a workbook."""

    title: str
    rows: Iterator[Row]
    merged: Sequence[str] = field(default_factory=list)

    def merged_row(self, number: int) -> str:
        """The merged range that covers a row, "" for none."""
        for area in self.merged:
            _left, top, _right, bottom = range_boundaries(area)
            if top <= number <= bottom:
                return area
        return ""


def pages(name: str, content: bytes) -> Iterator[Page]:
    """The visible sheets of a workbook, in order; read row by row. Raises SheetError that names file and cure."""
    merged = _looked_at(name, content)
    try:
        formulas = load_workbook(io.BytesIO(content), read_only=True)
        values = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises whatever its parsers do
        raise SheetError(
            _("“%(name)s”打不开。请在 WPS 或 Excel 里打开，另存一份 .xlsx 再上传。") % {"name": name}
        ) from error
    for at, sheet in enumerate(formulas.worksheets):
        if sheet.sheet_state == "visible":
            yield Page(sheet.title, _rows(name, sheet, values.worksheets[at]), merged.get(at, ()))


def _looked_at(name: str, content: bytes) -> Mapping[int, Sequence[str]]:
    """The merged ranges by sheet, after looking whether it is a workbook that can be opened at all."""
    facts = {"name": name, "limit": LARGEST // 2**20}
    if not content:
        raise SheetError(_("“%(name)s”里没有内容（0 字节）。请检查是否存好，再上传。") % facts)
    if len(content) > LARGEST:
        raise SheetError(_("“%(name)s”超过 %(limit)d MB。请拆成几份再上传。") % facts)
    if content.startswith(_OLE):
        raise SheetError(_("“%(name)s”是旧的 .xls 格式或加了密码。请去掉密码，另存为 .xlsx 再上传。") % facts)
    if not content.startswith(_ZIP):
        raise SheetError(
            _("“%(name)s”不是 .xlsx 表格（可能是改了扩展名的 csv 或网页）。请用 WPS 或 Excel 另存为 .xlsx。") % facts
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _parts(name, archive)
    except (zipfile.BadZipFile, DocumentError, KeyError, EOFError, OSError, ValueError) as error:
        raise SheetError(
            _("“%(name)s”损坏或内容异常，没有打开。请在 WPS 或 Excel 里另存一份再上传。") % facts
        ) from error


def _parts(name: str, archive: zipfile.ZipFile) -> Mapping[int, Sequence[str]]:
    check_archive(archive, name)
    entries = {entry.filename: entry for entry in archive.infolist()}
    if "xl/workbook.xml" not in entries:
        raise SheetError(_("“%(name)s”不是表格。请上传从这里下载、填好的 .xlsx。") % {"name": name})
    for entry in entries.values():
        if entry.file_size > LARGEST_PART:
            raise ValueError(entry.filename)
        # A workbook has no document type; one that has, wants its entities unfolded.
        if entry.filename.endswith(".xml") and b"<!DOCTYPE" in archive.read(entry)[:4096]:
            raise ValueError(entry.filename)
    sheets = sorted((one for one in entries if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", one)), key=_number)
    return {at: [area.decode() for area in _MERGED.findall(archive.read(one))] for at, one in enumerate(sheets)}


def _number(part: str) -> int:
    return int(re.sub(r"\D", "", part))


def _rows(name: str, formulas: Any, values: Any) -> Iterator[Row]:
    # Some programs write no dimension, or a wrong one.
    formulas.reset_dimensions()
    values.reset_dimensions()
    pairs = zip_longest(formulas.iter_rows(), values.iter_rows(), fillvalue=())
    for number, (told, reckoned) in enumerate(pairs, 1):
        if number > MOST_ROWS:
            raise SheetError(_("“%(name)s”超过 %(n)d 行。请拆成几份再上传。") % {"name": name, "n": MOST_ROWS})
        yield Row(number, [_field(number, at, *each) for at, each in enumerate(zip_longest(told, reckoned))])


def _field(number: int, column: int, told: Any, reckoned: Any) -> Field:
    address = f"{get_column_letter(column + 1)}{number}"
    formula = told is not None and told.data_type == "f"
    value = reckoned.value if reckoned is not None else None
    if formula and value is None:
        trouble = _("是公式，文件里没有算好的结果。请在 WPS 或 Excel 里打开并保存一次，或粘贴为数值。")
        return Field(address, "", formula=True, trouble=trouble)
    if isinstance(value, bool):
        return Field(address, str(value), formula, _("是逻辑值（真/假），不是数字。请填数字。"))
    if isinstance(value, datetime | date | time):
        return Field(address, str(value), formula, _("是日期格式。请把单元格格式改成“常规”再填。"))
    if isinstance(value, int | float):
        return Field(address, f"{Decimal(f'{value:.15g}'):f}", formula)
    text = str(value).strip() if value is not None else ""
    if _ERROR.fullmatch(text):
        return Field(address, text, formula, _("是出错的公式（%(text)s）。请改正公式或直接填数字。") % {"text": text})
    return Field(address, text, formula)
