"""What a new reading of a document would change."""

from django.db import models

from lantu_platform.readings.enums import State
from lantu_platform.readings.models.reading import Reading


class Comparison(models.Model):
    """A document read anew beside what is stored; nothing of it is in force.

    `changes` lists what is added, removed and changed, and where the new reading contradicts a person; a new reading
    that is stored takes its comparison away.
    """

    reading = models.OneToOneField(Reading, on_delete=models.CASCADE, related_name="comparison")
    engine = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    queued_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True, blank=True)
    added = models.PositiveIntegerField(default=0)
    removed = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    conflicts = models.PositiveIntegerField(default=0)
    kept = models.PositiveIntegerField(default=0)
    """Decisions of people that stay in force."""
    changes = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.reading}"
