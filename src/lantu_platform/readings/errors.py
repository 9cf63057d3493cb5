"""The room's errors.

ReviewError
├── DecidedMeanwhile    somebody else was first
├── SureChanged         what was to be confirmed together is something else by now
├── SecondPersonNeeded  the same person cannot decide twice about a binding indicator
└── NothingToUndo       nothing of this person's is left to undo
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lantu_platform.readings.models import Decision


class ReviewError(Exception):
    """A decision cannot be taken."""


class DecidedMeanwhile(ReviewError):
    """The statement is no longer what the person saw; `decision` says who was first, None where it was undone."""

    def __init__(self, decision: "Decision | None") -> None:
        super().__init__(str(decision))
        self.decision = decision


class SureChanged(ReviewError):
    """What was to be confirmed together is something else than the person was asked about."""


class SecondPersonNeeded(ReviewError):
    """The first person cannot be the second one too."""


class NothingToUndo(ReviewError):
    """No decision of this person stands."""
