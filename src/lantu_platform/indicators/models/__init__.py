"""Tables of the room."""

from lantu_platform.indicators.models.indicator import Indicator
from lantu_platform.indicators.models.observation import Observation
from lantu_platform.indicators.models.target import DIGITS, PLACES, DecisionFile, Target, TargetVersion
from lantu_platform.indicators.models.zone import Zone

__all__ = ["DIGITS", "PLACES", "DecisionFile", "Indicator", "Observation", "Target", "TargetVersion", "Zone"]
