"""Storing what the latest documents changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import lantu
from lantu.progress import Change as Changed
from lantu.progress import Comparison, Decided, changes, compare
from lantu.progress import Judgement as Judged
from lantu_platform.plans.enums import ChangeKind
from lantu_platform.plans.models import Change, Review, Step
from lantu_platform.plans.services.places import Places
from lantu_platform.plans.services.repeats import Promise

STEPS = 5
"""Of so many documents, the last ones that came, the review tells what has changed since."""


def changes_by_step(
    readings: Sequence[lantu.Reading],
    reported: Sequence[lantu.Reading],
    decided: Sequence[Decided],
    after: Comparison,
) -> Iterator[tuple[int, list[Changed]]]:
    """The last documents, the very last first, each with what has changed since it came. `readings` as they came.

    What departments reported and what was decided counts before as after: the steps tell what documents changed.
    """
    for back in range(1, min(STEPS, len(readings)) + 1):
        before = compare([*readings[:-back], *reported], after.as_of, decided, after.ledger.natures)
        yield int(readings[-back].document.name), changes(before, after)


def add_steps(
    made: Review, found: Sequence[tuple[int, list[Changed]]], promises: Iterable[Promise], places: Places
) -> None:
    """Store the changes, one for a promise however many documents make it; the promises' judgements are stored."""
    steps = [Step(review=made, document_id=document, position=at) for at, (document, _) in enumerate(found)]
    Step.objects.bulk_create(steps)
    told = list(promises)
    changed = (
        (step, {id(each.after): each for each in changes}) for step, (_, changes) in zip(steps, found, strict=True)
    )
    Change.objects.bulk_create(
        Change(
            step=step,
            judgement=promise.lead[1],
            kind=news.kind,
            before_verdict=news.before.verdict if news.before else "",
            before_result_id=places.find(news.before.result)[0] if news.before else None,
        )
        for step, changes in changed
        for promise in told
        if (news := _news(promise, changes))
    )


@dataclass(frozen=True, slots=True)
class _News:
    """What changed about a promise; `before` is None for one that nobody had made."""

    kind: ChangeKind
    before: Judged | None


def _news(promise: Promise, changes: Mapping[int, Changed]) -> _News | None:
    """None where nothing changed, as where a further document only repeats what was promised."""
    after = promise.lead[0]
    before = {id(each): changes[id(each)].before if id(each) in changes else each for each, _ in promise.members}
    known = [each for each in before.values() if each]
    if not known:
        # A row whose target cell is empty promises nothing, so it is no news.
        return _News(ChangeKind.NEW, None) if after.promise else None
    # Where the promise was known by another document's words alone, it was judged by these.
    earlier = before[id(after)] or min(known, key=lambda each: not each.judged)
    if len(promise.versions) > 1 and not any(before[id(each)] for each, _ in promise.versions[-1]):
        return _News(ChangeKind.TARGET, earlier)
    kind = _kind(earlier, after)
    return _News(kind, earlier) if kind else None


def _kind(before: Judged, after: Judged) -> ChangeKind | None:
    if before.verdict != after.verdict:
        return ChangeKind.VERDICT
    if _result(before) != _result(after):
        return ChangeKind.RESULT
    return ChangeKind.CAUSE if before.cause != after.cause else None


def _result(judged: Judged) -> object:
    return judged.result and (judged.result.period, judged.result.value)
