"""Signs of life of workers, and the duties that come once a day."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from lantu_platform.collection.services import open_returns, remind_by_calendar
from lantu_platform.operation.models import Worker

EVERY = timedelta(seconds=15)
KEPT = timedelta(days=7)
"""Workers that have been silent for so long are forgotten."""


def beat(name: str) -> None:
    """Keep that this worker lives; written at most every quarter of a minute."""
    now = timezone.now()
    if Worker.objects.filter(name=name, alive_at__gt=now - EVERY).exists():
        return
    Worker.objects.update_or_create(name=name, defaults={"alive_at": now}, create_defaults=_new(now))
    Worker.objects.filter(alive_at__lt=now - KEPT).delete()


def _new(now: object) -> dict[str, object]:
    return {"started_at": now, "alive_at": now}


@transaction.atomic
def keep_calendar(name: str, day: date) -> bool:
    """Open the returns whose day has come and remind of those due; whether it was still to be done.

    Doing it twice, also by two workers, does no more than once.
    """
    if Worker.objects.filter(calendar_day__gte=day).exists():
        return False
    open_returns(day)
    remind_by_calendar(day)
    Worker.objects.filter(name=name).update(calendar_day=day)
    return True
