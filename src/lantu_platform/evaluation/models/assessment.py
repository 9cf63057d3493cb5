"""What an evaluator holds of one row of a plan."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from lantu_platform.evaluation.enums import Prospect
from lantu_platform.evaluation.models.word import Word
from lantu_platform.plans.enums import Verdict


class Assessment(Word):
    """An evaluator's opinion on a target of a plan, and on what it rests; one stands for each at most.

    `key` names the row in every review. `name` and `verdict` are what the row was called and how the ledger judged it
    when this was written.
    """

    FIELDS: ClassVar = ("opinion", "basis", "prospect")

    key = models.CharField(max_length=64)
    name = models.CharField(max_length=400)
    verdict = models.CharField(max_length=20, choices=Verdict)
    opinion = models.TextField()
    basis = models.TextField()
    prospect = models.CharField(max_length=10, choices=Prospect, blank=True)

    class Meta:
        ordering = ("-at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("document", "key"), condition=Q(undone_at=None), name="assessment_once"),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.opinion[:200]}"
