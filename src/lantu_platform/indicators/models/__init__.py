"""Tables of the room."""

from lantu_platform.indicators.models.indicator import Indicator

__all__ = ["Indicator"]
