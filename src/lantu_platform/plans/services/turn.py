"""One judging at a time in the whole installation, whatever the number of workers and web processes."""

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.utils import timezone

from lantu_platform.plans.models import Turn
from lantu_platform.readings.services import alive

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
    mine = Turn.objects.filter(name=_NAME, holder=holder)
    try:
        with alive(SIGN, lambda: mine.update(until=timezone.now() + LEASE)):
            yield
    finally:
        mine.update(until=timezone.now())


def take(holder: str) -> bool:
    """Take the turn where it is free; whether it was. Of several that try at the same moment one succeeds."""
    now = timezone.now()
    if not Turn.objects.filter(name=_NAME).exists():
        Turn.objects.bulk_create([Turn(name=_NAME, until=now)], ignore_conflicts=True)
    free = Turn.objects.filter(name=_NAME, until__lte=now)
    return bool(free.update(holder=holder, until=now + LEASE))
