"""Observations."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lantu_platform.indicators.enums import Measure, Missing, Source, Status
from lantu_platform.indicators.models.indicator import Indicator
from lantu_platform.indicators.models.target import DIGITS, PLACES


class Told(models.Manager["Observation"]):
    """Without what an import has only laid ready."""

    def get_queryset(self) -> models.QuerySet["Observation"]:
        """The rows that people may see."""
        return super().get_queryset().filter(staged=False)


class Observation(models.Model):
    """A figure that somebody reported, or the state that stands in its place with its reason.

    Never overwritten: a later value of the same thing is a row of its own, and `current` marks the one that holds.
    `source` and `source_key` name the return or import that brought it. A withdrawn row is what an undone import left.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="observations")
    region = models.CharField(max_length=100)
    period = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    measure = models.CharField(max_length=12, choices=Measure, default=Measure.LEVEL)
    value = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES, null=True)
    decimals = models.PositiveSmallIntegerField(default=0)
    """Places after the point that were written."""
    unit = models.CharField(max_length=60, blank=True)
    missing = models.CharField(max_length=16, choices=Missing, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.ACTUAL)
    source = models.CharField(max_length=10, choices=Source)
    source_key = models.PositiveBigIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    current = models.BooleanField(default=True)
    withdrawn_at = models.DateTimeField(null=True)
    staged = models.BooleanField(default=False)
    """Laid ready by an import that is not switched on yet; then it counts from the moment of switching on."""

    objects = Told()
    with_staged = models.Manager["Observation"]()

    class Meta:
        ordering = ("indicator_id", "region", "year", "period", "measure", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("indicator", "region", "period", "measure"), condition=Q(current=True), name="one_current"
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=False, missing="") | (Q(value__isnull=True) & ~Q(missing="")),
                name="number_or_state",
            ),
        )
        indexes = (
            models.Index(fields=["source", "source_key"], name="observation_source"),
            models.Index(fields=["withdrawn_at"], name="observation_withdrawn"),
            models.Index(fields=["at"], name="observation_at"),
            models.Index(fields=["indicator", "region", "period", "measure"], name="observation_key"),
        )

    def __str__(self) -> str:
        return f"{self.indicator} {self.region} {self.period}"

    @property
    def high(self) -> None:
        """The upper end of a range, as figures of documents may have one: a return gives a single number."""
