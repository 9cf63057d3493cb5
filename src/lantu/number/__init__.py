"""Numbers as written: Arabic digits, Chinese numerals, ranges, multipliers."""

from lantu.number.parse import arabic, chinese
from lantu.number.words import APART, ARABIC, CHINESE

__all__ = ["APART", "ARABIC", "CHINESE", "arabic", "chinese"]
