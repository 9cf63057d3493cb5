"""The app."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Promises beside results."""

    name = "lantu_platform.plans"
    label = "plans"

    def ready(self) -> None:
        """Start listening to the rooms below."""
        from lantu_platform.plans import receivers  # noqa: F401, PLC0415  # models are loaded only now
