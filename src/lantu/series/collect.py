"""From readings to a ledger: statements come together under their keys, in one unit a series."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from lantu.aspect import Status
from lantu.errors import PeriodError
from lantu.period import Period
from lantu.period.model import Month
from lantu.reading import Reading, told_apart
from lantu.series.catalogue import Nature
from lantu.series.key import Placing, SeriesKey, place
from lantu.series.model import Conflict, ConflictKind, Ledger, Observation, Place, Series, Unplaced, agree
from lantu.series.repeat import repetitions, same_time
from lantu.statement import Statement, Value
from lantu.text import Document, sentence_around
from lantu.unit import convert

_NOBODY_SAID: Mapping[str, Nature] = {}


def place_of(document: Document, statement: Statement) -> Place:
    """Where a statement stands."""
    return Place(
        document=document.name,
        sha256=document.sha256,
        start=statement.start,
        end=statement.end,
        text=statement.text,
        sentence=sentence_around(document.text, statement.start, statement.end),
        page=statement.page,
    )


def observe(
    document: Document,
    statement: Statement,
    unit: str | None = None,
    placing: Placing | None = None,
    natures: Mapping[str, Nature] = _NOBODY_SAID,
) -> Observation:
    """A statement as an observation, its value in `unit` or else as written; `placing` where it is known already.

    `natures` tells of names of indicators what somebody said of them.
    Raises PeriodError where the statement's period is none, UnitError where the units measure different things.
    """
    placing = placing or place(statement)
    target = unit or placing.unit
    return Observation(
        key=placing.key,
        period=Period.parse(statement.period),
        value=_converted(statement.value, placing, target),
        unit=target,
        step=abs(_in_unit(_step(statement.value), placing, target)),
        comparator=statement.comparator,
        status=statement.status,
        place=place_of(document, statement),
        base=statement.base,
        attribute=statement.attribute,
        monitor=statement.monitor,
        table=statement.table,
        row=statement.row,
        doubts=statement.doubts,
        said=natures.get(placing.key.indicator),
    )


def observe_in(ledger: Ledger, document: Document, statement: Statement) -> Observation:
    """A statement as an observation in the unit of its ledger's series, so that it compares; raises as `observe`."""
    placing = place(statement)
    series = ledger.find(placing.key)
    return observe(document, statement, series.unit if series else None, placing, ledger.natures)


def _in_unit(value: Decimal, placing: Placing, unit: str) -> Decimal:
    return value if placing.key.dimension == "rank" else convert(value, placing.unit, unit)


def _converted(value: Value, placing: Placing, unit: str) -> Value:
    if isinstance(value, tuple):
        return _in_unit(value[0], placing, unit), _in_unit(value[1], placing, unit)
    return _in_unit(value, placing, unit)


def _step(value: Value) -> Decimal:
    """One of the last digit that is written: 0.1 for 6.5, 1 for 300."""
    number = value[0] if isinstance(value, tuple) else value
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(min(int(exponent), 0)) if isinstance(exponent, int) else Decimal(0)


def _order(observation: Observation) -> tuple[Period, str, str, int]:
    place = observation.place
    return observation.period, place.document, place.identity, place.start


def _series(
    key: SeriesKey, members: Sequence[tuple[Document, Statement, Placing]], natures: Mapping[str, Nature]
) -> Series:
    unit = Counter(placing.unit for _, _, placing in members).most_common(1)[0][0]
    found = (observe(document, one, unit, placing, natures) for document, one, placing in members)
    observations = sorted(found, key=_order)
    return Series(
        key=key,
        unit=unit,
        targets=tuple(observation for observation in observations if observation.is_target),
        results=tuple(observation for observation in observations if not observation.is_target),
    )


def _conflicts(series: Series) -> Iterator[Conflict]:
    for standing in (series.targets, series.results):
        for group in same_time(standing):
            for first, second in repetitions(group):
                if not agree(first, second):
                    yield Conflict(_conflict_kind(first, second), series.key, first.period, first, second)


def _conflict_kind(first: Observation, second: Observation) -> ConflictKind:
    if first.is_target:
        return ConflictKind.CHANGED_TARGET
    if Status.ESTIMATE in (first.status, second.status) and first.place.identity != second.place.identity:
        return ConflictKind.REVISION
    return ConflictKind.CONTRADICTION


def collect(readings: Iterable[Reading], natures: Mapping[str, Nature] = _NOBODY_SAID) -> Ledger:
    """Bring the statements of all readings together by key.

    `natures` tells of canonical names what kind of figure they are and which way is better, where that is not left to
    the catalogue.
    Documents are told apart by their identity, so a copy counts once; those of one name get labels that differ.
    A statement without an indicator or with a period that cannot be read is listed in `Ledger.unplaced` with the
    reason, never dropped.
    """
    groups: defaultdict[SeriesKey, list[tuple[Document, Statement, Placing]]] = defaultdict(list)
    unplaced: list[Unplaced] = []
    ends: defaultdict[str, Counter[Month]] = defaultdict(Counter)
    for reading in told_apart(readings):
        for statement in reading.statements:
            try:
                period = Period.parse(statement.period)
            except PeriodError as error:
                unplaced.append(Unplaced(place_of(reading.document, statement), statement.indicator, str(error)))
                continue
            if not statement.indicator.strip():
                nameless = "the text names no indicator for this figure"
                unplaced.append(Unplaced(place_of(reading.document, statement), "", nameless))
                continue
            placing = place(statement)
            groups[placing.key].append((reading.document, statement, placing))
            if statement.status is not Status.TARGET:
                ends[reading.document.identity][period.end] += 1
    series = tuple(_series(key, groups[key], natures) for key in sorted(groups))
    return Ledger(
        series=series,
        conflicts=tuple(conflict for one in series for conflict in _conflicts(one)),
        unplaced=tuple(unplaced),
        horizons=tuple(
            (identity, max(counts, key=lambda end: (counts[end], end))) for identity, counts in ends.items()
        ),
        natures=natures,
    )
