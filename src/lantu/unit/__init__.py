"""Units: measure words as read behind numbers, what they measure, exact conversion within a dimension."""

from lantu.unit.convert import convert
from lantu.unit.model import Unit, parse_unit
from lantu.unit.words import MULTIPLIER, kind_of, measure_words, numeral_words, unit_pattern
from lantu.unit.written import written_range

__all__ = [
    "MULTIPLIER",
    "Unit",
    "convert",
    "kind_of",
    "measure_words",
    "numeral_words",
    "parse_unit",
    "unit_pattern",
    "written_range",
]
