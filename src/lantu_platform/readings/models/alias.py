"""Names that review has taught."""

from django.conf import settings
from django.db import models

from lantu_platform.indicators.models import Indicator
from lantu_platform.readings.enums import Teaching
from lantu_platform.readings.models.decision import Decision


class Alias(models.Model):
    """A name that stands for an indicator on this installation, once somebody has taken it in.

    `name` is the canonical form of `written`, the words of the document in which a person said so.
    """

    name = models.CharField(max_length=300, unique=True)
    written = models.CharField(max_length=300)
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.SET_NULL, null=True, related_name="+")
    """The correction that taught it."""
    state = models.CharField(max_length=10, choices=Teaching, default=Teaching.PROPOSED)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-proposed_at", "-id")

    def __str__(self) -> str:
        return f"{self.written} → {self.indicator}"
