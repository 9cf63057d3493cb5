"""A reading as rows: plain values under the names of `lantu.rows.columns`."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from lantu.rows.columns import COLUMNS, What

if TYPE_CHECKING:
    from lantu.listing import Project, Task, Term
    from lantu.statement import Remark, Statement
    from lantu.text import Document

Field = str | int | bool | Decimal | tuple[Decimal, Decimal] | tuple[str, ...] | tuple[int, ...] | None
Row = dict[str, Field]
"""One row; its keys are the columns of its kind, in their order."""


def ends(field: Field) -> tuple[Decimal | None, Decimal | None]:
    """A figure as (value or lower end, upper end or None)."""
    if isinstance(field, tuple):
        low, high = (Decimal(end) for end in field)
        return low, high
    return (None if field is None else Decimal(field)), None


class Read(Protocol):
    """What `lantu.reading.Reading` holds."""

    @property
    def document(self) -> "Document": ...
    @property
    def statements(self) -> "list[Statement]": ...
    @property
    def projects(self) -> "list[Project]": ...
    @property
    def tasks(self) -> "list[Task]": ...
    @property
    def terms(self) -> "list[Term]": ...
    @property
    def remarks(self) -> "list[Remark]": ...
    def sentence(self, one: "Statement | Project | Task | Remark") -> str:
        """The sentence that one of these stands in."""


def _fields(what: What, item: object, **given: Field) -> Row:
    """A row with the given fields; the others are the item's attributes of the same name."""
    row: Row = {}
    for column in COLUMNS[what]:
        if column.name in given:
            row[column.name] = given[column.name]
        else:
            row[column.name] = getattr(item, column.name)
    return row


def _statements(reading: Read, given: Row) -> Iterator[Row]:
    for statement in reading.statements:
        yield _fields(What.STATEMENTS, statement, sentence=reading.sentence(statement), **given)


def _projects(reading: Read, given: Row) -> Iterator[Row]:
    for project in reading.projects:
        yield _fields(What.PROJECTS, project, sentence=reading.sentence(project), **given)


def _tasks(reading: Read, given: Row) -> Iterator[Row]:
    for task in reading.tasks:
        yield _fields(What.TASKS, task, sentence=reading.sentence(task), **given)


def _terms(reading: Read, given: Row) -> Iterator[Row]:
    for term in reading.terms:
        yield _fields(What.TERMS, term, **given)


def _tables(reading: Read, given: Row) -> Iterator[Row]:
    for table in reading.document.tables:
        for cell in table.cells:
            yield _fields(
                What.TABLES,
                cell,
                **given,
                table=table.label,
                title=table.title,
                head=cell.row < table.head_rows,
                page=reading.document.page_at(cell.start),
            )


def _outline(reading: Read, given: Row) -> Iterator[Row]:
    source = reading.document
    parts = [(part.start, part.end, "section", part.level, "", part.title) for part in source.sections]
    parts += [(box.start, box.end, "box", 0, box.label, box.title) for box in source.boxes]
    parts += [(table.start, table.end, "table", 0, table.label, table.title) for table in source.tables]
    figures = sorted(statement.start for statement in reading.statements)
    for start, end, kind, level, label, title in sorted(parts):
        yield {
            **given,
            "start": start,
            "end": end,
            "kind": kind,
            "level": level,
            "label": label,
            "title": title,
            "statements": bisect_left(figures, end) - bisect_left(figures, start),
            "page": source.page_at(start),
        }


def _remarks(reading: Read, given: Row) -> Iterator[Row]:
    for remark in reading.remarks:
        section = reading.document.section_path(remark.start)
        page = reading.document.page_at(remark.start)
        sentence = reading.sentence(remark)
        yield _fields(What.REMARKS, remark, **given, sentence=sentence, section=section, page=page)


_MAKERS: dict[What, Callable[[Read, Row], Iterator[Row]]] = {
    What.STATEMENTS: _statements,
    What.PROJECTS: _projects,
    What.TASKS: _tasks,
    What.TERMS: _terms,
    What.TABLES: _tables,
    What.OUTLINE: _outline,
    What.REMARKS: _remarks,
}


def rows(reading: Read, what: What = What.STATEMENTS) -> list[Row]:
    """The rows of one reading, in the order of the text."""
    given: Row = {"document": reading.document.name, "sha256": reading.document.sha256}
    return list(_MAKERS[what](reading, given))
