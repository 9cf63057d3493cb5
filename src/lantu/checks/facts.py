"""The figures of a ledger, ready to be looked up by what they are about."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from lantu.aspect import Comparator, Measure
from lantu.period import Period
from lantu.series import Ledger, Observation

_EXACT = (Comparator.EQ, Comparator.APPROX)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a level, its growth and its change share."""

    indicator: str
    region: str
    scope: tuple[str, ...]

    @classmethod
    def of(cls, observation: Observation) -> Self:
        """The subject of a figure."""
        return cls(observation.key.indicator, observation.key.region, observation.key.scope)


class Facts:
    """Lookups over all figures. A figure of the same document goes before one of another."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._torn = {
            (one.place.identity, one.place.start, one.key)
            for series in ledger.series
            for group in (series.targets, series.results)
            for one in _torn(group)
        }
        figures = [one for series in ledger.series for one in (*series.targets, *series.results)]
        self.figures = sorted(self.reliable(figures), key=_order)
        self._by_subject: defaultdict[tuple[Subject, str], list[Observation]] = defaultdict(list)
        self._by_name: defaultdict[str, list[Observation]] = defaultdict(list)
        self._starts = [_order(one) for one in self.figures]
        self._at = {(one.place.identity, one.place.start): one for one in reversed(self.figures)}
        for one in self.figures:
            self._by_subject[Subject.of(one), one.key.measure].append(one)
            self._by_name[one.key.indicator].append(one)

    def reliable(self, figures: Iterable[Observation]) -> list[Observation]:
        """Without those that a sentence gives twice with different values: one of the two is about something else."""
        return [one for one in figures if (one.place.identity, one.place.start, one.key) not in self._torn]

    def names(self) -> list[str]:
        """All canonical names of indicators, sorted."""
        return sorted(self._by_name)

    def named(self, indicator: str) -> Iterator[Observation]:
        """All exact levels of an indicator by its canonical name."""
        return self.of(indicator, Measure.LEVEL)

    def of(self, indicator: str, measure: Measure) -> Iterator[Observation]:
        """All exact figures of an indicator and measure."""
        named = self._by_name.get(indicator, ())
        return (one for one in named if one.key.measure == measure and one.comparator in _EXACT)

    def at(self, document: str, start: int) -> Observation | None:
        """The figure that starts at this character of a document, which is named by its identity."""
        return self._at.get((document, start))

    def around(self, one: Observation, before: int, after: int = 0) -> list[Observation]:
        """The figures of the same document that start so many characters before or after a figure, in their order."""
        name, document, start = _order(one)
        first = bisect_left(self._starts, (name, document, start - before))
        last = bisect_right(self._starts, (name, document, start + after))
        return [near for near in self.figures[first:last] if near is not one]

    def measured(self, measure: Measure) -> Iterator[Observation]:
        """All exact figures of a measure."""
        return (one for one in self.figures if one.key.measure == measure and one.comparator in _EXACT)

    def find(
        self,
        subject: Subject,
        measure: Measure,
        period: Period,
        like: Observation,
        *,
        any_document: bool = True,
        target: bool | None = None,
    ) -> Observation | None:
        """An exact figure of this subject, measure and period, of the same standing (promise or result) as `like`.

        `target` asks for promises or results instead. None where there is none, or where the nearest document has
        several that disagree.
        """
        wanted = like.is_target if target is None else target
        found = [
            one
            for one in self._by_subject.get((subject, measure), ())
            if (one.period.start, one.period.end) == (period.start, period.end)
            and one.comparator in _EXACT
            and one.is_target == wanted
            and (any_document or one.place.identity == like.place.identity)
        ]
        near = [one for one in found if one.place.identity == like.place.identity] or found
        return near[0] if near and len({one.value for one in near}) == 1 else None

    def sentences(self) -> Iterator[list[Observation]]:
        """Figures of one sentence, in their order."""
        group: list[Observation] = []
        for one in self.figures:
            if group and not _same_sentence(group[-1], one):
                yield group
                group = []
            group.append(one)
        if group:
            yield group


def _order(one: Observation) -> tuple[str, str, int]:
    return one.place.document, one.place.identity, one.place.start


def _torn(group: Iterable[Observation]) -> Iterator[Observation]:
    """Figures of one key and period that stand in one sentence with different values."""
    places: defaultdict[object, list[Observation]] = defaultdict(list)
    for one in group:
        place = (one.place.identity, one.place.sentence, one.period.start, one.period.end, one.base)
        places[place].append(one)
    for figures in places.values():
        if len({one.value for one in figures}) > 1:
            yield from figures


def _same_sentence(one: Observation, other: Observation) -> bool:
    return one.place.identity == other.place.identity and one.place.sentence == other.place.sentence


def year_before(period: Period) -> Period | None:
    """The same months a year earlier; None for spans of several years."""
    if period.start[0] != period.end[0]:
        return None
    year = period.start[0]
    return Period.parse(period.notation.replace(str(year), str(year - 1)))


def distinct(figures: Iterable[Observation]) -> list[Observation]:
    """Each value and period of a document once."""
    seen: set[object] = set()
    kept = []
    for one in figures:
        same = (one.key, one.period.start, one.period.end, one.value, one.place.identity)
        if same not in seen:
            seen.add(same)
            kept.append(one)
    return kept
