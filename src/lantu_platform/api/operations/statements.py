"""Statements."""

import tempfile
from typing import TYPE_CHECKING, Annotated

from django.http import FileResponse, Http404, HttpRequest
from ninja import Path, Query, Router

from lantu_platform.api.files import sends
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.statements import ExportFormat, FacetOut, ReadStatementOut, StatementOut, StatementQuery
from lantu_platform.readings.queries import Facet, find_statement, found_statements, listing, write_statements
from lantu_platform.readings.queries import statements as find_statements

if TYPE_CHECKING:
    from lantu_platform.readings.models import Statement

router = Router(tags=["statements"])
MEDIA_TYPES = {
    ExportFormat.CSV: "text/csv",
    ExportFormat.JSONL: "application/jsonl",
    ExportFormat.PARQUET: "application/vnd.apache.parquet",
}


@router.get("/statements", response=answers(Page[StatementOut]))
@operation("readings.read")
def statements(request: HttpRequest, wanted: Query[StatementQuery], paging: Query[Paging]) -> dict[str, object]:
    """The figures of all documents, filtered and sorted."""
    return paged(found_statements(wanted.wanted(), wanted.day), paging)


@router.get("/statements/facets", response=answers(list[FacetOut]))
@operation("readings.read")
def facets(request: HttpRequest, wanted: Query[StatementQuery]) -> list[Facet]:
    """The ways to narrow the list, each value with its number of statements."""
    return listing(wanted.wanted(), wanted.day).facets


@router.get("/statements/export", response=answers(None), openapi_extra=sends(*MEDIA_TYPES.values()))
@operation("readings.export")
def export(
    request: HttpRequest, wanted: Query[StatementQuery], kind: Annotated[ExportFormat, Query(alias="format")]
) -> FileResponse:
    """The whole filtered list as a file, in the columns that `lantu read` writes (docs/reference/fields.md)."""
    day = wanted.day
    file = tempfile.TemporaryFile()  # noqa: SIM115  # the answer closes it
    write_statements(find_statements(wanted.wanted(), day).iterator(chunk_size=1000), kind, file)
    file.seek(0)
    name = f"lantu-{day:%Y-%m-%d}.{kind}"
    return FileResponse(file, as_attachment=True, filename=name, content_type=MEDIA_TYPES[kind])


@router.get("/statements/{statement}", response=answers(ReadStatementOut, 404))
@operation("readings.read")
def one(request: HttpRequest, statement: Path[Key]) -> "Statement":
    """One figure with the rules that read it."""
    found = find_statement(statement)
    if found is None:
        raise Http404
    return found
