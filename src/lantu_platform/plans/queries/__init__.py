"""Reads of the room."""

from lantu_platform.plans.queries.changes import ChangeTally, change_tally, changes_since, steps
from lantu_platform.plans.queries.findings import (
    FindingFilter,
    Findings,
    count_findings,
    finding_facets,
    findings,
)
from lantu_platform.plans.queries.judgements import (
    Plan,
    Tally,
    in_need,
    judgements_of_indicator,
    overall,
    plan_rows,
    plans,
    tally,
)

__all__ = [
    "ChangeTally",
    "FindingFilter",
    "Findings",
    "Plan",
    "Tally",
    "change_tally",
    "changes_since",
    "count_findings",
    "finding_facets",
    "findings",
    "in_need",
    "judgements_of_indicator",
    "overall",
    "plan_rows",
    "plans",
    "steps",
    "tally",
]
