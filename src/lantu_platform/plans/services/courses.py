"""A plan's rows with their values year by year, as an evaluation of the plan sets them out."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from lantu.aspect import Measure, Status
from lantu.period import Period
from lantu.series import Kind, SeriesKey, collect, observe_in
from lantu.series import Observation as Figure
from lantu_platform.indicators.models import Observation, TargetVersion
from lantu_platform.indicators.queries import natures, versions_in_force
from lantu_platform.plans.models import Judgement, Review
from lantu_platform.plans.queries import plan_rows
from lantu_platform.plans.services.decided import decided_on
from lantu_platform.plans.services.derived import DERIVED, derived_on
from lantu_platform.plans.services.places import is_read
from lantu_platform.plans.services.reported import reported_on
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries import as_readings, statements_of

MOST_YEARS = 15
"""No plan runs longer; a table about more years is no course of one."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with what told it: a statement, a department or a decision; none of them where a formula gave it."""

    figure: Figure
    statement: Statement | None = None
    reported: Observation | None = None
    decided: TargetVersion | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """What was aimed at for a year and what came of it; None where nobody told."""

    year: int
    target: Told | None
    actual: Told | None


@dataclass(frozen=True, slots=True)
class Course:
    """A judged row over the years of its table, in one unit."""

    judgement: Judgement
    unit: str
    years: tuple[Year, ...]

    @property
    def result_of_all(self) -> bool:
        """Whether the result tells of several years together, as an average does: the column of no year holds it."""
        result = self.judgement.result or self.judgement.reported
        return result is not None and Period.parse(result.period).is_several_years

    @property
    def statements(self) -> list[Statement]:
        """The figures of documents on which the row rests, each once."""
        row = self.judgement
        told = [each for year in self.years for each in (year.target, year.actual) if each]
        figures = [row.target, row.base, row.result, *(each.statement for each in told)]
        return list({each.pk: each for each in figures if each}.values())


@dataclass(frozen=True, slots=True)
class Courses:
    """The rows of an indicator table, each over the same years."""

    table: str
    years: tuple[int, ...]
    rows: tuple[Course, ...]

    @property
    def has_bases(self) -> bool:
        """Whether the base of any row is known; else the years begin with those of the earliest target."""
        return any(row.judgement.base for row in self.rows)


def courses_of(review: Review, document: int) -> list[Courses]:
    """A document's judged tables with what documents, departments, decisions and formulas tell of each year.

    A year's target is the decided one, else that of the document that looks back from latest; its actual is of the
    whole year where there is one, else of the longest part of it.
    """
    rows = plan_rows(review, document)
    told = _Told(review.day, rows)
    found = []
    for table, judged in groupby(rows, key=lambda row: row.table):
        of_table = list(judged)
        years = _years(of_table)
        found.append(Courses(table, years, tuple(told.course(row, years) for row in of_table)))
    return found


def _years(rows: Iterable[Judgement]) -> tuple[int, ...]:
    """From the first year after a base, or with which a target begins, to the last that one ends with."""
    ends = [row.year for row in rows if row.year]
    if not ends:
        return ()
    bases = [int(row.base.period[:4]) + 1 for row in rows if row.base and row.year and row.base.year != row.year]
    begins = [int(row.due[:4]) for row in rows if row.due]
    last = max(ends)
    return tuple(range(max(min([*bases, *begins]), last - MOST_YEARS + 1), last + 1))


class _Told:
    """All that is told on a day of the indicators of some rows, in series."""

    def __init__(self, day: date, rows: Sequence[Judgement]) -> None:
        keys = {row.indicator_id for row in rows if row.indicator_id}
        said = list(statements_of(keys, {row.region for row in rows}, day))
        reported, derived = reported_on(day, keys), derived_on(day, keys).readings
        self._ledger = collect([*as_readings(said), *reported, *derived], natures())
        self._statements = {(str(row.document_id), row.start): row for row in said}
        starts = [each.start for reading in reported for each in reading.statements]
        self._reported = Observation.objects.select_related("indicator").in_bulk(starts)
        self._keys = {_place(one): one.key for series in self._ledger.series for one in series.targets}
        self._versions = {version.pk: version for version in versions_in_force(day)}
        self._decided: defaultdict[SeriesKey, list[Figure]] = defaultdict(list)
        for each in decided_on(day):
            if self._versions[each.statement.start].target.indicator_id in keys:
                figure = observe_in(self._ledger, each.document, each.statement)
                self._decided[figure.key].append(figure)

    def course(self, row: Judgement, years: Collection[int]) -> Course:
        """The row over these years."""
        key = self._key(row)
        series = self._ledger.find(key) if key else None
        targets = [*self._decided[key], *(series.targets if series else ())] if key else []
        results = series.results if series else ()
        cells = []
        for year in years:
            target, actual = self._target(targets, year), self._actual(results, year)
            cells.append(Year(year, target, actual or self._judged(row, year)))
        return Course(row, series.unit if series else row.unit, tuple(cells))

    def _key(self, row: Judgement) -> SeriesKey | None:
        """Of what the row's years tell; a growth on average over the years is told by the growth of each."""
        if row.decided:
            starts = {key: {each.place.start for each in told} for key, told in self._decided.items()}
            key = next((key for key, found in starts.items() if row.decided_id in found), None)
        else:
            target = row.target
            place = (str(target.document_id), target.start, row.indicator.name) if target and row.indicator else None
            key = self._keys.get(place) if place else None
        if key and key.measure == Measure.AVG_GROWTH:
            yearly = replace(key, measure=Measure.GROWTH.value)
            return yearly if self._ledger.find(yearly) else key
        return key

    def _target(self, targets: Iterable[Figure], year: int) -> Told | None:
        found = [each for each in targets if each.period.end[0] == year and _aims_at_year(each)]
        best = max(found, key=lambda each: (not is_read(each), self._horizon(each)), default=None)
        return self._told(best) if best else None

    def _actual(self, results: Iterable[Figure], year: int) -> Told | None:
        found = [each for each in results if each.period.end[0] == year and _tells_of_year(each)]
        best = max(found, key=self._worth, default=None)
        return self._told(best) if best else None

    def _worth(self, result: Figure) -> tuple[object, ...]:
        return (result.period.end, result.period.months, result.status is Status.ACTUAL, self._horizon(result))

    def _horizon(self, figure: Figure) -> tuple[int, int]:
        return self._ledger.horizon(figure.place.identity)

    def _judged(self, row: Judgement, year: int) -> Told | None:
        """The result that was judged, where it belongs to no series of the row's: tables may tell it in other units."""
        result = row.result
        if result is None or result.year != year:
            return None
        (reading,) = as_readings([self._statements.get((str(result.document_id), result.start), result)])
        figure = observe_in(self._ledger, reading.document, reading.statements[0])
        return None if figure.period.is_several_years else Told(figure, statement=result)

    def _told(self, figure: Figure) -> Told:
        place = figure.place
        if is_read(figure):
            return Told(figure, statement=self._statements[place.document, place.start])
        if place.document == DERIVED:
            return Told(figure)
        if figure.is_target:
            return Told(figure, decided=self._versions[place.start])
        return Told(figure, reported=self._reported[place.start])


def _place(figure: Figure) -> tuple[str, int, str]:
    return figure.place.document, figure.place.start, figure.key.indicator


def _aims_at_year(target: Figure) -> bool:
    """Whether a target is one for the year in which it ends, not for a part of it nor a sum over several."""
    period = target.period
    if period.is_year:
        return True
    flows = target.nature.kind is Kind.FLOW or target.key.measure != Measure.LEVEL
    return not flows and period.end[1] == 12


def _tells_of_year(result: Figure) -> bool:
    """Whether a result tells of the year in which it ends, or of its first months."""
    if result.period.is_several_years:
        return False
    return result.nature.kind is not Kind.FLOW or result.period.start[1] == 1
