"""The same thing said more than once: which figures of a series to set against each other."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from lantu.series.model import Observation

Pair = tuple[Observation, Observation]


def same_time(group: Iterable[Observation]) -> list[list[Observation]]:
    """The figures of one series by period and base, each group in the order given."""
    found: defaultdict[Hashable, list[Observation]] = defaultdict(list)
    for one in group:
        found[one.period.start, one.period.end, one.base].append(one)
    return list(found.values())


def repetitions(group: Sequence[Observation]) -> Iterator[Pair]:
    """Pairs of figures for one time: each with the one before that is written alike, and each two ways of writing it.

    Two ways of writing meet once inside a document, where one holds both, and once across documents. So a figure that
    a thousand documents repeat gives a thousand pairs and not half a million, and no difference is lost.
    """
    writings: defaultdict[Hashable, list[Observation]] = defaultdict(list)
    for one in group:
        writings[one.value, one.step, one.comparator, one.status].append(one)
    for alike in writings.values():
        yield from pairwise(alike)
    for ones, others in combinations(writings.values(), 2):
        yield from _meeting(ones, others)


def _meeting(ones: Sequence[Observation], others: Sequence[Observation]) -> Iterator[Pair]:
    by_document = {other.place.identity: other for other in reversed(others)}
    inside = next(((one, by_document[one.place.identity]) for one in ones if one.place.identity in by_document), None)
    if inside:
        yield inside
    across = next(
        ((one, other) for one in ones for other in others if one.place.identity != other.place.identity), None
    )
    if across:
        yield across
