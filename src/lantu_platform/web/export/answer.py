"""Lists as files to save."""

from collections.abc import Iterable
from typing import TypeVar

from django.http import StreamingHttpResponse

from lantu_platform.web.export.columns import Columns
from lantu_platform.web.export.write import csv_lines, json_lines

Row = TypeVar("Row")


def csv_answer(name: str, rows: Iterable[Row], columns: Columns[Row]) -> StreamingHttpResponse:
    """The list as CSV, line by line, to be saved as "lantu-name.csv"."""
    return _to_save(
        StreamingHttpResponse(csv_lines(rows, columns), content_type="text/csv; charset=utf-8"), name, "csv"
    )


def json_answer(name: str, rows: Iterable[Row], columns: Columns[Row]) -> StreamingHttpResponse:
    """The list as one JSON array, line by line, to be saved as "lantu-name.json"."""
    return _to_save(StreamingHttpResponse(json_lines(rows, columns), content_type="application/json"), name, "json")


def _to_save(answer: StreamingHttpResponse, name: str, kind: str) -> StreamingHttpResponse:
    answer["Content-Disposition"] = f'attachment; filename="lantu-{name}.{kind}"'
    return answer
