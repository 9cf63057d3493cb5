"""Deciding about a statement: accept, correct, reject, and take it back."""

from copy import copy
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.indicators.models import Indicator
from lantu_platform.people.models import User
from lantu_platform.readings.enums import DECIDED, Review
from lantu_platform.readings.errors import DecidedMeanwhile, SecondPersonNeeded
from lantu_platform.readings.models import Content, Decision, Reading, Slots, Statement
from lantu_platform.readings.queries import binding_of
from lantu_platform.readings.rules import may_review, may_second
from lantu_platform.readings.services.bind import renew_binding
from lantu_platform.readings.services.filing import enter, file_row
from lantu_platform.readings.services.settle import bring_into_force
from lantu_platform.readings.services.teach import propose, take_back

BEFORE = 40
"""Characters in front of a figure that a decision remembers."""


@dataclass(frozen=True, slots=True)
class Act:
    """What one person says: the outcome, the slots where they are not those that are read, and a note."""

    outcome: Review
    slots: Slots | None = None
    note: str = ""


def accept(*, by: User, statement: int, seen: int | None) -> Decision:
    """Confirm a statement as it is read; where a first decision awaits a second person, second that.

    `seen` is the decision that the person saw on the page, None where there was none. Logs it; the same again changes
    nothing. Raises PermissionDenied, Statement.DoesNotExist (read anew meanwhile), DecidedMeanwhile and
    SecondPersonNeeded; the same holds for `correct` and `reject`.
    """
    return _decide(by, statement, seen, Act(Review.ACCEPTED))


def correct(*, by: User, statement: int, seen: int | None, slots: Slots, note: str = "") -> Decision:
    """Put other slots into force; those that are read count as accepting them."""
    return _decide(by, statement, seen, Act(Review.CORRECTED, slots, note))


def reject(*, by: User, statement: int, seen: int | None, note: str = "") -> Decision:
    """Take a statement out of the ledger, of all judging and every export."""
    return _decide(by, statement, seen, Act(Review.REJECTED, note=note))


@transaction.atomic
def _decide(by: User, statement: int, seen: int | None, act: Act) -> Decision:
    if not (may_review(by) or may_second(by)):
        raise PermissionDenied
    row = Statement.objects.select_for_update(of=("self",)).select_related("indicator", "decision").get(pk=statement)
    standing = row.decision
    if row.decision_id != seen:
        if standing and standing.by_id == by.pk and _says_the_same(standing, row, act):
            return standing
        raise DecidedMeanwhile(standing)
    if standing and not standing.settled and act.outcome is Review.ACCEPTED:
        decision = _second(by, row, standing)
    elif not may_review(by):
        raise PermissionDenied
    else:
        decision = decision_on(by, row, act, _text(row))
    if standing:
        Decision.objects.filter(pk=standing.pk).update(current=False)
    decision.save()
    put_into_force(row, decision)
    if decision.settled and decision.outcome == Review.CORRECTED:
        propose(row, decision)
    if standing:
        take_back(standing, by=by)
    _log(by, "readings.reviewed", decision)
    return decision


def decision_on(by: User, row: Statement, act: Act, text: str) -> Decision:
    """What a person says about a row of a document with this text, not saved."""
    read = row.read_slots
    slots = act.slots or read
    outcome = Review.ACCEPTED if act.outcome is Review.CORRECTED and slots == read else act.outcome
    return Decision(
        document_id=row.document_id,
        start=row.start,
        end=row.end,
        text=row.text,
        nth=row.nth,
        before=text[max(0, row.start - BEFORE) : row.start],
        outcome=outcome,
        settled=not (row.binding or (slots != read and _makes_binding(row, slots))),
        added=bool(row.decision and row.decision.added),
        slots=slots.stored(),
        read=read.stored(),
        frame=_frame(row),
        note=act.note[:300],
        by=by,
        previous=row.decision,
    )


def _makes_binding(row: Statement, slots: Slots) -> bool:
    """Whether a row with these slots would be a figure of a binding indicator."""
    changed = copy(row)
    changed.put(slots)
    file_row(changed, slots.indicator)
    meant = Indicator.objects.filter(name=changed.indicator.name).first()
    if meant is None:
        return False
    changed.indicator = meant
    return binding_of([meant.pk]).holds(changed)


def put_into_force(row: Statement, decision: Decision | None) -> None:
    """Let a stored row say what a decision says, or the reading where there is none; its document's counts follow."""
    before, left = (row.slots, row.review == Review.REJECTED), row.indicator_id
    read = row.read_slots
    row.read, row.decision, row.review = None, None, Review.WAITING
    row.put(read)
    file_row(row, read.indicator)
    if decision:
        bring_into_force(row, decision)
    enter([row])
    row.save()
    changed = before != (row.slots, row.review == Review.REJECTED)
    if changed:
        renew_binding({left, row.indicator_id})
    recount(row.reading_id, changed=changed)


def recount(reading: int, *, changed: bool) -> None:
    """Keep a document's counts, and when what is in force changed last, by which judgements are made anew."""
    confirmed = Statement.objects.filter(reading=reading, review__in=DECIDED).count()
    Reading.objects.filter(pk=reading).update(confirmed=confirmed)
    if changed:
        Reading.objects.filter(pk=reading).update(revised_at=timezone.now())


def _second(by: User, row: Statement, first: Decision) -> Decision:
    if not may_second(by):
        raise PermissionDenied
    if first.by_id == by.pk:
        raise SecondPersonNeeded
    act = Act(Review(first.outcome), Slots.of(first.slots), first.note)
    decision = decision_on(by, row, act, _text(row))
    decision.settled = True
    return decision


def _says_the_same(standing: Decision, row: Statement, act: Act) -> bool:
    again = decision_on(standing.by, row, act, _text(row))
    return (again.outcome, again.slots) == (standing.outcome, standing.slots)


def _text(row: Statement) -> str:
    return Content.objects.filter(reading=row.reading_id).values_list("text", flat=True).first() or ""


def _frame(row: Statement) -> dict[str, object]:
    """What else of a row a person's word keeps, where the reader no longer finds it."""
    kept = ("name", "base", "section", "page", "table", "row", "attribute", "monitor")
    return {name: getattr(row, name) for name in kept}


def _log(by: User, action: str, decision: Decision) -> None:
    read = decision.read or {}
    corrected = {name: (read.get(name), slot) for name, slot in decision.slots.items() if slot != read.get(name)}
    details = {
        "document": decision.document_id,
        "start": decision.start,
        "outcome": decision.outcome,
        "settled": decision.settled,
        "note": decision.note,
    }
    record(by=by, action=action, subject=decision, details=details | corrected)
