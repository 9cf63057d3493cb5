"""Lantu (蓝图): governments' plans and reports become statements, promises are set against results."""

from lantu.checks import Checked, check
from lantu.errors import DocumentError, LantuError
from lantu.listing import Project, Task, Term
from lantu.progress import Review, review
from lantu.reading import Reading, read, read_document
from lantu.statement import Remark, Statement
from lantu.text import Document

__all__ = [
    "Checked",
    "Document",
    "DocumentError",
    "LantuError",
    "Project",
    "Reading",
    "Remark",
    "Review",
    "Statement",
    "Task",
    "Term",
    "check",
    "read",
    "read_document",
    "review",
]
