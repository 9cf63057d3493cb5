"""What was read goes out: rows written as JSONL, CSV, Parquet, tables for eyes, and why a place was read so."""

from lantu.output.comparison import comparison_text
from lantu.output.explain import explain
from lantu.output.findings import findings_text
from lantu.output.pair import explain_pair
from lantu.output.show import show
from lantu.output.write import CsvWriter, JsonlWriter, Writer, jsonl

__all__ = [
    "CsvWriter",
    "JsonlWriter",
    "Writer",
    "comparison_text",
    "explain",
    "explain_pair",
    "findings_text",
    "jsonl",
    "show",
]
