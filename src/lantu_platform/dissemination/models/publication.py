"""Documents on the public site."""

from django.conf import settings
from django.db import models

from lantu_platform.library.models import Document


class Publication(models.Model):
    """A time in which a document is shown on the public site; `withdrawn_at` is empty as long as it is."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="publications")
    published_at = models.DateTimeField(auto_now_add=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("-published_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("document",), condition=models.Q(withdrawn_at__isnull=True), name="publication_at_most_one"
            ),
        )

    def __str__(self) -> str:
        return str(self.document)
