"""The app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages."""

    name = "lantu_platform.web"
    label = "web"
