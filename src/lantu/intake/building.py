"""Stored text put together from a file's paragraphs and tables: a line for a paragraph, a line for a table's row."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from lantu.intake.grid import GridCell, parted
from lantu.intake.lines import Line, split_lines
from lantu.text import BlockKind, Cell, Table

_LONGEST_CELL = 200
MOST_BLANKS = 3
"""So many empty lines are kept of any number."""
_APART = re.compile(r"(?:[\u4e00-\u9fff]\s+)+[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Known:
    """What a file says of a paragraph: its heading level (0: none), and its kind where that is certain."""

    level: int = 0
    kind: BlockKind | None = None


@dataclass(slots=True)
class Draft:
    """The text of a file on its way to a document. Empty lines are kept, as they say what belongs together."""

    parts: list[str] = field(default_factory=list)
    known: dict[int, Known] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    page_starts: list[int] = field(default_factory=list)
    length: int = 0
    _blanks: int = 0
    _turned: bool = False

    @property
    def text(self) -> str:
        """The stored text."""
        return "".join(self.parts)

    @property
    def paragraphs(self) -> list[str]:
        """The lines that are not empty."""
        return [line.strip() for line in self.text.split("\n") if line.strip()]

    def lines(self) -> list[Line]:
        """The lines of the text with what is known of them."""
        lines = split_lines(self.text)
        for line in lines:
            known = self.known.get(line.start - len(line.lead))
            if known is not None:
                line.level, line.kind = known.level, known.kind
        return lines

    def add_paragraph(self, text: str, *, level: int = 0, kind: BlockKind | None = None) -> int:
        """A paragraph; an empty one counts as distance to the next. Tabs at its head are kept. Returns its place."""
        body = text.strip()
        if not body:
            self._blanks += 1
            return self.length
        lead = "\t" * text[: len(text) - len(text.lstrip())].count("\t")
        return self._write(lead + body, Known(level, kind))

    def add_gap(self) -> None:
        """What follows does not belong to what stands before."""
        self._blanks = max(self._blanks, 2)

    def add_page(self) -> None:
        """What follows stands on a new page."""
        self._turned = True

    def add_table(self, cells: Sequence[GridCell]) -> int:
        """A table, its rows with tabs between cells; a table that only lays out text becomes paragraphs.

        Returns its place.
        """
        filled = [cell for cell in cells if cell.text.strip()]
        if not filled:
            return self.length
        if is_layout(filled):
            return self._add_layout(filled)
        parts = parted(filled)
        if len(parts) > 1:
            return min([self._add_part(part) for part in parts])
        _drop_empty_columns(filled)
        placed: list[Cell] = []
        for _, row in groupby(sorted(filled, key=lambda cell: cell.row), key=lambda cell: cell.row):
            self._add_row(row, placed)
        table = Table("", "", placed[0].start, placed[-1].end, tuple(placed), head_rows=_head_rows(placed))
        self.tables.append(table)
        return table.start

    def _add_part(self, cells: Sequence[GridCell]) -> int:
        """A table that stood beside another; a row of one cell over it is its title."""
        self.add_gap()
        top = min(cell.row for cell in cells)
        title = [cell for cell in cells if cell.row == top]
        alone = len(title) == 1
        place = self.add_paragraph(title[0].text) if alone else self.length
        start = self.add_table([cell for cell in cells if not (alone and cell is title[0])])
        self.add_gap()
        return place if alone else start

    def _add_layout(self, cells: Sequence[GridCell]) -> int:
        self.add_gap()
        places = [self.add_paragraph(paragraph) for cell in cells for paragraph in cell.paragraphs]
        self.add_gap()
        return places[0]

    def _add_row(self, cells: Iterable[GridCell], placed: list[Cell]) -> None:
        texts, offsets, place, column = list[str](), list[tuple[GridCell, int, int]](), 0, 0
        for cell in sorted(cells, key=lambda cell: cell.column):
            text = _closed_up(" ".join(cell.text.replace("\t", " ").split("\n")).strip())
            place += cell.column - column
            texts += ["\t" * (cell.column - column), text]
            offsets.append((cell, place, place + len(text)))
            place += len(text)
            column = cell.column
        start = self._write("".join(texts), Known(kind=BlockKind.ROW))
        placed += [
            Cell(texts[2 * number + 1], start + first, start + last, cell.row, cell.column, cell.rows, cell.columns)
            for number, (cell, first, last) in enumerate(offsets)
        ]

    def _write(self, line: str, known: Known) -> int:
        """Add a line behind the empty lines before it; its place."""
        blanks = "\n" * min(self._blanks, MOST_BLANKS) if self.length else ""
        self._blanks = 0
        place = self.length + len(blanks)
        if self._turned:
            self.page_starts.append(place)
            self._turned = False
        self.known[place] = known
        self.parts.append(f"{blanks}{line}\n")
        self.length = place + len(line) + 1
        return place


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


def is_layout(cells: Sequence[GridCell]) -> bool:
    """Whether a table only puts text in place: one column, one row of long text, or cells that hold whole pages."""
    columns = {cell.column for cell in cells}
    rows = {cell.row for cell in cells}
    longest = max(len(cell.text) for cell in cells)
    return len(columns) == 1 or (len(rows) == 1 and longest > _LONGEST_CELL) or longest > 5 * _LONGEST_CELL


def _head_rows(cells: Sequence[Cell]) -> int:
    """How many rows are the head: as many as its tallest cell in the first row spans."""
    return max(cell.rows for cell in cells if cell.row == cells[0].row) if cells[0].row == 0 else 1
