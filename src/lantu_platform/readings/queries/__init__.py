"""Reads of the room."""

from lantu_platform.readings.queries.ledger import Choice, Facet, StatementFilter, facets, statements
from lantu_platform.readings.queries.pages import (
    Mark,
    find_content,
    listed_projects,
    marks,
    plain,
    remarks,
    statements_at,
    terms,
)
from lantu_platform.readings.queries.shelf import Progress, ShelfFilter, find_reading, progress, shelf, shelf_regions

__all__ = [
    "Choice",
    "Facet",
    "Mark",
    "Progress",
    "ShelfFilter",
    "StatementFilter",
    "facets",
    "find_content",
    "find_reading",
    "listed_projects",
    "marks",
    "plain",
    "progress",
    "remarks",
    "shelf",
    "shelf_regions",
    "statements",
    "statements_at",
    "terms",
]
