"""What an evaluator concludes about a plan as a whole."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from lantu_platform.evaluation.models.word import Word


class Conclusion(Word):
    """An evaluator's conclusion about a plan; one stands at most.

    The fields are the parts of a report on carrying out a plan (中期评估, 总结评估) that no figure tells: the overall
    judgement, what succeeded, problems and their causes, the new situation, and what to continue, adjust and add.
    """

    FIELDS: ClassVar = ("overall", "strengths", "problems", "situation", "suggestions")

    overall = models.TextField()
    strengths = models.TextField(blank=True)
    problems = models.TextField(blank=True)
    situation = models.TextField(blank=True)
    suggestions = models.TextField(blank=True)

    class Meta:
        ordering = ("-at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("document",), condition=Q(undone_at=None), name="conclusion_once"),
        )

    def __str__(self) -> str:
        return self.overall[:200]
