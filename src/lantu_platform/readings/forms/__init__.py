"""What pages may ask of the room."""

from lantu_platform.readings.forms.correction import CorrectionForm
from lantu_platform.readings.forms.queue_filter import QueueFilterForm
from lantu_platform.readings.forms.statement_filter import StatementFilterForm

__all__ = ["CorrectionForm", "QueueFilterForm", "StatementFilterForm"]
