"""Rows of a page, and the tables among them.

A table shows by rows with several cells beside each other. Cells of several lines, and figures set a little higher than
their labels, stand on rows of their own; they go to the nearest row of their table that has room in their column.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from lantu.intake.captions import box_caption, figure_caption, table_caption, table_unit
from lantu.intake.grid import GridCell
from lantu.intake.numbering import Rank, find_numbering
from lantu.intake.page_layout import Segment

_FEWEST_ROWS = 3
_LONGEST_CELL = 40
_LONGEST_SINGLE = 16
_MOST_SINGLES = 4
_NEAR = 0.75
_FIGURE = re.compile(r"[-−+≥≤<>]?\d[\d,]*(?:\.\d+)?\s?[%％‰]?|持平|[-—]{1,2}")

Span = tuple[float, float]


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
    def middle(self) -> float:
        """Its place from the top of the first page, on pages laid under each other."""
        return self.page * 10_000 + self.top + self.height / 2

    @property
    def page(self) -> int:
        """Its page, from 0."""
        return self.segments[0].page


@dataclass(slots=True)
class PageTable:
    """A table with the page it begins on, and the edges of its columns where they are ruled."""

    cells: list[GridCell]
    page: int
    columns: list[float] = field(default_factory=list)


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


def split_tables(items: Sequence[Row | PageTable]) -> list[PageTable | list[Row]]:
    """Rows and ruled tables in order, with runs of rows that are tables put together."""
    parts: list[PageTable | list[Row]] = []
    rows: list[Row] = []
    for item in items:
        if isinstance(item, Row):
            rows.append(item)
            continue
        parts += [*_split_rows(rows), item]
        rows = []
    return parts + _split_rows(rows)


def _split_rows(rows: Sequence[Row]) -> list[PageTable | list[Row]]:
    parts: list[PageTable | list[Row]] = []
    text: list[Row] = []
    index = 0
    while index < len(rows):
        stop = _table_end(rows, index)
        if stop > index:
            table = list(rows[index:stop])
            if text and _is_head(text[-1], table):
                table.insert(0, text.pop())
            parts += [text, PageTable(_cells(table), table[0].page)]
            text = []
            index = stop
        else:
            text.append(rows[index])
            index += 1
    return [part for part in [*parts, text] if part]


def _table_end(rows: Sequence[Row], first: int) -> int:
    """Where the table ends that begins with this row; `first` where none does.

    Rows with one short cell may stand between those with several: a group's name, or a cell's further lines.
    """
    stop, full, singles, index = first, 0, 0, first
    while index < len(rows) and singles <= _MOST_SINGLES:
        if _is_table_row(rows[index]):
            full, singles, stop = full + 1, 0, index + 1
        elif full and _is_single(rows[index]):
            singles += 1
        else:
            break
        index += 1
    return stop if full >= _FEWEST_ROWS else first


def _is_table_row(row: Row) -> bool:
    return len(row.segments) > 1 and max(len(segment.text) for segment in row.segments) <= _LONGEST_CELL


def _is_single(row: Row) -> bool:
    text = row.text
    if len(row.segments) > 1 or len(text) > _LONGEST_SINGLE or text.endswith("。"):
        return False
    numbering = find_numbering(text)
    if numbering is not None and numbering.rank <= Rank.CHINESE:
        return False
    return not (table_caption(text) or box_caption(text) or figure_caption(text) or table_unit(text))


def _is_head(row: Row, table: Sequence[Row]) -> bool:
    """Whether a row over a table is the only name in its head: it stands over a column that is not the first."""
    columns = _columns(table)
    over = [place for place, span in enumerate(columns) if min(span[1], row.right) > max(span[0], row.left)]
    near = row.page == table[0].page and table[0].top - row.top < 4 * max(row.height, 1)
    return _is_single(row) and near and len(over) == 1 and over[0] > 0


def _cells(rows: Sequence[Row]) -> list[GridCell]:
    """The cells of a table. All rows over the first with a figure are its head, which is one row."""
    columns = _columns(rows)
    body = next((place for place, row in enumerate(rows) if _has_figure(row)), 0)
    head, anchors, singles = _sorted_out(rows, body)
    lines: dict[int, dict[int, list[Segment]]] = {}
    for number, row in enumerate(([Row(head)] if head else []) + anchors):
        for segment in row.segments:
            lines.setdefault(number, {}).setdefault(_column(columns, segment), []).append(segment)
    pitch = median([abs(second.middle - first.middle) for first, second in pairwise(anchors)] or [20])
    alone = [row for row in singles if not _go_in(row, anchors, lines, columns, pitch, shift=bool(head))]
    return _numbered(lines, alone, anchors, columns, shift=bool(head))


def _has_figure(row: Row) -> bool:
    return len(row.segments) > 1 and any(_FIGURE.fullmatch(segment.text) for segment in row.segments)


def _sorted_out(rows: Sequence[Row], body: int) -> tuple[list[Segment], list[Row], list[Row]]:
    """The segments of the head from top to bottom, the rows with several cells, and those with one."""
    head = sorted((segment for row in rows[:body] for segment in row.segments), key=lambda segment: segment.top)
    anchors = sorted((row for row in rows[body:] if len(row.segments) > 1), key=lambda row: row.middle)
    return head, anchors, [row for row in rows[body:] if len(row.segments) == 1]


def _go_in(
    row: Row,
    anchors: Sequence[Row],
    lines: dict[int, dict[int, list[Segment]]],
    columns: Sequence[Span],
    pitch: float,
    *,
    shift: bool,
) -> bool:
    """Put a single cell into the nearest row, as a further line where its column is taken; False if none is near."""
    segment = row.segments[0]
    nearest = min(range(len(anchors)), key=lambda place: abs(anchors[place].middle - row.middle))
    if abs(anchors[nearest].middle - row.middle) > _NEAR * pitch:
        return False
    cell = lines[nearest + shift].setdefault(_column(columns, segment), [])
    cell.append(segment)
    cell.sort(key=lambda line: line.top)
    return True


def _numbered(
    lines: dict[int, dict[int, list[Segment]]],
    alone: Sequence[Row],
    anchors: Sequence[Row],
    columns: Sequence[Span],
    *,
    shift: bool,
) -> list[GridCell]:
    """The cells with their rows counted from the top, rows of one cell among the others."""
    places = [(float("-inf"), lines[0])] if shift else []
    places += [(row.middle, lines[number + shift]) for number, row in enumerate(anchors)]
    places += [(row.middle, {_column(columns, row.segments[0]): row.segments}) for row in alone]
    places.sort(key=lambda place: place[0])
    return [
        GridCell(number, column, [segment.text for segment in cell])
        for number, (_, row) in enumerate(places)
        for column, cell in sorted(row.items())
    ]


def _columns(rows: Sequence[Row]) -> list[Span]:
    """The columns' edges: segments that overlap across rows are one column. Cells of the head may span columns."""
    body = [row for row in rows if _has_figure(row)] or rows[1:]
    spans = sorted((segment.left, segment.right) for row in body for segment in row.segments)
    columns: list[Span] = []
    for left, right in spans:
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    return columns


def _column(columns: Sequence[Span], segment: Segment) -> int:
    """The column that a segment overlaps or comes nearest to."""

    def distance(place: int) -> float:
        left, right = columns[place]
        gap = max(left, segment.left) - min(right, segment.right)
        return gap if gap > 0 else abs((left + right) / 2 - (segment.left + segment.right) / 2) / 10_000 - 1

    return min(range(len(columns)), key=distance)
