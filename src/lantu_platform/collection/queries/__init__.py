"""Reads of the room."""

from lantu_platform.collection.queries.batches import batches, fillable, find_batch, is_silent
from lantu_platform.collection.queries.calendar import add_workdays, is_workday, last_day, periods, same_notation
from lantu_platform.collection.queries.checking import Problem, problems
from lantu_platform.collection.queries.figures import read_number
from lantu_platform.collection.queries.form_sheet import form_workbook
from lantu_platform.collection.queries.holders import holders
from lantu_platform.collection.queries.returns import (
    Burden,
    Line,
    ReturnFilter,
    Row,
    Sheet,
    burden,
    cells,
    design_version,
    find_entry,
    find_opened,
    find_return,
    find_template,
    late_returns,
    notices,
    return_version,
    returns,
    rows,
    sheet,
    templates,
    upcoming,
    visible,
    waiting_for,
)
from lantu_platform.collection.queries.standing import Standing, shown_state, standing
from lantu_platform.collection.queries.waiting import Waiting, waiting

__all__ = [
    "Burden",
    "Line",
    "Problem",
    "ReturnFilter",
    "Row",
    "Sheet",
    "Standing",
    "Waiting",
    "add_workdays",
    "batches",
    "burden",
    "cells",
    "design_version",
    "fillable",
    "find_batch",
    "find_entry",
    "find_opened",
    "find_return",
    "find_template",
    "form_workbook",
    "holders",
    "is_silent",
    "is_workday",
    "last_day",
    "late_returns",
    "notices",
    "periods",
    "problems",
    "read_number",
    "return_version",
    "returns",
    "rows",
    "same_notation",
    "sheet",
    "shown_state",
    "standing",
    "templates",
    "upcoming",
    "visible",
    "waiting",
    "waiting_for",
]
