"""Workbooks of departments, people and posts: what stands where, and the empty one to fill in."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import override
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from lantu_platform.people.enums import Role, UnitKind
from lantu_platform.people.errors import Obstacle, Refusal

UNITS, PERSONS, POSTS = "机构", "人员", "岗位"
SHEETS: Mapping[str, Sequence[str]] = {
    UNITS: ("名称", "类别", "上级", "生效日期", "依据"),
    PERSONS: ("用户名", "姓名", "所属机构", "电话", "电子邮箱"),
    POSTS: ("用户名", "岗位", "机构", "从哪天起", "依据"),
}
"""The columns of each sheet; what must be filled stands first. They are the same in every language."""
NEEDED = {UNITS: 2, PERSONS: 2, POSTS: 3}
"""How many of the columns must be there."""
LIMIT_BYTES, LIMIT_UNPACKED, LIMIT_ROWS = 5 * 2**20, 50 * 2**20, 2000


@dataclass(frozen=True, slots=True)
class Row:
    """A filled line of a sheet: its number as the spreadsheet program shows it, and its cells by column."""

    sheet: str
    number: int
    cells: Mapping[str, object]
    letters: Mapping[str, str]

    def place(self, column: str) -> str:
        """The cell's name: 人员!C5."""
        return f"{self.sheet}!{self.letters.get(column, 'A')}{self.number}"

    def text(self, column: str) -> str:
        """The cell as text without spaces around it; "" where it is empty. Whole numbers lose their ".0"."""
        value = self.cells.get(column)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else str(value).strip()

    def day(self, column: str) -> date:
        """The cell as a day; today where it is empty. Raises Refusal."""
        value = self.cells.get(column)
        if isinstance(value, datetime):
            return value.date()
        text = self.text(column).replace("/", "-").replace(".", "-")
        if not text:
            return timezone.localdate()
        try:
            return date(*(int(part) for part in text.split("-")))
        except (ValueError, TypeError):
            raise Refusal(Obstacle.DAY_UNREADABLE, given=text) from None


def read_workbook(content: bytes) -> list[Row]:
    """The filled lines of all known sheets, departments first. Raises Refusal where the file is no such workbook."""
    _check_size(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises whatever the broken part raises
        raise Refusal(Obstacle.NO_WORKBOOK) from error
    known = [sheet for sheet in SHEETS if sheet in book.sheetnames]
    if not known:
        raise Refusal(Obstacle.NO_SHEET)
    rows = [row for sheet in known for row in _rows(sheet, book[sheet].iter_rows(values_only=True))]
    book.close()
    if len(rows) > LIMIT_ROWS:
        raise Refusal(Obstacle.WORKBOOK_LARGE, limit=LIMIT_ROWS)
    return rows


def _check_size(content: bytes) -> None:
    if len(content) > LIMIT_BYTES:
        raise Refusal(Obstacle.WORKBOOK_LARGE, limit="5 MB")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(each.file_size for each in packed.infolist()) > LIMIT_UNPACKED:
                raise Refusal(Obstacle.WORKBOOK_LARGE, limit="50 MB")
    except zipfile.BadZipFile as error:
        raise Refusal(Obstacle.NO_WORKBOOK) from error


def _rows(sheet: str, lines: "object") -> list[Row]:
    rows = iter(lines)  # type: ignore[call-overload]
    heads = [str(head or "").strip() for head in next(rows, ())]
    missing = [column for column in SHEETS[sheet][: NEEDED[sheet]] if column not in heads]
    if missing:
        raise Refusal(Obstacle.COLUMNS_MISSING, sheet=sheet, columns="、".join(missing))
    letters = {head: get_column_letter(place) for place, head in enumerate(heads, 1) if head in SHEETS[sheet]}
    found = []
    for number, line in enumerate(rows, 2):
        cells = {head: value for head, value in zip(heads, line, strict=False) if head in letters}
        if any(value not in (None, "") for value in cells.values()):
            found.append(Row(sheet, number, cells, letters))
    return found


def template_workbook() -> bytes:
    """An empty workbook with the three sheets, their first lines and a line that tells what may be filled in."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, columns in SHEETS.items():
        sheet = book.create_sheet(name)
        sheet.append(list(columns))
        sheet.freeze_panes = "A2"
        for place in range(1, len(columns) + 1):
            sheet.column_dimensions[get_column_letter(place)].width = 18
    told = book.create_sheet("填写说明")
    with override("zh-hans"):
        kinds, roles = ("、".join(str(label) for label in each.labels) for each in (UnitKind, Role))
    told.append(["类别", kinds])
    told.append(["岗位", roles])
    told.append(["上级、机构", "写名称；有重名的，写成“上级/名称”"])
    told.append(["生效日期、从哪天起", "写成 2026-03-01；不填就是今天"])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
