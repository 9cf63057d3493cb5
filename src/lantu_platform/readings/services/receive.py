"""Handing documents in for reading."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu.intake import find_format
from lantu_platform.audit.services import record
from lantu_platform.library.enums import Outcome
from lantu_platform.library.models import Document
from lantu_platform.library.rules import may_change_library
from lantu_platform.library.services import Added, add_document
from lantu_platform.people.models import User
from lantu_platform.readings.enums import State
from lantu_platform.readings.models import Reading
from lantu_platform.readings.services.perform import read_waiting


@transaction.atomic
def receive_document(*, by: User, name: str, content: bytes) -> Added:
    """Take a file into the library and queue its reading, both or neither.

    A file that its content shows to be no document is not taken in at all. Raises PermissionDenied, LibraryError and
    `lantu.errors.DocumentError`.
    """
    if content:
        find_format(content, name)
    added = add_document(by=by, name=name, content=content)
    if added.outcome is Outcome.NEW:
        reading = Reading.objects.create(document=added.document, queued_at=timezone.now())
        read_waiting.enqueue(reading.pk)
    return added


@transaction.atomic
def read_again(*, by: User, document: Document) -> None:
    """Queue a document once more; what was read stays visible until the new reading is stored. Logs it.

    Raises PermissionDenied.
    """
    if not may_change_library(by):
        raise PermissionDenied
    reading = Reading.objects.select_for_update().get(document=document)
    if reading.state in (State.WAITING, State.RUNNING):
        return
    reading.state, reading.attempts, reading.queued_at = State.WAITING, 0, timezone.now()
    reading.save(update_fields=["state", "attempts", "queued_at"])
    record(by=by, action="readings.queued", subject=document)
    read_waiting.enqueue(reading.pk)
