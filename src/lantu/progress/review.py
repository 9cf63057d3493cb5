"""Several documents side by side: plan tables row by row, and all other promises."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lantu.progress.compare import compare, last_day
from lantu.progress.decided import Decided, Decisions
from lantu.progress.model import Judgement, TableRow
from lantu.progress.table import judge_table
from lantu.reading import Reading, told_apart
from lantu.series import Ledger, Nature, Observation, collect


@dataclass(frozen=True, slots=True)
class PlanTable:
    """The judged rows of one document's plan tables; `document` is its name, `sha256` of its bytes."""

    document: str
    rows: tuple[TableRow, ...]
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """Promises beside results. `tables` come first; `others` are the promises outside of them; `as_of` the day used."""

    as_of: date | None
    ledger: Ledger
    tables: tuple[PlanTable, ...]
    others: tuple[Judgement, ...]


def review(
    readings: Sequence[Reading],
    as_of: date | None = None,
    decided: Sequence[Decided] = (),
    natures: Mapping[str, Nature] | None = None,
) -> Review:
    """Collect the readings' statements and judge every promise in them once.

    Documents are told apart by their bytes, so a copy counts once; those of one name get labels that differ.

    `decided` are the targets that decisions set and that hold: they count in the place of what documents promise.
    `natures` tells of canonical names what kind of figure they are and which way is better, where that is not left to
    the catalogue.
    """
    readings = told_apart(readings)
    ledger = collect(readings, natures or {})
    decisions = Decisions(decided, ledger)
    day = as_of or last_day(ledger)
    tables = tuple(
        PlanTable(reading.document.name, tuple(rows), reading.document.sha256)
        for reading in readings
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
        for judgement in compare(ledger, day, decisions)
        if judgement.promise and _place(judgement.promise) not in in_tables
    )
    return Review(day, ledger, tables, others)


def _place(promise: Observation) -> tuple[str, int]:
    return promise.place.identity, promise.place.start
