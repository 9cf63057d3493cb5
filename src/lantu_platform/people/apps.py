"""The app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Users, departments, posts."""

    name = "lantu_platform.people"
    label = "people"
