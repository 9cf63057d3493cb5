"""What further documents changed."""

from django.db import models

from lantu_platform.library.models import Document
from lantu_platform.plans.enums import LIGHTS, ChangeKind, Verdict
from lantu_platform.plans.models.judgement import Judgement
from lantu_platform.plans.models.review import Review
from lantu_platform.readings.models import Statement


class Step(models.Model):
    """A document among the latest of a review; its changes are those since it came. Position 0 is the last one."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="steps")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("review_id", "position")

    def __str__(self) -> str:
        return f"{self.document}"


class Change(models.Model):
    """A promise that is not what it was before, or not judged so; `before` fields are empty for one that is new."""

    step = models.ForeignKey(Step, on_delete=models.CASCADE, related_name="changes")
    judgement = models.ForeignKey(Judgement, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=ChangeKind)
    before_verdict = models.CharField(max_length=20, choices=Verdict, blank=True)
    before_result = models.ForeignKey(Statement, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("step_id", "id")
        indexes = (models.Index(fields=["step", "kind"], name="change_kind"),)

    def __str__(self) -> str:
        return f"{self.kind}: {self.judgement_id}"

    @property
    def is_turned(self) -> bool:
        """Whether it was judged otherwise before."""
        return self.before_verdict not in ("", self.judgement.verdict)

    @property
    def before_light(self) -> str:
        """The shape of the verdict before; "" for a promise that is new."""
        return LIGHTS[Verdict(self.before_verdict)] if self.before_verdict else ""
