"""Returns and their entries."""

from django.conf import settings
from django.db import models

from lantu_platform.collection.enums import Prefill, State
from lantu_platform.collection.models.template import Cell, Template
from lantu_platform.indicators.enums import Missing
from lantu_platform.indicators.models import DIGITS, PLACES
from lantu_platform.people.models import Department
from lantu_platform.people.rules import version_of


class Return(models.Model):
    """A form for one period. Its days are kept, so that a later change of the calendar does not move them.

    Up to `unlocked_until` it can be filled although its lock day has passed or it is approved; then it is a revision.
    """

    template = models.ForeignKey(Template, on_delete=models.PROTECT, related_name="returns")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="returns")
    region = models.CharField(max_length=100)
    period = models.CharField(max_length=20)
    opens = models.DateField()
    due = models.DateField()
    locks = models.DateField()
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    note = models.TextField(blank=True)
    """Why it was sent back or unlocked."""
    revision = models.PositiveSmallIntegerField(default=0)
    """How often it was approved."""
    submitted_at = models.DateTimeField(null=True)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    submitted_on = models.DateField(null=True)
    """The day of the last submission."""
    expected = models.DateField()
    """Up to this day it is in time: the due day, moved on by the workdays that it lay in review and came back from."""
    reviewed = models.PositiveSmallIntegerField(default=0)
    """How many workdays those are."""
    delivered_on = models.DateField(null=True)
    """The day of the submission that was the first to be approved."""
    reminded_on = models.DateField(null=True)
    """When those who fill it were last reminded that it is late, or reminded by hand."""
    approved_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    unlocked_until = models.DateField(null=True)
    unlocked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-due", "department__name", "template__name")
        constraints = (models.UniqueConstraint(fields=("template", "period"), name="return_once"),)
        indexes = (models.Index(fields=["state", "expected"], name="return_expected"),)

    def __str__(self) -> str:
        return f"{self.template} {self.period}"

    @property
    def days_version(self) -> str:
        """What tells whether somebody has moved the days meanwhile."""
        return version_of(self.pk, self.opens, self.due, self.locks)


class Entry(models.Model):
    """What stands in a cell of a return: `typed` as it was typed, and the number or the state that it means.

    `version` counts the saves, so that nobody overwrites what they have not seen.
    """

    filing = models.ForeignKey(Return, on_delete=models.CASCADE, related_name="entries")
    cell = models.ForeignKey(Cell, on_delete=models.PROTECT, related_name="entries")
    typed = models.CharField(max_length=60, blank=True)
    value = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES, null=True)
    missing = models.CharField(max_length=16, choices=Missing, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    explanation = models.CharField(max_length=300, blank=True)
    prefill = models.CharField(max_length=12, choices=Prefill, blank=True)
    prefill_from = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(null=True)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("filing_id", "cell__position", "cell_id")
        constraints = (models.UniqueConstraint(fields=("filing", "cell"), name="entry_once"),)

    def __str__(self) -> str:
        return f"{self.cell}: {self.typed}"

    @property
    def filled(self) -> bool:
        """Whether a number or a state stands there."""
        return self.value is not None or bool(self.missing)
