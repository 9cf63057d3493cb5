"""The app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The log of writes."""

    name = "lantu_platform.audit"
    label = "audit"

    def ready(self) -> None:
        """Start listening to the room below."""
        from lantu_platform.audit import receivers  # noqa: F401, PLC0415  # models are loaded only now
