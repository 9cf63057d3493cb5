"""The log's lines."""

from django.conf import settings
from django.db import models


def subject_of(thing: models.Model) -> str:
    """How the log names a record: "library.document:7"."""
    return f"{thing._meta.label_lower}:{thing.pk}"


class Entry(models.Model):
    """One write. `subject` is "room.thing:key", `label` what the thing was called then, `details` the changed facts."""

    at = models.DateTimeField(auto_now_add=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    """None where the platform itself wrote, in the background or at set-up."""
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=80)
    label = models.CharField(max_length=300)
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ("-at", "-id")
        indexes = (models.Index(fields=["subject", "at"], name="audit_subject"),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.subject}"
