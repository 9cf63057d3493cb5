"""What was read as rows: plain values under one list of columns for every format."""

from lantu.rows.columns import COLUMNS, Column, Kind, What
from lantu.rows.make import Field, Row, rows
from lantu.rows.needed import require_arrow

__all__ = ["COLUMNS", "Column", "Field", "Kind", "Row", "What", "require_arrow", "rows"]
