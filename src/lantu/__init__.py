"""Lantu (蓝图): governments' plans and reports become statements, promises are set against results.

Names are loaded when they are first asked for: a program that wants one of them need not wait for the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lantu.aspect import Comparator, Measure, Status
    from lantu.batch import Outcome, read_many
    from lantu.checks import Checked, Relation, check
    from lantu.errors import DocumentError, LantuError
    from lantu.listing import Project, Stage, Task, Term
    from lantu.period import Period
    from lantu.progress import (
        Cause,
        Comparison,
        Denominator,
        Judgement,
        Measures,
        PlanTable,
        TableRow,
        Verdict,
        compare,
        judge,
    )
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
    "Denominator",
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

_ROOMS = {
    "lantu.aspect": "Comparator Measure Status",
    "lantu.batch": "Outcome read_many",
    "lantu.checks": "Checked Relation check",
    "lantu.errors": "DocumentError LantuError",
    "lantu.listing": "Project Stage Task Term",
    "lantu.period": "Period",
    "lantu.progress": "Cause Comparison Denominator Judgement Measures PlanTable TableRow Verdict compare judge",
    "lantu.reading": "Reading read read_document",
    "lantu.rows": "What",
    "lantu.series": "Ledger Observation Place Series",
    "lantu.statement": "Remark Statement",
    "lantu.text": "Document",
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """A public name, from the room that holds it."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """The public names, also those that are not loaded yet."""
    return sorted({*globals(), *__all__})
