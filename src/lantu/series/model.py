"""Observations of one key over time, and figures that contradict each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from lantu.aspect import Comparator, Status
from lantu.period import Period
from lantu.period.model import Month
from lantu.series.catalogue import Nature, nature
from lantu.series.key import SeriesKey
from lantu.statement import Value

APPROXIMATE = Decimal("0.05")
"""How far, as a share of the value, a figure written with 约 or 左右 may lie from the true one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a figure stands: the document, the characters of its value, the sentence around it."""

    document: str
    sha256: str
    start: int
    end: int
    text: str
    sentence: str
    page: int | None = None

    @property
    def identity(self) -> str:
        """What tells the document from every other, as `Document.identity` does; its name is a label for people."""
        return self.sha256 or self.document

    def __str__(self) -> str:
        return f"{self.document}:{self.start}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One figure of a series. `value` is in `unit`, the series' unit, and `step` is one of its last written digit.

    `base` is what a change or rank is measured against, where the text says so. `table` and `row` are set for
    figures of an indicator table. `said` is what somebody said of the indicator's nature; None leaves it to the
    catalogue.
    """

    key: SeriesKey
    period: Period
    value: Value
    unit: str
    step: Decimal
    comparator: Comparator
    status: Status
    place: Place
    base: str | None = None
    attribute: str | None = None
    monitor: str | None = None
    table: str | None = None
    row: int | None = None
    doubts: tuple[str, ...] = ()
    said: Nature | None = None

    @property
    def nature(self) -> Nature:
        """Flow or stock, and which way is better: as somebody said, else as the catalogue or the name's words tell."""
        return self.said or nature(self.key.indicator)

    @property
    def is_target(self) -> bool:
        """Whether this is a promise."""
        return self.status is Status.TARGET

    @property
    def low(self) -> Decimal:
        """The number, or the lower end of a range."""
        return self.value[0] if isinstance(self.value, tuple) else self.value

    @property
    def high(self) -> Decimal:
        """The number, or the upper end of a range."""
        return self.value[1] if isinstance(self.value, tuple) else self.value

    @property
    def span(self) -> tuple[Decimal | None, Decimal | None]:
        """The numbers that the writing allows, None for an open end; rounding of the last digit included."""
        half = self.step / 2
        if self.comparator in (Comparator.GE, Comparator.GT):
            return self.low - half, None
        if self.comparator in (Comparator.LE, Comparator.LT):
            return None, self.high + half
        if self.comparator is Comparator.APPROX:
            slack = max(abs(self.low) * APPROXIMATE, half)
            return self.low - slack, self.high + slack
        return self.low - half, self.high + half


def agree(one: Observation, other: Observation) -> bool:
    """Whether two figures can both be true, given their bounds and rounding.

    Two results above different bounds can; two promises cannot, for there the bound is what is promised.
    """
    if one.is_target and other.is_target and one.comparator == other.comparator:
        half = max(one.step, other.step) / 2
        return abs(one.low - other.low) <= half and abs(one.high - other.high) <= half
    (low, high), (other_low, other_high) = one.span, other.span
    below = high is not None and other_low is not None and high < other_low
    above = low is not None and other_high is not None and low > other_high
    return not (below or above)


class ConflictKind(StrEnum):
    """What two different values of one key and period mean."""

    CONTRADICTION = "contradiction"
    """Two results that cannot both be true."""
    REVISION = "revision"
    """An estimate that a later result replaced."""
    CHANGED_TARGET = "changed_target"
    """Two promises for one date."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two figures with equal key and period and different values; both carry their places."""

    kind: ConflictKind
    key: SeriesKey
    period: Period
    first: Observation
    second: Observation


@dataclass(frozen=True, slots=True)
class Series:
    """All figures of one key in one unit, sorted by period and place."""

    key: SeriesKey
    unit: str
    targets: tuple[Observation, ...]
    results: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A statement that belongs to no series, with the reason."""

    place: Place
    indicator: str
    reason: str


@dataclass(frozen=True)
class Ledger:
    """All series of a set of documents, their conflicts, and the statements that could not be placed.

    `horizons` holds for each document's identity the month that it looks back from, `natures` for names of indicators
    what somebody said of them.
    """

    series: tuple[Series, ...]
    conflicts: tuple[Conflict, ...]
    unplaced: tuple[Unplaced, ...] = ()
    horizons: tuple[tuple[str, Month], ...] = ()
    natures: Mapping[str, Nature] = field(default_factory=dict)

    @cached_property
    def _by_key(self) -> dict[SeriesKey, Series]:
        return {series.key: series for series in self.series}

    @cached_property
    def _by_indicator(self) -> dict[tuple[str, str], list[Series]]:
        groups: dict[tuple[str, str], list[Series]] = {}
        for series in self.series:
            groups.setdefault((series.key.indicator, series.key.region), []).append(series)
        return groups

    @cached_property
    def _horizons(self) -> dict[str, Month]:
        return dict(self.horizons)

    def horizon(self, document: str) -> Month:
        """The month that a document, named by its identity, looks back from.

        That is the end of the period that most of its results are about.

        A target of the document was set then: what came before is its base, what comes after its result. A document
        without results looks back from nowhere: (0, 0).
        """
        return self._horizons.get(document, (0, 0))

    @property
    def latest(self) -> Month:
        """The latest horizon of all documents."""
        return max((month for _, month in self.horizons), default=(0, 0))

    def find(self, key: SeriesKey) -> Series | None:
        """The series with exactly this key."""
        return self._by_key.get(key)

    def of_indicator(self, key: SeriesKey) -> list[Series]:
        """All series of this indicator and region, whatever is measured and counted."""
        return self._by_indicator.get((key.indicator, key.region), [])

    def other_scopes(self, key: SeriesKey) -> tuple[Series, ...]:
        """Series that differ from this key in scope only."""
        return tuple(
            series
            for series in self.of_indicator(key)
            if series.key.scope != key.scope
            and (series.key.measure, series.key.dimension) == (key.measure, key.dimension)
        )

    def with_measure(self, key: SeriesKey, measure: str) -> tuple[Series, ...]:
        """Series of the same indicator, region and scope with another measure, in every dimension."""
        return tuple(
            series
            for series in self.of_indicator(key)
            if (series.key.measure, series.key.scope) == (measure, key.scope)
        )
