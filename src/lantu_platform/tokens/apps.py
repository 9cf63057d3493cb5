"""The app."""

from django.apps import AppConfig


class TokensConfig(AppConfig):
    """Tokens for the API."""

    name = "lantu_platform.tokens"
    label = "tokens"

    def ready(self) -> None:
        """Start listening to the room below."""
        from lantu_platform.tokens import receivers  # noqa: F401, PLC0415  # models are loaded only now
