"""What pages may ask of the room."""

from lantu_platform.readings.forms.statement_filter import StatementFilterForm

__all__ = ["StatementFilterForm"]
