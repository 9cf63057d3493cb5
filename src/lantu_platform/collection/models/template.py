"""Forms."""

from django.db import models

from lantu_platform.collection.enums import Frequency
from lantu_platform.indicators.enums import Measure
from lantu_platform.indicators.models import Indicator
from lantu_platform.people.models import Department


class Template(models.Model):
    """A form that a department is asked for, period by period, with the calendar that opens and closes it.

    `cumulative` means figures since January (1—N月累计). `joint_january` means that January is never asked for alone:
    the February return covers both months. `opens_after` counts days after the period's end, `due_after` workdays
    after opening, `locks_after` workdays after the due day.
    """

    name = models.CharField(max_length=200)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="templates")
    region = models.CharField(max_length=100)
    frequency = models.CharField(max_length=10, choices=Frequency)
    cumulative = models.BooleanField(default=False)
    joint_january = models.BooleanField(default=True)
    opens_after = models.PositiveSmallIntegerField(default=1)
    due_after = models.PositiveSmallIntegerField(default=5)
    locks_after = models.PositiveSmallIntegerField(default=5)
    starts = models.DateField()
    """Periods that end before this day are not asked for."""
    ends = models.DateField(null=True, blank=True)
    """Periods that end after this day are not asked for."""
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("department__name", "name")
        constraints = (models.UniqueConstraint(fields=("department", "name"), name="template_once"),)

    def __str__(self) -> str:
        return self.name


class Cell(models.Model):
    """One figure that a form asks for. A retired cell is asked for no more; its entries stay."""

    template = models.ForeignKey(Template, on_delete=models.CASCADE, related_name="cells")
    position = models.PositiveSmallIntegerField()
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    measure = models.CharField(max_length=12, choices=Measure, default=Measure.LEVEL)
    unit = models.CharField(max_length=60)
    required = models.BooleanField(default=True)
    note = models.CharField(max_length=300, blank=True)
    retired = models.BooleanField(default=False)

    class Meta:
        ordering = ("template_id", "position", "id")
        constraints = (models.UniqueConstraint(fields=("template", "indicator", "measure"), name="cell_once"),)

    def __str__(self) -> str:
        return f"{self.indicator}"
