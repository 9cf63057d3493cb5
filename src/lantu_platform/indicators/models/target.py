"""Targets and their versions."""

from datetime import date

from django.conf import settings
from django.db import models
from django.utils import timezone

from lantu_platform.indicators.enums import Bound, Measure
from lantu_platform.indicators.models.indicator import Indicator
from lantu_platform.people.rules import version_of

DIGITS, PLACES = 24, 8
"""Of a stored number. SQLite keeps 15 significant digits; no published figure has more."""


class Target(models.Model):
    """What is promised for an indicator, a region and a period; the promise itself stands in its versions.

    `parent` is the goal of several years that this yearly one is a part of. `period` is in the notation of
    `lantu.period`, `year` its last year.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="goals")
    region = models.CharField(max_length=100)
    period = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    measure = models.CharField(max_length=12, choices=Measure, default=Measure.LEVEL)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")

    class Meta:
        ordering = ("region", "year", "period", "measure")
        constraints = (
            models.UniqueConstraint(fields=("indicator", "region", "period", "measure"), name="target_once"),
        )

    def __str__(self) -> str:
        return f"{self.indicator} {self.region} {self.period}"


class DecisionFile(models.Model):
    """The file of a decision, kept in the database so that version and file are stored together or not at all."""

    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64, unique=True)
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.name


class TargetVersion(models.Model):
    """A target as a decision set it. Versions are added, never changed; the latest effective one holds.

    It holds from the day it takes effect, but no day before it was entered: what people saw then stays as it was.
    """

    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    """1 for the first."""
    value = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES)
    bound = models.CharField(max_length=4, choices=Bound, default=Bound.EQ)
    unit = models.CharField(max_length=60)
    effective = models.DateField()
    decision = models.CharField(max_length=100)
    """The decision's number, such as the number of the document that announced it."""
    decided = models.DateField()
    text = models.TextField()
    file = models.ForeignKey(DecisionFile, on_delete=models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("target_id", "-number")
        constraints = (models.UniqueConstraint(fields=("target", "number"), name="version_once"),)

    def __str__(self) -> str:
        return f"{self.target} v{self.number}"

    @property
    def high(self) -> None:
        """The upper end of a range, as figures of documents may have one: a decision sets a single number."""

    @property
    def etag(self) -> str:
        """While this is the last version of its target: what tells whether somebody has decided anew meanwhile."""
        return version_of(self.target_id, self.number)

    @property
    def recorded(self) -> date:
        """The day on which it was entered here."""
        return timezone.localdate(self.at)

    @property
    def holds_from(self) -> date:
        """The first day on which it is judged by: it has taken effect, and was entered here."""
        return max(self.effective, self.recorded)

    @property
    def late(self) -> bool:
        """Whether it took effect before it was entered; the days between were judged without it."""
        return self.effective < self.recorded
