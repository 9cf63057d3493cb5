"""Notices."""

from django.conf import settings
from django.db import models

from lantu_platform.collection.enums import NoticeKind
from lantu_platform.collection.models.filing import Return


class Notice(models.Model):
    """A word to a person about a return; each kind once a day."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    filing = models.ForeignKey(Return, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=10, choices=NoticeKind)
    day = models.DateField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-day", "-id")
        constraints = (models.UniqueConstraint(fields=("user", "filing", "kind", "day"), name="notice_once"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.filing_id}"
