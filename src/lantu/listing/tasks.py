"""The tasks of a document."""

from collections.abc import Sequence

from lantu.listing.model import Task
from lantu.statement import Statement
from lantu.text import Document


def list_tasks(document: Document, statements: Sequence[Statement]) -> list[Task]:
    """All tasks of a document, sorted by place."""
    del document, statements
    return []
