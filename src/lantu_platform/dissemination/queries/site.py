"""The public site: whether it is open, and what stands on it."""

from django.db.models import QuerySet

from lantu_platform.dissemination.models import Opening, Publication
from lantu_platform.library.models import Document


def opening() -> Opening | None:
    """Since when the public site is open, by whom; None where it is closed."""
    return Opening.objects.filter(closed_at__isnull=True).select_related("opened_by").first()


def published_documents() -> QuerySet[Document, int]:
    """Keys of the documents on the public site, for `document__in`; without those deleted since."""
    shown = Publication.objects.filter(withdrawn_at__isnull=True).order_by().values("document")
    return Document.objects.filter(pk__in=shown, deleted_at__isnull=True).order_by().values_list("pk", flat=True)
