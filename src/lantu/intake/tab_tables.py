"""Tables that an export turned into lines: cells marked by tabs.

Two writings are understood. In the first every row is one line, its cells separated by tabs. In the second every cell
is a line that begins with a tab; lines without one go on inside the cell, and an empty cell or a cell that belongs to
the row above is an empty line.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lantu.intake.captions import box_caption, table_caption, table_unit
from lantu.intake.lines import Line
from lantu.intake.numbering import find_numbering
from lantu.text import BlockKind, Cell, Table

_LONGEST_CELL = 60
_LONGEST_TITLE = 40
_LONGEST_HEADING = 20
_SENTENCE_END = re.compile(r"[。！？；;，,、：:…]$|。")


@dataclass(slots=True)
class _Flat:
    """A cell of a flattened table; `blanks` counts the empty lines before it."""

    start: int
    end: int
    text: str
    blanks: int


def find_tab_tables(text: str, lines: Sequence[Line]) -> list[Table]:
    """The tables among the lines; their lines become ROW, their captions CAPTION."""
    if "\t" not in text:
        return []
    tables: list[Table] = []
    index = 0
    while index < len(lines):
        stop = max(_cell_run(lines, index), index + 1)
        table = _from_cells(lines, index, stop) if stop - index >= 4 else None
        if table is None:
            stop = max(_row_run(lines, index), stop)
            table = _from_rows(lines, index, stop) if _cell_count(lines[stop - 1]) > 1 and stop - index > 1 else None
        if table is not None:
            tables.append(table)
            for line in lines[index:stop]:
                line.kind = BlockKind.ROW
        index = stop
    return tables


def _cell_run(lines: Sequence[Line], first: int) -> int:
    """Where the lines end that are cells beginning with a tab, or go on inside such a cell."""
    index = first
    while index < len(lines) and lines[index].kind is None:
        line = lines[index]
        opens = line.lead == "\t" and "\t" not in line.text and not box_caption(line.text)
        goes_on = index > first and not line.lead and line.blanks == 0 and _goes_on_in_cell(line.text)
        if len(line.text) > _LONGEST_CELL or not (opens or goes_on):
            break
        index += 1
    return index


def _goes_on_in_cell(text: str) -> bool:
    numbering = find_numbering(text)
    return (numbering is None or len(text) < 6) and not table_caption(text) and not text.endswith("。")


def _from_cells(lines: Sequence[Line], first: int, stop: int) -> Table | None:
    """A table from cells that stand on their own lines; None where the lines are no table."""
    cells: list[_Flat] = []
    for line in lines[first:stop]:
        if line.lead == "\t":
            cells.append(_Flat(line.start, line.end, line.text, line.blanks if cells else 0))
        else:
            cells[-1].end = line.end
            cells[-1].text += line.text
    segments = _segments(cells)
    if len(segments) < 3:
        return None
    width = Counter(len(segment) + (segment[0].blanks > 1) for segment in segments).most_common(1)[0][0]
    if width < 2:
        return None
    rows = _rows(segments, width)
    return _table(lines, first, [cell for cell in _place(rows, width) if cell is not None])


def _segments(cells: Sequence[_Flat]) -> list[list[_Flat]]:
    segments: list[list[_Flat]] = []
    for cell in cells:
        if not segments or cell.blanks:
            segments.append([])
        segments[-1].append(cell)
    return segments


def _rows(segments: Sequence[list[_Flat]], width: int) -> list[list[_Flat | None]]:
    """Rows of full width. A row that an empty cell or a page cut in two is put together again."""
    rows: list[list[_Flat | None]] = []
    open_row = False
    for segment in segments:
        if open_row and len(rows[-1]) + len(segment) == width:
            rows[-1] += segment
        elif open_row and len(rows[-1]) + 1 + len(segment) <= width:
            rows[-1] += [None, *segment]
        elif rows and segment[0].blanks > 1:
            rows.append([None, *segment])
        else:
            rows.append([*segment])
        open_row = len(rows) > 1 and len(rows[-1]) < width
    return rows


def _place(rows: Sequence[list[_Flat | None]], width: int) -> list[Cell | None]:
    """Cells with their columns: a head that is a cell short spans its first; a first cell left out spans rows."""
    cells: list[Cell | None] = []
    category: int | None = None
    for number, row in enumerate(rows):
        wide = width - len(row) + 1 if number == 0 else 1
        column = 0
        for position, flat in enumerate(row):
            span = wide if position == 0 else 1
            if flat is not None:
                if position == 0:
                    category = len(cells)
                cells.append(Cell(flat.text, flat.start, flat.end, number, column, columns=span))
            elif position == 0 and category is not None:
                above = cells[category]
                if above is not None:
                    cells[category] = _taller(above, number)
            column += span
    return cells


def _taller(cell: Cell, row: int) -> Cell:
    return Cell(cell.text, cell.start, cell.end, cell.row, cell.column, row - cell.row + 1, cell.columns)


def _row_run(lines: Sequence[Line], first: int) -> int:
    """Where the lines end that are rows with tabs between their cells."""
    index = first
    while index < len(lines) and lines[index].kind is None:
        head = index == first and index + 1 < len(lines) and lines[index].lead == "\t" and len(lines[index].text) < 40
        opens = head and _cell_count(lines[index + 1]) == 2
        if _cell_count(lines[index]) < 2 and not opens and (index == first or not _heads_rows(lines, index)):
            break
        index += 1
    return index


def _heads_rows(lines: Sequence[Line], index: int) -> bool:
    """Whether a line of one cell inside a table is the heading of the rows below it."""
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    goes_on = below is not None and below.kind is None and not below.blanks and below.lead != "\t"
    if below is None or not goes_on or line.blanks or _cell_count(below) < 2 or len(line.text) > _LONGEST_HEADING:
        return False
    return not (_SENTENCE_END.search(line.text) or table_caption(line.text) or find_numbering(line.text))


def _cell_count(line: Line) -> int:
    return 0 if len(line.text) > 400 else line.text.count("\t") + 1


def _from_rows(lines: Sequence[Line], first: int, stop: int) -> Table | None:
    """A table from lines that are rows."""
    width = Counter(max(1, _cell_count(line)) + (line.lead == "\t") for line in lines[first:stop]).most_common(1)[0][0]
    if width < 2:
        return None
    cells: list[Cell] = []
    for number, line in enumerate(lines[first:stop]):
        place, column = line.start, int(line.lead == "\t")
        for raw in line.text.split("\t"):
            body = raw.strip()
            start = place + (raw.index(body[0]) if body else 0)
            if body:
                cells.append(Cell(body, start, start + len(body), number, column))
            place += len(raw) + 1
            column += 1
    return _table(lines, first, cells)


def _table(lines: Sequence[Line], first: int, cells: Sequence[Cell]) -> Table:
    table = Table("", "", lines[first].start, cells[-1].end, tuple(cells), head_rows=1)
    return with_caption(table, lines, first)


def captioned(table: Table, lines: Sequence[Line]) -> Table:
    """A table whose place is known, with its caption."""
    first = bisect_left(lines, table.start, key=lambda line: line.start)
    return with_caption(table, lines, first)


def with_caption(table: Table, lines: Sequence[Line], first: int) -> Table:
    """The table with its caption and unit, which stand in the lines above it and become CAPTION.

    A caption without "表1" is a short line right above the table or its unit.
    """
    for line in reversed(lines[max(0, first - 3) : first]):
        caption, named = table_caption(line.text), table_unit(line.text)
        titled = caption is not None or named is not None or _is_title(line)
        if line.kind is not None or not titled:
            break
        line.kind = BlockKind.CAPTION
        if named is not None:
            table = replace(table, start=line.start, unit=named)
        elif caption is not None:
            return replace(table, start=line.start, label=caption.label, title=line.text[caption.title :].strip())
        else:
            return replace(table, start=line.start, title=line.text)
    return table


def _is_title(line: Line) -> bool:
    text = line.text
    if not 4 <= len(text) <= _LONGEST_TITLE or line.level or box_caption(text) or find_numbering(text):
        return False
    return _SENTENCE_END.search(text) is None
