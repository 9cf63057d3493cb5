"""Whether two numbers look like one number with a slip of the pen."""

from decimal import Decimal

_SHORTEST = 3
"""Shorter numbers are one slip apart too often by chance."""


def _digits(value: Decimal) -> str:
    return f"{abs(value).normalize():f}".replace(".", "").strip("0")


def one_slip_apart(one: Decimal, other: Decimal) -> bool:
    """Whether the numbers, of three digits or more, differ by one wrong, missing or swapped digit or by a power of ten.

    >>> one_slip_apart(Decimal("52.22"), Decimal("55.22"))
    True
    >>> one_slip_apart(Decimal("52.22"), Decimal("61.40"))
    False
    """
    first, second = _digits(one), _digits(other)
    if one == other or max(len(first), len(second)) < _SHORTEST:
        return False
    if first == second:
        return True
    if len(first) == len(second):
        wrong = [index for index, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
        return len(wrong) == 1 or (len(wrong) == 2 and _swapped(first, second, wrong))
    longer, shorter = sorted((first, second), key=len, reverse=True)
    return any(longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer)))


def _swapped(first: str, second: str, places: list[int]) -> bool:
    left, right = places
    return right - left == 1 and (first[left], first[right]) == (second[right], second[left])
