"""Taking documents out and bringing them back."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.library.models import Document
from lantu_platform.library.rules import may_change_library
from lantu_platform.people.models import User

shelved = Signal()
"""Sent with `document`, in the transaction that takes it out or brings it back; rooms above listen."""


@transaction.atomic
def delete_document(*, by: User, document: Document) -> Document:
    """Take a document, with all its figures, out of every page; nothing is erased. Twice does no more than once.

    Logs the deletion. Raises PermissionDenied.
    """
    if not may_change_library(by):
        raise PermissionDenied
    document = Document.objects.select_for_update().get(pk=document.pk)
    if document.deleted_at is None:
        document.deleted_at, document.deleted_by = timezone.now(), by
        document.save(update_fields=["deleted_at", "deleted_by"])
        record(by=by, action="library.deleted", subject=document)
        shelved.send(sender=Document, document=document)
    return document


@transaction.atomic
def restore_document(*, by: User, document: Document) -> Document:
    """Bring a deleted document back. Logs it. Raises PermissionDenied."""
    if not may_change_library(by):
        raise PermissionDenied
    document = Document.objects.select_for_update().get(pk=document.pk)
    if document.deleted_at is not None:
        document.deleted_at = document.deleted_by = None
        document.save(update_fields=["deleted_at", "deleted_by"])
        record(by=by, action="library.restored", subject=document)
        shelved.send(sender=Document, document=document)
    return document
