"""Rows written for machines as JSONL and CSV.

Every writer takes a binary stream and is a context manager that completes the file.
"""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import BinaryIO, Protocol, Self

from lantu.rows import COLUMNS, Column, Field, Kind, Row, What
from lantu.rows.make import ends

LIST_MARK = "|"
"""Joins the members of a list in a CSV cell."""


class Writer(Protocol):
    """Takes rows in batches."""

    def write(self, rows: Sequence[Row]) -> None:
        """Write these rows after the ones before."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None: ...


def json_line(row: Row) -> bytes:
    """A row as one line of JSON in UTF-8: figures are numbers with every written digit, ranges and lists are arrays."""
    members = ", ".join(f"{_for_json(name)}: {_for_json(field)}" for name, field in row.items())
    return f"{{{members}}}\n".encode()


def jsonl(rows: Iterable[Row]) -> bytes:
    """Rows as lines of JSON; fields without a value are null."""
    return b"".join(map(json_line, rows))


def _for_json(field: Field) -> str:
    # Not by json.dumps as a whole: it knows binary floats only, and those lose digits.
    if isinstance(field, Decimal):
        return f"{field:f}"
    if isinstance(field, tuple):
        return f"[{', '.join(map(_for_json, field))}]"
    return json.dumps(field, ensure_ascii=False)


class JsonlWriter:
    """One JSON object a line, UTF-8. Figures are JSON numbers with every written digit, ranges and lists are arrays."""

    def __init__(self, stream: BinaryIO, what: What) -> None:
        self._stream = stream
        self._optional = {column.name for column in COLUMNS[what] if column.optional}

    def write(self, rows: Sequence[Row]) -> None:
        """Write these rows after the ones before."""
        for row in rows:
            kept = {name: field for name, field in row.items() if field is not None or name not in self._optional}
            self._stream.write(json_line(kept))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stream.flush()


def _flat_names(columns: Sequence[Column]) -> list[str]:
    """Column names of a flat file: a figure takes two, the second for the upper end of a range."""
    names: list[str] = []
    for column in columns:
        names.append(column.name)
        if column.kind is Kind.FIGURE:
            names.append(f"{column.name}_high")
    return names


def _for_csv(field: Field) -> str:
    if field is None:
        return ""
    if isinstance(field, bool):
        return "true" if field else "false"
    if isinstance(field, Decimal):
        return f"{field:f}"
    if isinstance(field, tuple):
        return LIST_MARK.join(str(member) for member in field)
    return str(field)


class CsvWriter:
    """CSV in UTF-8 with a byte order mark, so that Excel and WPS open it as Chinese. Lists are joined with "|"."""

    def __init__(self, stream: BinaryIO, what: What) -> None:
        self._columns = COLUMNS[what]
        self._text = io.TextIOWrapper(stream, "utf-8-sig", newline="", write_through=True)
        self._csv = csv.writer(self._text)
        self._csv.writerow(_flat_names(self._columns))

    def write(self, rows: Sequence[Row]) -> None:
        """Write these rows after the ones before."""
        for row in rows:
            cells: list[str] = []
            for column in self._columns:
                field = row[column.name]
                flat = ends(field) if column.kind is Kind.FIGURE else (field,)
                cells.extend(_for_csv(part) for part in flat)
            self._csv.writerow(cells)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._text.detach()
