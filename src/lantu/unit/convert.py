"""Conversion between units of one dimension."""

from decimal import Context, Decimal
from fractions import Fraction

from lantu.errors import UnitError
from lantu.unit.model import parse_unit

_PRECISION = Context(prec=50)


def convert(value: Decimal, source: str, target: str) -> Decimal:
    """`value` of unit `source` in unit `target`.

    Exact where the result is a finite decimal fraction, otherwise rounded to 50 digits (万亩 to 公顷).
    Raises UnitError where the units measure different things; % and 个百分点 do.

    >>> convert(Decimal("1.5"), "亿元", "万元")
    Decimal('15000')
    """
    there, here = parse_unit(source), parse_unit(target)
    if there.dimension != here.dimension:
        message = (
            f"{source!r} measures {there.dimension}, {target!r} measures {here.dimension}: "
            "they cannot be converted. Compare values of one dimension only."
        )
        raise UnitError(message)
    if there.factor == here.factor:
        return value
    exact = Fraction(value) * there.factor / here.factor
    quotient = _PRECISION.divide(Decimal(exact.numerator), Decimal(exact.denominator))
    return _PRECISION.create_decimal(_plain(quotient))


def _plain(value: Decimal) -> Decimal:
    """The value without an exponent and without trailing zeros after the point."""
    return Decimal(f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}")
