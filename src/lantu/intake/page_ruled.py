"""Ruled tables of a page: the text inside grids, also where a table goes on over pages."""

from collections.abc import Sequence

from lantu.intake.grid import GridCell
from lantu.intake.page_grids import Grid
from lantu.intake.page_layout import Segment
from lantu.intake.page_tables import PageTable, Row, rows_of


def items_of(segments: Sequence[Segment], grids: Sequence[Grid]) -> list[Row | PageTable]:
    """A page's rows and ruled tables in order; a table stands where its first text does."""
    inside: dict[int, list[Segment]] = {}
    owners: list[int | None] = []
    usable = [grid for grid in grids if _is_table(grid, segments)]
    for segment in segments:
        owner = next((number for number, grid in enumerate(usable) if grid.holds(segment)), None)
        owners.append(owner)
        if owner is not None:
            inside.setdefault(owner, []).append(segment)
    items: list[Row | PageTable] = []
    free: list[Segment] = []
    for segment, owner in zip(segments, owners, strict=True):
        if owner is None:
            free.append(segment)
        elif owner in inside:
            items += rows_of(free)
            free = []
            grid, held = usable[owner], inside.pop(owner)
            items.append(PageTable(grid.cells(held), segment.page, columns=grid.columns))
    return items + list(rows_of(free))


def _is_table(grid: Grid, segments: Sequence[Segment]) -> bool:
    """Whether lines enclose every cell. Where there are few, the table is read by its text."""
    columns, rows = len(grid.columns) - 1, len(grid.rows) - 1
    held = [segment for segment in segments if grid.holds(segment)]
    if columns < 2 or rows < 2 or len(held) < 4:
        return False
    beside = sum(len(row.segments) > 1 for row in rows_of(held))
    return beside <= 1.5 * rows + 1


def joined_tables(items: Sequence[Row | PageTable]) -> list[Row | PageTable]:
    """The items with a table put together with its continuation on the next page, whose repeated head is dropped."""
    joined: list[Row | PageTable] = []
    for item in items:
        last = joined[-1] if joined else None
        if isinstance(item, PageTable) and isinstance(last, PageTable) and _goes_on(last, item):
            _append(last, item)
        else:
            joined.append(item)
    return joined


def _goes_on(last: PageTable, table: PageTable) -> bool:
    same = len(last.columns) == len(table.columns) > 0
    return same and all(abs(a - b) < 6 for a, b in zip(last.columns, table.columns, strict=True))


def _append(last: PageTable, table: PageTable) -> None:
    repeated = _row(last.cells, 0) == _row(table.cells, 0)
    down = max(cell.row + cell.rows for cell in last.cells) - int(repeated)
    for cell in table.cells:
        if cell.row or not repeated:
            last.cells.append(GridCell(cell.row + down, cell.column, cell.paragraphs, cell.rows, cell.columns))


def _row(cells: Sequence[GridCell], number: int) -> list[str]:
    return [cell.text for cell in cells if cell.row == number]
