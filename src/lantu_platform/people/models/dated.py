"""Rows that hold for a time."""

from datetime import date, timedelta
from typing import Self, TypeVar

from django.db import models
from django.utils import timezone

Row_co = TypeVar("Row_co", bound=models.Model, covariant=True)


def today() -> date:
    """The day in the place of the platform, asked anew each time."""
    return timezone.localdate()


class DatedQuerySet(models.QuerySet[Row_co]):
    """Rows by the days on which they hold."""

    def on(self, day: date) -> Self:
        """Those that hold on a day."""
        return self.during(day, day)

    def now(self) -> Self:
        """Those that hold today."""
        return self.on(today())

    def during(self, first: date, last: date | None) -> Self:
        """Those that hold on a day of `first` to `last`, or later than `first` without a last day."""
        ended = models.Q(valid_to__isnull=False, valid_to__lte=first)
        rows = self.exclude(ended).exclude(valid_to=models.F("valid_from"))
        return rows.filter(valid_from__lte=last) if last else rows


class Dated(models.Model):
    """Holds from `valid_from` until the day before `valid_to`; without that it still holds."""

    valid_from = models.DateField(default=today)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def last_day(self) -> date | None:
        """The last day on which it holds; None where no end is known."""
        return self.valid_to - timedelta(days=1) if self.valid_to else None

    def holds_on(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)
