"""Spreadsheets: each sheet that is shown, with its title lines, tables and notes; formulas by their stored results."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import groupby

from openpyxl.utils.exceptions import CellCoordinatesException

from lantu.errors import DamagedDocument
from lantu.intake.building import Draft
from lantu.intake.captions import table_caption, table_unit
from lantu.intake.grid import GridCell
from lantu.intake.xlsx_parts import Row, Sheet, read_book
from lantu.text import BlockKind

# The name that a program gives a sheet which nobody has named.
_UNNAMED = re.compile(r"(?:Sheet|工作表|表)\s?\d+(?:\s?\(\d+\))?", re.IGNORECASE)
_NOTE = re.compile(r"(?:附?注|备注|说明|(?:资料|数据)来源)\s?\d*\s?[：:]")


def read_xlsx(content: bytes, name: str) -> Draft:
    """The text of a spreadsheet whose archive has been checked; a sheet is a page. Raises DocumentError."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        try:
            sheets = [sheet for sheet in read_book(archive, name) if any(sheet.rows)]
        except (CellCoordinatesException, KeyError, ValueError, IndexError, OverflowError) as error:
            trouble = "the file is damaged and cannot be opened as a spreadsheet"
            raise DamagedDocument(name, trouble, "Download or copy it again") from error
    draft = Draft()
    for sheet in sheets:
        draft.add_gap()
        draft.add_page()
        if len(sheets) > 1 and not _UNNAMED.fullmatch(sheet.name.strip()):
            draft.add_paragraph(sheet.name, level=1, kind=BlockKind.HEADING)
        _read_sheet(sheet, draft)
    return draft


def _read_sheet(sheet: Sheet, draft: Draft) -> None:
    for block in _blocks(sheet.rows):
        wide = [place for place, row in enumerate(block) if len(row) > 1] or [len(block)]
        _add_lines(block[: wide[0]], draft)
        draft.add_table(_closed_up(block[wide[0] : wide[-1] + 1]))
        _add_lines(block[wide[-1] + 1 :], draft)
        draft.add_gap()


def _add_lines(rows: Sequence[Row], draft: Draft) -> None:
    """Rows of one cell around a table: its title, its unit, its notes."""
    for row in rows:
        for paragraph in row[0].paragraphs:
            draft.add_paragraph(paragraph)


def _closed_up(rows: Sequence[Row]) -> list[GridCell]:
    """The cells of a table's rows, numbered from 0 without the empty and hidden rows between them."""
    places = {row[0].row: place for place, row in enumerate(rows)}
    for row in rows:
        for cell in row:
            cell.rows = sum(place in places for place in range(cell.row, cell.row + cell.rows))
            cell.row = places[cell.row]
    return [cell for row in rows for cell in row]


def _blocks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The tables of a sheet, each with its title lines and notes.

    An empty row alone parts nothing, as sheets set groups of rows apart by it; a new title behind one does, and so do
    notes.
    """
    block: list[Row] = []
    for empty, group in groupby(rows, key=lambda row: not row):
        if empty:
            continue
        for place, row in enumerate(group):
            if block and ((place == 0 and _is_title(row)) or (_is_note(block[-1]) and not _is_note(row))):
                yield block
                block = []
            block.append(row)
    if block:
        yield block


def _is_title(row: Row) -> bool:
    text = row[0].text.strip()
    return len(row) == 1 and (
        row[0].columns > 1 or bool(table_caption(text) or table_unit(text)) or text.endswith("表")
    )


def _is_note(row: Row) -> bool:
    return len(row) == 1 and _NOTE.match(row[0].text.strip()) is not None
