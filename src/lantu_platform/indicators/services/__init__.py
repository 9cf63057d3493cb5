"""Writes of the room."""

from lantu_platform.indicators.services.describe import add_indicator, describe_indicator, redescribed
from lantu_platform.indicators.services.enter import enter_indicators
from lantu_platform.indicators.services.observe import Reported, contested, count_news, observe, withdraw
from lantu_platform.indicators.services.place import place_zone, remove_zone
from lantu_platform.indicators.services.stage import discard, lay_ready, switch_on
from lantu_platform.indicators.services.target import LIMIT, Decision, decide_target

__all__ = [
    "LIMIT",
    "Decision",
    "Reported",
    "add_indicator",
    "contested",
    "count_news",
    "decide_target",
    "describe_indicator",
    "discard",
    "enter_indicators",
    "lay_ready",
    "observe",
    "place_zone",
    "redescribed",
    "remove_zone",
    "switch_on",
    "withdraw",
]
