"""Lists as files: their columns, and how they are written as CSV, XLSX and JSON."""

from lantu_platform.exchange.answer import XLSX, FileKind, csv_answer, json_answer, list_answer, xlsx_answer
from lantu_platform.exchange.columns import (
    BESIDE_COLUMNS,
    COLUMNS,
    FINDING_COLUMNS,
    HANDED_COLUMNS,
    INDICATOR_COLUMNS,
    JUDGEMENT_COLUMNS,
    OBSERVATION_COLUMNS,
    OBSERVATION_TEMPLATE,
    OPEN_JUDGEMENTS,
    OPEN_STATEMENTS,
    PLAN_COLUMNS,
    RETURN_COLUMNS,
    TASK_COLUMNS,
    Columns,
    beside_lines,
)
from lantu_platform.exchange.courses import evaluation_answer
from lantu_platform.exchange.library import SHELF_COLUMNS, SPOKEN_COLUMNS
from lantu_platform.exchange.people import DEPARTMENT_COLUMNS, LOG_COLUMNS, PEOPLE_COLUMNS, TOKEN_COLUMNS

__all__ = [
    "BESIDE_COLUMNS",
    "COLUMNS",
    "DEPARTMENT_COLUMNS",
    "FINDING_COLUMNS",
    "HANDED_COLUMNS",
    "INDICATOR_COLUMNS",
    "JUDGEMENT_COLUMNS",
    "LOG_COLUMNS",
    "OBSERVATION_COLUMNS",
    "OBSERVATION_TEMPLATE",
    "OPEN_JUDGEMENTS",
    "OPEN_STATEMENTS",
    "PEOPLE_COLUMNS",
    "PLAN_COLUMNS",
    "RETURN_COLUMNS",
    "SHELF_COLUMNS",
    "SPOKEN_COLUMNS",
    "TASK_COLUMNS",
    "TOKEN_COLUMNS",
    "XLSX",
    "Columns",
    "FileKind",
    "beside_lines",
    "csv_answer",
    "evaluation_answer",
    "json_answer",
    "list_answer",
    "xlsx_answer",
]
