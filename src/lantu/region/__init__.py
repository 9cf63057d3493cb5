"""Places: the administrative divisions, whose document this is, and what 全市 or 我区 means in it."""

from lantu.region.home import find_home
from lantu.region.model import Home, Level
from lantu.region.names import Division, division, division_ending_at, parent_of

__all__ = ["Division", "Home", "Level", "division", "division_ending_at", "find_home", "parent_of"]
