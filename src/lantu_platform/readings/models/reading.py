"""Readings."""

from django.db import models

from lantu_platform.library.models import Document
from lantu_platform.readings.enums import State, Trouble


class Reading(models.Model):
    """How far a document is read, and what was found, in numbers; a document has one reading, renewed at will."""

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="reading")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField()
    alive_at = models.DateTimeField(null=True, blank=True)
    """When the worker that reads last said that it lives."""
    finished_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=30, choices=Trouble, blank=True)
    detail = models.TextField(blank=True)
    """The reading library's own words about the trouble, in English."""

    title = models.CharField(max_length=300, blank=True)
    format = models.CharField(max_length=10, blank=True)
    region = models.CharField(max_length=100, blank=True)
    """The place that most figures are about."""
    first_year = models.PositiveSmallIntegerField(null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(null=True, blank=True)
    pages = models.PositiveIntegerField(null=True, blank=True)
    characters = models.PositiveIntegerField(default=0)
    figures = models.PositiveIntegerField(default=0)
    targets = models.PositiveIntegerField(default=0)
    doubtful = models.PositiveIntegerField(default=0)
    projects = models.PositiveIntegerField(default=0)
    confirmed = models.PositiveIntegerField(default=0)
    """Figures about which people have decided."""
    revised_at = models.DateTimeField(null=True, blank=True)
    """When people last changed what is in force."""
    engine = models.CharField(max_length=40, blank=True)
    """What read it: the library's version with a digest of its rules."""

    class Meta:
        indexes = (models.Index(fields=["state"], name="reading_state"),)

    def __str__(self) -> str:
        return self.title or str(self.document)

    @property
    def cure(self) -> str:
        """What the user can do about the trouble; "" where there is none."""
        return Trouble(self.trouble).cure if self.trouble else ""
