"""Rows for eyes: tables in a terminal, one document after the other, as wide as Chinese characters are."""

from collections.abc import Callable, Iterator

from rich.console import RenderableType
from rich.table import Table as Grid
from rich.text import Text

from lantu.aspect import Measure
from lantu.output.grid import add, grid, printed
from lantu.output.labels import figure, head, in_language
from lantu.reading import Reading
from lantu.rows import What
from lantu.statement import Statement
from lantu.text import Document, Table


def _place(document: Document, offset: int) -> str:
    page = document.page_at(offset)
    return str(offset) if page is None else f"p.{page} {offset}"


_UNBROKEN = ("place", "figure", "period", "status", "stage", "deadline")


def _grid(*keys: str) -> Grid:
    heads = {key: head(key) for key in keys}
    fixed = [heads[key] for key in keys if key in _UNBROKEN]
    right = [heads[key] for key in keys if key in {"place", "statements"}]
    return grid(heads.values(), fixed, right)


def _said(statement: Statement, language: str) -> str:
    """The figure with what kind of quantity it is, where it is no plain amount: "增长 8.5%"."""
    if statement.measure is Measure.LEVEL:
        return figure(statement)
    return f"{in_language('measure', statement.measure, language)} {figure(statement)}"


def _statements(reading: Reading, language: str) -> list[Grid]:
    doubtful = ("doubts",) if any(statement.doubts for statement in reading.statements) else ()
    table = _grid("place", "indicator", "figure", "period", "region", "status", *doubtful)
    for statement in reading.statements:
        add(
            table,
            _place(reading.document, statement.start),
            "，".join((statement.indicator, *statement.scope)),
            _said(statement, language),
            statement.period,
            statement.region,
            in_language("status", statement.status, language),
            *(["；".join(in_language("doubt", doubt, language) for doubt in statement.doubts)] if doubtful else []),
        )
    return [table]


def _projects(reading: Reading, language: str) -> list[Grid]:
    table = _grid("place", "name", "stage", "section", "region")
    for project in reading.projects:
        place = _place(reading.document, project.start)
        add(table, place, project.name, in_language("stage", project.stage, language), project.section, project.region)
    return [table]


def _tasks(reading: Reading, language: str) -> list[Grid]:
    table = _grid("place", "task", "deadline", "section")
    for task in reading.tasks:
        add(table, _place(reading.document, task.start), task.text, task.deadline or "", " / ".join(task.section))
    return [table]


def _terms(reading: Reading, language: str) -> list[Grid]:
    table = _grid("place", "term", "meaning", "members")
    for term in reading.terms:
        add(table, _place(reading.document, term.start), term.term, term.meaning, "、".join(term.members))
    return [table]


def _drawn(table: Table) -> Grid:
    drawn = Grid(title=f"{table.label} {table.title}".strip(), show_lines=True, show_header=False)
    for _ in range(table.column_count):
        drawn.add_column(overflow="fold")
    for row in range(table.row_count):
        cells = [table.at(row, column) for column in range(table.column_count)]
        starts_here = [cell if cell and (cell.row, cell.column) == (row, i) else None for i, cell in enumerate(cells)]
        add(drawn, *(cell.text if cell else "" for cell in starts_here))
    return drawn


def _tables(reading: Reading, language: str) -> list[Grid]:
    return [_drawn(table) for table in reading.document.tables]


def _outline(reading: Reading, language: str) -> list[Grid]:
    table = _grid("place", "outline", "statements")
    document = reading.document
    parts = [(part.start, part.end, "  " * (part.level - 1) + part.title) for part in document.sections]
    parts += [(box.start, box.end, f"  ▭ {box.label} {box.title}") for box in document.boxes]
    parts += [(table.start, table.end, f"  ▦ {table.label} {table.title}") for table in document.tables]
    for start, end, title in sorted(parts):
        inside = sum(start <= statement.start < end for statement in reading.statements)
        add(table, _place(document, start), title, str(inside or ""))
    return [table]


def _remarks(reading: Reading, language: str) -> list[Grid]:
    table = _grid("place", "text", "reason")
    for remark in reading.remarks:
        add(table, _place(reading.document, remark.start), remark.text, in_language("remark", remark.reason, language))
    return [table]


_DRAW: dict[What, Callable[[Reading, str], list[Grid]]] = {
    What.STATEMENTS: _statements,
    What.PROJECTS: _projects,
    What.TASKS: _tasks,
    What.TERMS: _terms,
    What.TABLES: _tables,
    What.OUTLINE: _outline,
    What.REMARKS: _remarks,
}


def show(reading: Reading, what: What = What.STATEMENTS, width: int | None = None, language: str = "zh") -> str:
    """One document's rows as text tables under its name, labels in "zh" or "en".

    `width` counts columns; a Chinese character takes two.
    """

    def parts() -> Iterator[RenderableType]:
        yield Text(reading.document.name)
        tables = [table for table in _DRAW[what](reading, language) if table.row_count]
        yield from tables
        if not tables:
            yield Text("（没有找到 nothing found）")
        yield Text()

    return printed(parts(), width)
