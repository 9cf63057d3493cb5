"""Reads of the room."""

from lantu_platform.readings.queries.ledger import Choice, Facet, StatementFilter, listing, statements
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
from lantu_platform.readings.queries.restore import collected, readings_known_on
from lantu_platform.readings.queries.series import Curve, Line, Point, curve, indicators, regions_of, statement_regions
from lantu_platform.readings.queries.shelf import (
    Contents,
    Progress,
    ShelfFilter,
    contents,
    find_reading,
    progress,
    shelf,
    shelf_regions,
)

__all__ = [
    "Choice",
    "Contents",
    "Curve",
    "Facet",
    "Line",
    "Mark",
    "Point",
    "Progress",
    "ShelfFilter",
    "StatementFilter",
    "collected",
    "contents",
    "curve",
    "find_content",
    "find_reading",
    "indicators",
    "listed_projects",
    "listing",
    "marks",
    "plain",
    "progress",
    "readings_known_on",
    "regions_of",
    "remarks",
    "shelf",
    "shelf_regions",
    "statement_regions",
    "statements",
    "statements_at",
    "terms",
]
