"""Several documents side by side: plan tables row by row, and all other promises."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from lantu.errors import PeriodError
from lantu.progress.decided import Decided, Decisions
from lantu.progress.lights import LightRule
from lantu.progress.model import Judgement, TableRow
from lantu.progress.promises import judge_promises, last_day
from lantu.progress.rows import judgement_row
from lantu.progress.table import judge_table
from lantu.reading import Reading, told_apart
from lantu.rows import Row
from lantu.series import Ledger, Nature, Observation, collect


@dataclass(frozen=True, slots=True)
class PlanTable:
    """The judged rows of one document's plan tables; `document` is its name, `sha256` of its bytes."""

    document: str
    rows: tuple[TableRow, ...]
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Promises beside results. `tables` come first; `others` are the promises outside of them; `as_of` the day used."""

    as_of: date | None
    """The day that was looked at."""
    ledger: Ledger
    """All figures by what they are about, and those that contradict each other."""
    tables: tuple[PlanTable, ...]
    """The rows of plan tables, each with its judgements."""
    others: tuple[Judgement, ...]
    """The promises that stand in no plan table."""

    def rows(self, rules: Sequence[LightRule] = ()) -> list[Row]:
        """All judgements as rows of plain values, those of plan tables first, with their lights under these rules."""
        found: list[Row] = []
        for table in self.tables:
            where: Row = {"document": table.document, "sha256": table.sha256}
            found += [where | judgement_row(one, row, rules) for row in table.rows for one in row.judgements]
        for one in self.others:
            place = one.target.place if one.target else None
            where = {"document": place.document if place else None, "sha256": place.sha256 if place else None}
            found.append(where | judgement_row(one, rules=rules))
        return found


def compare(
    readings: Reading | Iterable[Reading],
    as_of: date | str | None = None,
    decided: Sequence[Decided] = (),
    natures: Mapping[str, Nature] | None = None,
) -> Comparison:
    """Collect the statements of one reading or many and judge every promise in them once.

    `as_of` is the day to look at, as a date or as 2023-12-31; without it, it is the last one that most results of the
    latest document are about. Raises PeriodError where it is no day.

    Documents are told apart by their bytes, so a copy counts once; those of one name get labels that differ.

    `decided` are the targets that decisions set and that hold: they count in the place of what documents promise.
    `natures` tells of canonical names what kind of figure they are and which way is better, where that is not left to
    the catalogue.
    """
    each = told_apart(readings)
    ledger = collect(each, natures or {})
    decisions = Decisions(decided, ledger)
    day = _day(as_of) or last_day(ledger)
    tables = tuple(
        PlanTable(reading.document.name, tuple(rows), reading.document.sha256)
        for reading in each
        if (rows := judge_table(reading.document, reading.statements, ledger, day, decisions))
    )
    in_tables = {
        _place(judgement.promise)
        for table in tables
        for row in table.rows
        for judgement in row.judgements
        if judgement.promise is not None
    }
    others = tuple(
        judgement
        for judgement in judge_promises(ledger, day, decisions)
        if judgement.promise and _place(judgement.promise) not in in_tables
    )
    return Comparison(day, ledger, tables, others)


def _day(told: date | str | None) -> date | None:
    if isinstance(told, datetime):
        return told.date()
    if not isinstance(told, str):
        return told
    try:
        return date.fromisoformat(told)
    except ValueError as error:
        message = f"{told!r} is no day. Write it as 2023-12-31."
        raise PeriodError(message) from error


def _place(promise: Observation) -> tuple[str, int]:
    return promise.place.identity, promise.place.start
