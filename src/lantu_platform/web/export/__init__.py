"""Lists as files."""

from lantu_platform.web.export.columns import COLUMNS
from lantu_platform.web.export.write import csv_lines, xlsx_file

__all__ = ["COLUMNS", "csv_lines", "xlsx_file"]
