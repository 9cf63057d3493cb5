"""Reads of the room."""

from lantu_platform.evaluation.queries.rows import find_row, row_key
from lantu_platform.evaluation.queries.words import (
    assessment_of,
    assessments_on,
    conclusion_of,
    conclusion_on,
    earlier_conclusions,
    earlier_opinions,
)

__all__ = [
    "assessment_of",
    "assessments_on",
    "conclusion_of",
    "conclusion_on",
    "earlier_conclusions",
    "earlier_opinions",
    "find_row",
    "row_key",
]
