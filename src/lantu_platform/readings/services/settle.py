"""What people decided, brought into force on rows that were just read."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lantu.text import Document
from lantu_platform.readings.enums import Review
from lantu_platform.readings.models import Decision, Slots, Statement
from lantu_platform.readings.queries.sentence import sentence_around
from lantu_platform.readings.services.filing import file_row


@dataclass(slots=True)
class Settled:
    """Rows with the decisions in force.

    `conflicts` are decided rows that the reader now reads otherwise than it did when the person decided, `moved` the
    decisions whose figure stands elsewhere now, `lost` those whose figure is nowhere in the text.
    """

    rows: list[Statement]
    conflicts: list[tuple[Decision, Statement]] = field(default_factory=list)
    moved: list[Decision] = field(default_factory=list)
    lost: list[Decision] = field(default_factory=list)


def current_decisions(document: int) -> list[Decision]:
    """The decisions that stand about a document's figures, in the order of the text."""
    found = Decision.objects.filter(document_id=document, current=True)
    return list(found.order_by("start", "end", "nth"))


def settle(rows: list[Statement], decisions: Iterable[Decision], document: Document) -> Settled:
    """Bring decisions into force on unsaved rows; nothing is written.

    A figure that people confirmed, corrected or added and that the reader no longer finds comes back as a row.
    """
    settled = Settled(rows)
    free: defaultdict[tuple[int, int], list[Statement]] = defaultdict(list)
    for each in rows:
        free[each.start, each.end].append(each)
    for decision in decisions:
        place = locate(decision, document.text)
        if place is None:
            settled.lost.append(decision)
            continue
        if place != (decision.start, decision.end):
            decision.start, decision.end = place
            settled.moved.append(decision)
        row: Statement | None = _taken(free[place], decision)
        if row and _reads_otherwise(row, decision):
            settled.conflicts.append((decision, row))
        if row is None and (row := _row_of(decision, rows, document)):
            settled.rows.append(row)
        if row:
            bring_into_force(row, decision)
    settled.rows.sort(key=lambda each: (each.start, each.end, each.nth))
    return settled


def keep(settled: Settled) -> None:
    """Store where the decisions' figures stand now."""
    Decision.objects.bulk_update(settled.moved, ["start", "end"])


def locate(decision: Decision, text: str) -> tuple[int, int] | None:
    """Where the decision's figure stands in the text: at its place, or behind the same words; None where it is gone."""
    if text[decision.start : decision.end] == decision.text:
        return decision.start, decision.end
    around = decision.before + decision.text
    if text.count(around) != 1:
        return None
    start = text.index(around) + len(decision.before)
    return start, start + len(decision.text)


def bring_into_force(row: Statement, decision: Decision) -> None:
    """Let a row say what a decision says; a decision that awaits its second person changes no slot."""
    row.decision = decision
    row.review = decision.outcome if decision.settled else Review.SECOND
    if not decision.settled or decision.outcome == Review.REJECTED:
        return
    slots, read = Slots.of(decision.slots), row.slots
    if slots != read:
        row.read = read.stored()
        row.put(slots)
        file_row(row, slots.indicator)


def _taken(free: list[Statement], decision: Decision) -> Statement | None:
    """The row that a decision is about: of the same name among those of one figure, else of the same number."""
    named = (row for row in free if row.name == decision.frame.get("name"))
    row = next(named, None) or next((row for row in free if row.nth == decision.nth), None)
    if row:
        free.remove(row)
    return row


def _reads_otherwise(row: Statement, decision: Decision) -> bool:
    if decision.read is None:
        return False
    return row.slots not in (Slots.of(decision.read), Slots.of(decision.slots))


def _row_of(decision: Decision, rows: Sequence[Statement], document: Document) -> Statement | None:
    """A row for a figure that the reader does not find; None where nothing is to be in force.

    One that a person added is there while it awaits its second person, as what the reader reads is.
    """
    if not (decision.settled or decision.added) or decision.outcome == Review.REJECTED:
        return None
    slots = Slots.of(decision.slots)
    row = Statement(
        reading=rows[0].reading if rows else decision.document.reading,
        document_id=decision.document_id,
        start=decision.start,
        end=decision.end,
        text=decision.text,
        nth=decision.nth,
        sentence=sentence_around(document.text, decision.start, decision.end),
        by_hand=True,
        rules=["added by a person" if decision.added else "kept by a person"],
        **decision.frame,
    )
    row.put(slots)
    file_row(row, slots.indicator)
    return row
