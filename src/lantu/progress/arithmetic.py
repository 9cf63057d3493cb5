"""The formulas of plan evaluation, on Decimals. A quotient that would divide by zero is None, never 0 or 1.

Sources: the formulas used in China's mid-term evaluations of plans (发改规划〔2018〕238 and provincial practice);
corpus/progress/ holds their test vectors.
"""

from decimal import Context, Decimal, localcontext

ONE = Decimal(1)
_PRECISION = Context(prec=34)


def ratio(part: Decimal, whole: Decimal) -> Decimal | None:
    """part / whole; None where the whole is zero."""
    return None if whole == 0 else _PRECISION.divide(part, whole)


def by_months(months: int, whole: int = 12) -> Decimal:
    """序时进度: months passed out of the whole. 8 of 12 is 66.67 %, 30 of a five-year plan's 60 is half."""
    return clamp(Decimal(months) / Decimal(whole))


def from_base(base: Decimal, target: Decimal, actual: Decimal) -> Decimal | None:
    """Share of the way from the base to the target that is done: (A − B) / (T − B), for rising and falling targets."""
    return ratio(actual - base, target - base)


def without_base(target: Decimal, actual: Decimal, *, falling: bool = False) -> Decimal | None:
    """A / T, or 2 − A / T where less is better; the fallback where no base is known."""
    share = ratio(actual, target)
    if share is None:
        return None
    return 2 - share if falling else share


def linear(base: Decimal, target: Decimal, elapsed: Decimal) -> Decimal:
    """The value expected after a share of the time, if every year adds the same amount."""
    return base + (target - base) * elapsed


def geometric(base: Decimal, target: Decimal, elapsed: Decimal) -> Decimal | None:
    """The value expected after a share of the time, if every year grows at the same rate.

    None where base or target is not above zero: no growth rate leads from one to the other.
    """
    if base <= 0 or target <= 0:
        return None
    return base * _power(_PRECISION.divide(target, base), elapsed)


def growth_rate(base: Decimal, value: Decimal, years: Decimal) -> Decimal | None:
    """Average yearly growth as a share: (A / B)^(1/n) − 1. None where n, A or B is not above zero."""
    if base <= 0 or value <= 0 or years <= 0:
        return None
    return _power(_PRECISION.divide(value, base), _PRECISION.divide(ONE, years)) - ONE


def grown(base: Decimal, rate: Decimal, years: Decimal) -> Decimal | None:
    """base × (1 + rate)^years; None where the rate is −100 % or below."""
    return None if rate <= -1 else base * _power(ONE + rate, years)


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    with localcontext(_PRECISION):
        return base**exponent


def clamp(value: Decimal, low: Decimal = Decimal(0), high: Decimal = ONE) -> Decimal:
    """The value, or the bound that it passes."""
    return max(low, min(high, value))
