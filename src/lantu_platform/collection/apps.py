"""The app."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    """Departments' returns."""

    name = "lantu_platform.collection"
    label = "collection"

    def ready(self) -> None:
        """Start listening to the rooms below."""
        from lantu_platform.collection import receivers  # noqa: F401, PLC0415  # models are loaded only now
