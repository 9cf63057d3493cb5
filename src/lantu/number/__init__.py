"""Numbers as written: Arabic digits, Chinese numerals, ranges, multipliers."""

from lantu.number.parse import arabic, chinese
from lantu.number.words import ARABIC, CHINESE, MULTIPLIERS, RANGE

__all__ = ["ARABIC", "CHINESE", "MULTIPLIERS", "RANGE", "arabic", "chinese"]
