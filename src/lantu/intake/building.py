"""Stored text put together from a file's paragraphs and tables: a line for a paragraph, a line for a table's row."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from lantu.intake.lines import Line
from lantu.text import BlockKind, Cell, Table

_LONGEST_CELL = 200
_APART = re.compile(r"(?:[\u4e00-\u9fff]\s+)+[\u4e00-\u9fff]")


@dataclass(slots=True)
class GridCell:
    """A cell with its place; `paragraphs` are its lines, top to bottom."""

    row: int
    column: int
    paragraphs: list[str]
    rows: int = 1
    columns: int = 1

    @property
    def text(self) -> str:
        """The cell's text in one line."""
        text = ""
        for paragraph in self.paragraphs:
            apart = text[-1:].isascii() and text[-1:].isalnum() and paragraph[:1].isascii()
            text += (" " if apart else "") + paragraph
        return text


@dataclass(slots=True)
class Draft:
    """The text of a file on its way to a document."""

    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    page_starts: list[int] = field(default_factory=list)
    length: int = 0
    _blanks: int = 0

    @property
    def text(self) -> str:
        """The stored text."""
        return "".join(self.parts)

    def add_paragraph(self, text: str, *, level: int = 0, kind: BlockKind | None = None) -> None:
        """A paragraph; an empty one counts as distance to the next."""
        body = text.strip()
        if not body:
            self._blanks += 1
            return
        self.lines.append(Line(self.length, self.length + len(body), body, self._blanks, "", kind, level))
        self._blanks = 0
        self._write(body + "\n")

    def add_gap(self) -> None:
        """What follows does not belong to what stands before."""
        self._blanks = max(self._blanks, 2)

    def add_page(self) -> None:
        """What follows stands on a new page."""
        self.page_starts.append(self.length)

    def add_table(self, cells: Sequence[GridCell]) -> None:
        """A table, its rows with tabs between cells; a table that only lays out text becomes paragraphs."""
        filled = [cell for cell in cells if cell.text.strip()]
        if not filled:
            return
        if is_layout(filled):
            self.add_gap()
            for cell in filled:
                for paragraph in cell.paragraphs:
                    self.add_paragraph(paragraph)
            self.add_gap()
            return
        _drop_empty_columns(filled)
        start = self.length
        placed: list[Cell] = []
        for _, row in groupby(sorted(filled, key=lambda cell: cell.row), key=lambda cell: cell.row):
            self._add_row(row, placed)
        self.tables.append(Table("", "", start, placed[-1].end, tuple(placed), head_rows=_head_rows(placed)))

    def _add_row(self, cells: Iterable[GridCell], placed: list[Cell]) -> None:
        start, column, parts = self.length, 0, list[str]()
        place = start
        for cell in sorted(cells, key=lambda cell: cell.column):
            text = _closed_up(" ".join(cell.text.replace("\t", " ").split("\n")).strip())
            gap = "\t" * (cell.column - column)
            place += len(gap)
            parts += [gap, text]
            placed.append(Cell(text, place, place + len(text), cell.row, cell.column, cell.rows, cell.columns))
            place += len(text)
            column = cell.column
        row = "".join(parts)
        body = row.strip()
        begin = start + len(row) - len(row.lstrip())
        self.lines.append(Line(begin, begin + len(body), body, self._blanks, "", BlockKind.ROW))
        self._blanks = 0
        self._write(row + "\n")

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def _closed_up(text: str) -> str:
    """A cell's text without the spaces that set its characters apart ("产  量")."""
    return re.sub(r"\s+", "", text) if _APART.fullmatch(text) else text


def _drop_empty_columns(cells: Sequence[GridCell]) -> None:
    """Close up columns in which no cell begins; web pages have them for the sake of looks."""
    used = sorted({cell.column for cell in cells})
    for cell in cells:
        stop = bisect_left(used, cell.column + cell.columns)
        cell.column = bisect_left(used, cell.column)
        cell.columns = max(1, stop - cell.column)


def shifted(table: Table, shift: int) -> Table:
    """The table at a place further on in the text."""
    cells = tuple(replace(cell, start=cell.start + shift, end=cell.end + shift) for cell in table.cells)
    return replace(table, start=table.start + shift, end=table.end + shift, cells=cells)


def is_layout(cells: Sequence[GridCell]) -> bool:
    """Whether a table only puts text in place: one column, one row of long text, or cells that hold whole pages."""
    columns = {cell.column for cell in cells}
    rows = {cell.row for cell in cells}
    longest = max(len(cell.text) for cell in cells)
    return len(columns) == 1 or (len(rows) == 1 and longest > _LONGEST_CELL) or longest > 5 * _LONGEST_CELL


def _head_rows(cells: Sequence[Cell]) -> int:
    """How many rows are the head: as many as its tallest cell in the first row spans."""
    return max(cell.rows for cell in cells if cell.row == cells[0].row) if cells[0].row == 0 else 1
