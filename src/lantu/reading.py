"""The whole reading of one document."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from lantu.intake import load_bytes, load_file, load_stream
from lantu.listing import Project, Task, Term, list_projects, list_tasks, list_terms
from lantu.rows import Row, What, require_arrow, rows
from lantu.statement import Remark, Statement, find_context, read_statements
from lantu.text import Document, sentence_around, telling_names

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with everything that was read in it; all lists are sorted by place."""

    document: Document
    """The text as stored, with its outline, tables and pages."""
    statements: list[Statement]
    """Every figure with its slots."""
    projects: list[Project]
    """Named projects with their stage."""
    tasks: list[Task]
    """What is to be done, until when."""
    terms: list[Term]
    """Slogans that the document explains."""
    remarks: list[Remark]
    """Numbers that became no statement, with the reason."""

    def sentence(self, one: Statement | Project | Task | Remark) -> str:
        """The sentence of the document that one of these stands in, at most 300 characters to either side."""
        return sentence_around(self.document.text, one.start, one.end)

    def rows(self, what: What = What.STATEMENTS) -> list[Row]:
        """The statements, or what else is asked for, as rows of plain values under the columns of `lantu read`."""
        return rows(self, what)

    def to_arrow(self, what: What = What.STATEMENTS) -> "pa.Table":
        """The same as an Arrow table, which pandas, Polars and DuckDB take as it is.

        Raises MissingPackage where pyarrow is not installed.
        """
        require_arrow()
        from lantu.rows.arrow import arrow_table  # noqa: PLC0415  Arrow is slow to load and seldom needed

        return arrow_table(self.rows(what), what)


def read_document(document: Document) -> Reading:
    """Read a document that intake has loaded."""
    context = find_context(document)
    statements, remarks = read_statements(document, context)
    return Reading(
        document=document,
        statements=statements,
        projects=list_projects(document, statements),
        tasks=list_tasks(document, statements, context),
        terms=list_terms(document),
        remarks=remarks,
    )


def read(source: str | PathLike[str] | bytes | BinaryIO, name: str = "") -> Reading:
    """Read a document as published: the file at a path, the bytes of one, or a binary stream.

    It goes by `name`, else by the file's own name. Raises a DocumentError that names the file, the trouble and the
    cure.
    """
    if isinstance(source, bytes):
        return read_document(load_bytes(source, name or "bytes"))
    if isinstance(source, str | PathLike):
        document = load_file(Path(source))
        return read_document(replace(document, name=name) if name else document)
    return read_document(load_stream(source, name))


_TELLING = 8
"""Characters of a SHA-256 that tell two documents apart for the eye."""


def told_apart(readings: Reading | Iterable[Reading]) -> list[Reading]:
    """One reading or many, each document once, under a name that no other bears.

    Files of one name get as much of their paths as tells them apart, and what has no path the beginning of its SHA-256.
    """
    first: dict[str, Reading] = {}
    for reading in [readings] if isinstance(readings, Reading) else readings:
        first.setdefault(reading.document.identity, reading)
    each = list(first.values())
    names = telling_names([(reading.document.name, reading.document.path) for reading in each])
    borne = Counter(names)
    return [
        _named(reading, name if borne[name] == 1 else f"{name} ({reading.document.identity[:_TELLING]})")
        for reading, name in zip(each, names, strict=True)
    ]


def _named(reading: Reading, name: str) -> Reading:
    if reading.document.name == name:
        return reading
    return replace(reading, document=replace(reading.document, name=name))
