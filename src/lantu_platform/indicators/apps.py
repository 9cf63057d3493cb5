"""The app."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """The catalogue of indicators."""

    name = "lantu_platform.indicators"
    label = "indicators"

    def ready(self) -> None:
        """Start listening to the rooms below."""
        from lantu_platform.indicators import receivers  # noqa: F401, PLC0415  # models are loaded only now
