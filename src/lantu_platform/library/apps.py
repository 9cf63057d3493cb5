"""The app."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Documents."""

    name = "lantu_platform.library"
    label = "library"
