"""The same indicator in several places: a district beside its city, a zone beside its neighbour."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lantu.period import Period
from lantu.series.key import SeriesKey
from lantu.series.model import Ledger, Observation


@dataclass(frozen=True, slots=True)
class Beside:
    """One indicator, measure, dimension and scope; `figures` run parallel to the regions that were asked for.

    A region without a figure, or with several that disagree, has None.
    """

    indicator: str
    measure: str
    dimension: str
    scope: tuple[str, ...]
    figures: tuple[Observation | None, ...]


def beside(ledger: Ledger, regions: Sequence[str], period: str, *, target: bool = False) -> list[Beside]:
    """Results (or targets) of one period, one row for each indicator that at least two of the regions have.

    Scopes stay apart. Raises PeriodError where the period is none.
    """
    wanted = Period.parse(period)
    rows: dict[tuple[str, str, str, tuple[str, ...]], dict[str, Observation | None]] = {}
    for series in ledger.series:
        if series.key.region not in regions:
            continue
        group = series.targets if target else series.results
        figure = _one([one for one in group if (one.period.start, one.period.end) == (wanted.start, wanted.end)])
        if figure is not None:
            rows.setdefault(_without_region(series.key), {})[series.key.region] = figure
    return [
        Beside(*key, figures=tuple(found.get(region) for region in regions))
        for key, found in sorted(rows.items())
        if len(found) > 1
    ]


def homes(ledger: Ledger) -> tuple[str, ...]:
    """The places that the documents are about: of each document the one that most of its figures speak of."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for series in ledger.series:
        for one in (*series.targets, *series.results):
            counts[one.place.document, one.place.identity][series.key.region] += 1
    return tuple(dict.fromkeys(counts[document].most_common(1)[0][0] for document in sorted(counts)))


def fullest_beside(ledger: Ledger, *, target: bool = False) -> tuple[str, list[Beside]] | None:
    """The year for which most indicators have a figure of two of the documents' places or more, with its rows.

    Results, or targets; of equal years the later; None where there is none.
    """
    places = homes(ledger)
    groups = (series.targets if target else series.results for series in ledger.series)
    years = {one.period.end[0] for group in groups for one in group if one.period.is_year}
    found = [(str(year), beside(ledger, places, str(year), target=target)) for year in sorted(years, reverse=True)]
    best = max(found, key=lambda one: len(one[1]), default=None) if len(places) > 1 else None
    return best if best and best[1] else None


def _without_region(key: SeriesKey) -> tuple[str, str, str, tuple[str, ...]]:
    return key.indicator, key.measure, key.dimension, key.scope


def _one(figures: Sequence[Observation]) -> Observation | None:
    """The figure, where all that are given say the same."""
    return figures[0] if figures and len({(one.value, one.unit) for one in figures}) == 1 else None
