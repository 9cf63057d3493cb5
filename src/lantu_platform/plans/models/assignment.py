"""Assignments: tasks of a document in somebody's hands."""

from django.conf import settings
from django.db import models

from lantu_platform.library.models import Document
from lantu_platform.people.models import Department
from lantu_platform.people.rules import version_of
from lantu_platform.plans.enums import TaskState


class Assignment(models.Model):
    """A task that a document announces, with the department that leads it.

    It is found by its place in the text and keeps its words, so that it outlives a new reading of the document.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    section = models.JSONField(default=list)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="+")
    due = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=TaskState, default=TaskState.ASSIGNED)
    note = models.CharField(max_length=1000, blank=True)
    """What was last reported about it."""
    version = models.PositiveIntegerField(default=1)
    """Counts its changes, so that nobody overwrites what they have not seen."""
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("document_id", "start", "id")
        constraints = (models.UniqueConstraint(fields=("document", "start"), name="assignment_once"),)
        indexes = (models.Index(fields=["department", "state"], name="assignment_department"),)

    @property
    def etag(self) -> str:
        """What tells whether somebody has handed the task over or reported on it meanwhile."""
        return version_of(self.pk, self.version)

    def __str__(self) -> str:
        return self.text[:80]
