"""The app."""

from django.apps import AppConfig


class ReadingsConfig(AppConfig):
    """Readings."""

    name = "lantu_platform.readings"
    label = "readings"
