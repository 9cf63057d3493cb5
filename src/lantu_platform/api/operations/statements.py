"""Statements."""

import tempfile
from typing import Annotated

from django.http import FileResponse, HttpRequest
from django.utils import timezone
from ninja import Query, Router

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.statements import ExportFormat, FacetOut, StatementOut, StatementQuery
from lantu_platform.readings.queries import Facet, listing, write_statements
from lantu_platform.readings.queries import statements as find_statements

router = Router(tags=["statements"])
MEDIA_TYPES = {
    ExportFormat.CSV: "text/csv",
    ExportFormat.JSONL: "application/jsonl",
    ExportFormat.PARQUET: "application/vnd.apache.parquet",
}
FILES = {"responses": {200: {"content": {each: {"schema": {"type": "string"}} for each in MEDIA_TYPES.values()}}}}


@router.get("/statements", response=answers(Page[StatementOut]))
@operation("readings.read")
def statements(request: HttpRequest, wanted: Query[StatementQuery], paging: Query[Paging]) -> dict[str, object]:
    """The figures of all documents, filtered and sorted."""
    return paged(find_statements(wanted.wanted(), wanted.as_of or timezone.localdate()), paging)


@router.get("/statements/facets", response=answers(list[FacetOut]))
@operation("readings.read")
def facets(request: HttpRequest, wanted: Query[StatementQuery]) -> list[Facet]:
    """The ways to narrow the list, each value with its number of statements."""
    return listing(wanted.wanted(), wanted.as_of or timezone.localdate())[1]


@router.get("/statements/export", response=answers(None), openapi_extra=FILES)
@operation("readings.export")
def export(
    request: HttpRequest, wanted: Query[StatementQuery], kind: Annotated[ExportFormat, Query(alias="format")]
) -> FileResponse:
    """The whole filtered list as a file, in the columns that `lantu read` writes (docs/reference/fields.md)."""
    day = wanted.as_of or timezone.localdate()
    file = tempfile.TemporaryFile()  # noqa: SIM115  # the answer closes it
    write_statements(find_statements(wanted.wanted(), day).iterator(chunk_size=1000), kind, file)
    file.seek(0)
    answer = FileResponse(file, as_attachment=True, filename=f"lantu-{day:%Y-%m-%d}.{kind}")
    answer["Content-Type"] = MEDIA_TYPES[kind]
    return answer
