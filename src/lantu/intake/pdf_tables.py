"""Rows of a PDF page, and the tables among them."""

from collections.abc import Sequence
from dataclasses import dataclass

from lantu.intake.building import GridCell
from lantu.intake.pdf_layout import Segment

_FEWEST_ROWS = 3
_LONGEST_CELL = 40


@dataclass(slots=True)
class Row:
    """Segments that stand beside each other, from left to right."""

    segments: list[Segment]

    @property
    def text(self) -> str:
        """The row as one line."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.segments[-1].right

    @property
    def top(self) -> float:
        """Its upper edge."""
        return min(segment.top for segment in self.segments)

    @property
    def size(self) -> float:
        """The size of most of its Chinese characters, 0 without any."""
        return max(self.segments, key=lambda segment: len(segment.text)).size

    @property
    def height(self) -> float:
        """The height of its box."""
        return max(segment.height for segment in self.segments)

    @property
    def page(self) -> int:
        """Its page, from 0."""
        return self.segments[0].page


@dataclass(slots=True)
class PdfTable:
    """A table with the page it begins on."""

    cells: list[GridCell]
    page: int


def rows_of(segments: Sequence[Segment]) -> list[Row]:
    """Segments that follow each other on one height are a row."""
    rows: list[Row] = []
    for segment in segments:
        if rows and _beside(rows[-1].segments[-1], segment):
            rows[-1].segments.append(segment)
        else:
            rows.append(Row([segment]))
    for row in rows:
        row.segments.sort(key=lambda segment: segment.left)
    return rows


def _beside(last: Segment, segment: Segment) -> bool:
    overlap = min(last.bottom, segment.bottom) - max(last.top, segment.top)
    return overlap > 0.5 * min(last.height, segment.height)


def split_tables(rows: Sequence[Row]) -> list[PdfTable | list[Row]]:
    """The rows in order, with runs of rows that are tables put together."""
    parts: list[PdfTable | list[Row]] = [[]]
    index = 0
    while index < len(rows):
        stop = _table_end(rows, index)
        if stop > index:
            parts += [PdfTable(_cells(rows[index:stop]), rows[index].page), []]
            index = stop
        else:
            last = parts[-1]
            assert isinstance(last, list)
            last.append(rows[index])
            index += 1
    return [part for part in parts if part]


def _table_end(rows: Sequence[Row], first: int) -> int:
    """Where the table ends that begins with this row; `first` where none does.

    A table's rows have several cells. One short cell alone may stand between two such rows: a group's name.
    """
    index, full = first, 0
    while index < len(rows):
        if _is_table_row(rows[index]):
            full += 1
        elif not (full and len(rows[index].text) < 16 and index + 1 < len(rows) and _is_table_row(rows[index + 1])):
            break
        index += 1
    return index if full >= _FEWEST_ROWS else first


def _is_table_row(row: Row) -> bool:
    return len(row.segments) > 1 and max(len(segment.text) for segment in row.segments) <= _LONGEST_CELL


def _cells(rows: Sequence[Row]) -> list[GridCell]:
    columns = _columns(rows)
    cells: list[GridCell] = []
    for number, row in enumerate(rows):
        by_column: dict[int, GridCell] = {}
        for segment in row.segments:
            column = min(range(len(columns)), key=lambda place: _distance(columns[place], segment))
            if column in by_column:
                by_column[column].paragraphs.append(segment.text)
            else:
                by_column[column] = GridCell(number, column, [segment.text])
        cells += by_column.values()
    return cells


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """The columns' edges: segments that overlap across rows are one column. Cells of the head may span columns."""
    spans = sorted((segment.left, segment.right) for row in rows[1:] for segment in row.segments)
    columns: list[tuple[float, float]] = []
    for left, right in spans:
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    return columns


def _distance(column: tuple[float, float], segment: Segment) -> float:
    """How far a segment lies from a column: the gap between them, or by how little they overlap."""
    gap = max(column[0], segment.left) - min(column[1], segment.right)
    return gap if gap > 0 else abs((column[0] + column[1]) / 2 - (segment.left + segment.right) / 2) / 10000 - 1
