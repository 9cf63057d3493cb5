"""Statements."""

from decimal import Decimal
from typing import Self

from django.db import models

from lantu.errors import PeriodError
from lantu.period import Period
from lantu_platform.indicators.models import Indicator
from lantu_platform.library.models import Document
from lantu_platform.readings.enums import Comparator, Measure, Review, Status
from lantu_platform.readings.models.decision import Decision
from lantu_platform.readings.models.reading import Reading
from lantu_platform.readings.models.slots import Slots

DIGITS, PLACES = 24, 8
"""Of a stored number. SQLite keeps 15 significant digits; no published figure has more."""


class StatementQuerySet(models.QuerySet["Statement"]):
    """Rows of the ledger."""

    def in_force(self) -> Self:
        """Without those that people have rejected; what lists, series, judging and exports use."""
        return self.exclude(review=Review.REJECTED)


class Statement(models.Model):
    """One quantified claim with its place in the text; the fields are those of `lantu.statement.Statement`.

    `high` is the upper end of a range, `year` the last year of the period. `document` repeats the reading's, for lists.
    The row says what is in force: the reading, with what people have corrected in it.
    """

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="statements")
    # The indexes below begin with these two keys.
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="statements", db_index=False)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.CharField(max_length=200)
    name = models.CharField(max_length=300)
    """The indicator as the document calls it."""
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="statements", db_index=False)
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

    nth = models.PositiveSmallIntegerField(default=0)
    """Its number among the statements of the same figure in the text."""
    binding = models.BooleanField(default=False)
    """Whether the catalogue, or the table of a plan of its place and years, calls its indicator binding (约束性)."""
    renamed = models.BooleanField(default=False)
    """Whether `indicator` was said by a person or a learnt alias, instead of following from `name`."""
    by_hand = models.BooleanField(default=False)
    """Whether the reader does not find it and it stands on a person's word."""
    review = models.CharField(max_length=10, choices=Review, default=Review.WAITING)
    decision = models.ForeignKey(Decision, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    """The decision in force, or the one that awaits a second person."""
    read = models.JSONField(null=True, blank=True)
    """The slots as the reader has them, where the row says otherwise."""

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ("document_id", "start", "id")
        indexes = (
            models.Index(fields=["document", "start"], name="statement_place"),
            # An index alone answers how many figures each document, or each value of a facet, has.
            models.Index(fields=["document", "review"], name="statement_document"),
            models.Index(fields=["region", "document", "review"], name="statement_region"),
            models.Index(fields=["year", "document", "review"], name="statement_year"),
            # All facets with few values at once, of the ledger and of the queue, in the order of counting.
            models.Index(fields=["status", "region", "year", "measure", "review", "document"], name="statement_facets"),
            models.Index(
                fields=["status", "region", "review", "doubtful", "binding", "document"], name="statement_few"
            ),
            models.Index(fields=["indicator", "review", "document"], name="statement_entry"),
            models.Index(
                fields=["review", "document", "doubts"], condition=models.Q(doubtful=True), name="statement_doubts"
            ),
            # All that the list of indicators counts.
            models.Index(
                fields=["indicator", "document", "region", "review", "status", "year"], name="statement_indicator"
            ),
            # All that counting what waits looks at.
            models.Index(fields=["review", "document", "start", "id", "doubtful", "binding"], name="statement_queue"),
            models.Index(fields=["period"], name="statement_period"),
        )

    def __str__(self) -> str:
        return f"{self.name} {self.text}"

    @property
    def slots(self) -> Slots:
        """What is in force."""
        return Slots(
            indicator=self.indicator.name if self.renamed else "",
            measure=self.measure,
            comparator=self.comparator,
            value=round(self.value, self.decimals),
            high=None if self.high is None else round(self.high, self.decimals),
            unit=self.unit,
            status=self.status,
            period=self.period,
            region=self.region,
            scope=tuple(self.scope),
        )

    @property
    def read_slots(self) -> Slots:
        """What the reader has read, whatever is in force."""
        return Slots.of(self.read) if self.read else self.slots

    def put(self, slots: Slots) -> None:
        """Put these slots into force, except the indicator: the catalogue must find that."""
        self.measure, self.comparator, self.status = slots.measure, slots.comparator, slots.status
        self.value, self.decimals = round(slots.value, PLACES), decimals(slots.value)
        self.high = None if slots.high is None else round(slots.high, PLACES)
        self.unit, self.region, self.scope = slots.unit, slots.region, list(slots.scope)
        self.period, self.year = slots.period, year_of(slots.period)


def year_of(period: str) -> int | None:
    """The last year of a period; None where it is none."""
    try:
        return Period.parse(period).end[0]
    except PeriodError:
        return None


def decimals(number: Decimal) -> int:
    """The places after the point that a number is written with and the table keeps."""
    exponent = number.as_tuple().exponent
    return min(max(0, -exponent), PLACES) if isinstance(exponent, int) else 0
