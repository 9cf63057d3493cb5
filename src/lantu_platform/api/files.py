"""Answers that are files, and how they are described."""

import io
from typing import Any, TypeVar

from django.http import FileResponse
from ninja import Field, Schema

from lantu_platform.exchange import XLSX, FileKind

Row = TypeVar("Row")
OCTETS = "application/octet-stream"
TABLE = ("text/csv", XLSX)
"""What lists are exported as."""


class FileQuery(Schema):
    """How a list is written."""

    format: FileKind = Field(FileKind.CSV, description="csv or xlsx.")


def sends(*media_types: str) -> dict[str, Any]:
    """What an operation adds to its description that answers with a file of one of these kinds."""
    return {"responses": {200: {"content": {each: {"schema": {"type": "string"}} for each in media_types}}}}


def file_answer(content: bytes, name: str, media_type: str = OCTETS) -> FileResponse:
    """A file to be saved under its name, never to be shown in a browser."""
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name, content_type=media_type)
