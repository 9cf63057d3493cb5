"""Workers."""

from django.db import models


class Worker(models.Model):
    """A process that works in the background, and when it last said that it lives."""

    name = models.CharField(max_length=80, unique=True)
    started_at = models.DateTimeField()
    alive_at = models.DateTimeField()
    calendar_day = models.DateField(null=True, blank=True)
    """The day of which it last kept the calendar of returns."""

    class Meta:
        indexes = (models.Index(fields=["alive_at"], name="worker_alive"),)

    def __str__(self) -> str:
        return self.name
