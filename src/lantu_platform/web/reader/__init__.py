"""A document drawn as published, with its figures marked."""

from lantu_platform.web.reader.draw import draw
from lantu_platform.web.reader.group import Group, group
from lantu_platform.web.reader.outline import Entry, outline

__all__ = ["Entry", "Group", "draw", "group", "outline"]
