"""Several documents side by side: plan tables row by row, and all other promises."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lantu.progress.compare import compare, last_day
from lantu.progress.model import Judgement, TableRow
from lantu.progress.table import judge_table
from lantu.reading import Reading
from lantu.series import Ledger, collect


@dataclass(frozen=True, slots=True)
class PlanTable:
    """The judged rows of one document's plan tables."""

    document: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Promises beside results. `tables` come first; `others` are the promises outside of them; `as_of` the day used."""

    as_of: date | None
    ledger: Ledger
    tables: tuple[PlanTable, ...]
    others: tuple[Judgement, ...]


def review(readings: Sequence[Reading], as_of: date | None = None) -> Review:
    """Collect the readings' statements and judge every promise in them once."""
    ledger = collect(readings)
    day = as_of or last_day(ledger)
    tables = tuple(
        PlanTable(reading.document.name, tuple(rows))
        for reading in readings
        if (rows := judge_table(reading.document, reading.statements, ledger, day))
    )
    in_tables = {
        (judgement.target.place.document, judgement.target.place.start)
        for table in tables
        for row in table.rows
        for judgement in row.judgements
        if judgement.target is not None
    }
    others = tuple(
        judgement
        for judgement in compare(ledger, day)
        if judgement.target and (judgement.target.place.document, judgement.target.place.start) not in in_tables
    )
    return Review(day, ledger, tables, others)
