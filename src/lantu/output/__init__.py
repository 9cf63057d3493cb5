"""What was read goes out: rows written as JSONL, CSV, Parquet, tables for eyes, and why a place was read so.

Tables of comparisons and findings, explanations, Parquet and Spark are asked of their own modules: what they stand on
takes longer to load than most documents to read.
"""

from lantu.output.show import show
from lantu.output.write import CsvWriter, JsonlWriter, Writer, jsonl

__all__ = ["CsvWriter", "JsonlWriter", "Writer", "jsonl", "show"]
