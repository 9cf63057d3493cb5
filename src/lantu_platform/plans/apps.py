"""The app."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Promises beside results."""

    name = "lantu_platform.plans"
    label = "plans"
