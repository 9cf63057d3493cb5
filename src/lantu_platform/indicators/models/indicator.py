"""Indicators."""

from django.db import models
from django.utils.translation import gettext

from lantu_platform.indicators.enums import Attribute, Direction, Kind
from lantu_platform.people.models import Department
from lantu_platform.people.rules import version_of


class Indicator(models.Model):
    """What is measured, under its canonical name; `code` is its code in the reading library, "" where it has none.

    A derived indicator has a `formula` over others' names, reckoned for the same region and period in their units.
    """

    name = models.CharField(max_length=300, unique=True)
    code = models.CharField(max_length=40, blank=True)
    definition = models.TextField(blank=True)
    unit = models.CharField(max_length=60, blank=True)
    direction = models.CharField(max_length=8, choices=Direction, blank=True)
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.UNKNOWN)
    attribute = models.CharField(max_length=10, choices=Attribute, blank=True)
    lead = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="indicators")
    formula = models.CharField(max_length=500, blank=True)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name or gettext("未说明的指标")

    @property
    def version(self) -> str:
        """What tells whether somebody has changed the entry meanwhile."""
        said = (self.definition, self.unit, self.direction, self.kind, self.attribute, self.formula, self.source)
        return version_of(self.name, self.code, self.lead_id, *said)
