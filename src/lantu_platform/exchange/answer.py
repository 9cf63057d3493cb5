"""Lists as files to save."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.http import FileResponse, StreamingHttpResponse

from lantu_platform.exchange.columns import Columns
from lantu_platform.exchange.write import Sheet, csv_lines, json_lines, xlsx_file

Row = TypeVar("Row")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class FileKind(StrEnum):
    """How a list is written."""

    CSV = "csv"
    XLSX = "xlsx"


def csv_answer(name: str, rows: Iterable[Row], columns: Columns[Row]) -> StreamingHttpResponse:
    """The list as CSV, line by line, to be saved as "lantu-name.csv"."""
    return _to_save(
        StreamingHttpResponse(csv_lines(_lazily(rows), columns), content_type="text/csv; charset=utf-8"), name, "csv"
    )


def json_answer(name: str, rows: Iterable[Row], columns: Columns[Row]) -> StreamingHttpResponse:
    """The list as one JSON array, line by line, to be saved as "lantu-name.json"."""
    return _to_save(
        StreamingHttpResponse(json_lines(_lazily(rows), columns), content_type="application/json"), name, "json"
    )


def xlsx_answer(name: str, rows: Iterable[Row], columns: Columns[Row], *further: Sheet[Any]) -> StreamingHttpResponse:
    """The list as the first sheet of a workbook, to be saved as "lantu-name.xlsx"."""
    return _to_save(FileResponse(xlsx_file(_lazily(rows), columns, *further), content_type=XLSX), name, "xlsx")


_ANSWERS: dict[FileKind, Callable[..., StreamingHttpResponse]] = {
    FileKind.CSV: csv_answer,
    FileKind.XLSX: xlsx_answer,
}


def list_answer(kind: FileKind, name: str, rows: Iterable[Row], columns: Columns[Row]) -> StreamingHttpResponse:
    """The list as a file of this kind."""
    return _ANSWERS[kind](name, rows, columns)


def _lazily(rows: Iterable[Any]) -> Iterable[Any]:
    """A query a piece at a time, so that the list is never in memory as a whole."""
    return rows.iterator(chunk_size=1000) if isinstance(rows, QuerySet) else rows


def _to_save(answer: StreamingHttpResponse, name: str, kind: str) -> StreamingHttpResponse:
    answer["Content-Disposition"] = f'attachment; filename="lantu-{name}.{kind}"'
    return answer
