"""Lists as files."""

from lantu_platform.web.export.answer import csv_answer, json_answer
from lantu_platform.web.export.columns import (
    COLUMNS,
    FINDING_COLUMNS,
    INDICATOR_COLUMNS,
    JUDGEMENT_COLUMNS,
    OBSERVATION_COLUMNS,
    OPEN_JUDGEMENTS,
    OPEN_STATEMENTS,
    RETURN_COLUMNS,
    TASK_COLUMNS,
    Columns,
)
from lantu_platform.web.export.people import DEPARTMENT_COLUMNS, LOG_COLUMNS, PEOPLE_COLUMNS
from lantu_platform.web.export.write import xlsx_file

__all__ = [
    "COLUMNS",
    "DEPARTMENT_COLUMNS",
    "FINDING_COLUMNS",
    "INDICATOR_COLUMNS",
    "JUDGEMENT_COLUMNS",
    "LOG_COLUMNS",
    "OBSERVATION_COLUMNS",
    "OPEN_JUDGEMENTS",
    "OPEN_STATEMENTS",
    "PEOPLE_COLUMNS",
    "RETURN_COLUMNS",
    "TASK_COLUMNS",
    "Columns",
    "csv_answer",
    "json_answer",
    "xlsx_file",
]
