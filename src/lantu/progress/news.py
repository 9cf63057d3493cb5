"""What a further document changed: promises that are new, and judgements that are no longer the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from lantu.progress.comparison import Comparison
from lantu.progress.model import Judgement


@dataclass(frozen=True, slots=True)
class Change:
    """A promise before and after; `before` is None for a promise that was not known."""

    before: Judgement | None
    after: Judgement


def _all(comparison: Comparison) -> Iterator[Judgement]:
    for table in comparison.tables:
        for row in table.rows:
            yield from row.judgements
    yield from comparison.others


def _identity(judgement: Judgement) -> object:
    target = judgement.promise
    return (target.place.identity, target.place.start, target.key) if target else judgement.indicator


def changes(before: Comparison, after: Comparison) -> list[Change]:
    """The promises that `after` knows and `before` does not, and those whose verdict, cause or result differ.

    Both are comparisons of the same documents, `after` with further ones.
    """
    known = {_identity(judgement): judgement for judgement in _all(before)}
    found = []
    for judgement in _all(after):
        earlier = known.get(_identity(judgement))
        if earlier is None or _outcome(earlier) != _outcome(judgement):
            found.append(Change(earlier, judgement))
    return found


def _outcome(judgement: Judgement) -> object:
    result = judgement.result
    return judgement.verdict, judgement.cause, result and (result.period, result.value)
