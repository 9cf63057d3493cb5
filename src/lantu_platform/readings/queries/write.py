"""Statements as files, in the rows that `lantu read` writes."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import BinaryIO

import lantu
from lantu.output import CsvWriter, JsonlWriter, Writer
from lantu.output.parquet import ParquetWriter
from lantu.rows import Row, What, rows
from lantu.text import Document
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries.restore import as_read

WRITERS: dict[str, Callable[[BinaryIO, What], Writer]] = {
    "csv": CsvWriter,
    "jsonl": JsonlWriter,
    "parquet": ParquetWriter,
}
BATCH = 5000
"""Rows held in memory, and of a row group of Parquet."""


def write_statements(found: Iterable[Statement], kind: str, stream: BinaryIO) -> None:
    """Write statements in their order; `kind` is a key of WRITERS, `document` in the rows is the file's name."""
    with WRITERS[kind](stream, What.STATEMENTS) as writer:
        batch: list[Row] = []
        for row in _rows(found):
            batch.append(row)
            if len(batch) == BATCH:
                writer.write(batch)
                batch = []
        writer.write(batch)


def _rows(found: Iterable[Statement]) -> Iterator[Row]:
    for _, group in groupby(found, key=lambda row: row.document_id):
        members = list(group)
        stored = members[0].document
        document = Document(name=stored.name, text="", format="", sha256=stored.sha256)
        made = rows(lantu.Reading(document, [as_read(each) for each in members], [], [], [], []))
        yield from (row | {"sentence": each.sentence} for row, each in zip(made, members, strict=True))
