"""Reviews."""

from django.db import models

from lantu_platform.plans.enums import Audience


class Review(models.Model):
    """All promises of the library as known on a day, judged.

    Derived from the statements and made anew whenever they change; `fingerprint` names the documents, their readings,
    the day and the audience that went into it.
    """

    fingerprint = models.CharField(max_length=64, unique=True)
    day = models.DateField()
    audience = models.CharField(max_length=6, choices=Audience, default=Audience.DESK)
    made_at = models.DateTimeField(auto_now_add=True)
    relations = models.PositiveIntegerField(default=0)
    """How many relations between figures were checked."""

    class Meta:
        ordering = ("-made_at",)

    def __str__(self) -> str:
        return f"{self.day}"
