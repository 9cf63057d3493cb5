"""One judging at a time in the whole installation, whatever the number of workers and web processes."""

import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

from django.db import OperationalError, connection
from django.utils import timezone

from lantu_platform.plans.models import Turn

LEASE = timedelta(seconds=30)
"""So long a turn lasts without a sign of life."""
SIGN = timedelta(seconds=5)
"""So often whoever works gives one."""
LOOK = 0.2
"""Seconds between looks whether the turn is free."""
_NAME = "judging"


def is_taken() -> bool:
    """Whether some process judges now."""
    return Turn.objects.filter(name=_NAME, until__gt=timezone.now()).exists()


@contextmanager
def own_turn() -> Iterator[None]:
    """Wait until nobody else judges, and keep all others from it until the end; also where judging fails."""
    holder = uuid.uuid4().hex
    while not take(holder):
        time.sleep(LOOK)
    with _alive(holder):
        yield


def take(holder: str) -> bool:
    """Take the turn where it is free; whether it was. Of several that try at the same moment one succeeds."""
    now = timezone.now()
    if not Turn.objects.filter(name=_NAME).exists():
        Turn.objects.bulk_create([Turn(name=_NAME, until=now)], ignore_conflicts=True)
    free = Turn.objects.filter(name=_NAME, until__lte=now)
    return bool(free.update(holder=holder, until=now + LEASE))


@contextmanager
def _alive(holder: str) -> Iterator[None]:
    stop = threading.Event()
    mine = Turn.objects.filter(name=_NAME, holder=holder)

    def say() -> None:
        while not stop.wait(SIGN.total_seconds()):
            # Where another write holds the database for long, the next sign comes in time.
            with suppress(OperationalError):
                mine.update(until=timezone.now() + LEASE)
        connection.close()

    thread = threading.Thread(target=say, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
        mine.update(until=timezone.now())
