"""What a new reading would change, told before it is stored."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django_tasks import task

import lantu
from lantu.intake import load_bytes
from lantu_platform.audit.services import record
from lantu_platform.library.rules import may_change_library
from lantu_platform.people.models import User
from lantu_platform.readings.enums import State
from lantu_platform.readings.models import Comparison, Slots, Statement
from lantu_platform.readings.queries import engine, outdated
from lantu_platform.readings.services.receive import read_again
from lantu_platform.readings.services.rows import document_rows
from lantu_platform.readings.services.settle import Settled, current_decisions, settle
from lantu_platform.readings.services.store import store

PATIENCE = timedelta(minutes=10)
"""After this long a comparison that has not come is asked for again."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; `before` or `after` is None where there was or will be nothing."""

    kind: str
    before: Statement | None
    after: Statement | None


@transaction.atomic
def compare_outdated(*, by: User) -> int:
    """Queue the comparison of every document that another engine has read; how many. Logs it.

    Those that are compared already, or wait for it, are left alone. Raises PermissionDenied.
    """
    if not may_change_library(by):
        raise PermissionDenied
    now = timezone.now()
    fresh = Comparison.objects.filter(engine=engine()).exclude(state=State.FAILED)
    fresh = fresh.exclude(state__in=(State.WAITING, State.RUNNING), queued_at__lt=now - PATIENCE)
    readings = list(outdated().exclude(pk__in=fresh.values("reading")))
    for reading in readings:
        asked = {"engine": engine(), "state": State.WAITING, "queued_at": now}
        made, _ = Comparison.objects.update_or_create(reading=reading, defaults=asked)
        compare_waiting.enqueue(made.pk)
        record(by=by, action="readings.compared", subject=reading.document, details={"engine": engine()})
    return len(readings)


@transaction.atomic
def apply_comparisons(*, by: User, documents: Iterable[int]) -> int:
    """Queue the documents whose comparison is known to be read and stored anew; how many.

    One whose comparison was made with another engine than the present one is left alone, for what it would change is
    not known. Each is logged. Raises PermissionDenied.
    """
    known = Comparison.objects.filter(state=State.DONE, engine=engine(), reading__document__in=list(documents))
    readings = [each.reading for each in known.select_related("reading__document")]
    for reading in readings:
        read_again(by=by, document=reading.document)
    return len(readings)


def reread(*, apply: bool) -> Iterator[Comparison]:
    """Compare every document that another engine has read, one after the other, and store the new reading if told to.

    For the command line, where nobody is signed in; what is stored is logged as background work.
    """
    for reading in list(outdated()):
        asked = {"engine": engine(), "state": State.RUNNING, "queued_at": timezone.now()}
        made, _ = Comparison.objects.update_or_create(reading=reading, defaults=asked)
        found = compare(made)
        if apply:
            store(reading=reading, found=found)
        yield made


@task()
def compare_waiting(key: int) -> None:
    """Make one comparison. Runs in a worker; doing it twice does no harm."""
    made = Comparison.objects.select_related("reading__document").filter(pk=key).first()
    if made is None:
        return
    Comparison.objects.filter(pk=key).update(state=State.RUNNING)
    try:
        compare(made)
    except Exception:
        Comparison.objects.filter(pk=key).update(state=State.FAILED)
        raise


def compare(made: Comparison) -> lantu.Reading:
    """Read the document and keep what that would change; what was found."""
    reading = made.reading
    found = lantu.read_document(load_bytes(reading.document.path.read_bytes(), reading.document.name))
    settled = settle(document_rows(reading, found), current_decisions(reading.document_id), found.document)
    old = list(reading.statements.select_related("indicator").order_by("start", "end", "nth"))
    changes = [_stored(each) for each in differences(old, settled.rows)]
    conflicts = list(_conflicts(settled))
    for kind in ("added", "removed", "changed"):
        setattr(made, kind, sum(each["kind"] == kind for each in changes))
    made.conflicts, made.changes = len(conflicts), [*conflicts, *changes]
    made.kept = sum(row.decision is not None for row in settled.rows)
    made.engine, made.state, made.made_at = engine(), State.DONE, timezone.now()
    made.save()
    return found


def differences(old: Iterable[Statement], new: Iterable[Statement]) -> Iterator[Change]:
    """What is added, removed and changed, in the order of the text.

    Figures are the same where they stand at the same place, or where the text has moved in the same sentence.
    """
    before, rest = {(row.start, row.end, row.nth): row for row in old}, []
    pairs: list[tuple[Statement | None, Statement | None]] = []
    for row in new:
        known = before.pop((row.start, row.end, row.nth), None)
        if known and known.text == row.text:
            pairs.append((known, row))
        else:
            rest.append(row)
            before |= {(known.start, known.end, known.nth): known} if known else {}
    moved: defaultdict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for row in before.values():
        moved[row.sentence, row.text, row.name].append(row)
    for row in rest:
        same = moved[row.sentence, row.text, row.name]
        pairs.append((same.pop(0) if same else None, row))
    pairs += [(row, None) for rows in moved.values() for row in rows]
    for one, other in sorted(pairs, key=_start):
        if one is None or other is None:
            yield Change("added" if one is None else "removed", one, other)
        elif (one.name, one.slots) != (other.name, other.slots):
            yield Change("changed", one, other)


def _start(pair: tuple[Statement | None, Statement | None]) -> int:
    """Where a pair stands in the new text, or in the old one where it has no place in the new."""
    row = pair[1] or pair[0]
    return row.start if row else 0


def _conflicts(settled: Settled) -> Iterator[dict[str, Any]]:
    for decision, row in settled.conflicts:
        told = _said(row, Slots.of(decision.slots))
        yield {"kind": "conflict", **_place(row), "before": told, "after": _said(row, row.read_slots)}
    for decision in settled.lost:
        place = {"start": decision.start, "text": decision.text, "name": decision.frame.get("name", "")}
        yield {"kind": "lost", **place, "before": decision.slots, "after": None}


def _stored(change: Change) -> dict[str, Any]:
    row = change.after or change.before
    assert row is not None
    before = change.before and _said(change.before, change.before.slots)
    after = change.after and _said(change.after, change.after.slots)
    return {"kind": change.kind, **_place(row), "before": before, "after": after}


def _place(row: Statement) -> dict[str, Any]:
    return {"start": row.start, "text": row.text, "name": row.name}


def _said(row: Statement, slots: Slots) -> dict[str, Any]:
    return {**slots.stored(), "indicator": slots.indicator or row.name}
