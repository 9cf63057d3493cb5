"""Reading in the background.

A worker claims a reading, says every few seconds that it lives, and stores all it found in one transaction. A worker
that is killed leaves a claimed reading that nobody keeps alive; `recover_interrupted` queues it again.
"""

import logging
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from lantu import read_document
from lantu.errors import DocumentError
from lantu.intake import load_bytes
from lantu_platform.audit.services import record
from lantu_platform.readings.enums import State, Trouble
from lantu_platform.readings.models import Reading
from lantu_platform.readings.services.alive import alive
from lantu_platform.readings.services.store import store

HEARTBEAT = timedelta(seconds=5)
SILENCE = timedelta(seconds=30)
"""After this long without a sign of life a worker is taken for dead."""
ATTEMPTS = 3

log = logging.getLogger(__name__)


@task()
def read_waiting(key: int) -> None:
    """Read one document that waits. Runs in a worker; a reading that another worker has claimed is left alone."""
    if not _claim(key):
        return
    reading = Reading.objects.select_related("document").get(pk=key)
    running = Reading.objects.filter(pk=key, state=State.RUNNING)
    with alive(HEARTBEAT, lambda: running.update(alive_at=timezone.now())):
        try:
            found = read_document(load_bytes(reading.document.path.read_bytes(), reading.document.name))
            store(reading=reading, found=found)
        except DocumentError as error:
            _fail(reading, Trouble.of(error), str(error))
        except Exception:
            log.exception("Reading document %s failed", reading.document_id)
            _fail(reading, Trouble.UNEXPECTED, "")


def recover_interrupted() -> int:
    """Queue the readings again whose worker has fallen silent; how many. After three attempts they count as failed."""
    silent = Reading.objects.filter(state=State.RUNNING, alive_at__lt=timezone.now() - SILENCE)
    left = [*silent.select_related("document")]
    for reading in left:
        if reading.attempts >= ATTEMPTS:
            _fail(reading, Trouble.INTERRUPTED, "")
            continue
        with transaction.atomic():
            # Only one of several workers that look at the same time may queue it.
            if silent.filter(pk=reading.pk).update(state=State.WAITING):
                read_waiting.enqueue(reading.pk)
    return len(left) + _queue_forgotten()


def _queue_forgotten() -> int:
    # A worker may be killed after it took the task and before it claimed the reading.
    ready = DBTaskResult.objects.ready().filter(task_path=read_waiting.module_path)
    queued = {task["args"][0] for task in ready.values_list("args_kwargs", flat=True)}
    waiting = Reading.objects.filter(state=State.WAITING, queued_at__lt=timezone.now() - SILENCE)
    forgotten = set(waiting.values_list("pk", flat=True)) - queued
    for key in forgotten:
        read_waiting.enqueue(key)
    return len(forgotten)


def _claim(key: int) -> bool:
    waiting = Reading.objects.filter(pk=key, state=State.WAITING)
    return bool(waiting.update(state=State.RUNNING, attempts=F("attempts") + 1, alive_at=timezone.now()))


@transaction.atomic
def _fail(reading: Reading, trouble: Trouble, detail: str) -> None:
    reading.state, reading.trouble, reading.detail = State.FAILED, trouble, detail
    reading.finished_at = timezone.now()
    reading.save(update_fields=["state", "trouble", "detail", "finished_at"])
    record(by=None, action="readings.failed", subject=reading.document, details={"trouble": trouble, "detail": detail})
