"""The library."""

from typing import TYPE_CHECKING

from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from ninja import File, Path, Query, Router
from ninja.files import UploadedFile
from ninja.responses import Status

from lantu_platform.api.files import OCTETS, sends
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import DayQuery, Key
from lantu_platform.api.schemas.library import (
    AddedOut,
    ContentOut,
    DocumentOut,
    EntryOut,
    ProjectOut,
    RemarkOut,
    ShelfQuery,
    TermOut,
)
from lantu_platform.audit.queries import history
from lantu_platform.library.enums import Outcome
from lantu_platform.library.errors import FileTooLarge
from lantu_platform.library.services import LIMIT, delete_document, restore_document
from lantu_platform.people.queries import signed_in
from lantu_platform.readings.queries import (
    find_content,
    find_reading,
    listed_projects,
    remarks,
    shelf,
    shelf_regions,
    terms,
)
from lantu_platform.readings.services import read_again, receive_document

if TYPE_CHECKING:
    from lantu.text import Document
    from lantu_platform.readings.models import Reading

router = Router(tags=["library"])


@router.get("/documents", response=answers(Page[DocumentOut]))
@operation("library.read")
def documents(request: HttpRequest, wanted: Query[ShelfQuery], paging: Query[Paging]) -> dict[str, object]:
    """The documents of the library, with how far each is read."""
    return paged(shelf(wanted.wanted(), wanted.day), paging)


@router.post("/documents", response={201: AddedOut, **answers(AddedOut, 400, 413)})
@operation("library.change")
def add(request: HttpRequest, file: File[UploadedFile]) -> Status[dict[str, object]]:
    """Hand in a file; it is read in the background. 201 for a new one, 200 where the same bytes are known."""
    name = file.name or "file"
    if (file.size or 0) > LIMIT:
        raise FileTooLarge(name)
    added = receive_document(by=signed_in(request), name=name, content=file.read())
    told = {"outcome": added.outcome, "document": find_reading(added.document.pk)}
    return Status(201 if added.outcome is Outcome.NEW else 200, told)


@router.get("/documents/regions", response=answers(list[str]))
@operation("library.read")
def regions(request: HttpRequest, wanted: Query[DayQuery]) -> list[str]:
    """The places that the documents are about, to narrow the list by."""
    return shelf_regions(wanted.day)


@router.get("/documents/{document}", response=answers(DocumentOut, 404))
@operation("library.read")
def document(request: HttpRequest, document: Path[Key]) -> "Reading":
    """One document, also a deleted one."""
    return find_reading(document)


@router.delete("/documents/{document}", response=answers(DocumentOut, 404))
@operation("library.change")
def delete(request: HttpRequest, document: Path[Key]) -> "Reading":
    """Take a document, with all its figures, out of every list; it can be restored. Twice does no more than once."""
    delete_document(by=signed_in(request), document=find_reading(document).document)
    return find_reading(document)


@router.post("/documents/{document}/restore", response=answers(DocumentOut, 404))
@operation("library.change")
def restore(request: HttpRequest, document: Path[Key]) -> "Reading":
    """Bring a deleted document back."""
    restore_document(by=signed_in(request), document=find_reading(document).document)
    return find_reading(document)


@router.post("/documents/{document}/read-again", response=answers(DocumentOut, 404, status=202))
@operation("library.change")
def again(request: HttpRequest, document: Path[Key]) -> "Status[Reading]":
    """Queue a document to be read once more; what was read stays until then."""
    read_again(by=signed_in(request), document=find_reading(document).document)
    return Status(202, find_reading(document))


@router.get("/documents/{document}/original", response=answers(None, 404), openapi_extra=sends(OCTETS))
@operation("library.read")
def original(request: HttpRequest, document: Path[Key]) -> HttpResponseBase:
    """The file as published, byte for byte. Its ETag is its SHA-256."""
    kept = find_reading(document).document
    etag = quote_etag(kept.sha256)
    known = get_conditional_response(request, etag=etag)
    if known is not None:
        return known
    answer = FileResponse(kept.path.open("rb"), as_attachment=True, filename=kept.name, content_type=OCTETS)
    answer["ETag"], answer["Cache-Control"] = etag, "private, no-cache"
    return answer


@router.get("/documents/{document}/content", response=answers(ContentOut, 404))
@operation("library.read")
def content(request: HttpRequest, document: Path[Key]) -> "Document":
    """The text as read, with its headings; offsets of statements count its characters. 404 until it is read."""
    reading = find_reading(document)
    found = find_content(reading)
    if found is None:
        raise reading.DoesNotExist
    return found


@router.get("/documents/{document}/projects", response=answers(Page[ProjectOut], 404))
@operation("library.read")
def projects(request: HttpRequest, document: Path[Key], paging: Query[Paging]) -> dict[str, object]:
    """The projects that a document names."""
    return paged(listed_projects(find_reading(document)), paging)


@router.get("/documents/{document}/terms", response=answers(Page[TermOut], 404))
@operation("library.read")
def explained(request: HttpRequest, document: Path[Key], paging: Query[Paging]) -> dict[str, object]:
    """The slogans and short names that a document explains."""
    return paged(terms(find_reading(document)), paging)


@router.get("/documents/{document}/remarks", response=answers(Page[RemarkOut], 404))
@operation("library.read")
def unread(request: HttpRequest, document: Path[Key], paging: Query[Paging]) -> dict[str, object]:
    """The numbers that became no statement, each with its reason."""
    return paged(remarks(find_reading(document)), paging)


@router.get("/documents/{document}/history", response=answers(Page[EntryOut], 404))
@operation("library.history")
def entries(request: HttpRequest, document: Path[Key], paging: Query[Paging]) -> dict[str, object]:
    """Who did what with a document, newest first."""
    return paged(history(find_reading(document).document), paging)
