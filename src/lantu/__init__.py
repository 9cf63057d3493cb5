"""Lantu (蓝图): governments' plans and reports become statements, promises are set against results."""

from lantu.aspect import Comparator, Measure, Status
from lantu.batch import Outcome, read_many
from lantu.checks import Checked, Relation, check
from lantu.errors import DocumentError, LantuError
from lantu.listing import Project, Stage, Task, Term
from lantu.period import Period
from lantu.progress import Cause, Comparison, Judgement, Measures, PlanTable, TableRow, Verdict, compare, judge
from lantu.reading import Reading, read, read_document
from lantu.rows import What
from lantu.series import Ledger, Observation, Place, Series
from lantu.statement import Remark, Statement
from lantu.text import Document

__all__ = [
    "Cause",
    "Checked",
    "Comparator",
    "Comparison",
    "Document",
    "DocumentError",
    "Judgement",
    "LantuError",
    "Ledger",
    "Measure",
    "Measures",
    "Observation",
    "Outcome",
    "Period",
    "Place",
    "PlanTable",
    "Project",
    "Reading",
    "Relation",
    "Remark",
    "Series",
    "Stage",
    "Statement",
    "Status",
    "TableRow",
    "Task",
    "Term",
    "Verdict",
    "What",
    "check",
    "compare",
    "judge",
    "read",
    "read_document",
    "read_many",
]
