"""The projects of a document."""

from collections.abc import Sequence

from lantu.listing.model import Project
from lantu.statement import Statement
from lantu.text import Document


def list_projects(document: Document, statements: Sequence[Statement]) -> list[Project]:
    """All projects of a document, sorted by place."""
    del document, statements
    return []
