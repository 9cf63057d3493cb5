"""The app."""

from django.apps import AppConfig


class TokensConfig(AppConfig):
    """Tokens for the API."""

    name = "lantu_platform.tokens"
    label = "tokens"
