"""Imports of spreadsheets."""

from django.conf import settings
from django.db import models

from lantu_platform.collection.enums import BatchKind, BatchState
from lantu_platform.people.models import Delegation, Department


class Batch(models.Model):
    """A spreadsheet that was uploaded, and what became of it.

    `total` and `done` count lines. `troubles` holds the report line by line: sheet, cell, what is wrong, the cure; at
    most the first thousand, `trouble_count` counts all. `before` holds what an import into returns replaced.
    """

    kind = models.CharField(max_length=12, choices=BatchKind)
    state = models.CharField(max_length=10, choices=BatchState, default=BatchState.WAITING)
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    language = models.CharField(max_length=10, default="zh-hans")
    """Of the person, for the report that the background writes."""
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, related_name="+")
    """Whose returns it fills; None for observations."""
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    changes = models.PositiveIntegerField(default=0)
    """Lines that bring something new; the others say what is there already."""
    trouble_count = models.PositiveIntegerField(default=0)
    troubles = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    before = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    acting = models.ForeignKey(Delegation, on_delete=models.PROTECT, null=True, related_name="+")
    """In whose absence `by` uploaded and confirmed it; None in a post of their own."""
    at = models.DateTimeField(auto_now_add=True)
    alive_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-at",)

    def __str__(self) -> str:
        return self.name
