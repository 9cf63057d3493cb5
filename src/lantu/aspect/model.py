"""The three small vocabularies of a statement."""

from enum import StrEnum


class Measure(StrEnum):
    """What kind of quantity the value is."""

    LEVEL = "level"
    GROWTH = "growth"
    """Relative change against the year before or the same period."""
    AVG_GROWTH = "avg_growth"
    """Average annual growth over several years."""
    CHANGE = "change"
    """Absolute difference against an earlier value."""
    RANK = "rank"


class Comparator(StrEnum):
    """How the true value stands to the number written."""

    EQ = "eq"
    GE = "ge"
    GT = "gt"
    LE = "le"
    LT = "lt"
    APPROX = "approx"
    RANGE = "range"


class Status(StrEnum):
    """Whether the figure is a result or a promise."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    TARGET = "target"
