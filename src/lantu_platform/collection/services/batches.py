"""Imports of spreadsheets: received, tried, confirmed, undone."""

import hashlib

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from lantu_platform.audit.services import record
from lantu_platform.collection.enums import BatchKind, BatchState
from lantu_platform.collection.errors import SheetError
from lantu_platform.collection.models import Batch, Entry
from lantu_platform.collection.queries import is_silent
from lantu_platform.collection.queries.workbook import LARGEST
from lantu_platform.collection.rules import may_bring, may_undo
from lantu_platform.collection.services.batch_work import import_batch, try_batch
from lantu_platform.collection.services.fill import put, writable
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.services import withdraw
from lantu_platform.people.models import User


@transaction.atomic
def receive_batch(*, by: User, kind: BatchKind, name: str, content: bytes) -> Batch:
    """Take a spreadsheet in and queue its dry run; nothing is imported before somebody confirms. Logged.

    Raises PermissionDenied, and SheetError for a file above the limit.
    """
    if not may_bring(by, kind, None):
        raise PermissionDenied
    if len(content) > LARGEST:
        limit = LARGEST // 2**20
        raise SheetError(_("“%(name)s”超过 %(limit)d MB。请拆成几份再上传。") % {"name": name, "limit": limit})
    batch = Batch.objects.create(
        kind=kind, name=name[-255:], content=content, sha256=hashlib.sha256(content).hexdigest(), by=by,
        acting=by.acting,
        language=get_language() or "zh-hans", alive_at=timezone.now(),
    )  # fmt: skip
    record(by=by, action="collection.uploaded", subject=batch, details={"sha256": batch.sha256})
    try_batch.enqueue(batch.pk)
    return batch


@transaction.atomic
def confirm_batch(*, by: User, batch: Batch) -> Batch:
    """Queue the import of what the dry run has shown; twice does no more than once. Logged.

    Raises PermissionDenied for others than who uploaded it and who may still import it, and SheetError where the dry
    run found errors.
    """
    kept = _held(by, batch)
    if kept.state in (BatchState.IMPORTING, BatchState.DONE):
        return kept
    if kept.state != BatchState.CHECKED:
        raise SheetError(_("这份表还不能导入：%(state)s。") % {"state": kept.get_state_display()})
    kept.state, kept.done, kept.alive_at, kept.acting = BatchState.IMPORTING, 0, timezone.now(), by.acting
    kept.save(update_fields=["state", "done", "alive_at", "acting"])
    details = {"lines": kept.total, "news": kept.changes}
    record(by=by, action="collection.import-confirmed", subject=kept, details=details)
    import_batch.enqueue(kept.pk)
    return kept


def _held(by: User, batch: Batch) -> Batch:
    """Somebody's own upload, locked. Raises PermissionDenied, also where the right has gone since."""
    kept = Batch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if kept.by_id != by.pk or not may_bring(by, kept.kind, kept.department_id):
        raise PermissionDenied
    return kept


@transaction.atomic
def undo_batch(*, by: User, batch: Batch) -> Batch:
    """Take a whole import back, or nothing of it; twice does no more than once. Logged.

    Observations that it brought are withdrawn and those before them hold again; entries of returns are as they were.
    Raises PermissionDenied, SheetError where it is not imported or a cell was changed since, NotOpen where a return is
    closed by now.
    """
    kept = Batch.objects.select_for_update().get(pk=batch.pk)
    if not may_undo(by, kept.department_id):
        raise PermissionDenied
    if kept.state == BatchState.UNDONE:
        return kept
    if kept.state != BatchState.DONE:
        raise SheetError(_("这份表没有导入过，没有可撤销的。"))
    if kept.kind == BatchKind.OBSERVATIONS:
        count = withdraw(source=Source.IMPORT, source_key=kept.pk)
    else:
        count = _put_back(by, kept)
    kept.state = BatchState.UNDONE
    kept.save(update_fields=["state"])
    record(by=by, action="collection.import-undone", subject=kept, details={"lines": count})
    return kept


def _put_back(by: User, batch: Batch) -> int:
    for key, version, said in batch.before:
        entry = Entry.objects.select_for_update(of=("self",)).select_related("cell__indicator").get(pk=key)
        writable(by, entry.filing_id)
        if entry.version != version:
            message = _("“%(cell)s”导入以后又改过，整批都没有撤销。请先核对这一格。")
            raise SheetError(message % {"cell": entry.cell})
        put(entry, said, by)
    return len(batch.before)


@transaction.atomic
def restart_batch(*, by: User, batch: Batch) -> Batch:
    """Queue again what the background has left lying; as a dry run or an import writes all or nothing, no harm is done.
    Logged.

    Raises PermissionDenied for others than who uploaded it and who may still import it.
    """
    kept = _held(by, batch)
    if is_silent(kept):
        kept.alive_at, kept.acting = timezone.now(), by.acting
        kept.save(update_fields=["alive_at", "acting"])
        record(by=by, action="collection.import-restarted", subject=kept)
        (try_batch if kept.state == BatchState.WAITING else import_batch).enqueue(kept.pk)
    return kept
