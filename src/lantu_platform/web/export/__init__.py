"""Lists as files."""

from lantu_platform.web.export.columns import (
    COLUMNS,
    FINDING_COLUMNS,
    INDICATOR_COLUMNS,
    JUDGEMENT_COLUMNS,
    RETURN_COLUMNS,
    TASK_COLUMNS,
)
from lantu_platform.web.export.write import csv_lines, xlsx_file

__all__ = [
    "COLUMNS",
    "FINDING_COLUMNS",
    "INDICATOR_COLUMNS",
    "JUDGEMENT_COLUMNS",
    "RETURN_COLUMNS",
    "TASK_COLUMNS",
    "csv_lines",
    "xlsx_file",
]
