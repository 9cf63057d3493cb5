"""Statements."""

from django.db import models

from lantu_platform.indicators.models import Indicator
from lantu_platform.library.models import Document
from lantu_platform.readings.enums import Comparator, Measure, Status
from lantu_platform.readings.models.reading import Reading

DIGITS, PLACES = 24, 8
"""Of a stored number. SQLite keeps 15 significant digits; no published figure has more."""


class Statement(models.Model):
    """One quantified claim with its place in the text; the fields are those of `lantu.statement.Statement`.

    `high` is the upper end of a range, `year` the last year of the period. `document` repeats the reading's, for lists.
    """

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="statements")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="statements")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.CharField(max_length=200)
    name = models.CharField(max_length=300)
    """The indicator as the document calls it."""
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="statements")
    measure = models.CharField(max_length=12, choices=Measure)
    comparator = models.CharField(max_length=8, choices=Comparator)
    value = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES)
    decimals = models.PositiveSmallIntegerField(default=0)
    """Places after the point that were written."""
    high = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES, null=True, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    status = models.CharField(max_length=10, choices=Status)
    period = models.CharField(max_length=20, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    region = models.CharField(max_length=100, blank=True)
    scope = models.JSONField(default=list)
    base = models.CharField(max_length=100, blank=True)
    section = models.JSONField(default=list)
    page = models.PositiveIntegerField(null=True, blank=True)
    sentence = models.CharField(max_length=600, blank=True)
    """The words around the figure, for lists."""
    rules = models.JSONField(default=list)
    doubts = models.JSONField(default=list)
    doubtful = models.BooleanField(default=False)
    table = models.CharField(max_length=40, blank=True)
    row = models.PositiveIntegerField(null=True, blank=True)
    attribute = models.CharField(max_length=40, blank=True)
    monitor = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ("document_id", "start", "id")
        indexes = (
            models.Index(fields=["document", "start"], name="statement_place"),
            # With the document in it an index alone answers how many figures each value of a facet has.
            models.Index(fields=["status", "document"], name="statement_status"),
            models.Index(fields=["region", "document"], name="statement_region"),
            models.Index(fields=["year", "document"], name="statement_year"),
            models.Index(fields=["measure", "document"], name="statement_measure"),
            models.Index(fields=["indicator", "document", "region"], name="statement_indicator"),
            models.Index(fields=["period"], name="statement_period"),
        )

    def __str__(self) -> str:
        return f"{self.name} {self.text}"
