"""Filling a return cell by cell."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.collection.enums import State
from lantu_platform.collection.errors import Conflict, NotOpen
from lantu_platform.collection.models import Entry, Return
from lantu_platform.collection.queries import read_number, standing
from lantu_platform.collection.rules import may_fill
from lantu_platform.indicators.enums import Missing
from lantu_platform.people.models import User

FACTS = ("typed", "missing", "reason", "explanation")


@dataclass(frozen=True, slots=True)
class Filled:
    """What somebody puts into a cell. `version` is the one that they saw; None overwrites whatever stands there."""

    typed: str = ""
    missing: str = ""
    reason: str = ""
    explanation: str = ""
    version: int | None = None


@transaction.atomic
def save_entry(*, by: User, entry: Entry, filled: Filled) -> Entry:
    """Keep what was typed, also if it is no number yet; the first save of a return makes it a draft. Logged.

    Saving what stands there already changes nothing. Raises PermissionDenied, NotOpen where the return cannot be filled
    now, and Conflict where somebody else has changed the cell since `version`.
    """
    filing = writable(by, entry.filing_id)
    kept = Entry.objects.select_for_update(of=("self",)).select_related("cell", "saved_by").get(pk=entry.pk)
    missing = filled.missing if filled.missing in Missing.values else ""
    said = {
        "typed": "" if missing else filled.typed.strip()[:60],
        "missing": missing,
        "reason": filled.reason.strip()[:300] if missing else "",
        "explanation": filled.explanation.strip()[:300],
    }
    before = {fact: getattr(kept, fact) for fact in FACTS}
    if before == said:
        return kept
    if filled.version is not None and filled.version != kept.version:
        raise Conflict(kept)
    put(kept, said, by)
    start(filing)
    changed = {fact: (before[fact], said[fact]) for fact in FACTS if before[fact] != said[fact]}
    record(by=by, action="collection.filled", subject=filing, details={"cell": str(kept.cell), **changed})
    return kept


def writable(by: User, key: int) -> Return:
    """A return that a user may fill now, locked for the transaction. Raises PermissionDenied, NotOpen."""
    filing = Return.objects.select_for_update(of=("self",)).select_related("template", "department").get(pk=key)
    if not may_fill(by, filing.department_id):
        raise PermissionDenied
    here = standing(filing, timezone.localdate())
    if not here.editable:
        raise NotOpen(here.why + here.who)
    return filing


def put(entry: Entry, said: dict[str, str], by: User) -> None:
    """Write an entry, its number and its version."""
    for fact, text in said.items():
        setattr(entry, fact, text)
    entry.value = read_number(entry.typed, entry.cell.unit).value if not entry.missing else None
    entry.prefill = entry.prefill_from = ""
    entry.version += 1
    entry.saved_at, entry.saved_by = timezone.now(), by
    entry.save()


def start(filing: Return) -> None:
    """Make an open return a draft; one that was sent back stays so until it is submitted."""
    if filing.state == State.OPEN:
        filing.state = State.DRAFT
        filing.save(update_fields=["state"])
