"""The app."""

from django.apps import AppConfig


class DisseminationConfig(AppConfig):
    """The public site."""

    name = "lantu_platform.dissemination"
    label = "dissemination"
