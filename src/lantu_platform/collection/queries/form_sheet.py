"""Returns as sheets of a workbook: written for filling elsewhere, and read again."""

import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from lantu_platform.collection.models import Entry, Return
from lantu_platform.collection.queries.figures import read_number
from lantu_platform.collection.queries.known import Before, before_values
from lantu_platform.collection.queries.workbook import Field, Page, Row
from lantu_platform.indicators.enums import Missing

MARK = "lantu.return"
"""Stands in A1 of a sheet that was downloaded here; B1 holds the return, C1 the seal of its cells."""
KEY_ROW, TITLE_ROW, HEAD_ROW = 1, 2, 3
KEY, NAME, MEASURE, UNIT, BEFORE, VALUE, STATE, REASON, WORD = range(9)
# A form goes from hand to hand: its words do not depend on the language of who downloads it.
HEADS = ("编号", "指标", "类型", "计量单位", "上期", "本期", "没有数", "没有数的原因", "说明")
STATES = {"暂无数据": Missing.NO_DATA, "不适用": Missing.NOT_APPLICABLE}
"""What may stand instead of a number."""
_WORDS = {state: word for word, state in STATES.items()}
_WIDTHS = (3, 34, 10, 10, 14, 16, 12, 30, 30)
_OPEN = (VALUE, STATE, REASON, WORD)
_BAD_TITLE = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a line cannot be taken: sheet, cell, what is wrong and the cure."""

    sheet: str
    cell: str
    message: str

    def as_json(self) -> dict[str, str]:
        """For the report that is kept."""
        return {"sheet": self.sheet, "cell": self.cell, "message": self.message}


@dataclass(frozen=True, slots=True)
class Change:
    """What a line puts into an entry."""

    entry: int
    version: int
    said: Mapping[str, str]


@dataclass(slots=True)
class FormReading:
    """What a sheet brings to a return."""

    lines: int = 0
    changes: list[Change] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    notes: list[Trouble] = field(default_factory=list)


def entries_of(filing: Return) -> list[Entry]:
    """The entries of a return in the order of its form."""
    rows = filing.entries.select_related("cell__indicator").order_by("cell__position", "cell_id")
    return list(rows)


def seal(filing: Return, entries: Iterable[Entry]) -> str:
    """Of what a sheet asks for; another one means that the form has changed since it was downloaded."""
    told = "|".join(f"{entry.cell_id}:{entry.cell.unit}" for entry in entries)
    return hashlib.sha256(f"{filing.pk}|{filing.period}|{told}".encode()).hexdigest()[:16]


def form_workbook(filings: Sequence[Return]) -> bytes:
    """One sheet a return; names and heads are protected, only what is to be filled in can be changed."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for number, filing in enumerate(filings, 1):
        title = _BAD_TITLE.sub(" ", f"{number} {filing.template.name}")[:31]
        _write(book.create_sheet(title), filing)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _write(sheet: Worksheet, filing: Return) -> None:
    entries = entries_of(filing)
    before = before_values(filing.template, filing.region, filing.period, [entry.cell for entry in entries])
    sheet.append([MARK, filing.pk, seal(filing, entries)])
    sheet.append(["", f"{filing.template} {filing.period} {filing.region} {filing.department}"])
    sheet.append(HEADS)
    for entry in entries:
        sheet.append(_line(entry, before.get(entry.cell_id)))
    sheet.row_dimensions[KEY_ROW].hidden = True
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = "C4"
    for at, width in enumerate(_WIDTHS):
        sheet.column_dimensions["ABCDEFGHI"[at]].width = width
    sheet["B2"].font = Font(bold=True, size=14)
    for row in sheet.iter_rows(min_row=HEAD_ROW):
        for cell in row:
            _dress(cell)
    choice = DataValidation(type="list", formula1=f'"{",".join(STATES)}"', allow_blank=True)
    choice.add(f"G{HEAD_ROW + 1}:G{HEAD_ROW + max(len(entries), 1)}")
    sheet.add_data_validation(choice)
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False


def _dress(cell: object) -> None:
    assert isinstance(cell, SheetCell)
    if cell.row == HEAD_ROW:
        cell.font = Font(bold=True)
    elif cell.column - 1 in _OPEN:
        cell.protection = Protection(locked=False)
        cell.fill = PatternFill("solid", fgColor="FFF8E1")
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _line(entry: Entry, before: Before | None) -> list[object]:
    cell = entry.cell
    earlier = before.value.normalize() if before else None
    value: object = read_number(entry.typed, cell.unit).value if entry.value is not None else entry.typed or None
    state = _WORDS.get(Missing(entry.missing)) if entry.missing else None
    told = cell.get_measure_display()
    words = [entry.reason or None, entry.explanation or None]
    return [cell.pk, cell.indicator.name, told, cell.unit, earlier, value, state, *words]


def is_form(first: Row | None) -> bool:
    """Whether a sheet's first row says that it was downloaded here."""
    return first is not None and first.field(KEY).text == MARK


def read_form(page: Page, first: Row, filing: Return) -> FormReading:
    """What a downloaded sheet brings to its return, compared with what stands there."""
    entries = entries_of(filing)
    found = FormReading()
    if first.field(2).text != seal(filing, entries):
        message = _("这张表的表式在您下载之后改过。请重新下载模板，把数填进新模板。")
        found.troubles.append(Trouble(page.title, "", message))
        return found
    by_cell = {str(entry.cell_id): entry for entry in entries}
    for row in page.rows:
        if row.number == HEAD_ROW:
            found.troubles += _changed_heads(page, row)
        elif row.number > HEAD_ROW and not row.empty:
            found.lines += 1
            _read_line(page, row, by_cell, found)
    for entry in by_cell.values():
        message = _("模板里“%(name)s”这一行不见了。请重新下载模板，不要删行。") % {"name": entry.cell.indicator}
        found.troubles.append(Trouble(page.title, "", message))
    return found


def _changed_heads(page: Page, row: Row) -> Iterator[Trouble]:
    for at, head in enumerate(HEADS):
        got = row.field(at)
        if got.text != head:
            message = _("表头应是“%(head)s”，现在是“%(text)s”。请不要改表头，或重新下载模板。")
            yield Trouble(page.title, got.address, message % {"head": head, "text": got.text})


def _read_line(page: Page, row: Row, by_cell: dict[str, Entry], found: FormReading) -> None:
    """Take a line's entry out of `by_cell`; its change, or what is wrong, goes into `found`."""
    entry = by_cell.pop(row.field(KEY).text, None)
    if entry is None:
        message = _("这一行不是模板里的。请删掉，或重新下载模板。")
        found.troubles.append(Trouble(page.title, row.field(KEY).address, message))
        return
    troubles = list(_wrong(page, row, entry))
    found.troubles += [Trouble(page.title, address, message) for address, message in troubles]
    value = row.field(VALUE)
    if value.formula and not value.trouble:
        message = _("是公式，取了算好的值 %(text)s。") % {"text": value.text}
        found.notes.append(Trouble(page.title, value.address, message))
    said = _said(row, value)
    if not troubles and any(getattr(entry, fact) != text for fact, text in said.items()):
        found.changes.append(Change(entry.pk, entry.version, said))


def _said(row: Row, value: Field) -> dict[str, str]:
    missing = STATES.get(row.field(STATE).text, "")
    return {
        "typed": "" if missing else value.text[:60],
        "missing": missing,
        "reason": row.field(REASON).text[:300] if missing else "",
        "explanation": row.field(WORD).text[:300],
    }


def _wrong(page: Page, row: Row, entry: Entry) -> Iterator[tuple[str, str]]:
    """Addresses and messages of what is wrong with a line."""
    cell, value, state = entry.cell, row.field(VALUE), row.field(STATE)
    if area := page.merged_row(row.number):
        yield area, _("单元格合并了，看不出数属于哪个指标。请取消合并，一格填一个数。")
    if row.field(NAME).text != cell.indicator.name:
        message = _("指标应是“%(name)s”，现在是“%(text)s”。请不要改指标名称或移动行。")
        yield row.field(NAME).address, message % {"name": cell.indicator, "text": row.field(NAME).text[:30]}
    if row.field(UNIT).text != cell.unit:
        message = _("单位应是%(unit)s，现在是%(text)s。请改回来，把数换算成%(unit)s。")
        yield row.field(UNIT).address, message % {"unit": cell.unit, "text": row.field(UNIT).text[:20] or _("（无）")}
    if state.text and state.text not in STATES:
        message = _("“%(text)s”不是可选的状态。请选：%(states)s，有数就留空。")
        yield state.address, message % {"text": state.text[:20], "states": _("、").join(STATES)}
    if value.trouble:
        yield value.address, value.trouble
    elif state.text and value.text:
        yield value.address, _("既填了数又选了“%(state)s”。请只留一个。") % {"state": state.text[:20]}
    elif trouble := read_number(value.text, cell.unit).trouble:
        yield value.address, trouble
