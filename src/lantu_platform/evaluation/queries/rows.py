"""The rows of a plan's tables, named so that every review has them under the same name."""

import hashlib

from lantu_platform.plans.models import Judgement, Review
from lantu_platform.plans.queries import plan_rows


def row_key(row: Judgement) -> str:
    """What names a target of a plan's table: its document, table, row, part and title as a digest."""
    facts = (row.document_id, row.table, row.row, row.part, row.title)
    return hashlib.sha256("\n".join(map(str, facts)).encode()).hexdigest()


def find_row(review: Review, document: int, key: str) -> Judgement | None:
    """The row of this name; None where the tables do not hold it any more."""
    return next((row for row in plan_rows(review, document) if row_key(row) == key), None)
