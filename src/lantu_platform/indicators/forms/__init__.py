"""Forms of the room."""

from lantu_platform.indicators.forms.describe import IndicatorForm
from lantu_platform.indicators.forms.target import TargetForm

__all__ = ["IndicatorForm", "TargetForm"]
