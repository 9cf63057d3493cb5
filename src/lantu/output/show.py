"""Rows for eyes: tables in a terminal, one document after the other, as wide as Chinese characters are."""

from collections.abc import Callable

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from lantu.output.columns import What
from lantu.output.labels import figure, head, label
from lantu.reading import Reading
from lantu.text import Document, Table

_WIDTH_IN_FILES = 160
"""Columns where the output is not a terminal."""


def _place(document: Document, offset: int) -> str:
    page = document.page_at(offset)
    return str(offset) if page is None else f"p.{page} {offset}"


def _grid(*heads: str, fixed: tuple[str, ...] = ()) -> Grid:
    grid = Grid(show_edge=False, pad_edge=False, header_style="bold", row_styles=("", "dim"))
    for key in heads:
        grid.add_column(
            head(key), no_wrap=key in fixed, overflow="fold", justify="right" if key in {"place", "figure"} else "left"
        )
    return grid


def _add(grid: Grid, *cells: str) -> None:
    # Text, not str: brackets of a document are no markup.
    grid.add_row(*(Text(cell) for cell in cells))


def _statements(reading: Reading) -> list[Grid]:
    heads = ("place", "indicator", "figure", "measure", "period", "region", "status", "doubts")
    grid = _grid(*heads, fixed=("place", "figure", "period", "measure", "status"))
    for statement in reading.statements:
        _add(
            grid,
            _place(reading.document, statement.start),
            "，".join((statement.indicator, *statement.scope)),
            figure(statement),
            label("measure", statement.measure),
            statement.period,
            statement.region,
            label("status", statement.status),
            "；".join(statement.doubts),
        )
    return [grid]


def _projects(reading: Reading) -> list[Grid]:
    grid = _grid("place", "name", "stage", "section", "region", fixed=("place", "stage"))
    for project in reading.projects:
        place = _place(reading.document, project.start)
        _add(grid, place, project.name, label("stage", project.stage), project.section, project.region)
    return [grid]


def _tasks(reading: Reading) -> list[Grid]:
    grid = _grid("place", "task", "deadline", "section", fixed=("place", "deadline"))
    for task in reading.tasks:
        _add(grid, _place(reading.document, task.start), task.text, task.deadline or "", " / ".join(task.section))
    return [grid]


def _terms(reading: Reading) -> list[Grid]:
    grid = _grid("place", "term", "meaning", "members", fixed=("place",))
    for term in reading.terms:
        _add(grid, _place(reading.document, term.start), term.term, term.meaning, "、".join(term.members))
    return [grid]


def _drawn(table: Table) -> Grid:
    grid = Grid(title=f"{table.label} {table.title}".strip(), show_lines=True, show_header=False)
    for column in range(table.column_count):
        grid.add_column(str(column), overflow="fold")
    for row in range(table.row_count):
        cells = [table.at(row, column) for column in range(table.column_count)]
        starts_here = [cell if cell and (cell.row, cell.column) == (row, i) else None for i, cell in enumerate(cells)]
        _add(grid, *(cell.text if cell else "" for cell in starts_here))
    return grid


def _tables(reading: Reading) -> list[Grid]:
    return [_drawn(table) for table in reading.document.tables]


def _outline(reading: Reading) -> list[Grid]:
    grid = _grid("place", "outline", "statements", fixed=("place",))
    document = reading.document
    parts = [(part.start, part.end, "  " * (part.level - 1) + part.title) for part in document.sections]
    parts += [(box.start, box.end, f"  ▭ {box.label} {box.title}") for box in document.boxes]
    parts += [(table.start, table.end, f"  ▦ {table.label} {table.title}") for table in document.tables]
    for start, end, title in sorted(parts):
        inside = sum(start <= statement.start < end for statement in reading.statements)
        _add(grid, _place(document, start), title, str(inside or ""))
    return [grid]


def _remarks(reading: Reading) -> list[Grid]:
    grid = _grid("place", "text", "reason", fixed=("place",))
    for remark in reading.remarks:
        _add(grid, _place(reading.document, remark.start), remark.text, remark.reason)
    return [grid]


_DRAW: dict[What, Callable[[Reading], list[Grid]]] = {
    What.STATEMENTS: _statements,
    What.PROJECTS: _projects,
    What.TASKS: _tasks,
    What.TERMS: _terms,
    What.TABLES: _tables,
    What.OUTLINE: _outline,
    What.REMARKS: _remarks,
}


def show(reading: Reading, what: What = What.STATEMENTS, width: int | None = None, name: str | None = None) -> str:
    """One document's rows as text tables under its name. `width` counts columns; a Chinese character takes two."""
    console = Console(width=width or _WIDTH_IN_FILES, color_system=None, highlight=False)
    with console.capture() as capture:
        console.print(Text(reading.document.name if name is None else name), style="bold")
        for grid in _DRAW[what](reading):
            if grid.row_count:
                console.print(grid)
            else:
                console.print("（没有找到 nothing found）")
    return capture.get()
