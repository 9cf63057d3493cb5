"""What a check says: a relation between figures, and whether it holds."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lantu.progress import Wording
from lantu.series import Observation


class Rule(StrEnum):
    """The kinds of relation. Each names what is compared with what."""

    PARTS = "parts"
    """Parts add up to their whole."""
    BREAKDOWN = "breakdown"
    """A breakdown behind a figure does not exceed it."""
    SUBSET = "subset"
    """A part is not above its whole."""
    QUOTIENT = "quotient"
    """A share or a figure per head equals part divided by whole."""
    GROWTH = "growth"
    """Growth agrees with two levels, or with level and change."""
    MEAN = "mean"
    """The growth of a whole lies between the growths of its parts."""
    CHANGE = "change"
    """A change equals the difference of two levels."""
    AVERAGE_GROWTH = "average_growth"
    """Average growth agrees with the end points."""
    FULFILMENT = "fulfilment"
    """A claimed fulfilment equals result divided by target."""
    LIST_COUNT = "list_count"
    """A list holds no more items than its announced count."""
    SAME_FIGURE = "same_figure"
    """Two places give one figure alike."""
    BOUNDS = "bounds"
    """A percentage, rank or growth lies in its bounds."""
    UNIT_SLIP = "unit_slip"
    """A figure is not thousands of times its neighbour in time."""
    LATER_TARGET = "later_target"
    """A later target is not below an earlier one, nor below what was reached when it was set."""
    CUMULATIVE = "cumulative"
    """A cumulative figure does not fall within its year."""
    DIFFERENCE = "difference"
    """A claimed lead over another place equals the difference of both figures."""
    CLAIM = "claim"
    """A claim in words beside a table's figures."""


class Weight(StrEnum):
    """How a failing relation is meant."""

    CONTRADICTION = "contradiction"
    """The figures cannot all be right."""
    NOTICE = "notice"
    """The figures may be right; a reader should know."""
    RECKONED = "reckoned"
    """Nothing disagrees: the figures imply another that no document gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A rule applied to figures that stand in documents.

    `members` are the figures, the one that is checked first. `expected` is what the others give for it, `tolerance`
    how far it may lie from that in its own unit, rounding included; both None where the rule has no such number.
    `message` says what does not agree, or that it does.
    """

    rule: Rule
    members: tuple[Observation, ...]
    holds: bool
    message: Wording
    expected: Decimal | None = None
    tolerance: Decimal | None = None
    weight: Weight = Weight.CONTRADICTION
