"""Zones."""

from django.db import models

from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.people.rules import version_of


class Zone(models.Model):
    """A place that the table of divisions does not know: a development zone, a new district, a town.

    `above` is the name of the division or zone that it belongs to.
    """

    name = models.CharField(max_length=100, unique=True)
    above = models.CharField(max_length=100)
    level = models.CharField(max_length=10, choices=RegionLevel, default=RegionLevel.ZONE)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @property
    def version(self) -> str:
        """What tells whether somebody has changed the place meanwhile."""
        return version_of(self.name, self.above, self.level)
