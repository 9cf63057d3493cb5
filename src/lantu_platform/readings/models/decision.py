"""Decisions: what people said about what the reader read."""

from django.conf import settings
from django.db import models

from lantu_platform.library.models import Document
from lantu_platform.readings.enums import DECIDED


class Batch(models.Model):
    """Many decisions made, and undone, at once."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    size = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.size}"


class Decision(models.Model):
    """One act of one person about one figure; rows are added, never changed except for `current` and what undid them.

    A decision belongs to the document and the place of the figure, not to a reading, so that it outlives every new
    reading: `start`, `end` and `text` name the figure, `before` the characters in front of it, by which it is found
    where the text has moved, `nth` the statement among several of one figure. `slots` are what the person stands by,
    `read` what the reader had read then, `frame` what else the row held. Not `settled`: a second person is awaited.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="decisions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.CharField(max_length=200)
    nth = models.PositiveSmallIntegerField(default=0)
    before = models.CharField(max_length=40, blank=True)
    outcome = models.CharField(max_length=10, choices=[(each.value, each.label) for each in DECIDED])
    settled = models.BooleanField(default=True)
    added = models.BooleanField(default=False)
    """Whether the reader had missed the figure."""
    slots = models.JSONField()
    read = models.JSONField(null=True, blank=True)
    frame = models.JSONField(default=dict)
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions")
    previous = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """The decision that this one replaces or seconds; in force again when this one is undone."""
    current = models.BooleanField(default=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("-at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("document", "start", "end", "nth"), condition=models.Q(current=True), name="decision_current"
            ),
        )
        indexes = (
            models.Index(fields=["document", "current"], name="decision_document"),
            models.Index(fields=["by", "at"], name="decision_by"),
        )

    def __str__(self) -> str:
        return f"{self.frame.get('name', '')} {self.text}"
