"""The app."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """The catalogue of indicators."""

    name = "lantu_platform.indicators"
    label = "indicators"
