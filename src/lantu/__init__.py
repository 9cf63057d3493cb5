"""Lantu (蓝图): governments' plans and reports become statements, promises are set against results."""

from lantu.checks import Checked, check
from lantu.errors import DocumentError, LantuError
from lantu.listing import Project, Task, Term
from lantu.progress import Comparison, compare
from lantu.reading import Reading, read, read_document
from lantu.statement import Remark, Statement
from lantu.text import Document

__all__ = [
    "Checked",
    "Comparison",
    "Document",
    "DocumentError",
    "LantuError",
    "Project",
    "Reading",
    "Remark",
    "Statement",
    "Task",
    "Term",
    "check",
    "compare",
    "read",
    "read_document",
]
