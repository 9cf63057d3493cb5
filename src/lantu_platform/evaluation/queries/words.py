"""What evaluators hold of a plan."""

from datetime import date
from typing import TypeVar

from django.db.models import Q, QuerySet

from lantu_platform.audit.queries import end_of
from lantu_platform.evaluation.models import Assessment, Conclusion, Word

W = TypeVar("W", bound=Word)


def assessments_on(document: int, day: date) -> dict[str, Assessment]:
    """The assessments that stood at the end of a day, by the key of their row."""
    return {each.key: each for each in _on(Assessment.objects.filter(document=document), day)}


def conclusion_on(document: int, day: date) -> Conclusion | None:
    """The conclusion that stood at the end of a day."""
    return _on(Conclusion.objects.filter(document=document), day).first()


def assessment_of(document: int, key: str) -> Assessment | None:
    """The assessment of a row that stands now."""
    return Assessment.objects.filter(document=document, key=key, undone_at=None).select_related("by").first()


def conclusion_of(document: int) -> Conclusion | None:
    """The conclusion that stands now."""
    return Conclusion.objects.filter(document=document, undone_at=None).select_related("by").first()


def earlier_opinions(document: int, key: str) -> QuerySet[Assessment]:
    """What was held of a row before, the latest first."""
    return _undone(Assessment.objects.filter(document=document, key=key))


def earlier_conclusions(document: int) -> QuerySet[Conclusion]:
    """What was concluded before, the latest first."""
    return _undone(Conclusion.objects.filter(document=document))


def _on(words: QuerySet[W], day: date) -> QuerySet[W]:
    end = end_of(day)
    stood = Q(undone_at=None) | Q(undone_at__gte=end)
    return words.filter(stood, at__lt=end).select_related("by").order_by("pk")


def _undone(words: QuerySet[W]) -> QuerySet[W]:
    return words.exclude(undone_at=None).select_related("by", "undone_by")
