"""Targets that decisions set: they count in the place of what documents promise for the same thing and date."""

from collections.abc import Iterable
from dataclasses import dataclass

from lantu.period.model import Month
from lantu.progress.match import is_level_at_a_date
from lantu.series import Ledger, Observation, observe_in
from lantu.statement import Statement
from lantu.text import Document


@dataclass(frozen=True, slots=True)
class Decided:
    """A target that a decision set, as a statement of a document of its own.

    `since` is the month in which it was first set: what came before is its base, what comes after its result.
    """

    document: Document
    statement: Statement
    since: Month


class Decisions:
    """The decided targets that hold, in the units of a ledger's series. Raises PeriodError, UnitError."""

    def __init__(self, decided: Iterable[Decided], ledger: Ledger) -> None:
        found = ((observe_in(ledger, each.document, each.statement), each.since) for each in decided)
        self._held = {_aim(target): (target, since) for target, since in found}

    def instead_of(self, promise: Observation) -> Observation | None:
        """The decided target for the thing and date that a document promises."""
        held = self._held.get(_aim(promise))
        return held[0] if held else None

    def without(self, promises: Iterable[Observation]) -> list[tuple[Observation, Month]]:
        """The decided targets that none of these promises speaks of, each with the month in which it was first set."""
        said = {_aim(promise) for promise in promises}
        return [held for aim, held in self._held.items() if aim not in said]


def _aim(target: Observation) -> object:
    """What is promised for when; a level said for the span of a plan and for its last year is one promise."""
    start = None if is_level_at_a_date(target) else target.period.start
    return target.key, start, target.period.end
