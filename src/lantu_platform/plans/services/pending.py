"""Judging a short while after the last change instead of after each."""

from datetime import date

from lantu_platform.plans.enums import Audience
from lantu_platform.plans.services.review import review_on, unjudged
from lantu_platform.plans.services.turn import is_taken

QUIET = 5.0
"""Seconds without a change after which judging begins."""
PATIENCE = 60.0
"""Seconds after which it begins although changes go on."""


class Pending:
    """The judging that an audience waits for, as a worker remembers it; of several workers one does it.

    What is to be judged follows from the database alone, so nothing is lost with the worker: the next one begins to
    wait anew. Changes that come while it judges make the next one.
    """

    def __init__(self, audience: Audience, quiet: float = QUIET, patience: float = PATIENCE) -> None:
        """For tests and for a worker that shall not wait, other times."""
        self._audience, self._quiet, self._patience = audience, quiet, patience
        self._state, self._first, self._last = "", 0.0, 0.0

    def keep(self, day: date, now: float) -> bool:
        """Judge where it is time; whether it was. `now` counts seconds from any moment."""
        state = unjudged(day, self._audience)
        if state != self._state:
            self._first = self._first if self._state and state else now
            self._state, self._last = state, now
        if not state or (now - self._last < self._quiet and now - self._first < self._patience):
            return False
        if is_taken():
            # Another process judges; a worker has other work meanwhile.
            return False
        review_on(day, self._audience)
        self._state = ""
        return True
