"""Lists as files."""

from lantu_platform.web.export.columns import (
    COLUMNS,
    FINDING_COLUMNS,
    INDICATOR_COLUMNS,
    JUDGEMENT_COLUMNS,
    OPEN_JUDGEMENTS,
    OPEN_STATEMENTS,
    RETURN_COLUMNS,
    TASK_COLUMNS,
    Columns,
)
from lantu_platform.web.export.write import csv_lines, json_lines, xlsx_file

__all__ = [
    "COLUMNS",
    "FINDING_COLUMNS",
    "INDICATOR_COLUMNS",
    "JUDGEMENT_COLUMNS",
    "OPEN_JUDGEMENTS",
    "OPEN_STATEMENTS",
    "RETURN_COLUMNS",
    "TASK_COLUMNS",
    "Columns",
    "csv_lines",
    "json_lines",
    "xlsx_file",
]
