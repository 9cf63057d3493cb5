"""Documents."""

from pathlib import Path

from django.conf import settings
from django.db import models


class Document(models.Model):
    """A file as published. Deleted documents stay, marked, so that deletion can be undone."""

    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    deleted_at = models.DateTimeField(null=True, blank=True)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("-added_at", "-id")
        constraints = (models.UniqueConstraint(fields=("sha256",), name="document_once"),)
        indexes = (models.Index(fields=["deleted_at", "added_at"], name="document_shelf"),)

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        """Where its bytes are kept."""
        return Path(settings.MEDIA_ROOT) / self.sha256[:2] / self.sha256
