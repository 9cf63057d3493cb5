"""Storing what the latest documents changed."""

from collections.abc import Iterator, Mapping, Sequence

import lantu
from lantu.progress import Change as Changed
from lantu.progress import Decided, changes, review
from lantu.progress import Review as Reviewed
from lantu_platform.plans.enums import ChangeKind
from lantu_platform.plans.models import Change, Judgement, Review, Step
from lantu_platform.plans.services.places import Places

STEPS = 5
"""Of so many documents, the last ones that came, the review tells what has changed since."""


def changes_by_step(
    readings: Sequence[lantu.Reading],
    reported: Sequence[lantu.Reading],
    decided: Sequence[Decided],
    after: Reviewed,
) -> Iterator[tuple[int, list[Changed]]]:
    """The last documents, the very last first, each with what has changed since it came. `readings` as they came.

    What departments reported and what was decided counts before as after: the steps tell what documents changed.
    """
    for back in range(1, min(STEPS, len(readings)) + 1):
        before = review([*readings[:-back], *reported], after.as_of, decided, after.ledger.natures)
        yield int(readings[-back].document.name), changes(before, after)


def add_steps(
    made: Review, found: Sequence[tuple[int, list[Changed]]], rows: Mapping[int, Judgement], places: Places
) -> None:
    """Store the changes; `rows` are the stored judgements by the identity of what they were made from."""
    steps = [Step(review=made, document_id=document, position=at) for at, (document, _) in enumerate(found)]
    Step.objects.bulk_create(steps)
    Change.objects.bulk_create(
        Change(
            step=step,
            judgement=rows[id(each.after)],
            kind=_kind(each),
            before_verdict=each.before.verdict if each.before else "",
            before_result_id=places.find(each.before.result)[0] if each.before else None,
        )
        for step, (_, changed) in zip(steps, found, strict=True)
        for each in changed
        # A row whose target cell is empty promises nothing, so it is no news.
        if id(each.after) in rows and (each.before or each.after.promise)
    )


def _kind(each: Changed) -> ChangeKind:
    before, after = each.before, each.after
    if before is None:
        return ChangeKind.NEW
    if before.verdict != after.verdict:
        return ChangeKind.VERDICT
    return ChangeKind.CAUSE if _result(before) == _result(after) else ChangeKind.RESULT


def _result(judged: lantu.progress.Judgement) -> object:
    return judged.result and (judged.result.period, judged.result.value)
