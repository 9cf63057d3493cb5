"""Places: the administrative divisions, whose document this is, and what 全市 or 我区 means in it."""

from lantu.region.home import find_home
from lantu.region.model import Home, Level
from lantu.region.names import Division, division, division_ending_at, parent_of, short_below
from lantu.region.same import meant_by, same_place

__all__ = [
    "Division",
    "Home",
    "Level",
    "division",
    "division_ending_at",
    "find_home",
    "meant_by",
    "parent_of",
    "same_place",
    "short_below",
]
