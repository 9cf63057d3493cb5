"""The app."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    """Departments' returns."""

    name = "lantu_platform.collection"
    label = "collection"
