"""Taking documents in."""

import hashlib
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from lantu_platform.audit.services import record
from lantu_platform.library.enums import Outcome
from lantu_platform.library.errors import FileEmpty, FileTooLarge
from lantu_platform.library.models import Document
from lantu_platform.library.rules import may_change_library
from lantu_platform.library.services.delete import restore_document
from lantu_platform.library.services.keep import keep
from lantu_platform.people.models import User

LIMIT = 100 * 1024 * 1024
"""Bytes of one file."""


@dataclass(frozen=True, slots=True)
class Added:
    """A document with what became of the file that was handed in."""

    document: Document
    outcome: Outcome


@transaction.atomic
def add_document(*, by: User, name: str, content: bytes) -> Added:
    """Keep a file as a document; the same bytes are kept once, and come back where they had been deleted.

    Logs the addition. Raises PermissionDenied and LibraryError.
    """
    if not may_change_library(by):
        raise PermissionDenied
    if not content:
        raise FileEmpty(name)
    if len(content) > LIMIT:
        raise FileTooLarge(name)
    sha256 = hashlib.sha256(content).hexdigest()
    document, new = Document.objects.get_or_create(
        sha256=sha256, defaults={"name": name[-255:], "size": len(content), "added_by": by}
    )
    keep(content, document.path)
    if new:
        record(by=by, action="library.added", subject=document, details={"sha256": sha256, "size": len(content)})
        return Added(document, Outcome.NEW)
    if document.deleted_at:
        return Added(restore_document(by=by, document=document), Outcome.RESTORED)
    return Added(document, Outcome.DUPLICATE)
