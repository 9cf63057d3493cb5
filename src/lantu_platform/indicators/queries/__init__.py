"""Reads of the room."""

from lantu_platform.indicators.queries.catalogue import find_indicator

__all__ = ["find_indicator"]
