"""Findings: figures that do not agree."""

from django.db import models
from django.utils.translation import get_language

from lantu_platform.library.models import Document
from lantu_platform.plans.enums import FindingState, Rule, Weight
from lantu_platform.plans.models.review import Review
from lantu_platform.readings.models import Statement


class Finding(models.Model):
    """A relation between figures that does not hold; the fields are those of `lantu.checks.Relation`.

    `document` is that of the first figure, `unit` the one of `expected` and `tolerance`. `key` names the rule and the
    figures with their places and values: the same finding has the same key in every review.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="findings")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=64)
    rule = models.CharField(max_length=20, choices=Rule)
    weight = models.CharField(max_length=20, choices=Weight)
    message_zh = models.TextField()
    message_en = models.TextField()
    expected = models.DecimalField(max_digits=24, decimal_places=8, null=True)
    tolerance = models.DecimalField(max_digits=24, decimal_places=8, null=True)
    unit = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ("weight", "position")
        indexes = (
            models.Index(fields=["review", "weight"], name="finding_weight"),
            models.Index(fields=["key"], name="finding_key"),
        )

    def __str__(self) -> str:
        return self.message_zh

    def get_state_display(self) -> str:
        """What people hold of it, in words; known where the query asked for it."""
        return str(FindingState(vars(self).get("held_as", FindingState.OPEN)).label)

    @property
    def message(self) -> str:
        """What does not agree, in the language of the page."""
        return self.message_en if (get_language() or "").startswith("en") else self.message_zh


class FindingFigure(models.Model):
    """A figure of a finding; position 0 is the one that is checked."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="figures")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("finding_id", "position")

    def __str__(self) -> str:
        return f"{self.finding_id} {self.position}"
