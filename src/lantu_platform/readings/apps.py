"""The app."""

from django.apps import AppConfig


class ReadingsConfig(AppConfig):
    """Readings."""

    name = "lantu_platform.readings"
    label = "readings"

    def ready(self) -> None:
        """Start listening to the rooms below."""
        from lantu_platform.readings import receivers  # noqa: F401, PLC0415  # models are loaded only now
