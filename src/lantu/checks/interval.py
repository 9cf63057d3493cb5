"""Intervals: the numbers that a written figure may stand for, and arithmetic that keeps them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from lantu.series import Observation

_ROOM = Decimal("1e-12")
"""Division is not exact; this much is no contradiction."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from low to high."""

    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, observation: Observation) -> Self | None:
        """The numbers that round to what is written; None for bounds without an end."""
        low, high = observation.span
        return None if low is None or high is None else cls(low, high)

    @classmethod
    def exact(cls, value: Decimal) -> Self:
        """One number."""
        return cls(value, value)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def __truediv__(self, other: "Interval") -> "Interval":
        """Raises ZeroDivisionError where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        corners = [one / two for one in (self.low, self.high) for two in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    def scaled(self, factor: Decimal) -> "Interval":
        """Times a factor above zero."""
        return Interval(self.low * factor, self.high * factor)

    def widened(self, room: Decimal) -> "Interval":
        """With so much more at either end."""
        return Interval(self.low - room, self.high + room)

    def meets(self, other: "Interval") -> bool:
        """Whether a number lies in both."""
        return self.low <= other.high + _ROOM and other.low <= self.high + _ROOM

    @property
    def middle(self) -> Decimal:
        """Half-way between the ends."""
        return (self.low + self.high) / 2

    @property
    def radius(self) -> Decimal:
        """Half the width."""
        return (self.high - self.low) / 2
