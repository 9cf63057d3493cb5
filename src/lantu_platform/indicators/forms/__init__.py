"""Forms of the room."""

from lantu_platform.indicators.forms.describe import IndicatorForm
from lantu_platform.indicators.forms.target import TargetForm
from lantu_platform.indicators.forms.zone import ZoneForm

__all__ = ["IndicatorForm", "TargetForm", "ZoneForm"]
