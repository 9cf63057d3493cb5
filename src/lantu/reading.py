"""The whole reading of one document."""

from dataclasses import dataclass
from pathlib import Path

from lantu.intake import load_file
from lantu.listing import Project, Task, Term, list_projects, list_tasks, list_terms
from lantu.statement import Remark, Statement, find_context, read_statements
from lantu.text import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with everything that was read in it; all lists are sorted by place."""

    document: Document
    statements: list[Statement]
    projects: list[Project]
    tasks: list[Task]
    terms: list[Term]
    remarks: list[Remark]


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


def read(path: str | Path) -> Reading:
    """Read a file as published. Raises a DocumentError that names the file, the trouble and the cure."""
    return read_document(load_file(Path(path)))
