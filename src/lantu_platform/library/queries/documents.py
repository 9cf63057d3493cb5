"""Documents."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.db.models import Q, QuerySet

from lantu_platform.audit.queries import end_of
from lantu_platform.library.models import Document


def has_seen(sha256: str) -> bool:
    """Whether these bytes were ever handed in, deleted documents included."""
    return Document.objects.filter(sha256=sha256).exists()


def kept_documents() -> QuerySet[Document, int]:
    """Keys of the documents that are not deleted, for `document__in`."""
    return Document.objects.filter(deleted_at=None).order_by().values_list("pk", flat=True)


def deleted_documents() -> QuerySet[Document, int]:
    """Keys of the deleted documents, which are few: quicker to compare with than all that are kept."""
    return Document.objects.filter(deleted_at__isnull=False).order_by().values_list("pk", flat=True)


def known_documents(day: date) -> QuerySet[Document, int]:
    """Keys of the documents that were in the library at the end of a day, for `document__in`."""
    return Document.objects.filter(known_on(day)).order_by().values_list("pk", flat=True)


def unknown_documents(day: date) -> QuerySet[Document, int]:
    """Keys of all the other documents, which are few: quicker to compare with than all the known ones."""
    # Not as the opposite of `known_on`: of that a database cannot tell that it is rare.
    later = Q(added_at__gte=end_of(day)) | Q(deleted_at__lt=end_of(day))
    return Document.objects.filter(later).order_by().values_list("pk", flat=True)


def known_on(day: date, prefix: str = "") -> Q:
    """Condition, through relation `prefix` ("document__"), that a document was in the library at the end of a day."""
    end = end_of(day)
    return Q(**{f"{prefix}added_at__lt": end}) & (
        Q(**{f"{prefix}deleted_at__isnull": True}) | Q(**{f"{prefix}deleted_at__gte": end})
    )


def stored_files() -> Iterator[tuple[str, Path, int]]:
    """Name, place and bytes of every document's file, deleted ones included."""
    for document in Document.objects.order_by("pk").iterator(chunk_size=1000):
        yield document.name, document.path, document.size
