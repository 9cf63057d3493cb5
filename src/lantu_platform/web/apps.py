"""The app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages."""

    name = "lantu_platform.web"
    label = "web"

    def ready(self) -> None:
        """Note when sessions begin."""
        from lantu_platform.web import idle  # noqa: F401, PLC0415  # listens from now on
