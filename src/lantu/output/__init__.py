"""What was read goes out: rows for machines (JSONL, CSV, Parquet), tables for eyes, and why a place was read so."""

from lantu.output.columns import What
from lantu.output.comparison import comparison_text
from lantu.output.comparison_rows import comparison_jsonl, comparison_rows
from lantu.output.explain import explain
from lantu.output.findings import finding_row, findings_jsonl, findings_text
from lantu.output.pair import explain_pair
from lantu.output.rows import Row, rows
from lantu.output.show import show
from lantu.output.write import CsvWriter, JsonlWriter, Writer

__all__ = [
    "CsvWriter",
    "JsonlWriter",
    "Row",
    "What",
    "Writer",
    "comparison_jsonl",
    "comparison_rows",
    "comparison_text",
    "explain",
    "explain_pair",
    "finding_row",
    "findings_jsonl",
    "findings_text",
    "rows",
    "show",
]
