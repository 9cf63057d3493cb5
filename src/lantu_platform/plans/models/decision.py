"""Decisions: what people hold of findings."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lantu_platform.people.rules import version_of
from lantu_platform.plans.enums import FindingState


class Decision(models.Model):
    """Somebody's word on a finding, with the reason. `key` is that of the finding, so that a new review keeps it.

    A decision that is undone stays, with who undid it; a finding has one that stands at most.
    """

    key = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=FindingState)
    reason = models.CharField(max_length=500)
    message = models.TextField()
    """What the finding said, in Chinese."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-at", "-id")
        constraints = (models.UniqueConstraint(fields=("key",), condition=Q(undone_at=None), name="decision_once"),)

    @property
    def version(self) -> str:
        """What tells whether somebody has decided anew meanwhile; where nothing stands it is ""."""
        return version_of(self.pk)

    def __str__(self) -> str:
        return f"{self.get_state_display()}: {self.message[:200]}"
