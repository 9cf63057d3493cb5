"""Units: what a unit measures, and exact conversion between units of one dimension."""

from lantu.unit.convert import convert
from lantu.unit.model import Unit, parse_unit

__all__ = ["Unit", "convert", "parse_unit"]
