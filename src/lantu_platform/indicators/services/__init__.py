"""Writes of the room."""

from lantu_platform.indicators.services.enter import enter_indicators

__all__ = ["enter_indicators"]
