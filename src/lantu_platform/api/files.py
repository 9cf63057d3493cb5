"""Answers that are files, and how they are described."""

import hashlib
import io
import tempfile
from typing import IO, Any, TypeVar, cast

from django.http import FileResponse, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import quote_etag
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


def with_etag(request: HttpRequest, answer: StreamingHttpResponse) -> HttpResponseBase:
    """A file with the ETag of its bytes; 304 without them where the caller has them already.

    A list is written to a file on disk first: what it is called by follows from the whole of it.
    """
    kept = answer if isinstance(answer, FileResponse) else _written(answer)
    file = cast("IO[bytes]", kept.file_to_stream)
    etag = quote_etag(hashlib.file_digest(file, "sha256").hexdigest()[:32])  # type: ignore[arg-type]  # it is a file
    file.seek(0)
    found = get_conditional_response(request, etag=etag)
    if found:
        file.close()
    told = found or kept
    told["ETag"], told["Cache-Control"] = etag, "private, no-cache"
    patch_vary_headers(told, ("Authorization", "Cookie"))
    return told


def _written(answer: StreamingHttpResponse) -> FileResponse:
    file = tempfile.TemporaryFile()  # noqa: SIM115  # the answer closes it
    for piece in answer:
        file.write(piece)
    file.seek(0)
    written = FileResponse(file, content_type=answer["Content-Type"])
    written["Content-Disposition"] = answer["Content-Disposition"]
    return written
