"""Judgements."""

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import get_language

from lantu_platform.indicators.models import Indicator, Observation, TargetVersion
from lantu_platform.library.models import Document
from lantu_platform.plans.enums import LIGHTS, Verdict
from lantu_platform.plans.models.review import Review
from lantu_platform.readings.models import Statement


class Judgement(models.Model):
    """One promise beside what came of it; the fields are those of `lantu.progress.Judgement` and `TableRow`.

    `position` orders a document's judgements; `table`, `row` and the texts are set for rows of an indicator table.
    A row with two targets (an amount and its growth) has two judgements: `part` 0 and 1. Where a decision set the
    target, `decided` is what was judged, `target` what the document promised, and `document` None where none does.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="judgements")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, null=True, related_name="+")
    position = models.PositiveIntegerField()
    table = models.CharField(max_length=40, blank=True)
    row = models.PositiveIntegerField(null=True, blank=True)
    part = models.PositiveSmallIntegerField(default=0)
    name = models.CharField(max_length=300)
    unit = models.CharField(max_length=60, blank=True)
    target_text = models.CharField(max_length=200, blank=True)
    result_text = models.CharField(max_length=200, blank=True)
    attribute = models.CharField(max_length=40, blank=True)
    monitor = models.CharField(max_length=100, blank=True)
    category = models.CharField(max_length=100, blank=True)
    binding = models.BooleanField(default=False)
    """Whether the target is 约束性 and was judged strictly."""
    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, null=True, related_name="+")
    region = models.CharField(max_length=100, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    """The last year of the target's period."""
    verdict = models.CharField(max_length=20, choices=Verdict)
    cause = models.CharField(max_length=30)
    reason_zh = models.TextField()
    reason_en = models.TextField()
    outlook_zh = models.TextField(blank=True)
    """Where the course leads by the target's date, as a range with its methods; "" where nothing tells."""
    outlook_en = models.TextField(blank=True)
    fulfilment = models.DecimalField(max_digits=24, decimal_places=8, null=True)
    """A fraction of one, as are `elapsed` and `pace`; None where not defined."""
    elapsed = models.DecimalField(max_digits=24, decimal_places=8, null=True)
    pace = models.DecimalField(max_digits=24, decimal_places=8, null=True)
    months = models.PositiveSmallIntegerField(null=True)
    """How long the task runs that a light may look at; None where rules of lights say nothing about it."""
    target = models.ForeignKey(Statement, on_delete=models.SET_NULL, null=True, related_name="+")
    decided = models.ForeignKey(TargetVersion, on_delete=models.CASCADE, null=True, related_name="+")
    base = models.ForeignKey(Statement, on_delete=models.SET_NULL, null=True, related_name="+")
    result = models.ForeignKey(Statement, on_delete=models.SET_NULL, null=True, related_name="+")
    reported = models.ForeignKey(Observation, on_delete=models.SET_NULL, null=True, related_name="+")
    """The result where a department reported it; `result` is then None."""
    derived = models.CharField(max_length=100, blank=True)
    """The result where a formula gave it, with its period: "2024 77.61%"; `result` and `reported` are then None."""
    derived_since = models.DateField(null=True)
    """The day since which that result is known; None where no formula gave it."""
    repeats = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="+")
    """The judgement that stands for this promise where several rows or documents repeat it; None for that one."""
    earlier = models.ForeignKey(Statement, on_delete=models.SET_NULL, null=True, related_name="+")
    """The target in whose place a later document put this one."""
    later = models.ForeignKey(Statement, on_delete=models.SET_NULL, null=True, related_name="+")
    """The target that a later document put in the place of this one, where nothing tells yet what comes of that."""
    told = models.ManyToManyField(Statement, related_name="+")
    """Where several documents make the promise, the first place in each; else nothing."""
    past = models.BooleanField(default=False)
    """Whether it is a yearly part of a longer goal whose time is over: it belongs to that goal's history."""

    class Meta:
        ordering = ("document_id", "position", "part")
        indexes = (
            # Counting, and sorting what is in need, look at nothing else.
            models.Index(
                fields=["review", "verdict", "binding", "past", "repeats", "document", "position", "part"],
                name="judgement_verdict",
            ),
            models.Index(fields=["review", "indicator", "region", "document"], name="judgement_indicator"),
            models.Index(fields=["review", "monitor", "document"], name="judgement_monitor"),
            models.Index(fields=["review", "region", "year", "document"], name="judgement_place"),
            # The rows of indicator tables, to count them by plan.
            models.Index(
                fields=["review", "document", "verdict"], condition=models.Q(row__isnull=False), name="judgement_row"
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.verdict}"

    @property
    def light(self) -> str:
        """The verdict's shape."""
        return LIGHTS[Verdict(self.verdict)]

    @property
    def since(self) -> date | None:
        """The day since which the ledger knows this outcome: on it the later of target and result came in.

        A decided target counts from the day it is judged by, a derived result from the day its last part came in.
        None where a figure is missing.
        """
        came = self._came
        if came is None:
            return None
        if self.decided:
            return max(self.decided.holds_from, came)
        return max(timezone.localdate(self.target.document.added_at), came) if self.target else None

    @property
    def _came(self) -> date | None:
        if self.reported:
            return timezone.localdate(self.reported.at)
        return timezone.localdate(self.result.document.added_at) if self.result else self.derived_since

    @property
    def title(self) -> str:
        """The name; for a further target of a row with what of the indicator it is about: 财政收入（年均增长）."""
        aim = self.decided.target if self.decided else self.target
        return f"{self.name}（{aim.get_measure_display()}）" if self.part and aim else self.name

    @property
    def due(self) -> str:
        """The period of the target that it was judged by; "" where there is none."""
        if self.decided:
            return self.decided.target.period
        return self.target.period if self.target else ""

    @property
    def who(self) -> str:
        """Who answers for it: the indicator's lead department, else the unit that the plan's row names; "" unknown."""
        lead = self.indicator and self.indicator.lead
        return lead.name if lead else self.monitor

    @property
    def told_in(self) -> list[Statement]:
        """Where the promise stands, once for each document."""
        return list(self.told.all()) or ([self.target] if self.target else [])

    @property
    def reason(self) -> str:
        """Why the verdict is what it is, in the language of the page."""
        return self.reason_en if (get_language() or "").startswith("en") else self.reason_zh

    @property
    def outlook(self) -> str:
        """Where the course leads, in the language of the page."""
        return self.outlook_en if (get_language() or "").startswith("en") else self.outlook_zh


class RelatedFigure(models.Model):
    """A figure that speaks of a judged promise but must not be compared with it, or a part of a sum."""

    judgement = models.ForeignKey(Judgement, on_delete=models.CASCADE, related_name="related")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("judgement_id", "position")

    def __str__(self) -> str:
        return f"{self.judgement_id} {self.position}"
