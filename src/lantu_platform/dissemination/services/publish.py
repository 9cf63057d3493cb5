"""Putting documents on the public site and taking them off."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.dissemination.models import Publication
from lantu_platform.dissemination.rules import may_publish
from lantu_platform.library.models import Document
from lantu_platform.people.models import User


@transaction.atomic
def publish_document(*, by: User, document: Document) -> Publication:
    """Show a document with its figures on the public site. Twice does no more than once. Logs it.

    Raises PermissionDenied.
    """
    if not may_publish(by):
        raise PermissionDenied
    Document.objects.select_for_update().get(pk=document.pk)
    shown = Publication.objects.filter(document=document, withdrawn_at__isnull=True).first()
    if shown is None:
        shown = Publication.objects.create(document=document, published_by=by)
        record(by=by, action="dissemination.published", subject=document)
    return shown


@transaction.atomic
def withdraw_document(*, by: User, document: Document) -> None:
    """Take a document off the public site. Twice does no more than once. Logs it. Raises PermissionDenied."""
    if not may_publish(by):
        raise PermissionDenied
    shown = Publication.objects.select_for_update().filter(document=document, withdrawn_at__isnull=True)
    if shown.update(withdrawn_at=timezone.now(), withdrawn_by=by):
        record(by=by, action="dissemination.withdrawn", subject=document)
