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
from lantu_platform.plans.queries.tasks import (
    Branch,
    TaskFilter,
    TaskLine,
    TaskShelf,
    TaskTally,
    assigned_line,
    leading_departments,
    tally_tasks,
    task_lines,
    task_shelves,
    tree,
)

__all__ = [
    "Branch",
    "ChangeTally",
    "FindingFilter",
    "Findings",
    "Plan",
    "Tally",
    "TaskFilter",
    "TaskLine",
    "TaskShelf",
    "TaskTally",
    "assigned_line",
    "change_tally",
    "changes_since",
    "count_findings",
    "finding_facets",
    "findings",
    "in_need",
    "judgements_of_indicator",
    "leading_departments",
    "overall",
    "plan_rows",
    "plans",
    "steps",
    "tally",
    "tally_tasks",
    "task_lines",
    "task_shelves",
    "tree",
]
