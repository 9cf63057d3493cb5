"""Forms of the room."""

from lantu_platform.audit.forms.log_filter import LogFilterForm

__all__ = ["LogFilterForm"]
