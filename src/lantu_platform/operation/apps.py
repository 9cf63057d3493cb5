"""The app."""

from django.apps import AppConfig


class OperationConfig(AppConfig):
    """Keeping an installation well."""

    name = "lantu_platform.operation"
    label = "operation"
