"""A unit as its dimension and its exact factor to that dimension's base unit.

>>> parse_unit("万公顷").dimension
'area'
>>> parse_unit("平方米/人").dimension
'area/person'
"""

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from lantu.lexicon import POWERS, read_table

_SLASH = re.compile(r"[/每]")


@dataclass(frozen=True, slots=True)
class Unit:
    """`dimension` says what is measured, `factor` how many of the dimension's base unit one of this unit is.

    A word that the table does not know is a dimension of its own, with its multipliers taken off. The dimension of
    a bare multiplier ("亿") or of no unit at all is "number".
    """

    text: str
    dimension: str
    factor: Fraction


@cache
def _table() -> dict[str, tuple[str, Fraction]]:
    return {
        unicodedata.normalize("NFKC", row["unit"]): (row["dimension"], Fraction(row["factor"]))
        for row in read_table("units")
    }


def _simple(text: str) -> tuple[str, Fraction]:
    factor = Fraction(1)
    rest = text
    while rest:
        known = _table().get(rest)
        if known:
            return known[0], known[1] * factor
        if rest[0] not in POWERS:
            return rest, factor
        factor *= POWERS[rest[0]]
        rest = rest[1:]
    return "number", factor


@cache
def parse_unit(text: str) -> Unit:
    """The unit that a text names. Full-width and half-width forms are the same; spaces do not count."""
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    numerator, *denominators = _SLASH.split(plain)
    dimension, factor = _simple(numerator)
    for denominator in denominators:
        below, divisor = _simple(denominator)
        dimension, factor = f"{dimension}/{below}", factor / divisor
    return Unit(plain, dimension, factor)
