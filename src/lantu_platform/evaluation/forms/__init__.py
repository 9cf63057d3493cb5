"""Forms of the room."""

from lantu_platform.evaluation.forms.words import AssessmentForm, ConclusionForm

__all__ = ["AssessmentForm", "ConclusionForm"]
