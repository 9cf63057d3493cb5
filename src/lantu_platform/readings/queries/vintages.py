"""How the figure for one period changed: estimated, published, revised, and by which document or return."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

import lantu
from lantu.errors import PeriodError
from lantu.period import Period
from lantu.series import Dated, Ledger, Series, Vintage, agree, collect, same_time, vintages
from lantu.text import Document
from lantu_platform.indicators.models import Observation
from lantu_platform.readings.enums import Status
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries.restore import as_readings, reported_as_read

Month: TypeAlias = tuple[int, int]
_REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Step:
    """A figure as a document or, where `reported` is set, a department gave it.

    `month` is the one that the document looks back from, or in which the figure was reported; `change` the difference
    from the step before, in the history's unit.
    """

    vintage: Vintage
    month: Month
    statement: Statement | None
    reported: Observation | None
    change: Decimal | None


@dataclass(frozen=True, slots=True)
class History:
    """All that was given for one period of one series, oldest first; what only repeats the step before is left out."""

    period: Period
    measure: str
    scope: tuple[str, ...]
    unit: str
    steps: tuple[Step, ...]


def histories(statements: Sequence[Statement], reported: Sequence[Observation]) -> list[History]:
    """The histories of those periods for which a figure changed, the latest period first.

    `statements` and `reported` are those of one indicator in one place, replaced observations among them.
    """
    told = [row for row in reported if row.value is not None]
    ledger = collect([*as_readings(statements), *(_reading(row) for row in told)])
    if not any(len(group) > 1 for series in ledger.series for group in same_time(series.results)):
        return []
    months = _looking_back({row.document_id for row in statements})
    months |= {f"{_REPORTED} {row.pk}": (row.at.year, row.at.month) for row in told}
    dated = replace(ledger, horizons=tuple(months.items()))
    said = {(str(row.document_id), row.start): row for row in statements}
    by_key = {row.pk: row for row in told}
    found = [
        _history(dated, series, group[0].period, said, by_key)
        for series in dated.series
        for group in same_time(series.results)
    ]
    return sorted((each for each in found if len(each.steps) > 1), key=lambda each: each.period, reverse=True)


def _history(
    ledger: Ledger,
    series: Series,
    period: Period,
    said: Mapping[tuple[str, int], Statement],
    reported: Mapping[int, Observation],
) -> History:
    steps: list[Step] = []
    before: Dated | None = None
    for dated in vintages(ledger, series, period):
        figure, earlier = dated.version.observation, before.version.observation if before else None
        if before and earlier and agree(earlier, figure) and (before.vintage, dated.vintage) != _SETTLING:
            continue
        place = figure.place
        change = figure.low - earlier.low if earlier else None
        row = None if place.document.isdecimal() else reported[place.start]
        statement = None if row else said[place.document, place.start]
        steps.append(Step(dated.vintage, dated.version.effective, statement, row, change))
        before = dated
    return History(period, series.key.measure, series.key.scope, series.unit, tuple(steps))


_SETTLING = (Vintage.ESTIMATE, Vintage.ACTUAL)
"""An actual figure is news even where it says what was estimated."""


def _reading(row: Observation) -> lantu.Reading:
    document = Document(name=f"{_REPORTED} {row.pk}", text="", format="", sha256="")
    return lantu.Reading(document, [reported_as_read(row)], [], [], [], [])


def _looking_back(documents: Iterable[int]) -> dict[str, Month]:
    """For each document the month that it looks back from: the end of the period that most of its results are about."""
    results = Statement.objects.in_force().filter(document__in=documents).exclude(status=Status.TARGET).order_by()
    ends: defaultdict[str, Counter[Month]] = defaultdict(Counter)
    for document, period in results.values_list("document_id", "period"):
        try:
            ends[str(document)][Period.parse(period).end] += 1
        except PeriodError:
            continue
    return {name: max(counts, key=lambda end: (counts[end], end)) for name, counts in ends.items()}
