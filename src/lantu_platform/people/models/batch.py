"""Workbooks of people and departments that somebody handed in."""

from django.conf import settings
from django.db import models


class PeopleImport(models.Model):
    """A workbook between its dry run and its taking in; kept afterwards as what was taken in."""

    name = models.CharField(max_length=255)
    content = models.BinaryField()
    """Empty once it was taken in, or left for a week."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    applied_at = models.DateTimeField(null=True)
    made = models.JSONField(default=dict)
    """What taking it in made and changed, by which it can be undone; see `services.made`."""
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.name
