"""The app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The API."""

    name = "lantu_platform.api"
    label = "api"
