"""The app."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    """Evaluations of plans."""

    name = "lantu_platform.evaluation"
    label = "evaluation"
